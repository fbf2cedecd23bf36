package source_test

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/schema"
)

// input is a file or folder of the user, which counts in passes how often it is opened anew.
func input(t *testing.T, path string) (in rows.Input, passes *int) {
	t.Helper()
	passes = new(int)
	if info, err := os.Stat(path); err != nil {
		t.Fatal(err)
	} else if info.IsDir() {
		return rows.Input{File: path, Folder: os.DirFS(path)}, passes
	}
	open := func() *os.File {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	again := func() (io.ReadCloser, error) {
		*passes++
		return open(), nil
	}
	return rows.Input{File: path, Path: path, Reader: open(), Again: again}, passes
}

// count returns the number of rows, and closes the table.
func count(t *testing.T, table *rows.Table) int {
	t.Helper()
	r := rowstest.Spelling{}.Read(t, table, nil)
	if r.Err != "" {
		t.Fatal(r.Err, r.Message)
	}
	return len(r.Rows)
}

// TestTables lists the tables of exports, and reads each of them.
func TestTables(t *testing.T) {
	const exports = "../../testdata/exports/"
	postgres := []string{"app.Weird, Table", "app.admin_users", "app.audit_log", "app.sessions", "app.users"}
	for _, test := range []struct {
		path   string
		tables []string
	}{
		{exports + "mariadb/users.sql", []string{"orders", "sessions", "users"}},
		{exports + "mariadb/users.sql.gz", []string{"orders", "sessions", "users"}},
		{exports + "mariadb/users.xml", []string{"shop.orders", "shop.sessions", "shop.users"}},
		{exports + "mariadb/tab", []string{"orders", "sessions", "users"}},
		{exports + "postgres/copy.sql", postgres},
		{exports + "postgres/custom.dump", postgres},
		{exports + "postgres/folder", []string{"app.users"}},
		{exports + "sqlite/users.db", []string{"active", "orders", "user_meta", "users"}},
		{exports + "mongo/dump.archive", []string{"shop.orders", "shop.users"}},
		{exports + "xlsx/openpyxl.xlsx", []string{"Notes", "Old", "Users"}},
		{"../../testdata/cases/csv-pg-csv/export.csv", nil},
	} {
		t.Run(test.path, func(t *testing.T) {
			in, _ := input(t, test.path)
			e, err := source.Recognize(in, "", rows.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer e.Close()
			list, err := e.Tables()
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, info := range list {
				names = append(names, info.String())
				table, err := e.Read(info.String())
				if err != nil {
					t.Fatal(err)
				}
				if n := count(t, table); n == 0 && strings.EqualFold(info.Name, "users") {
					t.Error("no rows in", info)
				}
			}
			if slices.Sort(names); !slices.Equal(names, test.tables) {
				t.Errorf("got %q", names)
			}
		})
	}
}

// Of what looks like nothing that is joined, a file is not opened anew, and a pipe leaves no copy behind it.
func TestOnePass(t *testing.T) {
	none := func(string, []*rows.TableInfo) *rows.Join { return nil }
	for _, path := range []string{"mariadb/users.sql", "mariadb/users.sql.gz", "mariadb/users.xml", "postgres/custom.dump"} {
		in, passes := input(t, "../../testdata/exports/"+path)
		table, err := source.Open(in, "", rows.Options{Join: none})
		if err != nil {
			t.Fatal(err)
		}
		if n := count(t, table); n == 0 || *passes != 0 {
			t.Errorf("%s: %d rows, and the file is opened %d times more", path, n, *passes)
		}
	}
}

// The list of tables that a read came by serves who asks for it.
func TestListOfAFailedRead(t *testing.T) {
	const dump = "CREATE TABLE `orders` (`id` int);\nINSERT INTO `orders` VALUES (1);\n"
	passes := 0
	in := rows.Input{File: "d.sql", Reader: strings.NewReader(dump), Again: func() (io.ReadCloser, error) {
		passes++
		return io.NopCloser(strings.NewReader(dump)), nil
	}}
	e, err := source.Recognize(in, "", rows.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var data *schema.DataError
	if _, err := e.Read(""); !errors.As(err, &data) || data.Problem.Rule != "sql/no-table" {
		t.Errorf("got %v", err)
	}
	if list, err := e.Tables(); err != nil || len(list) != 1 || list[0].Name != "orders" || passes != 0 {
		t.Errorf("got %v, %v after %d passes", list, err, passes)
	}
}

// What can be read only once says so.
func TestReadAgain(t *testing.T) {
	e, err := source.Recognize(rows.Input{File: "<stdin>", Reader: strings.NewReader("id,email\n1,a@example.com\n")}, "",
		rows.Options{})
	if err != nil {
		t.Fatal(err)
	}
	table, err := e.Read("")
	if err != nil || count(t, table) != 1 {
		t.Fatal(err)
	}
	if _, err := e.Read(""); err == nil || err.Error() != "<stdin> can be read only once" {
		t.Errorf("got %v", err)
	}
}
