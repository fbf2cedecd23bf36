package join

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"io"
	"slices"

	"muster/schema/disk"
)

// sorter puts records in the order of their keys; those of one key stay as they came. What does not fit into its memory
// is sorted piece by piece into a temporary file.
type sorter struct {
	memory  int // bytes
	arena   []byte
	entries []entry
	file    *disk.Spool // nil as long as all fit
	runs    []run
	size    int64 // of the file
}

// entry is a record in the arena: where it begins, and the first bytes of its key.
type entry struct {
	head uint64
	at   uint32
}

const entrySize = 16

// run is sorted records in the file.
type run struct{ from, to int64 }

// add takes a record.
func (s *sorter) add(key, content []byte) error {
	switch most := s.memory / 4; {
	case len(s.arena)+len(key)+len(content) > 3*most && len(s.entries) > 0, len(s.entries)*entrySize >= most:
		if err := s.spill(); err != nil {
			return err
		}
	case cap(s.arena) > most && cap(s.arena) < 3*most: // all of it at once, as each step would leave the last behind
		s.arena = slices.Grow(s.arena, 3*most-len(s.arena))
	}
	s.entries = append(s.entries, entry{headOf(key), uint32(len(s.arena))})
	s.arena = appendRecord(s.arena, key, content)
	return nil
}

func headOf(key []byte) uint64 {
	if len(key) >= 8 {
		return binary.BigEndian.Uint64(key)
	}
	var head [8]byte
	copy(head[:], key)
	return binary.BigEndian.Uint64(head[:])
}

func appendRecord(dst, key, content []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(key)))
	dst = binary.AppendUvarint(dst, uint64(len(content)))
	return append(append(dst, key...), content...)
}

// record takes a record apart, and says how long it is; 0 where b is too short for it.
func record(b []byte) (key, content []byte, size int) {
	n, first := binary.Uvarint(b)
	m, second := binary.Uvarint(b[max(first, 0):])
	if size = first + second + int(n+m); first <= 0 || second <= 0 || size > len(b) {
		return nil, nil, 0
	}
	b = b[first+second:]
	return b[:n], b[n : n+m], size
}

func (s *sorter) sort() {
	slices.SortFunc(s.entries, func(a, b entry) int {
		if a.head != b.head {
			return cmp.Compare(a.head, b.head)
		}
		x, _, _ := record(s.arena[a.at:])
		y, _, _ := record(s.arena[b.at:])
		return cmp.Or(bytes.Compare(x, y), cmp.Compare(a.at, b.at))
	})
}

// spill writes what is in memory into the file.
func (s *sorter) spill() (err error) {
	if s.file == nil {
		if s.file, err = disk.NewSpool(); err != nil {
			return err
		}
	}
	s.sort()
	from, buffer := s.size, make([]byte, 0, runBuffer)
	for _, e := range s.entries {
		_, _, size := record(s.arena[e.at:])
		buffer = append(buffer, s.arena[e.at:int(e.at)+size]...)
		if len(buffer) >= runBuffer {
			if err := s.write(&buffer); err != nil {
				return err
			}
		}
	}
	if err := s.write(&buffer); err != nil {
		return err
	}
	s.runs = append(s.runs, run{from, s.size})
	s.entries, s.arena = s.entries[:0], s.arena[:0]
	return nil
}

const runBuffer = 64 << 10 // bytes

func (s *sorter) write(buffer *[]byte) error {
	n, err := s.file.WriteAt(*buffer, s.size)
	s.size += int64(n)
	*buffer = (*buffer)[:0]
	return err
}

// close gives up the memory and the file. It does nothing the second time.
func (s *sorter) close() error {
	file := s.file
	if *s = (sorter{}); file == nil {
		return nil
	}
	return file.Close()
}

// merged sorts all that was added, and gives it from the beginning.
func (s *sorter) merged() (*merger, error) {
	if s.file != nil {
		if err := s.spill(); err != nil {
			return nil, err
		}
		s.entries, s.arena = nil, nil
	}
	s.sort()
	m := &merger{}
	buffer := max(4<<10, min(runBuffer, s.memory/(len(s.runs)+1)))
	for i, r := range s.runs {
		c := &cursor{order: i, file: io.NewSectionReader(s.file, r.from, r.to-r.from), free: make([]byte, buffer)}
		if err := m.push(c); err != nil {
			return nil, err
		}
	}
	return m, m.push(&cursor{order: len(s.runs), sorter: s})
}

// cursor goes through one run, or what is left in memory.
type cursor struct {
	key, content []byte
	head         uint64
	order        int // of the runs

	sorter *sorter // whose memory it is; nil for a file
	entry  int
	file   io.Reader
	free   []byte // memory
	buffer []byte // of it, what was read and not taken
	size   int    // of the record at hand
}

// next goes to the next record; io.EOF behind the last one.
func (c *cursor) next() error {
	if s := c.sorter; s != nil {
		if c.entry == len(s.entries) {
			return io.EOF
		}
		e := s.entries[c.entry]
		c.head = e.head
		c.key, c.content, _ = record(s.arena[e.at:])
		c.entry++
		return nil
	}
	c.buffer = c.buffer[c.size:]
	for {
		if c.key, c.content, c.size = record(c.buffer); c.size > 0 {
			c.head = headOf(c.key)
			return nil
		}
		if len(c.buffer) == len(c.free) {
			c.free = make([]byte, 2*len(c.free))
		}
		kept := copy(c.free, c.buffer)
		n, err := c.file.Read(c.free[kept:])
		c.buffer = c.free[:kept+n]
		if n == 0 && err != nil {
			if err == io.EOF && kept > 0 {
				err = io.ErrUnexpectedEOF
			}
			return err
		}
	}
}

func (c *cursor) before(d *cursor) bool {
	if c.head != d.head {
		return c.head < d.head
	}
	order := bytes.Compare(c.key, d.key)
	return order < 0 || order == 0 && c.order < d.order
}

// merger gives the records of several runs in order. It is a heap of them.
type merger struct{ heap []*cursor }

func (m *merger) push(c *cursor) error {
	if err := c.next(); err == io.EOF {
		return nil
	} else if err != nil {
		return err
	}
	m.heap = append(m.heap, c)
	for i := len(m.heap) - 1; i > 0 && m.heap[i].before(m.heap[(i-1)/2]); i = (i - 1) / 2 {
		m.heap[i], m.heap[(i-1)/2] = m.heap[(i-1)/2], m.heap[i]
	}
	return nil
}

// first is the record that comes next; nil behind the last one.
func (m *merger) first() *cursor {
	if len(m.heap) == 0 {
		return nil
	}
	return m.heap[0]
}

// take goes past the first record, whose memory is given up.
func (m *merger) take() error {
	switch err := m.heap[0].next(); err {
	case nil:
	case io.EOF:
		last := len(m.heap) - 1
		m.heap[0] = m.heap[last]
		m.heap = m.heap[:last]
	default:
		return err
	}
	for i := 0; ; {
		least := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(m.heap); child++ {
			if m.heap[child].before(m.heap[least]) {
				least = child
			}
		}
		if least == i {
			return nil
		}
		m.heap[i], m.heap[least] = m.heap[least], m.heap[i]
		i = least
	}
}
