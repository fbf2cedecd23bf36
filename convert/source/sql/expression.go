package sql

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// result is what an expression comes to.
type result struct {
	text   []byte
	null   bool
	binary bool // hexadecimal digits made it
}

// evaluator works out the calls that programs write into their scripts where a literal
// cannot hold a value. It knows those calls and no others.
type evaluator struct {
	v     *valueLexer
	ok    bool // all was understood so far
	depth int  // of calls and parentheses
}

// maxNested is how deep calls may stand inside one another. Programs write three.
const maxNested = 64

// maxText is the longest value that calls may come to, in bytes.
const maxText = maxRow

func (e *evaluator) fail() result {
	e.ok = false
	return result{}
}

// expression is terms with || between.
func (e *evaluator) expression() result {
	if e.depth++; e.depth > maxNested {
		return e.fail()
	}
	defer func() { e.depth-- }()
	r := e.term()
	for e.ok && e.v.isMark(e.v.ahead(), '|') {
		e.v.next()
		if !e.v.isMark(e.v.next(), '|') {
			return e.fail()
		}
		other := e.term()
		if e.v.syntax&emptyIsNull != 0 {
			r.null, other.null = r.null && other.null, false
		}
		r = result{text: append(r.text, other.text...), null: r.null || other.null}
		if len(r.text) > maxText {
			return e.fail()
		}
	}
	return r
}

func (e *evaluator) term() result {
	v := e.v
	t := v.next()
	second := v.ahead()
	switch {
	case t.kind == noToken, !e.ok:
		return e.fail()
	case v.isMark(t, '('):
		r := e.expression()
		e.mark(')')
		return r
	case t.kind == aString && v.text[t.start] == '\'':
		r := result{text: []byte(v.string(t))}
		r.null = len(r.text) == 0 && v.syntax&emptyIsNull != 0
		return r
	case t.kind == aWord && second.kind == aString && second.start == t.end:
		v.next()
		if v.is(t, "X") {
			return e.hex(v.string(second))
		}
		if v.is(t, "N") {
			return result{text: []byte(v.string(second))}
		}
	case v.is(t, "NULL"):
		return result{null: true}
	case t.kind == aWord && v.isMark(second, '('):
		v.next()
		return e.call(strings.ToLower(v.string(t)))
	case t.kind == aWord && v.text[t.start] == '0' && t.end-t.start > 1 && v.text[t.start+1]|0x20 == 'x':
		return e.hex(string(v.text[t.start+2 : t.end]))
	case plain[v.text[t.start]]:
		end := t.start
		for end < v.end && plain[v.text[end]] {
			end++
		}
		if _, err := strconv.ParseFloat(string(v.text[t.start:end]), 64); err == nil {
			v.i = end
			return result{text: slices.Clone(v.text[t.start:end])}
		}
	}
	return e.fail()
}

func (e *evaluator) hex(digits string) result {
	text, err := hex.DecodeString(digits)
	if err != nil {
		return e.fail()
	}
	return result{text: text, binary: true}
}

// mark takes one byte of punctuation.
func (e *evaluator) mark(c byte) {
	if !e.v.isMark(e.v.next(), c) {
		e.ok = false
	}
}

// call works out a call whose opening parenthesis has been taken.
func (e *evaluator) call(name string) result {
	v := e.v
	switch name {
	case "cast":
		r := e.expression()
		if !v.is(v.next(), "AS") {
			return e.fail()
		}
		return e.as(e.kind(')'), r)
	case "convert":
		kind := e.kind(',')
		r := e.expression()
		if v.isMark(v.ahead(), ',') { // the style
			v.next()
			e.expression()
		}
		e.mark(')')
		return e.as(kind, r)
	}
	var args []result
	for !v.isMark(v.ahead(), ')') && e.ok {
		args = append(args, e.expression())
		if v.isMark(v.ahead(), ',') {
			v.next()
		}
	}
	e.mark(')')
	if !e.ok {
		return result{}
	}
	r, ok := apply(name, args)
	if !ok {
		return e.fail()
	}
	return r
}

// kind is the name of a type, in small letters and without its width. It stands before
// the byte that closes it.
func (e *evaluator) kind(closing byte) (name string) {
	depth := 0
	for t := e.v.next(); t.kind != noToken; t = e.v.next() {
		switch {
		case depth == 0 && e.v.isMark(t, closing):
			return name
		case e.v.isMark(t, '('):
			depth++
		case e.v.isMark(t, ')'):
			depth--
		case name == "" && (t.kind == aWord || t.kind == aName):
			name = strings.ToLower(e.v.string(t))
		}
	}
	e.ok = false
	return name
}

// as is a value of another type: only bytes that stand for a date become another text.
func (e *evaluator) as(kind string, r result) result {
	if !r.binary {
		return r
	}
	day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	switch {
	case kind == "datetime" && len(r.text) == 8: // days, then 300ths of a second
		days, ticks := int32(binary.BigEndian.Uint32(r.text)), binary.BigEndian.Uint32(r.text[4:])
		at := day.AddDate(0, 0, int(days)).Add(time.Duration(ticks) * 10 / 3 * time.Millisecond)
		return result{text: at.AppendFormat(nil, "2006-01-02T15:04:05.000")}
	case kind == "smalldatetime" && len(r.text) == 4:
		at := day.AddDate(0, 0, int(binary.BigEndian.Uint16(r.text))).Add(
			time.Duration(binary.BigEndian.Uint16(r.text[2:])) * time.Minute)
		return result{text: at.AppendFormat(nil, "2006-01-02T15:04:05")}
	case strings.HasPrefix(kind, "date"), strings.HasPrefix(kind, "time"), strings.HasPrefix(kind, "smalldate"):
		return e.fail()
	}
	return r
}

// apply is what a function makes of its arguments.
func apply(name string, args []result) (r result, ok bool) {
	if name == "char" || name == "chr" || name == "nchar" {
		for _, a := range args {
			n, err := strconv.ParseUint(string(a.text), 10, 21)
			if err != nil {
				return r, false
			}
			r.text = utf8.AppendRune(r.text, rune(n))
		}
		return r, len(args) > 0
	}
	switch {
	case (name == "empty_clob" || name == "empty_blob") && len(args) == 0:
		return result{null: true}, true
	case len(args) == 0:
		return r, false
	case args[0].null:
		return result{null: true}, true
	}
	first := args[0].text
	switch {
	case name == "replace" && len(args) == 3:
		from, to := string(args[1].text), string(args[2].text)
		if from == "" {
			return args[0], true
		}
		if n := strings.Count(string(first), from); len(first)+n*len(to) > maxText {
			return r, false
		}
		return result{text: []byte(strings.ReplaceAll(string(first), from, to))}, true
	case name == "unistr" && len(args) == 1:
		r.text, ok = unistr(first)
		return r, ok
	case (name == "to_clob" || name == "to_nclob" || name == "to_char" || name == "to_nchar") && len(args) == 1:
		return args[0], true
	case (name == "hextoraw" || name == "unhex") && len(args) == 1:
		text, err := hex.DecodeString(string(first))
		return result{text: text, binary: true}, err == nil
	case (name == "to_date" || name == "to_timestamp" || name == "to_timestamp_tz") && len(args) >= 2:
		r.text, ok = masked(string(first), string(args[1].text))
		return r, ok
	}
	return r, false
}

// unistr puts characters in the place of \XXXX, \uXXXX, \+XXXXXX and \UXXXXXXXX. Four digits may be one of a pair of
// surrogates.
func unistr(s []byte) (dst []byte, ok bool) {
	for {
		n := bytes.IndexByte(s, '\\')
		if n < 0 {
			return append(dst, s...), true
		}
		dst, s = append(dst, s[:n]...), s[n+1:]
		width := 4
		switch {
		case len(s) == 0:
			return dst, false
		case s[0] == '\\':
			dst, s = append(dst, '\\'), s[1:]
			continue
		case s[0] == 'u':
			s = s[1:]
		case s[0] == '+':
			s, width = s[1:], 6
		case s[0] == 'U':
			s, width = s[1:], 8
		}
		r, ok := codePoint(s, width)
		if !ok {
			return dst, false
		}
		r, next := secondHalf(s, width, r, `\`)
		if utf16.IsSurrogate(r) {
			return dst, false
		}
		dst, s = utf8.AppendRune(dst, r), s[next:]
	}
}

// understood are the calls that are worked out.
var understood = []string{
	"replace", "char", "chr", "unistr", "cast", "convert", "to_date", "to_timestamp", "to_clob",
	"hextoraw", "empty_clob",
}
