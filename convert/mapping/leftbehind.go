package mapping

import "muster/convert/yamltext"

// Left is an expression that says what of a user stays behind: a name, a list of names, or true.
type Left struct {
	Kind string // one of LeftKinds
	Expr *Expr
}

// LeftKinds are what can stay behind: factors that the user sets up again, recovery codes, which Auth0 makes anew, and
// passwords that another system checked.
var LeftKinds = []string{LeftFactors, LeftCodes, LeftFederated}

// The kinds.
const (
	LeftFactors   = "mfa"
	LeftCodes     = "recovery_codes"
	LeftFederated = "federated"
)

func (p *parser) leftBehind(n *yamltext.Node) {
	if yamltext.IsNull(n) {
		return // of a file that extends another: nothing
	}
	known := map[string]func(*yamltext.Node){}
	for _, kind := range LeftKinds {
		known[kind] = func(n *yamltext.Node) {
			if e := p.expression(n, ""); e != nil {
				p.m.LeftBehind = append(p.m.LeftBehind, Left{kind, e})
			}
		}
	}
	p.Map(n, "left_behind", known)
}
