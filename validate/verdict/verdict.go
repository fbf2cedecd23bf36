// Package verdict reads a record once, without decoding it, and says that it surely fits a
// schema, or that it does not know. What is wrong with a record is for jsonschema to say.
//
// What it asks is derived from the compiled schema. A node stands for a set of subschemas that
// apply to one value. Of some the record needs that they hold: those are checked on the spot.
// Of others (behind if, not, anyOf) it depends: of each of those, the goals, the node says
// whether it surely holds or surely fails, and the object around decides.
//
// An example: a user has one of two password hashes at most,
//
//	"not": {"required": ["password_hash", "custom_password_hash"]}
//
// Names are numbered: say custom_password_hash is entry 3 and password_hash entry 9. That entry
// 3 is there is a fact, bit 0; that entry 9 is there, bit 1. The opposite of "both" is that one
// is not there, which makes one clause of the node's test:
//
//	clause{yes: 0, no: 1<<0 | 1<<1}
//
// An object begins with both bits in fails. A member that is there moves its bit to holds. At
// the end the clause is satisfied if fails has one of its bits; with both hashes it has none,
// and the verdict does not know.
package verdict

import "unicode/utf8"

// node is what is asked of a value, by its type. A nil part is a type that is not taken.
type node struct {
	text                  *textNode
	number                *numberNode
	object                *objectNode
	array                 *arrayNode
	null, isTrue, isFalse constant
}

// constant is the answer for a value that its type says all about. Yes and no have a bit
// for each goal that surely holds or fails.
type constant struct {
	taken   bool
	yes, no uint64
}

// test is what is asked of a value, in terms of facts about it.
type test struct {
	must  []clause // all are needed
	goals []goal
}

// A clause is satisfied by a fact of yes that holds or a fact of no that does not. One
// without any is never satisfied: it stands for what the verdict does not know.
type clause struct{ yes, no uint64 }

type goal struct{ holds, fails []clause } // which say that it holds, and that it fails

// bound is the fact that a measure is n or more: the value of a whole number, the length
// of a text in characters, the size of an object or array.
type bound struct {
	n   int64
	bit uint64
}

type textNode struct {
	free     bool // any text will do
	sets     []setFact
	patterns []patternFact
	formats  []formatFact
	bounds   []bound
	test
}

type setFact struct {
	words nameTable
	bit   uint64
}

type patternFact struct {
	pattern
	bit uint64
}

type formatFact struct {
	surely func([]byte) bool
	bit    uint64
}

type numberNode struct {
	free    bool   // any number will do
	integer uint64 // the fact that the number is whole
	bounds  []bound
	test
}

type objectNode struct {
	table   nameTable // of the names of entries, from 1
	entries []entry   // entry 0 is for all other names
	names   *textNode // what is asked of each name; nil for nothing
	shift   int       // of the goals of names among the facts
	named   uint64    // the facts that they are
	nested  uint64    // facts about names and values, which hold until one does not
	absent  uint64    // facts that a property is there
	bounds  []bound
	test
}

// entry is a property that the schema names.
type entry struct {
	node   *node
	has    uint64 // the fact that it is there
	shift  int    // of the goals of its value among the facts
	goals  uint64 // the facts that they are
	counts bool   // there are such facts
	noted  int    // number of a property that the caller wants to know of, -1 for none
	check  uint8  // of the caller, beyond the schema; 0 for none
}

type arrayNode struct {
	item   *node
	shift  int
	nested uint64
	bounds []bound
	test
}

// Property is a property of the root that the caller wants to know of: its number, and where
// in the record its value stands.
type Property struct {
	Number     int
	Start, End uint32
}

// Reader reads records one after the other.
type Reader struct {
	// Check reports whether nothing is wrong, surely, beyond the schema with the value of a
	// property that has a check.
	Check func(check uint8, value []byte) bool

	data  []byte
	depth int
	names []seenName // that the objects around the place have beside their steps
	found []Property

	root, stranger step // what holds the record, and one that is not remembered
	age            uint32
	familiar       bool
	strangers      int // members that were not foretold since Reset
}

type seenName struct {
	head       uint64
	start, end int
}

const unsure = -1 // in place of an offset

// How a text is written. The contents of a text with escapes are not looked at.
const (
	escaped = 1 << iota
	wide    // with characters beyond ASCII
)

// Read returns the offset after the record that begins at text[i], if it surely fits the
// schema, and the properties that were asked for, until the next call; otherwise -1.
func (r *Reader) Read(v *Verdict, text []byte, i int) ([]Property, int) {
	r.data, r.depth, r.names, r.found, r.familiar = text, 0, r.names[:0], r.found[:0], true
	end, _, _ := r.value(v.root, i, &r.root)
	if end == unsure {
		r.age++ // what was learnt from it does not count
		return nil, unsure
	}
	for j := range r.found {
		r.found[j].Start -= uint32(i)
		r.found[j].End -= uint32(i)
	}
	return r.found, end
}

// Familiar reports whether the record that was read last has no member that those since Reset which fit the schema had
// not, nor a value of a type that its member had not. Objects in arrays count as one.
func (r *Reader) Familiar() bool { return r.familiar }

// Reset lets go of the text that was read last, and begins anew with what is familiar.
func (r *Reader) Reset() {
	if r.strangers > mostStrange {
		r.root = step{}
	}
	r.data, r.strangers = nil, 0
	r.age++
}

func (t *textNode) judge(s []byte, form int) (yes, no uint64, ok bool) {
	var holds, fails uint64
	if form&escaped == 0 {
		for i := range t.sets {
			if f := &t.sets[i]; f.words.find(s) > 0 {
				holds |= f.bit
			} else {
				fails |= f.bit
			}
		}
		for i := range t.patterns {
			f := &t.patterns[i]
			switch matched, sure := f.match(s, form&wide != 0); {
			case !sure:
			case matched:
				holds |= f.bit
			default:
				fails |= f.bit
			}
		}
		for i := range t.formats {
			if f := &t.formats[i]; f.surely(s) {
				holds |= f.bit
			}
		}
		if len(t.bounds) > 0 {
			holds, fails = measure(t.bounds, int64(utf8.RuneCount(s)), holds, fails)
		}
	}
	return t.test.judge(holds, fails)
}

func measure(bounds []bound, n int64, holds, fails uint64) (uint64, uint64) {
	for _, b := range bounds {
		if n >= b.n {
			holds |= b.bit
		} else {
			fails |= b.bit
		}
	}
	return holds, fails
}

// judge says ok if all that must hold surely does.
func (t *test) judge(holds, fails uint64) (yes, no uint64, ok bool) {
	if !satisfied(t.must, holds, fails) {
		return 0, 0, false
	}
	for i := range t.goals {
		switch g := &t.goals[i]; {
		case satisfied(g.holds, holds, fails):
			yes |= 1 << i
		case satisfied(g.fails, holds, fails):
			no |= 1 << i
		}
	}
	return yes, no, true
}

func satisfied(clauses []clause, holds, fails uint64) bool {
	for _, c := range clauses {
		if c.yes&holds|c.no&fails == 0 {
			return false
		}
	}
	return true
}
