package insert

import (
	"bytes"
	"errors"
	"fmt"

	"muster/convert/source/rows"
	"muster/schema"
)

// Lost are the rows of a table of a query or a join that cannot be read. Which user one belongs to, nobody knows: it is
// in no result.
type Lost struct {
	table string
	rows  []lostRow
	kept  int // bytes of them
}

type lostRow struct {
	at      schema.Place
	text    []byte // as it stands in the file
	problem schema.Problem
}

const (
	mostLost      = 10_000   // rows of a table; more, and the file is another than it seems
	mostLostBytes = 16 << 20 // of all of them
)

// LostOf is for the rows of a table by its name.
func LostOf(table string) *Lost { return &Lost{table: table} }

// Unreadable reports whether a row cannot be joined as it is.
func Unreadable(p *rows.RowProblem) bool {
	return !p.Readable || p.Problem.Severity == schema.Error && p.Once == ""
}

// Len returns how many there are.
func (l *Lost) Len() int { return len(l.rows) }

// setAside keeps the rows of a block of t that cannot be read, of an export that is called file. It is an error where
// they are too many.
func (l *Lost) setAside(file string, t *rows.Table, b *rows.Block) error {
	for _, p := range b.Problems {
		if !Unreadable(&p) {
			continue
		}
		bad, at := p.Problem, b.Place(int(p.Offset))
		text := bytes.Clone(b.Text[b.Rows[p.Row].Start:b.Rows[p.Row].End])
		if l.kept += len(text); len(l.rows) == mostLost || l.kept > mostLostBytes {
			bad.Index = -1
			bad.Pos = schema.Pos{File: t.File, Line: at.Line, Column: at.Column}
			bad.Message += fmt.Sprintf("; so many rows of %s cannot be read that no query makes sense", rows.ShowName(l.table))
			return &schema.DataError{Problem: bad}
		}
		bad.Message = fmt.Sprintf("a row of %s cannot be read, and what it says is missing from the users: %s",
			rows.ShowName(l.table), bad.Message)
		if t.File != file {
			bad.Message += " (in " + t.File + ")"
		}
		if bad.Hint != "" {
			bad.Hint += "; "
		}
		bad.Hint += "put the row right in the export, and convert all of it again: the user that it belongs to may lack " +
			"something, or be missing"
		l.rows = append(l.rows, lostRow{at: at, text: text, problem: bad})
	}
	return nil
}

// Read gives the blocks of a table of an export that is called file, after their rows that cannot be read are set
// aside. Ended is the error of the data that the table ends with, nil for none.
func (l *Lost) Read(file string, t *rows.Table, block func(*rows.Block) error) (ended, err error) {
	for chunk, err := range t.Chunks {
		if ended = err; err == nil {
			b := chunk()
			ended = b.Err
			if err = l.setAside(file, t, b); err == nil {
				err = block(b)
			}
			b.Release()
			if err != nil {
				return nil, err
			}
		}
		if ended != nil {
			break
		}
	}
	var data *schema.DataError
	if ended != nil && !errors.As(ended, &data) {
		return nil, ended
	}
	return ended, nil
}

// End lets the rows that were set aside follow those of a result with so many columns, and the error that a table ended
// with, nil for none.
func End(chunks rows.Chunks, width int, all []*Lost, ended error) rows.Chunks {
	return func(yield func(rows.Chunk, error) bool) {
		for chunk, err := range chunks {
			if !yield(chunk, err) || err != nil {
				return
			}
		}
		for _, l := range all {
			if len(l.rows) > 0 && !yield(func() *rows.Block { return l.block(width) }, nil) {
				return
			}
		}
		if ended != nil {
			yield(nil, ended)
		}
	}
}

// lostMark marks the rows of a block that are no result.
const lostMark = 1

// block is the rows that were set aside, none of which is a user.
func (l *Lost) block(width int) *rows.Block {
	b := rows.New(schema.Piece{}, width)
	b.SetMark(0, lostMark)
	for i, r := range l.rows {
		start := len(b.Text)
		b.Text = append(b.Text, r.text...)
		b.Rows = append(b.Rows, rows.Extent{Start: uint32(start), End: uint32(len(b.Text))})
		for range width {
			b.Cells = append(b.Cells, rows.NullCell(start))
		}
		b.Places = append(b.Places, r.at)
		b.Problems = append(b.Problems, rows.RowProblem{Row: i, Offset: uint32(start), Problem: r.problem})
	}
	return b
}

// Counted says how many rows of a table were read, and how many could not be.
func (l *Lost) Counted(read int) string {
	text := rows.Count(read, "row")
	if n := l.Len(); n > 0 {
		text += fmt.Sprintf(", and %d that cannot be read", n)
	}
	return rows.ShowName(l.table) + " (" + text + ")"
}

// appendLost appends a row that was set aside as a comment: it is no row of the result.
func appendLost(dst, row []byte, problems string) []byte {
	dst = append(dst, "-- "...)
	dst = append(dst, bytes.ReplaceAll(bytes.TrimSpace(row), []byte("\n"), []byte("\n-- "))...)
	return append(appendProblems(dst, problems), '\n')
}
