package xlsx

import (
	"bytes"
	"cmp"
	"strconv"
	"unicode/utf8"

	"muster/convert/source/xmltext"
)

// Of XML, sheets and their texts use elements, attributes and text. Documents with a
// document type are refused, so there are no entities but the five that XML has.

// tag is a start tag or an end tag.
type tag struct {
	xmltext.Tag
	name []byte // without its prefix
	text []byte
}

func (t *tag) is(name string) bool { return string(t.name) == name }

func (t *tag) closes() bool { return t.Kind == xmltext.EndTag }

func (t *tag) isEmpty() bool { return t.Kind == xmltext.EmptyTag }

// attribute is the value of an attribute, nil for none. Those that are read hold no references.
func (t *tag) attribute(name string) []byte { return t.Value(t.text, name) }

// next finds the next tag from i on; comments and the like are passed over. Where there is none,
// bad may say why.
func next(text []byte, i int) (t tag, ok bool, bad string) {
	for {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			return t, false, ""
		}
		t.Tag = xmltext.At(text, i+n)
		switch t.Kind {
		case xmltext.StartTag, xmltext.EmptyTag, xmltext.EndTag:
			t.name, t.text = xmltext.Local(text[t.Name:t.NameEnd]), text
			return t, true, ""
		case xmltext.Doctype:
			return t, false, "it has a document type, which no program writes"
		case xmltext.Broken:
			return t, false, t.Flaw.Message
		case xmltext.Short:
			return t, false, ""
		}
		i = t.End
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
		t, ok, why := next(text, i)
		switch {
		case !ok:
			return dst, i, cmp.Or(why, "a text does not end")
		case t.closes() && t.is(name):
			return dst, t.End, ""
		case t.is("rPh") && !t.isEmpty():
			hints++
			if t.closes() {
				hints -= 2
			}
		case t.is("t") && t.Kind == xmltext.StartTag && hints == 0:
			if dst, i, bad = appendContent(dst, text, t.End, "t"); bad != "" {
				return dst, i, bad
			}
			continue
		}
		i = t.End
	}
}

// appendContent appends the text up to the end tag of a name, and returns the offset
// behind it.
func appendContent(dst, text []byte, i int, name string) (_ []byte, end int, bad string) {
	t, ok, why := next(text, i)
	if !ok || !t.closes() || !t.is(name) {
		return dst, i, cmp.Or(why, "an element "+name+" does not end")
	}
	dst, ok = appendText(dst, text[i:t.Start])
	if !ok {
		return dst, i, "a text has a reference that is not known"
	}
	return dst, t.End, ""
}

// appendText appends text with its references, line ends and _xHHHH_ escapes resolved.
// It says no where a reference is not known.
func appendText(dst, text []byte) ([]byte, bool) {
	for len(text) > 0 {
		n := 0
		for n < len(text) && !special[text[n]] {
			n++
		}
		dst = append(dst, text[:n]...)
		if text = text[n:]; len(text) == 0 {
			break
		}
		switch text[0] {
		case '&':
			r, length, bad := xmltext.Reference(text)
			if bad != nil {
				return dst, false
			}
			dst = utf8.AppendRune(dst, r)
			text = text[length:]
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
			inside, isData := bytes.CutPrefix(text, []byte(xmltext.OpenData))
			end, mark := bytes.Index(inside, []byte(xmltext.CloseData)), 3
			if !isData {
				end = bytes.Index(inside, []byte(xmltext.CloseComment))
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

// special are the bytes that do not stand for themselves in text.
var special = [256]bool{'&': true, '_': true, '\r': true, '<': true}

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
