package validate

import (
	"encoding/binary"
	"iter"
	"slices"
	"sort"
)

// frozen is a run, made of a full table: its used slots in the order of their hashes, in a file.
type frozen struct {
	file   *temp
	level  int   // how often it was merged
	n      int64 // records
	step   int64
	fences []uint64 // the hash of every step-th record
}

const (
	recordSize = 16
	merged     = 4   // runs of a level become one of the next
	leastStep  = 128 // records between two fences: half a page of most disks
)

// find yields the entries with a hash. There is more than one only if hashes collide.
func (r *frozen) find(hash uint64, buffer []byte) iter.Seq2[uint64, error] {
	return func(yield func(uint64, error) bool) {
		// Records with the hash may begin before the first fence that has it.
		fence, _ := slices.BinarySearch(r.fences, hash)
		for at := int64(max(fence-1, 0)) * r.step; at < r.n; {
			n := min(int64(len(buffer)/recordSize), r.step, r.n-at)
			b := buffer[:n*recordSize]
			if err := r.file.readFull(b, at*recordSize); err != nil {
				yield(0, err)
				return
			}
			i := sort.Search(int(n), func(i int) bool { return readRecord(b, i).hash >= hash })
			for ; i < int(n); i++ {
				s := readRecord(b, i)
				if s.hash != hash || !yield(s.entry, nil) {
					return
				}
			}
			at += n
		}
	}
}

// widen takes every second fence away.
func (r *frozen) widen() {
	half := make([]uint64, 0, (len(r.fences)+1)/2)
	for i := 0; i < len(r.fences); i += 2 {
		half = append(half, r.fences[i])
	}
	r.fences, r.step = half, 2*r.step
}

// record is a slot of a table, once it is written.
type record struct{ hash, entry uint64 }

func readRecord(b []byte, i int) record {
	b = b[i*recordSize:]
	return record{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:])}
}

// runWriter writes the records of a run, which come in order.
type runWriter struct {
	frozen
	buffer  []byte
	flushed int64
	err     error
}

func newRunWriter(level int, n, step int64, buffer []byte) (*runWriter, error) {
	file, err := newTemp()
	fences := make([]uint64, 0, n/step+1)
	return &runWriter{frozen: frozen{file: file, level: level, step: step, fences: fences}, buffer: buffer[:0]}, err
}

func (w *runWriter) add(s record) {
	if w.n%w.step == 0 {
		w.fences = append(w.fences, s.hash)
	}
	w.n++
	w.buffer = binary.LittleEndian.AppendUint64(w.buffer, s.hash)
	w.buffer = binary.LittleEndian.AppendUint64(w.buffer, s.entry)
	if len(w.buffer) == cap(w.buffer) {
		w.flush()
	}
}

func (w *runWriter) flush() {
	if w.err == nil {
		_, w.err = w.file.WriteAt(w.buffer, w.flushed)
	}
	w.flushed += int64(len(w.buffer))
	w.buffer = w.buffer[:0]
}

// end returns the run, or the first error, with the file closed.
func (w *runWriter) end(err error) (*frozen, error) {
	w.flush()
	if err == nil {
		err = w.err
	}
	if err != nil {
		w.file.close()
		return nil, err
	}
	return &w.frozen, nil
}

// reader reads a run from its beginning.
type reader struct {
	run    *frozen
	buffer []byte
	next   int64 // first record behind the buffer
	rest   []byte
}

// head is the record to take next; ok is false at the end.
func (r *reader) head() (s record, ok bool, err error) {
	if len(r.rest) == 0 {
		n := min(int64(len(r.buffer)/recordSize), r.run.n-r.next)
		if n == 0 {
			return s, false, nil
		}
		r.rest = r.buffer[:n*recordSize]
		if err := r.run.file.readFull(r.rest, r.next*recordSize); err != nil {
			return s, false, err
		}
		r.next += n
	}
	return readRecord(r.rest, 0), true, nil
}

// merge writes the records of some runs in order. No two of them have the same entry.
func merge(w *runWriter, runs []*frozen, buffers [][]byte) error {
	readers := make([]reader, len(runs))
	for i, r := range runs {
		readers[i] = reader{run: r, buffer: buffers[i]}
	}
	for {
		var least *reader
		var lowest record
		for i := range readers {
			s, ok, err := readers[i].head()
			if err != nil {
				return err
			}
			if ok && (least == nil || s.hash < lowest.hash) {
				least, lowest = &readers[i], s
			}
		}
		if least == nil {
			return nil
		}
		w.add(lowest)
		least.rest = least.rest[recordSize:]
	}
}
