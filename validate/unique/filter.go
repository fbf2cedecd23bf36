package unique

import "math/bits"

// filter is a Bloom filter whose five bits for a key lie all in one word. It says that a key
// is surely not there, or that it may be. With more keys it lets more through: of sixteen
// bits a key one in two hundred and forty, of eight one in thirty.
type filter []uint64

const leastFilter = 1 << 10 // words

func (f filter) add(k Key) { f[f.word(k)] |= k.mask() }

// had adds a key, and reports whether it may have been there before.
func (f filter) had(k Key) bool {
	word, mask := &f[f.word(k)], k.mask()
	before := *word
	*word |= mask
	return before&mask == mask
}

// full reports whether so many keys leave fewer than sixteen bits to each.
func (f filter) full(keys int64) bool { return keys > int64(len(f))*(64/16) }

func (f filter) word(k Key) int {
	i, _ := bits.Mul64(k.high, uint64(len(f)))
	return int(i)
}

func (k Key) mask() uint64 {
	return 1<<(k.low&63) | 1<<(k.low>>6&63) | 1<<(k.low>>12&63) | 1<<(k.low>>18&63) | 1<<(k.low>>24&63)
}
