package sql

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// columns are the names of n columns, with a comma after each.
func columns(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "c%d,", i)
	}
	return b.String()
}

// end is how a dump ends.
type end struct {
	name, dump, rule string // ‸ stands where the error is
	rows             int    // before it
}

// ends reports where dumps end otherwise.
func (d of) ends(t *testing.T, tests []end) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dump, place := split(tt.dump)
			r := d.everySize(t, dump, ofUsers)
			if want := tt.rule + " " + place; r.Err != want || len(r.Rows) != tt.rows {
				t.Errorf("got %q (%s) after %d rows, want %q after %d", r.Err, r.Message, len(r.Rows), want, tt.rows)
			}
		})
	}
}

func TestEnds(t *testing.T) {
	row := users + "INSERT INTO users VALUES (1,'a')"
	tests := []end{
		{"inside a number", row + ",‸(2", "sql/truncated", 1},
		{"inside a string", row + ",\n‸(2,'b", "sql/truncated", 1},
		{"after a string", row + ",\n‸(2,'b'", "sql/truncated", 1},
		{"after a backslash", row + ",\n‸(2,'b\\", "sql/truncated", 1},
		{"after a comma", row + ",‸", "sql/truncated", 1},
		{"after a row", row + "\n‸", "sql/truncated", 1},
		{"inside VALUES", row + ";\n‸INSERT INTO users VALUES", "sql/truncated", 1},
		{"after VALUES", row + ";\nINSERT INTO users VALUES ‸", "sql/truncated", 1},
		{"inside INSERT", row + ";\n‸INSERT INTO us", "sql/truncated", 1},
		{"inside the name of a statement", row + ";\n‸INS", "sql/truncated", 1},
		{"inside another table", row + ";\n‸INSERT INTO b VALUES (1,'x", "sql/truncated", 1},
		{"after a string of another table", row + ";\n‸INSERT INTO b VALUES (1,'x\n'", "sql/truncated", 1},
		{"inside a comment", row + ";\n‸/* what", "sql/truncated", 1},
		{"inside a comment of another statement", row + ";\nUNLOCK ‸/* what", "sql/truncated", 1},
		{"inside a statement", row + ";\n‸UNLOCK TABLES", "sql/truncated", 1},
		{"inside SET", row + ";\n‸SET NAMES utf8", "sql/truncated", 1},
		{"inside CREATE", row + ";\n‸CREATE TABLE b (id int", "sql/truncated", 1},
		{
			"before the last line", "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n" + row + ";\n‸",
			"sql/truncated", 1,
		},
		{
			"before the last line of the second",
			"-- MariaDB dump 10.19\n-- Dump completed on 2020-01-01\n-- MariaDB dump 10.19\n" + row + ";\n‸", "sql/truncated",
			1,
		},
		{
			"before the last line, after a warning",
			"mysqldump: [Warning] Using a password on the command line interface can be insecure.\n-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n" + row + ";\n‸", "sql/truncated", 1,
		},
		{
			"a table that could not be dumped",
			row + ";\n‸mysqldump: Error 1194: Table 'users' is marked as crashed and should be repaired when dumping table `users` at row: 1\n", "sql/truncated", 1,
		},
		{"unclosed", row + ",(2,‸'b),(3,\nNULL),\n(4,5);\n", "sql/unclosed-string", 1},
		{"unclosed in another table", row + ";INSERT INTO b VALUES (‸'x);\nUNLOCK TABLES;\n", "sql/unclosed-string", 1},
		{
			"unclosed before the table", "INSERT INTO b VALUES (‸'x);\n" + strings.ReplaceAll(row, "'", "") + ";\n",
			"sql/unclosed-string", 0,
		},
		{"a quote inside", row + ",(2,'Conan O'‸Brien'),(3,'c'),(4,'d');\n", "sql/syntax", 1},
		{"no comma", row + " ‸(2,'b');", "sql/syntax", 1},
		{"two commas", row + ",‸,(2,'b');", "sql/syntax", 1},
		{"no row", row + ",‸;", "sql/syntax", 1},
		{"a select", row + ";\n‸INSERT INTO users SELECT * FROM old;", "sql/syntax", 1},
		{"a list without a comma", row + ";\n‸INSERT INTO users (id email) VALUES (1,2);", "sql/syntax", 1},
		{"a list of too many", row + ";\n‸INSERT INTO users (" + columns(5000) + "email) VALUES (1,2);", "sql/syntax", 1},
		{"a list with a name twice", row + ";\n‸INSERT INTO users (id,ID) VALUES (1,2);", "sql/syntax", 1},
		{"no comma but a word", row + " ‸x(2,'b');", "sql/syntax", 1},
		{"a damaged first word", row + ";\n‸INS\xc5RT INTO users VALUES (2,'b');", "sql/syntax", 1},
		{"a damaged first byte", row + ";\n‸!NSERT INTO `users` (`id`) VALUES (2);", "sql/syntax", 1},
		{"a damaged second word", row + ";\n‸INSERT IN&TO `users` (`id`) VALUES (2);", "sql/syntax", 1},
		{"a damaged name", row + ";\n‸INSERT INTO use rs VALUES (2,'b');", "sql/syntax", 1},
		{"other words", row + ";\n‸MERGE INTO users KEY(id) VALUES (2,'b');", "sql/syntax", 1},
		{"no columns", "‸INSERT INTO users VALUES (1,'a');", "sql/no-columns", 0},
		{
			"an unknown column", "INSERT INTO users (id) VALUES (1);\n‸INSERT INTO users (id,email) VALUES (1,'a');",
			"sql/unknown-column", 1,
		},
		{
			"an unknown column in set", "INSERT INTO users SET id = 1;\n‸INSERT INTO users SET id=2, email='a';",
			"sql/unknown-column", 1,
		},
		{"a character set", "‸SET NAMES latin1;" + row + ";", "sql/charset", 0},
		{
			"a character set in between",
			row + ";\n/*!40101 ‸SET CHARACTER SET 'cp1251' */;INSERT INTO b VALUES (1);INSERT INTO users VALUES (2,'b');",
			"sql/charset", 1,
		},
	}
	detected.ends(t, tests)
}

func TestCleanEnds(t *testing.T) {
	for _, end := range []string{
		"", "\n", " ", "--", "-- ", "-- x", "#", "# x\n", "/* x */", "DELIMITER ;", ";;",
		"\r\n\t", "-- Dump compl",
	} {
		r := everySize(t, users+"INSERT INTO users VALUES (1,'a');"+end, rows.Options{})
		if r.Err != "" || len(r.Rows) != 1 {
			t.Errorf("%q: %s %s", end, r.Err, r.Message)
		}
	}
	dump := "-- MySQL dump 10.13\n" + users + "INSERT INTO users VALUES (1,'a');\n-- Dump completed"
	if r := everySize(t, dump, rows.Options{}); r.Err != "" {
		t.Error(r.Err)
	}
}

func TestRowTooLong(t *testing.T) {
	long := strings.Repeat("x", 2000)
	dump := "CREATE TABLE a (b text);INSERT INTO a VALUES ('" + long + "');" + users +
		"INSERT INTO users VALUES (1,'a'),\n(2,'" + long + "'),(3,'c');"
	for _, piece := range []int{64, 700, one} {
		r := detected.read(t, dump, rows.Options{}, piece, 1000)
		if piece == one { // a piece holds all of it: the limit is not for what is there already
			if r.Err != "" || len(r.Rows) != 3 {
				t.Error(piece, r.Err, len(r.Rows))
			}
			continue
		}
		if r.Err != "sql/row-too-long 7:1" || len(r.Rows) != 1 {
			t.Error(piece, r.Err, r.Rows)
		}
	}
}

func TestReadError(t *testing.T) {
	broken := errors.New("the disk is gone")
	dump := users + "INSERT INTO users VALUES (1,'a');"
	in := io.MultiReader(strings.NewReader(users), iotest.ErrReader(broken))
	if _, err := Open(rows.Input{File: "d.sql", Reader: in}, rows.Options{}, &scan.Chooser{}); !errors.Is(err, broken) {
		t.Error(err)
	}
	in = io.MultiReader(strings.NewReader(dump), iotest.ErrReader(broken))
	table, err := open(rows.Input{File: "d.sql", Reader: in}, rows.Options{}, &scan.Chooser{}, mysql, len(dump), maxRow)
	if err != nil {
		t.Fatal(err)
	}
	var last error
	for _, last = range table.Chunks {
	}
	if !errors.Is(last, broken) {
		t.Error(last)
	}
}
