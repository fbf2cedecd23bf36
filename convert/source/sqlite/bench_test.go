package sqlite

import (
	"fmt"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// BenchmarkLoad loads a table of a dump for a query.
func BenchmarkLoad(b *testing.B) {
	var dump strings.Builder
	dump.WriteString("INSERT INTO users (id, email, name, verified) VALUES ")
	for i := range 50000 {
		fmt.Fprintf(&dump, "(%d,'user%d@example.com','Name of %d',%d),\n", i, i, i, i%2)
	}
	dump.WriteString("(0,'','',0);")
	b.SetBytes(int64(dump.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if r := ask(b, dump.String(), "SELECT count(*) FROM users"); r.Err != "" {
			b.Fatal(r.Err)
		}
	}
}

// BenchmarkRead reads a table of a database.
func BenchmarkRead(b *testing.B) {
	path := made(b, `CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT, verified INT, filler TEXT);
		WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
		INSERT INTO users SELECT i, 'user' || i || '@example.com', 'Name of ' || i, i % 2, printf('%0100d', i) FROM n`)
	b.ReportAllocs()
	for b.Loop() {
		t, err := Open(rows.Input{File: "f.db", Path: path}, rows.Options{}, &scan.Chooser{})
		if err != nil {
			b.Fatal(err)
		}
		size := 0
		for chunk, err := range t.Chunks {
			if err != nil {
				b.Fatal(err)
			}
			block := chunk()
			size += len(block.Text)
			block.Release()
		}
		t.Close()
		b.SetBytes(int64(size))
	}
}
