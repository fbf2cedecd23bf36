package sql

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/convert/source/rows"
)

// literal is a value that is not just a string, a number or a word: one with a character set before it, one in parts,
// an expression.
func (p *parser) literal(i, end int) rows.Cell {
	v := p.lexer(i, end)
	t := v.next()
	first := t
	if t.kind == noToken {
		p.fail("syntax", i, "a value is missing here", "write NULL where there is none")
		return rows.NullCell(i)
	}
	charset, ok := p.introducer(v, t)
	if ok {
		t = v.next()
	}
	c := p.literalFrom(v, first, t, i, end)
	if ok && !strings.HasPrefix(charset, "utf8") && charset != "binary" && charset != "ascii" && t.kind != noToken {
		return p.decoded(i, charset, c)
	}
	return c
}

// decoded is a value in a character set, in UTF-8.
func (p *parser) decoded(i int, charset string, c rows.Cell) rows.Cell {
	if p.decode != nil {
		if text, ok := p.decode(charset, p.b.Value(c)); ok {
			return p.b.DecodedCell(i, true, func(dst []byte) []byte { return append(dst, text...) })
		}
	}
	p.fail("charset", i, fmt.Sprintf("the value is in the character set %s, which is not known", rows.ShowName(charset)),
		"dump it again with --default-character-set=utf8mb4")
	return c
}

// literalFrom is a value from the token t on. An expression of MySQL stays as it is written.
func (p *parser) literalFrom(v *valueLexer, first, t token, i, end int) rows.Cell {
	second := v.ahead()
	if p.syntax&plainComments != 0 && second.kind != noToken {
		return p.expression(i, end)
	}
	switch {
	case t.kind == aString:
		return p.strings(v, first.start, t)
	case v.is(t, "X", "B") && second.kind == aString && second.start == t.end:
		v.next()
		if v.ahead().kind == noToken {
			return p.number(first.start, second.end, p.text[t.start]|0x20, p.text[second.start+1:second.end-1])
		}
	case v.is(t, "DATE", "TIME", "TIMESTAMP") && second.kind == aString: // as the standard has it, and DBeaver writes it
		if w := *v; w.next() == second && w.ahead().kind == noToken {
			return p.strings(&w, first.start, second)
		}
	case t.kind == aWord && second.kind == noToken:
		return p.word(first.start, t.start, t.end)
	case v.isMark(t, '\\') && v.is(second, "N") && second.end-t.start == 2:
		v.next()
		if v.ahead().kind == noToken {
			return rows.NullCell(i)
		}
	}
	last := t
	for t = second; t.kind != noToken; t = v.next() {
		last = t
	}
	if tokens := p.tokens(i, end); len(tokens) > 2 && v.isMark(first, '(') && p.closes(tokens) == len(tokens)-1 {
		return p.literal(first.end, last.start)
	}
	if text := p.text[first.start:max(last.end, first.end)]; !isSpacedNumber(text) {
		p.warn("as-written", first.start, asWritten, loadIt)
	}
	return rows.PlainCell(first.start, max(last.end, first.end))
}

// isSpacedNumber reports whether a value is a number with blanks behind its sign.
func isSpacedNumber(v []byte) bool {
	return v[0] == '-' && isNumeral(bytes.TrimLeft(v[1:], " ")) || v[0] == '+' && isNumeral(bytes.TrimLeft(v[1:], " "))
}

// expression is a value that must be worked out.
func (p *parser) expression(i, end int) rows.Cell {
	e := &evaluator{v: p.lexer(i, end), ok: true}
	at := e.v.ahead().start
	r := e.expression()
	switch {
	case !e.ok || e.v.ahead().kind != noToken:
		if t := p.lexer(i, end); t.next().kind == aString && t.ahead().kind != aMark {
			p.fail("syntax", t.ahead().start, afterString, quoteInside)
		}
		p.fail("expression", at, "the value is an expression that is not understood",
			"write what it comes to; understood are literals, || and calls of "+strings.Join(understood, ", "))
		return rows.NullCell(at)
	case r.null:
		return rows.NullCell(at)
	}
	return p.b.DecodedCell(at, true, func(dst []byte) []byte { return append(dst, r.text...) })
}

// valueLexer gives the tokens before end only.
type valueLexer struct {
	lexer
	end int
}

func (p *parser) lexer(i, end int) *valueLexer {
	return &valueLexer{lexer{text: p.text, i: i, syntax: p.syntax}, end}
}

func (v *valueLexer) next() token {
	t := v.lexer.next()
	if t.start >= v.end {
		return token{}
	}
	t.end = min(t.end, v.end)
	return t
}

// ahead is the next token, without going on.
func (v *valueLexer) ahead() token {
	w := *v
	return w.next()
}

// introducer reports whether t names the character set of the string after it.
func (p *parser) introducer(v *valueLexer, t token) (charset string, ok bool) {
	if t.kind != aWord {
		return "", false
	}
	w := v.string(t)
	switch {
	case w == "N" || w == "n":
		return "utf8", p.text[t.end] == '\''
	case len(w) > 1 && w[0] == '_':
		return strings.ToLower(w[1:]), true
	}
	return "", false
}

// strings is the string t, and those that follow it and belong to it.
func (p *parser) strings(v *valueLexer, start int, t token) rows.Cell {
	c := p.b.DecodedCell(start, true, func(dst []byte) []byte {
		for ; t.kind == aString; t = v.next() {
			dst = p.syntax.appendString(dst, p.text[t.start:t.end])
		}
		return dst
	})
	if v.is(t, "COLLATE") {
		v.next()
		t = v.next()
	}
	if t.kind != noToken {
		p.fail("syntax", t.start, afterString, quoteInside)
	}
	return c
}

// number is the value of hexadecimal or binary digits; what is not such digits stays
// as it is written.
func (p *parser) number(start, end int, base byte, digits []byte) rows.Cell {
	switch base {
	case 'x':
		if len(digits)%2 == 1 && p.syntax&plainComments == 0 && p.text[end-1] != '\'' {
			digits = append([]byte{'0'}, digits...)
		}
		if !isHex(digits) || len(digits)%2 == 1 {
			break
		}
		return p.b.DecodedCell(start, true, func(dst []byte) []byte {
			dst, _ = hex.AppendDecode(dst, digits)
			return dst
		})
	case 'b':
		if len(digits) == 0 {
			digits = []byte{'0'}
		}
		if n, err := strconv.ParseUint(string(digits), 2, 64); err == nil {
			return p.b.DecodedCell(start, false, func(dst []byte) []byte { return strconv.AppendUint(dst, n, 10) })
		}
	}
	return rows.PlainCell(start, end)
}

func isHex(digits []byte) bool {
	return !slices.ContainsFunc(digits, func(b byte) bool {
		_, ok := hexDigit(b)
		return !ok
	})
}
