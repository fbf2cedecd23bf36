package sqlite

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

// tableMaker makes tables of all that SQLite stores.
type tableMaker struct{ *rand.Rand }

func (m tableMaker) pick(list ...string) string { return list[m.IntN(len(list))] }

func (m tableMaker) value() string {
	switch m.IntN(12) {
	case 0:
		return "NULL"
	case 1:
		return fmt.Sprint(m.Int64() >> m.IntN(63) * int64(1-2*m.IntN(2)))
	case 2:
		return m.pick("0", "1", "-1", "127", "-128", "32768", "-8388608", "140737488355327", "9223372036854775807")
	case 3:
		return m.pick("X''", "X'00ff'", "zeroblob(200)")
	case 4:
		return m.pick("''", "'it''s'", "'é 陽'", "char(65, 0, 66)", "'1'", "' '")
	case 5:
		if m.IntN(60) == 0 {
			return m.pick("1.5", "-1e300", "0.1", "printf('%03000d', 7)", "zeroblob(70000)")
		}
	}
	return fmt.Sprintf("'%0*d'", 1+m.IntN(40), m.IntN(1000))
}

func (m tableMaker) database() string {
	var sql strings.Builder
	fmt.Fprintf(&sql, "PRAGMA page_size = %d; PRAGMA auto_vacuum = %d; PRAGMA encoding = '%s'; CREATE TABLE users (email",
		512<<m.IntN(8), m.IntN(2), m.pick("UTF-8", "UTF-8", "UTF-8", "UTF-16le"))
	columns := 1 + m.IntN(6)
	key := m.IntN(3)
	for i := range columns {
		if i == 0 && key > 0 {
			fmt.Fprintf(&sql, ", c0 %s PRIMARY KEY", m.pick("INTEGER", "INT", "INTEGER"))
			continue
		}
		fmt.Fprintf(&sql, ", c%d %s", i, m.pick("TEXT", "", "BLOB", "INT", "REAL", "NUMERIC", "TEXT DEFAULT 'd'"))
	}
	if m.IntN(8) == 0 {
		fmt.Fprintf(&sql, ", made AS (email || '!') %s", m.pick("STORED", "VIRTUAL"))
	}
	sql.WriteString("); BEGIN;\n")
	late := 0
	for n := m.IntN(400); n > 0; n-- {
		values := []string{m.value()}
		for i := range columns + late {
			if i == 0 && key > 0 {
				values = append(values, fmt.Sprint(m.IntN(5000)-m.IntN(100)))
			} else {
				values = append(values, m.value())
			}
		}
		names := "email"
		for i := range columns + late {
			names += fmt.Sprintf(", c%d", i)
		}
		fmt.Fprintf(&sql, "INSERT OR IGNORE INTO users (%s) VALUES (%s);\n", names, strings.Join(values, ", "))
		if m.IntN(200) == 0 {
			fmt.Fprintf(&sql, "ALTER TABLE users ADD COLUMN c%d %s;\n", columns+late, m.pick("TEXT", "INT DEFAULT 7", "REAL DEFAULT 2"))
			late++
		}
	}
	if m.IntN(4) == 0 {
		sql.WriteString("DELETE FROM users WHERE rowid % 3 = 0;\n")
	}
	return sql.String() + "COMMIT;\n"
}

// What is read from the pages is what SQLite gives.
func TestPages(t *testing.T) {
	m := tableMaker{rand.New(rand.NewPCG(1, 1))}
	for i := range 40 {
		sql := m.database()
		path := made(t, sql)
		got, want := readPath(t, path, rows.Options{}), readPath(t, path, rows.Options{Format: rows.Format{
			Query: "SELECT * FROM users ORDER BY rowid",
		}})
		if !slices.Equal(got.Rows, want.Rows) || got.Err != want.Err || got.Err != "" {
			t.Fatalf("%d: %s: %q, and not %s: %q\n%s", i, got.Err, got.Rows, want.Err, want.Rows, sql)
		}
	}
}

// A file in which bytes have changed is damaged, or read as SQLite reads it.
func TestPagesDamaged(t *testing.T) {
	m := tableMaker{rand.New(rand.NewPCG(2, 1))}
	path := filepath.Join(t.TempDir(), "bad.db")
	read := 0
	for range 6 {
		whole, err := os.ReadFile(made(t, m.database()))
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			bad := slices.Clone(whole)
			for range 1 + m.IntN(3) {
				bad[100+m.IntN(len(bad)-100)] = byte(m.IntN(256))
			}
			if err := os.WriteFile(path, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			got, want := readPath(t, path, rows.Options{}), readPath(t, path, rows.Options{Format: rows.Format{
				Query: "SELECT * FROM users ORDER BY rowid",
			}})
			if got.Err == "sqlite/damaged 0:0" {
				continue
			}
			read++
			if got.Err != want.Err || got.Err == "" && !slices.Equal(got.Rows, want.Rows) {
				t.Errorf("%s %s, and not %s %s: %d, %d", got.Err, got.Message, want.Err, want.Message, len(got.Rows), len(want.Rows))
			}
		}
	}
	if read < 30 {
		t.Errorf("%d files were read", read)
	}
}
