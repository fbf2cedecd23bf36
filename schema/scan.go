package schema

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// maxDepth is how deep JSON may nest. Auth0 gives no number; a user profile that
// needs a tenth of it is odd already.
const maxDepth = 128

// flaw is what is wrong with a JSON text.
type flaw struct {
	rule, message, hint string
	at                  int
	warning             bool // and no error
}

// scanner takes JSON (RFC 8259) apart without decoding it.
type scanner struct {
	data    []byte
	keys    []key // of the objects around the place, for duplicates
	depth   int
	escaped bool // the last string had escapes
	// soft takes flaws after which the text can still be read on: duplicate keys, invalid
	// UTF-8 and halves of characters.
	soft func(flaw)
}

type span struct{ start, end int }

// key is a property name. Its text stands for it unless it has escapes.
type key struct {
	span
	escaped bool
}

// value returns the offset after the value at i. Its flaw is nil, or says what ends
// the text; at len(data) the value may only be unfinished.
func (s *scanner) value(i int) (int, *flaw) {
	if i == len(s.data) {
		return i, unfinished(i)
	}
	switch c := s.data[i]; {
	case c == '"':
		return s.text(i)
	case c == '{':
		return s.nested(i, '}', s.member)
	case c == '[':
		return s.nested(i, ']', s.value)
	case c == '-' || '0' <= c && c <= '9':
		return s.number(i)
	case c == 't':
		return s.literal(i, "true")
	case c == 'f':
		return s.literal(i, "false")
	case c == 'n':
		return s.literal(i, "null")
	}
	return i, s.unexpected(i, "a value")
}

func (s *scanner) unexpected(i int, wanted string) *flaw {
	if i == len(s.data) || !utf8.FullRune(s.data[i:]) {
		return unfinished(i)
	}
	word, whole := foreignWord(s.data, i)
	if !whole {
		return unfinished(i)
	}
	r, _ := utf8.DecodeRune(s.data[i:])
	found := fmt.Sprintf("%q", r)
	if r == '\'' {
		found = "a single quote"
	} else if word != "" { // no other, which could be a secret
		found = word
	}
	return &flaw{
		rule: "json/syntax", at: i, message: fmt.Sprintf("%s is expected here, not %s", wanted, found),
		hint: syntaxHint(s.data, i),
	}
}

func unfinished(i int) *flaw {
	return &flaw{
		rule: "json/unfinished", at: i, message: "the file ends inside a value",
		hint: "it was cut off: make it again",
	}
}

func (s *scanner) space(i int) int {
	for i < len(s.data) {
		switch s.data[i] {
		case ' ', '\n', '\r', '\t':
			i++
		default:
			return i
		}
	}
	return i
}

// nested reads an object or array, each item by item.
func (s *scanner) nested(i int, shut byte, item func(int) (int, *flaw)) (int, *flaw) {
	if s.depth++; s.depth > maxDepth {
		return i, &flaw{
			rule: "json/depth", at: i, message: fmt.Sprintf("the value nests deeper than %d levels", maxDepth),
			hint: "flatten it: Auth0 keeps profiles of a few KB",
		}
	}
	before := len(s.keys)
	from := i
	defer func() { s.depth-- }()
	i = s.space(i + 1)
	if i < len(s.data) && s.data[i] == shut {
		return i + 1, nil
	}
	for {
		var bad *flaw
		if i, bad = item(i); bad != nil {
			return i, bad
		}
		i = s.space(i)
		if i == len(s.data) {
			return i, unfinished(from)
		}
		switch s.data[i] {
		case ',':
			i = s.space(i + 1)
		case shut:
			s.duplicates(before)
			s.keys = s.keys[:before]
			return i + 1, nil
		default:
			return i, s.unexpected(i, fmt.Sprintf("',' or %q", rune(shut)))
		}
	}
}

func (s *scanner) member(i int) (int, *flaw) {
	if i == len(s.data) || s.data[i] != '"' {
		return i, s.unexpected(i, "a property name in double quotes")
	}
	end, bad := s.text(i)
	if bad != nil {
		return end, bad
	}
	s.keys = append(s.keys, key{span{i, end}, s.escaped})
	i = s.space(end)
	if i == len(s.data) || s.data[i] != ':' {
		return i, s.unexpected(i, "':'")
	}
	return s.value(s.space(i + 1))
}

// duplicates reports the keys since before that stand there already. An object has few
// of them: comparing each with each is the fastest up to a few dozen.
func (s *scanner) duplicates(before int) {
	keys := s.keys[before:]
	if len(keys) > 32 {
		seen := make(map[string]bool, len(keys))
		for _, k := range keys {
			name := s.name(k)
			if seen[name] {
				s.duplicate(k)
			}
			seen[name] = true
		}
		return
	}
	for i, k := range keys {
		for _, j := range keys[:i] {
			if s.same(k, j) {
				s.duplicate(k)
				break
			}
		}
	}
}

func (s *scanner) same(a, b key) bool {
	if a.escaped || b.escaped {
		return s.name(a) == s.name(b)
	}
	// Most names differ in length or in the first letter: nothing else is looked at then.
	return a.end-a.start == b.end-b.start && s.data[a.start+1] == s.data[b.start+1] &&
		bytes.Equal(s.data[a.start:a.end], s.data[b.start:b.end])
}

func (s *scanner) name(k key) string { return unquote(s.data[k.start:k.end]) }

func (s *scanner) duplicate(k key) {
	s.soft(flaw{
		rule: "json/duplicate-key", at: k.start,
		message: fmt.Sprintf("the property %s stands in the object already", Quote(s.name(k))),
		hint:    "keep one of them: which of the two counts is not defined",
	})
}
