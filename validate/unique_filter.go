package validate

import "math/bits"

// filter is a Bloom filter whose bits for a hash lie all in one word. It says that a hash
// is surely not there, or that it may be.
type filter []uint64

func (f filter) add(hash uint64) {
	i, mask := f.bits(hash)
	f[i] |= mask
}

func (f filter) has(hash uint64) bool {
	if f == nil {
		return false
	}
	i, mask := f.bits(hash)
	return f[i]&mask == mask
}

// bits takes the word from the upper bits of the hash and the bits in it from all.
func (f filter) bits(hash uint64) (int, uint64) {
	i, _ := bits.Mul64(hash, uint64(len(f)))
	mixed := hash >> refBits * 0x9e3779b97f4a7c15 >> 40
	return int(i), 1<<(mixed&63) | 1<<(mixed>>6&63) | 1<<(mixed>>12&63) | 1<<(mixed>>18&63)
}
