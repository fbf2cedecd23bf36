package ldif

import (
	"bytes"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"muster/convert/source/directory"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

// parsers take the pieces of one file apart, on any goroutine.
type parsers struct {
	*shape
	file string
	idle sync.Pool

	encoding string // of text behind base64 that is no UTF-8; "" where nobody named one
	decode   func(charset string, text []byte) ([]byte, bool)

	result atomic.Bool // of the search of ldapsearch: it stands in the file
}

func newParsers(file string, s *shape, options rows.Options) *parsers {
	p := &parsers{shape: s, file: file, encoding: options.Encoding, decode: options.Decode}
	p.idle.New = func() any {
		return &parser{parsers: p, once: scan.Once{}, seenIn: make([]int, len(p.byKey)), names: map[string]*name{}}
	}
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
	block *rows.Block
	text  []byte

	entry  int   // counts entries
	seenIn []int // the entry in which an attribute stood last
	kept   []kept
	names  map[string]*name
	order  []*name // of the lines of the entry before
	nth    int     // line of the entry
	key    []byte
	raw    []byte
	once   scan.Once
}

// name is one way in which an attribute is written.
type name struct {
	written   string
	role      role
	attribute *attribute // nil for one without a column
}

// maxNames are remembered.
const maxNames = 10_000

// named looks a name up. Most entries have the attributes of the one before in the same order.
func (p *parser) named(written []byte) *name {
	if p.nth < len(p.order) && p.order[p.nth].written == string(written) {
		p.nth++
		return p.order[p.nth-1]
	}
	n := p.names[string(written)]
	if n == nil {
		p.key = appendKey(p.key[:0], written)
		n = &name{string(written), roleOf(written), p.byKey[string(p.key)]}
		if len(p.names) < maxNames {
			p.names[n.written] = n
		}
	}
	p.order = append(p.order[:p.nth], n)
	p.nth++
	return n
}

// kept is a value of an attribute of which all are wanted. There may be millions.
type kept struct {
	*attribute
	at, start, end uint32
	form           form
	folded         bool
}

func (k kept) line() line {
	return line{at: int(k.at), start: int(k.start), end: int(k.end), form: k.form, folded: k.folded}
}

// piece takes a piece apart.
func (p *parser) piece(in piece) *rows.Block {
	b := in.Block(len(p.columns))
	p.block, p.text = b, in.Text
	clear(p.once)
	if b.Err == nil {
		entries(p.text, p.read)
		p.unfinished(in)
	}
	p.block, p.text = nil, nil
	return b
}

// unfinished says that the file ends inside a line. What the entry is, of a person or not,
// may be in the part that is missing.
func (p *parser) unfinished(in piece) {
	b := p.block
	last := len(b.Rows) - 1
	if !in.Last || last < 0 || int(b.Rows[last].End) < len(p.text) || p.text[len(p.text)-1] == '\n' {
		return
	}
	b.Problems = slices.DeleteFunc(b.Problems, func(p rows.RowProblem) bool { return p.Row == last && p.Skip })
	bad := scan.Flaw{
		Rule: "ldif/unfinished", At: len(p.text) - 1,
		Message: "the file ends without the end of its last line",
		Hint:    "it was cut off: export it again; where it is whole, end its last line",
	}
	b.Problems = append(b.Problems, bad.Noted(last, schema.Error))
}

// read takes the entry that stands in text[start:end] apart.
func (p *parser) read(start, end int) {
	first, _ := readLine(p.text, start)
	begins := roleOf(first.name) == isDN
	if !begins && p.searched(first, start, end) {
		return
	}
	b := p.block
	from, before := len(b.Cells), len(b.Problems)
	for range b.Width {
		b.Cells = append(b.Cells, rows.NullCell(start))
	}
	p.entry++
	p.kept = p.kept[:0]
	p.nth = 0
	var k kind
	broken := false
	if !begins {
		p.report("ldif/no-dn", start, "the entry does not begin with dn",
			"an empty line ends an entry; is there one too many before this line?")
		broken = true
	} else {
		lines(p.text, start, end, func(l line) bool {
			n := p.named(l.name)
			k.see(p.text, l, n.role)
			broken = !p.line(l, n, b.Cells[from:])
			return !broken
		})
	}
	switch {
	case broken: // its cells are NULL
		for i := range b.Width {
			b.Cells[from+i] = rows.NullCell(start)
		}
	case !k.isPerson():
		b.Problems = append(b.Problems[:before], rows.RowProblem{
			Row: len(b.Rows), Offset: uint32(start), Skip: true,
			Problem: schema.Problem{Rule: "ldif/not-a-person"},
		})
	default:
		p.all(b.Cells[from:])
	}
	b.Rows = append(b.Rows, rows.Extent{Start: uint32(start), End: uint32(end)})
}

// line puts the value of a line into its cell; ok is false if the entry cannot be read.
func (p *parser) line(l line, n *name, cells []rows.Cell) (ok bool) {
	if n.role == isNone {
		p.report("ldif/syntax", l.at, "the line is not an attribute with a colon behind its name",
			"a line that continues another begins with a space")
		return false
	}
	if n.role == isControl {
		return p.control(l)
	}
	a := n.attribute
	if a == nil {
		p.late(l)
		return true
	}
	again := p.seenIn[a.id] == p.entry
	p.seenIn[a.id] = p.entry
	switch {
	case again && a.name == "dn":
		p.report("ldif/syntax", l.at, "a second dn stands in the entry",
			"the empty line is missing that ends the entry before")
		return false
	case l.form == url:
		p.lost(a, "ldif/url", l.start, "stands at a URL, which is not followed",
			"put the value into the file; with --severity ldif/url=warning the attribute is left out")
		return true
	case a.all >= 0:
		p.kept = append(p.kept, kept{a, uint32(l.at), uint32(l.start), uint32(l.end), l.form, l.folded})
	case again:
		p.several(a, l)
	}
	if again {
		return true
	}
	cells[a.first] = p.cell(a, l)
	return true
}

// control reads the line changetype: only entries that are added hold users.
func (p *parser) control(l line) bool {
	value := bytes.TrimSpace(p.text[l.start:l.end])
	if bytes.EqualFold(l.name, []byte("control")) || bytes.EqualFold(value, []byte("add")) {
		return true
	}
	p.report("ldif/change", l.at, fmt.Sprintf("the entry is a change (%s), not what is in the directory",
		schema.Quote(string(value))),
		"export the directory itself: slapcat, ldapsearch or ldifde")
	return false
}

// cell is the value of a line.
func (p *parser) cell(a *attribute, l line) rows.Cell {
	if l.form == plain && !l.folded && a.syntax == directory.Text {
		return rows.PlainCell(l.start, l.end)
	}
	var ok bool
	if p.raw, ok = appendRaw(p.raw[:0], p.text, l); !ok {
		p.notBase64(a, l.start)
		return rows.NullCell(l.start)
	}
	p.inUTF8(a, l)
	return p.block.DecodedCell(min(l.start, max(l.end-1, l.at)), false, func(dst []byte) []byte {
		return a.syntax.AppendText(dst, p.raw)
	})
}

// inUTF8 makes UTF-8 of text that base64 has kept in the charset that was named for the file. Hashes are bytes.
func (p *parser) inUTF8(a *attribute, l line) {
	if p.encoding == "" || p.decode == nil || l.form != base64 || a.syntax != directory.Text || utf8.Valid(p.raw) ||
		directory.IsPassword(a.name) {
		return
	}
	if text, ok := p.decode(p.encoding, p.raw); ok && utf8.Valid(text) {
		p.raw = append(p.raw[:0], text...)
	}
}

func (p *parser) notBase64(a *attribute, at int) {
	p.lost(a, "ldif/base64", at, "is not base64",
		"two colons say that it is; was the file changed or cut off? With --severity ldif/base64=warning the attribute is "+
			"left out")
}

// lost reports a value that cannot be read.
func (p *parser) lost(a *attribute, rule string, at int, why, hint string) {
	p.note(schema.Error, "", scan.Flaw{
		Rule: rule, At: at, Message: fmt.Sprintf("the value of %s %s", schema.Quote(a.name), why), Hint: hint,
	})
	p.block.Problems[len(p.block.Problems)-1].Lost = a.first + 1
}

// all makes the cells that hold all the values of an attribute, as JSON lists.
func (p *parser) all(cells []rows.Cell) {
	for i, first := range p.kept {
		if first.attribute == nil || !cells[first.all].Null() {
			continue
		}
		cells[first.all] = p.block.DecodedCell(int(min(first.start, max(first.end-1, first.at))), false,
			func(dst []byte) []byte {
				dst = append(dst, '[')
				for n, v := range p.kept[i:] {
					if v.attribute != first.attribute {
						continue
					}
					if n > 0 {
						dst = append(dst, ',')
					}
					dst = p.appendListed(dst, v, n > 0)
				}
				return append(dst, ']')
			})
	}
}

// appendListed appends a value as JSON. One that is not UTF-8 stays as it is: it is
// found when the list is used.
func (p *parser) appendListed(dst []byte, v kept, another bool) []byte {
	var ok bool
	if p.raw, ok = appendRaw(p.raw[:0], p.text, v.line()); !ok && another {
		p.notBase64(v.attribute, int(v.start))
	}
	p.inUTF8(v.attribute, v.line())
	n := len(p.raw)
	p.raw = v.syntax.AppendText(p.raw, p.raw[:n])
	quoted, _ := jsontext.AppendString(dst, p.raw[n:])
	return quoted
}

// searched deals with what ldapsearch writes between and after entries. A search that
// was stopped by a limit did not find all users.
func (p *parser) searched(first line, start, end int) bool {
	name := string(bytes.ToLower(first.name))
	if !slices.Contains([]string{"search", "result", "ref"}, name) {
		return false
	}
	if name == "result" || name == "search" {
		p.result.Store(true)
	}
	lines(p.text, start, end, func(l line) bool {
		value := p.text[l.start:l.end]
		if bytes.EqualFold(l.name, []byte("result")) && !bytes.HasPrefix(value, []byte("0 ")) && string(value) != "0" {
			p.block.Err = scan.Error("ldif/incomplete", p.file, p.block.Place(l.at),
				"the search ended early: "+schema.Quote(string(value)),
				"users may be missing; search again without a limit: ldapsearch -z none -E pr=500/noprompt")
		}
		return true
	})
	return true
}

// report adds a flaw because of which the entry cannot be read.
func (p *parser) report(rule string, at int, message, hint string) {
	bad := scan.Flaw{Rule: rule, Message: message, Hint: hint, At: at}
	p.block.Problems = append(p.block.Problems, bad.InRow(len(p.block.Rows)))
}

// note adds a flaw that leaves the rest of the entry readable.
func (p *parser) note(severity schema.Severity, once string, f scan.Flaw) {
	noted := f.Noted(len(p.block.Rows), severity)
	noted.Once = once
	p.block.Problems = append(p.block.Problems, noted)
}

// late reports an attribute without a column, once.
func (p *parser) late(l line) {
	p.key = appendKey(p.key[:0], l.name)
	key := string(p.key)
	if !p.once.First(key) {
		return
	}
	p.note(schema.Warning, key, scan.Flaw{
		Rule: "ldif/late-column", At: l.at,
		Message: fmt.Sprintf("%s is not among the attributes of the first %d people, by which the columns are known: it is "+
			"left out here and further on", schema.Quote(spelling(string(l.name))), p.people),
		Hint: "name it in a mapping file: a column that a mapping asks for is read wherever it appears",
	})
}

// several reports a second value that has no column, once.
func (p *parser) several(a *attribute, l line) {
	all := a.name + allSuffix
	if !p.once.First(all) {
		return
	}
	p.note(schema.Warning, all, scan.Flaw{
		Rule: "ldif/several-values", At: l.at,
		Message: fmt.Sprintf("%s has several values, as it has nowhere among the first %d people: here and further on, only "+
			"the first is read", schema.Quote(a.name), p.people),
		Hint: fmt.Sprintf("a mapping that asks for %q gets all of them, as a JSON list", all),
	})
}
