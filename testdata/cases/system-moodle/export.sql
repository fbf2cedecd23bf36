--
-- PostgreSQL database dump
--

\restrict XKtfDojg9zQJDm5oj0766LlsaReprove4BpbaYrVe3u1K2M4nlADXmH0vjjcHsT

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
-- Name: mdl_cohort; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_cohort (
    id bigint NOT NULL,
    contextid bigint NOT NULL,
    name character varying(254) DEFAULT ''::character varying NOT NULL,
    idnumber character varying(100),
    component character varying(100) DEFAULT ''::character varying NOT NULL
);


ALTER TABLE public.mdl_cohort OWNER TO postgres;

--
-- Name: mdl_cohort_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_cohort_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_cohort_id_seq OWNER TO postgres;

--
-- Name: mdl_cohort_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_cohort_id_seq OWNED BY public.mdl_cohort.id;


--
-- Name: mdl_cohort_members; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_cohort_members (
    id bigint NOT NULL,
    cohortid bigint DEFAULT 0 NOT NULL,
    userid bigint DEFAULT 0 NOT NULL,
    timeadded bigint DEFAULT 0 NOT NULL
);


ALTER TABLE public.mdl_cohort_members OWNER TO postgres;

--
-- Name: mdl_cohort_members_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_cohort_members_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_cohort_members_id_seq OWNER TO postgres;

--
-- Name: mdl_cohort_members_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_cohort_members_id_seq OWNED BY public.mdl_cohort_members.id;


--
-- Name: mdl_config; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_config (
    id bigint NOT NULL,
    name character varying(255) DEFAULT ''::character varying NOT NULL,
    value text NOT NULL
);


ALTER TABLE public.mdl_config OWNER TO postgres;

--
-- Name: mdl_config_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_config_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_config_id_seq OWNER TO postgres;

--
-- Name: mdl_config_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_config_id_seq OWNED BY public.mdl_config.id;


--
-- Name: mdl_context; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_context (
    id bigint NOT NULL,
    contextlevel bigint DEFAULT 0 NOT NULL,
    instanceid bigint DEFAULT 0 NOT NULL,
    path character varying(255),
    depth smallint DEFAULT 0 NOT NULL
);


ALTER TABLE public.mdl_context OWNER TO postgres;

--
-- Name: mdl_context_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_context_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_context_id_seq OWNER TO postgres;

--
-- Name: mdl_context_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_context_id_seq OWNED BY public.mdl_context.id;


--
-- Name: mdl_role; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_role (
    id bigint NOT NULL,
    name character varying(255) DEFAULT ''::character varying NOT NULL,
    shortname character varying(100) DEFAULT ''::character varying NOT NULL,
    description text NOT NULL
);


ALTER TABLE public.mdl_role OWNER TO postgres;

--
-- Name: mdl_role_assignments; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_role_assignments (
    id bigint NOT NULL,
    roleid bigint DEFAULT 0 NOT NULL,
    contextid bigint DEFAULT 0 NOT NULL,
    userid bigint DEFAULT 0 NOT NULL
);


ALTER TABLE public.mdl_role_assignments OWNER TO postgres;

--
-- Name: mdl_role_assignments_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_role_assignments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_role_assignments_id_seq OWNER TO postgres;

--
-- Name: mdl_role_assignments_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_role_assignments_id_seq OWNED BY public.mdl_role_assignments.id;


--
-- Name: mdl_role_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_role_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_role_id_seq OWNER TO postgres;

--
-- Name: mdl_role_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_role_id_seq OWNED BY public.mdl_role.id;


--
-- Name: mdl_user; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_user (
    id bigint NOT NULL,
    auth character varying(20) DEFAULT 'manual'::character varying NOT NULL,
    confirmed smallint DEFAULT 0 NOT NULL,
    policyagreed smallint DEFAULT 0 NOT NULL,
    deleted smallint DEFAULT 0 NOT NULL,
    suspended smallint DEFAULT 0 NOT NULL,
    mnethostid bigint DEFAULT 0 NOT NULL,
    username character varying(100) DEFAULT ''::character varying NOT NULL,
    password character varying(255) DEFAULT ''::character varying NOT NULL,
    idnumber character varying(255) DEFAULT ''::character varying NOT NULL,
    firstname character varying(100) DEFAULT ''::character varying NOT NULL,
    lastname character varying(100) DEFAULT ''::character varying NOT NULL,
    email character varying(100) DEFAULT ''::character varying NOT NULL,
    phone1 character varying(20) DEFAULT ''::character varying NOT NULL,
    phone2 character varying(20) DEFAULT ''::character varying NOT NULL,
    institution character varying(255) DEFAULT ''::character varying NOT NULL,
    department character varying(255) DEFAULT ''::character varying NOT NULL,
    address character varying(255) DEFAULT ''::character varying NOT NULL,
    city character varying(120) DEFAULT ''::character varying NOT NULL,
    country character varying(2) DEFAULT ''::character varying NOT NULL,
    lang character varying(30) DEFAULT 'en'::character varying NOT NULL,
    timezone character varying(100) DEFAULT '99'::character varying NOT NULL,
    firstaccess bigint DEFAULT 0 NOT NULL,
    lastaccess bigint DEFAULT 0 NOT NULL,
    lastip character varying(45) DEFAULT ''::character varying NOT NULL,
    secret character varying(15) DEFAULT ''::character varying NOT NULL,
    picture bigint DEFAULT 0 NOT NULL,
    description text,
    timecreated bigint DEFAULT 0 NOT NULL,
    timemodified bigint DEFAULT 0 NOT NULL,
    middlename character varying(255),
    alternatename character varying(255)
);


ALTER TABLE public.mdl_user OWNER TO postgres;

--
-- Name: mdl_user_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_user_id_seq OWNER TO postgres;

--
-- Name: mdl_user_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_user_id_seq OWNED BY public.mdl_user.id;


--
-- Name: mdl_user_info_data; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_user_info_data (
    id bigint NOT NULL,
    userid bigint DEFAULT 0 NOT NULL,
    fieldid bigint DEFAULT 0 NOT NULL,
    data text NOT NULL,
    dataformat smallint DEFAULT 0 NOT NULL
);


ALTER TABLE public.mdl_user_info_data OWNER TO postgres;

--
-- Name: mdl_user_info_data_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_user_info_data_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_user_info_data_id_seq OWNER TO postgres;

--
-- Name: mdl_user_info_data_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_user_info_data_id_seq OWNED BY public.mdl_user_info_data.id;


--
-- Name: mdl_user_info_field; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_user_info_field (
    id bigint NOT NULL,
    shortname character varying(255) DEFAULT 'shortname'::character varying NOT NULL,
    name text NOT NULL,
    datatype character varying(255) DEFAULT ''::character varying NOT NULL
);


ALTER TABLE public.mdl_user_info_field OWNER TO postgres;

--
-- Name: mdl_user_info_field_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_user_info_field_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_user_info_field_id_seq OWNER TO postgres;

--
-- Name: mdl_user_info_field_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_user_info_field_id_seq OWNED BY public.mdl_user_info_field.id;


--
-- Name: mdl_user_lastaccess; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mdl_user_lastaccess (
    id bigint NOT NULL,
    userid bigint DEFAULT 0 NOT NULL,
    courseid bigint DEFAULT 0 NOT NULL,
    timeaccess bigint DEFAULT 0 NOT NULL
);


ALTER TABLE public.mdl_user_lastaccess OWNER TO postgres;

--
-- Name: mdl_user_lastaccess_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mdl_user_lastaccess_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mdl_user_lastaccess_id_seq OWNER TO postgres;

--
-- Name: mdl_user_lastaccess_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mdl_user_lastaccess_id_seq OWNED BY public.mdl_user_lastaccess.id;


--
-- Name: mdl_cohort id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_cohort ALTER COLUMN id SET DEFAULT nextval('public.mdl_cohort_id_seq'::regclass);


--
-- Name: mdl_cohort_members id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_cohort_members ALTER COLUMN id SET DEFAULT nextval('public.mdl_cohort_members_id_seq'::regclass);


--
-- Name: mdl_config id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_config ALTER COLUMN id SET DEFAULT nextval('public.mdl_config_id_seq'::regclass);


--
-- Name: mdl_context id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_context ALTER COLUMN id SET DEFAULT nextval('public.mdl_context_id_seq'::regclass);


--
-- Name: mdl_role id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_role ALTER COLUMN id SET DEFAULT nextval('public.mdl_role_id_seq'::regclass);


--
-- Name: mdl_role_assignments id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_role_assignments ALTER COLUMN id SET DEFAULT nextval('public.mdl_role_assignments_id_seq'::regclass);


--
-- Name: mdl_user id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_user ALTER COLUMN id SET DEFAULT nextval('public.mdl_user_id_seq'::regclass);


--
-- Name: mdl_user_info_data id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_user_info_data ALTER COLUMN id SET DEFAULT nextval('public.mdl_user_info_data_id_seq'::regclass);


--
-- Name: mdl_user_info_field id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_user_info_field ALTER COLUMN id SET DEFAULT nextval('public.mdl_user_info_field_id_seq'::regclass);


--
-- Name: mdl_user_lastaccess id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_user_lastaccess ALTER COLUMN id SET DEFAULT nextval('public.mdl_user_lastaccess_id_seq'::regclass);


--
-- Data for Name: mdl_cohort; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_cohort (id, contextid, name, idnumber, component) FROM stdin;
1	1	Staff, all	staff	
2	1	Jahrgang "2020"	\N	
\.


--
-- Data for Name: mdl_cohort_members; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_cohort_members (id, cohortid, userid, timeadded) FROM stdin;
1	1	2	1577836800
2	2	2	1577836800
3	2	4	1577836800
\.


--
-- Data for Name: mdl_config; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_config (id, name, value) FROM stdin;
1	siteadmins	2,22
2	supportemail	help@example.com
\.


--
-- Data for Name: mdl_context; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_context (id, contextlevel, instanceid, path, depth) FROM stdin;
1	10	0	/1	1
30	50	5	/1/3/30	3
\.


--
-- Data for Name: mdl_role; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_role (id, name, shortname, description) FROM stdin;
1		manager	
5		student	
\.


--
-- Data for Name: mdl_role_assignments; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_role_assignments (id, roleid, contextid, userid) FROM stdin;
1	1	1	3
2	5	30	4
\.


--
-- Data for Name: mdl_user; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_user (id, auth, confirmed, policyagreed, deleted, suspended, mnethostid, username, password, idnumber, firstname, lastname, email, phone1, phone2, institution, department, address, city, country, lang, timezone, firstaccess, lastaccess, lastip, secret, picture, description, timecreated, timemodified, middlename, alternatename) FROM stdin;
1	manual	1	0	0	0	1	guest	$2y$10$d/9B5qO7RO79ehOMuJD81.o.ypZbQzJ.hW4z4.cUpf/7sI2sW1Zdy		 	Guest user	root@localhost								en	99	0	0			0	This user is a special user.	0	1577836800	\N	\N
2	manual	1	0	0	0	1	ana	$2y$10$ipp.3YcZzBnMiTKt/QU2hO/VBrQTWzj8I4MsPtz9phbD8fEKbpGsq	E-0042	Ana	Núñez	ana@example.com	555-0101		Example School	Arts		Madrid	ES	es	Europe/Madrid	1577836800	1577923200	192.0.2.1		0	<p>Line one</p>\n<p>Line\ttwo</p>	1577836800	1577836800	\N	
3	email	1	1	0	0	1	ben@example.org	$2y$10$d/9B5qO7RO79ehOMuJD81.o.ypZbQzJ.hW4z4.cUpf/7sI2sW1Zdy		Ben	O'Neil	ben@example.org		555-0102						en	99	0	0			0	\N	1577836800	1577836800	\N	\N
4	ldap	1	0	0	0	1	chloe	not cached		Chloé	Durand	chloe@example.org						Paris	FR	fr	99	0	1577923200			0		1577836800	1577836800	\N	\N
5	email	0	0	0	1	1	dora	$2y$10$HAjSkul3xhtpo/WZQ1b21ej8fFtZbMZPjTPFgKSVAf7ZiF.rMlSCW		Dora	Díaz	dora@example.com								en	99	0	0			0		1577836800	1577836800	\N	\N
6	manual	1	0	1	0	1	emil@example.org.1577836800	$2y$10$d/9B5qO7RO79ehOMuJD81.o.ypZbQzJ.hW4z4.cUpf/7sI2sW1Zdy		Emil	Ek	6f3b8d9c0a1e2f3d4c5b6a7988776655								en	99	0	0			0		1577836800	1577836800	\N	\N
7	nologin	1	0	0	0	1	finn	8d9c70e9514af354671726643fe90cac		Finn	Ek	finn@example.org								en	99	0	0			0		0	0	\N	\N
8	manual	1	0	0	0	1	greta	$6$rounds=10000$aG4wWjRQNkJnMUxW$ZiCIBG8p1UpX//2Emo52231PoO0sOb4Jyd9V123WqSPxdRHDasHnnwjyEkI7GG6DD6Lkm5ttlECBjIQjDYziZ.		Greta	Holm	greta@example.org								sv	99	0	0			0		1700000000	1700000000	\N	\N
\.


--
-- Data for Name: mdl_user_info_data; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_user_info_data (id, userid, fieldid, data, dataformat) FROM stdin;
1	2	1	Climbing, "bouldering"	0
2	2	2	1	0
3	4	1		0
4	4	2	0	0
\.


--
-- Data for Name: mdl_user_info_field; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_user_info_field (id, shortname, name, datatype) FROM stdin;
1	hobbies	Hobbies	text
2	newsletter	Wants the newsletter	checkbox
\.


--
-- Data for Name: mdl_user_lastaccess; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mdl_user_lastaccess (id, userid, courseid, timeaccess) FROM stdin;
1	2	5	1577923200
\.


--
-- Name: mdl_cohort_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_cohort_id_seq', 1, false);


--
-- Name: mdl_cohort_members_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_cohort_members_id_seq', 1, false);


--
-- Name: mdl_config_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_config_id_seq', 1, false);


--
-- Name: mdl_context_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_context_id_seq', 1, false);


--
-- Name: mdl_role_assignments_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_role_assignments_id_seq', 1, false);


--
-- Name: mdl_role_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_role_id_seq', 1, false);


--
-- Name: mdl_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_user_id_seq', 1, false);


--
-- Name: mdl_user_info_data_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_user_info_data_id_seq', 1, false);


--
-- Name: mdl_user_info_field_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_user_info_field_id_seq', 1, false);


--
-- Name: mdl_user_lastaccess_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mdl_user_lastaccess_id_seq', 1, false);


--
-- Name: mdl_cohort_members mdl_cohort_members_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_cohort_members
    ADD CONSTRAINT mdl_cohort_members_pkey PRIMARY KEY (id);


--
-- Name: mdl_cohort mdl_cohort_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_cohort
    ADD CONSTRAINT mdl_cohort_pkey PRIMARY KEY (id);


--
-- Name: mdl_config mdl_config_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_config
    ADD CONSTRAINT mdl_config_pkey PRIMARY KEY (id);


--
-- Name: mdl_context mdl_context_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_context
    ADD CONSTRAINT mdl_context_pkey PRIMARY KEY (id);


--
-- Name: mdl_role_assignments mdl_role_assignments_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_role_assignments
    ADD CONSTRAINT mdl_role_assignments_pkey PRIMARY KEY (id);


--
-- Name: mdl_role mdl_role_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_role
    ADD CONSTRAINT mdl_role_pkey PRIMARY KEY (id);


--
-- Name: mdl_user_info_data mdl_user_info_data_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_user_info_data
    ADD CONSTRAINT mdl_user_info_data_pkey PRIMARY KEY (id);


--
-- Name: mdl_user_info_field mdl_user_info_field_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_user_info_field
    ADD CONSTRAINT mdl_user_info_field_pkey PRIMARY KEY (id);


--
-- Name: mdl_user_lastaccess mdl_user_lastaccess_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_user_lastaccess
    ADD CONSTRAINT mdl_user_lastaccess_pkey PRIMARY KEY (id);


--
-- Name: mdl_user mdl_user_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mdl_user
    ADD CONSTRAINT mdl_user_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict XKtfDojg9zQJDm5oj0766LlsaReprove4BpbaYrVe3u1K2M4nlADXmH0vjjcHsT

