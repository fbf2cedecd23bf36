// Package join makes one table of several of an export, as a mapping declares it, without SQL.
//
// Each table is read once. Of the rows that belong to users, what nobody asks for is dropped as it is read, and the
// rest is put in the order of its users: within a budget of memory, and beyond it in temporary files. The users go
// into a file as they come, and their keys among the rest. One pass over what is sorted then makes the columns; where
// users stand in another order than that of their keys, or belong to other tables by several columns, these are put in
// the order of the users before they meet.
//
// What belongs to rows of other tables than that of the users, such as the names of roles, is joined to these first, in
// the same way.
package join

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/insert"
	"muster/convert/source/rows"
	"muster/schema"
)

// Reader opens a table of the export by its name.
type Reader func(table string) (*rows.Table, error)

// memory is what a join keeps of what it sorts.
const memory = 16 << 20 // bytes

// Open makes the join. File is what the export is called. The tables are read before it returns.
func Open(file string, j *rows.Join, read Reader) (*rows.Table, error) {
	return openWith(file, j, read, memory)
}

func openWith(file string, j *rows.Join, read Reader, memory int) (*rows.Table, error) {
	m := &maker{
		file: file, join: j, read: read, memory: memory, seen: make([][]*seen, len(j.Views)), spread: map[int]*implied{},
	}
	r, err := m.relate(j.Sides)
	var a *relation
	if err == nil {
		a, err = r.meet(0)
	}
	if err != nil {
		m.close()
		return nil, m.explain(err)
	}
	t := &rows.Table{File: file, Columns: a.columns, Types: a.types}
	var lost []*insert.Lost
	var counted []string
	ended := error(nil)
	if m.seen[0] != nil {
		t.File = m.seen[0][0].file
	}
	for _, s := range slices.Concat(m.seen...) {
		t.Notes = append(t.Notes, s.notes...)
		lost = append(lost, s.lost)
		counted = append(counted, s.lost.Counted(s.rows))
		if ended == nil {
			ended = s.ended
		}
	}
	t.Left, t.LeftOf = m.left, m.leftOf
	t.Found = "a join of " + strings.Join(counted, " and ")
	t.Chunks = insert.End(a.chunks, len(t.Columns), lost, ended)
	t.Close = m.close
	t.AppendReject = insert.Rejects{Table: insert.Users, Columns: t.Columns}.Append
	return t, nil
}

// maker makes a join.
type maker struct {
	file   string
	join   *rows.Join
	read   Reader
	memory int
	seen   [][]*seen        // of the tables of the views; nil for a view that was not read
	spread map[int]*implied // of views whose rows count more than once
	left   []rows.Left      // keys that nobody reads
	leftOf string           // the table of them
	closes []func() error
}

// seen is what was found in a table as it was read.
type seen struct {
	file  string
	rows  int
	lost  *insert.Lost
	notes []schema.Problem
	ended error // why it cannot be read on
}

func (m *maker) close() error {
	var all error
	for _, c := range m.closes {
		all = errors.Join(all, c())
	}
	m.closes = nil
	return all
}

// view is the number of a view by its name; -1 for none.
func (m *maker) view(name string) int {
	return slices.IndexFunc(m.join.Views, func(v rows.View) bool { return v.Name == name })
}

// has reports whether the export has the table of a view.
func (m *maker) has(name string) bool {
	view := m.view(name)
	return view >= 0 && m.join.Views[view].Table != nil
}

// each gives the rows of a view that can be read, and before the first one of each of its tables what that is.
func (m *maker) each(view int, begin func(h heading) error, row func(t tuple) error) error {
	v := &m.join.Views[view]
	tables := v.Tables
	if v.Table != nil {
		tables = []*rows.TableInfo{v.Table}
	}
	if tables == nil {
		return begin(heading{named: v.Columns})
	}
	if im := m.spread[view]; im != nil {
		row = im.each(row)
		inner := begin
		begin = func(h heading) error {
			im.column = column(h.columns, im.Column)
			return inner(h)
		}
	}
	var all []*seen
	for _, info := range tables {
		h := heading{named: v.Columns}
		if v.Table == nil {
			h.table = info.Name[v.Cut:]
		}
		s, err := m.table(info, h, begin, row)
		if err != nil {
			return err
		}
		all = append(all, s)
	}
	if m.seen[view] == nil {
		m.seen[view] = all
	}
	return nil
}

// table is each for one table.
func (m *maker) table(
	info *rows.TableInfo, h heading, begin func(h heading) error, row func(t tuple) error,
) (*seen, error) {
	t, err := m.read(info.String())
	if err != nil {
		return nil, err
	}
	if t.Close != nil {
		defer t.Close()
	}
	h.columns, h.types = t.Columns, t.Types
	if err := begin(h); err != nil {
		return nil, err
	}
	s := &seen{file: t.File, notes: t.Notes, lost: insert.LostOf(info.String())}
	s.ended, err = s.lost.Read(m.file, t, func(b *rows.Block) error { return s.block(b, row) })
	return s, err
}

// block goes through the rows of a block that can be read.
func (s *seen) block(b *rows.Block, row func(t tuple) error) error {
	bad := b.Problems
	for i := range b.Rows {
		broken := false
		for ; len(bad) > 0 && bad[0].Row == i; bad = bad[1:] {
			broken = broken || insert.Unreadable(&bad[0])
		}
		if broken {
			continue
		}
		s.rows++
		if err := row(tuple{block: b, row: i}); err != nil {
			return err
		}
	}
	return nil
}

// column is the number of a column by its name, whatever its case; -1 for none.
func column(columns []string, name string) int {
	return slices.IndexFunc(columns, func(c string) bool { return strings.EqualFold(c, name) })
}

// errTooLong is the error of a user of whom too much is known.
var errTooLong = errors.New("what belongs to a user is too long")

// explain makes an error of a join one of the data.
func (m *maker) explain(err error) error {
	if err != errTooLong {
		return err
	}
	return &schema.DataError{Problem: schema.Problem{
		Rule: "sqlite/row-too-long", Severity: schema.Error, Index: -1, Pos: schema.Pos{File: m.file},
		Message: fmt.Sprintf("what belongs to one user is longer than %d bytes", mostGathered),
		Hint:    "no user is that long; leave it, or the column, out: --query 'SELECT …'",
	}}
}
