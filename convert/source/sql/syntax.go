package sql

import "bytes"

// syntax is what the bytes of a script mean: it depends on the program that the script is for, and on what the script
// sets.
type syntax uint16

const (
	ansiQuotes    syntax = 1 << iota // "x" is a name, not a string
	noBackslash                      // a backslash in a string is text
	plainComments                    // -- needs no space after it; # and /*! begin none
	nested                           // a comment may stand inside a comment
	tags                             // $tag$ is a quote, ` is none
	prefixes                         // E'', U&'' and the like are strings of their own
	folded                           // a name without quotes is in small letters, and case tells names apart
	brackets                         // [x] is a name
	emptyIsNull                      // '' is NULL
	unsigned                         // nothing says that the script is of the MySQL family

	settable = ansiQuotes | noBackslash                 // by a statement of the script
	standard = ansiQuotes | noBackslash | plainComments // as the SQL standard has it
)

// escapes reports whether backslashes are escapes in the string or name whose opening quote stands at i.
func (s syntax) escapes(text []byte, i int) bool {
	quote := text[i]
	if s&prefixes != 0 && quote == '\'' && i > 0 {
		before := byte(0)
		if i > 1 {
			before = text[i-2]
		}
		switch b := text[i-1]; {
		case b|0x20 == 'e' && !isWord(before):
			return true
		case b == '&' && before|0x20 == 'u':
			return false
		}
	}
	return s&noBackslash == 0 && (quote == '\'' || quote == '"' && s&ansiQuotes == 0)
}

// inside is what text ends inside of: a string, a name in quotes, a comment.
type inside struct {
	kind    byte   // the closing quote, or one of those below; 0 for nothing
	escapes bool   // backslashes are escapes
	depth   int    // of inBlock: comments in comments; 0 where they do not nest
	tag     []byte // of inTag: with both dollar signs
}

const (
	inLine  = '-'
	inBlock = '*'
	inTag   = '$'
	unclear = '?' // something may begin where text ends
)

// isString reports whether it is a string or a name.
func (in *inside) isString() bool {
	return in.kind != 0 && in.kind != inLine && in.kind != inBlock && in.kind != unclear
}

// pass returns the offset after the string, the name or the comment that begins at i; i if none begins there. If text
// ends first, it returns what it ends inside of, and where to go on from.
func (s syntax) pass(text []byte, i int) (int, inside) {
	switch b := text[i]; b {
	case '`':
		if s&tags == 0 {
			return resume(text, i+1, inside{kind: b})
		}
	case '\'', '"':
		return resume(text, i+1, inside{kind: b, escapes: s.escapes(text, i)})
	case '[':
		if s&brackets != 0 {
			return resume(text, i+1, inside{kind: ']'})
		}
	case '$':
		if s&tags == 0 || i > 0 && isWord(text[i-1]) {
			break
		}
		switch n := tagLength(text[i:]); {
		case n < 0:
			return i, inside{kind: unclear}
		case n > 0:
			return resume(text, i+n, inside{kind: inTag, tag: text[i : i+n]})
		}
	case '#', '-', '/', '*':
		return s.passComment(text, i)
	}
	return i, inside{}
}

// passComment is pass for comments. The marks around code that only some servers of the MySQL family run count as
// comments, the code does not.
func (s syntax) passComment(text []byte, i int) (int, inside) {
	rest := text[i:]
	plain := s&plainComments != 0
	switch {
	case rest[0] == '#':
		if !plain {
			return resume(text, i+1, inside{kind: inLine})
		}
	case rest[0] == '*' && plain:
	case len(rest) == 1:
		return i, inside{kind: unclear}
	case rest[0] == '-' && rest[1] == '-':
		switch {
		case plain:
		case len(rest) == 2:
			return i, inside{kind: unclear}
		case rest[2] > ' ':
			return i, inside{}
		}
		return resume(text, i+2, inside{kind: inLine})
	case rest[0] == '*' && rest[1] == '/':
		return i + 2, inside{}
	case rest[0] == '/' && rest[1] == '*':
		if !plain {
			switch n := conditional(rest); {
			case n < 0:
				return i, inside{kind: unclear}
			case n > 0:
				return i + n, inside{}
			}
		}
		in := inside{kind: inBlock}
		if s&nested != 0 {
			in.depth = 1
		}
		return resume(text, i+2, in)
	}
	return i, inside{}
}

// resume goes on inside of something at i.
func resume(text []byte, i int, in inside) (int, inside) {
	switch in.kind {
	case inTag:
		if n := bytes.Index(text[i:], in.tag); n >= 0 {
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
	end, _ := closingQuote(text, i, in.kind, in.escapes)
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
		switch {
		case text[i] == '*' && text[i+1] == '/':
			if in.depth--; in.depth <= 0 {
				return i + 2, inside{}
			}
			i += 2
		case text[i] == '/' && text[i+1] == '*' && in.depth > 0:
			in.depth++
			i += 2
		default:
			i++
		}
	}
}

const maxTag = 256 // bytes

// tagLength returns the length of the $tag$ that text begins with; 0 if it is none, -1 if text ends too early to tell.
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

// conditional returns the length of the mark that opens code for some servers only, /*!40101 or /*M!100100; 0 if it is
// an ordinary comment, -1 if text ends too early to tell. Versions 99999 and 999999 are for no server.
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
	for n < len(text) && n < digits+6 && isDigit(text[n]) {
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

// blank returns where the next token begins; ok is false if text ends before it.
func (s syntax) blank(text []byte, i int) (next int, ok bool) {
	for i < len(text) {
		switch b := text[i]; {
		case isSpace(b):
			i++
		case !mayBlank[b]:
			return i, true
		default:
			next, in := s.passComment(text, i)
			if in.kind != 0 || next == i {
				return i, in.kind == 0
			}
			i = next
		}
	}
	return i, false
}

// stops are the bytes to look at outside of strings: between the parentheses of a row, and in a statement that is
// skipped, where a name may be in brackets.
func (s syntax) stops() (inRow, skipped [256]bool) {
	marks := "'\"()-/"
	if s&plainComments == 0 {
		marks += "#"
	}
	if s&tags != 0 {
		marks += "$"
	} else {
		marks += "`"
	}
	inRow, skipped = table256(marks), table256(marks)
	skipped['['] = s&brackets != 0
	return inRow, skipped
}

// mayBlank are the bytes that spaces and comments begin with.
var mayBlank = table256(" \t\n\v\f\r#-/*")

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

// wordEnd returns the offset after the word at i.
func wordEnd(text []byte, i int) int {
	for i < len(text) && isWord(text[i]) {
		i++
	}
	return i
}
