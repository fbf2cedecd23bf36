package sql

import (
	"bytes"
	"slices"
	"strings"
)

// commands are those of Oracle's client: a line each.
var commands = []string{"REM", "REMARK", "PROMPT", "SET", "SPOOL", "WHENEVER", "EXIT"}

// oracleSteps gives a cutter the commands of Oracle's client.
func oracleSteps(c *cutter) {
	for _, word := range commands {
		c.steps[word] = c.line
	}
	c.steps["/"] = func(_ *lexer, i int) (int, bool) { return i + 1, true } // runs the statement before it
	c.steps[other] = c.pass
}

// isCommand reports whether text begins with a command.
func isCommand(text []byte) bool {
	word, _, _ := bytes.Cut(text, []byte(" "))
	return slices.Contains(commands, strings.ToUpper(string(bytes.TrimSpace(word))))
}
