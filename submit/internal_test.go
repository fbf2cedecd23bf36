package submit

import (
	"strings"
	"testing"

	"muster/submit/tenant"
)

// The body is never larger than was reckoned.
func TestRoom(t *testing.T) {
	for _, on := range []bool{false, true} {
		run := newRunID()
		f := tenant.Form{Boundary: boundary(run), ConnectionID: tenant.AnyConnectionID, Upsert: on, Mail: on}
		n := naming{front: "x", run: run}
		users := make([]byte, room(f, n, 5000))
		if got := len(f.Body(n.externalID(9_999_999, 999, strings.Repeat("0", 64)), users)); got > 5000 || got < 4990 {
			t.Errorf("%d bytes", got)
		}
	}
}
