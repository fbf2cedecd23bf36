--
-- PostgreSQL database dump
--

\restrict musterexport

-- Dumped from database version 18.6 (Debian 18.6-3)
-- Dumped by pg_dump version 18.6 (Debian 18.6-3)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
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
-- Name: ir_module_category; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.ir_module_category (
    id integer NOT NULL,
    parent_id integer,
    name jsonb NOT NULL,
    sequence integer
);


ALTER TABLE public.ir_module_category OWNER TO odoo;

--
-- Name: res_company; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_company (
    id integer NOT NULL,
    name character varying NOT NULL,
    partner_id integer NOT NULL,
    email character varying
);


ALTER TABLE public.res_company OWNER TO odoo;

--
-- Name: res_groups; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups (
    id integer NOT NULL,
    name jsonb NOT NULL,
    sequence integer,
    privilege_id integer,
    share boolean
);


ALTER TABLE public.res_groups OWNER TO odoo;

--
-- Name: res_groups_implied_rel; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups_implied_rel (
    gid integer NOT NULL,
    hid integer NOT NULL
);


ALTER TABLE public.res_groups_implied_rel OWNER TO odoo;

--
-- Name: res_groups_privilege; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups_privilege (
    id integer NOT NULL,
    sequence integer,
    category_id integer,
    name jsonb NOT NULL
);


ALTER TABLE public.res_groups_privilege OWNER TO odoo;

--
-- Name: res_groups_users_rel; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups_users_rel (
    gid integer NOT NULL,
    uid integer NOT NULL
);


ALTER TABLE public.res_groups_users_rel OWNER TO odoo;

--
-- Name: res_partner; Type: TABLE; Schema: public; Owner: odoo
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
    active boolean,
    email_normalized character varying
);


ALTER TABLE public.res_partner OWNER TO odoo;

--
-- Name: res_users; Type: TABLE; Schema: public; Owner: odoo
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
    totp_last_counter integer,
    totp_secret character varying,
    tour_enabled boolean,
    notification_type character varying NOT NULL
);


ALTER TABLE public.res_users OWNER TO odoo;

--
-- Name: res_users_log; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_log (
    id integer NOT NULL,
    create_uid integer,
    create_date timestamp without time zone
);


ALTER TABLE public.res_users_log OWNER TO odoo;

--
-- Data for Name: ir_module_category; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.ir_module_category (id, parent_id, name, sequence) FROM stdin;
19	\N	{"en_US": "Marketing", "fr_FR": "Marketing"}	40
71	\N	{"en_US": "Master Data", "fr_FR": "Données de base"}	1
\.


--
-- Data for Name: res_company; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_company (id, name, partner_id, email) FROM stdin;
1	Example & Sons	1	info@example.com
2	Filiale d'Été	6	\N
\.


--
-- Data for Name: res_groups; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups (id, name, sequence, privilege_id, share) FROM stdin;
14	{"en_US": "Canned Response Administrator", "fr_FR": "Administrateur des réponses enregistrées"}	\N	3	\N
15	{"en_US": "Mail Template Editor", "fr_FR": "Éditeur de modèle d'e-mail"}	\N	\N	\N
16	{"en_US": "Receive notifications in Odoo", "fr_FR": "Recevoir des notifications dans Odoo"}	\N	\N	\N
2	{"en_US": "Access Rights", "fr_FR": "Droits d'accès"}	\N	\N	\N
3	{"en_US": "Bypass HTML Field Sanitize", "fr_FR": "Contourner l'assainissement du champ HTML"}	\N	\N	\N
5	{"en_US": "Multi Companies", "fr_FR": "Multi-sociétés"}	\N	\N	\N
6	{"en_US": "Multi Currencies", "fr_FR": "Multi-devises"}	\N	\N	\N
7	{"en_US": "Technical Features", "fr_FR": "Caractéristiques techniques"}	\N	\N	\N
8	{"en_US": "Allowed", "fr_FR": "Autorisé"}	\N	1	\N
9	{"en_US": "Creation", "fr_FR": "Création"}	\N	2	\N
12	{"en_US": "Default access for new users", "fr_FR": "Accès par défaut pour les nouveaux utilisateurs"}	\N	\N	\N
1	{"en_US": "Role / User", "fr_FR": "Rôle / Utilisateur"}	\N	\N	\N
10	{"en_US": "Role / Portal", "fr_FR": "Rôle / Portail"}	\N	\N	\N
11	{"en_US": "Role / Public", "fr_FR": "Rôle / Public"}	\N	\N	\N
13	{"en_US": "Technical Documentation", "fr_FR": "Documentation technique"}	\N	\N	\N
4	{"en_US": "Role / Administrator", "fr_FR": "Rôle / Administrateur"}	\N	\N	\N
\.


--
-- Data for Name: res_groups_implied_rel; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups_implied_rel (gid, hid) FROM stdin;
2	1
4	2
4	3
1	7
4	7
4	8
4	9
4	13
4	15
4	14
\.


--
-- Data for Name: res_groups_privilege; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups_privilege (id, sequence, category_id, name) FROM stdin;
2	100	71	{"en_US": "Contact", "fr_FR": "Contact"}
1	100	71	{"en_US": "Export", "fr_FR": "Exporter"}
3	100	19	{"en_US": "Canned Responses", "fr_FR": "Réponses enregistrées"}
\.


--
-- Data for Name: res_groups_users_rel; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups_users_rel (gid, uid) FROM stdin;
4	1
4	2
8	1
9	1
11	3
10	4
13	1
16	1
5	1
11	5
1	6
5	6
7	6
10	7
1	8
1	9
2	9
1	10
10	11
1	12
10	13
1	14
\.


--
-- Data for Name: res_partner; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_partner (id, company_id, create_date, name, lang, tz, email, phone, active, email_normalized) FROM stdin;
9	\N	2024-01-02 03:04:05.678	Chloé 李 😀	en_US	\N	\N	+1 555 0100	t	\N
10	\N	2024-01-02 03:04:05.678	Dora	fr_FR	\N	\N	\N	t	\N
11	\N	2024-01-02 03:04:05.678	Eve	fr_FR	\N	eve@example.com	\N	t	eve@example.com
12	\N	2024-01-02 03:04:05.678	Finn	fr_FR	\N	\N	\N	t	\N
13	\N	2024-01-02 03:04:05.678	Gina	fr_FR	\N	\N	\N	t	\N
14	\N	2024-01-02 03:04:05.678	Hugo	fr_FR	\N	\N	\N	t	\N
16	\N	2024-01-02 03:04:05.678	Ivy	fr_FR	\N	\N	\N	t	\N
15	\N	2024-01-02 03:04:05.678	Jack	fr_FR	\N	jack@example.com	\N	f	jack@example.com
4	\N	2024-01-02 03:04:05.678	Public user	fr_FR	\N	\N	\N	f	\N
5	\N	2024-01-02 03:04:05.678	Portal User Template	fr_FR	\N	\N	\N	f	\N
2	1	2024-01-02 03:04:05.678	OdooBot	fr_FR	\N	odoobot@example.com	\N	f	odoobot@example.com
1	\N	2024-01-02 03:04:05.678	Example & Sons	fr_FR	\N	info@example.com		t	info@example.com
6	\N	2024-01-02 03:04:05.678	Filiale d'Été	fr_FR	\N	\N	\N	t	\N
7	\N	2024-01-02 03:04:05.678	Public user for Filiale d'Été	fr_FR	\N	\N	\N	f	\N
3	1	2024-01-02 03:04:05.678	Ana Silva	fr_FR	Europe/Lisbon	ana@example.com	\N	t	ana@example.com
8	\N	2024-01-02 03:04:05.678	Ben "B" O'Brien\\	fr_FR	Europe/Paris	\N	+33 1 99 00 12 34	t	\N
\.


--
-- Data for Name: res_users; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users (id, company_id, partner_id, active, create_date, login, password, action_id, signature, share, totp_last_counter, totp_secret, tour_enabled, notification_type) FROM stdin;
11	1	13	t	2024-01-02 03:04:05.678	gina@example.com	\N	\N	<div>Gina</div>	t	\N	\N	f	email
14	1	16	t	2024-01-02 03:04:05.678	ivy@example.com	$pbkdf2-sha512$25000$NObcO6e0FmKstVaqdY5Rqg$71CSq.T/L8MCvKJNT2s6l6dmjVurmyhpsnBrM/BTMOj8EUVUxpeiZQk7XSRT83.UTsetF8NxUxXOa9LmoaytJg	\N	<div>Ivy</div>	f	\N	\N	f	email
3	1	4	f	2024-01-02 03:04:05.678	public	$pbkdf2-sha512$600000$MgagtDZGSInR.t/b.x9DaA$s5xQUeOzHaP7rcfz0q9kGupgp5FdPSPDFGNE.gFzuVB9vUgzgofbS9N/R8D6Qw/a9yHYWxHNB7BTOlFycf07fw	\N	<div>Public user</div>	t	\N	\N	f	email
4	1	5	f	2024-01-02 03:04:05.678	portaltemplate	\N	\N		t	\N	\N	f	email
1	1	2	f	2024-01-02 03:04:05.678	__system__	\N	\N	<div>System</div>	f	\N	\N	t	inbox
5	2	7	f	2024-01-02 03:04:05.678	public-user@company-2.com	\N	\N	<div>Public user</div>	t	\N	\N	f	email
2	1	3	t	2024-01-02 03:04:05.678	admin	$pbkdf2-sha512$600000$PQfA2BsD4Nzb.59TKmUsRQ$Re1ebHhhspmlwLzF6A6GwGDNJkotuHSeLiTFcYyFgpAecz.k.Cd5GPiDbUxBlKHF0LzrJBdjq7srOeYeYHonjw	\N	<div>Administrator</div>	f	\N	\N	t	email
6	2	8	t	2024-01-02 03:04:05.678	ben@example.org	$pbkdf2-sha512$600000$H4Owdu49Z0yJUaqV0npPCQ$gJ6vSGMKMFLvUosrFM.NaAe0Wwy9rl/2KI5MS2ENtW/iwSzagxhhunYeg0PPwoTX78nu/F7AzlrRJwz3a7fl1g	\N	<div>Ben "B" O'Brien\\</div>	f	\N	\N	f	email
7	1	9	t	2024-01-02 03:04:05.678	chloe@example.org	$pbkdf2-sha512$600000$NMb4PwdAaO1dS0lJKYXwfg$d4c.IaOcayesvHLOl17/M9zEFj.XMcP3Azvzcnnn78/PYBtapsKFqVrhmJI6bglac5dnz3qGreV3Nor0K6l5hQ	\N	<div>Chloé 李 😀</div>	t	\N	\N	f	email
9	1	11	t	2024-01-02 03:04:05.678	eve	$pbkdf2-sha512$600000$XwtBaI3xPidEaC1lTOl9zw$1g6BT.zSTzOu9Kst3xWDEbSV55Fjo.7wzw/ZVkP1Nfz0p67pvIm6GThD1GvRMVdQqcwV9GWwfVFvA248hLtDog	\N	<p>Eve;<br>\\ 'signed'</p>	f	\N	\N	t	email
13	1	15	f	2024-01-02 03:04:05.678	__deleted_user_13_1704164645.678	$pbkdf2-sha512$600000$6R1jDMF4j9G6F.K8N8Y45w$7JAuIoMHPNXQkfoDZCxl.Y/gs8dSj6bVcEo97cLwKMAjkOE9pWC/WuE9DOg4IbcI5ttpPePaHNJQpq3paEmL3A	\N	<div>Jack</div>	t	\N	\N	f	email
\.


--
-- Data for Name: res_users_log; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_log (id, create_uid, create_date) FROM stdin;
1	2	2024-01-02 03:04:05.678
2	6	2024-01-02 03:04:05.678
\.


--
-- Name: ir_module_category ir_module_category_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.ir_module_category
    ADD CONSTRAINT ir_module_category_pkey PRIMARY KEY (id);


--
-- Name: res_company res_company_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_pkey PRIMARY KEY (id);


--
-- Name: res_groups res_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups
    ADD CONSTRAINT res_groups_pkey PRIMARY KEY (id);


--
-- Name: res_groups_implied_rel res_groups_implied_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_implied_rel
    ADD CONSTRAINT res_groups_implied_rel_pkey PRIMARY KEY (gid, hid);


--
-- Name: res_groups_privilege res_groups_privilege_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_privilege
    ADD CONSTRAINT res_groups_privilege_pkey PRIMARY KEY (id);


--
-- Name: res_groups_users_rel res_groups_users_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_users_rel
    ADD CONSTRAINT res_groups_users_rel_pkey PRIMARY KEY (gid, uid);


--
-- Name: res_partner res_partner_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_pkey PRIMARY KEY (id);


--
-- Name: res_users res_users_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_pkey PRIMARY KEY (id);


--
-- Name: res_users_log res_users_log_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_log
    ADD CONSTRAINT res_users_log_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

