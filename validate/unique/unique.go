// Package unique finds duplicates among any number of keys in bounded memory, and answers
// for each record before the next one comes.
//
// An Index keeps no key. It keeps a fingerprint of 96 bits, made with seeds that are drawn
// anew in each process, and the number of the record that had the key first. Among a hundred
// million keys, the odds that two different ones share a fingerprint anywhere are one in
// 10^13. So its files on disk hold nobody's address.
//
// The fingerprints are in a hash table. When it has its share of the budget it is written to
// a file in order, a run, and begins anew. A new key is looked for in the runs too, unless a
// Bloom filter knows that it is in none. What a record costs:
//
//	in memory  24 bytes for its place, and for each key 21 to 43
//	on disk    24 bytes for its place, and for each key 21
package unique

import (
	"errors"
	"fmt"
	"hash/maphash"
	"math"
)

// The memory of an Index, in bytes.
const (
	DefaultBudget = 256 << 20
	LeastBudget   = 1 << 20
)

// Kind is a namespace of keys: values of two kinds are never the same key.
type Kind struct{ high, low maphash.Seed }

// NewKind makes a kind.
func NewKind() Kind { return Kind{maphash.MakeSeed(), maphash.MakeSeed()} }

// Key is the fingerprint of a value of a kind. It is of use in this process alone.
type Key struct {
	high uint64
	low  uint32
}

// Key returns the key of a value.
func (k Kind) Key(value []byte) Key {
	return Key{maphash.Bytes(k.high, value), uint32(maphash.Bytes(k.low, value))}
}

// Place is where a record begins. File is a number of the caller's, below 2^24; a line is below 2^40.
type Place struct{ File, Line, Column, Row int }

// Duplicate says which of the keys of a record an earlier one has, and where the first of
// those stands.
type Duplicate struct {
	Key   int
	First Place
}

// Index holds the keys of the records so far.
type Index struct {
	budget  int64
	table   table
	places  places
	filter  filter // of the keys in runs; nil while there are none
	runs    []*run // the older, the larger
	buffers [3][]byte
	found   []Duplicate
	touched uint64 // keeps the reads of Prefetch from being optimised away
	err     error  // the disk failed: from then on there is no answer
}

// New makes an index that takes up to budget bytes of memory.
func New(budget int64) *Index {
	budget = max(budget, LeastBudget)
	return &Index{budget: budget, table: newTable(budget / 2)}
}

// Close removes the files of the index.
func (x *Index) Close() error {
	err := x.places.close()
	for _, r := range x.runs {
		err = errors.Join(err, r.file.Close())
	}
	*x = Index{err: errors.New("unique: the index is closed")}
	return err
}

// Prefetch tells which keys come next, so that their memory is fetched all at once and not
// one by one. Some thirty are best.
func (x *Index) Prefetch(next []Key) {
	if x.err != nil {
		return
	}
	for _, k := range next {
		s := x.table.segment(k)
		x.touched += s.slots[s.home(k)].high
		if x.filter != nil {
			x.touched += x.filter[x.filter.word(k)]
		}
	}
}

// Add keeps the keys of a record, and returns those that an earlier record has; they are good
// until the next call. After an error there are only errors.
func (x *Index) Add(keys []Key, at Place) ([]Duplicate, error) {
	if x.err == nil {
		x.err = x.add(keys, at)
	}
	return x.found, x.err
}

func (x *Index) add(keys []Key, at Place) error {
	x.found = x.found[:0]
	record, err := x.places.next()
	if err != nil {
		return err
	}
	for i, k := range keys {
		if err := x.room(k); err != nil {
			return err
		}
		s := x.table.segment(k)
		slot := s.find(k)
		first := slot.record
		if first == 0 && x.filter.has(k) {
			if first, err = x.inRuns(k); err != nil {
				return err
			}
		}
		if first == 0 {
			*slot = fingerprint{k.high, k.low, record}
			s.used++
			continue
		}
		if first == record {
			continue // it says so twice itself
		}
		place, err := x.places.at(first)
		if err != nil {
			return err
		}
		x.found = append(x.found, Duplicate{i, place})
	}
	if len(x.found) == len(keys) {
		return nil // nothing refers to the record
	}
	if err := x.fit(x.places.growth()); err != nil {
		return err
	}
	return x.places.add(at)
}

// room sees to it that a key fits in its segment of the table.
func (x *Index) room(k Key) error {
	s := x.table.segment(k)
	if !s.full() {
		return nil
	}
	more := x.table.growth(s)
	if x.table.bytes+more > x.budget/2 {
		return x.freeze()
	}
	if err := x.fit(more); err != nil {
		return err
	}
	x.table.grow(k)
	return nil
}

// fit makes place for more bytes of memory: places go to a file.
func (x *Index) fit(more int64) error {
	if x.Size()+more <= x.budget {
		return nil
	}
	return x.places.spill()
}

// Size is the memory that the index holds, in bytes.
func (x *Index) Size() int64 {
	n := x.table.size() + x.places.size() + int64(len(x.filter))*8
	for _, b := range x.buffers {
		n += int64(len(b))
	}
	return n
}

// manyRuns is how many runs there may be before any are joined. The filter spares most keys
// the look into them.
const manyRuns = 8

// freeze moves the table into a run. Of many runs those of about one size are joined: a key is
// written again only when its run gets twice as large.
func (x *Index) freeze() error {
	if x.filter == nil {
		filterBytes := min(x.budget, 4<<30) / 4
		if err := x.fit(filterBytes + x.budget/32); err != nil {
			return err
		}
		x.filter = make(filter, filterBytes/8)
		for i := range x.buffers {
			x.buffers[i] = make([]byte, min(x.budget/128, 256<<10)/slotSize*slotSize)
		}
	}
	w, err := newRunWriter(x.table.used(), x.buffers[0])
	if err != nil {
		return err
	}
	x.table.drain(func(f fingerprint) {
		x.filter.add(f.key())
		w.add(f)
	})
	r, err := w.close(nil)
	if err != nil {
		return err
	}
	x.runs = append(x.runs, r)
	for n := len(x.runs); n > manyRuns && x.runs[n-2].n < 2*x.runs[n-1].n; n-- {
		joined, err := merge(x.runs[n-2], x.runs[n-1], x.buffers)
		if err != nil {
			return err
		}
		err = errors.Join(x.runs[n-2].file.Close(), x.runs[n-1].file.Close())
		x.runs = append(x.runs[:n-2], joined)
		if err != nil {
			return err
		}
	}
	return nil
}

// inRuns is the record that has a key in a run, 0 for none.
func (x *Index) inRuns(k Key) (record uint32, err error) {
	for _, r := range x.runs {
		if record, err = r.find(k, x.buffers[0]); record != 0 || err != nil {
			break
		}
	}
	return record, err
}

// errTooMany is for more records than a fingerprint can name.
var errTooMany = fmt.Errorf("unique: more than %d records", uint32(math.MaxUint32))
