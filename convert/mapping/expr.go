package mapping

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"

	"muster/schema"
)

// expressions see one variable: row.NAME or row["odd name"] is a string, nil for NULL.
type environment struct {
	Row map[string]any `expr:"row"`
}

// compileExpr checks an expression and finds the columns that it reads.
func compileExpr(source string, pos schema.Pos, options ...expr.Option) (*Expr, error) {
	e := &Expr{Source: source, pos: pos}
	finder := &columnFinder{}
	options = append(options, expr.Env(environment{}), expr.Patch(finder), expr.MaxNodes(1000))
	program, err := expr.Compile(source, options...)
	if err != nil {
		return nil, err
	}
	e.program, e.Columns = program, finder.columns
	return e, nil
}

// columnFinder notes row.NAME and row["NAME"].
type columnFinder struct{ columns []string }

func (f *columnFinder) Visit(node *ast.Node) {
	member, ok := (*node).(*ast.MemberNode)
	if !ok {
		return
	}
	of, ok := member.Node.(*ast.IdentifierNode)
	if !ok || of.Value != "row" {
		return
	}
	if name, ok := member.Property.(*ast.StringNode); ok && !slices.Contains(f.columns, name.Value) {
		f.columns = append(f.columns, name.Value)
	}
}

// Row is a row as expressions see it.
type Row map[string]any

// Run returns what the expression gives for a row.
func (e *Expr) Run(row Row) (any, error) {
	return expr.Run(e.program, environment{Row: row})
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
// as they are.
func Marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
