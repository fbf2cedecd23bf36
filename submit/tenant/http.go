// Package tenant is Auth0 over HTTP: a method for each endpoint that an import needs, and
// no knowledge of batches. It renews tokens, keeps to Auth0's rate limits, knows Auth0's
// clock, and never sends a request twice that could do something twice.
package tenant

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"muster/submit/failure"
)

// Config is which tenant, and how to reach it.
type Config struct {
	BaseURL   string // https://tenant, a bare host, or http:// on loopback only
	Audience  string // of the token; "" for that of the BaseURL
	Token     TokenSource
	Proxy     func(*http.Request) (*url.URL, error) // of the own transport; nil for none
	Transport http.RoundTripper                     // nil for an own one
	Now       func() time.Time
	Sleep     func(context.Context, time.Duration) error
	Unit      time.Duration // of waiting where nobody tells how long
	Waiting   func(wait time.Duration, reason string)
}

// Tenant speaks to one tenant. What it sends, it sends once: the transport gets no way
// to send a body again, redirects are not followed, and only what does no harm is tried again.
type Tenant struct {
	base     string // https://tenant, without a slash at its end
	host     string
	audience string
	keys     *keyring
	client   *http.Client
	now      func() time.Time
	sleep    func(context.Context, time.Duration) error
	unit     time.Duration
	waiting  func(time.Duration, string)

	mu         sync.Mutex
	notBefore  time.Time     // what the rate limit allows
	limit      int           // of requests, as Auth0 tells it; 0 for not
	left       int           // of the limit, until
	reset      time.Time     // then
	flying     int           // requests without an answer yet
	ahead      time.Duration // of this machine's clock is Auth0's
	knowsClock bool
}

// New checks a Config. Its error is a *failure.Error of the kind Usage.
func New(c Config) (*Tenant, error) {
	base, host, err := baseURL(c.BaseURL)
	if err != nil {
		return nil, err
	}
	if c.Token == nil {
		return nil, &failure.Error{
			Kind: failure.Usage, Op: "credentials", Message: "there are none",
			Hint: "give an access token, or a client id and its secret",
		}
	}
	if wrong := c.Token.check(); wrong != "" {
		return nil, &failure.Error{Kind: failure.Usage, Op: "credentials", Message: wrong}
	}
	if c.Transport == nil {
		c.Transport = transport(c.Proxy)
	}
	t := &Tenant{
		base: base, host: host, audience: c.Audience, keys: newKeyring(c.Token), now: c.Now, sleep: c.Sleep,
		unit: c.Unit, waiting: c.Waiting,
		client: &http.Client{
			Transport:     c.Transport,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
	if t.audience == "" {
		t.audience = base + "/api/v2/"
	}
	return t, nil
}

// URL is the address of the tenant, without a slash at its end.
func (t *Tenant) URL() string { return t.base }

// Host is the host of the address.
func (t *Tenant) Host() string { return t.host }

// Hide takes secrets out of a text from afar, and makes it fit to be shown.
func (t *Tenant) Hide(s string) string { return failure.Clean(t.keys.hide(s)) }

// Allows reports whether the token has a scope, as far as it tells. Tells is false where
// it does not tell its scopes. There must be a token already.
func (t *Tenant) Allows(scope string) (allowed, tells bool) {
	t.keys.mu.Lock()
	defer t.keys.mu.Unlock()
	return t.keys.current.allows(scope), t.keys.current.scopes != nil
}

// Renewable reports whether there can be another token.
func (t *Tenant) Renewable() bool { return t.keys.source.renewable() }

// Ready waits until the rate limit allows a request, and makes sure of a token.
func (t *Tenant) Ready(ctx context.Context) error {
	if _, err := t.keys.get(ctx, t); err != nil {
		return err
	}
	return t.ready(ctx, "the next batch")
}

// request is one request. The zero limit is the one for small answers.
type request struct {
	method string
	path   string
	kind   string // Content-Type
	body   []byte
	limit  int64 // bytes of answer that are read
	// valid returns what is wrong with the body of a 200: a proxy may have made it.
	valid func(body []byte) error
}

// String is the request without what is searched for, in which users may be named.
func (r request) String() string {
	path, _, _ := strings.Cut(r.path, "?")
	if before, _, ok := strings.Cut(path, "/users/"); ok {
		path = before + "/users/…"
	}
	return r.method + " " + path
}

// answer is a whole answer.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// Refusal is an answer that says no.
type Refusal struct {
	Status  int
	code    string
	message string // clean
}

func (e *Refusal) Error() string { return fmt.Sprintf("%d: %s", e.Status, e.message) }

// Lost is a request without a usable answer.
type Lost struct {
	Unsent bool // surely not a whole header left this machine
	reason string
	err    error
}

func (e *Lost) Error() string { return e.reason }
func (e *Lost) Unwrap() error { return e.err }

const (
	// maxAnswer is for tokens, connections and jobs, which are a few KB.
	maxAnswer = 1 << 20
	// maxErrors is for the errors of a job: each user of a file of 500 KB comes back
	// with at least one reason, which makes some 10 MB of the smallest users.
	maxErrors = 32 << 20
	// maxBackoff bounds a wait that nobody asked for.
	maxBackoff = 30
	// maxAnswerTime is how long an answer may take once all is sent.
	maxAnswerTime = 2 * time.Minute
	// maxExchange is how long a request may take in all: 512,000 bytes at 10 kbit/s.
	maxExchange = 7 * time.Minute
)

// transport is the one for lack of another. HTTP/1.1 only: one request a connection at
// a time makes it plain what was written. There is no switch that makes TLS insecure.
func transport(proxy func(*http.Request) (*url.URL, error)) http.RoundTripper {
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	return &http.Transport{
		Proxy:                 proxy,
		DialContext:           (&net.Dialer{Timeout: 30 * time.Second}).DialContext,
		TLSClientConfig:       &tls.Config{MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:   30 * time.Second,
		ResponseHeaderTimeout: maxAnswerTime,
		IdleConnTimeout:       30 * time.Second,
		MaxIdleConnsPerHost:   4,
		Protocols:             protocols,
	}
}

// send sends a request once. Its error is a *Lost or that of the context.
func (t *Tenant) send(ctx context.Context, r request, bearer Secret) (answer, error) {
	var traced, wrote atomic.Bool
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GetConn:      func(string) { traced.Store(true) },
		WroteHeaders: func() { wrote.Store(true) },
	})
	ctx, cancel := context.WithTimeout(ctx, maxExchange)
	defer cancel()
	t.fly(1)
	land := sync.OnceFunc(func() { t.fly(-1) })
	defer land()

	var body io.Reader
	if r.body != nil {
		// Not a *bytes.Reader: from one, net/http would make a GetBody, with which
		// the transport can send the body a second time.
		body = struct{ io.Reader }{bytes.NewReader(r.body)}
	}
	req, err := http.NewRequestWithContext(ctx, r.method, t.base+r.path, body)
	if err != nil {
		return answer{}, &Lost{Unsent: true, reason: failure.Clean(err.Error()), err: err}
	}
	req.ContentLength = int64(len(r.body))
	req.Header.Set("User-Agent", "muster")
	req.Header.Set("Accept", "application/json")
	if r.kind != "" {
		req.Header.Set("Content-Type", r.kind)
	}
	if text := bearer.reveal(); text != "" {
		req.Header.Set("Authorization", "Bearer "+text)
	}
	res, err := t.client.Do(req)
	if err != nil {
		// Without the trace nothing is proven: a transport may not support it.
		return answer{}, &Lost{Unsent: traced.Load() && !wrote.Load(), reason: t.reason(err), err: err}
	}
	defer res.Body.Close()
	limit := r.limit
	if limit == 0 {
		limit = maxAnswer
	}
	text, err := io.ReadAll(io.LimitReader(res.Body, limit+1))
	ans := answer{status: res.StatusCode, header: res.Header, body: text}
	land()
	t.heed(ans)
	switch {
	case err != nil:
		return ans, &Lost{reason: "the answer broke off: " + t.reason(err), err: err}
	case int64(len(text)) > limit:
		return ans, &Lost{reason: fmt.Sprintf("the answer is longer than %d bytes", limit)}
	}
	return ans, nil
}

// fly counts requests that are under way.
func (t *Tenant) fly(n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.flying += n
}

// reason is the innermost part of a network error that says something.
func (t *Tenant) reason(err error) string {
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return "no answer in time"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "the connection was closed before the answer was whole"
	}
	return failure.Clean(t.keys.hide(err.Error()))
}

// backoff waits before another try of a request that failed: a random part of a time that doubles.
func (t *Tenant) backoff(ctx context.Context, try int, r request, err error) error {
	most := t.unit * time.Duration(min(1<<min(try, 10), maxBackoff))
	wait := time.Duration(rand.Int64N(int64(most) + 1))
	if wait > longWait && t.waiting != nil {
		t.waiting(wait, fmt.Sprintf("cannot reach %s, still trying: %s: %s", t.host, r, failure.Clean(err.Error())))
	}
	return t.sleep(ctx, wait)
}

// preflightTries are made of what comes before the first user: somebody is waiting.
const preflightTries = 4

// maxLimited is how often in a row a rate limit may say no to one request.
const maxLimited = 100

// retry sends what may be sent again until it has an answer, with a token unless it
// asks for one. Its error is a *Refusal, a *Lost, a *failure.Error or that of the context.
func (t *Tenant) retry(ctx context.Context, r request, tries int) (answer, error) {
	for try := 1; ; try++ {
		ans, err := t.exchange(ctx, r)
		var no *Refusal
		var lost *Lost
		again := errors.As(err, &lost) || errors.As(err, &no) && no.Status >= 500
		if !again || try == tries {
			return ans, err
		}
		if err := t.backoff(ctx, try, r, err); err != nil {
			return answer{}, err
		}
	}
}

// exchange sends a request that may be sent again, and does so where that is all that
// Auth0 asks for: after a rate limit, and once with a new token.
func (t *Tenant) exchange(ctx context.Context, r request) (answer, error) {
	for limited, renewed := 0, false; ; {
		if err := t.ready(ctx, r.String()); err != nil {
			return answer{}, err
		}
		var bearer Secret
		if !r.asksToken() {
			current, err := t.keys.get(ctx, t)
			if err != nil {
				return answer{}, err
			}
			bearer = current.value
		}
		ans, err := t.send(ctx, r, bearer)
		if err == nil && ans.status != http.StatusNoContent && ans.status < 300 && r.valid != nil {
			if wrong := r.valid(ans.body); wrong != nil {
				err = &Lost{reason: "the answer is not Auth0's: " + failure.Clean(wrong.Error()), err: wrong}
			}
		}
		switch {
		case ctx.Err() != nil:
			return answer{}, ctx.Err()
		case err != nil:
			return answer{}, err
		case ans.status >= 200 && ans.status < 300:
			return ans, nil
		case ans.status == http.StatusUnauthorized && !r.asksToken() && !renewed && t.keys.refuse(bearer):
			renewed = true
		case ans.status == http.StatusTooManyRequests && limited < maxLimited:
			limited++
			if err := t.backoff(ctx, 1, r, t.refusal(ans)); err != nil {
				return answer{}, err
			}
		default:
			return answer{}, t.refusal(ans)
		}
	}
}

// asksToken reports whether it is the request for a token, which has none.
func (r request) asksToken() bool { return r.path == "/oauth/token" }

// refusal reads Auth0's error object, or OAuth's.
func (t *Tenant) refusal(ans answer) *Refusal {
	var body struct {
		Message     string `json:"message"`
		Error       string `json:"error"`
		Description string `json:"error_description"`
		Code        string `json:"errorCode"`
	}
	json.Unmarshal(ans.body, &body)
	text := body.Message
	for _, other := range []string{body.Description, body.Error, http.StatusText(ans.status), "no reason given"} {
		if text == "" {
			text = other
		}
	}
	return &Refusal{ans.status, t.Hide(body.Code), t.Hide(text)}
}

// Explain makes of what a request came to what a person can act on. Scope is the one
// that the request needs.
func (t *Tenant) Explain(op, scope string, err error) error {
	var (
		e *failure.Error
		r *Refusal
		l *Lost
	)
	switch {
	case errors.As(err, &e):
		return e
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded) && !errors.As(err, &l):
		return &failure.Error{Kind: failure.Incomplete, Op: op, Message: "interrupted", Err: err}
	case errors.As(err, &l):
		return &failure.Error{
			Kind: failure.Incomplete, Op: op, Message: fmt.Sprintf("cannot reach %s: %s", t.host, l.reason),
			Hint: "check the domain and the network", Err: l.err,
		}
	case !errors.As(err, &r):
		return failure.Local(op, err)
	}
	out := &failure.Error{Kind: failure.Usage, Op: op, Message: fmt.Sprintf("Auth0 answers %d: %s", r.Status, r.message)}
	switch {
	case r.Status == http.StatusUnauthorized && scope == "":
		out.Hint = "check the client id, its secret, and that both belong to this tenant"
	case r.Status == http.StatusUnauthorized:
		out.Hint = "the access token is wrong, has expired, or is another tenant's: get a new one"
	case r.Status == http.StatusForbidden && strings.Contains(r.message, "Service not enabled within domain"):
		out.Hint = "on a custom domain, the audience is that of the tenant's own: " +
			"--audience https://TENANT.auth0.com/api/v2/, or AUTH0_AUDIENCE"
	case r.Status == http.StatusForbidden && scope == "":
		out.Hint = "authorize the application for the Management API, with the scopes create:users, read:connections and " +
			"read:connections_options"
	case r.Status == http.StatusForbidden:
		out.Hint = "the token needs the scope " + scope
	case r.Status >= 300 && r.Status < 400:
		out.Hint = "a redirect is not followed: give the tenant's own domain"
	case r.Status == http.StatusNotFound:
		out.Hint = "check the domain: it must be the tenant's, such as example.eu.auth0.com"
	case r.Status == http.StatusRequestEntityTooLarge:
		out.Hint = "lower the limit of bytes for a batch"
	case r.Status == http.StatusTooManyRequests, r.Status >= 500:
		out.Kind, out.Hint = failure.Incomplete, "try again later"
	}
	return out
}
