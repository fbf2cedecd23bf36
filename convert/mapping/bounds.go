package mapping

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"slices"
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
	maxUniq  = 2000
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
		if name := checkedOperators[n.Operator]; name != "" {
			ast.Patch(node, &ast.CallNode{Callee: &ast.IdentifierNode{Value: name}, Arguments: []ast.Node{n.Left, n.Right}})
		}
	}
}

// checkedOperators are those whose result may be beyond all bounds, and the functions that stand for them.
var checkedOperators = map[string]string{
	"+": "plus", "-": "minus", "*": "times", "/": "over", "**": "power",
	"^": "power",
}

// whole calculates with two whole numbers; it says no for others.
func whole(params []any, do func(z, x, y *big.Int) *big.Int) (result any, ok bool, err error) {
	x, xIsInt := params[0].(int)
	y, yIsInt := params[1].(int)
	if !xIsInt || !yIsInt {
		return nil, false, nil
	}
	z := do(new(big.Int), big.NewInt(int64(x)), big.NewInt(int64(y)))
	if !z.IsInt64() {
		return nil, true, fmt.Errorf("the expression gives %s, which is beyond whole numbers of 64 bits", z)
	}
	return int(z.Int64()), true, nil
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
		if z, ok, err := whole(params, (*big.Int).Add); ok {
			return z, err
		}
		return runtime.Add(params[0], params[1]), nil
	}, new(func(any, any) any)),
	expr.Function("minus", func(params ...any) (any, error) {
		if z, ok, err := whole(params, (*big.Int).Sub); ok {
			return z, err
		}
		return runtime.Subtract(params[0], params[1]), nil
	}, new(func(any, any) any)),
	expr.Function("times", func(params ...any) (any, error) {
		if z, ok, err := whole(params, (*big.Int).Mul); ok {
			return z, err
		}
		return runtime.Multiply(params[0], params[1]), nil
	}, new(func(any, any) any)),
	expr.Function("over", func(params ...any) (any, error) {
		if z := runtime.Divide(params[0], params[1]); !math.IsInf(z, 0) && !math.IsNaN(z) {
			return z, nil
		}
		return nil, errors.New("the expression divides by zero")
	}, new(func(any, any) any)),
	expr.Function("power", func(params ...any) (any, error) {
		z := runtime.Exponent(params[0], params[1])
		_, xIsInt := params[0].(int)
		if _, yIsInt := params[1].(int); xIsInt && yIsInt && math.Abs(z) > 1<<53 || math.IsInf(z, 0) || math.IsNaN(z) {
			return nil, fmt.Errorf("the power is %v, which may lack digits", z)
		}
		return z, nil
	}, new(func(any, any) float64)),
	expr.Function("uniq", func(params ...any) (any, error) { // which compares each with each
		list := reflect.ValueOf(params[0])
		if list.Kind() != reflect.Slice || list.Len() > maxUniq {
			return nil, fmt.Errorf("uniq takes a list of at most %d", maxUniq)
		}
		var kept []any
		for i := range list.Len() {
			v := list.Index(i).Interface()
			if !slices.ContainsFunc(kept, func(w any) bool { return runtime.Equal(v, w) }) {
				kept = append(kept, v)
			}
		}
		return kept, nil
	}, new(func(any) []any)),
	expr.Function("toJSON", func(params ...any) (any, error) {
		text, err := json.MarshalIndent(params[0], "", "  ")
		return string(text), cmp.Or(err, fits(len(text)))
	}, new(func(any) string)),
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
