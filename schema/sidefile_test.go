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
func (s sheet) Excerpt(int, string) Excerpt { return Excerpt{} }
func (s sheet) Layout() *Layout             { return s.layout }
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
