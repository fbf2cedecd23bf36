package csv

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// The scanner for dialects as RFC 4180 has them: one byte between two fields, no escapes but
// doubled quotes. Rows end with LF, CRLF or CR. It is where the time goes.

// plainCut returns where the last whole row in text ends. It hops from quote to quote, so
// that a block is cut in a fraction of the time that it takes to take it apart, and
// sees the same rows as plainFields does: a quote opens only where a field begins.
func (d *dialect) plainCut(text []byte) int {
	end, i := 0, 0
	for d.quote != 0 {
		q := bytes.IndexByte(text[i:], d.quote)
		if q < 0 {
			break
		}
		q += i
		if n := d.lastRowEnd(text[i:q], text[q:]); n > 0 {
			end = i + n
		}
		i = q + 1
		if !d.opens(text, q) {
			continue
		}
		if i = closing(text, i, d.quote); i < 0 {
			return end
		}
	}
	if n := d.lastRowEnd(text[i:], nil); n > 0 {
		end = i + n
	}
	return end
}

// lastRowEnd returns the offset after the last line end in text. A CR that ends the
// text may be half of a CRLF, so it counts only where something follows. Where lines end with LF, a
// row that a CR cuts in two stays in one piece, as long as it is no row of the longest.
func (d *dialect) lastRowEnd(text, after []byte) int {
	end := bytes.LastIndexByte(text, '\n') + 1
	if d.lf && len(text) < maxRow/2 {
		return end
	}
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

// opens reports whether the quote at i opens a field.
func (d *dialect) opens(text []byte, i int) bool {
	if i == 0 {
		return true
	}
	switch c := text[i-1]; c {
	case d.delimiter[0], '\n', '\r':
		return true
	case ' ':
		start := len(bytes.TrimRight(text[:i], " "))
		return d.opens(text, start) && d.pastBlanks(text, start) == i
	case byteOrderMark[len(byteOrderMark)-1]: // of a second file
		return bytes.HasSuffix(text[:i], byteOrderMark) && (i == len(byteOrderMark) || text[i-4] == '\n' || text[i-4] == '\r')
	}
	return false
}

// pastBlanks returns where the quote of a field opens that has blanks before it, as in "a", "b": they have no second
// reading where the field is closed on its line, and nothing but blanks follows. It returns i for other fields.
func (d *dialect) pastBlanks(text []byte, i int) int {
	open := len(text) - len(bytes.TrimLeft(text[i:], " "))
	if d.quote == 0 || d.delimiter[0] == ' ' || open == len(text) || text[open] != d.quote {
		return i
	}
	end := d.closing(text, open+1)
	if end < 0 || bytes.ContainsAny(text[open:end], "\r\n") {
		return i
	}
	if rest := bytes.TrimLeft(text[end:], " "); len(rest) > 0 && rest[0] != '\n' && rest[0] != '\r' &&
		!bytes.HasPrefix(rest, []byte(d.delimiter)) {
		return i
	}
	return open
}

// closing returns the offset after the quote that closes the field at i, -1 for none.
func closing(text []byte, i int, quote byte) int {
	for {
		q := bytes.IndexByte(text[i:], quote)
		if q < 0 {
			return -1
		}
		i += q + 1
		if i == len(text) || text[i] != quote {
			return i
		}
		i++
	}
}

// plainFields takes one row apart: it appends its cells and returns the offset after the
// row, line end included. A faulty row is read to its end too.
func (s *scanner) plainFields(i int) (next int, bad *scan.Flaw) {
	text := s.block.Text[:s.end]
	for {
		var ended bool
		if i, ended = s.plainCells(text, i); ended {
			return i, bad
		}
		if i = s.field(text, i, &bad); i < 0 {
			return len(text), bad
		}
		switch {
		case i == len(text):
			return i, bad
		case text[i] == s.delimiter[0]:
			i++
		case text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n':
			return i + 2, bad
		default:
			return i + 1, bad
		}
	}
}

// plainCells appends the cells of fields that are as most are: they have no quotes, nothing is to be looked at, and a
// delimiter or LF ends them. It returns where the next field begins, and whether the row has ended there. It is where
// the time goes, so the loops hold no more than fits into registers.
func (s *scanner) plainCells(text []byte, i int) (next int, ended bool) {
	cells, begins := s.block.Cells, &s.begins
	delimiters := ones * uint64(s.delimiter[0])
	for i < len(text) {
		begin := begins[text[i]]
		if begin > digit {
			break
		}
		end := plainEnd(text, i, delimiters)
		if end == len(text) || end-i > maxField || begin == digit && mayBeExponent(text[i:end]) {
			break
		}
		c := text[end]
		if c != byte(delimiters) && c != '\n' {
			break
		}
		cells = append(cells, rows.PlainCell(i, end))
		i = end + 1
		if c == '\n' {
			ended = true
			break
		}
	}
	s.block.Cells = cells
	return i, ended
}

// plainEnd returns where the first delimiter or control character is, as LF, CR and NUL are, from i on; the length of
// the text for nowhere.
func plainEnd(text []byte, i int, delimiters uint64) int {
	for ; i+8 <= len(text); i += 8 {
		w := binary.LittleEndian.Uint64(text[i : i+8])
		if hit := (zeros(w^delimiters) | below16(w)) & (ones << 7); hit != 0 {
			return i + bits.TrailingZeros64(hit)/8
		}
	}
	for i < len(text) && text[i] != byte(delimiters) && text[i] >= 16 {
		i++
	}
	return i
}

// field appends the cell of any field, and returns where it ends; -1 where the text ends within quotes.
func (s *scanner) field(text []byte, start int, bad **scan.Flaw) (end int) {
	if open := s.opening(text, start); open >= 0 {
		return s.quotedField(open, bad)
	}
	delimiter := s.delimiter[0]
	for end = start; end < len(text); end++ {
		if end = plainEnd(text, end, ones*uint64(delimiter)); end == len(text) {
			break
		}
		if c := text[end]; c == delimiter || c == '\n' || c == '\r' {
			break
		} else if c == 0 {
			s.zero(end, bad)
		}
	}
	s.block.Cells = append(s.block.Cells, rows.PlainCell(start, end))
	if end > start && odd[text[start]] != 0 {
		s.look(text[start:end], false)
	}
	if end-start > maxField && *bad == nil {
		*bad = tooLong(start)
	}
	return end
}

// opening returns where the quote of the field at i opens, -1 for a field without quotes.
func (d *dialect) opening(text []byte, i int) int {
	if i < len(text) && text[i] == ' ' {
		i = d.pastBlanks(text, i)
	}
	if i == len(text) || text[i] != d.quote || d.quote == 0 {
		return -1
	}
	return i
}

const ones = 0x0101010101010101

// zeros has the high bit of each byte of w set that is zero; the other bits mean nothing. Bytes above the lowest
// one that is set may be wrong (Hacker's Delight, 6-1).
func zeros(w uint64) uint64 { return (w - ones) &^ w }

// below16 is zeros for bytes below 16.
func below16(w uint64) uint64 { return (w - ones*16) &^ w }

// quotedField appends the field whose quote opens at i and returns the offset after
// it, -1 where the text ends inside.
func (s *scanner) quotedField(i int, bad **scan.Flaw) int {
	b, text := s.block, s.block.Text[:s.end]
	open := i
	end := closing(text, open+1, s.quote)
	if end < 0 {
		*bad = s.unclosedQuote(open)
		return -1
	}
	inner := text[open+1 : end-1]
	s.quotes += 2
	if bytes.IndexByte(inner, s.quote) < 0 {
		b.Cells = append(b.Cells, rows.QuotedCell(open+1, end-1))
	} else {
		s.quotes += bytes.Count(inner, []byte{s.quote})
		b.Cells = append(b.Cells, b.DecodedCell(open, true, func(dst []byte) []byte { return undouble(dst, inner, s.quote) }))
	}
	s.inQuotes(inner, open, bad)
	return s.afterQuote(end, open, bad)
}

func undouble(dst, inner []byte, quote byte) []byte {
	for len(inner) > 0 {
		q := bytes.IndexByte(inner, quote) + 1
		if q == 0 {
			return append(dst, inner...)
		}
		dst = append(dst, inner[:q]...)
		inner = inner[min(q+1, len(inner)):]
	}
	return dst
}

// inQuotes looks at what stands between quotes.
func (s *scanner) inQuotes(inner []byte, open int, bad **scan.Flaw) {
	if len(inner) == 0 {
		return
	}
	if len(inner) > maxField && *bad == nil {
		*bad = tooLong(open)
	}
	s.lines = s.lines || bytes.IndexByte(inner, '\n') >= 0 || bytes.IndexByte(inner, '\r') >= 0
	if z := bytes.IndexByte(inner, 0); z >= 0 && !s.zeroAllowed() {
		s.zero(open+1+z, bad)
	}
	if odd[inner[0]] != 0 {
		s.look(inner, true)
	}
}

// afterQuote passes over what stands between a quote that closes and the end of its
// field: nothing, in a good file.
func (s *scanner) afterQuote(i, open int, bad **scan.Flaw) int {
	text := s.block.Text[:s.end]
	if i < len(text) && text[i] == ' ' && s.delimiter[0] != ' ' { // blanks there have no second reading
		j := len(text) - len(bytes.TrimLeft(text[i:], " "))
		if j == len(text) || text[j] == '\n' || text[j] == '\r' || s.delimiterAt(text, j) {
			i = j
		}
	}
	for i < len(text) && text[i] != '\n' && !s.delimiterAt(text, i) {
		if text[i] == '\r' && (s.plain() || i+1 == len(text) || text[i+1] == '\n') {
			break
		}
		if *bad == nil {
			*bad = &scan.Flaw{
				Rule: "csv/quote", At: i,
				Message: "text follows the quote that closes the field",
				Hint:    "double the quotes that are part of the text",
			}
			if s.quotedNull(open) {
				(*bad).Hint = `MySQL writes NULL as "N where ESCAPED BY names the quote: export it again without that, and read it with --dialect mysql-csv`
			}
		}
		i++
	}
	return i
}

// quotedNull reports whether a quote and N are all there is of the field at i.
func (s *scanner) quotedNull(i int) bool {
	text := s.block.Text[:s.end]
	return i+2 < len(text) && text[i+1] == 'N' && (text[i+2] == '\n' || text[i+2] == '\r' || s.delimiterAt(text, i+2))
}

func (d *dialect) delimiterAt(text []byte, i int) bool {
	n := len(d.delimiter)
	return text[i] == d.delimiter[0] && (n == 1 || i+n <= len(text) && string(text[i:i+n]) == d.delimiter)
}
