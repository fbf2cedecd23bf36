package submit

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxRateWait bounds a wait that Auth0 asks for. Its rate limits are by the second and
// the minute; a time hours ahead is a clock that is wrong.
const maxRateWait = time.Hour

// heed keeps requests back as long as an answer asks for it.
func (a *api) heed(ans answer) {
	var wait time.Duration
	if ans.status == http.StatusTooManyRequests || ans.status == http.StatusServiceUnavailable {
		wait = retryAfter(ans.header.Get("Retry-After"), a.now())
	}
	if ans.status == http.StatusTooManyRequests && !noSlot(ans.body) || ans.header.Get("X-Ratelimit-Remaining") == "0" {
		wait = max(wait, untilReset(ans.header, a.now()))
	}
	if wait <= 0 {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if t := a.now().Add(min(wait, maxRateWait)); t.After(a.notBefore) {
		a.notBefore = t
	}
}

func retryAfter(s string, now time.Time) time.Duration {
	if seconds, err := strconv.ParseUint(s, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if t, err := http.ParseTime(s); err == nil {
		return t.Sub(now)
	}
	return 0
}

// untilReset is the time until x-ratelimit-reset, which is in epoch seconds of the
// server's clock. Where this machine's clock gives no likely wait, the clock that the
// answer carries is asked.
func untilReset(h http.Header, now time.Time) time.Duration {
	seconds, err := strconv.ParseInt(h.Get("X-Ratelimit-Reset"), 10, 64)
	if err != nil {
		return 0
	}
	reset := time.Unix(seconds, 0)
	const likely = 2 * time.Minute
	if wait := reset.Sub(now); 0 < wait && wait <= likely {
		return wait
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		return reset.Sub(date)
	}
	return reset.Sub(now)
}

// ready waits until the rate limit allows a request.
func (a *api) ready(ctx context.Context) error {
	for {
		a.mu.Lock()
		wait := a.notBefore.Sub(a.now())
		a.mu.Unlock()
		if wait <= 0 {
			return ctx.Err()
		}
		if err := a.sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// noSlot reports whether a 429 is about jobs, not requests. Only the message tells.
// Source: Auth0 docs, rate limit policy: "There are 2 active import users jobs, please
// wait until some of them are finished and try again".
func noSlot(body []byte) bool {
	var said struct{ Message string }
	return json.Unmarshal(body, &said) == nil && strings.Contains(strings.ToLower(said.Message), "active import")
}
