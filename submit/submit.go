// Package submit brings users into Auth0: it cuts them into batches, uploads each as an
// import job, follows the jobs, and says of each user what became of it.
//
// Auth0 has no idempotency key and no list of jobs. So nothing is sent before a journal
// says so, nothing is sent twice unless it is proven that the first time no job was
// made, and what cannot be known is called unknown.
package submit

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"muster/schema"
)

// Config says where users go, and how.
type Config struct {
	BaseURL    string // https://tenant, a bare host, or http:// on loopback only
	Token      TokenSource
	Connection string // name, or con_… id

	Upsert              bool
	SendCompletionEmail bool
	ExternalID          string // in front of the id of each job; "" for nothing

	RunDir   string // "" for muster-runs/<time>-<id>
	Jobs     int    // at once; 0 for 2, which is what Auth0 allows a tenant
	MaxBytes int    // of a request's body; 0 for DefaultMaxBytes
	// Poll is the shortest time between two looks at a job, and the unit of all other
	// waiting that Auth0 does not ask for; 0 for a second.
	Poll time.Duration

	Proxy     func(*http.Request) (*url.URL, error) // of the own transport; nil for none
	Transport http.RoundTripper                     // nil for an own one
	Progress  func(Event)                           // never called twice at once

	Now   func() time.Time // nil for the real one, and so is Sleep
	Sleep func(context.Context, time.Duration) error
}

// Client submits users to one connection of one tenant.
type Client struct {
	cfg Config
	api *api
}

// Summary is what became of the users of a run. Users is the sum of those that were
// inserted, updated, failed, are unknown or were not sent, except where nothing was
// sent at all because some were rejected.
type Summary struct {
	Users    int
	Rejected int // with a problem that keeps the run from starting

	Inserted int
	Updated  int
	Failed   int
	Unknown  int // possibly in
	Unsent   int // surely not in

	Batches int
	Bytes   int64 // of users, in all batches
	RunDir  string
	Elapsed time.Duration
}

// Step is a thing that happened.
type Step uint8

const (
	Spooled   Step = iota + 1 // all users are on disk; Users and Batches are known
	Waiting                   // for a free slot, as long as Wait, before another try
	Accepted                  // a batch is a job now
	Running                   // a job is under way, Percent done, its status in Message
	Ambiguous                 // it is not known what became of a batch, because of Message
	Done                      // all is known of a batch: Users, Failed of them
)

// Event tells how far a run is.
type Event struct {
	Step    Step
	Batch   int // from 1; 0 where it is about all of them
	Batches int
	Users   int
	Failed  int
	Job     string
	Percent int
	Wait    time.Duration
	Message string
}

// defaultJobs is the number of import jobs that a tenant may have at once.
// Source: Auth0 docs, bulk user imports, "Limits".
const defaultJobs = 2

// maxExternalID is our own: Auth0 gives no limit for the text.
const maxExternalID = 200

// New checks a Config. Its error is an *Error of the kind Usage.
func New(cfg Config) (*Client, error) {
	usage := func(op, message, hint string) (*Client, error) {
		return nil, &Error{Kind: Usage, Op: op, Message: message, Hint: hint}
	}
	base, host, err := baseURL(cfg.BaseURL)
	if err != nil {
		return nil, err
	}
	if cfg.MaxBytes, err = checkMaxBytes(cfg.MaxBytes); err != nil {
		return nil, err
	}
	if cfg.Jobs == 0 {
		cfg.Jobs = defaultJobs
	}
	if cfg.Poll == 0 {
		cfg.Poll = time.Second
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Sleep == nil {
		cfg.Sleep = sleep
	}
	if cfg.Transport == nil {
		cfg.Transport = transport(cfg.Proxy)
	}
	switch {
	case cfg.Token == nil:
		return usage("credentials", "there are none", "give an access token, or a client id and its secret")
	case cfg.Token.check() != "":
		return usage("credentials", cfg.Token.check(), "")
	case cfg.Connection == "":
		return usage("connection", "none is named", "give the name of a database connection, or its id, con_…")
	case cfg.Jobs < 0 || cfg.Poll < 0:
		return usage("jobs", "a number is below 0", "")
	case len(cfg.ExternalID) > maxExternalID || !utf8.ValidString(cfg.ExternalID) ||
		strings.ContainsFunc(cfg.ExternalID, unicode.IsControl):
		return usage("external id", fmt.Sprintf("it must be a line of text of at most %d bytes", maxExternalID), "")
	}
	return &Client{cfg: cfg, api: &api{
		base: base, host: host, keys: newKeyring(cfg.Token), now: cfg.Now, sleep: cfg.Sleep, unit: cfg.Poll,
		client: &http.Client{
			Transport:     cfg.Transport,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}}, nil
}

func checkMaxBytes(n int) (int, error) {
	if n == 0 {
		n = DefaultMaxBytes
	}
	if n < minMaxBytes || n > hardMaxBytes {
		return 0, &Error{Kind: Usage, Op: "largest batch", Message: fmt.Sprintf("%d bytes are not from %d to %d", n,
			minMaxBytes, hardMaxBytes)}
	}
	return n, nil
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Submit brings users into Auth0. Problems of the data, the users that Auth0 does not take
// among them, go to report in input order. The error is nil where all is known of all
// users, also of those that failed.
func (c *Client) Submit(ctx context.Context, users schema.Records, report schema.Report) (Summary, error) {
	began := c.cfg.Now()
	r := c.newRun()
	name := c.cfg.RunDir
	if name == "" {
		name = filepath.Join("muster-runs", began.UTC().Format("20060102T150405Z")+"-"+r.names.run[:8])
	}
	var err error
	if r.dir, err = newRunDir(name); err != nil {
		return Summary{}, err
	}
	s, err := r.spool(ctx, users, report)
	if err != nil {
		r.dir.abandon()
		return s, err
	}
	defer r.dir.close()
	s.RunDir = name
	err = r.send(ctx, &s, report)
	s.Elapsed = c.cfg.Now().Sub(began)
	return s, err
}
