package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"muster/convert"
	"muster/convert/password"
	"muster/schema"
)

// passwords counts how users keep their passwords, and lists those who do not: they have
// to be told. It counts those that the gate lets through.
type passwords struct {
	kept  [password.Families]int
	reset map[string]int // users who lose theirs, by cause
	users int            // of exports
	known bool           // the mapping has a password

	userList // of those who have none
}

// add counts the users of a block.
func (p *passwords) add(b *schema.Block) error {
	origins, ok := b.Origins.(convert.Passwords)
	if !ok {
		return nil
	}
	for _, s := range b.Spans {
		family, reason := origins.Password(b.First + int(s.Row))
		p.kept[family]++
		p.users++
		if family != password.Untranslated && family != password.NoPassword {
			p.known = true
			continue
		}
		cause := family.String()
		if reason != nil {
			p.known = true
			cause = reason.Cause
			if p.reset == nil {
				p.reset = map[string]int{}
			}
			p.reset[cause]++
		}
		if err := p.write(b.Record(s), cause); err != nil {
			return err
		}
	}
	return nil
}

// summary is one line; "" where there is no user.
func (p *passwords) summary() string {
	switch {
	case p.users == 0:
		return ""
	case !p.known:
		return "passwords: none of " + count(p.users, "user") + " has one"
	}
	var kinds []string
	sum := 0
	for family, n := range p.kept {
		if f := password.Family(family); n > 0 && f != password.Untranslated && f != password.NoPassword {
			kinds = append(kinds, fmt.Sprintf("%s %d", f, n))
			sum += n
		}
	}
	text := fmt.Sprintf("passwords: %d kept", sum)
	if len(kinds) > 0 {
		text += " (" + strings.Join(kinds, ", ") + ")"
	}
	if n := p.kept[password.Untranslated]; n > 0 {
		var causes []string
		for _, cause := range slices.Sorted(maps.Keys(p.reset)) {
			causes = append(causes, fmt.Sprintf("%s %d", cause, p.reset[cause]))
		}
		text += fmt.Sprintf(", %d to reset (%s)", n, strings.Join(causes, ", "))
	}
	if n := p.kept[password.NoPassword]; n > 0 {
		text += fmt.Sprintf(", %d without one", n)
	}
	return text
}
