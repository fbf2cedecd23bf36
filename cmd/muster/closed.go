package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// closed is a stream that was closed before the program began.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("stdout is closed") }

// stdoutWasClosed reports whether the program was started without standard output. Go's runtime opens the null device
// in its place, for reading and writing, and what is written would vanish unsaid. Shells open it for writing alone
// where somebody wants that, and daemons for stderr too. Libraries that start programs may open it so for stdout
// alone: they discard what version says to see that the program is there, and hardly users.
func stdoutWasClosed() bool {
	return isNullBothWays(1) && !isNullBothWays(2)
}

// isNullBothWays reports whether a descriptor is the null device, open for reading and writing. It is false where the
// system does not tell.
func isNullBothWays(fd int) bool {
	if target, err := os.Readlink(fmt.Sprintf("/proc/self/fd/%d", fd)); err != nil || target != os.DevNull {
		return false
	}
	text, _ := os.ReadFile(fmt.Sprintf("/proc/self/fdinfo/%d", fd))
	_, rest, _ := strings.Cut(string(text), "flags:\t")
	flags, _, _ := strings.Cut(rest, "\n")
	n, _ := strconv.ParseUint(flags, 8, 64)
	return n&0o3 == uint64(os.O_RDWR)
}
