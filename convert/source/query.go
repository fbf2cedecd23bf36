package source

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/sqlite"
	"muster/schema"
)

// databases are the formats that a query can be asked of.
var databases = []string{"mysqldump", "mysql-tab", "oracle", "pgdump", "sqlite", "sqlite-dump", "sqlserver", "xml"}

// query answers options.Query from the tables of an export. They are those of the views, or
// SQLite says which of them the query needs, one after the other; for each, the export is
// read once, and its rows go into a temporary database.
func query(in rows.Input, format string, options rows.Options) (*rows.Table, error) {
	if !slices.Contains(databases, format) {
		return nil, &rows.OptionError{Message: fmt.Sprintf("--query goes with a database, which %s is not: it is %s", in.File,
			format)}
	}
	q, err := sqlite.NewQuery(in.File, options.Query)
	if err != nil {
		return nil, err
	}
	o := &opener{in: in, format: format, options: options}
	load := o.named
	if options.Views != nil {
		load = o.viewed
	}
	var t *rows.Table
	if err = load(q); err == nil {
		t, err = q.Rows()
	}
	if err == nil && options.Views != nil {
		t.File = o.file // the places of the rows are there
	}
	if err != nil {
		q.Close()
		return nil, err
	}
	t.Format = format
	return t, nil
}

// opener opens an export as often as it has tables.
type opener struct {
	in      rows.Input
	format  string
	options rows.Options
	file    string // of the first table that was opened: in a folder, each has its own
}

// named loads the tables that the query names.
func (o *opener) named(q *sqlite.Query) error {
	for {
		name, err := q.Missing()
		if err != nil || name == "" {
			return err
		}
		if o.options.Say != nil {
			o.options.Say("reading table " + rows.ShowName(name) + " for the query")
		}
		if err := o.load(q, name, nil); err != nil {
			return err
		}
	}
}

// viewed loads the tables of the views.
func (o *opener) viewed(q *sqlite.Query) error {
	for _, v := range o.options.Views {
		for _, t := range append(v.Tables, v.Table) {
			if t == nil {
				continue
			}
			if err := o.load(q, t.String(), v.Columns); err != nil {
				return err
			}
		}
		if err := q.View(v); err != nil {
			return err
		}
	}
	return nil
}

func (o *opener) load(q *sqlite.Query, name string, columns []string) error {
	for {
		t, err := o.open(name)
		if err == nil {
			if o.file == "" {
				o.file = t.File
			}
			err = q.Load(name, t, columns)
			closeTable(t)
		}
		if err != sqlite.ErrAgain {
			return aboutTable(err)
		}
	}
}

// open opens the export for one of its tables.
func (o *opener) open(table string) (*rows.Table, error) {
	options := o.options
	options.Query, options.Views, options.Table = "", nil, table
	return again(o.in, o.format, options)
}

// asksAgain reports whether an export may have to be read more than once: for a query, or
// for tables that are joined.
func asksAgain(format string, options rows.Options) bool {
	if options.Query != "" {
		return format != "sqlite" && slices.Contains(databases, format)
	}
	return options.Join != nil && slices.Contains(databases, format)
}

// again opens an export anew.
func again(in rows.Input, format string, options rows.Options) (*rows.Table, error) {
	options.Join = nil
	if isFolder(in) {
		return Open(in, format, options)
	}
	r, err := in.Again()
	if err != nil {
		return nil, err
	}
	in.Reader = stoppable{r, in.Stopped}
	t, err := Open(in, format, options)
	return closing(t, r, err)
}

// closing lets a table close what it is read from.
func closing(t *rows.Table, c io.Closer, err error) (*rows.Table, error) {
	if err != nil {
		c.Close()
		return nil, err
	}
	before := t.Close
	t.Close = func() (err error) {
		if before != nil {
			err = before()
		}
		return errors.Join(err, c.Close())
	}
	return t, nil
}

func closeTable(t *rows.Table) {
	if t != nil && t.Close != nil {
		t.Close()
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
