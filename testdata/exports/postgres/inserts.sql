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

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA app;


ALTER SCHEMA app OWNER TO postgres;

--
-- Name: plan; Type: TYPE; Schema: app; Owner: postgres
--

CREATE TYPE app.plan AS ENUM (
    'free',
    'pro'
);


ALTER TYPE app.plan OWNER TO postgres;

--
-- Name: spare(); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.spare() RETURNS bigint
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN true THEN 1
             ELSE NULL::integer
         END AS "case";
 SELECT 2;
END;


ALTER FUNCTION app.spare() OWNER TO postgres;

--
-- Name: touch(); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  -- it's here to hold a quote; and a semicolon
  NEW.email := lower(NEW.email);
  RETURN NEW;
END;
$$;


ALTER FUNCTION app.touch() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Weird, Table; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app."Weird, Table" (
    "a b" text,
    "c""d" integer
);


ALTER TABLE app."Weird, Table" OWNER TO postgres;

--
-- Name: admin_users; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.admin_users (
    id integer,
    email text,
    encrypted_password text
);


ALTER TABLE app.admin_users OWNER TO postgres;

--
-- Name: audit_log; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.audit_log (
    id bigint NOT NULL,
    email text,
    line text NOT NULL
);


ALTER TABLE app.audit_log OWNER TO postgres;

--
-- Name: audit_log_id_seq; Type: SEQUENCE; Schema: app; Owner: postgres
--

ALTER TABLE app.audit_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.audit_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: sessions; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.sessions (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    token bytea NOT NULL
);


ALTER TABLE app.sessions OWNER TO postgres;

--
-- Name: users; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.users (
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    encrypted_password text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    phone text,
    name text,
    username character varying(15),
    plan app.plan DEFAULT 'free'::app.plan NOT NULL,
    roles text[] DEFAULT '{}'::text[] NOT NULL,
    raw_user_meta_data jsonb,
    email_domain text GENERATED ALWAYS AS (split_part((email)::text, '@'::text, 2)) STORED,
    thumbnail bytea,
    balance numeric(10,2),
    sign_in_count integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    bio text,
    CONSTRAINT positive CHECK ((sign_in_count >= 0))
);


ALTER TABLE app.users OWNER TO postgres;

--
-- Name: TABLE users; Type: COMMENT; Schema: app; Owner: postgres
--

COMMENT ON TABLE app.users IS 'who may log in; it''s /* not */ -- more';


--
-- Data for Name: Weird, Table; Type: TABLE DATA; Schema: app; Owner: postgres
--

INSERT INTO app."Weird, Table" VALUES ('x', 1);
INSERT INTO app."Weird, Table" VALUES (NULL, NULL);


--
-- Data for Name: admin_users; Type: TABLE DATA; Schema: app; Owner: postgres
--



--
-- Data for Name: audit_log; Type: TABLE DATA; Schema: app; Owner: postgres
--

INSERT INTO app.audit_log OVERRIDING SYSTEM VALUE VALUES (1, 'ada@example.com', 'login	ok
\.
COPY app.users (id, email) FROM stdin;');
INSERT INTO app.audit_log OVERRIDING SYSTEM VALUE VALUES (2, NULL, 'it''s; (here');
INSERT INTO app.audit_log OVERRIDING SYSTEM VALUE VALUES (3, '', 'C:\.
');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: app; Owner: postgres
--

INSERT INTO app.sessions VALUES ('6f1d6b5e-0000-4000-8000-0000000000aa', '6f1d6b5e-0000-4000-8000-000000000001', '\x0001275c0aff');


--
-- Data for Name: users; Type: TABLE DATA; Schema: app; Owner: postgres
--

INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000001', 'ada@example.com', '$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee', true, '+12025550101', 'Ada Lovelace', 'ada', 'pro', '{admin,editor}', '{"lang": "en", "tags": ["a", "b\\n"]}', DEFAULT, '\xdeadbeef', 12.50, 3, '2015-12-10 09:00:00+00', 'First of them all.');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000002', 'grace.hopper@example.org', '$2y$10$ZTOZpSqxVkG4zoG67Q9tmONAKmZu3q02.gE0zPpeg3o6SVrU50lR.', true, '+12025550102', 'Grace Hopper', 'grace.h', 'free', '{}', NULL, DEFAULT, NULL, NULL, 0, '2016-01-09 10:11:12.345678+00', '');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000003', 'linus@example.com', '$2y$10$VZzN129qktNeZpo3n7pq8eFGpkaH6c2dneFKK7Mx8bCcaRZmO1YXW', false, NULL, 'Linus T', 'linus', 'free', '{}', '{}', DEFAULT, '\x', 0.00, 0, '2016-02-29 23:59:59+00', NULL);
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000004', 'jose.garcia@example.com', '$2y$10$EHKsFZCJ1zGcJ0FNaFwEa.Q9QX2PaPiUCcEvfjcEiTDLOemB2bMBi', true, '+12025550103', 'José García', 'jose_g', 'pro', '{"a b","q\"u\\o",NULL,"NULL"}', '{"país": "ES"}', DEFAULT, '\x00', -0.01, 1, '2016-03-27 02:30:00+00', 'Señor año, ¿qué tal?');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000005', 'obrien@example.com', '$2y$10$9p3iHNzTpR8zDHmpq94GJenzxEI7KY3gOlWSpid5QVbz9/LEZxT0G', true, '+12025550105', 'Conan O''Brien', 'obrien', 'free', '{}', '{"q": "it''s \"x\""}', DEFAULT, NULL, NULL, 0, '2016-06-01 00:00:00+00', 'it''s ''''doubled'''' and ''single''');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000006', 'backslash@example.com', '$2y$10$P1hzrubRIURbb/8Vfi.QzefSbmXyomdlyqMd3L5WVnpoVLzVIlOB2', false, '+12025550107', 'C:\Users\Back\', 'back.slash', 'free', '{}', '{"path": "C:\\Users"}', DEFAULT, NULL, NULL, 0, '2016-08-08 08:08:08+00', 'ends in a backslash \');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000007', 'newline@example.org', '$2b$10$OE4wwxwL7xFWGY2SMpEL.OIDGtgQ9NrzbsYNmYK/KK7E4gY/U46Ka', true, NULL, 'New
Line', 'newline', 'free', '{}', '{"k": "a\nb"}', DEFAULT, NULL, NULL, 0, '2016-09-09 09:09:09+00', 'line one
line two
line three
\.
-- four');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000008', 'tabs@example.com', '$2y$10$BHYuReqs6NM8577lIQLpfuKaKqRiJF8BOmHdXgUMDQ9rDjKNLCgUu', true, '+12025550108', 'Tab Stop', 'tabs', 'free', '{}', NULL, DEFAULT, NULL, NULL, 0, '2016-10-10 10:10:10+00', 'a	b	cdefg');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-000000000009', 'semicolon@example.com', '$2b$10$YsQBkJfsTraoaWcxbX9rB.ZOGQ8Z2KCCmC1Dh/nMcQnKrei7cxj9C', false, '+12025550109', 'semi;colon', 'semi-colon', 'free', '{}', NULL, DEFAULT, NULL, NULL, 0, '2016-11-11 11:11:11+00', 'one; two; INSERT INTO app.users VALUES (1);');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-00000000000a', 'parens@example.com', '$2y$10$eZjcnfzOFr4zORA2V.RUQubIPWx0nguFLXhTB7/ChcZpID9IGDiku', false, '+12025550111', '),(', 'parens', 'free', '{}', NULL, DEFAULT, NULL, NULL, 0, '2017-02-02 02:02:02+00', '/* nope */ -- not a comment $$ $x$ ),(''x'')');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-00000000000b', 'emoji@example.org', '$2b$10$Fn7LFdWhDK3BG2nXh37dfO.ZujgWoqtm5G.Sy/HMu31BHOlOQ1Vca', true, NULL, 'Émile 🎉👩‍👩‍👧', 'emoji', 'free', '{🎉}', NULL, DEFAULT, NULL, NULL, 0, '2017-03-03 03:03:03+00', '🙈🙉🙊');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-00000000000c', 'null@example.com', '$2y$10$VgO0fxR9nJhFV0HgAJfIa.x8IPV2CWUXxTNi8DCZEOGNitdy9eHf6', false, NULL, 'NULL', 'null-name', 'free', '{}', 'null', DEFAULT, NULL, NULL, 0, '2017-06-06 06:06:06+00', '\N');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-00000000000d', 'space@example.org', '$2b$10$QD0PAbIBDPsLu3EAd8f.4./snE6JNwKkgM7XC7QehrX5mIdJKEG06', true, '+12025550117', ' both ', 'space', 'free', '{}', NULL, DEFAULT, NULL, 'NaN', 0, '2017-11-11 11:11:11+00', '   ');
INSERT INTO app.users VALUES ('6f1d6b5e-0000-4000-8000-00000000000e', 'last@example.com', '$2y$10$mctfXAyvyYugpF9hsOZJgOP9FLGFei6DsmdH6SDUJ29uNi8JaQmZW', true, '+12025550123', 'Åsa Östergård', 'last', 'pro', '{}', '{"big": 9007199254740993}', DEFAULT, NULL, 99999999.99, 2147483647, '2018-12-31 23:59:59+00', 'the end');


--
-- Name: audit_log_id_seq; Type: SEQUENCE SET; Schema: app; Owner: postgres
--

SELECT pg_catalog.setval('app.audit_log_id_seq', 3, true);


--
-- Name: audit_log audit_log_pkey; Type: CONSTRAINT; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);


--
-- Name: users users_email_key; Type: CONSTRAINT; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.users
    ADD CONSTRAINT users_email_key UNIQUE (email);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: users touch; Type: TRIGGER; Schema: app; Owner: postgres
--

CREATE TRIGGER touch BEFORE INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

