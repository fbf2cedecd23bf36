package validate

import "slices"

// table is a hash table in segments. A segment holds the hashes with the same upper bits;
// when it is full it is split in two by the next bit. So the table grows by a little at a
// time, and touches no memory that it does not need.
type table struct {
	segments []segment
	of       []uint32 // number of a segment by the upper bits of a hash
	shift    uint     // of a hash, to those bits
	full     int      // slots of a segment, once it is as large as it gets
	scratch  []uint64
}

// segment is open addressing with slots that are a power of two. A slot is a hash and a
// reference to an entry in one word; 0 is a free one.
type segment struct {
	slots []uint64
	used  int
	depth uint // bits that all its hashes share
}

const (
	refBits      = 30
	refMask      = 1<<refBits - 1 // of a slot; the bits above are the hash
	leastSlots   = 64
	mostSlots    = 8 << 10
	deepest      = 28 // bits; hashes that share more do not come apart
	segmentBytes = 40 + 4*2
)

// hashOf is the part of a hash that a slot keeps.
func hashOf(hash uint64) uint64 { return hash &^ refMask }

// newTable makes a small table that is to get no larger than most bytes, about.
func newTable(most int64) table {
	full := leastSlots
	for full < mostSlots && int64(full)*8*32 <= most {
		full *= 2
	}
	t := table{full: full, of: make([]uint32, 1), shift: 64}
	t.segments = []segment{{slots: make([]uint64, min(full, 8*leastSlots))}}
	return t
}

func (t *table) size() int64 {
	if len(t.segments) == 1 {
		return int64(len(t.segments[0].slots))*8 + segmentBytes
	}
	return int64(len(t.segments)) * t.segmentSize()
}

func (t *table) segmentSize() int64 { return int64(t.full)*8 + segmentBytes }

func (t *table) used() (n int64) {
	for i := range t.segments {
		n += int64(t.segments[i].used)
	}
	return n
}

// segment is where a hash belongs.
func (t *table) segment(hash uint64) *segment { return &t.segments[t.of[hash>>t.shift]] }

func (g *segment) isFull() bool { return g.used*4 >= len(g.slots)*3 }

// home is where the search for a hash begins. These bits stay when the segment is split.
func (g *segment) home(hash uint64) int { return int(hash>>refBits) & (len(g.slots) - 1) }

func (g *segment) after(i int) int { return (i + 1) & (len(g.slots) - 1) }

// find is the first slot with a hash, or the free one where the search ends.
func (g *segment) find(hash uint64) int {
	i := g.home(hash)
	for g.slots[i] != 0 && hashOf(g.slots[i]) != hash {
		i = g.after(i)
	}
	return i
}

// free is the first free slot from i on.
func (g *segment) free(i int) int {
	for g.slots[i] != 0 {
		i = g.after(i)
	}
	return i
}

func (g *segment) insert(slot uint64) {
	g.slots[g.free(g.home(slot))] = slot
	g.used++
}

// growth is how many bytes splitting the segment of a hash takes; it says no where that
// would not help.
func (t *table) growth(hash uint64) (int64, bool) {
	g := t.segment(hash)
	if len(g.slots) < t.full {
		return int64(len(g.slots)) * 2 * 8, true
	}
	return t.segmentSize(), g.depth < deepest
}

// grow makes room in the segment of a hash.
func (t *table) grow(hash uint64) {
	number := t.of[hash>>t.shift]
	g := &t.segments[number]
	if len(g.slots) < t.full {
		old := g.slots
		*g = segment{slots: make([]uint64, 2*len(old))}
		for _, slot := range old {
			if slot != 0 {
				g.insert(slot)
			}
		}
		return
	}
	if 64-t.shift == g.depth {
		t.double()
	}
	t.scratch = append(t.scratch[:0], g.slots...)
	clear(g.slots)
	g.used = 0
	g.depth++
	t.segments = append(t.segments, segment{slots: make([]uint64, t.full), depth: g.depth})
	g = &t.segments[number]
	upper := &t.segments[len(t.segments)-1]
	for _, slot := range t.scratch {
		switch {
		case slot == 0:
		case slot>>(64-g.depth)&1 == 0:
			g.insert(slot)
		default:
			upper.insert(slot)
		}
	}
	rest := 64 - t.shift - g.depth // bits that the segments of one depth less had for both
	for i, from := uint64(0), (hash>>(64-g.depth)|1)<<rest; i < 1<<rest; i++ {
		t.of[from+i] = uint32(len(t.segments) - 1)
	}
}

// double looks at one more bit of a hash.
func (t *table) double() {
	of := make([]uint32, 0, 2*len(t.of))
	for _, n := range t.of {
		of = append(of, n, n)
	}
	t.of, t.shift = of, t.shift-1
}

// drain yields the slots in order, and leaves the table empty.
func (t *table) drain(yield func(slot uint64)) {
	for i, n := range t.of {
		if i > 0 && n == t.of[i-1] {
			continue
		}
		g := &t.segments[n]
		t.scratch = t.scratch[:0]
		for _, slot := range g.slots {
			if slot != 0 {
				t.scratch = append(t.scratch, slot)
			}
		}
		slices.Sort(t.scratch)
		for _, slot := range t.scratch {
			yield(slot)
		}
		clear(g.slots)
		g.used = 0
	}
}
