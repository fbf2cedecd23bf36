package validate

import "math/bits"

// table is a hash table with open addressing. A slot is home to a range of hashes, the
// first to the lowest: so the slots are nearly in order, and the table grows from one end
// to the other without jumping about in memory.
type table struct {
	slots []slot
	used  int
}

// slot is no pointer, so that the garbage collector has nothing to do.
type slot struct {
	hash  uint64
	entry uint64 // 0 for a free slot
}

const slotSize = 16

// newTable makes a small table that has the size most, or a little less, after it has
// doubled a few times.
func newTable(most int64) table {
	n := most / slotSize
	for n > 2<<10 {
		n /= 2
	}
	return table{slots: make([]slot, n)}
}

func (t *table) size() int64 { return int64(len(t.slots)) * slotSize }

func (t *table) full() bool { return t.used*4 >= len(t.slots)*3 }

func (t *table) clear() {
	clear(t.slots)
	t.used = 0
}

// home is where the search for a hash begins.
func (t *table) home(hash uint64) int {
	i, _ := bits.Mul64(hash, uint64(len(t.slots)))
	return int(i)
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.entry == 0 {
			continue
		}
		i := t.home(s.hash)
		for t.slots[i].entry != 0 {
			if i++; i == len(t.slots) {
				i = 0
			}
		}
		t.slots[i] = s
	}
}

// sort puts the used slots in front, in the order of their hashes, and returns them. The
// table is of no use then until it is cleared.
func (t *table) sort() []slot {
	s := t.slots
	// Those that were pushed over the end stand at the start. They go behind the others,
	// of which there are so few that there is room.
	start, n := 0, 0
	for start < len(s) && s[start].entry != 0 {
		start++
	}
	var pushed []slot
	for i, x := range s {
		switch {
		case x.entry == 0:
		case i < start && t.home(x.hash) > i:
			pushed = append(pushed, x)
		default:
			s[n] = x
			n++
		}
	}
	n += copy(s[n:], pushed)
	// Now none is far from its place.
	s = s[:n]
	for i := 1; i < n; i++ {
		x, j := s[i], i
		for ; j > 0 && s[j-1].hash > x.hash; j-- {
			s[j] = s[j-1]
		}
		s[j] = x
	}
	return s
}

// filter is a Bloom filter whose bits for a hash lie all in one word. It says that a hash
// is surely not there, or that it may be.
type filter []uint64

func (f filter) add(slots []slot) {
	for _, s := range slots {
		i, mask := f.bits(s.hash)
		f[i] |= mask
	}
}

func (f filter) has(hash uint64) bool {
	if f == nil {
		return false
	}
	i, mask := f.bits(hash)
	return f[i]&mask == mask
}

// bits takes the word from the upper bits of the hash and the bits in it from the lower.
func (f filter) bits(hash uint64) (int, uint64) {
	i, _ := bits.Mul64(hash, uint64(len(f)))
	return int(i), 1<<(hash&63) | 1<<(hash>>6&63) | 1<<(hash>>12&63) | 1<<(hash>>18&63)
}
