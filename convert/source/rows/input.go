package rows

import (
	"io"
	"io/fs"
)

// Input is one export as the user named it: plain bytes, no compression left.
type Input struct {
	File   string
	Reader io.Reader
	Folder fs.FS // of an export that is a folder, where Reader is nil, or in which the file stands
	// Path is the file on disk that Reader reads from its beginning; "" where there is
	// none, or where its bytes are not those that Reader gives.
	Path string
	// Again opens the input anew, from its beginning; nil where it can be read only once.
	Again func() (io.ReadCloser, error)
	// Stopped says why nobody wants more of it, where it is read from its beginning to its
	// end before there is a row; nil for never.
	Stopped func() error
}

// Options are what a reader is told: of the export, of what is wanted of it, and whom it may ask.
type Options struct {
	Format
	// Columns are those that a mapping asks for. A reader that finds its columns in
	// the data reads them even where the beginning of the data does not have them.
	Columns []string
	// Optional are those of Columns that the data may lack without a word.
	Optional []string
	// ColumnsFor finds, where Columns is nil, what a mapping asks for that is chosen by the columns
	// found. A reader that finds its columns in the data calls it; it may be nil.
	ColumnsFor func(format string, found []string) (columns, optional []string)
	// Join finds, among tables of a database, those that a query is to join. It is asked of
	// the table that was found and, unless it gives nil then, of all that there are. It may be nil.
	Join func(format string, tables []*TableInfo) *Join
	// Holds looks at the first rows of a table, of an export none of whose tables is called one of users. It may be nil;
	// such an export has no table of users then.
	Holds func(t *Table) (Held, error)
	// Views are the tables that Query sees; nil where it names those of the export.
	Views []View
	// Decode makes UTF-8 of a text in a charset that the data names beside it; it says no for
	// one that is not known. It may be nil.
	Decode func(charset string, text []byte) ([]byte, bool)
	// Notify takes what is worth a line while a reader works for long; nil for nobody.
	Notify func(message string)
}

// OptionError is an option that cannot be meant.
type OptionError struct{ Message string }

func (e *OptionError) Error() string { return e.Message }

// Held is what the first rows of a table hold.
type Held struct {
	Rows      int // that were looked at
	Addresses int // that differ
	Passwords bool
}
