package schema

import (
	"encoding/binary"
	"fmt"
	"unicode/utf8"
)

// text returns the offset after the string whose quote opens at i. It notes whether
// the string has escapes.
func (s *scanner) text(i int) (int, *flaw) {
	from := i
	i++
	plain := true
	s.escaped = false
	for i < len(s.data) {
		// Eight bytes at a time, as long as none of them ends the string or is an escape,
		// a control character, or not ASCII.
		for i+8 <= len(s.data) && !special(binary.LittleEndian.Uint64(s.data[i:])) {
			i += 8
		}
		if i == len(s.data) {
			break
		}
		switch c := s.data[i]; {
		case c == '"':
			if !plain && !utf8.Valid(s.data[from:i]) {
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
			return i, &flaw{
				rule: "json/syntax", at: i,
				message: fmt.Sprintf("the control character U+%04X must be written as an escape in a string", c),
				hint:    controlHint(c),
			}
		case c >= 0x80:
			plain = false
		}
		i++
	}
	return i, unfinished(from)
}

// special reports whether one of eight bytes is a control character, a quote, a
// backslash or not ASCII. It may say yes wrongly, never no.
func special(w uint64) bool {
	const ones = 0x0101010101010101
	control := w - ones*0x20
	quote := (w ^ ones*'"') - ones
	backslash := (w ^ ones*'\\') - ones
	return (w|control|quote|backslash)&(ones<<7) != 0
}

func (s *scanner) invalidUTF8(from, end int) {
	for i := from; i < end; {
		r, n := utf8.DecodeRune(s.data[i:end])
		if r == utf8.RuneError && n == 1 {
			s.soft(flaw{
				rule: "json/utf8", at: i,
				message: fmt.Sprintf("the byte 0x%02X is not valid UTF-8", s.data[i]),
				hint:    "save the file as UTF-8",
			})
			return
		}
		i += n
	}
}

// escape returns the length of the escape at i.
func (s *scanner) escape(i int) (int, *flaw) {
	if i+1 == len(s.data) {
		return 0, unfinished(i)
	}
	switch s.data[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2, nil
	case 'u':
		for n := 2; n < 6; n++ {
			if i+n == len(s.data) {
				return 0, unfinished(i)
			}
			if hex(s.data[i+n]) < 0 {
				return 0, s.unexpected(i+n, "a hexadecimal digit")
			}
		}
		return s.surrogates(i), nil
	}
	return 0, &flaw{rule: "json/syntax", at: i, message: "this is no escape of JSON", hint: `a backslash is written \\`}
}

// surrogates returns the length of the escape of four digits at i, that of both halves where
// a character has two. A half without the other is a flaw.
func (s *scanner) surrogates(i int) int {
	const length = 6
	half := func(i int, from, to byte) bool { // \uD8…, to \uDF…
		return i+length <= len(s.data) && s.data[i] == '\\' && s.data[i+1] == 'u' && s.data[i+2]|0x20 == 'd' &&
			from <= s.data[i+3]|0x20 && s.data[i+3]|0x20 <= to
	}
	first := half(i, '8', '9') || half(i, 'a', 'b')
	if first && half(i+length, 'c', 'f') {
		return 2 * length
	}
	if first || half(i, 'c', 'f') {
		s.soft(flaw{
			rule: "json/surrogate", at: i, warning: true,
			message: fmt.Sprintf("the escape %s is half of a character, and the other half is not there", s.data[i:i+length]),
			hint:    "take it out, or take the text from its source again: it was cut within a character",
		})
	}
	return length
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

func (s *scanner) number(i int) (int, *flaw) {
	digits := func(i int) int {
		for i < len(s.data) && '0' <= s.data[i] && s.data[i] <= '9' {
			i++
		}
		return i
	}
	at := func(i int) byte {
		if i < len(s.data) {
			return s.data[i]
		}
		return 0
	}
	if s.data[i] == '-' {
		i++
	}
	end := digits(i)
	switch {
	case end == i:
		return i, s.unexpected(i, "a digit")
	case s.data[i] == '0' && end > i+1:
		return i, &flaw{
			rule: "json/syntax", at: i, message: "a number does not begin with 0",
			hint: "put it in quotes where it is an id",
		}
	}
	if at(end) == '.' {
		i = end + 1
		if end = digits(i); end == i {
			return i, s.unexpected(i, "a digit")
		}
	}
	if at(end)|0x20 == 'e' {
		i = end + 1
		if at(i) == '+' || at(i) == '-' {
			i++
		}
		if end = digits(i); end == i {
			return i, s.unexpected(i, "a digit")
		}
	}
	return end, nil
}

func (s *scanner) literal(i int, word string) (int, *flaw) {
	for n := range len(word) {
		if i+n == len(s.data) {
			return i, unfinished(i)
		}
		if s.data[i+n] != word[n] {
			return i, s.unexpected(i, "a value")
		}
	}
	return i + len(word), nil
}
