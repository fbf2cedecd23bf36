package xlsx

import (
	"errors"

	"muster/schema/disk"
)

// texts are the shared strings, one after the other: the first of them in memory, the others in a file without a name,
// which goes away when nobody has a row of the workbook at hand any more.
type texts struct {
	ends [][]uint32 // where each ends, in pages
	n    int
	size int // bytes of all

	first []byte
	rest  *disk.Spool // nil where the memory holds all
	fresh []byte      // of the rest, what has not been written yet
}

const (
	textPage = 1 << 16 // ends
	inMemory = 16 << 20
	atOnce   = 256 << 10 // bytes that are written, and read, at once
)

// add appends a text, and says what is too much.
func (t *texts) add(text []byte) error {
	if t.n%textPage == 0 {
		t.ends = append(t.ends, make([]uint32, 0, textPage))
	}
	t.size += len(text)
	page := &t.ends[len(t.ends)-1]
	*page = append(*page, uint32(t.size))
	t.n++
	if t.size <= inMemory {
		t.first = append(t.first, text...)
		return nil
	}
	if t.rest == nil {
		var err error
		if t.rest, err = disk.NewSpool(); err != nil {
			return err
		}
	}
	if t.fresh = append(t.fresh, text...); len(t.fresh) < atOnce {
		return nil
	}
	return t.flush()
}

func (t *texts) flush() error {
	if t.rest == nil {
		return nil
	}
	_, err := t.rest.Write(t.fresh)
	t.fresh = t.fresh[:0]
	return err
}

// errNoText is that of a number that no text has.
var errNoText = errors.New("a cell has a text that the workbook does not have")

// append appends the text of a number. What is read from the file stays in the window, for those that follow.
func (t *texts) append(dst []byte, i int, w *window) ([]byte, error) {
	if i < 0 || i >= t.n {
		return dst, errNoText
	}
	start, end := 0, int(t.ends[i/textPage][i%textPage])
	if i > 0 {
		start = int(t.ends[(i-1)/textPage][(i-1)%textPage])
	}
	if end <= len(t.first) {
		return append(dst, t.first[start:end]...), nil
	}
	text, err := w.read(t.rest, start-len(t.first), end-len(t.first))
	return append(dst, text...), err
}

// window is the part of a file that was read last.
type window struct {
	text []byte
	at   int
}

func (w *window) read(f *disk.Spool, start, end int) ([]byte, error) {
	if start < w.at || end > w.at+len(w.text) {
		w.text = append(w.text[:0], make([]byte, max(end-start, atOnce/8))...)
		n, err := f.ReadAt(w.text, int64(start))
		if w.at, w.text = start, w.text[:n]; n < end-start {
			return nil, err
		}
	}
	return w.text[start-w.at : end-w.at], nil
}
