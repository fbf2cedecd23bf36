package pgdump

import (
	"bytes"
	"fmt"
	"path"
	"strconv"

	"muster/convert/source/rows"
	"muster/schema"
)

func (c *cutter) lexer(text []byte, i int) *lexer {
	return &lexer{text: text, i: i, s: c.syntax}
}

// begin reads the statement at i as far as it matters: COPY and INSERT up to their rows,
// CREATE TABLE and SET whole. Of others, only the end is looked for.
func (c *cutter) begin(text []byte, i int) (int, bool) {
	switch text[i] {
	case ';':
		return i + 1, true
	case '\\':
		return c.command(text, i)
	}
	c.statement.offset = i
	if next := c.again(text, i); next > i {
		return next, true
	}
	if n, sure := rows.Said(text[i:], "pg_dump", "pg_dumpall"); n > 0 {
		if bytes.Contains(text[i:i+n], []byte(" error: ")) {
			c.fail("pg/truncated", i, "pg_dump says here that it could not go on", "put right what it says, and dump it again")
		}
		return i + n, true
	} else if !sure {
		return i, false
	}
	l := c.lexer(text, i)
	t := l.next()
	switch {
	case l.is(t, "COPY"):
		return c.copy(l, i)
	case l.is(t, "INSERT"):
		return c.insert(l, i)
	case l.is(t, "CREATE"):
		return c.create(l, i)
	case l.is(t, "SET"):
		return c.set(l, i)
	case l.is(t, "ALTER"):
		return c.alter(l, i)
	case l.is(t, "SELECT"):
		return c.call(l, i)
	case l.is(t, "UPDATE", "DELETE", "TRUNCATE"):
		return c.change(l, i)
	}
	return c.unknown(l, i)
}

// unknown passes a statement that is none of those that matter. One that inserts rows in
// other words, or whose words were damaged, is not passed.
func (c *cutter) unknown(l *lexer, i int) (int, bool) {
	inserts, sure := rows.Inserts(l.text[i:], ";")
	switch {
	case inserts:
		return c.unreadable(i)
	case !sure:
		return i, false
	}
	return c.pass(l, i, false)
}

func (c *cutter) unreadable(i int) (int, bool) {
	c.fail("pg/syntax", i, "a statement that seems to insert rows is none that can be read",
		"write it as INSERT INTO table VALUES (…), or delete it")
	return i, true
}

// change passes a statement that changes or deletes rows, but not those of the table that is read.
func (c *cutter) change(l *lexer, i int) (int, bool) {
	t := l.next()
	for l.is(t, "FROM", "TABLE", "ONLY") {
		t = l.next()
	}
	schema, name, _ := l.qualified(t)
	if schema != "" {
		name = schema + "." + name
	}
	if !l.short && c.chosen != nil && c.chosen.Is(name) {
		c.fail("pg/change", i, "this statement changes rows of the table, which only a database can do",
			"load the script into a database, and dump the table from there")
		return i, true
	}
	return c.pass(l, i, false)
}

// pass skips the statement, unless more of it must be seen first.
func (c *cutter) pass(l *lexer, i int, body bool) (int, bool) {
	if l.short {
		return i, false
	}
	c.state, c.depth, c.body, c.nested = skipping, 0, body, 0
	return i, true
}

// head is what stands before the rows of an INSERT or COPY.
type head struct {
	text         []byte // as it is spelled, up to VALUES
	schema, name string
	columns      []string // nil for no list
	rows         int      // offset where the rows begin, 0 for none: INSERT … SELECT
	odd          bool     // of COPY: in another format than the usual one; of INSERT: it is none
	table        *table
	layout       *layout
}

// again takes a statement that begins as the last INSERT did: a dump with one row a
// statement has nothing else.
func (c *cutter) again(text []byte, i int) int {
	h := &c.last
	end := i + len(h.text)
	if len(h.text) == 0 || end >= len(text) || isWord(text[end]) || !bytes.HasPrefix(text[i:], h.text) {
		return i
	}
	c.enterRows(h)
	return end
}

// find looks up the table of a statement. A partition may have its columns in another order.
func (c *cutter) find(h *head) {
	id := c.id(h.schema, h.name)
	h.table = c.tables.find(id)
	if own := c.tables.byID[id]; own != nil && own != h.table && h.columns == nil {
		h.columns = own.Columns
	}
}

// enterRows goes on in the rows of an INSERT.
func (c *cutter) enterRows(h *head) {
	if h.table != c.chosen {
		c.pass(&lexer{}, 0, false)
		c.counting = h.table
		return
	}
	c.state, c.layout = rowNext, h.layout
	c.run(h.layout)
}

func (c *cutter) insert(l *lexer, i int) (int, bool) {
	h := l.insertHead()
	if l.short {
		return i, false
	}
	if h.name == "" || h.odd {
		return c.unreadable(i)
	}
	c.find(&h)
	if c.chosen == nil && c.wanted(h.table, h.columns) {
		c.choose(h.table, h.columns, i)
	}
	switch {
	case h.table == c.chosen && h.rows == 0:
		c.fail("pg/syntax", i, "this INSERT into the table has no rows that can be read",
			"only rows that are written out can be read")
		return i, true
	case h.table == c.chosen && !c.ready(&h, i):
		return i, true
	case h.rows == 0:
		return c.pass(l, i, false)
	}
	h.text = bytes.Clone(l.text[i:h.rows])
	c.last = h
	c.enterRows(&h)
	return h.rows, true
}

// insertHead reads an INSERT up to its rows.
func (l *lexer) insertHead() (h head) {
	if !l.is(l.next(), "INTO") {
		return h
	}
	t := l.next()
	if l.is(t, "ONLY") {
		t = l.next()
	}
	h.schema, h.name, t = l.qualified(t)
	if h.name == "" {
		return h
	}
	if l.isMark(t, '(') {
		if h.columns, t = l.names(); h.columns == nil {
			return h
		}
	}
	if l.is(t, "OVERRIDING") { // SYSTEM VALUE
		l.next()
		l.next()
		t = l.next()
	}
	switch {
	case l.is(t, "VALUES"):
		h.rows = t.end
	case !l.is(t, "SELECT", "WITH", "TABLE", "DEFAULT") && !l.isMark(t, '('):
		h.odd = true
	}
	return h
}

// copy reads COPY up to its rows, which begin on the line after it.
func (c *cutter) copy(l *lexer, i int) (int, bool) {
	h := l.copyHead()
	if l.short {
		return i, false
	}
	if h.rows == 0 {
		return c.unknown(l, i)
	}
	line := bytes.IndexByte(l.text[h.rows:], '\n')
	if line < 0 {
		return i, false
	}
	h.rows += line + 1
	c.find(&h)
	if c.chosen == nil && c.wanted(h.table, h.columns) {
		empty, sure := c.emptyCopy(l.text, h.rows)
		switch {
		case !sure:
			return i, false
		case !empty:
			c.choose(h.table, h.columns, i)
		case c.spare == nil && h.table.known(h.columns):
			c.spare, h.table.listed = h.table, h.columns
		}
	}
	if h.table != c.chosen {
		c.state, c.midLine = passing, false
		if c.chosen == nil || h.table.LooksLikeUsers() {
			c.counting = h.table
		}
		return h.rows, true
	}
	if h.odd {
		c.fail("pg/syntax", i, "this COPY has options: its rows are not in the format that pg_dump writes",
			"dump the table again with pg_dump, or export it as CSV")
		return i, true
	}
	if !c.ready(&h, i) {
		return i, true
	}
	c.state, c.layout = copying, h.layout
	return h.rows, true
}

// emptyCopy reports whether the rows of COPY end where they begin.
func (c *cutter) emptyCopy(text []byte, i int) (empty, sure bool) {
	rest := text[i:]
	if c.part.start != nil {
		rest = c.part.start
	}
	end, _ := copyEnd(rest, 0, false)
	const longest = len("\\.\r\n")
	return end == 0, end == 0 || len(rest) >= longest || c.part.start != nil ||
		len(rest) > 0 && rest[0] != '\\' || len(rest) > 1 && rest[1] != '.'
}

// copyHead reads COPY up to the semicolon.
func (l *lexer) copyHead() (h head) {
	t := l.next()
	h.schema, h.name, t = l.qualified(t)
	if h.name == "" {
		return h
	}
	if l.isMark(t, '(') {
		if h.columns, t = l.names(); h.columns == nil {
			return h
		}
	}
	if l.is(t, "WITH") { // OIDS, before PostgreSQL 12
		if l.is(l.next(), "OIDS") && h.columns != nil {
			h.columns = append([]string{"oid"}, h.columns...)
		}
		t = l.next()
	}
	if !l.is(t, "FROM") || !l.is(l.next(), "STDIN") {
		return h
	}
	for t = l.next(); t.kind != theEnd; t = l.next() {
		if t.kind == noToken {
			return h
		}
		h.odd = true
	}
	h.rows = t.end
	return h
}

// ready finds the layout of a statement of the table, and says no where it cannot be read.
func (c *cutter) ready(h *head, i int) bool {
	switch {
	case h.columns == nil && h.table.columns == nil:
		c.fail("pg/no-columns", i,
			fmt.Sprintf("the columns of table %s are not known: there is no CREATE TABLE, and the statement does not list them",
				rows.ShowName(h.table.String())),
			"dump it again with --column-inserts, or without --data-only")
	case c.charset.bad() && (c.options.Encoding == "" || c.part.archive):
		c.err = c.charset.problem(c.part.name, c.part.archive)
	default:
		var unknown string
		h.layout, unknown = c.layouts.Of(strconv.FormatBool(c.syntax.backslashes), h.columns, func(id int) (*layout, string) {
			return newLayout(id, c.table, h.table, h.columns, c.syntax.backslashes)
		})
		if unknown == "" {
			return true
		}
		c.fail("pg/unknown-column", i,
			fmt.Sprintf("this statement has a column %s that the first one of the table does not have", rows.ShowName(unknown)),
			"put the CREATE TABLE statement before the first rows, or list the same columns in each")
	}
	return false
}

// wanted reports whether the table is the one to read.
func (c *cutter) wanted(t *table, columns []string) bool {
	switch {
	case c.options.Table != "":
		return t.Is(c.options.Table)
	case t.Rows > 0: // rows of it have been passed by
		return false
	}
	seen := t.Listed
	if t.columns == nil {
		seen.Columns = columns
	}
	return seen.LooksLikeUsers() // without columns, it is an error
}

// choose makes t the table that is read.
func (c *cutter) choose(t *table, columns []string, i int) {
	c.chosen = t
	c.table.File = c.part.name
	if c.part.archive && t.parted { // its rows are in several members
		c.table.File = path.Dir(c.part.name) + "/" + t.String()
	}
	c.table.Name = t.String()
	c.table.Columns = columnsOf(t, columns)
	if c.options.Table == "" {
		c.table.Found = rows.FoundTable(c.tables.listed(), &t.Listed)
		c.table.After = func() []schema.Problem {
			return rows.MoreUsers("pg/more-users", c.table.File, c.tables.listed(), &t.Listed)
		}
	} else {
		c.table.Found = rows.TakenTable(c.tables.listed(), &t.Listed, c.options.Table)
	}
	switch {
	case c.part.archive: // the statement stands in no text that a person could see
	case t.create != "":
		c.table.Header = t.At
	default:
		c.table.Header = c.cursor.Place(i)
	}
	c.table.AppendReject = newRejects(c, t).append
}
