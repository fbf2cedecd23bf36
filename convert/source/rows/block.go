package rows

import (
	"bytes"
	"slices"
	"sync"

	"muster/schema"
)

// Block is consecutive rows taken apart into cells, one for each column of the table. It belongs to
// whoever took the chunk apart, until Release: then its memory is that of another block. A row of which
// a problem says that it could not be read has its cells all the same, all NULL.
type Block struct {
	Text         []byte         // the rows as they stand in the file, decompressed and in UTF-8
	Line, Column int            // of the first byte of Text, 1-based; Line 0 for a file that has no lines
	Width        int            // cells in a row
	Rows         []Extent       // in Text, line end included
	Cells        []Cell         // Width of them a row
	Decoded      []byte         // the values that are spelled otherwise in Text
	Places       []schema.Place // of the rows, where Text is not what stands in the file; else nil
	Marks        []Mark         // in row order
	Problems     []RowProblem   // in row order
	Err          error          // not nil: the stream ends after these rows

	cursor  schema.Cursor
	release func()
}

var blocks = sync.Pool{New: func() any { return new(Block) }}

// New is a block for the rows of a piece, which it owns from now on. The memory of
// blocks that were released is used again.
func New(piece schema.Piece, width int) *Block {
	b := blocks.Get().(*Block)
	*b = Block{
		Text: piece.Text, Line: piece.Line, Column: piece.Column, Width: width,
		Rows: b.Rows[:0], Cells: b.Cells[:0], Decoded: b.Decoded[:0], Marks: b.Marks[:0],
	}
	b.release = func() {
		piece.Release()
		blocks.Put(b)
	}
	return b
}

// Extent is a piece of Text.
type Extent struct{ Start, End uint32 }

// Mark is what a reader must know of the rows from one on to write them as rejects.
type Mark struct{ Row, Value uint32 }

// SetMark sets the value of the rows from one on. Rows come in order.
func (b *Block) SetMark(row int, value uint32) {
	var last uint32
	if n := len(b.Marks); n > 0 {
		last = b.Marks[n-1].Value
	}
	if value != last {
		b.Marks = append(b.Marks, Mark{uint32(row), value})
	}
}

// Mark is the value of the last mark at or before a row, 0 where there is none.
func (b *Block) Mark(row int) (value uint32) {
	for _, m := range b.Marks {
		if int(m.Row) > row {
			break
		}
		value = m.Value
	}
	return value
}

// RowProblem is what is wrong with a row. A row that could not be taken apart has
// cells that are all NULL.
type RowProblem struct {
	Row      int
	Offset   uint32 // in Text, of what is wrong
	Problem  schema.Problem
	Readable bool   // the row was taken apart all the same
	Lost     int    // 1 + the column whose cell could not be read; 0 for none
	Once     string // not "": of the problems with this text, the first of a table is reported
	Skip     bool   // the row is no user, and left out by the rule: nothing is reported
}

// Place is the line and column of an offset in Text; none in a file that has no lines.
func (b *Block) Place(offset int) schema.Place {
	if b.Places != nil {
		row, _ := slices.BinarySearchFunc(b.Rows, offset, func(e Extent, offset int) int {
			if int(e.End) <= offset {
				return -1
			}
			return 1
		})
		return b.Places[min(row, len(b.Places)-1)]
	}
	if b.Line == 0 {
		return schema.Place{}
	}
	if b.cursor.Text == nil {
		b.cursor = schema.Cursor{Text: b.Text, Line: b.Line, Column: b.Column}
	}
	return b.cursor.Place(offset)
}

// AppendPlaces appends the place of a row, and those of its cells.
func (b *Block) AppendPlaces(dst []schema.Place, row int) []schema.Place {
	extent := b.Rows[row]
	at := b.Place(int(extent.Start))
	dst = append(dst, at)
	switch {
	case at.Line == 0: // the file has no lines: the number of the row says it all
		return append(dst, make([]schema.Place, b.Width)...)
	case b.Places != nil: // what is known is where the row is
		for range b.Width {
			dst = append(dst, at)
		}
		return dst
	}
	// Lines are counted cell by cell only in a row that has more than one.
	text := bytes.TrimRight(b.Text[extent.Start:extent.End], "\r\n")
	oneLine := bytes.IndexByte(text, '\n') < 0 && bytes.IndexByte(text, '\r') < 0
	cursor := schema.Cursor{Text: text, Line: at.Line, Column: at.Column}
	for column := range b.Width {
		offset := b.Offset(b.Cell(row, column)) - int(extent.Start)
		if oneLine {
			dst = append(dst, schema.Place{Line: at.Line, Column: at.Column + offset})
		} else {
			dst = append(dst, cursor.Place(offset))
		}
	}
	return dst
}

// Release gives the memory of the block back. The block must not be used afterwards.
func (b *Block) Release() {
	if f := b.release; f != nil {
		b.release = nil
		f()
	}
}
