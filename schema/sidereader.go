package schema

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"muster/schema/jsontext"
)

// WithOrigins gives records the places of a side file that was written with them. Name
// is what errors call the side file. A side file of other records ends the stream.
func WithOrigins(records Records, r io.Reader, name string) Records {
	return func(yield func(*Block, error) bool) {
		side := &sideReader{r: bufio.NewReaderSize(r, 256<<10), name: name}
		for b, err := range records {
			if err == nil {
				err = side.place(b)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(b, nil) {
				return
			}
		}
		if err := side.end(); err != nil {
			yield(nil, err)
		}
	}
}

type sideReader struct {
	r      *bufio.Reader
	name   string
	line   int
	layout *Layout
}

func (s *sideReader) fail(format string, args ...any) error {
	return &DataError{Problem{
		Rule: "origins/mismatch", Severity: Error, Index: -1, Pos: Pos{File: s.name, Line: s.line},
		Message: fmt.Sprintf(format, args...),
		Hint: "write it again in the run that writes the users: convert --origins FILE, or validate --filter " +
			"--origins-out FILE",
	}}
}

// next returns the next entry, io.EOF after the last one.
func (s *sideReader) next() ([]byte, error) {
	for {
		text, err := s.r.ReadBytes('\n')
		if err == io.EOF && len(text) > 0 {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		s.line++
		if text[0] != '{' {
			if s.layout == nil {
				return nil, s.fail("this is not a file of origins")
			}
			return text[:len(text)-1], nil
		}
		var h sideHeader
		if err := json.Unmarshal(text, &h); err != nil || s.line == 1 && h.Origins != sideFileVersion {
			return nil, s.fail("this is not a file of origins that this version reads")
		}
		s.layout = &Layout{File: h.File, Columns: h.Columns, Verbatim: h.Verbatim}
	}
}

// place replaces the origins of a block.
func (s *sideReader) place(b *Block) error {
	o := &sideOrigins{inner: b.Origins, first: b.First, rows: make([]sideRow, b.Rows)}
	for row := range b.Rows { // one that cannot be read was a user when it was written
		entry, err := s.next()
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return s.fail("the file of origins ends before the users do")
		}
		if err != nil {
			return err
		}
		o.rows[row] = sideRow{entry, s.layout}
	}
	b.Origins = o
	for i := range b.Problems {
		if p := &b.Problems[i]; p.Index >= b.First && o.rows[p.Index-b.First].layout != nil {
			p.Pos = o.At(p.Index, p.Pointer)
		}
	}
	return nil
}

func (s *sideReader) end() error {
	switch _, err := s.next(); err {
	case io.EOF:
		return nil
	case nil:
		return s.fail("the file of origins has more entries than there are users")
	default:
		return err
	}
}

// sideOrigins places records by a side file.
type sideOrigins struct {
	inner Origins
	first int
	rows  []sideRow
}

type sideRow struct {
	entry  []byte
	layout *Layout // nil for a row without a record
}

func (o *sideOrigins) At(index int, pointer string) Pos {
	row := o.rows[index-o.first]
	if row.layout == nil {
		return o.inner.At(index, pointer)
	}
	return row.at(pointer)
}

// at is the place of the value at a JSON Pointer, or of the nearest one around it.
func (r sideRow) at(pointer string) Pos {
	number, places, _ := r.places()
	pos := Pos{File: r.layout.File, Line: places[0].Line, Column: places[0].Column, Row: number}
	for p := pointer; p != ""; p = p[:strings.LastIndexByte(p, '/')] {
		for i, c := range r.layout.Columns {
			if slices.Contains(c.Pointers, p) && i+1 < len(places) {
				pos.Line, pos.Column, pos.Field = places[i+1].Line, places[i+1].Column, c.Field
				return pos
			}
		}
	}
	return pos
}

// places takes an entry apart. Numbers that are missing or odd are 0, which means unknown; ok
// is false then.
func (r sideRow) places() (number int, places []Place, ok bool) {
	parse := func(digits []byte) int {
		n, err := strconv.Atoi(string(digits))
		ok = ok && err == nil
		return n
	}
	var row Place
	n := 0
	ok = true
	places = make([]Place, 0, 1+bytes.Count(r.entry, []byte(" ")))
	for f := range bytes.FieldsSeq(r.entry) {
		switch n++; n {
		case 1:
			number = parse(f)
		case 2:
			row.Line = parse(f)
		case 3:
			row.Column = parse(f)
			places = append(places, row)
		default:
			p := row
			if below, column, found := bytes.Cut(f, []byte(":")); found {
				p.Line += parse(below)
				p.Column = parse(column)
			} else {
				p.Column = parse(f)
			}
			places = append(places, p)
		}
	}
	if n < 3 {
		return number, append(places, row), false
	}
	return number, places, ok
}

// SideEntry is an entry of a side file, and the numbers before it.
type SideEntry struct {
	Before []int
	row    sideRow
}

// At is the place of the value at a JSON Pointer, or of the nearest one around it, in a record.
func (e SideEntry) At(pointer string, record []byte) Pos {
	pos := e.row.at(pointer)
	if !e.row.layout.Verbatim || pos.Line == 0 || pointer == "" {
		return pos
	}
	text := Cursor{Text: record, Line: pos.Line, Column: pos.Column}
	value, _ := jsontext.Locate(record, pointer)
	at := text.Place(value)
	pos.Line, pos.Column = at.Line, at.Column
	return pos
}

// Excerpt is the line around the value at a JSON Pointer in a record, secrets masked.
func (e SideEntry) Excerpt(pointer string, record []byte) Excerpt {
	shown := excerptOf(record, pointer)
	shown.Apart = !e.row.layout.Verbatim
	return shown
}

// ReadSide reads what a SideWriter made, with so many numbers before each entry. Name is what
// errors call it.
func ReadSide(text []byte, before int, name string) (all []SideEntry, err error) {
	s := &sideReader{r: bufio.NewReader(bytes.NewReader(text)), name: name}
	for {
		entry, err := s.next()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		e := SideEntry{Before: make([]int, before), row: sideRow{entry, s.layout}}
		for i := range e.Before {
			number, rest, _ := bytes.Cut(e.row.entry, []byte(" "))
			if e.Before[i], err = strconv.Atoi(string(number)); err != nil {
				return nil, s.fail("an entry does not begin with %d numbers", before)
			}
			e.row.entry = rest
		}
		if _, _, ok := e.row.places(); !ok {
			return nil, s.fail("an entry is not that of a place")
		}
		all = append(all, e)
	}
}

func (o *sideOrigins) Excerpt(p Problem) Excerpt {
	apart := o.rows[p.Index-o.first].layout != nil
	if apart {
		p.Pos = Pos{} // it is one in another file
	}
	e := o.inner.Excerpt(p)
	e.Apart = apart
	return e
}

func (o *sideOrigins) Layout() *Layout { return nil }

func (o *sideOrigins) Places(dst []Place, index int) []Place {
	at := o.At(index, "")
	return append(dst, Place{at.Line, at.Column})
}

func (o *sideOrigins) AppendReject(dst []byte, index int, problems []Problem, first bool) []byte {
	return o.inner.AppendReject(dst, index, problems, first)
}
