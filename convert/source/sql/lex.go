package sql

import (
	"bytes"
	"slices"
	"strings"
)

// lexer takes the text of a statement apart. It is used for what stands around rows, which is short, and for rare
// values.
type lexer struct {
	text   []byte
	i      int
	syntax syntax
	mark   string // ends a statement; "" for none
	short  bool   // text ended before the token
}

type kind uint8

const (
	noToken kind = iota // text ended
	aWord
	aName // between quotes
	aString
	aMark  // one byte of punctuation
	theEnd // the mark at the end of a statement
)

type token struct {
	kind       kind
	start, end int
}

// next returns the next token. One that text may end inside of is none.
func (l *lexer) next() token {
	i, ok := l.syntax.blank(l.text, l.i)
	if !ok {
		return l.none()
	}
	rest := l.text[i:]
	if l.marked(i) {
		return l.token(theEnd, i, i+len(l.mark))
	}
	if len(rest) < len(l.mark) && strings.HasPrefix(l.mark, string(rest)) {
		return l.none()
	}
	switch b := rest[0]; {
	case b == '\'', b == '"', b == '`', b == '[', b == '$' && l.syntax&tags != 0:
		return l.quoted(i, i)
	case l.inWord(b):
		end := i + 1
		for end < len(l.text) && l.inWord(l.text[end]) && !l.marked(end) {
			end++
		}
		if l.syntax&prefixes != 0 && end == i+1 {
			switch after := l.text[end:]; {
			case len(after) > 0 && after[0] == '\'' && strings.IndexByte("eEbBxXnN", b) >= 0:
				return l.quoted(i, end)
			case len(after) == 1 && after[0] == '&':
				return l.none()
			case len(after) > 1 && after[0] == '&' && b|0x20 == 'u' && (after[1] == '\'' || after[1] == '"'):
				return l.quoted(i, end+1)
			}
		}
		if end == len(l.text) {
			return l.none()
		}
		return l.token(aWord, i, end)
	}
	return l.token(aMark, i, i+1)
}

// quoted is the string or name that begins at start and whose quote stands at i, if it is one.
func (l *lexer) quoted(start, i int) token {
	end, in := l.syntax.pass(l.text, i)
	switch b := l.text[i]; {
	case in.kind != 0:
		return l.none()
	case end == i:
		return l.token(aMark, i, i+1)
	case b == '`', b == '[', b == '"' && l.syntax&ansiQuotes != 0:
		return l.token(aName, start, end)
	}
	return l.token(aString, start, end)
}

func (l *lexer) token(k kind, start, end int) token {
	l.i = end
	return token{k, start, end}
}

func (l *lexer) none() token {
	l.short = true
	return token{noToken, len(l.text), len(l.text)}
}

// marked reports whether the statement ends at i.
func (l *lexer) marked(i int) bool {
	return l.mark != "" && bytes.HasPrefix(l.text[i:], []byte(l.mark))
}

// inWord reports whether a word has such a byte: an @ in it is an operator of PostgreSQL alone.
func (l *lexer) inWord(b byte) bool { return isWord(b) || b == '@' && l.syntax&folded == 0 }

// is reports whether t is one of some keywords.
func (l *lexer) is(t token, keywords ...string) bool {
	if t.kind != aWord {
		return false
	}
	for _, k := range keywords {
		if t.end-t.start == len(k) && strings.EqualFold(k, string(l.text[t.start:t.end])) {
			return true
		}
	}
	return false
}

func (l *lexer) isMark(t token, c byte) bool { return t.kind == aMark && l.text[t.start] == c }

func (l *lexer) isName(t token) bool { return t.kind == aName || t.kind == aWord }

// string returns the value of a word, a name or a string.
func (l *lexer) string(t token) string {
	s := l.text[t.start:t.end]
	switch {
	case t.kind == aName, t.kind == aString:
		return string(l.syntax.appendString(nil, s))
	case l.syntax&folded != 0:
		return strings.ToLower(string(s))
	}
	return string(s)
}

// qualified reads a name with that of its schema or database before it, or without, and the token after it. Of more
// names before it, it leaves out the first.
func (l *lexer) qualified(t token) (schema, name string, next token) {
	for {
		if !l.isName(t) {
			return "", "", t
		}
		schema, name = name, l.string(t)
		if t = l.next(); !l.isMark(t, '.') {
			return schema, name, t
		}
		t = l.next()
	}
}

const maxColumns = 4096 // of a table; no database has more

// columns reads the names of columns up to the parenthesis that closes them, and the token after it; nil if it is
// something else.
func (l *lexer) columns() ([]string, token) {
	columns := []string{}
	seen := map[string]bool{}
	t := l.next()
	for !l.isMark(t, ')') {
		var column string
		if l.is(t, "SELECT", "WITH") {
			return nil, t
		}
		_, column, t = l.qualified(t)
		key := l.syntax.key(column)
		if column == "" || seen[key] || len(columns) == maxColumns {
			return nil, t
		}
		seen[key] = true
		columns = append(columns, column)
		if l.isMark(t, ',') {
			t = l.next()
		} else if !l.isMark(t, ')') {
			return nil, t
		}
	}
	return columns, l.next()
}

// key returns what a name is told apart by.
func (s syntax) key(name string) string {
	if s&folded != 0 {
		return name
	}
	return strings.ToLower(name)
}

// same reports whether two names are one.
func (s syntax) same(a, b string) bool { return a == b || s&folded == 0 && strings.EqualFold(a, b) }

// index returns where a name stands in a list, -1 for nowhere.
func (s syntax) index(names []string, name string) int {
	return slices.IndexFunc(names, func(n string) bool { return s.same(n, name) })
}
