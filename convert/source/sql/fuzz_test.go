package sql

import (
	"os"
	"testing"

	"muster/convert/source/rows"
)

// FuzzSQLDump reads anything: it must not panic, and where text is cut must make no
// difference; cells stand inside their rows; rejects can be read again.
func FuzzSQLDump(f *testing.F) {
	real := realExport(f)
	f.Add(real[len(real)*2/3:], "users")
	for _, r := range Rules() {
		f.Add(r.Bad, "users")
		f.Add(r.Good, "")
	}
	f.Add(users+"INSERT INTO users VALUES (1,'a' 'b'),\n(_binary 0x41,\"\\n\"), (b'1' /* x */,N'é'); -- x\n", "users")
	f.Add("CREATE TABLE users (a bit(1), b int AS (a) /*!80023 INVISIBLE */, email text);REPLACE users SET a=0x01,email=now();", "")
	f.Add("SET SQL_MODE='ANSI,NO_BACKSLASH_ESCAPES';INSERT INTO \"a\".\"users\" (\"email\") VALUES ('\\'),('x''') ON DUPLICATE KEY UPDATE x=1;", "a.users")
	f.Add("DELIMITER ;;\nCREATE TRIGGER x BEGIN ; END;;\nDELIMITER ;\nUSE x\n/*M!100100 INSERT IGNORE INTO users (email) VALUES ROW(1),(2) */;", "")
	f.Add("-- MySQL dump 10.13\n/*!40101 SET @a=@@SQL_MODE, SQL_MODE=@a */;#\n/*!999999 x */ INSERT INTO t VALUES ('(',1),(2);\n-- Dump completed", "")
	f.Add(dump+"INSERT INTO users VALUES(1,replace(replace('a\\nb','\\r',char(13)),'\\n',char(10)));INSERT INTO users VALUES(X'00',unistr('\\u000a'));CREATE TRIGGER x BEGIN SELECT CASE 1 END; END;COMMIT;", "users")
	f.Add(ssms+"INSERT [dbo].[Users] ([Id]) VALUES (CAST(0x0000A2C400000000 AS DateTime))\nGO 5\nINSERT [a].[b].[c] ([d]) VALUES (N'x')\nGO", "Users")
	f.Add(dev+"Insert into USERS (ID,EMAIL) values (to_date('24-NOV-23 12.00.00.25 AM','DD-MON-RR HH.MI.SSXFF AM'),TO_CLOB('a')||CHR(98));\n/\n", "")
	f.Fuzz(func(t *testing.T, dump, table string) {
		options := rows.Options{Format: rows.Format{Table: table}}
		detected.again(t, detected.everySize(t, dump, options, 1, 2, 7, 64), options)
	})
}

// FuzzPostgres reads anything: it must not panic, and where text is cut must make no
// difference; cells stand inside their rows; rejects can be read again.
func FuzzPostgres(f *testing.F) {
	for _, name := range []string{"copy.sql", "inserts.sql", "column-inserts.sql"} {
		f.Add(postgresExport(f, name)[2000:], "users")
	}
	for _, r := range PostgresRules() {
		f.Add(r.Bad, "users")
		f.Add(r.Good, "")
	}
	f.Add(usersPG+"INSERT INTO public.users VALUES (1,E'a'::text),\n(CAST('x' AS b),$$\n$$), (ARRAY['1'] /* x */,U&'é'); -- x\n", "users")
	f.Add("SET standard_conforming_strings=off;\\connect x\nCREATE FUNCTION f() BEGIN ATOMIC CASE; END; END;COPY users FROM stdin;\r\n\\.\r\n", "")
	f.Add("CREATE TABLE users (id int, email text) PARTITION BY LIST (id);CREATE TABLE p (email text, id int);ALTER TABLE ONLY users ATTACH PARTITION p DEFAULT;"+
		"INSERT INTO p VALUES ('a', 1);COPY p FROM stdin;\nb\t2\n\\.\n", "users")
	f.Add(postgresExport(f, "roles.sql"), "pg_authid")
	f.Fuzz(func(t *testing.T, dump, table string) {
		options := rows.Options{Format: rows.Format{Table: table}}
		pg.again(t, pg.everySize(t, dump, options, 1, 2, 7, 64), options)
	})
}

func postgresExport(f *testing.F, name string) string {
	f.Helper()
	text, err := os.ReadFile("../../../testdata/exports/postgres/" + name)
	if err != nil {
		f.Fatal(err)
	}
	return string(text)
}
