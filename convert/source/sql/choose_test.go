package sql

import (
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

// dumpOf is a dump of tables with such columns and two rows each.
func dumpOf(tables ...string) string {
	var b strings.Builder
	for _, t := range tables {
		name, columns, _ := strings.Cut(t, ":")
		list := strings.Split(columns, ",")
		b.WriteString("CREATE TABLE `" + name + "` (`" + strings.Join(list, "` text,`") + "` text);\n")
		row := "('x'" + strings.Repeat(",'x'", len(list)-1) + ")"
		b.WriteString("INSERT INTO `" + name + "` VALUES " + row + "," + row + ";\n")
	}
	return b.String()
}

func TestChoose(t *testing.T) {
	tests := []struct{ name, dump, table, found string }{
		{"one", dumpOf("users:id,email"), "users", "table users"},
		{
			"among others", dumpOf("orders:id,email", "sessions:id", "users:id,email", "wp_users:email"), "users",
			"table users of 3 (orders, sessions, users)",
		},
		{
			"wordpress", dumpOf("wp_posts:id", "wp_usermeta:id", "wp_users:ID,user_email,user_pass"), "wp_users",
			"table wp_users of 3 (wp_posts, wp_usermeta, wp_users)",
		},
		{
			"drupal", dumpOf("users:uid,uuid", "users_field_data:uid,mail,pass"), "users_field_data",
			"table users_field_data of 2 (users, users_field_data)",
		},
		{
			"not customers without passwords", dumpOf("customers:email,name", "users:email"), "users",
			"table users of 2 (customers, users)",
		},
		{"customers with passwords", dumpOf("customers:email,passwd", "users:email"), "customers", "table customers"},
		{
			"not those who run it", dumpOf("admin_users:email,password", "users:e_mail"), "users",
			"table users of 2 (admin_users, users)",
		},
		{
			"not resets", dumpOf("password_resets:email,token", "users:EMAIL"), "users",
			"table users of 2 (password_resets, users)",
		},
		{
			"not a column about addresses", dumpOf("users:id,email_verified", "app_users:email"), "app_users",
			"table app_users of 2 (users, app_users)",
		},
		{
			"databases", "CREATE DATABASE `a`;\nUSE `a`;\n" + dumpOf("orders:id") + "USE `b`;\n" + dumpOf("users:email"),
			"b.users", "table b.users of 2 (a.orders, b.users)",
		},
		{
			"a name that must be quoted", dumpOf("my, users:email", "x_users:email"), "x_users",
			`table x_users of 2 ("my, users", x_users)`,
		},
		{"a list", "INSERT INTO users (id, email) VALUES (1,'a');", "users", "table users"},
		{"not one with rows passed by", "INSERT INTO users (id) VALUES (1);INSERT INTO users (id, email) VALUES (2,'a');" +
			dumpOf("y_users:email"), "y_users", "table y_users of 2 (users, y_users)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := everySize(t, tt.dump, rows.Options{})
			if r.Err != "" {
				t.Fatal(r.Err, r.Message)
			}
			if r.Table.Name != tt.table || r.Table.Found != tt.found {
				t.Errorf("got %s, %q; want %s, %q", r.Table.Name, r.Table.Found, tt.table, tt.found)
			}
			if r.Table.Format != "mysqldump" || r.Table.File != "d.sql" {
				t.Errorf("%+v", r.Table)
			}
		})
	}
}

func TestNamedTable(t *testing.T) {
	dump := "USE `Shop`;\n" + dumpOf("orders:id", "Users:email") + "USE old;\n" + dumpOf("users:name,email", "empty:a,b")
	dump = strings.ReplaceAll(dump, "INSERT INTO `empty` VALUES ('x','x'),('x','x');\n", "")
	tests := []struct {
		given, table string
		columns      []string
		rows         int
		found        string
	}{
		{"orders", "Shop.orders", []string{"id"}, 2, "table Shop.orders"},
		{"users", "Shop.Users", []string{"email"}, 2, "table Shop.Users"},
		{"shop.USERS", "Shop.Users", []string{"email"}, 2, ""},
		{"OLD.users", "old.users", []string{"name", "email"}, 2, ""},
		{"empty", "old.empty", []string{"a", "b"}, 0, "table old.empty"},
	}
	for _, tt := range tests {
		r := everySize(t, dump, rows.Options{Format: rows.Format{Table: tt.given}})
		if r.Err != "" {
			t.Errorf("%s: %s %s", tt.given, r.Err, r.Message)
			continue
		}
		if r.Table.Name != tt.table || !slices.Equal(r.Table.Columns, tt.columns) || len(r.Rows) != tt.rows ||
			r.Table.Found != tt.found {
			t.Errorf("%s: %d rows of %+v", tt.given, len(r.Rows), r.Table)
		}
	}
	// Which database it is does not stand in a dump of a single one.
	if r := everySize(t, dumpOf("users:email"),
		rows.Options{Format: rows.Format{Table: "shop.users"}}); r.Err != "" || len(r.Rows) != 2 {
		t.Error(r.Err, r.Message)
	}
}

func TestNoTable(t *testing.T) {
	many := make([]string, 30)
	for i := range many {
		many[i] = strings.Repeat("t", i+1) + ":id"
	}
	tests := []struct{ name, dump, table, message string }{
		{"nothing", "", "", "the file holds no table; is it a whole dump? mysqldump DATABASE users > users.sql writes one"},
		{
			"nothing but spaces", "\n-- nothing\n", "users",
			"the file holds no table; is it a whole dump? mysqldump DATABASE users > users.sql writes one",
		},
		{
			"none like users", dumpOf("orders:id", "customers:id,email"), "",
			"no table looks like users; the file has orders (2 rows), customers (2 rows); say which one holds them, perhaps --table customers",
		},
		{
			"the likeliest has addresses", dumpOf("users:id", "benutzer:id,email,passwort") + "INSERT INTO one SET a=1;", "",
			"no table looks like users; the file has users (2 rows), benutzer (2 rows), one (1 row); say which one holds them, perhaps --table benutzer",
		},
		{
			"misspelled", dumpOf("orders:id", "users:id,email"), "usres",
			"the file has no table usres; it has orders, users; did you mean --table users?",
		},
		{
			"nothing near", dumpOf("orders:id"), "members",
			"the file has no table members; it has orders; --table takes one of them",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := everySize(t, tt.dump, rows.Options{Format: rows.Format{Table: tt.table}})
			if r.Err != "sql/no-table 0:0" || r.Message != tt.message {
				t.Errorf("%s: %s", r.Err, r.Message)
			}
		})
	}
	if r := read(t, dumpOf(many...), rows.Options{}, one); !strings.Contains(r.Message, ", and 10 more;") {
		t.Error(r.Message)
	}
}

func TestCharset(t *testing.T) {
	dump := "SET NAMES latin1;" + dumpOf("users:email")
	r := everySize(t, dump, rows.Options{})
	want := "the dump is in the character set latin1, not in UTF-8; say so with --encoding windows-1252, or dump it again with --default-character-set=utf8mb4"
	if r.Err != "sql/charset 1:1" || r.Message != want {
		t.Errorf("%s: %s", r.Err, r.Message)
	}
	if r := everySize(t, dump,
		rows.Options{Format: rows.Format{Encoding: "windows-1252"}}); r.Err != "" || len(r.Rows) != 2 {
		t.Error(r.Err, r.Message)
	}
	if r := everySize(t, "SET NAMES klingon;"+dumpOf("users:email"), rows.Options{}); !strings.Contains(r.Message,
		"--encoding NAME") {
		t.Error(r.Message)
	}
}

func TestColumns(t *testing.T) {
	dump := "CREATE TABLE IF NOT EXISTS db.users (\n" +
		"  id bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'GENERATED, AS; it''s (',\n" +
		"  `e``mail` varchar(9) CHARACTER SET latin1 DEFAULT ',`x` int',\n" +
		"  `key` enum('a','b)','c') /* a comment, with a comma */ DEFAULT 'b)',\n" +
		"  total decimal(10,2) CHECK (total > 0 AND total < 9),\n" +
		"  made timestamp(6) NOT NULL DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6),\n" +
		"  active bit(1), flags bit(8), one bit,\n" +
		"  row_start timestamp(6) GENERATED ALWAYS AS ROW START,\n" +
		"  PRIMARY KEY (id), UNIQUE KEY `k` (`a`,`b`), KEY k2 (a), INDEX (b), FULLTEXT KEY (c), SPATIAL KEY (d),\n" +
		"  CONSTRAINT `c` FOREIGN KEY (id) REFERENCES x (y) ON DELETE SET NULL, FOREIGN KEY (a) REFERENCES b (c),\n" +
		"  CHECK (json_valid(`x`)), PERIOD FOR SYSTEM_TIME (row_start, row_end)\n" +
		") ENGINE=InnoDB COMMENT='; (' /*!50100 PARTITION BY HASH (id) */;\n" +
		"INSERT INTO users VALUES (1,'a','b',1.50,NULL,'\x01','\x01','\\0');\n"
	r := everySize(t, dump, ofUsers)
	want := []string{"id", "e`mail", "key", "total", "made", "active", "flags", "one", "row_start"}
	if r.Err != "" || !slices.Equal(r.Table.Columns, want) {
		t.Fatalf("%s %s %q", r.Err, r.Message, r.Table.Columns)
	}
	if got, want := strings.Join(r.Rows, "\n"), `1|"a"|"b"|1.50|NULL|1|"\x01"|0|NULL`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	detected.again(t, r, rows.Options{})
}
