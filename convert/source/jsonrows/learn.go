package jsonrows

import (
	"bytes"
	"strings"

	"muster/schema"
	"muster/schema/jsontext"
)

// learned is what the first records of a file look like.
type learned struct {
	scan    *jsontext.Scanner
	array   bool
	root    *seen
	records int
	odd     bool // there is text that is no object
	words   []string

	models bool // the records are Django's: {"model": …, "pk": …, "fields": {…}}
	model  string
	byName map[string]*model
	order  []string
}

// model is a table of Django.
type model struct {
	passed  int // records of pieces that are not read
	root    *seen
	records int
}

// seen is what was found under a key.
type seen struct {
	name     string
	quoted   []byte // as it stands in the file
	scalar   bool   // also an array
	object   bool   // that is not empty
	empty    bool   // an object without keys
	pairs    bool   // an array of names and values
	address  bool   // a text with @
	children []*seen
	byName   map[string]*seen
}

// maxNested is how deep objects are taken apart; what lies deeper is one cell.
const maxNested = 16

func newLearned(array bool) *learned {
	return &learned{
		scan: &jsontext.Scanner{}, array: array, root: &seen{},
		byName: map[string]*model{},
	}
}

func (s *seen) child(quoted []byte) *seen {
	text, _ := jsontext.Unquote(quoted)
	if c := s.byName[string(text)]; c != nil {
		return c
	}
	name := string(text)
	c := &seen{name: name, quoted: bytes.Clone(quoted)}
	if len(s.children) > maxColumns { // it is no user, which check tells
		return c
	}
	if s.byName == nil {
		s.byName = map[string]*seen{}
	}
	s.byName[name] = c
	s.children = append(s.children, c)
	return c
}

// learn looks at the records of a piece.
func (l *learned) learn(p piece, single bool) {
	text := p.Text[:p.Found.end]
	l.scan.Reset(text)
	i := skip(text, 0)
	for i < len(text) && text[i] != ']' {
		end, bad := l.scan.Value(i)
		switch {
		case bad != nil && l.array:
			l.odd = true
			return
		case bad != nil:
			l.odd = true
			end = resync(text, i, bad.At, single)
		case text[i] != '{':
			l.odd = true
		default:
			l.record(text[i:end])
		}
		i = skip(text, end)
		if l.array && i < len(text) && text[i] == ',' {
			i = skip(text, i+1)
		}
	}
}

// record looks at a valid object.
func (l *learned) record(object []byte) {
	if l.records == 0 {
		l.models = isModel(object)
	}
	l.records++
	if !l.models {
		l.root.value(object, 0)
		return
	}
	name := modelOf(object)
	m := l.byName[name]
	if m == nil {
		m = &model{root: &seen{}}
		l.byName[name] = m
		l.order = append(l.order, name)
	}
	m.records++
	if m.records <= 10000 {
		m.root.value(object, 0)
	}
}

// value notes what a valid value under the key is.
func (s *seen) value(v []byte, depth int) {
	switch v[0] {
	case '"':
		s.scalar = true
		s.address = s.address || bytes.IndexByte(v, '@') >= 0
	case '{':
		switch {
		case depth == maxNested, isExtended(v, 0):
			s.scalar = true
		case isEmpty(v):
			s.empty = true
		default:
			s.object = true
			for w := jsontext.ItemsOf(v, 0); w.Next(); {
				s.child(w.Name).value(w.Value, depth+1)
			}
		}
	case '[':
		if depth == 0 || !s.pairsIn(v, depth) {
			s.scalar = s.scalar || !isEmpty(v)
			s.empty = true
		}
	case 'n':
		s.empty = true
	default:
		s.scalar = true
	}
}

// isEmpty reports whether nothing is in an object or array.
func isEmpty(v []byte) bool { return jsontext.Space(v, 1) == len(v)-1 }

// pairsIn notes the names in an array of objects that have a name and a value each, and
// nothing else. It reports whether it is such an array.
func (s *seen) pairsIn(v []byte, depth int) bool {
	type pair struct{ name, value []byte }
	var all []pair
	ok := eachPair(v, 0, func(name, value []byte, _ int) bool {
		all = append(all, pair{name, value})
		return true
	})
	if !ok || len(all) == 0 {
		return false
	}
	s.pairs = true
	for _, p := range all {
		s.child(p.name).value(p.value, depth+1)
	}
	return true
}

// eachPair calls f with the quoted name, the value and its offset of each pair in the
// valid array at i. It reports whether the array holds nothing else.
func eachPair(text []byte, i int, f func(name, value []byte, at int) bool) bool {
	for list := jsontext.ItemsOf(text, i); list.Next(); {
		var name, value []byte
		at, keys := 0, 0
		for w := jsontext.ItemsOf(text, list.At); w.Object && w.Next(); keys++ {
			switch string(w.Name) {
			case `"Name"`, `"name"`:
				if w.Value[0] == '"' {
					name = w.Value
				}
			case `"Value"`, `"value"`:
				value, at = w.Value, w.At
			}
		}
		if name == nil || value == nil || keys != 2 || !f(name, value, at) {
			return false
		}
	}
	return true
}

func isEmail(name string) bool {
	name = schema.Folded(name)
	return strings.HasSuffix(name, "mail") || strings.HasSuffix(name, "mailaddress") || name == "emails" ||
		schema.AttributeCalled(name) == "email"
}

// hasEmail reports whether some key is called as addresses are; hasAddress, whether an
// address stands there.
func (s *seen) hasEmail() bool { return s.any(func(c *seen) bool { return isEmail(c.name) }) }

func (s *seen) hasAddress() bool {
	return s.any(func(c *seen) bool { return isEmail(c.name) && c.address })
}

func (s *seen) any(f func(*seen) bool) bool {
	for _, c := range s.children {
		if f(c) || c.any(f) {
			return true
		}
	}
	return false
}

// resync is where reading goes on after a broken record that begins at i, among
// records one after the other: at the next record, or else on the next line.
func resync(text []byte, i, bad int, single bool) int {
	to := len(text)
	if n := bytes.IndexByte(text[max(i, bad):], '\n'); n >= 0 {
		to = max(i, bad) + n
	}
	return nextStart(text, i, to, single)
}
