package rows

import (
	"io"
	"os"
)

// Spool copies what r gives into a temporary file that nobody else can read, for what
// must be read more than once or not in order. The caller removes it.
func Spool(r io.Reader) (path string, err error) {
	f, err := os.CreateTemp("", "muster-spool-*") // 0600
	if err != nil {
		return "", err
	}
	_, err = io.Copy(f, r)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}
