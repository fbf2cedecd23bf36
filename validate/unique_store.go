package validate

import (
	"errors"
	"fmt"
)

// The memory of duplicate detection, in bytes.
const (
	defaultBudget = 256 << 20
	leastBudget   = 64 << 10
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

// keyStore is a store that stays within a budget B. What a key costs:
//
//	in memory  its bytes, 5 to 15 for place and length, and 21 to 43 in the table
//	           (16 a slot, 3/8 to 3/4 of them used)
//	on disk    its bytes, 5 to 15 for place and length, and 16 in a run
//
// It goes through three states, each as long as it can:
//
//  1. All is in memory: table + entries <= B. While the table doubles, the old half counts
//     too.
//  2. The entries are in a file, the table is in memory. Only a key whose whole hash is
//     there already, which means a duplicate, costs a read.
//  3. A table that is full is frozen: it becomes a run in a file, and an empty one takes
//     its place. A key that is not in the table is looked for in the runs, unless the
//     filter knows that it is in none.
//
// In the last state B is shared out, whatever the number of keys:
//
//	1/2 table + 1/4 filter + 1/8 fences + 1/16 written entries + 7/128 buffers < B
//
// With more keys the filter fills (4 bits a key let one look-up of six through, 8 bits
// one of twenty) and the fences get wider: it gets slower, but not larger and not wrong.
// B counts what is held. The garbage collector may leave a table that was outgrown for
// a while.
type keyStore struct {
	budget  int64
	table   table
	entries entries
	filter  filter
	runs    []*frozen // the older, the larger
	buffers [merged + 1][]byte
	peak    int64  // the most bytes held at any time
	touched uint64 // keeps the reads of warm from being optimised away
	err     error  // the disk failed: from then on there is no answer
}

// newStore makes a store with a budget; 0 is the default.
func newStore(budget int64) *keyStore {
	if budget == 0 {
		budget = defaultBudget
	}
	return &keyStore{budget: budget, table: newTable(budget / 2), entries: newEntries(budget / 16)}
}

func (s *keyStore) close() error {
	err := s.entries.close()
	for _, r := range s.runs {
		err = errors.Join(err, r.file.close())
	}
	*s = keyStore{err: errors.New("validate: the keys are closed")}
	return err
}

func (s *keyStore) warm(next []key) {
	for i := range next {
		s.touched += s.table.slots[s.table.home(next[i].hash)].entry
	}
}

func (s *keyStore) add(hash uint64, key []byte, at place) (place, bool, error) {
	first, there, err := s.try(hash, key, at)
	if err != nil && s.err == nil {
		s.err = diskError(err)
	}
	return first, there, s.err
}

func (s *keyStore) try(hash uint64, key []byte, at place) (place, bool, error) {
	if s.err != nil {
		return place{}, false, s.err
	}
	if s.table.full() {
		if err := s.makeRoom(); err != nil {
			return place{}, false, err
		}
	}
	slots := s.table.slots
	i := s.table.home(hash)
	for slots[i].entry != 0 {
		if slots[i].hash == hash {
			if first, same, err := s.entries.compare(slots[i].entry, key); same || err != nil {
				return first, same, err
			}
		}
		if i++; i == len(slots) {
			i = 0
		}
	}
	if s.filter.has(hash) {
		if first, there, err := s.findFrozen(hash, key); there || err != nil {
			return first, there, err
		}
	}
	if need := s.entries.need(key); need > 0 {
		if s.held()+need > s.budget {
			if err := s.entries.spill(); err != nil {
				return place{}, false, err
			}
		}
		s.count(s.entries.need(key))
	}
	entry, err := s.entries.add(key, at)
	if err != nil {
		return place{}, false, err
	}
	slots[i] = slot{hash, entry}
	s.table.used++
	return place{}, false, nil
}

// findFrozen looks for a key in the runs.
func (s *keyStore) findFrozen(hash uint64, key []byte) (first place, there bool, err error) {
	for _, r := range s.runs {
		for entry, err := range r.find(hash, s.buffers[0]) {
			if err != nil {
				return place{}, false, err
			}
			if first, there, err := s.entries.compare(entry, key); there || err != nil {
				return first, there, err
			}
		}
	}
	return place{}, false, nil
}

// makeRoom makes the table larger or, where it must not get larger, empty.
func (s *keyStore) makeRoom() error {
	more := 2 * s.table.size()
	grows := more <= s.budget/2
	if !s.entries.onDisk() && (!grows || s.held()+more > s.budget) {
		if err := s.entries.spill(); err != nil {
			return err
		}
	}
	if grows {
		s.count(more)
		s.table.grow()
		return nil
	}
	return s.freeze()
}

// freeze moves the slots of the table into a run, and joins runs of the same level so
// that there are few: a key is written again only when its run gets four times as large.
func (s *keyStore) freeze() error {
	if s.filter == nil {
		s.filter = make(filter, s.budget/4/8)
		for i := range s.buffers {
			s.buffers[i] = make([]byte, min(max(s.budget/128, 512), 256<<10)&^(recordSize-1))
		}
	}
	sorted := s.table.sort()
	s.filter.add(sorted)
	w, err := s.newRun(0, int64(len(sorted)))
	if err != nil {
		return err
	}
	for _, x := range sorted {
		w.add(x)
	}
	if err := s.keep(w, nil); err != nil {
		return err
	}
	s.table.clear()
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
