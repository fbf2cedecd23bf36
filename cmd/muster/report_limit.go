package main

import (
	"maps"
	"slices"

	"muster/schema"
)

// defaultMostOfRule is how many problems of one rule people are shown: enough to see
// what is wrong with a column, few enough that another rule's are seen too.
const defaultMostOfRule = 100

// forPeople is a report that somebody reads from top to bottom.
type forPeople interface {
	reporter
	// more says how many problems of a rule were left out.
	more(rule string, n int)
}

// limited shows the first problems of each rule, and counts the others.
type limited struct {
	forPeople
	most int
	seen map[string]int
}

func (l *limited) problem(p schema.Problem, e schema.Excerpt) {
	if l.seen == nil {
		l.seen = map[string]int{}
	}
	if l.seen[p.Rule]++; l.seen[p.Rule] <= l.most {
		l.forPeople.problem(p, e)
	}
}

func (l *limited) end(whole bool) error {
	for _, rule := range slices.Sorted(maps.Keys(l.seen)) {
		if n := l.seen[rule] - l.most; n > 0 {
			l.more(rule, n)
		}
	}
	return l.forPeople.end(whole)
}
