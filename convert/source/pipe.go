package source

import (
	"io"

	"muster/schema/disk"
)

// pipe is an export that can be read only once. What is read of it goes into a spool too, until
// it is clear whether it must be read again.
type pipe struct {
	r       io.Reader
	stopped func() error
	copy    *disk.Spool // nil when it is not wanted any more
	size    int64
	drained bool  // all of it has been read
	err     error // that reading ended with; nil for none
}

func newPipe(r io.Reader, stopped func() error) (*pipe, error) {
	copy, err := disk.NewSpool()
	if err != nil {
		return nil, err
	}
	return &pipe{r: r, stopped: stopped, copy: copy}, nil
}

func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if p.copy != nil && n > 0 {
		written, err := p.copy.Write(b[:n])
		if p.size += int64(written); err != nil {
			return 0, err
		}
	}
	return n, err
}

// again reads the rest, after which nobody else can, and returns all of it anew.
func (p *pipe) again() io.Reader {
	rest := stoppable{p, p.stopped}
	buffer := make([]byte, head)
	for !p.drained {
		_, p.err = rest.Read(buffer)
		p.drained = p.err != nil
	}
	return &replay{io.NewSectionReader(p.copy, 0, p.size), p.err}
}

// Close removes the copy.
func (p *pipe) Close() error {
	if p.copy == nil {
		return nil
	}
	err := p.copy.Close()
	p.copy = nil
	return err
}

// replay is a copy that ends as the pipe did.
type replay struct {
	r   io.Reader
	err error
}

func (r *replay) Read(b []byte) (int, error) {
	n, err := r.r.Read(b)
	if err == io.EOF {
		err = r.err
	}
	return n, err
}

// stoppable ends a long look through a file when the user has had enough.
type stoppable struct {
	r       io.Reader
	stopped func() error // nil for never
}

func (s stoppable) Read(b []byte) (int, error) {
	if s.stopped != nil {
		if err := s.stopped(); err != nil {
			return 0, err
		}
	}
	return s.r.Read(b)
}
