package schema

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sheet is an export of two columns, one row a line; a row of "-" has no record.
type sheet struct {
	layout *Layout
	first  int
}

func (s sheet) At(index int, pointer string) Pos {
	p := Pos{File: s.layout.File, Line: index + 2, Column: 1, Row: index + 1}
	if pointer == "/name" {
		p.Line, p.Column, p.Field = p.Line+1, 7, "Name" // behind a line end in quotes
	}
	return p
}
func (s sheet) Excerpt(Problem) Excerpt { return Excerpt{} }
func (s sheet) Layout() *Layout         { return s.layout }
func (s sheet) Places(dst []Place, index int) []Place {
	return append(dst, Place{index + 2, 1}, Place{index + 2, 3}, Place{index + 3, 7})
}
func (s sheet) AppendReject(dst []byte, _ int, _ []Problem, _ bool) []byte { return dst }

// users are n users from a sheet; every third row has no record.
func users(n int) (Records, string) {
	layout := &Layout{File: "users.csv", Columns: []Column{{Field: "x"}, {Field: "Name", Pointers: []string{"/name"}}}}
	var text strings.Builder
	block := &Block{Rows: n, Origins: sheet{layout, 0}}
	for i := range n {
		if i%3 == 2 {
			block.Missing = append(block.Missing, Missing{Row: uint32(i)})
			continue
		}
		start := len(block.Data)
		block.Data = fmt.Appendf(block.Data, `{"name":"n%d"}`, i)
		block.Spans = append(block.Spans, Span{uint32(i), uint32(start), uint32(len(block.Data))})
		fmt.Fprintf(&text, "%s\n", block.Data[start:])
	}
	return func(yield func(*Block, error) bool) { yield(block, nil) }, text.String()
}

func TestSideFile(t *testing.T) {
	records, text := users(7)
	var side bytes.Buffer
	for _, err := range TeeOrigins(records, &side) {
		if err != nil {
			t.Fatal(err)
		}
	}
	var got, want []Pos
	for b, err := range WithOrigins(Read(strings.NewReader(text), "users.json"), &side, "side") {
		if err != nil {
			t.Fatal(err)
		}
		for r := range b.All() {
			got = append(got, r.Origin.At(""), r.Origin.At("/name"), r.Origin.At("/name/inside"), r.Origin.At("/email"))
		}
	}
	for _, row := range []int{0, 1, 3, 4, 6} {
		whole := Pos{File: "users.csv", Line: row + 2, Column: 1, Row: row + 1}
		cell := Pos{File: "users.csv", Line: row + 3, Column: 7, Row: row + 1, Field: "Name"}
		want = append(want, whole, cell, cell, whole)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSideFileOfOtherUsers(t *testing.T) {
	records, text := users(4)
	var side bytes.Buffer
	for range TeeOrigins(records, &side) {
	}
	for name, in := range map[string]string{"fewer": text[:strings.IndexByte(text, '\n')], "more": text + text} {
		var last error
		for _, err := range WithOrigins(Read(strings.NewReader(in), "users.json"), bytes.NewReader(side.Bytes()), "side") {
			last = err
		}
		if last == nil || !strings.Contains(last.Error(), "origins/mismatch") {
			t.Errorf("%s users than entries: %v", name, last)
		}
	}
	var last error
	for _, err := range WithOrigins(Read(strings.NewReader(text), "users.json"), strings.NewReader("no such thing\n"),
		"side") {
		last = err
	}
	if last == nil || !strings.Contains(last.Error(), "origins/mismatch") {
		t.Errorf("a file of something else: %v", last)
	}
}

// wideSheet is origins as a CSV file has them: a line a row, a column each 10 bytes.
type wideSheet struct{ layout *Layout }

func (o wideSheet) At(index int, pointer string) Pos {
	pos := Pos{File: o.layout.File, Line: index + 2, Column: 1, Row: index + 1}
	for i, c := range o.layout.Columns {
		for _, p := range c.Pointers {
			if p == pointer {
				pos.Column, pos.Field = 10*i+1, c.Field
			}
		}
	}
	return pos
}
func (o wideSheet) Excerpt(Problem) Excerpt { return Excerpt{} }
func (o wideSheet) Layout() *Layout         { return o.layout }
func (o wideSheet) Places(dst []Place, index int) []Place {
	dst = append(dst, Place{Line: index + 2, Column: 1})
	for i := range o.layout.Columns {
		place := Place{Line: index + 2, Column: 10*i + 1}
		if i == 2 { // below a value of several lines
			place = Place{Line: index + 4, Column: 3}
		}
		dst = append(dst, place)
	}
	return dst
}
func (o wideSheet) AppendReject(dst []byte, _ int, _ []Problem, _ bool) []byte { return dst }

// What submit keeps of a batch: a side file whose entries have numbers before them.
func TestSideWriter(t *testing.T) {
	layout := &Layout{File: "a b.csv", Columns: []Column{
		{Field: "nothing"},
		{Field: "mail", Pointers: []string{"/email"}},
		{Field: "meta", Pointers: []string{"/app_metadata/x", "/user_metadata"}},
	}}
	var w SideWriter
	w.Add(wideSheet{layout}, 5, 5, 2)
	w.Add(wideSheet{layout}, 7, 7, 1234)
	w.Add(nil, 8, 8, 2)
	w.Add(wideSheet{&Layout{File: "{.csv"}}, 9, 9, 2)
	list, err := ReadSide(w.Take(), 2, "side")
	if err != nil || len(list) != 4 {
		t.Fatalf("%+v, %v", list, err)
	}
	for _, test := range []struct {
		entry   int
		pointer string
		want    Pos
	}{
		{0, "", Pos{File: "a b.csv", Line: 7, Column: 1, Row: 6}},
		{0, "/email", Pos{File: "a b.csv", Line: 7, Column: 11, Row: 6, Field: "mail"}},
		{1, "/user_metadata/deep/er", Pos{File: "a b.csv", Line: 11, Column: 3, Row: 8, Field: "meta"}},
		{1, "/app_metadata", Pos{File: "a b.csv", Line: 9, Column: 1, Row: 8}},
		{2, "/email", Pos{}},
		{3, "/email", Pos{File: "{.csv", Line: 11, Column: 1, Row: 10}},
	} {
		if diff := cmp.Diff(test.want, list[test.entry].At(test.pointer, nil)); diff != "" {
			t.Errorf("%d%s: %s", test.entry, test.pointer, diff)
		}
	}
	if got := list[1].Before; got[0] != 7 || got[1] != 1234 {
		t.Errorf("%v", got)
	}
	// After Take comes another file, with a header of its own.
	w.Add(wideSheet{layout}, 10, 10, 2)
	want := `{"origins":1,"file":"a b.csv","columns":[{"field":"mail","pointers":["/email"]},` +
		`{"field":"meta","pointers":["/app_metadata/x","/user_metadata"]}]}` + "\n10 2 11 12 1 11 2:3\n"
	if text := string(w.Take()); text != want {
		t.Errorf("%s", text)
	}
	const header = `{"origins":1,"file":"x","columns":[]}` + "\n"
	for _, bad := range []string{
		"1 2 3 4 5\n", "{\n", "{}\n1 2 3 4 5\n", header + "1 2 3 4\n", header + "1 2 3 4 x\n", header + "x 2 3 4 5\n",
		header + "1 2 3 4 5 6:\n", header + "1 2 3 4 5",
	} {
		if _, err := ReadSide([]byte(bad), 2, "side"); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

// A side file that was read gives its entries to the next one as they are, with the columns.
func TestSideWriterCopies(t *testing.T) {
	records, text := users(3)
	var side bytes.Buffer
	for range TeeOrigins(records, &side) {
	}
	var w SideWriter
	for b, err := range WithOrigins(Read(strings.NewReader(text), "users.json"), &side, "side") {
		if err != nil {
			t.Fatal(err)
		}
		for r := range b.All() {
			w.Add(b.Origins, r.Index, r.Index, len(r.Bytes))
		}
	}
	list, err := ReadSide(w.Take(), 2, "batch")
	if err != nil || len(list) != 2 {
		t.Fatalf("%+v, %v", list, err)
	}
	want := Pos{File: "users.csv", Line: 4, Column: 7, Row: 2, Field: "Name"}
	if diff := cmp.Diff(want, list[1].At("/name", nil)); diff != "" {
		t.Error(diff)
	}
}
