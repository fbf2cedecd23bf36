package convert

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"unicode/utf8"
)

const ones = 0x0101010101010101

// appendString appends v as a JSON string. It says no, having appended something, where
// v is not UTF-8.
func appendString(dst, v []byte) ([]byte, bool) {
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

// special says whether one of eight bytes is a control character, a quote, a
// backslash or not ASCII. It may say yes wrongly, never no.
func special(w uint64) bool {
	control := w - ones*0x20
	quote := (w ^ ones*'"') - ones
	backslash := (w ^ ones*'\\') - ones
	return (w|control|quote|backslash)&(ones<<7) != 0
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

var (
	errNotJSON = errors.New("it is cut off or misspelled")
	errNotUTF8 = errors.New("it is not valid UTF-8")
)

// compact is a JSON text on one line, its numbers as written.
func compact(v []byte) ([]byte, error) {
	if !json.Valid(v) {
		return nil, errNotJSON
	}
	if !utf8.Valid(v) {
		return nil, errNotUTF8
	}
	v = bytes.TrimSpace(v)
	if bytes.IndexByte(v, '\n') < 0 && bytes.IndexByte(v, '\r') < 0 {
		return v, nil
	}
	var b bytes.Buffer
	err := json.Compact(&b, v)
	return b.Bytes(), err
}
