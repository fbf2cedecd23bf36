package sqlite

import (
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
)

// ask asks a query of a dump, as the opener of exports does.
func ask(t testing.TB, dump, query string) *rowstest.Reading {
	t.Helper()
	q, err := NewQuery("d.sql", query)
	if err != nil {
		t.Fatal(err)
	}
	defer q.Close()
	for range 20 {
		name, err := q.Missing()
		if err != nil {
			return readTable(t, nil, err)
		}
		if name == "" {
			table, err := q.Rows()
			return readTable(t, table, err)
		}
		table, err := sql.Open(rows.Input{File: "d.sql", Reader: strings.NewReader(dump)},
			rows.Options{}, &scan.Chooser{Wanted: name})
		if err != nil {
			return readTable(t, nil, err)
		}
		if err := q.Load(name, table, nil, nil); err != nil && err != ErrAgain {
			return readTable(t, nil, err)
		}
	}
	t.Fatal("it never ends")
	return nil
}

func TestQuery(t *testing.T) {
	dump := "USE `shop`;\nCREATE TABLE users (id int, email text, total decimal(10,2), code text, big bigint);\n" +
		"INSERT INTO users VALUES (1,'a',1.50,'007',18446744073709551615),(2,'b',10.00,'7',2),(10,'c',NULL,NULL,-3),(9,'it''s','2.0',0x00ff,NULL);\n" +
		"CREATE TABLE meta (user_id int, k text, v text);\nINSERT INTO meta VALUES (1,'first','Ada'),(2,'first','Bob'),(1,'last','L');\n" +
		"CREATE TABLE empty (id int, x text);\nUSE `old`;\nCREATE TABLE users (id int, email text);\nINSERT INTO users VALUES (5,'old');\n"
	tests := []struct{ sql, want string }{
		{
			"SELECT * FROM users",
			"1|\"a\"|\"1.50\"|\"007\"|\"18446744073709551615\"\n2|\"b\"|\"10.00\"|\"7\"|\"2\"\n10|\"c\"|NULL|NULL|\"-3\"\n9|\"it's\"|\"2.0\"|\"\\x00\\xff\"|NULL",
		},
		{"SELECT id FROM users WHERE id > 2 ORDER BY id", "9\n10"},
		{"SELECT id FROM users WHERE id = '1'", "1"},
		{"SELECT id FROM users WHERE code = '7'", "2"},
		{"SELECT id FROM users WHERE big < 3 ORDER BY big", "10\n2"},
		{"SELECT email, v FROM users JOIN meta ON user_id = id AND k = 'first' ORDER BY id;", "\"a\"|\"Ada\"\n\"b\"|\"Bob\""},
		{"WITH m AS (SELECT user_id, count(*) n FROM META GROUP BY 1) SELECT id, n FROM Users LEFT JOIN m ON user_id = id WHERE id < 9 -- so\n", "1|2\n2|1"},
		{"SELECT u.id, o.id FROM shop.users u, old.users o WHERE u.id = 1", "1|5"},
		{"SELECT count(*) FROM empty", "0"},
		{"SELECT json_object('code', code), hex(code) FROM users WHERE id = 9", `"{\"code\":\"\\u0000\xff\"}"|"00FF"`},
		{"SELECT 1, 1", "1|1"},
	}
	for _, tt := range tests {
		r := ask(t, dump, tt.sql)
		if r.Err != "" {
			t.Errorf("%s: %s %s", tt.sql, r.Err, r.Message)
			continue
		}
		if got := strings.Join(r.Rows, "\n"); got != tt.want {
			t.Errorf("%s gives\n%s, not\n%s", tt.sql, got, tt.want)
		}
	}
	if r := ask(t, dump, "SELECT id, id, 1 AS id FROM users"); !slices.Equal(r.Table.Columns,
		[]string{"id", "id_2", "id_3"}) {
		t.Errorf("%q", r.Table.Columns)
	}
}

// What a column holds may turn out late: nothing of it is changed for that.
func TestLate(t *testing.T) {
	var b strings.Builder
	b.WriteString("INSERT INTO users (id, email) VALUES (0, 7)")
	for range 40000 {
		b.WriteString(",(1, 7)")
	}
	b.WriteString(",(1.50, 7),(NULL, 'x'),(007, NULL);")
	r := ask(t, b.String(), "SELECT id, email FROM users ORDER BY rowid DESC LIMIT 4")
	if want := []string{`"007"|NULL`, `NULL|"x"`, `"1.50"|"7"`, `"1"|"7"`}; r.Err != "" || !slices.Equal(r.Rows, want) {
		t.Errorf("%s: %q", r.Err, r.Rows)
	}
}

func TestWrongQueries(t *testing.T) {
	dump := "CREATE TABLE users (id int, email text);\nINSERT INTO users VALUES (1,'a');\nINSERT INTO bad (a) VALUES (1);\n"
	tests := []struct{ sql, err string }{
		{
			"SELECT emial FROM users",
			"--query: there is no column emial; did you mean email?; the tables are users (id, email)",
		},
		{
			"SELECT u.nowhere FROM users u",
			"--query: there is no column u.nowhere; the tables are users (id, email)",
		},
		{"SELEC 1", `--query: near "SELEC": syntax error; queries are in the dialect of SQLite`},
		{"SELECT id::text FROM users", `--query: unrecognized token: ":"; queries are in the dialect of SQLite: CAST(x AS TEXT) for x::text`},
		{"SELECT NVL(id, 1) FROM users", "--query: no such function: NVL; queries are in the dialect of SQLite: " +
			"COALESCE(x, y) for NVL(x, y); the tables are users (id, email)"},
		{"", "--query: it is empty"},
		{"SELECT 1; DROP TABLE users", "--query: it is more than one statement"},
		{"DELETE FROM users", "--query: it is no SELECT"},
		{"PRAGMA writable_schema = 1", "--query: it is no SELECT"},
		{"ATTACH 'x' AS y", "--query: it is no SELECT"},
		{
			"SELECT * FROM usres",
			"sql/no-table 0:0 the file has no table usres; it has users, bad; did you mean --table users?",
		},
	}
	for _, tt := range tests {
		if r := ask(t, dump, tt.sql); strings.TrimSpace(r.Err+" "+r.Message) != tt.err {
			t.Errorf("%s: %s %s", tt.sql, r.Err, r.Message)
		}
	}
	path := made(t, "CREATE TABLE users (id, email)")
	r := readPath(t, path, rows.Options{Format: rows.Format{Query: "SELECT * FROM usres"}})
	if r.Err != "--query: there is no table usres; did you mean users?; the tables are users (id, email)" {
		t.Errorf("%s: %s", r.Err, r.Message)
	}
	if r := readPath(t, path, rows.Options{Format: rows.Format{Query: "DELETE FROM users"}}); r.Err == "" {
		t.Error("a DELETE is taken")
	}
}

func TestCompareNumerals(t *testing.T) {
	ordered := []string{
		"-10", "-9.5", "0", "1", "1.5", "9", "10", "10000000000000000000000000001",
		"10000000000000000000000000002", "a", "b",
	}
	for i, a := range ordered {
		for j, b := range ordered {
			if got := compareNumerals([]byte(a), []byte(b)); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%s and %s give %d", a, b, got)
			}
		}
	}
	if compareNumerals([]byte("1.50"), []byte("1.5")) != 0 || isNumeral([]byte("1.")) || isNumeral([]byte(".1")) ||
		isNumeral([]byte("")) || isNumeral([]byte("1e5")) || isNumeral([]byte("-")) {
		t.Error("numerals")
	}
}
