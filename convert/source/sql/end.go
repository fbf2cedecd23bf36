package sql

import (
	"bytes"
	"fmt"

	"muster/schema"
)

const (
	afterString = "a comma is expected after the string"
	quoteInside = "a quote inside a string is written ''"
)

// notDump is the hint where a script is not as programs write it.
func (d *dialect) notDump() string {
	return "is it as " + d.program + " wrote it? a quote that was changed by hand also does this"
}

// frame is the comments that a program begins and ends its scripts with. A script that has the one and lacks the other
// was cut off.
type frame struct {
	begins  []string
	ends    string
	missing string // the end, in words
}

// note notes the comments of frames; sure is false if more of one must be seen.
func (c *cutter) note(comment []byte, unfinished bool) (sure bool) {
	if len(comment) == 0 || comment[0] != '-' {
		return true
	}
	for i, f := range c.dialect.frames {
		switch {
		case unfinished && len(comment) < len(f.ends):
			return false
		case f.ends != "" && bytes.HasPrefix(comment, []byte(f.ends)):
			c.unended &^= 1 << i
			continue
		}
		for _, begins := range f.begins {
			if bytes.HasPrefix(comment, []byte(begins)) {
				c.unended |= 1 << i
			}
		}
	}
	return true
}

// inRows reports whether a row of the table is what comes next.
func (c *cutter) inRows() bool { return c.state == rowNext || c.state == inLines && c.lines.taken() }

// broken returns the error of a piece that ends inside something that is only taken whole.
func (c *cutter) broken(p schema.Piece) error {
	at := schema.Place{Line: p.Line, Column: p.Column}
	if p.Last {
		return c.finish(p.Text, at)
	}
	if err := c.stray(p.Text, at); err != nil {
		return err
	}
	what, hint := "statement", "is this a dump? a quote that was changed by hand also does this"
	switch {
	case c.inRows():
		what = "row"
	case c.state == inLines:
		what = "line"
	}
	if c.opened.place.Line > 0 {
		hint = fmt.Sprintf("the string that opens at line %d, column %d is not closed within it", c.opened.place.Line,
			c.opened.place.Column)
	}
	message := fmt.Sprintf("the %s that begins here is longer than %d bytes", what, c.most)
	return c.problem("row-too-long", at, message, hint)
}

// finish returns what is missing where a part of the script ends before rest was taken, which begins at a place. Nil is
// a clean end.
func (c *cutter) finish(rest []byte, at schema.Place) error {
	if c.state == inLines && c.lines.ends(rest) {
		c.state, rest = between, nil
	}
	if c.state == between && c.in.kind == 0 {
		c.note(rest, false)
	}
	cursor := schema.Cursor{Text: rest, Line: at.Line, Column: at.Column}
	end := cursor.Place(len(rest))
	switch err := c.part.Data.(*stopped).err; {
	case err != nil && len(rest) > 0 && c.inRows():
		return damaged(err, c.part.Name, at, "in the row that begins here")
	case err != nil:
		return damaged(err, c.part.Name, end, "here")
	}
	if err := c.stray(rest, at); err != nil {
		return err
	}
	truncated := func(at schema.Place, what string) error {
		return c.problem("truncated", at, "the file ends "+what, "it was cut off: dump it again, or copy it again")
	}
	opened := c.opened.place.Line > 0 && c.in.kind != inLine && c.in.kind != inBlock && string(rest) != string(c.in.kind)
	switch {
	case opened && end.Line > c.opened.place.Line:
		return c.problem("unclosed-string", c.opened.place, "the string that opens here is never closed",
			"close it, or dump the table again; the file may also have been cut off")
	case c.in.kind == inBlock:
		return truncated(c.opened.place, "inside the comment that begins here")
	case c.in.kind == 0 && c.dialect.ends != nil && c.dialect.ends(c, rest):
	case c.state == skipping:
		return truncated(c.statement.place, "inside the statement that begins here")
	case c.inRows() && len(rest) > 0:
		return truncated(at, "inside the row that begins here")
	case c.state == inLines:
		return truncated(end, `before the line \. that ends the rows of COPY`)
	case c.state != between:
		return truncated(end, "before the INSERT does")
	case len(rest) > 0 && !c.inComment(rest):
		return truncated(at, "inside the statement that begins here")
	}
	for i, f := range c.dialect.frames {
		if c.unended&(1<<i) != 0 {
			return truncated(end, "before "+f.missing)
		}
	}
	return nil
}

// inComment reports whether rest is a comment, or may be the beginning of one, up to the end of a line.
func (c *cutter) inComment(rest []byte) bool {
	if rest[0] != '-' && rest[0] != '#' {
		return false
	}
	_, in := c.syntax.passComment(rest, 0)
	return in.kind == inLine || in.kind == unclear && len(rest) > 1
}

// stray finds out why a row does not end: text after a string, where a comma should be, means that a quote inside the
// string ended it.
func (c *cutter) stray(row []byte, at schema.Place) error {
	if c.state != rowNext {
		return nil
	}
	l := c.lexer(row, 0)
	for before, t := (token{}), l.next(); t.kind != noToken; before, t = t, l.next() {
		if before.kind == aString && t.kind == aWord &&
			!l.is(t, "AS", "COLLATE", "UESCAPE", "AT", "IS", "NOT", "LIKE", "IN", "OR", "AND") {
			cursor := schema.Cursor{Text: row, Line: at.Line, Column: at.Column}
			return c.problem("syntax", cursor.Place(t.start), afterString, quoteInside)
		}
	}
	return nil
}

// fail ends the script at an offset in the text at hand.
func (c *cutter) fail(rule string, offset int, message, hint string) {
	at := schema.Place{}
	if !c.hidden {
		at = c.cursor.Place(offset)
	}
	c.err = c.problem(rule, at, message, hint)
}

func (c *cutter) problem(rule string, at schema.Place, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: c.dialect.rules + rule, Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: c.part.Name, Line: at.Line, Column: at.Column},
		Message: message, Hint: hint,
	}}
}
