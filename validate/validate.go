// Package validate checks users against the embedded JSON Schema and against each
// other: addresses, names and ids have to be unique over the whole input.
//
// It takes no record out. A record with a problem of severity Error must not go on; who
// ranges over the blocks sees to that.
package validate

import (
	"errors"
	"fmt"
	"runtime"
	"slices"

	"muster/schema"
	"muster/validate/unique"
)

// Validator checks users. It can be used for several streams, also at the same time.
type Validator struct {
	jobs   int
	budget int64 // of the search for duplicates
	held   func(bytes int64)
	// settled leaves out what no setting of the connection decides.
	settled bool
	settings
}

// Option changes how New makes a Validator.
type Option func(*Validator) error

// Jobs sets how many blocks are checked at the same time. The default is one for each
// processor. What is found does not depend on it, nor does the order.
func Jobs(n int) Option {
	return func(v *Validator) error {
		if n < 1 {
			return errors.New("validate: at least one job is needed")
		}
		v.jobs = n
		return nil
	}
}

// UsernameLength says what the connection takes: from least to most characters, 128 at most.
// Auth0's default is 1 to 15.
func UsernameLength(least, most int) Option {
	return func(v *Validator) error {
		if least < 1 || most < least || most > schema.LongestUsername {
			return fmt.Errorf("validate: usernames of %d to %d characters: a connection takes 1 to %d", least, most,
				schema.LongestUsername)
		}
		v.UsernameLeast, v.UsernameMost, v.UsernameLengthBy = least, most, "--username-length"
		return nil
	}
}

// Connection says which connection users go to. What its settings decide is an error then, or none; what is not known
// of them is a warning. UsernameLength after it has the last word.
func Connection(c schema.Connection) Option {
	return func(v *Validator) error {
		v.Settings = c.Settings()
		return nil
	}
}

// Upsert says that users which are there already will be updated, and adds warnings about
// what that does to them.
func Upsert() Option {
	return func(v *Validator) error {
		v.upsert = true
		return nil
	}
}

// Settled has Check tell nothing but what known settings of the connection decide of each user by himself: what they
// ask for and he lacks, and the form of his username.
func Settled() Option {
	return func(v *Validator) error {
		v.settled = true
		return nil
	}
}

// New makes a Validator. The schema is compiled when the first record needs it.
func New(options ...Option) (*Validator, error) {
	v := &Validator{jobs: runtime.GOMAXPROCS(0), budget: unique.DefaultBudget, held: func(int64) {}}
	for _, o := range options {
		if err := o(v); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// Check adds to each block the problems of its records, and puts all the problems of the
// block in order: by record, then by place, then by rule.
func (v *Validator) Check(in schema.Records) schema.Records {
	return func(yield func(*schema.Block, error) bool) {
		index := unique.New(v.budget)
		defer index.Close()
		duplicates := duplicates{index: index}
		var types fieldTypes
		var updates updates
		unused := false // was said
		told := int64(0)
		for c, err := range schema.Ordered(in, v.jobs, v.check) {
			if err == nil {
				err = c.err
			}
			if err == nil {
				types.check(c)
				updates.check(c)
				if c.unused >= 0 && !unused {
					unused = true
					c.block.Add(v.unused(c.block.Record(c.block.Spans[c.unused])))
				}
				err = duplicates.check(c)
				c.keys.release()
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if held := index.Size(); held > told+8<<20 {
				told = held
				v.held(held)
			}
			slices.SortStableFunc(c.block.Problems, schema.ByPlace)
			if !yield(c.block, nil) {
				return
			}
		}
	}
}

// checked is a block that has been checked by itself.
type checked struct {
	block   *schema.Block
	keys    *keys // what must not stand in another record
	updates *updateFirsts
	unused  int // the first span with a username where the connection has none; -1 for none
	err     error
}

func (v *Validator) check(b *schema.Block) *checked {
	s, err := v.schema()
	if err != nil {
		return &checked{err: err}
	}
	c := &checked{block: b, keys: newKeys(v.UniqueEmails), unused: -1}
	presence := v.asksPresence()
	if v.upsert {
		c.updates = newUpdateFirsts()
	}
	seen, _ := b.Prechecked.(*prechecker)
	if seen == nil {
		seen = newPrechecker(&v.settings)
	}
	for i, span := range b.Spans {
		r := b.Record(span)
		found, familiar, ok := seen.accepts(s.fast, b.Data, span)
		switch {
		case ok && !(presence && !v.allPresent(found)):
		case len(r.Bytes) > mostDecoded:
			found, familiar = identity(r.Bytes), false
		default:
			for _, f := range s.examine(r.Bytes, &v.settings) {
				if !v.settled || v.settles(f) {
					b.Add(f.problem(r, v.severity(f)))
				}
			}
			found, familiar = identity(r.Bytes), false
		}
		if v.Usernames == schema.No && c.unused < 0 && hasUsername(found) {
			c.unused = i
		}
		if v.settled {
			continue
		}
		if len(r.Bytes) > mostProfile {
			b.Add(sizeProblem(r))
		}
		c.keys.add(i, r, found)
		if !familiar {
			c.keys.fields.add(i, r.Bytes, found)
		}
		c.updates.add(i, r.Bytes)
	}
	b.Prechecked = nil
	seen.release()
	return c
}

func (f finding) problem(r schema.Record, severity schema.Severity) schema.Problem {
	message, hint := f.text()
	p := schema.Problem{
		Rule: f.rule, Severity: severity, Index: r.Index, Pointer: f.pointer, Message: message,
		Hint: hint,
	}
	if f.rule == "password/both-hashes" {
		p.Related = append(p.Related, r.Origin.At("/custom_password_hash"))
	}
	if f.instead != "" {
		p.Related = append(p.Related, r.Origin.At(f.instead))
	}
	return p
}
