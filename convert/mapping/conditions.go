package mapping

import (
	"github.com/expr-lang/expr"

	"muster/convert/yamltext"
)

// conditions reads one expression or a list of them, each with or without a reason.
func (p *parser) conditions(n *yamltext.Node) (all []Condition) {
	for _, n := range yamltext.Items(n) {
		var c Condition
		switch {
		case n.Kind == yamltext.Map:
			p.Map(n, "a condition", map[string]func(*yamltext.Node){
				"when":    func(n *yamltext.Node) { c.Expr = p.expression(n, "", expr.AsBool()) },
				"because": p.Text(&c.Because),
			})
			if !yamltext.HasKey(n, "when") {
				p.Fail(n, "source", "add when: EXPRESSION", "the condition has no expression")
			}
		case yamltext.IsNull(n) || n.Kind == yamltext.Scalar && n.Value == "":
			continue // of a file that extends another: no condition
		default:
			c.Expr = p.expression(n, "", expr.AsBool())
		}
		if c.Expr != nil {
			all = append(all, c)
		}
	}
	return all
}

// expression compiles an expression. In one beside columns, value is what the expression over gives; "" is for none.
func (p *parser) expression(n *yamltext.Node, over string, options ...expr.Option) *Expr {
	if !p.Single(n) {
		return nil
	}
	of := &cellOf{over: over}
	if over != "" {
		options = append(options, expr.Patch(of))
	}
	e, err := compileExpr(n.Value, p.Pos(n), options...)
	if err != nil {
		message, hint := sayExpr(err)
		p.FailAt(p.inside(n, err), "expression", hint, "the expression cannot be used: %s", message)
		return nil
	}
	e.ofCell = of.used
	return e
}
