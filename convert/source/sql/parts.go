package sql

import (
	"bufio"
	"errors"
	"io"
	"math"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// Archive is a script of pg_dump that does not stand in one file: what an archive says of its tables, and the way to
// their rows.
type Archive struct {
	File       string
	Statements []Statement          // that define tables, and say how others are to be read
	Data       []*TableData         // the rows, in the order of the archive
	Next       func() (Part, error) // the next of the data that are to be read; io.EOF after the last one

	Size int // of the pieces that are read at a time, where it is not the usual one
}

// Statement is one that stands in a table of contents.
type Statement struct {
	Schema string // of names without one
	Text   string
}

// TableData is the rows of a table.
type TableData struct {
	Schema, Name string
	Copy         string // the statement; "" where the data are statements themselves
	Read         bool   // they are to be read
}

// Part is a text that is read whole: all of a script, or the rows of one table.
type Part struct {
	Name string // for places
	Head string // the statement before the data
	Data io.Reader

	archive bool
	start   []byte // what Data begins with, behind Head
}

// OpenArchive is Open for an archive of pg_dump. It sets which of its data are to be read.
func OpenArchive(a *Archive, options rows.Options, choice *scan.Chooser) (*rows.Table, error) {
	s := newScript(a.File, options, choice, postgres, a.Size, maxRow)
	s.parts = func() (Part, error) {
		p, err := a.Next()
		p.archive = true
		return p, err
	}
	s.learn(a)
	return s.open()
}

// learn takes from an archive which tables there are, and sets which of its data are to be read: those that may be the
// ones that are looked for, or all where there are none, to count them.
func (s *script) learn(a *Archive) {
	s.part = Part{Name: a.File, archive: true}
	for _, statement := range a.Statements {
		s.home.schema = statement.Schema
		s.prepare(statement.Text + "\n")
		s.state, s.in, s.err, s.counting = between, inside{}, nil, nil // it may not have ended
		s.statement, s.opened = nowhere, nowhere
	}
	s.home.schema = ""
	var first *table
	for _, data := range a.Data {
		h := head{id: tableID{schema: data.Schema, name: data.Name}}
		if data.Copy != "" {
			l := s.lexer([]byte(data.Copy), 0)
			l.next()
			if named := l.copyHead(); named.id.name != "" {
				h = named
			}
		}
		if h.id.schema == "" {
			h.id.schema = data.Schema
		}
		t := s.tables.find(s.id(h.id))
		if data.Read = s.choice.Wants(&t.TableInfo, h.columns); t.Columns == nil {
			t.Columns = h.columns
		}
		switch {
		case data.Read && first == nil:
			first = t
		case data.Read && t != first:
			s.several = true
		}
	}
	for _, data := range a.Data {
		data.Read = data.Read || first == nil && s.choice.Free()
	}
}

// onlyPart gives the only part of a script.
func onlyPart(p Part) func() (Part, error) {
	return func() (Part, error) {
		only := p
		if p.Data = nil; only.Data == nil {
			return only, io.EOF
		}
		return only, nil
	}
}

// nextPart goes on with the next part, or ends the script.
func (s *script) nextPart() error {
	if s.part.archive && s.chosen != nil && !s.chosen.parted && !s.several {
		return io.EOF // nothing else can be of it
	}
	p, err := s.parts()
	if err == io.EOF {
		return s.chooseEmpty()
	}
	if err != nil {
		return err
	}
	if p.Head != "" {
		r := bufio.NewReaderSize(p.Data, 64<<10)
		p.start, _ = r.Peek(len("\\.\r\n"))
		p.Data = r
	}
	p.Data = &stopped{Reader: p.Data}
	s.part = p
	if err := s.prepare(p.Head); err != nil {
		return err
	}
	s.pieces = schema.NewPieces(p.Data, s.most, s.cut)
	if s.size > 0 {
		s.pieces.Resize(s.size)
	}
	s.reader = &scan.Reader[found]{Pieces: s.pieces, Found: s.take, Finish: func(at schema.Place) error {
		s.err = s.finish(nil, at)
		return s.err
	}}
	return nil
}

// prepare reads statements of an archive that stand before the data.
func (s *script) prepare(statements string) error {
	if statements == "" {
		return nil
	}
	s.hidden = true
	defer func() { s.hidden = false }()
	s.pieces = schema.NewPieces(nil, math.MaxInt, s.cut)
	taken := s.cut([]byte(statements))
	if s.err == nil && taken < len(statements) {
		s.err = s.problem("archive", schema.Place{}, "the COPY statement in the table of contents cannot be read",
			"copy it again, in binary mode, or dump it again")
	}
	return s.err
}

// stopped is a reader that ends where the data is damaged, so that what came before is not lost.
type stopped struct {
	io.Reader
	err error // of the data
}

func (s *stopped) Read(p []byte) (int, error) {
	if s.err != nil {
		return 0, io.EOF
	}
	n, err := s.Reader.Read(p)
	if data := (*schema.DataError)(nil); errors.As(err, &data) {
		s.err, err = err, io.EOF
	}
	return n, err
}

// damaged returns an error of the data with where, in the text of a part, it ends that.
func damaged(err error, file string, at schema.Place, where string) error {
	var data *schema.DataError
	errors.As(err, &data)
	p := data.Problem
	p.Pos = schema.Pos{File: file, Line: at.Line, Column: at.Column}
	p.Message += "; the rows end " + where
	return &schema.DataError{Problem: p}
}
