package disk

import (
	"crypto/rand"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Spool is a temporary file without a name, for what must be read more than once or not in
// order. Nobody else can open it, and it is gone when it is closed or the process ends.
type Spool struct{ *os.File }

// NewSpool makes an empty spool in the folder for temporary files.
func NewSpool() (*Spool, error) {
	name := filepath.Join(os.TempDir(), "muster-"+rand.Text())
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL|deleteOnClose, 0o600)
	if err != nil {
		return nil, err
	}
	if deleteOnClose == 0 {
		if err := os.Remove(name); err != nil {
			return nil, errors.Join(err, f.Close())
		}
	}
	return &Spool{f}, nil
}

// SpoolAll copies what r gives into a spool, and returns its size.
func SpoolAll(r io.Reader) (*Spool, int64, error) {
	s, err := NewSpool()
	if err != nil {
		return nil, 0, err
	}
	size, err := io.Copy(s, r)
	if err != nil {
		s.Close()
		return nil, 0, err
	}
	return s, size, nil
}
