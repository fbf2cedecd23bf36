package cell

import (
	"bytes"
	"encoding/hex"
)

// AppendHex appends the hexadecimal digits of v, in small letters. Where v is not known to be bytes, it may be their
// digits in text already, with \x or 0x before them or without.
func AppendHex(dst, v []byte, isBytes bool) []byte {
	if digits, ok := digitsOf(v); ok && !isBytes {
		return append(dst, bytes.ToLower(digits)...)
	}
	return hex.AppendEncode(dst, v)
}

// AppendUUID appends the UUID that v is, as 16 bytes in their order or in hexadecimal digits; ok is false if it is
// none.
func AppendUUID(dst, v []byte) (_ []byte, ok bool) {
	if len(v) != 16 {
		text := bytes.ReplaceAll(bytes.Trim(v, "{}"), []byte("-"), nil)
		digits, _ := digitsOf(text)
		if len(digits) != 32 {
			return dst, false
		}
		v, _ = hex.AppendDecode(nil, digits)
	}
	for i, n := range []int{4, 2, 2, 2, 6} {
		if i > 0 {
			dst = append(dst, '-')
		}
		dst = hex.AppendEncode(dst, v[:n])
		v = v[n:]
	}
	return dst, true
}

// digitsOf are the hexadecimal digits that a text writes bytes with.
func digitsOf(v []byte) (digits []byte, ok bool) {
	digits = v
	if len(v) > 2 && (v[0] == '\\' || v[0] == '0') && v[1]|0x20 == 'x' {
		digits = v[2:]
	}
	return digits, len(digits)%2 == 0 && len(bytes.Trim(digits, "0123456789abcdefABCDEF")) == 0
}
