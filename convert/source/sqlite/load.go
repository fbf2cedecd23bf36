package sqlite

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/insert"
	"muster/convert/source/rows"
	"muster/schema"
)

// kind is what all the cells of a column of a loaded table are. It decides how they
// compare, never what they are: a number that would be printed in another way than it
// came is kept as text.
type kind uint8

const (
	integers kind = iota // as SQLite prints them
	numbers              // with digits behind the point, or beyond 64 bits
	texts
	letters // Booleans that the export writes as t and f
	words   // as true and false
	bits    // as 1 and 0
)

// types are the kinds in a CREATE TABLE.
var types = [...]string{
	integers: "INTEGER", numbers: "TEXT COLLATE " + numerals, texts: "TEXT", letters: "BOOL", words: "BOOLEAN",
	bits: "BIT",
}

// spellings are those of false and true in columns of Booleans, which a query has as 0 and 1.
var spellings = map[kind][2]string{letters: {"f", "t"}, words: {"false", "true"}, bits: {"0", "1"}}

// booleanOf reads the other ways in which PostgreSQL takes a Boolean, for a column where the export mixes them.
func booleanOf(v []byte) (n int64, ok bool) {
	switch strings.ToLower(string(v)) {
	case "t", "true", "y", "yes", "on", "1":
		return 1, true
	case "f", "false", "n", "no", "off", "0":
		return 0, true
	}
	return 0, false
}

// ErrAgain asks to open the table anew and load it again: what its columns are was not
// clear from its beginning.
var ErrAgain = errors.New("the table must be loaded again")

// Load puts the rows of a table where the query finds it under a name, with a schema before it or without, and of its
// columns those that are given, nil for all. Of a table with keys it leaves out the rows that nobody reads, and counts
// them. Rows that cannot be read are set aside: they come behind the rows of the query, since nobody would miss them
// there, and so does the reason why a table could not be read on.
func (q *Query) Load(name string, t *rows.Table, columns []string, keys *rows.Keys) error {
	l := &loader{query: q, table: t, info: &rows.TableInfo{Name: name}, kinds: q.kinds[name], lost: insert.LostOf(name)}
	if keys != nil {
		l.sieve = &sieve{keys: keys, column: slices.IndexFunc(t.Columns, func(c string) bool {
			return strings.EqualFold(c, keys.Column)
		}), names: map[string]*int{}}
	}
	if prefix, last, ok := strings.Cut(name, "."); ok {
		l.info.Schema, l.info.Name = prefix, last
	}
	l.info.Columns = t.Columns
	for i, c := range t.Columns {
		if columns == nil && q.words.reads(c) || rows.ReadsAll(columns) || contains(columns, c) {
			l.names = append(l.names, c)
			l.columns = append(l.columns, i)
		}
	}
	if l.columns == nil && len(t.Columns) > 0 { // a table of another kind, of that name, or whose rows are counted
		l.names, l.columns = t.Columns[:1], []int{0}
	}
	l.keys = columns[:min(2, len(columns))]
	err := l.load()
	q.kinds[name], q.loaded[name] = l.kinds, l.names
	if err == nil {
		q.left = append(q.left, l.sieve.left()...)
		q.tables = append(q.tables, l.info)
		q.placed[l.info.String()] = l.placed
		q.notes = append(q.notes, t.Notes...)
		q.lost = append(q.lost, l.lost)
		q.cut = cmp.Or(q.cut, l.ended)
	}
	return err
}

// loader fills one table.
type loader struct {
	query   *Query
	table   *rows.Table
	info    *rows.TableInfo
	kinds   []kind
	columns []int    // of the table, that are loaded
	names   []string // of these
	keys    []string // columns by which rows are looked up; nil where they are not known
	schema  string   // as SQL has it, and the name too
	name    string
	insert  *sqlite3.Stmt
	many    *sqlite3.Stmt // inserts atOnce rows
	atOnce  int
	wanted  []int  // rows of the block at hand
	sieve   *sieve // nil where all rows are read
	again   bool
	place   int64 // of the last row, as a row id
	placed  bool  // row ids are places: the file has lines
	lost    *insert.Lost
	ended   error // why the table cannot be read on
}

// A row id of a loaded table is the place of its row: the line, then the column.
const columnBits = 28

func rowID(p schema.Place) int64 {
	return int64(p.Line)<<columnBits | min(int64(p.Column), 1<<columnBits-1)
}

func placeOf(id int64) schema.Place {
	return schema.Place{Line: int(id >> columnBits), Column: int(id & (1<<columnBits - 1))}
}

// contains reports whether SQLite finds a name among others.
func contains(names []string, name string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
}

// rowIDName is the name of the row id, which columns may have taken.
func rowIDName(columns []string) string {
	for _, name := range []string{"rowid", "oid"} {
		if !contains(columns, name) {
			return name
		}
	}
	return "_rowid_"
}

func (l *loader) load() error {
	var err error
	if l.ended, err = l.lost.Read(l.query.file, l.table, l.block); err != nil {
		return err
	}
	if l.again {
		return l.drop()
	}
	if err := l.create(); err != nil { // of a table without rows
		return err
	}
	return l.finish()
}

// block loads the rows of a block.
func (l *loader) block(b *rows.Block) error {
	if l.learn(b); l.again {
		return nil
	}
	return l.add(b)
}

// learn finds out what the columns hold. What turns out late makes a second run.
func (l *loader) learn(b *rows.Block) {
	if l.kinds == nil {
		l.kinds = make([]kind, len(l.columns))
		for i, column := range l.columns {
			if l.table.TypeOf(column) == rows.Boolean {
				l.kinds[i] = letters
			}
		}
	}
	for row := range b.Rows {
		for column := range l.kinds {
			c := b.Cell(row, l.columns[column])
			if c.Null() || l.kinds[column] == texts {
				continue
			}
			if l.kinds[column] >= letters {
				if v := b.Value(c); l.insert == nil && len(v) > 1 {
					l.kinds[column] = words
				} else if l.insert == nil && l.kinds[column] == letters && (string(v) == "0" || string(v) == "1") {
					l.kinds[column] = bits
				}
				continue
			}
			if k := kindOf(b.Value(c), c.Quoted()); k > l.kinds[column] {
				l.kinds[column] = k
				l.again = l.again || l.insert != nil
			}
		}
	}
}

func kindOf(v []byte, quoted bool) kind {
	switch {
	case quoted || !isNumeral(v):
		return texts
	case isInteger(v):
		return integers
	}
	return numbers
}

// isInteger reports whether SQLite would print the integer as it is written.
func isInteger(v []byte) bool {
	n, err := strconv.ParseInt(string(v), 10, 64)
	var digits [20]byte
	return err == nil && bytes.Equal(strconv.AppendInt(digits[:0], n, 10), v)
}

const (
	rowsAtOnce     = 50
	mostParameters = 32766 // of a statement (SQLite docs, Limits)
)

// create makes the table, when its first rows are known.
func (l *loader) create() (err error) {
	if l.insert != nil {
		return nil
	}
	q := l.query
	in := "main"
	if l.info.Schema != "" {
		if in = l.info.Schema; !q.attached[in] {
			if err := q.attach(in); err != nil {
				return err
			}
		}
	}
	l.schema, l.name = sqlite3.QuoteIdentifier(in), sqlite3.QuoteIdentifier(l.info.Name)
	var columns, names, marks []string
	for i, c := range l.names {
		k := integers
		if l.kinds != nil {
			k = l.kinds[i]
		}
		declared := types[k]
		if k == texts && l.table.TypeOf(l.columns[i]) == rows.Bytes {
			declared = "BLOB"
		}
		columns = append(columns, sqlite3.QuoteIdentifier(c)+" "+declared)
		names = append(names, sqlite3.QuoteIdentifier(c))
		marks = append(marks, "?")
	}
	names, marks = append(names, rowIDName(l.names)), append(marks, "?")
	err = q.conn.Exec("CREATE TABLE " + l.schema + "." + l.name + " (" + strings.Join(columns, ", ") + "); BEGIN")
	into := "INSERT INTO " + l.schema + "." + l.name + " (" + strings.Join(names, ", ") + ") VALUES "
	row := "(" + strings.Join(marks, ", ") + ")"
	if err == nil {
		l.insert, _, err = q.conn.Prepare(into + row)
	}
	if l.atOnce = min(rowsAtOnce, mostParameters/len(marks)); err == nil && l.atOnce > 1 {
		l.many, _, err = q.conn.Prepare(into + row + strings.Repeat(", "+row, l.atOnce-1))
	}
	if err != nil {
		return &rows.OptionError{Message: "--query: table " + rows.ShowName(l.info.String()) + " cannot be loaded: " +
			messageOf(err)}
	}
	return nil
}

// attach makes a database for the tables of a schema.
func (q *Query) attach(name string) error {
	err := q.conn.Exec("ATTACH " + sqlite3.Quote(nameless) + " AS " + sqlite3.QuoteIdentifier(name) + ";" + unsafely(name))
	if err != nil {
		return &rows.OptionError{Message: "--query: tables of " + rows.ShowName(name) + " cannot be loaded: " +
			messageOf(err)}
	}
	q.attached[name] = true
	return nil
}

func (l *loader) add(b *rows.Block) error {
	if err := l.create(); err != nil {
		return err
	}
	l.wanted = l.wanted[:0]
	bad := b.Problems
	for row := range b.Rows {
		broken := false
		for ; len(bad) > 0 && bad[0].Row == row; bad = bad[1:] {
			broken = broken || insert.Unreadable(&bad[0])
		}
		if broken {
			continue
		}
		if l.info.Rows++; !l.sieve.drops(b, row) {
			l.wanted = append(l.wanted, row)
		}
	}
	for rest := l.wanted; len(rest) > 0; {
		s, n := l.insert, 1
		if len(rest) >= l.atOnce {
			s, n = l.many, l.atOnce
		}
		for i, row := range rest[:n] {
			if err := l.bindRow(s, i*(len(l.kinds)+1), b, row); err != nil {
				return err
			}
		}
		if err := s.Exec(); err != nil {
			return err
		}
		rest = rest[n:]
	}
	return nil
}

// bindRow binds a row and its id behind some parameters.
func (l *loader) bindRow(s *sqlite3.Stmt, behind int, b *rows.Block, row int) error {
	for column, k := range l.kinds {
		c := b.Cell(row, l.columns[column])
		if err := bind(s, behind+column+1, k, c, b.Value(c)); err != nil {
			return err
		}
	}
	id := l.place + 1
	if at := b.Place(int(b.Rows[row].Start)); at.Line > 0 {
		id = max(rowID(at), id)
		l.placed = true
	}
	l.place = id
	return s.BindInt64(behind+len(l.kinds)+1, id)
}

func bind(s *sqlite3.Stmt, at int, k kind, c rows.Cell, v []byte) error {
	switch {
	case c.Null():
		return s.BindNull(at)
	case k == integers:
		n, _ := strconv.ParseInt(string(v), 10, 64)
		return s.BindInt64(at, n)
	case k >= letters:
		for i, spelled := range spellings[k] {
			if string(v) == spelled {
				return s.BindInt64(at, int64(i))
			}
		}
		if n, ok := booleanOf(v); ok {
			return s.BindInt64(at, n)
		}
	}
	return s.BindRawText(at, v)
}

// drop takes the table away, to load it again.
func (l *loader) drop() error {
	l.close()
	if err := l.query.conn.Exec("COMMIT; DROP TABLE " + l.schema + "." + l.name); err != nil {
		return err
	}
	return ErrAgain
}

func (l *loader) close() {
	l.insert.Close()
	l.many.Close()
}

// mostIndexes keeps a wide table from being all indexes.
const mostIndexes = 8

// finish makes the columns by which tables are joined fast to look up: those that are known,
// as one index, and others that look like it, or those that the query compares with another.
func (l *loader) finish() error {
	l.close()
	if err := l.query.conn.Exec("COMMIT"); err != nil {
		return err
	}
	var keys []string
	for _, c := range l.keys {
		if contains(l.names, c) {
			keys = append(keys, sqlite3.QuoteIdentifier(c))
		}
	}
	if keys != nil {
		if err := l.index("keys", strings.Join(keys, ", ")); err != nil {
			return err
		}
	}
	made := 0
	for _, c := range l.names {
		if l.looksUp(c) && made < mostIndexes {
			made++
			if err := l.index(c, sqlite3.QuoteIdentifier(c)); err != nil {
				return err
			}
		}
	}
	return nil
}

// looksUp reports whether the query may look rows up by a column.
func (l *loader) looksUp(column string) bool {
	if l.keys == nil {
		return l.query.words.compares(column)
	}
	return strings.HasSuffix(strings.ToLower(column), "id") && !contains(l.keys[:1], column)
}

func (l *loader) index(name, columns string) error {
	name = l.schema + "." + sqlite3.QuoteIdentifier("index of "+l.info.Name+"."+name)
	return l.query.conn.Exec("CREATE INDEX " + name + " ON " + l.name + " (" + columns + ")")
}
