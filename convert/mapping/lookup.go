package mapping

import (
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/gocarina/gocsv"

	"muster/convert/password"
	"muster/convert/yamltext"
	"muster/schema"
	"muster/schema/jsontext"
)

// lookup is a table of cells and what they stand for, as the mapping file has it.
type lookup struct {
	node       *yamltext.Node // a mapping, or the name of a file
	key, value string         // columns of the file
}

// lookup reads a table. In a file, it holds cells; in the mapping itself, JSON.
func (p *parser) lookup(table lookup) (found map[string][]byte, cells bool) {
	n := table.node
	switch {
	case n.Kind == yamltext.Scalar:
		return p.lookupFile(n, n.Value, table.key, table.value), true
	case n.Kind != yamltext.Map:
		p.Fail(n, "syntax", "", "a lookup is a mapping of cells to values, or the name of a CSV file")
		return nil, false
	case table.key != "":
		p.Fail(n, "lookup", "leave key out", "key names a column of a lookup in a file, and this one is written here")
	}
	found = map[string][]byte{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		cell := n.Content[i].Value
		if _, twice := found[cell]; twice {
			p.Fail(n.Content[i], "duplicate-key", "keep one of them", "%q stands here twice", cell)
		}
		found[cell] = p.json(n.Content[i+1])
	}
	return found, false
}

func (p *parser) lookupFile(n *yamltext.Node, file, key, value string) map[string][]byte {
	if key == "" || value == "" {
		p.Fail(n, "lookup", "add key: COLUMN and value: COLUMN of "+file, "the lookup in %s names no columns", file)
		return nil
	}
	r, err := p.open(file)
	if err != nil {
		p.Fail(n, "lookup", "the name is relative to the mapping file", "the lookup table cannot be read: %v", err)
		return nil
	}
	defer r.Close()
	table, err := gocsv.CSVToMaps(r)
	if err != nil {
		p.Fail(n, "lookup", "", "%s is not a CSV file: %v", file, err)
		return nil
	}
	found := map[string][]byte{}
	for _, row := range table {
		k, hasKey := row[key]
		v, hasValue := row[value]
		if !hasKey || !hasValue {
			columns := slices.Sorted(maps.Keys(row))
			hint := "its columns are " + strings.Join(columns, ", ")
			missing := key
			if hasKey {
				missing = value
			}
			if near := schema.Nearest(missing, columns); near != "" {
				hint = "did you mean \"" + near + "\"? " + hint
			}
			p.Fail(n, "lookup", hint, "%s lacks the column %q or %q", file, key, value)
			return nil
		}
		if _, twice := found[k]; twice {
			p.Fail(n, "lookup", "keep one of them", "%s has two rows for the key %q", file, k)
			return nil
		}
		if _, ok := jsontext.AppendString(nil, []byte(v)); !ok {
			p.Fail(n, "lookup", "save it as UTF-8", "%s has a value that is not UTF-8, for the key %q", file, k)
			return nil
		}
		found[k] = []byte(v)
	}
	return found
}

// json is a YAML value as JSON. Numbers keep their digits, names their order, and dates
// are text.
func (p *parser) json(n *yamltext.Node) []byte {
	switch n.Kind {
	case yamltext.List:
		text := []byte{'['}
		for i, item := range n.Content {
			if i > 0 {
				text = append(text, ',')
			}
			text = append(text, p.json(item)...)
		}
		return append(text, ']')
	case yamltext.Map:
		text := []byte{'{'}
		seen := map[string]bool{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			name := n.Content[i].Value
			p.Twice(seen, n.Content[i])
			if i > 0 {
				text = append(text, ',')
			}
			text, _ = jsontext.AppendString(text, []byte(name))
			text = append(append(text, ':'), p.json(n.Content[i+1])...)
		}
		return append(text, '}')
	}
	switch n.Tag {
	case "!!null":
		return []byte("null")
	case "!!int", "!!float", "!!bool":
		if json.Valid([]byte(n.Value)) {
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
		p.Fail(n, "value", "write it as JSON has it, or between quotes", "the value cannot be written as JSON: %v",
			err)
		return []byte("null")
	}
	text, _ := jsontext.AppendString(nil, []byte(n.Value))
	return text
}

// scheme reads how passwords were hashed: the name of a scheme, a formula, or a column whose
// words stand for schemes.
func (p *parser) scheme(n *yamltext.Node, h *Hash) {
	if n.Kind != yamltext.Map {
		h.Scheme = p.schemeCalled(n)
		return
	}
	schemes := map[string]*password.Scheme{}
	p.Map(n, "scheme", map[string]func(*yamltext.Node){
		"column": func(n *yamltext.Node) {
			h.Words = append(h.Words, "")
			p.column(&h.Words[len(h.Words)-1])(n)
		},
		"columns": func(n *yamltext.Node) { h.Words = append(h.Words, p.columns(n)...) },
		"map": func(n *yamltext.Node) {
			if n.Kind != yamltext.Map || len(n.Content) == 0 {
				p.Fail(n, "value", "write map: {WORD: SCHEME}", "map is a mapping of words to schemes")
				return
			}
			for i := 0; i+1 < len(n.Content); i += 2 {
				word := n.Content[i]
				if _, twice := schemes[word.Value]; twice {
					p.Fail(word, "duplicate-key", "keep one of them", "%q stands here twice", word.Value)
				}
				if s := p.schemeCalled(n.Content[i+1]); s != nil {
					schemes[word.Value] = s
				}
			}
		},
	})
	if len(h.Words) == 0 || yamltext.HasKey(n, "column") && yamltext.HasKey(n, "columns") || !yamltext.HasKey(n, "map") {
		p.Fail(n, "value", "write scheme: {column: COLUMN, map: {WORD: SCHEME}}",
			"a scheme by a column has column and map")
		return
	}
	h.Scheme = password.ByColumn(strings.Join(h.Words, " "), schemes)
}

func (p *parser) schemeCalled(n *yamltext.Node) *password.Scheme {
	if !p.Single(n) {
		return nil
	}
	s, err := password.Lookup(n.Value)
	if err == nil {
		return s
	}
	if strings.ContainsAny(n.Value, "()") {
		p.Fail(n, "value", "a formula is such as sha1(salt + password)", "%v", err)
	} else {
		p.Fail(n, "value", didYouMean(n.Value, password.Names()), "no password scheme is called %q", n.Value)
	}
	return nil
}

// hash reports the parts that a scheme needs and the mapping does not name.
func (p *parser) hash(n *yamltext.Node, f *Field) {
	h := f.Hash
	if h.Scheme == nil {
		return
	}
	for _, part := range []struct {
		needed password.Parts
		given  string
		key    string
	}{
		{password.NeedsSalt, h.Salt, "salt: COLUMN"},
		{password.NeedsIterations, h.Iterations, "iterations: COLUMN"},
		{password.NeedsUsername, h.Username, "username: COLUMN"},
		{password.NeedsPepper, h.Pepper, "pepper_file: FILE"},
	} {
		if h.Scheme.Needs&part.needed != 0 && part.given == "" {
			p.Fail(n, "value", "add "+part.key, "the scheme %s needs it", h.Scheme.Name)
		}
	}
}

// pepper reads a secret from a file: its text without the line end.
func (p *parser) pepper(n *yamltext.Node) string {
	const most = 64 << 10 // bytes
	if !p.Single(n) {
		return ""
	}
	r, err := p.open(n.Value)
	if err != nil {
		p.Fail(n, "value", "the name is relative to the mapping file", "the pepper cannot be read: %v", err)
		return ""
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, most))
	secret := strings.TrimRight(string(text), "\r\n")
	if err != nil || secret == "" || len(text) == most {
		p.Fail(n, "value", "let the file hold the pepper and nothing else", "the file of the pepper cannot be used")
	}
	return secret
}
