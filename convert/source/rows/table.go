// Package rows is what every reader of exports yields: a Table of rows in blocks, made of cells.
//
// A reader looks at the beginning of its Input, says in a Table what it found, and cuts the rest into
// chunks of whole rows, as fast as it can, on one goroutine. To take a chunk apart into the cells of a
// Block is left to whoever works on it, on any goroutine:
//
//	table, err := csv.Open(input, options)
//	for chunk, err := range table.Chunks {
//		block := chunk() // may run elsewhere
//		for row := range block.Rows {
//			value := block.Value(block.Cell(row, column))
//		}
//		block.Release()
//	}
//
// No cell has memory of its own, and nothing is known of where it stands until somebody asks: a cell is
// an offset and a length in the text of its block.
package rows

import (
	"iter"

	"muster/schema"
)

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
	Types   []Type   // of the columns, as the export declares them; nil where it declares none
	Key     string   // column that is the primary key, where the export has declared it before the first row
	Unread  []string // columns of the table of users that a query does not read
	Left    []Left   // keys of a table of a join that are not read, those of most rows first
	LeftOf  string   // that table
	// LeftTables are those that refer to users, hold something of logging in, and are not read by a join.
	LeftTables []Left
	// OwnProblems says that a column called as that of a file of rejects is the export's own. Who looks at the cells
	// sets it.
	OwnProblems bool
	Header      schema.Place
	Found       string           // what detection found out, in words; "" where it was told
	Notes       []schema.Problem // what is odd about the file as a whole
	// Form is how the rows are written: two tables whose forms differ cannot have their
	// rejects in one file. "" where there is but one form.
	Form      string
	Delimiter string // between the fields of delimited text
	Charset   string // that was found or told; "" for UTF-8
	Guessed   bool   // the charset fits the bytes of the text, as others may
	// OtherCharsets returns those in which a text of the table reads as names do; nil where they are not known.
	OtherCharsets func(text []byte) []string
	Chunks        Chunks
	// Large reports whether the chunk that Chunks gave last is so large that few of them should be in memory; nil where
	// none is.
	Large func() bool
	// JSON says that a cell without quotes that is not empty is valid JSON.
	JSON bool
	// After is what is odd about the rows all in all. It is called when all chunks have
	// been taken apart; nil where there is nothing to say.
	After func() []schema.Problem
	// Beside opens the other tables of the export that may hold something of users, one after the other; nil for an export
	// that has none, or cannot be read again. When the rows have been read to their end, it is found without another pass
	// which there are.
	Beside iter.Seq2[*TableInfo, *Table]
	// MoreRows is what the export says of rows that none of the exports of a run hold, such as those of the next page.
	// It is asked of the last one that can say so, with how many rows were read in all, and how many exports that can;
	// nil for one that says nothing of others.
	MoreRows func(rows, exports int) []schema.Problem

	// Close gives up the files that the table holds; nil for none.
	Close func() error

	// AppendReject appends a row as it stands in the file, with what is wrong with
	// it, so that the rejects of a file are a file that the same reader reads.
	// First asks for what must stand before the first row.
	AppendReject func(dst []byte, b *Block, row int, problems string, first bool) []byte

	// Dialect is the line that tells how delimited text is written; "" for other formats.
	Dialect string
	// RejectLine returns the line that must stand before a file of rejects that begins so, for it to be read as the table
	// is; "" where it is read so without. Nil where it always is.
	RejectLine func(head []byte) string

	// Excerpt is the text around a cell, column -1 for the row, in which only the cells
	// of the visible columns can be read. Nil where cells stand in the order of the columns
	// with one byte between them.
	Excerpt func(b *Block, row, column int, visible []bool) schema.Excerpt
}

// TypeOf returns what the export declares a column to be.
func (t *Table) TypeOf(column int) Type {
	if column < 0 || column >= len(t.Types) {
		return Undeclared
	}
	return t.Types[column]
}

// Chunks is a run of whole rows after the other. An error is always the last pair.
type Chunks = iter.Seq2[Chunk, error]

// Chunk is rows that are not yet taken apart. It may be called once, on any goroutine.
type Chunk func() *Block
