package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
	"muster/schema"
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

// reading is what came out of a table.
type reading struct {
	table   *rows.Table
	rows    []string // values with | between them
	rejects []byte   // every row
}

func readPath(t testing.TB, path string, options rows.Options) (*reading, error) {
	t.Helper()
	in := rows.Input{File: "f.db", Path: path}
	var table *rows.Table
	var err error
	if options.Query != "" {
		table, err = OpenQuery(in, options, options.Query, nil)
	} else {
		table, err = Open(in, options, &scan.Chooser{Wanted: options.Table})
	}
	if err != nil {
		return nil, err
	}
	return readTable(t, table)
}

func readTable(t testing.TB, table *rows.Table) (*reading, error) {
	t.Helper()
	r := &reading{table: table}
	if table.Close != nil {
		defer func() {
			if err := table.Close(); err != nil {
				t.Error(err)
			}
		}()
	}
	for chunk, err := range table.Chunks {
		if err != nil {
			return r, err
		}
		b := chunk()
		for row := range b.Rows {
			var values []string
			for column := range b.Width {
				c := b.Cell(row, column)
				switch {
				case c.Null():
					values = append(values, "NULL")
				case c.Quoted():
					values = append(values, fmt.Sprintf("%q", b.Value(c)))
				default:
					values = append(values, string(b.Value(c)))
				}
			}
			r.rejects = table.AppendReject(r.rejects, b, row, "it is odd\nsomehow", len(r.rows) == 0)
			r.rows = append(r.rows, strings.Join(values, "|"))
			if at := b.Place(int(b.Rows[row].Start)); table.Format == "sqlite" && at != (schema.Place{}) {
				t.Fatalf("a row has the place %v", at)
			}
		}
		if b.Err != nil {
			return r, b.Err
		}
		b.Release()
	}
	return r, nil
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
	r, err := readPath(t, path, rows.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(r.rows, valueRows) {
		t.Errorf("got %q", r.rows)
	}
	if r.table.Name != "users" || r.table.Found != "table users" || r.table.Format != "sqlite" {
		t.Errorf("%+v", r.table)
	}
	// The rejects are an export with the same rows.
	again, err := sql.OpenSQLite(rows.Input{File: "r.sql", Reader: strings.NewReader(string(r.rejects))},
		rows.Options{}, &scan.Chooser{})
	if err != nil {
		t.Fatal(err)
	}
	second, err := readTable(t, again)
	if err != nil || !slices.Equal(second.rows, r.rows) || !slices.Equal(again.Columns, r.table.Columns) {
		t.Errorf("%v: the rejects give %q\n%s", err, second.rows, r.rejects)
	}
	// A stream is copied, and the copy does not stay.
	t.Setenv("TMPDIR", t.TempDir())
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	table, err := Open(rows.Input{File: "<stdin>", Reader: f}, rows.Options{}, &scan.Chooser{})
	if err != nil {
		t.Fatal(err)
	}
	if r, err := readTable(t, table); err != nil || len(r.rows) != len(valueRows) {
		t.Error(err, r)
	}
	if left, _ := os.ReadDir(os.Getenv("TMPDIR")); len(left) > 0 {
		t.Error("a copy stays: ", left)
	}
}

func TestEncodings(t *testing.T) {
	r, err := readPath(t, made(t, "PRAGMA encoding = 'UTF-16be';"+values), rows.Options{})
	if err != nil || !slices.Equal(r.rows, valueRows) {
		t.Errorf("%v: %q", err, r.rows)
	}
}

func TestMoreUsers(t *testing.T) {
	path := made(t, `CREATE TABLE users (email); INSERT INTO users VALUES ('a@example.com');
		CREATE TABLE old_users (email); INSERT INTO old_users VALUES ('b@example.com');
		CREATE TABLE new_users (email); CREATE VIEW all_users AS SELECT email FROM users`)
	for table, want := range map[string]string{
		"": "sqlite/more-users: table old_users looks like users too, and is not read", "users": "",
	} {
		r, err := readPath(t, path, rows.Options{Format: rows.Format{Table: table}})
		if err != nil {
			t.Fatal(err)
		}
		problems := ""
		for _, n := range r.table.Notes {
			problems += n.Rule + ": " + n.Message
		}
		if problems != want {
			t.Errorf("--table %q says %q, not %q", table, problems, want)
		}
	}
}

func TestManyRows(t *testing.T) {
	path := made(t, `CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, filler TEXT);
		WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
		INSERT INTO users SELECT i, 'u' || i || '@example.com', printf('%0200d', i) FROM n`)
	r, err := readPath(t, path, rows.Options{})
	if err != nil || len(r.rows) != 5000 {
		t.Fatal(err, len(r.rows))
	}
	for i, row := range r.rows {
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
			r, err := readPath(t, made(t, tt.sql), rows.Options{Format: rows.Format{Table: tt.asked}})
			if tt.message != "" {
				if rule, message := wrong(err); rule != "sqlite/no-table" || message != tt.message {
					t.Errorf("%s: %s", rule, message)
				}
				return
			}
			if err != nil || r.table.Name != tt.table || !slices.Equal(r.rows, tt.rows) {
				t.Errorf("%v: %+v", err, r)
			}
		})
	}
}

// wrong takes an error apart.
func wrong(err error) (rule, message string) {
	var data *schema.DataError
	var option *rows.OptionError
	switch {
	case errors.As(err, &data):
		return data.Problem.Rule, data.Problem.Message + "; " + data.Problem.Hint
	case errors.As(err, &option):
		return "option", option.Message
	case err != nil:
		return "other", err.Error()
	}
	return "", ""
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
		_, err := readPath(t, path, rows.Options{})
		if rule, message := wrong(err); rule != "sqlite/damaged" {
			t.Errorf("%s: %s: %s", name, rule, message)
		}
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
	_, err = readTable(t, table)
	if rule, message := wrong(err); rule != "sqlite/changed" || !strings.Contains(message, ".backup") {
		t.Errorf("%s: %s", rule, message)
	}
}

func TestLongRow(t *testing.T) {
	path := made(t,
		"CREATE TABLE users (email, b); INSERT INTO users VALUES ('a', NULL), ('b', zeroblob(9000000)), ('c', NULL)")
	r, err := readPath(t, path, rows.Options{})
	if rule, message := wrong(err); rule != "sqlite/row-too-long" || len(r.rows) != 1 ||
		!strings.Contains(err.Error(), "row 2") {
		t.Errorf("%s: %s: %q", rule, message, r.rows)
	}
	if r, err := readPath(t, path,
		rows.Options{Format: rows.Format{Query: "SELECT email FROM users"}}); err != nil || len(r.rows) != 3 {
		t.Error(err, r)
	}
}

// A write-ahead log beside the file is part of it; neither is touched.
func TestWAL(t *testing.T) {
	const real = "../../../testdata/exports/sqlite/wal.db"
	before, err := filepath.Glob(real + "*")
	if err != nil {
		t.Fatal(err)
	}
	r, err := readPath(t, real, rows.Options{})
	if err != nil || !slices.Equal(r.rows, []string{`1|"ada@example.com"`, `2|"bob@example.com"`, `3|"cy@example.com"`}) {
		t.Errorf("%v: %q", err, r.rows)
	}
	if after, _ := filepath.Glob(real + "*"); !slices.Equal(before, after) {
		t.Errorf("there was %q, there is %q", before, after)
	}
}

// A row that cannot end, and tables without number, are told of; SQLite's memory has bounds.
func TestBounds(t *testing.T) {
	const endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS email FROM c WHERE x < 0"
	users := "CREATE TABLE users (id INTEGER, email TEXT, pic BLOB); INSERT INTO users VALUES (1, 'a@x.org', NULL);"
	for name, test := range map[string]struct{ sql, query, table, rule string }{
		"endless view":  {users + "CREATE VIEW v AS " + endless, "", "v", "sqlite/endless"},
		"endless query": {users, endless, "", "sqlite/endless"},
		"endless rows":  {users, strings.TrimSuffix(endless, " WHERE x < 0"), "", "sqlite/endless"},
		"large blob":    {users + "INSERT INTO users VALUES (2, 'b@x.org', zeroblob(35000000))", "", "", "sqlite/row-too-long"},
		"made blob":     {users, "SELECT email, hex(zeroblob(20000000)) FROM users", "", "sqlite/row-too-long"},
		"computed": {
			"CREATE TABLE users (email TEXT, x TEXT AS (hex(zeroblob(20000000)))); INSERT INTO users VALUES ('a@x.org')", "",
			"", "sqlite/row-too-long",
		},
	} {
		var options rows.Options
		options.Query, options.Table = test.query, test.table
		_, err := readPath(t, made(t, test.sql), options)
		if rule, message := wrong(err); rule != test.rule {
			t.Errorf("%s: %s %s", name, rule, message)
		}
	}
	path := made(t, users+"INSERT INTO users VALUES (2, 'b@x.org', zeroblob(35000000))")
	var options rows.Options
	options.Query = "SELECT id, email FROM users"
	if r, err := readPath(t, path, options); err != nil || len(r.rows) != 2 {
		t.Errorf("a query that leaves the column out: %v", err)
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
	if rule, message := wrong(tooMany(f, "f.db", 700)); rule != "sqlite/too-many-tables" {
		t.Errorf("%s %s", rule, message)
	}
	if n, err := objects(strings.NewReader(Magic)); n != 0 || err == nil {
		t.Errorf("%d objects, %v", n, err)
	}
	if _, err := readPath(t, path, rows.Options{}); err != nil {
		t.Error(err)
	}
}
