package schema

// Scanner takes JSON values apart for readers of exports, by the rules that Read has
// for users: RFC 8259, no duplicate keys, at most 128 levels.
type Scanner struct{ s scanner }

// Flaw is what is wrong at an offset of a text.
type Flaw struct {
	Rule, Message, Hint string
	At                  int
}

// NewScanner gives what can still be read on after to soft: duplicate keys, and
// strings that are not UTF-8.
func NewScanner(soft func(Flaw)) *Scanner {
	s := &Scanner{}
	s.s.soft = func(f flaw) {
		if f.rule != "json/surrogate" { // who decodes the string sees to it
			soft(Flaw{f.rule, f.message, f.hint, f.at})
		}
	}
	return s
}

// Reset begins with another text.
func (s *Scanner) Reset(text []byte) { s.s.data, s.s.keys, s.s.depth = text, s.s.keys[:0], 0 }

// Space is the offset of the first byte from i on that is not white space.
func (s *Scanner) Space(i int) int { return s.s.space(i) }

// Value is the offset after the value at i. The rule of a value that the text does
// not end is json/unfinished.
func (s *Scanner) Value(i int) (int, *Flaw) {
	s.s.keys, s.s.depth = s.s.keys[:0], 0
	end, bad := s.s.value(i)
	return end, exported(bad)
}

// String is the offset after the string whose quote opens at i. It reports whether the
// string has escapes.
func (s *Scanner) String(i int) (end int, escaped bool, bad *Flaw) {
	end, soft := s.s.text(i)
	return end, s.s.escaped, exported(soft)
}

// Unexpected is the flaw of a byte that stands where something else is wanted.
func (s *Scanner) Unexpected(i int, wanted string) *Flaw { return exported(s.s.unexpected(i, wanted)) }

// Unfinished is the flaw of a value that begins at i and does not end.
func (s *Scanner) Unfinished(i int) *Flaw { return exported(unfinished(i)) }

func exported(f *flaw) *Flaw {
	if f == nil {
		return nil
	}
	return &Flaw{f.rule, f.message, f.hint, f.at}
}

// Text is what Reset was given.
func (s *Scanner) Text() []byte { return s.s.data }
