package pgdump

import (
	"bytes"
	"strings"

	"muster/convert/source/rows"
)

// inside is what text ends inside of: a string, a name in quotes, a comment.
type inside struct {
	kind    byte   // ' " $ or inLine, inBlock; unclear where something may begin there; 0 for nothing
	escapes bool   // of ': backslashes are escapes
	tag     string // of $: with both dollar signs
	depth   int    // of inBlock: comments in comments
}

const (
	inLine  = '-'
	inBlock = '*'
	unclear = '?'
)

// syntax is how strings are read.
type syntax struct {
	backslashes bool    // standard_conforming_strings = off
	before      [2]byte // what stands before the text
}

// at is a byte of text, or of what stands before it.
func (s *syntax) at(text []byte, i int) byte {
	switch {
	case i >= 0:
		return text[i]
	case i >= -2:
		return s.before[2+i]
	}
	return 0
}

// escapes reports whether backslashes are escapes in the string whose quote stands at i.
func (s *syntax) escapes(text []byte, i int) bool {
	switch b := s.at(text, i-1); {
	case b|0x20 == 'e' && !isWord(s.at(text, i-2)):
		return true
	case b == '&' && s.at(text, i-2)|0x20 == 'u':
		return false
	}
	return s.backslashes
}

// pass returns the offset after the string, the name or the comment that begins at i;
// i where none begins there. Where text ends first, it says inside of what, and where
// to go on from.
func (s *syntax) pass(text []byte, i int) (int, inside) {
	switch b := text[i]; b {
	case '\'':
		return resume(text, i+1, inside{kind: b, escapes: s.escapes(text, i)})
	case '"':
		return resume(text, i+1, inside{kind: b})
	case '$':
		if isWord(s.at(text, i-1)) {
			return i, inside{}
		}
		switch n := tagLength(text[i:]); {
		case n < 0:
			return i, inside{kind: unclear}
		case n > 0:
			return resume(text, i+n, inside{kind: b, tag: string(text[i : i+n])})
		}
	case '-', '/':
		second := byte(inLine)
		if b == '/' {
			second = inBlock
		}
		switch {
		case i+1 == len(text):
			return i, inside{kind: unclear}
		case text[i+1] == second:
			return resume(text, i+2, inside{kind: second, depth: 1})
		}
	}
	return i, inside{}
}

// resume goes on inside of something at i.
func resume(text []byte, i int, in inside) (int, inside) {
	switch in.kind {
	case '$':
		if n := bytes.Index(text[i:], []byte(in.tag)); n >= 0 {
			return i + n + len(in.tag), inside{}
		}
		return max(i, len(text)-len(in.tag)+1), in
	case inLine:
		if n := bytes.IndexByte(text[i:], '\n'); n >= 0 {
			return i + n + 1, inside{}
		}
		return len(text), in
	case inBlock:
		return resumeBlock(text, i, in)
	}
	end, _ := rows.ClosingQuote(text, i, in.kind, in.escapes)
	if end < 0 {
		return ^end, in
	}
	return end, inside{}
}

func resumeBlock(text []byte, i int, in inside) (int, inside) {
	for {
		n := bytes.IndexAny(text[i:], "*/")
		if n < 0 {
			return len(text), in
		}
		i += n
		if i+1 == len(text) {
			return i, in
		}
		switch string(text[i : i+2]) {
		case "/*":
			in.depth++
			i += 2
		case "*/":
			in.depth--
			i += 2
			if in.depth == 0 {
				return i, inside{}
			}
		default:
			i++
		}
	}
}

const maxTag = 256 // bytes

// tagLength is the length of the $tag$ that text begins with; 0 where it is none, -1
// where text ends too early to tell.
func tagLength(text []byte) int {
	for i := 1; i < len(text) && i < maxTag; i++ {
		switch b := text[i]; {
		case b == '$':
			return i + 1
		case !isWord(b) || i == 1 && isDigit(b):
			return 0
		}
	}
	if len(text) >= maxTag {
		return 0
	}
	return -1
}

// punctuation are the bytes that matter outside of strings, mayBlank those that spaces
// and comments begin with.
var (
	punctuation = table256("'\"$()-/")
	mayBlank    = table256(" \t\n\v\f\r-/")
)

func table256(s string) (t [256]bool) {
	for _, c := range []byte(s) {
		t[c] = true
	}
	return t
}

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWord(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || isDigit(c) || c == '_' || c == '$' || c >= 0x80
}

// lexer takes the text of a statement apart. It is used for what stands around rows,
// which is short, and for rare values.
type lexer struct {
	text  []byte
	i     int
	s     syntax
	short bool // text ended before the token
}

type kind uint8

const (
	noToken kind = iota // text ended
	aWord
	aName // between double quotes
	aString
	aMark  // one byte of punctuation
	theEnd // a semicolon
)

type token struct {
	kind       kind
	start, end int
}

// next returns the next token. One that text may end inside of is none.
func (l *lexer) next() token {
	i := l.i
	for {
		for i < len(l.text) && isSpace(l.text[i]) {
			i++
		}
		if i == len(l.text) {
			return l.none()
		}
		if b := l.text[i]; b != '-' && b != '/' {
			break
		}
		next, in := l.s.pass(l.text, i)
		if in.kind != 0 {
			return l.none()
		}
		if next == i {
			break
		}
		i = next
	}
	switch b := l.text[i]; {
	case b == ';':
		return l.token(theEnd, i, i+1)
	case b == '\'', b == '"', b == '$':
		return l.quoted(i, i)
	case isWord(b):
		end := i + 1
		for end < len(l.text) && isWord(l.text[end]) {
			end++
		}
		if end == len(l.text) || end+1 == len(l.text) && l.text[end] == '&' {
			return l.none()
		}
		if prefix := end - i; prefix == 1 {
			switch {
			case l.text[end] == '\'' && strings.IndexByte("eEbBxXnN", b) >= 0:
				return l.quoted(i, end)
			case l.text[end] == '&' && b|0x20 == 'u' && (l.text[end+1] == '\'' || l.text[end+1] == '"'):
				return l.quoted(i, end+1)
			}
		}
		return l.token(aWord, i, end)
	}
	return l.token(aMark, i, i+1)
}

// quoted is the string or name that begins at start and whose quote stands at i.
func (l *lexer) quoted(start, i int) token {
	end, in := l.s.pass(l.text, i)
	switch {
	case in.kind != 0:
		return l.none()
	case end == i: // a dollar sign of no tag
		return l.token(aMark, i, i+1)
	case l.text[i] == '"':
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

// string is what a word, a name or a string says. PostgreSQL folds words to lower case.
func (l *lexer) string(t token) string {
	s := l.text[t.start:t.end]
	if t.kind == aWord || t.kind == aMark {
		return strings.ToLower(string(s))
	}
	return string(appendString(nil, s, l.s.backslashes))
}

// qualified reads a name with those of its schema, or database and schema, before it,
// and the token after it.
func (l *lexer) qualified(t token) (schema, name string, next token) {
	for {
		if t.kind != aName && t.kind != aWord {
			return "", "", t
		}
		schema, name = name, l.string(t)
		if t = l.next(); !l.isMark(t, '.') {
			return schema, name, t
		}
		t = l.next()
	}
}

// names reads the names of columns up to the parenthesis that closes them, and the
// token after it; nil where it is something else.
func (l *lexer) names() ([]string, token) {
	columns := []string{}
	seen := map[string]bool{}
	t := l.next()
	for !l.isMark(t, ')') {
		if t.kind != aName && t.kind != aWord {
			return nil, t
		}
		column := l.string(t)
		if seen[column] || column == "" || len(columns) == maxColumns {
			return nil, t
		}
		seen[column] = true
		columns = append(columns, column)
		if t = l.next(); l.isMark(t, ',') {
			t = l.next()
		} else if !l.isMark(t, ')') {
			return nil, t
		}
	}
	return columns, l.next()
}
