package jsontext

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// quoted returns the offset after the string whose quote opens at i. It notes whether
// the string has escapes.
func (s *Scanner) quoted(i int) (int, *Flaw) {
	from := i
	i++
	plain := true
	s.escaped = false
	for i < len(s.text) {
		// Eight bytes at a time, as long as none of them ends the string or is an escape,
		// a control character, or not ASCII.
		for i+8 <= len(s.text) && !special(binary.LittleEndian.Uint64(s.text[i:])) {
			i += 8
		}
		if i == len(s.text) {
			break
		}
		switch c := s.text[i]; {
		case c == '"':
			if !plain && !utf8.Valid(s.text[from:i]) {
				s.invalidUTF8(from, i)
			}
			return i + 1, nil
		case c == '\\':
			s.escaped = true
			n, bad := s.escape(i)
			if bad != nil {
				return i, bad
			}
			i += n
			continue
		case c < 0x20:
			return i, &Flaw{
				Rule: Syntax, At: i,
				Message: fmt.Sprintf("the control character U+%04X must be written as an escape in a string", c),
				Hint:    controlHint(c),
			}
		case c >= 0x80:
			plain = false
		}
		i++
	}
	return i, s.Unfinished(from)
}

// special reports whether one of eight bytes is a control character, a quote, a
// backslash or not ASCII. It may report so wrongly, but overlooks none.
func special(w uint64) bool {
	const ones = 0x0101010101010101
	control := w - ones*0x20
	quote := (w ^ ones*'"') - ones
	backslash := (w ^ ones*'\\') - ones
	return (w|control|quote|backslash)&(ones<<7) != 0
}

func (s *Scanner) invalidUTF8(from, end int) {
	for i := from; i < end; {
		r, n := utf8.DecodeRune(s.text[i:end])
		if r == utf8.RuneError && n == 1 {
			s.report(Flaw{
				Rule: UTF8, At: i, Message: fmt.Sprintf("the byte 0x%02X is not valid UTF-8", s.text[i]),
				Hint: "save the file as UTF-8",
			})
			return
		}
		i += n
	}
}

// escape returns the length of the escape at i, that of both where a character has two.
func (s *Scanner) escape(i int) (int, *Flaw) {
	if i+1 == len(s.text) {
		return 0, s.Unfinished(i)
	}
	if s.text[i+1] != 'u' {
		if unescaped[s.text[i+1]] == 0 {
			return 0, &Flaw{
				Rule: Syntax, At: i, Message: "this is no escape of JSON", Hint: `a backslash is written \\`,
			}
		}
		return 2, nil
	}
	for n := i + 2; n < i+unitLength; n++ {
		if n == len(s.text) {
			return 0, s.Unfinished(i)
		}
		if hex(s.text[n]) < 0 {
			return 0, s.Unexpected(n, "a hexadecimal digit")
		}
	}
	r, length, _ := escapedRune(s.text[i:])
	if utf16.IsSurrogate(r) {
		s.report(Flaw{
			Rule: Surrogate, At: i,
			Message: fmt.Sprintf("the escape %s is half of a character, and the other half is not there",
				s.text[i:i+unitLength]),
			Hint: "take it out, or take the text from its source again: it was cut within a character",
		})
	}
	return length, nil
}

// unescaped is the byte that an escape of two bytes stands for, by the second one; 0 for none.
var unescaped = [256]byte{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

const unitLength = len(`\u0000`)

// escapedRune returns the character whose escape, \u and four digits, begins a text, and the length of the escape, or
// of both where a character has two. Half of such a pair is a surrogate. ok is false if there is no such escape.
func escapedRune(text []byte) (r rune, length int, ok bool) {
	first, ok := unit(text)
	if !ok {
		return 0, 0, false
	}
	if second, ok := unit(text[unitLength:]); ok {
		if r := utf16.DecodeRune(first, second); r != unicode.ReplacementChar {
			return r, 2 * unitLength, true
		}
	}
	return first, unitLength, true
}

// unit returns the number that the escape of four digits at the beginning of a text stands for.
func unit(text []byte) (r rune, ok bool) {
	if len(text) < unitLength || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	for _, c := range text[2:unitLength] {
		digit := hex(c)
		if digit < 0 {
			return 0, false
		}
		r = r<<4 | rune(digit)
	}
	return r, true
}

func hex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// Unquote decodes a string with its quotes. One without escapes is not copied. Half of a character becomes U+FFFD,
// as other programs have it. ok is false if quoted is no string.
func Unquote(quoted []byte) (text []byte, ok bool) {
	if len(quoted) < 2 || quoted[0] != '"' || quoted[len(quoted)-1] != '"' {
		return nil, false
	}
	text = quoted[1 : len(quoted)-1]
	if bytes.IndexByte(text, '\\') < 0 {
		return text, true
	}
	return unescape(make([]byte, 0, len(text)), text, utf8.AppendRune)
}

// Plain returns the text of a string that is written without escapes. ok is false for any other value.
func Plain(value []byte) (text []byte, ok bool) {
	if len(value) < 2 || value[0] != '"' || bytes.IndexByte(value, '\\') >= 0 {
		return nil, false
	}
	return value[1 : len(value)-1], true
}

// AppendUnquoted appends what a text stands for that was between the quotes of a string. Half of a character becomes
// bytes that are not UTF-8, so that whoever checks what was decoded finds it. ok is false if an escape is none.
func AppendUnquoted(dst, text []byte) (_ []byte, ok bool) {
	return unescape(dst, text, func(dst []byte, half rune) []byte {
		return append(dst, 0xe0|byte(half>>12), 0x80|byte(half>>6)&0x3f, 0x80|byte(half)&0x3f)
	})
}

func unescape(dst, text []byte, appendHalf func([]byte, rune) []byte) ([]byte, bool) {
	for {
		i := bytes.IndexByte(text, '\\')
		if i < 0 {
			return append(dst, text...), true
		}
		dst = append(dst, text[:i]...)
		text = text[i:]
		if len(text) < 2 {
			return dst, false
		}
		if c := unescaped[text[1]]; c != 0 {
			dst, text = append(dst, c), text[2:]
			continue
		}
		r, length, ok := escapedRune(text)
		switch {
		case !ok:
			return dst, false
		case utf16.IsSurrogate(r):
			dst = appendHalf(dst, r)
		default:
			dst = utf8.AppendRune(dst, r)
		}
		text = text[length:]
	}
}

// AppendString appends v as a string of JSON: as it is, but for what RFC 8259 wants
// escaped. ok is false, and something is appended, if v is not UTF-8.
func AppendString(dst, v []byte) (_ []byte, ok bool) { return AppendMember(dst, nil, v) }

// Key is the name of a member with a comma before it and a colon behind it, for AppendMember. The name is UTF-8.
func Key(name []byte) []byte {
	key, _ := AppendString([]byte{','}, name)
	return append(append(make([]byte, 0, keyRoom), key...), ':')
}

// keyRoom is what most keys fit in: that many bytes are copied faster than any number of them.
const keyRoom = 32

// AppendMember appends a key as it is, and v as AppendString does.
func AppendMember(dst, key, v []byte) (_ []byte, ok bool) {
	before, n := len(dst), len(v)
	start := before + len(key) + 1
	if cap(dst) < start+n+keyRoom {
		dst = slices.Grow(dst, len(key)+n+keyRoom+1)
	}
	dst = dst[:cap(dst)]
	switch {
	case len(key) == 0:
	case cap(key) == keyRoom:
		*(*[keyRoom]byte)(dst[before:]) = *(*[keyRoom]byte)(key[:keyRoom])
	default:
		copy(dst[before:], key)
	}
	dst[start-1] = '"'
	to := dst[start : start+n]
	// Eight bytes at a time are looked at and copied; the last eight may overlap those before them.
	switch {
	case n >= 8:
		to := to[:len(v)]
		i := 0
		for ; i+8 < len(v); i += 8 {
			w := binary.LittleEndian.Uint64(v[i : i+8])
			if special(w) {
				return appendSpecial(dst[:start+i], v[i:])
			}
			binary.LittleEndian.PutUint64(to[i:i+8], w)
		}
		w := binary.LittleEndian.Uint64(v[len(v)-8:])
		if special(w) {
			return appendSpecial(dst[:start+i], v[i:])
		}
		binary.LittleEndian.PutUint64(to[len(to)-8:], w)
	case n >= 4:
		first, last := binary.LittleEndian.Uint32(v), binary.LittleEndian.Uint32(v[n-4:])
		if special(uint64(first) | uint64(last)<<32) {
			return appendSpecial(dst[:start], v)
		}
		binary.LittleEndian.PutUint32(to, first)
		binary.LittleEndian.PutUint32(to[n-4:], last)
	default:
		for i, c := range v {
			if c < 0x20 || c >= 0x80 || c == '"' || c == '\\' {
				return appendSpecial(dst[:start], v)
			}
			to[i] = c
		}
	}
	dst[start+n] = '"'
	return dst[:start+n+1], true
}

const hexDigits = "0123456789abcdef"

// appendSpecial appends the rest of a string, and the quote that ends it. The rest begins where a character does.
func appendSpecial(dst, v []byte) ([]byte, bool) {
	switch {
	case !utf8.Valid(v):
		return dst, false
	case !anyEscaped(v): // it is just not ASCII
		return append(append(dst, v...), '"'), true
	}
	start := 0
	for i := 0; i < len(v); i++ {
		for i+8 <= len(v) && !escaped(binary.LittleEndian.Uint64(v[i:])) {
			i += 8
		}
		if i == len(v) {
			break
		}
		c := v[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		dst = append(dst, v[start:i]...)
		start = i + 1
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\t':
			dst = append(dst, '\\', 't')
		default:
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	dst = append(dst, v[start:]...)
	return append(dst, '"'), true
}

// anyEscaped reports whether a byte of v must be written as an escape. It may report so wrongly, but overlooks none.
func anyEscaped(v []byte) bool {
	n := len(v)
	if n >= 8 {
		for i := 0; i < n-8; i += 8 {
			if escaped(binary.LittleEndian.Uint64(v[i:])) {
				return true
			}
		}
		return escaped(binary.LittleEndian.Uint64(v[n-8:]))
	}
	w := uint64(0)
	for _, c := range v {
		w = w<<8 | uint64(c)
	}
	return escaped(w | blanks<<(8*n))
}

// blanks are eight bytes that are written as they are.
const blanks = 0x2020202020202020

// escaped reports so of eight bytes.
func escaped(w uint64) bool {
	const ones = 0x0101010101010101
	quote, backslash := w^ones*'"', w^ones*'\\'
	return ((w-ones*0x20)&^w|(quote-ones)&^quote|(backslash-ones)&^backslash)&(ones<<7) != 0
}
