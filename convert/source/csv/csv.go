// Package csv reads delimited text as RFC 4180 has it, and as programs write it: any
// delimiter, LF, CRLF or CR, quoted or with escapes, with a header or without.
//
// How a file is written is its dialect (dialect.go). What nobody has named is found out from
// the first 64 KiB (sniff.go); then the first row gives the names of the columns (header.go).
// Pieces are cut and taken apart by one of two scanners: rfc4180.go reads eight bytes at a time,
// escapes.go what has backslashes or a delimiter of several bytes. On the way, parse.go judges the
// rows, and lint.go gathers what spreadsheets have done to cells.
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

const (
	maxField = 1 << 20  // bytes; a longer one is a quote that nobody closed
	maxRow   = 4 << 20  // bytes
	sample   = 64 << 10 // bytes that are looked at for the dialect

	maxColumns = 16384 // as many as a sheet of Excel has, and more than any database
)

// Open reads the header. What options do not say is found out from the beginning of the
// file: the delimiter, the quote, and the program that wrote it where that matters.
func Open(in rows.Input, options rows.Options) (*rows.Table, error) {
	switch {
	case options.Table != "":
		return nil, &rows.OptionError{Message: fmt.Sprintf("--table %s: delimited text has no tables", options.Table)}
	case options.Path != "":
		return nil, &rows.OptionError{
			Message: fmt.Sprintf("--path %s goes with JSON and XML, not with delimited text", options.Path),
		}
	}
	return open(in, options, nil, schema.PieceSize)
}

// Names says what the columns of rows with so many cells are called; with 0 cells, there
// are no rows.
type Names func(cells int) ([]string, error)

// OpenRows is Open for text that has no header: its columns are known from elsewhere, and
// its dialect is one of the options. A file of its rejects is taken as what it says it is.
func OpenRows(in rows.Input, options rows.Options, names Names) (*rows.Table, error) {
	return open(in, options, names, schema.PieceSize)
}

func open(in rows.Input, options rows.Options, names Names, size int) (*rows.Table, error) {
	r := bufio.NewReaderSize(in.Reader, sample)
	known := options
	before := dialectLine(r, &known)
	if before != "" {
		names = nil
	}
	d, err := named(known)
	if err != nil {
		return nil, err
	}
	d.headed, d.bare = before != "", names != nil
	lines := d.pass(r, known, &before)
	comments := 0
	if !d.bare && !d.headed {
		comments = commentLines(r)
	}
	head, _ := r.Peek(sample)
	look := d.detect(head, known)
	if d.quote != 0 && d.delimiter == string(d.quote) {
		return nil, &rows.OptionError{Message: fmt.Sprintf("quote %q: it is the delimiter of the file, too", d.quote)}
	}
	t := &rows.Table{
		File: in.File, Format: "csv", Found: d.found(options), Delimiter: d.delimiter, Form: d.form(),
	}
	if !d.bare {
		t.Dialect = d.line("")
	}
	text := &scan.Reader[int]{Pieces: schema.NewPieces(r, maxRow, d.cut)}
	text.Resize(size)
	text.Line += lines
	if comments > 0 {
		t.Notes = append(t.Notes, preamble(t.File, text.Line, comments))
		text.Line += comments
	}
	if !d.bare && !d.headed {
		if err := look.skipPreamble(r, t, text.Pieces); err != nil {
			return nil, err
		}
	}
	f := &file{dialect: d, table: t, names: names, last: look.lastCells()}
	if err := f.begin(text, before); err != nil {
		return nil, err
	}
	return t, nil
}

// begin reads the header, and lets the table have the rows behind it. Before is what stood before the header.
func (f *file) begin(text *scan.Reader[int], before string) error {
	t := f.table
	next := func() (piece, error) {
		p, err := text.Next()
		return p, onLine(err, text.Pieces)
	}
	first, err := next()
	switch {
	case err == io.EOF && f.bare:
		t.Columns, err = f.names(0)
		t.Chunks = text.Chunks(nil)
		return err
	case err == io.EOF:
		return scan.Error("csv/empty", t.File, schema.Place{Line: text.Line}, "the file is empty",
			"export the users again, with a line of column names first")
	case err != nil:
		return err
	}
	if first.Found, err = f.readHeader(first.Piece); err != nil {
		return err
	}
	text.Unread(first)
	f.wide = len(t.Columns) > 1
	if !f.bare && !f.headed { // a database damages no values as spreadsheets do
		f.lint.watch(t.Columns)
		t.After = func() []schema.Problem { return f.lint.warnings(t) }
	}
	if f.bare {
		before = dialectMark + f.name + "\n"
	}
	t.AppendReject = f.rejects(before)
	t.Chunks = scan.Chunks(next, f.parse)
	return nil
}

// piece is rows, and where the first one of them begins: behind the header.
type piece = scan.Piece[int]

// pass passes what stands before the header and counts its lines. Before is the one that
// rejects begin with too; "" where that is still to be seen.
func (d *dialect) pass(r *bufio.Reader, options rows.Options, before *string) int {
	switch {
	case d.bare:
		return 0
	case d.headed:
		return 1
	}
	lines := blankLines(r)
	if *before = separatorLine(r, d, options); *before != "" {
		lines++
	}
	return lines
}

// separatorLine reads the line sep=; with which Excel is told the delimiter, and
// returns it; "" where there is none.
func separatorLine(r *bufio.Reader, d *dialect, options rows.Options) string {
	start, _ := r.Peek(16)
	n := lineEnd(start)
	line := string(bytes.TrimRight(start[:n], "\r\n"))
	if len(line) < 5 || len(line) == n || !strings.EqualFold(line[:4], "sep=") || len(line) > 5 && line[5:] != line[4:5] &&
		line[4] != '"' {
		return ""
	}
	if options.Delimiter == "" {
		d.delimiter = strings.Trim(line[4:], `"`)
	}
	text := string(start[:n])
	r.Discard(n)
	return text
}

// onLine adds to an error of the data, such as a file that was cut off, the line that
// could not be read to its end.
func onLine(err error, pieces *schema.Pieces) error {
	var data *schema.DataError
	if errors.As(err, &data) && data.Problem.Pos.Line == 0 {
		data.Problem.Pos.Line = pieces.Line
	}
	return err
}

// commentLines passes over lines that begin with #, before the table, and counts them. The last one of them is a header
// where a row follows at once that has as many fields.
func commentLines(r *bufio.Reader) int {
	for lines := 0; ; {
		next, _ := r.Peek(sample)
		full := len(next) == sample
		i := 0
		for i < len(next) && next[i] == '#' {
			n := i + lineEnd(next[i:])
			if full && n+lineEnd(next[n:]) == len(next) { // the line after it may go on
				break
			}
			if n == len(next) {
				break
			}
			row := next[n : n+lineEnd(next[n:])]
			if row[0] != '#' && !blank(row) && sameWidth(next[i:n], row) {
				r.Discard(i)
				return lines
			}
			i = n
			lines++
		}
		r.Discard(i)
		switch {
		case i < len(next) && next[i] != '#', len(next) == 0:
			return lines + blankAfter(r, lines)
		case i == 0:
			return lines
		}
	}
}

// blankAfter passes over the empty lines below comments.
func blankAfter(r *bufio.Reader, comments int) int {
	if comments == 0 {
		return 0
	}
	return blankLines(r)
}

// sameWidth reports whether two lines have as many fields, by a delimiter that both have, or one field.
func sameWidth(a, b []byte) bool {
	for _, delimiter := range delimiters {
		if n := bytes.Count(a, []byte(delimiter)); n > 0 && n == bytes.Count(b, []byte(delimiter)) {
			return true
		}
	}
	return len(bytes.TrimSpace(a)) > 1 && bytes.IndexByte(a, ' ') < 0 && !bytes.ContainsAny(b, ",;\t|")
}

// blankLines passes over the empty lines before the header and counts them.
func blankLines(r *bufio.Reader) int {
	lines := 0
	for {
		next, _ := r.Peek(sample)
		n := len(next) - len(bytes.TrimLeft(next, "\r\n"))
		if n > 1 && n == len(next) && next[n-1] == '\r' { // it may be half of a CRLF
			n--
		}
		if n == 0 {
			return lines
		}
		lines += lineEnds(next[:n])
		r.Discard(n)
	}
}
