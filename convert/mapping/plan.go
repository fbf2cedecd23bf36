package mapping

import (
	"fmt"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/password"
	"muster/schema"
	"muster/schema/jsontext"
)

// Plan is a mapping compiled for the columns of one table.
type Plan struct {
	Nodes    []Node // root attributes in output order
	Layout   schema.Layout
	Unmapped []string // columns with no target
	Skip     []Condition
	Reject   []Condition

	LeftBehind []Left
}

// HasPassword reports whether users get a password from the export.
func (p *Plan) HasPassword() bool {
	return slices.ContainsFunc(p.Nodes, func(n Node) bool {
		return n.Leaf != nil && (n.Leaf.Type == Password || n.Leaf.Given)
	})
}

// Node is one property of the output: an object with children, a list of factors, or a leaf.
type Node struct {
	Key      []byte // comma, name and colon, as jsontext.Key has them; of a factor, all that stands before its value
	Text     int    // the column whose cells become strings as they are, and nothing where they are empty; -1 for others
	End      string // of a factor, what stands behind its value
	Pointer  string
	Children []Node
	List     bool // the children are written as a list
	Leaf     *Leaf
}

// Leaf is a Field whose columns have been found.
type Leaf struct {
	Field
	Index int   // of the column; -1 for none
	Parts []int // of Columns
	// Salt, Iterations and Username are the columns of Hash, -1 for none, and so are Words.
	Salt, Iterations, Username int
	Words                      []int
	// Given says that it is a hash in the form of Auth0 already.
	Given bool
	// Natural says that a number, true, false or a list of a JSON export stays what it is.
	Natural bool
}

// Compile finds the columns of a mapping in a table. Its error is an *Error.
func (m *Mapping) Compile(file string, columns []string) (*Plan, error) {
	c := &compiler{
		plan:  &Plan{Skip: m.Skip, Reject: m.Reject, Layout: schema.Layout{File: file}},
		index: map[string]int{}, columns: columns, ignored: m.Ignore, used: make([]bool, len(columns)),
	}
	for i, column := range columns {
		c.index[column] = i
		c.plan.Layout.Columns = append(c.plan.Layout.Columns, schema.Column{Field: column})
	}
	for _, f := range m.Fields {
		if f, ok := c.present(f); ok {
			c.field(f)
		}
	}
	if isMetadata(m.Unmapped) {
		c.metadata(m)
	}
	for _, conditions := range [][]Condition{m.Skip, m.Reject} {
		for _, condition := range conditions {
			c.reads(condition.Expr, nil)
		}
	}
	for _, l := range m.LeftBehind {
		if !slices.ContainsFunc(l.Expr.Columns, func(column string) bool {
			_, there := c.index[column]
			return !there && !slices.Contains(l.Expr.Maybe, column)
		}) {
			c.reads(l.Expr, nil)
			c.plan.LeftBehind = append(c.plan.LeftBehind, l)
		}
	}
	if len(c.problems) > 0 {
		return nil, &Error{Problems: c.problems, texts: m.texts}
	}
	c.plan.Unmapped = c.unused()
	findTexts(c.plan.Nodes)
	return c.plan, nil
}

// findTexts finds the properties of which there is nothing to do but to write them.
func findTexts(nodes []Node) {
	for i := range nodes {
		n := &nodes[i]
		findTexts(n.Children)
		if n.Text = -1; n.Leaf != nil && n.Leaf.isText() && n.End == "" {
			n.Text = n.Leaf.Index
		}
	}
}

// isText reports whether a cell becomes a string as it is, and nothing where it is empty. A hash is more than a text.
func (l *Leaf) isText() bool {
	return l.Type == String && !l.Given && l.Default == nil && l.Split == "" && l.Lookup == nil && !l.Trim &&
		!l.HTML && l.Strip == nil && l.Case == AsIs && l.None == nil && l.Empty <= Omit && l.Null <= Omit
}

// KeepTypes is for a table whose cells have types of their own: numbers, true, false and lists stay what they are
// in metadata.
func (p *Plan) KeepTypes() { keepTypes(p.Nodes) }

func keepTypes(nodes []Node) {
	for i := range nodes {
		n := &nodes[i]
		keepTypes(n.Children)
		if n.Leaf != nil && n.Leaf.Natural {
			n.Text = -1
		}
	}
}

// metadata makes a field of each column that nothing has asked for.
func (c *compiler) metadata(m *Mapping) {
	name := strings.NewReplacer(".", "_", "$", "_")
	fields := c.fields // those of metadata lie side by side: two are in one place only by their names
	seen := map[string]bool{}
	c.unmapped = true
	for _, column := range c.unused() {
		if slices.Contains(m.Secrets, column) {
			continue
		}
		f := Field{Path: []string{m.Unmapped, name.Replace(column)}, Column: column}
		if seen[f.Path[1]] {
			fields = c.fields
		}
		seen[f.Path[1]] = true
		c.fieldBeside(f, fields)
	}
}

// compiler makes a plan.
type compiler struct {
	plan     *Plan
	columns  []string
	index    map[string]int // of the columns, by name
	used     []bool
	fields   []Field // that have been placed
	problems []schema.Problem
	ignored  []string // columns that are left out without a word
	unmapped bool     // the fields are now those of columns without a target
}

// unused are the columns that nothing has asked for.
func (c *compiler) unused() (unused []string) {
	for i, column := range c.columns {
		if !c.used[i] && !slices.Contains(c.ignored, column) && !c.usesAll(column) {
			unused = append(unused, column)
		}
	}
	return unused
}

// usesAll reports whether all values of an attribute of a directory are used, of which the column has the first.
func (c *compiler) usesAll(column string) bool {
	i, ok := c.index[column+".all"]
	return ok && c.used[i]
}

// present leaves out of an optional field the columns that the table lacks. It says no
// where nothing is left.
func (c *compiler) present(f Field) (Field, bool) {
	if !f.Optional {
		return f, true
	}
	lacks := func(column string) bool {
		_, ok := c.index[column]
		return !ok
	}
	f.Columns = slices.DeleteFunc(slices.Clone(f.Columns), lacks)
	switch {
	case f.Expr != nil:
		return f, !slices.ContainsFunc(f.Expr.Columns, func(c string) bool {
			return lacks(c) && !slices.Contains(f.Expr.Maybe, c)
		})
	case f.Column != "":
		return f, !lacks(f.Column)
	}
	return f, len(f.Columns) > 0
}

func (c *compiler) field(f Field) { c.fieldBeside(f, c.fields) }

// fieldBeside is field for one that may fill the place of one of some fields.
func (c *compiler) fieldBeside(f Field, others []Field) {
	if p := nameProblem(f.Path, Quoted(f.Column), schema.Pos{File: c.plan.Layout.File, Field: f.Column}); p != nil {
		if p.Hint = "in a mapping file, under users, " + p.Hint; c.unmapped {
			p.Hint += "; or leave the column out with --ignore"
		}
		c.problems = append(c.problems, *p)
		return
	}
	if g := overlap(f, others); g != nil {
		pos := f.pos
		if pos.File == "" {
			pos.File = c.plan.Layout.File
		}
		c.problems = append(c.problems, overlapping(f, *g, pos))
		return
	}
	c.fields = append(c.fields, f)
	leaf := &Leaf{Field: f, Index: -1}
	switch {
	case leaf.Type != Inferred:
	case f.Path[0] == "mfa":
		leaf.Type = factors[f.Path[1]]
	case len(f.Path) == 1:
		leaf.Type = attributes[f.Path[0]]
	case f.Expr == nil: // what an expression gives in metadata keeps its type
		leaf.Type = String
		leaf.Natural = f.Column != "" && f.Lookup == nil && f.Split == "" && f.Case == AsIs
	}
	var pointers []string
	switch {
	case f.Path[0] == "mfa":
		pointers = c.factor(f.Path[1], leaf)
	case leaf.Type == Password:
		insert(&c.plan.Nodes, f.Path, "", leaf)
		pointers = []string{"/password_hash", "/custom_password_hash"}
	default:
		pointers = []string{insert(&c.plan.Nodes, f.Path, "", leaf)}
	}
	if f.Column != "" {
		leaf.Index = c.find(f.Column, f.pos, pointers)
	}
	for _, column := range f.Columns {
		leaf.Parts = append(leaf.Parts, c.find(column, f.pos, pointers))
	}
	if s := leaf.Hash.Scheme; leaf.Type == Password && (s == nil || s.Name == "auto") {
		leaf.Hash.Scheme = password.AutoFor(f.Column, func(column string) bool {
			_, ok := c.index[column]
			return ok
		})
	}
	leaf.Given = leaf.Type != Password && len(f.Path) == 1 &&
		(f.Path[0] == "password_hash" || f.Path[0] == "custom_password_hash")
	leaf.Salt = c.hashColumn(f.Hash.Salt, f.pos)
	leaf.Iterations = c.hashColumn(f.Hash.Iterations, f.pos)
	leaf.Username = c.hashColumn(f.Hash.Username, f.pos)
	for _, column := range f.Hash.Words {
		leaf.Words = append(leaf.Words, c.hashColumn(column, f.pos))
	}
	c.reads(f.Expr, pointers)
}

// hashColumn finds a column that takes part in a password, "" for none.
func (c *compiler) hashColumn(column string, pos schema.Pos) int {
	if column == "" {
		return -1
	}
	return c.find(column, pos, []string{"/custom_password_hash"})
}

// factorParts are the parts of a factor around its value.
var factorParts = map[string][2]string{
	"totp": {`,{"totp":{"secret":`, "}}"}, "phone": {`,{"phone":{"value":`, "}}"}, "email": {`,{"email":{"value":`, "}}"},
}

// factor adds to mfa_factors and returns the pointers that it fills. Its place in the
// list depends on the factors before it that a user has.
func (c *compiler) factor(name string, leaf *Leaf) []string {
	at := slices.IndexFunc(c.plan.Nodes, func(n Node) bool { return n.List })
	if at < 0 {
		at = len(c.plan.Nodes)
		c.plan.Nodes = append(c.plan.Nodes, Node{Key: key("mfa_factors"), Pointer: "/mfa_factors", List: true})
	}
	list := &c.plan.Nodes[at]
	pointers := []string{"/mfa_factors"}
	for i := range len(factors) {
		pointers = append(pointers, fmt.Sprintf("/mfa_factors/%d/%s", i, name))
	}
	parts := factorParts[name]
	list.Children = append(list.Children, Node{
		Key: []byte(parts[0]), End: parts[1], Pointer: "/mfa_factors/0/" + name,
		Leaf: leaf,
	})
	return pointers
}

// reads finds the columns of an expression. The first stands for the place of what it gives.
func (c *compiler) reads(e *Expr, pointers []string) {
	if e == nil {
		return
	}
	for _, column := range e.Columns {
		if _, ok := c.index[column]; !ok && slices.Contains(e.Maybe, column) {
			continue
		}
		c.find(column, e.pos, pointers)
		pointers = nil
	}
}

// find returns the index of a column that fills pointers, -1 where there is none.
func (c *compiler) find(column string, pos schema.Pos, pointers []string) int {
	i, ok := c.index[column]
	if !ok {
		problem := schema.Problem{
			Rule: "mapping/unknown-column", Severity: schema.Error, Index: -1, Pos: pos,
			Message: fmt.Sprintf("%s has no column %q", c.plan.Layout.File, column),
			Hint:    "its columns are " + strings.Join(c.columns, ", "),
		}
		if near := schema.Nearest(column, c.columns); near != "" {
			problem.Hint = fmt.Sprintf("did you mean %q?", near)
		}
		if slices.ContainsFunc(c.columns, look.OddName) && len(problem.Hint) > 100 {
			problem.Hint = look.OddNames
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
	pointer += "/" + jsontext.EscapePointer(path[0])
	at := -1
	if len(path) > 1 {
		at = slices.IndexFunc(*nodes, func(n Node) bool { return n.Pointer == pointer })
	}
	if at < 0 {
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
	return jsontext.Key([]byte(strings.ToValidUTF8(name, "\ufffd")))
}
