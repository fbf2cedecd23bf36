package pgdump

import (
	"testing"

	"muster/convert/source/rows"
)

// FuzzScript reads anything: it must not panic, and where text is cut must make no
// difference; cells stand inside their rows; rejects can be read again.
func FuzzScript(f *testing.F) {
	for _, name := range []string{"copy.sql", "inserts.sql", "column-inserts.sql"} {
		f.Add(export(f, name)[2000:], "users")
	}
	for _, r := range Rules() {
		f.Add(r.Bad, "users")
		f.Add(r.Good, "")
	}
	f.Add(users+"INSERT INTO public.users VALUES (1,E'a'::text),\n(CAST('x' AS b),$$\n$$), (ARRAY['1'] /* x */,U&'é'); -- x\n", "users")
	f.Add("SET standard_conforming_strings=off;\\connect x\nCREATE FUNCTION f() BEGIN ATOMIC CASE; END; END;COPY users FROM stdin;\r\n\\.\r\n", "")
	f.Add("CREATE TABLE users (id int, email text) PARTITION BY LIST (id);CREATE TABLE p (email text, id int);ALTER TABLE ONLY users ATTACH PARTITION p DEFAULT;"+
		"INSERT INTO p VALUES ('a', 1);COPY p FROM stdin;\nb\t2\n\\.\n", "users")
	f.Add(export(f, "roles.sql"), "pg_authid")
	f.Fuzz(func(t *testing.T, dump, table string) {
		options := rows.Options{Format: rows.Format{Table: table}}
		want := read(t, dump, options, whole)
		for _, size := range []int{1, 2, 7, 64} {
			same(t, size, read(t, dump, options, size), want)
		}
		again(t, want)
	})
}

// FuzzArchive reads anything as an archive.
func FuzzArchive(f *testing.F) {
	for _, name := range []string{
		"custom.dump", "custom-none.dump", "custom-inserts.dump", "users.tar",
		"folder/toc.dat",
	} {
		f.Add(export(f, name))
	}
	f.Add(archiveOf(newest, 0, []byte("1\ta\n\\.\n"), "users"))
	f.Add(archiveOf(oldest, 0, []byte("1\ta\n\\.\n"), "orders"))
	f.Fuzz(func(t *testing.T, dump string) {
		want := read(t, dump, rows.Options{}, whole)
		same(t, 7, read(t, dump, rows.Options{}, 7), want)
	})
}
