package xmlrows

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/xmltext"
	"muster/schema"
	"muster/schema/jsontext"
)

// part is a piece of the text of an element.
type part struct {
	start, end int
	data       bool // CDATA
}

// kept is a value of an element of which all are wanted.
type kept struct {
	node *node
	cell rows.Cell
}

// finish makes a cell of what an element holds.
func (p *parser) finish(f *frame) *scan.Flaw {
	if f.node == nil {
		return nil
	}
	var parts []part
	if f.name > 0 {
		parts = p.parts[f.parts:]
	}
	if f.elements {
		for _, part := range parts {
			name := string(p.text[f.name:f.nameEnd])
			if !xmltext.IsBlank(p.text[part.start:part.end]) && p.reported.First("<"+name) {
				p.once(&scan.Flaw{
					Rule: "xml/mixed-text", At: part.start + xmltext.Space(p.text[part.start:part.end], 0),
					Message: fmt.Sprintf("text stands beside elements in <%s>, and is left out here and further on", name),
					Hint:    "a column holds the text of an element that has no others in it",
				}, "<"+name)
				break
			}
		}
		return nil
	}
	switch {
	case f.node == p.root && f.node.column < 0:
		if len(parts) > 0 && !xmltext.IsBlank(p.text[parts[0].start:parts[0].end]) {
			return xmltext.Syntax(parts[0].start, "text stands here, where only tags can", "was the file changed by hand?")
		}
		return nil
	case f.null && len(parts) > 0 && !xmltext.IsBlank(p.text[parts[0].start:parts[0].end]):
		return xmltext.Syntax(parts[0].start, "text stands in an element that is NULL by its attribute nil",
			"take out the one or the other")
	case f.null:
		return p.set(f.node, f.start, rows.NullCell(f.start))
	case f.hex && len(parts) == 1:
		return p.hex(f.node, parts[0])
	case len(parts) == 0:
		return p.set(f.node, f.start, rows.PlainCell(f.content, f.content))
	case len(parts) == 1 && !parts[0].data:
		return p.value(f.node, parts[0].start, parts[0].end)
	case len(parts) == 1 && p.plain:
		return p.set(f.node, f.start, rows.PlainCell(parts[0].start, parts[0].end))
	}
	var bad *scan.Flaw
	cell := p.b.DecodedCell(parts[0].start, false, func(dst []byte) []byte {
		for _, part := range parts {
			if part.data {
				dst = xmltext.AppendLines(dst, p.text[part.start:part.end], p.raw)
				continue
			}
			var f *scan.Flaw
			if dst, f = xmltext.AppendText(dst, p.text[part.start:part.end], p.raw); f != nil && bad == nil {
				f.At += part.start
				bad = f
			}
		}
		return dst
	})
	if bad != nil {
		return bad
	}
	return p.set(f.node, f.start, cell)
}

// value makes a cell of text[start:end], which may hold references.
func (p *parser) value(n *node, start, end int) *scan.Flaw {
	value := p.text[start:end]
	if bytes.IndexByte(value, '&') < 0 && (p.plain || bytes.IndexByte(value, '\r') < 0) {
		switch {
		case n.bit && len(value) == 1 && value[0] <= 1:
			digit := '0' + value[0]
			return p.set(n, start, p.b.DecodedCell(start, false, func(dst []byte) []byte { return append(dst, digit) }))
		case p.nulls != nil && slices.Contains(p.nulls, string(value)):
			return p.set(n, start, rows.NullCell(start))
		}
		return p.set(n, start, rows.PlainCell(start, end))
	}
	var bad *scan.Flaw
	cell := p.b.DecodedCell(start, false, func(dst []byte) []byte {
		dst, bad = xmltext.AppendText(dst, value, p.raw)
		return dst
	})
	if bad != nil {
		bad.At += start
		return bad
	}
	return p.set(n, start, cell)
}

// hex makes a cell of the bytes that mysqldump --hex-blob writes as digits.
func (p *parser) hex(n *node, digits part) *scan.Flaw {
	ok := false
	cell := p.b.DecodedCell(digits.start, false, func(dst []byte) []byte {
		dst, ok = appendHex(dst, p.text[digits.start:digits.end])
		return dst
	})
	if !ok {
		return &scan.Flaw{
			Rule: "xml/hex", At: digits.start,
			Message: "the value is not written in hexadecimal digits, as its type says", Hint: "was the file changed by hand?",
		}
	}
	if v := p.b.Value(cell); n.bit && len(v) == 1 && v[0] <= 1 {
		v[0] += '0'
	}
	return p.set(n, digits.start, cell)
}

// set puts a value into the column of its node.
func (p *parser) set(n *node, at int, cell rows.Cell) *scan.Flaw {
	// an attribute and an element may share a column
	again := p.seenIn[n.id] == p.row || n.column >= 0 && !p.cells[n.column].Null()
	p.seenIn[n.id] = p.row
	switch {
	case n.column < 0 && n.all < 0:
		if cell.Null() || len(p.b.Value(cell)) == 0 || xmltext.IsBlank(p.b.Value(cell)) {
			return nil
		}
		p.late(at, n.parent, n.name)
		return nil
	case again && p.fixed:
		return xmltext.Syntax(at, fmt.Sprintf("the column %s stands in the row already", schema.Quote(n.name)),
			"was the file changed by hand?")
	case n.all >= 0:
		p.kept = append(p.kept, kept{n, cell})
	case again:
		name := n.path(p.root)
		if !p.reported.First(name + allSuffix) {
			break
		}
		p.once(&scan.Flaw{
			Rule: "xml/several-values", At: at,
			Message: fmt.Sprintf(
				"%s has several values, as it has nowhere among the first %s: here and further on, only the first is read",
				schema.Quote(name), rows.Count(p.records, "record")),
			Hint: fmt.Sprintf("a mapping that asks for %q gets all of them, as a JSON list", name+allSuffix),
		}, name+allSuffix)
	}
	if !again && n.column >= 0 {
		p.cells[n.column] = cell
	}
	return nil
}

// lists makes the cells that hold all the values of an element, as JSON lists.
func (p *parser) lists() {
	for i, first := range p.kept {
		if !p.cells[first.node.all].Null() {
			continue
		}
		p.cells[first.node.all] = p.b.DecodedCell(p.b.Offset(first.cell), false, func(dst []byte) []byte {
			dst = append(dst, '[')
			for n, v := range p.kept[i:] {
				if v.node != first.node {
					continue
				}
				if n > 0 {
					dst = append(dst, ',')
				}
				if v.cell.Null() {
					dst = append(dst, "null"...)
					continue
				}
				quoted, _ := jsontext.AppendString(dst, p.b.Value(v.cell))
				dst = quoted
			}
			return append(dst, ']')
		})
	}
}

// unknown deals with an element that is not among those by which the columns are known.
func (p *parser) unknown(t *xmltext.Tag, parent *node, name string) *scan.Flaw {
	if p.fixed {
		return &scan.Flaw{Rule: "xml/unknown-column", At: t.Start, Message: fmt.Sprintf("the table has no column %s",
			schema.Quote(name)), Hint: "was the file changed by hand?"}
	}
	if parent != nil {
		p.late(t.Start, parent, name)
	}
	return nil
}

// late reports an element or attribute without a column, once.
func (p *parser) late(at int, parent *node, name string) {
	if parent != p.root {
		name = parent.path(p.root) + "." + name
	}
	if !p.reported.First(name) {
		return
	}
	p.once(&scan.Flaw{
		Rule: "xml/late-column", At: at,
		Message: fmt.Sprintf("%s is not in the first %s, by which the columns are known: it is left out here and further on",
			schema.Quote(strings.Replace(name, attrMark, "", 1)), rows.Count(p.records, "record")),
		Hint: "name it in a mapping file: a column that a mapping asks for is read wherever it appears",
	}, name)
}

// appendHex appends the bytes that hexadecimal digits spell. It says no where they spell none.
func appendHex(dst, digits []byte) ([]byte, bool) {
	from := len(dst)
	dst = append(dst, make([]byte, len(digits)/2)...)
	_, err := hex.Decode(dst[from:], digits)
	return dst, err == nil && len(digits)%2 == 0
}
