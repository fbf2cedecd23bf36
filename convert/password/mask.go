package password

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// masks are what exports write in the place of a secret, without case, brackets and marks.
var masks = strings.Fields(`redacted filtered hidden masked protected secret removed encrypted notshown notdisplayed
	notavailable notexported obscured suppressed omitted sanitized scrubbed confidential passwordset
	verborgen ausgeblendet geschwärzt verschlüsselt oculto ocultado oculta protegido masqué masque caché nascosto
	verwijderd ukryte ukryty dold skjult gizli skryto skryté скрыто скрыт κρυφό 非表示 已隐藏 隐藏`)

// IsMask reports whether a text stands in the place of a password: one sign again and again, a word that says so in
// brackets or capitals, or what is left of a secret with signs for the rest.
func IsMask(s []byte) bool {
	s = bytes.TrimSpace(s)
	if len(s) < 2 || len(s) > 64 || !mayBeMask(s) {
		return false
	}
	first, size := utf8.DecodeRune(s)
	if mark := !unicode.IsLetter(first) && !unicode.IsDigit(first) || first|0x20 == 'x'; mark &&
		(len(s) >= 3*size || size > 1) && len(bytes.Trim(s, string(first))) == 0 {
		return true
	}
	for _, run := range []string{"****", "••••", "●●●●", "∗∗∗∗", "▪▪▪▪"} {
		if bytes.Contains(s, []byte(run)) {
			return true
		}
	}
	word := bytes.Trim(s, "[]<>(){}*_-#")
	if len(word) == len(s) && !bytes.Equal(word, bytes.ToUpper(word)) {
		return false
	}
	folded := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, string(word))
	return slices.Contains(masks, folded)
}

// mayBeMask looks at the bytes of a text alone, which tell of nearly all texts that they are no mask: those
// of letters and digits that are not all capitals, without brackets and signs.
func mayBeMask(s []byte) bool {
	switch c := s[0]; {
	case c >= utf8.RuneSelf, c|0x20 == 'x':
		return true
	case '0' <= c && c <= '9', 'a' <= c && c <= 'z':
		return bytes.IndexByte(s, '*') >= 0 || bytes.IndexByte(s, 0xE2) >= 0
	case 'A' <= c && c <= 'Z':
		return s[1] < 'a' || s[1] > 'z'
	}
	return true
}
