package look

import (
	"unicode/utf8"

	"muster/convert/cell"
)

// numberMarks are ways to write numbers that JSON has not: what stands before the fraction, and between thousands.
var numberMarks = [...]struct{ decimal, thousands string }{
	{",", "."}, {",", " "}, {",", "'"}, {",", ""}, {".", ","}, {".", "'"}, {".", " "},
}

// marked counts the cells that are numbers by each of the numberMarks.
func (c *Column) marked(v []byte) {
	if c.noNumber {
		return
	}
	digits := v
	if v[0] == '+' || v[0] == '-' {
		digits = v[1:]
	}
	if len(v) < 16 && isDigits(digits) && digits[0] != '0' {
		c.digits++
		return
	}
	c.noNumber = true
	if last := v[len(v)-1]; last-'0' > 9 && last > ' ' && last < utf8.RuneSelf {
		return
	}
	for i, m := range numberMarks {
		to, ok := cell.AppendNumber(c.scratch[:0], v, m.decimal, m.thousands)
		if c.scratch = to; ok {
			c.byMark[i]++
			c.noNumber = false
		}
	}
}

// Decimals are the numberMarks by which all cells are numbers; "" where they are none, or numbers as JSON has them.
func (c *Column) Decimals() (decimal, thousands string) {
	if c.noNumber || c.Filled == 0 || c.Padded > 0 || c.All(Number) {
		return "", ""
	}
	least := 0 // of the numberMarks that fit, those that ask for no thousands where there are none
	for i, m := range numberMarks {
		if c.byMark[i]+c.digits == c.Filled && (least == 0 || m.thousands == "") {
			decimal, thousands, least = m.decimal, m.thousands, 1
		}
	}
	return decimal, thousands
}
