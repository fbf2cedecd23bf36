package xmlrows

import (
	"bytes"
	"fmt"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/xmltext"
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
	chooser *scan.Chooser
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
	header   header
	later    spot // a second result, which is not read
	marks    []scan.Mark
	dull     string // the last element beside the records that had no marks

	declaration string
	wrap        []element // around the first row
	rowName     []byte
	stop        string // the element around rows, whose end tag ends one that has none
	opened      spot   // of what is not closed
	cursor      schema.Cursor
	rows        []rows.Extent // found in the text at hand
	err         error         // ends the stream after what was found
}

// element is one that is open.
type element struct {
	name  string
	tag   string // as it is written
	place schema.Place
}

// table is what a document says about one of its tables.
type table struct {
	rows.TableInfo
	statement string // whose result it is
	bits      []bool
	passed    bool // it is not the one to read
	place     schema.Place
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
	c.rows = c.rows[:0]
	c.cursor = schema.Cursor{Text: text, Line: c.pieces.Line, Column: c.pieces.Column}
	c.opened.offset = -1
	i, ok := 0, true
	for ok && i < len(text) && len(c.rows)*len(c.table.Columns) < maxCells {
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
		if c.atRows() && !xmltext.IsBlank(text[i:end]) {
			c.fail(xmltext.Syntax(xmltext.Space(text, i), "text stands here, where only tags can",
				"was the file changed by hand? a < may be missing"))
		}
		return end, true
	}
	t := xmltext.At(text, i)
	if t.End > 0 && t.Kind <= xmltext.EmptyTag && c.isNext(text[t.Name:t.NameEnd]) {
		return c.row(text, &t)
	}
	switch t.Kind {
	case xmltext.Short:
		c.opened.offset = i
		return i, false
	case xmltext.Broken:
		c.fail(t.Flaw)
	case xmltext.Comment:
		if len(c.open) == 0 {
			c.header.read(text[t.Start:t.End])
		}
	case xmltext.Doctype:
		end, bad := passDoctype(text, i)
		switch {
		case bad != nil:
			c.fail(bad)
		case end == 0:
			c.opened.offset = i
			return i, false
		case len(c.open) > 0:
			c.fail(xmltext.Syntax(i, "a document type stands inside the document", "was the file changed by hand?"))
		}
		return end, true
	case xmltext.CData:
		if c.atRows() {
			c.fail(xmltext.Syntax(i, "text stands here, where only tags can", "was the file changed by hand?"))
		}
	case xmltext.EndTag:
		c.leave(text, &t)
	case xmltext.StartTag, xmltext.EmptyTag:
		return c.enter(text, &t)
	}
	return t.End, true
}

// atRows reports whether no text can stand here: outside of the document, and between rows.
// Beside the databases of a server with GTIDs, mysqldump writes the statements that its
// scripts have there.
func (c *cutter) atRows() bool {
	if c.kind == mysqldump && len(c.open) == 1 {
		return false
	}
	return len(c.open) == 0 || c.kind != generic || len(c.open) == len(c.path)-1
}

func (c *cutter) leave(text []byte, t *xmltext.Tag) {
	name := string(text[t.Name:t.NameEnd])
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
func (c *cutter) enter(text []byte, t *xmltext.Tag) (int, bool) {
	name := string(text[t.Name:t.NameEnd])
	switch {
	case len(c.open) == 0 && c.rootName == "":
		c.rootName = name
	case len(c.open) == 0 && name != c.rootName:
		c.fail(&scan.Flaw{
			Rule: "xml/syntax", At: t.Start,
			Message: fmt.Sprintf("a second document begins here, which is <%s> and not <%s>", name, c.rootName),
			Hint:    "one file holds documents of one kind: convert them one by one",
		})
		return t.End, true
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
	case string(xmltext.Local([]byte(name))) != c.path[depth] && !c.isNamed(text, t, depth):
		return c.aside(text, t, name)
	case depth == len(c.path)-1:
		return c.row(text, t)
	default:
		c.around(text, t, name)
		c.push(text, t, name)
	}
	return t.End, true
}

// isNamed reports whether an element on the path is named by an attribute.
func (c *cutter) isNamed(text []byte, t *xmltext.Tag, depth int) bool {
	key, named := keyOf(text, t)
	return named && key == c.path[depth]
}

func (c *cutter) push(text []byte, t *xmltext.Tag, name string) {
	if t.Kind == xmltext.StartTag {
		c.open = append(c.open, element{name, string(text[t.Start:t.End]), c.cursor.Place(t.Start)})
	}
}
