package submit_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/submit"
	"muster/submit/emulator"
)

// Many users are looked up by one export and not one by one.
func TestExport(t *testing.T) {
	bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		old := cfg
		old.RunDir = filepath.Join(t.TempDir(), "old")
		submitTo(t, old, text(people(1, 10))) // these were there before
		time.Sleep(time.Hour)
		tn.fault(emulator.Fault{On: "create", Do: "lost", Count: 1})
		o := submitTo(t, cfg, text(people(1, 100)))
		if o.err != nil || o.Exists != 10 || o.Inserted != 90 {
			t.Errorf("%+v, %v", o.Summary, o.err)
		}
		if n := len(tn.requests("POST /api/v2/jobs/users-exports")); n != 1 {
			t.Errorf("%d exports", n)
		}
		for _, line := range tn.Lines("/_emulator/requests") {
			if strings.Contains(line, "/api/v2/users/") {
				t.Error(line)
			}
		}
	})
}

// Where there is no export, users are looked up one by one.
func TestNoExport(t *testing.T) {
	for _, fault := range []emulator.Fault{
		{On: "exports", Do: "status", Status: 404},
		{On: "exports", Do: "status", Status: 500, Count: 5},
		{On: "download", Do: "truncated", Count: 1},
	} {
		bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
			tn.fault(emulator.Fault{On: "create", Do: "lost", Count: 1}, fault)
			o := submitTo(t, cfg, text(people(1, 40)))
			if o.err != nil || o.Inserted != 40 {
				t.Errorf("%+v: %+v, %v", fault, o.Summary, o.err)
			}
		})
	}
}

// A token that may not look users up leaves a question: with the scope it is answered.
func TestNoScope(t *testing.T) {
	bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		tn.fault(emulator.Fault{On: "create", Do: "lost", Count: 1}, emulator.Fault{On: "users", Do: "status", Status: 403},
			emulator.Fault{On: "logs", Do: "status", Status: 403})
		o := submitTo(t, cfg, text(people(1, 3)))
		if o.kind() != submit.Undecided || o.Unknown != 3 || !strings.HasSuffix(o.events(t, 1), "done held:read:users") {
			t.Errorf("%+v, %v, %s", o.Summary, o.err, o.events(t, 1))
		}
		tn.ClearFaults()
		if o := resume(t, cfg); o.err != nil || o.Inserted != 3 {
			t.Errorf("%+v, %v", o.Summary, o.err)
		}
	})
}

// With upsert nobody is sent again: who is as he was sent is in, the others are a question.
func TestUpsertInDoubt(t *testing.T) {
	const users = `{"user_id":"1","email":"a@example.com","name":"A"}` + `{"user_id":"2","email":"b@example.com"}`
	for _, test := range []struct {
		name, users string
		do          string
		inserted    int
		kind        submit.Kind
	}{
		{"made", users, "lost", 2, 0},
		{"not made", users, "drop", 0, submit.Undecided},
		{"with a hash", users + `{"user_id":"3","email":"c@example.com","password_hash":"$2b$10$` +
			strings.Repeat("a", 53) + `"}`, "lost", 2, submit.Undecided},
	} {
		t.Run(test.name, func(t *testing.T) {
			bubble(t, emulator.Config{Scopes: []string{"create:users", "read:users", "read:connections"}},
				func(t *testing.T, tn *tenant, cfg submit.Config) {
					tn.fault(emulator.Fault{On: "create", Do: test.do, Count: 1})
					cfg.Upsert = true
					o := submitTo(t, cfg, text(test.users))
					if o.kind() != test.kind || o.Inserted != test.inserted {
						t.Errorf("%+v, %v, %s", o.Summary, o.err, o.events(t, 1))
					}
					if test.kind == 0 {
						return
					}
					if posts := len(tn.requests(posts)); posts != 1 {
						t.Errorf("%d POSTs", posts)
					}
					// The operator's word is in the journal.
					cfg.OnAmbiguous = submit.Replay
					if o := resume(t, cfg); o.err != nil || o.Unknown > 0 {
						t.Errorf("%+v, %v", o.Summary, o.err)
					}
				})
		})
	}
}

// Users without a user_id whom nothing keeps from being there twice are looked up when no job
// can be alive any more, and only who is missing is sent.
func TestAnonymous(t *testing.T) {
	bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
		tn.fault(emulator.Fault{On: "create", Do: "lost", Count: 1},
			emulator.Fault{On: "connections", Do: "status", Status: 200, Body: json.RawMessage(
				fmt.Sprintf(`[{"id":%q,"name":"Users","strategy":"auth0"}]`, tn.ConnectionID))})
		began := time.Now()
		o := submitTo(t, cfg, text(`{"email":"a@example.com"}{"email":"b@example.com"}`))
		if o.err != nil || o.Inserted != 2 || len(tn.requests(posts)) != 1 || o.results(t)[0]["code"] != "PROBABLE" {
			t.Errorf("%+v, %v, %s", o.Summary, o.err, o.events(t, 1))
		}
		if took := time.Since(began); took < 130*time.Minute || took > 140*time.Minute {
			t.Errorf("it took %v", took)
		}
	})
}

// A clock that is wrong does not make ours of those who were there, or the other way round.
func TestClock(t *testing.T) {
	for _, ahead := range []time.Duration{-time.Hour, -5 * time.Minute, 5 * time.Minute, time.Hour} {
		bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
			old := cfg
			old.RunDir = filepath.Join(t.TempDir(), "old")
			submitTo(t, old, text(people(1, 1)))
			time.Sleep(time.Minute)
			tn.fault(emulator.Fault{On: "create", Do: "lost", Count: 1})
			cfg.Now = func() time.Time { return time.Now().Add(ahead) }
			o := submitTo(t, cfg, text(people(1, 3)))
			if got := o.dispositions(t); got != "exists inserted inserted" || o.err != nil {
				t.Errorf("%v: %s, %v", ahead, got, o.err)
			}
		})
	}
}

// Another tenant, connection or kind of run than was planned is refused, and so is a run
// directory that was changed.
func TestResumeRefused(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	cfg := tn.config()
	tn.fault(emulator.Fault{On: "job", Do: "status", Status: 401})
	if o := submitTo(t, cfg, text(people(1, 2))); o.kind() != submit.Incomplete || o.Unknown != 2 {
		t.Fatalf("%+v, %v", o.Summary, o.err)
	}
	other := newTenant(t, emulator.Config{})
	for name, change := range map[string]func(*submit.Config){
		"tenant":     func(c *submit.Config) { c.BaseURL = other.URL },
		"connection": func(c *submit.Config) { c.Connection = "Others" },
		"upsert":     func(c *submit.Config) { c.Upsert = true },
	} {
		bad := cfg
		change(&bad)
		if o := resume(t, bad); o.kind() != submit.Usage {
			t.Errorf("%s: %v", name, o.err)
		}
	}
	// Credentials that are not good stop what has begun: it can be resumed with others.
	bad := cfg
	bad.Token = submit.StaticToken("another")
	if o := resume(t, bad); o.kind() != submit.Incomplete || o.Unknown != 2 || !strings.Contains(o.err.Error(), "401") {
		t.Errorf("%+v, %v", o.Summary, o.err)
	}
	tn.ClearFaults()
	if o := resume(t, cfg); o.err != nil || o.Inserted != 2 {
		t.Errorf("%+v, %v", o.Summary, o.err)
	}
}
