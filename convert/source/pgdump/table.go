package pgdump

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// table is what a dump says about one of its tables.
type table struct {
	id          tableID
	rows.Listed          // its rows are counted until a table is chosen, and where it looks like users
	columns     []column // nil where no CREATE TABLE was seen
	listed      []string // by a COPY without rows
	create      string   // that statement as it stands in the file
	bare        bool     // it does not say in which schema
	inherits    bool     // it names others, whose columns it has too
	whole       *table   // that it is a partition of; nil for none
	parted      bool     // others are partitions of it
	backslashes bool     // are escapes in it
}

type column struct {
	name      string
	generated bool // computed from others
}

// known reports whether anything names its columns.
func (t *table) known(list []string) bool { return list != nil || t.columns != nil }

// tableID is what tells tables apart.
type tableID struct{ database, schema, name string }

// id is the table that a name means here.
func (c *cutter) id(schema, name string) tableID {
	if schema == "" {
		schema = c.schema
	}
	return tableID{c.database, schema, name}
}

// tables are those seen so far, in the order of the file.
type tables struct {
	list   []*table
	byID   map[tableID]*table
	byName map[string]*table // the first one of each name
}

// create is the table that a CREATE TABLE describes.
func (s *tables) create(id tableID) *table {
	if t := s.byID[id]; t != nil {
		return t
	}
	t := &table{id: id, Listed: rows.Listed{Schema: id.schema, Name: id.name}}
	if id.database != "" {
		t.Schema = strings.Trim(id.database+"."+id.schema, ".")
	}
	if s.byID == nil {
		s.byID, s.byName = map[tableID]*table{}, map[string]*table{}
	}
	s.byID[id] = t
	if s.byName[id.name] == nil {
		s.byName[id.name] = t
	}
	s.list = append(s.list, t)
	return t
}

// find is the table that rows are for. Where one of the two statements does not say in
// which schema, the name decides.
func (s *tables) find(id tableID) *table {
	t := s.byID[id]
	if t == nil {
		t = s.byName[id.name]
		if t == nil || id.database != "" || id.schema != "" && t.Schema != "" {
			return s.create(id)
		}
	}
	for t.whole != nil {
		t = t.whole
	}
	return t
}

// attach makes a table a partition: its rows are those of the whole.
func (s *tables) attach(part, whole *table) {
	if part == whole {
		return
	}
	part.whole, whole.parted = whole, true
	s.list = slices.DeleteFunc(s.list, func(t *table) bool { return t == part })
}

// listed are all of them.
func (s *tables) listed() (list []*rows.Listed) {
	for _, t := range s.list {
		list = append(list, &t.Listed)
	}
	return list
}

// columnsOf are the columns that rows get: those of the table in its order, without
// the ones that are computed from others, and what else is listed.
func columnsOf(t *table, list []string) []string {
	if t.columns == nil {
		return list
	}
	var columns []string
	for _, c := range t.columns {
		if !c.generated {
			columns = append(columns, c.name)
		}
	}
	for _, c := range list {
		if !slices.Contains(columns, c) && !t.generated(c) {
			columns = append(columns, c)
		}
	}
	return columns
}

func (t *table) generated(name string) bool {
	return slices.ContainsFunc(t.columns, func(c column) bool { return c.generated && c.name == name })
}

// layout says which column each value of a statement belongs to.
type layout struct {
	id          int
	backslashes bool     // are escapes in strings
	names       []string // of the columns, in the order of the values
	at          []int    // where each stands in the table, negative for nowhere
	width       int      // of the table
	even        bool     // at counts from 0 to width
	roles       bool     // the rows are statements ALTER ROLE
}

// newLayout places the values of a statement in the columns of rt. Unknown names the
// column of the statement that is not among them. Id is its number.
func newLayout(id int, rt *rows.Table, t *table, list []string, backslashes bool) (l *layout, unknown string) {
	l = &layout{id: id, backslashes: backslashes, names: list, width: len(rt.Columns)}
	if list == nil {
		l.names = t.Columns
	}
	for _, name := range l.names {
		i := slices.Index(rt.Columns, name)
		if i < 0 && !t.generated(name) {
			unknown = name
		}
		l.at = append(l.at, i)
	}
	l.even = len(l.at) == l.width
	for i, c := range l.at {
		l.even = l.even && i == c
	}
	return l, unknown
}
