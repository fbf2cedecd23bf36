package submit_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"muster/submit"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// watched calls f before each POST.
type watched struct {
	http.RoundTripper
	f func()
}

func (w watched) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Method == http.MethodPost {
		w.f()
	}
	return w.RoundTripper.RoundTrip(r)
}

// An interrupted run lets the uploads under way end, and says what it knows.
func TestInterrupt(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	tn.fault(emulator.Fault{On: "create", Do: "pending"})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	cfg := tn.config()
	cfg.MaxBytes = 5000
	var both sync.WaitGroup
	both.Add(2)
	cfg.Transport = watched{&http.Transport{}, func() { both.Done(); both.Wait(); cancel() }}
	o := submitCtx(t, ctx, cfg, text(padded(1, 4, 3000)))
	if !errors.Is(o.err, context.Canceled) || o.kind() != submit.Incomplete || o.Unknown != 2 || o.Unsent != 2 {
		t.Errorf("%+v, %v", o.Summary, o.err)
	}
	if got := o.events(t, 1); got != "intent accepted" {
		t.Errorf("events %s", got)
	}
	if got := o.dispositions(t); got != "unknown unknown unsent unsent" {
		t.Errorf("got %s", got)
	}
}

// Users go over a connection of their own: one that was left open may be dying.
func TestFreshConnection(t *testing.T) {
	seen := map[string]string{}
	var mu sync.Mutex
	h := &handler{post: func(w http.ResponseWriter, r *http.Request) { http.Error(w, "{}", http.StatusBadRequest) }}
	url := emulatortest.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		seen[r.Method] = r.RemoteAddr
		mu.Unlock()
		h.ServeHTTP(w, r)
	}))
	cfg := h.serve(t)
	cfg.BaseURL = url
	submitTo(t, cfg, text(people(1, 1)))
	if len(seen) != 2 || seen["GET"] == seen["POST"] {
		t.Errorf("%v", seen)
	}
}

// The journal is made before the first user is sent, or nobody is sent.
func TestNoJournal(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	cfg := tn.config()
	cfg.Progress = func(e submit.Event) {
		if e.Step == submit.Spooled {
			if err := os.WriteFile(filepath.Join(cfg.RunDir, "journal.jsonl"), nil, 0o600); err != nil {
				t.Error(err)
			}
		}
	}
	o := submitTo(t, cfg, text(people(1, 1)))
	if o.kind() != submit.Incomplete || o.Unsent != 1 || len(tn.requests(posts)) > 0 {
		t.Errorf("%+v", o)
	}
}

// A batch that was changed after it was planned is not sent.
func TestChangedBatch(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	cfg := tn.config()
	cfg.Progress = func(e submit.Event) {
		if e.Step == submit.Spooled {
			name := filepath.Join(cfg.RunDir, "chunks", "00001.json")
			text, _ := os.ReadFile(name)
			if err := os.WriteFile(name, bytes.ReplaceAll(text, []byte("user1"), []byte("user9")), 0o600); err != nil {
				t.Error(err)
			}
		}
	}
	o := submitTo(t, cfg, text(people(1, 1)))
	if o.kind() != submit.Usage || o.Unsent != 1 || len(tn.requests(posts)) > 0 ||
		!strings.Contains(o.err.Error(), "was changed") {
		t.Errorf("%+v", o)
	}
}

// Before the first user is sent, an interruption leaves nothing behind.
func TestInterruptEarly(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	o := submitCtx(t, ctx, tn.config(), text(people(1, 1)))
	if _, err := os.Stat(o.dir); !errors.Is(o.err, context.Canceled) || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v, %v", o.err, err)
	}
}
