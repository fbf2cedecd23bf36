package sql

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
	"muster/schema"
)

// one is a piece size that takes any test in one piece.
const one = rowstest.One

// of finds the dialect of a dump.
type of func(dump string) *dialect

var (
	detected of = dialectOf
	pg       of = func(string) *dialect { return postgres }
)

var ofUsers = rows.Options{Format: rows.Format{Table: "users"}}

// read reads a dump to its end.
func read(t testing.TB, dump string, options rows.Options, piece int) *rowstest.Reading {
	t.Helper()
	return detected.read(t, dump, options, piece, maxRow)
}

func (d of) read(t testing.TB, dump string, options rows.Options, piece, most int) *rowstest.Reading {
	t.Helper()
	table, err := open(rows.Input{File: "d.sql", Reader: strings.NewReader(dump)}, options,
		&scan.Chooser{Wanted: options.Table}, d(dump), piece, most)
	return rowstest.Spelling{}.Read(t, table, err)
}

// everySize reads a dump in pieces of many sizes, which must make no difference.
func everySize(t testing.TB, dump string, options rows.Options) *rowstest.Reading {
	t.Helper()
	return detected.everySize(t, dump, options)
}

func (d of) everySize(t testing.TB, dump string, options rows.Options, sizes ...int) *rowstest.Reading {
	t.Helper()
	return rowstest.EverySize(t, func(piece int) *rowstest.Reading {
		return d.read(t, dump, options, piece, maxRow)
	})
}

// again reads the rejects of a reading, which must give the same rows.
func (d of) again(t testing.TB, r *rowstest.Reading, options rows.Options) {
	t.Helper()
	if options.Table == "" && r.Table != nil {
		options.Table = r.Table.Name
	}
	rowstest.Again(t, r, func(rejects string) *rowstest.Reading { return d.read(t, rejects, options, one, maxRow) })
}

// holds reports where a dump does not hold the rows that are wanted, a line each, or its rejects do not.
func (d of) holds(t *testing.T, dump, want string, options rows.Options) *rowstest.Reading {
	t.Helper()
	r := d.everySize(t, dump, options)
	if r.Err != "" {
		t.Fatal(r.Err, r.Message)
	}
	if got := strings.Join(r.Rows, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	d.again(t, r, rows.Options{})
	return r
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
			detected.holds(t, tt.dump, tt.want, ofUsers)
		})
	}
}

func TestPlaces(t *testing.T) {
	dump := users + "INSERT INTO users VALUES\n( 1 , 'a'),(NULL,\n'b\\n'),(0x31 ,'c' 'd');"
	r := everySize(t, dump, rows.Options{})
	want := []string{"7:1 7:3 7:7", "7:12 7:13 8:1", "8:8 8:9 8:15"}
	if !slices.Equal(r.Places, want) {
		t.Errorf("got %q, want %q", r.Places, want)
	}
	if at := r.Table.Header; at != (schema.Place{Line: 1, Column: 1}) {
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
