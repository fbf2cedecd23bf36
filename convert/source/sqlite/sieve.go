package sqlite

import (
	"cmp"
	"slices"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/rows"
)

// sieve keeps the rows of a table whose keys are read, and counts the others by their key.
type sieve struct {
	keys   *rows.Keys
	column int             // of the key; negative where the table has none
	names  map[string]*int // how many rows were dropped; nil for a key that is read
}

// mostKeys are as many keys as are counted one by one.
const mostKeys = 10_000

// drops reports whether nobody reads a row.
func (s *sieve) drops(b *rows.Block, row int) bool {
	if s == nil || s.column < 0 {
		return false
	}
	c := b.Cell(row, s.column)
	if c.Null() {
		return true
	}
	key := b.Value(c)
	n, known := s.names[string(key)]
	if !known {
		if !s.keys.Reads(string(key)) {
			n = new(int)
		}
		if len(s.names) < mostKeys {
			s.names[string(key)] = n
		}
	}
	if n != nil {
		*n++
	}
	return n != nil
}

// left are the keys that were dropped, those of most rows first.
func (s *sieve) left() (left []rows.Left) {
	if s == nil {
		return nil
	}
	for name, n := range s.names {
		if n != nil {
			left = append(left, rows.Left{Name: name, Rows: *n})
		}
	}
	return sorted(left)
}

func sorted(left []rows.Left) []rows.Left {
	slices.SortFunc(left, func(a, b rows.Left) int { return cmp.Or(b.Rows-a.Rows, cmp.Compare(a.Name, b.Name)) })
	return left
}

// countLeft counts the keys of a table that is there already, and that nobody reads.
func (q *Query) countLeft(v rows.View) error {
	key := sqlite3.QuoteIdentifier(v.Keys.Column)
	s, _, err := q.conn.Prepare("SELECT " + key + ", count(*) FROM temp." + sqlite3.QuoteIdentifier(v.Name) +
		" GROUP BY 1")
	if err != nil {
		return err
	}
	defer s.Close()
	for len(q.left) < mostKeys && s.Step() {
		if name := s.ColumnText(0); s.ColumnType(0) != sqlite3.NULL && !v.Keys.Reads(name) {
			q.left = append(q.left, rows.Left{Name: name, Rows: s.ColumnInt(1)})
		}
	}
	sorted(q.left)
	return s.Err()
}
