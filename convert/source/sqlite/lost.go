package sqlite

import (
	"bytes"
	"fmt"

	"muster/convert/source/rows"
	"muster/schema"
)

// lostRow is a row of a loaded table that cannot be read. Which user it belongs to, nobody
// knows: it is in no result of the query.
type lostRow struct {
	table   string
	at      schema.Place
	text    []byte // as it stands in the file
	problem schema.Problem
}

const (
	mostLost      = 10_000   // rows of a table; more, and the file is another than it seems
	mostLostBytes = 16 << 20 // of all of them
)

// unreadable reports whether a row cannot be joined as it is.
func unreadable(p *rows.RowProblem) bool {
	return !p.Readable || p.Problem.Severity == schema.Error && p.Once == ""
}

// setAside keeps the rows of a block that cannot be read. It is an error where they are too many.
func (l *loader) setAside(b *rows.Block) error {
	for _, p := range b.Problems {
		if !unreadable(&p) {
			continue
		}
		bad, at := p.Problem, b.Place(int(p.Offset))
		text := bytes.Clone(b.Text[b.Rows[p.Row].Start:b.Rows[p.Row].End])
		if l.kept += len(text); len(l.lost) == mostLost || l.kept > mostLostBytes {
			bad.Index = -1
			bad.Pos = schema.Pos{File: l.table.File, Line: at.Line, Column: at.Column}
			bad.Message += fmt.Sprintf("; so many rows of %s cannot be read that no query makes sense",
				rows.ShowName(l.info.String()))
			return &schema.DataError{Problem: bad}
		}
		bad.Message = fmt.Sprintf("a row of %s cannot be read, and what it says is missing from the users: %s",
			rows.ShowName(l.info.String()), bad.Message)
		if l.table.File != l.query.file {
			bad.Message += " (in " + l.table.File + ")"
		}
		if bad.Hint != "" {
			bad.Hint += "; "
		}
		bad.Hint += "put the row right in the export, and convert all of it again: the user that it belongs to may lack " +
			"something, or be missing"
		l.lost = append(l.lost, lostRow{table: l.info.String(), at: at, text: text, problem: bad})
	}
	return nil
}

// lostMark marks the rows of a block that are no result of a query.
const lostMark = 1

// lostBlock is the rows that were set aside, none of which is a user.
func lostBlock(lost []lostRow, width int) *rows.Block {
	b := rows.New(schema.Piece{}, width)
	b.SetMark(0, lostMark)
	for i, l := range lost {
		start := len(b.Text)
		b.Text = append(b.Text, l.text...)
		b.Rows = append(b.Rows, rows.Extent{Start: uint32(start), End: uint32(len(b.Text))})
		for range width {
			b.Cells = append(b.Cells, rows.NullCell(start))
		}
		b.Places = append(b.Places, l.at)
		b.Problems = append(b.Problems, rows.RowProblem{Row: i, Offset: uint32(start), Problem: l.problem})
	}
	return b
}

// appendLost appends a row that was set aside as a comment: it is no row of the result.
func appendLost(dst, row []byte, problems string) []byte {
	dst = append(dst, "-- "...)
	dst = append(dst, bytes.ReplaceAll(bytes.TrimSpace(row), []byte("\n"), []byte("\n-- "))...)
	return append(appendProblems(dst, problems), '\n')
}
