package sql

import (
	"bytes"
	"fmt"
	"slices"

	"muster/convert/source/rows"
	"muster/schema"
)

// parser takes rows apart into cells.
type parser struct {
	b     *rows.Block
	text  []byte
	modes modes
	// decode makes UTF-8 of a value in a character set of its own; nil for none that is known.
	decode func(charset string, text []byte) ([]byte, bool)
	at     int         // the row
	cells  []rows.Cell // its cells, in the order of its statement
	bad    *fault
}

// fault is what is wrong with a row.
type fault struct {
	rule, message, hint string
	at                  int // offset in the text
}

// parse takes the rows of a piece apart.
func parse(t *rows.Table, p piece, decode func(charset string, text []byte) ([]byte, bool)) *rows.Block {
	b := rows.New(p.Piece, len(t.Columns))
	b.Rows, b.Err = p.found.rows, p.found.err
	b.Cells = slices.Grow(b.Cells, len(b.Rows)*b.Width)
	ps := parser{b: b, text: b.Text, decode: decode}
	for i, r := range p.found.runs {
		end := len(b.Rows)
		if i+1 < len(p.found.runs) {
			end = p.found.runs[i+1].first
		}
		ps.modes = r.layout.modes
		b.SetMark(r.first, uint32(r.layout.id))
		for row := r.first; row < end; row++ {
			ps.row(row, r.layout)
		}
	}
	return b
}

// row appends the cells of a row.
func (p *parser) row(row int, l *layout) {
	e := p.b.Rows[row]
	start := int(e.Start)
	p.at, p.cells, p.bad = row, p.cells[:0], nil
	if p.text[start] == '(' {
		p.values(start+1, int(e.End)-1)
	} else {
		p.assignments(start, int(e.End))
	}
	at := l.at
	if l.short != nil && len(p.cells) == len(l.short) {
		at = l.short
	}
	if p.bad == nil && len(p.cells) != len(at) {
		p.bad = p.valueCount(l, int(e.End)-1)
	}
	if p.bad != nil {
		p.b.Problems = append(p.b.Problems, rows.RowProblem{Row: row, Offset: uint32(p.bad.at), Problem: schema.Problem{
			Rule: p.bad.rule, Severity: schema.Error, Message: p.bad.message, Hint: p.bad.hint,
		}})
	}
	if p.bad == nil && l.even && len(at) == l.width && l.bits == nil {
		p.b.Cells = append(p.b.Cells, p.cells...)
		return
	}
	base := len(p.b.Cells)
	for range l.width {
		p.b.Cells = append(p.b.Cells, rows.NullCell(start))
	}
	if p.bad != nil {
		return
	}
	for i, c := range p.cells {
		switch {
		case at[i] < 0:
			continue
		case l.bits != nil && l.bits[at[i]]:
			c = p.bit(c)
		}
		p.b.Cells[base+at[i]] = c
	}
}

// valueCount points at the first value too many, or at the end of a short row.
func (p *parser) valueCount(l *layout, stop int) *fault {
	bad := &fault{
		rule: "sql/value-count", at: stop,
		message: fmt.Sprintf("the row has %s for %s", rows.Count(len(p.cells), "value"), rows.Count(len(l.at), "column")),
		hint:    "add the values that are missing, or take out those that are too many",
	}
	if len(p.cells) > len(l.at) {
		bad.at = p.b.Offset(p.cells[len(l.at)])
	}
	return bad
}

func (p *parser) fail(at int, message, hint string) {
	if p.bad == nil {
		p.bad = &fault{rule: "sql/syntax", at: at, message: message, hint: hint}
	}
}

// warn says something about the value at i, once in a table.
func (p *parser) warn(rule string, i int, message, hint string) {
	p.b.Problems = append(p.b.Problems, rows.RowProblem{
		Row: p.at, Offset: uint32(i), Readable: true, Once: rule,
		Problem: schema.Problem{Rule: rule, Severity: schema.Warning, Message: message, Hint: hint},
	})
}

// values takes the values up to stop, where the parenthesis closes.
func (p *parser) values(i, stop int) {
	for {
		if mayBlank[p.text[i]] {
			i, _ = blank(p.text, i, p.modes)
		}
		if i >= stop {
			if len(p.cells) > 0 {
				p.fail(stop, "a value is missing after the comma", "write NULL where there is none")
			}
			return
		}
		var c rows.Cell
		c, i = p.value(i, stop)
		p.cells = append(p.cells, c)
		if i >= stop {
			return
		}
		i++ // the comma
	}
}

// assignments takes what follows SET up to stop.
func (p *parser) assignments(i, stop int) {
	for i < stop {
		column, next := p.assignment(i, stop)
		if column == "" {
			p.fail(min(next, stop), "the name of a column and = are expected here", notDump)
			return
		}
		i, _ = blank(p.text, next, p.modes)
		var c rows.Cell
		c, i = p.value(min(i, stop), stop)
		p.cells = append(p.cells, c)
		i++
	}
}

// assignment reads the name of a column and the = after it; "" where it is something else.
func (p *parser) assignment(i, stop int) (column string, next int) {
	l := lexer{text: p.text[:stop], i: i, modes: p.modes}
	_, column, t := l.qualified(l.next())
	if l.isMark(t, '.') {
		_, column, t = l.qualified(l.next())
	}
	if !l.isMark(t, '=') {
		return "", t.start
	}
	return column, t.end
}

// plain are the bytes of numbers and words.
var plain = table256("0123456789+-._ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

// value takes the value at i, and returns the offset of the comma after it, or stop.
func (p *parser) value(i, stop int) (rows.Cell, int) {
	switch c := p.text[i]; {
	case c == '\'':
		end, clean := rows.ClosingQuote(p.text, i+1, c, p.modes.escapes(c))
		if end == stop || end > 0 && end < stop && p.text[end] == ',' {
			return p.string(i, end, clean), end
		}
	case plain[c]:
		end := i + 1
		for end < stop && plain[p.text[end]] {
			end++
		}
		if end == stop || p.text[end] == ',' {
			return p.word(i, i, end), end
		}
	}
	end := p.valueEnd(i, stop)
	return p.other(i, end), end
}

// valueEnd looks for the comma that ends the value at i.
func (p *parser) valueEnd(i, stop int) int {
	depth := 0
	for i < stop {
		switch c := p.text[i]; c {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth == 0 {
				return i
			}
		case '\'', '"', '`':
			end, _ := rows.ClosingQuote(p.text, i+1, c, p.modes.escapes(c))
			if end < 0 || end > stop {
				return stop
			}
			i = end
			continue
		case '#', '-', '/':
			next, unfinished := comment(p.text, i, p.modes)
			if unfinished != 0 || next > stop {
				return stop
			}
			if next > i {
				i = next
				continue
			}
		}
		i++
	}
	return stop
}

// string is the value between the quotes at i and before end.
func (p *parser) string(i, end int, clean bool) rows.Cell {
	quote := p.text[i]
	inner := p.text[i+1 : end-1]
	escapes := p.modes.escapes(quote)
	if len(inner) == 0 && p.modes&emptyIsNull != 0 {
		return rows.NullCell(i)
	}
	if clean && (!escapes || bytes.IndexByte(inner, '\\') < 0) {
		return rows.QuotedCell(i+1, end-1)
	}
	// which only MySQL can mean
	if p.modes&unsigned != 0 && escapes && bytes.IndexByte(inner, '\\') >= 0 &&
		!bytes.Contains(inner, []byte{'\\', quote}) {
		p.warn("sql/backslash", i,
			`a backslash is read as MySQL does, so that \n is a line end; nothing says that the script is of MySQL`,
			"if it is, use --from mysqldump; where a backslash is just that, --from sqlite-dump, sqlserver, oracle or pgdump")
	}
	return p.b.DecodedCell(i, true, func(dst []byte) []byte { return unescape(dst, inner, quote, escapes) })
}

// word is a value of plain bytes only, from i to end. Its place may be before it.
func (p *parser) word(place, i, end int) rows.Cell {
	w := p.text[i:end]
	switch {
	case len(w) == 4 && w[0]|0x20 == 'n' && w[1]|0x20 == 'u' && w[2]|0x20 == 'l' && w[3]|0x20 == 'l':
		return rows.NullCell(place)
	case len(w) == 2 && w[0] == '0' && w[1] == 'x' && p.modes&batches != 0: // no bytes at all
		return p.b.DecodedCell(place, true, func(dst []byte) []byte { return dst })
	case len(w) > 2 && w[0] == '0' && (w[1] == 'x' || w[1] == 'b'):
		return p.number(place, end, w[1], w[2:])
	}
	return rows.PlainCell(place, end)
}
