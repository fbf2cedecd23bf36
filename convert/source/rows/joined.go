package rows

// Joined is a query over tables of an export, by the names that the query has for them.
type Joined struct {
	System string // that the tables are of
	Query  string
	Views  []View // that of the users first; nil where the export has no such table
}

// View is a table as a query sees it.
type View struct {
	Name    string   // in the query
	Columns []string // that the query reads; those that the table lacks are NULL
	Table   *Listed  // of the export; nil for a view without rows
}

// Position is the column of each view that says where in the export a row is. A query
// that gives it gives its rows their places; it is no column of the table that is read.
const Position = "_row"
