package sql

import (
	"bytes"

	"muster/convert/source/rows"
)

// typed is a value of PostgreSQL that is not just a string, a number or a word: one with a type, in
// parts, an expression. A type is left out. An expression stays as it is written.
func (p *parser) typed(i, end int) rows.Cell {
	tokens := p.tokens(i, end)
	if len(tokens) == 0 {
		p.fail("syntax", i, "a value is missing here", "write NULL where there is none")
		return rows.NullCell(i)
	}
	start := tokens[0].start
	if c, ok := p.withType(tokens); ok {
		return c
	}
	if s := tokens[0]; s.kind == aString && len(tokens) > 1 && tokens[1].kind == aWord {
		p.fail("syntax", tokens[1].start, afterString, quoteInside)
	}
	if p.bad == nil {
		p.warn("as-written", start, asWritten, loadIt)
	}
	return rows.PlainCell(start, tokens[len(tokens)-1].end)
}

// mostTokens are as many as a value has that is understood: parentheses in each other are looked at once for each.
const mostTokens = 20_000

// tokens takes a value apart. What is no token at its end, such as a string without one, and what stands behind the
// most, is a token of its own.
func (p *parser) tokens(i, end int) (tokens []token) {
	// The lexer needs a byte after a word to see where it ends.
	l := lexer{text: p.text[:min(end+1, len(p.text))], i: i, syntax: p.syntax}
	for {
		if l.i, _ = l.syntax.blank(p.text[:end], l.i); l.i >= end {
			return tokens
		}
		t := l.next()
		if t.kind == noToken || t.end > end || len(tokens) == mostTokens {
			return append(tokens, token{aMark, l.i, end})
		}
		tokens = append(tokens, t)
	}
}

// withType is a value with its type: 'a'::text, CAST('a' AS text), date '2020-01-01', and a
// value in parentheses.
func (p *parser) withType(tokens []token) (rows.Cell, bool) {
	n := len(tokens)
	first, last := tokens[0], tokens[n-1]
	for i := 1; i+1 < n; i++ { // the cast of the whole value is the last one
		if p.isMark(tokens[i], ':') && p.isMark(tokens[i+1], ':') && p.isType(tokens[i+2:]) {
			return p.withType(tokens[:i])
		}
	}
	switch {
	case n > 1 && first.kind == aString && p.isWord(tokens[1], "COLLATE"):
		return p.withType(tokens[:1])
	case n == 3 && first.kind == aString && p.isWord(tokens[1], "UESCAPE") && last.kind == aString:
		return p.unicode(first, last), true
	case p.all(tokens, aString) && p.text[first.start]|0x20 != 'x': // x'00' are bits, which nobody dumps: bytes of others
		return p.joined(tokens), true
	case n == 1 && first.kind == aWord:
		return p.word(first.start, first.start, first.end), true
	case p.isNumber(tokens):
		return rows.PlainCell(first.start, last.end), true
	case n == 2 && last.kind == aString && first.end == last.start && first.end-first.start < 3: // q'[…]' of others
	case last.kind == aString && first.kind != aString && p.isType(tokens[:n-1]):
		return p.withType(tokens[n-1:])
	case n > 2 && p.isMark(first, '(') && p.closes(tokens) == n-1:
		return p.withType(tokens[1 : n-1])
	case n > 5 && p.isWord(first, "CAST") && p.isMark(tokens[1], '(') && p.closes(tokens[1:]) == n-2:
		for i := n - 3; i > 2; i-- {
			if p.isWord(tokens[i], "AS") {
				return p.withType(tokens[2:i])
			}
		}
	case n == 6 && p.isWord(first, "DECODE") && p.isMark(tokens[1], '(') && p.isMark(tokens[3], ','):
		return p.decodeCall(first.start, tokens[2], tokens[4])
	case n > 2 && p.isWord(first, "ARRAY") && p.isMark(tokens[1], '[') && p.closes(tokens[1:]) == n-2:
		return p.array(first.start, tokens[2:n-1])
	}
	return rows.Cell{}, false
}

func (p *parser) isMark(t token, b byte) bool { return t.kind == aMark && p.text[t.start] == b }

func (p *parser) isWord(t token, keyword string) bool {
	return t.kind == aWord && bytes.EqualFold(p.text[t.start:t.end], []byte(keyword))
}

func (p *parser) all(tokens []token, k kind) bool {
	for _, t := range tokens {
		if t.kind != k {
			return false
		}
	}
	return true
}

// isType reports whether tokens name a type: public.citext, character varying(20), "my type"[].
func (p *parser) isType(tokens []token) bool {
	for _, t := range tokens {
		if t.kind == aString || t.kind == aMark && bytes.IndexByte([]byte(".(),[]"), p.text[t.start]) < 0 {
			return false
		}
	}
	return len(tokens) > 0 && tokens[0].kind != aMark
}

// isNumber reports whether tokens are a number, with spaces between its sign and its digits or without.
func (p *parser) isNumber(tokens []token) bool {
	if len(tokens) > 1 && (p.isMark(tokens[0], '-') || p.isMark(tokens[0], '+')) {
		tokens = tokens[1:]
	}
	return isNumeral(p.text[tokens[0].start:tokens[len(tokens)-1].end])
}

// closes is the index of the token that closes the parenthesis or bracket that the first one opens.
func (p *parser) closes(tokens []token) int {
	depth := 0
	for i, t := range tokens {
		switch {
		case p.isMark(t, '('), p.isMark(t, '['):
			depth++
		case p.isMark(t, ')'), p.isMark(t, ']'):
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// joined is strings one after the other, which are one.
func (p *parser) joined(tokens []token) rows.Cell {
	return p.b.DecodedCell(tokens[0].start, true, func(dst []byte) []byte {
		for _, t := range tokens {
			dst = p.syntax.appendString(dst, p.text[t.start:t.end])
		}
		return dst
	})
}

// unicode is U&'a' UESCAPE '!'.
func (p *parser) unicode(s, escape token) rows.Cell {
	by := byte('\\')
	if e := p.syntax.appendString(nil, p.text[escape.start:escape.end]); len(e) == 1 {
		by = e[0]
	}
	return p.b.DecodedCell(s.start, true, func(dst []byte) []byte {
		if p.text[s.start]|0x20 != 'u' {
			return p.syntax.appendString(dst, p.text[s.start:s.end])
		}
		return appendUnicode(dst, p.text[s.start+3:s.end-1], '\'', by)
	})
}

// array is ARRAY['a', 'b'], written as all other arrays: {"a","b"}.
func (p *parser) array(start int, tokens []token) (rows.Cell, bool) {
	dst := []byte{'{'}
	for len(tokens) > 0 {
		n, depth := 0, 0
		for n < len(tokens) && (depth > 0 || !p.isMark(tokens[n], ',')) {
			switch {
			case p.isMark(tokens[n], '('), p.isMark(tokens[n], '['):
				depth++
			case p.isMark(tokens[n], ')'), p.isMark(tokens[n], ']'):
				depth--
			}
			n++
		}
		if n == 0 {
			return rows.Cell{}, false
		}
		c, ok := p.withType(tokens[:n])
		if !ok {
			return rows.Cell{}, false
		}
		if len(dst) > 1 {
			dst = append(dst, ',')
		}
		dst = p.appendElement(dst, c, p.isWord(tokens[0], "ARRAY"))
		tokens = tokens[min(n+1, len(tokens)):]
	}
	return p.b.DecodedCell(start, true, func(to []byte) []byte { return append(append(to, dst...), '}') }), true
}

func (p *parser) appendElement(dst []byte, c rows.Cell, nested bool) []byte {
	switch v := p.b.Value(c); {
	case c.Null():
		return append(dst, "NULL"...)
	case nested || !c.Quoted():
		return append(dst, v...)
	default:
		dst = append(dst, '"')
		for _, b := range v {
			if b == '"' || b == '\\' {
				dst = append(dst, '\\')
			}
			dst = append(dst, b)
		}
		return append(dst, '"')
	}
}
