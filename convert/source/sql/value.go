package sql

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/convert/source/rows"
)

// other is a value that is not just a string, a number or a word: one with a character
// set before it, one in parts, an expression. An expression stays as it is written.
func (p *parser) other(i, end int) rows.Cell {
	v := &valueLexer{lexer{text: p.text, i: i, modes: p.modes}, end}
	t := v.next()
	first := t
	if t.kind == noToken {
		p.fail(i, "a value is missing here", "write NULL where there is none")
		return rows.NullCell(i)
	}
	if charset, ok := p.introducer(v, t); ok {
		t = v.next()
		if !strings.HasPrefix(charset, "utf8") && charset != "binary" && charset != "ascii" && t.kind != noToken {
			return p.decoded(i, charset, p.literal(v, first, t, i, end))
		}
	}
	return p.literal(v, first, t, i, end)
}

// decoded is a value in a character set, in UTF-8.
func (p *parser) decoded(i int, charset string, c rows.Cell) rows.Cell {
	if p.decode != nil {
		if text, ok := p.decode(charset, p.b.Value(c)); ok {
			return p.b.DecodedCell(i, true, func(dst []byte) []byte { return append(dst, text...) })
		}
	}
	if p.bad == nil {
		p.bad = &fault{
			rule: "sql/charset", at: i,
			message: fmt.Sprintf("the value is in the character set %s, which is not known", rows.ShowName(charset)),
			hint:    "dump it again with --default-character-set=utf8mb4",
		}
	}
	return c
}

// literal is a value from the token t on, the first of which is at i.
func (p *parser) literal(v *valueLexer, first, t token, i, end int) rows.Cell {
	second := v.ahead()
	if p.modes&plainComments != 0 && second.kind != noToken {
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
	last, call := t, false
	for t = second; t.kind != noToken; t = v.next() {
		last, call = t, call || v.isMark(t, '(')
	}
	if call {
		p.warn("sql/as-written", first.start, "a value is an expression, and is taken as the text that it is written in",
			"load the script into a database, and dump that; a script of SQLite is read with --from sqlite-dump")
	}
	return rows.PlainCell(first.start, max(last.end, first.end))
}

// expression is a value that must be worked out.
func (p *parser) expression(i, end int) rows.Cell {
	e := &evaluator{v: &valueLexer{lexer{text: p.text, i: i, modes: p.modes}, end}, ok: true}
	at := e.v.ahead().start
	r := e.expression()
	switch {
	case !e.ok || e.v.ahead().kind != noToken:
		if t := (&valueLexer{lexer{text: p.text, i: i, modes: p.modes}, end}); t.next().kind == aString &&
			t.ahead().kind != aMark {
			p.fail(t.ahead().start, afterString, quoteInside)
		} else if p.bad == nil {
			p.bad = expressionProblem(at)
		}
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

const (
	afterString = "a comma is expected after the string"
	quoteInside = "a quote inside a string is written ''"
)

// strings is the string t, and those that follow it and belong to it.
func (p *parser) strings(v *valueLexer, start int, t token) rows.Cell {
	c := p.b.DecodedCell(start, true, func(dst []byte) []byte {
		for ; t.kind == aString; t = v.next() {
			quote := p.text[t.start]
			dst = unescape(dst, p.text[t.start+1:t.end-1], quote, p.modes.escapes(quote))
		}
		return dst
	})
	if v.is(t, "COLLATE") {
		v.next()
		t = v.next()
	}
	if t.kind != noToken {
		p.fail(t.start, afterString, quoteInside)
	}
	return c
}

// number is the value of hexadecimal or binary digits; what is not such digits stays
// as it is written.
func (p *parser) number(start, end int, base byte, digits []byte) rows.Cell {
	switch base {
	case 'x':
		if len(digits)%2 == 1 && p.modes&plainComments == 0 && p.text[end-1] != '\'' {
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
	for _, d := range digits {
		if !('0' <= d && d <= '9' || 'a' <= d|0x20 && d|0x20 <= 'f') {
			return false
		}
	}
	return true
}

// bit is 0 or 1 for the byte that a dump writes for a bit.
func (p *parser) bit(c rows.Cell) rows.Cell {
	v := p.b.Value(c)
	if len(v) != 1 || v[0] > 1 {
		return c
	}
	digit := '0' + v[0]
	return p.b.DecodedCell(p.b.Offset(c), false, func(dst []byte) []byte { return append(dst, digit) })
}

// unescape appends what stands between two quotes.
func unescape(dst, s []byte, quote byte, escapes bool) []byte {
	dst = slices.Grow(dst, len(s)) // it only gets shorter
	for i := 0; i < len(s); i++ {
		b := s[i]
		if i+1 < len(s) && (b == quote || b == '\\' && escapes) {
			i++ // a quote is doubled, a backslash takes what follows it
			if b = s[i]; s[i-1] == '\\' {
				if b == '%' || b == '_' {
					dst = append(dst, '\\')
				}
				b = escaped[b]
			}
		}
		dst = append(dst, b)
	}
	return dst
}

// escaped is what a byte after a backslash stands for: mostly itself.
var escaped = func() (t [256]byte) {
	for i := range t {
		t[i] = byte(i)
	}
	t['0'], t['b'], t['n'], t['r'], t['t'], t['Z'] = 0, '\b', '\n', '\r', '\t', 0x1a
	return t
}()
