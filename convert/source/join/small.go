package join

import (
	"io"
	"slices"
)

// few reports whether all that belongs to the rows of a table is so little that it can be looked up for each row as it
// is read: the names of roles, of attributes, of groups.
func (r *relating) few() bool { return r.in.file == nil && len(r.in.arena) <= r.memory/8 }

// lookUp gives the rows of a view with what is made of their sides.
func (r *relating) lookUp(view int, begin func(h heading) error, row func(t tuple) error) error {
	made, err := r.byKey()
	if err != nil {
		return err
	}
	var values []value
	return r.each(view, func(h heading) error {
		r.find(h)
		h.columns = r.with(h.columns)
		return begin(h)
	}, func(t tuple) error {
		values = append(values[:0], r.none...)
		for i, g := range r.groups {
			if r.key = g.appendKey(append(r.key[:0], byte(i)), t); r.key != nil {
				if content := made[string(r.key)]; content != nil {
					takeAll(values, content, r.sides, byte(i))
				}
			}
		}
		t.made = values
		return row(t)
	})
}

// byKey is what is made of each key.
func (r *relating) byKey() (map[string][]byte, error) {
	merged, err := r.in.merged()
	if err != nil {
		return nil, err
	}
	g := newGatherer(merged, r.sides)
	g.alone = true
	all := map[string][]byte{}
	for {
		err := g.gather()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		all[string(g.key)] = slices.Clone(g.made)
	}
}
