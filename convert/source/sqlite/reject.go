package sqlite

import (
	"strings"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/rows"
)

// rejects writes rows as the .dump command of sqlite3 does, with what is wrong with
// them in a comment. muster reads such a file as an export, and CSV could not tell NULL
// from an empty text. A text with a NUL inside, which .dump cuts, is written as X'…'.
type rejects struct {
	table   string
	columns []string
}

func (r rejects) append(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
	name := sqlite3.QuoteIdentifier(r.table)
	if first {
		dst = append(dst, "PRAGMA foreign_keys=OFF;\nCREATE TABLE "+name+" ("...)
		for i, c := range r.columns {
			if i > 0 {
				dst = append(dst, ", "...)
			}
			dst = append(dst, sqlite3.QuoteIdentifier(c)...)
		}
		dst = append(dst, ");\n"...)
	}
	e := b.Rows[row]
	if b.Mark(row) == lostMark {
		return appendLost(dst, b.Text[e.Start:e.End], problems)
	}
	dst = append(dst, "INSERT INTO "+name+" VALUES("...)
	dst = append(append(dst, b.Text[e.Start:e.End]...), ");"...)
	return append(appendProblems(dst, problems), '\n')
}

func appendProblems(dst []byte, problems string) []byte {
	if problems != "" {
		dst = append(dst, " -- problems: "...)
		dst = append(dst, strings.Map(oneLine, problems)...)
	}
	return dst
}

// oneLine keeps text inside the comment that it stands in.
func oneLine(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}
