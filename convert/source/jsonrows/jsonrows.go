// Package jsonrows reads JSON as an export: arrays of objects, objects one after the
// other (NDJSON), and arrays that stand in a larger document, such as the users of a
// Keycloak realm. Each object is a row; its columns are the keys found in the first
// megabyte, nested ones with dots between.
package jsonrows

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

const (
	maxRecord = 8 << 20 // bytes, as for the users that schema.Read takes
	sample    = 1 << 20 // bytes in which the columns and the array of records are looked for
)

// Open finds the records, and reads the first megabyte of them for their columns. In a
// document it takes the array that options.Path names, else the likeliest array of
// objects; of Django's dumps and phpMyAdmin's, the model or table that options.Table
// names, else the likeliest.
func Open(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, sizes{sample, schema.PieceSize, maxRecord}, false)
}

// OpenLines is Open for what is known to be objects one after the other.
func OpenLines(in rows.Input, options rows.Options) (*rows.Table, error) {
	if options.Path != "" {
		return nil, &rows.OptionError{Message: "--path goes with a JSON document, not with ndjson"}
	}
	return open(in, options, sizes{sample, schema.PieceSize, maxRecord}, true)
}

// sizes are smaller in tests.
type sizes struct{ sample, piece, most int }

func open(in rows.Input, options rows.Options, size sizes, lines bool) (*rows.Table, error) {
	if options.Path != "" && options.Path[0] != '/' {
		return nil, &rows.OptionError{Message: fmt.Sprintf("--path %q: a JSON Pointer begins with /, such as /data/users",
			options.Path)}
	}
	f := &finder{
		file: in.File, options: options, r: bufio.NewReaderSize(in.Reader, max(size.sample, 64)),
		at: schema.Place{Line: 1, Column: 1},
	}
	found, err := f.find(lines)
	if err != nil {
		return nil, err
	}
	t := &rows.Table{File: in.File, Format: "json", Header: f.at, JSON: true}
	c := &cutter{file: in.File, location: found, table: t}
	text := &scan.Reader[records]{Pieces: schema.NewPieces(f.r, size.most, c.cut), Found: c.found, Finish: c.finish}
	text.Line, text.Column = f.at.Line, f.at.Column
	text.Resize(size.sample)
	first, s, err := c.sample(text, options.Table)
	if err != nil {
		return nil, err
	}
	text.Resize(size.piece)
	if err := s.checkTable(options, found); err != nil {
		return nil, err
	}
	whole := first.Last || c.shut
	shape := s.describe(t, options, whole)
	if options.Columns == nil && options.ColumnsFor != nil {
		if options.Columns, options.Optional = options.ColumnsFor(t.Format, t.Columns); options.Columns != nil {
			t.Columns, t.Notes = nil, nil
			shape = s.describe(t, options, whole)
		}
	}
	if err := s.check(t, found, options, whole); err != nil {
		return nil, err
	}
	p := newParsers(in.File, c, shape)
	for _, name := range s.order {
		p.others[name] = s.byName[name].passed
	}
	if s.records == 0 || s.models && s.model == "" {
		return nil, p.firstFlaw(first)
	}
	t.Found = strings.Join(append(found.words, s.words...), ", ")
	t.After = func() []schema.Problem { return append(c.others(options), p.otherModels(options)...) }
	if c.around > 0 || len(c.marks) > 0 {
		t.MoreRows = c.morePages
	}
	t.AppendReject = appendReject
	t.Excerpt = excerpt
	text.Unread(first)
	t.Large = text.Large
	t.Chunks = text.Chunks(p.parse)
	return t, nil
}

// sample reads on to the first piece that has records of the table, and learns their shape.
func (c *cutter) sample(text *scan.Reader[records], table string) (piece, *learned, error) {
	begins := text.Place()
	s := newLearned(c.array)
	for !c.shut {
		p, err := text.Next()
		if err == io.EOF {
			break
		}
		if err == nil {
			err = p.Err
		}
		if err != nil {
			return p, nil, err
		}
		if p.Found.first {
			c.single = !c.array && oneLine(p.Text)
		}
		s.learn(p, c.single)
		if s.choose(table) || s.records > 0 && !s.models || s.odd && (c.array || s.records == 0) {
			return p, s, nil
		}
		p.Release()
		s.passBy()
	}
	return piece{}, nil, s.none(c.file, begins, table)
}

// firstFlaw is what is wrong with a piece that has no records.
func (ps *parsers) firstFlaw(first piece) error {
	b := ps.parse(first)
	if b.Err == nil && len(b.Problems) > 0 {
		bad := b.Problems[0].Problem
		return scan.Error(bad.Rule, ps.file, b.Place(int(b.Problems[0].Offset)), bad.Message, bad.Hint)
	}
	return b.Err
}

// oneLine reports whether the first record ends on the line that it begins on.
func oneLine(text []byte) bool {
	i := skip(text, 0)
	end := bytes.IndexByte(text[i:], '\n')
	if end < 0 {
		return false
	}
	var s jsontext.Scanner
	s.Reset(text[i : i+end])
	_, bad := s.Value(0)
	return bad == nil || bad.Rule != jsontext.Unfinished
}
