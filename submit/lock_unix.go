//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package submit

import (
	"errors"
	"os"
	"syscall"
)

// lock takes the lock file, or fails at once. The lock ends with the process, however
// that ends.
func lock(name string) (*os.File, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|syscall.O_NOFOLLOW, 0o600)
	if err != nil {
		return nil, local("lock the run directory", err)
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return f, nil
	}
	f.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, locked(name)
	}
	return nil, local("lock the run directory", err)
}
