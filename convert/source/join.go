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
	if options.Join == nil || options.Query != "" || !slices.Contains(databases, format) || !isFolder(in) &&
		in.Again == nil {
		return t, failed
	}
	j := askJoin(in, format, options, t, failed)
	if j == nil {
		return t, failed
	}
	joins, stays := j.Joins(), len(j.Views) == 0
	switch {
	case stays && t == nil:
		return nil, failed
	case stays:
	case t != nil && options.Table != "" && !j.Users().Is(t.Name):
		j, joins, stays = &rows.Join{}, false, true // the user knows better
	case joins:
		options.Table, options.Query, options.Views = "", j.Query, j.Views
	default:
		stays = t != nil && j.Users().Is(t.Name)
		options.Table = j.Users().String()
	}
	if !stays || in.Path == "" && !isFolder(in) { // a pipe is at its end now
		closeTable(t)
		if t, failed = again(in, format, options); failed != nil {
			return nil, failed
		}
	}
	if t.System = j.System; joins {
		t.Unread = j.Views[0].Unread()
	}
	return t, nil
}

// askJoin asks options.Join of the table that was found and, if it wants to know more, of
// all that there are. Nil is for tables that are of no interest, and for a file that has not
// been read again.
func askJoin(in rows.Input, format string, options rows.Options, t *rows.Table, failed error) *rows.Join {
	if failed != nil {
		var none *rows.NoTableError
		if !errors.As(failed, &none) || options.Table != "" {
			return nil
		}
		return options.Join(format, none.Tables)
	}
	found := listedAs(t)
	if options.Join(format, []*rows.TableInfo{found}) == nil {
		return nil
	}
	if j := options.Join(format, tables(in, format, options, found)); j != nil {
		return j
	}
	return &rows.Join{}
}

// listedAs is a table as a list of one has it.
func listedAs(t *rows.Table) *rows.TableInfo {
	l := &rows.TableInfo{Name: t.Name, Columns: t.Columns, Rows: -1}
	if prefix, last, ok := strings.Cut(t.Name, "."); ok {
		l.Schema, l.Name = prefix, last
	}
	return l
}

// noName is what no table is called.
const noName = "\x00"

// tables lists the tables of an export, first the one that was found. Of an export that
// cannot be read to its end, which is said when its users are read, it is the only one.
func tables(in rows.Input, format string, options rows.Options, first *rows.TableInfo) []*rows.TableInfo {
	options.Table = noName
	t, err := again(in, format, options)
	closeTable(t)
	var none *rows.NoTableError
	if !errors.As(err, &none) {
		return []*rows.TableInfo{first}
	}
	all := slices.Clone(none.Tables)
	if i := slices.IndexFunc(all, func(l *rows.TableInfo) bool { return l.Is(first.String()) }); i > 0 {
		all[0], all[i] = all[i], all[0]
	}
	return all
}
