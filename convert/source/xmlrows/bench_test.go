package xmlrows

import (
	"bytes"
	"fmt"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
)

// bigDump is what mysqldump --xml makes of n users.
func bigDump(n int) []byte {
	var b bytes.Buffer
	b.WriteString(dump + data)
	for i := range n {
		b.WriteString("\t<row>\n")
		phone := ">+12025550123</field>"
		if i%3 == 0 {
			phone = " xsi:nil=\"true\" />"
		}
		name := "Ada Lovelace"
		if i%50 == 0 {
			name = "Ada &quot;x&quot; Lovelace"
		}
		fmt.Fprintf(&b,
			"\t\t<field name=\"id\">%d</field>\n\t\t<field name=\"email\">ada.lovelace%d@example.com</field>\n\t\t<field name=\"email_verified\">1</field>\n", 1000000+i, i)
		fmt.Fprintf(&b,
			"\t\t<field name=\"first_name\">Ada</field>\n\t\t<field name=\"display_name\">%s</field>\n\t\t<field name=\"phone\"%s\n", name, phone)
		fmt.Fprintf(&b, "\t\t<field name=\"avatar_url\">https://cdn.example.com/avatars/%016x.png</field>\n", i)
		b.WriteString(
			"\t\t<field name=\"password_hash\">$2b$10$ZTOZpSqxVkG4zoG67Q9tmONAKmZu3q02.gE0zPpeg3o6SVrU50lR.</field>\n\t</row>\n")
	}
	b.WriteString(over + dumped)
	return b.Bytes()
}

func benchmark(b *testing.B, text []byte, take func(rows.Chunk)) {
	b.Helper()
	rowstest.Benchmark(b, len(text), func() (*rows.Table, error) {
		return Open(rows.Input{File: "d.xml", Reader: bytes.NewReader(text)}, rows.Options{}, &scan.Chooser{})
	}, take)
}

// BenchmarkCut is what must be done on one goroutine.
func BenchmarkCut(b *testing.B) { benchmark(b, bigDump(50_000), rowstest.Cut) }

// BenchmarkRows is all of it, on one goroutine.
func BenchmarkRows(b *testing.B) {
	benchmark(b, bigDump(50_000), rowstest.Parse)
}

// BenchmarkElements is the same for a document of elements, on one goroutine.
func BenchmarkElements(b *testing.B) {
	text := bytes.ReplaceAll(bigDump(50_000), []byte("mysqldump"), []byte("export"))
	for _, name := range []string{
		"id", "email", "email_verified", "first_name", "display_name", "phone", "avatar_url",
		"password_hash",
	} {
		text = bytes.ReplaceAll(text, []byte("<field name=\""+name+"\""), []byte("<"+name))
	}
	var out []byte
	for line := range bytes.Lines(text) { // each field is on a line of its own
		if open := bytes.IndexByte(line, '<'); bytes.Contains(line, []byte("</field>")) {
			name, _, _ := bytes.Cut(line[open+1:], []byte(">"))
			line = bytes.Replace(line, []byte("</field>"), []byte("</"+string(name)+">"), 1)
		}
		out = append(out, line...)
	}
	benchmark(b, out, rowstest.Parse)
}

// BenchmarkTwo is all of it, on two goroutines.
func BenchmarkTwo(b *testing.B) {
	take, wait := rowstest.Apart()
	benchmark(b, bigDump(50_000), take)
	wait()
}

// BenchmarkSkip goes through a table that is not read.
func BenchmarkSkip(b *testing.B) {
	text := bytes.Replace(bigDump(50_000), []byte("table_data name=\"users\""), []byte("table_data name=\"orders\""), 1)
	text = bytes.Replace(text, []byte("</database>"), []byte("<table_data name=\"users\">"+row1+over+"</database>"), 1)
	benchmark(b, text, rowstest.Parse)
}
