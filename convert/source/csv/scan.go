package csv

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"

	"muster/convert/source/rows"
	"muster/schema"
)

// cut returns where the last whole row in text ends. It hops from quote to quote, so
// that a block is cut in a fraction of the time that it takes to take it apart, and
// sees the same rows as fields does: a quote opens only where a field begins.
func (d *dialect) cut(text []byte) int {
	end, i := 0, 0
	for d.quote != 0 {
		q := bytes.IndexByte(text[i:], d.quote)
		if q < 0 {
			break
		}
		q += i
		if n := lastRowEnd(text[i:q], text[q:]); n > 0 {
			end = i + n
		}
		i = q + 1
		if !d.fieldStart(text, q) {
			continue
		}
		if i = d.closing(text, i); i < 0 {
			return end
		}
	}
	if n := lastRowEnd(text[i:], nil); n > 0 {
		end = i + n
	}
	return end
}

// lastRowEnd returns the offset after the last line end in text. A CR that ends the
// text may be half of a CRLF, so it counts only where something follows.
func lastRowEnd(text, after []byte) int {
	end := bytes.LastIndexByte(text, '\n') + 1
	if cr := bytes.LastIndexByte(text[end:], '\r'); cr >= 0 {
		switch {
		case end+cr+1 < len(text), len(after) > 0:
			end += cr + 1
		default:
			if cr = bytes.LastIndexByte(text[end:end+cr], '\r'); cr >= 0 {
				end += cr + 1
			}
		}
	}
	return end
}

func (d *dialect) fieldStart(text []byte, i int) bool {
	if i == 0 {
		return true
	}
	c := text[i-1]
	return c == d.delimiter || c == '\n' || c == '\r'
}

// closing returns the offset after the quote that closes the field at i, -1 for none.
func (d *dialect) closing(text []byte, i int) int {
	for {
		q := bytes.IndexByte(text[i:], d.quote)
		if q < 0 {
			return -1
		}
		i += q + 1
		if i == len(text) || text[i] != d.quote {
			return i
		}
		i++
	}
}

// fault is what is wrong with a row.
type fault struct {
	rule, message, hint string
	at                  int  // offset in the text
	end                 bool // nothing after it can be read
}

// fields takes one row apart: it appends its cells and returns the offset after the
// row, line end included. A faulty row is read to its end too.
func (d *dialect) fields(b *rows.Block, i int) (next int, bad *fault) {
	text := b.Text
	delimiter := ones * uint64(d.delimiter)
	for {
		start := i
		if i < len(text) && text[i] == d.quote && d.quote != 0 {
			if i = d.quotedField(b, i, &bad); i < 0 {
				return len(text), bad
			}
		} else {
			// Eight bytes at a time: which of them is the delimiter, LF or CR?
			for ; i+8 <= len(text); i += 8 {
				w := binary.LittleEndian.Uint64(text[i:])
				if hit := zeros(w^delimiter) | zeros(w^ones*'\n') | zeros(w^ones*'\r'); hit != 0 {
					i += bits.TrailingZeros64(hit) / 8
					goto found
				}
			}
			for i < len(text) && text[i] != d.delimiter && text[i] != '\n' && text[i] != '\r' {
				i++
			}
		found:
			b.Cells = append(b.Cells, rows.PlainCell(start, i))
			if i-start > maxField && bad == nil {
				bad = tooLong(start)
			}
		}
		if i == len(text) {
			return i, bad
		}
		switch text[i] {
		case d.delimiter:
			i++
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			return i + 1, bad
		default:
			return i + 1, bad
		}
	}
}

const ones = 0x0101010101010101

// zeros has the high bit of each byte of w set that is zero. Bytes above the lowest
// one that is set may be wrong (Hacker's Delight, 6-1).
func zeros(w uint64) uint64 { return (w - ones) & ^w & (ones << 7) }

// quotedField appends the field whose quote opens at i and returns the offset after
// it, -1 where the text ends inside.
func (d *dialect) quotedField(b *rows.Block, i int, bad **fault) int {
	open := i
	end := d.closing(b.Text, open+1)
	if end < 0 {
		*bad = &fault{rule: "csv/unclosed-quote", at: open, end: true,
			message: "the quote that opens here is never closed",
			hint:    "close it, or double it where it is part of the text"}
		return -1
	}
	inner := b.Text[open+1 : end-1]
	if bytes.IndexByte(inner, d.quote) < 0 {
		b.Cells = append(b.Cells, rows.QuotedCell(open+1, end-1))
	} else {
		b.Cells = append(b.Cells, b.DecodedCell(open, true, func(dst []byte) []byte {
			for len(inner) > 0 {
				q := bytes.IndexByte(inner, d.quote) + 1
				if q == 0 {
					return append(dst, inner...)
				}
				dst = append(dst, inner[:q]...)
				inner = inner[min(q+1, len(inner)):]
			}
			return dst
		}))
	}
	if len(inner) > maxField && *bad == nil {
		*bad = tooLong(open)
	}
	i = end
	for i < len(b.Text) && b.Text[i] != d.delimiter && b.Text[i] != '\n' && b.Text[i] != '\r' {
		if *bad == nil {
			*bad = &fault{rule: "csv/quote", at: i,
				message: "text follows the quote that closes the field",
				hint:    "double the quotes that are part of the text"}
		}
		i++
	}
	return i
}

func tooLong(at int) *fault {
	return &fault{rule: "csv/field-too-long", at: at,
		message: fmt.Sprintf("the field is longer than %d bytes", maxField),
		hint:    "a quote that nobody closed often does this"}
}

// parse takes a piece apart from start on.
func (d *dialect) parse(t *rows.Table, piece schema.Piece, start int) *rows.Block {
	width := len(t.Columns)
	at := schema.Place{Line: piece.Line, Column: piece.Column}
	b := rows.New(piece, width)
	for i := start; i < len(b.Text); {
		first := len(b.Cells)
		next, bad := d.fields(b, i)
		cells := len(b.Cells) - first
		if bad == nil && cells == 1 && width > 1 && blank(b.Text[i:next]) {
			b.Cells = b.Cells[:first]
			i = next
			continue
		}
		if bad == nil && cells != width {
			bad = fieldCount(b, first, cells, width, i, next)
		}
		if bad != nil && bad.end {
			p := b.Place(bad.at)
			b.Cells = b.Cells[:first]
			if piece.Broken && !piece.Last {
				bad.message = fmt.Sprintf("the quote that opens here is not closed within %d bytes", maxRow)
			}
			b.Err = problem(bad.rule, t.File, p, bad.message, bad.hint)
			break
		}
		if bad != nil {
			b.Cells = b.Cells[:first]
			for range width {
				b.Cells = append(b.Cells, rows.NullCell(i))
			}
			b.Problems = append(b.Problems, rows.RowProblem{Row: len(b.Rows), Offset: uint32(bad.at), Problem: schema.Problem{
				Rule: bad.rule, Severity: schema.Error, Message: bad.message, Hint: bad.hint,
			}})
		}
		b.Rows = append(b.Rows, rows.Extent{Start: uint32(i), End: uint32(next)})
		i = next
	}
	if b.Err == nil && piece.Broken && !piece.Last {
		b.Err = problem("csv/row-too-long", t.File, at, fmt.Sprintf("the row that begins here is longer than %d bytes", maxRow),
			"is this a CSV file? a quote that nobody closed also does this")
	}
	return b
}

func blank(row []byte) bool {
	return len(row) == 0 || row[0] == '\n' || row[0] == '\r'
}

// fieldCount points at the first field too many, or at the end of a short row.
func fieldCount(b *rows.Block, first, cells, width, start, next int) *fault {
	bad := &fault{rule: "csv/field-count",
		message: fmt.Sprintf("the row has %d fields, the header has %d", cells, width),
		hint:    "put quotes around a field that holds the delimiter, or add the fields that are missing"}
	if cells > width {
		bad.at = b.Offset(b.Cells[first+width])
	} else {
		bad.at = start + len(bytes.TrimRight(b.Text[start:next], "\r\n"))
	}
	return bad
}
