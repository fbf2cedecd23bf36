--
-- PostgreSQL database dump
--

-- Dumped from database version 15.18
-- Dumped by pg_dump version 15.18

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.users (
    id bigint NOT NULL,
    display_name text,
    status smallint,
    created_at timestamp
);

COPY public.users (id, display_name, status, created_at) FROM stdin;
101	Ada Byron	0	2022-01-01 00:00:00
102	Björn Ström	0	2022-01-01 00:00:00
103	Carla O'Neill	0	2022-01-01 00:00:00
104	Dai Nguyen	1	2022-01-01 00:00:00
105	Eva van Dijk	2	2022-01-01 00:00:00
106	Farid Haddad	0	2022-01-01 00:00:00
\.

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

CREATE TABLE public.user_emails (
    id bigint NOT NULL,
    user_id bigint,
    email text,
    is_primary boolean,
    verified_at timestamp
);

COPY public.user_emails (id, user_id, email, is_primary, verified_at) FROM stdin;
1	101	ada@example.com	t	2022-01-02 00:00:00
2	102	bjorn@example.com	t	2022-01-02 00:00:00
3	103	carla@example.com	t	2022-01-02 00:00:00
4	104	dai@example.com	t	2022-01-02 00:00:00
5	105	eva@example.com	t	2022-01-02 00:00:00
6	106	farid@example.com	t	\N
\.

ALTER TABLE ONLY public.user_emails
    ADD CONSTRAINT user_emails_pkey PRIMARY KEY (id);

CREATE TABLE public.user_credentials (
    id bigint NOT NULL,
    user_id bigint,
    kind text,
    secret text
);

COPY public.user_credentials (id, user_id, kind, secret) FROM stdin;
1	101	password	$2b$04$TWcn8FQm061JyGdXn8kb..BaPneooPu6iQsvzDtNmd/9kHOIsnkeC
2	102	password	$2b$04$Rh6CHTacvWLjQdDs652FPeQ7Jx8GbCsOrYuNhMPdlm5fNp2XnLGO2
3	103	password	$2b$04$./Sepd4.4AdZ.YVDaNZz7ObuOy7vXfXN.yDrQjXQGP.r.EN8DAA4O
4	104	password	$2b$04$iOaC4kFPmiNmfFHzjI/PHu9LE.3MRHIFu0GjGgRtd2LJ0/DigL5T6
5	105	password	$2b$04$ffqRK2wK.5iY88Qz2ZyV3eDoWSFMdfuWr5xwICQjpQp93uIhvbxdG
6	106	password	$2b$04$Z/o.lHct.VOCLl8zJgg7iOGmMW2D0nA0fhDlAtvGqPj1RqLww0/LW
\.

ALTER TABLE ONLY public.user_credentials
    ADD CONSTRAINT user_credentials_pkey PRIMARY KEY (id);

--
-- PostgreSQL database dump complete
--
