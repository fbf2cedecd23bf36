package jsontext

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Scanner takes JSON apart and checks it, without decoding it. The zero Scanner says nothing of flaws after
// which a text can be read on.
type Scanner struct {
	text    []byte
	keys    []key // of the objects around the place, for duplicates
	depth   int
	escaped bool // the last string had escapes
	soft    func(Flaw)
}

// key is a property name. Its text stands for it unless it has escapes.
type key struct {
	start, end uint32
	escaped    bool
}

// NewScanner returns a scanner that gives soft the flaws after which a text can be read on: duplicate
// keys, invalid UTF-8 and halves of characters.
func NewScanner(soft func(Flaw)) *Scanner {
	return &Scanner{soft: soft}
}

func (s *Scanner) report(f Flaw) {
	if s.soft != nil {
		s.soft(f)
	}
}

// Reset begins with another text.
func (s *Scanner) Reset(text []byte) { s.text = text }

// Text returns what Reset was given.
func (s *Scanner) Text() []byte { return s.text }

// Space returns the offset of the first byte from i on that is not white space.
func (s *Scanner) Space(i int) int { return Space(s.text, i) }

// Value returns the offset after the value at i. Its flaw is nil, or what ends the text; where
// that is Unfinished, the value may go on behind the text. A number at the end of the text may go on too.
func (s *Scanner) Value(i int) (int, *Flaw) {
	s.keys, s.depth = s.keys[:0], 0
	return s.value(i)
}

// String returns the offset after the string whose quote opens at i, and whether it has escapes.
func (s *Scanner) String(i int) (end int, escaped bool, bad *Flaw) {
	end, bad = s.quoted(i)
	return end, s.escaped, bad
}

// Unexpected returns the flaw of the byte at i, which stands where something else is wanted.
func (s *Scanner) Unexpected(i int, wanted string) *Flaw {
	if i == len(s.text) || !utf8.FullRune(s.text[i:]) {
		return s.Unfinished(i)
	}
	word, whole := foreignWord(s.text, i)
	if !whole {
		return s.Unfinished(i)
	}
	r, _ := utf8.DecodeRune(s.text[i:])
	found := fmt.Sprintf("%q", r)
	if r == '\'' {
		found = "a single quote"
	} else if word != "" { // no other, which could be a secret
		found = word
	}
	return &Flaw{
		Rule: Syntax, At: i, Message: fmt.Sprintf("%s is expected here, not %s", wanted, found), Hint: syntaxHint(s.text, i),
	}
}

// Unfinished returns the flaw of a value that begins at i and does not end.
func (s *Scanner) Unfinished(i int) *Flaw {
	return &Flaw{
		Rule: Unfinished, At: i, Message: "the file ends inside a value", Hint: "it was cut off: make it again",
	}
}

func (s *Scanner) value(i int) (int, *Flaw) {
	if i == len(s.text) {
		return i, s.Unfinished(i)
	}
	switch c := s.text[i]; {
	case c == '"':
		return s.quoted(i)
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
	return i, s.Unexpected(i, "a value")
}

// nested reads an object or array, item by item.
func (s *Scanner) nested(i int, shut byte, item func(int) (int, *Flaw)) (int, *Flaw) {
	if s.depth++; s.depth > MaxDepth {
		return i, &Flaw{
			Rule: Depth, At: i, Message: fmt.Sprintf("the value nests deeper than %d levels", MaxDepth),
			Hint: "flatten it: Auth0 keeps profiles of a few KB",
		}
	}
	before := len(s.keys)
	from := i
	defer func() { s.depth-- }()
	i = s.Space(i + 1)
	if i < len(s.text) && s.text[i] == shut {
		return i + 1, nil
	}
	for {
		var bad *Flaw
		if i, bad = item(i); bad != nil {
			return i, bad
		}
		i = s.Space(i)
		if i == len(s.text) {
			return i, s.Unfinished(from)
		}
		switch s.text[i] {
		case ',':
			i = s.Space(i + 1)
		case shut:
			s.duplicates(before)
			s.keys = s.keys[:before]
			return i + 1, nil
		default:
			return i, s.Unexpected(i, fmt.Sprintf("',' or %q", rune(shut)))
		}
	}
}

func (s *Scanner) member(i int) (int, *Flaw) {
	if i == len(s.text) || s.text[i] != '"' {
		return i, s.Unexpected(i, "a property name in double quotes")
	}
	end, bad := s.quoted(i)
	if bad != nil {
		return end, bad
	}
	s.keys = append(s.keys, key{uint32(i), uint32(end), s.escaped})
	i = s.Space(end)
	if i == len(s.text) || s.text[i] != ':' {
		return i, s.Unexpected(i, "':'")
	}
	return s.value(s.Space(i + 1))
}

// duplicates reports the keys since before that stand there already. An object has few
// of them: comparing each with each is the fastest up to a few dozen.
func (s *Scanner) duplicates(before int) {
	keys := s.keys[before:]
	if len(keys) > 32 {
		s.sorted(keys)
		return
	}
	for i, k := range keys {
		for _, j := range keys[:i] {
			if s.same(k, j) {
				s.report(DuplicateOf(s.name(k), int(k.start)))
				break
			}
		}
	}
}

// sorted is duplicates of many keys, which it puts in another order: a set of them would take many times their memory.
func (s *Scanner) sorted(keys []key) {
	slices.SortFunc(keys, func(a, b key) int {
		return cmp.Or(s.compare(a, b), cmp.Compare(a.start, b.start))
	})
	again := keys[:0]
	for i, k := range keys[1:] {
		if s.compare(keys[i], k) == 0 {
			again = append(again, k)
		}
	}
	slices.SortFunc(again, func(a, b key) int { return cmp.Compare(a.start, b.start) })
	const most = 20 // are told of one object, each with an excerpt
	for _, k := range again[:min(len(again), most)] {
		s.report(DuplicateOf(s.name(k), int(k.start)))
	}
}

func (s *Scanner) compare(a, b key) int {
	if a.escaped || b.escaped {
		return strings.Compare(s.name(a), s.name(b))
	}
	return bytes.Compare(s.text[a.start+1:a.end-1], s.text[b.start+1:b.end-1])
}

func (s *Scanner) same(a, b key) bool {
	if a.escaped || b.escaped {
		return s.name(a) == s.name(b)
	}
	// Most names differ in length or in the first letter: nothing else is looked at then.
	return a.end-a.start == b.end-b.start && s.text[a.start+1] == s.text[b.start+1] &&
		bytes.Equal(s.text[a.start:a.end], s.text[b.start:b.end])
}

func (s *Scanner) name(k key) string {
	name, _ := Unquote(s.text[k.start:k.end])
	return string(name)
}

// DuplicateOf returns the flaw of a property that its object has already, and whose name stands at an offset.
func DuplicateOf(name string, at int) Flaw {
	return Flaw{
		Rule: DuplicateKey, At: at,
		Message: fmt.Sprintf("the property %s stands in the object already", Quote(name)),
		Hint:    "keep one of them: which of the two counts is not defined",
	}
}

func (s *Scanner) number(i int) (int, *Flaw) {
	at := func(i int) byte {
		if i < len(s.text) {
			return s.text[i]
		}
		return 0
	}
	if s.text[i] == '-' {
		i++
	}
	end := Digits(s.text, i)
	switch {
	case end == i:
		return i, s.Unexpected(i, "a digit")
	case s.text[i] == '0' && end > i+1:
		return i, &Flaw{
			Rule: Syntax, At: i, Message: "a number does not begin with 0", Hint: "put it in quotes where it is an id",
		}
	}
	if at(end) == '.' {
		i = end + 1
		if end = Digits(s.text, i); end == i {
			return i, s.Unexpected(i, "a digit")
		}
	}
	if at(end)|0x20 == 'e' {
		i = end + 1
		if at(i) == '+' || at(i) == '-' {
			i++
		}
		if end = Digits(s.text, i); end == i {
			return i, s.Unexpected(i, "a digit")
		}
	}
	return end, nil
}

func (s *Scanner) literal(i int, word string) (int, *Flaw) {
	for n := range len(word) {
		if i+n == len(s.text) {
			return i, s.Unfinished(i)
		}
		if s.text[i+n] != word[n] {
			return i, s.Unexpected(i, "a value")
		}
	}
	return i + len(word), nil
}
