package csv

import (
	"bytes"
	"strings"

	"muster/convert/source/rows"
)

// rejects writes rows as they came in, with one column more. A file without a header
// gets one, so that the new column has a name. Before is what stood before the header.
func (f *file) rejects(before string) func(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
	return func(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
		if first {
			dst = append(dst, before...)
			header := f.header
			if header == nil {
				for i, name := range f.table.Columns {
					if i > 0 {
						header = append(header, f.delimiter...)
					}
					header = f.appendField(header, name)
				}
			}
			dst = f.appendReject(dst, header, f.table.RejectColumn())
		}
		e := b.Rows[row]
		return f.appendReject(dst, b.Text[e.Start:e.End], problems)
	}
}

// appendReject appends a row with one more field, or with the last one replaced
// where the table is itself a file of rejects.
func (f *file) appendReject(dst, row []byte, value string) []byte {
	end := f.rowEnd(row)
	row = row[:len(row)-len(end)]
	if n := len(f.table.Columns); f.table.Columns[n-1] == f.table.RejectColumn() {
		b := &rows.Block{Text: row}
		s := f.scanner(b)
		s.fields(0)
		if len(b.Cells) > n && f.short {
			s.spread(0, n)
		}
		if len(b.Cells) == n {
			row = row[:b.Offset(b.Cells[n-1])-len(f.delimiter)]
		}
	}
	dst = append(dst, row...)
	if f.short {
		for n := bytes.Count(row, []byte(f.delimiter)); n < len(f.columns)-1; n++ {
			dst = append(dst, f.delimiter...)
		}
	}
	dst = append(dst, f.delimiter...)
	dst = f.appendField(dst, value)
	if f.crlf {
		return append(dst, '\r', '\n')
	}
	return append(dst, '\n')
}

// rowEnd is the line end of a row.
func (f *file) rowEnd(row []byte) []byte {
	n := len(bytes.TrimRight(row, "\r\n"))
	switch {
	case f.loneLF:
		n = len(bytes.TrimSuffix(row, []byte("\r\n")))
	case !f.plain() && !f.crlf: // a CR, and an escaped LF, are part of the last field
		n = len(bytes.TrimSuffix(row, []byte("\n")))
		if f.noBareCR() {
			n = len(bytes.TrimSuffix(row[:n], []byte("\r")))
		}
	}
	return row[n:]
}

// appendField appends a text as the dialect spells it. What it cannot spell becomes a
// space: that is no cell of the user's.
func (f *file) appendField(dst []byte, value string) []byte {
	value = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, value)
	q := string(f.quote)
	switch {
	case f.quote != 0 && f.escapesAny():
		return append(dst, q+strings.NewReplacer(`\`, `\\`, q, `\`+q).Replace(value)+q...)
	case f.quote != 0:
		if f.apostrophe {
			value = "'" + value
		}
		if f.apostrophe || strings.Contains(value, f.delimiter) || strings.Contains(value, q) {
			return append(dst, q+strings.ReplaceAll(value, q, q+q)+q...)
		}
	case f.escapesAny():
		value = strings.NewReplacer(`\`, `\\`, f.delimiter, `\`+f.delimiter).Replace(value)
	case f.escapes == commaEscape:
		value = strings.ReplaceAll(value, f.delimiter, `\`+f.delimiter)
	default:
		value = strings.ReplaceAll(value, f.delimiter, " ")
	}
	return append(dst, value...)
}
