package submit_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/submit"
	"muster/submit/emulator"
)

// What a POST can come to, and that it is sent again only where that is safe.
func TestPostFaults(t *testing.T) {
	const (
		unknown  = "unknown unknown inserted"
		allGood  = "inserted inserted inserted"
		ofBatch1 = 1
	)
	for _, test := range []struct {
		name  string
		fault emulator.Fault
		posts int // seen by the server, for two batches
		kind  submit.Kind
		want  string // dispositions of two users of the first batch and one of the second
		says  string
	}{
		{"answer lost", emulator.Fault{Do: "lost"}, 2, submit.Undecided, unknown, "2 users"},
		{"dropped", emulator.Fault{Do: "drop"}, 2, submit.Undecided, unknown, "2 users"},
		{"dropped unread", emulator.Fault{Do: "drop", Unread: true}, 2, submit.Undecided, unknown, "2 users"},
		{"truncated", emulator.Fault{Do: "truncated"}, 2, submit.Undecided, unknown, "2 users"},
		{"empty", emulator.Fault{Do: "empty"}, 2, submit.Undecided, unknown, "2 users"},
		{"no id", emulator.Fault{Do: "no_id"}, 2, submit.Undecided, unknown, "2 users"},
		{"html", emulator.Fault{Do: "html", Executed: true}, 2, submit.Undecided, unknown, "2 users"},
		{"html 202", emulator.Fault{Do: "html", Status: 202, Executed: true}, 2, submit.Undecided, unknown, "2 users"},
		{"500", emulator.Fault{Do: "status", Status: 500}, 2, submit.Undecided, unknown, "2 users"},
		{"502", emulator.Fault{Do: "status", Status: 502, Executed: true}, 2, submit.Undecided, unknown, "2 users"},
		{"503", emulator.Fault{Do: "status", Status: 503}, 2, submit.Undecided, unknown, "2 users"},
		{
			"202 of another job",
			emulator.Fault{
				Do: "status", Status: 202,
				Body: json.RawMessage(`{"id":"job_0123456789abcdef","type":"users_export","status":"pending"}`),
			},
			2,
			submit.Undecided, unknown, "2 users",
		},
		{
			"202 with a bad id",
			emulator.Fault{
				Do: "status", Status: 202,
				Body: json.RawMessage(`{"id":"job_../../users","type":"users_import","status":"pending"}`),
			},
			2, submit.Undecided,
			unknown, "2 users",
		},
		{"slots", emulator.Fault{Do: "slots"}, 3, 0, allGood, ""},
		{"rate limit", emulator.Fault{Do: "rate_limit", Seconds: 1}, 3, 0, allGood, ""},
		{
			"redirect",
			emulator.Fault{
				Do: "status", Status: 307,
				Headers: map[string]string{"Location": "/api/v2/jobs/users-imports"},
			},
			1, submit.Incomplete,
			"unknown unknown unsent", "307",
		},
		{"404", emulator.Fault{Do: "status", Status: 404}, 1, submit.Incomplete, "unknown unknown unsent", "404"},
		{
			"400",
			emulator.Fault{
				Do: "status", Status: 400,
				Body: json.RawMessage(`{"message":"Connection must be enabled.\u001b[31m ` + canary + `"}`),
			},
			1, submit.Usage,
			"unsent unsent unsent", `Connection must be enabled.\u{1b}[31m [redacted]`,
		},
		{"403", emulator.Fault{Do: "status", Status: 403}, 1, submit.Usage, "unsent unsent unsent", "403"},
		{"413", emulator.Fault{Do: "status", Status: 413}, 4, 0, allGood, ""}, // it is cut in two
		{"408", emulator.Fault{Do: "status", Status: 408}, 2, submit.Undecided, unknown, "2 users"},
		{"425", emulator.Fault{Do: "status", Status: 425}, 2, submit.Undecided, unknown, "2 users"},
		{"401", emulator.Fault{Do: "status", Status: 401}, 1, submit.Usage, "unsent unsent unsent", "401"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			tn := newTenant(t, emulator.Config{})
			test.fault.On, test.fault.Count = "create", 1
			tn.fault(test.fault)
			cfg := tn.config()
			cfg.MaxBytes, cfg.Jobs, cfg.OnAmbiguous = 5000, 1, submit.Hold
			o := submitTo(t, cfg, text(padded(1, 3, 1900)))
			if o.kind() != test.kind || o.kind() != 0 && !strings.Contains(o.err.Error(), test.says) {
				t.Errorf("error %v of kind %d", o.err, o.kind())
			}
			if got := tn.requests(posts); len(got) != test.posts {
				t.Errorf("%d POSTs: %+v", len(got), got)
			}
			checkIDs(t, cfg.RunDir)
			if got := o.dispositions(t); got != test.want {
				t.Errorf("got %s", got)
			}
			if test.want == unknown {
				if got := o.events(t, ofBatch1); !strings.HasPrefix(got, "intent ambiguous:lost found:") ||
					!strings.HasSuffix(got, " held:hold") {
					t.Errorf("events %s", got)
				}
				if got := o.rules(); got != "batch/unknown@users.json:1:1" {
					t.Errorf("problems %s", got)
				}
			}
			// What can be found out is found out when it is taken up again.
			if o.err != nil {
				o = resume(t, tn.into(cfg.RunDir))
				if got := o.dispositions(t); got != allGood || o.err != nil || len(o.problems) > 0 {
					t.Errorf("resumed: %s, %v, %s", got, o.err, o.rules())
				}
				checkIDs(t, cfg.RunDir)
			}
			// Whatever happened: nobody was written twice.
			for _, line := range tn.Lines("/_emulator/users") {
				if !strings.Contains(line, `"writes":1`) {
					t.Error(line)
				}
			}
		})
	}
}

// checkIDs checks that no two uploads have one id, whatever became of them.
func checkIDs(t *testing.T, dir string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "journal.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		var e struct {
			Ev string
			ID string `json:"external_id"`
		}
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		if e.Ev == "intent" && (seen[e.ID] || e.ID == "") {
			t.Errorf("%q is the id of two uploads", e.ID)
		}
		seen[e.ID] = true
	}
}

// After three lost answers in a row no more is sent.
func TestDoubts(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	tn.fault(emulator.Fault{On: "create", Do: "status", Status: 503})
	cfg := tn.config()
	cfg.MaxBytes, cfg.Jobs = 5000, 1
	o := submitTo(t, cfg, text(padded(1, 6, 3000)))
	if got := len(tn.requests(posts)); got != 3 || o.Unknown != 3 || o.Unsent != 3 || o.kind() != submit.Incomplete {
		t.Errorf("%d POSTs, %+v, %v", got, o.Summary, o.err)
	}
}

// No request is made before the time that Auth0 gives.
func TestRateLimit(t *testing.T) {
	for _, on := range []string{"create", "job", "errors", "connections"} {
		t.Run(on, func(t *testing.T) {
			t.Parallel()
			tn := newTenant(t, emulator.Config{})
			tn.fault(emulator.Fault{On: on, Do: "rate_limit", Seconds: 1.5, Count: 1})
			o := submitTo(t, tn.config(), text(people(1, 1)))
			if o.err != nil || o.Inserted != 1 {
				t.Fatalf("%+v", o)
			}
			var limited time.Time
			for _, line := range tn.Lines("/_emulator/requests") {
				var r seenRequest
				json.Unmarshal([]byte(line), &r)
				at, err := time.Parse(time.RFC3339, r.Time)
				if err != nil {
					t.Fatal(err)
				}
				if !limited.IsZero() && at.Before(limited) {
					t.Errorf("%s %s came %v too early", r.Method, r.Path, limited.Sub(at))
				}
				if r.Status == http.StatusTooManyRequests {
					limited = at.Add(1500 * time.Millisecond)
				}
			}
			if limited.IsZero() {
				t.Error("the limit was never met")
			}
		})
	}
}

// A small tenant: two requests a second, and no 429 over it once it is known.
func TestSmallTenant(t *testing.T) {
	tn := newTenant(t, emulator.Config{RateLimit: 2})
	o := submitTo(t, tn.config(), text(people(1, 3)))
	if o.err != nil || o.Inserted != 3 {
		t.Fatalf("%+v", o)
	}
	for _, line := range tn.Lines("/_emulator/requests") {
		if strings.Contains(line, `"status":429`) {
			t.Error(line)
		}
	}
}

// Reads are tried again, and end well.
func TestGetFaults(t *testing.T) {
	for _, on := range []string{"connections", "job", "errors"} {
		for _, fault := range []emulator.Fault{
			{Do: "drop"},
			{Do: "truncated"},
			{Do: "status", Status: 500},
			{Do: "status", Status: 503},
			{Do: "html", Status: 200},
		} {
			if on == "connections" && fault.Do == "html" {
				continue // a page instead of the API: the wrong domain
			}
			t.Run(fmt.Sprint(on, fault.Do, fault.Status), func(t *testing.T) {
				t.Parallel()
				tn := newTenant(t, emulator.Config{})
				fault.On, fault.Count = on, 3
				tn.fault(fault)
				users := people(1, 2) + people(1, 1)
				o := submitTo(t, tn.config(), text(users))
				if o.err != nil || o.Inserted != 2 || o.Failed != 1 || len(tn.requests(posts)) != 1 {
					t.Errorf("%+v", o)
				}
			})
		}
	}
}

// What a job can come to.
func TestJobFaults(t *testing.T) {
	for _, test := range []struct {
		name   string
		fault  emulator.Fault
		kind   submit.Kind
		want   string
		rules  string
		events string
	}{
		{
			"failed",
			emulator.Fault{On: "create", Do: "failed", Users: 1},
			submit.Undecided,
			"unknown unknown unknown", "batch/unknown@users.json:1:1", "ended errors_saved:failed ambiguous:failed",
		},
		{
			"expired",
			emulator.Fault{On: "job", Do: "job_status", Word: "expired"},
			submit.Undecided,
			"unknown unknown failed", "auth0/duplicated-user@users.json:3:24 batch/unknown@users.json:1:1",
			"ended errors_saved:failed ambiguous:failed",
		},
		{
			"another word",
			emulator.Fault{On: "job", Do: "job_status", Word: "warming_up", Count: 3},
			0,
			"inserted inserted failed", "auth0/duplicated-user@users.json:3:24", "ended errors_saved done",
		},
		{
			"gone",
			emulator.Fault{On: "job", Do: "status", Status: 404},
			submit.Undecided,
			"unknown unknown unknown", "batch/unknown@users.json:1:1", "ambiguous:gone",
		},
		{
			"no reasons",
			emulator.Fault{On: "errors", Do: "no_errors"},
			submit.Undecided,
			"unknown unknown unknown", "batch/sum@users.json:1:1", "ended errors_saved ambiguous:sum",
		},
		{
			"reasons refused",
			emulator.Fault{On: "errors", Do: "status", Status: 400},
			submit.Undecided,
			"unknown unknown unknown", "batch/unknown@users.json:1:1", "ended ambiguous:reasons",
		},
		{
			"reasons of a job",
			emulator.Fault{
				On: "errors", Do: "status", Status: 200,
				Body: json.RawMessage(`{"id":"{id}","status":"failed","status_details":"Out of memory"}`),
			},
			submit.Undecided,
			"unknown unknown unknown", "batch/unknown@users.json:1:1", "ended errors_saved:failed ambiguous:failed",
		},
		{
			"an error too many",
			emulator.Fault{On: "errors", Do: "status", Status: 200, Body: json.RawMessage(
				`[{"user":{"user_id":"auth0|1"},"errors":[{"code":"FORMAT","message":"no","path":"#/email"}]},{"user":{"email":"USER2@example.com"},"errors":[]}]`)},
			submit.Undecided,
			"unknown failed failed", "auth0/other@users.json:2:1 auth0/format@users.json:3:24 batch/sum@users.json:1:1",
			"ended errors_saved ambiguous:sum",
		},
		{
			"nobody's error",
			emulator.Fault{On: "errors", Do: "status", Status: 200, Body: json.RawMessage(
				`[{"user":{"email":"stranger@example.com"},"errors":[{"code":"odd  CODE!","message":"no"}]}]`)},
			submit.Undecided,
			"unknown unknown unknown", "auth0/unmatched@users.json:1:1", "ended errors_saved ambiguous:sum",
		},
		{
			"an odd sum",
			emulator.Fault{On: "job", Do: "status", Status: 200, Body: json.RawMessage(
				`{"id":"{id}","status":"completed","summary":{"total":3,"inserted":3,"updated":0,"failed":1}}`)},
			submit.Undecided,
			"unknown unknown failed", "auth0/duplicated-user@users.json:3:24 batch/sum@users.json:1:1",
			"ended errors_saved ambiguous:sum",
		},
		{
			"no sum",
			emulator.Fault{
				On: "job", Do: "status", Status: 200,
				Body: json.RawMessage(`{"id":"{id}","status":"completed"}`),
			},
			submit.Undecided,
			"unknown unknown failed", "auth0/duplicated-user@users.json:3:24 batch/sum@users.json:1:1",
			"ended errors_saved ambiguous:sum",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			tn := newTenant(t, emulator.Config{})
			tn.fault(test.fault)
			cfg := tn.config()
			cfg.OnAmbiguous = submit.Hold
			o := submitTo(t, cfg, text(people(1, 2)+people(1, 1)))
			if o.kind() != test.kind || o.err != nil && o.Unknown > 0 &&
				!strings.Contains(o.err.Error(), fmt.Sprint(o.Unknown, " user")) {
				t.Errorf("error %v of kind %d", o.err, o.kind())
			}
			if got := o.dispositions(t); got != test.want {
				t.Errorf("got %s", got)
			}
			if got := o.rules(); got != test.rules {
				t.Errorf("got %s", got)
			}
			if test.kind != 0 {
				test.events += " held:hold"
			}
			if got := o.events(t, 1); got != "intent accepted "+test.events {
				t.Errorf("events %s", got)
			}
			// The same users again, each with one true fate, once Auth0 answers as it should.
			tn.ClearFaults()
			o = resume(t, tn.into(cfg.RunDir))
			want := "inserted inserted failed"
			if test.name == "an error too many" { // it is the only word on this user
				want = "inserted failed failed"
			}
			if got := o.dispositions(t); got != want || o.err != nil {
				t.Errorf("resumed: %s, %v", got, o.err)
			}
		})
	}
}

// The raw answer is kept as it came, and so are the reasons why it is not believed.
func TestRawReasons(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	raw := `[ {"user" : {"email":"user1@example.com"},"errors":[{"code":"FORMAT"}]} ]` + "\n"
	body, _ := json.Marshal(raw)
	tn.fault(emulator.Fault{On: "errors", Do: "status", Status: 200, Body: body})
	o := submitTo(t, tn.config(), text(people(1, 1)+people(1, 1)))
	got, err := os.ReadFile(filepath.Join(o.dir, "errors", "00001.1.json"))
	if err != nil || string(got) != raw {
		t.Errorf("%q, %v", got, err)
	}
	if o.Failed != 1 || o.Inserted != 1 { // two that are alike: it does not matter which
		t.Errorf("%+v", o)
	}
}

// Of users that are alike but not the same, it is not guessed which one failed.
func TestAlike(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	users := `{"email":"a@example.com","password_hash":"1"}` + `{"email":"a@example.com","password_hash":"2"}` +
		`{"email":"b@example.com"}`
	tn.fault(emulator.Fault{On: "job", Do: "status", Status: 200, Body: json.RawMessage(
		`{"id":"{id}","status":"completed","summary":{"total":3,"inserted":2,"updated":0,"failed":1}}`)},
		emulator.Fault{On: "errors", Do: "status", Status: 200, Body: json.RawMessage(
			`[{"user":{"email":"a@example.com","password_hash":"*****"},"errors":[{"code":"DUPLICATED_USER","message":"there"}]}]`)})
	cfg := tn.config()
	cfg.OnAmbiguous = submit.Hold
	o := submitTo(t, cfg, text(users))
	if got := o.dispositions(t); got != "unknown unknown inserted" || o.kind() != submit.Undecided ||
		o.rules() != "auth0/unmatched@users.json:1:1" {
		t.Errorf("%s, %v, %s", got, o.err, o.rules())
	}
}
