package sql

import (
	"bytes"
	"slices"
	"strconv"
	"unicode/utf8"
)

// appendString appends the value of a string or of a name in quotes, of which token is the text: 'a', "a", [a]. With
// prefixes, also E'a', U&'a', B'1' and $x$a$x$.
func (s syntax) appendString(dst, token []byte) []byte {
	if s&prefixes != 0 {
		return s.appendPrefixed(dst, token)
	}
	quote := token[0]
	if quote == '[' {
		quote = ']'
	}
	inner := token[1 : len(token)-1]
	if s.escapes(token, 0) {
		return appendUnescaped(dst, inner, quote)
	}
	return appendDoubled(dst, inner, quote)
}

func (s syntax) appendPrefixed(dst, token []byte) []byte {
	start := bytes.IndexAny(token, "'\"$")
	quote := token[start]
	if quote == '$' {
		n := 1 + bytes.IndexByte(token[1:], '$') + 1
		return append(dst, token[n:len(token)-n]...)
	}
	inner := token[start+1 : len(token)-1]
	switch prefix := token[0] | 0x20; {
	case start == 2:
		return appendUnicode(dst, inner, quote, '\\')
	case start == 1 && prefix == 'e', start == 0 && s.escapes(token, 0):
		return appendEscaped(dst, inner)
	}
	return appendDoubled(dst, inner, quote)
}

// appendUnescaped appends what stands between two quotes in MySQL, where a backslash takes what follows it.
func appendUnescaped(dst, s []byte, quote byte) []byte {
	dst = slices.Grow(dst, len(s)) // it only gets shorter
	for i := 0; i < len(s); i++ {
		b := s[i]
		if i+1 < len(s) && (b == quote || b == '\\') {
			i++ // a quote is doubled
			if b = s[i]; s[i-1] == '\\' {
				if b == '%' || b == '_' {
					dst = append(dst, '\\')
				}
				b = ofMySQL[b]
			}
		}
		dst = append(dst, b)
	}
	return dst
}

// ofMySQL and ofPostgres are what a byte after a backslash stands for: mostly itself.
var (
	ofMySQL    = letters("0\x00b\bn\nr\rt\tZ\x1a")
	ofPostgres = letters("b\bf\fn\nr\rt\tv\v")
)

// letters is the table of pairs of a letter and what it stands for.
func letters(pairs string) (t [256]byte) {
	for i := range t {
		t[i] = byte(i)
	}
	for i := 0; i < len(pairs); i += 2 {
		t[pairs[i]] = pairs[i+1]
	}
	return t
}

// appendDoubled appends what stands between quotes, where quotes are doubled.
func appendDoubled(dst, s []byte, quote byte) []byte {
	for {
		i := bytes.IndexByte(s, quote)
		if i < 0 {
			return append(dst, s...)
		}
		dst = append(dst, s[:i+1]...)
		s = s[min(i+2, len(s)):]
	}
}

// appendEscaped appends what stands between the quotes of E”.
func appendEscaped(dst, s []byte) []byte {
	dst = slices.Grow(dst, len(s))
	for i := 0; i < len(s); {
		b := s[i]
		i++
		switch {
		case b == '\'' && i < len(s):
			i++ // it is doubled
		case b == '\\' && i < len(s):
			b = s[i]
			switch {
			case b == 'v':
				i++ // no escape here, but one of COPY
			case b == 'u' || b == 'U':
				n := 4
				if b == 'U' {
					n = 8
				}
				if r, ok := codePoint(s[i+1:], n); ok {
					i += 1 + n
					r, i = secondHalf(s, i, r, `\u`)
					dst = utf8.AppendRune(dst, r)
					continue
				}
				i++
			default:
				b, i = unescapeC(s, i)
			}
		}
		dst = append(dst, b)
	}
	return dst
}

// unescapeC reads the escape whose letter stands at i, as COPY has it and E” too.
func unescapeC(s []byte, i int) (b byte, next int) {
	b = s[i]
	switch {
	case '0' <= b && b <= '7':
		n := 0
		end := min(i+3, len(s))
		for ; i < end && '0' <= s[i] && s[i] <= '7'; i++ {
			n = n<<3 | int(s[i]-'0')
		}
		return byte(n), i
	case b == 'x':
		n, end := 0, min(i+3, len(s))
		at := i + 1
		for ; at < end; at++ {
			d, ok := hexDigit(s[at])
			if !ok {
				break
			}
			n = n<<4 | d
		}
		if at == i+1 {
			return b, at
		}
		return byte(n), at
	}
	return ofPostgres[b], i + 1
}

func hexDigit(b byte) (int, bool) {
	switch {
	case isDigit(b):
		return int(b - '0'), true
	case 'a' <= b|0x20 && b|0x20 <= 'f':
		return int(b|0x20-'a') + 10, true
	}
	return 0, false
}

// codePoint reads n hexadecimal digits.
func codePoint(s []byte, n int) (rune, bool) {
	if len(s) < n {
		return 0, false
	}
	v, err := strconv.ParseUint(string(s[:n]), 16, 32)
	return rune(v), err == nil && v <= utf8.MaxRune
}

// secondHalf joins r with the escape after it where the two are halves of one character.
func secondHalf(s []byte, i int, r rune, escape string) (rune, int) {
	if 0xd800 <= r && r < 0xdc00 && bytes.HasPrefix(s[i:], []byte(escape)) {
		if low, ok := codePoint(s[i+len(escape):], 4); ok && 0xdc00 <= low && low < 0xe000 {
			return 0x10000 + (r-0xd800)<<10 + low - 0xdc00, i + len(escape) + 4
		}
	}
	return r, i
}

// appendUnicode appends what stands between the quotes of U&”, whose escapes are
// \0041 and \+000041, with another character for the backslash after UESCAPE.
func appendUnicode(dst, s []byte, quote, escape byte) []byte {
	for i := 0; i < len(s); {
		b := s[i]
		i++
		switch {
		case b == quote && i < len(s):
			i++
		case b != escape || i == len(s):
		case s[i] == escape:
			i++
		default:
			at, n := i, 4
			if s[i] == '+' {
				at, n = i+1, 6
			}
			if r, ok := codePoint(s[at:], n); ok {
				r, i = secondHalf(s, at+n, r, string(escape))
				dst = utf8.AppendRune(dst, r)
				continue
			}
		}
		dst = append(dst, b)
	}
	return dst
}

// appendCopied appends a field of COPY.
func appendCopied(dst, s []byte) []byte {
	for {
		i := bytes.IndexByte(s, '\\')
		if i < 0 || i+1 == len(s) {
			return append(dst, s...)
		}
		dst = append(dst, s[:i]...)
		b, next := unescapeC(s, i+1)
		dst = append(dst, b)
		s = s[next:]
	}
}
