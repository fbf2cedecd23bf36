// Package yamltext reads the files that people write in YAML: mapping files and settings. It
// finds all mistakes in one go, and says of each where it is, in bytes.
//
// A Reader takes a file apart from the outside in: Map calls a function for each key that there
// may be, and what reads a single value, such as Text, is such a function.
package yamltext

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"muster/schema"
)

// Node is a value of a file. Its Column counts bytes; nothing below it is an alias or a merge key.
type Node = yaml.Node

// The kinds of nodes.
const (
	Scalar = yaml.ScalarNode
	List   = yaml.SequenceNode
	Map    = yaml.MappingNode
)

// A file is written by hand.
const (
	maxFile  = 1 << 20 // bytes
	maxNodes = 100_000 // aliases counted each time
	maxDepth = 50
)

// Reader reads one file, and collects what is wrong with it.
type Reader struct {
	File     string
	Rules    string // what the ids of its problems begin with, such as "mapping/"
	Problems []schema.Problem
	// Suggest is the hint for a word that is none of those that are known.
	Suggest func(word string, known []string) string

	Source []byte // that Read has read
	nodes  int
}

// Read reads a file to its end, and returns its value. It returns nil for a file without one,
// and for one with which something is wrong.
func (r *Reader) Read(file io.Reader) (n *Node, err error) {
	if r.Source, err = io.ReadAll(io.LimitReader(file, maxFile+1)); err != nil {
		return nil, err
	}
	if len(r.Source) > maxFile {
		r.Fail(nil, "syntax", "", "the file is longer than %d bytes, and nobody writes so much by hand", maxFile)
		return nil, nil
	}
	var document Node
	if err := yaml.Unmarshal(r.Source, &document); err != nil {
		r.syntax(err)
		return nil, nil
	}
	r.inBytes(&document, bytes.SplitAfter(r.Source, []byte("\n")))
	if len(document.Content) == 0 || !r.spread(&document, 0) {
		return nil, nil
	}
	return document.Content[0], nil
}

// Fail reports what is wrong with a value; nil is for the file as a whole.
func (r *Reader) Fail(n *Node, rule, hint, format string, args ...any) {
	r.FailAt(r.Pos(n), rule, hint, format, args...)
}

// FailAt is Fail for a place inside a value.
func (r *Reader) FailAt(pos schema.Pos, rule, hint, format string, args ...any) {
	r.Problems = append(r.Problems, schema.Problem{
		Rule: r.Rules + rule, Severity: schema.Error, Index: -1,
		Pos: pos, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// Pos is the place of a value.
func (r *Reader) Pos(n *Node) schema.Pos {
	if n == nil {
		return schema.Pos{File: r.File}
	}
	return schema.Pos{File: r.File, Line: n.Line, Column: n.Column}
}

// PosIn is the place of a character in the text of a scalar: its line from 1, and its column
// from 0 in characters. Where the text is written otherwise than it reads, that of the scalar.
func (r *Reader) PosIn(n *Node, line, column int) schema.Pos {
	pos := r.Pos(n)
	lines := strings.Split(n.Value, "\n")
	if line < 1 || line > len(lines) {
		return pos
	}
	column = byteColumn([]byte(lines[line-1]), column+1) - 1
	switch {
	case n.Style&yaml.LiteralStyle != 0:
		written := Line(r.Source, n.Line+line)
		indent := bytes.Index(written, []byte(lines[line-1]))
		if written == nil || indent < 0 {
			return pos
		}
		return schema.Pos{File: r.File, Line: n.Line + line, Column: indent + column + 1}
	case len(lines) > 1:
		return pos
	case n.Style&yaml.SingleQuotedStyle != 0:
		pos.Column += 1 + column + strings.Count(n.Value[:min(column, len(n.Value))], "'")
	case n.Style&yaml.DoubleQuotedStyle != 0:
		if !bytes.HasPrefix(Line(r.Source, pos.Line)[pos.Column-1:], []byte(`"`+n.Value)) {
			return pos // it has escapes
		}
		pos.Column += 1 + column
	case n.Style&yaml.FoldedStyle == 0:
		pos.Column += column
	}
	return pos
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

func (r *Reader) syntax(err error) {
	message, pos := err.Error(), schema.Pos{File: r.File}
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		pos.Line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	hint := ""
	if line := Line(r.Source, pos.Line); line != nil {
		pos.Column = 1 + len(line) - len(strings.TrimLeft(string(line), " \t"))
		if strings.HasPrefix(string(line), "\t") {
			hint = "YAML is indented with spaces"
		}
	}
	r.FailAt(pos, "syntax", hint, "the file is not YAML: %s", message)
}

// inBytes makes the columns of nodes, which YAML counts in characters, count bytes.
func (r *Reader) inBytes(n *Node, lines [][]byte) {
	if n.Line > 0 && n.Line <= len(lines) {
		n.Column = byteColumn(lines[n.Line-1], n.Column)
	}
	for _, child := range n.Content {
		r.inBytes(child, lines)
	}
}

// byteColumn is the column in bytes of one that counts characters.
func byteColumn(line []byte, column int) int {
	at := 0
	for ; column > 1 && at < len(line); column-- {
		_, n := utf8.DecodeRune(line[at:])
		at += n
	}
	return at + column
}

// spread puts what aliases and merge keys stand for in their place.
func (r *Reader) spread(n *Node, depth int) bool {
	if r.nodes++; depth > maxDepth || r.nodes > maxNodes {
		r.Fail(n, "syntax", "", "the file is nested too deeply, or an alias stands for what it is part of")
		return false
	}
	for i, child := range n.Content {
		if child.Kind == yaml.AliasNode {
			child = child.Alias
			n.Content[i] = child
		}
		if !r.spread(child, depth+1) {
			return false
		}
	}
	if n.Kind != Map {
		return true
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if from := n.Content[i+1]; n.Content[i].Tag == "!!merge" && from.Kind == Map {
			n.Content = slices.Delete(n.Content, i, i+2)
			for j := 0; j+1 < len(from.Content); j += 2 {
				if !HasKey(n, from.Content[j].Value) {
					n.Content = append(n.Content, from.Content[j], from.Content[j+1])
				}
			}
			i -= 2
		}
	}
	return true
}

// IsNull reports whether a value is null, or missing.
func IsNull(n *Node) bool { return n.Tag == "!!null" }

// HasKey reports whether a mapping has one of some keys; nil has none.
func HasKey(n *Node, keys ...string) bool {
	for i := 0; n != nil && i+1 < len(n.Content); i += 2 {
		if slices.Contains(keys, n.Content[i].Value) {
			return true
		}
	}
	return false
}

// Items are the values of a list, or the one that stands where a list could.
func Items(n *Node) []*Node {
	if n.Kind == List {
		return n.Content
	}
	return []*Node{n}
}

// Map calls the function of each key of a mapping with its value, and reports the keys that have none.
func (r *Reader) Map(n *Node, what string, known map[string]func(value *Node)) {
	if n.Kind != Map {
		r.Fail(n, "syntax", "", "%s is a mapping of names to values", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if r.Twice(seen, key) {
			continue
		}
		if f := known[key.Value]; f != nil {
			f(value)
			continue
		}
		r.Fail(key, "unknown-key", r.Suggest(key.Value, slices.Sorted(maps.Keys(known))),
			"%s has no key %q", what, key.Value)
	}
}

// Twice reports a key that has been seen before, and whether it has.
func (r *Reader) Twice(seen map[string]bool, key *Node) bool {
	twice := seen[key.Value]
	if seen[key.Value] = true; twice {
		r.Fail(key, "duplicate-key", "keep one of them", "%q stands here twice", key.Value)
	}
	return twice
}

// Single reports a value that is none by itself, and whether it is.
func (r *Reader) Single(n *Node) bool {
	if n.Kind != Scalar {
		r.Fail(n, "syntax", "", "a single value is expected here")
		return false
	}
	return true
}

// Text reads a scalar, which is one of those allowed, where some are given.
func (r *Reader) Text(to *string, allowed ...string) func(*Node) {
	return func(n *Node) {
		switch {
		case !r.Single(n):
		case len(allowed) > 0 && !slices.Contains(allowed, n.Value):
			r.Fail(n, "value", r.Suggest(n.Value, allowed), "%q is not known here", n.Value)
		default:
			*to = n.Value
		}
	}
}

// Texts reads a text or a list of them.
func (r *Reader) Texts(to *[]string) func(*Node) {
	return func(n *Node) {
		*to = []string{}
		for _, item := range Items(n) {
			var s string
			r.Text(&s)(item)
			*to = append(*to, s)
		}
	}
}

// Bool reads true or false.
func (r *Reader) Bool(to *bool) func(*Node) {
	return func(n *Node) {
		if r.Single(n) && n.Decode(to) != nil {
			r.Fail(n, "value", "it takes true or false", "%q is not known here", n.Value)
		}
	}
}

// Word reads a word that stands for a value. Null is the word null.
func Word[V any](r *Reader, to *V, values map[string]V) func(*Node) {
	return func(n *Node) {
		word := n.Value
		if IsNull(n) {
			word = "null"
		}
		if v, ok := values[word]; ok {
			*to = v
		} else if r.Single(n) {
			r.Fail(n, "value", r.Suggest(word, slices.Sorted(maps.Keys(values))), "%q is not known here", word)
		}
	}
}

// Line is a line of a text, counted from 1, without its end; nil where there is none.
func Line(text []byte, number int) []byte {
	for ; number > 1; number-- {
		_, rest, ok := bytes.Cut(text, []byte("\n"))
		if !ok {
			return nil
		}
		text = rest
	}
	if number < 1 || len(text) == 0 {
		return nil
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return bytes.TrimRight(line, "\r")
}
