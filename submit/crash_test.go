package submit_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"muster/schema"
	"muster/schema/disk"
	"muster/submit"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
	tenantpkg "muster/submit/tenant"
)

// process is one that can be killed before each step on disk, and before and after each
// request: from then on nothing it does has an effect.
type process struct {
	server *emulatortest.Tenant
	kill   context.CancelFunc
	at     int  // the step before which it is killed; 0 for never
	few    bool // only one step counts of those between two effects

	mu    sync.Mutex
	steps int
	dead  bool
}

var errKilled = errors.New("killed")

// step counts a step and reports whether the process lives to do it.
func (p *process) step() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.steps++; p.steps == p.at {
		p.dead = true
		p.kill()
	}
	return !p.dead
}

// passes is step for one that may not count.
func (p *process) passes(counts bool) bool {
	if counts || !p.few {
		return p.step()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.dead
}

// hook stands before each step on disk. A process that is killed in a write has written half.
//
// What a kill leaves is what was done till then. Of the steps between two things done that last,
// a line of the journal, a file that appears, users that are sent, it is all the same which one it
// is: the sync after a line stands for them, and the rename that is next.
func (p *process) hook(s *disk.Step, do func() error) error {
	p.mu.Lock()
	dead := p.dead
	p.mu.Unlock()
	journal := s.Name == "journal.jsonl" && (s.Op == disk.OpWrite || s.Op == disk.OpSync)
	if p.passes(journal || s.Op == disk.OpRename) {
		return do()
	}
	if s.Op == disk.OpWrite && !dead {
		s.Data = s.Data[:len(s.Data)/2]
		do()
	}
	return errKilled
}

// RoundTrip asks the emulator without a network.
func (p *process) RoundTrip(r *http.Request) (*http.Response, error) {
	if !p.passes(false) {
		return nil, errKilled
	}
	trace := httptrace.ContextClientTrace(r.Context())
	trace.GetConn("")
	trace.WroteHeaders()
	body := io.NopCloser(strings.NewReader(""))
	if r.Body != nil {
		body = r.Body
	}
	asked := httptest.NewRequest(r.Method, r.URL.String(), body)
	asked.Header = r.Header
	w := httptest.NewRecorder()
	w.Header().Set("Date", time.Now().UTC().Format(http.TimeFormat))
	lost := func() (lost bool) {
		defer func() { lost = recover() != nil }()
		p.server.ServeHTTP(w, asked)
		return false
	}()
	if lost || !p.passes(r.Method == http.MethodPost) {
		return nil, errKilled
	}
	return w.Result(), nil
}

// tried is a run that is killed at some steps, and taken up again until it is through.
type tried struct {
	t      *testing.T
	server *emulatortest.Tenant
	cfg    submit.Config
	users  string
	err    error
	few    bool
	steps  int       // of the last process
	disk   disk.Hook // instead of that of the process; nil for that
}

// run runs a process that is killed at a step; it reports whether it was.
func (r *tried) run(at int) (killed bool) {
	ctx, kill := context.WithCancel(context.Background())
	defer kill()
	p := &process{server: r.server, kill: kill, at: at, few: r.few}
	cfg := r.cfg
	cfg.Transport, cfg.Disk = p, p.hook
	if r.disk != nil {
		cfg.Disk = r.disk
	}
	c, err := submit.New(cfg)
	if err != nil {
		r.t.Fatal(err)
	}
	report := func(schema.Problem) {}
	o := outcome{dir: cfg.RunDir}
	if _, missing := os.Stat(filepath.Join(cfg.RunDir, "plan.json")); missing != nil {
		os.RemoveAll(cfg.RunDir) // it never began, and is begun anew
		o.Summary, r.err = c.Submit(ctx, text(r.users), report)
	} else {
		o.Summary, r.err = c.Resume(ctx, cfg.RunDir, report)
	}
	if r.steps = p.steps; !p.dead && r.disk == nil {
		checkStatus(r.t, o)
	}
	return p.dead
}

// crash runs users into a new tenant, with kills at some steps, and checks what came of them.
// It returns the number of steps of the last process.
func crash(t *testing.T, dir string, config emulator.Config, upsert bool, kills ...int) (steps int) {
	return crashes(t, dir, config, upsert, false, kills...)
}

func crashes(t *testing.T, dir string, config emulator.Config, upsert, few bool, kills ...int) (steps int) {
	synctest.Test(t, func(t *testing.T) {
		config.Token, config.Speed = canary, 1
		s := emulatortest.New(t, config)
		cfg := submit.Config{
			BaseURL: "http://127.0.0.1", Token: submit.StaticToken(canary), Connection: "Users", MaxBytes: 5000,
		}
		seed(t, s, `[{"user_id":"2","email":"user2@example.com"}]`)
		time.Sleep(time.Hour)
		r := &tried{t: t, server: s, cfg: cfg, few: few}
		r.users = sixUsers()
		r.cfg.RunDir, r.cfg.Upsert = filepath.Join(dir, "run"), upsert
		for _, at := range kills {
			if r.run(at) {
				time.Sleep(time.Minute)
			}
		}
		r.run(0)
		steps = r.steps
		var e *submit.Error
		undecided := errors.As(r.err, &e) && e.Kind == submit.Undecided
		if r.err != nil && !(undecided && upsert) {
			t.Errorf("kills %v: %v", kills, r.err)
		}
		for _, wrong := range untrue(t, s, r.cfg.RunDir, upsert, false) {
			t.Errorf("kills %v: %s", kills, wrong)
		}
		time.Sleep(24 * time.Hour) // what the emulator still does
	})
	return steps
}

// sixUsers are in three batches of 5,000 bytes; Auth0 refuses the fourth.
func sixUsers() string {
	return padded(1, 3, 1700) + `{"user_id":"4","email":"user4@example.com","given_name":4}` + "\n" + padded(5, 2, 1700)
}

// untrue is what the results of a run say that is not so in the tenant. Users are those of crashes.
// Open says that it may be left open what became of some.
func untrue(t *testing.T, s *emulatortest.Tenant, dir string, upsert, open bool) (wrong []string) {
	writes, strangers := map[string]int{}, map[string]bool{}
	for _, line := range s.Lines("/_emulator/users") {
		var u struct {
			ID     string `json:"user_id"`
			Email  string
			Writes int
		}
		if err := json.Unmarshal([]byte(line), &u); err != nil {
			t.Fatal(err)
		}
		writes[strings.TrimPrefix(u.ID, "auth0|")] = u.Writes
		writes[u.Email] = u.Writes
		strangers[u.Email] = u.Writes == 0
	}
	rows := outcome{dir: dir}.results(t)
	if len(rows) != 6 {
		wrong = append(wrong, fmt.Sprintf("%d lines of results", len(rows)))
	}
	for _, r := range rows {
		id, disposition := r["user_id"], r["disposition"]
		n, there := writes[id]
		if !there { // an upsert goes by the address
			n = writes[r["email"]]
		}
		if id == "2" { // which was there before
			n--
		}
		ok := false
		switch disposition {
		case "inserted":
			ok = n == 1 && (id != "2" || upsert)
		case "updated", "inserted-or-updated":
			ok = n == 1 && upsert
		case "exists":
			ok = n == 0 && (id == "2" || strangers[r["email"]])
		case "failed":
			ok = n == 0 && (id == "4" || strangers[r["email"]] || r["code"] == "TOO_LARGE")
		case "unknown": // held
			ok = n <= 1 && (upsert || open)
		case "unsent":
			ok = n == 0 && open
		}
		if !ok {
			wrong = append(wrong, fmt.Sprintf("user %s is %s, and was written %d times", id, disposition, n))
		}
	}
	return wrong
}

// fastDir is a folder in memory where there is one.
func fastDir(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "muster-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// Killed at any step, and taken up again: nobody is lost, nobody written twice, and what is
// said is true.
func TestKilledOnce(t *testing.T) {
	for _, upsert := range []bool{false, true} {
		for name, config := range map[string]emulator.Config{
			"log":            {LogJobID: true},
			"log without id": {},
			"no log":         {Scopes: []string{"create:users", "read:users", "read:connections"}},
		} {
			t.Run(fmt.Sprintf("%s upsert %v", name, upsert), func(t *testing.T) {
				t.Parallel()
				dir := fastDir(t)
				steps := crash(t, filepath.Join(dir, "0"), config, upsert)
				t.Logf("%d steps", steps)
				for at := 1; at <= steps; at++ {
					crash(t, filepath.Join(dir, fmt.Sprint(at)), config, upsert, at)
				}
			})
		}
	}
}

// The same for all pairs of steps between which something is done that lasts.
func TestKilledTwice(t *testing.T) {
	if testing.Short() {
		t.Skip("it tries some thousand runs")
	}
	config := emulator.Config{Scopes: []string{"create:users", "read:users", "read:connections"}}
	dir := fastDir(t)
	for _, upsert := range []bool{false, true} {
		t.Run(fmt.Sprintf("upsert %v", upsert), func(t *testing.T) {
			t.Parallel()
			within := func(kills ...int) (steps int) {
				return crashes(t, filepath.Join(dir, fmt.Sprint(upsert, kills)), config, upsert, true, kills...)
			}
			steps, pairs := within(), 0
			for first := 1; first <= steps && !t.Failed(); first++ {
				second := within(first) // the second process has its own steps
				for at := 1; at <= second; at++ {
					within(first, at)
					pairs++
				}
			}
			t.Logf("%d steps, %d pairs", steps, pairs)
		})
	}
}

// seed puts users into the tenant.
func seed(t *testing.T, s *emulatortest.Tenant, users string) {
	t.Helper()
	form := tenantpkg.Form{Boundary: "seed", ConnectionID: s.ConnectionID}
	r := httptest.NewRequest(http.MethodPost, "/api/v2/jobs/users-imports", strings.NewReader(string(form.Body("seed", []byte(users)))))
	r.Header.Set("Content-Type", "multipart/form-data; boundary=seed")
	r.Header.Set("Authorization", "Bearer "+s.Token)
	w := httptest.NewRecorder()
	if s.ServeHTTP(w, r); w.Code != http.StatusAccepted {
		t.Fatal(w.Body)
	}
}
