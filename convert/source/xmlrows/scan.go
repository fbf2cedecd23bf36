package xmlrows

import (
	"bytes"
	"fmt"
	"strings"
)

// kind is what stands at a <.
type kind uint8

const (
	short    kind = iota // text ends inside it
	startTag             // <x>
	emptyTag             // <x/>
	endTag               // </x>
	comment
	cdata
	instruction // <? … ?>
	doctype     // its beginning
	broken
)

// tag is one of them, with its place in the text. Of tags the name stands with its prefix.
type tag struct {
	kind          kind
	start, end    int
	name, nameEnd int
	flaw          *flaw // of what is broken
}

// flaw is what is wrong at an offset in the text.
type flaw struct {
	rule, message, hint string
	at                  int
}

func syntax(at int, message, hint string) *flaw {
	return &flaw{rule: "xml/syntax", at: at, message: message, hint: hint}
}

const maxName = 1 << 10 // bytes

const (
	openComment, closeComment = "<!--", "-->"
	openData, closeData       = "<![CDATA[", "]]>"
)

// tagAt reads what stands at the < at i.
func tagAt(text []byte, i int) tag {
	rest := text[i:]
	if len(rest) < 2 {
		return tag{start: i}
	}
	switch rest[1] {
	case '/':
		return scanEnd(text, i)
	case '?':
		return until(text, i, instruction, "<?", "?>")
	case '!':
		for _, m := range []struct {
			kind        kind
			open, close string
		}{{comment, openComment, closeComment}, {cdata, openData, closeData}, {doctype, "<!DOCTYPE", ""}} {
			if bytes.HasPrefix(rest, []byte(m.open)) {
				return until(text, i, m.kind, m.open, m.close)
			}
			if len(rest) < len(m.open) && strings.HasPrefix(m.open, string(rest)) {
				return tag{start: i}
			}
		}
	}
	if !nameStarts[rest[1]] {
		return tag{kind: broken, start: i, flaw: syntax(i, "a < stands here that begins no tag",
			"in a value it is written as &lt;")}
	}
	return scanStart(text, i)
}

// until is what goes on up to a mark.
func until(text []byte, i int, k kind, open, mark string) tag {
	n := bytes.Index(text[i+len(open):], []byte(mark))
	if n < 0 {
		return tag{start: i}
	}
	return tag{kind: k, start: i, end: i + len(open) + n + len(mark)}
}

func scanEnd(text []byte, i int) tag {
	t := tag{kind: endTag, start: i, name: i + 2}
	t.nameEnd = nameEnd(text, t.name)
	j := space(text, t.nameEnd)
	switch {
	case t.nameEnd-t.name > maxName:
		return longName(t)
	case j == len(text):
		return tag{start: i}
	case t.nameEnd == t.name || text[j] != '>':
		return tag{kind: broken, start: i, flaw: syntax(j, "the end tag does not end with its name and >",
			"was the file changed by hand?")}
	}
	t.end = j + 1
	return t
}

func longName(t tag) tag {
	return tag{kind: broken, start: t.start, flaw: syntax(t.name, fmt.Sprintf("a name is longer than %d bytes", maxName),
		"is this XML?")}
}

func scanStart(text []byte, i int) tag {
	t := tag{kind: startTag, start: i, name: i + 1}
	t.nameEnd = nameEnd(text, t.name)
	if t.nameEnd-t.name > maxName {
		return longName(t)
	}
	for j := t.nameEnd; j < len(text); j++ {
		switch c := text[j]; c {
		case '>':
			if text[j-1] == '/' {
				t.kind = emptyTag
			}
			t.end = j + 1
			return t
		case '"', '\'':
			n := bytes.IndexByte(text[j+1:], c)
			if n < 0 {
				n = len(text) - j - 1
			}
			if less := bytes.IndexByte(text[j+1:j+1+n], '<'); less >= 0 {
				return tag{kind: broken, start: i, flaw: syntax(j+1+less, "a < stands in the value of an attribute",
					"it is written as &lt; there; or is a quote missing?")}
			}
			j += n + 1
		case '<':
			return tag{kind: broken, start: i, flaw: syntax(j, "a tag begins inside another", "is a > missing before it?")}
		}
	}
	return tag{start: i}
}

// inside is where the attributes of a start tag end.
func (t *tag) inside() int {
	if t.kind == emptyTag {
		return t.end - 2
	}
	return t.end - 1
}

// attribute is one of a start tag. Its value is text[start:end].
type attribute struct{ name, nameEnd, start, end int }

// next reads the attribute of t at or after i; ok is false where there is none any more.
func (t *tag) next(text []byte, i int) (a attribute, ok bool, bad *flaw) {
	stop := t.inside()
	from := space(text[:stop], i)
	if from == stop {
		return a, false, nil
	}
	a.name, a.nameEnd = from, nameEnd(text[:stop], from)
	eq := space(text[:stop], a.nameEnd)
	if from == i || a.nameEnd == a.name || eq == stop || text[eq] != '=' {
		return a, false, syntax(from, "an attribute is expected here, as name=\"value\"", "was the file changed by hand?")
	}
	if a.nameEnd-a.name > maxName {
		return a, false, longName(tag{name: from}).flaw
	}
	open := space(text[:stop], eq+1)
	if open == stop || text[open] != '"' && text[open] != '\'' {
		return a, false, syntax(open, "the value of an attribute has no quotes", "XML wants them: name=\"value\"")
	}
	a.start = open + 1
	a.end = a.start + bytes.IndexByte(text[a.start:stop], text[open])
	return a, true, nil
}

// find is the value of the attribute with a name; ok is false where there is none.
func (t *tag) find(text []byte, name string) (value string, ok bool) {
	for i := t.nameEnd; ; {
		a, more, bad := t.next(text, i)
		if !more || bad != nil {
			return "", false
		}
		if string(text[a.name:a.nameEnd]) == name {
			decoded, _ := appendText(nil, text[a.start:a.end], true)
			return string(decoded), true
		}
		i = a.end + 1
	}
}

// local is a name without its prefix.
func local(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

func nameEnd(text []byte, i int) int {
	for i < len(text) && names[text[i]] {
		i++
	}
	return i
}

func space(text []byte, i int) int {
	for i < len(text) && isSpace(text[i]) {
		i++
	}
	return i
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func isBlank(text []byte) bool { return space(text, 0) == len(text) }

// nameStarts and names are the bytes that names begin with and are made of.
var nameStarts, names = func() (starts, all [256]bool) {
	for c := range 256 {
		letter := 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == ':' || c >= 0x80
		starts[c] = letter
		all[c] = letter || '0' <= c && c <= '9' || c == '-' || c == '.'
	}
	return starts, all
}()
