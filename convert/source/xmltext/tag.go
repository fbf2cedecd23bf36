// Package xmltext reads the tags of XML, and the text between them, from bytes at hand.
//
// It knows tags, comments, CDATA sections, and the five entities of XML. A document type declares
// nothing here, nothing is expanded, and no other file is opened. Text may end anywhere: what it
// ends inside of is Short, and is read again when there is more.
package xmltext

import (
	"bytes"
	"fmt"
	"strings"

	"muster/convert/source/scan"
)

// Kind is what stands at a <.
type Kind uint8

const (
	Short    Kind = iota // text ends inside it
	StartTag             // <x>
	EmptyTag             // <x/>
	EndTag               // </x>
	Comment
	CData
	Instruction // <? … ?>
	Doctype     // its beginning
	Broken
)

// Tag is one of them, with its place in the text. Of tags the name stands with its prefix.
type Tag struct {
	Kind          Kind
	Start, End    int
	Name, NameEnd int
	Flaw          *scan.Flaw // of what is broken
}

// Syntax returns the flaw of what is not as XML has it.
func Syntax(at int, message, hint string) *scan.Flaw {
	return &scan.Flaw{Rule: "xml/syntax", At: at, Message: message, Hint: hint}
}

// MaxName is the most bytes of a name.
const MaxName = 1 << 10

// What comments and CDATA sections begin and end with.
const (
	OpenComment, CloseComment = "<!--", "-->"
	OpenData, CloseData       = "<![CDATA[", "]]>"
)

// At reads what stands at the < at i.
func At(text []byte, i int) Tag {
	rest := text[i:]
	if len(rest) < 2 {
		return Tag{Start: i}
	}
	switch rest[1] {
	case '/':
		return scanEnd(text, i)
	case '?':
		return until(text, i, Instruction, "<?", "?>")
	case '!':
		for _, m := range []struct {
			kind        Kind
			open, close string
		}{{Comment, OpenComment, CloseComment}, {CData, OpenData, CloseData}, {Doctype, "<!DOCTYPE", ""}} {
			if bytes.HasPrefix(rest, []byte(m.open)) {
				return until(text, i, m.kind, m.open, m.close)
			}
			if len(rest) < len(m.open) && strings.HasPrefix(m.open, string(rest)) {
				return Tag{Start: i}
			}
		}
	}
	if !nameStarts[rest[1]] {
		return Tag{Kind: Broken, Start: i, Flaw: Syntax(i, "a < stands here that begins no tag",
			"in a value it is written as &lt;")}
	}
	return scanStart(text, i)
}

// until returns what goes on up to a mark.
func until(text []byte, i int, k Kind, open, mark string) Tag {
	n := bytes.Index(text[i+len(open):], []byte(mark))
	if n < 0 {
		return Tag{Start: i}
	}
	return Tag{Kind: k, Start: i, End: i + len(open) + n + len(mark)}
}

func scanEnd(text []byte, i int) Tag {
	t := Tag{Kind: EndTag, Start: i, Name: i + 2}
	t.NameEnd = nameEnd(text, t.Name)
	j := Space(text, t.NameEnd)
	switch {
	case t.NameEnd-t.Name > MaxName:
		return longName(t)
	case j == len(text):
		return Tag{Start: i}
	case t.NameEnd == t.Name || text[j] != '>':
		return Tag{Kind: Broken, Start: i, Flaw: Syntax(j, "the end tag does not end with its name and >",
			"was the file changed by hand?")}
	}
	t.End = j + 1
	return t
}

func longName(t Tag) Tag {
	return Tag{Kind: Broken, Start: t.Start, Flaw: Syntax(t.Name, fmt.Sprintf("a name is longer than %d bytes", MaxName),
		"is this XML?")}
}

func scanStart(text []byte, i int) Tag {
	t := Tag{Kind: StartTag, Start: i, Name: i + 1}
	t.NameEnd = nameEnd(text, t.Name)
	if t.NameEnd-t.Name > MaxName {
		return longName(t)
	}
	for j := t.NameEnd; j < len(text); j++ {
		switch c := text[j]; c {
		case '>':
			if text[j-1] == '/' {
				t.Kind = EmptyTag
			}
			t.End = j + 1
			return t
		case '"', '\'':
			n := bytes.IndexByte(text[j+1:], c)
			if n < 0 {
				n = len(text) - j - 1
			}
			if less := bytes.IndexByte(text[j+1:j+1+n], '<'); less >= 0 {
				return Tag{Kind: Broken, Start: i, Flaw: Syntax(j+1+less, "a < stands in the value of an attribute",
					"it is written as &lt; there; or is a quote missing?")}
			}
			j += n + 1
		case '<':
			return Tag{Kind: Broken, Start: i, Flaw: Syntax(j, "a tag begins inside another", "is a > missing before it?")}
		}
	}
	return Tag{Start: i}
}

// inside returns where the attributes of a start tag end.
func (t *Tag) inside() int {
	if t.Kind == EmptyTag {
		return t.End - 2
	}
	return t.End - 1
}

// Attribute is one of a start tag. Its value is text[Start:End].
type Attribute struct{ Name, NameEnd, Start, End int }

// Next reads the attribute of t at or after i; ok is false where there is none any more.
func (t *Tag) Next(text []byte, i int) (a Attribute, ok bool, bad *scan.Flaw) {
	stop := t.inside()
	from := Space(text[:stop], i)
	if from == stop {
		return a, false, nil
	}
	a.Name, a.NameEnd = from, nameEnd(text[:stop], from)
	eq := Space(text[:stop], a.NameEnd)
	if from == i || a.NameEnd == a.Name || eq == stop || text[eq] != '=' {
		return a, false, Syntax(from, "an attribute is expected here, as name=\"value\"", "was the file changed by hand?")
	}
	if a.NameEnd-a.Name > MaxName {
		return a, false, longName(Tag{Name: from}).Flaw
	}
	open := Space(text[:stop], eq+1)
	if open == stop || text[open] != '"' && text[open] != '\'' {
		return a, false, Syntax(open, "the value of an attribute has no quotes", "XML wants them: name=\"value\"")
	}
	a.Start = open + 1
	a.End = a.Start + bytes.IndexByte(text[a.Start:stop], text[open])
	return a, true, nil
}

// Value returns the value of the attribute with a name as it is written, nil for none.
func (t *Tag) Value(text []byte, name string) []byte {
	if t.Kind != StartTag && t.Kind != EmptyTag {
		return nil
	}
	for i := t.NameEnd; ; {
		a, ok, bad := t.Next(text, i)
		if !ok || bad != nil {
			return nil
		}
		if string(text[a.Name:a.NameEnd]) == name {
			return text[a.Start:a.End:a.End]
		}
		i = a.End + 1
	}
}

// Text returns the value of the attribute with a name, references resolved; "" for none.
func (t *Tag) Text(text []byte, name string) string {
	value, _ := AppendText(nil, t.Value(text, name), true)
	return string(value)
}

// Local returns a name without its prefix.
func Local(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

func nameEnd(text []byte, i int) int {
	for i < len(text) && names[text[i]] {
		i++
	}
	return i
}

// InName reports whether a byte is one that names are made of.
func InName(c byte) bool { return names[c] }

// Space returns the offset of what is no space, at or after i.
func Space(text []byte, i int) int {
	for i < len(text) && IsSpace(text[i]) {
		i++
	}
	return i
}

// IsSpace reports whether a byte is a space.
func IsSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// IsBlank reports whether text is nothing but spaces.
func IsBlank(text []byte) bool { return Space(text, 0) == len(text) }

// nameStarts and names are the bytes that names begin with and are made of.
var nameStarts, names = func() (starts, all [256]bool) {
	for c := range 256 {
		letter := 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == ':' || c >= 0x80
		starts[c] = letter
		all[c] = letter || '0' <= c && c <= '9' || c == '-' || c == '.'
	}
	return starts, all
}()
