package schema

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"runtime"

	"muster/schema/jsontext"
)

// maxRecord is the most bytes that one user can have in a file that is read. Auth0
// takes no file over 500 KB.
const maxRecord = 8 << 20

// Input is a file of users under the name that positions call it.
type Input struct {
	Name   string
	Reader io.Reader
}

// Prechecker is brought along by a stage that looks at every byte anyway, so that a text is gone
// through once and not twice. It is for one block, and stays with it as Block.Prechecked.
type Prechecker interface {
	// Precheck returns the offset after the user that begins at text[i], or -1 where it does not
	// know. What it passes is surely an object that Read takes without a problem: JSON
	// (RFC 8259) in UTF-8, without duplicate keys, not nested too deep.
	Precheck(text []byte, i int) int
}

// Read reads users from a JSON array or from NDJSON (one user a line; a user over
// several lines is read too). Bytes and numbers stay as written. Duplicate keys and
// invalid UTF-8 are problems of their user; so is a broken line of NDJSON. A broken or
// unfinished array ends the stream with a *DataError.
func Read(r io.Reader, name string) Records {
	return ReadAll(func(yield func(Input, error) bool) { yield(Input{name, r}, nil) }, nil)
}

// ReadAll reads files one after the other, as Read does. Precheck makes the Prechecker of a block;
// it may be nil.
func ReadAll(inputs iter.Seq2[Input, error], precheck func() Prechecker) Records {
	return readAll(inputs, precheck, PieceSize)
}

func readAll(inputs iter.Seq2[Input, error], precheck func() Prechecker, size int) Records {
	return func(yield func(*Block, error) bool) {
		index := 0
		for in, err := range inputs {
			if err != nil {
				yield(nil, err)
				return
			}
			br := bufio.NewReaderSize(in.Reader, 64<<10)
			form, at, err := detect(br, in.Name)
			if err != nil {
				yield(nil, err)
				return
			}
			rd := &reader{name: in.Name, form: form, index: index, precheck: precheck}
			pieces := NewPieces(br, maxRecord, rd.cut)
			pieces.Line, pieces.Column = at.Line, at.Column
			pieces.Resize(size)
			if !rd.read(pieces, yield) {
				return
			}
			index += rd.rows
		}
	}
}

// detect looks at the first byte that counts, and takes the bracket of an array.
func detect(r *bufio.Reader, name string) (Form, Place, error) {
	fail := func(at Place, rule, message, hint string) (Form, Place, error) {
		return Array, at, &DataError{Problem{
			Rule: rule, Severity: Error, Index: -1,
			Pos: Pos{File: name, Line: at.Line, Column: at.Column}, Message: message, Hint: hint,
		}}
	}
	at := Place{1, 1}
	head, err := r.Peek(4)
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		r.Discard(3)
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")),
		len(head) >= 2 && (head[0] == 0) != (head[1] == 0):
		return fail(at, "json/utf8", "the file is UTF-16, not UTF-8",
			"save it as UTF-8; in PowerShell: Out-File -Encoding utf8")
	case err != nil && err != io.EOF:
		return Array, at, err
	}
	for {
		c, err := r.ReadByte()
		if err == io.EOF {
			return fail(at, "json/empty", "the file holds no users",
				"a step before this one may have failed; an empty list of users is written []")
		}
		if err != nil {
			return Array, at, err
		}
		switch c {
		case '\n':
			at = Place{at.Line + 1, 1}
			continue
		case ' ', '\t', '\r':
			at.Column++
			continue
		case '[':
			at.Column++
			return Array, at, nil
		case '{':
			return NDJSON, at, r.UnreadByte()
		}
		return fail(at, "json/syntax", fmt.Sprintf("users are a JSON array or one object a line; this begins with %q",
			rune(c)),
			"a CSV file or an export goes through muster convert first")
	}
}

// reader reads one file.
type reader struct {
	name     string
	form     Form
	index    int // of its first row in the stream
	rows     int // that it has yielded
	precheck func() Prechecker
}

// cut finds a place between two users from the end of text: likely, not surely. The
// scan of the piece finds out, and what it could not end is read with the next piece.
func (rd *reader) cut(text []byte) int {
	if rd.form == NDJSON {
		if end := bytes.LastIndex(text, []byte("\n{")) + 1; end > 0 {
			return end
		}
		return len(text)
	}
	for end := len(text); ; {
		comma := bytes.LastIndexByte(text[:end], ',')
		if comma < 0 {
			return len(text)
		}
		before := bytes.TrimRight(text[max(0, comma-64):comma], " \n\r\t")
		after := bytes.TrimLeft(text[comma+1:min(len(text), comma+64)], " \n\r\t")
		if bytes.HasSuffix(before, []byte{'}'}) && bytes.HasPrefix(after, []byte{'{'}) {
			return comma + 1
		}
		end = comma
	}
}

// scanned is a piece taken apart.
type scanned struct {
	piece Piece
	first bool // it was taken for the beginning of the array
	block *Block
	flaws []located
	// rest is where a user begins that the piece does not end, len(text) for none.
	rest int
	shut bool // the array ended
	end  *DataError
}

// located is a flaw of one row.
type located struct {
	row int
	jsontext.Flaw
}

// numbered is a piece that knows whether the file begins with it.
type numbered struct {
	Piece
	first bool
}

func inOrder(pieces *Pieces) iter.Seq2[numbered, error] {
	return func(yield func(numbered, error) bool) {
		for first := true; ; first = false {
			p, err := pieces.Next()
			if err == io.EOF || !yield(numbered{p, first}, err) || err != nil {
				return
			}
		}
	}
}

// read yields the users of the file. It returns false if nothing may follow.
func (rd *reader) read(pieces *Pieces, yield func(*Block, error) bool) bool {
	first, shut := true, false
	var rest *Piece // what the pieces so far could not end
	take := func(s *scanned) bool {
		if shut {
			s.block = &Block{} // it was taken apart as if the array went on
			rd.trailing(s, len(s.piece.Text)-len(bytes.TrimLeft(s.piece.Text, " \n\r\t")))
		} else {
			rest = rd.unended(s)
		}
		shut = shut || s.shut
		if s.block.Rows > 0 {
			first = false
			rd.number(s)
			for _, b := range parts(s.block) {
				if !yield(b, nil) {
					return false
				}
			}
		}
		if s.end != nil {
			yield(nil, s.end)
		}
		return s.end == nil
	}
	scan := func(p numbered) *scanned { return rd.scan(p.Piece, p.first) }
	for s, err := range Ordered(inOrder(pieces), runtime.GOMAXPROCS(0), scan) {
		if err != nil {
			yield(nil, err)
			return false
		}
		switch {
		case rest != nil:
			s = rd.scan(glue(rest, s.piece), first)
		case first && !s.first: // nothing but white space so far
			s = rd.scan(s.piece, true)
		}
		if !take(s) {
			return false
		}
	}
	if rest != nil {
		rest.Last = true
		if !take(rd.scan(*rest, first)) {
			return false
		}
	}
	if rd.form == Array && !shut {
		at := Pos{File: rd.name, Line: pieces.Line, Column: pieces.Column}
		yield(nil, &DataError{Problem{
			Rule: "json/unfinished", Severity: Error, Index: -1, Pos: at,
			Message: "the file ends before its array does", Hint: "it was cut off: make it again",
		}})
		return false
	}
	return true
}

// unended copies what a piece could not end, because its block is handed out.
func (rd *reader) unended(s *scanned) *Piece {
	if s.rest == len(s.piece.Text) || s.piece.Last {
		return nil
	}
	if len(s.piece.Text)-s.rest > maxRecord {
		s.end = rd.dead(s, jsontext.Flaw{
			Rule: "json/too-large", At: s.rest,
			Message: fmt.Sprintf("the value that begins here is longer than %d bytes", maxRecord),
			Hint:    "a quote or a bracket may be missing: Auth0 takes no file over 500 KB",
		})
		return nil
	}
	at := s.piece.Place(s.rest)
	return &Piece{Text: bytes.Clone(s.piece.Text[s.rest:]), Line: at.Line, Column: at.Column}
}

// glue joins what a piece could not end with the piece after it.
func glue(rest *Piece, next Piece) Piece {
	p := Piece{Text: append(rest.Text, next.Text...), Line: rest.Line, Column: rest.Column, Last: next.Last}
	next.Release()
	return p
}

// number gives the rows of a block, and the flaws found in them, their place in the stream.
func (rd *reader) number(s *scanned) {
	b, o := s.block, s.block.Origins.(*jsonOrigins)
	b.First = rd.index + rd.rows
	o.first, o.number = b.First, rd.rows
	rd.rows += b.Rows
	for _, f := range s.flaws {
		severity := Error
		if f.Rule == jsontext.Surrogate {
			severity = Warning
		}
		b.Add(Problem{
			Rule: f.Rule, Severity: severity, Index: b.First + f.row, Message: f.Message, Hint: f.Hint,
			Pos: o.pos(b.First+f.row, f.At),
		})
	}
}

func (rd *reader) dead(s *scanned, f jsontext.Flaw) *DataError {
	at := s.piece.Place(f.At)
	return &DataError{Problem{
		Rule: f.Rule, Severity: Error, Index: -1, Message: f.Message, Hint: f.Hint,
		Pos: Pos{File: rd.name, Line: at.Line, Column: at.Column},
	}}
}
