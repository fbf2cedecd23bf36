package submit_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"muster/schema"
	"muster/submit"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// canary is in every token and secret of the tests. It must turn up nowhere.
const canary = "kanarienvogel-4711"

// tenant is an emulator behind a test server.
type tenant struct {
	*testing.T
	*emulatortest.Tenant
}

func newTenant(t *testing.T, config emulator.Config) *tenant {
	t.Helper()
	if config.Token == "" {
		config.Token = canary
	}
	config.ClientSecret = canary + "-secret"
	return &tenant{t, emulatortest.Start(t, config)}
}

func (t *tenant) fault(faults ...emulator.Fault) {
	t.Helper()
	if err := t.AddFaults(faults...); err != nil {
		t.Fatal(err)
	}
}

type seenRequest struct {
	Method, Path, Query, Fault, Job string
	Time                            string
	Status                          int
	Bytes                           int64
	ExternalID                      string `json:"external_id"`
}

// requests are those that the emulator got, by "METHOD path" with ids taken out.
func (t *tenant) requests(which string) []seenRequest {
	t.Helper()
	var list []seenRequest
	for _, line := range t.Lines("/_emulator/requests") {
		var r seenRequest
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		path := r.Path
		if i := strings.Index(path, "job_"); i >= 0 {
			path = path[:i] + "ID" + path[i+len("job_0000000000000000"):]
		}
		if r.Method+" "+path == which {
			list = append(list, r)
		}
	}
	return list
}

const (
	posts  = "POST /api/v2/jobs/users-imports"
	polls  = "GET /api/v2/jobs/ID"
	errs   = "GET /api/v2/jobs/ID/errors"
	tokens = "POST /oauth/token"
)

// config is for quick tests: a unit of waiting is a millisecond.
func (t *tenant) config() submit.Config {
	return submit.Config{
		BaseURL: t.URL, Token: submit.StaticToken(t.Token), Connection: t.ConnectionName,
		RunDir: filepath.Join(t.TempDir(), "run"), Poll: time.Millisecond,
	}
}

// into is a config for a run directory.
func (t *tenant) into(dir string) submit.Config {
	cfg := t.config()
	cfg.RunDir = dir
	return cfg
}

// outcome is all that can be seen of a run.
type outcome struct {
	submit.Summary
	err      error
	problems []schema.Problem
	dir      string
}

// submitTo runs, and checks what holds for every run.
func submitTo(t testing.TB, cfg submit.Config, users schema.Records) outcome {
	t.Helper()
	return submitCtx(t, context.Background(), cfg, users)
}

func submitCtx(t testing.TB, ctx context.Context, cfg submit.Config, users schema.Records) outcome {
	t.Helper()
	c, err := submit.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	o := outcome{dir: cfg.RunDir}
	o.Summary, o.err = c.Submit(ctx, users, func(p schema.Problem) { o.problems = append(o.problems, p) })
	if sum := o.Inserted + o.Updated + o.Exists + o.Failed + o.Unknown + o.Unsent; sum != o.Users {
		t.Errorf("%d users, but the dispositions make %d: %+v", o.Users, sum, o.Summary)
	}
	for _, s := range []string{
		fmt.Sprintf("%v %+v %#v", o.err, o.err, o.err), fmt.Sprintf("%+v", c),
		fmt.Sprintf("%+v", cfg),
	} {
		if strings.Contains(s, canary) {
			t.Errorf("a secret shows: %s", s)
		}
	}
	if e := (*submit.Error)(nil); errors.As(o.err, &e) && strings.Contains(e.Hint, canary) {
		t.Errorf("a secret shows: %s", e.Hint)
	}
	for _, p := range o.problems {
		if strings.Contains(fmt.Sprint(p), canary) {
			t.Errorf("a secret shows: %v", p)
		}
	}
	checkDir(t, o.dir)
	checkStatus(t, o)
	return o
}

// checkStatus checks that the journal tells the same of the users as the summary.
func checkStatus(t testing.TB, o outcome) {
	t.Helper()
	s, err := submit.ReadStatus(o.dir)
	if err != nil || o.RunDir == "" {
		return // it did not begin, or a test has spoilt it
	}
	told := submit.Summary{
		Users: s.Users, Inserted: s.Inserted, Updated: s.Updated, Exists: s.Exists, Failed: s.Failed,
		Unknown: s.UnderWay + s.Doubtful, Unsent: s.Unsent,
	}
	o.Rejected, o.Batches, o.Held, o.Bytes, o.RunDir, o.Elapsed = 0, 0, 0, 0, "", 0
	if told != o.Summary {
		t.Errorf("status says %+v, and the summary %+v", told, o.Summary)
	}
}

// resume takes a run up again, and checks what holds for every run.
func resume(t testing.TB, cfg submit.Config) outcome {
	t.Helper()
	c, err := submit.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	o := outcome{dir: cfg.RunDir}
	report := func(p schema.Problem) { o.problems = append(o.problems, p) }
	o.Summary, o.err = c.Resume(t.Context(), cfg.RunDir, report)
	if sum := o.Inserted + o.Updated + o.Exists + o.Failed + o.Unknown + o.Unsent; sum != o.Users {
		t.Errorf("%d users, but the dispositions make %d: %+v", o.Users, sum, o.Summary)
	}
	checkDir(t, o.dir)
	checkStatus(t, o)
	return o
}

// checkDir checks modes, and that no secret is in any file.
func checkDir(t testing.TB, dir string) {
	t.Helper()
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil // there is none
		}
		info, err := d.Info()
		if err != nil {
			t.Fatal(err)
		}
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		} else if text, err := os.ReadFile(path); err != nil || bytes.Contains(text, []byte(canary)) {
			t.Errorf("%s holds a secret, or: %v", path, err)
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		if strings.HasPrefix(d.Name(), ".") && d.Name() != ".gitignore" {
			t.Errorf("%s was left behind", path)
		}
		return nil
	})
}

// kind is the kind of the error, 0 for none.
func (o outcome) kind() submit.Kind {
	var e *submit.Error
	if errors.As(o.err, &e) {
		return e.Kind
	}
	return 0
}

// results are the lines of results.csv by column.
func (o outcome) results(t testing.TB) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(o.dir, "results.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		list = append(list, m)
	}
	return list
}

// dispositions are those of all users, in input order.
func (o outcome) dispositions(t testing.TB) string {
	t.Helper()
	var list []string
	for _, r := range o.results(t) {
		list = append(list, r["disposition"])
	}
	return strings.Join(list, " ")
}

// events are the events of the journal, "chunk ev reason".
func (o outcome) events(t testing.TB, chunk int) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(o.dir, "journal.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for line := range bytes.Lines(text) {
		var e struct {
			Chunk      int
			Ev, Reason string
		}
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatal(err)
		}
		if e.Chunk == chunk {
			list = append(list, strings.TrimSuffix(e.Ev+":"+e.Reason, ":"))
		}
	}
	return strings.Join(list, " ")
}

// rules are the problems, as "rule@place".
func (o outcome) rules() string {
	var list []string
	for _, p := range o.problems {
		list = append(list, p.Rule+"@"+p.Pos.String())
	}
	return strings.Join(list, " ")
}

// text are users from JSON.
func text(users string) schema.Records { return schema.Read(strings.NewReader(users), "users.json") }

// people are n users from number first on, a line each.
func people(first, n int) string {
	var b strings.Builder
	for i := first; i < first+n; i++ {
		fmt.Fprintf(&b, `{"user_id":"%d","email":"user%d@example.com"}`+"\n", i, i)
	}
	return b.String()
}

// padded is people who take some bytes each.
func padded(first, n, size int) string {
	var b strings.Builder
	for i := first; i < first+n; i++ {
		user := fmt.Sprintf(`{"user_id":"%d","email":"user%d@example.com","app_metadata":{"pad":""}}`, i, i)
		fmt.Fprintf(&b, "%s%s\"}}\n", user[:len(user)-3], strings.Repeat("x", size-len(user)))
	}
	return b.String()
}

// handler is a tenant that is no emulator: a connection, and then what a test wants.
type handler struct {
	mu       sync.Mutex
	post     func(w http.ResponseWriter, r *http.Request)
	posts    int
	requests []string
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.requests = append(h.requests, r.Method+" "+r.URL.Path)
	if r.Method == http.MethodPost {
		h.posts++
	}
	h.mu.Unlock()
	switch {
	case strings.HasPrefix(r.URL.Path, "/api/v2/connections"):
		fmt.Fprint(w, `[{"id":"con_0123456789abcdef","name":"Users","strategy":"auth0"}]`)
	case r.Method == http.MethodPost:
		h.post(w, r)
	default:
		http.NotFound(w, r)
	}
}

func (h *handler) serve(t *testing.T) submit.Config {
	return submit.Config{
		BaseURL: emulatortest.Serve(t, h), Token: submit.StaticToken(canary), Connection: "Users",
		RunDir: filepath.Join(t.TempDir(), "run"), Poll: time.Millisecond,
	}
}

// serving serves a handler, with a quick config for it.
func serving(h http.Handler) (submit.Config, func()) {
	srv := httptest.NewServer(h)
	return submit.Config{
		BaseURL: srv.URL, Token: submit.StaticToken("t"), Connection: "Users",
		Poll: 100 * time.Microsecond,
	}, srv.Close
}

// discard serves a tenant that takes every batch and forgets it.
func discard() (submit.Config, func()) {
	var mu sync.Mutex
	users := map[string]int{}
	return serving(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		switch {
		case r.Method == http.MethodPost:
			body, err := io.ReadAll(r.Body)
			if err != nil {
				panic(http.ErrAbortHandler)
			}
			id := fmt.Sprintf("job_%016d", len(users))
			users[id] = bytes.Count(body, []byte(`{"email"`))
			w.WriteHeader(http.StatusAccepted)
			fmt.Fprintf(w, `{"id":%q,"type":"users_import","status":"pending"}`, id)
		case strings.HasSuffix(r.URL.Path, "/errors"):
			w.WriteHeader(http.StatusNoContent)
		case strings.HasPrefix(r.URL.Path, "/api/v2/connections"):
			fmt.Fprint(w, `[{"id":"con_0123456789abcdef","name":"Users","strategy":"auth0"}]`)
		default:
			n := users[filepath.Base(r.URL.Path)]
			fmt.Fprintf(w, `{"id":%q,"status":"completed","summary":{"total":%d,"inserted":%[2]d,"updated":0,"failed":0}}`,
				filepath.Base(r.URL.Path), n)
		}
	}))
}
