--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.auth_identity (
    id text NOT NULL,
    app_metadata jsonb,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    deleted_at timestamp with time zone
);

CREATE TABLE public.provider_identity (
    id text NOT NULL,
    entity_id text NOT NULL,
    provider text NOT NULL,
    auth_identity_id text NOT NULL,
    user_metadata jsonb,
    provider_metadata jsonb
);

CREATE TABLE public.auth_verification (
    id text NOT NULL,
    auth_identity_id text NOT NULL,
    entity_id text NOT NULL,
    entity_type text NOT NULL,
    verified_at timestamp with time zone
);

CREATE TABLE public.customer (
    id text NOT NULL,
    company_name text,
    first_name text,
    last_name text,
    email text,
    phone text,
    has_account boolean DEFAULT false NOT NULL,
    metadata jsonb,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    created_by text
);

CREATE TABLE public.customer_group (
    id text NOT NULL,
    name text NOT NULL
);

CREATE TABLE public.customer_group_customer (
    id text NOT NULL,
    customer_id text NOT NULL,
    customer_group_id text NOT NULL
);

CREATE TABLE public."user" (
    id text NOT NULL,
    first_name text,
    last_name text,
    email text NOT NULL,
    avatar_url text,
    metadata jsonb
);

COPY public.auth_identity (id, app_metadata, created_at, updated_at, deleted_at) FROM stdin;
authid_1	{"customer_id": "cus_1"}	2024-01-02 03:04:05+00	2024-01-02 03:04:05+00	\N
authid_2	{"user_id": "user_1"}	2024-01-02 03:04:05+00	2024-01-02 03:04:05+00	\N
authid_3	{"customer_id": "cus_3"}	2024-01-02 03:04:05+00	2024-01-02 03:04:05+00	\N
authid_4	{"user_id": "user_2"}	2024-01-02 03:04:05+00	2024-01-02 03:04:05+00	\N
\.

COPY public.provider_identity (id, entity_id, provider, auth_identity_id, user_metadata, provider_metadata) FROM stdin;
pi_1	ada.before@example.com	emailpass	authid_1	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAePNCc5IuAxIwsGQ2aqgbNf3XTg+8+hj4plTL45nUOATZFebbXnX6L+qS+GrXbt5eOEQw3XQmgIGUHhvIHa+gjGal52LS6oADiH4ZXXiUk7j"}
pi_2	root@example.com	emailpass	authid_2	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAcnvQ6A9WPLLmwxLBpwXlZVzn1GBpVZcjbXbsSRWTqgZRGhmMVAb7k/cKTL327vp7To2T4VMNgQ/US0forUH91HEmlj0wqGtYMP69zzoePer"}
pi_3	1046	google	authid_3	\N	\N
pi_4	jurgen@example.com	emailpass	authid_4	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAcnvQ6A9WPLLmwxLBpwXlZVzn1GBpVZcjbXbsSRWTqgZRGhmMVAb7k/cKTL327vp7To2T4VMNgQ/US0forUH91HEmlj0wqGtYMP69zzoePer"}
\.

COPY public.auth_verification (id, auth_identity_id, entity_id, entity_type, verified_at) FROM stdin;
av_1	authid_3	jurgen@example.com	email	2024-01-02 03:04:05.678+00
\.

COPY public.customer (id, company_name, first_name, last_name, email, phone, has_account, metadata, created_at, updated_at, deleted_at, created_by) FROM stdin;
cus_1	Engines Ltd	Ada	Lovelace	ada@example.com	+491701234500	t	{"vip": true}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_2	\N	Guest	One	guest@example.com	\N	f	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_3	\N	Jürgen	Müßig	jurgen@example.com	\N	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_4	\N	Old	Customer	old@example.com	\N	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	2024-03-02 03:04:05.678+00	\N
\.

COPY public.customer_group (id, name) FROM stdin;
cg_1	Wholesale
cg_2	Ä-Kunden
\.

COPY public.customer_group_customer (id, customer_id, customer_group_id) FROM stdin;
c1	cus_1	cg_1
c2	cus_1	cg_2
\.

COPY public."user" (id, first_name, last_name, email, avatar_url, metadata) FROM stdin;
user_1	\N	\N	root@example.com	\N	\N
user_2	\N	\N	jurgen@example.com	\N	\N
\.

--
-- PostgreSQL database dump complete
--
