package xmlrows

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/xmltext"
)

// parsers take the pieces of one file apart, on any goroutine.
type parsers struct {
	*shape
	idle sync.Pool
}

func newParsers(s *shape) *parsers {
	ps := &parsers{shape: s}
	ps.idle.New = func() any {
		return &parser{shape: s, seenIn: make([]uint32, s.nodes), tags: make([][]byte, s.nodes), reported: scan.Once{}}
	}
	return ps
}

func (ps *parsers) parse(p piece) *rows.Block {
	one := ps.idle.Get().(*parser)
	defer ps.idle.Put(one)
	return one.piece(p)
}

// parser takes one piece after the other apart.
type parser struct {
	*shape
	b        *rows.Block
	text     []byte // up to the end of the row
	cells    []rows.Cell
	frames   []frame
	parts    []part
	kept     []kept
	row      uint32   // counts rows
	seenIn   []uint32 // the row in which a node stood last
	tags     [][]byte // the start tag of a node, as it is mostly written
	plain    bool     // no line end of the piece has a CR
	reported scan.Once
}

// frame is an element that is open.
type frame struct {
	node          *node // nil for one that has no columns
	start         int   // of its tag
	name, nameEnd int
	content       int
	parts         int // where its own begin
	expected      int // the child that comes next, mostly
	elements      bool
	null, hex     bool
}

// piece takes the rows of a piece apart.
func (p *parser) piece(in piece) *rows.Block {
	b := in.Block(len(p.columns))
	b.Rows = in.Found
	b.Cells = slices.Grow(b.Cells, len(b.Rows)*b.Width)
	p.b = b
	p.plain = p.raw || bytes.IndexByte(b.Text, '\r') < 0
	clear(p.reported)
	for row := range b.Rows {
		p.one(row)
	}
	p.b, p.text, p.cells = nil, nil, nil
	return b
}

// one takes a row apart.
func (p *parser) one(row int) {
	b, e := p.b, p.b.Rows[row]
	base := len(b.Cells)
	null := rows.NullCell(int(e.Start))
	for range b.Width {
		b.Cells = append(b.Cells, null)
	}
	p.cells = b.Cells[base:]
	p.text = b.Text[:e.End]
	p.row++
	p.frames, p.parts, p.kept = p.frames[:0], p.parts[:0], p.kept[:0]
	problems := len(b.Problems)
	bad := p.record(int(e.Start))
	if bad == nil {
		p.lists()
		return
	}
	b.Problems = b.Problems[:problems]
	p.report(row, bad)
	for i := range p.cells {
		p.cells[i] = null
	}
}

// record takes the record at i apart, which is all of the text from there.
func (p *parser) record(i int) *scan.Flaw {
	text := p.text
	t := xmltext.At(text, i)
	switch t.Kind {
	case xmltext.Broken:
		return t.Flaw
	case xmltext.StartTag, xmltext.EmptyTag:
	default:
		return p.unended(i)
	}
	f := frame{node: p.root, start: i, name: t.Name, nameEnd: t.NameEnd, content: t.End}
	if !p.fixed {
		if bad := p.attributes(&t, &f, false); bad != nil {
			return bad
		}
	}
	if t.Kind == xmltext.StartTag {
		p.frames = append(p.frames, f)
	}
	for i = t.End; len(p.frames) > 0; {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			return p.unended(i)
		}
		if n > 0 && !(p.frames[len(p.frames)-1].elements && blank(text[i:i+n])) {
			p.parts = append(p.parts, part{i, i + n, false})
		}
		var bad *scan.Flaw
		if i, bad = p.markup(i + n); bad != nil {
			return bad
		}
	}
	if i < len(text) {
		return xmltext.Syntax(i, "the end tag of the row does not end with >", "was the file changed by hand?")
	}
	return nil
}

// blank is isBlank for the few bytes between two tags.
func blank(text []byte) bool {
	for _, c := range text {
		if c > ' ' || !xmltext.IsSpace(c) {
			return false
		}
	}
	return true
}

// unended says that an element of the row has no end tag.
func (p *parser) unended(i int) *scan.Flaw {
	if n := len(p.frames); n > 0 {
		f := p.frames[n-1]
		return xmltext.Syntax(f.start, fmt.Sprintf("the element <%s> that begins here does not end within its row",
			p.text[f.name:f.nameEnd]), "is its end tag missing?")
	}
	return xmltext.Syntax(i, "the row that begins here does not end", "is its end tag missing?")
}

// markup takes what stands at the < at i, and returns the offset behind it.
func (p *parser) markup(i int) (int, *scan.Flaw) {
	text := p.text
	f := &p.frames[len(p.frames)-1]
	if next := f.expected; f.node != nil && next < len(f.node.children) {
		if child := f.node.children[next]; len(p.tags[child.id]) > 0 && bytes.HasPrefix(text[i:], p.tags[child.id]) {
			f.elements = true
			f.expected++
			spelled := p.tags[child.id]
			end := i + 1
			for xmltext.InName(spelled[end-i]) {
				end++
			}
			t := xmltext.Tag{Kind: xmltext.StartTag, Start: i, Name: i + 1, NameEnd: end, End: i + len(spelled)}
			return p.element(child, t, frame{})
		}
	}
	t := xmltext.At(text, i)
	switch t.Kind {
	case xmltext.Broken:
		return i, t.Flaw
	case xmltext.Short, xmltext.Doctype:
		return i, p.unended(i)
	case xmltext.CData:
		p.parts = append(p.parts, part{i + len(xmltext.OpenData), t.End - len(xmltext.CloseData), true})
	case xmltext.EndTag:
		return t.End, p.close(&t)
	case xmltext.StartTag, xmltext.EmptyTag:
		return p.start(&t)
	}
	return t.End, nil
}

// start takes an element whose tag is not as expected.
func (p *parser) start(t *xmltext.Tag) (int, *scan.Flaw) {
	f := &p.frames[len(p.frames)-1]
	f.elements = true
	if len(p.frames) > maxDepth {
		return t.Start, tooDeep(t.Start)
	}
	var child *node
	var inner frame
	key, named, bad := p.key(t)
	if bad != nil {
		return t.Start, bad
	}
	if f.node != nil {
		var at int
		if child, at = f.node.find(key, f.expected); child != nil && at == f.expected {
			f.expected++
		} else if child != nil {
			f.expected = slices.Index(f.node.children, child) + 1
		}
	}
	inner.node = child
	if child == nil {
		if bad := p.unknown(t, f.node, string(key)); bad != nil {
			return t.Start, bad
		}
	}
	if bad := p.attributes(t, &inner, named); bad != nil {
		return t.Start, bad
	}
	if inner.content == 0 && child != nil && t.Kind == xmltext.StartTag { // without attributes that matter
		p.tags[child.id] = append(p.tags[child.id][:0], p.text[t.Start:t.End]...)
	}
	return p.element(child, *t, inner)
}

// key is what an element is called.
func (p *parser) key(t *xmltext.Tag) (key []byte, named bool, bad *scan.Flaw) {
	name := xmltext.Local(p.text[t.Name:t.NameEnd])
	if !isNamed(name) {
		return name, false, nil
	}
	for i := t.NameEnd; ; {
		a, more, bad := t.Next(p.text, i)
		if !more || bad != nil {
			return name, false, bad
		}
		if bytes.EqualFold(p.text[a.Name:a.NameEnd], []byte("name")) {
			value := p.text[a.Start:a.End]
			if bytes.IndexByte(value, '&') >= 0 {
				value, _ = xmltext.AppendText(nil, value, true)
			}
			return value, true, nil
		}
		i = a.End + 1
	}
}

// attributes takes the attributes of an element. Content is not 0 where one mattered.
func (p *parser) attributes(t *xmltext.Tag, f *frame, named bool) *scan.Flaw {
	for i := t.NameEnd; ; {
		a, more, bad := t.Next(p.text, i)
		if bad != nil || !more {
			return bad
		}
		i = a.End + 1
		name, value := p.text[a.Name:a.NameEnd], p.text[a.Start:a.End]
		base := xmltext.Local(name)
		switch prefixed := len(base) < len(name); {
		case prefixed && string(base) == "nil":
			f.null = string(value) == "true" || string(value) == "1"
			f.content = 1
		case prefixed && string(base) == "type" && (isNamespace(name) || bytes.HasSuffix(value, []byte("hexBinary"))):
			f.hex = bytes.HasSuffix(value, []byte("hexBinary"))
			f.content = 1
		case named || isNamespace(name) || f.node == nil || p.fixed:
		default:
			f.content = 1
			n := f.node.byAttr[string(base)]
			if n == nil {
				p.late(a.Name, f.node, attrMark+string(base))
				continue
			}
			if bad := p.value(n, a.Start, a.End); bad != nil {
				return bad
			}
		}
	}
}

// element goes on behind the start tag t of a node. Mostly its end tag follows its text.
func (p *parser) element(n *node, t xmltext.Tag, f frame) (int, *scan.Flaw) {
	text := p.text
	if t.Kind == xmltext.EmptyTag {
		f.start, f.content, f.node = t.Start, t.Start, n
		return t.End, p.finish(&f)
	}
	less := bytes.IndexByte(text[t.End:], '<')
	if less < 0 {
		p.frames = append(p.frames, frame{node: n, start: t.Start, name: t.Name, nameEnd: t.NameEnd})
		return t.Start, p.unended(t.Start)
	}
	less += t.End
	size := t.NameEnd - t.Name
	if end := less + 2 + size; end < len(text) && text[less+1] == '/' && text[end] == '>' && n != nil && !f.null &&
		!f.hex &&
		len(n.children) == 0 && string(text[less+2:end]) == string(text[t.Name:t.NameEnd]) {
		return end + 1, p.value(n, t.End, less)
	}
	f.node, f.start, f.name, f.nameEnd, f.content, f.parts = n, t.Start, t.Name, t.NameEnd, t.End, len(p.parts)
	p.frames = append(p.frames, f)
	return t.End, nil
}

// close ends the element that is open.
func (p *parser) close(t *xmltext.Tag) *scan.Flaw {
	f := p.frames[len(p.frames)-1]
	if string(p.text[f.name:f.nameEnd]) != string(p.text[t.Name:t.NameEnd]) {
		return wrongEnd(p.text, t, string(p.text[f.name:f.nameEnd]))
	}
	bad := p.finish(&f)
	p.parts = p.parts[:f.parts]
	p.frames = p.frames[:len(p.frames)-1]
	return bad
}
