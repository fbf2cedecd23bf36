package xmlrows

import (
	"bytes"
	"fmt"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// cutter goes through a document once, in order. It finds the rows of one table; taking
// them apart is left to others.
//
// Text comes in pieces. A row, a tag and a comment are only taken whole; the rest is
// taken as it comes.
type cutter struct {
	table   *rows.Table // as it is being opened
	options rows.Options
	pieces  *schema.Pieces
	most    int // bytes in a row
	kind    program
	path    []string // of a record, where the program is not known

	open     []element // around the place
	rootName string
	skip     skip
	database string
	current  *table // whose rows follow
	tables   []*table
	byID     map[string]*table
	chosen   *table
	shape    *shape
	told     told
	later    spot // a second result, which is not read

	declaration string
	wrap        []element // around the first row
	rowName     []byte
	stop        string // the element around rows, whose end tag ends one that has none
	opened      spot   // of what is not closed
	cursor      schema.Cursor
	found       found
	err         error // ends the stream after what was found
}

// element is one that is open.
type element struct {
	name  string
	tag   string // as it is written
	place schema.Place
}

// table is what a document says about one of its tables.
type table struct {
	rows.Listed
	statement string // whose result it is
	bits      []bool
	passed    bool // it is not the one to read
	place     schema.Place
}

// skip is an element that is passed over.
type skip struct {
	name  string // "" for none
	depth int    // of elements with this name
	rows  *table // its rows are counted
	place schema.Place
}

// found is what the cutter found in one piece.
type found struct {
	rows []rows.Extent
	err  error // ends the stream after the rows
}

// spot is a place in the text: in the text at hand while offset is not negative.
type spot struct {
	offset int
	place  schema.Place
}

// maxCells are those of one piece: short rows with thousands of columns would fill memory.
const maxCells = 1 << 22

// cut goes through text and returns where what follows it can go on.
func (c *cutter) cut(text []byte) int {
	c.found.rows = c.found.rows[:0]
	c.cursor = schema.Cursor{Text: text, Line: c.pieces.Line, Column: c.pieces.Column}
	c.opened.offset = -1
	i, ok := 0, true
	for ok && i < len(text) && len(c.found.rows)*len(c.table.Columns) < maxCells {
		i, ok = c.step(text, i)
		if c.err != nil {
			return len(text)
		}
	}
	if c.opened.offset >= 0 {
		c.opened.place = c.cursor.Place(c.opened.offset)
	}
	return i
}

// step goes on from i and returns how far it came. It says no where more text is needed.
func (c *cutter) step(text []byte, i int) (int, bool) {
	if c.skip.name != "" {
		return c.pass(text, i)
	}
	n := bytes.IndexByte(text[i:], '<')
	if n != 0 {
		end := i + n
		if n < 0 {
			end = len(text)
		}
		if c.atRows() && !isBlank(text[i:end]) {
			c.fail(syntax(space(text, i), "text stands here, where only tags can", "was the file changed by hand? a < may be missing"))
		}
		return end, true
	}
	t := scan(text, i)
	if t.end > 0 && t.kind <= emptyTag && c.isNext(text[t.name:t.nameEnd]) {
		return c.row(text, &t)
	}
	switch t.kind {
	case short:
		c.opened.offset = i
		return i, false
	case broken:
		c.fail(t.flaw)
	case comment:
		if len(c.open) == 0 {
			c.told.read(text[t.start:t.end])
		}
	case doctype:
		end, bad := passDoctype(text, i)
		switch {
		case bad != nil:
			c.fail(bad)
		case end == 0:
			c.opened.offset = i
			return i, false
		case len(c.open) > 0:
			c.fail(syntax(i, "a document type stands inside the document", "was the file changed by hand?"))
		}
		return end, true
	case cdata:
		if c.atRows() {
			c.fail(syntax(i, "text stands here, where only tags can", "was the file changed by hand?"))
		}
	case endTag:
		c.leave(text, &t)
	case startTag, emptyTag:
		return c.enter(text, &t)
	}
	return t.end, true
}

// isNext says whether an element is a row like the one before: most are.
func (c *cutter) isNext(name []byte) bool {
	return len(c.rowName) > 0 && len(c.open) == len(c.wrap) && string(name) == string(c.rowName) &&
		(c.kind == generic || c.kind != phpMyAdmin && c.current == c.chosen)
}

// atRows says whether no text can stand here: outside of the document, and between rows.
func (c *cutter) atRows() bool {
	return len(c.open) == 0 || c.kind != generic || len(c.open) == len(c.path)-1
}

func (c *cutter) leave(text []byte, t *tag) {
	name := string(text[t.name:t.nameEnd])
	if len(c.open) == 0 || c.open[len(c.open)-1].name != name {
		open := ""
		if len(c.open) > 0 {
			open = c.open[len(c.open)-1].name
		}
		c.fail(wrongEnd(text, t, open))
		return
	}
	c.open = c.open[:len(c.open)-1]
	c.current = nil
}

// enter goes on at a start tag.
func (c *cutter) enter(text []byte, t *tag) (int, bool) {
	name := string(text[t.name:t.nameEnd])
	switch {
	case len(c.open) == 0 && c.rootName == "":
		c.rootName = name
	case len(c.open) == 0 && name != c.rootName:
		c.fail(&flaw{rule: "xml/syntax", at: t.start, message: fmt.Sprintf("a second document begins here, which is <%s> and not <%s>", name, c.rootName),
			hint: "one file holds documents of one kind: convert them one by one"})
		return t.end, true
	}
	switch c.kind {
	case mysqldump:
		return c.dumped(text, t, name)
	case mysqlClient:
		return c.result(text, t, name)
	case phpMyAdmin:
		return c.exported(text, t, name)
	}
	depth := len(c.open)
	switch {
	case string(local([]byte(name))) != c.path[depth] && !c.isNamed(text, t, depth):
		c.passOver(t, name, nil)
	case depth == len(c.path)-1:
		return c.row(text, t)
	default:
		c.push(text, t, name)
	}
	return t.end, true
}

// isNamed says whether an element on the path is named by an attribute.
func (c *cutter) isNamed(text []byte, t *tag, depth int) bool {
	key, named := keyOf(text, t)
	return named && key == c.path[depth]
}

func (c *cutter) push(text []byte, t *tag, name string) {
	if t.kind == startTag {
		c.open = append(c.open, element{name, string(text[t.start:t.end]), c.cursor.Place(t.start)})
	}
}

// passOver leaves an element out. Of a table, rows are counted.
func (c *cutter) passOver(t *tag, name string, rows *table) {
	if t.kind == startTag {
		c.skip = skip{name: name, depth: 1, rows: rows, place: c.cursor.Place(t.start)}
	}
}

// pass goes on inside an element that is passed over, tag by tag.
func (c *cutter) pass(text []byte, i int) (int, bool) {
	for {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			return len(text), true
		}
		i += n
		if i+1 == len(text) {
			return i, false
		}
		rest := text[i+1:]
		if rest[0] == '/' {
			if rest = rest[1:]; len(rest) == 0 {
				return i, false
			}
		}
		counts := c.skip.rows != nil && rest[0] == 'r'
		if rest[0] != c.skip.name[0] && rest[0] != '!' && rest[0] != '?' && !counts && len(rest) > 1 {
			i++
			continue
		}
		t := scan(text, i)
		switch t.kind {
		case short:
			c.opened.offset = i
			return i, false
		case broken:
			c.fail(t.flaw)
			return i, true
		}
		i = t.end
		switch name := string(text[t.name:t.nameEnd]); {
		case t.kind == startTag && name == c.skip.name:
			c.skip.depth++
		case t.kind == startTag && counts && name == "row":
			c.skip.rows.Rows++
		case t.kind == endTag && name == c.skip.name:
			if c.skip.depth--; c.skip.depth == 0 {
				c.skip = skip{}
				return i, true
			}
		}
	}
}

// row takes a row whose start tag is t.
func (c *cutter) row(text []byte, t *tag) (int, bool) {
	if c.wrap == nil {
		c.wrap = append([]element{}, c.open...)
		c.rowName = bytes.Clone(text[t.name:t.nameEnd])
		if n := len(c.open); n > 0 && (c.kind != generic || !c.shape.root.has(string(local([]byte(c.open[n-1].name))))) {
			c.stop = c.open[n-1].name
		}
	}
	end := rowEnd(text, t, c.stop)
	if end < 0 {
		c.opened.offset = ^end
		return t.start, false
	}
	c.found.rows = append(c.found.rows, rows.Extent{Start: uint32(t.start), End: uint32(end)})
	return end, true
}

// rowEnd is the offset behind the row that t begins: behind its end tag, or before the
// next start tag of this name, since rows stand in no rows, or before the end tag of the
// element around. Where text ends first, it is ^n with n the offset of what does not end.
func rowEnd(text []byte, t *tag, around string) int {
	if t.kind == emptyTag {
		return t.end
	}
	name := text[t.name:t.nameEnd]
	for i := t.end; ; {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			return ^t.start
		}
		i += n
		if i+2 >= len(text) {
			return ^t.start
		}
		switch text[i+1] {
		case '/':
			if isTag(text[i+2:], name) {
				end := space(text, i+2+len(name))
				if end == len(text) {
					return ^t.start
				}
				return end + 1 // what else stands there is told when the row is read
			}
			if len(text)-i-2 <= max(len(name), len(around)) {
				return ^t.start
			}
			if around != "" && isTag(text[i+2:], []byte(around)) {
				return i
			}
		case '!', '?':
			special := scan(text, i)
			switch special.kind {
			case short:
				return ^i
			case comment, cdata, instruction:
				i = special.end
				continue
			}
		case name[0]:
			if len(text)-i-1 <= len(name) {
				return ^t.start
			}
			if isTag(text[i+1:], name) {
				return i
			}
		}
		i++
	}
}

// isTag says whether a name stands at the beginning of text, and ends there.
func isTag(text, name []byte) bool {
	return len(text) > len(name) && text[0] == name[0] && bytes.HasPrefix(text, name) && !names[text[len(name)]]
}

// fail ends the stream at a flaw in the text at hand.
func (c *cutter) fail(f *flaw) {
	c.err = problem(f, c.table.File, c.cursor.Place(f.at))
}

// brokenOff is the error of a piece that ends inside something that is only taken whole.
func (c *cutter) brokenOff(p schema.Piece) error {
	at := schema.Place{Line: p.Line, Column: p.Column}
	if p.Last {
		return c.finish(p.Text, at)
	}
	return problem(&flaw{rule: "xml/too-large", message: fmt.Sprintf("%s is longer than %d bytes", c.begun(p.Text), c.most),
		hint: "is this an export? a quote or an end tag that is missing does this"}, c.table.File, at)
}

// begun says what begins at the beginning of text, and does not end.
func (c *cutter) begun(text []byte) string {
	t := scanned(text)
	switch {
	case t.kind == startTag && c.skip.name == "" && c.isRow(string(text[t.name:t.nameEnd])):
		return "the row that begins here"
	case t.kind == startTag:
		return fmt.Sprintf("the element <%s> that begins here", text[t.name:t.nameEnd])
	case bytes.HasPrefix(text, []byte(openComment)):
		return "the comment that begins here"
	case bytes.HasPrefix(text, []byte(openData)):
		return "the CDATA section that begins here"
	}
	return "the tag that begins here"
}

func (c *cutter) isRow(name string) bool {
	switch c.kind {
	case mysqldump, mysqlClient:
		return name == "row"
	case phpMyAdmin:
		return name == "table"
	}
	return len(c.open) == len(c.path)-1
}

// finish says what is missing where the stream ends before rest was taken, which
// begins at a place. Nil is a clean end.
func (c *cutter) finish(rest []byte, at schema.Place) error {
	truncated := func(at schema.Place, message string) error {
		return problem(&flaw{rule: "xml/truncated", message: message, hint: "it was cut off: export it again, or copy it again"}, c.table.File, at)
	}
	if len(rest) > 0 {
		begun := c.begun(rest)
		if open := c.opened.offset; open > 0 && open < len(rest) {
			inner := c.begun(rest[open:])
			if strings.Contains(inner, "comment") || strings.Contains(inner, "CDATA") {
				cursor := schema.Cursor{Text: rest, Line: at.Line, Column: at.Column}
				return problem(&flaw{rule: "xml/unclosed", message: inner + " is never closed", hint: "close it, or export again; the file may also have been cut off"},
					c.table.File, cursor.Place(open))
			}
		}
		if strings.Contains(begun, "comment") || strings.Contains(begun, "CDATA") {
			return problem(&flaw{rule: "xml/unclosed", message: begun + " is never closed", hint: "close it, or export again; the file may also have been cut off"}, c.table.File, at)
		}
		return truncated(at, "the file ends inside "+begun)
	}
	if c.skip.name != "" {
		return truncated(c.skip.place, fmt.Sprintf("the file ends inside the element <%s> that begins here", c.skip.name))
	}
	if n := len(c.open); n > 0 {
		return truncated(at, fmt.Sprintf("the file ends before </%s>, which would end what begins on line %d", c.open[n-1].name, c.open[n-1].place.Line))
	}
	if c.rootName == "" {
		return problem(&flaw{rule: "xml/empty", message: "the file holds no element", hint: "export the users again"}, c.table.File, at)
	}
	return nil
}
