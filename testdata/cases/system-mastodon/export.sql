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
-- Name: accounts; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.accounts (
    id bigint NOT NULL,
    username character varying DEFAULT ''::character varying NOT NULL,
    domain character varying,
    private_key text,
    public_key text DEFAULT ''::text NOT NULL,
    created_at timestamp without time zone NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    display_name character varying DEFAULT ''::character varying NOT NULL,
    uri character varying DEFAULT ''::character varying NOT NULL,
    actor_type character varying,
    suspended_at timestamp without time zone,
    memorial boolean DEFAULT false NOT NULL
);


ALTER TABLE public.accounts OWNER TO postgres;

--
-- Name: email_domain_blocks; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.email_domain_blocks (
    id bigint NOT NULL,
    domain character varying
);


ALTER TABLE public.email_domain_blocks OWNER TO postgres;

--
-- Name: settings; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.settings (
    id bigint NOT NULL,
    var character varying NOT NULL,
    value text
);


ALTER TABLE public.settings OWNER TO postgres;

--
-- Name: user_roles; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.user_roles (
    id bigint NOT NULL,
    name character varying DEFAULT ''::character varying NOT NULL,
    color character varying DEFAULT ''::character varying NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    permissions bigint DEFAULT 0 NOT NULL,
    highlighted boolean DEFAULT false NOT NULL
);


ALTER TABLE public.user_roles OWNER TO postgres;

--
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id bigint NOT NULL,
    email character varying DEFAULT ''::character varying NOT NULL,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    encrypted_password character varying DEFAULT ''::character varying NOT NULL,
    reset_password_token character varying,
    reset_password_sent_at timestamp without time zone,
    sign_in_count integer DEFAULT 0 NOT NULL,
    current_sign_in_at timestamp without time zone,
    last_sign_in_at timestamp without time zone,
    confirmation_token character varying,
    confirmed_at timestamp without time zone,
    confirmation_sent_at timestamp without time zone,
    unconfirmed_email character varying,
    locale character varying,
    consumed_timestep integer,
    otp_required_for_login boolean DEFAULT false NOT NULL,
    otp_backup_codes character varying[],
    account_id bigint NOT NULL,
    disabled boolean DEFAULT false NOT NULL,
    chosen_languages character varying[],
    approved boolean DEFAULT true NOT NULL,
    role_id bigint,
    settings text,
    time_zone character varying,
    otp_secret character varying
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.accounts (id, username, domain, private_key, public_key, created_at, note, display_name, uri, actor_type, suspended_at, memorial) FROM stdin;
-99	social.example.com	\N	k	p	2019-01-01 00:00:00				Application	\N	f
115000000000000001	ana	\N	k	p	2019-01-01 00:00:00	<p>hi</p>	Ana Núñez 🦜		Person	\N	f
115000000000000002	ben_b	\N	k	p	2019-01-01 00:00:00				Person	2022-01-01 00:00:00	f
115000000000000003	chloe	\N	k	p	2019-01-01 00:00:00		Chloé O'Neil		Service	\N	f
115000000000000004	dora	\N	k	p	2019-01-01 00:00:00		Dora		Person	\N	f
115000000000000005	remote	elsewhere.example.org	\N	p	2019-01-01 00:00:00		Remote	https://elsewhere.example.org/users/remote	Person	\N	f
115000000000000006	finn	\N	k	p	2019-01-01 00:00:00		Finn		Person	\N	t
\.


--
-- Data for Name: email_domain_blocks; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.email_domain_blocks (id, domain) FROM stdin;
1	spam.example.org
\.


--
-- Data for Name: settings; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.settings (id, var, value) FROM stdin;
1	site_title	--- Social\n
\.


--
-- Data for Name: user_roles; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.user_roles (id, name, color, "position", permissions, highlighted) FROM stdin;
-99			-1	65536	f
3	Owner	#ff3838	1000	1	t
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.users (id, email, created_at, updated_at, encrypted_password, reset_password_token, reset_password_sent_at, sign_in_count, current_sign_in_at, last_sign_in_at, confirmation_token, confirmed_at, confirmation_sent_at, unconfirmed_email, locale, consumed_timestep, otp_required_for_login, otp_backup_codes, account_id, disabled, chosen_languages, approved, role_id, settings, time_zone, otp_secret) FROM stdin;
1	ana@example.com	2019-12-24 18:00:00.123456	2026-01-01 00:00:00	$2a$10$PKqn06UblwCQ3Y.1PmEDXOCESK1u8/HL7CpS8LtGHkkRowhIevX1.	\N	\N	7	2026-01-02 03:04:05.678901	\N	\N	2019-12-24 18:30:00	\N	\N	pt-PT	\N	t	{abc,def}	115000000000000001	f	{pt,en}	t	3	\N	Lisbon	{"p":"x","h":{"iv":"y"}}
2	ben@example.org	2020-01-01 00:00:00	2020-01-01 00:00:00	$2a$10$uoyC/QOiqmIx/1UIYKtCQOQA6JChuhgEw9Kieh2yCCxIqO9UPC/7G	\N	\N	0	\N	\N	\N	2020-01-01 00:00:00	\N	\N	en	\N	f	\N	115000000000000002	f	\N	t	-99	\N	\N	\N
3	chloe@example.org	2020-01-01 00:00:00	2020-01-01 00:00:00	$2a$10$nI0zVK5rIWBaStVQJ/Jxe.syX4yWbjJH3uyjfQtPogHkmAJInWdJK	\N	\N	0	\N	\N	\N	\N	\N	\N	fr	\N	f	\N	115000000000000003	f	{}	f	\N	\N	\N	\N
4	dora@example.com	2020-01-01 00:00:00	2020-01-01 00:00:00	$2a$10$d8NciHjBGlHkt2U7QxbYReBl6ffPErOHb9dHCkLRiLg6xVK9ZaYTu	\N	\N	1	\N	\N	\N	2020-01-01 00:00:00	\N	\N	\N	\N	f	\N	115000000000000004	t	\N	t	\N	\N	\N	\N
5	eve@example.com	2020-01-01 00:00:00	2020-01-01 00:00:00	$2a$10$fTx8G3dcDUimuSRCBJPfi.vyCrc4rG21kPHlMGJsIzKqhWeY/vQ0S	\N	\N	1	\N	\N	\N	2020-01-01 00:00:00	\N	\N	\N	\N	f	\N	115000000000000099	f	\N	t	\N	\N	\N	\N
6	finn@example.com	2020-01-01 00:00:00	2020-01-01 00:00:00	$2a$10$d8NciHjBGlHkt2U7QxbYReBl6ffPErOHb9dHCkLRiLg6xVK9ZaYTu	\N	\N	1	\N	\N	\N	2020-01-01 00:00:00	\N	\N	\N	\N	f	\N	115000000000000006	f	\N	t	\N	\N	\N	\N
\.


--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);


--
-- Name: email_domain_blocks email_domain_blocks_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.email_domain_blocks
    ADD CONSTRAINT email_domain_blocks_pkey PRIMARY KEY (id);


--
-- Name: settings settings_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (id);


--
-- Name: user_roles user_roles_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.user_roles
    ADD CONSTRAINT user_roles_pkey PRIMARY KEY (id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

