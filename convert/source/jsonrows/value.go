package jsonrows

import (
	"bytes"
	"fmt"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

// value reads the value at i of a known key.
func (p *parser) value(i int, m *member) (int, *jsontext.Flaw) {
	if i == len(p.text) {
		return i, p.scan.Unfinished(i)
	}
	switch p.text[i] {
	case '"':
		end, escaped, bad := p.scan.String(i)
		if bad != nil {
			return end, bad
		}
		if m.column < 0 {
			p.homeless(i, m)
		} else {
			p.cells[m.column] = p.textCell(i, end, escaped)
		}
		return end, nil
	case '{':
		if isExtended(p.text, i) {
			return p.extended(i, m)
		}
		if m.object != nil && !m.object.pairs {
			end, bad := p.object(i, m.object)
			if bad == nil && m.object.whole && m.column >= 0 {
				p.cells[m.column] = rows.PlainCell(i, end)
			}
			return end, bad
		}
	case '[':
		if m.object != nil && m.object.pairs {
			return p.pairs(i, m)
		}
	}
	end, bad := p.scan.Value(i)
	if bad == nil {
		p.plain(i, end, m)
	}
	return end, bad
}

// plain is a value that stays as it is written.
func (p *parser) plain(i, end int, m *member) {
	switch {
	case m.column < 0:
		p.homeless(i, m)
	case p.text[i] == 'n':
		p.cells[m.column] = rows.NullCell(i)
	default:
		p.cells[m.column] = rows.PlainCell(i, end)
	}
}

func (p *parser) textCell(i, end int, escaped bool) rows.Cell {
	if !escaped {
		return rows.QuotedCell(i+1, end-1)
	}
	inner := p.text[i+1 : end-1]
	return p.block.DecodedCell(i, true, func(dst []byte) []byte {
		dst, _ = jsontext.AppendUnquoted(dst, inner)
		return dst
	})
}

// pairs reads an array of names and values.
func (p *parser) pairs(i int, m *member) (int, *jsontext.Flaw) {
	end, bad := p.scan.Value(i)
	if bad != nil {
		return end, bad
	}
	if m.column >= 0 {
		p.cells[m.column] = rows.PlainCell(i, end)
	}
	p.objectNumber++
	number := p.objectNumber
	ok := eachPair(p.text, i, func(name, _ []byte, at int) bool {
		id := m.object.find(name)
		if id < 0 {
			p.lateKey(name, at, m.object)
			return true
		}
		if p.seenIn[id] == number {
			p.duplicate(at, id)
		}
		p.seenIn[id] = number
		p.value(at, &p.members[id])
		return true
	})
	if !ok && m.column < 0 {
		p.lateValue(i, m)
	}
	return end, nil
}

// unknown reads a value of a key that the first records do not have.
func (p *parser) unknown(key, i int, o *object) (int, *jsontext.Flaw) {
	end, bad := p.scan.Value(i)
	if bad != nil || o.whole || p.text[i] == 'n' {
		return end, bad
	}
	if name := p.text[key:jsontext.StringEnd(p.text, key)]; o.path != "" || !isReasons(name, p.text[i:end]) {
		p.lateKey(name, key, o)
	}
	return end, nil
}

// homeless is a value for which its key has no column: one that is no object, where
// all were objects.
func (p *parser) homeless(i int, m *member) {
	c := p.text[i]
	if m.known || c == 'n' || c == '[' && bytes.HasPrefix(p.text[i:], []byte("[]")) {
		return
	}
	p.lateValue(i, m)
}

// lateKey reports a key that has no column, once a block.
func (p *parser) lateKey(quoted []byte, at int, o *object) {
	if p.late.First(o.path + string(quoted)) {
		name, _ := jsontext.Unquote(quoted)
		p.isLate(at, o.path+string(name))
	}
}

// lateValue reports a value that its key has no column for, once a block.
func (p *parser) lateValue(at int, m *member) {
	if p.late.First(m.path) {
		p.isLate(at, m.path)
	}
}

func (p *parser) isLate(at int, path string) {
	f := scan.Flaw{
		Rule: "json/late-column", At: at,
		Message: fmt.Sprintf("%s is not in the first %d records, by which the columns are known: "+
			"it is left out here and further on", schema.Quote(path), p.records),
		Hint: "name it in a mapping file: a column that a mapping asks for is read wherever it appears",
	}
	noted := f.Noted(len(p.block.Rows), schema.Warning)
	noted.Once = path
	p.block.Problems = append(p.block.Problems, noted)
}
