package csv

import (
	"bytes"
	"fmt"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// The scanner for dialects with escapes or with delimiters of several bytes. Their rows
// end with LF, or CRLF throughout: a CR by itself is a character like others. MySQL that
// is told to end rows with CRLF leaves an LF in a value as it is.

// escapedCut returns where the last whole row in text ends.
func (d *dialect) escapedCut(text []byte) int {
	if d.quote == 0 {
		end := len(text)
		for {
			end = bytes.LastIndexByte(text[:end], '\n')
			if end < 0 || !d.escapesAny() || d.endsAt(text, end) {
				return end + 1
			}
		}
	}
	end := 0
	for i := 0; i < len(text); {
		next, whole := d.skipRow(text, i)
		if !whole {
			return end
		}
		i, end = next, next
	}
	return end
}

// endsAt reports whether the LF at i ends a row, and no backslash takes it along.
func (d *dialect) endsAt(text []byte, i int) bool {
	if d.loneLF {
		if i == 0 || text[i-1] != '\r' {
			return false
		}
		i--
	}
	return trailing(text[:i], '\\')%2 == 0
}

// endOf is the length of the line end at i, 0 for none.
func (d *dialect) endOf(text []byte, i int) int {
	switch {
	case d.loneLF && text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n':
		return 2
	case !d.loneLF && text[i] == '\n':
		return 1
	}
	return 0
}

// escapesAny reports whether a backslash takes any character behind it along.
func (d *dialect) escapesAny() bool { return d.escapes == pgEscapes || d.escapes == mysqlEscapes }

// trailing counts the bytes c that end text.
func trailing(text []byte, c byte) int { return len(text) - len(bytes.TrimRight(text, string(c))) }

// skipRow passes over one row. Whole says that it ends before the text does.
func (d *dialect) skipRow(text []byte, i int) (next int, whole bool) {
	atStart := true
	if bytes.HasPrefix(text[i:], byteOrderMark) {
		i += len(byteOrderMark)
	}
	for i < len(text) {
		if atStart && text[i] == ' ' {
			i = d.pastBlanks(text, i)
		}
		switch {
		case atStart && text[i] == d.quote:
			if i = d.closing(text, i+1); i < 0 {
				return len(text), false
			}
			for i < len(text) && d.endOf(text, i) == 0 && !d.delimiterAt(text, i) {
				i++
			}
			atStart = false
			continue
		case d.endOf(text, i) > 0:
			return i + d.endOf(text, i), true
		case text[i] == '\\' && d.escaped(text, i):
			i += 2
			atStart = false
			continue
		case d.delimiterAt(text, i):
			i += len(d.delimiter)
			atStart = true
			continue
		}
		i++
		atStart = false
	}
	return i, false
}

// escaped reports whether the backslash at i takes the byte behind it along.
func (d *dialect) escaped(text []byte, i int) bool {
	return d.escapesAny() || d.escapes == commaEscape && i+1 < len(text) && d.delimiterAt(text, i+1)
}

// closing returns the offset after the quote that closes the field at i, -1 for none.
func (d *dialect) closing(text []byte, i int) int {
	if !d.escapesAny() {
		return closing(text, i, d.quote)
	}
	for i < len(text) {
		switch text[i] {
		case '\\':
			i++
		case d.quote:
			if i+1 == len(text) || text[i+1] != d.quote {
				return i + 1
			}
			i++
		}
		i++
	}
	return -1
}

// escapedFields is plainFields for these dialects.
func (s *scanner) escapedFields(i int) (next int, bad *scan.Flaw) {
	b, text := s.block, s.block.Text[:s.end]
	for {
		start := i
		if i < len(text) && text[i] == ' ' {
			start = s.pastBlanks(text, i)
		}
		if start < len(text) && s.quote != 0 && text[start] == s.quote {
			end := s.closing(text, start+1)
			if end < 0 {
				return len(text), s.unclosedQuote(start)
			}
			inner := text[start+1 : end-1]
			s.quotes += bytes.Count(text[start:end], []byte{s.quote})
			if bytes.IndexByte(inner, s.quote) < 0 && (!s.escapesAny() || bytes.IndexByte(inner, '\\') < 0) {
				b.Cells = append(b.Cells, rows.QuotedCell(start+1, end-1))
			} else {
				b.Cells = append(b.Cells, b.DecodedCell(start, true, func(dst []byte) []byte { return s.decode(dst, inner, true) }))
			}
			s.checkEscapes(inner, start+1, &bad)
			s.inQuotes(inner, start, &bad)
			i = s.afterQuote(end, start, &bad)
		} else {
			i = s.unquotedField(start, &bad)
		}
		switch {
		case i >= len(text):
			return len(text), bad
		case text[i] == '\n':
			return i + 1, bad
		case text[i] == '\r':
			return min(i+2, len(text)), bad // it is half of a CRLF
		}
		i += len(s.delimiter)
	}
}

// unquotedField appends the field at start, which has no quotes, and returns its end.
func (s *scanner) unquotedField(start int, bad **scan.Flaw) int {
	b, text := s.block, s.block.Text[:s.end]
	i, escaped := start, false
loop:
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n' && !s.loneLF:
			break loop
		case c == '\r' && (s.crlf || s.noBareCR()) && (i+1 == len(text) || text[i+1] == '\n'):
			break loop
		case c == '\\' && s.escaped(text, i):
			i++
			escaped = true
		case c == 0 && !s.zeroAllowed():
			s.zero(i, bad)
		case c == s.delimiter[0] && s.delimiterAt(text, i):
			break loop
		}
	}
	i = min(i, len(text))
	raw := text[start:i]
	switch {
	case s.isNull(raw):
		b.Cells = append(b.Cells, rows.NullCell(start))
	case escaped:
		b.Cells = append(b.Cells, b.DecodedCell(start, false, func(dst []byte) []byte { return s.decode(dst, raw, false) }))
		s.checkEscapes(raw, start, bad)
	case s.name == "bcp" && string(raw) == "\x00":
		b.Cells = append(b.Cells, rows.PlainCell(start, start)) // how bcp writes the empty string
	default:
		b.Cells = append(b.Cells, rows.PlainCell(start, i))
		if len(raw) > 0 && odd[raw[0]] != 0 {
			s.look(raw, false)
		}
	}
	if len(raw) > maxField && *bad == nil {
		*bad = tooLong(start)
	}
	return i
}

// checkEscapes finds the first backslash of a field that the program whose dialect was guessed does not write so.
func (s *scanner) checkEscapes(text []byte, at int, bad **scan.Flaw) {
	if !s.guessed || !s.escapesAny() || *bad != nil {
		return
	}
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		if i++; i < len(text) && !s.writesEscaped(text, i) {
			*bad = &scan.Flaw{
				Rule: "csv/escape", At: at + i - 1,
				Message: fmt.Sprintf("the file is read as %s, and its program writes no backslash before what stands here", s.name),
				Hint:    "say what the backslash means: --dialect " + s.name + ", or --dialect rfc4180 where it is text",
			}
			return
		}
	}
}

// writesEscaped reports whether a program writes a backslash before the byte at i. LOAD DATA and COPY FROM read more
// than OUTFILE and COPY TO write.
func (d *dialect) writesEscaped(text []byte, i int) bool {
	switch c := text[i]; {
	case c == '\\', c == d.delimiter[0] && c != '\t', d.quote != 0 && c == d.quote:
		return true
	case c == '\t':
		return d.delimiter == "\t" && d.escapes != pgEscapes // PostgreSQL writes \t
	case d.escapes == pgEscapes:
		return bytes.IndexByte([]byte("bfnrtv"), c) >= 0
	case c == 'N':
		return len(text) == 2
	default:
		return c == '\n' || c == '\r' || c == '0'
	}
}

// noBareCR reports whether a CR before a LF is no part of a value that stands without quotes: PostgreSQL writes \r, and
// where there are quotes, a text with a CR has them.
func (d *dialect) noBareCR() bool { return d.escapes == pgEscapes || d.quote != 0 }

// zeroAllowed: MySQL writes a BIT column as raw bytes, and bcp the empty string as NUL.
func (d *dialect) zeroAllowed() bool { return d.escapes == mysqlEscapes || d.name == "bcp" }

func (d *dialect) isNull(raw []byte) bool {
	for _, n := range d.nulls {
		if string(raw) == n {
			return true
		}
	}
	return false
}

// decode takes the escapes out of a field, and the doubled quotes out of a quoted one.
func (d *dialect) decode(dst, text []byte, quoted bool) []byte {
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case quoted && c == d.quote:
			i++ // the second of two
		case c == '\\' && d.escaped(text, i) && i+1 < len(text):
			i++
			c = text[i]
			switch d.escapes {
			case pgEscapes:
				var n int
				c, n = pgEscape(text[i:])
				i += n - 1
			case mysqlEscapes:
				c = mysqlEscape(c)
			}
		}
		dst = append(dst, c)
	}
	return dst
}

// pgEscape is the byte that an escape stands for, and how long it is behind its backslash.
func pgEscape(text []byte) (c byte, n int) {
	if i := bytes.IndexByte([]byte("bfnrtv"), text[0]); i >= 0 {
		return "\b\f\n\r\t\v"[i], 1
	}
	digits := func(from, most int, base byte) (value byte, n int) {
		for n = 0; n < most && from+n < len(text); n++ {
			d := text[from+n]
			switch {
			case d >= '0' && d <= '9':
				d -= '0'
			case d|0x20 >= 'a' && d|0x20 <= 'f':
				d = d | 0x20 - 'a' + 10
			default:
				return value, n
			}
			if d >= base {
				return value, n
			}
			value = value*base + d
		}
		return value, n
	}
	if c, n := digits(0, 3, 8); n > 0 {
		return c, n
	}
	if text[0] == 'x' {
		if c, n := digits(1, 2, 16); n > 0 {
			return c, n + 1
		}
	}
	return text[0], 1
}

func mysqlEscape(c byte) byte {
	if i := bytes.IndexByte([]byte("0bnrtZ"), c); i >= 0 {
		return "\x00\b\n\r\t\x1a"[i]
	}
	return c
}
