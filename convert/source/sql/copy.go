package sql

import (
	"bytes"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// copy reads COPY up to its rows, which begin on the line after it.
func (c *cutter) copy(l *lexer, i int) (next int, ok bool) {
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
	if c.choice.Wants(&h.table.TableInfo, h.columns) {
		empty, sure := c.emptyCopy(l.text, h.rows)
		switch {
		case !sure:
			return i, false
		case !empty:
			c.choose(h.table, h.columns, i)
		case c.tables.empty.table == nil && (h.columns != nil || h.table.columns != nil):
			c.tables.empty = h
		}
	}
	switch {
	case h.table != c.chosen:
		if c.chosen == nil || scan.MayBeUsers(&h.table.TableInfo) {
			c.counting = h.table
		}
		c.lines = &copied{}
	case h.odd:
		c.fail("syntax", i, "this COPY has options: its rows are not in the format that pg_dump writes",
			"dump the table again with pg_dump, or export it as CSV")
		return i, true
	case !c.ready(&h, l.text, i):
		return i, true
	default:
		c.lines, c.layout = &copied{wanted: true}, h.layout
	}
	c.state = inLines
	return h.rows, true
}

// copyHead reads COPY up to the semicolon.
func (l *lexer) copyHead() (h head) {
	h.form = inALine
	t := l.next()
	h.id.schema, h.id.name, t = l.qualified(t)
	if h.id.name == "" {
		return h
	}
	if l.isMark(t, '(') {
		if h.columns, t = l.columns(); h.columns == nil {
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

// copyEnd returns where the line \. that ends the rows of COPY begins, and where the
// one after it does; -1 where it is not in the text. Text begins where a line does,
// unless midLine says otherwise.
func copyEnd(text []byte, i int, midLine bool) (end, next int) {
	from := i
	for {
		n := bytes.Index(text[i:], []byte(`\.`))
		if n < 0 {
			return -1, -1
		}
		i += n
		rest := text[i+2:]
		if len(rest) > 0 && rest[0] == '\r' {
			rest = rest[1:]
		}
		switch {
		case i > from && !(text[i-1] == '\n' && !escaped(text[from:i-1])), i == from && midLine:
		case len(rest) > 0 && rest[0] == '\n':
			return i, len(text) - len(rest) + 1
		}
		i += 2
	}
}

// firstLines leaves out of text what stands behind as many lines from i on as a piece need have.
func firstLines(text []byte, i int) []byte {
	end := i
	if bytes.Count(text[i:], []byte{'\n'}) > scan.MostRows {
		for range scan.MostRows {
			end += bytes.IndexByte(text[end:], '\n') + 1
		}
	}
	if end = lastLine(text[:end], i); end == i { // few lines, or one value of many
		return text
	}
	return text[:end]
}

// lastLine returns where the last line begins that is not whole, i for the first one.
// A line end after a backslash is text.
func lastLine(text []byte, i int) int {
	end := len(text)
	for end > i {
		n := bytes.LastIndexByte(text[i:end], '\n')
		if n < 0 {
			return i
		}
		if end = i + n; !escaped(text[i:end]) {
			return end + 1
		}
	}
	return i
}

// copied is the rows of COPY. They end at line ends; those of the table are not even looked at.
type copied struct {
	wanted  bool // they are of the table
	midLine bool // text does not begin where a line does
}

func (r *copied) taken() bool { return r.wanted }

func (r *copied) ends(rest []byte) bool {
	return !r.midLine && string(bytes.TrimRight(rest, "\r")) == `\.`
}

// cut takes as many rows of the table as text holds whole. Others it passes, and counts those that a message may be
// about.
func (r *copied) cut(c *cutter, text []byte, i int) (next int, ok bool) {
	if r.wanted {
		text = firstLines(text, i)
	}
	end, next := copyEnd(text, i, r.midLine)
	ended := end >= 0
	if !ended {
		end = lastLine(text, i)
		next = end
	}
	switch {
	case r.wanted && end > i:
		lines := rows.Extent{Start: uint32(i), End: uint32(end)}
		c.found.runs = append(c.found.runs, run{c.layout, len(c.found.rows), lines})
	case c.counting != nil:
		c.counting.Rows += bytes.Count(text[i:end], []byte{'\n'})
	}
	switch {
	case ended:
		c.state, c.counting = between, nil
		return next, true
	case r.wanted:
		return next, false
	}
	// What may be the beginning of the last line is left.
	const longest = len("\\.\r")
	if rest := text[end:]; len(rest) > longest || len(rest) > 0 && (rest[0] != '\\' || end == i && r.midLine) {
		next = len(text)
		if text[next-1] == '\\' && escaped(rest) {
			next--
		}
	}
	if next > i {
		r.midLine = next > end || end == i && r.midLine
	}
	return next, next == len(text)
}

// fields takes the fields of a row of COPY.
func (p *parser) fields(i, stop int) {
	slash := p.slash(i, stop)
	for {
		end := p.tab(i, stop)
		c := rows.PlainCell(i, end)
		if slash < end {
			for end < stop && escaped(p.text[slash:end]) {
				end = p.tab(end+1, stop)
			}
			c = p.escaped(i, end)
			slash = p.slash(end, stop)
		}
		p.cells = append(p.cells, c)
		if end >= stop {
			return
		}
		i = end + 1
	}
}

func (p *parser) tab(i, stop int) int {
	if n := bytes.IndexByte(p.text[i:stop], '\t'); n >= 0 {
		return i + n
	}
	return stop
}

func (p *parser) slash(i, stop int) int {
	if n := bytes.IndexByte(p.text[i:stop], '\\'); n >= 0 {
		return i + n
	}
	return stop
}

// escaped is a field of COPY with a backslash in it.
func (p *parser) escaped(i, end int) rows.Cell {
	field := p.text[i:end]
	if string(field) == `\N` {
		return rows.NullCell(i)
	}
	return p.b.DecodedCell(i, false, func(dst []byte) []byte { return appendCopied(dst, field) })
}
