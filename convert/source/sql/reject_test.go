package sql

import (
	"strings"
	"sync/atomic"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
)

func TestRejects(t *testing.T) {
	tests := []struct{ name, dump, want string }{
		{
			"with CREATE TABLE",
			"USE shop;CREATE TABLE IF NOT EXISTS `my users` (`e``mail` text, -- the (address)\n id int /*!50100 x */) ENGINE=x -- end\n;" +
				"INSERT INTO `my users` VALUES ('a',1),('b'),('c',\n2,3);",
			"CREATE TABLE IF NOT EXISTS `my users` (`e``mail` text, -- the (address)\n id int /*!50100 x */) ENGINE=x -- end\n;\n" +
				"INSERT INTO `my users` (`e``mail`, `id`) VALUES ('b'); -- problems: the row has 1 value for 2 columns\n" +
				"INSERT INTO `my users` (`e``mail`, `id`) VALUES ('c',\n2,3); -- problems: the row has 3 values for 2 columns\n",
		},
		{
			"inside a comment", "/*!40101 CREATE TABLE users (email text) */;INSERT INTO users VALUES ();",
			"CREATE TABLE users (email text) ;\n" +
				"INSERT INTO `users` (`email`) VALUES (); -- problems: the row has 0 values for 1 column\n",
		},
		{
			"without CREATE TABLE",
			"INSERT INTO db.users (`a`, email) VALUES (1,2,3);INSERT INTO users (email) VALUES ();INSERT INTO users (`a`, email) VALUES (1);",
			"CREATE TABLE `users` (`a` text, `email` text);\n" +
				"INSERT INTO `users` (`a`, `email`) VALUES (1,2,3); -- problems: the row has 3 values for 2 columns\n" +
				"INSERT INTO `users` (`email`) VALUES (); -- problems: the row has 0 values for 1 column\n" +
				"INSERT INTO `users` (`a`, `email`) VALUES (1); -- problems: the row has 1 value for 2 columns\n",
		},
		{
			"set", "INSERT INTO users SET email='a' 'b' c ;",
			"CREATE TABLE `users` (`email` text);\nINSERT INTO `users` SET email='a' 'b' c ; -- problems: a comma is expected after the string\n",
		},
		{
			"generated", "CREATE TABLE users (email text, low text AS (lower(email)));INSERT INTO users VALUES (1,2,3);",
			"CREATE TABLE users (email text, low text AS (lower(email)));\n" +
				"INSERT INTO `users` VALUES (1,2,3); -- problems: the row has 3 values for 2 columns\n",
		},
		{
			"modes", "SET SQL_MODE='ANSI_QUOTES,NO_BACKSLASH_ESCAPES';CREATE TABLE \"users\" (\"email\" text);SET SQL_MODE='NO_BACKSLASH_ESCAPES';INSERT INTO users VALUES ('\\',1);",
			"SET SQL_MODE='ANSI_QUOTES,NO_BACKSLASH_ESCAPES';\nCREATE TABLE \"users\" (\"email\" text);\nSET SQL_MODE='';\n" +
				"SET SQL_MODE='NO_BACKSLASH_ESCAPES'; INSERT INTO `users` (`email`) VALUES ('\\',1); SET SQL_MODE=''; -- problems: the row has 2 values for 1 column\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			options := ofUsers
			if tt.name == "with CREATE TABLE" {
				options.Table = "shop.my users"
			}
			r := everySize(t, tt.dump, options)
			if r.Err != "" || r.Bad != tt.want {
				t.Errorf("%s %s\ngot\n%s\nwant\n%s", r.Err, r.Message, r.Bad, tt.want)
			}
			detected.again(t, r, options)
			second := read(t, r.Bad, options, one)
			if second.Bad != r.Bad || second.Err != "" {
				t.Errorf("%s\nrejects of rejects\n%s\nrejects\n%s", second.Err, second.Bad, r.Bad)
			}
		})
	}
}

func TestProblemsStayInTheirComment(t *testing.T) {
	b := "INSERT INTO users (email) VALUES ('a');"
	var got string
	table, err := Open(rows.Input{File: "d.sql", Reader: strings.NewReader(b)}, rows.Options{}, &scan.Chooser{})
	if err != nil {
		t.Fatal(err)
	}
	for chunk := range table.Chunks {
		got = string(table.AppendReject(nil, chunk(), 0, "one\r\ntwo\x00; é", false))
	}
	if want := "INSERT INTO `users` (`email`) VALUES ('a'); -- problems: one  two ; é\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Chunks are taken apart on other goroutines than the one that cuts, and so are rejects.
func TestManyGoroutines(t *testing.T) {
	dump := strings.Repeat("INSERT INTO users (id,email) VALUES (1,'a'),(2,'b');INSERT INTO users (email) VALUES ('c');",
		300)
	table, err := open(rows.Input{File: "d.sql", Reader: strings.NewReader(dump)}, rows.Options{}, &scan.Chooser{}, mysql,
		256, maxRow)
	var got atomic.Int64
	rowstest.AllAtOnce(t, table, err, func(b *rows.Block) {
		var text []byte
		for row := range b.Rows {
			text = table.AppendReject(text, b, row, "", false)
		}
		got.Add(int64(len(text)))
	})
	row1, row2 := "INSERT INTO `users` (`id`, `email`) VALUES (1,'a');\n", "INSERT INTO `users` (`email`) VALUES ('c');\n"
	if want := int64(300 * (2*len(row1) + len(row2))); got.Load() != want {
		t.Errorf("%d bytes of rejects, want %d", got.Load(), want)
	}
}
