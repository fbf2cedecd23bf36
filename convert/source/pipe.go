package source

import (
	"io"

	"muster/convert/source/rows"
	"muster/schema/disk"
)

// pipe is an export that can be read only once. What is read of it goes into a spool too, until it is clear whether it must be read again.
type pipe struct {
	r       io.Reader
	stopped func() error
	copy    *disk.Spool // nil when it is not wanted any more
	size    int64
	err     error // that reading ended with; nil for none
}

// newPipe makes an input one that can be read again: without compression, and in UTF-8.
func newPipe(in *rows.Input) (*pipe, error) {
	spool, err := disk.NewSpool()
	if err != nil {
		return nil, err
	}
	p := &pipe{r: in.Reader, stopped: in.Stopped, copy: spool}
	in.Reader, in.Again = p, p.again
	return p, nil
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

// again reads the rest, after which nobody else can, and opens all of it anew.
func (p *pipe) again() (io.ReadCloser, error) {
	if p.err == nil {
		rest := stoppable{p, p.stopped}
		buffer := make([]byte, head)
		for p.err == nil {
			_, p.err = rest.Read(buffer)
		}
	}
	return io.NopCloser(&replay{io.NewSectionReader(p.copy, 0, p.size), p.err}), nil
}

// settle ends the copying when a table has been opened. One that reads again needs the copy
// until it is closed.
func (p *pipe) settle(t *rows.Table, again bool, err error) error {
	if again {
		_, err = closing(t, p, nil)
		return err
	}
	p.Close()
	return err
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
