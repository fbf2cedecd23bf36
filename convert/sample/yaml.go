package sample

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words that YAML takes for something else than text.
var words = []string{"true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"}

// quoted is text as YAML writes it, also inside braces: plain where it can be, "" for
// what is not UTF-8.
func quoted(s string) string {
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
	return quotedAlways(s)
}

// quotedAlways is text between quotes. Go's escapes are YAML's.
func quotedAlways(s string) string {
	if !utf8.ValidString(s) {
		return ""
	}
	return strconv.Quote(s)
}

// single is text between single quotes, in which YAML knows no escapes.
func single(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// exprText is text as expressions write it.
func exprText(s string) string { return strconv.Quote(s) }

// shown is a name in a comment.
func shown(s string) string {
	if q := quoted(s); q != "" {
		return q
	}
	return strconv.Quote(s)
}

// printable has spaces for what would end a line of comment or could not stand in one.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s)
}
