package pgdump

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// rejects writes rows as a dump: those of COPY as a COPY each, so that the file is
// complete after any of them.
type rejects struct {
	layouts *rows.Layouts[layout]
	header  string // the CREATE TABLE statement, so that the columns are the same
	table   string // as SQL spells it
}

func newRejects(c *cutter, t *table) *rejects {
	r := &rejects{layouts: &c.layouts, table: quoted(t.id.name)}
	if t.id.schema != "" {
		r.table = quoted(t.id.schema) + "." + r.table
	}
	if t.id.database != "" {
		r.header = `\connect ` + quoted(t.id.database) + "\n"
	}
	if t.create != "" && !t.inherits && slices.Equal(columnsOf(t, nil), c.table.Columns) {
		if t.bare && t.id.schema != "" {
			r.header += "SET search_path = " + quoted(t.id.schema) + ";\n"
		}
		r.header += inMode(t.backslashes, t.create+";") + "\n"
		return r
	}
	r.header += "CREATE TABLE " + r.table + " (" + strings.Join(spelled(c.table.Columns), " text, ") + " text);\n"
	return r
}

// inMode puts a statement between those that set how strings are read and take it back.
func inMode(backslashes bool, statement string) string {
	if !backslashes {
		return statement
	}
	return backslashesOn + statement + backslashesOff
}

// beginning tells what follows from the scripts of other databases.
const beginning = "SET client_encoding = 'UTF8';\n"

const (
	backslashesOn  = "SET standard_conforming_strings = off; "
	backslashesOff = " SET standard_conforming_strings = on;"
)

func (r *rejects) append(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
	mark := b.Mark(row)
	l := r.layouts.Numbered(mark >> 1)
	e := b.Rows[row]
	text := b.Text[e.Start:e.End]
	if l.roles {
		if first {
			dst = append(dst, beginning...)
		}
		if dst = append(dst, text...); problems == "" {
			return append(dst, '\n')
		}
		return appendProblems(append(dst, ' '), problems)
	}
	if first {
		dst = append(append(dst, beginning...), r.header...)
	}
	if mark&1 != 0 {
		dst = appendProblems(dst, problems)
		dst = r.appendTable(append(dst, "COPY "...), l)
		dst = append(dst, " FROM stdin;\n"...)
		return append(append(dst, text...), "\\.\n"...)
	}
	if l.backslashes {
		dst = append(dst, backslashesOn...)
	}
	dst = r.appendTable(append(dst, "INSERT INTO "...), l)
	dst = append(dst, " VALUES "...)
	dst = append(append(dst, text...), ';')
	if l.backslashes {
		dst = append(dst, backslashesOff...)
	}
	if problems == "" {
		return append(dst, '\n')
	}
	return appendProblems(append(dst, ' '), problems)
}

// appendTable appends the table and the columns of a layout.
func (r *rejects) appendTable(dst []byte, l *layout) []byte {
	dst = append(append(dst, r.table...), " ("...)
	dst = append(dst, strings.Join(spelled(l.names), ", ")...)
	return append(dst, ')')
}

// appendProblems appends a comment.
func appendProblems(dst []byte, problems string) []byte {
	if problems == "" {
		return dst
	}
	dst = append(dst, "-- problems: "...)
	dst = append(dst, strings.Map(oneLine, problems)...)
	return append(dst, '\n')
}

// oneLine keeps text inside the comment that it stands in.
func oneLine(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// quoted is a name as SQL spells it, whatever it holds.
func quoted(name string) string {
	return `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
}

func spelled(names []string) []string {
	var all []string
	for _, name := range names {
		all = append(all, quoted(name))
	}
	return all
}
