// Package xmlrows reads XML: what mysqldump --xml, mysql --xml and phpMyAdmin write, and
// documents in which one element repeats. There, each such element is a record: its
// attributes and the elements in it are its columns, nested ones with dots between.
//
// The scanner knows bytes, tags and the five entities of XML. There are no document
// types: nothing is declared, nothing is expanded, and no other file is opened. It takes
// the control characters that databases write though XML forbids them.
package xmlrows

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

const (
	maxRow = 16 << 20 // bytes; comments and tags are no longer either
	sample = 1 << 20  // bytes in which records and their columns are looked for
)

var bom = []byte("\xef\xbb\xbf")

// sizes are smaller in tests.
type sizes struct{ sample, piece, most int }

var usual = sizes{sample, schema.PieceSize, maxRow}

// Open reads on until the first row. In an export of a database that is of the table
// that options name, else of the first one that looks as if it held users. Elsewhere the
// first megabyte tells which element is a record, and what its columns are; options.Path
// names it, as /users/user, or a name that somebody gave by its last part.
func Open(in rows.Input, options rows.Options, chooser *scan.Chooser) (*rows.Table, error) {
	return open(in, options, chooser, usual)
}

func open(in rows.Input, options rows.Options, chooser *scan.Chooser, size sizes) (*rows.Table, error) {
	r := bufio.NewReaderSize(in.Reader, max(size.sample, 64))
	if head, _ := r.Peek(len(bom)); bytes.Equal(head, bom) {
		r.Discard(len(bom))
	}
	head, err := r.Peek(r.Size())
	if err != nil && err != io.EOF && len(head) == 0 {
		return nil, err
	}
	t := &rows.Table{File: in.File, Format: "xml"}
	c := &cutter{table: t, options: options, chooser: chooser, most: size.most, kind: generic}
	if options.Path == "" {
		c.kind = kindOf(head)
	}
	c.declaration = declaration(head)
	c.opened.offset = -1
	c.pieces = schema.NewPieces(r, size.most, c.cut)
	c.pieces.Resize(size.piece)
	if c.kind == generic {
		if err := c.learn(head, err == io.EOF); err != nil {
			return nil, err
		}
	}
	first, err := c.next()
	switch {
	case err == io.EOF && c.chosen == nil:
		return nil, chooser.None("xml/no-table", in.File, whole)
	case err == io.EOF:
		t.Chunks = func(func(rows.Chunk, error) bool) {}
		return t, nil
	case err != nil:
		return nil, err
	case len(first.found.rows) == 0:
		first.Release()
		return nil, first.found.err
	}
	if t.Header.Line == 0 {
		cursor := schema.Cursor{Text: first.Text, Line: first.Line, Column: first.Column}
		t.Header = cursor.Place(int(first.found.rows[0].Start))
	}
	ps := newParsers(c.shape)
	t.Excerpt = c.shape.excerpt
	t.Chunks = rows.ChunksOf(func() *rows.Block { return ps.parse(first) }, c.next, ps.parse)
	return t, nil
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
			if c.err = c.finish(nil, schema.Place{Line: c.pieces.Line, Column: c.pieces.Column}); c.err != nil {
				return piece{found: found{err: c.err}}, nil
			}
			return piece{}, c.empty()
		}
		if err != nil {
			return piece{}, err
		}
		if p.Broken && c.err == nil {
			c.err = c.brokenOff(p)
		}
		f := found{c.found.rows, c.err}
		if len(f.rows) > 0 || f.err != nil {
			c.found = found{rows: make([]rows.Extent, 0, len(f.rows)+8)}
			return piece{p, f}, nil
		}
		p.Release()
	}
}

// empty ends a document. A table that was asked for may have no rows at all.
func (c *cutter) empty() error {
	for _, t := range c.tables {
		if c.chosen == nil && t.Columns != nil && c.chooser.Named(&t.TableInfo) {
			c.choose(t, 0)
		}
	}
	return io.EOF
}

// problem is the error of a flaw at a place.
func problem(f *flaw, file string, at schema.Place) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: f.rule, Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: file, Line: at.Line, Column: at.Column},
		Message: f.message, Hint: f.hint,
	}}
}

// learn finds the record of a document of no known program.
func (c *cutter) learn(head []byte, whole bool) error {
	l := learn(head)
	cursor := schema.Cursor{Text: head, Line: 1, Column: 1}
	if l.elements == 0 && l.flaw == nil {
		begin := bytes.TrimSpace(head)
		if n := bytes.LastIndexByte(head, '<'); n >= 0 && tagAt(head, n).kind == short {
			return c.finish(head[n:], cursor.Place(n))
		}
		return c.finish(nil, cursor.Place(len(begin)))
	}
	record, err := l.choose(c.table.File, c.options, c.chooser)
	if err != nil || l.flaw != nil && l.flaw.rule == "xml/too-many-columns" {
		if l.flaw != nil {
			return problem(l.flaw, c.table.File, cursor.Place(l.flaw.at))
		}
		return err
	}
	c.path = strings.Split(record.pointer()[1:], "/")
	c.chosen = &table{TableInfo: rows.TableInfo{Name: record.name, Rows: -1}}
	c.shape = &shape{root: record, nodes: l.nodes, records: record.count}
	c.describe(l.told.Columns, whole)
	c.table.Name = record.name
	c.table.Found = "records " + record.pointer()
	if n := len(c.chooser.Tables); c.chooser.Free() && c.options.Path == "" && n > 1 {
		c.table.Found += " of " + rows.Count(n, "element")
	}
	c.table.Form = "xml " + record.pointer()
	return nil
}
