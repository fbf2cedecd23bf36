package pgdump

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/schema"
)

// reading is what came out of a dump, spelled so that it can be compared.
type reading struct {
	table   *rows.Table
	rows    []string // values with | between them
	places  []string // of the cells
	rejects []byte   // every row
	bad     []byte   // only the rows with a problem
	err     string   // "rule line:column"
	message string
	file    string // of the error
}

// whole is a piece size that takes any test in one piece.
const whole = 1 << 20

// read reads a dump to its end.
func read(t testing.TB, dump string, options rows.Options, piece int) *reading {
	t.Helper()
	return readAll(t, rows.Input{File: "d.sql", Reader: strings.NewReader(dump)}, options, piece, maxRow)
}

func readAll(t testing.TB, in rows.Input, options rows.Options, piece, most int) *reading {
	t.Helper()
	r := &reading{}
	table, err := open(in, options, piece, most)
	if err != nil {
		r.fail(t, err)
		return r
	}
	r.table = table
	bad := 0
	for chunk, err := range table.Chunks {
		if err != nil {
			r.fail(t, err)
			break
		}
		b := chunk()
		for row := range b.Rows {
			r.row(t, b, row)
		}
		for _, p := range b.Problems {
			at := b.Place(int(p.Offset))
			n := len(r.rows) - len(b.Rows) + p.Row
			r.rows[n] = fmt.Sprintf("%s %d:%d %s", p.Problem.Rule, at.Line, at.Column, p.Problem.Message)
			r.bad = table.AppendReject(r.bad, b, p.Row, p.Problem.Message, bad == 0)
			bad++
		}
		if b.Err != nil {
			r.fail(t, b.Err)
		}
		b.Release()
	}
	return r
}

func (r *reading) row(t testing.TB, b *rows.Block, row int) {
	var values, places []string
	e := b.Rows[row]
	if len(b.Cells) != b.Width*len(b.Rows) {
		t.Fatalf("%d cells for %d rows of %d", len(b.Cells), len(b.Rows), b.Width)
	}
	for column := range b.Width {
		c := b.Cell(row, column)
		switch v := b.Value(c); {
		case c.Null():
			values = append(values, "NULL")
		case c.Quoted():
			values = append(values, fmt.Sprintf("%q", v))
		default:
			values = append(values, string(v))
		}
		offset := b.Offset(c)
		if offset < int(e.Start) || offset > int(e.End) {
			t.Fatalf("cell at %d, row at %d to %d", offset, e.Start, e.End)
		}
		at := b.Place(offset)
		places = append(places, fmt.Sprintf("%d:%d", at.Line, at.Column))
	}
	r.rejects = r.table.AppendReject(r.rejects, b, row, "", len(r.rows) == 0)
	r.rows = append(r.rows, strings.Join(values, "|"))
	r.places = append(r.places, strings.Join(places, " "))
}

func (r *reading) fail(t testing.TB, err error) {
	t.Helper()
	var data *schema.DataError
	if !errors.As(err, &data) {
		t.Fatalf("%v is no DataError", err)
	}
	p := data.Problem
	r.err = fmt.Sprintf("%s %d:%d", p.Rule, p.Pos.Line, p.Pos.Column)
	r.message, r.file = p.Message+"; "+p.Hint, p.Pos.File
}

// sizes are piece sizes that put a cut everywhere sooner or later.
var sizes = []int{1, 2, 3, 5, 7, 16, 61, 1 << 10}

// everySize reads a dump in pieces of many sizes, which must make no difference.
func everySize(t testing.TB, dump string, options rows.Options) *reading {
	t.Helper()
	want := read(t, dump, options, whole)
	for _, size := range sizes {
		got := read(t, dump, options, size)
		same(t, size, got, want)
	}
	return want
}

func same(t testing.TB, size int, got, want *reading) {
	t.Helper()
	if !slices.Equal(got.rows, want.rows) || !slices.Equal(got.places, want.places) ||
		got.err != want.err || got.message != want.message || !bytes.Equal(got.rejects, want.rejects) {
		t.Fatalf("in pieces of %d\n%q %s %s %s\n%s\nin one\n%q %s %s %s\n%s",
			size, got.rows, got.places, got.err, got.message, got.rejects, want.rows, want.places, want.err, want.message,
			want.rejects)
	}
	if want.table != nil && (got.table.Name != want.table.Name || got.table.Found != want.table.Found ||
		!slices.Equal(got.table.Columns, want.table.Columns) || got.table.Header != want.table.Header) {
		t.Fatalf("in pieces of %d: %+v, in one: %+v", size, got.table, want.table)
	}
}

// again reads the rejects of a reading, which must give the same rows.
func again(t testing.TB, r *reading) {
	t.Helper()
	if len(r.rows) == 0 {
		return
	}
	second := read(t, string(r.rejects), rows.Options{Format: rows.Format{Table: r.table.Name}}, whole)
	if second.err != "" || !slices.Equal(second.table.Columns, r.table.Columns) {
		t.Fatalf("rejects: %s %s\n%s", second.err, second.message, r.rejects)
	}
	if len(second.rows) != len(r.rows) {
		t.Fatalf("%d rejects of %d rows\n%s", len(second.rows), len(r.rows), r.rejects)
	}
	for i := range r.rows {
		got, want := second.rows[i], r.rows[i]
		if strings.HasPrefix(want, "pg/") { // the place is another one
			got, _, _ = strings.Cut(got, " ")
			want, _, _ = strings.Cut(want, " ")
		}
		if got != want {
			t.Errorf("row %d comes back from the rejects as\n%s, not\n%s\n%s", i, got, want, r.rejects)
		}
	}
}

// split takes the mark ‸ out of a dump and returns the place where it stood.
func split(dump string) (text, place string) {
	before, after, ok := strings.Cut(dump, "‸")
	if !ok {
		return dump, ""
	}
	line := 1 + strings.Count(before, "\n")
	return before + after, fmt.Sprintf("%d:%d", line, len(before)-strings.LastIndex(before, "\n"))
}

const (
	users = "CREATE TABLE public.users (\n    id integer NOT NULL,\n    email character varying(99)\n);\n"
	copyU = users + "COPY public.users (id, email) FROM stdin;\n"
)

func TestCopy(t *testing.T) {
	tests := []struct{ name, dump, want string }{
		{"plain", copyU + "1\ta@b.c\n2\td@e.f\n\\.\n\n\n--\n-- end\n--\n", "1|a@b.c\n2|d@e.f"},
		{"no rows before it", copyU + "\\.\n" + copyU + "1\ta\n\\.\n", "1|a"},
		{"null and empty", copyU + "\\N\t\n1\t\\N\n\t\\\\N\n\\.\n", "NULL|\n1|NULL\n|\\N"},
		{
			"escapes", copyU + `1	a\tb\nc\rd\be\ff\vg\\h` + "\n2\t\\101\\7x\\x41\\x4g\\xz\\q\\.\n\\.\n",
			"1|a\tb\nc\rd\be\ff\vg\\h\n2|A\ax\x41\x04gxzq.",
		},
		{"escaped ends", copyU + "1\ta\\\nb\n2\ta\\\tb\n3\ta\\\\\n\\.\n", "1|a\nb\n2|a\tb\n3|a\\"},
		{"a dot after a line end that is text", copyU + "1\ta\\\n\\.\n2\tb\n\\.\n", "1|a\n.\n2|b"},
		{"the end inside a row", copyU + "1\t\\.\n2\tC:\\\\.\n3\t\\.x\n\\.x\ty\n\\.\n", "1|.\n2|C:\\.\n3|.x\n.x|y"},
		{"line ends", strings.ReplaceAll(copyU+"1\ta\n2\t\n\\.\n", "\n", "\r\n"), "1|a\n2|"},
		{"no line end after the last", copyU + "1\ta\n\\.", "1|a"},
		{"no list", users + "COPY public.users FROM stdin;\n1\ta\n\\.\n", "1|a"},
		{
			"another order",
			users + "COPY public.users (email, id) FROM stdin;\na\t1\n\\.\nCOPY public.users (id) FROM stdin;\n2\n\\.\n",
			"1|a\n2|NULL",
		},
		{"oids", "COPY users (id, email) WITH OIDS FROM stdin;\n7\t1\ta\n\\.\n", "7|1|a"},
		{"data only", "COPY \"odd schema\".\"users\" (\"e\"\"mail\", id) FROM STDIN;\na\t1\n\\.\n", "a|1"},
		{
			"search path",
			"SET search_path = auth, pg_catalog;\nCREATE TABLE users (id int, email text);\nCOPY users (id, email) FROM stdin;\n1\ta\n\\.\n", "1|a",
		},
		{"other tables", "COPY public.a (x, y) FROM stdin;\n1\t';\n\\N\tCOPY public.users (id) FROM stdin;\n\\.\n" + copyU +
			"1\ta\n\\.\nCOPY b (x) FROM stdin;\n1\n\\.\nCOPY c (x) FROM stdin;\n\\.\n" +
			"COPY public.users (id, email) FROM stdin;\n2\tb\n\\.\n", "1|a\n2|b"},
		{"what psql takes", "\\restrict abc'\n" + copyU + "1\ta\n\\.\n\\unrestrict abc'\n\\echo it's\n", "1|a"},
		{
			"functions",
			"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $_$ BEGIN; INSERT INTO users VALUES ('$$'); END; $_$;\n" +
				"CREATE OR REPLACE FUNCTION g() BEGIN ATOMIC SELECT CASE WHEN 1 THEN 'end;' END; INSERT INTO users VALUES (1); END;\n" +
				"CREATE RULE r AS ON INSERT TO a DO (SELECT 1; SELECT 2);\nCOMMENT ON TABLE users IS E'it\\'s; /* ';\n/* a /* b; */ ' */\n" + copyU + "1\ta\n\\.\n", "1|a",
		},
		{
			"constraints",
			"CREATE UNLOGGED TABLE IF NOT EXISTS public.users (\n id bigint GENERATED BY DEFAULT AS IDENTITY (START 1, INCREMENT 1),\n email text DEFAULT 'x,'::text CHECK ((email)::text <> ');'::text),\n" +
				" up text GENERATED ALWAYS AS (upper(email)) STORED,\n CONSTRAINT c CHECK (id > 0),\n PRIMARY KEY (id), UNIQUE (a, b)\n) PARTITION BY RANGE (id) WITH (fillfactor='70');\n" +
				"COPY public.users (id, email) FROM stdin;\n1\ta\n\\.\n", "1|a",
		},
		{
			"inherited",
			"CREATE TABLE people (id int, email text);\nCREATE TABLE users (name text, email text) INHERITS (people);\nINSERT INTO users VALUES (1, 'a', 'n');", `1|"a"|"n"`,
		},
		{
			"field count", copyU + "1\n2\tb\n3\tc\td\n\n\\.\n",
			"pg/value-count 6:2 the row has 1 field for 2 columns\n2|b\npg/value-count 8:5 the row has 3 fields for 2 columns\npg/value-count 9:1 the row has 1 field for 2 columns",
		},
		{"byte order mark", "\ufeff" + copyU + "1\tü\n\\.\n", "1|ü"},
		{"garbage", copyU + "1\t\x00\xff\x01'\"\n\\.\n", "1|\x00\xff\x01'\""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := everySize(t, tt.dump, rows.Options{Format: rows.Format{Table: "users"}})
			if r.err != "" {
				t.Fatal(r.err, r.message)
			}
			if got := strings.Join(r.rows, "\n"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			again(t, r)
		})
	}
}

func TestInsert(t *testing.T) {
	tests := []struct{ name, dump, want string }{
		{
			"one row a statement",
			users + "INSERT INTO public.users VALUES (1, 'a');\nINSERT INTO public.users VALUES (2, 'b');\n", `1|"a"` + "\n" +
				`2|"b"`,
		},
		{
			"rows per insert",
			users + "INSERT INTO public.users VALUES\n\t(1, 'a'),\n\t(2, 'b');\nINSERT INTO public.users VALUES\n\t(3, 'c');\n",
			`1|"a"` + "\n" + `2|"b"` + "\n" + `3|"c"`,
		},
		{"column inserts", "INSERT INTO public.users (email, \"order\") VALUES ('a', 1);\n", `"a"|1`},
		{
			"lists in any order",
			users + "INSERT INTO users (email, id) VALUES ('a', 1); INSERT INTO public.users (id) VALUES (2);",
			`1|"a"` + "\n2|NULL",
		},
		{
			"identities",
			users + "INSERT INTO public.users (id, email) OVERRIDING SYSTEM VALUE VALUES (1, 'a') ON CONFLICT DO NOTHING;\nINSERT INTO public.users VALUES (2, 'b') RETURNING (id);", `1|"a"` + "\n" + `2|"b"`,
		},
		{
			"computed", "CREATE TABLE users (id int, up text GENERATED ALWAYS AS (upper(email)) STORED, email text);INSERT INTO users VALUES (1, DEFAULT, 'a');INSERT INTO users (id, up, email) VALUES (2, DEFAULT, 'b');",
			`1|"a"` + "\n" + `2|"b"`,
		},
		{
			"other tables", "INSERT INTO a VALUES ('x;y'), (E'it\\'s ;'), ($$;'$$);" + users +
				"INSERT INTO public.users VALUES (1, 'a');INSERT INTO b VALUES ('--');INSERT INTO public.users VALUES (2, 'b');",
			`1|"a"` + "\n" + `2|"b"`,
		},
		{"comments", users +
			"INSERT /* x */ INTO public.users -- y;\n VALUES -- z\n (1, -- one\n 'a' /* (,) /* ' */ */), /* two */ (2 /* ' */,'b');-- end", `1|"a"` + "\n" + `2|"b"`},
		{
			"value count", users + "INSERT INTO public.users VALUES (1),(2,'b'),(3,'c',4),();",
			"pg/value-count 5:35 the row has 1 value for 2 columns\n" + `2|"b"` +
				"\npg/value-count 5:52 the row has 3 values for 2 columns\npg/value-count 5:56 the row has 0 values for 2 columns",
		},
		{
			"syntax", users + "INSERT INTO public.users VALUES (1,'a'b),(2,),(,'c'),(4,'d');",
			"pg/syntax 5:39 a comma is expected after the string\npg/syntax 5:45 a value is missing after the comma\npg/syntax 5:48 a value is missing here\n" + `4|"d"`,
		},
		{
			"backslashes", "SET standard_conforming_strings = off;\n" + users +
				"INSERT INTO public.users VALUES (1, 'a\\'\\\\\\n''\\101'), (2, E'\\''), (3, U&'a');SET standard_conforming_strings = on;INSERT INTO public.users VALUES (4, '\\');",
			`1|"a'\\\n'A"` + "\n" + `2|"'"` + "\n" + `3|"a"` + "\n" + `4|"\\"`,
		},
		{
			"copy and insert",
			copyU + "1\ta\n\\.\nINSERT INTO public.users VALUES (2, 'b');\nCOPY public.users (id, email) FROM stdin;\n3\tc\n\\.\n", "1|a\n" + `2|"b"` + "\n3|c",
		},
		{"line ends", strings.ReplaceAll(users+"INSERT INTO public.users VALUES\n(1,'a\nb');\n", "\n", "\r\n"), `1|"a\r\nb"`},
		{"two schemas", "CREATE TABLE auth.users (email text);" + users +
			"INSERT INTO public.users VALUES (1, 'a');INSERT INTO auth.users VALUES ('b');", `"b"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			table := "users"
			if tt.name == "two schemas" {
				table = "auth.users"
			}
			r := everySize(t, tt.dump, rows.Options{Format: rows.Format{Table: table}})
			if r.err != "" {
				t.Fatal(r.err, r.message)
			}
			if got := strings.Join(r.rows, "\n"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			again(t, r)
		})
	}
}

func TestValues(t *testing.T) {
	tests := []struct{ value, want string }{
		{"NULL", "NULL"},
		{"null", "NULL"},
		{"DEFAULT", "NULL"},
		{"true", "true"},
		{"-1.5e+10", "-1.5e+10"},
		{"- 1", "- 1"},
		{"'1'", `"1"`},
		{"''", `""`},
		{"''''", `"'"`},
		{"'a''b'", `"a'b"`},
		{`'a\b'`, `"a\\b"`},
		{"'a\nb'", `"a\nb"`},
		{"'),('", `"),("`},
		{`E'a\nb\'c''d\\'`, `"a\nb'c'd\\"`},
		{`e'\u00e9\U0001F600\uD83D\uDE00\x41\101\q\u12'`, `"é😀😀AAqu12"`},
		{`U&'\00e9\+01F600\\''\D83D\DE00\zz'`, `"é😀\\'😀\\zz"`},
		{`U&'!00e9!!' UESCAPE '!'`, `"é!"`},
		{"$$a'b$$", `"a'b"`},
		{"$q$a$$b$x$q$", `"a$$b$x"`},
		{"$$$$", `""`},
		{"B'0101'", `"0101"`},
		{"X'1F'", `"1F"`},
		{"N'é'", `"é"`},
		{"'a'::text", `"a"`},
		{"'a'::character varying(20)", `"a"`},
		{"'{a,b}'::text[]", `"{a,b}"`},
		{"NULL::text", "NULL"},
		{"1::bigint", "1"},
		{"'a'::text::public.\"my type\"", `"a"`},
		{"CAST('a' AS text)", `"a"`},
		{"CAST(CAST(1 AS int) AS numeric(3,2))", "1"},
		{"('a')::text", `"a"`},
		{"(-1)", "-1"},
		{"date '2020-01-02'", `"2020-01-02"`},
		{
			"timestamp with time zone '2020-01-02 03:04:05+00'",
			`"2020-01-02 03:04:05+00"`,
		},
		{"'a' COLLATE \"C\"", `"a"`},
		{"'a'\n'b'", `"ab"`},
		{"'\\xDEAD'", `"\\xDEAD"`},
		{"ARRAY['a', 'b\"c', NULL, 1]::text[]", `"{\"a\",\"b\\\"c\",NULL,1}"`},
		{"ARRAY[]::text[]", `"{}"`},
		{"ARRAY[ARRAY[1,2],ARRAY[3]]", `"{{1,2},{3}}"`},
		{"now()", "now()"},
		{"a || 'b'", "a || 'b'"},
		{"f('a', (1))", "f('a', (1))"},
		{"'a' || 'b'", "'a' || 'b'"},
	}
	for _, tt := range tests {
		for _, dump := range []string{"(0, ‸" + tt.value + ")", "(0,‸" + tt.value + " )", "(0, /* x */‸" + tt.value +
			" -- y\n)"} {
			dump, place := split(users + "INSERT INTO public.users VALUES " + dump + ";")
			r := everySize(t, dump, rows.Options{})
			if r.err != "" || len(r.rows) != 1 || r.rows[0] != "0|"+tt.want {
				t.Errorf("%s: got %s (%s %s), want %s", tt.value, r.rows, r.err, r.message, tt.want)
				continue
			}
			if got := strings.Fields(r.places[0])[1]; got != place && !strings.HasPrefix(tt.value, "(") &&
				!strings.HasPrefix(tt.value, "CAST") && !strings.Contains(tt.want, "2020") {
				t.Errorf("%s stands at %s, not %s", tt.value, place, got)
			}
			again(t, r)
		}
	}
}

func TestPlaces(t *testing.T) {
	r := everySize(t,
		copyU+"1\ta\n\\N\t\\N\nx\\ny\tb\\tc\n\\.\nINSERT INTO public.users VALUES\n( 1 , 'a'),(NULL,\nE'b\\n');",
		rows.Options{})
	want := []string{"6:1 6:3", "7:1 7:4", "8:1 8:6", "11:3 11:7", "11:13 12:1"}
	if !slices.Equal(r.places, want) {
		t.Errorf("got %q, want %q", r.places, want)
	}
	if at := r.table.Header; at != (schema.Place{Line: 1, Column: 1}) {
		t.Error(at)
	}
}
