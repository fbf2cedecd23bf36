package jsonrows

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

// FuzzJSON reads anything: it must not panic; where text is cut makes no difference to
// good files; each object of valid NDJSON is a row; rejects can be read again.
func FuzzJSON(f *testing.F) {
	for _, text := range []string{
		django, phpMyAdmin, sparse(5, `{"a":[{"Name":"x","Value":1}]}`),
		`{"users":[{"email":"a"},{"id":{"$oid":"x"}}],"b":[]}`,
		`[{"a":"\ud83d\ude00"},{"a":{"$date":{"$numberLong":"1"}}},{"a":{"$binary":{"base64":"AA==","subType":"04"}}}]`,
		"{\"a\":1\n{\"a\":2}\n{\"a\":\"3\n{\"a\":{}}\n", "\x1e{\"a\":1}\n\x1e{}",
		"\ufeff[\n{\"app_metadata\":{\"a\":[]}} , 5 ]", `{"a":1}{"b":{"a":null}}`,
	} {
		f.Add(text, "", "")
		f.Add(text, "/users", "a.b")
	}
	f.Fuzz(func(t *testing.T, text, path, column string) {
		options := rows.Options{Format: rows.Format{Path: path}, Columns: []string{column}}
		want := read(t, text, options, sizes{256, 1 << 20, 1 << 20})
		for _, size := range []int{1, 7, 64} {
			got := read(t, text, options, sizes{256, size, 1 << 20})
			if (got.Err == "") != (want.Err == "") {
				t.Fatalf("in pieces of %d: %s %s\nin one: %s %s", size, got.Err, got.Message, want.Err, want.Message)
			}
			if want.Err == "" && want.Bad == "" &&
				(!slices.Equal(got.Rows, want.Rows) || !slices.Equal(got.Places, want.Places)) {
				t.Fatalf("in pieces of %d\n%q\nin one\n%q", size, got.Rows, want.Rows)
			}
		}
		if n := objectsIn(text); n >= 0 && path == "" && want.Table != nil &&
			strings.HasPrefix(want.Table.Found, "objects") && !strings.Contains(want.Table.Found, "model") &&
			(len(want.Rows) != n || want.Err != "") {
			t.Fatalf("%d objects are %d rows: %s", n, len(want.Rows), want.Err)
		}
		if want.Err == "" && want.Bad == "" && want.Rejects != "" && !strings.Contains(want.Table.Found, "model") {
			lines, err := OpenLines(rows.Input{File: "f", Reader: strings.NewReader(want.Rejects)}, rows.Options{})
			if again := spelling.Read(t, lines, err); again.Err != "" || len(again.Rows) != len(want.Rows) {
				t.Fatalf("%d rows are %d rejects: %s\n%s", len(want.Rows), len(again.Rows), again.Err, want.Rejects)
			}
		}
	})
}

// objectsIn counts the objects of a text that holds nothing else, -1 for another.
func objectsIn(text string) int {
	n := 0
	for d := json.NewDecoder(strings.NewReader(text)); ; n++ {
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			if err.Error() == "EOF" {
				return n
			}
			return -1
		}
		if !bytes.HasPrefix(v, []byte("{")) || bytes.Count(v, []byte("{"))+bytes.Count(v, []byte("[")) > maxNested {
			return -1
		}
	}
}
