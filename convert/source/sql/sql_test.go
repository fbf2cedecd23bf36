package sql

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// reading is what came out of a dump, spelled so that it can be compared.
type reading struct {
	of      of
	table   *rows.Table
	rows    []string // values with | between them
	places  []string // of the cells
	rejects []byte   // every row
	bad     []byte   // only the rows with a problem
	warned  []string // "rule line:column message"
	err     string   // "rule line:column"
	message string
}

// one is a piece size that takes any test in one piece.
const one = 1 << 20

// of finds the dialect of a dump.
type of func(dump string) *dialect

var (
	detected of = dialectOf
	pg       of = func(string) *dialect { return postgres }
)

// read reads a dump to its end.
func read(t testing.TB, dump string, options rows.Options, piece int) *reading {
	t.Helper()
	return detected.readAll(t, dump, options, piece, maxRow)
}

func (d of) readAll(t testing.TB, dump string, options rows.Options, piece, most int) *reading {
	t.Helper()
	r := &reading{of: d}
	table, err := open(rows.Input{File: "d.sql", Reader: strings.NewReader(dump)}, options,
		&scan.Chooser{Wanted: options.Table}, d(dump), piece, most)
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
			if p.Readable {
				r.warned = append(r.warned, fmt.Sprintf("%s %d:%d %s", p.Problem.Rule, at.Line, at.Column, p.Problem.Message))
				continue
			}
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
	if table.After != nil && r.err == "" {
		for _, p := range table.After() {
			r.warned = append(r.warned, fmt.Sprintf("%s %d:%d %s", p.Rule, p.Pos.Line, p.Pos.Column, p.Message))
		}
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
	var data *schema.DataError
	if !errors.As(err, &data) {
		t.Fatalf("%v is no DataError", err)
	}
	p := data.Problem
	r.err = fmt.Sprintf("%s %d:%d", p.Rule, p.Pos.Line, p.Pos.Column)
	r.message = p.Message + "; " + p.Hint
}

// sizes are piece sizes that put a cut everywhere sooner or later.
var sizes = []int{1, 2, 3, 5, 7, 16, 61, 1 << 10}

// everySize reads a dump in pieces of many sizes, which must make no difference.
func everySize(t testing.TB, dump string, options rows.Options) *reading {
	t.Helper()
	return detected.everySize(t, dump, options, sizes...)
}

func (d of) everySize(t testing.TB, dump string, options rows.Options, sizes ...int) *reading {
	t.Helper()
	want := d.readAll(t, dump, options, one, maxRow)
	for _, size := range sizes {
		got := d.readAll(t, dump, options, size, maxRow)
		if !slices.Equal(got.rows, want.rows) || !slices.Equal(got.places, want.places) || got.err != want.err ||
			got.message != want.message || !bytes.Equal(got.rejects, want.rejects) || !bytes.Equal(got.bad, want.bad) {
			t.Fatalf("in pieces of %d\n%q %s %s\n%s\nin one\n%q %s %s\n%s",
				size, got.rows, got.err, got.message, got.rejects, want.rows, want.err, want.message, want.rejects)
		}
		if want.table != nil && (got.table.Name != want.table.Name || got.table.Found != want.table.Found ||
			!slices.Equal(got.table.Columns, want.table.Columns) || got.table.Header != want.table.Header) {
			t.Fatalf("in pieces of %d: %+v, in one: %+v", size, got.table, want.table)
		}
	}
	return want
}

// again reads the rejects of a reading, which must give the same rows.
func again(t testing.TB, r *reading, options rows.Options) {
	t.Helper()
	if len(r.rows) == 0 {
		return
	}
	if options.Table == "" {
		options.Table = r.table.Name
	}
	second := r.of.readAll(t, string(r.rejects), options, one, maxRow)
	if second.err != "" || !slices.Equal(second.table.Columns, r.table.Columns) {
		t.Fatalf("rejects: %s %s\n%s", second.err, second.message, r.rejects)
	}
	if len(second.rows) != len(r.rows) {
		t.Fatalf("%d rejects of %d rows\n%s", len(second.rows), len(r.rows), r.rejects)
	}
	for i := range r.rows {
		got, want := second.rows[i], r.rows[i]
		if strings.HasPrefix(want, "sql/") || strings.HasPrefix(want, "pg/") { // the place is another one
			got, want = got[:strings.IndexByte(got, ' ')], want[:strings.IndexByte(want, ' ')]
		}
		if got != want {
			t.Errorf("row %d comes back from the rejects as\n%s, not\n%s", i, got, want)
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

const users = "CREATE TABLE `users` (\n  `id` int NOT NULL,\n  `email` varchar(99),\n  PRIMARY KEY (`id`)\n);\n"

func TestRows(t *testing.T) {
	tests := []struct{ name, dump, want string }{
		{
			"extended", users + "INSERT INTO `users` VALUES (1,'a@b.c'),(2,'d@e.f');\nINSERT INTO `users` VALUES (3,'');",
			`1|"a@b.c"` + "\n" + `2|"d@e.f"` + "\n" + `3|""`,
		},
		{"a line a row", users + "INSERT INTO `users` VALUES\n(1,'a'),\n(2,'b');\n", `1|"a"` + "\n" + `2|"b"`},
		{
			"one row a statement",
			users + "INSERT INTO users VALUES (1,'a');\nINSERT INTO users VALUES (2,'b');\ninsert into users values(3,'c');INSERT INTO users VALUES (4,'d');",
			`1|"a"` + "\n" + `2|"b"` + "\n" + `3|"c"` + "\n" + `4|"d"`,
		},
		{"list", "INSERT INTO users (email, id) VALUES ('a', 1);", `"a"|1`},
		{
			"lists in any order",
			users + "INSERT INTO users (email, id) VALUES ('a', 1); INSERT INTO users (id) VALUES (2); INSERT INTO users VALUES (3, 'c');",
			`1|"a"` + "\n" + `2|NULL` + "\n" + `3|"c"`,
		},
		{"replace", users + "REPLACE INTO `users` VALUES (1,'a');", `1|"a"`},
		{"ignore", users + "INSERT  IGNORE INTO `users` VALUES (1,'a');", `1|"a"`},
		{"without into", users + "INSERT users VALUE (1,'a');", `1|"a"`},
		{
			"delayed and partition", users + "INSERT DELAYED INTO users PARTITION (p0, p1) (id, email) VALUES (1,'a');",
			`1|"a"`,
		},
		{
			"set", users + "INSERT INTO users SET id = 1, users.email='a;b';INSERT INTO users SET email='c' , id=-2 ;",
			`1|"a;b"` + "\n" + `-2|"c"`,
		},
		{"set without a table", "INSERT INTO users SET id = 1, email='a';INSERT INTO users SET email='c';", `1|"a"` + "\n" +
			`NULL|"c"`},
		{"database", "INSERT INTO `shop`.`users` (`id`, `users`.`email`) VALUES (1,'a');", `1|"a"`},
		{"long names of columns", users + "INSERT INTO shop.users (shop.users.id, users.`email`) VALUES (1,'a');", `1|"a"`},
		{"use", "USE 'a-b';USE a-b;\nUSE `a``b`;" + users + "USE;INSERT INTO users VALUES (1,'a');", `1|"a"`},
		{
			"on duplicate key",
			users + "INSERT INTO users VALUES (1,'a') ON DUPLICATE KEY UPDATE email=VALUES(email);\nINSERT INTO users VALUES (2,'b');", `1|"a"` + "\n" + `2|"b"`,
		},
		{"row constructors", users + "INSERT INTO users VALUES ROW(1,'a'), ROW (2,'b');", `1|"a"` + "\n" + `2|"b"`},
		{
			"other tables",
			"CREATE TABLE a (id int, email text);\nINSERT INTO a VALUES (1,'x;y'),(2,'INSERT INTO users VALUES (9,9);'),(3,'it''s \\'');\n" + users +
				"INSERT INTO users VALUES (1,'a');INSERT INTO b VALUES ('--');INSERT INTO users VALUES (2,'b');INSERT INTO c VALUES (\"',(\");", `1|"a"` + "\n" + `2|"b"`,
		},
		{
			"comments", "# a; b\n-- it's\n--\n/* ; ' */" + users +
				"INSERT /* x */ INTO users -- y;\n VALUES # z\n (1, -- one\n 'a' /* (,) */), /* two */ (2 /* ' */,'b');-- end",
			`1|"a"` + "\n" + `2|"b"`,
		},
		{"no comments", users + "INSERT INTO users VALUES (--1,'a'),(5-3,'b#');", `--1|"a"` + "\n" + `5-3|"b#"`},
		{
			"code for some servers",
			users + "/*!40000 ALTER TABLE users DISABLE KEYS */;\n/*!50003 INSERT INTO users VALUES (1,'a') */;/*M!100100 INSERT INTO users VALUES (2,/*!50000 'b' */),(3,'c')*/;",
			`1|"a"` + "\n" + `2|"b"` + "\n" + `3|"c"`,
		},
		{
			"code for no server",
			users + "/*M!999999\\- enable the sandbox mode */\n/*!999999 INSERT INTO users VALUES (1,'a'); */INSERT INTO users VALUES (2,'b');", `2|"b"`,
		},
		{
			"delimiter",
			users + "DELIMITER ;;\nCREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW BEGIN INSERT INTO users VALUES (9,'z'); END;;\nDELIMITER ;\n" +
				"INSERT INTO users VALUES (1,'a');\ndelimiter $$\r\nCREATE PROCEDURE p() SELECT '$$'$$\nINSERT INTO users VALUES (2,'b')$$\nDELIMITER ;\n", `1|"a"` + "\n" + `2|"b"`,
		},
		{"use", "USE `a`;\nCREATE TABLE users (email text);\nUSE b\nINSERT INTO a.users VALUES ('x');", `"x"`},
		{"line ends", strings.ReplaceAll(users+"INSERT INTO users VALUES\n(1,'a\nb');\n", "\n", "\r\n"), `1|"a\r\nb"`},
		{
			"quotes by the standard",
			"SET SQL_MODE='ANSI';CREATE TABLE \"users\" (\"id\" int, \"e\"\"mail\" text);INSERT INTO \"users\" VALUES (1,'a\\'b');", `1|"a'b"`,
		},
		{"backslashes are text", "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_BACKSLASH_ESCAPES' */;" + users +
			"INSERT INTO users VALUES (1,'a\\');SET SQL_MODE=@OLD_SQL_MODE;INSERT INTO users VALUES (2,'b\\'');", `1|"a\\"` +
			"\n" + `2|"b'"`},
		{
			"modes kept and taken back",
			"SET sql_mode='NO_BACKSLASH_ESCAPES';SET @m = @@sql_mode;SET @@session.sql_mode = CONCAT('x', @@sql_mode);SET sql_mode = @m;" + users +
				"INSERT INTO users VALUES (1,'a\\');", `1|"a\\"`,
		},
		{
			"character sets",
			"SET NAMES utf8mb3;SET NAMES 'binary';SET character_set_client = latin1;SET NAMES DEFAULT;SET NAMES @x;" + users +
				"INSERT INTO users VALUES (1,'é');", `1|"é"`,
		},
		{
			"generated, in it",
			"CREATE TABLE users (id int, email text, lower text GENERATED ALWAYS AS (lower(`email`)) STORED);INSERT INTO users VALUES (1,'A','a');", `1|"A"|"a"`,
		},
		{
			"generated, left out",
			"CREATE TABLE users (id int, lower text AS (lower(email)), email text);INSERT INTO users VALUES (1,'A');",
			`1|NULL|"A"`,
		},
		{
			"generated, not listed",
			"CREATE TABLE users (id int, lower text AS (lower(email)), email text);INSERT INTO users (id,email) VALUES (1,'A');INSERT INTO users VALUES (2,'b','B');INSERT INTO users VALUES (3,'C');",
			`1|"A"` + "\n" + `2|"B"` + "\n" + `3|"C"`,
		},
		{
			"invisible",
			"CREATE TABLE users (id int /*!80023 INVISIBLE */, email text);INSERT INTO users VALUES ('A');INSERT INTO users (email) VALUES ('b');", `"A"` + "\n" + `"b"`,
		},
		{
			"invisible, listed",
			"CREATE TABLE users (id int INVISIBLE, email text);INSERT INTO users (id,email) VALUES (1,'A');INSERT INTO users VALUES ('B');", `1|"A"` + "\n" + `NULL|"B"`,
		},
		{
			"two dumps",
			users + "INSERT INTO users VALUES (1,'a');CREATE TABLE users (email text, id int);INSERT INTO users VALUES ('b',2);",
			`1|"a"` + "\n" + `2|"b"`,
		},
		{
			"value count", users + "INSERT INTO users VALUES (1),(2,'b'),(3,'c',4),();",
			"sql/value-count 6:28 the row has 1 value for 2 columns\n" + `2|"b"` +
				"\nsql/value-count 6:45 the row has 3 values for 2 columns\nsql/value-count 6:49 the row has 0 values for 2 columns",
		},
		{
			"value count of a list", "INSERT INTO users (id,email) VALUES (1,'a','b');",
			"sql/value-count 1:44 the row has 3 values for 2 columns",
		},
		{
			"syntax", users + "INSERT INTO users VALUES (1,'a'b),(2,),(,'c'),(4,'d');",
			"sql/syntax 6:32 a comma is expected after the string\nsql/syntax 6:38 a value is missing after the comma\n" +
				"sql/syntax 6:41 a value is missing here\n" + `4|"d"`,
		},
		{
			"syntax of set", users + "INSERT INTO users SET id = 1, email;INSERT INTO users SET id=2;",
			"sql/syntax 6:36 the name of a column and = are expected here\n2|NULL",
		},
		{
			"another character set", users + "INSERT INTO users VALUES (1,_latin1'é'),(2,_utf8'é');",
			"sql/charset 6:29 the value is in the character set latin1, which is not known\n" + `2|"é"`,
		},
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
			again(t, r, rows.Options{})
		})
	}
}

func TestPlaces(t *testing.T) {
	dump := users + "INSERT INTO users VALUES\n( 1 , 'a'),(NULL,\n'b\\n'),(0x31 ,'c' 'd');"
	r := everySize(t, dump, rows.Options{})
	want := []string{"7:3 7:7", "7:13 8:1", "8:9 8:15"}
	if !slices.Equal(r.places, want) {
		t.Errorf("got %q, want %q", r.places, want)
	}
	if at := r.table.Header; at != (schema.Place{Line: 1, Column: 1}) {
		t.Error(at)
	}
}

// dialectOf is the dialect of a script, as detection has it.
func dialectOf(script string) *dialect {
	for _, d := range []*dialect{sqlite, sqlserver, oracle} {
		if d.name == Format([]byte(script)) {
			return d
		}
	}
	if !Signed([]byte(script)) {
		return anyone
	}
	return mysql
}
