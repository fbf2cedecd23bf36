package validate

import (
	"errors"
	"fmt"
	"math"
)

// The memory of duplicate detection, in bytes.
const (
	defaultBudget = 256 << 20
	leastBudget   = 64 << 10
	mostFiltered  = 4 << 30 // a budget beyond it makes the filter no larger
)

// Budget sets how many bytes of memory the search for duplicates may take in each stream
// that is checked; the default is 256 MB. What does not fit goes to files in the
// directory for temporary files. What is found does not depend on it.
func Budget(bytes int64) Option {
	return func(v *Validator) error {
		if bytes < leastBudget {
			return fmt.Errorf("validate: a memory budget of %d bytes is too small; the least is %d", bytes, leastBudget)
		}
		v.budget = bytes
		return nil
	}
}

// keyStore keeps the keys of records, each with the place where it came first. It is exact:
// two keys are one only if all their bytes are. It is the only part of a check that grows
// with its input, and it stays within a budget B. What a record costs:
//
//	in memory  its keys, 8 to 20 bytes for place and lengths, and for each key 11 to 21 in
//	           the table (8 a slot, 3/8 to 3/4 of them used)
//	on disk    its keys, 8 to 20 bytes for place and lengths, and for each key 16 in a run
//
// It goes through three states, each as long as it can:
//
//  1. All is in memory: table + entries <= B.
//  2. The entries are in a file, the table is in memory. Only a key whose hash is there
//     already, which mostly means a duplicate, costs a read.
//  3. A table that is full is frozen: it becomes a run in a file, and is empty again.
//     A key that is not in the table is looked for in the runs, unless the filter knows
//     that it is in none.
//
// In the last state B is shared out, whatever the number of keys:
//
//	1/2 table + 1/4 filter + 1/8 fences + 1/16 written entries + 7/128 buffers < B
//
// With more keys the filter fills (4 bits a key let one look-up of six through, 8 bits
// one of twenty) and the fences get wider: it gets slower, but not larger and not wrong.
type keyStore struct {
	budget  int64
	table   table
	base    uint64 // offset of the entries that slots refer to
	reach   uint64 // how many bytes of entries they can tell apart
	entries entries
	filter  filter
	runs    []*frozen // the older, the larger
	buffers [merged + 1][]byte
	firsts  [len(kinds)]place
	peak    int64  // the most bytes held at any time
	touched uint64 // keeps the reads of warm from being optimised away
	err     error  // the disk failed: from then on there is no answer
}

// place is where a row begins.
type place struct {
	file, line, column, row int // file is an index
}

// newStore makes a store with a budget; 0 is the default.
func newStore(budget int64) *keyStore {
	if budget == 0 {
		budget = defaultBudget
	}
	return &keyStore{
		budget: budget, table: newTable(budget / 2), entries: newEntries(budget / 16),
		reach: refMask * alignment,
	}
}

func (s *keyStore) close() error {
	err := s.entries.close()
	for _, r := range s.runs {
		err = errors.Join(err, r.file.close())
	}
	*s = keyStore{err: errors.New("validate: the keys are closed")}
	return err
}

// warm tells which keys come next, so that their slots are fetched from memory all at
// once and not one by one.
func (s *keyStore) warm(next []key) {
	if s.err != nil {
		return
	}
	for i := range next {
		g := s.table.segment(next[i].hash)
		s.touched += g.slots[g.home(next[i].hash)]
	}
}

// add keeps the keys of a record; text is all but the first numbers of its entry. A key
// that is there already stays as it is: it has a place in first then, which is good until
// the next call, and a bit in there.
func (s *keyStore) add(record []key, file int, text []byte) (first *[len(kinds)]place, there uint, err error) {
	if s.err == nil {
		if there, s.err = s.try(record, file, text); s.err != nil {
			s.err = diskError(s.err)
		}
	}
	return &s.firsts, there, s.err
}

func (s *keyStore) try(record []key, file int, text []byte) (there uint, err error) {
	if err := s.room(record, len(text)); err != nil {
		return 0, err
	}
	own := (s.entries.next(len(text))-s.base)/alignment + 1
	for i, k := range record {
		g := s.table.segment(k.hash)
		at := g.find(k.hash)
		if g.slots[at] != 0 || s.filter.has(k.hash) {
			var found bool
			if s.firsts[i], found, err = s.first(k.hash, k.of(text), own); err != nil {
				return 0, err
			}
			if found {
				there |= 1 << i
				continue
			}
			at = g.free(at)
		}
		g.slots[at] = k.hash | own
		g.used++
	}
	if there == 1<<len(record)-1 {
		return there, nil // nothing refers to the entry
	}
	return there, s.entries.add(file, text)
}

// first looks for the first record with a key, among those with its hash. Own is the
// reference of the record itself.
//
// A record that has the key as a duplicate holds it in its entry too, and a slot leads there
// if the hash of another of its keys is the same: so the first of all is taken.
func (s *keyStore) first(hash uint64, key []byte, own uint64) (first place, there bool, err error) {
	least := uint64(math.MaxUint64)
	look := func(entry uint64) error {
		at, same, err := s.entries.compare(entry, key)
		if same && entry < least {
			first, there, least = at, true, entry
		}
		return err
	}
	g := s.table.segment(hash)
	for i := g.home(hash); g.slots[i] != 0; i = g.after(i) {
		if slot := g.slots[i]; hashOf(slot) == hash && slot&refMask != own {
			if err := look(s.entry(slot)); err != nil {
				return first, false, err
			}
		}
	}
	if !s.filter.has(hash) {
		return first, there, nil
	}
	for _, r := range s.runs {
		for entry, err := range r.find(hash, s.buffers[0]) {
			if err == nil {
				err = look(entry)
			}
			if err != nil {
				return first, false, err
			}
		}
	}
	return first, there, nil
}

// entry is the entry that a slot refers to.
func (s *keyStore) entry(slot uint64) uint64 { return s.base + (slot&refMask-1)*alignment }

// room sees to it that the keys of a record and an entry of n bytes fit. A segment that is
// not full has room for all of them.
func (s *keyStore) room(record []key, n int) error {
	if s.entries.end()-s.base >= s.reach {
		if err := s.freeze(); err != nil {
			return err
		}
	}
	for _, k := range record {
		for s.table.segment(k.hash).isFull() {
			if err := s.makeRoom(k.hash); err != nil {
				return err
			}
		}
	}
	need := s.entries.need(n)
	if need > 0 && s.held()+need > s.budget {
		return s.entries.spill()
	}
	s.count(need)
	return nil
}

// makeRoom makes a segment of the table larger or, where the table must not get larger,
// all of it empty.
func (s *keyStore) makeRoom(hash uint64) error {
	more, helps := s.table.growth(hash)
	grows := helps && s.table.size()+more <= s.budget/2
	if !s.entries.onDisk() && (!grows || s.held()+more > s.budget) {
		if err := s.entries.spill(); err != nil {
			return err
		}
	}
	if !grows {
		return s.freeze()
	}
	s.count(more)
	s.table.grow(hash)
	return nil
}

// freeze moves the slots of the table into a run, and joins runs of the same level so
// that there are few: a key is written again only when its run gets four times as large.
func (s *keyStore) freeze() error {
	if s.filter == nil {
		s.filter = make(filter, min(s.budget, mostFiltered)/4/8)
		for i := range s.buffers {
			s.buffers[i] = make([]byte, min(max(s.budget/128, 512), 256<<10)&^(recordSize-1))
		}
	}
	w, err := s.newRun(0, s.table.used())
	if err != nil {
		return err
	}
	s.table.drain(func(slot uint64) {
		s.filter.add(hashOf(slot))
		w.add(record{hashOf(slot), s.entry(slot)})
	})
	s.base = s.entries.end()
	if err := s.keep(w, nil); err != nil {
		return err
	}
	for {
		level := s.runs[len(s.runs)-1].level
		first := len(s.runs) - merged
		if first < 0 || s.runs[first].level != level {
			return nil
		}
		last := s.runs[first:]
		var n int64
		for _, r := range last {
			n += r.n
		}
		w, err := s.newRun(level+1, n)
		if err != nil {
			return err
		}
		if err := s.keep(w, merge(w, last, s.buffers[1:])); err != nil {
			return err
		}
	}
}

// newRun begins a run of n records, and widens the fences of all until they fit.
func (s *keyStore) newRun(level int, n int64) (*runWriter, error) {
	third := s.budget / 24 // for the runs there are, for the new one, and for widening
	for s.fenceBytes() > third {
		for _, r := range s.runs {
			s.count(int64(len(r.fences)+1) / 2 * 8)
			r.widen()
		}
	}
	step := int64(leastStep)
	for (n/step+1)*8 > third {
		step *= 2
	}
	s.count((n/step + 1) * 8)
	return newRunWriter(level, n, step, s.buffers[0])
}

// keep ends a run that is written. It stands for the runs that were merged into it.
func (s *keyStore) keep(w *runWriter, err error) error {
	r, err := w.end(err)
	if err != nil {
		return err
	}
	kept := s.runs
	for len(kept) > 0 && kept[len(kept)-1].level < r.level {
		kept = kept[:len(kept)-1]
	}
	for _, old := range s.runs[len(kept):] {
		err = errors.Join(err, old.file.close())
	}
	s.runs = append(kept, r)
	return err
}

func (s *keyStore) fenceBytes() (n int64) {
	for _, r := range s.runs {
		n += int64(len(r.fences)) * 8
	}
	return n
}

// held is the memory that the store holds.
func (s *keyStore) held() int64 {
	n := s.table.size() + s.entries.size() + int64(len(s.filter))*8 + s.fenceBytes()
	for _, b := range s.buffers {
		n += int64(len(b))
	}
	return n
}

// count notes that the store holds more for a moment.
func (s *keyStore) count(more int64) { s.peak = max(s.peak, s.held()+more) }
