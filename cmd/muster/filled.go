package main

import (
	"muster/schema"
	"muster/schema/jsontext"
)

// filled counts users by the attributes that they have; nil counts nothing. What is there and empty counts too: it is
// sent.
type filled map[string]*int // by name as it is written

// mostFilled is how many names are kept apart: attributes are few, and other names may be as many as users.
const mostFilled = 1000

func (f filled) add(b *schema.Block) {
	if f == nil {
		return
	}
	for r := range b.All() {
		for w := jsontext.ItemsOf(r.Bytes, 0); w.Object && w.Next(); {
			if n := f[string(w.Name)]; n != nil {
				*n++
			} else if len(f) < mostFilled {
				f[string(w.Name)] = new(int)
				*f[string(w.Name)] = 1
			}
		}
	}
}

func (f filled) counts() map[string]int {
	counts := map[string]int{}
	for quoted, n := range f {
		name, _ := jsontext.Unquote([]byte(quoted))
		counts[string(name)] += *n
	}
	return counts
}
