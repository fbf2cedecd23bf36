package mapping

import (
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"muster/convert/systems"
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
	text, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, err
	}
	p := &parser{
		file: name, source: text, open: open, depth: depth,
		m: &Mapping{File: name, texts: map[string][]byte{name: text}},
	}
	var document yaml.Node
	switch err := yaml.Unmarshal(text, &document); {
	case len(text) > maxFile:
		p.fail(nil, "mapping/syntax", "", "the file is longer than %d bytes: is it a mapping?", maxFile)
	case err != nil:
		p.syntax(err)
	case len(document.Content) == 0 || document.Content[0].Kind != yaml.MappingNode:
		p.fail(nil, "mapping/syntax", "begin with users:", "a mapping file is a YAML mapping")
	case p.spread(&document, 0):
		p.root(document.Content[0])
	}
	if len(p.problems) > 0 {
		return nil, &Error{p.problems, p.m.texts}
	}
	return p.m, nil
}

// A mapping file is written by hand.
const (
	maxFile  = 1 << 20 // bytes
	maxNodes = 100_000 // of YAML, aliases counted each time
	maxDepth = 50
)

type parser struct {
	file     string
	source   []byte
	open     Opener
	depth    int // of files that extend one another
	m        *Mapping
	nodes    int
	top      *yaml.Node
	changes  bool       // the file extends another
	removed  [][]string // paths that it sets to null
	problems []schema.Problem
}

func (p *parser) pos(n *yaml.Node) schema.Pos {
	if n == nil {
		return schema.Pos{File: p.file}
	}
	return schema.Pos{File: p.file, Line: n.Line, Column: byteColumn(lineOf(p.source, n.Line), n.Column)}
}

func (p *parser) fail(n *yaml.Node, rule, hint, format string, args ...any) {
	p.failAt(p.pos(n), rule, hint, format, args...)
}

func (p *parser) failAt(pos schema.Pos, rule, hint, format string, args ...any) {
	p.problems = append(p.problems, schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos: pos, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

func (p *parser) syntax(err error) {
	message, pos := err.Error(), schema.Pos{File: p.file}
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		pos.Line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	hint := ""
	if line := lineOf(p.source, pos.Line); line != nil {
		pos.Column = 1 + len(line) - len(strings.TrimLeft(string(line), " \t"))
		if strings.HasPrefix(string(line), "\t") {
			hint = "YAML is indented with spaces"
		}
	}
	p.failAt(pos, "mapping/syntax", hint, "the file is not YAML: %s", message)
}

// spread puts what aliases and merge keys stand for in their place.
func (p *parser) spread(n *yaml.Node, depth int) bool {
	if p.nodes++; depth > maxDepth || p.nodes > maxNodes {
		p.fail(n, "mapping/syntax", "", "the file is nested too deeply, or an alias stands for what it is part of")
		return false
	}
	for i, child := range n.Content {
		if child.Kind == yaml.AliasNode {
			child = child.Alias
			n.Content[i] = child
		}
		if !p.spread(child, depth+1) {
			return false
		}
	}
	if n.Kind != yaml.MappingNode {
		return true
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if from := n.Content[i+1]; n.Content[i].Tag == "!!merge" && from.Kind == yaml.MappingNode {
			n.Content = slices.Delete(n.Content, i, i+2)
			for j := 0; j+1 < len(from.Content); j += 2 {
				if !hasAny(n, []string{from.Content[j].Value}) {
					n.Content = append(n.Content, from.Content[j], from.Content[j+1])
				}
			}
			i -= 2
		}
	}
	return true
}

// each calls f with the keys of a mapping, and reports those that it does not know.
func (p *parser) each(n *yaml.Node, what string, known map[string]func(value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		p.fail(n, "mapping/syntax", "", "%s is a mapping of names to values", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if seen[key.Value] {
			p.fail(key, "mapping/duplicate-key", "keep one of them", "%q stands here twice", key.Value)
			continue
		}
		seen[key.Value] = true
		if f := known[key.Value]; f != nil {
			f(value)
			continue
		}
		p.fail(key, "mapping/unknown-key", p.mean(key.Value, slices.Sorted(maps.Keys(known))), "%s has no key %q", what,
			key.Value)
	}
}

func (p *parser) mean(word string, known []string) string {
	if near := schema.Nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "it takes " + strings.Join(known, ", ")
}

// scalar reports a node that is no single value.
func (p *parser) scalar(n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode {
		p.fail(n, "mapping/syntax", "", "a single value is expected here")
		return false
	}
	return true
}

// text reads a scalar into to.
func (p *parser) text(to *string, allowed ...string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if !p.scalar(n) {
			return
		}
		if len(allowed) > 0 && !slices.Contains(allowed, n.Value) {
			p.fail(n, "mapping/value", p.mean(n.Value, allowed), "%q is not known here", n.Value)
			return
		}
		*to = n.Value
	}
}

// flag reads true or false into to.
func (p *parser) flag(to *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if p.scalar(n) && n.Decode(to) != nil {
			p.fail(n, "mapping/value", "it takes true or false", "%q is not known here", n.Value)
		}
	}
}

// named reads a word that stands for a value.
func named[V any](p *parser, to *V, names map[string]V) func(*yaml.Node) {
	return func(n *yaml.Node) {
		word := n.Value
		if n.Tag == "!!null" {
			word = "null"
		}
		if v, ok := names[word]; ok {
			*to = v
		} else if p.scalar(n) {
			p.fail(n, "mapping/value", p.mean(word, slices.Sorted(maps.Keys(names))), "%q is not known here", word)
		}
	}
}

// words reads one text or a list of them.
func (p *parser) words(n *yaml.Node) []string {
	list := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		list = n.Content
	}
	words := []string{}
	for _, w := range list {
		var s string
		p.text(&s)(w)
		words = append(words, s)
	}
	return words
}

func (p *parser) root(n *yaml.Node) {
	m := p.m
	var extends, from *yaml.Node
	var empty, null Policy
	p.top = n
	p.changes = hasAny(n, []string{"extends", "from"})
	p.each(n, "a mapping file", map[string]func(*yaml.Node){
		"from":      func(n *yaml.Node) { from = n; p.text(&m.From)(n) },
		"extends":   func(n *yaml.Node) { extends = n; p.text(&m.Extends)(n) },
		"options":   p.options,
		"users":     p.users,
		"empty":     named(p, &empty, policyNames),
		"null":      named(p, &null, nullNames),
		"skip":      func(n *yaml.Node) { m.Skip = p.conditions(n) },
		"reject":    func(n *yaml.Node) { m.Reject = p.conditions(n) },
		"unmapped":  p.text(&m.Unmapped, UnmappedPolicies...),
		"recognize": func(n *yaml.Node) { m.Recognize = p.words(n) },
		"title":     p.text(&m.Title),
		"tables":    p.tables,
		"query":     p.text(&m.Query),
	})
	if from != nil && slices.Contains(systems.Names(), m.From) {
		if extends != nil {
			p.fail(from, "mapping/value", "keep extends, and let from name a format", "from and extends both name a system")
		}
		extends, m.Extends, m.From = from, m.From, ""
	}
	for i := range m.Fields {
		m.Fields[i].inherit(empty, null)
	}
	if extends != nil && m.Extends != "" {
		p.extend(extends)
	}
	p.overlaps()
	if len(m.Fields) == 0 && len(p.problems) == 0 {
		p.fail(n, "mapping/no-users", "add users: with at least email: COLUMN", "the mapping names no attribute of users")
	}
}

// options reads what detection may get wrong. A query has a key of its own beside them.
func (p *parser) options(n *yaml.Node) {
	known := map[string]func(*yaml.Node){"null": func(n *yaml.Node) { p.m.Null = p.words(n) }}
	for _, o := range p.m.Format.Texts() {
		if o.Name != "query" {
			known[o.Name] = p.text(o.Value)
		}
	}
	p.each(n, "options", known)
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
