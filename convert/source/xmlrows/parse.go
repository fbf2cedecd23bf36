package xmlrows

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

	"muster/convert/source/rows"
)

// parsers take the pieces of one file apart, on any goroutine.
type parsers struct {
	*shape
	idle sync.Pool
}

func newParsers(s *shape) *parsers {
	ps := &parsers{shape: s}
	ps.idle.New = func() any {
		return &parser{shape: s, seenIn: make([]uint32, s.nodes), tags: make([][]byte, s.nodes), said: map[string]bool{}}
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
	b      *rows.Block
	text   []byte // up to the end of the row
	cells  []rows.Cell
	frames []frame
	parts  []part
	kept   []kept
	row    uint32   // counts rows
	seenIn []uint32 // the row in which a node stood last
	tags   [][]byte // the start tag of a node, as it is mostly written
	plain  bool     // no line end of the piece has a CR
	said   map[string]bool
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
	b := rows.New(in.Piece, len(p.columns))
	b.Rows, b.Err = in.found.rows, in.found.err
	b.Cells = slices.Grow(b.Cells, len(b.Rows)*b.Width)
	p.b = b
	p.plain = p.raw || bytes.IndexByte(b.Text, '\r') < 0
	clear(p.said)
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
	p.report(row, bad, false, "")
	for i := range p.cells {
		p.cells[i] = null
	}
}

// record takes the record at i apart, which is all of the text from there.
func (p *parser) record(i int) *flaw {
	text := p.text
	t := tagAt(text, i)
	switch t.kind {
	case broken:
		return t.flaw
	case startTag, emptyTag:
	default:
		return p.unended(i)
	}
	f := frame{node: p.root, start: i, name: t.name, nameEnd: t.nameEnd, content: t.end}
	if !p.fixed {
		if bad := p.attributes(&t, &f, false); bad != nil {
			return bad
		}
	}
	if t.kind == startTag {
		p.frames = append(p.frames, f)
	}
	for i = t.end; len(p.frames) > 0; {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			return p.unended(i)
		}
		if n > 0 && !(p.frames[len(p.frames)-1].elements && blank(text[i:i+n])) {
			p.parts = append(p.parts, part{i, i + n, false})
		}
		var bad *flaw
		if i, bad = p.markup(i + n); bad != nil {
			return bad
		}
	}
	if i < len(text) {
		return syntax(i, "the end tag of the row does not end with >", "was the file changed by hand?")
	}
	return nil
}

// blank is isBlank for the few bytes between two tags.
func blank(text []byte) bool {
	for _, c := range text {
		if c > ' ' || !isSpace(c) {
			return false
		}
	}
	return true
}

// unended says that an element of the row has no end tag.
func (p *parser) unended(i int) *flaw {
	if n := len(p.frames); n > 0 {
		f := p.frames[n-1]
		return syntax(f.start, fmt.Sprintf("the element <%s> that begins here does not end within its row",
			p.text[f.name:f.nameEnd]), "is its end tag missing?")
	}
	return syntax(i, "the row that begins here does not end", "is its end tag missing?")
}

// markup takes what stands at the < at i, and returns the offset behind it.
func (p *parser) markup(i int) (int, *flaw) {
	text := p.text
	f := &p.frames[len(p.frames)-1]
	if next := f.expected; f.node != nil && next < len(f.node.children) {
		if child := f.node.children[next]; len(p.tags[child.id]) > 0 && bytes.HasPrefix(text[i:], p.tags[child.id]) {
			f.elements = true
			f.expected++
			spelled := p.tags[child.id]
			end := i + 1
			for names[spelled[end-i]] {
				end++
			}
			return p.element(child, tag{kind: startTag, start: i, name: i + 1, nameEnd: end, end: i + len(spelled)}, frame{})
		}
	}
	t := tagAt(text, i)
	switch t.kind {
	case broken:
		return i, t.flaw
	case short, doctype:
		return i, p.unended(i)
	case cdata:
		p.parts = append(p.parts, part{i + len(openData), t.end - len(closeData), true})
	case endTag:
		return t.end, p.close(&t)
	case startTag, emptyTag:
		return p.start(&t)
	}
	return t.end, nil
}

// start takes an element whose tag is not as expected.
func (p *parser) start(t *tag) (int, *flaw) {
	f := &p.frames[len(p.frames)-1]
	f.elements = true
	if len(p.frames) > maxDepth {
		return t.start, tooDeep(t.start)
	}
	var child *node
	var inner frame
	key, named, bad := p.key(t)
	if bad != nil {
		return t.start, bad
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
			return t.start, bad
		}
	}
	if bad := p.attributes(t, &inner, named); bad != nil {
		return t.start, bad
	}
	if inner.content == 0 && child != nil && t.kind == startTag { // without attributes that matter
		p.tags[child.id] = append(p.tags[child.id][:0], p.text[t.start:t.end]...)
	}
	return p.element(child, *t, inner)
}

// key is what an element is called.
func (p *parser) key(t *tag) (key []byte, named bool, bad *flaw) {
	name := local(p.text[t.name:t.nameEnd])
	if !isNamed(name) {
		return name, false, nil
	}
	for i := t.nameEnd; ; {
		a, more, bad := t.next(p.text, i)
		if !more || bad != nil {
			return name, false, bad
		}
		if bytes.EqualFold(p.text[a.name:a.nameEnd], []byte("name")) {
			value := p.text[a.start:a.end]
			if bytes.IndexByte(value, '&') >= 0 {
				value, _ = appendText(nil, value, true)
			}
			return value, true, nil
		}
		i = a.end + 1
	}
}

// attributes takes the attributes of an element. Content is not 0 where one mattered.
func (p *parser) attributes(t *tag, f *frame, named bool) *flaw {
	for i := t.nameEnd; ; {
		a, more, bad := t.next(p.text, i)
		if bad != nil || !more {
			return bad
		}
		i = a.end + 1
		name, value := p.text[a.name:a.nameEnd], p.text[a.start:a.end]
		base := local(name)
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
				p.late(a.name, f.node, attrMark+string(base))
				continue
			}
			if bad := p.value(n, a.start, a.end); bad != nil {
				return bad
			}
		}
	}
}

// element goes on behind the start tag t of a node. Mostly its end tag follows its text.
func (p *parser) element(n *node, t tag, f frame) (int, *flaw) {
	text := p.text
	if t.kind == emptyTag {
		f.start, f.content, f.node = t.start, t.start, n
		return t.end, p.finish(&f)
	}
	less := bytes.IndexByte(text[t.end:], '<')
	if less < 0 {
		p.frames = append(p.frames, frame{node: n, start: t.start, name: t.name, nameEnd: t.nameEnd})
		return t.start, p.unended(t.start)
	}
	less += t.end
	size := t.nameEnd - t.name
	if end := less + 2 + size; end < len(text) && text[less+1] == '/' && text[end] == '>' && n != nil && !f.null &&
		!f.hex &&
		len(n.children) == 0 && string(text[less+2:end]) == string(text[t.name:t.nameEnd]) {
		return end + 1, p.value(n, t.end, less)
	}
	f.node, f.start, f.name, f.nameEnd, f.content, f.parts = n, t.start, t.name, t.nameEnd, t.end, len(p.parts)
	p.frames = append(p.frames, f)
	return t.end, nil
}

// close ends the element that is open.
func (p *parser) close(t *tag) *flaw {
	f := p.frames[len(p.frames)-1]
	if string(p.text[f.name:f.nameEnd]) != string(p.text[t.name:t.nameEnd]) {
		return wrongEnd(p.text, t, string(p.text[f.name:f.nameEnd]))
	}
	bad := p.finish(&f)
	p.parts = p.parts[:f.parts]
	p.frames = p.frames[:len(p.frames)-1]
	return bad
}
