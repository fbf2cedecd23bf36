// Package csv reads delimited text as RFC 4180 has it, and as programs write it:
// any single-byte delimiter, LF, CRLF or CR, quoted or not, with a byte order mark
// or without.
package csv

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

const (
	maxField = 1 << 20  // bytes; a longer one is a quote that nobody closed
	maxRow   = 4 << 20  // bytes
	sample   = 64 << 10 // bytes that are looked at for the delimiter
)

var bom = []byte("\xef\xbb\xbf")

// rejectColumn is the column that a file of rejects has more than its export.
const rejectColumn = "problems"

// dialect is how the fields of a file are told apart.
type dialect struct {
	delimiter byte
	quote     byte // 0 for none
}

// Open reads the header. Without options.Delimiter, it takes the one of comma,
// semicolon, TAB and bar that cuts the beginning of the file into the most even rows.
func Open(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, schema.PieceSize)
}

func open(in rows.Input, options rows.Options, size int) (*rows.Table, error) {
	d := &dialect{',', '"'}
	if err := d.set(options); err != nil {
		return nil, err
	}
	r := bufio.NewReaderSize(in.Reader, sample)
	head, _ := r.Peek(sample)
	if bytes.HasPrefix(head, bom) {
		r.Discard(len(bom))
		head = head[len(bom):]
	}
	t := &rows.Table{File: in.File, Format: "csv"}
	if options.Delimiter == "" {
		d.delimiter = sniff(head, d.quote)
		t.Found = name(d.delimiter) + " as delimiter"
	}
	pieces := schema.NewPieces(r, maxRow, d.cut)
	pieces.Resize(size)
	pieces.Line += blankLines(r)
	first, err := pieces.Next()
	if err == io.EOF {
		return nil, problem("csv/empty", in.File, schema.Place{Line: pieces.Line}, "the file is empty",
			"export the users again, with a line of column names first")
	}
	if err != nil {
		return nil, err
	}
	end, err := d.header(t, first)
	if err != nil {
		return nil, err
	}
	header := bytes.Clone(first.Text[:end])
	t.AppendReject = func(dst []byte, b *rows.Block, row int, problems string, isFirst bool) []byte {
		if isFirst {
			dst = d.appendReject(dst, t, header, rejectColumn)
		}
		e := b.Rows[row]
		return d.appendReject(dst, t, b.Text[e.Start:e.End], problems)
	}
	t.Chunks = rows.ChunksOf(func() *rows.Block { return d.parse(t, first, end) }, pieces.Next,
		func(p schema.Piece) *rows.Block { return d.parse(t, p, 0) })
	return t, nil
}

// blankLines passes over the empty lines before the header and counts them.
func blankLines(r *bufio.Reader) int {
	lines := 0
	for {
		next, _ := r.Peek(2)
		switch {
		case len(next) == 0 || next[0] != '\r' && next[0] != '\n':
			return lines
		case string(next) == "\r\n":
			r.Discard(2)
		default:
			r.Discard(1)
		}
		lines++
	}
}

func (d *dialect) set(options rows.Options) error {
	one := func(flag, s string, to *byte) error {
		switch {
		case s == "":
			return nil
		case s == `\t`:
			s = "\t"
		case len(s) > 1 || strings.ContainsAny(s, "\r\n") || s[0] >= 0x80:
			return &rows.OptionError{Message: fmt.Sprintf("%s %q: it must be one ASCII character, or \\t", flag, s)}
		}
		*to = s[0]
		return nil
	}
	if err := one("delimiter", options.Delimiter, &d.delimiter); err != nil {
		return err
	}
	if options.Quote == "none" {
		d.quote = 0
		return nil
	}
	return one("quote", options.Quote, &d.quote)
}

func name(delimiter byte) string {
	switch delimiter {
	case ',':
		return "comma"
	case ';':
		return "semicolon"
	case '\t':
		return "TAB"
	}
	return fmt.Sprintf("%q", delimiter)
}

func problem(rule, file string, at schema.Place, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: file, Line: at.Line, Column: at.Column},
		Message: message, Hint: hint,
	}}
}
