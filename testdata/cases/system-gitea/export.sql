--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.email_address (
    id bigint,
    uid bigint,
    email varchar(255),
    lower_email varchar(255),
    is_activated boolean,
    is_primary boolean
);

CREATE TABLE public.external_login_user (
    external_id varchar(255),
    user_id bigint,
    login_source_id bigint,
    provider varchar(25),
    email varchar(255)
);

CREATE TABLE public."user" (
    id bigint,
    lower_name varchar(255),
    name varchar(255),
    full_name varchar(255),
    email varchar(255),
    keep_email_private boolean,
    passwd varchar(255),
    passwd_hash_algo varchar(255),
    must_change_password boolean,
    login_type integer,
    type integer,
    location varchar(255),
    website varchar(255),
    rands varchar(32),
    salt varchar(32),
    language varchar(5),
    created_unix bigint,
    updated_unix bigint,
    last_login_unix bigint,
    is_active boolean,
    is_admin boolean,
    is_restricted boolean,
    prohibit_login boolean,
    avatar varchar(2048)
);

COPY public.email_address (id, uid, email, lower_email, is_activated, is_primary) FROM stdin;
1	1	ada@example.com	ada@example.com	t	t
2	1	ada@example.org	ada@example.org	t	f
3	1	open@example.org	open@example.org	f	f
4	2	jurgen@example.com	jurgen@example.com	t	t
\.

COPY public.external_login_user (external_id, user_id, login_source_id, provider, email) FROM stdin;
1046	1	1	github	ada@example.com
\.

COPY public."user" (id, lower_name, name, full_name, email, keep_email_private, passwd, passwd_hash_algo, must_change_password, login_type, type, location, website, rands, salt, language, created_unix, updated_unix, last_login_unix, is_active, is_admin, is_restricted, prohibit_login, avatar) FROM stdin;
1	ada	Ada	Ada Lovelace	ada@example.com	f	65c00fc262d7d2f91fd0aa5fbad767ff055434d9e2a2af0a0c6346ebc69c1a7705affa8d7bb764cede55834cfdc0a47d3f20	pbkdf2$50000$50	f	0	0	Zürich	https://example.com	r1	5eb63bbbe01eeed093cb22bb8f5acdc3	de-DE	1704164645	1704164645	1706000000	t	t	f	f	
2	jurgen	jurgen	Jürgen Müßig	jurgen@example.com	f	$2a$10$QKAWq987p4vGcGsJo6FwXe8HDftSIEfb9S59c8ztNNOVy8/r6INu.	bcrypt	f	0	0			r2	x		1704164645	1704164645	0	t	f	f	t	
6	scry	scry		scry@example.com	f	8b289afc95815635bb457371e63a31467b51c3c7d2c7552f4838fbc4d501e8b2c45c2072f70a0d72c162185d938ede4bc982	scrypt$65536$16$2$50	f	0	0			r3	73616c7473616c7473616c7473616c74		1704164645	1704164645	0	f	f	f	f	
3	argon	argon		argon@example.com	f	9c51105b25090c346d27596f20c33cf115db279d78eb9c2fe2c39cf13243743afa6500d9fec71762f9e1af38daa56e8f4665	argon2$2$65536$8$50	f	0	0			r3	73616c7473616c7473616c7473616c74		1704164645	1704164645	0	f	f	f	f	
4	org	org			f			f	0	1			r4			1704164645	1704164645	0	t	f	f	f	
5	ldap	ldap		ldap@example.com	f			f	2	0			r5			1704164645	1704164645	0	t	f	f	f	
\.

--
-- PostgreSQL database dump complete
--
