package join

import (
	"bytes"
	"strings"

	"muster/convert/source/rows"
	"muster/schema/jsontext"
)

// heading is what a table is, as far as it says where values are found.
type heading struct {
	columns []string
	types   []rows.Type
	named   []string // columns that the view names
	table   string   // what * stands for in the name of a view of several
}

// lookup finds the value of a rows.Ref in the rows of a table: the columns that there are of it.
type lookup []part

// part is one of them: a column or, for -1, what several make, or a text.
type part struct {
	column  int
	json    bool
	path    []string
	members []member // of the object that several columns are
	field   bool     // it is that of rows.FieldColumn: numbers are no texts
	alone   []member // of those of a field, the ones that stand for all where they are not NULL
	text    []byte   // what is the same in all rows; nil for a column

	scratch []byte // what was found last, where that is no part of a cell
	scanner jsontext.Scanner
}

// member is one of several columns.
type member struct {
	column int
	name   []byte // as JSON has it, with a colon
	text   bool   // it is declared as text: digits are no number
}

func lookupOf(h heading, r rows.Ref) (l lookup) {
	for _, spelled := range r {
		p := rows.PartOf(spelled)
		switch i := column(h.columns, p.Column); {
		case p.Open:
			l = append(l, part{column: -1, members: membersOf(h, p.Column)})
		case i >= 0:
			l = append(l, part{column: i, json: p.JSON, path: p.Path})
		case spelled == rows.TableColumn:
			l = append(l, part{column: -1, text: []byte(h.table)})
		case spelled == rows.FieldColumn:
			l = append(l, fieldOf(h))
		}
	}
	return l
}

// membersOf are the columns whose names begin in a way, without those that the view names.
func membersOf(h heading, beginning string) (members []member) {
	for i, c := range h.columns {
		n := len(beginning)
		if len(c) <= n || !strings.EqualFold(c[:n], beginning) || column(h.named, c) >= 0 {
			continue
		}
		name := append(appendJSON(nil, value{text: []byte(c[n:])}), ':')
		members = append(members, member{column: i, name: name, text: i < len(h.types) && h.types[i] == rows.Texts})
	}
	return members
}

// fieldOf finds rows.FieldColumn.
func fieldOf(h heading) part {
	p := part{column: -1, field: true, members: membersOf(h, h.table+"_")}
	if p.alone = p.members; len(p.members) > 1 {
		p.alone = nil
		for _, name := range []string{`"value":`, `"uri":`} {
			for _, m := range p.members {
				if string(m.name) == name {
					p.alone = append(p.alone, m)
				}
			}
		}
	}
	return p
}

func (l lookup) of(t tuple) (v value) {
	v = null
	for i := range l {
		if other := l[i].of(t); !other.null && (v.null || len(v.text) == 0) {
			v = other
		}
	}
	return v
}

func (p *part) of(t tuple) value {
	switch {
	case p.column < 0 && p.text != nil:
		return value{text: p.text, quoted: true}
	case p.column < 0:
		return p.object(t)
	case p.json:
		return p.inside(t.value(p.column))
	}
	return t.value(p.column)
}

// object is what several columns make; NULL where none of them holds something.
func (p *part) object(t tuple) value {
	p.scratch = p.scratch[:0]
	for i := range p.alone {
		if v := t.value(p.alone[i].column); !v.null {
			p.append(&p.alone[i], v)
			return value{text: p.scratch, quoted: true}
		}
	}
	for i := range p.members {
		m := &p.members[i]
		if v := t.value(m.column); len(v.text) > 0 {
			p.scratch = append(p.scratch, "{,"[min(1, len(p.scratch))])
			p.scratch = append(p.scratch, m.name...)
			p.append(m, v)
		}
	}
	if len(p.scratch) == 0 {
		return null
	}
	p.scratch = append(p.scratch, '}')
	return value{text: p.scratch, quoted: true}
}

// append appends the value of a member.
func (p *part) append(m *member, v value) {
	if p.field && !v.quoted && !m.text && isInteger(v.text) {
		p.scratch = append(p.scratch, v.text...)
	} else {
		p.scratch = appendJSON(p.scratch, v)
	}
}

// inside is what is in a cell that is JSON: the text of a string, other values as they are written. Without a path, a
// cell that is no JSON is what it is.
func (p *part) inside(v value) value {
	if v.null {
		return v
	}
	p.scanner.Reset(v.text)
	start := p.scanner.Space(0)
	end, bad := p.scanner.Value(start)
	if bad != nil || p.scanner.Space(end) != len(v.text) {
		if p.path == nil {
			return v
		}
		return null
	}
	found := v.text[start:end]
	for _, name := range p.path {
		if found = memberOf(found, name); found == nil {
			return null
		}
	}
	switch {
	case string(found) == "null":
		return null
	case found[0] != '"':
		return value{text: found, quoted: true}
	case bytes.IndexByte(found, '\\') < 0:
		return value{text: found[1 : len(found)-1], quoted: true}
	}
	p.scratch, _ = jsontext.AppendUnquoted(p.scratch[:0], found[1:len(found)-1])
	return value{text: p.scratch, quoted: true}
}

// memberOf is the first member of a name in an object; nil for none.
func memberOf(object []byte, name string) []byte {
	for w := jsontext.ItemsOf(object, 0); w.Object && w.Next(); {
		if text, ok := jsontext.Unquote(w.Name); ok && string(text) == name {
			return w.Value
		}
	}
	return nil
}
