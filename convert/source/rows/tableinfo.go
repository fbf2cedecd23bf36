package rows

import (
	"strings"

	"muster/schema"
)

// TableInfo is what an export says about one of its tables.
type TableInfo struct {
	Schema, Name string       // Schema is that or the database it is in; "" where the export does not say
	Columns      []string     // nil where they are not known
	Rows         int          // as far as they were counted; negative for not at all
	Key          string       // column that is the primary key; "" where none is declared, or several, or not yet
	View         bool         // of other tables: it has no rows of its own
	At           schema.Place // of its definition; zero where a person cannot see one
}

// Type is what an export declares the cells of a column to be, as far as that changes how they are read.
type Type uint8

// Types.
const (
	Undeclared Type = iota
	Bytes           // no text, though it may be bytes of one
	Boolean         // written as t and f, or as true and false
	Texts           // digits in it are no number
)

// String is how the table is named to people.
func (t *TableInfo) String() string {
	if t.Schema == "" {
		return t.Name
	}
	return t.Schema + "." + t.Name
}

// Is reports whether the name that somebody gave is that of the table.
func (t *TableInfo) Is(given string) bool {
	switch {
	case strings.EqualFold(given, t.Name), strings.EqualFold(given, t.String()):
		return true
	}
	// An export of one database does not say which, and one of several says it before the schema.
	if _, last, ok := strings.Cut(t.Schema, "."); ok && strings.EqualFold(given, last+"."+t.Name) {
		return true
	}
	_, last, ok := strings.Cut(given, ".")
	return ok && t.Schema == "" && strings.EqualFold(last, t.Name)
}
