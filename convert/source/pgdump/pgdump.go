// Package pgdump reads what pg_dump and pg_dumpall write: scripts, with rows in COPY or
// in INSERT, and archives, in the formats custom, tar and directory. Of all the tables
// of a dump it reads one, and goes through the rest as fast as it can.
//
// An archive is read as the script that it stands for, a member after the other. Places
// in it are lines and columns of a member as it is unpacked, and the file is named with
// it: app.dump/public.users, app.tar/3052.dat.
package pgdump

import (
	"bufio"
	"io"
	"math"

	"muster/convert/source/rows"
	"muster/schema"
)

const maxRow = 16 << 20 // bytes

var bom = []byte("\xef\xbb\xbf")

// Open reads on until the first row of the table: the one that options name, else the
// first one that looks as if it held users, and is not empty.
func Open(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, 0, maxRow)
}

// open is Open with other sizes than usual.
func open(in rows.Input, options rows.Options, size, most int) (*rows.Table, error) {
	t := &rows.Table{File: in.File, Format: "pgdump"}
	c := &cutter{table: t, options: options, size: size, most: most}
	c.statement.offset, c.opened.offset = -1, -1
	found, err := c.open(in)
	if err != nil {
		return nil, err
	}
	first, err := c.next()
	switch {
	case err == io.EOF && c.chosen == nil:
		return nil, rows.NoTable("pg/no-table", in.File, options.Table, c.tables.listed(), "pg_dump DATABASE > dump.sql")
	case err == io.EOF:
		t.Chunks = func(func(rows.Chunk, error) bool) {}
	case err != nil:
		return nil, err
	case first.found.empty() && t.Columns == nil:
		first.Release()
		return nil, rows.Cut(c.tables.listed(), first.found.err)
	default:
		t.Chunks = rows.ChunksOf(func() *rows.Block { return parse(t, first) }, c.next,
			func(p piece) *rows.Block { return parse(t, p) })
	}
	if found != "" && t.Found != "" {
		found += ", "
	}
	t.Found = found + t.Found
	return t, nil
}

// open finds out what the input is; found says it in words.
func (c *cutter) open(in rows.Input) (found string, err error) {
	var a *contents
	switch r := bufio.NewReaderSize(in.Reader, 64<<10); {
	case in.Folder != nil:
		a, c.parts, err = openFolder(in)
	case startsWith(r, magic):
		a, c.parts, err = openCustom(in.File, r)
	case startsWith(r, tarStart):
		a, c.parts, err = openTar(in.File, r)
	default:
		if startsWith(r, string(bom)) {
			r.Discard(len(bom))
		}
		c.parts = one(part{name: in.File, data: r})
		return "", nil
	}
	if err != nil {
		return "", err
	}
	c.learn(a)
	return a.words(), nil
}

func startsWith(r *bufio.Reader, s string) bool {
	start, _ := r.Peek(len(s))
	return string(start) == s
}

// part is a text that is read whole: all of a script, or the rows of one table.
type part struct {
	name    string // for places
	head    string // the statement before the data
	data    io.Reader
	archive bool
	start   []byte // what data begins with, where head is not empty
}

func one(p part) next {
	return func() (part, error) {
		if p.data == nil {
			return part{}, io.EOF
		}
		only := p
		p.data = nil
		return only, nil
	}
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
		if c.pieces == nil {
			if err := c.nextPart(); err != nil {
				return piece{}, err
			}
		}
		p, err := c.pieces.Next()
		if err == io.EOF {
			end := c.finish(nil, schema.Place{Line: c.pieces.Line, Column: c.pieces.Column})
			if c.pieces = nil; end == nil {
				continue
			}
			c.err = end
			return piece{found: found{err: end}}, nil
		}
		if err != nil {
			return piece{}, err
		}
		if p.Broken && c.err == nil {
			c.err = c.broken(p)
		}
		f := found{c.found.rows, c.found.runs, c.err}
		if f.err != nil || !f.empty() {
			c.found = found{rows: make([]rows.Extent, 0, len(f.rows)), runs: make([]run, 0, 2)}
			return piece{p, f}, nil
		}
		p.Release()
	}
}

// nextPart goes on with the next part, or ends the dump.
func (c *cutter) nextPart() error {
	if c.part.archive && c.chosen != nil && !c.chosen.parted && !c.several {
		return io.EOF // nothing else can be of it
	}
	p, err := c.parts()
	if err == io.EOF {
		return c.empty()
	}
	if err != nil {
		return err
	}
	if p.archive && p.head != "" {
		r := bufio.NewReaderSize(p.data, 64<<10)
		p.start, _ = r.Peek(len("\\.\r\n"))
		p.data = r
	}
	c.part = p
	data := &stopped{Reader: p.data}
	c.part.data = data
	if err := c.prepare(p.head); err != nil {
		return err
	}
	c.pieces = c.newPieces(data)
	return nil
}

func (c *cutter) newPieces(r io.Reader) *schema.Pieces {
	pieces := schema.NewPieces(r, c.most, c.cut)
	if c.size > 0 {
		pieces.Resize(c.size)
	}
	return pieces
}

// prepare reads statements of an archive that stand before the data.
func (c *cutter) prepare(statements string) error {
	if statements == "" {
		return nil
	}
	c.unseen = true
	defer func() { c.unseen, c.pieces = false, nil }()
	c.pieces = schema.NewPieces(nil, math.MaxInt, c.cut)
	taken := c.cut([]byte(statements))
	if c.err == nil && taken < len(statements) {
		c.err = damage(c.part.name, "the COPY statement in the table of contents cannot be read")
	}
	return c.err
}

// stopped is a reader that ends where the data is damaged, so that what came before is
// not lost.
type stopped struct {
	io.Reader
	err error // of the data
}

func (s *stopped) Read(p []byte) (int, error) {
	if s.err != nil {
		return 0, io.EOF
	}
	n, err := s.Reader.Read(p)
	if isData(err) {
		s.err, err = err, io.EOF
	}
	return n, err
}

// empty ends a dump. A table that was asked for may have no rows at all, and so may all
// those that look like users.
func (c *cutter) empty() error {
	if c.chosen != nil {
		return io.EOF
	}
	c.cursor = schema.Cursor{Line: 1, Column: 1}
	if c.spare != nil {
		c.choose(c.spare, c.spare.listed, 0)
		return io.EOF
	}
	for _, t := range c.tables.list {
		if c.options.Table != "" && t.columns != nil && t.Is(c.options.Table) {
			c.choose(t, nil, 0)
			break
		}
	}
	return io.EOF
}
