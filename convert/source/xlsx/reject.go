package xlsx

import (
	"bytes"
	"fmt"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// appendReject appends a row as CSV, with a field more that says what is wrong with it: a
// row of a sheet cannot stand alone.
func (ps *parsers) appendReject(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
	if first {
		for _, column := range ps.sheet.Columns {
			dst = append(appendField(dst, []byte(column)), ',')
		}
		dst = append(dst, "problems\n"...)
	}
	for column := range b.Width {
		dst = append(appendField(dst, b.Value(b.Cell(row, column))), ',')
	}
	return append(appendField(dst, []byte(problems)), '\n')
}

func appendField(dst, value []byte) []byte {
	if !bytes.ContainsAny(value, ",\"\r\n") {
		return append(dst, value...)
	}
	dst = append(dst, '"')
	dst = append(dst, bytes.ReplaceAll(value, []byte(`"`), []byte(`""`))...)
	return append(dst, '"')
}

// excerpt is the cell, or the row, with the references that Excel shows. Only the cells
// of the columns shown can be read.
func excerpt(b *rows.Block, row, column int, shown []bool) schema.Excerpt {
	at := b.Place(int(b.Rows[row].Start)).Line
	if column < 0 {
		column = inRow(b, row)
	}
	if column >= 0 {
		label := fmt.Sprintf("%s%d: ", letters(column), at)
		return schema.Window([]byte(label+said(b, row, column, shown)), len(label),
			len(label)+len(said(b, row, column, shown)))
	}
	var cells []string
	for c := range b.Width {
		cells = append(cells, letters(c)+": "+said(b, row, c, shown))
	}
	return schema.Window([]byte(strings.Join(cells, ", ")), 0, 1)
}

// inRow is the column of the one problem that a row has, -1 where it has none or several.
func inRow(b *rows.Block, row int) int {
	column := -1
	for _, p := range b.Problems {
		if p.Row != row {
			continue
		}
		if column >= 0 {
			return -1
		}
		column = int(p.Offset - b.Rows[row].Start)
	}
	return column
}

// said is a cell on one line, masked where it may not be shown.
func said(b *rows.Block, row, column int, shown []bool) string {
	value := b.Value(b.Cell(row, column))
	if !shown[column] {
		return strings.Repeat("*", min(len(value), 20))
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, string(value))
}
