package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"muster/convert"
	"muster/convert/mapping"
	"muster/schema"
)

// leftBehind counts what of users no import takes over, of those that the gate lets through, and lists whom it is
// about: they have to be told.
type leftBehind struct {
	factors userList       // who must enrol again, or needs new recovery codes
	roles   userList       // roles and organizations, which an import makes none of
	users   map[string]int // by kind
	names   map[string]int // of factors
}

func (l *leftBehind) begin(factors, roles string, create func(string) (*pending, error)) error {
	if err := l.factors.begin(factors, create, "what", "name"); err != nil {
		return err
	}
	return l.roles.begin(roles, create, "kind", "name")
}

func (l *leftBehind) add(b *schema.Block) error {
	if origins, ok := b.Origins.(convert.LeftBehind); ok && origins.LeavesAny() {
		for r := range b.All() {
			if err := l.user(r, origins.Left(r.Index)); err != nil {
				return err
			}
		}
	}
	if l.roles.list == nil {
		return nil
	}
	for r := range b.All() {
		for m := range convert.Memberships(r.Bytes) {
			if err := l.roles.write(r, m.Kind, m.Name); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *leftBehind) user(r schema.Record, left []convert.Left) error {
	for i, s := range left {
		if l.users == nil {
			l.users, l.names = map[string]int{}, map[string]int{}
		}
		if !slices.ContainsFunc(left[:i], func(before convert.Left) bool { return before.Kind == s.Kind }) {
			l.users[s.Kind]++
		}
		if s.Kind == mapping.LeftFactors {
			l.names[s.Name]++
		}
		if s.Kind == mapping.LeftFederated {
			continue // it is no factor
		}
		if err := l.factors.write(r, s.Kind, s.Name); err != nil {
			return err
		}
	}
	return nil
}

// summary is what stays behind in words, "" where nothing does.
func (l *leftBehind) summary() string {
	var parts []string
	if n := l.users[mapping.LeftFactors]; n > 0 {
		var names []string
		for _, name := range slices.Sorted(maps.Keys(l.names)) {
			names = append(names, fmt.Sprintf("%s %d", name, l.names[name]))
		}
		parts = append(parts, fmt.Sprintf("factors of %s to enrol again (%s)", count(n, "user"), strings.Join(names, ", ")))
	}
	if n := l.users[mapping.LeftCodes]; n > 0 {
		parts = append(parts, "recovery codes of "+count(n, "user"))
	}
	if n := l.users[mapping.LeftFederated]; n > 0 {
		parts = append(parts, "the password of "+count(n, "federated user"))
	}
	if len(parts) == 0 {
		return ""
	}
	return "left behind: " + strings.Join(parts, ", ")
}

func (l *leftBehind) discard() {
	l.factors.discard()
	l.roles.discard()
}
