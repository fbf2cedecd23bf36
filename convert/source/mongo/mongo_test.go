package mongo

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
)

func archiveOf(in rows.Input, options rows.Options) (*rows.Table, error) {
	return OpenArchive(in, options, &scan.Chooser{Wanted: options.Table})
}

func read(t testing.TB, open rows.Open, file []byte, options rows.Options) *rowstest.Reading {
	t.Helper()
	table, err := open(rows.Input{File: "f", Reader: bytes.NewReader(file)}, options)
	return rowstest.Spelling{Names: true, Reason: "why"}.Read(t, table, err)
}

func export(t testing.TB, name string) []byte {
	t.Helper()
	file, err := os.ReadFile("../../../testdata/exports/mongo/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

var users = []string{
	`_id="5f0000000000000000000001" email="ana@example.com" ` +
		`password="$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee" verified=true ` +
		`createdAt="2020-01-02T03:04:05.678Z" profile.first="Ana" profile.last="Silva" roles=["admin","staff"] ` +
		`visits=9007199254740993 balance="12.50" external="00112233-4455-6677-8899-aabbccddeeff"`,
	`_id="5f0000000000000000000002" email="zoe@example.org" verified=false profile.first="Zoë" ` +
		`profile.last="Østergård \"Z\"" roles=[] visits=3 balance="1E+3" key="AP8Q"`,
	`_id=7 email="emoji@example.com" createdAt="1969-07-20T00:00:00Z" profile.first="😀" profile.last="line\nend" ` +
		`visits=1.5 friends=["5f0000000000000000000001"] at.t=1 at.i=2 like="/^a//i"`,
}

func TestRead(t *testing.T) {
	r := read(t, Open, export(t, "users.bson"), rows.Options{})
	if !slices.Equal(r.Rows, users) || r.Err != "" || r.Table.Format != "bson" {
		t.Errorf("%q %s %s", r.Rows, r.Err, r.Message)
	}
	for i, places := range r.Places { // the number of the document
		if !strings.HasPrefix(places, fmt.Sprintf("%d:1 ", i+1)) {
			t.Errorf("row %d is at %s", i+1, places)
		}
	}
	for _, table := range []string{"", "users", "Shop.Users"} {
		r := read(t, archiveOf, export(t, "dump.archive"), rows.Options{Format: rows.Format{Table: table}})
		if !slices.Equal(r.Rows, users) || r.Err != "" ||
			r.Table.Found != "collection shop.users of 2 (shop.orders, shop.users)" {
			t.Errorf("%s: %q %s %s", table, r.Rows, r.Err, r.Message)
		}
	}
	r = read(t, archiveOf, export(t, "dump.archive"), rows.Options{Format: rows.Format{Table: "orders"}})
	if !slices.Equal(r.Rows, []string{"_id=0 total=0", "_id=1 total=10", "_id=2 total=20"}) || r.Err != "" {
		t.Errorf("%q %s %s", r.Rows, r.Err, r.Message)
	}
}

func TestProblems(t *testing.T) {
	file, dump := export(t, "users.bson"), export(t, "dump.archive")
	changed := func(file []byte, at int, b byte) []byte {
		file = bytes.Clone(file)
		file[at] = b
		return file
	}
	second := int(binary.LittleEndian.Uint32(file))
	ana := bytes.Index(dump, []byte("ana@example.com"))
	for name, test := range map[string]struct {
		open  rows.Open
		file  []byte
		table string
		want  string
	}{
		"cut off":        {Open, file[:len(file)-1], "", "mongo/unfinished 3:0"},
		"cut off early":  {Open, file[:second+2], "", "mongo/unfinished 2:0"},
		"wrong length":   {Open, changed(file, second+3, 0x7f), "", "mongo/damaged 2:0"},
		"wrong type":     {Open, changed(file, second+4, 0x33), "", "mongo/damaged 2:0"},
		"wrong end":      {Open, changed(file, second-1, 1), "", "mongo/damaged 1:0"},
		"with a table":   {Open, file, "users", "--table users: a BSON file holds one collection"},
		"empty":          {Open, nil, "", "json/empty 1:1"},
		"archive, cut":   {archiveOf, dump[:len(dump)-60], "", "mongo/unfinished 4:0"},
		"in the prelude": {archiveOf, dump[:100], "", "mongo/unfinished 0:0"},
		"checksum":       {archiveOf, changed(dump, ana, 'A'), "", "mongo/damaged 4:0"},
		"no archive":     {archiveOf, file, "", "mongo/damaged 0:0"},
		"no collection":  {archiveOf, dump, "user", "mongo/no-collection 0:0"},
	} {
		if r := read(t, test.open, test.file, rows.Options{Format: rows.Format{Table: test.table}}); r.Err != test.want {
			t.Errorf("%s: %q %s", name, r.Err, r.Message)
		}
	}
}

func TestDecimal(t *testing.T) {
	for want, bits := range map[string][2]uint64{
		"0": {0x3040000000000000, 0}, "-1": {0xb040000000000000, 1}, "12.50": {0x303c000000000000, 1250},
		"0.001234": {0x3034000000000000, 1234},
		"1.2E-7":   {0x3030000000000000, 12}, "1E+3": {0x3046000000000000, 1}, "1.23E+5": {0x3046000000000000, 123},
		"NaN": {0x7c00000000000000, 0}, "-Infinity": {0xf800000000000000, 0},
		"9.999999999999999999999999999999999E+6144": {0x5fffed09bead87c0, 0x378d8e63ffffffff}, "0E-6176": {0, 0},
		"0E+3": {0x6c11800000000000, 0},
	} {
		if got := string(appendDecimal(nil, bits[0], bits[1])); got != want {
			t.Errorf("%x: %s, want %s", bits, got, want)
		}
	}
}

// document is a document with one element, called a.
func document(kind byte, value string) []byte {
	doc := append([]byte{0, 0, 0, 0, kind, 'a', 0}, value...)
	doc = append(doc, 0)
	binary.LittleEndian.PutUint32(doc, uint32(len(doc)))
	return doc
}

func TestValues(t *testing.T) {
	for name, test := range map[string]struct {
		kind  byte
		value string
		want  string
	}{
		"double":        {0x01, "\x9a\x99\x99\x99\x99\x99\xb9\x3f", `0.1`},
		"whole double":  {0x01, "\x00\x00\x00\x00\x80\x84\x2e\x41", `1000000`},
		"large double":  {0x01, "\x7c\x70\x9e\x0f\x6a\x75\x4b\x44", "1.0129999999999999e+21"},
		"infinite":      {0x01, "\x00\x00\x00\x00\x00\x00\xf0\x7f", `"+Inf"`},
		"not UTF-8":     {0x02, "\x05\x00\x00\x00\xeb\"\x01\\\x00", "\"\xeb\\\"\\u0001\\\\\""},
		"old UUID":      {0x05, "\x03\x00\x00\x00\x03abc", `"YWJj"`},
		"old binary":    {0x05, "\x07\x00\x00\x00\x02\x03\x00\x00\x00abc", `"YWJj"`},
		"undefined":     {0x06, "", `null`},
		"far date":      {0x09, "\xff\xff\xff\xff\xff\xff\xff\x7f", `9223372036854775807`},
		"pointer":       {0x0c, "\x02\x00\x00\x00x\x00abcdefghijkl", `"6162636465666768696a6b6c"`},
		"code":          {0x0d, "\x02\x00\x00\x00x\x00", `"x"`},
		"symbol":        {0x0e, "\x02\x00\x00\x00x\x00", `"x"`},
		"code in scope": {0x0f, "\x0f\x00\x00\x00\x02\x00\x00\x00x\x00\x05\x00\x00\x00\x00", `"x"`},
		"negative":      {0x10, "\xff\xff\xff\xff", `-1`},
		"least":         {0xff, "", `"MinKey"`},
		"most":          {0x7f, "", `"MaxKey"`},
	} {
		got, ok := appendDocument(nil, document(test.kind, test.value), false, 1)
		if want := `{"a":` + test.want + `}`; string(got) != want && name != "large double" || !ok {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	deep := document(0x10, "\x01\x00\x00\x00")
	for range maxDepth {
		deep = document(0x03, string(deep))
	}
	if _, ok := appendDocument(nil, deep, false, 1); ok {
		t.Error("a document may nest without end")
	}
}

func TestIs(t *testing.T) {
	if !IsBSON(export(t, "users.bson")[:20]) || IsArchive(export(t, "users.bson")) ||
		!IsArchive(export(t, "dump.archive")) || IsBSON(export(t, "dump.archive")) {
		t.Error("the exports are taken for something else")
	}
	for _, text := range []string{
		"", "email,name\n", "i\x00d\x00\t\x00e\x00m\x00\x00\x00", "\x05\x00\x00\x00\x00",
		"PK\x03\x04\x00\x00\x00\x00a\x00",
	} {
		if IsBSON([]byte(text)) {
			t.Errorf("%q is taken for BSON", text)
		}
	}
}

// FuzzMongo reads anything: it must not panic, and what can be read is JSON.
func FuzzMongo(f *testing.F) {
	f.Add(export(f, "users.bson"))
	f.Add(export(f, "dump.archive"))
	f.Fuzz(func(t *testing.T, file []byte) {
		read(t, Open, file, rows.Options{})
		read(t, archiveOf, file, rows.Options{})
		read(t, archiveOf, append([]byte(magic), file...), rows.Options{})
		if text, ok := appendDocument(nil, file, false, 1); ok && !json.Valid(bytes.ToValidUTF8(text, []byte("?"))) {
			t.Errorf("%q is no JSON", text)
		}
	})
}
