package submit_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"muster/submit"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// pipes is a network without a network, so that a synctest bubble knows when all wait.
type pipes struct {
	conns  chan net.Conn
	closed chan struct{}
}

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.conns:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error { close(p.closed); return nil }

func (p *pipes) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80} }

func (p *pipes) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	here, there := net.Pipe()
	select {
	case p.conns <- there:
		return here, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// bubble runs f with a tenant whose hours pass at once.
func bubble(t *testing.T, config emulator.Config, f func(t *testing.T, tn *tenant, cfg submit.Config)) {
	dir := filepath.Join(fastDir(t), "run")
	synctest.Test(t, func(t *testing.T) {
		config.Token, config.ClientSecret = canary, canary+"-secret"
		tn := &tenant{t, emulatortest.New(t, config)}
		tn.URL = "http://127.0.0.1"
		p := &pipes{conns: make(chan net.Conn), closed: make(chan struct{})}
		server := &http.Server{Handler: tn}
		go server.Serve(p)
		transport := &http.Transport{DialContext: p.dial}
		defer server.Close()
		defer transport.CloseIdleConnections()
		f(t, tn, submit.Config{
			BaseURL: tn.URL, Token: submit.StaticToken(canary), Connection: tn.ConnectionName,
			RunDir: dir, Transport: transport,
		})
	})
}

// A job that never ends is given up when Auth0 must have ended it.
func TestHangingJob(t *testing.T) {
	bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		tn.fault(emulator.Fault{On: "job", Do: "job_status", Word: "pending"})
		began := time.Now()
		cfg.OnAmbiguous = submit.Hold
		o := submitTo(t, cfg, text(people(1, 2)))
		if o.Unknown != 2 || o.kind() != submit.Undecided || o.events(t, 1) != "intent accepted ambiguous:hanging held:hold" {
			t.Errorf("%+v, %v", o.Summary, o.err)
		}
		if took := time.Since(began); took < 130*time.Minute || took > 131*time.Minute || o.Elapsed != took {
			t.Errorf("it took %v, it says %v", took, o.Elapsed)
		}
		// Half a request a second at most, and less after a while.
		if n := len(tn.requests(polls)); n > 130*6+20 {
			t.Errorf("%d looks at the job", n)
		}
	})
}

// Two jobs at a real pace: at most two at once, and where Auth0 allows two requests a second at
// most one look in two seconds.
func TestPace(t *testing.T) {
	bubble(t, emulator.Config{Speed: 1, RateLimit: 2}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		cfg.MaxBytes = 100_000
		o := submitTo(t, cfg, text(padded(1, 2000, 500)))
		if o.err != nil || o.Inserted != 2000 || o.Batches != 11 {
			t.Fatalf("%+v", o)
		}
		var last time.Time
		for _, r := range tn.requests(polls) {
			at, _ := time.Parse(time.RFC3339, r.Time)
			if at.Sub(last) < 2*time.Second {
				t.Errorf("a look %v after the last", at.Sub(last))
			}
			last = at
		}
		for _, r := range tn.requests(posts) {
			if r.Status != 202 {
				t.Errorf("a POST with the answer %d", r.Status)
			}
		}
	})
}

// At a real pace the slots are hardly ever empty, and a job is looked at twice, once the first two
// have shown how long one takes. Two requests a second are enough for that.
func TestIdleSlots(t *testing.T) {
	for _, config := range []emulator.Config{{RateLimit: 10}, {RateLimit: 2}, {RateLimit: 10, Terse: true}} {
		config.Speed = 1
		bubble(t, config, func(t *testing.T, tn *tenant, cfg submit.Config) {
			const users, size, batches = 1000, 80, 12 // a job takes 20 seconds
			cfg.MaxBytes = users*(size+2) + 1000
			o := submitTo(t, cfg, text(padded(1, batches*users, size)))
			if o.err != nil || o.Inserted != batches*users || o.Batches != batches {
				t.Fatalf("%+v", o)
			}
			free := []time.Time{{}, {}} // when each slot is
			var idle, whole time.Duration
			looks, begun := 0, map[string]int{}
			for _, r := range tn.requests(posts) {
				at, _ := time.Parse(time.RFC3339, r.Time)
				slot, end := 0, at.Add(2*time.Second+users*time.Second/55)
				if free[1].Before(free[0]) {
					slot = 1
				}
				if begun[r.Job] = len(begun); len(begun) > 4 {
					idle += at.Sub(free[slot])
					whole += end.Sub(free[slot])
				}
				free[slot] = end
			}
			for _, r := range tn.requests(polls) {
				if begun[r.Job] >= 2 {
					looks++
				}
			}
			if 100*idle > 9*whole || looks > 2*(batches-2) {
				t.Errorf("slots are empty for %v of %v, %d looks", idle, whole, looks)
			}
		})
	}
}

// Somebody else has the slots: we wait, and no batch is lost by it.
func TestSlots(t *testing.T) {
	bubble(t, emulator.Config{Speed: 1, Slots: 1}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		cfg.MaxBytes = 100_000
		waits := 0
		cfg.Progress = func(e submit.Event) {
			if e.Step == submit.Waiting {
				waits++
			}
		}
		o := submitTo(t, cfg, text(padded(1, 1000, 500)))
		if o.err != nil || o.Inserted != 1000 || waits == 0 {
			t.Errorf("%+v, %d waits", o, waits)
		}
	})
	// Fewer at once are asked for: there is never one more, so nobody says no.
	bubble(t, emulator.Config{Speed: 1, Slots: 1}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		cfg.MaxBytes, cfg.Jobs = 100_000, 1
		o := submitTo(t, cfg, text(padded(1, 1000, 500)))
		if o.err != nil || o.Inserted != 1000 || len(tn.requests(posts)) != o.Batches {
			t.Errorf("%+v, %d POSTs", o, len(tn.requests(posts)))
		}
	})
	// Not for ever, though.
	bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		tn.fault(emulator.Fault{On: "create", Do: "slots"})
		o := submitTo(t, cfg, text(people(1, 1)))
		if o.Unsent != 1 || o.kind() != submit.Incomplete || !strings.Contains(o.err.Error(), "active import users jobs") {
			t.Errorf("%+v, %v", o.Summary, o.err)
		}
		if n := len(tn.requests(posts)); n > 300 {
			t.Errorf("%d POSTs", n)
		}
	})
}

// A token is renewed before it expires, also in the middle of a job.
func TestTokenExpires(t *testing.T) {
	bubble(t, emulator.Config{Speed: 1}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		cfg.Token = submit.ClientCredentials{ID: tn.ClientID, Secret: submit.NewSecret(tn.ClientSecret)}
		cfg.Poll = 20 * time.Minute
		cfg.MaxBytes = 5000
		tn.fault(emulator.Fault{On: "create", Do: "pending", Seconds: 3600})
		o := submitTo(t, cfg, text(padded(1, 60, 3000)))
		if o.err != nil || o.Inserted != 60 || o.Elapsed < 24*time.Hour {
			t.Errorf("%+v", o)
		}
		if got, want := len(tn.requests(tokens)), int(o.Elapsed/(24*time.Hour))+1; got != want {
			t.Errorf("%d tokens in %v", got, o.Elapsed)
		}
		for _, line := range tn.Lines("/_emulator/requests") {
			if strings.Contains(line, `"status":401`) {
				t.Error(line)
			}
		}
	})
}

// A server that takes a batch and says nothing: it is not waited for without end.
func TestSilence(t *testing.T) {
	bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		tn.fault(emulator.Fault{On: "create", Do: "delay", Seconds: 3600, Executed: true})
		o := submitTo(t, cfg, text(people(1, 1)))
		if o.Unknown != 1 || len(o.problems) != 1 || !strings.Contains(o.problems[0].Message, "no answer in time") {
			t.Errorf("%+v, %v", o.Summary, o.problems)
		}
	})
}

// flaky fails before a request leaves, as a network does that is down.
type flaky struct {
	http.RoundTripper
	fails int
	on    string
}

func (f *flaky) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Method == f.on && f.fails > 0 {
		f.fails--
		t := &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) {
			return nil, errors.New("network is unreachable")
		}}
		return t.RoundTrip(r)
	}
	return f.RoundTripper.RoundTrip(r)
}

// What surely did not leave is sent again, and not without end.
func TestUnsent(t *testing.T) {
	for fails, want := range map[int]string{
		3:   "rejected:unsent intent rejected:unsent intent rejected:unsent intent accepted ended errors_saved done",
		100: strings.TrimSpace(strings.Repeat("rejected:unsent intent ", 7)) + " rejected:unsent",
	} {
		bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
			cfg.Transport = &flaky{cfg.Transport, fails, http.MethodPost}
			o := submitTo(t, cfg, text(people(1, 1)))
			if got := o.events(t, 1); got != "intent "+want {
				t.Errorf("%d: events %s", fails, got)
			}
			if fails == 100 &&
				(o.Unsent != 1 || o.err == nil || o.err.Error() != "send batch 1: cannot reach 127.0.0.1: network is unreachable") {
				t.Errorf("%+v, %v", o.Summary, o.err)
			}
		})
	}
}

// A transport that tells nothing of what it does proves nothing.
type opaque struct{ http.RoundTripper }

func (o opaque) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Method == http.MethodPost {
		io.Copy(io.Discard, r.Body)
		return nil, errors.New("out of order")
	}
	return o.RoundTripper.RoundTrip(r)
}

func TestOpaqueTransport(t *testing.T) {
	bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		cfg.Transport, cfg.OnAmbiguous = opaque{cfg.Transport}, submit.Hold
		o := submitTo(t, cfg, text(people(1, 1)))
		if o.Unknown != 1 || o.events(t, 1) != "intent ambiguous:lost found:absent held:hold" {
			t.Errorf("%+v, %v", o.Summary, o.err)
		}
	})
}
