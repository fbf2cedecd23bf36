--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.admin_users (
    id integer,
    document_id varchar,
    firstname varchar,
    lastname varchar,
    username varchar,
    email varchar,
    password varchar,
    reset_password_token varchar,
    registration_token varchar,
    is_active boolean,
    blocked boolean,
    prefered_language varchar,
    created_at timestamp(6)
);

CREATE TABLE public.up_roles (
    id integer,
    document_id varchar,
    name varchar,
    description varchar,
    type varchar
);

CREATE TABLE public.up_users (
    id integer,
    document_id varchar,
    username varchar,
    email varchar,
    provider varchar,
    password varchar,
    reset_password_token varchar,
    confirmation_token varchar,
    confirmed boolean,
    blocked boolean,
    created_at timestamp(6),
    updated_at timestamp(6),
    locale varchar
);

CREATE TABLE public.up_users_role_lnk (
    id integer,
    user_id integer,
    role_id integer,
    user_ord double precision
);

COPY public.admin_users (id, document_id, firstname, lastname, username, email, password, reset_password_token, registration_token, is_active, blocked, prefered_language, created_at) FROM stdin;
1	d1	Root	Admin	\N	root@example.com	$2b$10$QKAWq987p4vGcGsJo6FwXe8HDftSIEfb9S59c8ztNNOVy8/r6INu.	\N	\N	t	f	\N	2024-01-02 03:04:05.678
\.

COPY public.up_roles (id, document_id, name, description, type) FROM stdin;
1	r1	Authenticated	Default role	authenticated
2	r2	Éditeur		editor
\.

COPY public.up_users (id, document_id, username, email, provider, password, reset_password_token, confirmation_token, confirmed, blocked, created_at, updated_at, locale) FROM stdin;
1	u1	ada	ada@example.com	local	$2b$10$w8lHUpOXH/l7.D2JTmzI1.Z7cLjQiaTg..GYijOapWGS5G0tFbERK	\N	\N	t	f	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
2	u2	juergen	jurgen@example.com	local	$2b$10$QKAWq987p4vGcGsJo6FwXe8HDftSIEfb9S59c8ztNNOVy8/r6INu.	\N	tok	f	t	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
3	u3	goo	goo@example.com	google	\N	\N	\N	t	f	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
\.

COPY public.up_users_role_lnk (id, user_id, role_id, user_ord) FROM stdin;
1	1	2	1
2	2	1	1
3	3	1	2
\.

--
-- PostgreSQL database dump complete
--
