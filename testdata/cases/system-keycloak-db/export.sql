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
-- Name: client; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.client (
    id character varying(36) NOT NULL,
    enabled boolean NOT NULL,
    client_id character varying(255),
    realm_id character varying(36)
);


ALTER TABLE public.client OWNER TO postgres;

--
-- Name: credential; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.credential (
    id character varying(36) NOT NULL,
    salt bytea,
    type character varying(255),
    user_id character varying(36),
    created_date bigint,
    user_label character varying(255),
    secret_data text,
    credential_data text,
    priority integer
);


ALTER TABLE public.credential OWNER TO postgres;

--
-- Name: event_entity; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_entity (
    id character varying(36) NOT NULL,
    client_id character varying(255),
    error character varying(255),
    user_id character varying(255)
);


ALTER TABLE public.event_entity OWNER TO postgres;

--
-- Name: federated_identity; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.federated_identity (
    identity_provider character varying(255) NOT NULL,
    realm_id character varying(36),
    federated_user_id character varying(255),
    federated_username character varying(255),
    token text,
    user_id character varying(36) NOT NULL
);


ALTER TABLE public.federated_identity OWNER TO postgres;

--
-- Name: keycloak_group; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.keycloak_group (
    id character varying(36) NOT NULL,
    name character varying(255),
    parent_group character varying(36) NOT NULL,
    realm_id character varying(36),
    type integer DEFAULT 0 NOT NULL
);


ALTER TABLE public.keycloak_group OWNER TO postgres;

--
-- Name: keycloak_role; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.keycloak_role (
    id character varying(36) NOT NULL,
    client_realm_constraint character varying(255),
    client_role boolean NOT NULL,
    description character varying(255),
    name character varying(255),
    realm_id character varying(255),
    client character varying(36),
    realm character varying(36)
);


ALTER TABLE public.keycloak_role OWNER TO postgres;

--
-- Name: org; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.org (
    id character varying(255) NOT NULL,
    enabled boolean NOT NULL,
    realm_id character varying(255) NOT NULL,
    group_id character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    description character varying(4000),
    alias character varying(255) NOT NULL,
    redirect_url character varying(2048)
);


ALTER TABLE public.org OWNER TO postgres;

--
-- Name: realm; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.realm (
    id character varying(36) NOT NULL,
    enabled boolean NOT NULL,
    name character varying(255)
);


ALTER TABLE public.realm OWNER TO postgres;

--
-- Name: user_attribute; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.user_attribute (
    name character varying(255) NOT NULL,
    value character varying(255),
    user_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    long_value_hash bytea,
    long_value_hash_lower_case bytea,
    long_value text
);


ALTER TABLE public.user_attribute OWNER TO postgres;

--
-- Name: user_entity; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.user_entity (
    id character varying(36) NOT NULL,
    email character varying(255),
    email_constraint character varying(255),
    email_verified boolean NOT NULL,
    enabled boolean NOT NULL,
    federation_link character varying(255),
    first_name character varying(255),
    last_name character varying(255),
    realm_id character varying(255),
    username character varying(255),
    created_timestamp bigint,
    service_account_client_link character varying(255),
    not_before integer NOT NULL
);


ALTER TABLE public.user_entity OWNER TO postgres;

--
-- Name: user_group_membership; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.user_group_membership (
    group_id character varying(36) NOT NULL,
    user_id character varying(36) NOT NULL,
    membership_type character varying(255) NOT NULL
);


ALTER TABLE public.user_group_membership OWNER TO postgres;

--
-- Name: user_required_action; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.user_required_action (
    user_id character varying(36) NOT NULL,
    required_action character varying(255) NOT NULL
);


ALTER TABLE public.user_required_action OWNER TO postgres;

--
-- Name: user_role_mapping; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.user_role_mapping (
    role_id character varying(255),
    user_id character varying(36) NOT NULL
);


ALTER TABLE public.user_role_mapping OWNER TO postgres;

--
-- Data for Name: client; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.client (id, enabled, client_id, realm_id) FROM stdin;
c1	t	account	11111111-0000-4000-8000-000000000002
c2	t	shop.example.com	11111111-0000-4000-8000-000000000002
\.


--
-- Data for Name: credential; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.credential (id, salt, type, user_id, created_date, user_label, secret_data, credential_data, priority) FROM stdin;
p0	\N	password	0b0c1d2e-0000-4000-8000-000000000000	1577934245678	\N	{"value":"2VMnx2Rof/Xr3O2QjWxyYlI5oA7/67zWycKmYamQqkgU5WVEb8DqMFK/Rv6YICgyKwwTx8ezSlpagnWusu1GDg==","salt":"8me/A/waWRrjBhuyZHsXEw==","additionalParameters":{}}	{"hashIterations":210000,"algorithm":"pbkdf2-sha512","additionalParameters":{}}	10
o1	\N	otp	0b0c1d2e-0000-4000-8000-000000000001	1577934245678	Ana's phone	{"value":"AZ09az12345678901234"}	{"subType":"totp","digits":6,"counter":0,"period":30,"algorithm":"HmacSHA1"}	20
p1	\N	password	0b0c1d2e-0000-4000-8000-000000000001	1577934245678	My password	{"value":"xrN9N5H/8zdXRo0izTg9sqUXWhcc4nobG9cfzeB31x4=","salt":"QQTTb42iwlQ0n4WDZ5Pr4A==","additionalParameters":{}}	{"hashIterations":5,"algorithm":"argon2","additionalParameters":{"hashLength":["32"],"memory":["7168"],"type":["id"],"version":["1.3"],"parallelism":["1"]}}	10
h1	\N	password-history	0b0c1d2e-0000-4000-8000-000000000001	1577934245678	\N	{"value":"+I2CMezKItdIdRoF5ILlGNRUXE5Ixz6ylOHXJsVic1yKhoVj6xki5H5Gi4N5C4vX7AsZjZbNvOzS/JRXC+sR3g==","salt":"X5aZsHpMmKMLs9xfKHWYxQ==","additionalParameters":{}}	{"hashIterations":27500,"algorithm":"pbkdf2-sha256","additionalParameters":{}}	5
p2	\N	password	0b0c1d2e-0000-4000-8000-000000000002	1577934245678	\N	{"value":"+I2CMezKItdIdRoF5ILlGNRUXE5Ixz6ylOHXJsVic1yKhoVj6xki5H5Gi4N5C4vX7AsZjZbNvOzS/JRXC+sR3g==","salt":"X5aZsHpMmKMLs9xfKHWYxQ==","additionalParameters":{}}	{"hashIterations":27500,"algorithm":"pbkdf2-sha256","additionalParameters":{}}	10
o2	\N	otp	0b0c1d2e-0000-4000-8000-000000000002	1577934245678	\N	{"value":"AZ09az12345678901234"}	{"subType":"totp","digits":8,"counter":0,"period":30,"algorithm":"HmacSHA256"}	20
p5	\N	password	0b0c1d2e-0000-4000-8000-000000000005	1577934245678	\N	{"value":"trXfClPJy4f5tyePq4i60HVa8oNYL/zqM5Dpa6rp9A1ak3J7nb5JB8wb+Ba483r/dGajXlfTCgnOSdv/mb+sVA==","salt":"5PfuxVcauIHyE44eG6oMkw==","additionalParameters":{}}	{"hashIterations":210000,"algorithm":"pbkdf2-sha512","additionalParameters":{}}	10
\.


--
-- Data for Name: event_entity; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_entity (id, client_id, error, user_id) FROM stdin;
e1	account	\N	0b0c1d2e-0000-4000-8000-000000000001
\.


--
-- Data for Name: federated_identity; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.federated_identity (identity_provider, realm_id, federated_user_id, federated_username, token, user_id) FROM stdin;
google	11111111-0000-4000-8000-000000000002	1074	ana	\N	0b0c1d2e-0000-4000-8000-000000000001
\.


--
-- Data for Name: keycloak_group; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.keycloak_group (id, name, parent_group, realm_id, type) FROM stdin;
g1	staff	 	11111111-0000-4000-8000-000000000002	0
g2	support "EU"	g1	11111111-0000-4000-8000-000000000002	0
g3	night	g2	11111111-0000-4000-8000-000000000002	0
g4	customers	 	11111111-0000-4000-8000-000000000002	0
g5	5ec0ffee-0000-4000-8000-000000000001	 	11111111-0000-4000-8000-000000000002	1
g6	board	g5	11111111-0000-4000-8000-000000000002	1
\.


--
-- Data for Name: keycloak_role; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.keycloak_role (id, client_realm_constraint, client_role, description, name, realm_id, client, realm) FROM stdin;
r1	11111111-0000-4000-8000-000000000002	f	${role_default-roles}	default-roles-shop	11111111-0000-4000-8000-000000000002	\N	\N
r2	11111111-0000-4000-8000-000000000002	f	\N	manager	11111111-0000-4000-8000-000000000002	\N	\N
r3	c1	t	\N	view-profile	11111111-0000-4000-8000-000000000002	c1	\N
r4	c2	t	\N	order.read	11111111-0000-4000-8000-000000000002	c2	\N
r5	c2	t	\N	order.write	11111111-0000-4000-8000-000000000002	c2	\N
r6	11111111-0000-4000-8000-000000000001	f	\N	admin	11111111-0000-4000-8000-000000000001	\N	\N
\.


--
-- Data for Name: org; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.org (id, enabled, realm_id, group_id, name, description, alias, redirect_url) FROM stdin;
5ec0ffee-0000-4000-8000-000000000001	t	11111111-0000-4000-8000-000000000002	g5	Acme & Co	\N	acme	\N
\.


--
-- Data for Name: realm; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.realm (id, enabled, name) FROM stdin;
11111111-0000-4000-8000-000000000001	t	master
11111111-0000-4000-8000-000000000002	t	shop
\.


--
-- Data for Name: user_attribute; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.user_attribute (name, value, user_id, id, long_value_hash, long_value_hash_lower_case, long_value) FROM stdin;
locale	pt	0b0c1d2e-0000-4000-8000-000000000001	a1	\N	\N	\N
tag	a	0b0c1d2e-0000-4000-8000-000000000001	a2	\N	\N	\N
tag	b "x"	0b0c1d2e-0000-4000-8000-000000000001	a3	\N	\N	\N
https://shop.example.com/plan	gold	0b0c1d2e-0000-4000-8000-000000000001	a4	\N	\N	\N
bio	\N	0b0c1d2e-0000-4000-8000-000000000002	a5	\N	\N	long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long 
\.


--
-- Data for Name: user_entity; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.user_entity (id, email, email_constraint, email_verified, enabled, federation_link, first_name, last_name, realm_id, username, created_timestamp, service_account_client_link, not_before) FROM stdin;
0b0c1d2e-0000-4000-8000-000000000000	\N	x0	f	t	\N	\N	\N	11111111-0000-4000-8000-000000000001	admin	1577934245678	\N	0
0b0c1d2e-0000-4000-8000-000000000001	ana@example.com	ana@example.com	t	t	\N	Ana	Núñez	11111111-0000-4000-8000-000000000002	ana@example.com	1577934245678	\N	0
0b0c1d2e-0000-4000-8000-000000000002	ben@example.org	ben@example.org	f	f	\N	Ben		11111111-0000-4000-8000-000000000002	ben	1577934245000	\N	0
0b0c1d2e-0000-4000-8000-000000000003	chloe@example.org	chloe@example.org	t	t	ldap-1	Chloé	O'Neil	11111111-0000-4000-8000-000000000002	chloe	\N	\N	0
0b0c1d2e-0000-4000-8000-000000000004	\N	x4	f	t	\N	\N	\N	11111111-0000-4000-8000-000000000002	service-account-shop.example.com	1577934245678	c2	0
0b0c1d2e-0000-4000-8000-000000000005	dora@example.com	dora@example.com	t	t	\N	Dora	\N	11111111-0000-4000-8000-000000000001	dora	1577934245678	\N	0
\.


--
-- Data for Name: user_group_membership; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.user_group_membership (group_id, user_id, membership_type) FROM stdin;
g3	0b0c1d2e-0000-4000-8000-000000000001	UNMANAGED
g4	0b0c1d2e-0000-4000-8000-000000000001	UNMANAGED
g5	0b0c1d2e-0000-4000-8000-000000000001	MANAGED
g6	0b0c1d2e-0000-4000-8000-000000000001	UNMANAGED
g4	0b0c1d2e-0000-4000-8000-000000000002	UNMANAGED
\.


--
-- Data for Name: user_required_action; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.user_required_action (user_id, required_action) FROM stdin;
0b0c1d2e-0000-4000-8000-000000000002	VERIFY_EMAIL
0b0c1d2e-0000-4000-8000-000000000002	UPDATE_PASSWORD
\.


--
-- Data for Name: user_role_mapping; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.user_role_mapping (role_id, user_id) FROM stdin;
r1	0b0c1d2e-0000-4000-8000-000000000001
r2	0b0c1d2e-0000-4000-8000-000000000001
r5	0b0c1d2e-0000-4000-8000-000000000001
r4	0b0c1d2e-0000-4000-8000-000000000001
r3	0b0c1d2e-0000-4000-8000-000000000001
r1	0b0c1d2e-0000-4000-8000-000000000002
r6	0b0c1d2e-0000-4000-8000-000000000000
r6	0b0c1d2e-0000-4000-8000-000000000005
r1	0b0c1d2e-0000-4000-8000-000000000004
\.


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

