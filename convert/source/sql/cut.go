package sql

import (
	"bytes"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// cutter goes through a script once, in order. It finds the rows of one table, and what the other statements say about
// them; taking rows apart is left to others.
//
// Text comes in pieces. A row, and what stands around rows, is only taken whole; the rest is taken as it comes, so that
// no statement is ever in memory as a whole.
type cutter struct {
	table   *rows.Table // as it is being opened
	options rows.Options
	choice  *scan.Chooser
	dialect *dialect
	steps   map[string]step // by the words that statements begin with
	pieces  *schema.Pieces
	most    int  // bytes in a row
	part    Part // of the script that is being read
	hidden  bool // the text stands in an archive, where a person cannot see it

	state    state
	in       inside // what text begins inside of
	syntax   syntax
	mark     string  // ends a statement
	depth    int     // of parentheses in a statement that is skipped
	body     body    // of such a statement; nil where it ends with the mark
	lines    lines   // in the state inLines
	counting *table  // the table whose rows are skipped
	home     tableID // the database and the schema of names without one
	charset  charset
	unended  uint8 // the frames of the dialect that have begun and not ended yet, a bit each
	last     head  // the last INSERT

	// The bytes to look at: between the parentheses of a row, in a statement that is skipped, and in one with a body.
	inRow, inSkipped, inBody [256]bool

	tables  tables
	chosen  *table
	layouts layouts
	layout  *layout // of the statement whose rows are being found

	statement, opened spot // where the statement and the string began
	cursor            schema.Cursor
	found             found
	err               error // ends the stream after what was found
}

// state is what the cutter is in the middle of.
type state uint8

const (
	between  state = iota // two statements
	skipping              // a statement that does not matter
	rowNext               // VALUES of the table, where a row must follow
	rowAfter              // VALUES of the table, after a row
	inLines               // rows that stand in lines behind their statement
)

// step reads the statement at i, of which l has read the first word, as far as it matters. It returns how far it came;
// ok is false if more text is needed.
type step func(l *lexer, i int) (next int, ok bool)

// body is how a statement is skipped that its mark alone does not end.
type body interface {
	// at goes on at a byte of the statement. It returns how far it came, and whether the statement ends there; sure is
	// false if more text is needed.
	at(c *cutter, text []byte, i int) (next int, ends, sure bool)
	// holds reports whether the mark that comes next is one of a statement inside this one.
	holds(c *cutter) bool
}

// lines are rows that stand in lines.
type lines interface {
	// cut goes on from i, and sets the state of the cutter at the end of the rows.
	cut(c *cutter, text []byte, i int) (next int, ok bool)
	// ends reports whether the rows end with rest, which is the end of the script.
	ends(rest []byte) bool
	// taken reports whether they are of the table.
	taken() bool
}

// found is what the cutter found in one piece.
type found struct {
	rows []rows.Extent
	runs []run
}

// run is rows with one layout, up to the next run: those from first on, and those that stand in lines.
type run struct {
	layout *layout
	first  int
	lines  rows.Extent
}

func (f *found) empty() bool {
	for _, r := range f.runs {
		if r.lines.End > r.lines.Start {
			return false
		}
	}
	return len(f.rows) == 0
}

// spot is a place in the text: in the text at hand while offset is not negative.
type spot struct {
	offset int
	place  schema.Place
}

var nowhere = spot{offset: -1}

func newCutter(t *rows.Table, options rows.Options, choice *scan.Chooser, d *dialect, most int) *cutter {
	c := &cutter{
		table: t, options: options, choice: choice, dialect: d, syntax: d.syntax, most: most,
		tables: tables{choice: choice, syntax: d.syntax}, statement: nowhere, opened: nowhere,
	}
	c.steps = map[string]step{
		"INSERT": c.insert, "REPLACE": c.insert, "CREATE": c.create,
		"UPDATE": c.change, "DELETE": c.change, "TRUNCATE": c.change, other: c.unknown,
	}
	d.steps(c)
	c.endWith(";")
	return c
}

// endWith makes a mark the one that ends statements.
func (c *cutter) endWith(mark string) {
	c.mark = mark
	c.inRow, c.inSkipped = c.dialect.syntax.stops()
	c.inSkipped[mark[0]] = true
	c.inBody = c.inSkipped
	for b := range c.inBody {
		c.inBody[b] = c.inBody[b] || c.dialect.inBody != nil && c.dialect.inBody(byte(b))
	}
}

// cut goes through text and returns where what follows it can go on.
func (c *cutter) cut(text []byte) int {
	c.found.rows, c.found.runs = c.found.rows[:0], c.found.runs[:0]
	c.cursor = schema.Cursor{Text: text, Line: c.pieces.Line, Column: c.pieces.Column}
	if c.state == rowNext || c.state == rowAfter {
		c.run(c.layout)
	}
	i, ok := 0, true
	for ok && i < len(text) {
		i, ok = c.step(text, i)
		if c.err != nil {
			return len(text)
		}
	}
	for _, s := range []*spot{&c.statement, &c.opened} {
		if s.offset >= 0 {
			s.place, s.offset = c.cursor.Place(s.offset), -1
		}
	}
	return i
}

// run notes that rows with such a layout follow.
func (c *cutter) run(l *layout) {
	if n := len(c.found.runs); n == 0 || c.found.runs[n-1].layout != l {
		c.found.runs = append(c.found.runs, run{layout: l, first: len(c.found.rows)})
	}
}

// step goes on from i and returns how far it came; ok is false if more text is needed.
func (c *cutter) step(text []byte, i int) (next int, ok bool) {
	switch {
	case c.in.kind != 0:
		return c.leave(text, i)
	case c.state == skipping:
		return c.skip(text, i)
	case c.state == inLines:
		return c.lines.cut(c, text, i)
	}
	i, ok = c.blank(text, i)
	if !ok || i == len(text) || c.in.kind != 0 {
		return i, ok
	}
	if c.state == between {
		return c.begin(text, i)
	}
	return c.row(text, i)
}

// blank passes spaces and comments. A long comment is entered.
func (c *cutter) blank(text []byte, i int) (next int, ok bool) {
	for i < len(text) {
		b := text[i]
		if isSpace(b) {
			i++
			continue
		}
		if !mayBlank[b] {
			return i, true
		}
		next, in := c.syntax.passComment(text, i)
		switch {
		case next == i && in.kind == 0:
			return i, true
		case in.kind == unclear, c.state == between && !c.note(text[i:next], in.kind != 0):
			return i, false
		case in.kind != 0:
			return c.enter(i, next, in, len(text))
		}
		i = next
	}
	return i, true
}

// enter goes on inside a comment or string that begins at i and does not end in the text.
func (c *cutter) enter(i, next int, in inside, end int) (int, bool) {
	in.tag = bytes.Clone(in.tag)
	c.in, c.opened.offset = in, i
	return next, next == end
}

// leave looks for the end of the comment or string that text begins inside of.
func (c *cutter) leave(text []byte, i int) (next int, ok bool) {
	i, c.in = resume(text, i, c.in)
	if c.in.kind != 0 {
		return i, i == len(text)
	}
	c.opened = nowhere
	return i, true
}

// marked reports whether the mark stands at i; sure is false if text ends inside it.
func (c *cutter) marked(text []byte, i int) (yes, sure bool) {
	if text[i] != c.mark[0] {
		return false, true
	}
	rest := text[i:min(len(text), i+len(c.mark))]
	return string(rest) == c.mark, len(rest) == len(c.mark) || !strings.HasPrefix(c.mark, string(rest))
}

// skip goes to the end of a statement.
func (c *cutter) skip(text []byte, i int) (next int, ok bool) {
	stops := &c.inSkipped
	if c.body != nil {
		stops = &c.inBody
	}
	for i < len(text) {
		b := text[i]
		if !stops[b] {
			i++
			continue
		}
		if b == c.mark[0] {
			switch yes, sure := c.marked(text, i); {
			case !sure:
				return i, false
			case yes && (c.body == nil || !c.body.holds(c)):
				c.state, c.counting = between, nil
				return i + len(c.mark), true
			}
		}
		switch b {
		case '\'': // as pass has it, without what is slow
			if end, _ := closingQuote(text, i+1, b, c.syntax.escapes(text, i)); end >= 0 {
				i = end
				continue
			}
		case '(':
			if c.depth == 0 && c.counting != nil {
				c.counting.Rows++
			}
			c.depth++
			i++
			continue
		case ')':
			c.depth--
			i++
			continue
		}
		before := 0
		if b == '$' { // it begins a word or a tag: a body passes words whole
			before = i
		}
		next, in := c.syntax.pass(text[before:], i-before)
		next += before
		switch {
		case in.kind == unclear:
			return i, false
		case in.kind != 0:
			return c.enter(i, next, in, len(text))
		case next > i:
			i = next
			continue
		case c.body == nil:
			i++
			continue
		}
		next, ends, sure := c.body.at(c, text, i)
		switch {
		case !sure:
			return i, false
		case ends:
			c.state, c.counting = between, nil
			return next, true
		}
		i = next
	}
	return i, true
}

// row takes a row, or what stands between two of them.
func (c *cutter) row(text []byte, i int) (next int, ok bool) {
	if c.state == rowNext {
		return c.nextRow(text, i)
	}
	yes, sure := c.marked(text, i)
	switch {
	case text[i] == ',':
		c.state = rowNext
		return i + 1, true
	case yes:
		c.state = between
		return i + len(c.mark), true
	case !sure:
		return i, false
	case isWord(text[i]) && c.dialect.batches:
		c.state = between
		return i, true
	}
	l := c.lexer(text, i)
	t := l.next()
	switch {
	case l.short && isWord(text[i]):
		return i, false
	case l.is(t, "ON", "AS", "RETURNING"): // ON DUPLICATE KEY UPDATE, ON CONFLICT DO NOTHING
		return c.pass(&lexer{}, i)
	}
	c.fail("syntax", i, "a comma or the end of the statement is expected here", c.dialect.notDump())
	return i, true
}

func (c *cutter) nextRow(text []byte, i int) (next int, ok bool) {
	if text[i] == '(' {
		end := c.rowEnd(text, i)
		if end < 0 {
			return i, false
		}
		c.found.rows = append(c.found.rows, rows.Extent{Start: uint32(i), End: uint32(end)})
		c.state = rowAfter
		return end, true
	}
	l := c.lexer(text, i)
	t := l.next()
	switch {
	case l.short && isWord(text[i]):
		return i, false
	case !l.is(t, "ROW"):
		c.fail("syntax", i, "a row in parentheses is expected here", c.dialect.notDump())
		return i, true
	}
	return t.end, true
}

// rowEnd returns the offset after the row at i, -1 if text ends inside it.
func (c *cutter) rowEnd(text []byte, i int) int {
	depth := 0
	c.opened = nowhere
	for i < len(text) {
		b := text[i]
		if !c.inRow[b] {
			i++
			continue
		}
		switch b {
		case '(':
			depth++
			i++
		case ')':
			depth--
			i++
			if depth == 0 {
				return i
			}
		case '\'':
			end, _ := closingQuote(text, i+1, b, c.syntax.escapes(text, i))
			if end < 0 {
				c.openedAt(text, i, ^end, b)
				return -1
			}
			i = end
		default:
			next, in := c.syntax.pass(text, i)
			if in.kind != 0 {
				if in.isString() {
					c.openedAt(text, i, next, in.kind)
				}
				return -1
			}
			i = max(next, i+1)
		}
	}
	return -1
}

// openedAt notes where a string began that goes on at next, unless the last byte of the text may be its end.
func (c *cutter) openedAt(text []byte, i, next int, quote byte) {
	if next == len(text) || text[len(text)-1] != quote {
		c.opened.offset = i
	}
}
