package mongo

import (
	"math/big"
	"strconv"
)

// appendDecimal appends a Decimal128 (IEEE 754-2008, binary integer decimal) as MongoDB
// writes it: 12.50, 1E+3, -Infinity, NaN.
func appendDecimal(dst []byte, high, low uint64) []byte {
	const bias = 6176
	if high>>63 == 1 {
		dst = append(dst, '-')
	}
	switch high >> 58 & 0x1f {
	case 0x1e:
		return append(dst, "Infinity"...)
	case 0x1f:
		if n := len(dst); n > 0 && dst[n-1] == '-' {
			dst = dst[:n-1]
		}
		return append(dst, "NaN"...)
	}
	exponent := int(high>>49&0x3fff) - bias
	coefficient := new(big.Int).SetUint64(high & (1<<49 - 1))
	if high>>61&3 == 3 { // a coefficient beyond 34 digits, which stands for 0
		exponent = int(high>>47&0x3fff) - bias
		coefficient.SetUint64(0)
		low = 0
	}
	coefficient.Lsh(coefficient, 64)
	coefficient.Or(coefficient, new(big.Int).SetUint64(low))
	digits := coefficient.String()
	if len(digits) > 34 {
		digits = "0"
	}
	adjusted := exponent + len(digits) - 1
	switch {
	case exponent > 0 || adjusted < -6:
		dst = append(dst, digits[0])
		if len(digits) > 1 {
			dst = append(append(dst, '.'), digits[1:]...)
		}
		dst = append(dst, 'E')
		if adjusted >= 0 {
			dst = append(dst, '+')
		}
		return strconv.AppendInt(dst, int64(adjusted), 10)
	case exponent == 0:
		return append(dst, digits...)
	}
	point := len(digits) + exponent
	if point <= 0 {
		dst = append(dst, "0."...)
		for ; point < 0; point++ {
			dst = append(dst, '0')
		}
		return append(dst, digits...)
	}
	dst = append(append(dst, digits[:point]...), '.')
	return append(dst, digits[point:]...)
}
