package pgdump

import (
	"bytes"
	"fmt"
	"testing"

	"muster/convert/source/rows"
)

// bigDump is a dump of users in COPY.
func bigDump(table string, n int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b,
		"COPY public.%s (id, email, email_verified, username, given_name, family_name, name, picture, phone, created_at, password_hash, opt_in) FROM stdin;\n", table)
	for i := range n {
		phone := "+12025550123"
		if i%3 == 0 {
			phone = `\N`
		}
		fmt.Fprintf(&b,
			"%d\tada.lovelace%d@example.com\tt\tada%d\tAda\tLovelace\tAda Lovelace\thttps://cdn.example.com/avatars/%016x.png\t%s\t2012-03-04 05:06:07\t$2b$10$ZTOZpSqxVkG4zoG67Q9tmONAKmZu3q02.gE0zPpeg3o6SVrU50lR.\tf\n",
			1000000+i, i, i, i, phone)
	}
	b.WriteString("\\.\n")
	return b.Bytes()
}

func benchmark(b *testing.B, dump []byte, take func(rows.Chunk)) {
	b.SetBytes(int64(len(dump)))
	b.ReportAllocs()
	for b.Loop() {
		t, err := Open(rows.Input{File: "d.sql", Reader: bytes.NewReader(dump)},
			rows.Options{Format: rows.Format{Table: "users"}})
		if err != nil {
			b.Fatal(err)
		}
		for chunk, err := range t.Chunks {
			if err != nil {
				b.Fatal(err)
			}
			take(chunk)
		}
	}
}

// BenchmarkCut is what must be done on one goroutine.
func BenchmarkCut(b *testing.B) { benchmark(b, bigDump("users", 100_000), func(rows.Chunk) {}) }

// BenchmarkRows is all of it, on one goroutine.
func BenchmarkRows(b *testing.B) {
	benchmark(b, bigDump("users", 100_000), func(c rows.Chunk) { c().Release() })
}

// BenchmarkSkip goes through a table that is not read.
func BenchmarkSkip(b *testing.B) {
	dump := append(bigDump("orders", 100_000), copyU+"1\ta\n\\.\n"...)
	benchmark(b, dump, func(c rows.Chunk) { c().Release() })
}
