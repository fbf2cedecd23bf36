package xmlrows

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster/convert/source/rows"
	"muster/schema"
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

func (p *parser) report(row int, f *flaw, readable bool, once string) {
	severity := schema.Error
	if readable {
		severity = schema.Warning
	}
	p.b.Problems = append(p.b.Problems, rows.RowProblem{Row: row, Offset: uint32(f.at), Readable: readable, Once: once,
		Problem: schema.Problem{Rule: f.rule, Severity: severity, Message: f.message, Hint: f.hint}})
}

const mostSaid = 200 // in a block; convert reports fewer

// isSaid says whether there is nothing to report any more of what is said once.
func (p *parser) isSaid(what string) bool { return p.said[what] || len(p.said) >= mostSaid }

// once reports what leaves the row readable, and is said once.
func (p *parser) once(f *flaw, what string) {
	p.said[what] = true
	row := len(p.b.Cells)/max(p.b.Width, 1) - 1
	p.report(row, f, true, what)
}

// record takes the record at i apart, which is all of the text from there.
func (p *parser) record(i int) *flaw {
	text := p.text
	t := scan(text, i)
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
		return syntax(f.start, fmt.Sprintf("the element <%s> that begins here does not end within its row", p.text[f.name:f.nameEnd]), "is its end tag missing?")
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
	t := scan(text, i)
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
	if end := less + 2 + size; end < len(text) && text[less+1] == '/' && text[end] == '>' && n != nil && !f.null && !f.hex &&
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

// finish makes a cell of what an element holds.
func (p *parser) finish(f *frame) *flaw {
	if f.node == nil {
		return nil
	}
	var parts []part
	if f.name > 0 {
		parts = p.parts[f.parts:]
	}
	if f.elements {
		for _, part := range parts {
			if name := string(p.text[f.name:f.nameEnd]); !isBlank(p.text[part.start:part.end]) && !p.isSaid("<"+name) {
				p.once(&flaw{rule: "xml/mixed-text", at: part.start + space(p.text[part.start:part.end], 0), message: fmt.Sprintf("text stands beside elements in <%s>, and is left out here and further on", name),
					hint: "a column holds the text of an element that has no others in it"}, "<"+name)
				break
			}
		}
		return nil
	}
	switch {
	case f.node == p.root && f.node.column < 0:
		if len(parts) > 0 && !isBlank(p.text[parts[0].start:parts[0].end]) {
			return syntax(parts[0].start, "text stands here, where only tags can", "was the file changed by hand?")
		}
		return nil
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
	var bad *flaw
	cell := p.b.DecodedCell(parts[0].start, false, func(dst []byte) []byte {
		for _, part := range parts {
			if part.data {
				dst = appendLines(dst, p.text[part.start:part.end], p.raw)
				continue
			}
			var f *flaw
			if dst, f = appendText(dst, p.text[part.start:part.end], p.raw); f != nil && bad == nil {
				f.at += part.start
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
func (p *parser) value(n *node, start, end int) *flaw {
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
	var bad *flaw
	cell := p.b.DecodedCell(start, false, func(dst []byte) []byte {
		dst, bad = appendText(dst, value, p.raw)
		return dst
	})
	if bad != nil {
		bad.at += start
		return bad
	}
	return p.set(n, start, cell)
}

// hex makes a cell of the bytes that mysqldump --hex-blob writes as digits.
func (p *parser) hex(n *node, digits part) *flaw {
	ok := false
	cell := p.b.DecodedCell(digits.start, false, func(dst []byte) []byte {
		dst, ok = appendHex(dst, p.text[digits.start:digits.end])
		return dst
	})
	if !ok {
		return &flaw{rule: "xml/hex", at: digits.start, message: "the value is not written in hexadecimal digits, as its type says", hint: "was the file changed by hand?"}
	}
	if v := p.b.Value(cell); n.bit && len(v) == 1 && v[0] <= 1 {
		v[0] += '0'
	}
	return p.set(n, digits.start, cell)
}

// set puts a value into the column of its node.
func (p *parser) set(n *node, at int, cell rows.Cell) *flaw {
	again := p.seenIn[n.id] == p.row || n.column >= 0 && !p.cells[n.column].Null() // an attribute and an element may share a column
	p.seenIn[n.id] = p.row
	switch {
	case n.column < 0 && n.all < 0:
		if cell.Null() || len(p.b.Value(cell)) == 0 || isBlank(p.b.Value(cell)) {
			return nil
		}
		p.late(at, n.parent, n.name)
		return nil
	case again && p.fixed:
		return syntax(at, fmt.Sprintf("the column %s stands in the row already", schema.Quote(n.name)), "was the file changed by hand?")
	case n.all >= 0:
		p.kept = append(p.kept, kept{n, cell})
	case again:
		name := n.path(p.root)
		if p.isSaid(name + allSuffix) {
			break
		}
		p.once(&flaw{rule: "xml/several-values", at: at, message: fmt.Sprintf("%s has several values, as it has nowhere among the first %s: here and further on, only the first is read",
			schema.Quote(name), rows.Count(p.records, "record")), hint: fmt.Sprintf("a mapping that asks for %q gets all of them, as a JSON list", name+allSuffix)}, name+allSuffix)
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
				listed, _ := schema.AppendString(dst, p.b.Value(v.cell))
				dst = listed
			}
			return append(dst, ']')
		})
	}
}

// unknown deals with an element that is not among those by which the columns are known.
func (p *parser) unknown(t *tag, parent *node, name string) *flaw {
	if p.fixed {
		return &flaw{rule: "xml/unknown-column", at: t.start, message: fmt.Sprintf("the table has no column %s", schema.Quote(name)), hint: "was the file changed by hand?"}
	}
	if parent != nil {
		p.late(t.start, parent, name)
	}
	return nil
}

// late reports an element or attribute without a column, once.
func (p *parser) late(at int, parent *node, name string) {
	if parent != p.root {
		name = parent.path(p.root) + "." + name
	}
	if p.isSaid(name) {
		return
	}
	p.once(&flaw{rule: "xml/late-column", at: at, message: fmt.Sprintf("%s is not in the first %s, by which the columns are known: it is left out here and further on",
		schema.Quote(strings.Replace(name, attrMark, "", 1)), rows.Count(p.records, "record")),
		hint: "name it in a mapping file: a column that a mapping asks for is read wherever it appears"}, name)
}
