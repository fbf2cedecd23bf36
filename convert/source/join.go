package source

import (
	"errors"
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// join opens, instead of the table that was found or not found in an export, what
// options.Join makes of all its tables: a query over several, or another table.
func join(in rows.Input, format string, options rows.Options, t *rows.Table, failed error) (*rows.Table, error) {
	if options.Join == nil || options.Query != "" || !slices.Contains(databases, format) {
		return t, failed
	}
	var none *rows.NoTableError
	var list []*rows.Listed
	switch {
	case failed == nil:
		list = []*rows.Listed{listedAs(t)}
	case errors.As(failed, &none) && options.Table == "":
		list = none.Tables
	default:
		return t, failed
	}
	j := options.Join(format, list)
	if j != nil && failed == nil && canAgain(in) {
		if all := tables(in, format, options, list[0]); all != nil {
			j = options.Join(format, all)
		}
	}
	if j == nil || len(j.Views) == 0 {
		return t, failed
	}
	users := j.Views[0].Table
	joins := !j.Views[0].Spelled() || slices.ContainsFunc(j.Views[1:], func(v rows.View) bool { return v.Table != nil })
	switch {
	case t != nil && !users.Is(t.Name) && (options.Table != "" || !canAgain(in)):
		return t, nil
	case t != nil && users.Is(t.Name) && (!joins || !canAgain(in)):
		if t.System = j.System; !canAgain(in) && len(j.Views) > 1 && options.Say != nil {
			options.Say("a pipe is read once, and only its table " + rows.ShowName(t.Name) + ": give the export as a file, and what other tables hold is joined")
		}
		return t, nil
	}
	if !canAgain(in) {
		return t, none.Hint("a pipe is read once: give the export as a file, or say --table " + rows.ShowName(users.String()))
	}
	closeTable(t)
	if options.Table = users.String(); joins {
		options.Table, options.Query, options.Views = "", j.Query, j.Views
	}
	t, err := again(in, format, options)
	if err != nil {
		return nil, err
	}
	if t.System = j.System; joins {
		t.Unread = j.Views[0].Unread()
	}
	return t, nil
}

// listedAs is a table as a list of one has it.
func listedAs(t *rows.Table) *rows.Listed {
	l := &rows.Listed{Name: t.Name, Columns: t.Columns, Rows: -1}
	if prefix, last, ok := strings.Cut(t.Name, "."); ok {
		l.Schema, l.Name = prefix, last
	}
	return l
}

// noName is what no table is called.
const noName = "\x00"

// tables lists the tables of an export, first the one that was found. Nil is for an export
// that cannot be read to its end, which is said when its users are read.
func tables(in rows.Input, format string, options rows.Options, first *rows.Listed) []*rows.Listed {
	options.Table = noName
	t, err := again(in, format, options)
	closeTable(t)
	var none *rows.NoTableError
	if !errors.As(err, &none) {
		return nil
	}
	all := slices.Clone(none.Tables)
	if i := slices.IndexFunc(all, func(l *rows.Listed) bool { return l.Is(first.String()) }); i > 0 {
		all[0], all[i] = all[i], all[0]
	}
	return all
}
