package jsonrows

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

const django = `[
{"model": "auth.permission", "pk": 1, "fields": {"name": "Can add", "content_type": 1}},
{"model": "auth.user", "pk": 1, "fields": {"password": "pbkdf2", "email": "ana@example.com", "groups": [1]}},
{"fields": {"password": "x", "email": "ben@example.com"}, "pk": 2, "model": "auth.user"},
{"model": "shop.customer", "pk": 7, "fields": {"email": "c@example.com"}}
]
`

func TestDjango(t *testing.T) {
	users := []string{
		`pk=1 password="pbkdf2" email="ana@example.com" groups=[1]`,
		`pk=2 password="x" email="ben@example.com"`,
	}
	for _, size := range []sizes{usual, {64, 64, maxRecord}} {
		r := read(t, django, rows.Options{}, size)
		if !slices.Equal(r.Rows[:min(2, len(r.Rows))], users) || len(r.Rows) != 2 || r.Table.Name != "auth.user" ||
			r.Err != "" {
			t.Errorf("%q %s %q", r.Rows, r.Err, r.Problems)
		}
	}
	r := read(t, django, rows.Options{Format: rows.Format{Table: "shop.Customer"}}, usual)
	if want := []string{`pk=7 email="c@example.com"`}; !slices.Equal(r.Rows, want) ||
		r.Table.Found != "an array, model shop.customer of 3" {
		t.Errorf("%q %s", r.Rows, r.Err)
	}
	if r := read(t, django, rows.Options{Format: rows.Format{Table: "x.y"}}, usual); r.Err != "json/no-records 0:0" ||
		!strings.Contains(r.Message, "auth.user (2), shop.customer (1)") {
		t.Errorf("%s %s", r.Err, r.Message)
	}
	r = read(t, django, rows.Options{Columns: []string{"email", "late"}}, sizes{300, 64, maxRecord})
	if !slices.Contains(r.Table.Columns, "late") || !slices.Contains(r.Table.Columns, "password") {
		t.Errorf("the columns are %q", r.Table.Columns)
	}
}

// What is found in the data can decide what is asked for.
func TestColumnsFor(t *testing.T) {
	var found []string
	ask := func(format string, columns []string) (all, optional []string) {
		found = append([]string{format}, columns...)
		if !slices.Contains(columns, "email") {
			return nil, nil
		}
		return []string{"email", "more", "late"}, []string{"late"}
	}
	text := `{"email":"a","more":{"x":1,"y":[2]}}` + "\n" + strings.Repeat(`{"email":"b"}`+"\n", 20) + `{"late":3}`
	r := read(t, text, rows.Options{ColumnsFor: ask}, sizes{100, 64, maxRecord})
	if want := []string{"json", "email", "more.x", "more.y"}; !slices.Equal(found, want) {
		t.Errorf("it was asked with %q", found)
	}
	if want := []string{"email", "more", "late"}; !slices.Equal(r.Table.Columns, want) || r.Err != "" ||
		len(r.Problems) > 0 {
		t.Errorf("the columns are %q; %s %q", r.Table.Columns, r.Err, r.Problems)
	}
	if want := `email="a" more={"x":1,"y":[2]}`; r.Rows[0] != want || r.Rows[21] != `late=3` {
		t.Errorf("the rows are %q", r.Rows)
	}
	r = read(t, `{"mail":"a","more":{"x":1}}`, rows.Options{ColumnsFor: ask}, usual)
	if want := []string{"mail", "more.x"}; !slices.Equal(r.Table.Columns, want) {
		t.Errorf("the columns are %q", r.Table.Columns)
	}
	found = nil
	if read(t, text, rows.Options{ColumnsFor: ask, Columns: []string{"email"}}, usual); found != nil {
		t.Error("it was asked though a mapping asks")
	}
}

const phpMyAdmin = `[
{"type":"header","version":"5.2.1","comment":"Export to JSON plugin for phpMyAdmin"},
{"type":"database","name":"shop"},
{"type":"table","name":"orders","database":"shop","data":
[
{"id":"1","email":"x@example.com"}
]
}
,{"type":"table","name":"wp_users","database":"shop","data":
[
{"ID":"1","user_email":"ana@example.com"},
{"ID":"2","user_email":null}
]
}
]
`

func TestPHPMyAdmin(t *testing.T) {
	users := []string{`ID="1" user_email="ana@example.com"`, `ID="2"`}
	r := read(t, phpMyAdmin, rows.Options{}, usual)
	if !slices.Equal(r.Rows, users) || r.Table.Found != "table wp_users" || r.Err != "" {
		t.Errorf("%q %s %s", r.Rows, r.Err, r.Message)
	}
	r = read(t, phpMyAdmin, rows.Options{Format: rows.Format{Table: "shop.orders"}}, usual)
	if want := []string{`id="1" email="x@example.com"`}; !slices.Equal(r.Rows, want) {
		t.Errorf("%q %s %s", r.Rows, r.Err, r.Message)
	}
	r = read(t, phpMyAdmin, rows.Options{Format: rows.Format{Table: "users"}}, usual)
	if r.Err != "json/no-records 0:0" || !strings.Contains(r.Message, "table orders, table wp_users") {
		t.Errorf("%s %s", r.Err, r.Message)
	}
	if r := read(t, phpMyAdmin[:len(phpMyAdmin)-3], rows.Options{}, usual); r.Err != "json/unfinished 14:2" {
		t.Errorf("cut off: %s", r.Err)
	}
}

// sparse is n records, of which the last ones have keys of their own.
func sparse(n int, more ...string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"email":"u%d@example.com","profile":{"a":1}}`+"\n", i)
	}
	for _, m := range more {
		b.WriteString(m + "\n")
	}
	return b.String()
}

func TestLateColumns(t *testing.T) {
	small := sizes{200, 64, maxRecord}
	text := sparse(20, `{"email":"x@example.com","phone":"1","profile":{"a":2,"b":{"c":3}}}`,
		`{"email":"y@example.com","phone":null,"none":null}`, `{"phone":"2","profile":7}`)
	r := read(t, text, rows.Options{}, small)
	want := []string{
		`json/late-column 21:26 "phone" is not in the first 4 records, by which the columns are known: it is left out here and further on`,
		`json/late-column 21:55 "profile.b" is not in the first 4 records, by which the columns are known: it is left out here and further on`,
		`json/late-column 23:24 "profile" is not in the first 4 records, by which the columns are known: it is left out here and further on`,
	}
	if !slices.Equal(r.Problems, want) || r.Err != "" || len(r.Rows) != 23 {
		t.Errorf("%q %s", r.Problems, r.Err)
	}
	r = read(t, text, rows.Options{Columns: []string{"email", "phone", "profile.b.c", "phon"}}, small)
	if r.Rows[20] != `email="x@example.com" profile.a=2 phone="1" profile.b.c=3` || r.Rows[22] != `phone="2"` ||
		len(r.Problems) != 4 ||
		r.Problems[0] != `json/missing-column 1:1 the mapping asks for "phone", which the first 4 records do not have` {
		t.Errorf("%q\n%q", r.Rows[20:], r.Problems)
	}
	if r := read(t, text, rows.Options{Columns: []string{"phon"}}, usual); slices.Contains(r.Table.Columns, "phon") {
		t.Error("a column that no record has is there")
	}
	r = read(t, sparse(20, `{"problems":"x [a/b]"}`), rows.Options{}, small)
	if len(r.Problems) > 0 {
		t.Errorf("the column of rejects: %q", r.Problems)
	}
}

// A piece may end anywhere.
func TestPieces(t *testing.T) {
	array := "[" + strings.ReplaceAll(strings.TrimSpace(sparse(20, `{"email":"}\n{\\\"[","profile":{"a":"é,\\"}}`)), "\n",
		",\n") + "]\n"
	for name, text := range map[string]string{
		"NDJSON": sparse(20, `{"email":"}\n{\\\"[","profile":{"a":"é,\\"}}`, ""), "array": array,
		"inside":       `{"n":[1,{"x":"]"}],"users":` + array + `,"more":"\"]}","m":{"a":[]}}`,
		"concatenated": strings.ReplaceAll(sparse(20), "\n", ""),
		"Django":       django, "phpMyAdmin": phpMyAdmin,
	} {
		t.Run(name, func(t *testing.T) {
			want := read(t, text, rows.Options{}, usual)
			if want.Err != "" || len(want.Rows) < 2 {
				t.Fatalf("%q %s", want.Rows, want.Err)
			}
			for size := 1; size < 200; size += 3 {
				got := read(t, text, rows.Options{}, sizes{200, size, maxRecord})
				if !slices.Equal(got.Rows, want.Rows) || !slices.Equal(got.Places, want.Places) || got.Err != "" {
					t.Fatalf("in pieces of %d: %q %s", size, got.Rows, got.Err)
				}
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	r := read(t, "[\n {\"a\": \"x\",\n  \"b\": {\"c\": \"\\n\"}, \"d\":[{\"Name\":\"n\", \"Value\":1}]},\n{\"b\": {}, \"a\":null}]", rows.Options{}, usual)
	if want := []string{"2:2 2:8 3:14 3:47", "4:1"}; !slices.Equal(r.Places, want) {
		t.Errorf("%q", r.Places)
	}
}

func TestTooLarge(t *testing.T) {
	long := `{"a":"` + strings.Repeat("x", 5000) + `"}`
	for name, text := range map[string]string{"array": "[{\"a\":1},\n" + long + "]", "NDJSON": "{\"a\":1}\n" + long +
		"\n{}"} {
		r := read(t, text, rows.Options{}, sizes{64, 64, 1000})
		if r.Err != "json/too-large 2:1" || !slices.Equal(r.Rows, []string{"a=1"}) {
			t.Errorf("%s: %q %s %s", name, r.Rows, r.Err, r.Message)
		}
	}
	open := io.MultiReader(strings.NewReader(`{"a":"`), repeated{})
	if _, err := Open(rows.Input{File: "f", Reader: io.LimitReader(open, 100<<20)}, rows.Options{}); err == nil ||
		!strings.Contains(err.Error(), "json/unfinished") {
		t.Error("a text of 100 MB:", err)
	}
	open = io.MultiReader(strings.NewReader("[{\"a\":\""), repeated{})
	if _, err := Open(rows.Input{File: "f", Reader: io.LimitReader(open, 100<<20)}, rows.Options{}); err == nil ||
		!strings.Contains(err.Error(), "json/too-large") {
		t.Error("a text of 100 MB in an array:", err)
	}
}

type repeated struct{}

func (repeated) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestRejects(t *testing.T) {
	text := "[\n{\"a\":1},\n{ },\n{\"a\":{\n\"b\":2} , \"problems\" : \"old [a/b]\" },{\"problems\":\"old [a/b]\"}, 5]"
	want := "{\"a\":1,\"problems\":\"why [a/b]\"}\n{\"problems\":\"why [a/b]\"}\n{\"a\":{\n\"b\":2},\"problems\":\"why [a/b]\"}\n{\"problems\":\"why [a/b]\"}\n5\n"
	if r := read(t, text, rows.Options{}, usual); r.Rejects != want {
		t.Errorf("%s", r.Rejects)
	}
	r := read(t, django, rows.Options{}, usual)
	again := read(t, r.Rejects, rows.Options{}, usual)
	if again.Table.Name != "auth.user" || again.Rows[0] != r.Rows[0]+` problems="why [a/b]"` || again.Rejects != r.Rejects {
		t.Errorf("%q\n%s", again.Rows, again.Rejects)
	}
}

// What a column hides is hidden in excerpts, and so is what has no column.
func TestExcerpt(t *testing.T) {
	text := `{"email":"ana@example.com","hash":"secret","p":{"pin":1234,"x":"y"},"l":["secret",{"a":null}],"problems":7}`
	table, err := Open(rows.Input{File: "f", Reader: strings.NewReader(text)}, rows.Options{})
	if err != nil {
		t.Fatal(err)
	}
	visible := make([]bool, len(table.Columns))
	for i, c := range table.Columns {
		visible[i] = c == "email" || c == "p.x"
	}
	for chunk := range table.Chunks {
		e := table.Excerpt(chunk(), 0, slices.Index(table.Columns, "p.x"), visible)
		if !strings.Contains(e.Text, `"hash":"******","p":{"pin":****,"x":"y"},"l":["******",{"a":****}]`) ||
			e.Text[e.Start:e.End] != `"y"` {
			t.Errorf("%+v", e)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	var text strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&text,
			`{"id":%d,"email":"ana.silva%d@example.com","email_verified":true,"name":"Ana Silva","given_name":"Ana","picture":"https://cdn.example.com/a/%d.png","created":"2020-01-01T00:00:00Z","profile":{"plan":"free","locale":null},"bio":"caf\u00e9 \"x\""}`+"\n", i, i, i)
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		table, err := Open(rows.Input{File: "f", Reader: strings.NewReader(text.String())}, rows.Options{})
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for chunk := range table.Chunks {
			block := chunk()
			n += len(block.Rows)
			block.Release()
		}
		if n != 20000 {
			b.Fatal(n)
		}
	}
}
