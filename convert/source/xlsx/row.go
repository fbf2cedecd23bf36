package xlsx

import (
	"bytes"
	"fmt"

	"muster/convert/source/rows"
	"muster/schema"
)

// row takes the row whose inside begins at i apart. One without a value is none.
func (p *parser) row(text []byte, i, n int) int {
	b := p.block
	from, problems, decoded, grid, line := len(b.Cells), len(b.Problems), len(b.Decoded), len(p.grid), p.line
	for ; p.line < n; p.line++ {
		p.grid = append(p.grid, '\n')
	}
	start := len(p.grid)
	for column := range p.width {
		p.grid = append(p.grid, ' ')
		b.Cells = append(b.Cells, rows.NullCell(start+column))
	}
	holds := false
	i = p.cells(text, i, func(c *cellTag) {
		p.column = c.column
		cell, ok := p.value(c, start)
		switch {
		case !ok:
		case c.column >= p.width:
			if len(b.Value(cell)) > 0 {
				holds = true
				p.report(start+p.width-1, "xlsx/no-header", "cell %s%d stands in a column without a name",
					"give the column a name in the first row, or empty the cell", n)
			}
		default:
			holds = holds || len(b.Value(cell)) > 0
			b.Cells[from+c.column] = cell
		}
	})
	holds = holds || len(b.Problems) > problems
	if !holds || p.bad != "" {
		b.Cells, b.Problems, b.Decoded, p.grid, p.line = b.Cells[:from], b.Problems[:problems], b.Decoded[:decoded],
			p.grid[:grid], line
		return i
	}
	p.grid = append(p.grid, '\n')
	p.line++
	b.Rows = append(b.Rows, rows.Extent{Start: uint32(start), End: uint32(len(p.grid))})
	return i
}

// value is the cell of a row that begins at start in the grid; no for one without a value.
func (p *parser) value(c *cellTag, start int) (cell rows.Cell, ok bool) {
	at := start + min(c.column, p.width-1)
	if c.value == nil && !c.inline {
		if c.formula {
			p.report(at, "xlsx/formula", "the formula in cell %s%d has no result in the file",
				"open the workbook in Excel and save it", p.line)
		}
		return cell, false
	}
	if c.kind == "e" {
		p.report(at, "xlsx/error-value", "cell %s%d holds an error such as #N/A", "put the formula right, or empty the cell",
			p.line)
		return cell, false
	}
	return p.block.DecodedCell(at, false, func(dst []byte) []byte {
		dst, isText := p.text(dst, c)
		switch {
		case isText:
			return dst
		case c.kind == "b" && string(c.value) == "1":
			return append(dst, "true"...)
		case c.kind == "b" && string(c.value) == "0":
			return append(dst, "false"...)
		}
		return p.number(dst, c, at)
	}), true
}

// number appends a number with the digits that are stored, or the date that it means.
func (p *parser) number(dst []byte, c *cellTag, at int) []byte {
	var l look
	if c.style < len(p.book.styles) {
		l = p.book.styles[c.style]
	}
	value := bytes.TrimSpace(c.value)
	if l.isDate || l.isTime {
		if dst, ok := appendDate(dst, value, l, p.book.is1904); ok {
			return dst
		}
		p.once(at, "xlsx/no-date", "cell %s%d is shown as a date, and its number is that of none (60 is 29 February 1900, "+
			"which Excel alone has)", "put the date right, or empty the cell")
	}
	switch {
	case isRounded(value):
		p.once(at, "xlsx/long-number",
			"cell %s%d holds a number of more than 15 digits: Excel keeps no more, so that the others may be wrong",
			"put the column into the sheet again, as text")
	case l.digits > len(value):
		p.once(at, "xlsx/leading-zeros",
			"cell %s%d is shown with zeros in front that are not in its number: they are left out",
			"make the column text: =TEXT(A2,\"00000\"), and paste its values")
	}
	return append(dst, value...)
}

// isRounded reports whether a number is longer than what Excel keeps. Whole numbers matter:
// they may be identifiers.
func isRounded(number []byte) bool {
	digits := 0
	for i, c := range number {
		switch {
		case '0' <= c && c <= '9':
			digits++
		case c == '.' && !bytes.ContainsAny(number, "eE"):
			return digits > 15
		case c|0x20 == 'e':
			return !bytes.HasPrefix(number[i+1:], []byte("-")) && exponent(number[i+1:]) >= 15
		}
	}
	return digits > 15
}

func exponent(digits []byte) int { return number(bytes.TrimPrefix(digits, []byte("+"))) }

// report reports what is wrong with the cell at hand; its row can be read all the same,
// but has no user.
func (p *parser) report(at int, rule, format, hint string, row int) {
	p.block.Problems = append(p.block.Problems, rows.RowProblem{
		Row: len(p.block.Rows), Offset: uint32(at), Readable: true,
		Problem: schema.Problem{
			Rule: rule, Severity: schema.Error, Message: fmt.Sprintf(format, letters(p.column), row),
			Hint: hint,
		},
	})
}

// once warns of the cell at hand, for the first such cell of its column.
func (p *parser) once(at int, rule, format, hint string) {
	what := rule + letters(p.column)
	if !p.warned.First(what) {
		return
	}
	p.block.Problems = append(p.block.Problems, rows.RowProblem{
		Row: len(p.block.Rows), Offset: uint32(at), Readable: true,
		Once: what,
		Problem: schema.Problem{Rule: rule, Severity: schema.Warning, Message: fmt.Sprintf(format, letters(p.column),
			p.line) + "; said once a column", Hint: hint},
	})
}
