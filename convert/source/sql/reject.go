package sql

import (
	"strings"

	"muster/convert/source/rows"
)

// rejects writes rows as a script of the dialect that they came in.
type rejects struct {
	dialect *dialect
	layouts *rows.Layouts[layout]
	header  string // the CREATE TABLE statement
	into    string
}

func newRejects(c *cutter, t *table) *rejects {
	d := c.dialect
	r := &rejects{dialect: d, layouts: &c.layouts, into: "INSERT INTO " + d.quoted(t.Name)}
	end := ";\n"
	if d == sqlserver {
		end = "\nGO\n"
	}
	if t.create == "" {
		var list []string
		for _, column := range c.table.Columns {
			list = append(list, d.quoted(column)+" text")
		}
		r.header = d.start + "CREATE TABLE " + d.quoted(t.Name) + " (" + strings.Join(list, ", ") + ")" + end
		return r
	}
	r.header = d.start + t.create + end
	if d.family() && t.modes&sqlModes != 0 {
		r.header = inModes(t.modes, r.header)
	}
	return r
}

// inModes puts a statement between those that set its SQL modes and take them back.
func inModes(m modes, statement string) string {
	return "SET SQL_MODE='" + m.String() + "';\n" + statement + "SET SQL_MODE='';\n"
}

func (r *rejects) append(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
	if first {
		dst = append(dst, r.header...)
	}
	l := r.layouts.Numbered(b.Mark(row))
	if r.dialect.family() && l.modes&sqlModes != 0 {
		dst = append(dst, "SET SQL_MODE='"+l.modes.String()+"'; "...)
	}
	dst = append(dst, r.into...)
	e := b.Rows[row]
	if b.Text[e.Start] == '(' {
		if l.short == nil { // else the number of values says which columns they are for
			dst = r.dialect.appendList(dst, l.names)
		}
		dst = append(dst, " VALUES "...)
	} else {
		dst = append(dst, " SET "...)
	}
	dst = append(dst, b.Text[e.Start:e.End]...)
	dst = append(dst, ';')
	if r.dialect.family() && l.modes&sqlModes != 0 {
		dst = append(dst, " SET SQL_MODE='';"...)
	}
	if problems != "" {
		dst = append(dst, " -- problems: "...)
		dst = append(dst, strings.Map(oneLine, problems)...)
	}
	return append(dst, '\n')
}

// oneLine keeps text inside the comment that it stands in.
func oneLine(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// appendList appends names of columns in parentheses.
func (d *dialect) appendList(dst []byte, names []string) []byte {
	dst = append(dst, " ("...)
	for i, name := range names {
		if i > 0 {
			dst = append(dst, ", "...)
		}
		dst = append(dst, d.quoted(name)...)
	}
	return append(dst, ')')
}
