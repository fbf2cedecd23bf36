package submit

import (
	"errors"
	"os"
	"syscall"
)

// lock takes the lock file, or fails at once: it is opened for nobody else to open.
func lock(name string) (*os.File, error) {
	const sharingViolation = syscall.Errno(32)
	path, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return nil, local("lock the run directory", err)
	}
	h, err := syscall.CreateFile(path, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, sharingViolation) {
		return nil, locked(name)
	}
	if err != nil {
		return nil, local("lock the run directory", err)
	}
	return os.NewFile(uintptr(h), name), nil
}
