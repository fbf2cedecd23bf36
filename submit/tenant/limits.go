package tenant

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

// likelyReset is how far ahead a reset mostly is, at most.
const likelyReset = 2 * time.Minute

// heed keeps requests back as long as an answer asks for it, and learns Auth0's clock.
func (t *Tenant) heed(ans answer) {
	t.learn(ans.header)
	var wait time.Duration
	if ans.status == http.StatusTooManyRequests || ans.status == http.StatusServiceUnavailable {
		wait = retryAfter(ans.header.Get("Retry-After"), t.now())
	}
	if ans.status == http.StatusTooManyRequests && !noSlot(ans.body) || ans.header.Get("X-Ratelimit-Remaining") == "0" {
		wait = max(wait, untilReset(ans.header, t.now()))
	}
	if wait <= 0 {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if at := t.now().Add(min(wait, maxRateWait)); at.After(t.notBefore) {
		t.notBefore = at
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
	if wait := reset.Sub(now); 0 < wait && wait <= likelyReset {
		return wait
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		return reset.Sub(date)
	}
	return reset.Sub(now)
}

// learn notes Auth0's clock and its limit. Where little is left of the limit, what is
// left is spread over the time until there is more.
func (t *Tenant) learn(h http.Header) {
	now := t.now()
	t.mu.Lock()
	defer t.mu.Unlock()
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		t.ahead, t.knowsClock = date.Sub(now), true
	}
	limit, err := strconv.Atoi(h.Get("X-Ratelimit-Limit"))
	left, other := strconv.Atoi(h.Get("X-Ratelimit-Remaining"))
	if err != nil || other != nil || limit <= 0 {
		return
	}
	t.limit = limit
	if wait := untilReset(h, now); wait > 0 {
		t.left, t.reset = max(0, left-t.flying), now.Add(min(wait, maxRateWait))
	}
	const scarce = 4 // a part in so many
	if wait := untilReset(h, now); left > 0 && left*scarce < limit && 0 < wait && wait <= likelyReset {
		if at := now.Add(wait / time.Duration(left+1)); at.After(t.notBefore) {
			t.notBefore = at
		}
	}
}

// Clock is the time by Auth0's clock, not later than it really is, and how long before it
// something done after now may seem to be done.
func (t *Tenant) Clock() time.Time {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.knowsClock {
		const trust = 2 * time.Minute // in the clock of this machine
		return t.now().Add(-trust)
	}
	return t.now().Add(t.ahead)
}

// LookGap is how long two looks at jobs are to be apart: they take at most a quarter of
// the requests that Auth0 allows. It is 0 where Auth0 does not tell.
func (t *Tenant) LookGap() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.limit == 0 {
		return 0
	}
	const part = 4
	return part * time.Second / time.Duration(t.limit)
}

// ready waits until the rate limit allows a request; what says which.
func (t *Tenant) ready(ctx context.Context, what string) error {
	for warned := false; ; warned = true {
		wait := t.allow()
		if wait <= 0 {
			return ctx.Err()
		}
		if !warned && t.waiting != nil && wait > longWait {
			t.waiting(wait, "Auth0 allows no more requests till then: "+what)
		}
		if err := t.sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// longWait is what is told of a wait.
const longWait = 5 * time.Second

// allow takes a request off what is left of the limit, or returns how long there is none.
func (t *Tenant) allow() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := t.now()
	if wait := t.notBefore.Sub(now); wait > 0 {
		return wait
	}
	if t.limit == 0 {
		return 0
	}
	if !now.Before(t.reset) {
		t.left, t.reset = t.limit, now.Add(time.Second) // until an answer tells
	}
	if t.left <= 0 {
		return t.reset.Sub(now)
	}
	t.left--
	return 0
}

// noSlot reports whether a 429 is about jobs, not requests. Only the message tells.
// Source: Auth0 docs, rate limit policy: "There are 2 active import users jobs, please
// wait until some of them are finished and try again".
func noSlot(body []byte) bool {
	var answer struct{ Message string }
	return json.Unmarshal(body, &answer) == nil && strings.Contains(strings.ToLower(answer.Message), "active import")
}
