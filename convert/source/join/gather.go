package join

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"muster/convert/source/rows"
	"muster/schema/jsontext"
)

// gatherer goes through the sorted records, and makes of those of one key what the columns of its rows are.
type gatherer struct {
	from  *merger
	sides []*side

	key    []byte   // of the records at hand
	rows   []uint64 // the numbers of the rows with the key that are not given yet
	made   []byte   // their columns
	picks  [][]pick // of the columns of each side
	values []value
	alone  bool // there are no rows: what is made of each key is wanted
}

// pick is what a column has of the rows so far.
type pick struct {
	n     int // rows
	value []byte
	cell  value
	order value
	items []item
	size  int // of the items
}

// item is a part of a column of several rows.
type item struct {
	order value
	text  []byte
	name  string // of its list; "" where there is but one
	alone bool   // it stands in no list where it is the only one
}

// mostGathered is how long what is made of the rows of a user may be.
const mostGathered = 16 << 20 // bytes

func newGatherer(from *merger, sides []*side) *gatherer {
	g := &gatherer{from: from, sides: sides}
	for _, s := range sides {
		g.picks = append(g.picks, make([]pick, len(s.columns)))
	}
	return g
}

// next gives the number of a row, the group of columns by which others belong to it, and what is made of those; io.EOF
// behind the last one.
func (g *gatherer) next() (row uint64, group byte, made []byte, err error) {
	for len(g.rows) == 0 {
		if err := g.gather(); err != nil {
			return 0, 0, nil, err
		}
	}
	row, g.rows = g.rows[0], g.rows[1:]
	return row, g.key[0], g.made, nil
}

// gather takes the records of one key. There may be no rows with it, or none that belong to them.
func (g *gatherer) gather() error {
	first := g.from.first()
	if first == nil {
		return io.EOF
	}
	end := len(first.key) - 1
	g.key = append(g.key[:0], first.key[:end]...)
	g.rows = g.rows[:0]
	some := false
	for r := first; r != nil && len(r.key) == end+1 && bytes.Equal(r.key[:end], g.key); r = g.from.first() {
		if n := r.key[end]; n == 0 {
			row, _ := binary.Uvarint(r.content)
			g.rows = append(g.rows, row)
		} else if len(g.rows) > 0 || g.alone {
			some = true
			if err := g.feed(g.sides[n-1], g.picks[n-1], r.content); err != nil {
				return err
			}
		}
		if err := g.from.take(); err != nil {
			return err
		}
	}
	if !some {
		g.rows = g.rows[:0]
		return nil
	}
	g.made = g.made[:0]
	for i, s := range g.sides {
		if s.group == g.key[0] && s.all == nil {
			for k := range s.columns {
				g.made = g.picks[i][k].finish(&s.columns[k], g.made)
			}
		}
	}
	if len(g.made) > mostGathered {
		return errTooLong
	}
	return nil
}

// feed gives a record of a side to the columns that want it.
func (g *gatherer) feed(s *side, picks []pick, content []byte) error {
	n, size := binary.Uvarint(content)
	content = content[size:]
	rest, needs := content, uint64(0)
	for range n {
		i, size := binary.Uvarint(rest)
		rest = rest[size:]
		needs |= s.columns[i].needs
	}
	g.values = g.values[:0]
	for i := range s.refs {
		v := null
		if needs&(1<<i) != 0 {
			v, rest = take(rest)
		}
		g.values = append(g.values, v)
	}
	for range n {
		i, size := binary.Uvarint(content)
		content = content[size:]
		if label, ok := s.check(&s.columns[i], g.values); ok {
			if err := picks[i].take(s, &s.columns[i], g.values, label); err != nil {
				return err
			}
		}
	}
	return nil
}

// check reports whether a record meets the conditions that are only known when all has been read. Label is what stands
// where a pattern is open.
func (s *side) check(c *gathered, values []value) (label []byte, ok bool) {
	for k, at := range c.checked {
		if at < 0 {
			continue
		}
		met := false
		for i := range c.Where[k].Texts {
			p := &c.Where[k].Texts[i]
			if p.Prefixed && s.prefix == nil || values[at].null {
				continue
			}
			if between, ok := p.Match(values[at].text, s.prefix); ok {
				label, met = between, true
			}
		}
		if !met {
			return nil, false
		}
	}
	return label, true
}

// take takes a row.
func (p *pick) take(s *side, c *gathered, values []value, label []byte) error {
	v, order := null, null
	if c.value >= 0 {
		v = values[c.value]
	}
	if c.order >= 0 {
		order = values[c.order]
	}
	if c.label >= 0 {
		if values[c.label].null {
			return nil
		}
		label = values[c.label].text
	}
	switch {
	case c.Pick == rows.Path:
		v = s.tree.path(v)
	case c.Pick == rows.First && c.members != nil:
		v = c.joined(values)
	}
	switch c.Pick {
	case rows.Any:
		p.n = 1
		return nil
	case rows.First, rows.Path:
		if p.n == 0 || c.order >= 0 && compare(c, order, p.order) < 0 {
			p.value = append(p.value[:0], v.text...)
			p.cell = value{text: p.value, null: v.null, quoted: v.quoted}
			p.order = order.clone()
		}
		p.n++
		return nil
	}
	if v.null && c.members == nil {
		return nil
	}
	if c.Pick == rows.Max {
		if p.n == 0 || bytes.Compare(v.text, p.value) > 0 {
			p.value = append(p.value[:0], v.text...)
			p.cell = value{text: p.value, quoted: v.quoted}
		}
		p.n++
		return nil
	}
	text, name, alone := []byte(nil), "", false
	switch {
	case c.members != nil:
		for i := range c.Members {
			text = append(append(text, "{,"[min(i, 1)]), c.names[i]...)
			text = appendJSON(text, values[c.members[i]])
		}
		text = append(text, '}')
	case c.Pick == rows.Lists:
		name = names.Replace(string(label))
		alone = c.Alone != nil
		for i := range c.Alone {
			alone = alone && holds(&c.Alone[i], values[c.alone[i]], s.prefix)
		}
		fallthrough
	case c.Pick == rows.List:
		if text = v.text; !c.json {
			text = appendJSON(nil, v)
		}
	case c.Pick == rows.Object:
		text = appendJSON(append(appendJSON(nil, value{text: label}), ':'), v)
	case c.Pick == rows.PHP:
		text = append(text, "s:"...)
		text = strconv.AppendInt(text, int64(utf8.RuneCount(label)), 10)
		text = append(append(append(append(text, `:"`...), label...), `";`...), v.text...)
	}
	p.n++
	if p.size += len(text) + len(name); p.size > mostGathered {
		return errTooLong
	}
	if c.json {
		text = bytes.Clone(text)
	}
	p.items = append(p.items, item{order.clone(), text, name, alone})
	return nil
}

// joined is one text of several columns, those left out that hold nothing.
func (c *gathered) joined(values []value) value {
	v := value{quoted: true}
	for _, i := range append(c.members, c.value) {
		if text := values[i].text; len(text) > 0 {
			if v.text != nil {
				v.text = append(v.text, c.Between...)
			}
			v.text = append(v.text, text...)
		}
	}
	v.null = v.text == nil
	return v
}

// names makes names of what Auth0 takes as such in metadata.
var names = strings.NewReplacer(".", "_", "$", "_")

// appendJSON appends a value as a text of JSON, or null.
func appendJSON(dst []byte, v value) []byte {
	if v.null {
		return append(dst, "null"...)
	}
	if dst, ok := jsontext.AppendString(dst, v.text); ok {
		return dst
	}
	dst, _ = jsontext.AppendString(dst, bytes.ToValidUTF8(v.text, []byte("\ufffd")))
	return dst
}

func (v value) clone() value {
	v.text = bytes.Clone(v.text)
	return v
}

// compare is the order of two rows of a column: NULL comes first.
func compare(c *gathered, a, b value) int {
	switch {
	case a.null || b.null:
		return bool01(b.null) - bool01(a.null)
	case c.Numbers:
		return cmp.Compare(integer(a.text), integer(b.text))
	}
	return bytes.Compare(a.text, b.text)
}

func bool01(b bool) int {
	if b {
		return 1
	}
	return 0
}

// finish appends the column of a key, and begins that of another.
func (p *pick) finish(c *gathered, dst []byte) []byte {
	switch {
	case p.n == 0:
		dst = none(c).append(dst)
	case c.Pick == rows.First, c.Pick == rows.Max, c.Pick == rows.Path:
		dst = p.cell.append(dst)
	case c.Pick == rows.Any:
		dst = value{text: []byte("1")}.append(dst)
	default:
		dst = value{text: p.join(c), quoted: true}.append(dst)
	}
	items := p.items[:0]
	clear(p.items)
	*p = pick{value: p.value, items: items}
	return dst
}

// none is what a column has where no row is.
func none(c *gathered) value {
	if c.None == "" {
		return null
	}
	return value{text: []byte(c.None), quoted: true}
}

// join makes one text of the items.
func (p *pick) join(c *gathered) (text []byte) {
	if c.order >= 0 {
		slices.SortStableFunc(p.items, func(a, b item) int { return compare(c, a.order, b.order) })
	}
	if c.Pick == rows.Lists {
		return p.lists()
	}
	begin, between, end := "[", ",", "]"
	switch c.Pick {
	case rows.Object:
		begin, end = "{", "}"
	case rows.PHP:
		begin, between, end = "a:"+strconv.Itoa(p.n)+":{", "", "}"
	}
	text = append(text, begin...)
	seen := map[string]bool{}
	for i, item := range p.items {
		if c.Unique {
			if seen[string(item.text)] {
				continue
			}
			seen[string(item.text)] = true
		}
		if i > 0 {
			text = append(text, between...)
		}
		text = append(text, item.text...)
	}
	return append(text, end...)
}

// lists makes an object of the items by their names.
func (p *pick) lists() (text []byte) {
	slices.SortStableFunc(p.items, func(a, b item) int { return strings.Compare(a.name, b.name) })
	for from := 0; from < len(p.items); {
		to := from + 1
		for to < len(p.items) && p.items[to].name == p.items[from].name {
			to++
		}
		text = appendJSON(append(text, "{,"[min(from, 1)]), value{text: []byte(p.items[from].name)})
		text = append(text, ':')
		if to == from+1 && p.items[from].alone {
			text = append(text, p.items[from].text...)
		} else {
			for i, item := range p.items[from:to] {
				text = append(append(text, "[,"[min(i, 1)]), item.text...)
			}
			text = append(text, ']')
		}
		from = to
	}
	return append(text, '}')
}
