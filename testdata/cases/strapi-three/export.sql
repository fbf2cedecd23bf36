--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public."users-permissions_role" (
    id integer,
    name varchar,
    description varchar,
    type varchar
);

CREATE TABLE public."users-permissions_user" (
    id integer,
    username varchar,
    email varchar,
    provider varchar,
    password varchar,
    "resetPasswordToken" varchar,
    "confirmationToken" varchar,
    confirmed boolean,
    blocked boolean,
    role integer,
    created_at timestamp(6)
);

COPY public."users-permissions_role" (id, name, description, type) FROM stdin;
1	Authenticated		authenticated
\.

COPY public."users-permissions_user" (id, username, email, provider, password, "resetPasswordToken", "confirmationToken", confirmed, blocked, role, created_at) FROM stdin;
1	ada	ada@example.com	local	$2b$10$w8lHUpOXH/l7.D2JTmzI1.Z7cLjQiaTg..GYijOapWGS5G0tFbERK	\N	\N	t	f	1	2024-01-02 03:04:05.678
\.

--
-- PostgreSQL database dump complete
--
