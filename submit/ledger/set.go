package ledger

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// Set is a set of the users of a chunk, by their ordinals from 0: ranges in order that
// neither touch nor overlap. It is never changed in place.
type Set []Range

// Range is the ordinals from From up to To, which is not among them.
type Range struct{ From, To int }

// All is the first n ordinals.
func All(n int) Set {
	if n <= 0 {
		return nil
	}
	return Set{{0, n}}
}

// SetOf is the set of some ordinals, in any order.
func SetOf(ordinals ...int) Set {
	ordinals = slices.Clone(ordinals)
	slices.Sort(ordinals)
	var s Set
	for _, n := range ordinals {
		s = s.add(Range{n, n + 1})
	}
	return s
}

// add appends a range that does not begin before the last one.
func (s Set) add(r Range) Set {
	switch last := len(s) - 1; {
	case r.From >= r.To:
	case last >= 0 && r.From <= s[last].To:
		s[last].To = max(s[last].To, r.To)
	default:
		s = append(s, r)
	}
	return s
}

// Len is the number of ordinals.
func (s Set) Len() int {
	n := 0
	for _, r := range s {
		n += r.To - r.From
	}
	return n
}

// Each ranges over the ordinals in order.
func (s Set) Each() iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, r := range s {
			for n := r.From; n < r.To; n++ {
				if !yield(n) {
					return
				}
			}
		}
	}
}

// Has reports whether an ordinal is in the set.
func (s Set) Has(n int) bool {
	return slices.ContainsFunc(s, func(r Range) bool { return r.From <= n && n < r.To })
}

// Union is what is in one of two sets or in both.
func (s Set) Union(o Set) Set {
	both := slices.Concat(s, o)
	slices.SortFunc(both, func(a, b Range) int { return a.From - b.From })
	var union Set
	for _, r := range both {
		union = union.add(r)
	}
	return union
}

// Minus is what is in s and not in o.
func (s Set) Minus(o Set) Set {
	var rest Set
	for _, r := range s {
		for _, cut := range o {
			if cut.To <= r.From || cut.From >= r.To {
				continue
			}
			rest = rest.add(Range{r.From, cut.From})
			r.From = cut.To
		}
		rest = rest.add(r)
	}
	return rest
}

// And is what is in both.
func (s Set) And(o Set) Set { return s.Minus(s.Minus(o)) }

// First is the n smallest ordinals.
func (s Set) First(n int) Set {
	var first Set
	for _, r := range s {
		r.To = min(r.To, r.From+n)
		first = first.add(r)
		n -= r.To - r.From
		if n <= 0 {
			break
		}
	}
	return first
}

// String is such as 0-99,105.
func (s Set) String() string {
	var b strings.Builder
	for i, r := range s {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(r.From))
		if r.To > r.From+1 {
			b.WriteByte('-')
			b.WriteString(strconv.Itoa(r.To - 1))
		}
	}
	return b.String()
}

// MarshalJSON makes JSON of it in the form of String.
func (s Set) MarshalJSON() ([]byte, error) { return json.Marshal(s.String()) }

// UnmarshalJSON reads what MarshalJSON wrote, and nothing else.
func (s *Set) UnmarshalJSON(text []byte) error {
	var words string
	if err := json.Unmarshal(text, &words); err != nil {
		return err
	}
	set, err := parseSet(words)
	*s = set
	return err
}

func parseSet(text string) (Set, error) {
	if text == "" {
		return nil, nil
	}
	var s Set
	next := 0
	for part := range strings.SplitSeq(text, ",") {
		first, last, isRange := strings.Cut(part, "-")
		if !isRange {
			last = first
		}
		from, err := strconv.Atoi(first)
		to, other := strconv.Atoi(last)
		if err != nil || other != nil || from < next || to < from {
			return nil, fmt.Errorf("%q is no set of users", text)
		}
		s = append(s, Range{from, to + 1})
		next = to + 2
	}
	if s.String() != text {
		return nil, fmt.Errorf("%q is no set of users", text)
	}
	return s, nil
}
