package emulator

import (
	"fmt"
	"net/http"
	"time"
)

// rateWindow counts the requests of the current window of time.
type rateWindow struct {
	ends time.Time
	used int
}

// take counts one request, gives the headers that every answer of the
// Management API carries, and reports whether the limit has been passed. Without
// a limit the headers speak of 50 requests and nothing is refused.
func (w *rateWindow) take(config Config, now time.Time) (headers map[string]string, exhausted bool) {
	limit := config.RateLimit
	if limit == 0 {
		limit = 50
	}
	if !now.Before(w.ends) {
		*w = rateWindow{ends: now.Add(config.RateWindow)}
	}
	w.used++
	exhausted = config.RateLimit > 0 && w.used > limit
	return rateHeaders(limit, max(0, limit-w.used), w.ends), exhausted
}

// rateHeaders are Auth0's; reset is in whole epoch seconds, rounded up so that
// a client that waits until then finds the window over.
func rateHeaders(limit, remaining int, ends time.Time) map[string]string {
	reset := ends.Unix()
	if ends.Nanosecond() > 0 {
		reset++
	}
	return map[string]string{
		"X-Ratelimit-Limit":     itoa(limit),
		"X-Ratelimit-Remaining": itoa(remaining),
		"X-Ratelimit-Reset":     fmt.Sprint(reset),
	}
}

func tooManyRequests() answer {
	return apiError(http.StatusTooManyRequests, "too_many_requests", "Global limit has been reached")
}

// noSlot is the other 429: only its message tells it from the rate limit.
// Source: Auth0 docs, rate limit policy, "Concurrent import users jobs".
func noSlot(active int) answer {
	return apiError(http.StatusTooManyRequests, "too_many_requests", fmt.Sprintf(
		"There are %d active import users jobs, please wait until some of them are finished and try again", active))
}
