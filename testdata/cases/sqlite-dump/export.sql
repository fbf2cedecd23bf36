PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, total REAL, note TEXT);
INSERT INTO orders VALUES(1,1,12.5,'gift; wrap it');
INSERT INTO orders VALUES(2,1,0.98999999999999999111,NULL);
INSERT INTO orders VALUES(3,9007199254740993,1234567.8899999998975,'it''s ),( here');
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
INSERT INTO users VALUES(1,'ada@example.com',1,'$2a$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m','Ada Lovelace','ada',NULL,1.5,X'89504e470d0a');
INSERT INTO users VALUES(2,'bob@example.com',0,X'243262243130242f707a674f44634d53664556586c6c596a335567712e2e525465354e7866786e75484133584976574c394a4d735556534e66444e4b','Conan O''Brien','','semi;colon',0.10000000000000000555,X'');
INSERT INTO users VALUES(3,'cy@example.com',1,NULL,replace(replace('two\012lines\r\012and \n no more','\r',char(13)),'\012',char(10)),NULL,'-- no comment',1.0e+20,NULL);
INSERT INTO users VALUES(4,'dee@example.com',1,NULL,'Zoë 😀','a,b','/* nope */',0.0,NULL);
INSERT INTO users VALUES(5,'eve@example.com',7,NULL,'neither true nor false',NULL,NULL,1e999,NULL);
INSERT INTO users VALUES(6,'fay@example.com',1,NULL,'Ren�',NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(9007199254740993,'bigid@example.com',1,NULL,'NULL',NULL,NULL,3.0,NULL);
CREATE TABLE user_meta (user_id INTEGER NOT NULL, name TEXT NOT NULL, value TEXT, PRIMARY KEY (user_id, name)) WITHOUT ROWID;
INSERT INTO user_meta VALUES(1,'first_name','Ada');
INSERT INTO user_meta VALUES(1,'last_name','Lovelace');
INSERT INTO user_meta VALUES(2,'first_name','Conan');
INSERT INTO user_meta VALUES(9007199254740993,'first_name','Big');
CREATE VIEW active AS SELECT id, email FROM users WHERE email_verified = 1;
COMMIT;
