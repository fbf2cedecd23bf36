package mysqltab_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
)

// folder is what mysqldump --tab has written.
func folder(files map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func read(t testing.TB, in rows.Input, format string, options rows.Options) *rowstest.Reading {
	t.Helper()
	table, err := source.Open(in, format, options)
	return rowstest.Spelling{Reason: "it\tis bad"}.Read(t, table, err)
}

// end is the error of a reading with its file, "" for none.
func end(r *rowstest.Reading) string {
	if r.Err == "" {
		return ""
	}
	return r.At.File + " " + r.Err + " " + r.Message
}

// place is that of the last cell.
func place(r *rowstest.Reading) string {
	places := strings.Fields(r.Places[len(r.Places)-1])
	return r.Table.File + ":" + places[len(places)-1]
}

func packed(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text))
	w.Close()
	return b.String()
}

const (
	users   = "CREATE TABLE `users` (\n  `id` int,\n  `email` text,\n  `low` text GENERATED ALWAYS AS (lower(`email`)) STORED,\n  `active` bit(1),\n  KEY (`id`)\n);\n"
	orders  = "CREATE TABLE orders (id int, contact_email text);\n"
	mariadb = "1\tA@example.com\ta@example.com\t\x01\n2\t\\N\t\\N\t\x00\n"
)

func TestFolders(t *testing.T) {
	tests := []struct {
		name     string
		files    map[string]string
		options  rows.Options
		columns  string
		rows     []string
		problems []string
		place    string // of the last cell of the last row
		err      string // with its file
	}{
		{
			name: "as MariaDB writes it", files: map[string]string{
				"users.sql": users, "users.txt": mariadb,
				"orders.sql": orders, "orders.txt": "1\tx\n", "view.sql": "x",
			},
			columns: "id|email|low|active", rows: []string{"1|A@example.com|a@example.com|1", "2|NULL|NULL|0"},
			place: "dir/users.txt:2:9",
		},
		{
			name: "as MySQL writes it", files: map[string]string{
				"users.sql": users,
				"users.txt": "1\tA@example.com\t\x01\n2\t\t\\N\n",
			},
			columns: "id|email|active", rows: []string{"1|A@example.com|1", "2||NULL"}, place: "dir/users.txt:2:4",
		},
		{
			name: "escapes", files: map[string]string{
				"u.sql": "CREATE TABLE `users` (a int, email text);",
				"u.txt": "1\ta\\\tb\\\nc\\\\N\\0\r\n2\tNULL\n3\t\"q\n",
			},
			columns: "a|email", rows: []string{"1|a\tb\nc\\N\x00\r", "2|NULL", `3|"q`}, place: "dir/u.txt:4:3",
		},
		{
			name: "rows that end with CRLF", files: map[string]string{
				"u.sql": "CREATE TABLE `users` (a int, email text);",
				"u.txt": "1\tx\r\n2\t\\N\r\n",
			},
			columns: "a|email", rows: []string{"1|x", "2|NULL"}, place: "dir/u.txt:2:3",
		},
		{
			name: "line ends in values of rows that end with CRLF",
			files: map[string]string{
				"u.sql": "CREATE TABLE `users` (a int, email text);",
				"u.txt": "1\tx\ny\r\n2\t\\\r\nz\\\r\r\n3\t\\N\r\n",
			},
			columns: "a|email", rows: []string{"1|x\ny", "2|\r\nz\r", "3|NULL"}, place: "dir/u.txt:6:3",
		},
		{
			name: "bits in quotes", files: map[string]string{
				"users.sql": users,
				"users.txt": "\"1\",\"A\",\"a\",\"\x01\"\n\"2\",\\N,\\N,\"\x00\"\n",
			},
			options: rows.Options{Format: rows.Format{Delimiter: ",", Quote: `"`}}, columns: "id|email|low|active",
			rows: []string{`"1"|"A"|"a"|"1"`, `"2"|NULL|NULL|"0"`}, place: "dir/users.txt:2:11",
		},
		{
			name: "the first row is empty", files: map[string]string{
				"u.sql": "CREATE TABLE `users` (email text);",
				"u.txt": "\nsep=;\n",
			},
			columns: "email", rows: []string{"", "sep=;"}, place: "dir/u.txt:2:1",
		},
		{
			name: "packed", files: map[string]string{"users.sql.gz": packed(users), "users.txt.gz": packed(mariadb)},
			columns: "id|email|low|active", rows: []string{"1|A@example.com|a@example.com|1", "2|NULL|NULL|0"},
			place: "dir/users.txt.gz:2:9",
		},
		{
			name: "a table by its name", files: map[string]string{
				"users.sql": users, "users.txt": mariadb, "orders.sql": orders,
				"orders.txt": "1\tx\n",
			},
			options: rows.Options{Format: rows.Format{Table: "Orders"}}, columns: "id|contact_email", rows: []string{"1|x"},
			place: "dir/orders.txt:1:3",
		},
		{
			name: "other delimiters", files: map[string]string{"users.sql": orders, "users.txt": "1,\"a,\\\"b\"\n2,\\N\n"},
			options: rows.Options{Format: rows.Format{Table: "orders", Delimiter: ",", Quote: `"`}}, columns: "id|contact_email",
			rows: []string{`1|"a,\"b"`, "2|NULL"}, place: "dir/users.txt:2:3",
		},
		{
			name: "windows-1252", files: map[string]string{
				"u.sql": "CREATE TABLE `users` (a int, email text);",
				"u.txt": "1\tZo\xeb\n",
			},
			columns: "a|email", rows: []string{"1|Zoë"}, place: "dir/u.txt:1:3",
		},
		{
			name: "a short row", files: map[string]string{"users.sql": users, "users.txt": mariadb + "3\tx\n"},
			columns: "id|email|low|active", rows: []string{
				"1|A@example.com|a@example.com|1", "2|NULL|NULL|0",
				"csv/field-count 3:4 the row has 2 fields, the table has 4",
			}, place: "dir/users.txt:3:1",
		},
		{
			name: "a last row without its end", files: map[string]string{
				"users.sql": users,
				"users.txt": strings.TrimSuffix(mariadb, "\n"),
			},
			columns: "id|email|low|active", rows: []string{"1|A@example.com|a@example.com|1", "2|NULL|NULL|0"},
			problems: []string{"csv/unfinished 2:10 the last row has no line end, and the program that writes such files " +
				"ends each: the file may be cut off"},
			place: "dir/users.txt:2:9",
		},
		{
			name: "an empty table", files: map[string]string{"users.sql": users, "users.txt": ""},
			columns: "id|email|low|active",
		},
		{
			name: "no such table", files: map[string]string{"users.sql": users, "users.txt": mariadb},
			options: rows.Options{Format: rows.Format{Table: "usres"}},
			err:     "dir mysqltab/no-table 0:0 the file has no table usres; it has users; did you mean --table users?",
		},
		{
			name: "no users", files: map[string]string{"orders.sql": orders, "orders.txt": ""},
			err: "dir mysqltab/no-table 0:0 no table looks like users; the file has orders (0 rows); say which one holds them, perhaps --table orders",
		},
		{
			name: "two dumps", files: map[string]string{"users.sql": users, "users.txt": "1\tx\n"},
			err: "dir/users.txt mysqltab/field-count 1:1 the first row has 2 fields, and the table 4 columns in dir/users.sql; do both files come from one dump? other delimiters than TAB are named with --delimiter and --quote",
		},
		{
			name: "no CREATE TABLE", files: map[string]string{"users.sql": "-- nothing\n", "users.txt": "1\tx\n"},
			err: "dir/users.sql mysqltab/no-columns 0:0 the file has no CREATE TABLE for users; write both files again: mysqldump --tab=DIR DATABASE",
		},
		{
			name: "a description that was cut off", files: map[string]string{
				"users.sql": "-- MariaDB dump 10\n" + users,
				"users.txt": "1\tx\n",
			},
			err: "dir/users.sql sql/truncated 9:1 the file ends before the line -- Dump completed, which mysqldump writes last; it was cut off: dump it again, or copy it again",
		},
		{
			name: "another folder", files: map[string]string{"users.doc": "email\n", "users.txt": "1"},
			err: "dir source/folder 0:0 the folder holds no export that muster reads: those are of pg_dump -Fd, with toc.dat in it, and of mysqldump --tab, with TABLE.sql and TABLE.txt; give the export itself: a file, or one of these folders",
		},
		{
			name: "an empty folder",
			err:  "dir source/folder 0:0 the folder holds no export that muster reads: those are of pg_dump -Fd, with toc.dat in it, and of mysqldump --tab, with TABLE.sql and TABLE.txt; it is empty: give the export itself: a file, or one of these folders",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := read(t, rows.Input{File: "dir", Folder: folder(tt.files)}, "", tt.options)
			if end(r) != tt.err {
				t.Fatalf("error %q, want %q", end(r), tt.err)
			}
			if tt.err != "" {
				return
			}
			if !slices.Equal(r.Problems, tt.problems) {
				t.Errorf("%q", r.Problems)
			}
			if got := strings.Join(r.Table.Columns, "|"); got != tt.columns || !slices.Equal(r.Rows, tt.rows) {
				t.Errorf("%s\n%q\nwant %s\n%q", got, r.Rows, tt.columns, tt.rows)
			}
			if len(r.Places) > 0 && place(r) != tt.place {
				t.Errorf("the last cell is at %s, want %s", place(r), tt.place)
			}
			again(t, r)
		})
	}
}

// again reads the rejects of all rows, which must give the same rows.
func again(t testing.TB, r *rowstest.Reading) {
	t.Helper()
	if r.Rejects == "" || r.Table.Delimiter != "\t" || r.Table.Charset != "" {
		return
	}
	second := read(t, rows.Input{File: "rejects", Reader: strings.NewReader(r.Rejects)}, "", rows.Options{})
	if second.Err != "" || second.Table.Columns[len(r.Table.Columns)] != "problems" {
		t.Fatalf("the rejects cannot be read: %s\n%q", second.Err, r.Rejects)
	}
	broken := false
	for i, row := range r.Rows {
		if broken = broken || strings.HasPrefix(row, "csv/"); strings.HasPrefix(row, "csv/") {
			continue
		}
		bits := strings.NewReplacer("\x00", "0", "\x01", "1")
		if got := strings.TrimSuffix(second.Rows[i], "|it is bad"); bits.Replace(got) != bits.Replace(row) {
			t.Errorf("row %d was %q, and is %q in\n%q", i, row, second.Rows[i], r.Rejects)
		}
	}
	if third := read(t, rows.Input{File: "rejects", Reader: strings.NewReader(second.Rejects)}, "",
		rows.Options{}); third.Rejects != second.Rejects && !broken {
		t.Errorf("rejects of rejects\n%q\nrejects\n%q", third.Rejects, second.Rejects)
	}
}

func TestRejects(t *testing.T) {
	r := read(t, rows.Input{File: "dir", Folder: folder(map[string]string{"users.sql": users, "users.txt": mariadb})}, "",
		rows.Options{})
	want := "dialect=mysql-tab\nid\temail\tlow\tactive\tproblems\n1\tA@example.com\ta@example.com\t\x01\tit is bad\n2\t\\N\t\\N\t\x00\tit is bad\n"
	if r.Rejects != want {
		t.Errorf("got\n%q\nwant\n%q", r.Rejects, want)
	}
}

func TestWithoutFolder(t *testing.T) {
	r := read(t, rows.Input{File: "users.txt", Reader: strings.NewReader(mariadb)}, "mysql-tab", rows.Options{})
	if want := "users.txt mysqltab/no-columns 0:0 the names of the columns stand in another file, which cannot be found from here; give the folder that mysqldump --tab wrote"; end(r) != want {
		t.Errorf("got %q", end(r))
	}
	r = read(t, rows.Input{
		File:   "users.txt",
		Reader: strings.NewReader("1\ta@example.com\t\\N\n2\ta@example.com\\\t\t\\N\n"),
	}, "", rows.Options{})
	if r.Err != "" || len(r.Table.Notes) != 1 ||
		!strings.HasPrefix(r.Table.Notes[0].Hint, "give the folder that mysqldump --tab wrote") {
		t.Errorf("%q %v", r.Err, r.Table)
	}
}

// FuzzTab reads anything: it must not panic, and rejects are read as the rows were.
func FuzzTab(f *testing.F) {
	f.Add(users, mariadb)
	f.Add("CREATE TABLE `users` (a int, email text);", "1\ta\\\tb\\\nc\\\\N\\0\r\n2\tNULL\n3\t\"q\n")
	f.Add("CREATE TABLE users (email text);", "\n\\N\n\\")
	f.Fuzz(func(t *testing.T, script, text string) {
		r := read(t, rows.Input{File: "dir", Folder: folder(map[string]string{"users.sql": script, "users.txt": text})}, "",
			rows.Options{})
		for _, c := range append([]string{text}, columnsOf(r)...) {
			if strings.ContainsAny(c, "\ufeff") || c == "" || c == "problems" || c != strings.TrimSpace(c) ||
				strings.ContainsFunc(c, func(r rune) bool { return r < ' ' }) && c != text {
				return // names that no header can hold
			}
		}
		if r.Err == "" && strings.HasSuffix(text, "\n") {
			again(t, r)
		}
	})
}

func columnsOf(r *rowstest.Reading) []string {
	if r.Table == nil {
		return nil
	}
	return r.Table.Columns
}
