package xlsx

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// sheet is one sheet of a workbook.
type sheet struct {
	rows.TableInfo
	part   string
	hidden bool
	at     int // row of the header, 1-based
	notes  []schema.Problem
}

// cutter cuts the XML of a sheet into pieces of whole rows, on one goroutine.
type cutter struct {
	book   *book
	part   io.ReadCloser
	prefix string // of the names of elements
	row    int    // number of the last row so far
	done   bool   // all rows have been cut
	over   bool   // and handed on
	merged merges
}

// piece is the XML of rows, with the number of the row before it.
type piece = scan.Piece[int]

// text returns the pieces of a sheet. Its part is closed at its end, or by who does not read so far.
func (b *book) text(s *sheet) (*scan.Reader[int], *cutter, error) {
	part, err := b.open(s.part)
	if err != nil {
		return nil, nil, err
	}
	c := &cutter{book: b, part: part}
	buffered := bufio.NewReaderSize(part, 4<<10) // for the head: pieces are larger, and read past it
	head, err := buffered.Peek(4 << 10)
	if err != nil && err != io.EOF {
		return nil, nil, err
	}
	i := bytes.Index(head, []byte("worksheet"))
	if i < 0 || !bytes.Contains(head, []byte("<")) {
		return nil, nil, damaged(b.file, fmt.Sprintf("the part %s is no sheet in UTF-8", schema.Quote(s.part)))
	}
	if before := head[:i]; before[len(before)-1] == ':' {
		c.prefix = string(before[bytes.LastIndexByte(before, '<')+1:])
	}
	text := &scan.Reader[int]{Pieces: schema.NewPieces(buffered, maxRow, c.cut), Found: c.take, Finish: c.finish}
	text.Resize(b.size)
	return text, c, nil
}

// cut returns where the last whole row in text ends; all of it where the rows are over.
func (c *cutter) cut(text []byte) int {
	if c.done {
		return len(text)
	}
	if c.ends(text) {
		c.done = true
		return len(text)
	}
	return afterLast(text, "row")
}

// ends reports whether the end of the rows stands in text. Its D is looked for, which is rarer than any < of a cell.
func (c *cutter) ends(text []byte) bool {
	const word = "Data"
	for i := 0; ; i += len(word) {
		n := bytes.Index(text[i:], []byte(word))
		if n < 0 {
			return false
		}
		i += n
		before, after := text[:i], text[i+len(word):]
		if bytes.HasSuffix(before, []byte("</"+c.prefix+"sheet")) && bytes.HasPrefix(after, []byte(">")) ||
			bytes.HasSuffix(before, []byte("<"+c.prefix+"sheet")) && bytes.HasPrefix(after, []byte("/>")) {
			return true
		}
	}
}

// take returns the number of the row before a piece. What follows all rows is read only for its checksum.
func (c *cutter) take(p schema.Piece) (before int, ok bool, err error) {
	if c.done {
		c.merged.find(p.Text)
	}
	if c.over {
		return 0, false, nil
	}
	before = c.row
	c.count(p.Text)
	switch c.over = c.done; {
	case p.Broken && p.Last:
		err = damaged(c.book.file, "the sheet does not end")
	case p.Broken:
		err = damaged(c.book.file, fmt.Sprintf("a row is longer than %d bytes", maxRow))
	}
	return before, true, err
}

func (c *cutter) finish(schema.Place) error {
	c.part.Close()
	if !c.done {
		return damaged(c.book.file, "the sheet does not end")
	}
	return nil
}

// count finds the number of the last row in text. Where that row does not say it, all rows are counted.
func (c *cutter) count(text []byte) {
	open := []byte("<" + c.prefix + "row")
	if n := bytes.LastIndex(text, open); n >= 0 {
		if t, ok, _ := next(text, n); ok && t.is("row") {
			if n := number(t.attribute("r")); n > 0 {
				c.row = n
				return
			}
		}
	}
	for i := 0; ; {
		n := bytes.Index(text[i:], open)
		if n < 0 {
			return
		}
		i += n
		t, ok, _ := next(text, i)
		if !ok {
			return
		}
		i = t.End
		if t.is("row") {
			c.row = t.row(c.row)
		}
	}
}

// row is the number of the row that a tag begins, where the one before has a number.
func (t *tag) row(before int) int {
	if n := number(t.attribute("r")); n > 0 {
		return n
	}
	return before + 1
}

// number reads a small positive number; 0 for none.
func number(digits []byte) (n int) {
	for _, c := range digits {
		if c < '0' || c > '9' || n > maxRows {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// header reads a sheet up to the first row that holds something, which has the names of
// the columns, or is a title above them.
func (b *book) header(s *sheet) error {
	text, c, err := b.text(s)
	if err != nil {
		return err
	}
	defer c.part.Close()
	text.Resize(schema.PieceSize)
	p := &parser{book: b}
	for {
		piece, err := text.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		names, at, title, bad := p.firstRow(piece)
		if bad != "" {
			return scan.Error("xlsx/damaged", b.file, schema.Place{Line: at}, bad, "open the workbook and save it anew")
		}
		if title > 0 {
			s.notes = append(s.notes, schema.Problem{
				Rule: "xlsx/preamble", Severity: schema.Warning, Index: -1,
				Pos:     schema.Pos{File: b.file, Line: title, Column: 1},
				Message: fmt.Sprintf("what stands above the header in row %d is left out", at),
				Hint:    "delete it where it is part of no table",
			})
		}
		if names != nil {
			s.nameColumns(b.file, names, at)
			piece.Release()
			return nil
		}
		if piece.Err != nil {
			return piece.Err
		}
		piece.Release()
	}
}

// nameColumns sets the columns. One without a name, or with that of another, gets one.
func (s *sheet) nameColumns(file string, names []string, at int) {
	s.at = at
	note := func(i int, message, hint string) {
		s.notes = append(s.notes, schema.Problem{
			Rule: "xlsx/header", Severity: schema.Warning, Index: -1,
			Pos: schema.Pos{File: file, Line: at, Column: i + 1}, Message: message, Hint: hint,
		})
	}
	for i, name := range names {
		name = strings.Trim(strings.TrimSpace(name), "\u00a0\ufeff")
		if name == "" {
			name = "column " + letters(i)
			note(i, fmt.Sprintf("column %s has no name; it is called %q", letters(i), name), "give each column a name")
		}
		if given := name; slices.Contains(s.Columns, name) {
			for n := 2; slices.Contains(s.Columns, name); n++ {
				name = fmt.Sprintf("%s_%d", given, n)
			}
			note(i, fmt.Sprintf("a second column is called %s; it is read as %q", schema.Quote(given), name),
				"give each column a name of its own")
		}
		s.Columns = append(s.Columns, name)
	}
}

// letters is the name of a column of a sheet, from 0: A, B, … Z, AA.
func letters(column int) string {
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// table is the sheet as rows.
func (s *sheet) table(b *book) (*rows.Table, error) {
	if len(s.Columns) == 0 {
		return nil, scan.Error("xlsx/empty", b.file, schema.Place{},
			fmt.Sprintf("the sheet %s is empty", schema.Quote(s.Name)),
			"export the users again, with a row of column names first")
	}
	text, c, err := b.text(s)
	if err != nil {
		return nil, err
	}
	c.merged.header = s.at
	t := &rows.Table{
		File: b.file, Format: "xlsx", Columns: s.Columns,
		Header: schema.Place{Line: s.at, Column: 1}, Notes: s.notes,
	}
	first, err := text.Next()
	if err != nil {
		return nil, err
	}
	text.Unread(first)
	ps := newParsers(b, s)
	t.AppendReject = func(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
		if first {
			for _, column := range t.Columns {
				dst = append(appendField(dst, []byte(column)), ',')
			}
			dst = append(dst, t.RejectColumn()+"\n"...)
		}
		return appendReject(dst, b, row, problems)
	}
	t.Excerpt = excerpt
	t.After = func() []schema.Problem { return c.merged.problems(b.file) }
	t.Chunks = text.Chunks(ps.parse)
	return t, nil
}
