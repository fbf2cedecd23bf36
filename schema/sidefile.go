package schema

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"
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
