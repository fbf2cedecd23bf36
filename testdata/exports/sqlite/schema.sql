-- The database of a small program. Most values of users are valid; many are chosen to
-- trip a reader up, and two rows are wrong.

CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, total REAL, note TEXT);
INSERT INTO orders VALUES (1, 1, 12.5, 'gift; wrap it'), (2, 1, 0.99, NULL), (3, 9007199254740993, 1234567.89, 'it''s ),( here');

CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT,
  email_domain TEXT GENERATED ALWAYS AS (substr(email, instr(email, '@') + 1)) VIRTUAL,
  email_verified INTEGER NOT NULL DEFAULT 0,
  password_hash,
  name TEXT,
  nickname TEXT,
  "odd ""name" TEXT,
  score REAL,
  thumbnail BLOB
);
INSERT INTO users (id, email, email_verified, password_hash, name, nickname, "odd ""name", score, thumbnail) VALUES
  (1, 'ada@example.com', 1, '$2a$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m', 'Ada Lovelace', 'ada', NULL, 1.5, x'89504e470d0a'),
  (2, 'bob@example.com', 0, CAST('$2b$10$/pzgODcMSfEVXllYj3Ugq..RTe5NxfxnuHA3XIvWL9JMsUVSNfDNK' AS BLOB), 'Conan O''Brien', '', 'semi;colon', 0.1, x''),
  (3, 'cy@example.com', 1, NULL, 'two' || char(10) || 'lines' || char(13) || char(10) || 'and \n no more', NULL, '-- no comment', 1e20, NULL),
  (4, 'dee@example.com', 1, NULL, 'Zoë 😀', 'a,b', '/* nope */', -0.0, NULL),
  (5, 'eve@example.com', 7, NULL, 'neither true nor false', NULL, NULL, 9e999, NULL),
  (6, 'fay@example.com', 1, NULL, CAST(x'52656ee9' AS TEXT), NULL, NULL, NULL, NULL),
  (9007199254740993, 'bigid@example.com', 1, NULL, 'NULL', NULL, NULL, 3, NULL);

CREATE TABLE user_meta (user_id INTEGER NOT NULL, name TEXT NOT NULL, value TEXT, PRIMARY KEY (user_id, name)) WITHOUT ROWID;
INSERT INTO user_meta VALUES (1, 'first_name', 'Ada'), (1, 'last_name', 'Lovelace'), (2, 'first_name', 'Conan'), (9007199254740993, 'first_name', 'Big');

CREATE VIEW active AS SELECT id, email FROM users WHERE email_verified = 1;
