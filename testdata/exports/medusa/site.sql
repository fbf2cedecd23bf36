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
-- Name: auth_identity; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.auth_identity (
    id text NOT NULL,
    app_metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE public.auth_identity OWNER TO postgres;

--
-- Name: auth_mfa_factor; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.auth_mfa_factor (
    id text NOT NULL,
    auth_identity_id text NOT NULL,
    provider text NOT NULL,
    status text NOT NULL,
    provider_metadata jsonb,
    metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE public.auth_mfa_factor OWNER TO postgres;

--
-- Name: auth_mfa_recovery_code; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.auth_mfa_recovery_code (
    id text NOT NULL,
    auth_identity_id text NOT NULL,
    code_hash text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE public.auth_mfa_recovery_code OWNER TO postgres;

--
-- Name: auth_verification; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.auth_verification (
    id text NOT NULL,
    auth_identity_id text NOT NULL,
    entity_id text NOT NULL,
    entity_type text NOT NULL,
    code_provider text NOT NULL,
    verified_at timestamp with time zone,
    requested_at timestamp with time zone NOT NULL,
    provider_metadata jsonb,
    metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE public.auth_verification OWNER TO postgres;

--
-- Name: customer; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.customer (
    id text NOT NULL,
    company_name text,
    first_name text,
    last_name text,
    email text,
    phone text,
    has_account boolean DEFAULT false NOT NULL,
    metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone,
    created_by text
);


ALTER TABLE public.customer OWNER TO postgres;

--
-- Name: customer_group; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.customer_group (
    id text NOT NULL,
    name text NOT NULL,
    metadata jsonb,
    created_by text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE public.customer_group OWNER TO postgres;

--
-- Name: customer_group_customer; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.customer_group_customer (
    id text NOT NULL,
    customer_id text NOT NULL,
    customer_group_id text NOT NULL,
    metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    created_by text,
    deleted_at timestamp with time zone
);


ALTER TABLE public.customer_group_customer OWNER TO postgres;

--
-- Name: provider_identity; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.provider_identity (
    id text NOT NULL,
    entity_id text NOT NULL,
    provider text NOT NULL,
    auth_identity_id text NOT NULL,
    user_metadata jsonb,
    provider_metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE public.provider_identity OWNER TO postgres;

--
-- Name: user; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public."user" (
    id text NOT NULL,
    first_name text,
    last_name text,
    email text NOT NULL,
    avatar_url text,
    metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE public."user" OWNER TO postgres;

--
-- Data for Name: auth_identity; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.auth_identity (id, app_metadata, created_at, updated_at, deleted_at) FROM stdin;
authid_01M8MT5DADEEC8TCDNSN1CAMVK	{"customer_id": "cus_01M8MT5DBB2D5FW60FYQA24RKB"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authid_01M8MT5DG2SEFMAY7H7B26T183	{"customer_id": "cus_01M8MT5DGKMTGXYB3NKEMQHTB0"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authid_01M8MT5DTJK5XMTAC4T23T4H05	{"customer_id": "cus_01M8MT5DV1MAK1WKW1YWCRJNGD"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authid_01M8MT5DZE93DVK695FMC05M9S	{"customer_id": "cus_01M8MT5DZZ8NH25QQ4Y09DF8WR"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authid_01M8MT5E3VTKXET91AWRY06BST	{"customer_id": "cus_01M8MT5E45DM9XAXVJ30F5H2H6"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authid_01M8MT5E4DF5WCNDSS0MNW3PT9	{"customer_id": "cus_01M8MT5E4NEYH4ZT7763XTWBND"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authid_01M8MT5M7044MVTFBGQV44VPNE	{"user_id": "user_01M8MT5KY7F1E6K4H34GB5KY76"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authid_01M8MT68TNS968RY8XR6DWQMK9	{"user_id": "user_01M8MT68KRP44YFCSKZ03KZN3N"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
\.


--
-- Data for Name: auth_mfa_factor; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.auth_mfa_factor (id, auth_identity_id, provider, status, provider_metadata, metadata, created_at, updated_at, deleted_at) FROM stdin;
authmfa_01M8MT5E86RY31P55FKJ73A74X	authid_01M8MT5DADEEC8TCDNSN1CAMVK	totp	enabled	{"issuer": "Medusa", "secret": "v1:JEb1YseamaqTk-9T:z2_ZtYPW777aSEmap1TXEA:GThon8ePjEmjyOlIuUyI17FOxTYotZWDpj3bPL2y_JM"}	{"label": "Ana@Example.com"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authmfa_01M8MT5EEPMP8M7HTZV3C78270	authid_01M8MT5DG2SEFMAY7H7B26T183	totp	pending	{"issuer": "Medusa", "secret": "v1:b5y2szMq9GN65d4k:WzYKb8yVHrOyhmCoyHH9Vw:Z-9c0UJmGzSDLOs3VGYjRyV0Csol0T1FCxUB4ITAjoI"}	{}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
\.


--
-- Data for Name: auth_mfa_recovery_code; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.auth_mfa_recovery_code (id, auth_identity_id, code_hash, created_at, updated_at, deleted_at) FROM stdin;
authmfarec_01M8MT5EEEX1ES1M3WH5Q9H5AK	authid_01M8MT5DADEEC8TCDNSN1CAMVK	c2NyeXB0AA8AAAAIAAAAAY8lHtnhJpfZbv7xhBGuOUyL628mrtrIv0yscbApNIcWTOEPY2C3G5HPR2/Y5i+M6IG9e9lTvcc3MMKJ16aa+7tz2Pb6abQZY7DeAZY2gWJ4	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authmfarec_01M8MT5EEFBHZ6NEYYKSGBABGV	authid_01M8MT5DADEEC8TCDNSN1CAMVK	c2NyeXB0AA8AAAAIAAAAAcu19a52nl/8UrR5kLKxGeQVy6sTkqA2hMXBuCqSNxmO8O02Qe61v3mOudtg/2F5bZrduVim9e3yeTuq35OtXJCYeJCIL299fLSN6Lbj/k6B	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
\.


--
-- Data for Name: auth_verification; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.auth_verification (id, auth_identity_id, entity_id, entity_type, code_provider, verified_at, requested_at, provider_metadata, metadata, created_at, updated_at, deleted_at) FROM stdin;
authver_01M8MT5E78KTT633NPWXYASNRX	authid_01M8MT5DADEEC8TCDNSN1CAMVK	Ana@Example.com	email	token	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	{"token_hash": "461fe8cd71503376045a7cd27d485c99b7e0022033cd855d7bbede0b60777dc7"}	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authver_01M8MT5E7S6SDHP46HZBV8C5QT	authid_01M8MT5DG2SEFMAY7H7B26T183	ben@example.com	email	token	\N	2024-01-02 03:04:05.678+00	{"token_hash": "5eab08f1d7a39d929152ca7ad9cf929feebcd612c15612fde69589639e0425aa"}	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
authver_01M8MT5E7W6TY11857T3VBB10W	authid_01M8MT5DZE93DVK695FMC05M9S	zoe@example.org	email	token	\N	2024-01-02 03:04:05.678+00	{"token_hash": "c3df9ae2cfd7a470e48ba05900deafee390b600c603f7397e3061ee8c7424a8f"}	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
\.


--
-- Data for Name: customer; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.customer (id, company_name, first_name, last_name, email, phone, has_account, metadata, created_at, updated_at, deleted_at, created_by) FROM stdin;
cus_01M8MT5DBB2D5FW60FYQA24RKB	Silva "& Filhos"	Ana	Silva	Ana@Example.com	+12025550100	t	{"vip": true, "note": "C:\\\\temp\\nsecond line"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_01M8MT5DGKMTGXYB3NKEMQHTB0	\N	Ben "B"	O'Brien\\	ben@example.com	\N	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_01M8MT5DV1MAK1WKW1YWCRJNGD	\N	伟	王 😀	wei@example.com	\N	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_01M8MT5DZZ8NH25QQ4Y09DF8WR	\N	Zoë	Østergård	zoe.new@example.org	\N	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_01M8MT5E0P33RR0XJRP416XNYZ	\N	Guest	Only	guest@example.com	\N	f	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_01M8MT5E0PPZJX9D5HAJTNKE91	\N	Guest	First	later@example.com	\N	f	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_01M8MT5E45DM9XAXVJ30F5H2H6	\N	Account	Later	later@example.com	\N	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_01M8MT5E4NEYH4ZT7763XTWBND	\N	Eva	By Google	eva@example.com	\N	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cus_01M8MT5DP5DP0BMF9T9RZTR1R3	\N	Cleo	Ash	cleo@example.com	\N	t	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	2024-01-03 03:04:05.678+00	\N
\.


--
-- Data for Name: customer_group; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.customer_group (id, name, metadata, created_by, created_at, updated_at, deleted_at) FROM stdin;
cusgroup_01M8MT5E6KAW2K4ASHDHQV04XF	Wholesale	\N	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
cusgroup_01M8MT5E6MZJ4FFSS1BC85C2QB	Ä-Kunden	\N	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
\.


--
-- Data for Name: customer_group_customer; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.customer_group_customer (id, customer_id, customer_group_id, metadata, created_at, updated_at, created_by, deleted_at) FROM stdin;
cusgc_01M8MT5E6TXCFCCHY4S2217AVS	cus_01M8MT5DBB2D5FW60FYQA24RKB	cusgroup_01M8MT5E6KAW2K4ASHDHQV04XF	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cusgc_01M8MT5E6T3EQ05HBXM1CDWG49	cus_01M8MT5DGKMTGXYB3NKEMQHTB0	cusgroup_01M8MT5E6KAW2K4ASHDHQV04XF	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cusgc_01M8MT5E6T426A53RFRHGR1P9V	cus_01M8MT5E0P33RR0XJRP416XNYZ	cusgroup_01M8MT5E6KAW2K4ASHDHQV04XF	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cusgc_01M8MT5E6V9G4D0W4X881X6WHN	cus_01M8MT5E0PPZJX9D5HAJTNKE91	cusgroup_01M8MT5E6KAW2K4ASHDHQV04XF	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
cusgc_01M8MT5E712HY4N6J3BXE8ZN2S	cus_01M8MT5DBB2D5FW60FYQA24RKB	cusgroup_01M8MT5E6MZJ4FFSS1BC85C2QB	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N	\N
\.


--
-- Data for Name: provider_identity; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.provider_identity (id, entity_id, provider, auth_identity_id, user_metadata, provider_metadata, created_at, updated_at, deleted_at) FROM stdin;
01M8MT5DACEMHB2Z79J2XXB9Y5	Ana@Example.com	emailpass	authid_01M8MT5DADEEC8TCDNSN1CAMVK	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAQ+JuYObVX6eD7o/+2Qx4soGAoihHFZ8CZuL3IUo3pg0Ecf7n1/jIAOjaIJ0V7mCVspi3IbGFpI/eDWYSJ2LJa/kLLq3csh+gL5bjU6nrmuH"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
01M8MT5DG1BJ6PNVRZMJHDDB8T	ben@example.com	emailpass	authid_01M8MT5DG2SEFMAY7H7B26T183	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAchZGDYZF01xWRUmnetvxD8yiuAcnlNSO57lpg0SIs5bPLfHLMQ26EO4KPM2MllExJTfkbAK9ZW1OvV/BH6Q9uV9eQffsx3mI1JKJMwfEua/"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
01M8MT5DTJ1350DG7871Q1V4W8	wei@example.com	emailpass	authid_01M8MT5DTJK5XMTAC4T23T4H05	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAQwZwlEf6z2Fol/DkuwtOrdTNV544JRvjEJ/l3WPOEnO8yUkDwV9NTj9/A1VqOUet4FAZZ2Nh3XGj05w2jBvEVFSlw4yKNJvg10+X+mX7wKT"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
01M8MT5DZENABK2J1YGAS7Q4F2	zoe@example.org	emailpass	authid_01M8MT5DZE93DVK695FMC05M9S	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAU6e7vc0cpGL+bizYhtP1BMRzwT3SerGFkYl3jLtXKEXg64I6sMtRR5sjDcq05iqVnvHcKzkEIjAtnzIDVgzNPRUQBduaT6KsfFy/o8fUBSY"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
01M8MT5E3VNDSP0DMESWRTEG65	later@example.com	emailpass	authid_01M8MT5E3VTKXET91AWRY06BST	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAfMStSdh+nEh0+hVPfhbqZGcV9A9PzkbNvCm+pyBItDPkVXJOdPwPu/r/Vu/XcBpKIRj+YDH2VWEue+9LsBvGfdGzkwfmNzJQyWnfmbeZP2A"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
01M8MT5E4DQEK53VJQG9FCDTEB	104600000000000000001	google	authid_01M8MT5E4DF5WCNDSS0MNW3PT9	{"name": "Eva Editor", "email": "eva@example.com"}	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
01M8MT5M70ZW65FB05HF10FXV8	eva@example.com	emailpass	authid_01M8MT5M7044MVTFBGQV44VPNE	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAfs14zkUFEaV7f9fnnXFSUr/VSml0ob8rYo6R7XiHobipH+Dfnyg+BR6b9l2t6IS/klytG5kv1glmWZEuw/zAgqpUBvSiV66buTVxy0d7FMI"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
01M8MT68TN5V5S0CQ08W7BNF8P	max@example.com	emailpass	authid_01M8MT68TNS968RY8XR6DWQMK9	\N	{"password": "c2NyeXB0AA8AAAAIAAAAAadobmBfojPcYXO17bCp/D0xLlg4NfBqFXXZJKSjB46YHkNiyQekS6qGvfTZUvGlNlpvho0yWUinG5raybOHMaVAk4zlCgX86MArdMNT/h1u"}	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
\.


--
-- Data for Name: user; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public."user" (id, first_name, last_name, email, avatar_url, metadata, created_at, updated_at, deleted_at) FROM stdin;
user_01M8MT5KY7F1E6K4H34GB5KY76	\N	\N	eva@example.com	\N	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
user_01M8MT68KRP44YFCSKZ03KZN3N	\N	\N	max@example.com	\N	\N	2024-01-02 03:04:05.678+00	2024-01-02 03:04:05.678+00	\N
\.


--
-- Name: auth_identity auth_identity_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.auth_identity
    ADD CONSTRAINT auth_identity_pkey PRIMARY KEY (id);


--
-- Name: auth_mfa_factor auth_mfa_factor_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.auth_mfa_factor
    ADD CONSTRAINT auth_mfa_factor_pkey PRIMARY KEY (id);


--
-- Name: auth_mfa_recovery_code auth_mfa_recovery_code_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.auth_mfa_recovery_code
    ADD CONSTRAINT auth_mfa_recovery_code_pkey PRIMARY KEY (id);


--
-- Name: auth_verification auth_verification_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.auth_verification
    ADD CONSTRAINT auth_verification_pkey PRIMARY KEY (id);


--
-- Name: customer_group_customer customer_group_customer_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.customer_group_customer
    ADD CONSTRAINT customer_group_customer_pkey PRIMARY KEY (id);


--
-- Name: customer_group customer_group_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.customer_group
    ADD CONSTRAINT customer_group_pkey PRIMARY KEY (id);


--
-- Name: customer customer_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (id);


--
-- Name: provider_identity provider_identity_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.provider_identity
    ADD CONSTRAINT provider_identity_pkey PRIMARY KEY (id);


--
-- Name: user user_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (id);


--
-- Name: IDX_auth_identity_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_auth_identity_deleted_at" ON public.auth_identity USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: IDX_auth_mfa_factor_auth_identity_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_auth_mfa_factor_auth_identity_id" ON public.auth_mfa_factor USING btree (auth_identity_id) WHERE (deleted_at IS NULL);


--
-- Name: IDX_auth_mfa_factor_auth_identity_provider_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "IDX_auth_mfa_factor_auth_identity_provider_active" ON public.auth_mfa_factor USING btree (auth_identity_id, provider) WHERE ((deleted_at IS NULL) AND (status = ANY (ARRAY['pending'::text, 'enabled'::text])));


--
-- Name: IDX_auth_mfa_factor_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_auth_mfa_factor_deleted_at" ON public.auth_mfa_factor USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: IDX_auth_mfa_recovery_code_auth_identity_code_hash; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "IDX_auth_mfa_recovery_code_auth_identity_code_hash" ON public.auth_mfa_recovery_code USING btree (auth_identity_id, code_hash) WHERE (deleted_at IS NULL);


--
-- Name: IDX_auth_mfa_recovery_code_auth_identity_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_auth_mfa_recovery_code_auth_identity_id" ON public.auth_mfa_recovery_code USING btree (auth_identity_id) WHERE (deleted_at IS NULL);


--
-- Name: IDX_auth_mfa_recovery_code_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_auth_mfa_recovery_code_deleted_at" ON public.auth_mfa_recovery_code USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: IDX_auth_verification_auth_identity_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_auth_verification_auth_identity_id" ON public.auth_verification USING btree (auth_identity_id) WHERE (deleted_at IS NULL);


--
-- Name: IDX_auth_verification_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_auth_verification_deleted_at" ON public.auth_verification USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: IDX_auth_verification_unique_auth_identity_entity_id_entity_typ; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "IDX_auth_verification_unique_auth_identity_entity_id_entity_typ" ON public.auth_verification USING btree (auth_identity_id, entity_id, entity_type) WHERE (deleted_at IS NULL);


--
-- Name: IDX_customer_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_customer_deleted_at" ON public.customer USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: IDX_customer_email_has_account_unique; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "IDX_customer_email_has_account_unique" ON public.customer USING btree (email, has_account) WHERE (deleted_at IS NULL);


--
-- Name: IDX_customer_group_customer_customer_group_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_customer_group_customer_customer_group_id" ON public.customer_group_customer USING btree (customer_group_id) WHERE (deleted_at IS NULL);


--
-- Name: IDX_customer_group_customer_customer_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_customer_group_customer_customer_id" ON public.customer_group_customer USING btree (customer_id);


--
-- Name: IDX_customer_group_customer_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_customer_group_customer_deleted_at" ON public.customer_group_customer USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: IDX_customer_group_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_customer_group_deleted_at" ON public.customer_group USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: IDX_customer_group_name_unique; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "IDX_customer_group_name_unique" ON public.customer_group USING btree (name) WHERE (deleted_at IS NULL);


--
-- Name: IDX_provider_identity_auth_identity_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_provider_identity_auth_identity_id" ON public.provider_identity USING btree (auth_identity_id);


--
-- Name: IDX_provider_identity_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_provider_identity_deleted_at" ON public.provider_identity USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: IDX_provider_identity_provider_entity_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "IDX_provider_identity_provider_entity_id" ON public.provider_identity USING btree (entity_id, provider);


--
-- Name: IDX_user_deleted_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "IDX_user_deleted_at" ON public."user" USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);


--
-- Name: IDX_user_email_unique; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "IDX_user_email_unique" ON public."user" USING btree (email) WHERE (deleted_at IS NULL);


--
-- Name: auth_mfa_factor auth_mfa_factor_auth_identity_id_foreign; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.auth_mfa_factor
    ADD CONSTRAINT auth_mfa_factor_auth_identity_id_foreign FOREIGN KEY (auth_identity_id) REFERENCES public.auth_identity(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: auth_mfa_recovery_code auth_mfa_recovery_code_auth_identity_id_foreign; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.auth_mfa_recovery_code
    ADD CONSTRAINT auth_mfa_recovery_code_auth_identity_id_foreign FOREIGN KEY (auth_identity_id) REFERENCES public.auth_identity(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: auth_verification auth_verification_auth_identity_id_foreign; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.auth_verification
    ADD CONSTRAINT auth_verification_auth_identity_id_foreign FOREIGN KEY (auth_identity_id) REFERENCES public.auth_identity(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: customer_group_customer customer_group_customer_customer_group_id_foreign; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.customer_group_customer
    ADD CONSTRAINT customer_group_customer_customer_group_id_foreign FOREIGN KEY (customer_group_id) REFERENCES public.customer_group(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: customer_group_customer customer_group_customer_customer_id_foreign; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.customer_group_customer
    ADD CONSTRAINT customer_group_customer_customer_id_foreign FOREIGN KEY (customer_id) REFERENCES public.customer(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: provider_identity provider_identity_auth_identity_id_foreign; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.provider_identity
    ADD CONSTRAINT provider_identity_auth_identity_id_foreign FOREIGN KEY (auth_identity_id) REFERENCES public.auth_identity(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

