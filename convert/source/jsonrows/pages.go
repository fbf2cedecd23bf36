package jsonrows

import (
	"slices"

	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

// morePages is the problem of a document that says of more records than were read.
func (c *cutter) morePages(records, exports int) []schema.Problem {
	marks := slices.Concat(c.marks, c.tail.marks)
	return scan.MorePages("json/more-pages", c.file, marks, c.at, records, exports)
}

// envelope is where a first line that is no record but speaks of them ends, such as {"meta": {"count": 2}}.
func (f *finder) envelope(head []byte) (end int, marks []scan.Mark) {
	end = valueEnd(head, 0)
	next := skip(head, end)
	after := valueEnd(head, next)
	if end == 0 || after == next || head[next] != '{' {
		return 0, nil
	}
	record := newLearned(false).root
	record.value(head[next:after], 0)
	if marks = speaks(f.file, f.at, head[:end], record); marks == nil {
		return 0, nil
	}
	return next, marks
}

// valueEnd is where the value at i ends, i for none that is whole.
func valueEnd(text []byte, i int) int {
	s := &jsontext.Scanner{}
	s.Reset(text)
	if end, bad := s.Value(i); bad == nil {
		return end
	}
	return i
}

// speaks returns the marks of an object at a place that is no record but speaks of them: it has no address, and no key
// that a record has. Nil is for a record.
func speaks(file string, at schema.Place, object []byte, record *seen) []scan.Mark {
	own := newLearned(false).root
	own.value(object, 0)
	if own.hasEmail() || slices.ContainsFunc(own.children, func(c *seen) bool { return record.byName[c.name] != nil }) {
		return nil
	}
	marks := around(file, at, object).marks
	if !slices.ContainsFunc(marks, func(m scan.Mark) bool { return m.Speaks() }) {
		return nil
	}
	return marks
}

// lastWord is where the records of a piece end: before its last one, where that is none but speaks of them, and they
// are at their end.
func (c *cutter) lastWord(p schema.Piece, first bool) (end int) {
	if first {
		c.record = newLearned(false).root
		if i := skip(p.Text, 0); i < len(p.Text) && p.Text[i] == '{' {
			if after := valueEnd(p.Text, i); after > i {
				c.record.value(p.Text[i:after], 0)
			}
		}
	}
	end = len(p.Text)
	from := c.lastElement
	switch {
	case p.Broken, len(c.record.children) == 0, c.array && !c.shut, !c.array && !p.Last:
		return end
	case !c.array:
		from = lastStart(p.Text)
	}
	last, after := from, from
	for i := skip(p.Text, from); i < end && p.Text[i] == '{'; i = skip(p.Text, after) {
		if last, after = i, valueEnd(p.Text, i); after == i {
			return end
		}
	}
	if after == from {
		return end
	}
	marks := speaks(c.file, p.Place(last), p.Text[last:after], c.record)
	if marks == nil {
		return end
	}
	c.marks = append(c.marks, marks...)
	c.table.MoreRows = c.morePages
	return last
}

// tail goes through what follows the array in its document.
type tail struct {
	depth           int // of what is still open
	inText, escaped bool
	stray           int // offset of what follows the document in the last text, -1 for nothing

	word    []byte // the string or word read last, as far as a name may go
	email   bool   // the string before it is a key that is called as addresses are
	address int    // offset of the first address under such a key in the last text, -1 for none
	users   int    // such addresses

	path  []string // keys that lead to what is open, as far as marks may be there
	deep  int      // objects and arrays that are open, and hold no marks
	key   string   // of the value at hand; "" for an element of an array
	quote int      // offset of the quote that began the word, in the last text
	open  bool     // the value of the last mark has not ended
	marks []scan.Mark
	known int // marks that have their place
}

const (
	longestName  = 64      // bytes of a key that means something
	longestValue = 1 << 10 // of a value that does, such as a header of links
)

func (t *tail) read(text []byte) {
	t.stray, t.address, t.quote = -1, -1, 0
	for i, c := range text {
		switch {
		case t.escaped:
			t.escaped = false
		case t.inText:
			t.escaped = c == '\\'
			if t.inText = c != '"'; t.inText && len(t.word) < t.longest() {
				t.word = append(t.word, c)
			}
			if c == '@' && t.email {
				if t.email = false; t.address < 0 {
					t.address = i
				}
				t.users++
			}
		case isSpace(c):
		case t.depth == 0:
			t.stray = i
			return
		case c == '"':
			t.inText, t.word, t.quote = true, t.word[:0], i
		case c == ':':
			t.email = isEmail(string(t.word))
			t.begin()
		case c == '{' || c == '[':
			t.depth++
			t.email = false
			t.enter(c)
		case c == '}' || c == ']':
			t.end()
			t.depth--
			t.leave()
		case c == ',':
			t.email = false
			t.end()
		case len(t.word) < longestName:
			t.word = append(t.word, c)
		}
	}
}

// longest is how many bytes of a word are kept.
func (t *tail) longest() int {
	if t.open || t.deep == 0 && t.key == "" {
		return longestValue
	}
	return longestName
}

// begin notes the key before a value.
func (t *tail) begin() {
	t.open = false
	if t.deep == 0 {
		t.key = string(t.word)
		t.open = t.note(append(t.path, t.key))
	}
	t.word = t.word[:0]
}

// note notes a mark at the end of keys, whose value comes; ok is false where there is none.
func (t *tail) note(path []string) (ok bool) {
	if len(t.marks) >= scan.MaxMarks || !scan.MayBePages(path) {
		return false
	}
	t.marks = append(t.marks, scan.Mark{Path: slices.Clone(path), Offset: t.quote})
	return true
}

// end takes the value that ends for that of the last mark.
func (t *tail) end() {
	if path := t.path; !t.open && t.deep == 0 && t.key == "" && len(t.word) > 0 && scan.IsLink(path) {
		t.open = t.note(path)
	}
	if t.open {
		t.marks[len(t.marks)-1].Value = string(t.word)
	}
	t.open, t.word = false, t.word[:0]
}

// enter notes an object or array. What is in an array is no mark, unless it is a list of links.
func (t *tail) enter(c byte) {
	if t.open { // its value is in there
		t.marks, t.open = t.marks[:len(t.marks)-1], false
		t.known = min(t.known, len(t.marks))
	}
	if t.deep > 0 || c == '[' && !scan.IsEnvelope(t.key) || len(t.path) > maxNested {
		t.deep++
		return
	}
	t.path = append(t.path, t.key)
	t.key = ""
}

func (t *tail) leave() {
	if t.deep > 0 {
		t.deep--
	} else if len(t.path) > 0 {
		t.path = t.path[:len(t.path)-1]
	}
	t.key = ""
}

// place gives the marks of a piece their places.
func (t *tail) place(p schema.Piece) {
	for ; t.known < len(t.marks); t.known++ {
		m := &t.marks[t.known]
		m.At = p.Place(m.Offset)
	}
}
