package sql

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// table is what a dump says about one of its tables.
type table struct {
	rows.Listed          // its rows are counted until a table is chosen
	columns     []column // nil where no CREATE TABLE was seen
	create      string   // that statement as it stands in the file
	modes       modes    // under which it stands there
}

type column struct {
	name      string
	generated bool // the server fills it in
	invisible bool // it has a value only where a statement lists it
	bit       bool // bit(1)
}

// tables are those seen so far, in the order of the file.
type tables struct {
	list   []*table
	byID   map[string]*table
	byName map[string]*table // the first one of each name
}

// create is the table that a CREATE TABLE describes.
func (s *tables) create(database, name string) *table {
	id := strings.ToLower(database + "\x00" + name)
	if t := s.byID[id]; t != nil {
		return t
	}
	t := &table{Listed: rows.Listed{Schema: database, Name: name}}
	if s.byID == nil {
		s.byID, s.byName = map[string]*table{}, map[string]*table{}
	}
	s.byID[id] = t
	if n := strings.ToLower(name); s.byName[n] == nil {
		s.byName[n] = t
	}
	s.list = append(s.list, t)
	return t
}

// find is the table that an INSERT names. Where one of the two statements does not
// say which database, the name decides.
func (s *tables) find(database, name string) *table {
	if t := s.byID[strings.ToLower(database+"\x00"+name)]; t != nil {
		return t
	}
	if t := s.byName[strings.ToLower(name)]; t != nil && (database == "" || t.Schema == "") {
		return t
	}
	return s.create(database, name)
}

// listed are all of them.
func (s *tables) listed() (list []*rows.Listed) {
	for _, t := range s.list {
		list = append(list, &t.Listed)
	}
	return list
}

// layout says which column each value of a statement belongs to.
type layout struct {
	id    int
	modes modes
	names []string // of the columns, in the order of the values
	at    []int    // where each stands in the table, negative for nowhere
	short []int    // the same, where the values of generated columns are left out
	bits  []bool   // the columns of the table that are one bit wide; nil for none
	width int      // of the table
	even  bool     // at counts from 0 to width
	list  bool     // the statement lists its columns
}

// columnsOf are the columns that rows get: those of the table in its order, without
// the ones that only a statement that lists them fills, and what else is listed.
func columnsOf(t *table, list []string) []string {
	if t.columns == nil {
		return list
	}
	var columns []string
	has := func(names []string, c string) bool {
		return slices.ContainsFunc(names, func(s string) bool { return strings.EqualFold(s, c) })
	}
	for _, c := range t.columns {
		if has(list, c.name) || !c.invisible && (list == nil || !c.generated) {
			columns = append(columns, c.name)
		}
	}
	for _, c := range list {
		if !has(columns, c) {
			columns = append(columns, c)
		}
	}
	return columns
}

// newLayout places the values of a statement in the columns of rt. Unknown names the
// column of the statement that is not among them. Id is its number.
func newLayout(id int, rt *rows.Table, t *table, list []string, m modes) (l *layout, unknown string) {
	l = &layout{id: id, modes: m, names: list, width: len(rt.Columns), list: list != nil}
	place := func(name string) int {
		return slices.IndexFunc(rt.Columns, func(s string) bool { return strings.EqualFold(s, name) })
	}
	generated := map[string]bool{}
	for _, c := range t.columns {
		i := place(c.name)
		if c.generated {
			generated[strings.ToLower(c.name)] = true
		}
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
		if c.bit && i >= 0 {
			if l.bits == nil {
				l.bits = make([]bool, l.width)
			}
			l.bits[i] = true
		}
	}
	for _, c := range list {
		i := place(c)
		if i < 0 && !generated[strings.ToLower(c)] { // what is computed from the others can be left out
			unknown = c
		}
		l.at = append(l.at, i)
	}
	if len(l.short) == len(l.at) {
		l.short = nil
	}
	l.even = len(l.at) == l.width
	for i, c := range l.at {
		l.even = l.even && i == c
	}
	return l, unknown
}
