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
-- Name: ir_module_category; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.ir_module_category (
    id integer NOT NULL,
    parent_id integer,
    name jsonb NOT NULL,
    sequence integer
);


ALTER TABLE public.ir_module_category OWNER TO postgres;

--
-- Name: mail_message; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mail_message (
    id integer NOT NULL,
    email_from character varying,
    body text
);


ALTER TABLE public.mail_message OWNER TO postgres;

--
-- Name: portal_wizard_user; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.portal_wizard_user (
    id integer NOT NULL,
    wizard_id integer,
    partner_id integer,
    email character varying
);


ALTER TABLE public.portal_wizard_user OWNER TO postgres;

--
-- Name: res_company; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.res_company (
    id integer NOT NULL,
    name character varying NOT NULL,
    partner_id integer,
    email character varying
);


ALTER TABLE public.res_company OWNER TO postgres;

--
-- Name: res_groups; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.res_groups (
    id integer NOT NULL,
    name jsonb NOT NULL,
    category_id integer,
    share boolean
);


ALTER TABLE public.res_groups OWNER TO postgres;

--
-- Name: res_groups_implied_rel; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.res_groups_implied_rel (
    gid integer NOT NULL,
    hid integer NOT NULL
);


ALTER TABLE public.res_groups_implied_rel OWNER TO postgres;

--
-- Name: res_groups_users_rel; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.res_groups_users_rel (
    gid integer NOT NULL,
    uid integer NOT NULL
);


ALTER TABLE public.res_groups_users_rel OWNER TO postgres;

--
-- Name: res_partner; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.res_partner (
    id integer NOT NULL,
    company_id integer,
    create_date timestamp without time zone,
    name character varying,
    lang character varying,
    tz character varying,
    email character varying,
    phone character varying,
    mobile character varying,
    active boolean
);


ALTER TABLE public.res_partner OWNER TO postgres;

--
-- Name: res_users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.res_users (
    id integer NOT NULL,
    company_id integer NOT NULL,
    partner_id integer NOT NULL,
    active boolean DEFAULT true,
    create_date timestamp without time zone,
    login character varying NOT NULL,
    password character varying,
    action_id integer,
    signature text,
    share boolean,
    notification_type character varying,
    totp_secret character varying
);


ALTER TABLE public.res_users OWNER TO postgres;

--
-- Name: res_users_log; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.res_users_log (
    id integer NOT NULL,
    create_uid integer,
    create_date timestamp without time zone
);


ALTER TABLE public.res_users_log OWNER TO postgres;

--
-- Data for Name: ir_module_category; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.ir_module_category (id, parent_id, name, sequence) FROM stdin;
1	\N	{"en_US": "Sales", "pt_PT": "Vendas"}	1
2	\N	{"en_US": "User types"}	2
\.


--
-- Data for Name: mail_message; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mail_message (id, email_from, body) FROM stdin;
1	"Ana" <ana@example.com>	<p>Hi; it's me</p>
\.


--
-- Data for Name: portal_wizard_user; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.portal_wizard_user (id, wizard_id, partner_id, email) FROM stdin;
1	1	10	"Eve" <eve@example.com>
\.


--
-- Data for Name: res_company; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.res_company (id, name, partner_id, email) FROM stdin;
1	Shop & Co	1	info@example.com
\.


--
-- Data for Name: res_groups; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.res_groups (id, name, category_id, share) FROM stdin;
1	{"en_US": "Internal User", "pt_PT": "Utilizador interno"}	2	f
2	{"en_US": "Portal"}	2	t
3	{"en_US": "User: Own Documents Only"}	1	f
4	{"en_US": "Technical Features"}	\N	f
5	{"en_US": "Public"}	2	t
\.


--
-- Data for Name: res_groups_implied_rel; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.res_groups_implied_rel (gid, hid) FROM stdin;
1	4
\.


--
-- Data for Name: res_groups_users_rel; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.res_groups_users_rel (gid, uid) FROM stdin;
1	2
4	2
1	6
3	6
2	7
2	8
5	3
\.


--
-- Data for Name: res_partner; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.res_partner (id, company_id, create_date, name, lang, tz, email, phone, mobile, active) FROM stdin;
1	\N	2022-01-01 00:00:00	Shop & Co	\N	\N	info@example.com	\N	\N	t
2	1	2022-01-01 00:00:00	OdooBot	en_US	\N	odoobot@example.com	\N	\N	f
3	1	2022-01-01 00:00:00	Administrator	en_US	Europe/Lisbon	ana@example.com	+1 555 0100	\N	t
4	1	2022-01-01 00:00:00	Public user	en_US	\N	\N	\N	\N	f
5	\N	2022-01-01 00:00:00	Default User Template	en_US	\N	\N	\N	\N	f
6	\N	2022-01-01 00:00:00	Portal User Template	en_US	\N	\N	\N	\N	f
7	1	2022-01-02 00:00:00	Ben "B" Okafor	pt_PT	Europe/Lisbon	ben@example.org		+15550101002	t
8	\N	2022-01-03 00:00:00	Chloé O'Neil	fr_FR	\N	chloe@example.org	\N	\N	t
9	\N	2022-01-03 00:00:00	Dora	en_US	\N	\N	\N	\N	t
10	\N	2022-01-03 00:00:00	Eve	en_US	\N	eve@example.com	\N	\N	t
\.


--
-- Data for Name: res_users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.res_users (id, company_id, partner_id, active, create_date, login, password, action_id, signature, share, notification_type, totp_secret) FROM stdin;
1	1	2	f	2022-01-01 00:00:00	__system__	\N	\N	\N	f	email	\N
3	1	4	f	2022-01-01 00:00:00	public	\N	\N	\N	t	email	\N
4	1	5	f	2022-01-01 00:00:00	default	\N	\N	\N	f	email	\N
5	1	6	f	2022-01-01 00:00:00	portaltemplate	\N	\N	\N	t	email	\N
2	1	3	t	2022-01-01 08:00:00.123456	admin	$pbkdf2-sha512$600000$jLJYwH64cZQ7StDnVKUCtQ$Vz411gUc3n5nCLEBGJiiQVa/4mIkegacASL7hD41rqliC7lITLDMM4GKOxan9joYnk6UswV9n.57TFLkNLzhOQ	\N	<p>--\nAdmin</p>	f	inbox	JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
6	1	7	t	2022-01-02 00:00:00	ben@example.org	$pbkdf2-sha512$25000$X5aZsHpMmKMLs9xfKHWYxQ$023flktCgNGpJmf7osB3BZGYIXSDphXVHsGYtLpoZlWhy.bFGuTUWf6FqDMSDf1L2jGyLXXe6yQH6TMYLPIaBA	\N	\N	f	email	\N
7	1	8	f	2022-01-03 00:00:00	chloe@example.org	$pbkdf2-sha512$25000$Is1..w.zu1HTErU0YHQ50Q$Ft6BZpGrTOLPBYWq3ifvdRNEJ13iNieHGGJJVCgaI.XC7qX4CInitoQ4iIsbKxHPIt6TWvaosVk91HP8iv3iYg	\N	\N	t	email	\N
8	1	9	t	2022-01-03 00:00:00	dora@example.com		\N	\N	t	email	\N
9	1	4	f	2022-01-04 00:00:00	public-user@company-2.com	\N	\N	\N	t	email	\N
\.


--
-- Data for Name: res_users_log; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.res_users_log (id, create_uid, create_date) FROM stdin;
1	2	2025-12-31 23:00:00
2	2	2026-01-02 03:04:05.678901
3	6	2026-01-01 00:00:00
\.


--
-- Name: ir_module_category ir_module_category_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.ir_module_category
    ADD CONSTRAINT ir_module_category_pkey PRIMARY KEY (id);


--
-- Name: mail_message mail_message_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_pkey PRIMARY KEY (id);


--
-- Name: portal_wizard_user portal_wizard_user_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.portal_wizard_user
    ADD CONSTRAINT portal_wizard_user_pkey PRIMARY KEY (id);


--
-- Name: res_company res_company_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_pkey PRIMARY KEY (id);


--
-- Name: res_groups res_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.res_groups
    ADD CONSTRAINT res_groups_pkey PRIMARY KEY (id);


--
-- Name: res_groups_implied_rel res_groups_implied_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.res_groups_implied_rel
    ADD CONSTRAINT res_groups_implied_rel_pkey PRIMARY KEY (gid, hid);


--
-- Name: res_groups_users_rel res_groups_users_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.res_groups_users_rel
    ADD CONSTRAINT res_groups_users_rel_pkey PRIMARY KEY (gid, uid);


--
-- Name: res_partner res_partner_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_pkey PRIMARY KEY (id);


--
-- Name: res_users_log res_users_log_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.res_users_log
    ADD CONSTRAINT res_users_log_pkey PRIMARY KEY (id);


--
-- Name: res_users res_users_login_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_login_key UNIQUE (login);


--
-- Name: res_users res_users_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

