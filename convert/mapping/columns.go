package mapping

import "slices"

// Columns are the columns that the mapping reads, in the order in which it names them.
func (m *Mapping) Columns() []string {
	var columns []string
	add := func(names ...string) {
		for _, n := range names {
			if n != "" && !slices.Contains(columns, n) {
				columns = append(columns, n)
			}
		}
	}
	expressions := []*Expr{m.Skip, m.Reject}
	for _, f := range m.Fields {
		add(f.Column)
		expressions = append(expressions, f.Expr)
	}
	for _, e := range expressions {
		if e != nil {
			add(e.Columns...)
		}
	}
	return columns
}
