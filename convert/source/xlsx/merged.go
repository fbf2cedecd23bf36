package xlsx

import (
	"bytes"
	"fmt"

	"muster/convert/source/rows"
	"muster/schema"
)

// merges are the areas of cells that are shown as one. The format names them behind the rows, and keeps the value in
// the first cell of each alone.
type merges struct {
	header int // row of the names
	areas  int // below it
	first  string
	row    int    // of first
	rest   []byte // of what was looked at, in which a tag begins
}

const maxMerge = 4 << 10 // bytes of a tag

// find looks for areas in what stands behind the rows, one piece after the other.
func (m *merges) find(text []byte) {
	if i := bytes.LastIndex(text, []byte("sheetData")); i >= 0 {
		text = text[i:]
	}
	text = append(m.rest, text...)
	i := 0
	for {
		t, ok, _ := next(text, i)
		if !ok {
			break
		}
		if i = t.End; t.is("mergeCell") && !t.closes() {
			m.add(t.attribute("ref"))
		}
	}
	m.rest = nil
	if n := bytes.IndexByte(text[i:], '<'); n >= 0 && len(text)-i-n < maxMerge {
		m.rest = bytes.Clone(text[i+n:])
	}
}

// add counts an area such as B2:B4.
func (m *merges) add(area []byte) {
	first, last, _ := bytes.Cut(area, []byte(":"))
	if number(bytes.TrimLeft(last, letterDigits)) <= m.header {
		return
	}
	if m.areas++; m.areas == 1 {
		m.first, m.row = string(area[:min(len(area), 20)]), number(bytes.TrimLeft(first, letterDigits))
	}
}

const letterDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"

// problems warns of the cells that lack what they show.
func (m *merges) problems(file string) []schema.Problem {
	if m.areas == 0 {
		return nil
	}
	return []schema.Problem{{
		Rule: "xlsx/merged", Severity: schema.Warning, Index: -1, Pos: schema.Pos{File: file, Line: m.row},
		Message: fmt.Sprintf("the cells %s are merged, and all but the first are empty in the file; the sheet "+
			"has %s of this kind", m.first, rows.Count(m.areas, "area")),
		Hint: "in Excel, unmerge them, and fill each with the value that belongs to it",
	}}
}
