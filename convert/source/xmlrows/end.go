package xmlrows

import (
	"bytes"
	"fmt"
	"strings"

	"muster/schema"
)

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
	return problem(&flaw{
		rule: "xml/too-large", message: fmt.Sprintf("%s is longer than %d bytes", c.begun(p.Text),
			c.most),
		hint: "is this an export? a quote or an end tag that is missing does this",
	}, c.table.File, at)
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
		return problem(&flaw{
			rule: "xml/truncated", message: message,
			hint: "it was cut off: export it again, or copy it again",
		}, c.table.File, at)
	}
	if len(rest) > 0 {
		begun := c.begun(rest)
		if open := c.opened.offset; open > 0 && open < len(rest) {
			inner := c.begun(rest[open:])
			if strings.Contains(inner, "comment") || strings.Contains(inner, "CDATA") {
				cursor := schema.Cursor{Text: rest, Line: at.Line, Column: at.Column}
				return problem(&flaw{
					rule: "xml/unclosed", message: inner + " is never closed",
					hint: "close it, or export again; the file may also have been cut off",
				},
					c.table.File, cursor.Place(open))
			}
		}
		if strings.Contains(begun, "comment") || strings.Contains(begun, "CDATA") {
			return problem(&flaw{
				rule: "xml/unclosed", message: begun + " is never closed",
				hint: "close it, or export again; the file may also have been cut off",
			}, c.table.File, at)
		}
		return truncated(at, "the file ends inside "+begun)
	}
	if c.skip.name != "" {
		return truncated(c.skip.place, fmt.Sprintf("the file ends inside the element <%s> that begins here", c.skip.name))
	}
	if n := len(c.open); n > 0 {
		return truncated(at, fmt.Sprintf("the file ends before </%s>, which would end what begins on line %d",
			c.open[n-1].name, c.open[n-1].place.Line))
	}
	if c.rootName == "" {
		return problem(&flaw{rule: "xml/empty", message: "the file holds no element", hint: "export the users again"},
			c.table.File, at)
	}
	return nil
}
