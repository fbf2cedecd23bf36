// Package unique finds duplicates among any number of keys in bounded memory, and answers
// for each record before the next one comes.
//
// An Index keeps no key. It keeps a fingerprint of 96 bits, made with seeds that are drawn
// anew in each process, and the number of the record that had the key first. Among a hundred
// million keys, the odds that two different ones share a fingerprint anywhere are one in
// 10^13. So its files on disk hold nobody's address.
//
// Most keys are new, and a Bloom filter knows it without a look at those that are there. The
// fingerprints themselves are written down in the order of the records, for the keys that the
// filter is in doubt about. When they have their share of the budget they are written to a
// file in order, a run, and begin anew. What a record costs:
//
//	in memory  24 bytes for its place, and for each key 18 to 24
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
	filter  filter // of all keys
	table   table  // of those that are not in runs
	runs    []*run // the older, the larger
	places  places
	buffers [3][]byte
	found   []Duplicate
	touched uint64 // keeps the reads of Prefetch from being optimised away
	err     error  // the disk failed: from then on there is no answer
}

// New makes an index that takes up to budget bytes of memory.
func New(budget int64) *Index {
	budget = max(budget, LeastBudget)
	return &Index{budget: budget, filter: make(filter, leastFilter), table: newTable(budget / 2)}
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
		x.touched += x.filter[x.filter.word(k)]
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
		if more := x.table.growth(k); more > 0 {
			if err := x.room(more); err != nil {
				return err
			}
		}
		if x.filter.had(k) {
			first, err := x.find(k)
			if err != nil {
				return err
			}
			if first == record {
				continue // it says so twice itself
			}
			if first != 0 {
				place, err := x.places.at(first)
				if err != nil {
					return err
				}
				x.found = append(x.found, Duplicate{i, place})
				continue
			}
		}
		x.table.add(fingerprint{k.high, k.low, record})
	}
	if len(x.found) == len(keys) {
		return nil // nothing refers to the record
	}
	if more := x.places.growth(); more > 0 {
		if err := x.fit(more); err != nil {
			return err
		}
	}
	return x.places.add(at)
}

// find is the record that has a key, 0 for none.
func (x *Index) find(k Key) (record uint32, err error) {
	record = x.table.find(k)
	for i := 0; i < len(x.runs) && record == 0 && err == nil; i++ {
		record, err = x.runs[i].find(k, x.buffers[0])
	}
	return record, err
}

// room makes room for more bytes of fingerprints, and for as many of their keys in the filter.
func (x *Index) room(more int64) error {
	if x.table.bytes()+more > x.budget/2 {
		return x.freeze()
	}
	if err := x.fit(more); err != nil {
		return err
	}
	if len(x.runs) == 0 && x.filter.full(x.table.bytes()/slotSize) {
		return x.widen(4 * len(x.filter))
	}
	return nil
}

// fit makes place for more bytes of memory: places go to a file.
func (x *Index) fit(more int64) error {
	if x.Size()+more <= x.budget {
		return nil
	}
	return x.places.spill()
}

// widen makes a filter of so many words, if they fit, while all keys are in the table.
func (x *Index) widen(words int) error {
	words = min(words, int(min(x.budget, 4<<30)/4/8))
	if words == len(x.filter) {
		return nil
	}
	x.filter = nil
	if err := x.fit(int64(words) * 8); err != nil {
		return err
	}
	x.filter = make(filter, words)
	x.table.each(x.filter.add)
	return nil
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
	if x.runs == nil {
		if err := x.widen(math.MaxInt); err != nil {
			return err
		}
		if err := x.fit(x.budget / 16); err != nil {
			return err
		}
		for i := range x.buffers {
			x.buffers[i] = make([]byte, min(x.budget/128, 256<<10)/slotSize*slotSize)
		}
	}
	w, err := newRunWriter(x.table.used(), x.buffers[0])
	if err != nil {
		return err
	}
	x.table.drain(w.add)
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

// errTooMany is for more records than a fingerprint can name.
var errTooMany = fmt.Errorf("unique: more than %d records", uint32(math.MaxUint32))
