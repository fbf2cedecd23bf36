package unique

import (
	"cmp"
	"slices"
)

// table is a hash table in segments. A segment holds the keys that begin with the same bits;
// when it is full it is split in two by the next bit. So the table grows by a little at a
// time, leaves no memory behind, and its segments are in order.
type table struct {
	segments []*segment // by the first bits of a key; one with fewer bits stands there often
	depth    uint       // those bits
	largest  int        // slots of a segment, once it is as large as it gets
	bytes    int64
	scratch  []fingerprint
}

// segment is open addressing with linear probing; its slots are a power of two.
type segment struct {
	slots []fingerprint
	used  int
	depth uint // bits that all its keys share
}

// fingerprint is a key, laid out without a gap, and the number of the record that had it first;
// 0 is a free slot.
type fingerprint struct {
	high        uint64
	low, record uint32
}

func (f fingerprint) key() Key { return Key{f.high, f.low} }

const (
	leastSlots = 64
	mostSlots  = 8 << 10
	slotSize   = 16 // bytes
)

func (k Key) compare(other Key) int {
	if k.high != other.high {
		return cmp.Compare(k.high, other.high)
	}
	return cmp.Compare(k.low, other.low)
}

// newTable makes a small table whose segments suit one of so many bytes.
func newTable(bytes int64) table {
	t := table{largest: leastSlots, bytes: leastSlots * slotSize}
	for t.largest < mostSlots && int64(t.largest)*slotSize*64 <= bytes {
		t.largest *= 2
	}
	t.segments = []*segment{{slots: make([]fingerprint, leastSlots)}}
	return t
}

// segment is where a key belongs.
func (t *table) segment(k Key) *segment { return t.segments[k.high>>(64-t.depth)] }

func (t *table) insert(f fingerprint) {
	s := t.segment(f.key())
	*s.find(f.key()) = f
	s.used++
}

// growth is how many bytes making room in a segment takes.
func (t *table) growth(s *segment) int64 { return int64(len(s.slots)) * slotSize }

// grow makes room in the segment of a key.
func (t *table) grow(k Key) {
	s := t.segment(k)
	t.bytes += t.growth(s)
	t.scratch = append(t.scratch[:0], s.slots...)
	s.used = 0
	if len(s.slots) < t.largest {
		s.slots = make([]fingerprint, 2*len(s.slots))
	} else {
		clear(s.slots)
		t.split(s, k)
	}
	for _, f := range t.scratch {
		if f.record != 0 {
			t.insert(f)
		}
	}
}

// split puts another segment in front of or behind that of a key, for half of its keys.
func (t *table) split(s *segment, k Key) {
	if s.depth == t.depth {
		twice := make([]*segment, 0, 2*len(t.segments))
		for _, s := range t.segments {
			twice = append(twice, s, s)
		}
		t.segments, t.depth = twice, t.depth+1
	}
	s.depth++
	upper := &segment{slots: make([]fingerprint, len(s.slots)), depth: s.depth}
	free := t.depth - s.depth // bits that do not matter to either
	first := (k.high>>(64-s.depth) | 1) << free
	for i := range uint64(1) << free {
		t.segments[first+i] = upper
	}
}

// all ranges over the segments in order.
func (t *table) all(yield func(*segment) bool) {
	for i, s := range t.segments {
		if (i == 0 || s != t.segments[i-1]) && !yield(s) {
			return
		}
	}
}

func (t *table) size() int64 {
	const each = 40 + 4*8 // and its places in the table
	return t.bytes + int64(len(t.scratch))*slotSize + int64(len(t.segments))*each
}

func (t *table) used() (n int64) {
	for s := range t.all {
		n += int64(s.used)
	}
	return n
}

// drain calls f for what is in the table in order, and leaves it empty but as large as it is.
func (t *table) drain(f func(fingerprint)) {
	for s := range t.all {
		used := s.slots[:0]
		for _, f := range s.slots {
			if f.record != 0 {
				used = append(used, f)
			}
		}
		slices.SortFunc(used, func(a, b fingerprint) int { return a.key().compare(b.key()) })
		for _, u := range used {
			f(u)
		}
		clear(s.slots)
		s.used = 0
	}
}

func (s *segment) full() bool { return s.used*4 >= len(s.slots)*3 }

// home is where the search for a key begins.
func (s *segment) home(k Key) int { return int(k.low) & (len(s.slots) - 1) }

// find is the slot of a key, or the free one for it.
func (s *segment) find(k Key) *fingerprint {
	for i := s.home(k); ; i = (i + 1) & (len(s.slots) - 1) {
		if f := &s.slots[i]; f.record == 0 || f.high == k.high && f.low == k.low {
			return f
		}
	}
}
