// Package look says what the cells of the columns of a table are: addresses, stored passwords and their kinds, dates,
// words for yes and no, states of accounts. All who must know it look the same way: the draft of a mapping file, the
// conversion, the choice of a table, and every hint.
package look

import (
	"context"
	"fmt"

	"muster/convert/source/rows"
)

// Table is what the first rows of a table show. It keeps one value of each column, and
// those that many rows share; Write masks what it shows of them.
type Table struct {
	File, Format, Table string
	System              string // whose tables were joined; "" for none
	Found               string // how the export was read, in words
	Delimiter           string // of delimited text
	Charset             string // "" for UTF-8
	Key                 string // column of the primary key that the export declares; "" where it is not known
	Columns             []*Column
	byName              map[string]*Column
	salts               []*Column
	Rows                int
	Bad                 int  // rows that cannot be read
	All                 bool // there are no more rows
}

// Bounds are where looking stops, whichever is reached first. A block of rows is looked
// at as a whole or up to Rows.
type Bounds struct {
	Rows  int
	Bytes int // of text, decompressed
}

// Usual bounds: a second or two of work.
var Usual = Bounds{Rows: 100_000, Bytes: 64 << 20}

// Short is Usual for those who only pass by.
var Short = Bounds{Rows: 1000, Bytes: 4 << 20}

// Of very many columns, fewer rows tell what they are.
const (
	mostCells = 2 << 20
	leastRows = 100
)

// New returns what is known of a table before its first row.
func New(t *rows.Table) *Table {
	s := &Table{
		File: t.File, Format: t.Format, Table: t.Name, System: t.System, Found: t.Found, Delimiter: t.Delimiter,
		Charset: t.Charset, Key: t.Key, byName: make(map[string]*Column, len(t.Columns)),
	}
	prefixes := Prefixes(t.Columns)
	for i, name := range t.Columns {
		c := newColumn(name, prefixes[i])
		c.table = s
		s.Columns = append(s.Columns, c)
		if c.NamesSalt() {
			s.salts = append(s.salts, c)
		}
		if s.byName[name] == nil {
			s.byName[name] = c
		}
	}
	return s
}

// Read looks at the rows of a table. An export that cannot be read up to the bounds is
// an error, as it is to convert.
func Read(ctx context.Context, t *rows.Table, to Bounds) (*Table, error) {
	s := New(t)
	size := 0
	to.Rows = min(to.Rows, max(mostCells/max(len(s.Columns), 1), leastRows))
	for chunk, err := range t.Chunks {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		if s.Rows >= to.Rows || size >= to.Bytes {
			return s, nil
		}
		b := chunk()
		size += len(b.Text)
		whole := s.Add(b, to.Rows)
		err = b.Err
		b.Release()
		switch {
		case !whole:
			return s, nil
		case err != nil:
			return nil, err
		}
	}
	s.All = true
	return s, nil
}

// Column returns the column of a name; nil for none, or for no table.
func (s *Table) Column(name string) *Column {
	if s == nil {
		return nil
	}
	return s.byName[name]
}

// Add looks at the rows of a block, and reports whether it looked at all of them.
func (s *Table) Add(b *rows.Block, most int) bool {
	bad := map[int]bool{}
	for _, p := range b.Problems {
		if !p.Readable {
			bad[p.Row] = true
		}
	}
	for row := range b.Rows {
		if s.Rows == most {
			return false
		}
		s.Rows++
		if bad[row] {
			s.Bad++
			continue
		}
		for i, c := range s.Columns {
			v := b.Cell(row, i)
			c.add(b.Value(v), v.Null())
		}
	}
	return true
}

// Foreign reports whether the text is in another charset than UTF-8: what goes beyond ASCII
// never is UTF-8.
func (s *Table) Foreign() bool {
	broken, fine := 0, 0
	for _, c := range s.Columns {
		broken += c.NotUTF8
		fine += c.NonASCII
	}
	return broken > 0 && fine == 0
}

// Extent says in words how much was looked at.
func (s *Table) Extent() string {
	switch {
	case s.Rows == 1 && s.All:
		return "the only row"
	case s.All:
		return fmt.Sprintf("all %d rows", s.Rows)
	}
	return fmt.Sprintf("the first %d rows", s.Rows)
}
