package sqlite

import (
	"strings"
	"testing"
	"unicode/utf8"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
)

// FuzzLiterals reads what SQLite itself, or its shell, makes of a text: the text must
// come back.
func FuzzLiterals(f *testing.F) {
	for _, s := range []string{"", "it's", "a\nb\r\n", `\n \\ \u000a`, "\x1b[0m", "ü😀\t", "--x", "'||'", "\x7f"} {
		f.Add(s)
	}
	c, err := sqlite3.Open(":memory:")
	if err != nil {
		f.Fatal(err)
	}
	quote, _, err := c.Prepare("SELECT unistr_quote(?1), quote(?1), quote(CAST(?1 AS BLOB))")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0 {
			return
		}
		quote.BindText(1, s)
		if !quote.Step() {
			t.Fatal(quote.Err())
		}
		var row []string
		for i := range 3 {
			row = append(row, quote.ColumnText(i))
		}
		quote.Reset()
		row = append(row, replaced(s))
		dump := "PRAGMA foreign_keys=OFF;\nCREATE TABLE users (a, b, c, d);\nINSERT INTO users VALUES(" +
			strings.Join(row, ",") + ");\n"
		table, err := sql.OpenSQLite(rows.Input{File: "d.sql", Reader: strings.NewReader(dump)},
			rows.Options{}, &scan.Chooser{Wanted: "users"})
		if err != nil {
			t.Fatal(err, dump)
		}
		for chunk, err := range table.Chunks {
			if err != nil {
				t.Fatal(err, dump)
			}
			b := chunk()
			if len(b.Problems) > 0 || b.Err != nil {
				t.Fatal(b.Problems, b.Err, dump)
			}
			for i := range 4 {
				if got := string(b.Value(b.Cell(0, i))); got != s {
					t.Errorf("value %d is %q, not %q:\n%s", i, got, s, dump)
				}
			}
		}
	})
}

// replaced is a text as the shell before version 3.50 writes it.
func replaced(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return sqlite3.Quote(s)
	}
	unused := func(like string, others ...string) string {
		for _, mark := range append([]string{like}, others...) {
			if !strings.Contains(s, mark) {
				return mark
			}
		}
		return "(mark)"
	}
	nl, cr := unused(`\n`, `\012`), unused(`\r`, `\015`)
	text := strings.NewReplacer("\n", nl, "\r", cr).Replace(s)
	return "replace(replace(" + sqlite3.Quote(text) + ",'" + cr + "',char(13)),'" + nl + "',char(10))"
}
