--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.administrator (
    "createdAt" timestamp(6),
    "updatedAt" timestamp(6),
    "deletedAt" timestamp(6),
    "firstName" varchar,
    "lastName" varchar,
    "emailAddress" varchar,
    id integer,
    "userId" integer
);

CREATE TABLE public.authentication_method (
    "createdAt" timestamp(6),
    "updatedAt" timestamp(6),
    identifier varchar,
    "passwordHash" varchar,
    "verificationToken" varchar,
    "passwordResetToken" varchar,
    "identifierChangeToken" varchar,
    "pendingIdentifier" varchar,
    strategy varchar,
    "externalIdentifier" varchar,
    metadata text,
    id integer,
    type varchar,
    "userId" integer
);

CREATE TABLE public.customer (
    "createdAt" timestamp(6),
    "updatedAt" timestamp(6),
    "deletedAt" timestamp(6),
    title varchar,
    "firstName" varchar,
    "lastName" varchar,
    "phoneNumber" varchar,
    "emailAddress" varchar,
    id integer,
    "userId" integer
);

CREATE TABLE public.role (
    "createdAt" timestamp(6),
    "updatedAt" timestamp(6),
    code varchar,
    description varchar,
    permissions text,
    id integer
);

CREATE TABLE public."user" (
    "createdAt" timestamp(6),
    "updatedAt" timestamp(6),
    "deletedAt" timestamp(6),
    identifier varchar,
    verified boolean,
    "lastLogin" timestamp(6),
    id integer
);

CREATE TABLE public.user_roles_role (
    "userId" integer,
    "roleId" integer
);

COPY public.administrator ("createdAt", "updatedAt", "deletedAt", "firstName", "lastName", "emailAddress", id, "userId") FROM stdin;
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	Super	Admin	admin@example.com	1	1
\.

COPY public.authentication_method ("createdAt", "updatedAt", identifier, "passwordHash", "verificationToken", "passwordResetToken", "identifierChangeToken", "pendingIdentifier", strategy, "externalIdentifier", metadata, id, type, "userId") FROM stdin;
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	superadmin	$2b$10$QKAWq987p4vGcGsJo6FwXe8HDftSIEfb9S59c8ztNNOVy8/r6INu.	\N	\N	\N	\N	\N	\N	\N	1	NativeAuthenticationMethod	1
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	ada@example.com	$2b$10$w8lHUpOXH/l7.D2JTmzI1.Z7cLjQiaTg..GYijOapWGS5G0tFbERK	\N	\N	\N	\N	\N	\N	\N	2	NativeAuthenticationMethod	2
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	\N	\N	\N	\N	google	1046	{}	3	ExternalAuthenticationMethod	2
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	old@example.com	$2b$10$w8lHUpOXH/l7.D2JTmzI1.Z7cLjQiaTg..GYijOapWGS5G0tFbERK	\N	\N	\N	\N	\N	\N	\N	4	NativeAuthenticationMethod	3
\.

COPY public.customer ("createdAt", "updatedAt", "deletedAt", title, "firstName", "lastName", "phoneNumber", "emailAddress", id, "userId") FROM stdin;
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	Countess	Ada	Lovelace	+491701234500	ada@example.com	1	2
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	Guest	One	\N	guest@example.com	2	\N
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	Old	Customer	\N	old@example.com	3	3
\.

COPY public.role ("createdAt", "updatedAt", code, description, permissions, id) FROM stdin;
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	__super_admin_role__	SuperAdmin	Authenticated	1
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	__customer_role__	Customer	Authenticated	2
\.

COPY public."user" ("createdAt", "updatedAt", "deletedAt", identifier, verified, "lastLogin", id) FROM stdin;
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	superadmin	t	2024-01-02 03:04:05.678	1
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	ada@example.com	t	\N	2
2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	old@example.com	f	\N	3
\.

COPY public.user_roles_role ("userId", "roleId") FROM stdin;
1	1
2	2
3	2
\.

--
-- PostgreSQL database dump complete
--
