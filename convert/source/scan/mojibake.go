package scan

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// IsMojibake reports whether text begins with the UTF-8 bytes of a character read as
// windows-1252 and written as UTF-8: Ã or Â and a character that a byte of 80 to BF is,
// or the first two of ’ “ ” – …
func IsMojibake(text []byte) bool {
	switch {
	case len(text) < 4:
		return false
	case text[1] == 0x83 || text[1] == 0x82: // Ã, Â
		if text[2] == 0xc2 {
			return text[3] >= 0x80 && text[3] <= 0xbf
		}
		r, _ := utf8.DecodeRune(text[2:])
		return text[1] == 0x83 &&
			strings.ContainsRune("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ", r)
	case text[1] == 0xa2: // â
		return bytes.HasPrefix(text[2:], []byte("€")) || bytes.HasPrefix(text[2:], []byte("\u0080"))
	}
	return false
}
