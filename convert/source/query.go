package source

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/sqlite"
	"muster/schema"
)

// query opens the rows of a query over tables of an export. They are those of the views or, for
// nil, SQLite says which ones the query needs, one after the other; for each, the export is read
// once, and its rows go into a temporary database.
func (e *Export) query(sql string, views []rows.View) (*rows.Table, error) {
	if f, ok := e.content.(*file); ok && e.format == "sqlite" {
		return f.open(func(in rows.Input, options rows.Options) (*rows.Table, error) {
			return sqlite.OpenQuery(in, options, sql, views)
		})
	}
	if !slices.Contains(queried, e.format) {
		return nil, e.noDatabase()
	}
	q, err := sqlite.NewQuery(e.name, sql)
	if err != nil {
		return nil, err
	}
	e.rewind()
	l := &loader{export: e, query: q}
	if views != nil {
		err = l.views(views)
	} else {
		err = l.named()
	}
	var t *rows.Table
	if err == nil {
		t, err = q.Rows()
	}
	if err != nil {
		q.Close()
		return nil, err
	}
	if views != nil {
		t.File = l.file // the places of the rows are there
	}
	t.Format = e.format
	t.Notes = append(t.Notes, l.notes...)
	e.describe(t)
	return t, nil
}

// CheckQuery says what is wrong with a query, as far as that is to be known without its tables; "" for nothing.
func CheckQuery(sql string) (message string, err error) {
	q, err := sqlite.NewQuery("", sql)
	if err != nil {
		return "", err
	}
	defer q.Close()
	_, err = q.Missing()
	var wrong *rows.OptionError
	if errors.As(err, &wrong) {
		return strings.TrimPrefix(wrong.Message, "--query: "), nil
	}
	return "", err
}

func (e *Export) noDatabase() error {
	return &rows.OptionError{
		Message: fmt.Sprintf("--query goes with a database, which %s is not: it is %s", e.name, e.format),
	}
}

// loader loads tables of an export for a query.
type loader struct {
	export *Export
	query  *sqlite.Query
	notes  []schema.Problem
	file   string // of the first table that was opened: in a folder, each has its own
}

// named loads the tables that the query names.
func (l *loader) named() error {
	for {
		name, err := l.query.Missing()
		switch {
		case err != nil:
			return err
		case name == "":
			return l.query.CheckBooleans()
		}
		if notify := l.export.options.Notify; notify != nil {
			notify("reading table " + rows.ShowName(name) + " for the query")
		}
		if err := l.load(name, nil, nil); err != nil {
			return err
		}
	}
}

// views loads the tables of views, and makes these.
func (l *loader) views(views []rows.View) error {
	for _, v := range views {
		for _, t := range append(v.Tables, v.Table) {
			if t == nil {
				continue
			}
			if err := l.load(t.String(), v.Columns, v.Keys); err != nil {
				return err
			}
		}
		if err := l.query.View(v); err != nil {
			return err
		}
	}
	return nil
}

func (l *loader) load(name string, columns []string, keys *rows.Keys) error {
	for {
		t, err := l.export.Read(name)
		var option *rows.OptionError
		if l.export.format == "json" && errors.As(err, &option) { // it has no tables
			return l.export.noDatabase()
		}
		if err == nil {
			l.file = cmp.Or(l.file, t.File)
			err = l.query.Load(name, t, columns, keys)
			if err == nil && t.After != nil && columns == nil { // the name may be that of several
				l.notes = append(l.notes, t.After()...)
			}
			closeTable(t)
		}
		if err != sqlite.ErrAgain {
			return aboutTable(err)
		}
	}
}

// aboutTable makes the problem of a table that is not in the export one of the query.
func aboutTable(err error) error {
	var data *schema.DataError
	if errors.As(err, &data) && strings.HasSuffix(data.Problem.Rule, "/no-table") {
		hint := strings.ReplaceAll(data.Problem.Hint, "--table ", "")
		if !strings.HasPrefix(hint, "did you mean") {
			hint = ""
		}
		return &rows.OptionError{Message: strings.TrimSuffix("--query: "+data.Problem.Message+"; "+hint, "; ")}
	}
	return err
}
