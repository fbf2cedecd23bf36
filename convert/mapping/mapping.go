// Package mapping says which column of an export becomes which attribute of a user:
// it reads mapping files, makes mappings from the names of columns, and compiles
// them for one table.
package mapping

import (
	"fmt"
	"slices"
	"strings"

	"github.com/expr-lang/expr/vm"

	"muster/schema"
)

// Mapping is a mapping file, or what Auto makes of the names of columns.
type Mapping struct {
	File     string // "" for an automatic one
	From     string // format or system
	Options  Options
	Fields   []Field // in the order in which they are written
	Skip     *Expr   // rows that are left out
	Reject   *Expr   // rows that are problems
	Unmapped string  // warn, error, drop, app_metadata or user_metadata; "" is warn
}

// UnmappedPolicies are what may become of columns that have no target.
var UnmappedPolicies = []string{"warn", "error", "drop", "app_metadata", "user_metadata"}

// Options say about the export what detection may get wrong.
type Options struct{ Delimiter, Quote, Encoding, Table string }

// Field says where the value of one attribute comes from: a column, a constant or an
// expression, and what is done with it.
type Field struct {
	Path   []string // attribute, then the names inside a metadata object
	Column string
	Value  []byte // constant, JSON
	Expr   *Expr

	Type    Type
	True    []string // spellings of true; nil for the usual ones
	False   []string
	Default []byte            // JSON, for a cell that is empty or NULL; nil leaves the attribute out
	Split   string            // separator of a list; "" for none
	Layout  string            // of a date, in Go's notation; "" for the usual ones
	Lookup  map[string][]byte // JSON by cell; nil for none

	pos schema.Pos
}

// Expr is an expression of the expr language over row.
type Expr struct {
	Source  string
	Columns []string // that it reads
	program *vm.Program
	pos     schema.Pos
}

// Type is what a cell becomes.
type Type uint8

const (
	Inferred Type = iota // what the attribute takes; string in metadata
	String
	Boolean
	Integer
	Number
	JSON
	Date     // ISO 8601
	Password // password_hash or custom_password_hash, by the shape of the hash
)

var typeNames = map[string]Type{
	"string": String, "boolean": Boolean, "integer": Integer, "number": Number, "json": JSON, "date": Date,
}

// attributes are the keys under users, with the type that each takes.
var attributes = map[string]Type{
	"email": String, "email_verified": Boolean, "phone_number": String, "phone_verified": Boolean,
	"user_id": String, "username": String, "given_name": String, "family_name": String, "name": String,
	"nickname": String, "picture": String, "blocked": Boolean, "password_hash": String,
	"custom_password_hash": JSON, "app_metadata": JSON, "user_metadata": JSON, "mfa_factors": JSON,
	"password": Password,
}

// Has says whether some field fills an attribute.
func (m *Mapping) Has(attribute string) bool {
	return slices.ContainsFunc(m.Fields, func(f Field) bool { return f.Path[0] == attribute })
}

// Error is a mapping that cannot be used. Problems name the places.
type Error struct{ Problems []schema.Problem }

func (e *Error) Error() string {
	p := e.Problems[0]
	text := fmt.Sprintf("%s: %s [%s]", p.Pos, p.Message, p.Rule)
	if n := len(e.Problems) - 1; n > 0 {
		text += fmt.Sprintf(" (and %d more)", n)
	}
	return text
}

// Plan is a mapping compiled for the columns of one table.
type Plan struct {
	Nodes    []Node // root attributes in output order
	Layout   schema.Layout
	Unmapped []string // columns with no target
	Skip     *Expr
	Reject   *Expr
}

// Node is one property of the output: an object with children, or a leaf.
type Node struct {
	Key      []byte // comma, name and colon, as JSON
	Pointer  string
	Children []Node
	Leaf     *Leaf
}

// Leaf is a Field whose column has been found.
type Leaf struct {
	Field
	Index int // of the column; -1 for a constant or an expression
	// Plain says that a cell becomes a string as it is, and nothing where it is empty.
	Plain bool
}

// rejectColumn is the column that a file of rejects has more than its export.
const rejectColumn = "problems"

// Compile finds the columns of a mapping in a table. Its error is an *Error.
func (m *Mapping) Compile(file string, columns []string) (*Plan, error) {
	c := &compiler{
		plan:  &Plan{Skip: m.Skip, Reject: m.Reject, Layout: schema.Layout{File: file}},
		index: map[string]int{}, columns: columns, used: make([]bool, len(columns)),
	}
	for i, column := range columns {
		c.index[column] = i
		c.plan.Layout.Columns = append(c.plan.Layout.Columns, schema.Column{Field: column})
	}
	for _, f := range m.Fields {
		c.field(f)
	}
	if isMetadata(m.Unmapped) {
		name := strings.NewReplacer(".", "_", "$", "_")
		for _, column := range c.unused() {
			c.field(Field{Path: []string{m.Unmapped, name.Replace(column)}, Column: column})
		}
	}
	c.reads(m.Skip, nil)
	c.reads(m.Reject, nil)
	if len(c.problems) > 0 {
		return nil, &Error{c.problems}
	}
	c.plan.Unmapped = c.unused()
	return c.plan, nil
}

// compiler makes a plan.
type compiler struct {
	plan     *Plan
	columns  []string
	index    map[string]int // of the columns, by name
	used     []bool
	problems []schema.Problem
}

// unused are the columns that nothing has asked for. That of a file of rejects is no
// column of its export.
func (c *compiler) unused() (unused []string) {
	for i, column := range c.columns {
		if !c.used[i] && column != rejectColumn {
			unused = append(unused, column)
		}
	}
	return unused
}

func (c *compiler) field(f Field) {
	leaf := &Leaf{Field: f, Index: -1}
	switch {
	case leaf.Type != Inferred:
	case len(f.Path) == 1:
		leaf.Type = attributes[f.Path[0]]
	case f.Expr == nil: // what an expression gives in metadata keeps its type
		leaf.Type = String
	}
	at := insert(&c.plan.Nodes, f.Path, "", leaf)
	pointers := []string{at}
	if leaf.Type == Password {
		pointers = []string{"/password_hash", "/custom_password_hash"}
	}
	if f.Column != "" {
		leaf.Index = c.find(f.Column, f.pos, pointers)
	}
	leaf.Plain = leaf.Index >= 0 && leaf.Type == String && leaf.Default == nil && leaf.Split == "" && leaf.Lookup == nil
	c.reads(f.Expr, pointers)
}

// reads finds the columns of an expression. The first stands for the place of what it gives.
func (c *compiler) reads(e *Expr, pointers []string) {
	if e == nil {
		return
	}
	for _, column := range e.Columns {
		c.find(column, e.pos, pointers)
		pointers = nil
	}
}

// find returns the index of a column that fills pointers, -1 where there is none.
func (c *compiler) find(column string, pos schema.Pos, pointers []string) int {
	i, ok := c.index[column]
	if !ok {
		problem := schema.Problem{Rule: "mapping/unknown-column", Severity: schema.Error, Index: -1, Pos: pos,
			Message: fmt.Sprintf("%s has no column %q", c.plan.Layout.File, column),
			Hint:    "its columns are " + strings.Join(c.columns, ", ")}
		if near := schema.Nearest(column, c.columns); near != "" {
			problem.Hint = fmt.Sprintf("did you mean %q?", near)
		}
		c.problems = append(c.problems, problem)
		return -1
	}
	c.used[i] = true
	filled := &c.plan.Layout.Columns[i].Pointers
	*filled = append(*filled, pointers...)
	return i
}

// insert puts a leaf at its path, next to what stands under the same object, and returns
// its JSON Pointer.
func insert(nodes *[]Node, path []string, pointer string, leaf *Leaf) string {
	pointer += "/" + schema.EscapePointer(path[0])
	at := slices.IndexFunc(*nodes, func(n Node) bool { return n.Pointer == pointer })
	if at < 0 || len(path) == 1 {
		at = len(*nodes)
		*nodes = append(*nodes, Node{Key: key(path[0]), Pointer: pointer})
	}
	if len(path) > 1 {
		return insert(&(*nodes)[at].Children, path[1:], pointer, leaf)
	}
	(*nodes)[at].Leaf = leaf
	return pointer
}

// key is a property name as it stands in an object, with a comma before it. A header in
// another charset must not break the JSON.
func key(name string) []byte {
	text, _ := schema.AppendString([]byte{','}, []byte(strings.ToValidUTF8(name, "\ufffd")))
	return append(text, ':')
}
