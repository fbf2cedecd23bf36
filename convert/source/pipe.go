package source

import (
	"io"
	"os"

	"muster/convert/source/rows"
)

// pipe is an export that can be read only once. What is read of it goes into a temporary
// file too, until it is clear whether it must be read again.
type pipe struct {
	r    io.Reader
	copy *os.File // nil when it is not wanted any more
	err  error    // that reading ended with; nil for none
}

// newPipe makes an input one that can be read again: without compression, and in UTF-8.
func newPipe(in *rows.Input) (*pipe, error) {
	f, err := os.CreateTemp("", "muster-pipe-*") // 0600
	if err != nil {
		return nil, err
	}
	p := &pipe{r: in.Reader, copy: f}
	in.Reader, in.Again = p, p.again
	return p, nil
}

func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if p.copy != nil && n > 0 {
		if _, err := p.copy.Write(b[:n]); err != nil {
			return 0, err
		}
	}
	return n, err
}

// again reads the rest, after which nobody else can, and opens all of it anew.
func (p *pipe) again() (io.ReadCloser, error) {
	if p.err == nil {
		buffer := make([]byte, head)
		for p.err == nil {
			_, p.err = p.Read(buffer)
		}
	}
	f, err := os.Open(p.copy.Name())
	if err != nil {
		return nil, err
	}
	return &replay{f, p.err}, nil
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
	name := p.copy.Name()
	p.copy.Close()
	p.copy = nil
	return os.Remove(name)
}

// replay is a copy that ends as the pipe did.
type replay struct {
	*os.File
	err error
}

func (r *replay) Read(b []byte) (int, error) {
	n, err := r.File.Read(b)
	if err == io.EOF {
		err = r.err
	}
	return n, err
}
