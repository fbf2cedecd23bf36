package validate

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// temp is a temporary file that only its owner may read: its keys are addresses and names
// of people. Its name is removed at once, so that nothing can leave it behind. A system
// that does not remove an open file, as Windows, removes it on close: there a program
// that is killed leaves it.
type temp struct {
	*os.File
	left string // the name, if it is still there
}

// unlink is os.Remove, but in tests.
var unlink = os.Remove

func newTemp() (*temp, error) {
	f, err := os.CreateTemp("", "muster-keys-*") // 0600
	if err != nil {
		return nil, err
	}
	t := &temp{File: f}
	if unlink(f.Name()) != nil {
		t.left = f.Name()
	}
	return t, nil
}

func (t *temp) close() error {
	err := t.File.Close()
	if t.left != "" {
		err = errors.Join(err, unlink(t.left))
	}
	return err
}

// readFull reads all of b. What was written must be there.
func (t *temp) readFull(b []byte, offset int64) error {
	n, err := t.ReadAt(b, offset)
	if n == len(b) {
		return nil
	}
	if err == io.EOF {
		err = fmt.Errorf("read %s: %w", t.Name(), io.ErrUnexpectedEOF)
	}
	return err
}

func diskError(err error) error {
	return fmt.Errorf("validate: the search for duplicates is beyond its memory budget and cannot use %s: %w; "+
		"free space there, or raise the budget", os.TempDir(), err)
}
