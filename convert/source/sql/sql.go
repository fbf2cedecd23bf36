// Package sql reads the dumps that mysqldump and mariadb-dump write, and scripts
// like them: phpMyAdmin's, Adminer's, HeidiSQL's. Of all the tables of a dump it
// reads one, and goes through the rest as fast as it can.
package sql

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

const maxRow = 16 << 20 // bytes

var bom = []byte("\xef\xbb\xbf")

// Open reads on until the first row of the table: the one that options name, else the
// first one that looks as if it held users.
func Open(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, mysql, 0, maxRow)
}

// open is Open with other sizes than usual.
func open(in rows.Input, options rows.Options, d *dialect, size, most int) (*rows.Table, error) {
	r := bufio.NewReader(in.Reader)
	if head, _ := r.Peek(len(bom)); bytes.Equal(head, bom) {
		r.Discard(len(bom))
	}
	t := &rows.Table{File: in.File, Format: d.name}
	c := newCutter(r, t, options, d, most)
	if size > 0 {
		c.pieces.Resize(size)
	}
	first, err := c.next()
	switch {
	case err == io.EOF && c.chosen == nil:
		return nil, rows.NoTable("sql/no-table", in.File, options.Table, c.tables.listed(), d.whole)
	case err == io.EOF:
		t.Chunks = func(func(rows.Chunk, error) bool) {}
		return t, nil
	case err != nil:
		return nil, err
	case len(first.found.rows) == 0 && t.Columns == nil:
		first.Release()
		return nil, rows.Cut(c.tables.listed(), first.found.err)
	}
	parse := func(p piece) *rows.Block { return parse(t, p, options.Decode) }
	t.Chunks = rows.ChunksOf(func() *rows.Block { return parse(first) }, c.next, parse)
	return t, nil
}

func newCutter(r io.Reader, t *rows.Table, options rows.Options, d *dialect, most int) *cutter {
	c := &cutter{table: t, options: options, dialect: d, modes: d.modes, most: most}
	c.statement.offset, c.opened.offset = -1, -1
	c.setDelimiter(";")
	c.pieces = schema.NewPieces(r, most, c.cut)
	return c
}

// piece is text and what the cutter found in it.
type piece struct {
	schema.Piece
	found found
}

// next returns the next piece that holds rows of the table, or an error of the data;
// io.EOF after the last one.
func (c *cutter) next() (piece, error) {
	for {
		if c.err != nil {
			return piece{}, io.EOF
		}
		p, err := c.pieces.Next()
		if err == io.EOF {
			if err := c.finish(nil, schema.Place{Line: c.pieces.Line, Column: c.pieces.Column}); err != nil {
				c.err = err
				return piece{found: found{err: err}}, nil
			}
			return piece{}, c.empty()
		}
		if err != nil {
			return piece{}, err
		}
		if p.Broken && c.err == nil {
			c.err = c.broken(p)
		}
		f := found{c.found.rows, c.found.runs, c.err}
		if len(f.rows) > 0 || f.err != nil {
			c.found = found{rows: make([]rows.Extent, 0, len(f.rows)+8)}
			return piece{p, f}, nil
		}
		p.Release()
	}
}

// empty ends a dump. A table that was asked for may have no rows at all.
func (c *cutter) empty() error {
	for _, t := range c.tables.list {
		if c.chosen == nil && c.options.Table != "" && t.columns != nil && t.Is(c.options.Table) {
			c.choose(t, nil, 0)
		}
	}
	return io.EOF
}

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
	if c.state == rowNext {
		what = "row"
	}
	if c.opened.place.Line > 0 {
		hint = fmt.Sprintf("the string that opens at line %d, column %d is not closed within it", c.opened.place.Line,
			c.opened.place.Column)
	}
	return problem("sql/row-too-long", c.table.File, at, fmt.Sprintf("the %s that begins here is longer than %d bytes",
		what, c.most), hint)
}

// finish says what is missing where the stream ends before rest was taken, which
// begins at a place. Nil is a clean end.
func (c *cutter) finish(rest []byte, at schema.Place) error {
	cursor := schema.Cursor{Text: rest, Line: at.Line, Column: at.Column}
	end := cursor.Place(len(rest))
	opened := c.opened.place.Line > 0 && c.in != inLine && c.in != inBlock && string(rest) != string(c.in)
	if c.state == skipping {
		at = c.statement.place
	}
	if err := c.stray(rest, at); err != nil {
		return err
	}
	truncated := func(at schema.Place, message string) error {
		return problem("sql/truncated", c.table.File, at, message, "it was cut off: dump it again, or copy it again")
	}
	if c.modes&batches != 0 && c.in == 0 && c.endsBatch(rest) {
		return nil
	}
	switch {
	case opened && end.Line > c.opened.place.Line:
		return problem("sql/unclosed-string", c.table.File, c.opened.place, "the string that opens here is never closed",
			"close it, or dump the table again; the file may also have been cut off")
	case c.in == inBlock:
		return truncated(c.opened.place, "the file ends inside the comment that begins here")
	case c.state == skipping:
		return truncated(at, "the file ends inside the statement that begins here")
	case c.state == rowNext && len(rest) > 0:
		return truncated(at, "the file ends inside the row that begins here")
	case c.state != between:
		return truncated(end, "the file ends before the INSERT does")
	case len(rest) > 0 && !bytes.HasPrefix(rest, []byte("--")) && !hasKeyword(rest, "DELIMITER") &&
		!(c.dialect == oracle && isCommand(rest)):
		return truncated(at, "the file ends inside the statement that begins here")
	case c.unended:
		return truncated(end, "the file ends before "+c.dialect.end)
	}
	return nil
}

// stray finds out why a row does not end: text after a string, where a comma should
// be, means that a quote inside the string ended it.
func (c *cutter) stray(row []byte, at schema.Place) error {
	if c.state != rowNext {
		return nil
	}
	l := c.lexer(row, 0)
	for before, t := (token{}), l.next(); t.kind != noToken; before, t = t, l.next() {
		if before.kind == aString && t.kind != aString && !l.is(t, "COLLATE") && !l.isMark(t, ',') && !l.isMark(t, ')') {
			cursor := schema.Cursor{Text: row, Line: at.Line, Column: at.Column}
			return problem("sql/syntax", c.table.File, cursor.Place(t.start), afterString, quoteInside)
		}
	}
	return nil
}

func hasKeyword(text []byte, keyword string) bool {
	return len(text) >= len(keyword) && strings.EqualFold(string(text[:len(keyword)]), keyword)
}

// fail ends the stream at an offset in the text at hand.
func (c *cutter) fail(rule string, offset int, message, hint string) {
	c.err = problem(rule, c.table.File, c.cursor.Place(offset), message, hint)
}

func problem(rule, file string, at schema.Place, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: file, Line: at.Line, Column: at.Column},
		Message: message, Hint: hint,
	}}
}
