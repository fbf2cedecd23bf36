package scan_test

import (
	"errors"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// tablesOf are tables that are named with their columns, as users:id,email, and have two rows each.
func tablesOf(tables ...string) (list []*rows.TableInfo) {
	for _, t := range tables {
		name, columns, known := strings.Cut(t, ":")
		info := &rows.TableInfo{Name: name, Rows: -1}
		if known {
			info.Columns = strings.Split(columns, ",")
		}
		if schema, last, ok := strings.Cut(name, "."); ok {
			info.Schema, info.Name = schema, last
		}
		list = append(list, info)
	}
	return list
}

func TestChooser(t *testing.T) {
	shop := tablesOf("shop.orders:id,email", "shop.users:id,email", "old.users:name,email", "members:email,password")
	for _, test := range []struct{ wanted, chosen, found string }{
		{"", "shop.users", "table shop.users of 4 (shop.orders, shop.users, old.users, members)"},
		{"shop.orders", "shop.orders", ""},
		{"orders", "shop.orders", "table shop.orders"},
		{"USERS", "shop.users", "table shop.users of 2 (shop.users, old.users)"},
		{"app.members", "members", "table members"},
		{"user", "", "sql/no-table: the file has no table user; it has shop.orders, shop.users, old.users, members; " +
			"did you mean --table users?"},
	} {
		c := &scan.Chooser{Wanted: test.wanted, Tables: shop}
		var out rows.Table
		if chosen := c.First(); chosen != nil {
			c.Choose(chosen, &out)
		} else {
			var data *schema.DataError
			if !errors.As(c.None("sql/no-table", "d.sql", "mysqldump"), &data) {
				t.Fatal("no problem of the data")
			}
			out.Found = data.Problem.Rule + ": " + data.Problem.Message + "; " + data.Problem.Hint
		}
		if out.Name != test.chosen || out.Found != test.found {
			t.Errorf("--table %q: got %s, %q", test.wanted, out.Name, out.Found)
		}
	}
}

func TestNoTable(t *testing.T) {
	for _, test := range []struct {
		tables              []*rows.TableInfo
		message, hintBegins string
	}{
		{nil, "the file holds no table", "is it a whole dump? mysqldump"},
		{
			tablesOf("orders:id", "people:mail"), "no table looks like users; the file has orders, people",
			"say which one holds them, perhaps --table people",
		},
	} {
		c := &scan.Chooser{Tables: test.tables}
		var data *schema.DataError
		if c.First() != nil || !errors.As(c.None("sql/no-table", "d.sql", "mysqldump"), &data) ||
			data.Problem.Message != test.message || !strings.HasPrefix(data.Problem.Hint, test.hintBegins) {
			t.Errorf("got %v", data)
		}
	}
}

// A list is all that is wanted of an export whose tables are listed.
func TestListOnly(t *testing.T) {
	c := &scan.Chooser{ListOnly: true}
	for _, info := range tablesOf("users:email", "orders:id") {
		if c.Add(info); c.Wants(info, nil) || c.Named(info) || c.Free() {
			t.Error("wanted:", info)
		}
	}
	if len(c.Tables) != 2 {
		t.Errorf("got %v", c.Tables)
	}
}

func TestMoreUsers(t *testing.T) {
	tables := tablesOf("users:email", "members:email,password", "wp_users:email", "user_view:email")
	tables[2].Rows = 0
	tables[3].View = true
	c := &scan.Chooser{Tables: tables, Chosen: tables[0]}
	problems := c.MoreUsers("sql/more-users", "d.sql")
	if len(problems) != 1 || problems[0].Message != "table members looks like users too, and is not read" {
		t.Errorf("got %v", problems)
	}
	if c.Wanted = "users"; c.MoreUsers("sql/more-users", "d.sql") != nil {
		t.Error("who names a table means it")
	}
}
