package unique

import (
	"encoding/binary"
	"math/bits"

	"muster/schema/disk"
)

// run is a full table in a file. Its fingerprints are in order, with gaps between them:
// each stands where its key leads to, or behind the one before it. So a key is found with
// one read, mostly.
type run struct {
	file  *disk.Spool
	n     int64 // fingerprints
	slots int64 // that keys lead to
	end   int64 // slots of the file
}

// home is the slot that a key leads to.
func (r *run) home(k Key) int64 {
	i, _ := bits.Mul64(k.high, uint64(r.slots))
	return int64(i)
}

// find is the record of a key, 0 if the run does not have it.
func (r *run) find(k Key, buffer []byte) (record uint32, err error) {
	const atOnce = 32
	for at := r.home(k); at < r.end; at += atOnce {
		b := buffer[:min(atOnce, r.end-at)*slotSize]
		if _, err := r.file.ReadAt(b, at*slotSize); err != nil {
			return 0, err
		}
		for ; len(b) > 0; b = b[slotSize:] {
			f := decode(b)
			order := f.key().compare(k)
			if f.record == 0 || order > 0 {
				return 0, nil
			}
			if order == 0 {
				return f.record, nil
			}
		}
	}
	return 0, nil
}

func decode(b []byte) fingerprint {
	return fingerprint{
		high: binary.LittleEndian.Uint64(b), low: binary.LittleEndian.Uint32(b[8:]),
		record: binary.LittleEndian.Uint32(b[12:]),
	}
}

// runWriter writes fingerprints, which come in order.
type runWriter struct {
	run
	buffer []byte
	err    error
}

// newRunWriter begins a run of n fingerprints, for which it has a third more slots.
func newRunWriter(n int64, buffer []byte) (*runWriter, error) {
	file, err := disk.NewSpool()
	return &runWriter{run: run{file: file, n: n, slots: n + n/3 + 1}, buffer: buffer[:0]}, err
}

func (w *runWriter) add(f fingerprint) {
	for home := w.home(f.key()); w.end < home; {
		w.append(fingerprint{})
	}
	w.append(f)
}

func (w *runWriter) append(f fingerprint) {
	w.buffer = binary.LittleEndian.AppendUint64(w.buffer, f.high)
	w.buffer = binary.LittleEndian.AppendUint32(w.buffer, f.low)
	w.buffer = binary.LittleEndian.AppendUint32(w.buffer, f.record)
	w.end++
	if len(w.buffer) == cap(w.buffer) {
		w.flush()
	}
}

func (w *runWriter) flush() {
	if w.err == nil {
		_, w.err = w.file.Write(w.buffer)
	}
	w.buffer = w.buffer[:0]
}

// close returns the run, or the first error, with the file closed.
func (w *runWriter) close(err error) (*run, error) {
	w.flush()
	if err == nil {
		err = w.err
	}
	if err != nil {
		w.file.Close()
		return nil, err
	}
	return &w.run, nil
}

// runReader reads a run from its beginning.
type runReader struct {
	run    *run
	buffer []byte
	next   int64 // slot behind the buffer
	rest   []byte
}

// head is the fingerprint to take next; at the end, one without a record.
func (r *runReader) head() (fingerprint, error) {
	for {
		if len(r.rest) == 0 {
			n := min(int64(len(r.buffer))/slotSize, r.run.end-r.next)
			if n == 0 {
				return fingerprint{}, nil
			}
			r.rest = r.buffer[:n*slotSize]
			if _, err := r.run.file.ReadAt(r.rest, r.next*slotSize); err != nil {
				return fingerprint{}, err
			}
			r.next += n
		}
		if f := decode(r.rest); f.record != 0 {
			return f, nil
		}
		r.rest = r.rest[slotSize:]
	}
}

func (r *runReader) take() { r.rest = r.rest[slotSize:] }

// merge makes one run of two, which have no key in common.
func merge(a, b *run, buffers [3][]byte) (*run, error) {
	w, err := newRunWriter(a.n+b.n, buffers[0])
	if err != nil {
		return nil, err
	}
	left, right := &runReader{run: a, buffer: buffers[1]}, &runReader{run: b, buffer: buffers[2]}
	for {
		f, err := left.head()
		if err != nil {
			return w.close(err)
		}
		g, err := right.head()
		if err != nil {
			return w.close(err)
		}
		switch {
		case f.record == 0 && g.record == 0:
			return w.close(nil)
		case g.record == 0 || f.record != 0 && f.key().compare(g.key()) < 0:
			w.add(f)
			left.take()
		default:
			w.add(g)
			right.take()
		}
	}
}
