package submit

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
	"sync"
	"sync/atomic"
	"time"
)

// api speaks to one tenant. What it sends, it sends once: the transport gets no way
// to send a body again, redirects are not followed, and only retry tries again.
type api struct {
	base   string // https://tenant, without a slash at its end
	host   string
	keys   *keyring
	client *http.Client
	now    func() time.Time
	sleep  func(context.Context, time.Duration) error
	unit   time.Duration // of waiting where nobody says how long: Config.Poll

	mu        sync.Mutex
	notBefore time.Time // what the rate limit allows
}

// request is one request. The zero limit is the one for small answers.
type request struct {
	method string
	path   string
	kind   string // Content-Type
	body   []byte
	limit  int64 // bytes of answer that are read
	// valid says what is wrong with the body of a 200: a proxy may have made it.
	valid func(body []byte) error
}

// answer is a whole answer.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// refusal is an answer that says no.
type refusal struct {
	status  int
	code    string
	message string // clean
}

func (e *refusal) Error() string { return fmt.Sprintf("%d: %s", e.status, e.message) }

// lost is a request without a usable answer.
type lost struct {
	unsent bool // surely not a whole header left this machine
	reason string
	err    error
}

func (e *lost) Error() string { return e.reason }
func (e *lost) Unwrap() error { return e.err }

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

// send sends a request once. Its error is a *lost or that of the context.
func (a *api) send(ctx context.Context, r request, bearer Secret) (answer, error) {
	var traced, wrote atomic.Bool
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GetConn:      func(string) { traced.Store(true) },
		WroteHeaders: func() { wrote.Store(true) },
	})
	ctx, cancel := context.WithTimeout(ctx, maxExchange)
	defer cancel()

	var body io.Reader
	if r.body != nil {
		// Not a *bytes.Reader: from one, net/http would make a GetBody, with which
		// the transport can send the body a second time.
		body = struct{ io.Reader }{bytes.NewReader(r.body)}
	}
	req, err := http.NewRequestWithContext(ctx, r.method, a.base+r.path, body)
	if err != nil {
		return answer{}, &lost{unsent: true, reason: clean(err.Error()), err: err}
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
	res, err := a.client.Do(req)
	if err != nil {
		// Without the trace nothing is proven: a transport may not support it.
		return answer{}, &lost{unsent: traced.Load() && !wrote.Load(), reason: a.reason(err), err: err}
	}
	defer res.Body.Close()
	limit := r.limit
	if limit == 0 {
		limit = maxAnswer
	}
	text, err := io.ReadAll(io.LimitReader(res.Body, limit+1))
	ans := answer{status: res.StatusCode, header: res.Header, body: text}
	a.heed(ans)
	switch {
	case err != nil:
		return ans, &lost{reason: "the answer broke off: " + a.reason(err), err: err}
	case int64(len(text)) > limit:
		return ans, &lost{reason: fmt.Sprintf("the answer is longer than %d bytes", limit)}
	}
	return ans, nil
}

// reason is the innermost part of a network error that says something.
func (a *api) reason(err error) string {
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return "no answer in time"
	}
	return clean(a.keys.hide(err.Error()))
}

// backoff waits before another try: a random part of a time that doubles.
func (a *api) backoff(ctx context.Context, try int) error {
	most := a.unit * time.Duration(min(1<<min(try, 10), maxBackoff))
	return a.sleep(ctx, time.Duration(rand.Int64N(int64(most)+1)))
}

// preflightTries are made of what comes before the first user: somebody is waiting.
const preflightTries = 4

// maxLimited is how often in a row a rate limit may say no to one request.
const maxLimited = 100

// retry sends what may be sent again until it has an answer, with a token unless it
// asks for one. Its error is a *refusal, a *lost, an *Error or that of the context.
func (a *api) retry(ctx context.Context, r request, tries int) (answer, error) {
	var refused Secret
	for try, limited := 1, 0; ; {
		if err := a.ready(ctx); err != nil {
			return answer{}, err
		}
		var bearer Secret
		if r.method == http.MethodGet {
			t, err := a.keys.get(ctx, a, refused)
			if err != nil {
				return answer{}, err
			}
			bearer = t.value
		}
		ans, err := a.send(ctx, r, bearer)
		if err == nil && ans.status == http.StatusOK && r.valid != nil {
			if wrong := r.valid(ans.body); wrong != nil {
				err = &lost{reason: "the answer is not Auth0's: " + clean(wrong.Error()), err: wrong}
			}
		}
		switch {
		case ctx.Err() != nil:
			return answer{}, ctx.Err()
		case err == nil && (ans.status == http.StatusOK || ans.status == http.StatusNoContent):
			return ans, nil
		case err == nil && ans.status == http.StatusUnauthorized && bearer != (Secret{}) &&
			refused == (Secret{}) && a.keys.source.renewable():
			refused = bearer
			continue
		case err == nil && ans.status == http.StatusTooManyRequests && limited < maxLimited:
			limited++
			if err := a.backoff(ctx, 1); err != nil {
				return answer{}, err
			}
			continue
		case err == nil && ans.status < 500:
			return answer{}, a.refusal(ans)
		case err == nil:
			err = a.refusal(ans)
		}
		if try == tries {
			return answer{}, err
		}
		if err := a.backoff(ctx, try); err != nil {
			return answer{}, err
		}
		try++
	}
}

// refusal reads Auth0's error object, or OAuth's.
func (a *api) refusal(ans answer) *refusal {
	var said struct {
		Message     string `json:"message"`
		Error       string `json:"error"`
		Description string `json:"error_description"`
		Code        string `json:"errorCode"`
	}
	json.Unmarshal(ans.body, &said)
	text := said.Message
	for _, other := range []string{said.Description, said.Error, http.StatusText(ans.status), "no reason given"} {
		if text == "" {
			text = other
		}
	}
	return &refusal{ans.status, clean(a.keys.hide(said.Code)), clean(a.keys.hide(text))}
}

// explain makes of what a request came to what a person can act on. Scope is the one
// that the request needs.
func (a *api) explain(op, scope string, err error) error {
	var (
		e *Error
		r *refusal
		l *lost
	)
	switch {
	case errors.As(err, &e):
		return e
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded) && !errors.As(err, &l):
		return &Error{Kind: Incomplete, Op: op, Message: "interrupted", Err: err}
	case errors.As(err, &l):
		return &Error{
			Kind: Incomplete, Message: fmt.Sprintf("cannot reach %s: %s", a.host, l.reason),
			Hint: "check the domain and the network", Err: l.err,
		}
	case !errors.As(err, &r):
		return local(op, err)
	}
	out := &Error{Kind: Usage, Op: op, Message: fmt.Sprintf("Auth0 answers %d: %s", r.status, r.message)}
	switch {
	case r.status == http.StatusUnauthorized && scope == "":
		out.Hint = "check the client id, its secret, and that both belong to this tenant"
	case r.status == http.StatusUnauthorized:
		out.Hint = "the access token is wrong, has expired, or is another tenant's: get a new one"
	case r.status == http.StatusForbidden && scope == "":
		out.Hint = "authorize the application for the Management API, with the scopes create:users and read:connections"
	case r.status == http.StatusForbidden:
		out.Hint = "the token needs the scope " + scope
	case r.status >= 300 && r.status < 400:
		out.Hint = "a redirect is not followed: give the tenant's own domain"
	case r.status == http.StatusNotFound:
		out.Hint = "check the domain: it must be the tenant's, such as example.eu.auth0.com"
	case r.status == http.StatusRequestEntityTooLarge:
		out.Hint = "lower the limit of bytes for a batch"
	case r.status == http.StatusTooManyRequests, r.status >= 500:
		out.Kind, out.Hint = Incomplete, "try again later"
	}
	return out
}
