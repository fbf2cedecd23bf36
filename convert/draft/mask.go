package draft

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster/convert/look"
)

const maxMasked = 40 // characters

// masked shows how a value is written, and nothing of what it says: letters are x,
// digits 9. Of an e-mail address, the first letter and the last label of its domain stay.
func masked(v []byte) string {
	if v = bytes.TrimSpace(v); look.IsEmail(v) {
		_, n := utf8.DecodeRune(v)
		s := string(v)
		return strconv.Quote(s[:n] + "…@…" + s[strings.LastIndexByte(s, '.'):])
	}
	var b strings.Builder
	n := 0
	for _, r := range string(v) {
		if n++; n > maxMasked {
			b.WriteString("…")
			break
		}
		switch {
		case r == utf8.RuneError:
			b.WriteByte('?')
		case unicode.IsUpper(r):
			b.WriteByte('X')
		case unicode.IsLetter(r) || unicode.IsMark(r):
			b.WriteByte('x')
		case unicode.IsNumber(r):
			b.WriteByte('9')
		case unicode.IsControl(r) || r < utf8.RuneSelf:
			b.WriteRune(r)
		default:
			b.WriteByte('x')
		}
	}
	return strconv.Quote(b.String())
}
