package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// Of many findings a person reads the first, a few of each rule, and how many there are.
func TestFirstFindings(t *testing.T) {
	var users strings.Builder
	for i := range 3000 {
		switch {
		case i%10 == 0:
			fmt.Fprintf(&users, "{\"name\": \"u%d\"}\n", i)
		case i == 2999:
			fmt.Fprintf(&users, "{\"email\": \"u%d@example.com\", \"blocked\": \"no\"}\n", i)
		default:
			fmt.Fprintf(&users, "{\"email\": \"u%d@example.com\"}\n", i)
		}
	}
	file := filepath.Join(t.TempDir(), "users.ndjson")
	write(t, file, users.String())
	for _, test := range []struct {
		flags []string
		shown int
		more  string
	}{
		{nil, 21, "280 more of profile/no-email not shown"},
		{[]string{"--report", "concise"}, 101, "200 more of profile/no-email not shown"},
		{[]string{"--max-problems", "5"}, 6, "295 more of profile/no-email not shown"},
		{[]string{"--max-problems", "0"}, 301, ""},
	} {
		status, _, stderr := muster(nil, append([]string{"validate", file}, test.flags...)...)
		if n := strings.Count(stderr, ": error["); status != problems || n != test.shown ||
			!strings.Contains(stderr, test.more) || !strings.Contains(stderr, "muster: 301 errors\n") ||
			!strings.Contains(stderr, "error[schema/type]") {
			t.Errorf("%q: status %d, %d findings are shown:\n%.2000s", test.flags, status, n, stderr)
		}
		if n := strings.Count(stderr, "\n"); test.flags == nil && n > 100 {
			t.Errorf("%d lines", n)
		}
	}
}
