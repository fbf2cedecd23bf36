package jsonrows

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

// parsers take the pieces of one file apart, on any goroutine.
type parsers struct {
	*shape
	file   string
	array  bool
	single bool // records stand one a line
	idle   sync.Pool

	counting sync.Mutex
	others   map[string]int // records of other models than the one that is read
}

func newParsers(file string, c *cutter, s *shape) *parsers {
	p := &parsers{shape: s, file: file, array: c.array, single: c.single, others: map[string]int{}}
	p.idle.New = func() any { return newParser(p) }
	return p
}

func (ps *parsers) parse(p piece) *rows.Block {
	one := ps.idle.Get().(*parser)
	defer ps.idle.Put(one)
	return one.piece(p)
}

// parser takes one piece after the other apart.
type parser struct {
	*parsers
	scan  *jsontext.Scanner
	block *rows.Block
	text  []byte
	cells []rows.Cell // of the row at hand

	// The order of keys is mostly that of the record before: after each key stands the
	// one that is expected next, -1 for none, and before all, the first one of each object.
	first, after []int32
	seenIn       []uint32 // the object in which a key stood last, by the number of objects
	objectNumber uint32

	soft []jsontext.Flaw
	late scan.Once // keys and values without a column that the block has reported
}

func newParser(ps *parsers) *parser {
	p := &parser{
		parsers: ps, late: scan.Once{},
		first: make([]int32, ps.objects), after: make([]int32, len(ps.members)), seenIn: make([]uint32, len(ps.members)),
	}
	p.scan = jsontext.NewScanner(func(f jsontext.Flaw) {
		// What is no text is reported by the attribute that it goes to.
		if f.Rule != jsontext.UTF8 && f.Rule != jsontext.Surrogate {
			p.note(f)
		}
	})
	for i := range p.first {
		p.first[i] = -1
	}
	for i := range p.after {
		p.after[i] = -1
	}
	return p
}

// piece takes a piece apart.
func (p *parser) piece(in piece) *rows.Block {
	b := in.Block(len(p.columns))
	p.block, p.text = b, in.Text[:in.Found.end]
	p.scan.Reset(p.text)
	clear(p.late)
	clear(p.seenIn)
	p.objectNumber = 0
	switch {
	case in.Found.none || in.Err != nil:
	case p.array:
		p.elements(in)
	default:
		p.objectsOf(in)
	}
	if b.Err == nil && in.Broken && !in.Last {
		b.Err = p.dead(&jsontext.Flaw{
			Rule: "json/too-large", At: skip(p.text, 0),
			Message: fmt.Sprintf("the record that begins here is longer than %d bytes", len(p.text)),
			Hint:    "is a quote or a bracket missing?",
		})
	}
	p.block, p.text, p.cells = nil, nil, nil
	return b
}

func (p *parser) dead(f *jsontext.Flaw) error {
	return (*scan.Flaw)(f).Fatal(p.file, p.block.Place(f.At))
}

// elements reads the elements of an array, whose last piece ends with its bracket.
func (p *parser) elements(in piece) {
	i := p.scan.Space(0)
	if in.Found.first && i < len(p.text) && p.text[i] == ']' {
		return
	}
	for i < len(p.text) {
		end, bad := p.row(i)
		if bad != nil {
			if !in.Broken || in.Last || bad.Rule != jsontext.Unfinished {
				p.block.Err = p.dead(bad)
			}
			return
		}
		if i = p.scan.Space(end); i == len(p.text) {
			if in.Last {
				p.block.Err = p.dead(&jsontext.Flaw{
					Rule: jsontext.Unfinished, At: end, Message: "the file ends before its array does",
					Hint: "it was cut off: make it again",
				})
			}
			return
		}
		switch p.text[i] {
		case ',':
			if i = p.scan.Space(i + 1); i == len(p.text) {
				return
			}
		case ']':
			return
		default:
			p.block.Err = p.dead(p.scan.Unexpected(i, "',' or ']'"))
			return
		}
	}
}

// objectsOf reads records that stand one after the other. What is broken ends where
// the next one begins.
func (p *parser) objectsOf(in piece) {
	for i := skip(p.text, 0); i < len(p.text); i = skip(p.text, i) {
		end, bad := p.row(i)
		if bad == nil {
			i = end
			continue
		}
		end = resync(p.text, i, bad.At, p.single)
		if bad.Rule == jsontext.Unfinished && end == len(p.text) && (in.Last || in.Broken) {
			if in.Last {
				p.block.Err = p.dead(bad)
			}
			return
		}
		if bad.Rule == jsontext.Unfinished || bad.At >= end && p.text[bad.At] != '\n' {
			bad = &jsontext.Flaw{
				Rule: jsontext.Syntax, At: i,
				Message: "the record that begins here does not end before the next one begins",
				Hint:    "a quote or a bracket is missing",
			}
		}
		p.broken(i, end, *bad)
		i = end
	}
}

// broken is a row that could not be taken apart.
func (p *parser) broken(i, end int, bad jsontext.Flaw) {
	b := p.block
	p.begin(i)
	b.Problems = append(b.Problems, (*scan.Flaw)(&bad).InRow(len(b.Rows)))
	b.Rows = append(b.Rows, rows.Extent{Start: uint32(i), End: uint32(end)})
}

// begin appends the cells of a row, all NULL.
func (p *parser) begin(i int) {
	b := p.block
	from := len(b.Cells)
	for range b.Width {
		b.Cells = append(b.Cells, rows.NullCell(i))
	}
	p.cells = b.Cells[from:]
}

// row takes the record at i apart and returns the offset after it. With a flaw, no row
// is left.
func (p *parser) row(i int) (end int, bad *jsontext.Flaw) {
	p.soft = p.soft[:0]
	if p.text[i] != '{' {
		if end, bad = p.scan.Value(i); bad == nil {
			p.broken(i, end, jsontext.Flaw{
				Rule: "json/not-object", At: i, Message: "the record is " + kind(p.text[i]) +
					", not an object",
				Hint: "users are objects with a key for each attribute",
			})
		}
		return end, bad
	}
	if p.model != "" && !p.isOfModel(i) {
		if end, bad = p.scan.Value(i); bad == nil {
			if model := modelOf(p.text[i:end]); model != p.model {
				p.count(model)
				return end, nil
			}
		}
	}
	p.begin(i)
	if end, bad = p.object(i, p.root); bad != nil {
		p.undo()
		return end, bad
	}
	for _, f := range p.soft {
		p.block.Problems = append(p.block.Problems, (*scan.Flaw)(&f).Noted(len(p.block.Rows), schema.Error))
	}
	p.block.Rows = append(p.block.Rows, rows.Extent{Start: uint32(i), End: uint32(end)})
	return end, nil
}

// undo takes back what a broken row has left.
func (p *parser) undo() {
	b := p.block
	b.Cells = b.Cells[:len(b.Rows)*b.Width]
	for n := len(b.Problems); n > 0 && b.Problems[n-1].Row == len(b.Rows); n-- {
		b.Problems = b.Problems[:n-1]
	}
}

// isOfModel reports whether a record begins with the model whose records are rows.
func (p *parser) isOfModel(i int) bool {
	for _, word := range []string{"{", `"model"`, ":", `"`} {
		if i = p.scan.Space(i); !bytes.HasPrefix(p.text[i:], []byte(word)) {
			return false
		}
		i += len(word)
	}
	return bytes.HasPrefix(p.text[i:], []byte(p.model)) && i+len(p.model) < len(p.text) && p.text[i+len(p.model)] == '"'
}

func kind(c byte) string {
	switch c {
	case '"':
		return "a string"
	case '[':
		return "an array"
	case 'n':
		return "null"
	case 't', 'f':
		return "true or false"
	}
	return "a number"
}

// object takes the object at i apart.
func (p *parser) object(i int, o *object) (int, *jsontext.Flaw) {
	text := p.text
	p.objectNumber++
	number := p.objectNumber
	from := i
	i = p.scan.Space(i + 1)
	if i < len(text) && text[i] == '}' {
		return i + 1, nil
	}
	expected := &p.first[o.id]
	for {
		var bad *jsontext.Flaw
		id := *expected
		keyAt, at := i, 0
		if id >= 0 && bytes.HasPrefix(text[i:], p.members[id].quoted) {
			at = i + len(p.members[id].quoted)
		} else if at, id, bad = p.key(i, o); bad != nil {
			return at, bad
		}
		if at < len(text) && text[at] == ':' {
			at++
		} else if at = p.scan.Space(at); at < len(text) && text[at] == ':' {
			at++
		} else {
			return at, p.scan.Unexpected(at, "':'")
		}
		if at < len(text) && text[at] <= ' ' {
			at = p.scan.Space(at)
		}
		if id < 0 {
			i, bad = p.unknown(keyAt, at, o)
		} else {
			if p.seenIn[id] == number {
				p.duplicate(keyAt, id)
			}
			p.seenIn[id] = number
			*expected = id
			expected = &p.after[id]
			i, bad = p.value(at, &p.members[id])
		}
		if bad != nil {
			return i, bad
		}
		if i < len(text) && text[i] <= ' ' {
			i = p.scan.Space(i)
		}
		switch {
		case i == len(text):
			return i, p.scan.Unfinished(from)
		case text[i] == '}':
			return i + 1, nil
		case text[i] != ',':
			return i, p.scan.Unexpected(i, "',' or '}'")
		}
		if i++; i < len(text) && text[i] <= ' ' {
			i = p.scan.Space(i)
		}
	}
}

// key reads a key that is not the expected one. Its id is -1 where it is not known.
func (p *parser) key(i int, o *object) (at int, id int32, bad *jsontext.Flaw) {
	if i == len(p.text) || p.text[i] != '"' {
		return i, 0, p.scan.Unexpected(i, "a property name in double quotes")
	}
	end, _, bad := p.scan.String(i)
	if bad != nil {
		return end, 0, bad
	}
	return end, o.find(p.text[i:end]), nil
}

// find is the id of a quoted key, -1 for none.
func (o *object) find(quoted []byte) (id int32) {
	name, _ := jsontext.Unquote(quoted)
	if id, ok := o.byName[string(name)]; ok {
		return id
	}
	return -1
}

func (p *parser) duplicate(at int, id int32) {
	p.note(jsontext.DuplicateOf(p.members[id].path, at))
}

// mostFlaws are as many as are told of a record, whose excerpt is made for each.
const mostFlaws = 20

// note keeps a flaw after which the record can be read on. Some values are looked at twice.
func (p *parser) note(f jsontext.Flaw) {
	again := func(g jsontext.Flaw) bool { return g.At == f.At }
	if len(p.soft) < mostFlaws && !slices.ContainsFunc(p.soft, again) {
		p.soft = append(p.soft, f)
	}
}
