package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// TestSoak kills the program at random times, resumes it until it is through, and compares what
// it says of each user with what the tenant has. MUSTER_SOAK is the number of kills, and
// MUSTER_SOAK_SEED draws the same times and users again.
func TestSoak(t *testing.T) {
	kills, _ := strconv.Atoi(os.Getenv("MUSTER_SOAK"))
	if kills == 0 {
		kills = 12
	}
	seed, err := strconv.ParseUint(os.Getenv("MUSTER_SOAK_SEED"), 10, 64)
	if err != nil {
		seed = rand.Uint64()
	}
	t.Logf("MUSTER_SOAK=%d MUSTER_SOAK_SEED=%d", kills, seed)
	r := rand.New(rand.NewPCG(seed, 0))
	runs := 0
	for left := kills; left > 0 && !t.Failed(); runs++ {
		s := newSoak(t, r, runs)
		left -= s.live(min(left, 1+r.IntN(25)))
		s.check()
		s.web.Close()
	}
	t.Logf("%d runs", runs)
}

// soak is one run that is killed many times.
type soak struct {
	*testing.T
	rand   *rand.Rand
	name   string
	upsert bool
	server *emulatortest.Tenant
	web    *httptest.Server
	dir    string // of the run
	file   string
	users  map[string]soakUser // by email
	behind atomic.Int64        // how much the tenant's clock is: users are there before since long
	status int                 // of the last process
	stderr bytes.Buffer
}

type soakUser struct{ before, bad bool }

const soakUsers = 120

func newSoak(t *testing.T, r *rand.Rand, n int) *soak {
	s := &soak{T: t, rand: r, upsert: n%2 == 1, users: map[string]soakUser{}}
	config := emulator.Config{Speed: 0.01, Now: func() time.Time {
		return time.Now().Add(-time.Duration(s.behind.Load()))
	}}
	log := "none"
	switch n / 2 % 4 {
	case 0:
		config.LogJobID, log = true, "with ids"
	case 1:
		log = "without ids"
	case 2:
		config.LogJobID, config.LogDelay, log = true, time.Second/2, "late"
	case 3:
		config.Scopes = []string{"create:users", "read:users", "read:connections", "read:connections_options"}
	}
	s.name = fmt.Sprintf("run %d, upsert %v, log %s", n, s.upsert, log)
	s.server = emulatortest.New(t, config)
	s.web = httptest.NewServer(s.server)
	temp := t.TempDir()
	s.dir, s.file = filepath.Join(temp, "run"), filepath.Join(temp, "users.json")
	s.write(temp)
	return s
}

// write makes the users, some of whom are there before.
func (s *soak) write(temp string) {
	var all, before bytes.Buffer
	for i := range soakUsers {
		email := fmt.Sprintf("user%d@example.com", i)
		u := soakUser{before: s.rand.IntN(8) == 0, bad: s.rand.IntN(12) == 0}
		id, name := fmt.Sprintf(`"user_id":"%d",`, i), `"A"`
		if s.rand.IntN(6) == 0 {
			id = ""
		}
		if u.before {
			fmt.Fprintf(&before, `{%s"email":%q,"given_name":"B"}`+"\n", id, email)
		}
		if u.bad {
			name = "1" // no string
		}
		fmt.Fprintf(&all, `{%s"email":%q,"given_name":%s,"app_metadata":{"pad":%q}}`+"\n", id, email, name,
			strings.Repeat("x", s.rand.IntN(600)))
		s.users[email] = u
	}
	first := filepath.Join(temp, "before.json")
	if err := errors.Join(os.WriteFile(s.file, all.Bytes(), 0o600),
		os.WriteFile(first, before.Bytes(), 0o600)); err != nil {
		s.Fatal(err)
	}
	if before.Len() > 0 {
		s.behind.Store(int64(time.Hour))
		defer s.behind.Store(0)
		if s.process(0, "submit", first, "--connection", "Users", "--run-dir",
			filepath.Join(temp, "before")); s.status != fine {
			s.Fatalf("%s: %s", s.name, s.stderr.String())
		}
	}
}

// process runs the program, and kills it after a time unless that is 0; it reports whether it did.
func (s *soak) process(after time.Duration, args ...string) (killed bool) {
	c := exec.Command("muster-hasty", args...)
	c.Env = append(os.Environ(), "AUTH0_DOMAIN="+s.web.URL, "AUTH0_TOKEN="+s.server.Token)
	s.stderr.Reset()
	var stdout bytes.Buffer
	c.Stderr, c.Stdout = &s.stderr, &stdout
	if err := c.Start(); err != nil {
		s.Fatal(err)
	}
	with := syscall.SIGKILL
	if after > 0 {
		if s.rand.IntN(8) == 0 {
			with = syscall.SIGINT
		}
		timer := time.AfterFunc(after, func() { c.Process.Signal(with) })
		defer timer.Stop()
	}
	c.Wait()
	s.status = c.ProcessState.ExitCode()
	if text := s.stderr.String(); strings.Contains(text, "internal error") || strings.Contains(text, "panic") {
		s.Errorf("%s: %s", s.name, text)
	}
	if args[0] == "status" {
		s.stand(stdout.Bytes())
	}
	return s.status == -1 || s.status == interrupted
}

// live brings the run through, with some kills on the way, and returns how many there were.
func (s *soak) live(kills int) (killed int) {
	for {
		var after time.Duration
		if killed < kills {
			after = time.Millisecond + time.Duration(s.rand.Int64N(int64(400*time.Millisecond)))
		}
		args := []string{"resume", s.dir}
		if _, err := os.Stat(filepath.Join(s.dir, "plan.json")); err != nil { // it never began
			os.RemoveAll(s.dir)
			args = []string{"submit", s.file, "--connection", "Users", "--run-dir", s.dir, "--max-bytes", "4096"}
			if s.upsert {
				args = append(args, "--upsert")
			}
		}
		if !s.process(after, args...) {
			return killed
		}
		killed++
		if _, err := os.Stat(filepath.Join(s.dir, "plan.json")); err == nil {
			if s.process(0, "status", s.dir, "--json"); s.status != fine {
				s.Errorf("%s: status %d: %s", s.name, s.status, s.stderr.String())
			}
		}
	}
}

// stand checks what muster status says against what the tenant has.
func (s *soak) stand(text []byte) {
	var n struct {
		Users, Inserted, Updated, Exists, Failed, Doubtful, Unsent int

		UnderWay int `json:"under_way"`
	}
	err := json.Unmarshal(text, &n)
	sum := n.Inserted + n.Updated + n.Exists + n.Failed + n.UnderWay + n.Doubtful + n.Unsent
	wrote := 0
	for email, w := range s.writes() {
		if s.users[email].before {
			w--
		}
		wrote += min(w, 1)
	}
	if err != nil || n.Users != soakUsers || sum != soakUsers || n.Inserted+n.Updated > wrote ||
		wrote > soakUsers-n.Unsent-n.Failed-n.Exists {
		s.Errorf("%s: %d were written, and status says %s (%v)", s.name, wrote, text, err)
	}
}

// writes is how often each user was written.
func (s *soak) writes() map[string]int {
	writes := map[string]int{}
	for _, line := range s.server.Lines("/_emulator/users") {
		var u struct {
			Email  string
			Writes int
		}
		if err := json.Unmarshal([]byte(line), &u); err != nil {
			s.Fatal(err)
		}
		writes[u.Email] += u.Writes
	}
	return writes
}

// check compares the results with what the tenant has.
func (s *soak) check() {
	held := s.status == undecided
	if s.status != fine && s.status != problems && !(held && s.upsert) {
		s.Errorf("%s: status %d: %s", s.name, s.status, s.stderr.String())
	}
	s.results(held)
	if !held {
		return
	}
	if s.process(0, "resume", s.dir, "--on-ambiguous", "replay"); s.status != fine && s.status != problems {
		s.Errorf("%s: replay: status %d: %s", s.name, s.status, s.stderr.String())
	}
}

func (s *soak) results(held bool) {
	f, err := os.Open(filepath.Join(s.dir, "results.csv"))
	if err != nil {
		s.Fatal(s.name, err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		s.Fatal(s.name, err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	writes, told := s.writes(), map[string]bool{}
	for _, row := range rows[1:] {
		email, said := row[column["email"]], row[column["disposition"]]
		u, n := s.users[email], writes[email]
		if u.before {
			n--
		}
		ok := false
		switch said {
		case "inserted":
			ok = n == 1 && !u.before && !u.bad
		case "updated", "inserted-or-updated":
			ok = n == 1 && s.upsert && !u.bad
		case "exists":
			ok = n == 0 && u.before && !s.upsert
		case "failed":
			ok = n == 0 && u.bad
		case "unknown":
			ok = n <= 1 && held
		}
		if !ok || told[email] {
			s.Errorf("%s: %s is said to be %s: %+v, written %d times, told before %v", s.name, email, said, u, n, told[email])
		}
		told[email] = true
	}
	if len(told) != soakUsers {
		s.Errorf("%s: %d users have results", s.name, len(told))
	}
}
