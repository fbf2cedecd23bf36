-- The database of a small web application. Every value of users is a valid one; many are
-- chosen to trip a reader of dumps up.

SET client_encoding = 'UTF8';
CREATE SCHEMA app;

CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  -- it's here to hold a quote; and a semicolon
  NEW.email := lower(NEW.email);
  RETURN NEW;
END;
$fn$;

CREATE FUNCTION app.spare() RETURNS bigint BEGIN ATOMIC
  SELECT CASE WHEN true THEN 1 END;
  SELECT 2;
END;

CREATE TABLE app.audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text,
  line text NOT NULL
);
INSERT INTO app.audit_log (email, line) VALUES
  ('ada@example.com', E'login\tok\n\\.\nCOPY app.users (id, email) FROM stdin;'),
  (NULL, 'it''s; (here'),
  ('', E'C:\\.\r\n');

CREATE TABLE app.sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  token bytea NOT NULL
);
INSERT INTO app.sessions VALUES ('6f1d6b5e-0000-4000-8000-0000000000aa', '6f1d6b5e-0000-4000-8000-000000000001', '\x0001275c0aff');

CREATE TABLE app."Weird, Table" ("a b" text, "c""d" integer);
INSERT INTO app."Weird, Table" VALUES ('x', 1), (NULL, NULL);

CREATE TABLE app.admin_users (id integer, email text, encrypted_password text);

CREATE TYPE app.plan AS ENUM ('free', 'pro');

CREATE TABLE app.users (
  id uuid PRIMARY KEY,
  email character varying(254) NOT NULL UNIQUE,
  encrypted_password text NOT NULL,
  email_verified boolean DEFAULT false NOT NULL,
  phone text,
  name text,
  username character varying(15),
  plan app.plan DEFAULT 'free' NOT NULL,
  roles text[] DEFAULT '{}' NOT NULL,
  raw_user_meta_data jsonb,
  email_domain text GENERATED ALWAYS AS (split_part((email)::text, '@', 2)) STORED,
  thumbnail bytea,
  balance numeric(10,2),
  sign_in_count integer DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  bio text,
  CONSTRAINT positive CHECK (sign_in_count >= 0)
);
CREATE TRIGGER touch BEFORE INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
COMMENT ON TABLE app.users IS E'who may log in; it\'s /* not */ -- more';

INSERT INTO app.users (id, email, encrypted_password, email_verified, phone, name, username, plan, roles, raw_user_meta_data, thumbnail, balance, sign_in_count, created_at, bio) VALUES
  ('6f1d6b5e-0000-4000-8000-000000000001', 'ada@example.com', '$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee', true, '+12025550101', 'Ada Lovelace', 'ada', 'pro', '{admin,editor}', '{"lang": "en", "tags": ["a", "b\\n"]}', '\xdeadbeef', 12.50, 3, '2015-12-10 09:00:00+00', 'First of them all.'),
  ('6f1d6b5e-0000-4000-8000-000000000002', 'grace.hopper@example.org', '$2y$10$ZTOZpSqxVkG4zoG67Q9tmONAKmZu3q02.gE0zPpeg3o6SVrU50lR.', true, '+12025550102', 'Grace Hopper', 'grace.h', 'free', '{}', NULL, NULL, NULL, 0, '2016-01-09 10:11:12.345678+00', ''),
  ('6f1d6b5e-0000-4000-8000-000000000003', 'linus@example.com', '$2y$10$VZzN129qktNeZpo3n7pq8eFGpkaH6c2dneFKK7Mx8bCcaRZmO1YXW', false, NULL, 'Linus T', 'linus', 'free', '{}', '{}', '', 0, 0, '2016-02-29 23:59:59+00', NULL),
  ('6f1d6b5e-0000-4000-8000-000000000004', 'jose.garcia@example.com', '$2y$10$EHKsFZCJ1zGcJ0FNaFwEa.Q9QX2PaPiUCcEvfjcEiTDLOemB2bMBi', true, '+12025550103', 'José García', 'jose_g', 'pro', '{"a b","q\"u\\o",NULL,"NULL"}', '{"país": "ES"}', '\x00', -0.01, 1, '2016-03-27 02:30:00+00', 'Señor año, ¿qué tal?'),
  ('6f1d6b5e-0000-4000-8000-000000000005', 'obrien@example.com', '$2y$10$9p3iHNzTpR8zDHmpq94GJenzxEI7KY3gOlWSpid5QVbz9/LEZxT0G', true, '+12025550105', 'Conan O''Brien', 'obrien', 'free', '{}', '{"q": "it''s \"x\""}', NULL, NULL, 0, '2016-06-01 00:00:00+00', 'it''s ''''doubled'''' and ''single'''),
  ('6f1d6b5e-0000-4000-8000-000000000006', 'backslash@example.com', '$2y$10$P1hzrubRIURbb/8Vfi.QzefSbmXyomdlyqMd3L5WVnpoVLzVIlOB2', false, '+12025550107', 'C:\Users\Back\', 'back.slash', 'free', '{}', '{"path": "C:\\Users"}', NULL, NULL, 0, '2016-08-08 08:08:08+00', 'ends in a backslash \'),
  ('6f1d6b5e-0000-4000-8000-000000000007', 'newline@example.org', '$2b$10$OE4wwxwL7xFWGY2SMpEL.OIDGtgQ9NrzbsYNmYK/KK7E4gY/U46Ka', true, NULL, E'New\nLine', 'newline', 'free', '{}', '{"k": "a\nb"}', NULL, NULL, 0, '2016-09-09 09:09:09+00', E'line one\nline two\r\nline three\n\\.\n-- four'),
  ('6f1d6b5e-0000-4000-8000-000000000008', 'tabs@example.com', '$2y$10$BHYuReqs6NM8577lIQLpfuKaKqRiJF8BOmHdXgUMDQ9rDjKNLCgUu', true, '+12025550108', 'Tab Stop', 'tabs', 'free', '{}', NULL, NULL, NULL, 0, '2016-10-10 10:10:10+00', E'a\tb\tc\x0bd\x08e\x0cf\x01g'),
  ('6f1d6b5e-0000-4000-8000-000000000009', 'semicolon@example.com', '$2b$10$YsQBkJfsTraoaWcxbX9rB.ZOGQ8Z2KCCmC1Dh/nMcQnKrei7cxj9C', false, '+12025550109', 'semi;colon', 'semi-colon', 'free', '{}', NULL, NULL, NULL, 0, '2016-11-11 11:11:11+00', 'one; two; INSERT INTO app.users VALUES (1);'),
  ('6f1d6b5e-0000-4000-8000-00000000000a', 'parens@example.com', '$2y$10$eZjcnfzOFr4zORA2V.RUQubIPWx0nguFLXhTB7/ChcZpID9IGDiku', false, '+12025550111', '),(', 'parens', 'free', '{}', NULL, NULL, NULL, 0, '2017-02-02 02:02:02+00', '/* nope */ -- not a comment $$ $x$ ),(''x'')'),
  ('6f1d6b5e-0000-4000-8000-00000000000b', 'emoji@example.org', '$2b$10$Fn7LFdWhDK3BG2nXh37dfO.ZujgWoqtm5G.Sy/HMu31BHOlOQ1Vca', true, NULL, 'Émile 🎉👩‍👩‍👧', 'emoji', 'free', '{🎉}', NULL, NULL, NULL, 0, '2017-03-03 03:03:03+00', '🙈🙉🙊'),
  ('6f1d6b5e-0000-4000-8000-00000000000c', 'null@example.com', '$2y$10$VgO0fxR9nJhFV0HgAJfIa.x8IPV2CWUXxTNi8DCZEOGNitdy9eHf6', false, NULL, 'NULL', 'null-name', 'free', '{}', 'null', NULL, NULL, 0, '2017-06-06 06:06:06+00', '\N'),
  ('6f1d6b5e-0000-4000-8000-00000000000d', 'space@example.org', '$2b$10$QD0PAbIBDPsLu3EAd8f.4./snE6JNwKkgM7XC7QehrX5mIdJKEG06', true, '+12025550117', ' both ', 'space', 'free', '{}', NULL, NULL, 'NaN', 0, '2017-11-11 11:11:11+00', '   '),
  ('6f1d6b5e-0000-4000-8000-00000000000e', 'last@example.com', '$2y$10$mctfXAyvyYugpF9hsOZJgOP9FLGFei6DsmdH6SDUJ29uNi8JaQmZW', true, '+12025550123', 'Åsa Östergård', 'last', 'pro', '{}', '{"big": 9007199254740993}', NULL, 99999999.99, 2147483647, '2018-12-31 23:59:59+00', 'the end');
