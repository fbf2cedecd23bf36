package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// bombs are inputs that are small to make and large to read. Each gives a finding, or is read to its end.
var bombs = []struct {
	name   string
	args   []string // before the file
	make   func() []byte
	status int
	rule   string // of an error; "" for none
}{
	{"csv of blank lines", convertOnly, func() []byte {
		return surround("id,email\n1,a@example.com\n", "\n", 4<<20, "2,b@example.com\n")
	}, fine, ""},
	{"csv row of delimiters", convertOnly, func() []byte {
		return surround("id,email\n1,a@example.com\n", ",", 5<<20, "\n")
	}, problems, "csv/row-too-long"},
	{
		"csv header of delimiters", convertOnly, func() []byte { return surround("", ",", 5<<20, "\n") },
		problems, "csv/too-many-columns",
	},
	{"csv cell without end", convertOnly, func() []byte {
		return surround("id,email\n1,\"", "a\n", 4<<20, "\"\n")
	}, problems, "csv/unclosed-quote"},
	{"csv of broken rows", convertOnly, func() []byte {
		return surround("id,email,email_verified\n", "1,b@example.com,maybe\n", mostRejected+1000, "")
	}, problems, "convert/boolean"},
	{"NUL", convertOnly, func() []byte { return surround("", "\x00", 5<<20, "") }, problems, "source/binary"},
	{"json depth", convertOnly, func() []byte { return surround("", "[", 1<<20, "") }, problems, "json/depth"},
	{"json string without end", convertOnly, func() []byte {
		return surround(`[{"email":"`, "a", 10<<20, `"}]`)
	}, problems, "json/too-large"},
	{"json of equal keys", convertOnly, func() []byte {
		return surround(`[{"email":"a@example.com"`, `,"a":1`, 100_000, "}]")
	}, problems, "json/duplicate-key"},
	{"validate equal keys", []string{"validate"}, func() []byte {
		return surround(`[{"email":"a@example.com"`, `,"a":1`, 100_000, "}]")
	}, problems, "json/duplicate-key"},
	{"validate numbers", []string{"validate"}, func() []byte {
		return surround("[1", ",1", mostRejected+20_000, "]")
	}, problems, "schema/type"},
	{"xml elements", convertOnly, func() []byte {
		return surround("<users><user><email>a@example.com</email>", "<r>1</r>", 100_000,
			"</user><user><email>b@example.com</email></user></users>")
	}, fine, ""},
	{"xml depth", convertOnly, func() []byte { return surround("", "<a>", 100_000, "") }, problems, "xml/depth"},
	{"xml entities", convertOnly, func() []byte {
		return []byte(`<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><users><user><email>&b;</email></user></users>`)
	}, problems, "xml/doctype"},
	{"ldif entry", convertOnly, func() []byte {
		return surround("dn: cn=a\nobjectClass: person\nmail: a@example.com\n", "x: abcdefgh\n", 1_500_000, "\n")
	}, problems, "ldif/too-large"},
	{"sql row of values", convertOnly, func() []byte {
		return surround("CREATE TABLE users (id int, email text);\nINSERT INTO users VALUES (1", ",1", 9<<20, ");\n")
	}, problems, "sql/row-too-long"},
	{"copy row of tabs", convertOnly, func() []byte {
		return surround("CREATE TABLE public.users (id integer, email text);\nCOPY public.users (id, email) FROM stdin;\n1",
			"\t", 17<<20, "\n\\.\n")
	}, problems, "pg/row-too-long"},
	{"bson depth", convertOnly, func() []byte {
		const n = 10_000
		var b []byte
		for i := range n {
			b = binary.LittleEndian.AppendUint32(b, uint32(5+8*(n-i)))
			b = append(b, "\x03a\x00"...)
		}
		return append(append(b, 5, 0, 0, 0, 0), make([]byte, n)...)
	}, problems, "mongo/damaged"},
	{"gzip in gzip", convertOnly, func() []byte { return packed(make([]byte, 1<<20), 5) }, problems, "source/layers"},
}

var convertOnly = []string{"convert"}

// surround is n times a text between two others.
func surround(head, text string, n int, tail string) []byte {
	return slices.Concat([]byte(head), bytes.Repeat([]byte(text), n), []byte(tail))
}

func packed(text []byte, times int) []byte {
	for range times {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		w.Write(text)
		w.Close()
		text = b.Bytes()
	}
	return text
}

// A bomb ends with its finding, and what is live behind it is no more than before.
func TestBombs(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bomb")
	rules := regexp.MustCompile(`error\[([a-z/-]+)\]`)
	for _, bomb := range bombs {
		t.Run(bomb.name, func(t *testing.T) {
			text := bomb.make()
			size := uint64(len(text))
			if err := os.WriteFile(file, text, 0o600); err != nil {
				t.Fatal(err)
			}
			text = nil
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			status, _, stderr := muster(nil, append(slices.Clone(bomb.args), file)...)
			runtime.ReadMemStats(&after)
			if status != bomb.status {
				t.Errorf("status %d, want %d:\n%.2000s", status, bomb.status, stderr)
			}
			var found []string
			for _, m := range rules.FindAllStringSubmatch(stderr, -1) {
				found = append(found, m[1])
			}
			if (bomb.rule == "") != (found == nil) || bomb.rule != "" && !slices.Contains(found, bomb.rule) {
				t.Errorf("found %v, want %q:\n%.2000s", found, bomb.rule, stderr)
			}
			if strings.Contains(stderr, "internal error") {
				t.Errorf("%.2000s", stderr)
			}
			// What a finding or a row costs is bounded; nothing is copied again and again.
			const most = 3 << 30
			if got := after.TotalAlloc - before.TotalAlloc; got > most+40*size {
				t.Errorf("%d bytes were allocated for an input of %d", got, size)
			}
		})
	}
}
