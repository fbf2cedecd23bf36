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
-- Name: application_settings; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.application_settings (
    id bigint NOT NULL,
    admin_notification_email character varying
);


ALTER TABLE public.application_settings OWNER TO postgres;

--
-- Name: emails; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.emails (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    email character varying NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    confirmation_token character varying,
    confirmed_at timestamp with time zone,
    confirmation_sent_at timestamp with time zone
);


ALTER TABLE public.emails OWNER TO postgres;

--
-- Name: identities; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.identities (
    id bigint NOT NULL,
    extern_uid character varying,
    provider character varying,
    user_id bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    saml_provider_id bigint
);


ALTER TABLE public.identities OWNER TO postgres;

--
-- Name: keys; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.keys (
    id bigint NOT NULL,
    user_id bigint,
    key text,
    title character varying
);


ALTER TABLE public.keys OWNER TO postgres;

--
-- Name: members; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.members (
    id bigint NOT NULL,
    access_level integer NOT NULL,
    source_id bigint NOT NULL,
    source_type character varying NOT NULL,
    user_id bigint,
    invite_email character varying,
    type character varying NOT NULL
);


ALTER TABLE public.members OWNER TO postgres;

--
-- Name: user_preferences; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.user_preferences (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    first_day_of_week integer,
    timezone character varying
);


ALTER TABLE public.user_preferences OWNER TO postgres;

--
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id bigint NOT NULL,
    email character varying DEFAULT ''::character varying NOT NULL,
    encrypted_password character varying DEFAULT ''::character varying NOT NULL,
    reset_password_token character varying,
    reset_password_sent_at timestamp without time zone,
    remember_created_at timestamp without time zone,
    sign_in_count integer DEFAULT 0,
    current_sign_in_at timestamp without time zone,
    last_sign_in_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    name character varying DEFAULT ''::character varying NOT NULL,
    admin boolean DEFAULT false NOT NULL,
    projects_limit integer NOT NULL,
    failed_attempts integer DEFAULT 0,
    locked_at timestamp without time zone,
    username character varying DEFAULT ''::character varying NOT NULL,
    can_create_group boolean DEFAULT true NOT NULL,
    state character varying,
    color_scheme_id integer DEFAULT 1 NOT NULL,
    password_expires_at timestamp without time zone,
    avatar character varying,
    confirmation_token character varying,
    confirmed_at timestamp without time zone,
    confirmation_sent_at timestamp without time zone,
    unconfirmed_email character varying,
    encrypted_otp_secret character varying,
    encrypted_otp_secret_iv character varying,
    encrypted_otp_secret_salt character varying,
    otp_required_for_login boolean DEFAULT false NOT NULL,
    otp_backup_codes text,
    notification_email character varying,
    preferred_language character varying,
    external boolean DEFAULT false NOT NULL,
    user_type smallint DEFAULT 0,
    password_automatically_set boolean DEFAULT false,
    auditor boolean DEFAULT false NOT NULL,
    first_name character varying(255),
    last_name character varying(255)
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Data for Name: application_settings; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.application_settings (id, admin_notification_email) FROM stdin;
1	root@example.com
\.


--
-- Data for Name: emails; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.emails (id, user_id, email, created_at, updated_at, confirmation_token, confirmed_at, confirmation_sent_at) FROM stdin;
1	1	ana@example.com	\N	\N	\N	2020-01-01 00:00:00+00	\N
2	1	ana.work@example.com	\N	\N	\N	2020-01-01 00:00:00+00	\N
3	1	ana.new@example.com	\N	\N	\N	\N	\N
4	6	c.oneil@example.org	\N	\N	\N	2020-01-01 00:00:00+00	\N
\.


--
-- Data for Name: identities; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.identities (id, extern_uid, provider, user_id, created_at, updated_at, saml_provider_id) FROM stdin;
1	uid=dora,ou=people,dc=example,dc=com	ldapmain	7	\N	\N	\N
2	1074	google_oauth2	1	\N	\N	\N
\.


--
-- Data for Name: keys; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.keys (id, user_id, key, title) FROM stdin;
1	1	ssh-ed25519 AAAA	laptop
\.


--
-- Data for Name: members; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.members (id, access_level, source_id, source_type, user_id, invite_email, type) FROM stdin;
1	50	1	Namespace	1	\N	GroupMember
\.


--
-- Data for Name: user_preferences; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.user_preferences (id, user_id, first_day_of_week, timezone) FROM stdin;
1	1	1	Lisbon
2	2	\N	\N
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.users (id, email, encrypted_password, reset_password_token, reset_password_sent_at, remember_created_at, sign_in_count, current_sign_in_at, last_sign_in_at, created_at, updated_at, name, admin, projects_limit, failed_attempts, locked_at, username, can_create_group, state, color_scheme_id, password_expires_at, avatar, confirmation_token, confirmed_at, confirmation_sent_at, unconfirmed_email, encrypted_otp_secret, encrypted_otp_secret_iv, encrypted_otp_secret_salt, otp_required_for_login, otp_backup_codes, notification_email, preferred_language, external, user_type, password_automatically_set, auditor, first_name, last_name) FROM stdin;
1	ana@example.com	$2a$10$PKqn06UblwCQ3Y.1PmEDXOCESK1u8/HL7CpS8LtGHkkRowhIevX1.	\N	\N	\N	7	2026-01-02 03:04:05.678901	\N	2019-12-24 18:00:00.123456	\N	Ana Núñez	t	100000	0	\N	root	t	active	1	\N	\N	\N	2019-12-24 18:30:00	\N	\N	c2VjcmV0	\N	\N	t	\N	\N	en	f	0	f	t	Ana	Núñez
2	ben@example.org	$2a$10$uoyC/QOiqmIx/1UIYKtCQOQA6JChuhgEw9Kieh2yCCxIqO9UPC/7G	\N	\N	\N	0	\N	\N	2020-01-01 00:00:00	\N	Ben "B"	f	10	0	\N	ben	t	blocked	1	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	pt_BR	t	0	f	f	\N	\N
3	alert@gitlab.example.com	$2a$10$kR6AgXLV6vibrB1PBtUx..kkevF2gOOFX/bCuQ0kWYfTh.pSaJ2ve	\N	\N	\N	0	\N	\N	2020-01-01 00:00:00	\N	GitLab Alert Bot	f	0	0	\N	alert-bot	t	active	1	\N	\N	\N	2020-01-01 00:00:00	\N	\N	\N	\N	\N	f	\N	\N	\N	f	2	f	f	\N	\N
4	ghost@example.com	$2a$10$kR6AgXLV6vibrB1PBtUx..kkevF2gOOFX/bCuQ0kWYfTh.pSaJ2ve	\N	\N	\N	0	\N	\N	2020-01-01 00:00:00	\N	Ghost User	f	0	0	\N	ghost	t	active	1	\N	\N	\N	2020-01-01 00:00:00	\N	\N	\N	\N	\N	f	\N	\N	\N	f	5	f	f	\N	\N
5	project_1_bot_ab12@noreply.gitlab.example.com	$2a$10$kR6AgXLV6vibrB1PBtUx..kkevF2gOOFX/bCuQ0kWYfTh.pSaJ2ve	\N	\N	\N	0	\N	\N	2020-01-01 00:00:00	\N	deploy	f	0	0	\N	project_1_bot_ab12	t	active	1	\N	\N	\N	2020-01-01 00:00:00	\N	\N	\N	\N	\N	f	\N	\N	\N	f	6	f	f	\N	\N
6	chloe@example.org	$pbkdf2-sha512$20000$Is1..w.zu1HTErU0YHQ50Q$va/xFlSuzoO4BBhXnyLjpNdZQ4nho8ABW44QToOdi0c3IOA31fRryJmZAhVQrh0LMmyGV78eUPYJJOrTS5DegA	\N	\N	\N	1	2021-01-01 00:00:00	\N	2020-01-01 00:00:00	\N	Chloé O'Neil	f	10	0	\N	chloe	t	deactivated	1	\N	\N	\N	2020-01-01 00:00:00	\N	\N	\N	\N	\N	f	\N	\N	\N	f	\N	f	f	Chloé	O'Neil
7	dora@example.com	$2a$10$d8NciHjBGlHkt2U7QxbYReBl6ffPErOHb9dHCkLRiLg6xVK9ZaYTu	\N	\N	\N	0	\N	\N	2020-01-01 00:00:00	\N	Dora	f	10	0	\N	dora.d	t	ldap_blocked	1	\N	\N	\N	2020-01-01 00:00:00	\N	\N	\N	\N	\N	f	\N	\N	\N	f	0	f	f	\N	\N
\.


--
-- Name: application_settings application_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.application_settings
    ADD CONSTRAINT application_settings_pkey PRIMARY KEY (id);


--
-- Name: emails emails_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.emails
    ADD CONSTRAINT emails_pkey PRIMARY KEY (id);


--
-- Name: keys keys_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (id);


--
-- Name: members members_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

