package sql

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// rejects writes rows as a script of the dialect that they came in, which is complete after any of them.
type rejects struct {
	dialect *dialect
	layouts *layouts
	header  string // the CREATE TABLE statement, so that the columns are the same
	table   string // as the script names it
}

func newRejects(c *cutter, t *table) *rejects {
	d := c.dialect
	r := &rejects{dialect: d, layouts: &c.layouts, header: d.start, table: d.quoted(t.Name)}
	if d.place != nil {
		var before string
		before, r.table = d.place(d, t)
		r.header += before
	}
	end := ";\n"
	if d.batches {
		end = "\nGO\n"
	}
	lacks := func(name string) bool { return t.find(d, name) == nil }
	on, off := d.setting(t.syntax)
	switch {
	case t.catalog:
	case t.create == "" || t.inherits || slices.ContainsFunc(c.table.Columns, lacks):
		columns := d.spelled(c.table.Columns)
		for i, name := range c.table.Columns {
			columns[i] += " " + t.find(d, name).typeIn(d)
		}
		r.header += "CREATE TABLE " + r.table + " (" + strings.Join(columns, ", ") + ")" + end
	case on == "":
		r.header += t.create + end
	default:
		r.header += on + "\n" + t.create + end + off + "\n"
	}
	return r
}

// find is the column of a name, nil for none.
func (t *table) find(d *dialect, name string) *column {
	i := slices.IndexFunc(t.columns, func(of column) bool { return d.syntax.same(of.name, name) })
	if i < 0 {
		return nil
	}
	return &t.columns[i]
}

// typeIn is a type by which the values of the column are read again as they were. Nothing is known of a column that the
// script does not define.
func (c *column) typeIn(d *dialect) string {
	switch {
	case c == nil:
	case c.bit:
		return "bit(1)"
	case c.kind == rows.Boolean:
		return "boolean"
	case c.kind == rows.Bytes && d.name == "pgdump":
		return "bytea"
	case c.kind == rows.Bytes:
		return "blob"
	}
	return "text"
}

// setting returns the statements that make the syntax of strings another one, and take it back; "" for the usual.
func (d *dialect) setting(s syntax) (on, off string) {
	if d.modes == nil {
		return "", ""
	}
	return d.modes(s)
}

func (r *rejects) append(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
	if first {
		dst = append(dst, r.header...)
	}
	l := r.layouts.numbered(b.Mark(row))
	e := b.Rows[row]
	text := b.Text[e.Start:e.End]
	if problems != "" {
		problems = "-- problems: " + strings.Map(oneLine, problems)
	}
	if l.form == inALine {
		if problems != "" {
			dst = append(append(dst, problems...), '\n')
		}
		dst = r.appendTable(append(dst, "COPY "...), l)
		dst = append(append(dst, " FROM stdin;\n"...), text...)
		return append(dst, "\\.\n"...)
	}
	on, off := r.dialect.setting(l.syntax)
	if on != "" {
		dst = append(append(dst, on...), ' ')
	}
	switch l.form {
	case inParentheses:
		dst = r.appendTable(append(dst, "INSERT INTO "...), l)
		dst = append(append(dst, " VALUES "...), text...)
		dst = append(dst, ';')
	case assigned:
		dst = append(append(dst, "INSERT INTO "...), r.table...)
		dst = append(append(dst, " SET "...), text...)
		dst = append(dst, ';')
	case aRole:
		dst = append(dst, text...)
	}
	for _, after := range []string{off, problems} {
		if after != "" {
			dst = append(append(dst, ' '), after...)
		}
	}
	return append(dst, '\n')
}

// appendTable appends the table and the columns of a layout.
func (r *rejects) appendTable(dst []byte, l *layout) []byte {
	dst = append(dst, r.table...)
	if l.short != nil { // the number of values says which columns they are for
		return dst
	}
	dst = append(dst, " ("...)
	dst = append(dst, strings.Join(r.dialect.spelled(l.names), ", ")...)
	return append(dst, ')')
}

// spelled returns names in the quotes of the dialect.
func (d *dialect) spelled(names []string) (all []string) {
	for _, name := range names {
		all = append(all, d.quoted(name))
	}
	return all
}

// oneLine keeps text inside the comment that it stands in.
func oneLine(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}
