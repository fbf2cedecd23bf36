package sql

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"muster/convert/source/rows"
)

func (c *cutter) lexer(text []byte, i int) *lexer {
	return &lexer{text: text, i: i, syntax: c.syntax, mark: c.mark}
}

// other is the word of the step for all statements that have none of their own.
const other = ""

// begin reads the statement at i as far as it matters: what has rows up to them, CREATE TABLE and what is set whole. Of
// others, only the end is looked for.
func (c *cutter) begin(text []byte, i int) (next int, ok bool) {
	switch yes, sure := c.marked(text, i); {
	case yes:
		return i + len(c.mark), true
	case !sure:
		return i, false
	}
	c.statement.offset = i
	if next := c.again(text, i); next > i {
		return next, true
	}
	switch n, sure := c.dialect.spoken(text[i:]); {
	case !sure:
		return i, false
	case n > 0:
		if bytes.Contains(text[i:i+n], []byte(c.dialect.failed)) {
			c.fail("truncated", i, c.dialect.programs[0]+" says here that it could not go on",
				"put right what it says, and dump it again")
		}
		return i + n, true
	}
	l := c.lexer(text, i)
	word := ""
	if isWord(text[i]) {
		t := l.next()
		word = strings.ToUpper(string(text[t.start:t.end]))
	} else {
		l.i = i + 1
		word = string(text[i : i+1])
	}
	step := c.steps[word]
	if step == nil {
		step = c.steps[other]
	}
	return step(l, i)
}

// spoken returns the length of the line at the beginning of text if the program that writes such scripts said it into
// its own, as happens with 2>&1: the line begins with the program's name. It is 0 if it is none; sure is false if text
// ends too early to tell.
func (d *dialect) spoken(text []byte) (n int, sure bool) {
	sure = true
	for _, program := range d.programs {
		name := program + ": "
		switch {
		case bytes.HasPrefix(text, []byte(name)):
			n = bytes.IndexByte(text, '\n') + 1
			return n, n > 0
		case strings.HasPrefix(name, string(text[:min(len(text), len(name))])):
			sure = false
		}
	}
	return 0, sure
}

// inserting is how statements begin that put rows into a table, whatever their first words are; what stands in a
// comment does not count.
var inserting = sync.OnceValue(func() *regexp.Regexp {
	const name = "(\"[^\"]*\"|`[^`]*`|[^\\s(;'\"`.]+)"
	return regexp.MustCompile("(?i)^(?:[^(;'\"/]|/[^*(;'\"])*?\\b(INTO\\s+" + name + "(\\." + name +
		")*\\s*(\\w+\\s*)?\\(|VALUES\\s*\\()|^[^;\n]*\\bFROM\\s+stdin;")
})

// unknown passes a statement that is none of those that matter. One that inserts rows in other words, or whose words
// were damaged, is not passed.
func (c *cutter) unknown(l *lexer, i int) (next int, ok bool) {
	const most = 512
	start := l.text[i:min(len(l.text), i+most)]
	switch {
	case inserting().Match(start):
		return c.unreadable(i)
	case len(start) < most && !bytes.Contains(start, []byte(c.mark)) && !bytes.Contains(start, []byte("/*")):
		return i, false
	}
	return c.pass(l, i)
}

func (c *cutter) unreadable(i int) (next int, ok bool) {
	c.fail("syntax", i, "a statement that seems to insert rows is none that can be read",
		"write it as INSERT INTO table VALUES (…), or delete it")
	return i, true
}

// change passes a statement that changes or deletes rows, but not those of the table that is read.
func (c *cutter) change(l *lexer, i int) (next int, ok bool) {
	t := l.next()
	for l.is(t, "LOW_PRIORITY", "QUICK", "IGNORE", "FROM", "TABLE", "ONLY") {
		t = l.next()
	}
	schema, name, _ := l.qualified(t)
	if schema != "" {
		name = schema + "." + name
	}
	if !l.short && c.chosen != nil && c.chosen.Is(name) {
		c.fail("change", i, "this statement changes rows of the table, which only a database can do",
			"load the script into a database, and dump the table from there")
		return i, true
	}
	return c.pass(l, i)
}

// pass skips the statement, unless more of it must be seen first.
func (c *cutter) pass(l *lexer, i int) (next int, ok bool) { return c.passBody(l, i, c.dialect.body) }

func (c *cutter) passBody(l *lexer, i int, b body) (next int, ok bool) {
	if l.short {
		return i, false
	}
	c.state, c.depth, c.body = skipping, 0, b
	return i, true
}

// head is what stands before the rows of a statement.
type head struct {
	text    []byte   // as it is spelled, up to the rows
	id      tableID  // of the table
	columns []string // nil for no list
	rows    int      // offset where the rows begin, 0 for none: INSERT … SELECT
	form    form
	odd     bool // what follows the name is not understood
	table   *table
	layout  *layout
}

// again takes a statement that begins as the last INSERT did: a dump with one row a statement has nothing else.
func (c *cutter) again(text []byte, i int) (next int) {
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
		c.pass(&lexer{}, 0)
		c.counting = h.table
		return
	}
	c.state, c.layout = rowNext, h.layout
	c.run(h.layout)
}

func (c *cutter) insert(l *lexer, i int) (next int, ok bool) {
	h := l.insertHead(c.dialect.plainInsert)
	switch {
	case l.short:
		return i, false
	case (h.id.name == "" || h.odd) && !c.dialect.batches:
		return c.unreadable(i)
	case h.id.name == "":
		return c.pass(l, i)
	}
	end := 0
	if h.form == assigned {
		start, ok := c.syntax.blank(l.text, h.rows)
		if end = c.statementEnd(l.text, start); !ok || end < 0 {
			return i, false
		}
		h.rows, h.columns = start, l.assigned(start, end)
	}
	c.find(&h)
	if c.choice.Wants(&h.table.TableInfo, h.columns) {
		c.choose(h.table, h.columns, i)
	}
	if h.table == c.chosen && !c.ready(&h, l.text, i) {
		return i, true
	}
	switch {
	case h.rows == 0:
		return c.pass(l, i)
	case h.form == assigned && h.table == c.chosen:
		c.takeRow(&h, h.rows, end)
		return end, true
	case h.form == assigned:
		h.table.Rows++
		return end, true
	}
	h.text = bytes.Clone(l.text[i:h.rows])
	c.last = h
	c.enterRows(&h)
	return h.rows, true
}

// takeRow takes a row that is a statement of its own.
func (c *cutter) takeRow(h *head, start, end int) {
	c.run(h.layout)
	c.found.rows = append(c.found.rows, rows.Extent{Start: uint32(start), End: uint32(end)})
}

// find looks up the table of a statement. A partition may have its columns in another order.
func (c *cutter) find(h *head) {
	id := c.id(h.id)
	h.table = c.tables.find(id)
	if own := c.tables.byID[c.tables.key(id)]; own != nil && own != h.table && h.columns == nil {
		h.columns = own.Columns
	}
}

// id returns what a name means here.
func (c *cutter) id(named tableID) tableID {
	if named.schema == "" {
		named.schema = c.home.schema
	}
	named.database = c.home.database
	return named
}

// ready finds the layout of a statement of the table; it returns false if that cannot be read.
func (c *cutter) ready(h *head, text []byte, i int) bool {
	switch {
	case h.rows == 0:
		c.fail("syntax", i, "this INSERT into the table has no rows that can be read",
			"only rows that are written out can be read")
	case h.columns == nil && h.table.columns == nil:
		message := fmt.Sprintf("the columns of table %s are not known: there is no CREATE TABLE, "+
			"and the statement does not list them", rows.ShowName(h.table.String()))
		c.fail("no-columns", i, message, c.dialect.listing)
	case c.charset.bad() && (c.options.Encoding == "" || c.part.archive):
		c.err = c.charsetError(text)
	default:
		var unknown string
		if h.layout, unknown = c.layoutOf(h.table, h.columns, h.form); unknown == "" {
			return true
		}
		message := fmt.Sprintf("this statement has a column %s that the first one of the table does not have",
			rows.ShowName(unknown))
		c.fail("unknown-column", i, message,
			"put the CREATE TABLE statement before the first rows, or list the same columns in each")
	}
	return false
}

// insertHead reads an INSERT up to its rows. Plain is one with INTO, and without what only the MySQL family has.
func (l *lexer) insertHead(plain bool) (h head) {
	t := l.next()
	if plain && !l.is(t, "INTO") {
		return h
	}
	if l.is(t, "OR") { // REPLACE, IGNORE …
		l.next()
		t = l.next()
	}
	for l.is(t, "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE") {
		t = l.next()
	}
	if l.is(t, "INTO") {
		t = l.next()
	}
	h.id.schema, h.id.name, t = l.qualified(t)
	if h.id.name == "" {
		return h
	}
	if !plain && l.is(t, "PARTITION") {
		for !l.short && t.kind != theEnd && !l.isMark(t, ')') {
			t = l.next()
		}
		t = l.next()
	}
	if l.isMark(t, '(') {
		if h.columns, t = l.columns(); h.columns == nil {
			return h
		}
	}
	if l.is(t, "OVERRIDING") { // SYSTEM VALUE
		l.next()
		l.next()
		t = l.next()
	}
	switch {
	case l.is(t, "VALUES"), l.is(t, "VALUE") && !plain:
		h.rows = t.end
	case l.is(t, "SET") && h.columns == nil && !plain:
		h.form, h.rows = assigned, t.end
	default:
		h.odd = !l.is(t, "SELECT", "WITH", "TABLE", "DEFAULT") && !l.isMark(t, '(')
	}
	return h
}

// assigned returns the columns that INSERT … SET names between two offsets.
func (l *lexer) assigned(i, end int) []string {
	columns := []string{}
	p := parser{text: l.text, syntax: l.syntax}
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

// statementEnd returns the offset of the mark that ends a statement, -1 if text ends before it.
func (c *cutter) statementEnd(text []byte, i int) int {
	for i < len(text) {
		switch yes, sure := c.marked(text, i); {
		case yes:
			return i
		case !sure:
			return -1
		}
		next, in := c.syntax.pass(text, i)
		if in.kind != 0 {
			return -1
		}
		i = max(next, i+1)
	}
	return -1
}
