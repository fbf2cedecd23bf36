package mapping

import "slices"

// Columns are the columns that the mapping reads, in the order in which it names them.
func (m *Mapping) Columns() []string { return m.columns(false) }

// columns leaves out, where only those are wanted that an export must have, what expressions
// read in spite of its absence.
func (m *Mapping) columns(needed bool) []string {
	var columns []string
	add := func(names ...string) {
		for _, n := range names {
			if n != "" && !slices.Contains(columns, n) {
				columns = append(columns, n)
			}
		}
	}
	var expressions []*Expr
	for _, c := range slices.Concat(m.Skip, m.Reject) {
		expressions = append(expressions, c.Expr)
	}
	for _, l := range m.LeftBehind {
		for _, c := range l.Expr.Columns {
			if !needed {
				add(c)
			}
		}
	}
	for _, f := range m.Fields {
		add(f.Column, f.Hash.Salt, f.Hash.Iterations, f.Hash.Username)
		add(f.Hash.Words...)
		add(f.Columns...)
		expressions = append(expressions, f.Expr)
	}
	for _, e := range expressions {
		if e != nil {
			for _, c := range e.Columns {
				if !needed || !slices.Contains(e.Maybe, c) {
					add(c)
				}
			}
		}
	}
	return columns
}

// OptionalColumns are those of Columns that an export may lack.
func (m *Mapping) OptionalColumns() []string {
	needed := *m
	needed.Fields = slices.DeleteFunc(slices.Clone(m.Fields), func(f Field) bool { return f.Optional })
	all := needed.columns(true)
	return slices.DeleteFunc(m.Columns(), func(c string) bool { return slices.Contains(all, c) })
}
