package join

import (
	"fmt"
	"slices"

	"muster/convert/source/rows"
)

// implied is what the values of a column lead to, by the rows of another table.
type implied struct {
	*rows.Implies
	column int
	next   map[string][]string
	all    map[string][]string // however far; of the values that were asked for
}

// implied reads what values lead to. That table is one of few rows.
func (m *maker) implied(declared *rows.Implies) (*implied, error) {
	im := &implied{Implies: declared, next: map[string][]string{}, all: map[string][]string{}}
	view := m.view(declared.Table)
	if view < 0 {
		return nil, fmt.Errorf("a join has no table %s", declared.Table)
	}
	var from, to lookup
	return im, m.each(view, func(h heading) error {
		from, to = lookupOf(h, rows.Ref{declared.From}), lookupOf(h, rows.Ref{declared.To})
		return nil
	}, func(t tuple) error {
		if a, b := from.of(t), to.of(t); !a.null && !b.null {
			im.next[string(a.text)] = append(im.next[string(a.text)], string(b.text))
		}
		return nil
	})
}

// from returns what a value leads to, without itself.
func (im *implied) from(v string) []string {
	if all, known := im.all[v]; known {
		return all
	}
	all := []string{v}
	for i := 0; i < len(all); i++ {
		for _, next := range im.next[all[i]] {
			if !slices.Contains(all, next) {
				all = append(all, next)
			}
		}
	}
	im.all[v] = all[1:]
	return all[1:]
}

// each gives a row, and the row again with each of what its value leads to.
func (im *implied) each(row func(t tuple) error) func(t tuple) error {
	return func(t tuple) error {
		if err := row(t); err != nil || im.column < 0 {
			return err
		}
		v := t.value(im.column)
		if v.null || im.next[string(v.text)] == nil {
			return nil
		}
		t.instead = im.column + 1
		for _, next := range im.from(string(v.text)) {
			t.with = value{text: []byte(next), quoted: v.quoted}
			if err := row(t); err != nil {
				return err
			}
		}
		return nil
	}
}
