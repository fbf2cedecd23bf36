package sql

import (
	"slices"
	"strings"
	"sync"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// table is what a script says about one of its tables.
type table struct {
	id             tableID
	rows.TableInfo          // its rows are counted until a table is chosen, and where it looks like users
	columns        []column // nil if no CREATE TABLE was seen
	create         string   // that statement as it stands in the file
	syntax         syntax   // of it
	bare           bool     // it does not name the schema
	inherits       bool     // it names other tables, whose columns it has too
	catalog        bool     // it is one of the database itself, which no statement creates
	whole          *table   // that it is a partition of; nil for none
	parted         bool     // others are partitions of it
}

type column struct {
	name      string
	generated bool // computed from others
	invisible bool // it has a value only where a statement lists it
	bit       bool // bit(1) of MySQL
	kind      rows.Type
}

// tableID is what tells tables apart. In a script that holds several databases, schema is that of one of them, or, in
// MySQL, which has no schemas, the database.
type tableID struct{ database, schema, name string }

// mostTables are kept, and beyond them those only that may be wanted.
const mostTables = 1 << 14

// tables are those seen so far, in the order of the file.
type tables struct {
	choice *scan.Chooser
	syntax syntax // of the names
	list   []*table
	byID   map[tableID]*table
	byName map[string]*table // the first one of each name
	empty  head              // of rows that are none, of the first table that looks like users
}

func (s *tables) key(id tableID) tableID {
	return tableID{s.syntax.key(id.database), s.syntax.key(id.schema), s.syntax.key(id.name)}
}

// create returns the table that a CREATE TABLE describes.
func (s *tables) create(id tableID) *table {
	key := s.key(id)
	if t := s.byID[key]; t != nil {
		return t
	}
	t := &table{id: id, TableInfo: rows.TableInfo{Schema: id.schema, Name: id.name}}
	if id.database != "" {
		t.Schema = strings.Trim(id.database+"."+id.schema, ".")
	}
	if len(s.list) >= mostTables && !s.choice.MayWant(&t.TableInfo) {
		return t
	}
	if s.byID == nil {
		s.byID, s.byName = map[tableID]*table{}, map[string]*table{}
	}
	s.byID[key] = t
	if s.byName[key.name] == nil {
		s.byName[key.name] = t
	}
	s.list = append(s.list, t)
	s.choice.Add(&t.TableInfo)
	return t
}

// find returns the table that rows are for. If one of the two statements does not say in which schema, the name
// decides.
func (s *tables) find(id tableID) *table {
	key := s.key(id)
	t := s.byID[key]
	if t == nil {
		t = s.byName[key.name]
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
	s.choice.Remove(&part.TableInfo)
}

// describe sets the columns of a table.
func (t *table) describe(columns []column) {
	t.columns, t.Columns = columns, nil
	for _, c := range columns {
		t.Columns = append(t.Columns, c.name)
	}
}

// computes reports whether a column of that name is computed from others.
func (t *table) computes(name string) bool {
	return slices.ContainsFunc(t.columns, func(c column) bool { return c.generated && t.syntax.same(c.name, name) })
}

// typesOf returns the types that a table declares for some of its columns; nil where none of them matters.
func (d *dialect) typesOf(t *table, columns []string) (types []rows.Type) {
	for _, c := range t.columns {
		if i := d.syntax.index(columns, c.name); i >= 0 && c.kind != rows.Undeclared {
			if types == nil {
				types = make([]rows.Type, len(columns))
			}
			types[i] = c.kind
		}
	}
	return types
}

// columnsOf returns the columns that rows get: those of the table in its order, without the ones that only a statement
// that lists them fills, and what else is listed.
func (d *dialect) columnsOf(t *table, list []string) []string {
	if t.columns == nil {
		return list
	}
	var columns []string
	for _, c := range t.columns {
		switch {
		case c.generated && d.computed:
		case d.syntax.index(list, c.name) >= 0, !c.invisible && (list == nil || !c.generated):
			columns = append(columns, c.name)
		}
	}
	for _, c := range list {
		if d.syntax.index(columns, c) < 0 && !t.computes(c) {
			columns = append(columns, c)
		}
	}
	return columns
}

// layout is which column each value of a statement belongs to.
type layout struct {
	id     int
	form   form
	syntax syntax
	names  []string // of the columns, in the order of the values
	at     []int    // where each stands in the table, negative for nowhere
	short  []int    // the same, where the values of generated columns are left out; nil for none
	// convert makes the value of a column what its type says; nil for a column whose value is as it is read, and
	// where all are so.
	convert []func(*parser, rows.Cell) rows.Cell
	width   int  // of the table
	even    bool // at counts from 0 to width
}

// form is how a statement writes rows.
type form uint8

const (
	inParentheses form = iota
	assigned           // INSERT … SET a = 1
	inALine            // COPY
	aRole              // ALTER ROLE
)

// layouts are how the statements of one table place their values: mostly in one way. They are found on the goroutine
// that cuts, and looked up on any.
type layouts struct {
	known map[string]*layout // by what makes them, since the CREATE TABLE

	mu   sync.Mutex
	list []*layout
}

// layoutOf returns the layout of statements for the table, of which c.table has the columns. Unknown is a column of
// theirs that is not among those.
func (c *cutter) layoutOf(t *table, list []string, f form) (l *layout, unknown string) {
	key := string([]byte{byte(c.syntax & settable), byte(f)})
	if list != nil {
		key += "(" + strings.Join(list, "\x00")
	}
	s := &c.layouts
	if l = s.known[key]; l != nil {
		return l, ""
	}
	l = &layout{id: len(s.list), form: f, syntax: c.syntax}
	if unknown = l.place(c.dialect, c.table.Columns, t, list); unknown != "" {
		return nil, unknown
	}
	if s.known == nil {
		s.known = map[string]*layout{}
	}
	s.known[key] = l
	s.mu.Lock()
	defer s.mu.Unlock()
	s.list = append(s.list, l)
	return l, ""
}

// numbered returns the layout with a number.
func (s *layouts) numbered(id uint32) *layout {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.list[id]
}

// place finds the places of the values of a statement in columns, and returns the column of the statement that is not
// among them.
func (l *layout) place(d *dialect, columns []string, t *table, list []string) (unknown string) {
	l.names, l.width = list, len(columns)
	for _, c := range t.columns {
		i := d.syntax.index(columns, c.name)
		if list == nil && !c.invisible {
			l.names = append(l.names, c.name)
			l.at = append(l.at, i)
			if !c.generated {
				l.short = append(l.short, i)
			}
			if i < 0 && !c.generated {
				unknown = c.name
			}
		}
		if to := d.conversion(&c); to != nil && i >= 0 {
			if l.convert == nil {
				l.convert = make([]func(*parser, rows.Cell) rows.Cell, l.width)
			}
			l.convert[i] = to
		}
	}
	for _, name := range list {
		i := d.syntax.index(columns, name)
		if i < 0 && !t.computes(name) { // what is computed from the others can be left out
			unknown = name
		}
		l.at = append(l.at, i)
	}
	if len(l.short) == len(l.at) || d.computed {
		l.short = nil
	}
	l.even = len(l.at) == l.width
	for i, at := range l.at {
		l.even = l.even && i == at
	}
	return unknown
}
