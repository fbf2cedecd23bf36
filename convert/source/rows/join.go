package rows

import (
	"slices"
	"strings"
)

// Join is a query over tables of an export, by the names that the query has for them, or tables that are joined
// without one.
type Join struct {
	System string // that the tables are of
	Query  string // "" where Sides say what is joined to the users
	Sides  []Side
	Views  []View // that of the users first; nil where the export has no such table
}

// Users is the table of the export that holds the users.
func (j *Join) Users() *TableInfo { return j.Views[0].Table }

// Joins reports whether the export has more to read than one table as it is.
func (j *Join) Joins() bool {
	if j == nil || len(j.Views) == 0 {
		return false
	}
	return !j.Views[0].Spelled() ||
		slices.ContainsFunc(j.Views[1:], func(v View) bool { return v.Table != nil || v.Tables != nil })
}

// View is a table as a query sees it.
type View struct {
	Name string // in the query
	// Columns are those that the query reads. Those that the table lacks are NULL; AllColumns and
	// OthersObject stand for the others.
	Columns []string
	Table   *TableInfo // of the export; nil for a view without rows

	// Tables are those of a view whose name ends in *, one after the other. What * stands for is their
	// column TableColumn: the names without the first Cut bytes.
	Tables []*TableInfo
	Cut    int

	Keys *Keys // which of its rows the query reads; nil for all
}

// Keys says which rows a query reads of a table that has one for each thing that is known of a user.
type Keys struct {
	Column string   // that names the thing
	Read   []string // names that are read; in one of them, * may stand for any text
}

// Reads reports whether the query reads the rows of a name.
func (k *Keys) Reads(name string) bool {
	return slices.ContainsFunc(k.Read, func(read string) bool {
		before, after, open := strings.Cut(read, "*")
		if !open {
			return name == read
		}
		return len(name) >= len(before)+len(after) && strings.HasPrefix(name, before) && strings.HasSuffix(name, after)
	})
}

// Left is what an export has of users, and nobody reads.
type Left struct {
	Name string
	Rows int
}

// TableColumn is the column that says which of its tables a row of a view is from.
const TableColumn = "_table"

// FieldColumn is the column that has what the columns of a row hold whose names begin with that of TableColumn and _:
// that of value or of uri, or of the only one, as JSON; else a JSON object of those that hold something.
const FieldColumn = "_field"

// AllColumns among the columns of a view stands for those of its table that it does not name.
const AllColumns = "*"

// OthersObject among them makes one column of those, called Others: a JSON object by name.
const (
	OthersObject = "{*}"
	Others       = "_others"
)

// ReadsAll reports whether columns of a view, as View has them, stand for all of its table.
func ReadsAll(columns []string) bool {
	return slices.Contains(columns, AllColumns) || slices.Contains(columns, OthersObject)
}

// Spelled reports whether the table of a view spells its columns as the view does, those that it lacks left out.
func (v *View) Spelled() bool {
	return v.Table == nil || !slices.ContainsFunc(v.Columns, func(c string) bool {
		return !slices.Contains(v.Table.Columns, c) && slices.ContainsFunc(v.Table.Columns, func(has string) bool {
			return strings.EqualFold(has, c)
		})
	})
}

// Unread are the columns of the table that the view leaves out.
func (v *View) Unread() []string {
	if ReadsAll(v.Columns) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(v.Table.Columns), func(has string) bool {
		return slices.ContainsFunc(v.Columns, func(c string) bool { return strings.EqualFold(has, c) })
	})
}

// Position is the column of each view that says where in the export a row is. A query
// that gives it gives its rows their places; it is no column of the table that is read.
const Position = "_row"
