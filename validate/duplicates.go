package validate

import (
	"fmt"
	"os"

	"muster/schema"
	"muster/validate/unique"
)

// Budget sets how many bytes of memory the search for duplicates may take in each stream
// that is checked; the default is 256 MB. What does not fit goes to files in the
// directory for temporary files. What is found does not depend on it.
func Budget(bytes int64) Option {
	return func(v *Validator) error {
		if bytes < unique.LeastBudget {
			return fmt.Errorf("validate: %d bytes of memory are too few for finding duplicates; the least is %d",
				bytes, unique.LeastBudget)
		}
		v.budget = bytes
		return nil
	}
}

// Held has the search for duplicates tell how many bytes of memory it holds, whenever they have become many more.
func Held(tell func(bytes int64)) Option {
	return func(v *Validator) error {
		v.held = tell
		return nil
	}
}

// duplicates finds the keys that an earlier record has, in input order.
type duplicates struct {
	index *unique.Index
	files []string // that places name
}

// prefetched is how many keys are fetched together, about: more than a processor fetches at a
// time, fewer than would push each other out of the cache.
const prefetched = 32

// check adds a problem to the block for each key that an earlier record has.
func (d *duplicates) check(c *checked) error {
	k := c.keys
	from, fetched := 0, 0
	for _, u := range k.users {
		if u.end > fetched {
			next := k.list[fetched:min(fetched+prefetched, len(k.list))]
			d.index.Prefetch(next)
			fetched += len(next)
		}
		at := unique.Place{File: d.file(u.at.File), Line: u.at.Line, Column: u.at.Column, Row: u.at.Row}
		found, err := d.index.Add(k.list[from:u.end], at)
		if err != nil {
			return fmt.Errorf("validate: the search for duplicates is beyond its memory and cannot use %s: %w; "+
				"free space there, or give more with --memory", os.TempDir(), err)
		}
		for _, f := range found {
			c.block.Add(d.problem(c.block.Record(c.block.Spans[u.span]), f, k.emails))
		}
		from = u.end
	}
	return nil
}

// file numbers a file. There are few, and mostly it is that of the row before.
func (d *duplicates) file(name string) int {
	i := len(d.files) - 1
	for i >= 0 && d.files[i] != name {
		i--
	}
	if i < 0 {
		d.files = append(d.files, name)
		i = len(d.files) - 1
	}
	return i
}

func (d *duplicates) problem(r schema.Record, found unique.Duplicate, uniqueEmails schema.Fact) schema.Problem {
	kind, value := keyOf(r.Bytes, found.Key, uniqueEmails)
	first := found.First
	at := schema.Pos{File: d.files[first.File], Line: first.Line, Column: first.Column, Row: first.Row}
	p := schema.Problem{
		Rule: kind.rule, Severity: schema.Error, Index: r.Index, Pointer: "/" + kind.name,
		Related: []schema.Pos{at},
		Message: fmt.Sprintf("%s %s belongs to the user at %s already", kind.name, schema.Quote(string(value)), at),
		Hint:    "merge the two users, or give one of them another " + kind.name,
	}
	if kind.name == "phone_number" {
		p.Hint = "Auth0 takes a number once: put that of the second user into user_metadata, or merge the two users"
	}
	if kind.name == "email" && uniqueEmails == schema.Yes {
		p.Message += " (" + schema.SettingUniqueEmails + ")"
	}
	if kind.folded && string(fold(nil, value)) != string(value) {
		p.Hint += "; capital letters make no difference"
	}
	return p
}
