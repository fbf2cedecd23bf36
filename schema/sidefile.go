package schema

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"
)

// A side file carries positions across a pipe: its n-th entry is the place of the n-th
// record. It is text, and holds places, never values. A line that begins with { describes the
// columns of the entries after it; an entry is the row, then the line and column where the row
// begins, then the place of each column that has a target: a column in the same line, or lines
// below the row's, a colon, and a column. What submit keeps of a batch has numbers before each
// entry.

const sideFileVersion = 1

// sideHeader is the first line, and the line before the entries of another input.
type sideHeader struct {
	Origins int      `json:"origins,omitempty"` // version, on the first line
	File    string   `json:"file"`
	Columns []Column `json:"columns"`
	// Verbatim is for what submit keeps of a batch: see Layout.
	Verbatim bool `json:"verbatim,omitempty"`
}

// TeeOrigins passes records on, and writes their places to w as they pass. A stream that
// ends with an error leaves the file unfinished.
func TeeOrigins(records Records, w io.Writer) Records {
	return func(yield func(*Block, error) bool) {
		var side SideWriter
		out := bufio.NewWriterSize(w, 256<<10)
		for b, err := range records {
			if err == nil && len(b.Spans) > 0 {
				side.addBlock(b)
				_, err = out.Write(side.text)
				side.text = side.text[:0]
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(b, nil) {
				return
			}
		}
		if side.layout == nil {
			side.header(&Layout{})
			out.Write(side.text)
		}
		if err := out.Flush(); err != nil {
			yield(nil, err)
		}
	}
}

// SideWriter makes the text of a side file, and of files like it whose entries have numbers
// before them.
type SideWriter struct {
	text     []byte
	layout   *Layout // of the last header; nil for none
	places   []Place
	verbatim bool // records are kept as they came in
}

// Add appends the entry of a row, with numbers before it. Origins may be nil: then nothing is
// known. The record is kept beside it, as it came in.
func (w *SideWriter) Add(from Origins, index int, before ...int) {
	w.verbatim = true
	var rows rowEntries
	side, isSide := from.(*sideOrigins)
	if isSide {
		w.begin(side.rows[index-side.first].layout)
	} else {
		rows = w.rows(from, index)
	}
	for _, n := range before {
		w.text = append(appendInt(w.text, n), ' ')
	}
	if isSide {
		w.text = append(append(w.text, side.rows[index-side.first].entry...), '\n')
	} else {
		w.entry(rows, index)
	}
}

// Take returns the text that was made since the last time; it holds until the next Add, which
// begins another file.
func (w *SideWriter) Take() []byte {
	text := w.text
	w.text, w.layout = w.text[:0], nil
	return text
}

// addBlock appends the entries of a block, or of the side file that it has, without those of
// rows without a record.
func (w *SideWriter) addBlock(b *Block) {
	if side, ok := b.Origins.(*sideOrigins); ok {
		for _, s := range b.Spans {
			w.begin(side.rows[s.Row].layout)
			w.text = append(append(w.text, side.rows[s.Row].entry...), '\n')
		}
		return
	}
	rows := w.rows(b.Origins, b.First+int(b.Spans[0].Row)) // a block is of one file
	for _, s := range b.Spans {
		w.entry(rows, b.First+int(s.Row))
	}
}

// rowEntries are the entries of rows of one file.
type rowEntries struct {
	from    Origins     // nil where nothing is known
	written EntryWriter // nil where they are not written yet
	number  int         // of a row, less its index
}

// rows describes the file of a row, where it is another one than before.
func (w *SideWriter) rows(from Origins, index int) rowEntries {
	if from == nil {
		w.begin(&Layout{})
		return rowEntries{number: -index}
	}
	pos := from.At(index, "")
	layout := from.Layout()
	if layout == nil {
		layout = &Layout{File: pos.File, Verbatim: w.verbatim}
	}
	w.begin(layout)
	rows := rowEntries{from: from, number: pos.Row - index}
	if written, ok := from.(EntryWriter); ok && written.Entry(index) != nil {
		rows.written = written
	}
	return rows
}

func (w *SideWriter) entry(rows rowEntries, index int) {
	w.text = strconv.AppendInt(w.text, int64(rows.number+index), 10)
	switch {
	case rows.written != nil:
		w.text = append(w.text, rows.written.Entry(index)...)
	case rows.from == nil:
		w.text = append(w.text, " 0 0\n"...)
	default:
		w.places = rows.from.Places(w.places[:0], index)
		w.text = AppendEntry(w.text, w.places, w.layout)
	}
}

// begin appends a header where the entries after it are of other columns than those before.
func (w *SideWriter) begin(layout *Layout) {
	same := w.layout != nil && w.layout.File == layout.File && len(w.layout.Columns)+len(layout.Columns) == 0
	if layout != w.layout && !same {
		w.header(layout)
	}
}

func (w *SideWriter) header(layout *Layout) {
	h := sideHeader{File: layout.File, Columns: []Column{}, Verbatim: layout.Verbatim}
	if w.layout == nil {
		h.Origins = sideFileVersion
	}
	w.layout = layout
	for _, c := range layout.Columns {
		if len(c.Pointers) > 0 {
			h.Columns = append(h.Columns, c)
		}
	}
	text, _ := json.Marshal(h) // of strings alone, which can be encoded
	w.text = append(append(w.text, text...), '\n')
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
