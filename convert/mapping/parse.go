package mapping

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"muster/convert/systems"
	"muster/convert/yamltext"
	"muster/schema"
)

// Opener opens a file that a mapping names, such as a lookup table.
type Opener func(name string) (io.ReadCloser, error)

// Parse reads a mapping file. Its error is an *Error that names every place that is
// wrong, or what went wrong with reading.
func Parse(r io.Reader, name string, open Opener) (*Mapping, error) {
	return parse(r, name, open, 0)
}

func parse(r io.Reader, name string, open Opener, depth int) (*Mapping, error) {
	p := &parser{
		Reader: &yamltext.Reader{File: name, Rules: "mapping/", Suggest: didYouMean},
		open:   open, depth: depth,
	}
	n, err := p.Read(r)
	if err != nil {
		return nil, err
	}
	p.m = &Mapping{File: name, texts: map[string][]byte{name: p.Source}}
	switch {
	case len(p.Problems) > 0:
	case n == nil || n.Kind != yamltext.Map:
		p.Fail(nil, "syntax", "begin with users:", "a mapping file is a YAML mapping")
	default:
		p.root(n)
	}
	if len(p.Problems) > 0 {
		return nil, &Error{p.Problems, p.m.texts}
	}
	return p.m, nil
}

type parser struct {
	*yamltext.Reader
	open    Opener
	depth   int // of files that extend one another
	m       *Mapping
	top     *yamltext.Node
	changes bool       // the file extends another
	removed [][]string // paths that it sets to null
}

// didYouMean is the hint for a word that is none of those that are known.
func didYouMean(word string, known []string) string {
	if near := schema.Nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "it takes " + strings.Join(known, ", ")
}

func (p *parser) root(n *yamltext.Node) {
	m := p.m
	var extends, from, join *yamltext.Node
	var empty, null Policy
	p.top = n
	p.changes = yamltext.HasKey(n, "extends", "from")
	p.Map(n, "a mapping file", map[string]func(*yamltext.Node){
		"from":        func(n *yamltext.Node) { from, m.fromPos = n, p.Pos(n); p.Text(&m.From)(n) },
		"extends":     func(n *yamltext.Node) { extends = n; p.Text(&m.Extends)(n) },
		"options":     p.options,
		"users":       p.users,
		"empty":       yamltext.Word(p.Reader, &empty, policyNames),
		"null":        yamltext.Word(p.Reader, &null, nullNames),
		"skip":        func(n *yamltext.Node) { m.Skip = p.conditions(n) },
		"reject":      func(n *yamltext.Node) { m.Reject = p.conditions(n) },
		"left_behind": p.leftBehind,
		"unmapped":    p.Text(&m.Unmapped, UnmappedPolicies...),
		"ignore":      p.Texts(&m.Ignore),
		"recognize":   p.Texts(&m.Recognize),
		"title":       p.Text(&m.Title),
		"tables":      p.tables,
		"query":       func(n *yamltext.Node) { m.queryPos = p.Pos(n); p.Text(&m.Query)(n) },
		"meta":        p.meta,
		"join":        func(n *yamltext.Node) { join = n; p.sides(&m.Sides)(n) },
	})
	if from != nil && slices.Contains(systems.Names(), m.From) {
		if extends != nil {
			p.Fail(from, "value", "keep extends, and let from name a format", "from and extends both name a system")
		}
		extends, m.Extends, m.From = from, m.From, ""
	}
	for i := range m.Fields {
		m.Fields[i].inherit(empty, null)
	}
	if extends != nil && m.Extends != "" {
		p.extend(extends)
	}
	p.checkJoin(join)
	p.overlaps()
	if len(m.Fields) == 0 && len(p.Problems) == 0 {
		p.Fail(n, "no-users", "add users: with at least email: COLUMN", "the mapping names no attribute of users")
	}
}

// options reads what detection may get wrong. A query has a key of its own beside them.
func (p *parser) options(n *yamltext.Node) {
	known := map[string]func(*yamltext.Node){"null": p.Texts(&p.m.Null)}
	for _, o := range p.m.Format.Texts() {
		if o.Name != "query" {
			known[o.Name] = p.Text(o.Value)
		}
	}
	p.Map(n, "options", known)
}

// nullNames is policyNames without keep: NULL has no text to keep.
var nullNames = map[string]Policy{"omit": Omit, "null": AsNull}

// inherit gives a field inside metadata the policies of its mapping.
func (f *Field) inherit(empty, null Policy) {
	if !isMetadata(f.Path[0]) || len(f.Path) == 1 {
		return
	}
	if f.Empty == Unset && f.Default == nil && (empty != Keep || f.takesText()) {
		f.Empty = empty
	}
	if f.Null == Unset && f.Default == nil {
		f.Null = null
	}
}
