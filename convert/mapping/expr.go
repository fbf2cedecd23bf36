package mapping

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/builtin"
	"github.com/expr-lang/expr/file"
	syntax "github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm"

	"muster/convert/cell"
	"muster/convert/mapping/phone"
	"muster/schema"
)

// maxExpr is how many nodes the tree of an expression has at most.
const maxExpr = 1000

// typed is what expressions see when they are checked: row.NAME is text.
var typed = types.Map{"row": types.Map{types.Extra: types.String}}

// environment is what they see when they run: a cell may be nil for NULL, which no type
// of the language says.
type environment struct {
	Row   map[string]any `expr:"row"`
	Steps *steps         `expr:"steps"`
}

// compileExpr checks an expression and finds the columns that it reads.
func compileExpr(source string, pos schema.Pos, options ...expr.Option) (*Expr, error) {
	e := &Expr{Source: source, pos: pos}
	options = append(options, expr.MaxNodes(maxExpr))
	options = append(append(options, functions...), exact...)
	finder := &columnFinder{needed: map[string]bool{}}
	if _, err := expr.Compile(source, append(slices.Clone(options), expr.Env(typed), expr.Patch(finder))...); err != nil {
		return nil, err
	}
	e.Columns, e.All = finder.columns, finder.whole > 0
	e.Maybe = slices.DeleteFunc(slices.Clone(e.Columns), func(name string) bool { return finder.needed[name] })
	program, err := expr.Compile(source, append(append(options, bounded...), expr.Env(environment{}),
		expr.Patch(bounds{}))...)
	if err != nil {
		return nil, err
	}
	e.program = program
	return e, nil
}

// functions are those that the language lacks.
var functions = []expr.Option{
	expr.Function("php", func(params ...any) (any, error) { return structure(cell.AppendPHP, params[0]) },
		new(func(string) any), new(func(any) any)),
	expr.Function("pgarray", func(params ...any) (any, error) { return structure(cell.AppendPGArray, params[0]) },
		new(func(string) any), new(func(any) any)),
	expr.Function("phone", func(params ...any) (any, error) {
		text, isText := params[0].(string)
		region, regionIsText := params[1].(string)
		if !isText || !regionIsText {
			return nil, nil
		}
		number, err := phone.Append(nil, []byte(text), region)
		return string(number), err
	}, new(func(string, string) string), new(func(any, any) any)),
}

// structure reads a cell that holds a structure; nil for NULL and an empty cell.
func structure(convert func(dst, cell []byte) ([]byte, error), cell any) (any, error) {
	text, _ := cell.(string)
	if text == "" {
		return nil, nil
	}
	converted, err := convert(nil, []byte(text))
	if err != nil {
		return nil, err
	}
	return fromJSON(string(converted))
}

// sayExpr is what is wrong with an expression, on one line, and what to do.
func sayExpr(err error) (message, hint string) {
	message, hint = err.Error(), `columns are row.NAME or row["odd name"]`
	var e *file.Error
	if errors.As(err, &e) {
		message = e.Message
	}
	message, _, _ = strings.Cut(message, "\n")
	if name, ok := strings.CutPrefix(message, "unknown name "); ok {
		if name == "value" {
			return message, "value is the cell of a column that stands beside the expression: {column: NAME, expr: upper(value)}"
		}
		known := append(builtin.Names, "row", "php", "pgarray", "phone")
		if near := schema.Nearest(name, known); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
	}
	if strings.Contains(message, "mismatched types string and int") {
		hint = `cells are text: compare with "1", or convert with int(row.NAME)`
	}
	return message, hint
}

// valueOf is the expression of what stands beside an expression: the cell of a column, or what columns make; "" for
// nothing.
func valueOf(f *Field) string {
	if f.Column != "" {
		return fmt.Sprintf("row[%q]", f.Column)
	}
	var cells []string
	for _, column := range f.Columns {
		cells = append(cells, fmt.Sprintf("row[%q]", column))
	}
	list := "[" + strings.Join(cells, ", ") + `], # != nil && # != ""`
	switch {
	case cells == nil:
		return ""
	case f.First:
		return "find(" + list + ")"
	case f.Join != nil:
		return fmt.Sprintf("join(filter(%s), %q)", list, *f.Join)
	}
	return "filter(" + list + ")"
}

// cellOf puts an expression in the place of the word value.
type cellOf struct {
	over string
	used bool
}

func (c *cellOf) Visit(node *ast.Node) {
	n, ok := (*node).(*ast.IdentifierNode)
	if !ok || n.Value != "value" {
		return
	}
	if tree, err := syntax.Parse(c.over); err == nil {
		c.used = true
		ast.Patch(node, tree.Node)
	}
}

// columnFinder notes row.NAME and row["NAME"], get(row, "NAME"), and whether row is used in
// another way.
type columnFinder struct {
	columns []string        // in the order in which they are named
	needed  map[string]bool // those that are not named by get alone
	whole   int             // uses of row without a name
}

func (f *columnFinder) add(name string) {
	f.whole-- // the identifier of row has been visited before
	if !slices.Contains(f.columns, name) {
		f.columns = append(f.columns, name)
	}
}

func (f *columnFinder) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.IdentifierNode:
		if n.Value == "row" {
			f.whole++
		}
	case *ast.BuiltinNode:
		if n.Name != "get" || len(n.Arguments) != 2 {
			return
		}
		of, isRow := n.Arguments[0].(*ast.IdentifierNode)
		name, isName := n.Arguments[1].(*ast.StringNode)
		if isRow && isName && of.Value == "row" {
			f.add(name.Value)
		}
	case *ast.MemberNode:
		of, ok := n.Node.(*ast.IdentifierNode)
		if !ok || of.Value != "row" {
			return
		}
		if name, ok := n.Property.(*ast.StringNode); ok {
			f.add(name.Value)
			f.needed[name.Value] = true
		}
	}
}

// Row is a row as expressions see it.
type Row map[string]any

// machine runs one expression after the other.
type machine struct {
	vm    vm.VM
	steps steps
}

var machines = sync.Pool{New: func() any { return new(machine) }}

// Run returns what the expression gives for a row.
func (e *Expr) Run(row Row) (any, error) {
	m := machines.Get().(*machine)
	defer machines.Put(m)
	m.steps.n = 0
	return m.vm.Run(e.program, environment{Row: row, Steps: &m.steps})
}

// Test returns whether the expression holds for a row.
func (e *Expr) Test(row Row) (bool, error) {
	v, err := e.Run(row)
	if err != nil {
		return false, err
	}
	b, ok := v.(bool)
	if !ok {
		return false, fmt.Errorf("the expression gives a %T, not true or false", v)
	}
	return b, nil
}

// Marshal writes a value as JSON. Unlike encoding/json by itself, it leaves <, > and &
// as they are, and writes what fromPairs gives.
func Marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(named(v))
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// named is a value in which objects have names that are texts.
func named(v any) any {
	switch v := v.(type) {
	case map[any]any:
		object := map[string]any{}
		for name, value := range v {
			object[fmt.Sprint(name)] = named(value)
		}
		return object
	case map[string]any:
		for name, value := range v {
			v[name] = named(value)
		}
	case []any:
		for i, value := range v {
			v[i] = named(value)
		}
	}
	return v
}
