package xlsx

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// parsers take the pieces of one sheet apart, on any goroutine.
type parsers struct {
	book  *book
	sheet *sheet
	idle  sync.Pool
}

func newParsers(b *book, s *sheet) *parsers {
	ps := &parsers{book: b, sheet: s}
	ps.idle.New = func() any { return &parser{book: b, warned: scan.Once{}} }
	return ps
}

// parser takes one piece after the other apart. The text of its blocks is a grid: a line
// for each row of the sheet and a byte for each column, so that places in it are places
// in the sheet.
type parser struct {
	book  *book
	block *rows.Block
	grid  []byte
	width int

	line   int // of the end of the grid
	column int // of the cell at hand, from 0
	bad    string
	err    error // of the disk
	raw    []byte
	window window
	warned scan.Once
}

func (ps *parsers) parse(in piece) *rows.Block {
	p := ps.idle.Get().(*parser)
	defer ps.idle.Put(p)
	b := in.Block(len(ps.sheet.Columns))
	p.block, p.width, p.bad, p.err = b, b.Width, "", nil
	clear(p.warned)
	p.grid = make([]byte, 0, len(in.Text)/64)
	p.line = in.Found + 1
	b.Line, b.Column = p.line, 1
	row := in.Found
	p.rows(in.Text, in.Found, func(t tag, n, i int) int {
		if p.bad == "" && n <= row || n > maxRows {
			p.bad = fmt.Sprintf("row %d comes after row %d", n, row)
		}
		row = n
		if p.bad != "" {
			return -1
		}
		if n <= ps.sheet.at {
			return p.pass(in.Text, i)
		}
		before := len(b.Rows)
		if i = p.row(in.Text, i, n); len(b.Rows) > before && t.hidden() && p.warned.First("hidden") {
			b.Problems = append(b.Problems, rows.RowProblem{
				Row: before, Offset: b.Rows[before].Start, Readable: true, Once: "xlsx/hidden-row",
				Problem: schema.Problem{
					Rule: "xlsx/hidden-row", Severity: schema.Warning,
					Message: fmt.Sprintf("row %d is hidden, and read as all others; said once a sheet", n),
					Hint:    "delete hidden rows that are not meant: a filter hides them, and does not take them away",
				},
			})
		}
		return i
	})
	b.Text = p.grid
	if p.bad != "" {
		b.Err = scan.Error("xlsx/damaged", p.book.file, schema.Place{Line: row}, p.bad, "open the workbook and save it anew")
	}
	if p.err != nil {
		b.Err = p.err
	}
	p.block, p.grid = nil, nil
	return b
}

// rows calls f with the tag of each row that holds something, its number and the offset
// of its inside; f returns the offset behind the row.
func (p *parser) rows(text []byte, before int, f func(t tag, number, i int) int) {
	for i := 0; ; {
		t, ok, why := next(text, i)
		if !ok {
			p.bad = cmp.Or(p.bad, why)
			return
		}
		i = t.End
		if !t.is("row") || t.closes() {
			continue
		}
		before = t.row(before)
		if t.isEmpty() {
			continue
		}
		if i = f(t, before, i); i < 0 {
			return
		}
	}
}

// pass goes behind the row whose inside begins at i.
func (p *parser) pass(text []byte, i int) int {
	for {
		t, ok, why := next(text, i)
		if !ok {
			p.bad = cmp.Or(why, "a row does not end")
			return -1
		}
		i = t.End
		if t.closes() && t.is("row") {
			return i
		}
	}
}

// cellTag is a cell of a row: where it is, and what stands in it.
type cellTag struct {
	column  int // from 0
	kind    string
	style   int
	value   []byte // of its element v, nil for none
	formula bool
	inline  bool // p.raw has its text
}

// cells calls f with each cell of the row whose inside begins at i, and returns the
// offset behind the row, -1 where it is broken.
func (p *parser) cells(text []byte, i int, f func(*cellTag)) int {
	column := -1
	for {
		var c cellTag
		reference, end, usual := p.usual(text, i, &c)
		if !usual {
			t, ok, why := next(text, i)
			if !ok {
				p.bad = cmp.Or(why, "a row does not end")
				return -1
			}
			i = t.End
			if t.closes() && t.is("row") {
				return i
			}
			if t.closes() || !t.is("c") {
				continue
			}
			c = cellTag{kind: kindOf(t.attribute("t")), style: number(t.attribute("s"))}
			reference, end = t.attribute("r"), i
			if !t.isEmpty() {
				if end = p.cell(text, i, &c); end < 0 {
					return -1
				}
			}
		}
		i = end
		column++
		if reference != nil {
			var ok bool
			if column, ok = columnOf(reference); !ok {
				p.bad = "a cell is called " + schema.Quote(string(reference))
				return -1
			}
		}
		if column >= maxWidth {
			p.bad = "a row has too many cells"
			return -1
		}
		c.column = column
		f(&c)
	}
}

// usual reads the cell at i if it is written as nearly all are, without spaces and prefixes:
// <c r="A1" s="1" t="s"><v>1</v></c>, or with <is><t>text</t></is> inside.
func (p *parser) usual(text []byte, i int, c *cellTag) (reference []byte, end int, ok bool) {
	rest, ok := bytes.CutPrefix(text[i:], []byte("<c"))
	for ok && len(rest) > 4 && rest[0] == ' ' && rest[2] == '=' && rest[3] == '"' {
		n := bytes.IndexByte(rest[4:], '"')
		if n < 0 {
			return nil, 0, false
		}
		value := rest[4 : 4+n : 4+n]
		switch rest[1] {
		case 'r':
			reference = value
		case 's':
			c.style = number(value)
		case 't':
			c.kind = kindOf(value)
		default:
			return nil, 0, false
		}
		rest = rest[4+n+1:]
	}
	if !ok || len(rest) < 4 || rest[0] != '>' || bytes.IndexByte(text[i+1:len(text)-len(rest)], '<') >= 0 {
		return nil, 0, false
	}
	open, closing := "><v>", "</v></c>"
	if rest[2] == 'i' {
		open, closing = "><is><t>", "</t></is></c>"
	}
	if rest, ok = bytes.CutPrefix(rest, []byte(open)); !ok {
		return nil, 0, false
	}
	n := bytes.IndexByte(rest, '<')
	if n < 0 || !bytes.HasPrefix(rest[n:], []byte(closing)) {
		return nil, 0, false
	}
	c.value, rest = rest[:n:n], rest[n+len(closing):]
	if closing[2] == 't' {
		p.raw, c.inline = p.raw[:0], true
		p.raw, ok = appendText(p.raw, c.value)
		c.value = nil
	}
	return reference, len(text) - len(rest), ok
}

// kindOf is the type of a cell, without an allocation.
func kindOf(t []byte) string {
	for _, kind := range []string{"s", "n", "str", "inlineStr", "b", "e", "d"} {
		if string(t) == kind {
			return kind
		}
	}
	return ""
}

// columnOf is the column of a reference such as C5, from 0.
func columnOf(reference []byte) (column int, ok bool) {
	n := 0
	for n < len(reference) && n < 4 {
		c := reference[n] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		column = 26*column + int(c-'A') + 1
		n++
	}
	return column - 1, n > 0 && n < len(reference) && number(reference[n:]) > 0
}

// cell reads the inside of a cell.
func (p *parser) cell(text []byte, i int, c *cellTag) int {
	for {
		t, ok, why := next(text, i)
		if !ok {
			p.bad = cmp.Or(why, "a cell does not end")
			return -1
		}
		i = t.End
		switch {
		case t.closes() && t.is("c"):
			return i
		case t.closes():
		case t.is("f"):
			c.formula = true
		case t.is("v") && t.isEmpty():
			c.value = []byte{}
		case t.is("v"):
			end, ok, why := next(text, i)
			if !ok || !end.closes() || !end.is("v") {
				p.bad = cmp.Or(why, "a value does not end")
				return -1
			}
			c.value, i = text[i:end.Start:end.Start], end.End
		case t.is("is") && !t.isEmpty():
			c.inline = true
			if p.raw, i, p.bad = appendRich(p.raw[:0], text, i, "is"); p.bad != "" {
				return -1
			}
		}
	}
}

// text appends what a cell of text holds. It says no where it is of another kind.
func (p *parser) text(dst []byte, c *cellTag) (_ []byte, isText bool) {
	ok := true
	if c.value == nil && !c.inline {
		return dst, false
	}
	switch c.kind {
	case "s":
		n, err := strconv.Atoi(string(bytes.TrimSpace(c.value)))
		if err != nil {
			n = -1
		}
		dst, err = p.book.texts.append(dst, n, &p.window)
		switch {
		case err == errNoText:
			p.bad = err.Error()
		case err != nil:
			p.err = err
		}
		return dst, true
	case "inlineStr":
		return append(dst, p.raw...), true
	case "str", "d":
		if dst, ok = appendText(dst, c.value); !ok {
			p.bad = "a text has a reference that is not known"
		}
		return dst, true
	}
	return dst, false
}

// firstRow is what stands in the first row of a piece that holds anything, or in the header
// below the title of a report, where title is the row of the title.
func (p *parser) firstRow(in piece) (names []string, at, title int, bad string) {
	const most = 20 // rows of a title
	looked := 0
	p.rows(in.Text, in.Found, func(_ tag, n, i int) int {
		var found []string
		end := p.cells(in.Text, i, func(c *cellTag) {
			name, isText := p.text(nil, c)
			if !isText {
				name = c.value
			}
			if len(name) == 0 {
				return
			}
			for len(found) < c.column {
				found = append(found, "")
			}
			found = append(found[:c.column], string(name))
		})
		if end < 0 || len(found) == 0 {
			return end
		}
		looked++
		switch {
		case names == nil:
			names, at = found, n
		case isHeader(found):
			names, at, title = found, n, at
			return -1
		}
		if !isTitle(found) || looked == most {
			return -1
		}
		return end
	})
	return names, at, title, p.bad
}

// isTitle reports whether a row is one that may stand above a table: it holds little, and no
// name of a column for addresses.
func isTitle(cells []string) bool {
	filled := 0
	for _, c := range cells {
		if c != "" {
			filled++
		}
	}
	return filled <= 2 && score(cells, nil) == 0
}

// isHeader reports whether a row below a title names columns, one of which is for addresses.
func isHeader(cells []string) bool {
	return len(cells) > 2 && score(cells, nil) > 0 && !slices.ContainsFunc(cells, func(c string) bool {
		first, _ := utf8.DecodeRuneInString(strings.TrimSpace(c))
		return !unicode.IsLetter(first) && first != '_' || strings.Contains(c, "@")
	})
}

// hidden reports whether the tag of a row says that nobody sees it.
func (t *tag) hidden() bool {
	return bytes.Contains(t.text[t.Start:t.End], []byte("hidden")) && isTrue(string(t.attribute("hidden")))
}
