package mapping

import (
	"github.com/expr-lang/expr"
	"go.yaml.in/yaml/v3"
)

// conditions reads one expression or a list of them, each with or without a reason.
func (p *parser) conditions(n *yaml.Node) (all []Condition) {
	list := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		list = n.Content
	}
	for _, n := range list {
		var c Condition
		switch {
		case n.Kind == yaml.MappingNode:
			p.each(n, "a condition", map[string]func(*yaml.Node){
				"when":    func(n *yaml.Node) { c.Expr = p.expression(n, expr.AsBool()) },
				"because": p.text(&c.Because),
			})
			if !hasAny(n, []string{"when"}) {
				p.fail(n, "mapping/source", "add when: EXPRESSION", "the condition has no expression")
			}
		case n.Tag == "!!null" || n.Kind == yaml.ScalarNode && n.Value == "":
			continue // of a file that extends another: no condition
		default:
			c.Expr = p.expression(n, expr.AsBool())
		}
		if c.Expr != nil {
			all = append(all, c)
		}
	}
	return all
}

func (p *parser) expression(n *yaml.Node, options ...expr.Option) *Expr {
	if !p.scalar(n) {
		return nil
	}
	e, err := compileExpr(n.Value, p.pos(n), options...)
	if err != nil {
		message, hint := sayExpr(err)
		p.failAt(p.inside(n, err), "mapping/expression", hint, "the expression cannot be used: %s", message)
		return nil
	}
	return e
}
