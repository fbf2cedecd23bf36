package mapping

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/gocarina/gocsv"
	"go.yaml.in/yaml/v3"

	"muster/schema"
)

// Opener opens a file that a mapping names, such as a lookup table.
type Opener func(name string) (io.ReadCloser, error)

// Parse reads a mapping file. Its error is an *Error that names every place that is
// wrong, or what went wrong with reading.
func Parse(r io.Reader, name string, open Opener) (*Mapping, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, err
	}
	p := &parser{file: name, open: open, m: &Mapping{File: name}}
	var document yaml.Node
	switch err := yaml.Unmarshal(text, &document); {
	case len(text) > maxFile:
		p.fail(nil, "mapping/syntax", "", "the file is longer than %d bytes: is it a mapping?", maxFile)
	case err != nil:
		p.syntax(err)
	case len(document.Content) == 0 || document.Content[0].Kind != yaml.MappingNode:
		p.fail(nil, "mapping/syntax", "begin with users:", "a mapping file is a YAML mapping")
	default:
		p.root(document.Content[0])
	}
	if len(p.problems) > 0 {
		return nil, &Error{p.problems}
	}
	return p.m, nil
}

// A mapping file is written by hand.
const maxFile = 1 << 20 // bytes

type parser struct {
	file     string
	open     Opener
	m        *Mapping
	problems []schema.Problem
}

func (p *parser) pos(n *yaml.Node) schema.Pos {
	if n == nil {
		return schema.Pos{File: p.file}
	}
	return schema.Pos{File: p.file, Line: n.Line, Column: n.Column}
}

func (p *parser) fail(n *yaml.Node, rule, hint, format string, args ...any) {
	p.problems = append(p.problems, schema.Problem{Rule: rule, Severity: schema.Error, Index: -1,
		Pos: p.pos(n), Message: fmt.Sprintf(format, args...), Hint: hint})
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

func (p *parser) syntax(err error) {
	message, line := err.Error(), 0
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	p.problems = append(p.problems, schema.Problem{Rule: "mapping/syntax", Severity: schema.Error, Index: -1,
		Pos: schema.Pos{File: p.file, Line: line}, Message: "the file is not YAML: " + message})
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
		p.fail(key, "mapping/unknown-key", p.mean(key.Value, slices.Sorted(maps.Keys(known))), "%s has no key %q", what, key.Value)
	}
}

func (p *parser) mean(word string, known []string) string {
	if near := schema.Nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "it takes " + strings.Join(known, ", ")
}

// text reads a scalar into to.
func (p *parser) text(to *string, allowed ...string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			p.fail(n, "mapping/syntax", "", "a single value is expected here")
			return
		}
		if len(allowed) > 0 && !slices.Contains(allowed, n.Value) {
			p.fail(n, "mapping/value", p.mean(n.Value, allowed), "%q is not known here", n.Value)
			return
		}
		*to = n.Value
	}
}

func (p *parser) root(n *yaml.Node) {
	m := p.m
	p.each(n, "a mapping file", map[string]func(*yaml.Node){
		"from": p.text(&m.From),
		"options": func(n *yaml.Node) {
			p.each(n, "options", map[string]func(*yaml.Node){
				"delimiter": p.text(&m.Options.Delimiter), "quote": p.text(&m.Options.Quote),
				"encoding": p.text(&m.Options.Encoding), "table": p.text(&m.Options.Table),
			})
		},
		"users":    p.users,
		"skip":     p.condition(&m.Skip),
		"reject":   p.condition(&m.Reject),
		"unmapped": p.text(&m.Unmapped, UnmappedPolicies...),
	})
	if len(m.Fields) == 0 && len(p.problems) == 0 {
		p.fail(n, "mapping/no-users", "add users: with at least email: COLUMN", "the mapping names no attribute of users")
	}
}

func (p *parser) condition(to **Expr) func(*yaml.Node) {
	return func(n *yaml.Node) { *to = p.expression(n, expr.AsBool()) }
}

func (p *parser) expression(n *yaml.Node, options ...expr.Option) *Expr {
	e, err := compileExpr(n.Value, p.pos(n), options...)
	if err != nil {
		message, _, _ := strings.Cut(err.Error(), "\n")
		p.fail(n, "mapping/expression", `columns are row.NAME or row["odd name"]`, "the expression cannot be used: %s", message)
	}
	return e
}

func (p *parser) users(n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		p.fail(n, "mapping/syntax", "write attribute: column", "users is a mapping of attributes to columns")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		path := strings.Split(key.Value, ".")
		if _, ok := attributes[path[0]]; !ok {
			known := slices.Sorted(maps.Keys(attributes))
			p.fail(key, "mapping/unknown-attribute", p.mean(key.Value, known), "Auth0 users have no attribute %q", key.Value)
			continue
		}
		if len(path) > 1 && !isMetadata(path[0]) {
			p.fail(key, "mapping/unknown-attribute", "only app_metadata and user_metadata hold further names", "%q has no names inside", path[0])
			continue
		}
		if seen[key.Value] {
			p.fail(key, "mapping/duplicate-key", "keep one of them", "%q stands here twice", key.Value)
			continue
		}
		seen[key.Value] = true
		p.node(path, key, value)
	}
}

// fieldKeys are the keys by which a mapping is a field, not an object with names of its own.
var fieldKeys = []string{"column", "value", "expr"}

func (p *parser) node(path []string, key, n *yaml.Node) {
	if n.Kind == yaml.MappingNode && isMetadata(path[0]) && !hasAny(n, fieldKeys) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			name := n.Content[i]
			if strings.ContainsAny(name.Value, ".$") {
				p.fail(name, "mapping/metadata-name", "Auth0 refuses . and $ in metadata names", "the name %q cannot be used in %s", name.Value, path[0])
				continue
			}
			p.node(append(slices.Clone(path), name.Value), name, n.Content[i+1])
		}
		return
	}
	f := Field{Path: path, pos: p.pos(n)}
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Value == "" {
			p.fail(key, "mapping/syntax", "write "+key.Value+": COLUMN", "%s names no column", key.Value)
			return
		}
		f.Column = n.Value
	case yaml.MappingNode:
		p.field(&f, n)
	default:
		p.fail(n, "mapping/syntax", "", "a column name or a mapping is expected here")
		return
	}
	p.m.Fields = append(p.m.Fields, f)
}

func hasAny(n *yaml.Node, keys []string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if slices.Contains(keys, n.Content[i].Value) {
			return true
		}
	}
	return false
}

func (p *parser) field(f *Field, n *yaml.Node) {
	var typeName, lookupFile, lookupKey, lookupValue, scheme string
	var lookup *yaml.Node
	sources := 0
	p.each(n, "a field", map[string]func(*yaml.Node){
		"column":  func(n *yaml.Node) { sources++; f.pos = p.pos(n); p.text(&f.Column)(n) },
		"value":   func(n *yaml.Node) { sources++; f.Value = p.json(n); lookupValue = n.Value },
		"expr":    func(n *yaml.Node) { sources++; f.Expr = p.expression(n) },
		"type":    p.text(&typeName, slices.Sorted(maps.Keys(typeNames))...),
		"true":    func(n *yaml.Node) { f.True = p.words(n) },
		"false":   func(n *yaml.Node) { f.False = p.words(n) },
		"default": func(n *yaml.Node) { f.Default = p.json(n) },
		"split":   p.text(&f.Split),
		"layout":  p.text(&f.Layout),
		"scheme":  p.text(&scheme, "auto"),
		"key":     p.text(&lookupKey),
		"lookup":  func(n *yaml.Node) { lookup = n },
	})
	f.Type = typeNames[typeName]
	if lookup != nil && lookup.Kind == yaml.ScalarNode {
		// In a lookup, value names the column of the table that holds the result.
		lookupFile = lookup.Value
		if f.Value != nil {
			f.Value = nil
			sources--
		}
		f.Lookup = p.lookupFile(lookup, lookupFile, lookupKey, lookupValue)
	} else if lookup != nil {
		f.Lookup = map[string][]byte{}
		p.pairs(lookup, func(key string, value *yaml.Node) { f.Lookup[key] = p.json(value) })
	}
	if f.Path[0] == "password" && (f.Value != nil || f.Type != Inferred || f.Default != nil || f.Split != "" || f.Layout != "" || f.Lookup != nil || f.True != nil || f.False != nil) {
		p.fail(n, "mapping/value", "keep column or expr, and scheme", "a password is a stored hash: the other keys do nothing to it")
	}
	if sources != 1 {
		p.fail(n, "mapping/source", "give one of column, value and expr", "the field has %d sources", sources)
	}
}

func (p *parser) pairs(n *yaml.Node, f func(key string, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		p.fail(n, "mapping/syntax", "", "a lookup is a mapping of cells to values, or the name of a CSV file")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		f(n.Content[i].Value, n.Content[i+1])
	}
}

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

// json is a YAML value as JSON. Numbers keep their digits.
func (p *parser) json(n *yaml.Node) []byte {
	if n.Kind == yaml.ScalarNode && (n.Tag == "!!int" || n.Tag == "!!float") && json.Valid([]byte(n.Value)) {
		return []byte(n.Value)
	}
	var v any
	err := n.Decode(&v)
	if err == nil {
		var text []byte
		if text, err = Marshal(v); err == nil {
			return text
		}
	}
	p.fail(n, "mapping/value", "", "the value cannot be written as JSON: %v", err)
	return []byte("null")
}

// lookupFile reads a table of cells and what they stand for.
func (p *parser) lookupFile(n *yaml.Node, file, key, value string) map[string][]byte {
	if key == "" || value == "" {
		p.fail(n, "mapping/lookup", "add key: COLUMN and value: COLUMN of "+file, "the lookup in %s names no columns", file)
		return nil
	}
	r, err := p.open(file)
	if err != nil {
		p.fail(n, "mapping/lookup", "the name is relative to the mapping file", "the lookup table cannot be read: %v", err)
		return nil
	}
	defer r.Close()
	table, err := gocsv.CSVToMaps(r)
	if err != nil {
		p.fail(n, "mapping/lookup", "", "%s is not a CSV file: %v", file, err)
		return nil
	}
	lookup := map[string][]byte{}
	for _, row := range table {
		k, hasKey := row[key]
		v, hasValue := row[value]
		if !hasKey || !hasValue {
			p.fail(n, "mapping/lookup", "its columns are "+strings.Join(slices.Sorted(maps.Keys(row)), ", "), "%s lacks the column %q or %q", file, key, value)
			return nil
		}
		if _, twice := lookup[k]; twice {
			p.fail(n, "mapping/lookup", "keep one of them", "%s has two rows for the key %q", file, k)
			return nil
		}
		text, ok := schema.AppendString(nil, []byte(v))
		if !ok {
			p.fail(n, "mapping/lookup", "save it as UTF-8", "%s has a value that is not UTF-8, for the key %q", file, k)
			return nil
		}
		lookup[k] = text
	}
	return lookup
}
