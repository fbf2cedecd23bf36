package mapping

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words that YAML takes for something else than text.
var words = []string{"true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"}

// Quoted is text as YAML writes it, also inside braces: plain where it can be, "" for
// what is not UTF-8.
func Quoted(s string) string {
	isPlain := s != "" && strings.TrimSpace(s) == s && !slices.Contains(words, strings.ToLower(s))
	for i, r := range s {
		letter := unicode.IsLetter(r) || r == '_'
		if !letter && (i == 0 || !unicode.IsDigit(r) && !strings.ContainsRune(" .-", r)) {
			isPlain = false
		}
	}
	if isPlain {
		return s
	}
	if !utf8.ValidString(s) {
		return ""
	}
	return strconv.Quote(s) // Go's escapes are YAML's
}
