package pgdump

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"muster/convert/source/rows"
)

func TestEnds(t *testing.T) {
	lines := copyU + "1\ta\n"
	row := users + "INSERT INTO public.users VALUES (1,'a')"
	tests := []struct {
		name, dump, rule string // ‸ stands where the error is
		rows             int
	}{
		{"inside a row of COPY", lines + "‸2\tb", "pg/truncated", 1},
		{"after a row of COPY", lines + "‸", "pg/truncated", 1},
		{"after an escape", lines + "‸2\tb\\\n", "pg/truncated", 1},
		{"inside the last line", lines + "‸\\", "pg/truncated", 1},
		{"no last line", copyU + "1\ta\n--\n-- PostgreSQL\n‸", "pg/truncated", 3},
		{"inside other rows", lines + "\\.\nCOPY b (x) FROM stdin;\n1\n‸", "pg/truncated", 1},
		{"inside COPY", lines + "\\.\n‸COPY b (x) FROM std", "pg/truncated", 1},
		{"before the last comment", "--\n-- PostgreSQL database dump\n--\n" + lines + "\\.\n‸", "pg/truncated", 1},
		{"before the last comment of a cluster", "-- PostgreSQL database cluster dump\n-- PostgreSQL database dump\n" +
			lines + "\\.\n-- PostgreSQL database dump complete\n‸", "pg/truncated", 1},
		{
			"before the last comment, after a warning",
			"pg_dump: warning: there are circular foreign-key constraints on this table:\npg_dump: detail: users\n--\n-- PostgreSQL database dump\n--\n" + lines + "\\.\n‸", "pg/truncated", 1,
		},
		{"an error of pg_dump", lines + "\\.\n‸pg_dump: error: query failed\n", "pg/truncated", 1},
		{"inside a number", row + ",‸(2", "pg/truncated", 1},
		{"inside a string", row + ",\n‸(2,'b", "pg/truncated", 1},
		{"after a string", row + ",\n‸(2,'b'", "pg/truncated", 1},
		{"after a comma", row + ",‸", "pg/truncated", 1},
		{"after a row", row + "\n‸", "pg/truncated", 1},
		{"inside INSERT", row + ";\n‸INSERT INTO us", "pg/truncated", 1},
		{"inside another table", row + ";\n‸INSERT INTO b VALUES (1,'x", "pg/truncated", 1},
		{"inside a comment", row + ";\n‸/* what", "pg/truncated", 1},
		{"inside a body", row + ";\n‸CREATE FUNCTION f() AS $x$ begin; $x", "pg/truncated", 1},
		{"unclosed", row + ",(2,‸'b),(3,\nNULL),\n(4,5);\n", "pg/unclosed-string", 1},
		{"unclosed in another table", row + ";INSERT INTO b VALUES (‸'x);\nSELECT 1;\n", "pg/unclosed-string", 1},
		{"a quote inside", row + ",(2,'Conan O'‸Brien'),(3,'c'),(4,'d');\n", "pg/syntax", 1},
		{"no comma", row + " ‸(2,'b');", "pg/syntax", 1},
		{"no row", row + ",‸;", "pg/syntax", 1},
		{"no comma but a word", row + " ‸x(2,'b');", "pg/syntax", 1},
		{"a damaged first word", row + ";\n‸INSE\nRT INTO public.users VALUES (2,'b');", "pg/syntax", 1},
		{
			"a damaged word before a quoted name", row + ";\n‸IN}ERT INTO \"public\".\"users\" (\"id\") VALUES (2);",
			"pg/syntax", 1,
		},
		{"a damaged name", row + ";\n‸INSERT INTO public users VALUES (2,'b');", "pg/syntax", 1},
		{"a damaged COPY", row + ";\n‸C@PY public.users (id, email) FROM stdin;\n2\tb\n\\.\n", "pg/syntax", 1},
		{
			"a damaged COPY of which the word stands", row + ";\n‸COPY public users (id, email) FROM stdin;\n2\tb\n\\.\n",
			"pg/syntax", 1,
		},
		{"a select", row + ";\n‸INSERT INTO public.users SELECT * FROM old;", "pg/syntax", 1},
		{"another format", "‸COPY users (id) FROM stdin WITH CSV;\n1\n\\.\n", "pg/syntax", 0},
		{"no columns", "‸INSERT INTO users VALUES (1,'a');", "pg/no-columns", 0},
		{
			"an unknown column", "INSERT INTO users (id) VALUES (1);\n‸INSERT INTO users (id,email) VALUES (1,'a');",
			"pg/unknown-column", 1,
		},
		{"a character set", "‸SET client_encoding = 'LATIN1';" + row + ";", "pg/charset", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dump, place := split(tt.dump)
			r := everySize(t, dump, rows.Options{Format: rows.Format{Table: "users"}})
			if want := tt.rule + " " + place; r.err != want {
				t.Errorf("got %q (%s), want %q", r.err, r.message, want)
			}
			if len(r.rows) != tt.rows {
				t.Errorf("%d rows before it, want %d", len(r.rows), tt.rows)
			}
		})
	}
}

func TestRowTooLong(t *testing.T) {
	long := strings.Repeat("x", 2000)
	dump := "COPY a (x) FROM stdin;\n" + long + "\n\\.\n" + copyU + "1\ta\n2\t" + long + "\n3\tc\n\\.\n"
	for _, piece := range []int{64, 700} {
		r := readAll(t, rows.Input{File: "d.sql", Reader: strings.NewReader(dump)}, rows.Options{}, piece, 1000)
		if r.err != "pg/row-too-long 10:1" || len(r.rows) != 1 {
			t.Error(piece, r.err, r.rows)
		}
	}
}

func TestReadError(t *testing.T) {
	broken := errors.New("the disk is gone")
	in := io.MultiReader(strings.NewReader(copyU), iotest.ErrReader(broken))
	if _, err := Open(rows.Input{File: "d.sql", Reader: in}, rows.Options{}); !errors.Is(err, broken) {
		t.Error(err)
	}
}

func TestChoose(t *testing.T) {
	orders := "COPY public.orders (id, email) FROM stdin;\n1\ta\n2\tb\n\\.\n"
	admins := "COPY public.admin_users (email) FROM stdin;\na\n\\.\n"
	tests := []struct{ name, dump, table, said, given string }{
		{
			"among others", orders + admins + "COPY public.app_users (email) FROM stdin;\na\n\\.\n", "public.app_users",
			"table public.app_users of 3 (public.orders, public.admin_users, public.app_users)", "",
		},
		{
			"not an empty one", "COPY auth.users (id, email) FROM stdin;\n\\.\n" + copyU + "1\ta\n\\.\n", "public.users",
			"table public.users of 2 (auth.users, public.users)", "",
		},
		{"all are empty", copyU + "\\.\n", "public.users", "table public.users", ""},
		{"databases", "\\connect -reuse-previous=on \"dbname='a b'\"\n" + copyU + "1\ta\n\\.\n\\connect b\n" + copyU +
			"2\tb\n\\.\n", "a b.public.users", `table "a b.public.users"`, ""},
		{
			"a schema of a database", "\\connect b\n" + copyU + "2\tb\n\\.\n", "b.public.users", "table b.public.users",
			"PUBLIC.users",
		},
		{
			"a name that two have",
			"CREATE TABLE auth.users (id int, email text);\nCREATE TABLE public.users (id int, email text);\n" + copyU +
				"2\tb\n\\.\n",
			"public.users", "table public.users of 2 (auth.users, public.users)", "users",
		},
		{
			"none", orders + admins, "",
			"no table looks like users; the file has public.orders (2 rows), public.admin_users (1 row); say which one holds them, perhaps --table public.orders", "",
		},
		{
			"nothing", "-- nothing\n", "", "the file holds no table; is it a whole dump? pg_dump DATABASE > dump.sql writes one",
			"",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := everySize(t, tt.dump, rows.Options{Format: rows.Format{Table: tt.given}})
			if r.table == nil {
				if tt.table != "" || r.message != tt.said || r.err != "pg/no-table 0:0" {
					t.Error(r.err, r.message)
				}
				return
			}
			if r.err != "" || r.table.Name != tt.table || r.table.Found != tt.said || len(r.rows) > 1 {
				t.Errorf("%s %+v %q", r.err, r.table, r.rows)
			}
		})
	}
}
