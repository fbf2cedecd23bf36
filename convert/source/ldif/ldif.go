// Package ldif reads LDIF (RFC 2849), the text form of directories: what slapcat,
// ldapsearch and Active Directory's ldifde write. Each entry is a row. Its columns are
// dn and the attributes of the people in the first megabyte.
//
// A column NAME holds the first value of an attribute. Where people have several values,
// the column NAME.all beside it holds all of them, as a JSON list of texts. The name of
// an attribute has its options, but for ;binary: cn;lang-de is a column of its own.
//
// Base64 is decoded. Attributes that hold bytes, such as jpegPhoto, stay base64 text;
// objectGUID is written as a GUID and objectSid as S-1-…. A value that stands at a URL
// (attribute:< file:///…) is never fetched.
package ldif

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"muster/convert/source/rows"
	"muster/schema"
)

const (
	maxEntry = 16 << 20 // bytes; groups with all their members are long
	sample   = 1 << 20  // bytes in which the attributes are looked for
	maxAhead = 64 << 20 // bytes that may stand before the first person
)

var bom = []byte("\xef\xbb\xbf")

// sizes are smaller in tests.
type sizes struct{ sample, piece, most int }

var usual = sizes{sample, schema.PieceSize, maxEntry}

// Open reads on to the first people, for the attributes that they have.
func Open(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, usual)
}

func open(in rows.Input, options rows.Options, size sizes) (*rows.Table, error) {
	switch {
	case options.Table != "":
		return nil, &rows.OptionError{Message: fmt.Sprintf("--table %s: LDIF has no tables", options.Table)}
	case options.Path != "":
		return nil, &rows.OptionError{Message: fmt.Sprintf("--path %s goes with JSON, not with LDIF", options.Path)}
	}
	r := bufio.NewReaderSize(in.Reader, size.sample)
	if head, _ := r.Peek(len(bom)); bytes.Equal(head, bom) {
		r.Discard(len(bom))
	}
	c := &cutter{file: in.File}
	head, err := r.Peek(size.sample)
	if err != nil && err != io.EOF {
		return nil, err
	}
	c.whole = err == io.EOF
	isSearch := bytes.HasPrefix(head, []byte("# extended LDIF"))
	c.pieces = schema.NewPieces(r, size.most, c.cut)
	c.pieces.Resize(size.sample)
	t := &rows.Table{File: in.File, Format: "ldif"}
	ahead, l, err := c.learn()
	if err != nil {
		return nil, err
	}
	c.pieces.Resize(size.piece)
	t.Header = l.begins
	s := l.describe(t, options, ahead[len(ahead)-1].Last)
	p := newParsers(in.File, s)
	t.After = func() []schema.Problem {
		if !isSearch || p.result.Load() {
			return nil
		}
		return []schema.Problem{{
			Rule: "ldif/incomplete", Severity: schema.Error, Index: -1,
			Pos:     schema.Pos{File: in.File, Line: c.pieces.Line},
			Message: "the file begins as ldapsearch writes it, and does not end with the result of the search",
			Hint: "it was cut off, and users may be missing: search again; where somebody took the result away, --severity " +
				"ldif/incomplete=warning",
		}}
	}
	t.AppendReject = appendReject
	t.Excerpt = s.excerpt
	t.Chunks = func(yield func(rows.Chunk, error) bool) {
		first := ahead[len(ahead)-1]
		for _, piece := range ahead[:len(ahead)-1] {
			if !yield(func() *rows.Block { return p.parse(piece) }, nil) {
				return
			}
		}
		rows.ChunksOf(func() *rows.Block { return p.parse(first) }, c.next, p.parse)(yield)
	}
	return t, nil
}

// cutter cuts a file into pieces of whole entries, on one goroutine.
type cutter struct {
	file   string
	pieces *schema.Pieces
	whole  bool // the file is no longer than one piece
}

// next returns the next piece; io.EOF after the last one.
func (c *cutter) next() (schema.Piece, error) { return c.pieces.Next() }

// cut returns where the last whole entry in text ends: after an empty line.
func (c *cutter) cut(text []byte) int {
	if c.whole {
		return len(text)
	}
	end := 0
	for _, empty := range []string{"\n\n", "\n\r\n"} {
		if n := bytes.LastIndex(text, []byte(empty)); n >= 0 {
			end = max(end, n+len(empty))
		}
	}
	return end
}

// learn reads on to the first piece that has people. Those before it are kept: what
// they hold is counted too.
func (c *cutter) learn() (ahead []schema.Piece, l *learned, err error) {
	l = newLearned()
	size := 0
	for {
		p, err := c.next()
		if err == io.EOF || err == nil && size > maxAhead {
			return nil, nil, l.nobody(c.file)
		}
		if err != nil {
			return nil, nil, err
		}
		size += len(p.Text)
		ahead = append(ahead, p)
		if p.Broken && !p.Last {
			return ahead, l, nil
		}
		l.piece(p)
		if l.people > 0 {
			return ahead, l, nil
		}
	}
}

func problem(rule, file string, at schema.Place, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: file, Line: at.Line, Column: at.Column},
		Message: message, Hint: hint,
	}}
}

// Is reports whether text begins as LDIF does: with comments, then the version or an entry.
func Is(text []byte) bool {
	for i := 0; i < len(text); {
		if empty, next := isEmpty(text, i); empty {
			i = next
			continue
		}
		l, next := readLine(text, i)
		switch {
		case isComment(text, i):
			i = next
		case bytes.EqualFold(l.name, []byte("version")):
			return l.form == plain && string(bytes.TrimSpace(text[l.start:l.end])) == "1"
		default:
			return bytes.EqualFold(l.name, []byte("dn")) && l.form != url
		}
	}
	return false
}
