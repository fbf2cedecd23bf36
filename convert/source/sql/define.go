package sql

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// create notes the columns of a table.
func (c *cutter) create(l *lexer, i int) (int, bool) {
	t := l.next()
	for l.is(t, "OR", "REPLACE", "TEMPORARY", "TEMP", "GLOBAL") {
		t = l.next()
	}
	if !l.is(t, "TABLE") {
		c.untilGo = c.modes&batches != 0
		c.trigger = c.dialect == sqlite && l.is(t, "TRIGGER")
		return c.pass(l, i)
	}
	t = l.next()
	for l.is(t, "IF", "NOT", "EXISTS") {
		t = l.next()
	}
	database, name, t := l.qualified(t)
	if name == "" {
		return c.pass(l, i)
	}
	var columns []column
	if l.isMark(t, '(') {
		if columns = l.definitions(); columns == nil {
			return c.pass(l, i)
		}
		if c.modes&batches == 0 {
			t = l.next()
		} else { // what follows has no end that can be seen from here
			t = token{theEnd, l.i, l.i}
			c.state, c.depth = skipping, 0
		}
	}
	for ; t.kind != theEnd; t = l.next() {
		if l.short {
			return i, false
		}
	}
	if database == "" {
		database = c.database
	}
	def := c.tables.create(database, name)
	if c.dialect == sqlite { // no statement that it takes has a value for those
		columns = slices.DeleteFunc(columns, func(c column) bool { return c.generated })
	}
	if columns != nil {
		def.columns, def.create, def.modes = columns, trimCreate(l.text[i:t.start]), c.modes
		def.At = c.cursor.Place(i)
		def.Columns = names(columns)
		if def == c.chosen {
			c.layouts.Forget()
		}
	}
	c.last = head{}
	return t.end, true
}

func names(columns []column) (names []string) {
	for _, c := range columns {
		names = append(names, c.name)
	}
	return names
}

// trimCreate takes away the end of a comment that begins before the statement.
func trimCreate(text []byte) string {
	trimmed := bytes.TrimSpace(text)
	if bytes.HasSuffix(trimmed, []byte("*/")) && !bytes.Contains(trimmed, []byte("/*")) {
		text = trimmed[:len(trimmed)-2]
	}
	return string(text)
}

const maxColumns = 4096 // of a table, says MySQL

// keys begin the definitions in a CREATE TABLE that are not columns.
// Only the first ones are in all dialects.
var keys = []string{
	"PRIMARY", "UNIQUE", "CONSTRAINT", "FOREIGN", "CHECK", "KEY", "INDEX", "FULLTEXT", "SPATIAL",
	"PERIOD",
}

const everywhere = 5 // of the keys

func (l *lexer) keys() int {
	if l.modes&plainComments != 0 {
		return everywhere
	}
	return len(keys)
}

// definitions reads what stands between the parentheses of a CREATE TABLE; nil where
// it is not columns.
func (l *lexer) definitions() (columns []column) {
	for {
		t := l.next()
		if t.kind != aName && t.kind != aWord && (t.kind != aString || l.modes&plainComments == 0) {
			return nil
		}
		isColumn := !l.is(t, keys[:l.keys()]...)
		col := column{name: l.string(t)}
		depth, n := 0, 0
		for t = l.next(); depth > 0 || !l.isMark(t, ',') && !l.isMark(t, ')'); t = l.next() {
			switch {
			case t.kind == noToken || t.kind == theEnd:
				return nil
			case l.isMark(t, '('):
				depth++
			case l.isMark(t, ')'):
				depth--
			case n == 0 && !l.is(t, "AS", "GENERATED"):
				col.bit = l.is(t, "BIT")
			case n == 2 && depth == 1 && col.bit:
				col.bit = l.is(t, "1")
			case depth == 0 && l.is(t, "GENERATED", "AS"):
				col.generated = true
			case depth == 0 && l.is(t, "INVISIBLE"):
				col.invisible = true
			}
			n++
		}
		if isColumn {
			columns = append(columns, col)
		}
		if len(columns) > maxColumns {
			return nil
		}
		if l.isMark(t, ')') {
			return columns
		}
	}
}

// set notes the character set and the SQL modes.
func (c *cutter) set(l *lexer, i int) (int, bool) {
	ahead := *l
	for t := ahead.next(); t.kind != theEnd; t = ahead.next() {
		if ahead.short {
			l.short = true
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
			c.charset.set(l.string(t), c.cursor.Place(i))
		}
	}
	var target, last string
	value, isModes := c.modes, false
	assign := func() {
		switch {
		case target == "sql_mode" && isModes:
			c.modes = value
		case strings.HasPrefix(target, "@") && last == "sql_mode":
			if c.saved == nil {
				c.saved = map[string]modes{}
			}
			c.saved[target] = c.modes
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

// use notes the database. As in the client, a line end is enough to end it.
func (c *cutter) use(l *lexer, i int) (int, bool) {
	t := l.next()
	if t.kind != aName && t.kind != aWord && t.kind != aString {
		return c.pass(l, i)
	}
	end := t.end
	if t.kind == aWord { // whatever it is made of
		for end < len(l.text) && l.text[end] > ' ' && !l.delimits(end) {
			end++
		}
		if end == len(l.text) {
			l.short = true
			return i, false
		}
		c.database = string(l.text[t.start:end])
	} else {
		c.database = l.string(t)
	}
	c.last = head{}
	return end, true
}

// command reads DELIMITER, which is a command of the client: a line of its own.
func (c *cutter) command(l *lexer, i int) (int, bool) {
	n := bytes.IndexByte(l.text[l.i:], '\n')
	if n < 0 {
		l.short = true
		return i, false
	}
	if words := strings.Fields(string(l.text[l.i : l.i+n])); len(words) > 0 {
		c.setDelimiter(words[0])
	}
	return l.i + n + 1, true
}

// charset is the character set of what follows.
type charset struct {
	name string
	bad  bool
	at   schema.Place
}

func (s *charset) set(name string, at schema.Place) {
	name = strings.ToLower(name)
	s.name, s.at = name, at
	s.bad = !strings.HasPrefix(name, "utf8") && !slices.Contains([]string{"binary", "ascii", "default"}, name) &&
		!strings.HasPrefix(name, "@")
}

// encodings are the names that the rest of the world has for MySQL's character sets.
var encodings = map[string]string{
	"latin1": "windows-1252", "latin2": "iso-8859-2", "latin5": "iso-8859-9", "latin7": "iso-8859-13",
	"greek": "iso-8859-7", "hebrew": "iso-8859-8", "cp1250": "windows-1250", "cp1251": "windows-1251",
	"cp1256": "windows-1256", "cp1257": "windows-1257", "koi8r": "koi8-r", "koi8u": "koi8-u", "cp866": "ibm866",
	"sjis": "shift_jis", "cp932": "shift_jis", "ujis": "euc-jp", "eucjpms": "euc-jp", "euckr": "euc-kr",
	"gbk": "gbk", "gb2312": "gb2312", "gb18030": "gb18030", "big5": "big5", "tis620": "windows-874",
}

func (s *charset) problem(file string) error {
	encoding := encodings[s.name]
	if encoding == "" {
		encoding = "NAME"
	}
	return problem("sql/charset", file, s.at, fmt.Sprintf("the dump is in the character set %s, not in UTF-8",
		rows.ShowName(s.name)),
		"say so with --encoding "+encoding+", or dump it again with --default-character-set=utf8mb4")
}
