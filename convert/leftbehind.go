package convert

import "fmt"

// Left is something of a user that no import takes over.
type Left struct {
	Kind string // one of mapping.LeftKinds
	Name string // which one, such as webauthn
}

// LeftBehind are what the origins of converted users know of what stays behind.
type LeftBehind interface {
	// Left returns what of the user of a row stays behind; it holds as long as the block.
	Left(index int) []Left
}

func (o *origins) Left(index int) []Left {
	if o.left == nil {
		return nil
	}
	return o.left[index-o.first]
}

// leave notes what the mapping says of the row: a name, a list of names, or whether there is anything at all.
func (e *encoder) leave() {
	for i := range e.plan.LeftBehind {
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
