package disk

import (
	"errors"
	"os"
	"syscall"
	"unsafe"
)

// deleteOnClose is FILE_FLAG_DELETE_ON_CLOSE: Windows cannot remove an open file.
const deleteOnClose = 0x04000000

var lockFileEx = syscall.NewLazyDLL("kernel32.dll").NewProc("LockFileEx")

// lock takes a file for this process, or fails at once. The byte that it locks is far behind
// the end: what is locked cannot be written through another handle.
func lock(f *os.File) error {
	const (
		failImmediately = 1
		exclusive       = 2
		lockViolation   = syscall.Errno(33)
	)
	at := syscall.Overlapped{OffsetHigh: 1 << 30}
	ok, _, err := lockFileEx.Call(f.Fd(), exclusive|failImmediately, 0, 1, 0, uintptr(unsafe.Pointer(&at)))
	switch {
	case ok != 0:
		return nil
	case errors.Is(err, lockViolation):
		return ErrBusy
	}
	return err
}
