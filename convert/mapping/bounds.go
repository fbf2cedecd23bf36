package mapping

import (
	"fmt"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/vm/runtime"
)

// What an expression may do for one row. A mapping that needs more has a mistake, and
// without bounds it would stop the whole export.
const (
	maxSteps = 100_000 // rounds of its loops
	maxText  = 4 << 20 // bytes of a text that it makes
)

// steps counts the rounds of one run.
type steps struct{ n int }

// Step is called in every round.
func (s *steps) Step() (bool, error) {
	if s.n++; s.n > maxSteps {
		return false, fmt.Errorf("the expression takes more than %d steps", maxSteps)
	}
	return true, nil
}

// bounds puts a step into every round of a loop, and a limit around every + of texts.
type bounds struct{}

func (bounds) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.PredicateNode:
		if _, done := n.Node.(*ast.ConditionalNode); done && isStep(n.Node.(*ast.ConditionalNode).Cond) {
			return
		}
		step := &ast.CallNode{Callee: &ast.MemberNode{
			Node:     &ast.IdentifierNode{Value: "steps"},
			Property: &ast.StringNode{Value: "Step"}, Method: true,
		}}
		n.Node = &ast.ConditionalNode{Cond: step, Exp1: n.Node, Exp2: n.Node}
	case *ast.BinaryNode:
		if n.Operator == "+" {
			ast.Patch(node, &ast.CallNode{Callee: &ast.IdentifierNode{Value: "plus"}, Arguments: []ast.Node{n.Left, n.Right}})
		}
	}
}

func isStep(n ast.Node) bool {
	call, ok := n.(*ast.CallNode)
	if !ok {
		return false
	}
	member, ok := call.Callee.(*ast.MemberNode)
	if !ok {
		return false
	}
	of, ok := member.Node.(*ast.IdentifierNode)
	return ok && of.Value == "steps"
}

// bounded are the functions by which text can grow beyond what goes in.
var bounded = []expr.Option{
	expr.Function("plus", func(params ...any) (any, error) {
		a, aIsText := params[0].(string)
		b, bIsText := params[1].(string)
		if aIsText && bIsText {
			return a + b, fits(len(a) + len(b))
		}
		return runtime.Add(params[0], params[1]), nil
	}, new(func(any, any) any)),
	expr.Function("repeat", func(params ...any) (any, error) {
		text, _ := params[0].(string)
		n := runtime.ToInt(params[1])
		if n < 0 {
			return nil, fmt.Errorf("a text cannot be repeated %d times", n)
		}
		if n > maxText {
			return nil, fits(n)
		}
		if err := fits(len(text) * n); err != nil {
			return nil, err
		}
		return strings.Repeat(text, n), nil
	}, new(func(any, any) string)),
	expr.Function("replace", func(params ...any) (any, error) {
		text, isText := params[0].(string)
		old, oldIsText := params[1].(string)
		by, byIsText := params[2].(string)
		if !isText || !oldIsText || !byIsText {
			return nil, fmt.Errorf("replace takes texts, and one of them is NULL")
		}
		most := -1
		if len(params) > 3 {
			most = runtime.ToInt(params[3])
		}
		n := strings.Count(text, old)
		if err := fits(len(text) + n*max(0, len(by)-len(old))); err != nil {
			return nil, err
		}
		return strings.Replace(text, old, by, most), nil
	}, new(func(any, any, any) string), new(func(any, any, any, any) string)),
	expr.Function("join", func(params ...any) (any, error) {
		by, size := "", 0
		if len(params) > 1 {
			by, _ = params[1].(string)
		}
		var texts []string
		switch list := params[0].(type) {
		case []string:
			texts = list
		case []any:
			for _, v := range list {
				text, isText := v.(string)
				if !isText {
					return nil, fmt.Errorf("join takes a list of texts, and one of them is a %T", v)
				}
				texts = append(texts, text)
			}
		default:
			return nil, fmt.Errorf("join takes a list of texts, not a %T", list)
		}
		for _, text := range texts {
			size += len(text) + len(by)
		}
		if err := fits(size); err != nil {
			return nil, err
		}
		return strings.Join(texts, by), nil
	}, new(func(any) string), new(func(any, any) string)),
}

func fits(size int) error {
	if size > maxText {
		return fmt.Errorf("the expression makes a text of more than %d bytes", maxText)
	}
	return nil
}
