package sql

import (
	"bytes"
	"strings"
)

// mysqlSteps gives a cutter the statements of the MySQL family, and the command of its client.
func mysqlSteps(c *cutter) {
	s := &server{cutter: c, saved: map[string]syntax{}}
	c.steps["SET"] = s.set
	c.steps["USE"] = c.use
	c.steps["DELIMITER"] = c.delimiter
}

// server is what a script has set of the server that runs it.
type server struct {
	*cutter
	saved map[string]syntax // SQL modes in variables
}

// set notes the character set and the SQL modes.
func (c *server) set(l *lexer, i int) (next int, ok bool) {
	ahead := *l
	for t := ahead.next(); t.kind != theEnd; t = ahead.next() {
		if ahead.short {
			return i, false
		}
	}
	t := l.next()
	names := l.is(t, "NAMES", "CHARSET")
	if l.is(t, "CHARACTER") {
		t = l.next()
		names = l.is(t, "SET")
	}
	if names {
		t = l.next()
		if t.kind == aWord || t.kind == aString {
			c.charset = charset{strings.ToLower(l.string(t)), c.cursor.Place(i)}
		}
	}
	var target, last string
	value, isModes := c.syntax, false
	assign := func() {
		switch {
		case target == "sql_mode" && isModes:
			c.syntax = value
		case strings.HasPrefix(target, "@") && last == "sql_mode":
			c.saved[target] = c.syntax
		}
		target, last, isModes = "", "", false
	}
	depth := 0
	for ; t.kind != theEnd; t = l.next() {
		switch {
		case l.isMark(t, '('):
			depth++
		case l.isMark(t, ')'):
			depth--
		case l.isMark(t, '='):
			target = last
		case l.isMark(t, ',') && depth == 0:
			assign()
		case t.kind == aString:
			value, isModes = parseModes(l.string(t)), true
		case t.kind == aWord:
			last = strings.ToLower(strings.TrimPrefix(l.string(t), "@@"))
			if target == "" {
				continue
			}
			value, isModes = parseModes(last), last != "sql_mode"
			if saved, ok := c.saved[last]; ok {
				value = saved
			}
		}
	}
	assign()
	c.last = head{}
	return t.end, true
}

// parseModes reads the value of SQL_MODE.
func parseModes(value string) (s syntax) {
	for _, word := range strings.Split(strings.ToUpper(value), ",") {
		switch strings.TrimSpace(word) {
		case "ANSI_QUOTES", "ANSI", "DB2", "MAXDB", "MSSQL", "ORACLE", "POSTGRESQL":
			s |= ansiQuotes
		case "NO_BACKSLASH_ESCAPES":
			s |= noBackslash
		}
	}
	return s
}

// sqlMode returns the statements that set the modes of a string in rejects, and take them back.
func sqlMode(s syntax) (on, off string) {
	var words []string
	if s&ansiQuotes != 0 {
		words = append(words, "ANSI_QUOTES")
	}
	if s&noBackslash != 0 {
		words = append(words, "NO_BACKSLASH_ESCAPES")
	}
	if words == nil {
		return "", ""
	}
	return "SET SQL_MODE='" + strings.Join(words, ",") + "';", "SET SQL_MODE='';"
}

// use notes the database. As in the client, a line end is enough to end it.
func (c *cutter) use(l *lexer, i int) (next int, ok bool) {
	t := l.next()
	end := t.end
	switch t.kind {
	default:
		return c.pass(l, i)
	case aName, aString:
		c.home.schema = l.string(t)
	case aWord: // whatever it is made of
		for end < len(l.text) && l.text[end] > ' ' && !l.marked(end) {
			end++
		}
		if end == len(l.text) {
			return i, false
		}
		c.home.schema = string(l.text[t.start:end])
	}
	c.last = head{}
	return end, true
}

// delimiter reads DELIMITER, which is a command of the client: a line of its own.
func (c *cutter) delimiter(l *lexer, i int) (next int, ok bool) {
	n := bytes.IndexByte(l.text[l.i:], '\n')
	if n < 0 {
		return i, false
	}
	if words := strings.Fields(string(l.text[l.i : l.i+n])); len(words) > 0 {
		c.endWith(words[0])
	}
	return l.i + n + 1, true
}
