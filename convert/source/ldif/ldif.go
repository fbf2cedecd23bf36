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
	"muster/convert/source/scan"
	"muster/schema"
)

const (
	maxEntry = 16 << 20 // bytes; groups with all their members are long
	sample   = 1 << 20  // bytes in which the attributes are looked for
	maxAhead = 64 << 20 // bytes that may stand before the first person
)

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
	head, err := r.Peek(size.sample)
	if err != nil && err != io.EOF {
		return nil, err
	}
	isSearch := bytes.HasPrefix(head, []byte("# extended LDIF"))
	c := &cutter{file: in.File, whole: err == io.EOF}
	text := &reader{Pieces: schema.NewPieces(r, size.most, c.cut), Found: c.take}
	text.Resize(size.sample)
	t := &rows.Table{File: in.File, Format: "ldif"}
	l, err := c.learn(text)
	if err != nil {
		return nil, err
	}
	text.Resize(size.piece)
	t.Header = l.begins
	s := l.describe(t, options)
	p := newParsers(in.File, s, options)
	t.After = func() []schema.Problem {
		if !isSearch || p.result.Load() {
			return nil
		}
		return []schema.Problem{{
			Rule: "ldif/incomplete", Severity: schema.Error, Index: -1,
			Pos:     schema.Pos{File: in.File, Line: text.Line},
			Message: "the file begins as ldapsearch writes it, and does not end with the result of the search",
			Hint: "it was cut off, and users may be missing: search again; where somebody took the result away, --severity " +
				"ldif/incomplete=warning",
		}}
	}
	t.AppendReject = appendReject
	t.Excerpt = s.excerpt
	t.Large = text.Large
	t.Chunks = text.Chunks(p.parse)
	return t, nil
}

// reader reads pieces of whole entries.
type (
	reader = scan.Reader[struct{}]
	piece  = scan.Piece[struct{}]
)

// cutter cuts a file into such pieces, on one goroutine.
type cutter struct {
	file  string
	whole bool // the file is no longer than one piece
}

// cut returns where the last whole entry in text ends: after an empty line.
func (c *cutter) cut(text []byte) int {
	if c.whole {
		return len(text)
	}
	for n := len(text); n > 0; {
		n = bytes.LastIndexByte(text[:n], '\n')
		if n <= 0 {
			break
		}
		if before := text[:trimCRs(text, 0, n)]; bytes.HasSuffix(before, []byte("\n")) {
			return n + 1
		}
	}
	return 0
}

// take refuses an entry that does not end.
func (c *cutter) take(p schema.Piece) (struct{}, bool, error) {
	if !p.Broken || p.Last {
		return struct{}{}, true, nil
	}
	return struct{}{}, false, scan.Error("ldif/too-large", c.file, schema.Place{Line: p.Line, Column: p.Column},
		fmt.Sprintf("the entry that begins here is longer than %d bytes", len(p.Text)),
		"is the empty line missing that ends it?")
}

// learn reads on to the first piece that has people. Those before it are read again: what they hold is counted too.
func (c *cutter) learn(r *reader) (*learned, error) {
	l := newLearned()
	var ahead []piece
	for size := 0; l.people == 0; {
		p, err := r.Next()
		if err == io.EOF || err == nil && size > maxAhead {
			return nil, l.nobody(c.file)
		}
		if err != nil {
			return nil, err
		}
		size += len(p.Text)
		ahead = append(ahead, p)
		if p.Err != nil && l.people == 0 {
			return nil, p.Err
		}
		if l.piece(p); l.tooMany {
			return nil, scan.Error("ldif/too-large", c.file, l.begins,
				fmt.Sprintf("the entries have more than %d attributes", maxAttributes), "no directory of people has as many")
		}
		l.whole = p.Last
	}
	r.Unread(ahead...)
	return l, nil
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
