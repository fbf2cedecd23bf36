package submit_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/schema"
	"muster/submit"
	"muster/submit/emulator"
)

func TestSubmit(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	o := submitTo(t, tn.config(), text(people(1, 5)))
	if o.err != nil || o.Users != 5 || o.Inserted != 5 || o.Batches != 1 || len(o.problems) > 0 {
		t.Fatalf("%+v", o)
	}
	if got := len(tn.Lines("/_emulator/users")); got != 5 {
		t.Errorf("%d users in the tenant", got)
	}
	if got, want := o.events(t, 1), "intent accepted ended errors_saved done"; got != want {
		t.Errorf("events %s", got)
	}
	rows := o.results(t)
	if got, want := fmt.Sprint(rows[1]),
		"map[chunk:1 code: column:1 disposition:inserted email:user2@example.com file:users.json job:"+
			rows[1]["job"]+" line:2 message: record:2 row:2 user_id:2 username:]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if _, err := os.Stat(filepath.Join(o.dir, "errors", "00001.json")); !errors.Is(err, os.ErrNotExist) {
		t.Error("a 204 made a file")
	}
}

// The bytes of users are sent as they came, whatever they hold.
func TestBytes(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	users := "[ {\"email\":\"a@example.com\",\n \"app_metadata\":{\"id\":9007199254740993,\"x\":1.0e2}} ,\r\n{\"app_metadata\":{\"b\":1,\"a\":\"é\\u00e9\"},\"email\":\"b@example.com\"}]"
	o := submitTo(t, tn.config(), text(users))
	if o.err != nil {
		t.Fatal(o.err)
	}
	got, err := os.ReadFile(filepath.Join(o.dir, "chunks", "00001.json"))
	if err != nil {
		t.Fatal(err)
	}
	want := "[{\"email\":\"a@example.com\",\n \"app_metadata\":{\"id\":9007199254740993,\"x\":1.0e2}},\n{\"app_metadata\":{\"b\":1,\"a\":\"é\\u00e9\"},\"email\":\"b@example.com\"}]"
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if held := strings.Join(tn.Lines("/_emulator/users"), ""); !strings.Contains(held, "9007199254740993") ||
		!strings.Contains(held, "1.0e2") {
		t.Errorf("held: %s", held)
	}
}

// Several batches, two at a time, each as full as it can be and never too full.
func TestBatches(t *testing.T) {
	tn := newTenant(t, emulator.Config{Speed: 0.001})
	cfg := tn.config()
	cfg.MaxBytes, cfg.ExternalID = 20_000, "spring"
	o := submitTo(t, cfg, text(padded(1, 100, 500)))
	if o.err != nil || o.Inserted != 100 || o.Batches != 3 {
		t.Fatalf("%+v", o)
	}
	for i, r := range tn.requests(posts) {
		if r.Status != 202 {
			continue
		}
		if r.Bytes > 20_000 || i < 2 && r.Bytes < 19_400 {
			t.Errorf("a body has %d bytes", r.Bytes)
		}
		if !strings.HasPrefix(r.ExternalID, "spring-") {
			t.Errorf("external id %s", r.ExternalID)
		}
	}
	var plan struct {
		Chunks []submit.Chunk
		Users  int
	}
	text, _ := os.ReadFile(filepath.Join(o.dir, "plan.json"))
	if err := json.Unmarshal(text, &plan); err != nil || plan.Users != 100 ||
		plan.Chunks[1].First != plan.Chunks[0].Last+1 {
		t.Errorf("%s: %v", text, err)
	}
	for i, r := range o.results(t) {
		if r["record"] != fmt.Sprint(i+1) || r["user_id"] != fmt.Sprint(i+1) {
			t.Fatalf("line %d is %v", i+1, r)
		}
	}
}

// The default and the largest size are under the limits of the API.
func TestLargestBodies(t *testing.T) {
	for _, most := range []int{0, 511_000} {
		tn := newTenant(t, emulator.Config{})
		cfg := tn.config()
		cfg.MaxBytes = most
		o := submitTo(t, cfg, text(padded(1, 1500, 700)))
		if o.err != nil || o.Inserted != 1500 {
			t.Fatalf("%+v", o)
		}
		if most == 0 {
			most = submit.DefaultMaxBytes
		}
		if r := tn.requests(posts)[0]; r.Bytes > int64(most) || r.Bytes < int64(most-800) {
			t.Errorf("a body has %d bytes of %d", r.Bytes, most)
		}
	}
}

// Refused users are found again, and reported where they come from, in input order.
func TestRejections(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	if o := submitTo(t, tn.config(),
		text(`{"user_id":"old","email":"Old@example.com","username":"taken"}`)); o.err != nil {
		t.Fatal(o.err)
	}
	users := strings.Join([]string{
		`{"email":"new@example.com"}`,
		`{"email":"OLD@example.com","user_id":"old"}`,
		`{"email":"x@example.com","username":"TAKEN"}`,
		`{"email":"twice@example.com","user_id":"1"}`,
		`{"email":"Twice@example.com","user_id":"2"}`,
		`{"email":"same@example.com"}`,
		`{"email":"same@example.com"}`,
		`{"email":"short@example.com","username":"","app_metadata":{"a.b":1}}`,
		`{"name":"nobody"}`,
		`{"email":"hash@example.com","password_hash":"` + canary + `"}`,
	}, "\n")
	cfg := tn.config()
	secret := canary
	o := submitToSecret(t, cfg, users)
	if o.err != nil || o.Inserted != 3 || o.Failed != 6 || o.Exists != 1 {
		t.Fatalf("%+v", o.Summary)
	}
	want := "auth0/duplicated-user@users.json:2:1 auth0/conflict-username@users.json:3:37 auth0/duplicated-user@users.json:5:10 " +
		"auth0/duplicated-user@users.json:7:10 auth0/min-length@users.json:8:41 auth0/pattern@users.json:8:66 " +
		"auth0/object-required@users.json:9:1 auth0/pattern@users.json:10:45"
	if got := o.rules(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := o.dispositions(t),
		"inserted exists failed inserted failed inserted failed failed failed failed"; got != want {
		t.Errorf("got %s", got)
	}
	for _, p := range o.problems {
		if strings.Contains(p.Message, secret) || p.Message == "" {
			t.Errorf("%+v", p)
		}
	}
	if p := o.problems[5]; p.Pointer != "/app_metadata/a.b" || p.Index != 7 || p.Pos.Row != 8 {
		t.Errorf("%+v", p)
	}
	if p := o.problems[1]; p.Pointer != "/username" || p.Hint == "" {
		t.Errorf("%+v", p)
	}
	r := o.results(t)[7]
	if r["code"] != "MIN_LENGTH PATTERN" || !strings.Contains(r["message"], "; ") || r["line"] != "8" {
		t.Errorf("%v", r)
	}
}

// submitToSecret is submitTo with users that hold a secret, as chunks may.
func submitToSecret(t *testing.T, cfg submit.Config, users string) outcome {
	t.Helper()
	c, err := submit.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	o := outcome{dir: cfg.RunDir}
	o.Summary, o.err = c.Submit(t.Context(), text(users), func(p schema.Problem) { o.problems = append(o.problems, p) })
	return o
}

// With upsert Auth0 gives numbers, not names.
func TestUpsert(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	submitTo(t, tn.config(), text(people(1, 2)))
	for _, test := range []struct {
		first, n          int
		inserted, updated int
		want              string
	}{
		{1, 2, 0, 2, "updated updated"},
		{2, 3, 2, 1, "inserted-or-updated inserted-or-updated inserted-or-updated"},
		{5, 2, 2, 0, "inserted inserted"},
	} {
		cfg := tn.config()
		cfg.Upsert = true
		o := submitTo(t, cfg, text(people(test.first, test.n)))
		if o.err != nil || o.Inserted != test.inserted || o.Updated != test.updated || o.dispositions(t) != test.want {
			t.Errorf("%+v: %+v %s", test, o.Summary, o.dispositions(t))
		}
	}
}

func TestNoUsers(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	o := submitTo(t, tn.config(), text("[]"))
	if o.err != nil || o.Users != 0 || len(o.results(t)) != 0 || len(tn.requests(posts)) != 0 {
		t.Errorf("%+v", o)
	}
}

// Nothing is sent, and nothing left behind, where the data is not whole.
func TestNothingSent(t *testing.T) {
	large := `{"email":"large@example.com","app_metadata":{"x":"` + strings.Repeat("x", 5000) + `"}}`
	for name, test := range map[string]struct {
		users, rules string
		kind         submit.Kind
	}{
		"cut off": {"[" + strings.TrimSpace(strings.ReplaceAll(people(1, 2), "}\n", "},\n")), "", 0},
		"too large": {
			people(1, 2) + large + "\n" + people(3, 1) + large,
			"batch/too-large@users.json:3:1 batch/too-large@users.json:5:1", submit.Refused,
		},
		"broken line": {
			people(1, 1) + "{\"email\":}\n" + large,
			"json/syntax@users.json:2:10 batch/too-large@users.json:3:1", submit.Refused,
		},
		"duplicate key": {
			`{"email":"a@example.com","email":"b@example.com"}`, "json/duplicate-key@users.json:1:26",
			submit.Refused,
		},
	} {
		t.Run(name, func(t *testing.T) {
			tn := newTenant(t, emulator.Config{})
			cfg := tn.config()
			cfg.MaxBytes = 5000
			o := submitTo(t, cfg, text(test.users))
			if o.err == nil || o.kind() != test.kind || o.rules() != test.rules {
				t.Errorf("%v, %d, %s", o.err, o.kind(), o.rules())
			}
			if test.kind == 0 {
				if d := (*schema.DataError)(nil); !errors.As(o.err, &d) {
					t.Errorf("%v", o.err)
				}
			}
			if _, err := os.Stat(o.dir); !errors.Is(err, os.ErrNotExist) {
				t.Error("the run directory was left behind")
			}
			if got := tn.Lines("/_emulator/requests"); len(got) > 0 {
				t.Errorf("requests: %s", got)
			}
		})
	}
}

func TestRunDir(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	cfg := tn.config()
	if err := os.MkdirAll(cfg.RunDir, 0o755); err != nil {
		t.Fatal(err)
	}
	if o := submitTo(t, cfg, text(people(1, 1))); o.err != nil { // an empty one is good
		t.Fatal(o.err)
	}
	if o := submitTo(t, cfg, text(people(1, 1))); o.kind() != submit.Usage ||
		!strings.Contains(o.err.Error(), "not empty") {
		t.Errorf("%v", o.err)
	}
	if got := len(tn.requests(posts)); got != 1 {
		t.Errorf("%d batches sent", got)
	}
}

func TestLock(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	cfg := tn.config()
	var second error
	cfg.Progress = func(e submit.Event) {
		if e.Step == submit.Accepted {
			c, err := submit.New(tn.into(cfg.RunDir))
			if err != nil {
				t.Error(err)
			}
			_, second = c.Submit(t.Context(), text(people(1, 1)), nil)
		}
	}
	o := submitTo(t, cfg, text(people(1, 1)))
	var e *submit.Error
	if o.err != nil || !errors.As(second, &e) || e.Kind != submit.Usage ||
		!strings.Contains(e.Message, "another process") {
		t.Errorf("%v, %v", o.err, second)
	}
}

func TestPlan(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	cfg := tn.config()
	cfg.MaxBytes = 20_000
	c, err := submit.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	p, err := c.Plan(t.Context(), text(padded(1, 100, 500)), func(p schema.Problem) { t.Error(p) })
	if err != nil || p.Users != 100 || p.Batches != 3 || p.Bytes < 50_000 || p.Connection.ID != tn.ConnectionID ||
		p.Scopes {
		t.Errorf("%+v, %v", p, err)
	}
	if p.Fast != 900*time.Millisecond || p.Slow != 9*time.Second {
		t.Errorf("%v to %v", p.Fast, p.Slow)
	}
	if len(tn.requests(posts)) > 0 {
		t.Error("users were sent")
	}
	if _, err := os.Stat(cfg.RunDir); !errors.Is(err, os.ErrNotExist) {
		t.Error("something was written")
	}
}

func TestSplit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "parts")
	chunks, err := submit.Split(dir, 20_000, text(padded(1, 100, 500)))
	if err != nil || len(chunks) != 3 {
		t.Fatalf("%+v, %v", chunks, err)
	}
	n := 0
	for _, c := range chunks {
		text, err := os.ReadFile(filepath.Join(dir, submit.SplitFile(c.N)))
		var users []any
		if err != nil || json.Unmarshal(text, &users) != nil || len(users) != c.Users || len(text) != c.Bytes ||
			len(text) > 19_300 {
			t.Errorf("%+v: %d users, %d bytes, %v", c, len(users), len(text), err)
		}
		n += len(users)
	}
	if n != 100 {
		t.Errorf("%d users", n)
	}
	if _, err := submit.Split(dir, 20_000, text(people(1, 1))); err == nil ||
		!strings.Contains(err.Error(), "there already") {
		t.Errorf("%v", err)
	}
	// All or nothing.
	dir = t.TempDir()
	if _, err = submit.Split(dir, 20_000, text("["+strings.ReplaceAll(padded(1, 100, 500), "}\n", "},\n"))); err == nil {
		t.Error("no error")
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if _, err = submit.Split(dir, 5000, text(padded(1, 1, 6000))); !strings.Contains(fmt.Sprint(err), "batch/too-large") {
		t.Errorf("%v", err)
	}
}
