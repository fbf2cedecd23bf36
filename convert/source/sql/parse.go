package sql

import (
	"bytes"
	"fmt"
	"slices"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// parser takes rows apart into cells.
type parser struct {
	dialect *dialect
	b       *rows.Block
	text    []byte
	syntax  syntax
	escapes bool // backslashes are escapes in '' without a prefix
	// decode makes UTF-8 of a value in a character set of its own; nil for none that is known.
	decode func(charset string, text []byte) ([]byte, bool)
	cells  []rows.Cell // of one row, in the order of its statement
	layout *layout     // of its values
	bad    *scan.Flaw  // of the row; nil for none
}

// parse takes the rows of a piece apart.
func parse(t *rows.Table, d *dialect, p *piece, decode func(charset string, text []byte) ([]byte, bool)) *rows.Block {
	b := p.Block(len(t.Columns))
	b.Cells = slices.Grow(b.Cells, len(p.Found.rows)*b.Width)
	ps := parser{dialect: d, b: b, text: b.Text, decode: decode}
	for i, r := range p.Found.runs {
		b.SetMark(len(b.Rows), uint32(r.layout.id))
		ps.syntax = r.layout.syntax
		ps.escapes = ps.syntax&noBackslash == 0
		if r.lines.End > 0 {
			ps.lines(int(r.lines.Start), int(r.lines.End), r.layout)
			continue
		}
		end := len(p.Found.rows)
		if i+1 < len(p.Found.runs) {
			end = p.Found.runs[i+1].first
		}
		for _, e := range p.Found.rows[r.first:end] {
			ps.row(e, r.layout)
		}
	}
	return b
}

// row appends the cells of a row.
func (p *parser) row(e rows.Extent, l *layout) {
	p.b.Rows = append(p.b.Rows, e)
	p.cells, p.layout, p.bad = p.cells[:0], l, nil
	start, end := int(e.Start), int(e.End)
	switch l.form {
	case inParentheses:
		p.values(start+1, end-1)
	case assigned:
		p.assignments(start, end)
	case aRole:
		p.role(start, end)
	}
	p.place(l, start, end-1)
}

// lines appends the cells of rows that stand in lines.
func (p *parser) lines(start, end int, l *layout) {
	for start < end {
		stop := start
		for {
			n := bytes.IndexByte(p.text[stop:end], '\n')
			if stop += n; stop == start || !escaped(p.text[start:stop]) {
				break
			}
			stop++
		}
		next := stop + 1
		if stop > start && p.text[stop-1] == '\r' {
			stop-- // one that is text is written \r
		}
		p.b.Rows = append(p.b.Rows, rows.Extent{Start: uint32(start), End: uint32(next)})
		p.cells, p.bad = p.cells[:0], nil
		p.fields(start, stop)
		p.place(l, start, stop)
		start = next
	}
}

// place appends the cells of a row in the order of the table. A row with a flaw has NULL in all of them. The row begins
// at start, its last value ends at stop.
func (p *parser) place(l *layout, start, stop int) {
	at := l.at
	if l.short != nil && len(p.cells) == len(l.short) {
		at = l.short
	}
	if p.bad == nil && len(p.cells) != len(at) {
		p.bad = p.valueCount(l, start, stop)
	}
	switch {
	case p.bad != nil:
		p.b.Problems = append(p.b.Problems, p.bad.InRow(len(p.b.Rows)-1))
	case l.even && len(at) == l.width && l.convert == nil:
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
		case l.convert != nil && l.convert[at[i]] != nil && !c.Null():
			c = l.convert[at[i]](p, c)
		}
		p.b.Cells[base+at[i]] = c
	}
}

// valueCount points at the first value too many, or at the end of a short row.
func (p *parser) valueCount(l *layout, start, stop int) *scan.Flaw {
	what := "value"
	if l.form == inALine {
		what = "field"
	}
	bad := &scan.Flaw{
		Rule: p.dialect.rules + "value-count", At: stop,
		Message: fmt.Sprintf("the row has %s for %s", rows.Count(len(p.cells), what), rows.Count(len(l.at), "column")),
		Hint:    "add the " + what + "s that are missing, or take out those that are too many",
	}
	row := p.text[start:stop]
	if l.form == inALine && (bytes.HasPrefix(row, []byte("--")) || bytes.HasSuffix(row, []byte(";"))) {
		bad.Hint = `the line \. that ends the rows of COPY seems to be missing before it`
	}
	if len(p.cells) > len(l.at) {
		bad.At = p.b.Offset(p.cells[len(l.at)])
	}
	return bad
}

func (p *parser) fail(rule string, at int, message, hint string) {
	if p.bad == nil {
		p.bad = &scan.Flaw{Rule: p.dialect.rules + rule, At: at, Message: message, Hint: hint}
	}
}

// warn reports something about the value at i, once in a table.
func (p *parser) warn(rule string, i int, message, hint string) {
	rule = p.dialect.rules + rule
	p.b.Problems = append(p.b.Problems, rows.RowProblem{
		Row: len(p.b.Rows) - 1, Offset: uint32(i), Readable: true, Once: rule,
		Problem: schema.Problem{Rule: rule, Severity: schema.Warning, Message: message, Hint: hint},
	})
}

// unsaid reports the DEFAULT at i, once for its column. That of a computed column, which has no place in the table, is
// all that pg_dump can write.
func (p *parser) unsaid(i int) {
	what, l, n := "a value", p.layout, len(p.cells)
	switch {
	case n >= len(l.at) || l.at[n] < 0: // one too many is said of its row
		return
	case l.short == nil: // else the row may leave out some columns before it
		what = "the value of " + rows.ShowName(l.names[n])
	}
	p.warn("as-written", i, what+" is DEFAULT, which the script does not say, and is taken for NULL",
		"write the value, or load the script into a database, and dump that")
	p.b.Problems[len(p.b.Problems)-1].Once += " " + what
}

// values takes the values up to stop, where the parenthesis closes.
func (p *parser) values(i, stop int) {
	for {
		if mayBlank[p.text[i]] {
			i, _ = p.syntax.blank(p.text, i)
		}
		if i >= stop {
			if len(p.cells) > 0 {
				p.fail("syntax", stop, "a value is missing after the comma", "write NULL where there is none")
			}
			return
		}
		var c rows.Cell
		c, i = p.take(i, stop)
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
			p.fail("syntax", min(next, stop), "the name of a column and = are expected here", p.dialect.notDump())
			return
		}
		i, _ = p.syntax.blank(p.text, next)
		var c rows.Cell
		c, i = p.take(min(i, stop), stop)
		p.cells = append(p.cells, c)
		i++
	}
}

// assignment reads the name of a column and the = after it; "" if it is something else.
func (p *parser) assignment(i, stop int) (column string, next int) {
	l := lexer{text: p.text[:stop], i: i, syntax: p.syntax}
	_, column, t := l.qualified(l.next())
	if !l.isMark(t, '=') {
		return "", t.start
	}
	return column, t.end
}

// plain are the bytes of numbers and words.
var plain = table256("0123456789+-._ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

// take takes the value at i, and returns the offset of the comma after it, or stop.
func (p *parser) take(i, stop int) (c rows.Cell, next int) {
	switch b := p.text[i]; {
	case b == '\'':
		end, clean := closingQuote(p.text, i+1, b, p.escapes)
		if end == stop || end > 0 && end < stop && p.text[end] == ',' {
			return p.string(i, end, clean), end
		}
	case b == 'N' && p.dialect.batches && i+1 < stop && p.text[i+1] == '\'':
		end, _ := closingQuote(p.text, i+2, '\'', p.escapes)
		if end == stop || end > 0 && end < stop && p.text[end] == ',' {
			return p.b.DecodedCell(i, true, func(dst []byte) []byte {
				return p.syntax.appendString(dst, p.text[i+1:end])
			}), end
		}
	case plain[b]:
		end := i + 1
		for end < stop && plain[p.text[end]] {
			end++
		}
		if (end == stop || p.text[end] == ',') &&
			(p.syntax&plainComments == 0 || !bytes.Contains(p.text[i:end], []byte("--"))) {
			return p.word(i, i, end), end
		}
	}
	end := p.valueEnd(i, stop)
	return p.dialect.value(p, i, end), end
}

// valueEnd looks for the comma that ends the value at i.
func (p *parser) valueEnd(i, stop int) int {
	depth := 0
	for i < stop {
		switch p.text[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',':
			if depth == 0 {
				return i
			}
		case '\'', '"', '`', '$', '#', '-', '/':
			next, in := p.syntax.pass(p.text[:stop], i)
			if in.kind != 0 && in.kind != unclear {
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
	inner := p.text[i+1 : end-1]
	if len(inner) == 0 && p.syntax&emptyIsNull != 0 {
		return rows.NullCell(i)
	}
	slashed := p.escapes && bytes.IndexByte(inner, '\\') >= 0
	if clean && !slashed {
		return rows.QuotedCell(i+1, end-1)
	}
	if p.syntax&unsigned != 0 && slashed && !bytes.Contains(inner, []byte(`\'`)) { // which only MySQL can mean
		p.warn("backslash", i,
			`a backslash is read as MySQL does, so that \n is a line end; nothing says that the script is of MySQL`,
			"if it is, use --from mysqldump; where a backslash is just that, --from sqlite-dump, sqlserver, oracle or pgdump")
	}
	return p.b.DecodedCell(i, true, func(dst []byte) []byte { return p.syntax.appendString(dst, p.text[i:end]) })
}

// word is a value of plain bytes only, from i to end. Its place may be before it.
func (p *parser) word(place, i, end int) rows.Cell {
	w := p.text[i:end]
	switch {
	case len(w) == 4 && w[0]|0x20 == 'n' && w[1]|0x20 == 'u' && w[2]|0x20 == 'l' && w[3]|0x20 == 'l':
		return rows.NullCell(place)
	case len(w) == 7 && bytes.EqualFold(w, []byte("DEFAULT")):
		p.unsaid(i)
		return rows.NullCell(place)
	case len(w) > 1 && w[0] == '0' && (w[1] == 'x' || w[1] == 'b') && p.syntax&prefixes == 0:
		if len(w) > 2 {
			return p.number(place, end, w[1], w[2:])
		} else if w[1] == 'x' && p.dialect.batches { // no bytes at all
			return p.b.DecodedCell(place, true, func(dst []byte) []byte { return dst })
		}
	case !isNumeral(w) && !isTruth(w):
		p.warn("as-written", i, asWritten, loadIt)
	}
	return rows.PlainCell(place, end)
}

// isNumeral reports whether a value is a number: digits with a sign before them, a point, an exponent.
func isNumeral(w []byte) bool {
	digits, points, i := 0, 0, 0
	if len(w) > 0 && (w[0] == '-' || w[0] == '+') {
		i = 1
	}
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case isDigit(c):
			digits++
		case c == '.':
			points++
		case c|0x20 == 'e' && digits > 0 && len(w) > i+1:
			exponent := w[i+1:]
			if len(exponent) > 1 && (exponent[0] == '-' || exponent[0] == '+') {
				exponent = exponent[1:]
			}
			return points < 2 && !slices.ContainsFunc(exponent, func(c byte) bool { return !isDigit(c) })
		default:
			return false
		}
	}
	return digits > 0 && points < 2
}

// isTruth reports whether a word is TRUE or FALSE, or a number that is none.
func isTruth(w []byte) bool {
	switch len(w) {
	case 1:
		return true
	case 4:
		return bytes.EqualFold(w, []byte("true"))
	case 5:
		return bytes.EqualFold(w, []byte("false"))
	}
	return bytes.EqualFold(w, []byte("NaN")) || bytes.EqualFold(w, []byte("Infinity")) || bytes.EqualFold(w, []byte("Inf"))
}

// What is said of a value that only a database can work out.
const (
	asWritten = "a value is an expression, and is taken as the text that it is written in"
	loadIt    = "load the script into a database, and dump that; a script of another program is read with " +
		"--from sqlite-dump, pgdump, sqlserver or oracle"
)
