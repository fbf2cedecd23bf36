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
-- Name: account; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.account (
    id text NOT NULL,
    "accountId" text NOT NULL,
    "providerId" text NOT NULL,
    "userId" text NOT NULL,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamp with time zone,
    "refreshTokenExpiresAt" timestamp with time zone,
    scope text,
    password text,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL
);


ALTER TABLE public.account OWNER TO postgres;

--
-- Name: invitation; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.invitation (
    id text NOT NULL,
    "organizationId" text NOT NULL,
    email text NOT NULL,
    role text,
    status text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "inviterId" text NOT NULL
);


ALTER TABLE public.invitation OWNER TO postgres;

--
-- Name: member; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.member (
    id text NOT NULL,
    "organizationId" text NOT NULL,
    "userId" text NOT NULL,
    role text NOT NULL,
    "createdAt" timestamp with time zone NOT NULL
);


ALTER TABLE public.member OWNER TO postgres;

--
-- Name: organization; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.organization (
    id text NOT NULL,
    name text NOT NULL,
    slug text NOT NULL,
    logo text,
    "createdAt" timestamp with time zone NOT NULL,
    metadata text
);


ALTER TABLE public.organization OWNER TO postgres;

--
-- Name: session; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.session (
    id text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    token text NOT NULL,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    "ipAddress" text,
    "userAgent" text,
    "userId" text NOT NULL,
    "impersonatedBy" text,
    "activeOrganizationId" text
);


ALTER TABLE public.session OWNER TO postgres;

--
-- Name: twoFactor; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public."twoFactor" (
    id text NOT NULL,
    secret text NOT NULL,
    "backupCodes" text NOT NULL,
    "userId" text NOT NULL,
    verified boolean,
    "failedVerificationCount" integer,
    "lockedUntil" timestamp with time zone
);


ALTER TABLE public."twoFactor" OWNER TO postgres;

--
-- Name: user; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public."user" (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    "emailVerified" boolean NOT NULL,
    image text,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    username text,
    "displayUsername" text,
    role text,
    banned boolean,
    "banReason" text,
    "banExpires" timestamp with time zone,
    "isAnonymous" boolean,
    "phoneNumber" text,
    "phoneNumberVerified" boolean,
    "twoFactorEnabled" boolean
);


ALTER TABLE public."user" OWNER TO postgres;

--
-- Name: verification; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.verification (
    id text NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


ALTER TABLE public.verification OWNER TO postgres;

--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.account (id, "accountId", "providerId", "userId", "accessToken", "refreshToken", "idToken", "accessTokenExpiresAt", "refreshTokenExpiresAt", scope, password, "createdAt", "updatedAt") FROM stdin;
account-00000000000000000000000002	user-00000000000000000000000001	credential	user-00000000000000000000000001	\N	\N	\N	\N	\N	\N	d1df1ff9352ea6122ae191247b5fabbb:f92e8f48fd25ee203af4eb3216cc06a224a0c8c20131f839d95db9601b1a3fabb0b970948d8c8708ba7a39250047965594f86c45d2f1db9ff0feea65eae58ca8	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
account-00000000000000000000000005	user-00000000000000000000000004	credential	user-00000000000000000000000004	\N	\N	\N	\N	\N	\N	af154e3e86ddb236655fda304f4dc436:1dc0f62041a84834de913574231a988594fce61f4d2bc92658e9905502c4b9e4a5a3ce55608418ac9104b9a81083bb2f58a242ab4524be2478c52ca64728c577	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
account-00000000000000000000000008	user-00000000000000000000000007	credential	user-00000000000000000000000007	\N	\N	\N	\N	\N	\N	8395337f9f8ccb25969da7f13d07a9f5:80cda7cf7454e305e29837cfa016d6a87fc9757646caff0f37ee2b2f93b49aa39727c4f3c1dabb940960d68d57bce032ceec0b0c3b09b70fab3783f9e9089317	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
account-00000000000000000000000011	user-00000000000000000000000010	credential	user-00000000000000000000000010	\N	\N	\N	\N	\N	\N	ad894d5bfe66507232d60e8eb3300293:b8d854dd19bf5be28fbbf571082ca74b1d7464b000302cbf2b36140482ea7770a4c1b188ccf453f0d01449e6934308c44e21230aa38cd67f42669a6e5bc1dd37	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
account-00000000000000000000000014	user-00000000000000000000000013	credential	user-00000000000000000000000013	\N	\N	\N	\N	\N	\N	15bb725919f5ac146228a8d4df4b6330:0dd1cb4ed1b5e3fad86a0b849662c23585c969c6800323acea705cd3fbb05ffcb2a235f20eb3e75ce8bb703e24da1387f19b038bc6858ad5c72a728729837c83	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
account-00000000000000000000000016	100000000000000000001	google	user-00000000000000000000000004	\N	\N	\N	\N	\N	\N	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
account-00000000000000000000000018	7	github	user-00000000000000000000000017	\N	\N	\N	\N	\N	\N	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00
\.


--
-- Data for Name: invitation; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.invitation (id, "organizationId", email, role, status, "expiresAt", "createdAt", "inviterId") FROM stdin;
\.


--
-- Data for Name: member; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.member (id, "organizationId", "userId", role, "createdAt") FROM stdin;
member-00000000000000000000000021	organization-00000000000000000000000020	user-00000000000000000000000001	owner	2024-01-02 03:04:05.678+00
member-00000000000000000000000022	organization-00000000000000000000000020	user-00000000000000000000000004	member	2024-01-02 03:04:05.678+00
member-00000000000000000000000024	organization-00000000000000000000000023	user-00000000000000000000000004	owner	2024-01-02 03:04:05.678+00
member-00000000000000000000000025	organization-00000000000000000000000023	user-00000000000000000000000013	admin,member	2024-01-02 03:04:05.678+00
\.


--
-- Data for Name: organization; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.organization (id, name, slug, logo, "createdAt", metadata) FROM stdin;
organization-00000000000000000000000020	Shop & "Sons"	shop	\N	2024-01-02 03:04:05.678+00	\N
organization-00000000000000000000000023	Club	club	\N	2024-01-02 03:04:05.678+00	\N
\.


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.session (id, "expiresAt", token, "createdAt", "updatedAt", "ipAddress", "userAgent", "userId", "impersonatedBy", "activeOrganizationId") FROM stdin;
\.


--
-- Data for Name: twoFactor; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public."twoFactor" (id, secret, "backupCodes", "userId", verified, "failedVerificationCount", "lockedUntil") FROM stdin;
twoFactor-00000000000000000000000028	cbb314a1220fe2d31ae2d84605db51b6e5ec860388722e3942492b860871d640da6d3d4f09ce9cb7a1018bc8e8f1c589428f39bf299306d6e3ee9973d9d1d3a6ac75c647f1a5048d	2a37e6c6b2fe2696979bfdf994cba140624a67596cd47bbd74145800c4d939fe780b6c7d63be47fd3d369c0ce01ca31591ee6de829f86a37ba97a5f82af841edd41cc78fd627777ba4cbdb01fea63bcd075bee946ae6eef00c1696a2d17e37992d77c3f48abe4534d587530b7556c4ca8babc66130d082e25596cb505155d8b58acffc62760dac51ab7808a89a76456ee6a32b2556ec1340d19ae12be9c76a68415aed57846ce7807d5a3bb46b9f10dd37ebe36d86	user-00000000000000000000000013	t	0	\N
\.


--
-- Data for Name: user; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public."user" (id, name, email, "emailVerified", image, "createdAt", "updatedAt", username, "displayUsername", role, banned, "banReason", "banExpires", "isAnonymous", "phoneNumber", "phoneNumberVerified", "twoFactorEnabled") FROM stdin;
user-00000000000000000000000001	Ana Silva	ana@example.com	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	ana_silva	Ana_Silva	admin,user	f	\N	\N	f	\N	\N	f
user-00000000000000000000000004	Zoë Østergård	zoe@example.org	f	https://example.org/zoë.png	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N	user	f	\N	\N	f	\N	\N	f
user-00000000000000000000000007	Ben "B" O'Brien\\	ben@example.com	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N	user	t	He said "no"	\N	f	\N	\N	f
user-00000000000000000000000010	Cleo	cleo@example.com	f	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N	user	t	a week	2024-01-09 03:04:05.678+00	f	\N	\N	f
user-00000000000000000000000017	Dan	dan@example.com	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N	user	f	\N	\N	f	\N	\N	f
user-00000000000000000000000019	Anonymous	temp-1@example.com	f	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N	user	f	\N	\N	t	\N	\N	f
user-00000000000000000000000013	王伟 😀	wang.wei@example.com	f	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	wei	wei	user	f	\N	\N	f	+15550100	t	t
\.


--
-- Data for Name: verification; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt") FROM stdin;
\.


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);


--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);


--
-- Name: member member_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);


--
-- Name: organization organization_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_pkey PRIMARY KEY (id);


--
-- Name: organization organization_slug_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_slug_key UNIQUE (slug);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);


--
-- Name: session session_token_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_key UNIQUE (token);


--
-- Name: twoFactor twoFactor_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."twoFactor"
    ADD CONSTRAINT "twoFactor_pkey" PRIMARY KEY (id);


--
-- Name: user user_email_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_email_key UNIQUE (email);


--
-- Name: user user_phoneNumber_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."user"
    ADD CONSTRAINT "user_phoneNumber_key" UNIQUE ("phoneNumber");


--
-- Name: user user_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (id);


--
-- Name: user user_username_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_username_key UNIQUE (username);


--
-- Name: verification verification_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);


--
-- Name: account_userId_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "account_userId_idx" ON public.account USING btree ("userId");


--
-- Name: invitation_email_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX invitation_email_idx ON public.invitation USING btree (email);


--
-- Name: invitation_organizationId_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "invitation_organizationId_idx" ON public.invitation USING btree ("organizationId");


--
-- Name: member_organizationId_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "member_organizationId_idx" ON public.member USING btree ("organizationId");


--
-- Name: member_userId_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "member_userId_idx" ON public.member USING btree ("userId");


--
-- Name: session_userId_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "session_userId_idx" ON public.session USING btree ("userId");


--
-- Name: twoFactor_secret_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "twoFactor_secret_idx" ON public."twoFactor" USING btree (secret);


--
-- Name: twoFactor_userId_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "twoFactor_userId_idx" ON public."twoFactor" USING btree ("userId");


--
-- Name: verification_identifier_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX verification_identifier_idx ON public.verification USING btree (identifier);


--
-- Name: account account_userId_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;


--
-- Name: invitation invitation_inviterId_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT "invitation_inviterId_fkey" FOREIGN KEY ("inviterId") REFERENCES public."user"(id) ON DELETE CASCADE;


--
-- Name: invitation invitation_organizationId_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT "invitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES public.organization(id) ON DELETE CASCADE;


--
-- Name: member member_organizationId_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT "member_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES public.organization(id) ON DELETE CASCADE;


--
-- Name: member member_userId_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT "member_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;


--
-- Name: session session_userId_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;


--
-- Name: twoFactor twoFactor_userId_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."twoFactor"
    ADD CONSTRAINT "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."user"(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

