package validate

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/bits"
)

// entries are the places and the keys of all records, one behind the other. An entry is
// named by its offset, a multiple of alignment. Entries lie in chunks in memory, where one
// chunk is filled after the other so that nothing is copied when there are more, or behind
// their buffer in a file. An entry keeps its offset when it goes to the file.
//
// An entry is written as: number of the file, length of what follows, line, column and row
// of the record, then each key with its length before it. All the numbers are varints.
type entries struct {
	shift  uint     // a chunk has 1<<shift bytes
	chunks [][]byte // in memory; one that is longer is followed by empty ones
	filled int      // the chunk that is being filled
	memory int64    // size of all chunks

	file    *temp
	flushed uint64 // how much of the file is written
	buffer  []byte // what comes next
	page    []byte // to compare
}

const (
	alignment    = 8
	largestChunk = 1 << 20
	pageSize     = 4 << 10
	frameSize    = 2 * binary.MaxVarintLen64 // of the numbers before the line
	placeSize    = 3 * binary.MaxVarintLen64
)

// newEntries makes entries whose chunks, or buffer, have up to this size.
func newEntries(most int64) entries {
	return entries{shift: uint(bits.Len64(uint64(min(most, largestChunk))) - 1)}
}

func (e *entries) onDisk() bool { return e.file != nil }

func (e *entries) size() int64 { return e.memory + int64(cap(e.buffer)+len(e.page)) }

func (e *entries) close() error {
	if e.file == nil {
		return nil
	}
	return e.file.close()
}

// need is how much memory an entry of n bytes takes beyond what is held.
func (e *entries) need(n int) int64 {
	if e.file != nil {
		return 0
	}
	need := frameSize + n + alignment
	if len(e.chunks) > 0 {
		// Behind the one entry of a long chunk, offsets would be those of the empty ones.
		if c := e.chunks[e.filled]; cap(c)-len(c) >= need && len(c) < 1<<e.shift {
			return 0
		}
	}
	chunk := 1 << e.shift
	return int64((need + chunk - 1) &^ (chunk - 1))
}

// end is the offset behind the last entry.
func (e *entries) end() uint64 {
	switch {
	case e.file != nil:
		return e.flushed + uint64(len(e.buffer))
	case len(e.chunks) == 0:
		return 0
	}
	return uint64(e.filled)<<e.shift + uint64(len(e.chunks[e.filled]))
}

// next is the offset of the next entry, which will have n bytes: there is room for it then.
func (e *entries) next(n int) uint64 {
	if need := e.need(n); need > 0 {
		e.filled = len(e.chunks)
		e.chunks = append(e.chunks, make([]byte, 0, need))
		e.chunks = append(e.chunks, make([][]byte, need>>e.shift-1)...)
		e.memory += need
	}
	return e.end()
}

// add writes an entry at the offset that next gave.
func (e *entries) add(file int, text []byte) error {
	var frame [frameSize]byte
	head := binary.AppendUvarint(frame[:0], uint64(file))
	head = binary.AppendUvarint(head, uint64(len(text)))
	pad := -(len(head) + len(text)) & (alignment - 1)
	if e.file != nil {
		var zero [alignment]byte
		return errors.Join(e.put(head), e.put(text), e.put(zero[:pad]))
	}
	c := append(append(e.chunks[e.filled], head...), text...)
	e.chunks[e.filled] = c[:len(c)+pad] // a chunk is made of zeros
	return nil
}

// compare tells whether an entry has a key, and its place.
func (e *entries) compare(entry uint64, key []byte) (at place, same bool, err error) {
	if e.file != nil {
		return e.compareOnDisk(entry, key)
	}
	b := e.chunks[entry>>e.shift][entry&(1<<e.shift-1):]
	at, text, ok := readEntry(b)
	if !ok {
		return at, false, errors.New("an entry is damaged")
	}
	return at, has(text, key), nil
}

// readEntry reads an entry that b begins with. It says no where b does not have all of it.
func readEntry(b []byte) (at place, keys []byte, ok bool) {
	file, i := binary.Uvarint(b)
	size, n := binary.Uvarint(b[max(i, 0):])
	if i <= 0 || n <= 0 || size > uint64(len(b)-i-n) {
		return place{}, nil, false
	}
	return readPlace(int(file), b[i+n:][:size])
}

// readPlace reads the place that begins an entry, and returns what stands behind it.
func readPlace(file int, b []byte) (at place, rest []byte, ok bool) {
	var numbers [3]int
	for i := range numbers {
		v, n := binary.Uvarint(b)
		if n <= 0 {
			return place{}, nil, false
		}
		numbers[i], b = int(v), b[n:]
	}
	return place{file, numbers[0], numbers[1], numbers[2]}, b, true
}

// has reports whether a key is among keys.
func has(keys, key []byte) bool {
	for len(keys) > 0 {
		n, w := binary.Uvarint(keys)
		if w <= 0 || n > uint64(len(keys)-w) {
			return false
		}
		if bytes.Equal(keys[w:w+int(n)], key) {
			return true
		}
		keys = keys[w+int(n):]
	}
	return false
}

// compareOnDisk reads an entry in one go if it fits in a page, and else key by key.
func (e *entries) compareOnDisk(entry uint64, key []byte) (place, bool, error) {
	b, err := e.read(entry, len(e.page))
	if err != nil {
		return place{}, false, err
	}
	if at, keys, ok := readEntry(b); ok {
		return at, has(keys, key), nil
	}
	damaged := errors.New(e.file.Name() + " is damaged")
	file, i := binary.Uvarint(b)
	size, n := binary.Uvarint(b[max(i, 0):])
	if i <= 0 || n <= 0 {
		return place{}, false, damaged
	}
	start := entry + uint64(i+n)
	end := start + size
	at, rest, ok := readPlace(int(file), b[i+n:])
	if !ok {
		return place{}, false, damaged
	}
	for from := start + uint64(len(b)-i-n-len(rest)); from < end; {
		b, err := e.read(from, binary.MaxVarintLen64)
		if err != nil {
			return place{}, false, err
		}
		length, w := binary.Uvarint(b)
		if w <= 0 {
			return place{}, false, damaged
		}
		from += uint64(w)
		if length == uint64(len(key)) {
			if same, err := e.equal(from, key); same || err != nil {
				return at, same, err
			}
		}
		from += length
	}
	return at, false, nil
}

// equal compares a key with what stands at an offset, page by page.
func (e *entries) equal(offset uint64, key []byte) (bool, error) {
	for len(key) > 0 {
		b, err := e.read(offset, len(key))
		if err != nil || !bytes.Equal(b, key[:len(b)]) {
			return false, err
		}
		offset, key = offset+uint64(len(b)), key[len(b):]
	}
	return true, nil
}

// read reads up to n bytes, as many as there are and fit in a page.
func (e *entries) read(offset uint64, n int) ([]byte, error) {
	end := e.flushed + uint64(len(e.buffer))
	b := e.page[:min(uint64(n), uint64(len(e.page)), end-offset)]
	rest := b
	if offset < e.flushed {
		n := min(uint64(len(b)), e.flushed-offset)
		if err := e.file.readFull(rest[:n], int64(offset)); err != nil {
			return nil, err
		}
		offset, rest = offset+n, rest[n:]
	}
	if len(rest) > 0 {
		copy(rest, e.buffer[offset-e.flushed:])
	}
	return b, nil
}

// put appends to the file, through the buffer.
func (e *entries) put(b []byte) error {
	for len(b) > 0 {
		if len(e.buffer) == cap(e.buffer) {
			if _, err := e.file.WriteAt(e.buffer, int64(e.flushed)); err != nil {
				return err
			}
			e.flushed += uint64(len(e.buffer))
			e.buffer = e.buffer[:0]
		}
		n := min(len(b), cap(e.buffer)-len(e.buffer))
		e.buffer = append(e.buffer, b[:n]...)
		b = b[n:]
	}
	return nil
}

// spill moves the chunks to a file, each to where it would be if memory were one piece.
func (e *entries) spill() (err error) {
	if e.file, err = newTemp(); err != nil {
		return err
	}
	for i, c := range e.chunks {
		if len(c) == 0 {
			continue
		}
		offset := uint64(i) << e.shift
		if _, err = e.file.WriteAt(c, int64(offset)); err != nil {
			return err
		}
		e.flushed = offset + uint64(len(c))
	}
	e.chunks, e.memory = nil, 0
	e.buffer = make([]byte, 0, 1<<e.shift)
	e.page = make([]byte, min(1<<e.shift/4, pageSize))
	return nil
}
