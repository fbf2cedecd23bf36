package schema

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
)

// A side file carries positions across a pipe: its n-th entry is the place of the n-th
// record. It is text. A line that begins with { describes the columns of the entries
// after it; an entry is the row, then the line and column where the row begins, then
// the place of each column that has a target: a column in the same line, or lines
// below the row's, a colon, and a column.

const sideFileVersion = 1

// sideHeader is the first line, and the line before the entries of another input.
type sideHeader struct {
	Origins int      `json:"origins,omitempty"` // version, on the first line
	File    string   `json:"file"`
	Columns []Column `json:"columns"`
}

// TeeOrigins passes records on, and writes their places to w as they pass. A stream that
// ends with an error leaves the file unfinished.
func TeeOrigins(records Records, w io.Writer) Records {
	return func(yield func(*Block, error) bool) {
		side := &sideWriter{w: bufio.NewWriterSize(w, 256<<10)}
		for b, err := range records {
			if err == nil && len(b.Spans) > 0 {
				err = side.add(b)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(b, nil) {
				return
			}
		}
		if err := side.close(); err != nil {
			yield(nil, err)
		}
	}
}

// sideWriter writes entries, and a header where their columns are others than before.
type sideWriter struct {
	w      *bufio.Writer
	layout *Layout
	text   []byte
	places []Place
}

func (o *sideWriter) add(b *Block) error {
	if from, ok := b.Origins.(*sideOrigins); ok {
		return o.copy(b, from)
	}
	index := b.First + int(b.Spans[0].Row)
	first := b.Origins.At(index, "") // a block is of one file: its rows are numbered from here
	layout := b.Origins.Layout()
	if layout == nil {
		layout = &Layout{File: first.File}
		if o.layout != nil && o.layout.File == first.File && len(o.layout.Columns) == 0 {
			layout = o.layout
		}
	}
	if layout != o.layout {
		if err := o.header(layout); err != nil {
			return err
		}
	}
	text, places := o.text[:0], o.places
	number := first.Row - index
	written, isWritten := b.Origins.(EntryWriter)
	isWritten = isWritten && written.Entry(index) != nil
	for _, s := range b.Spans {
		index := b.First + int(s.Row)
		text = strconv.AppendInt(text, int64(number+index), 10)
		if isWritten {
			text = append(text, written.Entry(index)...)
			continue
		}
		places = b.Origins.Places(places[:0], index)
		text = AppendEntry(text, places, layout)
	}
	o.text, o.places = text, places
	_, err := o.w.Write(text)
	return err
}

// copy writes the entries that a side file had for records, without those of others.
func (o *sideWriter) copy(b *Block, from *sideOrigins) error {
	for _, s := range b.Spans {
		row := from.rows[s.Row]
		if row.layout != o.layout {
			if err := o.header(row.layout); err != nil {
				return err
			}
		}
		if _, err := o.w.Write(append(row.entry[:len(row.entry):len(row.entry)], '\n')); err != nil {
			return err
		}
	}
	return nil
}

// EntryWriter is Origins whose entries were written already, by whoever made the block:
// on all cores, where the side file is written on one.
type EntryWriter interface {
	// Entry is what AppendEntry makes of a row; nil where it was not written.
	Entry(index int) []byte
}

// AppendEntry appends an entry of a side file, but for the number of the row, which only
// its place in the stream tells. Places are those of the row and of each column.
func AppendEntry(text []byte, places []Place, layout *Layout) []byte {
	row := places[0]
	text = appendInt(append(text, ' '), row.Line)
	text = appendInt(append(text, ' '), row.Column)
	for i, c := range layout.Columns {
		if len(c.Pointers) == 0 {
			continue
		}
		p := places[i+1]
		text = append(text, ' ')
		if p.Line != row.Line {
			text = append(appendInt(text, p.Line-row.Line), ':')
		}
		text = appendInt(text, p.Column)
	}
	return append(text, '\n')
}

// appendInt is strconv's for small numbers, which columns mostly are.
func appendInt(text []byte, n int) []byte {
	if n < 100 || n > 999 {
		return strconv.AppendInt(text, int64(n), 10)
	}
	return append(text, byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10))
}

func (o *sideWriter) header(layout *Layout) error {
	h := sideHeader{File: layout.File, Columns: []Column{}}
	if o.layout == nil {
		h.Origins = sideFileVersion
	}
	o.layout = layout
	for _, c := range layout.Columns {
		if len(c.Pointers) > 0 {
			h.Columns = append(h.Columns, c)
		}
	}
	text, err := json.Marshal(h)
	if err != nil {
		return err
	}
	_, err = o.w.Write(append(text, '\n'))
	return err
}

// close writes what is left; it does not close the file.
func (o *sideWriter) close() error {
	if o.layout == nil {
		if err := o.header(&Layout{}); err != nil {
			return err
		}
	}
	return o.w.Flush()
}

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
	return &DataError{Problem{Rule: "origins/mismatch", Severity: Error, Index: -1, Pos: Pos{File: s.name, Line: s.line},
		Message: fmt.Sprintf(format, args...), Hint: "write it again in the run that writes the users: convert --origins FILE, or validate --filter --origins-out FILE"}}
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
		s.layout = &Layout{File: h.File, Columns: h.Columns}
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
	number, places := row.places()
	pos := Pos{File: row.layout.File, Line: places[0].Line, Column: places[0].Column, Row: number}
	for p := pointer; p != ""; p = p[:strings.LastIndexByte(p, '/')] {
		for i, c := range row.layout.Columns {
			for _, of := range c.Pointers {
				if of == p && i+1 < len(places) {
					pos.Line, pos.Column, pos.Field = places[i+1].Line, places[i+1].Column, c.Field
					return pos
				}
			}
		}
	}
	return pos
}

// places takes an entry apart. Numbers that are missing or odd are 0, which means unknown.
func (r sideRow) places() (number int, places []Place) {
	next, stop := iter.Pull(bytes.FieldsSeq(r.entry))
	defer stop()
	take := func() int {
		f, _ := next()
		n, _ := strconv.Atoi(string(f))
		return n
	}
	number = take()
	row := Place{take(), take()}
	places = append(places, row)
	for f, ok := next(); ok; f, ok = next() {
		p := row
		below, column, found := strings.Cut(string(f), ":")
		if !found {
			below, column = "0", below
		}
		n, _ := strconv.Atoi(below)
		p.Line += n
		p.Column, _ = strconv.Atoi(column)
		places = append(places, p)
	}
	return number, places
}

func (o *sideOrigins) Excerpt(index int, pointer string) Excerpt {
	e := o.inner.Excerpt(index, pointer)
	e.Apart = o.rows[index-o.first].layout != nil
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
