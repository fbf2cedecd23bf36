package source

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/sqlite"
	"muster/schema"
)

// databases are the formats that a query can be asked of.
var databases = []string{"mysqldump", "oracle", "pgdump", "sqlite", "sqlite-dump", "sqlserver"}

// query answers options.Query from the tables of an export. SQLite says which of them
// the query needs, one after the other; for each, the export is read once, and its rows
// go into a temporary database. What cannot be opened again, such as stdin, is copied first.
func query(in rows.Input, format string, options rows.Options) (*rows.Table, error) {
	if !slices.Contains(databases, format) {
		return nil, &rows.OptionError{Message: fmt.Sprintf("--query goes with a database, which %s is not: it is %s", in.File, format)}
	}
	say := options.Say
	if say == nil {
		say = func(string) {}
	}
	q, err := sqlite.NewQuery(in.File, options.Query)
	if err != nil {
		return nil, err
	}
	o := &opener{in: in, format: format, options: options}
	defer o.close()
	for {
		name, err := q.Missing()
		if err == nil && name == "" {
			break
		}
		if err == nil {
			say("reading table " + rows.ShowName(name) + " for the query")
			err = o.load(q, name)
		}
		if err != nil {
			q.Close()
			return nil, err
		}
	}
	t, err := q.Rows()
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
	spool   string // the copy of what can be read only once; "" for none
}

func (o *opener) load(q *sqlite.Query, name string) error {
	for {
		t, done, err := o.open(name)
		if err == nil {
			err = q.Load(name, t)
		}
		if done != nil {
			done.Close()
		}
		if err != sqlite.ErrAgain {
			return aboutTable(err)
		}
	}
}

// open opens the export for one of its tables.
func (o *opener) open(table string) (*rows.Table, io.Closer, error) {
	options := o.options
	options.Query, options.Table = "", table
	in := o.in
	switch info, err := os.Stat(in.Path); {
	case in.Folder != nil:
		t, err := Open(in, o.format, options)
		return t, nil, err
	case in.Path != "" && err == nil && info.Mode().IsRegular():
		f, err := os.Open(in.Path)
		if err != nil {
			return nil, nil, err
		}
		in.Reader = f
		t, err := Open(in, o.format, options)
		return t, f, err
	}
	if o.spool == "" {
		path, err := rows.Spool(in.Reader)
		if err != nil {
			return nil, nil, err
		}
		o.spool = path
	}
	f, err := os.Open(o.spool)
	if err != nil {
		return nil, nil, err
	}
	in.Reader = f // without compression and in UTF-8 by now
	t, err := readers[o.format](in, options)
	return t, f, err
}

func (o *opener) close() {
	if o.spool != "" {
		os.Remove(o.spool)
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
