package jsontext

import (
	"fmt"
	"strings"
	"unicode"
)

// Quote returns a value from the data as messages show it: in quotes, short, on one line, with
// nothing that a terminal would act on.
func Quote(s string) string {
	const most = 40
	var b strings.Builder
	b.WriteByte('"')
	n := 0
	for i, r := range s {
		if n++; n > most {
			b.WriteString("…")
			if LocalPart(s[i:]) > 0 { // of an address, which reports mask
				b.WriteString("@…")
			}
			break
		}
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "\\u%04x", r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// LocalPart returns how many bytes at the beginning of a text go on with the local part of an email
// address, the @ included; 0 if they do not. Who cuts a text short needs it, because reports
// mask addresses, and know them by their @.
func LocalPart(text string) int {
	for i, c := range []byte(text) {
		switch {
		case c == '@':
			return i + 1
		case c <= ' ' || c == '"' || c == '\\' || c == ',' || c == ';' || c == '<' || c == '>':
			return 0
		}
	}
	return 0
}
