package sql

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

func (c *cutter) lexer(text []byte, i int) *lexer {
	return &lexer{text: text, i: i, modes: c.modes, delimiter: c.delimiter}
}

// begin reads the statement at i as far as it matters: INSERT up to its rows, CREATE
// TABLE, SET and USE whole. Of others, only the end is looked for.
func (c *cutter) begin(text []byte, i int) (int, bool) {
	if yes, sure := c.delimits(text, i); yes {
		return i + len(c.delimiter), true
	} else if !sure {
		return i, false
	}
	c.statement.offset = i
	c.untilGo, c.trigger, c.cases = false, false, 0
	if next := c.again(text, i); next > i {
		return next, true
	}
	if n, sure := rows.Said(text[i:], "mysqldump", "mysqldump.exe", "mariadb-dump"); n > 0 && c.dialect.family() {
		if bytes.Contains(text[i:i+n], []byte("when dumping table")) {
			c.fail("sql/truncated", i, "mysqldump says here that it could not dump a table",
				"put right what it says, and dump the table again")
		}
		return i + n, true
	} else if !sure && c.dialect.family() {
		return i, false
	}
	if text[i] == '/' && c.dialect == oracle { // runs the statement before it
		return i + 1, true
	}
	if !isWord(text[i]) {
		return c.pass(&lexer{}, i)
	}
	l := c.lexer(text, i)
	t := l.next()
	if !c.dialect.family() && c.own(l, t) {
		return c.line(text, i)
	}
	switch {
	case l.is(t, "INSERT", "REPLACE"):
		return c.insert(l, i)
	case l.is(t, "CREATE"):
		return c.create(l, i)
	case l.is(t, "UPDATE", "DELETE", "TRUNCATE"):
		return c.change(l, i)
	case c.dialect == sqlite:
		return c.unknown(l, i)
	case !c.dialect.family():
		return c.pass(l, i)
	case l.is(t, "SET"):
		return c.set(l, i)
	case l.is(t, "USE"):
		return c.use(l, i)
	case l.is(t, "DELIMITER"):
		return c.command(l, i)
	}
	return c.unknown(l, i)
}

// unknown passes a statement that is none of those that matter. One that inserts rows in
// other words, or whose words were damaged, is not passed.
func (c *cutter) unknown(l *lexer, i int) (int, bool) {
	inserts, sure := rows.Inserts(l.text[i:], c.delimiter)
	switch {
	case inserts:
		return c.unreadable(i)
	case !sure && c.modes&batches == 0 && c.dialect != oracle:
		return i, false
	}
	return c.pass(l, i)
}

func (c *cutter) unreadable(i int) (int, bool) {
	c.fail("sql/syntax", i, "a statement that seems to insert rows is none that can be read",
		"write it as INSERT INTO table VALUES (…), or delete it")
	return i, true
}

// change passes a statement that changes or deletes rows, but not those of the table that is read.
func (c *cutter) change(l *lexer, i int) (int, bool) {
	t := l.next()
	for l.is(t, "LOW_PRIORITY", "QUICK", "IGNORE", "FROM", "TABLE") {
		t = l.next()
	}
	database, name, _ := l.qualified(t)
	if database != "" {
		name = database + "." + name
	}
	if !l.short && c.chosen != nil && c.chosen.Is(name) {
		c.fail("sql/change", i, "this statement changes rows of the table, which only a database can do",
			"load the script into a database, and dump the table from there")
		return i, true
	}
	return c.pass(l, i)
}

// pass skips the statement, unless more of it must be seen first.
func (c *cutter) pass(l *lexer, i int) (int, bool) {
	if l.short {
		return i, false
	}
	c.state, c.depth = skipping, 0
	return i, true
}

// head is what stands before the rows of an INSERT.
type head struct {
	text           []byte // as it is spelled, up to VALUES
	database, name string
	columns        []string // nil for no list
	set            bool     // INSERT … SET a = 1
	rows           int      // offset where the rows begin, 0 for none: INSERT … SELECT
	odd            bool     // what follows the name is no INSERT
	table          *table
	layout         *layout
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

// enterRows goes on in the rows of an INSERT … VALUES.
func (c *cutter) enterRows(h *head) {
	if h.table != c.chosen {
		c.state, c.depth, c.counting = skipping, 0, h.table
		return
	}
	c.state, c.layout = rowNext, h.layout
	c.found.runs = append(c.found.runs, run{len(c.found.rows), h.layout})
}

func (c *cutter) insert(l *lexer, i int) (int, bool) {
	h := l.head()
	if l.short {
		return i, false
	}
	switch {
	case c.modes&batches == 0 && (h.name == "" || h.odd):
		return c.unreadable(i)
	case h.name == "":
		return c.pass(l, i)
	}
	end := 0
	if h.set {
		next, ok := blank(l.text, h.rows, l.modes)
		if end = c.statementEnd(l.text, next); !ok || end < 0 {
			l.short = true
			return i, false
		}
		h.rows = next
		h.columns = l.assigned(h.rows, end)
	}
	database := h.database
	if database == "" {
		database = c.database
	}
	h.table = c.tables.find(database, h.name)
	if c.chosen == nil && c.wanted(h.table, h.columns) {
		c.choose(h.table, h.columns, i)
	}
	if h.table == c.chosen && !c.ready(&h, i) {
		return i, true
	}
	switch {
	case h.rows == 0:
		return c.pass(l, i)
	case h.set && h.table == c.chosen:
		c.found.runs = append(c.found.runs, run{len(c.found.rows), h.layout})
		c.found.rows = append(c.found.rows, rows.Extent{Start: uint32(h.rows), End: uint32(end)})
		return end, true
	case h.set:
		h.table.Rows++
		return end, true
	}
	h.text = bytes.Clone(l.text[i:h.rows])
	c.last = h
	c.enterRows(&h)
	return h.rows, true
}

// ready finds the layout of a statement of the table, and says no where it cannot be read.
func (c *cutter) ready(h *head, i int) bool {
	switch {
	case h.rows == 0:
		c.fail("sql/syntax", i, "this INSERT into the table has no rows that can be read",
			"only rows that are written out can be read")
	case h.columns == nil && h.table.columns == nil:
		hint := "dump it again with --complete-insert, or without --no-create-info"
		if !c.dialect.family() {
			hint = "export it again, with the statements that create the tables: " + c.dialect.whole
		}
		c.fail("sql/no-columns", i,
			fmt.Sprintf("the columns of table %s are not known: there is no CREATE TABLE, and the INSERT does not list them",
				rows.ShowName(h.table.String())), hint)
	case c.charset.bad && c.options.Encoding == "":
		c.err = c.charset.problem(c.table.File)
	default:
		var unknown string
		h.layout, unknown = c.layouts.Of(c.modes.String(), h.columns, func(id int) (*layout, string) {
			return newLayout(id, c.table, h.table, h.columns, c.modes)
		})
		if unknown == "" {
			return true
		}
		c.fail("sql/unknown-column", i,
			fmt.Sprintf("this INSERT has a column %s that the first one of the table does not have", rows.ShowName(unknown)),
			"put the CREATE TABLE statement before the first INSERT, or list the same columns in each")
	}
	return false
}

// wanted reports whether the table is the one to read.
func (c *cutter) wanted(t *table, columns []string) bool {
	if c.options.Table != "" {
		return t.Is(c.options.Table)
	}
	if t.Rows > 0 { // rows of it have been passed by
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
	c.table.Name = t.String()
	c.table.Columns = columnsOf(t, columns)
	if c.options.Table == "" {
		c.table.Found = rows.FoundTable(c.tables.listed(), &t.Listed)
		c.table.After = func() []schema.Problem {
			return rows.MoreUsers("sql/more-users", c.table.File, c.tables.listed(), &t.Listed)
		}
	} else {
		c.table.Found = rows.TakenTable(c.tables.listed(), &t.Listed, c.options.Table)
	}
	c.table.Header = t.At
	if t.create == "" {
		c.table.Header = c.cursor.Place(i)
	}
	c.table.AppendReject = newRejects(c, t).append
}

// head reads an INSERT up to its rows.
func (l *lexer) head() (h head) {
	t := l.next()
	if l.is(t, "OR") { // REPLACE, IGNORE …
		l.next()
		t = l.next()
	}
	for l.is(t, "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "INTO") {
		t = l.next()
	}
	h.database, h.name, t = l.qualified(t)
	if h.name == "" {
		return h
	}
	if l.is(t, "PARTITION") {
		for !l.short && t.kind != theEnd && !l.isMark(t, ')') {
			t = l.next()
		}
		t = l.next()
	}
	if l.isMark(t, '(') {
		if h.columns, t = l.list(); h.columns == nil {
			return h
		}
	}
	switch {
	case l.is(t, "VALUES", "VALUE"):
		h.rows = t.end
	case l.is(t, "SET") && h.columns == nil:
		h.set, h.rows = true, t.end
	case !l.is(t, "SELECT", "WITH", "TABLE", "DEFAULT") && !l.isMark(t, '('):
		h.odd = true
	}
	return h
}

// qualified reads a name with the one of its database before it, or without, and the
// token after it.
func (l *lexer) qualified(t token) (database, name string, next token) {
	if t.kind != aName && t.kind != aWord {
		return "", "", t
	}
	name = l.string(t)
	t = l.next()
	for more := true; more && l.isMark(t, '.'); more = l.modes&batches != 0 { // database.dbo.table
		t = l.next()
		if t.kind != aName && t.kind != aWord {
			return "", "", t
		}
		database, name = name, l.string(t)
		t = l.next()
	}
	return database, name, t
}

// list reads the names of columns up to the parenthesis that closes them, and the
// token after it; nil where it is something else.
func (l *lexer) list() ([]string, token) {
	columns := []string{}
	t := l.next()
	for !l.isMark(t, ')') {
		var column string
		if l.is(t, "SELECT", "WITH") {
			return nil, t
		}
		_, column, t = l.qualified(t)
		if l.isMark(t, '.') { // database.table.column
			_, column, t = l.qualified(l.next())
		}
		if column == "" || slices.ContainsFunc(columns, func(s string) bool { return strings.EqualFold(s, column) }) {
			return nil, t
		}
		if columns = append(columns, column); len(columns) > maxColumns {
			return nil, t
		}
		if l.isMark(t, ',') {
			t = l.next()
		} else if !l.isMark(t, ')') {
			return nil, t
		}
	}
	return columns, l.next()
}

// assigned are the columns that INSERT … SET names between two offsets.
func (l *lexer) assigned(i, end int) []string {
	columns := []string{}
	p := parser{text: l.text, modes: l.modes}
	for i < end {
		column, next := p.assignment(i, end)
		if column == "" {
			break
		}
		columns = append(columns, column)
		i = p.valueEnd(next, end) + 1
	}
	return columns
}

// statementEnd returns the offset of the delimiter that ends a statement, -1 where
// text ends before it.
func (c *cutter) statementEnd(text []byte, i int) int {
	for i < len(text) {
		if yes, sure := c.delimits(text, i); yes {
			return i
		} else if !sure {
			return -1
		}
		switch b := text[i]; b {
		case '\'', '"', '`':
			end, _ := rows.ClosingQuote(text, i+1, b, c.modes.escapes(b))
			if end < 0 {
				return -1
			}
			i = end
		case '#', '-', '/':
			next, unfinished := comment(text, i, c.modes)
			if unfinished != 0 {
				return -1
			}
			i = max(next, i+1)
		default:
			i++
		}
	}
	return -1
}
