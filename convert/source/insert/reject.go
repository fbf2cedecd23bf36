package insert

import (
	"strings"

	"muster/convert/source/rows"
)

// Users is what the table of the rejects of a query or a join is called, so that it is found as a table of users when
// they are read again.
const Users = "users"

// Rejects writes rows as the .dump command of sqlite3 does, with what is wrong with
// them in a comment. muster reads such a file as an export, and CSV could not tell NULL
// from an empty text. A text with a NUL inside, which .dump cuts, is written as X'…'.
type Rejects struct {
	Table   string
	Columns []string
}

// Append appends a row, as rows.Table has it.
func (r Rejects) Append(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
	name := quoted(r.Table)
	if first {
		dst = append(dst, "PRAGMA foreign_keys=OFF;\nCREATE TABLE "+name+" ("...)
		for i, c := range r.Columns {
			if i > 0 {
				dst = append(dst, ", "...)
			}
			dst = append(dst, quoted(c)...)
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

// quoted is a name as SQL has it.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

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
