package results

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"

	"muster/schema"
	"muster/submit/failure"
	"muster/submit/ledger"
)

// A file of rows has the users of a batch as they came in, each with how long it is before it,
// and first of all what must stand before the first row. A row has a marker where its problems
// belong, which are known when Auth0 has seen the user. An empty one is as in the batch.

// marker is a problem that holds each of the signs that those have that take its place: so the
// text around it needs no other quoting for them.
var marker = schema.Problem{
	Rule: "batch/rows", Severity: schema.Error,
	Message: "of muster; a row (x), see_it: @ . - +",
}

var markerText = []byte(marker.Message + " [" + marker.Rule + "]")

// wide is a text in UTF-16.
func wide(text []byte, order binary.AppendByteOrder) (out []byte) {
	for _, unit := range utf16.Encode([]rune(string(text))) {
		out = order.AppendUint16(out, unit)
	}
	return out
}

// RowWriter makes a file of rows.
type RowWriter struct {
	text   []byte
	header []byte // of all rows
	began  bool   // header is known
	row    []byte
}

// Add appends the row of a record.
func (w *RowWriter) Add(from schema.Origins, r schema.Record) error {
	w.row = from.AppendReject(w.row[:0], r.Index, []schema.Problem{marker}, false)
	end := len(w.row)
	w.row = from.AppendReject(w.row, r.Index, []schema.Problem{marker}, true)
	header := bytes.TrimSuffix(w.row[end:], w.row[:end])
	switch {
	case !w.began:
		w.began, w.header = true, bytes.Clone(header)
	case !bytes.Equal(header, w.header):
		return &failure.Error{
			Kind: failure.Usage, Op: "--rejects",
			Message: "the rejects of exports with different columns, delimiters or charsets cannot stand in one file",
			Hint:    "run these files one by one",
		}
	}
	if len(w.text) == 0 {
		w.append(w.header)
	}
	row := w.row[:end]
	if bytes.Equal(bytes.TrimSuffix(row, []byte("\n")), r.Bytes) {
		row = nil
	}
	w.append(row)
	return nil
}

func (w *RowWriter) append(text []byte) {
	w.text = append(binary.AppendUvarint(w.text, uint64(len(text))), text...)
}

// Take returns the file that was made since the last time; it holds until the next Add.
func (w *RowWriter) Take() []byte {
	text := w.text
	w.text = w.text[:0]
	return text
}

// Reject is a user that Auth0 did not take, as his row came in.
type Reject struct {
	Header   []byte // what must stand before the first row of a file
	Row      []byte
	Inline   bool // the row says what is wrong with it
	Problems []schema.Problem
}

// Rejects are the rows of the users of a batch that Auth0 refused.
func (r Reader) Rejects(j *Judged) ([]Reject, error) {
	var header []byte
	var rows [][]byte
	var list []Reject
	for i, v := range j.Verdicts {
		if v.Disposition != Failed && v.Disposition != Exists {
			continue
		}
		if rows == nil {
			var err error
			if header, rows, err = r.rows(j.Batch); err != nil {
				return nil, err
			}
		}
		reject := Reject{Header: header, Row: rows[i], Problems: j.problems[i]}
		if len(reject.Row) == 0 {
			reject.Row = append(bytes.Clone(j.Users[i].Raw), '\n')
		} else {
			reject.Row, reject.Inline = fillIn(reject.Row, reject.Problems)
		}
		list = append(list, reject)
	}
	return list, nil
}

// rows reads the file of rows of a batch.
func (r Reader) rows(b *Batch) (header []byte, rows [][]byte, err error) {
	name := ledger.RowsFile(b.Plan.N)
	text, err := r.Dir.ReadFile(name)
	if err != nil {
		return nil, nil, failure.Local("read the rows", err)
	}
	for len(text) > 0 {
		n, size := binary.Uvarint(text)
		if size <= 0 || n > uint64(len(text)-size) {
			break
		}
		rows = append(rows, text[size:size+int(n)])
		text = text[size+int(n):]
	}
	if len(text) > 0 || len(rows) != 1+len(b.Users) {
		return nil, nil,
			failure.Local("read the rows", fmt.Errorf("%s does not belong to %s", name, ledger.ChunkFile(b.Plan.N)))
	}
	return rows[0], rows[1:], nil
}

// fillIn puts what is wrong with a row into its place, if it has one.
func fillIn(row []byte, problems []schema.Problem) ([]byte, bool) {
	var reasons []string
	for _, p := range problems {
		reasons = append(reasons, p.Message+" ["+p.Rule+"]")
	}
	words := strings.Map(plain, strings.Join(reasons, "; "))
	text := []byte(strings.ReplaceAll(words, "--", "-")) // which ends a comment in XML
	if bytes.Contains(row, markerText) {
		return bytes.Replace(row, markerText, text, 1), true
	}
	for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
		if m := wide(markerText, order); bytes.Contains(row, m) {
			return bytes.Replace(row, m, wide(text, order), 1), true
		}
	}
	return row, false
}

// plain makes of a sign one that stands in every kind of row as it is.
func plain(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', strings.ContainsRune(" "+string(markerText), r):
		return r
	case r == '\'', r == '"', r == '`':
		return -1
	case r == '{', r == '<':
		return '('
	case r == '}', r == '>':
		return ')'
	}
	return ' '
}
