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

--
-- Name: auth; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA auth;


ALTER SCHEMA auth OWNER TO postgres;

--
-- Name: factor_status; Type: TYPE; Schema: auth; Owner: postgres
--

CREATE TYPE auth.factor_status AS ENUM (
    'unverified',
    'verified'
);


ALTER TYPE auth.factor_status OWNER TO postgres;

--
-- Name: factor_type; Type: TYPE; Schema: auth; Owner: postgres
--

CREATE TYPE auth.factor_type AS ENUM (
    'totp',
    'webauthn',
    'phone'
);


ALTER TYPE auth.factor_type OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: identities; Type: TABLE; Schema: auth; Owner: postgres
--

CREATE TABLE auth.identities (
    provider_id text NOT NULL,
    user_id uuid NOT NULL,
    identity_data jsonb NOT NULL,
    provider text NOT NULL,
    last_sign_in_at timestamp with time zone,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    email text GENERATED ALWAYS AS (lower((identity_data ->> 'email'::text))) STORED,
    id uuid NOT NULL
);


ALTER TABLE auth.identities OWNER TO postgres;

--
-- Name: mfa_factors; Type: TABLE; Schema: auth; Owner: postgres
--

CREATE TABLE auth.mfa_factors (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    friendly_name text,
    factor_type auth.factor_type NOT NULL,
    status auth.factor_status NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    secret text,
    phone text,
    last_challenged_at timestamp with time zone
);


ALTER TABLE auth.mfa_factors OWNER TO postgres;

--
-- Name: sessions; Type: TABLE; Schema: auth; Owner: postgres
--

CREATE TABLE auth.sessions (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone
);


ALTER TABLE auth.sessions OWNER TO postgres;

--
-- Name: users; Type: TABLE; Schema: auth; Owner: postgres
--

CREATE TABLE auth.users (
    instance_id uuid,
    id uuid NOT NULL,
    aud character varying(255),
    role character varying(255),
    email character varying(255),
    encrypted_password character varying(255),
    email_confirmed_at timestamp with time zone,
    confirmation_token character varying(255),
    last_sign_in_at timestamp with time zone,
    raw_app_meta_data jsonb,
    raw_user_meta_data jsonb,
    is_super_admin boolean,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    phone text,
    phone_confirmed_at timestamp with time zone,
    confirmed_at timestamp with time zone GENERATED ALWAYS AS (LEAST(email_confirmed_at, phone_confirmed_at)) STORED,
    banned_until timestamp with time zone,
    is_sso_user boolean DEFAULT false NOT NULL,
    deleted_at timestamp with time zone,
    is_anonymous boolean DEFAULT false NOT NULL
);


ALTER TABLE auth.users OWNER TO postgres;

--
-- Name: profiles; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.profiles (
    id uuid NOT NULL,
    username text,
    email text
);


ALTER TABLE public.profiles OWNER TO postgres;

--
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id uuid NOT NULL,
    email text
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Data for Name: identities; Type: TABLE DATA; Schema: auth; Owner: postgres
--

COPY auth.identities (provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at, id) FROM stdin;
8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	{"sub": "8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f", "email": "ana@example.com"}	email	\N	2020-01-01 09:00:00+00	\N	9d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f
107400000000000000001	8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	{"sub": "107400000000000000001", "email": "ana@example.com"}	google	\N	2020-01-02 09:00:00+00	\N	9d3b0f0a-0002-4d55-9d55-0a1b2c3d4e5f
107400000000000000002	8d3b0f0a-0002-4d55-9d55-0a1b2c3d4e5f	{"sub": "107400000000000000002", "email": "ben@example.org"}	google	\N	2020-01-02 09:00:00+00	\N	9d3b0f0a-0003-4d55-9d55-0a1b2c3d4e5f
\.


--
-- Data for Name: mfa_factors; Type: TABLE DATA; Schema: auth; Owner: postgres
--

COPY auth.mfa_factors (id, user_id, friendly_name, factor_type, status, created_at, updated_at, secret, phone, last_challenged_at) FROM stdin;
ad3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	app	totp	verified	2024-01-01 00:00:00+00	2024-01-01 00:00:00+00	JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP	\N	\N
ad3b0f0a-0002-4d55-9d55-0a1b2c3d4e5f	8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	phone	phone	verified	2024-01-01 00:00:00+00	2024-01-01 00:00:00+00	\N	15550101001	\N
ad3b0f0a-0003-4d55-9d55-0a1b2c3d4e5f	8d3b0f0a-0002-4d55-9d55-0a1b2c3d4e5f	begun	totp	unverified	2024-01-01 00:00:00+00	2024-01-01 00:00:00+00	GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ	\N	\N
ad3b0f0a-0004-4d55-9d55-0a1b2c3d4e5f	8d3b0f0a-0003-4d55-9d55-0a1b2c3d4e5f	app	totp	verified	2024-01-01 00:00:00+00	2024-01-01 00:00:00+00	{"key_id":"k1","alg":"aes-gcm-hkdf","data":"AAAA","nonce":"AAAA"}	\N	\N
\.


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: auth; Owner: postgres
--

COPY auth.sessions (id, user_id, created_at) FROM stdin;
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: auth; Owner: postgres
--

COPY auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, last_sign_in_at, raw_app_meta_data, raw_user_meta_data, is_super_admin, created_at, updated_at, phone, phone_confirmed_at, banned_until, is_sso_user, deleted_at, is_anonymous) FROM stdin;
00000000-0000-0000-0000-000000000000	8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	authenticated	authenticated	ana@example.com	$2a$10$PKqn06UblwCQ3Y.1PmEDXOCESK1u8/HL7CpS8LtGHkkRowhIevX1.	2020-01-01 10:00:00.123456+00		\N	{"limit": 9007199254740993, "provider": "email", "providers": ["email", "google"]}	{"age": 35, "full_name": "Ana \\"la jefa\\" Núñez"}	\N	2020-01-01 09:00:00.123456+00	2020-01-01 10:00:00.123456+00	15550101001	2020-01-01 11:00:00+00	\N	f	\N	f
00000000-0000-0000-0000-000000000000	8d3b0f0a-0002-4d55-9d55-0a1b2c3d4e5f	authenticated	authenticated	ben@example.org		\N		\N	{"provider": "google", "providers": ["google"]}	{}	\N	2020-01-01 09:00:00.123456+00	2020-01-01 10:00:00.123456+00	\N	\N	2030-01-01 00:00:00+00	f	\N	f
00000000-0000-0000-0000-000000000000	8d3b0f0a-0003-4d55-9d55-0a1b2c3d4e5f	authenticated	authenticated	chloe@example.com	$2a$10$nI0zVK5rIWBaStVQJ/Jxe.syX4yWbjJH3uyjfQtPogHkmAJInWdJK	2020-01-01 10:00:00+00		\N	\N	\N	\N	2020-01-01 09:00:00+00	2020-01-01 10:00:00+00		\N	\N	f	\N	f
00000000-0000-0000-0000-000000000000	8d3b0f0a-0004-4d55-9d55-0a1b2c3d4e5f	authenticated	authenticated	dora@example.com		\N		\N	{}	{}	\N	2020-01-01 09:00:00+00	2020-01-01 10:00:00+00	\N	\N	\N	f	2020-02-01 00:00:00+00	f
00000000-0000-0000-0000-000000000000	8d3b0f0a-0005-4d55-9d55-0a1b2c3d4e5f	authenticated	authenticated	\N		\N		\N	{}	{}	\N	2024-03-01 09:00:00+00	2024-03-01 10:00:00+00	\N	\N	\N	f	\N	t
00000000-0000-0000-0000-000000000000	8d3b0f0a-0006-4d55-9d55-0a1b2c3d4e5f	authenticated	authenticated	finn@example.org		2020-01-01 10:00:00.123456+00		\N	{}	{}	\N	2020-01-01 09:00:00.123456+00	2020-01-01 10:00:00.123456+00	\N	\N	2021-01-01 00:00:00+00	f	\N	f
\.


--
-- Data for Name: profiles; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.profiles (id, username, email) FROM stdin;
8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	ana	ana@example.com
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.users (id, email) FROM stdin;
8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f	ana@example.com
\.


--
-- Name: identities identities_pkey; Type: CONSTRAINT; Schema: auth; Owner: postgres
--

ALTER TABLE ONLY auth.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (id);


--
-- Name: mfa_factors mfa_factors_pkey; Type: CONSTRAINT; Schema: auth; Owner: postgres
--

ALTER TABLE ONLY auth.mfa_factors
    ADD CONSTRAINT mfa_factors_pkey PRIMARY KEY (id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: auth; Owner: postgres
--

ALTER TABLE ONLY auth.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: auth; Owner: postgres
--

ALTER TABLE ONLY auth.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: profiles profiles_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_pkey PRIMARY KEY (id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

