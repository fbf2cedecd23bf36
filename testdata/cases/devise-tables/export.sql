--
-- PostgreSQL database dump
--

\restrict musterexport

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: ar_internal_metadata; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.ar_internal_metadata (
    key character varying NOT NULL,
    value character varying
);


ALTER TABLE public.ar_internal_metadata OWNER TO postgres;

--
-- Name: forums; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.forums (
    id bigint NOT NULL,
    title character varying
);


ALTER TABLE public.forums OWNER TO postgres;

--
-- Name: roles; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.roles (
    id bigint NOT NULL,
    name character varying,
    resource_type character varying,
    resource_id bigint,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public.roles OWNER TO postgres;

--
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id bigint NOT NULL,
    email character varying DEFAULT ''::character varying NOT NULL,
    encrypted_password character varying DEFAULT ''::character varying NOT NULL,
    reset_password_token character varying,
    reset_password_sent_at timestamp(6) without time zone,
    remember_created_at timestamp(6) without time zone,
    sign_in_count integer DEFAULT 0 NOT NULL,
    current_sign_in_at timestamp(6) without time zone,
    last_sign_in_at timestamp(6) without time zone,
    confirmation_token character varying,
    confirmed_at timestamp(6) without time zone,
    unconfirmed_email character varying,
    failed_attempts integer DEFAULT 0 NOT NULL,
    unlock_token character varying,
    locked_at timestamp(6) without time zone,
    first_name character varying,
    last_name character varying,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Name: users_roles; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users_roles (
    user_id bigint,
    role_id bigint
);


ALTER TABLE public.users_roles OWNER TO postgres;

--
-- Data for Name: ar_internal_metadata; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.ar_internal_metadata VALUES ('environment', 'production');


--
-- Data for Name: forums; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.forums VALUES (7, 'Cats; and ''dogs''');


--
-- Data for Name: roles; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.roles VALUES (1, 'admin', NULL, NULL, '2020-01-01 00:00:00', '2020-01-01 00:00:00');
INSERT INTO public.roles VALUES (2, 'moderator', 'Forum', 7, '2020-01-01 00:00:00', '2020-01-01 00:00:00');
INSERT INTO public.roles VALUES (3, 'reader', 'Forum', NULL, '2020-01-01 00:00:00', '2020-01-01 00:00:00');
INSERT INTO public.roles VALUES (4, 'staff', NULL, NULL, '2020-01-01 00:00:00', '2020-01-01 00:00:00');


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.users VALUES (1, 'ana@example.com', '$2a$12$XJEgjV7UcoTYSUmEv7y4Ku/ieCbcTDshk4yt7rXuOj1H5nTZUpTNm', NULL, NULL, NULL, 7, '2026-01-03 00:00:00', '2026-01-02 03:04:05.678901', 'x', '2019-12-24 18:30:00', NULL, 0, NULL, NULL, 'Ana', 'Núñez', '2019-12-24 18:00:00.123456', '2026-01-01 00:00:00');
INSERT INTO public.users VALUES (2, 'ben@example.com', '$2a$11$DlJ2w9LnEVbAji54cuQ7FeC2.JwqPcnGsN8z/ZYYQtTWVvK4cbYn6', NULL, NULL, NULL, 0, NULL, NULL, 'y', NULL, NULL, 11, 'z', '2020-02-03 00:00:00', 'Ben', NULL, '2020-02-01 00:00:00', '2020-02-01 00:00:00');
INSERT INTO public.users VALUES (3, 'chloe@example.org', '$2a$10$nI0zVK5rIWBaStVQJ/Jxe.syX4yWbjJH3uyjfQtPogHkmAJInWdJK', NULL, NULL, NULL, 1, NULL, NULL, NULL, '2020-02-02 00:00:00', 'chloé@example.org', 0, NULL, NULL, 'Chloé', 'O''Neil', '2020-02-01 00:00:00', '2020-02-01 00:00:00');
INSERT INTO public.users VALUES (4, 'dora@example.com', '', NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, '2020-02-01 00:00:00', '2020-02-01 00:00:00');


--
-- Data for Name: users_roles; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.users_roles VALUES (1, 4);
INSERT INTO public.users_roles VALUES (1, 1);
INSERT INTO public.users_roles VALUES (1, 2);
INSERT INTO public.users_roles VALUES (3, 3);
INSERT INTO public.users_roles VALUES (3, 2);


--
-- Name: ar_internal_metadata ar_internal_metadata_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.ar_internal_metadata
    ADD CONSTRAINT ar_internal_metadata_pkey PRIMARY KEY (key);


--
-- Name: forums forums_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.forums
    ADD CONSTRAINT forums_pkey PRIMARY KEY (id);


--
-- Name: roles roles_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

