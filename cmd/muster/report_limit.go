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

// What text shows where nobody says how much: of 3,000 users with 400 findings a person reads one screen.
const (
	firstOfText = 20 // problems, whatever their rules
	mostOfText  = 3  // of one rule, after them
)

// limited shows the first problems, and then the first of each rule, and counts the others.
type limited struct {
	forPeople
	first, most int
	all         int
	seen, left  map[string]int
}

func (l *limited) problem(p schema.Problem, e schema.Excerpt) {
	if l.seen == nil {
		l.seen, l.left = map[string]int{}, map[string]int{}
	}
	shown := l.shows(p)
	l.all++
	l.seen[p.Rule]++
	if !shown {
		l.left[p.Rule]++
		return
	}
	l.forPeople.problem(p, e)
}

func (l *limited) shows(p schema.Problem) bool { return l.all < l.first || l.seen[p.Rule] < l.most }

func (l *limited) end(o *outcome) error {
	for _, rule := range slices.Sorted(maps.Keys(l.left)) {
		l.more(rule, l.left[rule])
	}
	return l.forPeople.end(o)
}
