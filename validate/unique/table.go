package unique

import (
	"cmp"
	"slices"
)

// table keeps fingerprints in buckets, by the first bits of their keys. They are appended one behind the other: nothing
// that is there has to be looked at, and the memory that is written is in the cache. To find one, its bucket is gone
// through, which is slow, and seldom: the filter knows of nearly all new keys that they are new.
//
// A bucket is a chain of chunks, so that the table leaves no memory behind when it grows.
type table struct {
	buckets []bucket
	shift   uint            // of a key's first half, to the number of its bucket
	slabs   [][]fingerprint // the memory of the chunks, by their numbers from 1
	before  []uint32        // of each chunk, the one in front of it in its bucket
	scratch []fingerprint
}

// bucket is where its last chunk is, and how many fingerprints it has.
type bucket struct{ chunk, n uint32 }

// fingerprint is a key, laid out without a gap, and the number of the record that had it first.
type fingerprint struct {
	high        uint64
	low, record uint32
}

func (f fingerprint) key() Key { return Key{f.high, f.low} }

const (
	slotSize  = 16 // bytes of a fingerprint
	chunkKeys = 32
	slabKeys  = 4 << 10
	slabSize  = slabKeys * slotSize
	// bucketSize is how many bytes a bucket has when the table is full, about. With larger ones it takes longer to find
	// a key, with smaller ones there are more places to write to than the cache has room for.
	bucketSize = 32 << 10
	mostBits   = 12 // in the number of a bucket
)

func (k Key) compare(other Key) int {
	if k.high != other.high {
		return cmp.Compare(k.high, other.high)
	}
	return cmp.Compare(k.low, other.low)
}

// newTable makes an empty table whose buckets suit one of so many bytes.
func newTable(bytes int64) table {
	bits := uint(1)
	for bits < mostBits && bucketSize<<bits < bytes {
		bits++
	}
	return table{buckets: make([]bucket, 1<<bits), shift: 64 - bits, before: make([]uint32, 1)}
}

// growth is how many bytes room for the fingerprint of a key takes; mostly none.
func (t *table) growth(k Key) int64 {
	if t.buckets[k.high>>t.shift].n%chunkKeys == 0 && len(t.before)*chunkKeys > len(t.slabs)*slabKeys {
		return slabSize
	}
	return 0
}

// add appends a fingerprint.
func (t *table) add(f fingerprint) {
	b := &t.buckets[f.high>>t.shift]
	if b.n%chunkKeys == 0 {
		if len(t.before)*chunkKeys > len(t.slabs)*slabKeys {
			t.slabs = append(t.slabs, make([]fingerprint, slabKeys))
		}
		t.before = append(t.before, b.chunk)
		b.chunk = uint32(len(t.before) - 1)
	}
	t.chunk(b.chunk)[b.n%chunkKeys] = f
	b.n++
}

func (t *table) chunk(number uint32) []fingerprint {
	i := int(number-1) * chunkKeys
	return t.slabs[i/slabKeys][i%slabKeys:][:chunkKeys]
}

// all ranges over the chunks of a bucket, the last one first.
func (t *table) all(b bucket) func(func([]fingerprint) bool) {
	return func(yield func([]fingerprint) bool) {
		for n := b.n; n > 0; b.chunk = t.before[b.chunk] {
			last := (n-1)%chunkKeys + 1
			if !yield(t.chunk(b.chunk)[:last]) {
				return
			}
			n -= last
		}
	}
}

// find is the record of a key, 0 if the table does not have it.
func (t *table) find(k Key) (record uint32) {
	for chunk := range t.all(t.buckets[k.high>>t.shift]) {
		for i := range chunk {
			if f := &chunk[i]; f.high == k.high && f.low == k.low {
				return f.record
			}
		}
	}
	return 0
}

// each calls f for each key, in the order of their buckets.
func (t *table) each(f func(Key)) {
	for _, b := range t.buckets {
		for chunk := range t.all(b) {
			for _, u := range chunk {
				f(u.key())
			}
		}
	}
}

// bytes are those of the fingerprints.
func (t *table) bytes() int64 { return int64(len(t.slabs)) * slabSize }

func (t *table) size() int64 {
	return t.bytes() + int64(cap(t.before))*4 + int64(len(t.buckets))*8 + int64(cap(t.scratch))*slotSize
}

// used is how many fingerprints there are.
func (t *table) used() (n int64) {
	for _, b := range t.buckets {
		n += int64(b.n)
	}
	return n
}

// drain calls f for what is in the table in order, and leaves it empty but as large as it is.
func (t *table) drain(f func(fingerprint)) {
	for i, b := range t.buckets {
		t.scratch = t.scratch[:0]
		for chunk := range t.all(b) {
			t.scratch = append(t.scratch, chunk...)
		}
		slices.SortFunc(t.scratch, func(a, b fingerprint) int { return a.key().compare(b.key()) })
		for _, u := range t.scratch {
			f(u)
		}
		t.buckets[i] = bucket{}
	}
	t.before = t.before[:1]
}
