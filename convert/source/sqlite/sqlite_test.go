package sqlite

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
)

// made is a database that statements make.
func made(t testing.TB, sql string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "made.db")
	c, err := sqlite3.OpenFlags(path, sqlite3.OPEN_READWRITE|sqlite3.OPEN_CREATE)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Exec(sql); err != nil {
		t.Fatal(err)
	}
	return path
}

func readPath(t testing.TB, path string, options rows.Options) *rowstest.Reading {
	t.Helper()
	in := rows.Input{File: "f.db", Path: path}
	if options.Query != "" {
		table, err := OpenQuery(in, options, options.Query, nil)
		return readTable(t, table, err)
	}
	table, err := Open(in, options, &scan.Chooser{Wanted: options.Table})
	return readTable(t, table, err)
}

func readTable(t testing.TB, table *rows.Table, err error) *rowstest.Reading {
	t.Helper()
	r := rowstest.Spelling{Reason: "it is odd\nsomehow"}.Read(t, table, err)
	for _, places := range r.Places {
		if r.Table.Format == "sqlite" && strings.Trim(places, "0: ") != "" {
			t.Fatalf("a row has the place %s", places)
		}
	}
	return r
}

const values = `CREATE TABLE users (id INTEGER PRIMARY KEY, email, v);
INSERT INTO users VALUES (1, 'a', NULL), (2, 'it''s ''', ''), (9223372036854775807, x'00ff', x''), (4, 1.5, 1e20),
(5, 'a' || char(0) || 'b', 'two' || char(10) || 'lines'), (6, '-- no', '0x41'), (7, 'ü', -0.1);`

var valueRows = []string{
	`1|"a"|NULL`, `2|"it's '"|""`, `4|1.5|1.0e+20`, `5|"a\x00b"|"two\nlines"`, `6|"-- no"|"0x41"`,
	`7|"ü"|-0.1`, `9223372036854775807|"\x00\xff"|""`,
}

func TestValues(t *testing.T) {
	path := made(t, values)
	r := readPath(t, path, rows.Options{})
	if !slices.Equal(r.Rows, valueRows) || r.Err != "" {
		t.Fatalf("got %q %s %s", r.Rows, r.Err, r.Message)
	}
	if r.Table.Name != "users" || r.Table.Found != "table users" || r.Table.Format != "sqlite" {
		t.Errorf("%+v", r.Table)
	}
	// The rejects are an export with the same rows.
	rowstest.Again(t, r, func(rejects string) *rowstest.Reading {
		table, err := sql.OpenSQLite(rows.Input{File: "r.sql", Reader: strings.NewReader(rejects)},
			rows.Options{}, &scan.Chooser{})
		return readTable(t, table, err)
	})
	// A stream is copied, and the copy does not stay.
	t.Setenv("TMPDIR", t.TempDir())
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	table, err := Open(rows.Input{File: "<stdin>", Reader: f}, rows.Options{}, &scan.Chooser{})
	if r := readTable(t, table, err); r.Err != "" || len(r.Rows) != len(valueRows) {
		t.Error(r)
	}
	if left, _ := os.ReadDir(os.Getenv("TMPDIR")); len(left) > 0 {
		t.Error("a copy stays: ", left)
	}
}

func TestEncodings(t *testing.T) {
	r := readPath(t, made(t, "PRAGMA encoding = 'UTF-16be';"+values), rows.Options{})
	if r.Err != "" || !slices.Equal(r.Rows, valueRows) {
		t.Errorf("%s: %q", r.Err, r.Rows)
	}
}

func TestMoreUsers(t *testing.T) {
	path := made(t, `CREATE TABLE users (email); INSERT INTO users VALUES ('a@example.com');
		CREATE TABLE old_users (email); INSERT INTO old_users VALUES ('b@example.com');
		CREATE TABLE new_users (email); CREATE VIEW all_users AS SELECT email FROM users`)
	for table, want := range map[string]string{
		"": "sqlite/more-users 0:0 table old_users looks like users too, and is not read", "users": "",
	} {
		r := readPath(t, path, rows.Options{Format: rows.Format{Table: table}})
		if problems := strings.Join(r.Problems, ""); problems != want || r.Err != "" {
			t.Errorf("--table %q says %q, not %q; %s", table, problems, want, r.Err)
		}
	}
}

func TestManyRows(t *testing.T) {
	path := made(t, `CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, filler TEXT);
		WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
		INSERT INTO users SELECT i, 'u' || i || '@example.com', printf('%0200d', i) FROM n`)
	r := readPath(t, path, rows.Options{})
	if r.Err != "" || len(r.Rows) != 5000 {
		t.Fatal(r.Err, len(r.Rows))
	}
	for i, row := range r.Rows {
		if want := fmt.Sprintf(`%d|"u%d@example.com"|"%0200d"`, i+1, i+1, i+1); row != want {
			t.Fatalf("row %d is %s", i+1, row)
		}
	}
}

func TestTables(t *testing.T) {
	const tables = `CREATE TABLE orders (id, email); INSERT INTO orders VALUES (1, 'a'), (2, 'b');
		CREATE TABLE old_users (email); CREATE TABLE "app users" (a); CREATE VIEW staff AS SELECT email FROM orders WHERE id = 1;
		CREATE VIEW broken AS SELECT * FROM nowhere;`
	const full = tables + "CREATE TABLE new_users (email, email_); INSERT INTO new_users VALUES ('x', 'y');"
	tests := []struct {
		name, sql, asked, table, message string
		rows                             []string
	}{
		{"the one with rows", full, "", "new_users", "", []string{`"x"|"y"`}},
		{"one without rows", tables, "", "old_users", "", nil},
		{"asked for", full, "main.ORDERS", "orders", "", []string{`1|"a"`, `2|"b"`}},
		{"a view", full, "staff", "staff", "", []string{`"a"`}},
		{
			"misspelled", full, "oders", "",
			"the file has no table oders; it has orders, old_users, \"app users\", staff, broken, new_users; did you mean --table orders?", nil,
		},
		{
			"none", "CREATE TABLE a (b); INSERT INTO a VALUES (1); CREATE TABLE c (d)", "", "",
			"no table looks like users; the file has a (1 row), c (0 rows); say which one holds them, perhaps --table a", nil,
		},
		{
			"nothing", "CREATE TABLE a (b); DROP TABLE a", "", "",
			"the file holds no table; is it a whole dump? sqlite3 FILE .dump > dump.sql writes one", nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := readPath(t, made(t, tt.sql), rows.Options{Format: rows.Format{Table: tt.asked}})
			if tt.message != "" {
				if r.Err != "sqlite/no-table 0:0" || r.Message != tt.message {
					t.Errorf("%s: %s", r.Err, r.Message)
				}
				return
			}
			if r.Err != "" || r.Table.Name != tt.table || !slices.Equal(r.Rows, tt.rows) {
				t.Errorf("%s", r)
			}
		})
	}
}

func TestDamaged(t *testing.T) {
	whole, err := os.ReadFile(made(t, `CREATE TABLE users (email);
		WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO users SELECT 'u' || i FROM n`))
	if err != nil {
		t.Fatal(err)
	}
	noise := slices.Clone(whole)
	for i := len(noise) / 2; i < len(noise); i++ {
		noise[i] = 0xff
	}
	for name, text := range map[string][]byte{
		"cut off": whole[:len(whole)/2], "noise": noise,
		"no database": []byte(strings.Repeat("x", 4096)), "its head": whole[:100],
	} {
		path := filepath.Join(t.TempDir(), "bad.db")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		if r := readPath(t, path, rows.Options{}); r.Err != "sqlite/damaged 0:0" {
			t.Errorf("%s: %s: %s", name, r.Err, r.Message)
		}
	}
}

// The rest of a long value stands on pages of its own. SQLite reads those of another row where it is led to them.
func TestMixedPages(t *testing.T) {
	path := made(t, `CREATE TABLE users (email, name);
		INSERT INTO users VALUES ('a@example.com', printf('%.10000c', 'a')), ('b@example.com', printf('%.10000c', 'b'))`)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	var ends [][]byte // where the number stands of the page that follows
	for i := 2 * page; i < len(text); i += page {
		if next := binary.BigEndian.Uint32(text[i:]); next > 0 && int(next) <= len(text)/page {
			ends = append(ends, text[i:i+4])
		}
	}
	if len(ends) != 2 {
		t.Fatalf("%d values stand on several pages", len(ends))
	}
	copy(ends[0], ends[1])
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{"", "SELECT * FROM users", "SELECT a.email FROM users a JOIN users b ON a.email = b.email"} {
		if r := readPath(t, path, rows.Options{Format: rows.Format{Query: query}}); r.Err != "sqlite/damaged 0:0" {
			t.Errorf("%s: got %q", query, r.Err)
		}
	}
	if r := readPath(t, path, rows.Options{Format: rows.Format{Query: "SELECT 1 AS email"}}); r.Err != "" {
		t.Errorf("a query that reads no table: %q", r.Err)
	}
}

func TestChanged(t *testing.T) {
	path := made(t, values)
	table, err := Open(rows.Input{File: "f.db", Path: path}, rows.Options{}, &scan.Chooser{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	f.Write(make([]byte, 4096))
	f.Close()
	if r := readTable(t, table, nil); r.Err != "sqlite/changed 0:0" || !strings.Contains(r.Message, ".backup") {
		t.Errorf("%s: %s", r.Err, r.Message)
	}
}

func TestLongRow(t *testing.T) {
	path := made(t,
		"CREATE TABLE users (email, b); INSERT INTO users VALUES ('a', NULL), ('b', zeroblob(9000000)), ('c', NULL)")
	r := readPath(t, path, rows.Options{})
	if r.Err != "sqlite/row-too-long 0:0" || len(r.Rows) != 1 || r.At.Row != 2 {
		t.Errorf("%s: %s: %v: %q", r.Err, r.Message, r.At, r.Rows)
	}
	r = readPath(t, path, rows.Options{Format: rows.Format{Query: "SELECT email FROM users"}})
	if r.Err != "" || len(r.Rows) != 3 {
		t.Error(r)
	}
}

// A write-ahead log beside the file is part of it; neither is touched.
func TestWAL(t *testing.T) {
	const real = "../../../testdata/exports/sqlite/wal.db"
	before, err := filepath.Glob(real + "*")
	if err != nil {
		t.Fatal(err)
	}
	r := readPath(t, real, rows.Options{})
	if r.Err != "" || !slices.Equal(r.Rows, []string{`1|"ada@example.com"`, `2|"bob@example.com"`, `3|"cy@example.com"`}) {
		t.Errorf("%s: %q", r.Err, r.Rows)
	}
	if after, _ := filepath.Glob(real + "*"); !slices.Equal(before, after) {
		t.Errorf("there was %q, there is %q", before, after)
	}
}

// A row that cannot end, and tables without number, are told of; SQLite's memory has bounds.
func TestBounds(t *testing.T) {
	const endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS email FROM c WHERE x < 0"
	users := "CREATE TABLE users (id INTEGER, email TEXT, pic BLOB); INSERT INTO users VALUES (1, 'a@x.org', NULL);"
	doubling := strings.Repeat("SELECT x || x AS x FROM (", 32) + "SELECT email AS x FROM users" + strings.Repeat(")", 32)
	for name, test := range map[string]struct{ sql, query, table, rule string }{
		"endless view":  {users + "CREATE VIEW v AS " + endless, "", "v", "sqlite/endless"},
		"endless query": {users, endless, "", "sqlite/endless"},
		"endless rows":  {users, strings.TrimSuffix(endless, " WHERE x < 0"), "", "sqlite/endless"},
		"doubling":      {users, doubling, "", "sqlite/endless"},
		"large blob":    {users + "INSERT INTO users VALUES (2, 'b@x.org', zeroblob(35000000))", "", "", "sqlite/row-too-long"},
		"made blob":     {users, "SELECT email, hex(zeroblob(20000000)) FROM users", "", "sqlite/row-too-long"},
		"computed": {
			"CREATE TABLE users (email TEXT, x TEXT AS (hex(zeroblob(20000000)))); INSERT INTO users VALUES ('a@x.org')", "",
			"", "sqlite/row-too-long",
		},
	} {
		var options rows.Options
		options.Query, options.Table = test.query, test.table
		if r := readPath(t, made(t, test.sql), options); r.Err != test.rule+" 0:0" {
			t.Errorf("%s: %s %s", name, r.Err, r.Message)
		}
	}
	deep := users + "CREATE VIEW v0 AS SELECT * FROM users;"
	for i := range 40 {
		deep += fmt.Sprintf("CREATE VIEW v%d AS SELECT a.id, b.email FROM v%d a JOIN \"V%[2]d\" b ON a.id = b.id;", i+1, i)
		want := map[int]string{8: "", 39: "sqlite/endless 0:0"}
		if rule, asked := want[i]; !asked {
			continue
		} else if r := readPath(t, made(t, deep), rows.Options{}); r.Err != rule {
			t.Errorf("%d views: %s %s", i+2, r.Err, r.Message)
		}
	}
	path := made(t, users+"INSERT INTO users VALUES (2, 'b@x.org', zeroblob(35000000))")
	var options rows.Options
	options.Query = "SELECT id, email FROM users"
	if r := readPath(t, path, options); r.Err != "" || len(r.Rows) != 2 {
		t.Errorf("a query that leaves the column out: %s", r)
	}
}

func TestManyTables(t *testing.T) {
	var sql strings.Builder
	sql.WriteString("BEGIN;")
	for i := range 700 { // the names of them fill a page that has pages below it
		fmt.Fprintf(&sql, "CREATE TABLE t%d (%s INTEGER);", i, strings.Repeat("x", i))
	}
	path := made(t, sql.String()+"CREATE TABLE users (email TEXT); COMMIT")
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if n, err := objects(f); n != 701 || err != nil {
		t.Errorf("%d objects, %v", n, err)
	}
	if r := readTable(t, nil, tooMany(f, "f.db", 700)); r.Err != "sqlite/too-many-tables 0:0" {
		t.Errorf("%s %s", r.Err, r.Message)
	}
	if n, err := objects(strings.NewReader(Magic)); n != 0 || err == nil {
		t.Errorf("%d objects, %v", n, err)
	}
	if r := readPath(t, path, rows.Options{}); r.Err != "" {
		t.Error(r.Err, r.Message)
	}
}
