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
func appendReject(dst []byte, b *rows.Block, row int, problems string) []byte {
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
// of the visible columns can be read.
func excerpt(b *rows.Block, row, column int, visible []bool) schema.Excerpt {
	at := b.Place(int(b.Rows[row].Start)).Line
	if column < 0 {
		column = inRow(b, row)
	}
	if column >= 0 {
		label := fmt.Sprintf("%s%d: ", letters(column), at)
		return schema.Window([]byte(label+cellText(b, row, column, visible)), len(label),
			len(label)+len(cellText(b, row, column, visible)))
	}
	var cells []string
	for c := range b.Width {
		cells = append(cells, letters(c)+": "+cellText(b, row, c, visible))
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

// cellText returns a cell on one line, masked where it may not be shown.
func cellText(b *rows.Block, row, column int, visible []bool) string {
	value := b.Value(b.Cell(row, column))
	if !visible[column] {
		return strings.Repeat("*", min(len(value), 20))
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, string(value))
}
