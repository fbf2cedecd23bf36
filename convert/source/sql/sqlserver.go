package sql

import (
	"bytes"
	"slices"
	"strings"
)

// sqlserverSteps gives a cutter the statements of SQL Server, and GO, which ends a batch of them.
func sqlserverSteps(c *cutter) {
	c.steps["GO"] = c.line
	for _, word := range []string{"ALTER", "EXEC", "EXECUTE"} {
		c.steps[word] = func(l *lexer, i int) (int, bool) { return c.passBody(l, i, batch{whole: true}) }
	}
	c.steps[other] = c.pass
}

// line passes a line.
func (c *cutter) line(l *lexer, i int) (next int, ok bool) {
	n := bytes.IndexByte(l.text[i:], '\n')
	if n < 0 {
		return i, false
	}
	return i + n + 1, true
}

// procedure is the body of what CREATE makes that is no table: up to the end of its batch.
func procedure(*lexer, token) body { return batch{whole: true} }

// batch is the body of a statement that the next one ends, or the end of its batch.
type batch struct {
	whole bool // only the end of the batch ends it
}

// beginnings are the words at the beginning of a line that end the statement before it.
var beginnings = []string{
	"INSERT", "SET", "CREATE", "ALTER", "USE", "PRINT", "EXEC", "UPDATE", "DELETE", "IF", "BEGIN",
	"COMMIT", "DECLARE",
}

func (b batch) at(c *cutter, text []byte, i int) (next int, ends, sure bool) {
	if text[i] != '\n' || c.depth > 0 {
		return i + 1, false, true
	}
	start := i + 1
	for start < len(text) && (text[start] == ' ' || text[start] == '\t') {
		start++
	}
	end := wordEnd(text, start)
	if end == len(text) {
		return i, false, false
	}
	word := strings.ToUpper(string(text[start:min(end, start+16)]))
	return i + 1, word == "GO" || !b.whole && slices.Contains(beginnings, word), true
}

func (b batch) holds(*cutter) bool { return b.whole }

// endsBatch reports whether a script may end with rest.
func endsBatch(c *cutter, rest []byte) bool {
	word := strings.ToUpper(string(bytes.TrimSpace(rest)))
	skipped := c.state == skipping && c.depth <= 0
	switch {
	case word == "GO":
		return c.state == between || skipped
	case c.state == rowAfter:
		return word == ""
	}
	return skipped && !strings.HasPrefix(word, "INSERT") && (word == "" || !strings.HasPrefix("INSERT", word))
}
