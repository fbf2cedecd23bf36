package rows

import (
	"strings"
	"sync"
)

// Layouts are how the statements of one table of a script place their values: mostly in one
// way. They are found on the goroutine that cuts, and looked up on any.
type Layouts[L any] struct {
	known map[string]*L // by what makes them, since the CREATE TABLE

	mu   sync.Mutex
	list []*L
}

// Of is the layout of statements in a mode that list such columns, nil for no list. It is
// made, with a number of its own, where there is none yet; what is unknown then is a column
// that the table does not have.
func (s *Layouts[L]) Of(mode string, columns []string, make func(id int) (l *L, unknown string)) (l *L,
	unknown string,
) {
	key := mode
	if columns != nil {
		key += "(" + strings.Join(columns, "\x00")
	}
	if l = s.known[key]; l != nil {
		return l, ""
	}
	if l, unknown = make(len(s.list)); unknown != "" {
		return nil, unknown
	}
	if s.known == nil {
		s.known = map[string]*L{}
	}
	s.known[key] = l
	s.mu.Lock()
	defer s.mu.Unlock()
	s.list = append(s.list, l)
	return l, ""
}

// Forget makes new layouts: the table has been described anew.
func (s *Layouts[L]) Forget() { s.known = nil }

// Numbered is the layout with a number.
func (s *Layouts[L]) Numbered(id uint32) *L {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.list[id]
}
