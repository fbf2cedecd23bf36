// Package submit brings users into Auth0: it cuts them into batches, uploads each as an
// import job, follows the jobs, and tells of each user what became of it.
//
// Auth0 has no idempotency key and no list of jobs. So nothing is sent before a journal on
// disk has it, and nothing is sent again unless Auth0 itself keeps it from being there twice,
// or it is proven that the first time no job was made. A run that is interrupted or killed at
// any point is taken up again by Resume; what cannot be known is called unknown.
//
// Package tenant speaks HTTP, package ledger knows how far a run is and what is next, and
// package results tells what became of each user. Here they are put to work.
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
	"muster/schema/disk"
	"muster/submit/ledger"
	"muster/submit/results"
	"muster/submit/tenant"
)

// Config says where users go, and how.
type Config struct {
	BaseURL    string // https://tenant, a bare host, or http:// on loopback only
	Audience   string // of the token; "" for that of BaseURL. A custom domain needs it
	Token      TokenSource
	Connection string // name, or con_… id; "" for the only one there is

	Upsert              bool
	SendCompletionEmail bool
	ExternalID          string // in front of the id of each job; "" for nothing
	OnAmbiguous         OnAmbiguous

	RunDir   string // "" for muster-runs/<time>-<id>
	Jobs     int    // at once; 0 for 2, which is what Auth0 allows a tenant
	MaxBytes int    // of a request's body; 0 for DefaultMaxBytes
	// Poll is the shortest time between two looks at a job, but where Auth0 allows more, and
	// the unit of all other waiting that Auth0 does not ask for; 0 for a second.
	Poll time.Duration

	// Reject takes the rows of users that Auth0 refused, in input order, also those of the
	// processes before. Nil keeps no rows.
	Reject func(Reject) error
	// Aside is called once before the first user is sent: what it writes into the run
	// directory is there for those who resume.
	Aside func(runDir string) error

	Proxy     func(*http.Request) (*url.URL, error) // of the own transport; nil for none
	Transport http.RoundTripper                     // nil for an own one
	Progress  func(Event)                           // never called twice at once

	Now   func() time.Time // nil for the real one, and so is Sleep
	Sleep func(context.Context, time.Duration) error
	Disk  disk.Hook // stands before each step on disk; nil for none
}

// OnAmbiguous is what is done with users that may be in or not, when Auth0's log does not tell.
type OnAmbiguous = ledger.Ambiguous

const (
	// Verify finds out: it sends again what Auth0 keeps from being there twice and looks up
	// who is there. It is the default.
	Verify = ledger.Verify
	// Hold leaves them to the operator.
	Hold = ledger.Hold
	// Replay sends them again, with upsert too, whatever was changed since.
	Replay = ledger.Replay
)

// TokenSource is how to come by an access token.
type TokenSource = tenant.TokenSource

// ClientCredentials is an application that may call the Management API.
type ClientCredentials = tenant.ClientCredentials

// PrivateKey is an application that proves itself by a JWT signed with its key.
type PrivateKey = tenant.PrivateKey

// Secret is a text that no way of printing shows.
type Secret = tenant.Secret

// NewSecret keeps a text. White space around it is taken off: files end in a newline.
func NewSecret(s string) Secret { return tenant.NewSecret(s) }

// StaticToken is a token that somebody got elsewhere.
func StaticToken(s string) TokenSource { return tenant.StaticToken(s) }

// NewPrivateKey reads an RSA key in PEM.
func NewPrivateKey(id string, text []byte) (PrivateKey, error) { return tenant.NewPrivateKey(id, text) }

// Rules are the rules of sending users, and of what Auth0 says of those that it does not take.
func Rules() []schema.Rule { return results.Rules() }

// RuleOf is the id of the rule of one of Auth0's error codes, such as INVALID_FORMAT; "" for what is no code.
func RuleOf(code string) string { return results.RuleOf(code) }

// Reject is a user that Auth0 refused, as his row came in.
type Reject = results.Reject

// RunsDir is where runs lie that get no directory of their own.
const RunsDir = ledger.RunsDir

// RejectsFile is where Aside puts what was set aside before, in the run directory.
const RejectsFile = ledger.RejectsFile

// Chunk is a file of users that is one import job.
type Chunk = ledger.Batch

// Connection is the database connection that users go to.
type Connection = ledger.Connection

// Client submits users to one connection of one tenant.
type Client struct {
	cfg    Config
	tenant *tenant.Tenant
	found  *tenant.Connection // nil until it has been asked for
	teller
}

// Summary is what became of the users of a run. Users is the sum of those that were inserted,
// updated, existed, failed, are unknown or were not sent, except where nothing was sent at all
// because some were rejected.
type Summary struct {
	Users    int
	Rejected int // with a problem that keeps the run from starting

	Inserted int
	Updated  int
	Exists   int // there before, and left as they were
	Failed   int
	Unknown  int // possibly in
	Unsent   int // surely not in

	Batches int
	Held    int   // batches that go on by a decision only
	Bytes   int64 // of users, in all batches
	RunDir  string
	Elapsed time.Duration
}

// DefaultJobs is the number of import jobs that a tenant may have at once.
// Source: Auth0 docs, bulk user imports, "Limits".
const DefaultJobs = 2

// maxExternalID is our own: Auth0 gives no limit for the text.
const maxExternalID = 200

// mostJobs is our own: private cloud tenants have some more than 2.
const mostJobs = 100

// New checks a Config. Its error is an *Error of the kind Usage.
func New(cfg Config) (*Client, error) {
	usage := func(op, message, hint string) (*Client, error) {
		return nil, &Error{Kind: Usage, Op: op, Message: message, Hint: hint}
	}
	var err error
	if cfg.MaxBytes, err = checkMaxBytes(cfg.MaxBytes); err != nil {
		return nil, err
	}
	if cfg.Jobs == 0 {
		cfg.Jobs = DefaultJobs
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
	if cfg.OnAmbiguous == "" {
		cfg.OnAmbiguous = Verify
	}
	switch {
	case cfg.Jobs < 0 || cfg.Jobs > mostJobs:
		return usage("--jobs", fmt.Sprintf("%d is not from 1 to %d", cfg.Jobs, mostJobs), "2 is what Auth0 allows a tenant")
	case cfg.Poll < 0:
		return usage("poll", "a time is below 0", "")
	case cfg.OnAmbiguous != Verify && cfg.OnAmbiguous != Hold && cfg.OnAmbiguous != Replay:
		word := schema.Quote(string(cfg.OnAmbiguous))
		return usage("--on-ambiguous", word+" is not verify, hold or replay", "")
	case len(cfg.ExternalID) > maxExternalID || !utf8.ValidString(cfg.ExternalID) ||
		strings.ContainsFunc(cfg.ExternalID, unicode.IsControl):
		return usage("--external-id", fmt.Sprintf("it must be a line of text of at most %d bytes", maxExternalID), "")
	}
	c := &Client{cfg: cfg, teller: newTeller(cfg.Progress)}
	c.tenant, err = tenant.New(tenant.Config{
		BaseURL: cfg.BaseURL, Audience: cfg.Audience, Token: cfg.Token, Proxy: cfg.Proxy, Transport: cfg.Transport,
		Now: cfg.Now, Sleep: cfg.Sleep, Unit: cfg.Poll,
		Waiting: func(wait time.Duration, reason string) { c.tell(Event{Step: Waiting, Wait: wait, Message: reason}) },
	})
	if err != nil {
		return nil, err
	}
	return c, nil
}

func checkMaxBytes(n int) (int, error) {
	if n == 0 {
		n = DefaultMaxBytes
	}
	if n < minMaxBytes || n > hardMaxBytes {
		return 0, &Error{
			Kind: Usage, Op: "--max-bytes", Message: fmt.Sprintf("%d bytes are not from %d to %d", n, minMaxBytes, hardMaxBytes),
		}
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
		name = filepath.Join(ledger.RunsDir, began.UTC().Format("20060102T150405Z")+"-"+r.plan.Run[:8])
	}
	var err error
	if r.dir, err = ledger.Create(name, c.cfg.Disk); err != nil {
		return Summary{}, err
	}
	s, err := r.spool(ctx, users, report)
	if err != nil {
		r.dir.Abandon()
		return s, err
	}
	defer r.dir.Close()
	s.RunDir = name
	if r.journal, err = r.dir.NewJournal(c.cfg.Now); err != nil {
		return s, err
	}
	r.tell(Event{Step: Planned, Users: s.Users, Batches: s.Batches, RunDir: name})
	return r.finish(ctx, s, began, report)
}

// Resume goes on with the run in a directory. Summary and problems are those of all its users.
func (c *Client) Resume(ctx context.Context, name string, report schema.Report) (Summary, error) {
	began := c.cfg.Now()
	r := &run{Client: c}
	var err error
	if r.dir, r.plan, err = ledger.Open(name, true, c.cfg.Disk); err != nil {
		return Summary{}, err
	}
	defer r.dir.Close()
	if err := r.same(); err != nil {
		return Summary{}, err
	}
	r.prepare()
	if r.state, r.journal, err = r.dir.TakeUp(r.plan, c.cfg.Now); err != nil {
		return Summary{}, err
	}
	s := Summary{Users: r.plan.Users, Batches: len(r.plan.Chunks), RunDir: name}
	for _, k := range r.plan.Chunks {
		s.Bytes += int64(k.Bytes)
	}
	s.count(told(r.state.Chunks))
	known := s.Users - s.Unknown - s.Unsent
	r.tell(Event{Step: Spooled, Users: s.Users, Known: known, Batches: s.Batches})
	if !r.over() {
		if _, err := r.preflight(ctx, r.plan.Connection.ID); err != nil {
			r.journal.Close()
			return s, r.resumable(err)
		}
	}
	return r.finish(ctx, s, began, report)
}

// same refuses another tenant or connection than the run was planned for.
func (r *run) same() error {
	differs := func(what, planned, given string) error {
		return &Error{
			Kind: Usage, Op: "resume", Message: fmt.Sprintf("the run goes to the %s %s, and not to %s", what, planned, given),
			Hint: "a run is resumed with what it was planned with",
		}
	}
	p := r.plan
	switch {
	case p.Tenant != r.tenant.URL():
		return differs("tenant", p.Tenant, r.tenant.URL())
	case r.cfg.Connection != "" && r.cfg.Connection != p.Connection.ID && r.cfg.Connection != p.Connection.Name:
		return differs("connection", p.Connection.ID, schema.Quote(r.cfg.Connection))
	case r.cfg.Upsert && !p.Upsert:
		return &Error{Kind: Usage, Op: "resume", Message: "the run was planned without upsert"}
	case r.cfg.Reject != nil && !p.Rows:
		return &Error{
			Kind: Usage, Op: "--rejects", Message: "the run was begun without it, so the rows as they came in are not there",
			Hint: "resume without it: results.csv in the run directory tells who failed",
		}
	}
	return nil
}

// Connection finds the connection that users go to and asks for its settings, once: Submit and Plan, after it, ask no
// more.
func (c *Client) Connection(ctx context.Context) (schema.Connection, error) {
	if err := c.tenant.Ready(ctx); err != nil {
		return schema.Connection{}, err
	}
	found, err := c.connection(ctx, c.cfg.Connection)
	return found.Connection, err
}

// Unread says why the settings of the connection are not known; "" where they are, and before they were asked for.
func (c *Client) Unread() string {
	if c.found == nil {
		return ""
	}
	return c.found.Unread
}

func (c *Client) connection(ctx context.Context, wanted string) (tenant.Connection, error) {
	if c.found != nil && (wanted == c.cfg.Connection || wanted == c.found.ID) {
		return *c.found, nil
	}
	found, err := c.tenant.Connection(ctx, wanted)
	if err == nil {
		c.found = &found
	}
	return found, err
}
