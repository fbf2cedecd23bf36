package join

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// side is a rows.Side of a join that is being made.
type side struct {
	*rows.Side
	number  byte // among the sides of its table, from 1
	group   byte // of those that refer to the same columns
	columns []gathered
	first   int // of columns, among those of all sides

	refs    []rows.Ref // that records have, where a column needs them
	lookups []lookup   // of refs
	all     []pick     // of a side whose rows belong to each row: what its columns have so far
	tree    *tree      // of its rows; nil where no column is a path
	of      []lookup   // of the columns by which rows belong together
	key     lookup
	verdict map[string]*verdict // by key
	always  *verdict            // for rows without one
	prefix  []byte              // nil where there is none
	kept    int                 // records

	wanted           []int
	values           []value
	sortKey, content []byte
}

// gathered is a column that a side makes.
type gathered struct {
	*rows.Gathered
	where               []lookup // of the columns of Where
	value, label, order int      // among refs; -1 for none
	json                bool     // the value is JSON as it is
	members             []int
	names               [][]byte // of the members, as JSON has them
	checked             []int    // among refs, of the columns of Where that are only known when all is read; -1 for others
	alone               []int    // among refs, of the columns of Alone
	needs               uint64   // of refs, a bit each
}

// verdict is what a key is read for.
type verdict struct {
	columns []int
	rows    int // with it
	read    bool
}

// mostKeys are as many keys as are counted one by one, and mostPrefixed those that may say what the prefix is.
const (
	mostKeys     = 10_000
	mostPrefixed = 200_000
)

// newSide compiles a side.
func newSide(s *rows.Side) *side {
	c := &side{Side: s, verdict: map[string]*verdict{}}
	for i := range s.Columns {
		g := gathered{Gathered: &s.Columns[i]}
		ref := func(r rows.Ref) int {
			if r == nil {
				return -1
			}
			at := slices.IndexFunc(c.refs, func(known rows.Ref) bool { return slices.Equal(known, r) })
			if at < 0 {
				at = len(c.refs)
				c.refs = append(c.refs, r)
			}
			g.needs |= 1 << at
			return at
		}
		from := g.Value
		if g.Pick == rows.Path {
			from, c.tree = g.Up.Above, newTree(&s.Columns[i])
		}
		g.value, g.label, g.order = ref(from), ref(g.Label), ref(g.Order)
		g.json = slices.Equal(g.Value, rows.Ref{rows.FieldColumn})
		for _, m := range g.Members {
			g.members = append(g.members, ref(m.Value))
			g.names = append(g.names, append(appendJSON(nil, value{text: []byte(m.Name)}), ':'))
		}
		for _, w := range g.Alone {
			g.alone = append(g.alone, ref(w.Column))
		}
		for _, w := range g.Where {
			checked := -1
			if prefixed(w) || g.Label == nil && (g.Pick == rows.Object || g.Pick == rows.PHP) && open(w) {
				checked = ref(w.Column)
			}
			g.checked = append(g.checked, checked)
		}
		c.columns = append(c.columns, g)
	}
	c.always = c.verdictOf(nil)
	if s.Of == nil {
		c.all = make([]pick, len(c.columns))
	}
	return c
}

// find finds the columns of a table, of which a side may have several.
func (s *side) find(h heading) {
	s.of, s.lookups = s.of[:0], s.lookups[:0]
	for _, p := range s.Of {
		s.of = append(s.of, lookupOf(h, p.Own))
	}
	if s.Key != "" {
		s.key = lookupOf(h, rows.Ref{s.Key})
	}
	for _, r := range s.refs {
		s.lookups = append(s.lookups, lookupOf(h, r))
	}
	for i := range s.columns {
		g := &s.columns[i]
		g.where = g.where[:0]
		for _, w := range g.Where {
			g.where = append(g.where, lookupOf(h, w.Column))
		}
	}
	if s.tree != nil {
		s.tree.find(h)
	}
}

func prefixed(w rows.Condition) bool {
	return slices.ContainsFunc(w.Texts, func(p rows.Pattern) bool { return p.Prefixed })
}

func open(w rows.Condition) bool {
	return slices.ContainsFunc(w.Texts, func(p rows.Pattern) bool { return p.Open || p.Number })
}

// isKey reports whether a condition is one of the key alone.
func (s *side) isKey(w *rows.Condition) bool { return len(w.Column) == 1 && w.Column[0] == s.Key }

// verdictOf finds the columns for which rows with a key may be read, nil for those whose key says nothing.
func (s *side) verdictOf(key []byte) *verdict {
	v := &verdict{}
	for i := range s.columns {
		wants := true
		for k := range s.columns[i].Where {
			w := &s.columns[i].Where[k]
			wants = wants && (!s.isKey(w) || key != nil && holds(w, value{text: key}, nil))
		}
		if wants {
			v.columns = append(v.columns, i)
		}
	}
	v.read = len(v.columns) > 0 || s.Prefix != nil && key != nil &&
		(bytes.HasSuffix(key, []byte(s.Prefix.Of)) || bytes.HasSuffix(key, []byte(s.Prefix.Beside)))
	return v
}

// verdictFor is verdictOf for a row, which it counts.
func (s *side) verdictFor(t tuple) *verdict {
	if s.key == nil {
		return s.always
	}
	key := s.key.of(t)
	if key.null {
		return s.always
	}
	v := s.verdict[string(key.text)]
	if v == nil {
		v = s.verdictOf(append([]byte{}, key.text...))
		if most := len(s.verdict); most < mostKeys || v.read && most < mostPrefixed {
			s.verdict[string(key.text)] = v
		}
	}
	v.rows++
	return v
}

// holds reports whether a value meets a condition. Without a prefix, nil, it may meet it.
func holds(w *rows.Condition, v value, prefix []byte) bool {
	if v.null {
		return !w.Not && (w.Is == rows.Null || w.Is == rows.Empty)
	}
	met := false
	switch w.Is {
	case rows.OneOf:
		for i := range w.Texts {
			if _, ok := w.Texts[i].Match(v.text, prefix); ok {
				met = true
			}
		}
	case rows.Filled:
		met = len(v.text) > 0
	case rows.Empty:
		met = len(v.text) == 0
	case rows.True:
		met = slices.Contains(truths, strings.ToLower(string(v.text)))
	}
	return met != w.Not
}

// truths are how programs write that something is so.
var truths = []string{"1", "t", "true"}

// keep takes what the columns need of a row into records, by the columns that it belongs by.
func (s *side) keep(to *sorter, t tuple) error {
	v := s.verdictFor(t)
	wanted := s.wanted[:0]
	needs := uint64(0)
	for _, i := range v.columns {
		if g := &s.columns[i]; s.wants(g, t) {
			wanted = append(wanted, i)
			needs |= g.needs
		}
	}
	s.wanted = wanted
	if s.tree != nil {
		s.tree.add(t)
	}
	switch {
	case len(wanted) == 0:
		return nil
	case s.all != nil:
		return s.gather(t)
	}
	s.content = binary.AppendUvarint(s.content[:0], uint64(len(wanted)))
	for _, i := range wanted {
		s.content = binary.AppendUvarint(s.content, uint64(i))
	}
	for i, l := range s.lookups {
		if needs&(1<<i) != 0 {
			s.content = l.of(t).append(s.content)
		}
	}
	return s.add(to, t)
}

// gather gives a row that belongs to each row to the columns that want it.
func (s *side) gather(t tuple) error {
	s.values = s.values[:0]
	for _, l := range s.lookups {
		s.values = append(s.values, l.of(t))
	}
	for _, i := range s.wanted {
		if err := s.all[i].take(s, &s.columns[i], s.values, nil); err != nil {
			return err
		}
	}
	return nil
}

// wants reports whether a row meets the conditions of a column but for those of the key.
func (s *side) wants(g *gathered, t tuple) bool {
	for k := range g.Where {
		if w := &g.Where[k]; !s.isKey(w) && !holds(w, g.where[k].of(t), nil) {
			return false
		}
	}
	return true
}

// add adds the record for a row that wants it, or several where its first column has several values.
func (s *side) add(to *sorter, t tuple) error {
	first := s.of[0].of(t)
	if first.null {
		return nil
	}
	values := [][]byte{first.text}
	if s.Split != "" {
		values = bytes.Split(first.text, []byte(s.Split))
	}
	for _, v := range values {
		s.sortKey = appendKey(append(s.sortKey[:0], s.group), v, s.Fold)
		for _, l := range s.of[1:] {
			other := l.of(t)
			if other.null {
				return nil
			}
			s.sortKey = appendKey(s.sortKey, other.text, s.Fold)
		}
		s.kept++
		if err := to.add(append(s.sortKey, s.number), s.content); err != nil {
			return err
		}
	}
	return nil
}

// choosePrefix finds out what the keys of the installation begin with, when all have been read.
func (s *side) choosePrefix() {
	if s.Prefix == nil {
		return
	}
	var best string
	var most verdict
	found, beside := false, false
	for key, v := range s.verdict {
		prefix, ok := strings.CutSuffix(key, s.Prefix.Of)
		if !ok {
			continue
		}
		has := s.verdict[prefix+s.Prefix.Beside] != nil
		better := cmp.Compare(v.rows, most.rows)
		if has {
			better = cmp.Compare(len(best), len(prefix))
		}
		switch {
		case !found, has && !beside:
			better = 1
		case beside && !has:
			better = -1
		case better == 0:
			better = strings.Compare(best, prefix)
		}
		if better > 0 {
			best, most, found, beside = prefix, *v, true, has
		}
	}
	if found {
		s.prefix = []byte(best)
	}
}

// left are the keys that nobody reads, those of most rows first.
func (s *side) left() (left []rows.Left) {
	for key, v := range s.verdict {
		if !v.read {
			left = append(left, rows.Left{Name: key, Rows: v.rows})
		}
	}
	slices.SortFunc(left, func(a, b rows.Left) int { return cmp.Or(b.Rows-a.Rows, cmp.Compare(a.Name, b.Name)) })
	return left
}
