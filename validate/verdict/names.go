package verdict

import "encoding/binary"

// nameTable finds a name among a few.
type nameTable struct {
	slots []uint8 // number of a name, 0 for none; the length is a power of two
	names []string
	mul   uint64
	shift int
}

// maxWords is the most names that a table can number.
const maxWords = 250

// newNameTable numbers the names from 1.
func newNameTable(names []string) nameTable {
	size, shift := 4, 62
	for size < 4*len(names) {
		size, shift = size*2, shift-1
	}
	best := nameTable{names: names, shift: shift}
	fewest := -1
	// A factor that leads few names to the same slot is soon found.
	for mul := uint64(0x9e3779b97f4a7c15); fewest != 0 && mul < 0x9e3779b97f4a7c15+2*256; mul += 2 {
		t := nameTable{slots: make([]uint8, size), names: names, mul: mul * mul, shift: shift}
		collisions := 0
		for n, name := range names {
			i := t.slot(head([]byte(name)))
			for t.slots[i] != 0 {
				collisions++
				i = (i + 1) & (size - 1)
			}
			t.slots[i] = uint8(n + 1)
		}
		if fewest < 0 || collisions < fewest {
			best, fewest = t, collisions
		}
	}
	return best
}

func (t *nameTable) slot(head uint64) int { return int(head * t.mul >> t.shift) }

// find is the number of a name, 0 if it is none of them.
func (t *nameTable) find(name []byte) int {
	if len(t.names) == 0 {
		return 0
	}
	for i := t.slot(head(name)); ; i = (i + 1) & (len(t.slots) - 1) {
		n := t.slots[i]
		if n == 0 || string(name) == t.names[n-1] {
			return int(n)
		}
	}
}

// head is made of the first eight bytes of a name and its length. It may look at the
// bytes after the name.
func head(name []byte) uint64 {
	n := len(name)
	var w uint64
	switch {
	case n >= 8:
		w = binary.LittleEndian.Uint64(name)
	case cap(name) >= 8:
		w = binary.LittleEndian.Uint64(name[:8]) & (1<<(8*n) - 1)
	default:
		for i, c := range name {
			w |= uint64(c) << (8 * i)
		}
	}
	return w ^ uint64(n)*0xff51afd7ed558ccd
}
