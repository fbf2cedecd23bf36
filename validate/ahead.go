package validate

import (
	"sync"

	"muster/schema"
	"muster/validate/verdict"
)

// Prechecker makes what schema.ReadAll takes: users are checked as they are read, which
// spares Check a second look at most of them.
func (v *Validator) Prechecker() schema.Prechecker { return newPrechecker(&v.settings) }

// prechecker remembers which users of a block are surely valid, and what identifies them.
type prechecker struct {
	verdict.Reader
	attributes
	users []validUser
	ids   []verdict.Property
	next  int  // in users
	lost  bool // some of them are not asked for
}

// validUser is a user that is surely valid.
type validUser struct {
	start    uint32 // in the text
	familiar bool   // his metadata have no field that those of the users before do not have
	ids      int    // end in ids
}

var precheckers = sync.Pool{New: func() any {
	k := new(prechecker)
	k.Check = k.attributes.silent
	return k
}}

func newPrechecker(s *settings) *prechecker {
	k := precheckers.Get().(*prechecker)
	k.settings = *s
	return k
}

func (k *prechecker) release() {
	k.users, k.ids, k.next, k.lost = k.users[:0], k.ids[:0], 0, false
	k.Reset()
	precheckers.Put(k)
}

// Precheck returns the offset after a user that is surely valid, and -1 for others.
func (k *prechecker) Precheck(text []byte, i int) int {
	s, err := k.settings.schema()
	if err != nil {
		return -1 // Check says so
	}
	found, end := k.Read(s.fast, text, i)
	if end >= 0 {
		k.ids = append(k.ids, found...)
		k.users = append(k.users, validUser{uint32(i), k.Familiar(), len(k.ids)})
	}
	return end
}

// accepts reports whether a record is surely valid. Then it also returns the identifiers, until the next call, and
// whether all that is to be known of the fields of its metadata is known from the records before that were asked for.
// Records are asked for in their order.
func (k *prechecker) accepts(
	fast *verdict.Verdict, text []byte, span schema.Span,
) (ids []verdict.Property, familiar, ok bool) {
	if len(k.users) == 0 { // the text was not read but made
		found, end := k.Read(fast, text, int(span.Start))
		return found, k.Familiar(), end == int(span.End)
	}
	for k.next < len(k.users) && k.users[k.next].start < span.Start {
		k.lost = true
		k.next++
	}
	if k.next == len(k.users) || k.users[k.next].start != span.Start {
		return nil, false, false
	}
	from := 0
	if k.next > 0 {
		from = k.users[k.next-1].ids
	}
	u := k.users[k.next]
	k.next++
	return k.ids[from:u.ids], u.familiar && !k.lost, true
}
