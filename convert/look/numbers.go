package look

import (
	"bytes"

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
	if v[0] > '0' && v[0] <= '9' && len(v) < 16 && len(bytes.Trim(v, "0123456789")) == 0 {
		c.digits++
		return
	}
	any := false
	for i, m := range numberMarks {
		to, ok := cell.AppendNumber(c.scratch[:0], v, m.decimal, m.thousands)
		if c.scratch = to; ok {
			c.byMark[i]++
			any = true
		}
	}
	c.noNumber = !any
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
