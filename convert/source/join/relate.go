package join

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"muster/convert/source/rows"
	"muster/schema"
)

// relation is a table with the columns that its sides make.
type relation struct {
	columns []string
	types   []rows.Type
	chunks  rows.Chunks
}

// group is columns by which sides belong to a table, and how the table stands to them.
type group struct {
	refs   []rows.Ref
	fold   bool
	above  []lookup // of refs
	active bool     // some row belongs to it
	sorted bool     // the rows of the table come in the order of it
	last   []byte   // key
}

// relate reads what belongs to a table.
func (m *maker) relate(declared []rows.Side) (*relating, error) {
	r := &relating{maker: m, in: &sorter{memory: m.memory}, kept: &keeper{}}
	m.closes = append(m.closes, r.in.close, r.kept.close)
	for i := range declared {
		if err := r.side(&declared[i], byte(i)); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// relating is a table whose sides are joined to it.
type relating struct {
	*maker
	in     *sorter
	kept   *keeper // the rows of the table
	sides  []*side
	groups []*group

	columns []string // of the table
	types   []rows.Type
	from    []int // of the table of the export, -1 for a column that it lacks
	number  uint64
	key     []byte
	none    []value // of the columns of the sides
}

// side reads the rows of a side.
func (r *relating) side(declared *rows.Side, number byte) (err error) {
	view := r.view(declared.Table)
	if view < 0 {
		return fmt.Errorf("a join has no table %s", declared.Table)
	}
	if im := declared.Implies; im != nil && (im.Beside == "" || r.has(im.Beside)) {
		if r.spread[view], err = r.implied(declared.Implies); err != nil {
			return err
		}
		defer delete(r.spread, view)
	}
	s := newSide(declared)
	s.number = number + 1
	if s.all == nil {
		s.group = r.group(declared)
	}
	r.sides = append(r.sides, s)
	begin := func(h heading) error {
		s.find(h)
		return nil
	}
	keep := func(t tuple) error { return s.keep(r.in, t) }
	if declared.Sides == nil {
		err = r.each(view, begin, keep)
	} else {
		err = r.related(view, declared.Sides, begin, keep)
	}
	if err != nil {
		return err
	}
	if s.all != nil {
		return nil
	}
	s.choosePrefix()
	if s.Key != "" && r.join.Views[view].Table != nil {
		r.left = append(r.left, s.left()...)
		r.leftOf = r.join.Views[view].Table.String()
	}
	r.groups[s.group].active = r.groups[s.group].active || s.kept > 0
	return nil
}

// related gives the rows of a view that has sides itself, with what is made of these.
func (m *maker) related(
	view int, sides []rows.Side, begin func(h heading) error, row func(t tuple) error,
) error {
	r, err := m.relate(sides)
	if err != nil {
		return err
	}
	defer r.in.close()
	defer r.kept.close()
	if r.few() {
		return r.lookUp(view, begin, row)
	}
	with, err := r.meet(view)
	if err == nil {
		err = begin(heading{columns: with.columns, types: with.types, named: m.join.Views[view].Columns})
	}
	if err != nil {
		return err
	}
	for chunk, err := range with.chunks {
		if err != nil {
			return err
		}
		b := chunk()
		for i := range b.Rows {
			if err = row(tuple{block: b, row: i}); err != nil {
				break
			}
		}
		b.Release()
		if err != nil {
			return err
		}
	}
	return nil
}

// group is the number of the columns that a side refers to.
func (r *relating) group(declared *rows.Side) byte {
	var above []rows.Ref
	for _, p := range declared.Of {
		above = append(above, p.Above)
	}
	at := slices.IndexFunc(r.groups, func(g *group) bool {
		return g.fold == declared.Fold && slices.EqualFunc(g.refs, above, slices.Equal[rows.Ref])
	})
	if at < 0 {
		at = len(r.groups)
		r.groups = append(r.groups, &group{refs: above, fold: declared.Fold, sorted: true})
	}
	return byte(at)
}

// rows reads the rows of the table.
func (r *relating) rows(view int) error {
	return r.each(view, func(h heading) error {
		add := func(name string, from int) {
			kind := rows.Undeclared
			if from >= 0 && from < len(h.types) {
				kind = h.types[from]
			}
			r.columns, r.types, r.from = append(r.columns, name), append(r.types, kind), append(r.from, from)
		}
		for _, c := range h.named {
			if c != rows.AllColumns {
				add(c, column(h.columns, c))
			}
		}
		if slices.Contains(h.named, rows.AllColumns) {
			for i, c := range h.columns {
				if column(h.named, c) < 0 {
					add(c, i)
				}
			}
		}
		r.find(h)
		return nil
	}, r.row)
}

// row keeps a row, and its key for each group of sides that have rows.
func (r *relating) row(t tuple) error {
	place := t.block.Place(int(t.block.Rows[t.row].Start))
	if err := r.kept.row(place); err != nil {
		return err
	}
	for _, i := range r.from {
		v := null
		if i >= 0 {
			v = t.value(i)
		}
		r.kept.value(v)
	}
	for i, g := range r.groups {
		if !g.active {
			continue
		}
		if r.key = g.appendKey(append(r.key[:0], byte(i)), t); r.key == nil {
			continue
		}
		if g.sorted = g.sorted && bytes.Compare(g.last, r.key) <= 0; g.sorted {
			g.last = append(g.last[:0], r.key...)
		}
		if err := r.in.add(append(r.key, 0), binary.AppendUvarint(nil, r.number)); err != nil {
			return err
		}
	}
	r.number++
	return nil
}

// appendKey appends the key of a row, by which rows of sides belong to it; nil for none.
func (g *group) appendKey(dst []byte, t tuple) []byte {
	for _, l := range g.above {
		v := l.of(t)
		if v.null {
			return nil
		}
		dst = appendKey(dst, v.text, g.fold)
	}
	return dst
}

// find finds the columns of the groups.
func (r *relating) find(h heading) {
	for _, g := range r.groups {
		for _, ref := range g.refs {
			g.above = append(g.above, lookupOf(h, ref))
		}
	}
}

// made gives what is made of the sides of a row, in the order of the rows.
type made interface {
	next() (row uint64, group byte, made []byte, err error)
}

// meet reads a view, and brings its rows and what is made of their sides together.
func (r *relating) meet(view int) (*relation, error) {
	if err := r.rows(view); err != nil {
		return nil, err
	}
	merged, err := r.in.merged()
	if err != nil {
		return nil, err
	}
	var from made = newGatherer(merged, r.sides)
	active, sorted := 0, true
	for _, g := range r.groups {
		if g.active {
			active++
			sorted = sorted && g.sorted
		}
	}
	if active > 1 || !sorted {
		if from, err = r.reorder(from); err != nil {
			return nil, err
		}
	}
	rest, err := r.kept.reader()
	if err != nil {
		return nil, err
	}
	a := &assembler{explain: r.explain, rows: rest, columns: len(r.columns), made: from, sides: r.sides}
	columns := r.with(r.columns)
	a.none = r.none
	return &relation{columns: columns, types: r.types, chunks: a.chunks}, nil
}

// with returns columns and, behind them, those that the sides make.
func (r *relating) with(columns []string) []string {
	columns = slices.Clone(columns)
	for _, s := range r.sides {
		s.first = len(r.none)
		for i := range s.columns {
			columns = append(columns, s.columns[i].Name)
			v := none(&s.columns[i])
			if s.all != nil {
				v, _ = take(s.all[i].finish(&s.columns[i], nil))
			}
			r.none = append(r.none, v)
		}
	}
	return distinct(columns)
}

// distinct gives a second column of a name a number.
func distinct(names []string) []string {
	seen := map[string]bool{}
	for i, name := range names {
		for n := 2; seen[names[i]]; n++ {
			names[i] = fmt.Sprintf("%s_%d", name, n)
		}
		seen[names[i]] = true
	}
	return names
}

// reorder puts what is made into the order of the rows.
func (r *relating) reorder(from made) (made, error) {
	out := &sorter{memory: r.memory}
	r.closes = append(r.closes, out.close)
	var key [9]byte
	for {
		row, group, content, err := from.next()
		if err == io.EOF {
			break
		}
		if err == nil {
			binary.BigEndian.PutUint64(key[:], row)
			key[8] = group
			err = out.add(key[:], content)
		}
		if err != nil {
			return nil, err
		}
	}
	merged, err := out.merged()
	return &reordered{from: merged}, err
}

// reordered is what was made, in the order of the rows.
type reordered struct {
	from  *merger
	taken bool
}

func (o *reordered) next() (row uint64, group byte, made []byte, err error) {
	if o.taken {
		if err := o.from.take(); err != nil {
			return 0, 0, nil, err
		}
	}
	c := o.from.first()
	if o.taken = c != nil; c == nil {
		return 0, 0, nil, io.EOF
	}
	return binary.BigEndian.Uint64(c.key), c.key[8], c.content, nil
}

// assembler makes blocks of rows and what belongs to them.
type assembler struct {
	explain func(error) error
	rows    *keptRows
	columns int // of the rows
	made    made
	sides   []*side
	none    []value // of the columns of the sides

	number  uint64 // of the row that comes next
	row     uint64 // that content is made for
	group   byte
	content []byte
	values  []value
	memory  []byte
	begun   bool
	ended   bool
}

func (a *assembler) chunks(yield func(rows.Chunk, error) bool) {
	for {
		b, err := a.block()
		if err == io.EOF {
			return
		}
		if !yield(func() *rows.Block { return b }, a.explain(err)) || err != nil {
			return
		}
	}
}

// block makes the next block; io.EOF behind the last one.
func (a *assembler) block() (*rows.Block, error) {
	b := rows.New(schema.Piece{Text: make([]byte, 0, schema.PieceSize+schema.PieceSize/8)}, a.columns+len(a.none))
	for len(b.Text) < schema.PieceSize {
		err := a.append(b)
		if err == io.EOF && len(b.Rows) > 0 {
			return b, nil
		}
		if err != nil {
			b.Release()
			return nil, err
		}
	}
	return b, nil
}

// append appends a row; io.EOF behind the last one.
func (a *assembler) append(b *rows.Block) error {
	place, err := a.rows.row()
	if err != nil {
		return err
	}
	start := len(b.Text)
	for i := range a.columns {
		if i > 0 {
			b.Text = append(b.Text, ',')
		}
		v, err := a.rows.value()
		if err != nil {
			return err
		}
		b.Cells = append(b.Cells, v.insert(b))
	}
	if err := a.gathered(); err != nil {
		return err
	}
	for i, v := range a.values {
		if i > 0 || a.columns > 0 {
			b.Text = append(b.Text, ',')
		}
		b.Cells = append(b.Cells, v.insert(b))
	}
	b.Rows = append(b.Rows, rows.Extent{Start: uint32(start), End: uint32(len(b.Text))})
	b.Places = append(b.Places, place)
	a.number++
	return nil
}

// gathered finds what the sides have of the row that comes next.
func (a *assembler) gathered() error {
	a.values, a.memory = append(a.values[:0], a.none...), a.memory[:0]
	for {
		if !a.begun && !a.ended {
			row, group, content, err := a.made.next()
			if err == io.EOF {
				a.ended = true
				return nil
			} else if err != nil {
				return err
			}
			a.row, a.group, a.content, a.begun = row, group, content, true
		}
		if a.ended || a.row != a.number {
			return nil
		}
		a.begun = false
		at := len(a.memory)
		a.memory = append(a.memory, a.content...)
		content := a.memory[at:]
		takeAll(a.values, content, a.sides, a.group)
	}
}

// takeAll takes what is made of the sides of a group.
func takeAll(values []value, made []byte, sides []*side, group byte) {
	for _, s := range sides {
		if s.group == group && s.all == nil {
			for i := range s.columns {
				values[s.first+i], made = take(made)
			}
		}
	}
}
