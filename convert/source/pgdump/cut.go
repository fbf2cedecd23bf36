package pgdump

import (
	"bytes"

	"muster/convert/source/rows"
	"muster/schema"
)

// state is what the cutter is in the middle of.
type state uint8

const (
	between  state = iota // two statements
	skipping              // a statement that does not matter
	rowNext               // VALUES of the table, where a row must follow
	rowAfter              // VALUES of the table, after a row
	copying               // rows of COPY, of the table
	passing               // rows of COPY, of another one
)

// cutter goes through a dump once, in order. It finds the rows of one table, and what
// the other statements say about them; taking rows apart is left to others.
//
// Text comes in pieces. A row, and what stands around rows, is only taken whole; the
// rest is taken as it comes, so that no statement is ever held in memory. Rows of COPY
// end at line ends, and are not even looked at.
type cutter struct {
	table   *rows.Table // as it is being opened
	options rows.Options
	size    int // of pieces, where it is not the usual one
	most    int // bytes in a row

	parts  next
	part   part
	pieces *schema.Pieces
	unseen bool // the text stands in an archive, where a person cannot see it

	state    state
	in       inside // what text begins inside of
	syntax   syntax
	depth    int  // of parentheses in a statement that is skipped
	body     bool // the statement may have a body: BEGIN ATOMIC … END
	nested   int  // BEGIN and CASE without their END
	midLine  bool // of passing: text does not begin where a line does
	counting *table
	database string // as \connect names it
	schema   string // where names without one are
	charset  charset
	unended  frame // dumps that have begun and have not ended yet
	last     head  // the last INSERT

	tables  tables
	chosen  *table
	several bool   // tables of an archive look like the one that is wanted
	spare   *table // looks like users, but COPY has no rows of it
	layouts rows.Layouts[layout]
	layout  *layout // of the statement whose rows are being found

	statement, opened spot // where the statement and the string began
	cursor            schema.Cursor
	found             found
	err               error // ends the stream after what was found
}

// found is what the cutter found in one piece.
type found struct {
	rows []rows.Extent // of INSERT
	runs []run
	err  error // ends the stream after the rows
}

// run is rows with one layout, up to the next run: those of INSERT from first on, and
// those of COPY.
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
	switch {
	case i > 1:
		c.syntax.before = [2]byte{text[i-2], text[i-1]}
	case i == 1:
		c.syntax.before = [2]byte{c.syntax.before[1], text[0]}
	}
	return i
}

// run notes that rows of INSERT with such a layout follow.
func (c *cutter) run(l *layout) {
	if n := len(c.found.runs); n == 0 || c.found.runs[n-1].layout != l || c.found.runs[n-1].lines.End > 0 {
		c.found.runs = append(c.found.runs, run{layout: l, first: len(c.found.rows)})
	}
}

// step goes on from i and returns how far it came. It says no where more text is
// needed to go on.
func (c *cutter) step(text []byte, i int) (int, bool) {
	switch {
	case c.in.kind != 0:
		return c.leave(text, i)
	case c.state == skipping:
		return c.skip(text, i)
	case c.state == copying:
		return c.lines(text, i)
	case c.state == passing:
		return c.passLines(text, i)
	}
	i, ok := c.blank(text, i)
	if !ok || i == len(text) || c.in.kind != 0 {
		return i, ok
	}
	if c.state == between {
		return c.begin(text, i)
	}
	return c.row(text, i)
}

// blank passes spaces and comments. A long comment is entered.
func (c *cutter) blank(text []byte, i int) (int, bool) {
	for i < len(text) {
		b := text[i]
		if isSpace(b) {
			i++
			continue
		}
		if !mayBlank[b] {
			return i, true
		}
		next, in := c.syntax.pass(text, i)
		switch {
		case next == i && in.kind == 0:
			return i, true
		case in.kind == unclear, c.state == between && b == '-' && !c.unended.note(text[i:next], in.kind != 0):
			return i, false
		case in.kind != 0:
			return c.enter(text, i, next, in)
		}
		i = next
	}
	return i, true
}

// enter goes on inside a comment or string that begins at i and does not end in text.
func (c *cutter) enter(text []byte, i, next int, in inside) (int, bool) {
	c.in = in
	c.opened.offset = i
	return next, next == len(text)
}

// leave looks for the end of the comment or string that text begins inside of.
func (c *cutter) leave(text []byte, i int) (int, bool) {
	i, c.in = resume(text, i, c.in)
	if c.in.kind != 0 {
		return i, i == len(text)
	}
	c.opened = spot{offset: -1}
	return i, true
}

// stops are the bytes to look at in a statement that is skipped; wordStops, in one with
// a body, are those that BEGIN, CASE and END begin with, and all that could be before them.
var (
	stops     = table256("'\"$()-/;")
	wordStops = func() (t [256]bool) {
		for i := range t {
			t[i] = stops[i] || isWord(byte(i))
		}
		return t
	}()
)

// skip goes to the end of a statement.
func (c *cutter) skip(text []byte, i int) (int, bool) {
	look := &stops
	if c.body {
		look = &wordStops
	}
	for i < len(text) {
		b := text[i]
		if !look[b] {
			i++
			continue
		}
		switch b {
		case ';':
			if c.depth <= 0 && c.nested == 0 {
				c.state, c.counting = between, nil
				return i + 1, true
			}
		case '(':
			if c.depth == 0 && c.counting != nil {
				c.counting.Rows++
			}
			c.depth++
		case ')':
			c.depth--
		case '\'', '"', '$', '-', '/':
			next, in := c.syntax.pass(text, i)
			switch {
			case in.kind == unclear:
				return i, false
			case in.kind != 0:
				return c.enter(text, i, next, in)
			case next > i:
				i = next
				continue
			}
		default:
			next, ok := c.word(text, i)
			if !ok {
				return i, false
			}
			i = next
			continue
		}
		i++
	}
	return i, true
}

// word passes a word of a statement with a body, and counts what it opens and closes.
func (c *cutter) word(text []byte, i int) (int, bool) {
	end := i
	for end < len(text) && isWord(text[end]) {
		end++
	}
	if end == len(text) && end-i < 64 { // a longer one is none of these
		return i, false
	}
	if c.depth > 0 {
		return end, true
	}
	switch w := text[i:end]; {
	case bytes.EqualFold(w, []byte("begin")), c.nested > 0 && bytes.EqualFold(w, []byte("case")):
		c.nested++
	case c.nested > 0 && bytes.EqualFold(w, []byte("end")):
		c.nested--
	}
	return end, true
}

// row takes a row of INSERT, or what stands between two of them.
func (c *cutter) row(text []byte, i int) (int, bool) {
	if c.state == rowNext {
		if text[i] != '(' {
			c.fail("pg/syntax", i, "a row in parentheses is expected here", notDump)
			return i, true
		}
		end := c.rowEnd(text, i)
		if end < 0 {
			return i, false
		}
		c.found.rows = append(c.found.rows, rows.Extent{Start: uint32(i), End: uint32(end)})
		c.state = rowAfter
		return end, true
	}
	switch {
	case text[i] == ',':
		c.state = rowNext
		return i + 1, true
	case text[i] == ';':
		c.state = between
		return i + 1, true
	}
	l := c.lexer(text, i)
	t := l.next()
	switch {
	case l.short && isWord(text[i]):
		return i, false
	case l.is(t, "ON", "RETURNING"): // ON CONFLICT DO NOTHING and the like
		c.state, c.depth, c.body = skipping, 0, false
		return i, true
	}
	c.fail("pg/syntax", i, "a comma or the end of the statement is expected here", notDump)
	return i, true
}

const notDump = "is it as pg_dump wrote it? a quote that was changed by hand also does this"

// rowEnd returns the offset after the row at i, -1 where text ends inside it.
func (c *cutter) rowEnd(text []byte, i int) int {
	depth := 0
	c.opened = spot{offset: -1}
	for i < len(text) {
		b := text[i]
		if !punctuation[b] {
			i++
			continue
		}
		switch b {
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				return i + 1
			}
		default:
			next, in := c.syntax.pass(text, i)
			if in.kind != 0 {
				if in.kind != unclear && in.kind != inLine && (next == len(text) || text[len(text)-1] != in.kind) {
					c.opened.offset = i
				}
				return -1
			}
			if next > i {
				i = next
				continue
			}
		}
		i++
	}
	return -1
}
