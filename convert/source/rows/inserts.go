package rows

import (
	"bytes"
	"regexp"
	"sync"
)

// inserting is how statements begin that put rows into a table, whatever their first words are.
var inserting = sync.OnceValue(func() *regexp.Regexp {
	const name = "(\"[^\"]*\"|`[^`]*`|[^\\s(;'\"`.]+)"
	return regexp.MustCompile("(?i)^[^(;'\"]*?\\b(INTO\\s+" + name + "(\\." + name +
		")*\\s*(\\w+\\s*)?\\(|VALUES\\s*\\()|^[^;\n]*\\bFROM\\s+stdin;")
})

// Inserts reports whether the statement at the beginning of text, which no reader of SQL knows,
// seems to put rows into a table. Text may end too early to be sure, unless the mark that
// ends a statement is in it, or a comment is.
func Inserts(text []byte, mark string) (yes, sure bool) {
	const most = 512
	start := text[:min(len(text), most)]
	if inserting().Match(start) {
		return true, true
	}
	return false, len(start) == most || bytes.Contains(start, []byte(mark)) || bytes.Contains(start, []byte("/*"))
}
