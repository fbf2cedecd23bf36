package draft

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster/convert/mapping"
)

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

// inComment is a name as it stands in a comment.
func inComment(s string) string {
	if q := mapping.Quoted(s); q != "" {
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

// quotedList is texts as YAML writes them between brackets.
func quotedList(texts []string) string {
	quoted := make([]string, len(texts))
	for i, s := range texts {
		quoted[i] = mapping.Quoted(s)
	}
	return strings.Join(quoted, ", ")
}
