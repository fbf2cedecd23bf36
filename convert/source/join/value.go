package join

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strconv"

	"muster/convert/source/insert"
	"muster/convert/source/rows"
)

// value is a cell on its way from one table to a row of another.
type value struct {
	text   []byte
	null   bool
	quoted bool
}

var null = value{null: true}

// append writes a value for take.
func (v value) append(dst []byte) []byte {
	if v.null {
		return append(dst, 0)
	}
	n := uint64(len(v.text)) << 1
	if v.quoted {
		n |= 1
	}
	return append(binary.AppendUvarint(dst, n+1), v.text...)
}

// take takes a value off what append wrote. It holds as long as b does.
func take(b []byte) (v value, rest []byte) {
	n, size := binary.Uvarint(b)
	b = b[size:]
	if n == 0 {
		return null, b
	}
	length := (n - 1) >> 1
	return value{text: b[:length], quoted: (n-1)&1 != 0}, b[length:]
}

// insert writes a value into a row of a block.
func (v value) insert(b *rows.Block) rows.Cell {
	switch {
	case v.null:
		return insert.Null(b)
	case v.quoted || !isInteger(v.text):
		return insert.Text(b, v.text)
	}
	return insert.Plain(b, v.text)
}

// isInteger reports whether a value that stood without quotes may stand so in an INSERT.
func isInteger(v []byte) bool {
	_, ok := number(bytes.TrimPrefix(v, []byte("-")))
	return ok
}

// tuple is a row of a table, and what is made of the sides that belong to it.
type tuple struct {
	block *rows.Block
	row   int
	made  []value

	instead int // 1 + the column that has another value than the row; 0 for none
	with    value
}

func (t tuple) value(column int) value {
	if column+1 == t.instead {
		return t.with
	}
	if n := t.block.Width; column >= n {
		return t.made[column-n]
	}
	c := t.block.Cell(t.row, column)
	if c.Null() {
		return null
	}
	return value{text: t.block.Value(c), quoted: c.Quoted()}
}

// A key is one text for all columns by which rows belong together, such that keys of numbers come in their order. Keys
// are equal where all that stands in the columns is, as it is written.
func appendKey(dst, v []byte, fold bool) []byte {
	if n, ok := number(v); ok {
		var big [8]byte
		binary.BigEndian.PutUint64(big[:], n)
		size := (64 - bits.LeadingZeros64(n) + 7) / 8
		return append(append(dst, byte(size)), big[8-size:]...)
	}
	dst = append(dst, aText)
	for _, c := range v {
		if fold && 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if dst = append(dst, c); c == 0 {
			dst = append(dst, 1)
		}
	}
	return append(dst, 0, 0)
}

// aText is greater than the size of any number.
const aText = 9

// number is the number that a text spells as a program would.
func number(v []byte) (n uint64, ok bool) {
	if len(v) == 0 || len(v) > 19 || v[0] == '0' && len(v) > 1 {
		return 0, false
	}
	for _, c := range v {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + uint64(c-'0')
	}
	return n, true
}

// integer is what a text begins with, as CAST makes a number of it.
func integer(v []byte) int64 {
	n := 0
	for n < len(v) && (v[n] >= '0' && v[n] <= '9' || n == 0 && (v[n] == '-' || v[n] == '+')) {
		n++
	}
	i, _ := strconv.ParseInt(string(v[:n]), 10, 64)
	return i
}
