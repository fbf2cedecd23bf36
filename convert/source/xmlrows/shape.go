package xmlrows

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// shape says which column each value of a record belongs to. Workers share it.
type shape struct {
	columns []string
	root    *node
	nodes   int      // ids run up to it
	raw     bool     // line ends are as they were in the database
	fixed   bool     // each row has the columns of its table, and no others
	nulls   []string // what means NULL
	records int      // that the columns were learned from
}

// node is an element of a record, an attribute of one, or the record itself.
type node struct {
	id       int
	name     string
	parent   *node
	column   int // of its text, -1 for none
	all      int // of all its texts as a JSON list, -1 for none
	bit      bool
	children []*node // elements
	byName   map[string]*node
	attrs    []*node
	byAttr   map[string]*node
	order    []*node // both, as they appeared

	// What was learned.
	text     bool // it has text, and no elements beside it
	count    int
	lastIn   int  // the number of the element in which it stood last
	repeated bool // one element has several of it
	several  bool // one record has
}

// path is the name of a column for the node, below a record.
func (n *node) path(record *node) string {
	if n.parent == nil || n.parent == record || n == record {
		return n.name
	}
	return n.parent.path(record) + "." + n.name
}

func (s *shape) newNode(parent *node, name string) *node {
	n := &node{id: s.nodes, name: name, parent: parent, column: -1, all: -1}
	s.nodes++
	return n
}

func (n *node) child(s *shape, name string) *node {
	c := n.byName[name]
	if c == nil {
		c = s.newNode(n, name)
		if n.byName == nil {
			n.byName = map[string]*node{}
		}
		n.byName[name] = c
		n.children = append(n.children, c)
		n.order = append(n.order, c)
	}
	return c
}

func (n *node) attr(s *shape, name string) *node {
	c := n.byAttr[name]
	if c == nil {
		c = s.newNode(n, name)
		if n.byAttr == nil {
			n.byAttr = map[string]*node{}
		}
		n.byAttr[name] = c
		n.attrs = append(n.attrs, c)
		n.order = append(n.order, c)
	}
	return c
}

// leaf reports whether the element has a value: text, or nothing at all.
func (n *node) leaf() bool { return n.text || len(n.children) == 0 && len(n.attrs) == 0 }

// has reports whether an element of a name stands in the record.
func (n *node) has(name string) bool {
	return n.byName[name] != nil || slices.ContainsFunc(n.children, func(c *node) bool { return c.has(name) })
}

// find is the child with a name. Elements mostly stand in the order of the record before.
func (n *node) find(name []byte, expected int) (c *node, at int) {
	if expected < len(n.children) && n.children[expected].name == string(name) {
		return n.children[expected], expected
	}
	return n.byName[string(name)], expected
}

// flat is the shape of rows with known columns.
func flat(columns []string, bits []bool) *shape {
	s := &shape{raw: true, fixed: true}
	s.root = s.newNode(nil, "")
	for i, name := range columns {
		c := s.root.child(s, name)
		if c.column < 0 {
			c.column = len(s.columns)
			s.columns = append(s.columns, name)
		}
		c.bit = i < len(bits) && bits[i]
	}
	return s
}

// Suffixes and marks in the names of columns.
const (
	allSuffix = ".all" // holds all values, not the first
	attrMark  = "@"    // an attribute beside an element of its name
)

// assign gives what was learned of a record its columns, in the order in which they appeared.
func (s *shape) assign() {
	taken := map[string]bool{}
	if n := s.root; n.text && len(n.children) == 0 {
		n.column = s.column(n.name, taken)
	}
	s.below(s.root, "", false, taken)
}

func (s *shape) below(n *node, prefix string, several bool, taken map[string]bool) {
	for _, c := range n.order {
		c.column, c.all = -1, -1 // it may have been tried as a part of another record
		c.several = several || c.repeated
		isAttr := n.byAttr[c.name] == c
		if isAttr || c.leaf() {
			name := prefix + c.name
			if isAttr && (n.byName[c.name] != nil || taken[name]) {
				name = prefix + attrMark + c.name
			}
			c.column = s.column(name, taken)
			if c.several {
				c.all = s.column(s.columns[c.column]+allSuffix, taken)
			}
		}
		s.below(c, prefix+c.name+".", c.several, taken)
	}
}

func (s *shape) column(name string, taken map[string]bool) int {
	unique := name
	for n := 2; taken[unique]; n++ {
		unique = fmt.Sprintf("%s_%d", name, n)
	}
	taken[unique] = true
	s.columns = append(s.columns, unique)
	return len(s.columns) - 1
}

// only leaves these columns, and adds those of them that were not learned.
func (s *shape) only(columns []string) {
	learned := s.columns
	s.columns = nil
	place := map[string]int{}
	for i, name := range columns {
		place[name] = i
	}
	put := func(at int) int {
		if at < 0 {
			return -1
		}
		if i, ok := place[learned[at]]; ok {
			return i
		}
		return -1
	}
	var walk func(n *node)
	walk = func(n *node) {
		n.column, n.all = put(n.column), put(n.all)
		for _, c := range n.order {
			walk(c)
		}
	}
	walk(s.root)
	for _, name := range columns {
		if slices.Contains(learned, name) {
			s.columns = append(s.columns, name)
		} else {
			s.want(name)
		}
	}
}

// want adds a column that a mapping asks for, for an element or an attribute that may
// appear further on.
func (s *shape) want(column string) {
	base, all := strings.CutSuffix(column, allSuffix)
	n := s.root
	parts := strings.Split(base, ".")
	for _, part := range parts[:len(parts)-1] {
		n = n.child(s, part)
	}
	last, isAttr := strings.CutPrefix(parts[len(parts)-1], attrMark)
	nodes := []*node{n.attr(s, last)}
	if !isAttr {
		nodes = append(nodes, n.child(s, last))
	}
	at := len(s.columns)
	s.columns = append(s.columns, column)
	for _, c := range nodes {
		switch {
		case all && c.all < 0:
			c.all = at
		case !all && c.column < 0:
			c.column = at
		}
	}
}

// isNamed reports whether an element is one of those whose attribute name says what they are: <field name="email">.
func isNamed(name []byte) bool {
	switch len(name) {
	case 5:
		return bytes.EqualFold(name, []byte("field"))
	case 6:
		return bytes.EqualFold(name, []byte("column"))
	case 8:
		return bytes.EqualFold(name, []byte("property"))
	case 9:
		return bytes.EqualFold(name, []byte("attribute"))
	}
	return false
}
