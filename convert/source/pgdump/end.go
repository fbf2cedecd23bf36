package pgdump

import (
	"bytes"
	"errors"
	"fmt"

	"muster/convert/source/rows"
	"muster/schema"
)

// broken is the error of a piece that ends inside something that is only taken whole.
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
	case c.state == rowNext || c.state == copying:
		what = "row"
	case c.state == passing:
		what = "line"
	}
	if c.state == copying {
		hint = "no user is that long: is the file as pg_dump wrote it?"
	}
	if c.opened.place.Line > 0 {
		hint = fmt.Sprintf("the string that opens at line %d, column %d is not closed within it", c.opened.place.Line,
			c.opened.place.Column)
	}
	return problem("pg/row-too-long", c.part.name, at, fmt.Sprintf("the %s that begins here is longer than %d bytes", what,
		c.most), hint)
}

// finish says what is missing where a part ends before rest was taken, which begins at
// a place. Nil is a clean end.
func (c *cutter) finish(rest []byte, at schema.Place) error {
	if bytes.Equal(bytes.TrimRight(rest, "\r"), []byte(`\.`)) && (c.state == copying || c.state == passing) && !c.midLine {
		c.state, rest = between, nil // the line end is missing
	}
	if c.state == between && c.in.kind == 0 {
		c.unended.note(rest, false)
	}
	cursor := schema.Cursor{Text: rest, Line: at.Line, Column: at.Column}
	end := cursor.Place(len(rest))
	if data, ok := c.part.data.(*stopped); ok && data.err != nil {
		if len(rest) == 0 || c.state != rowNext && c.state != copying {
			return damaged(data.err, c.part.name, end, "here")
		}
		return damaged(data.err, c.part.name, at, "in the row that begins here")
	}
	opened := c.opened.place.Line > 0 && c.in.kind != inLine && c.in.kind != inBlock && string(rest) != string(c.in.kind)
	if c.state == skipping {
		at = c.statement.place
	}
	if err := c.stray(rest, at); err != nil {
		return err
	}
	truncated := func(at schema.Place, message string) error {
		return problem("pg/truncated", c.part.name, at, message, "it was cut off: dump it again, or copy it again")
	}
	switch {
	case opened && end.Line > c.opened.place.Line:
		return problem("pg/unclosed-string", c.part.name, c.opened.place, "the string that opens here is never closed",
			"close it, or dump the table again; the file may also have been cut off")
	case c.in.kind == inBlock:
		return truncated(c.opened.place, "the file ends inside the comment that begins here")
	case c.state == skipping:
		return truncated(at, "the file ends inside the statement that begins here")
	case (c.state == rowNext || c.state == copying) && len(rest) > 0:
		return truncated(at, "the file ends inside the row that begins here")
	case c.state == copying || c.state == passing:
		return truncated(end, `the file ends before the line \. that ends the rows of COPY`)
	case c.state != between:
		return truncated(end, "the file ends before the INSERT does")
	case len(rest) > 0 && rest[0] != '\\' && !bytes.HasPrefix(rest, []byte("--")):
		return truncated(at, "the file ends inside the statement that begins here")
	case c.unended.last() != "":
		return truncated(end, "the file ends before the line "+c.unended.last()+", which pg_dump writes last")
	}
	return nil
}

// stray finds out why a row of INSERT does not end: text after a string, where a comma
// should be, means that a quote inside the string ended it.
func (c *cutter) stray(row []byte, at schema.Place) error {
	if c.state != rowNext {
		return nil
	}
	l := c.lexer(row, 0)
	for before, t := (token{}), l.next(); t.kind != noToken; before, t = t, l.next() {
		if before.kind == aString && t.kind == aWord && !l.is(t, "AS", "COLLATE", "UESCAPE", "AT", "IS", "NOT", "LIKE", "IN",
			"OR", "AND") {
			cursor := schema.Cursor{Text: row, Line: at.Line, Column: at.Column}
			return problem("pg/syntax", c.part.name, cursor.Place(t.start), afterString, quoteInside)
		}
	}
	return nil
}

// fail ends the stream at an offset in the text at hand.
func (c *cutter) fail(rule string, offset int, message, hint string) {
	at := schema.Place{}
	if !c.unseen {
		at = c.cursor.Place(offset)
	}
	c.err = problem(rule, c.part.name, at, message, hint)
}

func problem(rule, file string, at schema.Place, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: file, Line: at.Line, Column: at.Column},
		Message: message, Hint: hint,
	}}
}

// isData reports whether an error is one of the data, not of reading it.
func isData(err error) bool {
	var data *schema.DataError
	return errors.As(err, &data)
}

// damaged says where, in the text of a member, an error of the data ends it.
func damaged(err error, file string, at schema.Place, where string) error {
	var data *schema.DataError
	errors.As(err, &data)
	p := data.Problem
	p.Pos = schema.Pos{File: file, Line: at.Line, Column: at.Column}
	p.Message += "; the rows end " + where
	return &schema.DataError{Problem: p}
}

// countWords says how many values there are for how many columns.
func countWords(values, columns int, what string) string {
	return fmt.Sprintf("the row has %s for %s", rows.Count(values, what), rows.Count(columns, "column"))
}
