--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.email_addresses (
    id integer,
    user_id integer,
    address varchar,
    is_default boolean,
    notify boolean
);

CREATE TABLE public.groups_users (
    group_id integer,
    user_id integer
);

CREATE TABLE public.users (
    id integer,
    login varchar,
    hashed_password varchar,
    firstname varchar,
    lastname varchar,
    admin boolean,
    status integer,
    last_login_on timestamp,
    language varchar,
    auth_source_id integer,
    created_on timestamp,
    updated_on timestamp,
    type varchar,
    mail_notification varchar,
    salt varchar,
    must_change_passwd boolean,
    passwd_changed_on timestamp,
    twofa_scheme varchar,
    twofa_totp_key varchar
);

COPY public.email_addresses (id, user_id, address, is_default, notify) FROM stdin;
1	5	second@example.com	f	t
2	5	ada@example.com	t	t
3	6	bob@example.com	t	t
\.

COPY public.groups_users (group_id, user_id) FROM stdin;
4	5
3	5
\.

COPY public.users (id, login, hashed_password, firstname, lastname, admin, status, last_login_on, language, auth_source_id, created_on, updated_on, type, mail_notification, salt, must_change_passwd, passwd_changed_on, twofa_scheme, twofa_totp_key) FROM stdin;
2				Anonymous	f	0	\N		\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	AnonymousUser	only_my_events	\N	f	\N	\N	\N
3				Éditeurs	f	1	\N		\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	Group		\N	f	\N	\N	\N
4				Developers	f	1	\N		\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	Group		\N	f	\N	\N	\N
5	ada		Ada	Lovelace	t	1	2024-01-02 03:04:05.678	de	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	User	all	\N	f	\N	totp	JBSWY3DPEHPK3PXP
6	bob	9f480778ae26ae7f94762ae1b94cf126001de626	Bob	Blocked	f	3	\N	en	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	User	all	b22993788f9e0df69f1e93b618cd4c3b	f	\N	\N	\N
\.

--
-- PostgreSQL database dump complete
--
