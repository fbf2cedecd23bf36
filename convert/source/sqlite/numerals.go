package sqlite

import (
	"bytes"
	"math/big"
	"strconv"
)

// numerals is the collation of columns of numbers that are kept as they are written:
// 1.50 equals 1.5, and 9 comes before 10. What is no number comes after those that are.
const numerals = "numerals"

func compareNumerals(a, b []byte) int {
	switch x, y := isNumeral(a), isNumeral(b); {
	case x && y:
		return compareNumbers(string(a), string(b))
	case x:
		return -1
	case y:
		return 1
	}
	return bytes.Compare(a, b)
}

func compareNumbers(a, b string) int {
	x, _ := strconv.ParseFloat(a, 64)
	y, _ := strconv.ParseFloat(b, 64)
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	case a == b:
		return 0
	}
	// They may differ beyond what a float holds.
	exact, _ := new(big.Rat).SetString(a)
	other, _ := new(big.Rat).SetString(b)
	return exact.Cmp(other)
}

// isNumeral reports whether v is digits, with a sign before them or without, and with a
// point among them or without.
func isNumeral(v []byte) bool {
	if len(v) > 0 && v[0] == '-' {
		v = v[1:]
	}
	point := bytes.IndexByte(v, '.')
	digits := 0
	for i, c := range v {
		if '0' <= c && c <= '9' {
			digits++
		} else if i != point || i == 0 || i == len(v)-1 {
			return false
		}
	}
	return digits > 0 && digits <= 1000
}
