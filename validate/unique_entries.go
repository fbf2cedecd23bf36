package validate

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/bits"
)

// entries are the places and the bytes of all keys, one behind the other. An entry is
// named by its offset + 1. Entries lie in chunks in memory, where one chunk is filled
// after the other so that nothing is copied when there are more, or behind their buffer
// in a file. An entry keeps its offset when it goes to the file.
type entries struct {
	shift  uint     // a chunk has 1<<shift bytes
	chunks [][]byte // in memory; one that is longer is followed by empty ones
	memory int64    // size of all chunks

	file    *temp
	flushed uint64 // how much of the file is written
	buffer  []byte // what comes next
	page    []byte // to compare
}

const (
	largestChunk = 1 << 20
	pageSize     = 4 << 10
	headSize     = 5 * binary.MaxVarintLen64
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

// need is how much memory adding a key takes beyond what is held.
func (e *entries) need(key []byte) int64 {
	if e.file != nil {
		return 0
	}
	need := headSize + len(key)
	if last := len(e.chunks) - 1; last >= 0 && cap(e.chunks[last])-len(e.chunks[last]) >= need {
		return 0
	}
	chunk := 1 << e.shift
	return int64((need + chunk - 1) &^ (chunk - 1))
}

func (e *entries) add(key []byte, at place) (entry uint64, err error) {
	if e.file != nil {
		entry = e.flushed + uint64(len(e.buffer)) + 1
		var head [headSize]byte
		if err = e.put(appendHead(head[:0], key, at)); err == nil {
			err = e.put(key)
		}
		return entry, err
	}
	last := len(e.chunks) - 1
	if need := e.need(key); need > 0 {
		last++
		e.chunks = append(e.chunks, make([]byte, 0, need))
		e.chunks = append(e.chunks, make([][]byte, need>>e.shift-1)...)
		e.memory += need
	}
	c := e.chunks[last]
	entry = uint64(last)<<e.shift + uint64(len(c)) + 1
	e.chunks[last] = append(appendHead(c, key, at), key...)
	return entry, nil
}

// compare tells whether an entry has a key, and its place.
func (e *entries) compare(entry uint64, key []byte) (at place, same bool, err error) {
	if e.file != nil {
		return e.compareOnDisk(entry-1, key)
	}
	b := e.chunks[(entry-1)>>e.shift][(entry-1)&(1<<e.shift-1):]
	at, n, head := readHead(b)
	return at, bytes.Equal(b[head:head+n], key), nil
}

// compareOnDisk takes a long key page by page.
func (e *entries) compareOnDisk(offset uint64, key []byte) (place, bool, error) {
	b, err := e.read(offset, headSize+len(key))
	if err != nil {
		return place{}, false, err
	}
	at, n, head := readHead(b)
	if head == 0 {
		return place{}, false, errors.New(e.file.Name() + " is damaged")
	}
	if n != len(key) {
		return place{}, false, nil
	}
	offset += uint64(head)
	for b = b[head:]; ; b, err = e.read(offset, len(key)) {
		if err != nil {
			return place{}, false, err
		}
		n := min(len(b), len(key))
		if !bytes.Equal(b[:n], key[:n]) {
			return place{}, false, nil
		}
		offset, key = offset+uint64(n), key[n:]
		if len(key) == 0 {
			return at, true, nil
		}
	}
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

func appendHead(b, key []byte, at place) []byte {
	b = binary.AppendUvarint(b, uint64(at.file))
	b = binary.AppendUvarint(b, uint64(at.line))
	b = binary.AppendUvarint(b, uint64(at.column))
	b = binary.AppendUvarint(b, uint64(at.row))
	return binary.AppendUvarint(b, uint64(len(key)))
}

// readHead returns the place, the length of the key that follows, and the length of both.
func readHead(b []byte) (at place, key, head int) {
	var n [5]int
	for i := range n {
		v, size := binary.Uvarint(b[head:])
		if size <= 0 {
			return place{}, 0, 0
		}
		n[i], head = int(v), head+size
	}
	return place{n[0], n[1], n[2], n[3]}, n[4], head
}
