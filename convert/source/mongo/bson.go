package mongo

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"math"
	"strconv"
	"time"

	"muster/schema/jsontext"
)

// maxDepth is how deep documents nest; MongoDB itself stops at 100.
const maxDepth = 100

// Types of elements that are looked at by name (bsonspec.org).
const (
	kindText  = 0x02
	kindBool  = 0x08
	kindInt64 = 0x12
)

// elements calls f with the type, the name and the value of each element of a document, until
// it returns false; ok is false then, and if the document is broken.
func elements(doc []byte, f func(kind byte, name, value []byte) bool) (ok bool) {
	if len(doc) < 5 || int(int32(binary.LittleEndian.Uint32(doc))) != len(doc) || doc[len(doc)-1] != 0 {
		return false
	}
	rest := doc[4 : len(doc)-1]
	for len(rest) > 0 {
		kind := rest[0]
		end := bytes.IndexByte(rest[1:], 0)
		if end < 0 {
			return false
		}
		name := rest[1 : 1+end]
		rest = rest[end+2:]
		n := size(kind, rest)
		if n < 0 || n > len(rest) {
			return false
		}
		if !f(kind, name, rest[:n:n]) {
			return false
		}
		rest = rest[n:]
	}
	return true
}

// size is how many bytes the value at the beginning of rest has, -1 where that cannot be.
func size(kind byte, rest []byte) int {
	counted := func(more int) int { // a length, and so many bytes that it does not count
		if len(rest) < 4 {
			return -1
		}
		n := int(int32(binary.LittleEndian.Uint32(rest)))
		if n < 0 || n > len(rest) {
			return -1
		}
		return n + more
	}
	switch kind {
	case 0x01, 0x09, 0x11, 0x12:
		return 8
	case 0x02, 0x0d, 0x0e: // the length counts the NUL at the end
		if n := counted(4); n > 4 && n <= len(rest) && rest[n-1] == 0 {
			return n
		}
	case 0x03, 0x04, 0x0f:
		if n := counted(0); n >= 5 {
			return n
		}
	case 0x05:
		return counted(5)
	case 0x06, 0x0a, 0x7f, 0xff:
		return 0
	case 0x07:
		return 12
	case 0x08:
		return 1
	case 0x0b:
		if pattern := bytes.IndexByte(rest, 0); pattern >= 0 {
			if options := bytes.IndexByte(rest[pattern+1:], 0); options >= 0 {
				return pattern + options + 2
			}
		}
	case 0x0c:
		if n := counted(4); n > 4 && n+12 <= len(rest) {
			return n + 12
		}
	case 0x10:
		return 4
	case 0x13:
		return 16
	}
	return -1
}

// appendDocument appends a document as JSON, as plain as it can be: object ids, dates,
// decimals and bytes are texts; ok is false if the document is broken.
func appendDocument(dst, doc []byte, isArray bool, depth int) (_ []byte, ok bool) {
	if depth > maxDepth {
		return dst, false
	}
	open, end := byte('{'), byte('}')
	if isArray {
		open, end = '[', ']'
	}
	dst = append(dst, open)
	first := true
	whole := elements(doc, func(kind byte, name, value []byte) bool {
		if !first {
			dst = append(dst, ',')
		}
		first = false
		if !isArray {
			dst = append(appendText(dst, name), ':')
		}
		var ok bool
		dst, ok = appendValue(dst, kind, value, depth)
		return ok
	})
	return append(dst, end), whole
}

func appendValue(dst []byte, kind byte, v []byte, depth int) ([]byte, bool) {
	switch kind {
	case 0x01:
		return appendDouble(dst, math.Float64frombits(binary.LittleEndian.Uint64(v))), true
	case 0x02, 0x0d, 0x0e: // text, code, symbol
		return appendText(dst, v[4:len(v)-1]), true
	case 0x03, 0x04:
		return appendDocument(dst, v, kind == 0x04, depth+1)
	case 0x05:
		return appendBinary(dst, v[4], v[5:]), true
	case 0x06, 0x0a:
		return append(dst, "null"...), true
	case 0x07:
		return appendHex(dst, v), true
	case 0x08:
		return strconv.AppendBool(dst, v[0] != 0), v[0] < 2
	case 0x09:
		return appendDate(dst, int64(binary.LittleEndian.Uint64(v))), true
	case 0x0b:
		pattern, options, _ := bytes.Cut(v[:len(v)-1], []byte{0})
		return appendText(dst, []byte("/"+string(pattern)+"/"+string(options))), true
	case 0x0c:
		return appendHex(dst, v[len(v)-12:]), true
	case 0x0f: // code with its variables
		if n := size(kindText, v[4:]); n > 0 {
			return appendText(dst, v[8:4+n-1]), true
		}
		return dst, false
	case 0x10:
		return strconv.AppendInt(dst, int64(int32(binary.LittleEndian.Uint32(v))), 10), true
	case 0x11:
		dst = strconv.AppendUint(append(dst, `{"t":`...), uint64(binary.LittleEndian.Uint32(v[4:])), 10)
		dst = strconv.AppendUint(append(dst, `,"i":`...), uint64(binary.LittleEndian.Uint32(v)), 10)
		return append(dst, '}'), true
	case 0x12:
		return strconv.AppendInt(dst, int64(binary.LittleEndian.Uint64(v)), 10), true
	case 0x13:
		dst = append(dst, '"')
		dst = appendDecimal(dst, binary.LittleEndian.Uint64(v[8:]), binary.LittleEndian.Uint64(v))
		return append(dst, '"'), true
	case 0x7f:
		return append(dst, `"MaxKey"`...), true
	}
	return append(dst, `"MinKey"`...), true
}

// appendText appends a text. Bytes that are not UTF-8 stay as they are: they are found
// when the text is used.
func appendText(dst, text []byte) []byte {
	before := len(dst)
	dst, ok := jsontext.AppendString(dst, text)
	if ok {
		return dst
	}
	dst = append(dst[:before], '"')
	for _, c := range text {
		switch {
		case c == '"' || c == '\\':
			dst = append(dst, '\\', c)
		case c < ' ':
			dst = append(append(dst, `\u00`...), hexDigits[c>>4], hexDigits[c&15])
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, '"')
}

const hexDigits = "0123456789abcdef"

func appendHex(dst, bytes []byte) []byte {
	return append(hex.AppendEncode(append(dst, '"'), bytes), '"')
}

// appendDouble appends a number. The shell of MongoDB makes doubles of whole numbers,
// which are written without a fraction.
func appendDouble(dst []byte, f float64) []byte {
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0):
		return append(strconv.AppendFloat(append(dst, '"'), f, 'g', -1, 64), '"')
	case f == math.Trunc(f) && math.Abs(f) < 1<<53:
		return strconv.AppendInt(dst, int64(f), 10)
	}
	return strconv.AppendFloat(dst, f, 'g', -1, 64)
}

// appendBinary appends bytes: a UUID as such, others as base64. The old subtype 3 of
// UUIDs does not say in which order its bytes are.
func appendBinary(dst []byte, subtype byte, b []byte) []byte {
	if subtype == 2 && len(b) >= 4 && int(binary.LittleEndian.Uint32(b)) == len(b)-4 {
		b = b[4:]
	}
	dst = append(dst, '"')
	if subtype != 4 || len(b) != 16 {
		return append(base64.StdEncoding.AppendEncode(dst, b), '"')
	}
	for i, part := range [][]byte{b[:4], b[4:6], b[6:8], b[8:10], b[10:]} {
		if i > 0 {
			dst = append(dst, '-')
		}
		dst = hex.AppendEncode(dst, part)
	}
	return append(dst, '"')
}

// appendDate appends milliseconds since 1970 as ISO 8601; a number where the year has not
// four digits.
func appendDate(dst []byte, ms int64) []byte {
	const year0, year10000 = -62167219200000, 253402300800000
	if ms < year0 || ms >= year10000 {
		return strconv.AppendInt(dst, ms, 10)
	}
	return append(time.UnixMilli(ms).UTC().AppendFormat(append(dst, '"'), "2006-01-02T15:04:05.999Z07:00"), '"')
}
