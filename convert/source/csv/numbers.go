package csv

import (
	"bytes"
	"strings"

	"muster/convert/source/rows"
)

// numbers are those of one column, by their number of digits.
type numbers struct {
	column int
	byLen  [16]note
	zero   bool // one begins with 0, or with +: nothing was taken away
}

// watch finds the columns whose numbers begin with zeros by nature.
func (l *lint) watch(columns []string) {
	for i, name := range columns {
		name = strings.ToLower(name)
		for _, part := range []string{"zip", "postal", "postcode", "plz", "phone", "mobile"} {
			if strings.Contains(name, part) {
				l.numbers = append(l.numbers, numbers{column: i})
				break
			}
		}
	}
}

func (n *numbers) count(b *rows.Block) {
	if n.zero {
		return
	}
	var places [16]int
	var counts [16]int
	for r := range b.Rows {
		c := b.Cell(r, n.column)
		v := b.Value(c)
		if len(v) > 0 && (v[0] == '0' || v[0] == '+') {
			n.zero = true
			return
		}
		if len(v) == 0 || len(v) >= len(n.byLen) || bytes.ContainsFunc(v, func(r rune) bool { return r < '0' || r > '9' }) {
			continue
		}
		if counts[len(v)]++; counts[len(v)] == 1 {
			places[len(v)] = b.Offset(c)
		}
	}
	for length, count := range counts {
		if count > 0 {
			n.byLen[length].add(b.Place(places[length]))
			n.byLen[length].count += count - 1
		}
	}
}

// lost is the note of the numbers that are one digit shorter than nearly all others.
func (n *numbers) lost() note {
	total := 0
	for _, l := range n.byLen {
		total += l.count
	}
	for length := len(n.byLen) - 1; length > 3 && !n.zero; length-- {
		if long, short := n.byLen[length], n.byLen[length-1]; long.count > 0 {
			if short.count > 0 && long.count*2 >= total && long.count+short.count == total {
				return short
			}
			break
		}
	}
	return note{}
}
