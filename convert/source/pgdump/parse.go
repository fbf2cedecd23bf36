package pgdump

import (
	"bytes"

	"muster/convert/source/rows"
	"muster/schema"
)

// parser takes rows apart into cells.
type parser struct {
	b      *rows.Block
	text   []byte
	syntax syntax
	cells  []rows.Cell // of one row, in the order of its statement
	bad    *fault
}

// fault is what is wrong with a row.
type fault struct {
	rule, message, hint string
	at                  int // offset in the text
}

// parse takes the rows of a piece apart.
func parse(t *rows.Table, p piece) *rows.Block {
	b := rows.New(p.Piece, len(t.Columns))
	b.Err = p.found.err
	ps := parser{b: b, text: b.Text}
	for i, r := range p.found.runs {
		b.SetMark(len(b.Rows), r.mark())
		if r.lines.End > 0 {
			ps.lines(int(r.lines.Start), int(r.lines.End), r.layout)
			continue
		}
		end := len(p.found.rows)
		if i+1 < len(p.found.runs) {
			end = p.found.runs[i+1].first
		}
		ps.syntax.backslashes = r.layout.backslashes
		for _, e := range p.found.rows[r.first:end] {
			b.Rows = append(b.Rows, e)
			ps.cells, ps.bad = ps.cells[:0], nil
			if r.layout.roles {
				ps.role(int(e.Start), int(e.End))
			} else {
				ps.values(int(e.Start)+1, int(e.End)-1)
			}
			ps.place(r.layout, int(e.Start), int(e.End)-1, "value")
		}
	}
	return b
}

// mark is the layout of a run, and whether it is one of COPY.
func (r *run) mark() uint32 {
	mark := uint32(r.layout.id) << 1
	if r.lines.End > 0 {
		mark |= 1
	}
	return mark
}

// lines takes rows of COPY.
func (p *parser) lines(start, end int, l *layout) {
	for start < end {
		stop := start
		for {
			n := bytes.IndexByte(p.text[stop:end], '\n')
			if stop += n; stop == start || !rows.Escaped(p.text[start:stop]) {
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
		p.place(l, start, stop, "field")
		start = next
	}
}

// fields takes the fields of a row of COPY.
func (p *parser) fields(i, stop int) {
	slash := p.slash(i, stop)
	for {
		end := p.tab(i, stop)
		c := rows.PlainCell(i, end)
		if slash < end {
			for end < stop && rows.Escaped(p.text[slash:end]) {
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

// place appends the cells of a row in the order of the table. A row with a fault has
// NULL in all of them. The row begins at start, its last value ends at stop.
func (p *parser) place(l *layout, start, stop int, what string) {
	if p.bad == nil && len(p.cells) != len(l.at) {
		p.bad = p.valueCount(l, start, stop, what)
	}
	switch {
	case p.bad != nil:
		p.b.Problems = append(p.b.Problems, rows.RowProblem{
			Row: len(p.b.Rows) - 1, Offset: uint32(p.bad.at),
			Problem: schema.Problem{
				Rule: p.bad.rule, Severity: schema.Error, Message: p.bad.message, Hint: p.bad.hint,
			},
		})
	case l.even:
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
		if at := l.at[i]; at >= 0 {
			p.b.Cells[base+at] = c
		}
	}
}

// valueCount points at the first value too many, or at the end of a short row.
func (p *parser) valueCount(l *layout, start, stop int, what string) *fault {
	bad := &fault{
		rule: "pg/value-count", at: stop, message: countWords(len(p.cells), len(l.at), what),
		hint: "add the " + what + "s that are missing, or take out those that are too many",
	}
	if row := p.text[start:stop]; what == "field" &&
		(bytes.HasPrefix(row, []byte("--")) || bytes.HasSuffix(row, []byte(";"))) {
		bad.hint = `the line \. that ends the rows of COPY seems to be missing before it`
	}
	if len(p.cells) > len(l.at) {
		bad.at = p.b.Offset(p.cells[len(l.at)])
	}
	return bad
}
