package tenant

import (
	"fmt"
	"net/http"
	"testing"
	"time"
)

func TestUntilReset(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for name, test := range map[string]struct {
		server time.Duration // its clock ahead of ours
		reset  time.Duration // after now, on the server's clock
		noDate bool
		want   time.Duration
	}{
		"soon":                     {0, 3 * time.Second, false, 3 * time.Second},
		"late":                     {0, 10 * time.Minute, false, 10 * time.Minute},
		"clock behind an hour":     {time.Hour, 3 * time.Second, false, 3 * time.Second},
		"clock ahead an hour":      {-time.Hour, 3 * time.Second, false, 3 * time.Second},
		"past":                     {0, -time.Second, false, -time.Second},
		"ahead and nothing to ask": {-time.Hour, 3 * time.Second, true, -time.Hour + 3*time.Second},
	} {
		h := http.Header{}
		h.Set("X-Ratelimit-Reset", fmt.Sprint(now.Add(test.server+test.reset).Unix()))
		if !test.noDate {
			h.Set("Date", now.Add(test.server).Format(http.TimeFormat))
		}
		if got := untilReset(h, now); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := untilReset(http.Header{"X-Ratelimit-Reset": {"soon"}}, now); got != 0 {
		t.Error(got)
	}
	for text, want := range map[string]time.Duration{
		"3": 3 * time.Second, "": 0, "-1": 0, "x": 0,
		now.Add(time.Minute).Format(http.TimeFormat): time.Minute,
	} {
		if got := retryAfter(text, now); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
