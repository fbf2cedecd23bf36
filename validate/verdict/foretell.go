package verdict

import (
	"bytes"
	"encoding/binary"
	"slices"

	"muster/schema/jsontext"
)

// Records of one source have their members in the same order, and mostly the same ones. So a Reader remembers those
// of each object, and compares them with what stands there: of a name that was foretold all is known, and as the steps
// of an object are taken in their order, none of them stands there twice. Names that were not foretold are read, and
// compared with all that the object has.

// step is a member that an object had in some record before.
type step struct {
	text             string // the name in quotes, and a colon
	head, mask, tail uint64 // the first eight bytes of it, and the last

	entry        uint8  // number of its entry
	holds, fails uint64 // facts about names: those that may hold with it, and those that fail

	kinds uint8 // of values that it had since age began
	age   uint32

	of    *objectNode // what is asked of the object that it holds
	steps []step      // the members of that, in their order; each name is there once
}

const (
	lookAhead = 8   // steps, of which a record may leave out all but the last
	mostSteps = 64  // in one object
	mostBytes = 64  // of a step's name
	maxNames  = 192 // that an object has beside its steps; each is compared with those before it
	// mostStrange is how many members a text of some hundred records has that were not foretold, if any can be: where no
	// two records have the same names it is not tried.
	mostStrange = 256
)

// kinds are the types of values, a bit for each, by the first byte.
var kinds = func() (kinds [256]uint8) {
	for i, first := range []string{`"`, "{", "[", "tf", "n", "-0123456789"} {
		for _, c := range []byte(first) {
			kinds[c] = 1 << i
		}
	}
	return kinds
}()

// named gives the step the text of its member.
func (s *step) named(text string) {
	s.text, s.mask = text, 1<<(8*len(text))-1
	var b [8]byte
	copy(b[:], text)
	s.head = binary.LittleEndian.Uint64(b[:])
	if len(text) >= len(b) {
		s.tail = binary.LittleEndian.Uint64([]byte(text[len(text)-len(b):]))
	}
}

// begins reports whether the member stands at i.
func (s *step) begins(data []byte, i int) bool {
	n := len(s.text)
	if i+max(n, 8) > len(data) || binary.LittleEndian.Uint64(data[i:])&s.mask != s.head {
		return false
	}
	return n <= 8 || binary.LittleEndian.Uint64(data[i+n-8:]) == s.tail &&
		(n <= 16 || string(data[i+8:i+n-8]) == s.text[8:n-8])
}

func (s *step) name() string { return s.text[1 : len(s.text)-2] }

// stepsOf are the members of the object that the step holds; none where something else is asked of it than before.
func (s *step) stepsOf(o *objectNode) []step {
	if s == nil {
		return nil
	}
	if s.of != o {
		s.of, s.steps = o, nil
	}
	return s.steps
}

// learn remembers that a member can have a value of a kind.
func (r *Reader) learn(s *step, kind uint8) {
	r.familiar = false
	if s.age != r.age {
		s.age, s.kinds = r.age, 0
	}
	s.kinds |= kind
}

// strange reads the name of a member that was not foretold, and returns the offset behind its colon. The object that
// the step at holds has taken some of its steps and comes to the next one; its other names begin at outer. There is a
// step for the member from now on; if it cannot be remembered it is r.stranger, until the next call.
func (r *Reader) strange(o *objectNode, at *step, i, next int, taken uint64, outer int) (s *step, end int) {
	data, from := r.data, i
	if i >= len(data) || data[i] != '"' {
		return nil, unsure
	}
	i, form := r.text(from + 1)
	if i == unsure || form&escaped != 0 {
		return nil, unsure // which name it is takes decoding
	}
	name := data[from+1 : i-1]
	i = jsontext.Space(data, i)
	if i >= len(data) || data[i] != ':' {
		return nil, unsure
	}
	remembered := at == nil
	if at != nil {
		for k := range at.steps {
			if at.steps[k].name() == string(name) {
				if taken>>k&1 != 0 {
					return nil, unsure
				}
				remembered = true
			}
		}
	}
	if r.has(outer, name) {
		return nil, unsure
	}
	r.familiar = false
	r.strangers++
	r.stranger = step{entry: uint8(o.table.find(name)), holds: ^uint64(0)}
	if o.names != nil {
		yes, no, ok := o.names.judge(name, form)
		if !ok {
			return nil, unsure
		}
		r.stranger.holds, r.stranger.fails = yes<<o.shift|^o.named, no<<o.shift
	}
	switch {
	case !remembered && len(at.steps) < mostSteps && len(name) <= mostBytes:
		r.stranger.named(string(data[from:from+len(name)+2]) + ":")
		at.steps = slices.Insert(at.steps, next, r.stranger)
		return &at.steps[next], i + 1
	case len(r.names)-outer == maxNames:
		return nil, unsure
	}
	r.names = append(r.names, seenName{head(name), from + 1, from + 1 + len(name)})
	return &r.stranger, i + 1
}

// has reports whether a name is among those from outer on.
func (r *Reader) has(outer int, name []byte) bool {
	if len(r.names) == outer {
		return false
	}
	h := head(name)
	return slices.ContainsFunc(r.names[outer:], func(n seenName) bool {
		return n.head == h && bytes.Equal(r.data[n.start:n.end], name)
	})
}
