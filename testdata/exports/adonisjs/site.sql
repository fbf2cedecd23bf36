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
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id integer NOT NULL,
    full_name character varying(255),
    email character varying(254) NOT NULL,
    password character varying(255) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.users_id_seq OWNER TO postgres;

--
-- Name: users_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;


--
-- Name: users id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.users (id, full_name, email, password, created_at, updated_at) FROM stdin;
1	Ana Silva	Ana@Example.com	$scrypt$n=16384,r=8,p=1$mBkD6PlKTS8gJgCx0IZByA$GovgnrUCqOJsXYTE93qThrC0JJpDskWZUWLaysOBfqDXBd5AzQRKn5wh/HfOX5rgvGftTc9ApKyPpMQI3ySHnw	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
2	Zoë Østergård	zoe@example.org	$scrypt$n=16384,r=8,p=1$MVpOB13NyDuShWU2+OCNuA$IbCA3U3EkZYnsbQXeHieIBZyKeqIzmjqq8zwKRf8Psp7wLyho713H/5jq7oiLM3xxKS4ZHhynEWyyvhGz5AfJQ	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
3	Ben "B" O'Brien\\	ben@example.com	$scrypt$n=16384,r=8,p=1$KkbKXFP8GrElIE9wO/EEmA$nDhD1nYZXlLg5+tLzi0I55yV+9LJduSbCovlNxDGnfTJE6SaBe0oEfh+cJKpt8IiD3jo/jwjxhhZNvtIjrs2RQ	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
4	\N	wei@example.com	$scrypt$n=16384,r=8,p=1$rtzjgGCTznokOjEDWpymiw$9o4oL2t//Jm9/0JTPljbnMci3afY4NNJB8dn6vhj5agjWVuwLRzanzuA6XbxPLKz+uxv3brt6b5QVhdp23zGBg	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
\.


--
-- Name: users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.users_id_seq', 4, true);


--
-- Name: users users_email_unique; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_unique UNIQUE (email);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

