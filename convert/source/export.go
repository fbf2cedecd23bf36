package source

import (
	"errors"
	"io"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// Export is an export of which is known what it is.
type Export struct {
	content
	name    string // as the user gave it
	format  string
	options rows.Options
	tables  []*rows.TableInfo // nil as long as they are not listed
	chooser *scan.Chooser     // that chose the table that was read first
}

// content is what an export is on the disk: a file, or a folder.
type content interface {
	// read opens the table that is chosen.
	read(c *scan.Chooser) (*rows.Table, error)

	// rewind makes the next read begin anew, as one of many, which the user can stop.
	rewind()

	// describe says in a table what was found out about its export.
	describe(t *rows.Table)

	// readsCopy reports whether what can be read only once has been read again, from a copy of it.
	readsCopy() bool

	// Close removes the copy.
	Close() error
}

// Recognize finds out what an export is. Format is "" where that is to be found out, too.
func Recognize(in rows.Input, format string, options rows.Options) (*Export, error) {
	if isFolder(in) {
		d, err := recognizeFolder(in, format, options)
		if err != nil {
			return nil, err
		}
		return &Export{content: d, name: in.File, format: d.format, options: options}, nil
	}
	f, err := recognizeFile(in, format, options)
	if err != nil {
		return nil, err
	}
	if in.Again == nil && mayReadAgain(f.format, options) {
		if err := f.keepCopy(); err != nil {
			return nil, err
		}
	}
	return &Export{content: f, name: in.File, format: f.format, options: options}, nil
}

// mayReadAgain reports whether an export may have to be read more than once: for a query, for tables that are joined,
// or to find the one of users by what its cells hold.
func mayReadAgain(format string, options rows.Options) bool {
	if options.Query != "" {
		return format != "sqlite" && slices.Contains(queried, format)
	}
	return options.Join != nil && slices.Contains(databases, format) || options.Holds != nil && format == "xlsx"
}

// Read opens the table that has a name, or for "" the one that looks most like users.
func (e *Export) Read(table string) (*rows.Table, error) {
	c := &scan.Chooser{Wanted: table}
	t, err := e.read(c)
	if e.chooser == nil {
		e.chooser = c
	}
	if c.Chosen == nil && isData(err) { // it was read to its end, or as far as it can be
		e.tables = c.Tables
	}
	return t, err
}

// Tables returns the tables of a database, as far as it can be read; nil for what has none.
func (e *Export) Tables() ([]*rows.TableInfo, error) {
	if e.tables != nil {
		return e.tables, nil
	}
	c := &scan.Chooser{ListOnly: true}
	t, err := e.read(c)
	closeTable(t)
	if err != nil && (len(c.Tables) == 0 || !isData(err)) {
		return nil, err
	}
	e.tables = c.Tables
	return e.tables, nil
}

// isData reports whether an error is about what an export holds.
func isData(err error) bool {
	var data *schema.DataError
	return errors.As(err, &data)
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

// words joins what was found out, but for what is "".
func words(found ...string) string {
	return strings.Join(slices.DeleteFunc(found, func(s string) bool { return s == "" }), ", ")
}
