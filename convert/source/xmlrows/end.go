package xmlrows

import (
	"bytes"
	"fmt"
	"strings"

	"muster/convert/source/scan"
	"muster/convert/source/xmltext"
	"muster/schema"
)

// fail ends the stream at a flaw in the text at hand.
func (c *cutter) fail(f *scan.Flaw) {
	c.err = f.Fatal(c.table.File, c.cursor.Place(f.At))
}

// brokenOff is the error of a piece that ends inside something that is only taken whole.
func (c *cutter) brokenOff(p schema.Piece) error {
	at := schema.Place{Line: p.Line, Column: p.Column}
	if p.Last {
		return c.finish(p.Text, at)
	}
	return scan.Error("xml/too-large", c.table.File, at,
		fmt.Sprintf("%s is longer than %d bytes", c.begun(p.Text), c.most),
		"is this an export? a quote or an end tag that is missing does this")
}

// begun says what begins at the beginning of text, and does not end.
func (c *cutter) begun(text []byte) string {
	t := scanned(text)
	switch {
	case t.Kind == xmltext.StartTag && c.skip.name == "" && c.isRow(string(text[t.Name:t.NameEnd])):
		return "the row that begins here"
	case t.Kind == xmltext.StartTag:
		return fmt.Sprintf("the element <%s> that begins here", text[t.Name:t.NameEnd])
	case bytes.HasPrefix(text, []byte(xmltext.OpenComment)):
		return "the comment that begins here"
	case bytes.HasPrefix(text, []byte(xmltext.OpenData)):
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

// cutOff is what to do with a file that ends too early.
const cutOff = "it was cut off: export it again, or copy it again"

// finish says what is missing where the stream ends before rest was taken, which
// begins at a place. Nil is a clean end.
func (c *cutter) finish(rest []byte, at schema.Place) error {
	truncated := func(at schema.Place, message string) error {
		return scan.Error("xml/truncated", c.table.File, at, message, cutOff)
	}
	switch n := len(c.open); {
	case len(rest) > 0:
		return c.unended(rest, at)
	case c.skip.name != "":
		return truncated(c.skip.place, fmt.Sprintf("the file ends inside the element <%s> that begins here", c.skip.name))
	case n > 0:
		return truncated(at, fmt.Sprintf("the file ends before </%s>, which would end what begins on line %d",
			c.open[n-1].name, c.open[n-1].place.Line))
	case c.rootName == "":
		return scan.Error("xml/empty", c.table.File, at, "the file holds no element", "export the users again")
	}
	return nil
}

// unended says what begins with rest, or inside it, and does not end.
func (c *cutter) unended(rest []byte, at schema.Place) error {
	unclosed := func(begun string) bool { return strings.Contains(begun, "comment") || strings.Contains(begun, "CDATA") }
	begun := c.begun(rest)
	if open := c.opened.offset; open > 0 && open < len(rest) {
		if inner := c.begun(rest[open:]); unclosed(inner) {
			cursor := schema.Cursor{Text: rest, Line: at.Line, Column: at.Column}
			begun, at = inner, cursor.Place(open)
		}
	}
	if unclosed(begun) {
		return scan.Error("xml/unclosed", c.table.File, at, begun+" is never closed",
			"close it, or export again; the file may also have been cut off")
	}
	return scan.Error("xml/truncated", c.table.File, at, "the file ends inside "+begun, cutOff)
}
