package verdict

import "github.com/santhosh-tekuri/jsonschema/v5"

// formula says when a subschema holds, in terms of facts.
type formula struct {
	op   op
	kids []formula // of and, or; of not one
	fact *fact
}

type op uint8

const (
	opTrue op = iota
	opFalse
	opUnclear // nothing is known: neither it nor its opposite can be shown
	opFact
	opNot
	opAnd
	opOr
)

func not(f formula) formula      { return formula{op: opNot, kids: []formula{f}} }
func all(fs ...formula) formula  { return formula{op: opAnd, kids: fs} }
func some(fs ...formula) formula { return formula{op: opOr, kids: fs} }
func known(b bool) formula {
	if b {
		return formula{op: opTrue}
	}
	return formula{op: opFalse}
}

var unclear = formula{op: opUnclear}

// fact is something that the pass can find out about a value.
type fact struct {
	factKey
	words []string // of factSet
	bit   int      // -1 while it has none
	must  bool     // whatever reads the value sees to it that it holds
}

// factKey is what makes two facts one.
type factKey struct {
	kind  factKind
	entry int   // of factHas and factValue: number of the entry
	n     int64 // of factAtLeast
	// of factValue, factName and factItem: what holds; of factSet, factPattern and factFormat: where it stands
	schema *jsonschema.Schema
	isEnum bool // of factSet: enum, not const
}

type factKind uint8

const (
	factHas     factKind = iota // a property is there
	factValue                   // a property, if it is there, fulfils a subschema
	factName                    // all names fulfil a subschema
	factItem                    // all items do
	factAtLeast                 // the measure of the value is n or more
	factInteger                 // the number is whole
	factSet                     // the text is one of some
	factPattern
	factFormat
)

// nested says that the fact is found inside the value.
func (f *fact) nested() bool { return f.kind == factValue || f.kind == factName || f.kind == factItem }

// literal is a fact or its opposite.
type literal struct {
	fact *fact
	not  bool
}

// maxClauses is far more than a schema made by people needs.
const maxClauses = 400

// normal is the formula, or its opposite, as clauses that must all be satisfied, each by
// one of its literals. A clause without literals is never satisfied.
func normal(f formula, opposite bool) [][]literal {
	never := [][]literal{{}}
	switch f.op {
	case opTrue, opFalse:
		if (f.op == opTrue) != opposite {
			return nil
		}
		return never
	case opUnclear:
		return never
	case opFact:
		if f.fact.must {
			return normal(known(true), opposite)
		}
		return [][]literal{{{f.fact, opposite}}}
	case opNot:
		return normal(f.kids[0], !opposite)
	}
	if (f.op == opAnd) != opposite {
		var clauses [][]literal
		for _, kid := range f.kids {
			if clauses = append(clauses, normal(kid, opposite)...); len(clauses) > maxClauses {
				return never
			}
		}
		return clauses
	}
	clauses := never
	for _, kid := range f.kids {
		var product [][]literal
		for _, right := range normal(kid, opposite) {
			for _, left := range clauses {
				product = append(product, append(left[:len(left):len(left)], right...))
			}
		}
		if len(product) > maxClauses {
			return never
		}
		clauses = product
	}
	return clauses
}
