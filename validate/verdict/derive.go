package verdict

import (
	"fmt"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// deriver derives nodes from a compiled schema. What it does not know of a schema
// becomes an unknown formula, which nothing fulfils: the record is left to examine.
type deriver struct {
	Options
	nodes  map[string]*node
	blank  *jsonschema.Schema // what a schema without keywords is compiled to
	others []int              // fields of a schema that are not read
	known  map[*jsonschema.Schema]bool
}

// maxNodes ends a derivation that makes ever new ones. The last are empty and take no value.
const maxNodes = 1000

// Verdict is what is derived from a schema.
type Verdict struct{ root *node }

// Options are what the schema does not say.
type Options struct {
	Formats map[string]func([]byte) bool // tests that pass only what a format does
	Noted   []string                     // properties of the root to return, by their numbers
	Checks  map[string]uint8             // of properties of the root; not 0
}

// Derive makes the verdict of a schema.
func Derive(s *jsonschema.Schema, o Options) (*Verdict, error) {
	blank, err := blankSchema(s.Draft)
	if err != nil {
		return nil, err
	}
	c := &deriver{
		Options: o, nodes: make(map[string]*node), blank: blank, others: otherKeywords(),
		known: make(map[*jsonschema.Schema]bool),
	}
	return &Verdict{c.node([]*jsonschema.Schema{s}, nil)}, nil
}

// node is for a value that must fulfil some subschemas, and may fulfil others.
func (c *deriver) node(must, goals []*jsonschema.Schema) *node {
	var id string // the addresses of the subschemas
	for _, s := range must {
		id += fmt.Sprintf("%p ", s)
	}
	for _, s := range goals {
		id += fmt.Sprintf("? %p ", s)
	}
	if n := c.nodes[id]; n != nil {
		return n
	}
	n := &node{}
	c.nodes[id] = n // before its parts, which may lead back to it
	if len(c.nodes) > maxNodes {
		return n
	}
	for t := range valueTypes {
		d := &derivation{c: c, of: t, keys: make(map[factKey]*fact)}
		if t == typeObject {
			d.names = namesIn(slices.Concat(must, goals))
			if len(c.nodes) == 1 { // the identifiers of the record are looked for in any case
				d.names = append(d.names, c.Noted...)
			}
			slices.Sort(d.names)
			d.names = slices.Compact(d.names)
		}
		if d.derive(must, goals) {
			d.fill(n)
		}
	}
	return n
}

// namesIn are the names of properties that subschemas have a say about in the same object.
func namesIn(schemas []*jsonschema.Schema) []string {
	var names []string
	seen := make(map[*jsonschema.Schema]bool)
	var visit func(schemas ...*jsonschema.Schema)
	visit = func(schemas ...*jsonschema.Schema) {
		for _, s := range schemas {
			if s == nil || seen[s] {
				continue
			}
			seen[s] = true
			names = append(names, s.Required...)
			for name := range s.Properties {
				names = append(names, name)
			}
			visit(s.Ref, s.Not, s.If, s.Then, s.Else)
			visit(s.AllOf...)
			visit(s.AnyOf...)
			visit(s.OneOf...)
		}
	}
	visit(schemas...)
	return names
}

// derivation makes the part of a node that is for one type of value.
type derivation struct {
	c     *deriver
	of    valueType
	names []string // of properties, in the order of their entries, from 1
	keys  map[factKey]*fact
	facts []*fact

	test test
}

type valueType int

const (
	typeNull valueType = iota
	typeTrue
	typeFalse
	typeNumber
	typeText
	typeArray
	typeObject
	valueTypes
)

// typeWord is the name of a type in a schema.
var typeWord = [...]string{"null", "boolean", "boolean", "number", "string", "array", "object"}

// derive makes the test. It says no where no value of the type is surely valid.
func (d *derivation) derive(must, goals []*jsonschema.Schema) bool {
	var needed []formula
	for _, s := range must {
		needed = append(needed, d.formula(s, 0))
	}
	conditional := make([]formula, len(goals))
	for i, s := range goals {
		conditional[i] = d.formula(s, 0)
	}
	// What the value inside must fulfil in any case, it sees to itself.
	for _, clause := range normal(all(needed...), false) {
		if len(clause) == 1 && !clause[0].not && clause[0].fact.nested() {
			clause[0].fact.must = true
		}
	}
	clauses := normal(all(needed...), false)
	if slices.ContainsFunc(clauses, func(c []literal) bool { return len(c) == 0 }) {
		return false
	}
	holds, fails := make([][][]literal, len(goals)), make([][][]literal, len(goals))
	used := clauses
	for i, f := range conditional {
		holds[i], fails[i] = normal(f, false), normal(f, true)
		used = slices.Concat(used, holds[i], fails[i])
	}
	if !d.number(used) {
		return false
	}
	d.test.must = inBits(clauses)
	for i := range goals {
		d.test.goals = append(d.test.goals, goal{inBits(holds[i]), inBits(fails[i])})
	}
	return true
}

// number gives the facts that clauses use a bit each. Those about one value inside stand
// together. It says no if there are too many.
func (d *derivation) number(clauses [][]literal) bool {
	used := make(map[*fact]bool)
	for _, clause := range clauses {
		for _, l := range clause {
			used[l.fact] = true
		}
	}
	d.facts = slices.DeleteFunc(d.facts, func(f *fact) bool { return !used[f] && !f.must })
	slices.SortStableFunc(d.facts, func(a, b *fact) int {
		if a.kind != b.kind {
			return int(a.kind) - int(b.kind)
		}
		return a.entry - b.entry
	})
	bits := 0
	for _, f := range d.facts {
		if !f.must {
			f.bit = bits
			bits++
		}
	}
	return bits <= 64 && len(d.names) < 64
}

func inBits(clauses [][]literal) []clause {
	list := []clause{}
	for _, literals := range clauses {
		var c clause
		for _, l := range literals {
			if l.not {
				c.no |= 1 << l.fact.bit
			} else {
				c.yes |= 1 << l.fact.bit
			}
		}
		list = append(list, c)
	}
	return list
}

// inside is the node for what stands inside the value in one place, and where its goals
// are among the facts.
func (d *derivation) inside(kind factKind, entry int) (n *node, shift int, goals uint64) {
	var must, may []*jsonschema.Schema
	for _, f := range d.facts {
		switch {
		case f.kind != kind || f.entry != entry:
		case f.must:
			must = append(must, f.schema)
		default:
			if len(may) == 0 {
				shift = f.bit
			}
			may = append(may, f.schema)
			goals |= 1 << f.bit
		}
	}
	slices.SortFunc(must, func(a, b *jsonschema.Schema) int { return strings.Compare(a.Location, b.Location) })
	return d.c.node(must, may), shift, goals
}

// fill puts the part into its node.
func (d *derivation) fill(n *node) {
	var bounds []bound
	var has, nested uint64
	for _, f := range d.facts {
		switch {
		case f.must:
		case f.kind == factAtLeast:
			bounds = append(bounds, bound{f.n, 1 << f.bit})
		case f.kind == factHas:
			has |= 1 << f.bit
		case f.nested():
			nested |= 1 << f.bit
		}
	}
	free := len(d.test.must) == 0 && len(d.test.goals) == 0
	switch d.of {
	case typeNull:
		n.null = d.constant()
	case typeTrue:
		n.isTrue = d.constant()
	case typeFalse:
		n.isFalse = d.constant()
	case typeNumber:
		n.number = &numberNode{free: free, bounds: bounds, test: d.test}
		for _, f := range d.facts {
			if f.kind == factInteger {
				n.number.integer = 1 << f.bit
			}
		}
	case typeText:
		n.text = &textNode{free: free, bounds: bounds, test: d.test}
		for _, f := range d.facts {
			switch bit := uint64(1) << f.bit; f.kind {
			case factSet:
				n.text.sets = append(n.text.sets, setFact{newNameTable(f.words), bit})
			case factPattern:
				p, _ := newPattern(f.schema.Pattern)
				n.text.patterns = append(n.text.patterns, patternFact{p, bit})
			case factFormat:
				n.text.formats = append(n.text.formats, formatFact{d.c.Formats[f.schema.Format], bit})
			}
		}
	case typeArray:
		a := &arrayNode{nested: nested, bounds: bounds, test: d.test}
		a.item, a.shift, _ = d.inside(factItem, 0)
		n.array = a
	case typeObject:
		o := &objectNode{table: newNameTable(d.names), nested: nested, absent: has, bounds: bounds, test: d.test}
		if slices.ContainsFunc(d.facts, func(f *fact) bool { return f.kind == factName }) {
			var names *node
			names, o.shift, o.named = d.inside(factName, 0)
			if o.names = names.text; o.names == nil {
				return // no name will do
			}
		}
		for i := range len(d.names) + 1 {
			e := entry{noted: -1}
			if i > 0 {
				name := d.names[i-1]
				e.check = d.c.Checks[name]
				e.noted = slices.Index(d.c.Noted, name)
			}
			if f := d.keys[factKey{kind: factHas, entry: i}]; f != nil && f.bit >= 0 {
				e.has = 1 << f.bit
			}
			e.node, e.shift, e.goals = d.inside(factValue, i)
			e.counts = e.has|e.goals != 0
			o.entries = append(o.entries, e)
		}
		n.object = o
	}
}

// constant is for a type without facts.
func (d *derivation) constant() constant {
	yes, no, taken := d.test.judge(0, 0)
	return constant{taken, yes, no}
}
