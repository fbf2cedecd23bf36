package rows

import (
	"bytes"
	"strings"
)

// Said is the length of the line at the beginning of text where a program said something
// into its own dump, as happens with 2>&1: the line begins with the program's name. It is 0
// where it did not; sure is false where text ends too early to tell.
func Said(text []byte, programs ...string) (n int, sure bool) {
	sure = true
	for _, program := range programs {
		name := program + ": "
		switch {
		case bytes.HasPrefix(text, []byte(name)):
			n = bytes.IndexByte(text, '\n') + 1
			return n, n > 0
		case strings.HasPrefix(name, string(text[:min(len(text), len(name))])):
			sure = false
		}
	}
	return 0, sure
}
