package validate

import (
	"sync"

	"muster/schema"
	"muster/validate/verdict"
)

// Skimmer makes what schema.ReadAll takes: users are checked as they are read, which
// spares Check a second look at most of them.
func (v *Validator) Skimmer() schema.Skimmer { return newSkimmer(&v.settings) }

// skimmer remembers which users of a block are surely valid, and what identifies them.
type skimmer struct {
	verdict.Reader
	attributes
	users []skimmed
	ids   []verdict.Property
	next  int // in users
}

// skimmed is a user that is surely valid.
type skimmed struct {
	start uint32 // in the text
	ids   int    // end in ids
}

var skimmers = sync.Pool{New: func() any {
	k := new(skimmer)
	k.Check = k.attributes.silent
	return k
}}

func newSkimmer(s *settings) *skimmer {
	k := skimmers.Get().(*skimmer)
	k.settings = *s
	return k
}

func (k *skimmer) release() {
	k.users, k.ids, k.next = k.users[:0], k.ids[:0], 0
	k.Reset()
	skimmers.Put(k)
}

// Skim returns the offset after a user that is surely valid, and -1 for others.
func (k *skimmer) Skim(text []byte, i int) int {
	s, err := theSchema()
	if err != nil {
		return -1 // Check says so
	}
	found, end := k.Read(s.fast, text, i)
	if end >= 0 {
		k.ids = append(k.ids, found...)
		k.users = append(k.users, skimmed{uint32(i), len(k.ids)})
	}
	return end
}

// accepts reports whether a record is surely valid. Then it also returns the identifiers,
// until the next call. Records are asked for in their order.
func (k *skimmer) accepts(fast *verdict.Verdict, text []byte, span schema.Span) ([]verdict.Property, bool) {
	if len(k.users) == 0 { // the text was not read but made
		found, end := k.Read(fast, text, int(span.Start))
		return found, end == int(span.End)
	}
	for k.next < len(k.users) && k.users[k.next].start < span.Start {
		k.next++
	}
	if k.next == len(k.users) || k.users[k.next].start != span.Start {
		return nil, false
	}
	from := 0
	if k.next > 0 {
		from = k.users[k.next-1].ids
	}
	return k.ids[from:k.users[k.next].ids], true
}
