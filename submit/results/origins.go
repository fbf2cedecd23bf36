package results

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"muster/schema"
)

// A file of origins says where the users of a chunk come from, in the order of the
// chunk. It is text, and holds places, never values. A line that begins with { names
// the file, and the columns with a target, of the entries after it. An entry is the
// index of the record, how many bytes it has, its row, its line and column, and then
// the place of each column: a column in the same line, or lines below, a colon, and
// a column.

// originsHeader is the line before the entries of another input.
type originsHeader struct {
	File    string          `json:"file"`
	Columns []schema.Column `json:"columns,omitempty"`
}

// OriginsWriter makes the text.
type OriginsWriter struct {
	text   []byte
	file   string
	layout *schema.Layout
	keep   []int // columns of the layout that have a target
	places []schema.Place
}

// Add writes the entry of a record. Origins may be nil: then nothing is known.
func (w *OriginsWriter) Add(r schema.Record, from schema.Origins) {
	pos := r.Origin.At("")
	var layout *schema.Layout
	if from != nil {
		layout = from.Layout()
	}
	if len(w.text) == 0 || pos.File != w.file || layout != w.layout {
		w.header(pos.File, layout)
	}
	w.text = strconv.AppendInt(w.text, int64(r.Index), 10)
	for _, n := range [...]int{len(r.Bytes), pos.Row, pos.Line, pos.Column} {
		w.text = strconv.AppendInt(append(w.text, ' '), int64(n), 10)
	}
	if len(w.keep) > 0 {
		w.places = from.Places(w.places[:0], r.Index)
		for _, column := range w.keep {
			p := w.places[column+1]
			w.text = append(w.text, ' ')
			if p.Line != pos.Line {
				w.text = append(strconv.AppendInt(w.text, int64(p.Line-pos.Line), 10), ':')
			}
			w.text = strconv.AppendInt(w.text, int64(p.Column), 10)
		}
	}
	w.text = append(w.text, '\n')
}

func (w *OriginsWriter) header(file string, layout *schema.Layout) {
	w.file, w.layout, w.keep = file, layout, w.keep[:0]
	h := originsHeader{File: file}
	if layout != nil {
		for i, c := range layout.Columns {
			if len(c.Pointers) > 0 {
				w.keep = append(w.keep, i)
				h.Columns = append(h.Columns, c)
			}
		}
	}
	text, err := json.Marshal(h)
	if err != nil {
		panic(err) // strings can be encoded
	}
	w.text = append(append(w.text, text...), '\n')
}

// Take returns the text, and begins another one where that is used up.
func (w *OriginsWriter) Take() []byte {
	text := w.text
	w.text = w.text[:0]
	return text
}

// origin is an entry read.
type origin struct {
	index  int
	length int
	pos    schema.Pos
	header *originsHeader
	cells  []schema.Place // of the columns of the header
}

// at is the place of the value at a JSON Pointer, or the nearest one around it.
func (o origin) at(pointer string) schema.Pos {
	for p := pointer; p != ""; p = p[:strings.LastIndexByte(p, '/')] {
		for i, c := range o.header.Columns {
			for _, of := range c.Pointers {
				if of == p && i < len(o.cells) {
					pos := o.pos
					pos.Line, pos.Column, pos.Field = o.cells[i].Line, o.cells[i].Column, c.Field
					return pos
				}
			}
		}
	}
	return o.pos
}

var errOrigins = errors.New("it is not a file of origins")

func readOrigins(text []byte) ([]origin, error) {
	var list []origin
	var header *originsHeader
	for line := range bytes.Lines(text) {
		if line[0] == '{' {
			header = new(originsHeader)
			if err := json.Unmarshal(line, header); err != nil {
				return nil, errOrigins
			}
			continue
		}
		o, err := readOrigin(line)
		if err != nil || header == nil {
			return nil, errOrigins
		}
		o.header, o.pos.File = header, header.File
		list = append(list, o)
	}
	return list, nil
}

func readOrigin(line []byte) (origin, error) {
	fields := strings.Fields(string(line))
	const fixed = 5
	if len(fields) < fixed {
		return origin{}, errOrigins
	}
	var n [fixed]int
	for i := range n {
		var err error
		if n[i], err = strconv.Atoi(fields[i]); err != nil {
			return origin{}, err
		}
	}
	o := origin{index: n[0], length: n[1], pos: schema.Pos{Row: n[2], Line: n[3], Column: n[4]}}
	for _, f := range fields[fixed:] {
		below, column, found := strings.Cut(f, ":")
		if !found {
			below, column = "0", below
		}
		lines, err := strconv.Atoi(below)
		if err != nil {
			return origin{}, err
		}
		place := schema.Place{Line: n[3] + lines}
		if place.Column, err = strconv.Atoi(column); err != nil {
			return origin{}, err
		}
		o.cells = append(o.cells, place)
	}
	return o, nil
}
