package sql

import (
	"bytes"
	"strings"

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
)

// cutter goes through a dump once, in order. It finds the rows of one table, and what
// the other statements say about them; taking rows apart is left to others.
//
// Text comes in pieces. A row, and what stands around rows, is only taken whole; the
// rest is taken as it comes, so that no statement is ever held in memory.
type cutter struct {
	table   *rows.Table // as it is being opened
	options rows.Options
	dialect *dialect
	pieces  *schema.Pieces
	most    int // bytes in a row

	state     state
	in        byte // what text begins inside of: a quote, inLine, inBlock, or 0
	depth     int  // of parentheses in a statement that is skipped
	untilGo   bool // such a statement ends with its batch
	trigger   bool // such a statement ends with END
	cases     int  // CASE without END in a trigger
	counting  *table
	modes     modes
	saved     map[string]modes // SQL modes kept in variables
	delimiter string
	stops     [256]bool // bytes to look at in a statement that is skipped
	database  string
	charset   charset
	unended   bool // it begins as mysqldump begins, and has not ended so yet
	last      head // the last INSERT

	tables  tables
	chosen  *table
	layouts rows.Layouts[layout]
	layout  *layout // of the statement whose rows are being found

	statement, opened spot // where the statement and the string began
	cursor            schema.Cursor
	found             found
	err               error // ends the stream after what was found
}

// found is what the cutter found in one piece.
type found struct {
	rows []rows.Extent
	runs []run
	err  error // ends the stream after the rows
}

// run is rows with one layout, up to the next run.
type run struct {
	first  int
	layout *layout
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
		c.found.runs = append(c.found.runs, run{0, c.layout})
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

// step goes on from i and returns how far it came. It says no where more text is
// needed to go on.
func (c *cutter) step(text []byte, i int) (int, bool) {
	switch {
	case c.in != 0:
		return c.leave(text, i)
	case c.state == skipping:
		return c.skip(text, i)
	}
	i, ok := c.blank(text, i)
	if !ok || i == len(text) || c.in != 0 {
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
		next, unfinished := comment(text, i, c.modes)
		if next == i && unfinished == 0 {
			return i, true
		}
		if unfinished == unclear || c.state == between && !c.frame(text[i:], unfinished != 0) {
			return i, false
		}
		if unfinished != 0 {
			return c.enter(text, i, unfinished, len(text))
		}
		i = next
	}
	return i, true
}

// frame notes the comments that mysqldump begins and ends with. It says no where one
// must be seen further.
func (c *cutter) frame(comment []byte, unfinished bool) bool {
	const end = "-- Dump completed"
	switch {
	case comment[0] != '-':
	case unfinished && len(comment) < len(end):
		return false
	case bytes.HasPrefix(comment, []byte("-- MySQL dump ")), bytes.HasPrefix(comment, []byte("-- MariaDB dump ")):
		c.unended = true
	case bytes.HasPrefix(comment, []byte(end)):
		c.unended = false
	}
	return true
}

// enter goes on inside a comment or string that begins at i and does not end in text.
func (c *cutter) enter(text []byte, i int, in byte, end int) (int, bool) {
	c.in = in
	c.opened.offset = i
	if in == inBlock && end > i+2 && text[end-1] == '*' {
		end--
	}
	return end, end == len(text)
}

// leave looks for the end of the comment or string that text begins inside of.
func (c *cutter) leave(text []byte, i int) (int, bool) {
	switch c.in {
	case inLine:
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return len(text), true
		}
		i += n + 1
	case inBlock:
		n := bytes.Index(text[i:], []byte("*/"))
		if n < 0 && text[len(text)-1] == '*' {
			return len(text) - 1, false
		}
		if n < 0 {
			return len(text), true
		}
		i += n + 2
	default:
		end, _ := rows.ClosingQuote(text, i, c.in, c.modes.escapes(c.in))
		if end < 0 {
			return ^end, ^end == len(text)
		}
		i = end
	}
	c.in, c.opened = 0, spot{offset: -1}
	return i, true
}

func (c *cutter) setDelimiter(s string) {
	c.delimiter = s
	c.stops = punctuation
	c.stops[s[0]] = true
	c.stops['['] = c.modes&brackets != 0
	c.stops['\n'] = c.modes&batches != 0
}

// delimits reports whether the delimiter stands at i; sure is false where text ends
// inside it.
func (c *cutter) delimits(text []byte, i int) (yes, sure bool) {
	if text[i] != c.delimiter[0] {
		return false, true
	}
	rest := text[i:min(len(text), i+len(c.delimiter))]
	return string(rest) == c.delimiter, len(rest) == len(c.delimiter) || !strings.HasPrefix(c.delimiter, string(rest))
}

// skip goes to the end of a statement.
func (c *cutter) skip(text []byte, i int) (int, bool) {
	for i < len(text) {
		b := text[i]
		if c.trigger && isWord(b) {
			end := c.triggerWord(text, i)
			if end == len(text) {
				return i, false
			}
			i = end
			continue
		}
		if !c.stops[b] {
			i++
			continue
		}
		if yes, sure := c.delimits(text, i); yes && !c.trigger && !c.untilGo {
			c.state, c.counting = between, nil
			return i + len(c.delimiter), true
		} else if !sure {
			return i, false
		}
		switch b {
		case '\n':
			if ends, sure := c.lineEnds(text, i+1); !sure {
				return i, false
			} else if ends {
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
		case '\'', '"', '`':
			end, _ := rows.ClosingQuote(text, i+1, b, c.modes.escapes(b))
			if end < 0 {
				return c.enter(text, i, b, ^end)
			}
			i = end
			continue
		case '[':
			end, _ := rows.ClosingQuote(text, i+1, ']', false)
			if end < 0 {
				return c.enter(text, i, ']', ^end)
			}
			i = end
			continue
		case '#', '-', '/':
			next, unfinished := comment(text, i, c.modes)
			if unfinished == unclear {
				return i, false
			}
			if unfinished != 0 {
				return c.enter(text, i, unfinished, len(text))
			}
			if next > i {
				i = next
				continue
			}
		}
		i++
	}
	return i, true
}

// row takes a row, or what stands between two of them.
func (c *cutter) row(text []byte, i int) (int, bool) {
	if c.state == rowNext {
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
		if l.short {
			return i, false
		}
		if !l.is(t, "ROW") {
			c.fail("sql/syntax", i, "a row in parentheses is expected here", notDump)
		}
		return t.end, true
	}
	if text[i] == ',' {
		c.state = rowNext
		return i + 1, true
	}
	yes, sure := c.delimits(text, i)
	switch {
	case yes:
		c.state = between
		return i + len(c.delimiter), true
	case !sure:
		return i, false
	case isWord(text[i]) && c.modes&batches != 0:
		c.state = between
		return i, true
	}
	l := c.lexer(text, i)
	t := l.next()
	switch {
	case l.short && isWord(text[i]):
		return i, false
	case l.is(t, "ON", "AS", "RETURNING"): // ON DUPLICATE KEY UPDATE and the like
		c.state, c.depth = skipping, 0
		return i, true
	}
	c.fail("sql/syntax", i, "a comma or the end of the statement is expected here", notDump)
	return i, true
}

const notDump = "is it as the program wrote it? a quote that was changed by hand also does this"

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
			i++
		case ')':
			depth--
			i++
			if depth == 0 {
				return i
			}
		case '\'', '"', '`':
			end, _ := rows.ClosingQuote(text, i+1, b, c.modes.escapes(b))
			if end < 0 {
				if ^end == len(text) || text[len(text)-1] != b {
					c.opened.offset = i
				}
				return -1
			}
			i = end
		default:
			next, unfinished := comment(text, i, c.modes)
			if unfinished != 0 {
				return -1
			}
			i = max(next, i+1)
		}
	}
	return -1
}
