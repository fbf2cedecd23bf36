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
	first, size := utf8.DecodeRune(s)
	if len(s) < 2 || len(s) > 64 {
		return false
	}
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
