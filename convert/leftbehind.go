package convert

import (
	"fmt"
	"slices"

	"muster/convert/mapping"
)

// Left is something of a user that no import takes over.
type Left struct {
	Kind string // one of mapping.LeftKinds
	Name string // which one, such as webauthn
}

// LeftBehind are what the origins of converted users know of what stays behind.
type LeftBehind interface {
	// LeavesAny reports whether something stays behind of any user of the block.
	LeavesAny() bool
	// Left returns what of the user of a row stays behind; it holds as long as the block.
	Left(index int) []Left
}

func (o *origins) LeavesAny() bool { return o.left != nil }

func (o *origins) Left(index int) []Left {
	if o.left == nil {
		return nil
	}
	return o.left[index-o.first]
}

// leaves are the columns that one expression of what stays behind reads, and whether it finds nothing where all are
// NULL, or all are empty: most users have no second factor, and asking costs as much as a user.
type leaves struct {
	columns []int
	nothing bool
}

func (c *converter) leavesOf(x *mapping.Expr) leaves {
	l := leaves{nothing: !x.All}
	null, empty := mapping.Row{}, mapping.Row{}
	for i, column := range c.table.Columns {
		if slices.Contains(x.Columns, column) {
			l.columns = append(l.columns, i)
			null[column], empty[column] = nil, ""
		}
	}
	for _, row := range []mapping.Row{null, empty} {
		v, err := x.Run(row)
		list, _ := v.([]any)
		l.nothing = l.nothing && err == nil && (v == nil || v == false || v == "" || list != nil && len(list) == 0)
	}
	return l
}

// idle reports whether an expression surely finds nothing in the row.
func (e *encoder) idle(i int) bool {
	l, nulls := &e.leaves[i], 0
	if !l.nothing {
		return false
	}
	for _, column := range l.columns {
		c := e.rows.Cell(e.row, column)
		if c.Null() {
			nulls++
		} else if len(e.rows.Value(c)) > 0 {
			return false
		}
	}
	return nulls == 0 || nulls == len(l.columns)
}

// allIdle reports whether all that reads the row are such expressions.
func (e *encoder) allIdle() bool {
	if !e.onlyLeft {
		return false
	}
	for i := range e.leaves {
		if !e.idle(i) {
			return false
		}
	}
	return true
}

// leave notes what the mapping says of the row: a name, a list of names, or whether there is anything at all.
func (e *encoder) leave() {
	for i := range e.plan.LeftBehind {
		if e.idle(i) {
			continue
		}
		l := &e.plan.LeftBehind[i]
		v, err := l.Expr.Run(e.env)
		if err != nil {
			e.failed(l.Expr, "", err)
			continue
		}
		switch v := v.(type) {
		case nil:
		case []any:
			for _, name := range v {
				e.left(l.Kind, fmt.Sprint(name))
			}
		case bool:
			if v {
				e.left(l.Kind, l.Kind)
			}
		case string:
			if v != "" {
				e.left(l.Kind, v)
			}
		default:
			e.left(l.Kind, fmt.Sprint(v))
		}
	}
}

func (e *encoder) left(kind, name string) {
	if e.behind == nil {
		e.behind = make([][]Left, len(e.rows.Rows))
	}
	e.behind[e.row] = append(e.behind[e.row], Left{kind, name})
}
