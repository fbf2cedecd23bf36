// Package schema is the vocabulary that the stages share: what a user is on the way from an export to Auth0, where it
// comes from, and what is wrong with it.
//
//   - Records is the stream. It comes in Blocks, each with the Records of some input rows and the Problems found
//     in them.
//   - An Origin says where a value of a record stands in what somebody gave, as a Pos that one can go to.
//   - A Problem is one thing wrong with the data, by the Rule of its id. A *DataError ends the stream.
//   - Read makes Records of files of users, and Write a file of Records. TeeOrigins and WithOrigins carry the places of
//     records past such a file.
//   - UserSchema is the JSON Schema that users are held to; Secret knows from it what is never shown.
//
// JSON as text is in jsontext, and files on their way to the disk are in disk. All of it stands on the standard
// library alone.
package schema

import "iter"

// Records is a stream of users on their way to Auth0, in blocks. An error is
// always the last pair; no error means that the stream is complete. It can be
// ranged over once.
type Records = iter.Seq2[*Block, error]

// Block is a run of consecutive input rows with the records that they became and
// the problems found on the way. It belongs to its receiver.
type Block struct {
	First    int       // index of its first row in the stream, from 0
	Rows     int       // input rows that it accounts for
	Data     []byte    // JSON text that holds the records
	Spans    []Span    // the records, in input order
	Missing  []Missing // the rows without a record, in input order
	Problems []Problem // in input order
	// why the input could not be read on behind these rows, where they are kept nevertheless; nil for none
	Cut        *Problem
	Origins    Origins    // where the rows come from
	Prechecked Prechecker // that went through Data when it was read; nil for none

	release func()
}

// Span is the place of one record in its block. It holds no pointer, so that a
// block of a thousand records costs the garbage collector nothing.
type Span struct {
	Row        uint32 // in the block, from 0
	Start, End uint32 // in Data
}

// Missing is a row that has no record: because of a Problem, or skipped by a rule.
type Missing struct {
	Row  uint32 // in the block, from 0
	Skip string // rule id that skipped it; "" for a row with a Problem
}

// Record is one user: exactly the bytes that will be sent, and where they come from.
type Record struct {
	Index  int // of its row in the stream, from 0
	Bytes  []byte
	Origin Origin
}

// Origin is the place of one record in what the user gave.
type Origin struct {
	origins Origins
	index   int
}

// At is the place of the value at a JSON Pointer; "" is the whole record. A value
// that no cell holds has the place of the nearest one around it.
func (o Origin) At(pointer string) Pos {
	if o.origins == nil {
		return Pos{}
	}
	return o.origins.At(o.index, pointer)
}

// Origins places the records of a block in the file that a person can edit. Rows
// are named by their index in the stream. Lines and columns are worked out when
// somebody asks, not before.
type Origins interface {
	At(index int, pointer string) Pos
	// Excerpt is the text around the place of a problem, its secrets masked. A problem without
	// a place has that of its index and pointer.
	Excerpt(p Problem) Excerpt
	// Layout names the columns that records come from; nil for JSON.
	Layout() *Layout
	// Places appends the place of the row and of each column of the layout.
	Places(dst []Place, index int) []Place
	// AppendReject appends the row as it came in, with what is wrong with it.
	// First asks for what must stand before the first row, such as a header.
	AppendReject(dst []byte, index int, problems []Problem, first bool) []byte
}

// Layout is shared by all the rows of one input.
type Layout struct {
	// Line returns the line that must stand before a file of rejects that begins so; nil for none.
	Line    func(head []byte) string
	File    string
	Found   string // how the export was read, in words; "" where nothing had to be found out
	Form    string // how rows are written; those of two forms cannot stand in one file
	Columns []Column
	// Verbatim records stand in the file as they are: places inside them are found in their own text.
	Verbatim bool
}

// Column is a column of an export and the JSON Pointers that it fills.
type Column struct {
	Field    string   `json:"field"`
	Pointers []string `json:"pointers,omitempty"`
}

// Place is a line and a column in bytes, both 1-based.
type Place struct{ Line, Column int }

// Excerpt is a piece of the user's text with the part that matters.
type Excerpt struct {
	Text       string
	Start, End int  // in Text
	Apart      bool // it is not the text at the place, but what was made of it
}

// Record is the record of a span.
func (b *Block) Record(s Span) Record {
	index := b.First + int(s.Row)
	return Record{Index: index, Bytes: b.Data[s.Start:s.End:s.End], Origin: Origin{b.Origins, index}}
}

// All ranges over the records of the block.
func (b *Block) All() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, s := range b.Spans {
			if !yield(b.Record(s)) {
				return
			}
		}
	}
}

// Add appends a problem; where it names no place, that of its index and pointer is taken.
func (b *Block) Add(p Problem) {
	if p.Pos == (Pos{}) && b.Origins != nil && p.Index >= 0 {
		p.Pos = b.Origins.At(p.Index, p.Pointer)
	}
	b.Problems = append(b.Problems, p)
}

// OnRelease registers what gives the memory of the block back to its maker.
func (b *Block) OnRelease(f func()) { b.release = f }

// Release gives the memory of the block back. The block, its records and its
// origins must not be used afterwards. Calling it is a courtesy, never a duty.
func (b *Block) Release() {
	if f := b.release; f != nil {
		b.release = nil
		f()
	}
}
