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
	"muster/convert/source/xmltext"
	"muster/schema"
)

const (
	maxRow = 16 << 20 // bytes; comments and tags are no longer either
	sample = 1 << 20  // bytes in which records and their columns are looked for
)

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
	text := &scan.Reader[[]rows.Extent]{
		Pieces: c.pieces, Found: c.take,
		Finish: func(at schema.Place) error { return c.finish(nil, at) },
	}
	first, err := text.Next()
	if err == io.EOF {
		c.chooseEmpty()
	}
	switch {
	case err == io.EOF && c.chosen == nil:
		return nil, chooser.None("xml/no-table", in.File, whole)
	case err == io.EOF:
		t.Chunks = text.Chunks(nil)
		return t, nil
	case err != nil:
		return nil, err
	case len(first.Found) == 0:
		first.Release()
		return nil, first.Err
	}
	if t.Header.Line == 0 {
		t.Header = first.Place(int(first.Found[0].Start))
	}
	text.Unread(first)
	t.Excerpt = c.shape.excerpt
	t.Large = text.Large
	t.Chunks = text.Chunks(newParsers(c.shape).parse)
	return t, nil
}

// piece is text, and the rows in it.
type piece = scan.Piece[[]rows.Extent]

// take returns the rows that cut has found in a piece.
func (c *cutter) take(p schema.Piece) (found []rows.Extent, ok bool, err error) {
	if p.Broken && c.err == nil {
		c.err = c.brokenOff(p)
	}
	if len(c.rows) == 0 {
		return nil, false, c.err
	}
	found = c.rows
	c.rows = make([]rows.Extent, 0, len(found)+8)
	return found, true, c.err
}

// chooseEmpty chooses, at the end of a document, a table that was asked for: it may have no rows at all.
func (c *cutter) chooseEmpty() {
	for _, t := range c.tables {
		if c.chosen == nil && t.Columns != nil && c.chooser.Named(&t.TableInfo) {
			c.choose(t, 0)
		}
	}
}

// learn finds the record of a document of no known program.
func (c *cutter) learn(head []byte, whole bool) error {
	l := learn(head)
	cursor := schema.Cursor{Text: head, Line: 1, Column: 1}
	if l.elements == 0 && l.flaw == nil {
		begin := bytes.TrimSpace(head)
		if n := bytes.LastIndexByte(head, '<'); n >= 0 && xmltext.At(head, n).Kind == xmltext.Short {
			return c.finish(head[n:], cursor.Place(n))
		}
		return c.finish(nil, cursor.Place(len(begin)))
	}
	record, err := l.choose(c.table.File, c.options, c.chooser)
	if err != nil || l.flaw != nil && l.flaw.Rule == "xml/too-many-columns" {
		if l.flaw != nil {
			return l.flaw.Fatal(c.table.File, cursor.Place(l.flaw.At))
		}
		return err
	}
	c.path = strings.Split(record.pointer()[1:], "/")
	c.chosen = &table{TableInfo: rows.TableInfo{Name: record.name, Rows: -1}}
	c.shape = &shape{root: record, nodes: l.nodes, records: record.count}
	c.describe(l.header.Columns, whole)
	c.table.Name = record.name
	c.table.Found = "records " + record.pointer()
	if n := len(c.chooser.Tables); c.chooser.Free() && c.options.Path == "" && n > 1 {
		c.table.Found += " of " + rows.Count(n, "element")
	}
	c.table.Form = "xml " + record.pointer()
	if l.header.Records == "" && c.options.Path == "" {
		c.table.Notes = append(c.table.Notes, l.others(record, c.chooser.Wanted).MoreUsers("xml/more-users", c.table.File)...)
	}
	return nil
}
