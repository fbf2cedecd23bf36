package jsonrows

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode"

	"muster/schema"
)

// learned is what the first records of a file look like.
type learned struct {
	scan    *schema.Scanner
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
		scan: schema.NewScanner(func(schema.Flaw) {}), array: array, root: &seen{},
		byName: map[string]*model{},
	}
}

func (s *seen) child(quoted []byte) *seen {
	if c := s.byName[string(quoted[1:len(quoted)-1])]; c != nil && bytes.IndexByte(quoted, '\\') < 0 {
		return c
	}
	name := unquote(quoted)
	if c := s.byName[name]; c != nil {
		return c
	}
	c := &seen{name: name, quoted: bytes.Clone(quoted)}
	if s.byName == nil {
		s.byName = map[string]*seen{}
	}
	s.byName[name] = c
	s.children = append(s.children, c)
	return c
}

// learn looks at the records of a piece.
func (l *learned) learn(p piece, single bool) {
	text := p.Text
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
			l.record(i)
		}
		i = skip(text, end)
		if l.array && i < len(text) && text[i] == ',' {
			i = skip(text, i+1)
		}
	}
}

// record looks at the valid object at i.
func (l *learned) record(i int) {
	if l.records == 0 {
		l.models = l.isModel(i)
	}
	l.records++
	if !l.models {
		l.value(i, l.root, 0)
		return
	}
	name := modelOf(l.scan, i)
	m := l.byName[name]
	if m == nil {
		m = &model{root: &seen{}}
		l.byName[name] = m
		l.order = append(l.order, name)
	}
	m.records++
	if m.records <= 10000 {
		l.value(i, m.root, 0)
	}
}

// members calls f with each key of the valid object at i, and the offset of its value;
// f returns the offset after the value. It returns the offset after the object.
func members(s *schema.Scanner, text []byte, i int, f func(key []byte, i int) int) int {
	i = s.Space(i + 1)
	for text[i] != '}' {
		end, _, _ := s.String(i)
		key := text[i:end]
		i = s.Space(f(key, s.Space(s.Space(end)+1)))
		if text[i] == ',' {
			i = s.Space(i + 1)
		}
	}
	return i + 1
}

// value notes what the valid value at i is, and returns the offset after it.
func (l *learned) value(i int, s *seen, depth int) int {
	text := l.scan.Text()
	end, _ := l.scan.Value(i)
	switch text[i] {
	case '"':
		s.scalar = true
		s.address = s.address || bytes.IndexByte(text[i:end], '@') >= 0
	case '{':
		switch {
		case depth == maxNested, isExtended(text, i):
			s.scalar = true
		case text[l.scan.Space(i+1)] == '}':
			s.empty = true
		default:
			s.object = true
			members(l.scan, text, i, func(key []byte, i int) int { return l.value(i, s.child(key), depth+1) })
		}
	case '[':
		if depth == 0 || !l.pairs(i, s, depth) {
			s.scalar = s.scalar || text[l.scan.Space(i+1)] != ']'
			s.empty = true
		}
	case 'n':
		s.empty = true
	default:
		s.scalar = true
	}
	return end
}

// pairs notes the names in an array of objects that have a name and a value each, and
// nothing else.
func (l *learned) pairs(i int, s *seen, depth int) bool {
	type found struct {
		name  []byte
		value int
	}
	var all []found
	ok := eachPair(l.scan, i, func(name []byte, value int) bool {
		all = append(all, found{name, value})
		return true
	})
	if ok && len(all) > 0 {
		s.pairs = true
		for _, f := range all {
			l.value(f.value, s.child(f.name), depth+1)
		}
	}
	return ok && len(all) > 0
}

// eachPair calls f with the quoted name and the place of the value of each pair in
// the valid array at i. It says no where the array holds anything else.
func eachPair(s *schema.Scanner, i int, f func(name []byte, value int) bool) bool {
	text := s.Text()
	for i = s.Space(i + 1); text[i] != ']'; {
		if text[i] != '{' {
			return false
		}
		var name []byte
		value, keys := -1, 0
		end := members(s, text, i, func(key []byte, i int) int {
			keys++
			end, _ := s.Value(i)
			switch string(key) {
			case `"Name"`, `"name"`:
				if text[i] == '"' {
					name = text[i:end]
				}
			case `"Value"`, `"value"`:
				value = i
			}
			return end
		})
		if name == nil || value < 0 || keys != 2 || !f(name, value) {
			return false
		}
		if i = s.Space(end); text[i] == ',' {
			i = s.Space(i + 1)
		}
	}
	return true
}

func normal(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

func isEmail(name string) bool {
	name = normal(name)
	return strings.HasSuffix(name, "mail") || strings.HasSuffix(name, "mailaddress") || name == "emails"
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

// unquote decodes a string that stands in quotes; as it is where it cannot be.
func unquote(quoted []byte) string {
	if bytes.IndexByte(quoted, '\\') < 0 {
		return string(bytes.Trim(quoted, `"`))
	}
	var name string
	if json.Unmarshal(quoted, &name) != nil {
		return string(quoted)
	}
	return name
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
