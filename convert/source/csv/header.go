package csv

import (
	"bytes"
	"fmt"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// header reads the names of the columns and returns where the first data row begins.
func (d *dialect) header(t *rows.Table, piece schema.Piece) (int, error) {
	b := &rows.Block{Text: piece.Text, Line: piece.Line, Column: piece.Column}
	end, bad := d.fields(b, 0)
	if bad != nil {
		return 0, problem(bad.rule, t.File, b.Place(bad.at), bad.message, bad.hint)
	}
	t.Header = b.Place(0)
	seen := map[string]bool{}
	for i, c := range b.Cells {
		column := string(bytes.TrimSpace(b.Value(c)))
		column = strings.Trim(column, "\u00a0\ufeff")
		at := b.Place(b.Offset(c))
		pos := schema.Pos{File: t.File, Line: at.Line, Column: at.Column}
		if column == "" && i == len(b.Cells)-1 && len(b.Cells) > 1 {
			column = fmt.Sprintf("column %d", i+1) // a delimiter that ends each line
		} else if column == "" {
			column = fmt.Sprintf("column %d", i+1)
			t.Notes = append(t.Notes, schema.Problem{Rule: "csv/header", Severity: schema.Warning, Pos: pos, Index: -1,
				Message: fmt.Sprintf("column %d has no name; it is called %q", i+1, column)})
		}
		if given := column; seen[column] {
			for n := 2; seen[column]; n++ {
				column = fmt.Sprintf("%s_%d", given, n)
			}
			t.Notes = append(t.Notes, schema.Problem{Rule: "csv/header", Severity: schema.Warning, Pos: pos, Index: -1,
				Message: fmt.Sprintf("a second column is called %q; it is read as %q", given, column),
				Hint:    "give each column a name of its own"})
		}
		seen[column] = true
		t.Columns = append(t.Columns, column)
	}
	return end, nil
}

// sniff picks the delimiter that cuts the beginning of a file into the most even
// rows; where two do as well, the one that makes more columns.
func sniff(head []byte, quote byte) byte {
	best, bestScore := byte(','), 0.0
	for _, delimiter := range []byte{',', ';', '\t', '|'} {
		d := &dialect{delimiter, quote}
		end := d.cut(head)
		if end == 0 {
			end = len(head)
		}
		if score := d.evenness(head[:end]); score > bestScore {
			best, bestScore = delimiter, score
		}
	}
	return best
}

// evenness is the share of rows that have as many fields as the first, plus a little
// for each field; 0 for a single column.
func (d *dialect) evenness(text []byte) float64 {
	const enough = 200
	width, even, total := 0, 0, 0
	for i := 0; i < len(text) && total < enough; total++ {
		b := &rows.Block{Text: text}
		next, bad := d.fields(b, i)
		if total == 0 {
			width = len(b.Cells)
		}
		if bad == nil && len(b.Cells) == width {
			even++
		}
		i = next
	}
	if width < 2 {
		return 0
	}
	return float64(even)/float64(total) + float64(min(width, 100))/1000
}

// appendReject appends a row with one more field, or with the last one replaced
// where the table is itself a file of rejects.
func (d *dialect) appendReject(dst []byte, t *rows.Table, row []byte, value string) []byte {
	row = bytes.TrimRight(row, "\r\n")
	if n := len(t.Columns); t.Columns[n-1] == rejectColumn {
		b := &rows.Block{Text: row}
		d.fields(b, 0)
		if len(b.Cells) == n {
			row = row[:b.Offset(b.Cells[n-1])-1]
		}
	}
	dst = append(dst, row...)
	dst = append(dst, d.delimiter)
	dst = d.appendField(dst, value)
	return append(dst, '\n')
}

func (d *dialect) appendField(dst []byte, value string) []byte {
	special := string([]byte{d.delimiter, d.quote, '\r', '\n'})
	if d.quote == 0 || !strings.ContainsAny(value, special) {
		return append(dst, value...)
	}
	q := string(d.quote)
	dst = append(dst, q...)
	dst = append(dst, strings.ReplaceAll(value, q, q+q)...)
	return append(dst, q...)
}
