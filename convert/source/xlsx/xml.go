package xlsx

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// Of XML, sheets and their texts use elements, attributes and text. Documents with a
// document type are refused, so there are no entities but the five that XML has.

// tag is a start tag or an end tag.
type tag struct {
	name         []byte // without its prefix
	attributes   []byte
	start, end   int
	close, empty bool
	doctype      bool
}

func (t *tag) is(name string) bool { return string(t.name) == name }

// next finds the next tag from i on; comments and the like are passed over.
func next(text []byte, i int) (t tag, ok bool) {
	for {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 || i+n+1 >= len(text) {
			return tag{}, false
		}
		i += n
		rest := text[i:]
		end := ""
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			end = "]]>"
		case rest[1] == '?':
			end = "?>"
		case rest[1] == '!':
			return tag{start: i, end: i + 2, doctype: true}, true
		}
		if end == "" {
			break
		}
		n = bytes.Index(rest, []byte(end))
		if n < 0 {
			return tag{}, false
		}
		i += n + len(end)
	}
	t.start = i
	close := closing(text, i+1)
	if close < 0 {
		return tag{}, false
	}
	t.end = close + 1
	inside := text[i+1 : close]
	if inside = bytes.TrimPrefix(inside, []byte("/")); len(inside) < close-i-1 {
		t.close = true
	} else if n := len(inside); n > 0 && inside[n-1] == '/' {
		t.empty = true
		inside = inside[:n-1]
	}
	t.name = inside
	if n := bytes.IndexAny(inside, " \t\r\n"); n >= 0 {
		t.name, t.attributes = inside[:n], inside[n:]
	}
	if n := bytes.IndexByte(t.name, ':'); n >= 0 {
		t.name = t.name[n+1:]
	}
	return t, true
}

// closing is where the tag ends whose inside is at i, -1 for nowhere.
func closing(text []byte, i int) int {
	for ; i < len(text); i++ {
		switch c := text[i]; c {
		case '>':
			return i
		case '"', '\'':
			n := bytes.IndexByte(text[i+1:], c)
			if n < 0 {
				return -1
			}
			i += n + 1
		}
	}
	return -1
}

// attribute is the value of an attribute, nil for none. Those that are read hold no
// references.
func (t *tag) attribute(name string) []byte {
	rest := t.attributes
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		eq := bytes.IndexByte(rest, '=')
		if eq < 0 {
			return nil
		}
		key := bytes.TrimRight(rest[:eq], " \t\r\n")
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return nil
		}
		n := bytes.IndexByte(rest[1:], rest[0])
		if n < 0 {
			return nil
		}
		if string(key) == name {
			return rest[1 : n+1]
		}
		rest = rest[n+2:]
	}
}

// afterLast is the offset behind the last end tag of a name, 0 for none.
func afterLast(text []byte, name string) int {
	for end := len(text); ; {
		n := bytes.LastIndex(text[:end], []byte(name+">"))
		if n < 0 {
			return 0
		}
		i := n - 1
		for i >= 0 && isNameByte(text[i]) { // of a prefix
			i--
		}
		if i > 0 && text[i] == '/' && text[i-1] == '<' && (i == n-1 || text[n-1] == ':') {
			return n + len(name) + 1
		}
		end = n
	}
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ':' || c == '_' || c == '-' ||
		c == '.'
}

// appendRich appends the text in an element whose inside begins at i: what its elements
// t hold, but for phonetic hints (rPh). It returns the offset behind the element.
func appendRich(dst, text []byte, i int, name string) (_ []byte, end int, bad string) {
	hints := 0
	for {
		t, ok := next(text, i)
		switch {
		case !ok:
			return dst, i, "a text does not end"
		case t.close && t.is(name):
			return dst, t.end, ""
		case t.is("rPh") && !t.empty:
			hints++
			if t.close {
				hints -= 2
			}
		case t.is("t") && !t.close && !t.empty && hints == 0:
			if dst, i, bad = appendContent(dst, text, t.end, "t"); bad != "" {
				return dst, i, bad
			}
			continue
		}
		i = t.end
	}
}

// appendContent appends the text up to the end tag of a name, and returns the offset
// behind it.
func appendContent(dst, text []byte, i int, name string) (_ []byte, end int, bad string) {
	t, ok := next(text, i)
	if !ok || !t.close || !t.is(name) {
		return dst, i, "an element " + name + " does not end"
	}
	dst, ok = appendText(dst, text[i:t.start])
	if !ok {
		return dst, i, "a text has a reference that is not known"
	}
	return dst, t.end, ""
}

// appendText appends text with its references, line ends and _xHHHH_ escapes resolved.
// It says no where a reference is not known.
func appendText(dst, text []byte) ([]byte, bool) {
	for len(text) > 0 {
		n := bytes.IndexAny(text, "&_\r<")
		if n < 0 {
			return append(dst, text...), true
		}
		dst = append(dst, text[:n]...)
		text = text[n:]
		switch text[0] {
		case '&':
			end := bytes.IndexByte(text[:min(len(text), 12)], ';')
			if end < 0 {
				return dst, false
			}
			r := reference(string(text[1:end]))
			if r < 0 {
				return dst, false
			}
			dst = utf8.AppendRune(dst, r)
			text = text[end+1:]
		case '_':
			if r, ok := escaped(text); ok {
				dst = utf8.AppendRune(dst, r)
				text = text[7:]
			} else {
				dst = append(dst, '_')
				text = text[1:]
			}
		case '\r':
			dst = append(dst, '\n')
			text = bytes.TrimPrefix(text[1:], []byte("\n"))
		default: // CDATA or a comment: next has passed over it
			inside, isData := bytes.CutPrefix(text, []byte("<![CDATA["))
			end, mark := bytes.Index(inside, []byte("]]>")), 3
			if !isData {
				end = bytes.Index(inside, []byte("-->"))
			}
			if end < 0 {
				return dst, false
			}
			if isData {
				dst = append(dst, inside[:end]...)
			}
			text = inside[end+mark:]
		}
	}
	return dst, true
}

// reference is the character that &name; means, -1 for none.
func reference(name string) rune {
	switch name {
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "amp":
		return '&'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	if len(name) < 2 || name[0] != '#' {
		return -1
	}
	base, digits := 10, name[1:]
	if digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return -1
	}
	return rune(n)
}

// escaped is the character that _xHHHH_ means, as Excel writes those that XML cannot hold.
func escaped(text []byte) (rune, bool) {
	if len(text) < 7 || text[1] != 'x' || text[6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(text[2:6]), 16, 16)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return 0, false
	}
	return rune(n), true
}
