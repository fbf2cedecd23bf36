package sqlite

import (
	"regexp"
	"slices"
	"strings"
)

// queryParts are the strings, names, words and some of the signs of a query, and its comments.
var queryParts = regexp.MustCompile(
	"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^\\]]*\\]|--[^\\n]*|(?s:/\\*.*?\\*/)|" +
		`[\pL_][\pL\pN_$]*|\d+|==?|[,()*.]`)

// vocabulary is what a query names.
type vocabulary struct {
	all      bool            // it may read any column
	named    map[string]bool // words and names, in lower case
	compared map[string]bool // of these, those that it compares with another
}

// partsOf takes SQL apart, in lower case: names are without their quotes, and comments are left out.
func partsOf(sql string) []string {
	parts := slices.DeleteFunc(queryParts.FindAllString(sql, -1), func(part string) bool {
		return strings.HasPrefix(part, "--") || strings.HasPrefix(part, "/*")
	})
	for i, part := range parts {
		word := strings.ToLower(part)
		if name, ok := strings.CutPrefix(word, `"`); ok {
			parts[i] = strings.ReplaceAll(strings.TrimSuffix(name, `"`), `""`, `"`)
		} else {
			parts[i] = strings.Trim(word, "`[]")
		}
	}
	return parts
}

func vocabularyOf(sql string) *vocabulary {
	w := &vocabulary{named: map[string]bool{}, compared: map[string]bool{}}
	parts := partsOf(sql)
	at := func(i int) string {
		if i < 0 || i >= len(parts) {
			return ""
		}
		return parts[i]
	}
	using := false
	for i := range parts {
		word := at(i)
		w.named[word] = true
		switch word {
		case "*":
			w.all = w.all || at(i-1) != "("
		case "natural":
			w.all = true
		case "using":
			using = true
		case ")":
			using = false
		case "=", "==", "is":
			right := i + 1
			for at(right+1) == "." {
				right += 2
			}
			if isName(at(i-1)) && isName(at(right)) { // what is compared with a value may be in most rows
				w.compared[at(i-1)], w.compared[at(right)] = true, true
			}
		case "in":
			if at(i+1) == "(" && isName(at(i+2)) {
				w.compared[at(i-1)] = true
			}
		}
		if using {
			w.compared[word] = true
		}
	}
	return w
}

func isName(word string) bool {
	return word != "" && strings.IndexByte("'(),.*=0123456789", word[0]) < 0 && word != "null" && word != "not"
}

// reads reports whether the query may read a column.
func (w *vocabulary) reads(column string) bool { return w.all || w.named[strings.ToLower(column)] }

// compares reports whether the query may look rows up by a column.
func (w *vocabulary) compares(column string) bool { return w.compared[strings.ToLower(column)] }
