// Package rows is what every reader of exports yields: tables, in blocks of rows,
// made of cells.
//
// A reader cuts its input into chunks of whole rows as fast as it can, on one
// goroutine; taking a chunk apart into cells is left to whoever works on it, on
// any goroutine.
package rows

import (
	"encoding/binary"
	"io"
	"io/fs"
	"iter"
	"slices"
	"sync"

	"muster/schema"
)

// Input is one export as the user named it: plain bytes, no compression left.
type Input struct {
	File   string
	Reader io.Reader
	Folder fs.FS // of an export that is a folder, where Reader is nil, or in which the file stands
	// Path is the file on disk that Reader reads from its beginning; "" where there is
	// none, or where its bytes are not those that Reader gives.
	Path string
	// Again opens the input anew, from its beginning; nil where it can be read only once.
	Again func() (io.ReadCloser, error)
	// Stopped says why nobody wants more of it, where it is read from its beginning to its
	// end before there is a row; nil for never.
	Stopped func() error
}

// Options say what a reader would otherwise find out or assume.
type Options struct {
	Delimiter string // of delimited text
	Quote     string
	Dialect   string   // of delimited text: the program that wrote it, such as pg-csv
	Null      []string // what means NULL in it, without quotes; nil for what the dialect says
	Encoding  string   // a name that the WHATWG Encoding Standard or IANA knows
	Table     string   // of a database
	Query     string   // SELECT over the tables of a database; its rows are read
	Path      string   // JSON Pointer of the records in a document
	// Columns are those that a mapping asks for. A reader that finds its columns in
	// the data reads them even where the beginning of the data does not have them.
	Columns []string
	// Optional are those of Columns that the data may lack without a word.
	Optional []string
	// Ask finds, where Columns is nil, what a mapping asks for that is chosen by the columns
	// found. A reader that finds its columns in the data calls it; it may be nil.
	Ask func(format string, found []string) (columns, optional []string)
	// Join finds, among tables of a database, those that a query is to join. It is asked of
	// the table that was found and, unless it gives nil then, of all that there are. It may be nil.
	Join func(format string, tables []*TableInfo) *Join
	// Views are the tables that Query sees; nil where it names those of the export.
	Views []View
	// Decode makes UTF-8 of a text in a charset that the data names beside it; it says no for
	// one that is not known. It may be nil.
	Decode func(charset string, text []byte) ([]byte, bool)
	// Say takes what is worth a line while a reader works for long; nil for nobody.
	Say func(message string)
}

// OptionError is an option that cannot be meant.
type OptionError struct{ Message string }

func (e *OptionError) Error() string { return e.Message }

// Open is what every reader is: it looks at the beginning of its input and says
// what it found. It reads on when Chunks is ranged over.
type Open func(Input, Options) (*Table, error)

// Table is an export that has been opened: what its columns are called, and its rows.
type Table struct {
	File    string   // as the user named it
	Format  string   // csv, mysqldump, …
	Name    string   // of the table inside the file; "" where there is but one
	System  string   // whose tables were joined; "" where it is to be known by the columns
	Columns []string // as written
	Unread  []string // columns of the table of users that a query does not read
	Header  schema.Place
	Found   string           // what detection found out, in words; "" where it was told
	Notes   []schema.Problem // what is odd about the file as a whole
	// Form is how the rows are written: two tables whose forms differ cannot have their
	// rejects in one file. "" where there is but one form.
	Form      string
	Delimiter string // between the fields of delimited text
	Charset   string // that was found or told; "" for UTF-8
	Chunks    Chunks
	// JSON says that a cell without quotes that is not empty is valid JSON.
	JSON bool
	// After is what is odd about the rows all in all. It is called when all chunks have
	// been taken apart; nil where there is nothing to say.
	After func() []schema.Problem

	// Close gives up the files that the table holds; nil for none.
	Close func() error

	// AppendReject appends a row as it stands in the file, with what is wrong with
	// it, so that the rejects of a file are a file that the same reader reads.
	// First asks for what must stand before the first row.
	AppendReject func(dst []byte, b *Block, row int, problems string, first bool) []byte

	// Excerpt is the text around a cell, column -1 for the row, in which only the cells
	// of the columns shown can be read. Nil where cells stand in the order of the columns
	// with one byte between them.
	Excerpt func(b *Block, row, column int, shown []bool) schema.Excerpt
}

// Chunks is a run of whole rows after the other. An error is always the last pair.
type Chunks = iter.Seq2[Chunk, error]

// Chunk is rows that are not yet taken apart. It may be called once, on any goroutine.
type Chunk func() *Block

// Block is consecutive rows taken apart into cells, len(Columns) for each row.
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

// ChunksOf is first, then a chunk for each piece that next gives, until io.EOF.
func ChunksOf[P any](first Chunk, next func() (P, error), parse func(P) *Block) Chunks {
	return func(yield func(Chunk, error) bool) {
		if !yield(first, nil) {
			return
		}
		for {
			piece, err := next()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(func() *Block { return parse(piece) }, nil) {
				return
			}
		}
	}
}

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
	Once     string // not "": of the problems with this text, the first of a table is reported
	Skip     bool   // the row is no user, and left out by the rule: nothing is reported
}

// Cell is the value of one field: a piece of Text, or of Decoded where an escape
// had to be taken out of it.
type Cell struct{ start, length uint32 }

const (
	null    = 1 << 31
	quoted  = 1 << 30
	decoded = 1 << 29
	lengths = decoded - 1
)

// MaxCell is the most bytes that a cell can hold.
const MaxCell = lengths

// NullCell is NULL, spelled at Text[start:].
func NullCell(start int) Cell { return Cell{uint32(start), null} }

// PlainCell is the value Text[start:end].
func PlainCell(start, end int) Cell { return Cell{uint32(start), uint32(end - start)} }

// QuotedCell is the value Text[start:end], which stands between quotes.
func QuotedCell(start, end int) Cell { return Cell{uint32(start), uint32(end-start) | quoted} }

// DecodedCell is a value that Text spells otherwise from start on. Decode appends it.
func (b *Block) DecodedCell(start int, wasQuoted bool, decode func(dst []byte) []byte) Cell {
	// The place in Text stands before the value: a cell stays eight bytes that way.
	b.Decoded = binary.LittleEndian.AppendUint32(b.Decoded, uint32(start))
	from := len(b.Decoded)
	b.Decoded = decode(b.Decoded)
	c := Cell{uint32(from), uint32(len(b.Decoded)-from) | decoded}
	if wasQuoted {
		c.length |= quoted
	}
	return c
}

// Null reports whether the cell is NULL.
func (c Cell) Null() bool { return c.length&null != 0 }

// Quoted reports whether the value stood between quotes.
func (c Cell) Quoted() bool { return c.length&quoted != 0 }

// Cell is the cell of a row and a column, both from 0.
func (b *Block) Cell(row, column int) Cell { return b.Cells[row*b.Width+column] }

// Value is what the cell holds, nil for NULL.
func (b *Block) Value(c Cell) []byte {
	n := c.length & lengths
	switch {
	case c.length&null != 0:
		return nil
	case c.length&decoded != 0:
		return b.Decoded[c.start : c.start+n : c.start+n]
	}
	return b.Text[c.start : c.start+n : c.start+n]
}

// Offset is where the cell begins in Text, its opening quote included.
func (b *Block) Offset(c Cell) int {
	switch {
	case c.length&null != 0:
		return int(c.start)
	case c.length&decoded != 0:
		return int(binary.LittleEndian.Uint32(b.Decoded[c.start-4:]))
	case c.length&quoted != 0:
		return int(c.start) - 1
	}
	return int(c.start)
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

// Release gives the memory of the block back. The block must not be used afterwards.
func (b *Block) Release() {
	if f := b.release; f != nil {
		b.release = nil
		f()
	}
}
