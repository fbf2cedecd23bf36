package schema

import (
	"encoding/binary"
	"unicode/utf8"
)

// AppendString appends v as a JSON string: as it is, but for what RFC 8259 wants
// escaped. It says no, having appended something, where v is not UTF-8.
func AppendString(dst, v []byte) ([]byte, bool) {
	dst = append(dst, '"')
	i := 0
	for ; i+8 <= len(v); i += 8 {
		if special(binary.LittleEndian.Uint64(v[i:])) {
			return appendSpecial(dst, v)
		}
	}
	for ; i < len(v); i++ {
		if c := v[i]; c < 0x20 || c >= 0x80 || c == '"' || c == '\\' {
			return appendSpecial(dst, v)
		}
	}
	dst = append(dst, v...)
	return append(dst, '"'), true
}

const hexDigits = "0123456789abcdef"

func appendSpecial(dst, v []byte) ([]byte, bool) {
	if !utf8.Valid(v) {
		return dst, false
	}
	start := 0
	for i, c := range v {
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		dst = append(dst, v[start:i]...)
		start = i + 1
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\t':
			dst = append(dst, '\\', 't')
		default:
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	dst = append(dst, v[start:]...)
	return append(dst, '"'), true
}
