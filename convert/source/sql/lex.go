package sql

import (
	"bytes"
	"strings"

	"muster/convert/source/rows"
)

// modes are the SQL modes of the server that change what bytes mean.
type modes uint8

const (
	ansiQuotes  modes = 1 << iota // "x" is a name, not a string
	noBackslash                   // a backslash in a string is text
	unsigned                      // nothing says that the script is of the MySQL family

	sqlModes = ansiQuotes | noBackslash
)

// The modes of other programs than servers of the MySQL family.
const (
	standard = ansiQuotes | noBackslash | plainComments // as in the SQL standard
	// -- needs no space after it, # and /*! are none; values may be calls
	plainComments modes = 1 << (iota + 2)
	brackets            // [x] is a name
	// GO on a line ends statements, and so does the beginning of the next
	batches
	emptyIsNull // '' is NULL
)

// escapes reports whether a backslash is one between such quotes.
func (m modes) escapes(quote byte) bool {
	return quote != '`' && quote != ']' && m&noBackslash == 0 && (quote == '\'' || m&ansiQuotes == 0)
}

// parseModes reads the value of SQL_MODE.
func parseModes(value string) (m modes) {
	for _, word := range strings.Split(strings.ToUpper(value), ",") {
		switch strings.TrimSpace(word) {
		case "ANSI_QUOTES", "ANSI", "DB2", "MAXDB", "MSSQL", "ORACLE", "POSTGRESQL":
			m |= ansiQuotes
		case "NO_BACKSLASH_ESCAPES":
			m |= noBackslash
		}
	}
	return m
}

func (m modes) String() string {
	var words []string
	if m&ansiQuotes != 0 {
		words = append(words, "ANSI_QUOTES")
	}
	if m&noBackslash != 0 {
		words = append(words, "NO_BACKSLASH_ESCAPES")
	}
	return strings.Join(words, ",")
}

// What comment says of text that ends too early.
const (
	unclear = '?' // it may begin a comment
	inLine  = '-' // it ends inside a comment that a line end closes
	inBlock = '*' // it ends inside a comment that */ closes
)

// comment returns the offset after the comment at i, or i where there is none. The
// marks around code that only some servers run count as comments, the code does not.
func comment(text []byte, i int, m modes) (next int, unfinished byte) {
	rest := text[i:]
	switch rest[0] {
	case '#':
		if m&plainComments != 0 {
			return i, 0
		}
		return lineComment(text, i)
	case '-':
		switch {
		case len(rest) > 1 && rest[1] != '-', len(rest) > 2 && rest[2] > ' ' && m&plainComments == 0:
			return i, 0
		case len(rest) > 1 && m&plainComments != 0:
			return lineComment(text, i)
		case len(rest) < 3:
			return i, unclear
		}
		return lineComment(text, i)
	case '*':
		switch {
		case m&plainComments != 0:
			return i, 0
		case len(rest) == 1:
			return i, unclear
		case rest[1] == '/':
			return i + 2, 0
		}
	case '/':
		switch {
		case len(rest) == 1:
			return i, unclear
		case rest[1] != '*':
			return i, 0
		}
		switch n := conditional(rest); {
		case m&plainComments != 0:
		case n < 0:
			return i, unclear
		case n > 0:
			return i + n, 0
		}
		n := bytes.Index(rest[2:], []byte("*/"))
		if n < 0 {
			return i, inBlock
		}
		return i + 2 + n + 2, 0
	}
	return i, 0
}

func lineComment(text []byte, i int) (int, byte) {
	n := bytes.IndexByte(text[i:], '\n')
	if n < 0 {
		return i, inLine
	}
	return i + n + 1, 0
}

// conditional returns the length of the mark that opens code for some servers only,
// /*!40101 or /*M!100100; 0 where it is an ordinary comment, -1 where text ends too
// early to tell. Versions 99999 and 999999 are for no server.
func conditional(text []byte) int {
	n := 2
	if n < len(text) && text[n] == 'M' {
		n++
	}
	if n == len(text) {
		return -1
	}
	if text[n] != '!' {
		return 0
	}
	n++
	digits, version := n, 0
	for n < len(text) && n < digits+6 && '0' <= text[n] && text[n] <= '9' {
		version = 10*version + int(text[n]-'0')
		n++
	}
	switch {
	case n == len(text):
		return -1
	case version == 999999, version == 99999:
		return 0
	}
	return n
}

// punctuation are the bytes that matter outside of strings.
var punctuation = table256("'\"`()#-/")

func table256(s string) (t [256]bool) {
	for _, c := range []byte(s) {
		t[c] = true
	}
	return t
}

// mayBlank are the bytes that spaces and comments begin with.
var mayBlank = table256(" \t\n\v\f\r#-/*")

// blank returns where the next token begins. It says no where text ends before it.
func blank(text []byte, i int, m modes) (int, bool) {
	for i < len(text) {
		switch c := text[i]; {
		case isSpace(c):
			i++
		case c == '#' || c == '-' || c == '/' || c == '*':
			next, unfinished := comment(text, i, m)
			if next == i {
				return i, unfinished == 0
			}
			i = next
		default:
			return i, true
		}
	}
	return i, false
}

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func isWord(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_' || c == '$' || c == '@' || c >= 0x80
}

// lexer takes the text of a statement apart. It is used for what stands around rows,
// which is short, and for rare values.
type lexer struct {
	text      []byte
	i         int
	modes     modes
	delimiter string // ends a statement; "" for none
	short     bool   // text ended before the token
}

type kind uint8

const (
	noToken kind = iota // text ended
	aWord
	aName // between backticks, or double quotes where the mode says so
	aString
	aMark  // one byte of punctuation
	theEnd // the delimiter
)

type token struct {
	kind       kind
	start, end int
}

// next returns the next token. One that text may end inside of is none.
func (l *lexer) next() token {
	i, ok := blank(l.text, l.i, l.modes)
	if !ok {
		return l.none()
	}
	rest := l.text[i:]
	if l.delimiter != "" && rest[0] == l.delimiter[0] {
		if bytes.HasPrefix(rest, []byte(l.delimiter)) {
			return l.token(theEnd, i, i+len(l.delimiter))
		}
		if strings.HasPrefix(l.delimiter, string(rest)) {
			return l.none()
		}
	}
	switch c := rest[0]; {
	case c == '\'' || c == '"' || c == '`':
		end, _ := rows.ClosingQuote(l.text, i+1, c, l.modes.escapes(c))
		if end < 0 {
			return l.none()
		}
		if c == '`' || c == '"' && l.modes&ansiQuotes != 0 {
			return l.token(aName, i, end)
		}
		return l.token(aString, i, end)
	case c == '[' && l.modes&brackets != 0:
		end, _ := rows.ClosingQuote(l.text, i+1, ']', false)
		if end < 0 {
			return l.none()
		}
		return l.token(aName, i, end)
	case isWord(c):
		end := i + 1
		for end < len(l.text) && isWord(l.text[end]) && !l.delimits(end) {
			end++
		}
		if end == len(l.text) {
			return l.none()
		}
		return l.token(aWord, i, end)
	}
	return l.token(aMark, i, i+1)
}

func (l *lexer) token(k kind, start, end int) token {
	l.i = end
	return token{k, start, end}
}

func (l *lexer) none() token {
	l.short = true
	return token{noToken, len(l.text), len(l.text)}
}

func (l *lexer) delimits(i int) bool {
	return l.delimiter != "" && bytes.HasPrefix(l.text[i:], []byte(l.delimiter))
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

// string is what a word, a name or a string says.
func (l *lexer) string(t token) string {
	s := l.text[t.start:t.end]
	if t.kind != aName && t.kind != aString {
		return string(s)
	}
	if s[0] == '[' {
		return string(unescape(nil, s[1:len(s)-1], ']', false))
	}
	return string(unescape(nil, s[1:len(s)-1], s[0], l.modes.escapes(s[0])))
}
