package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"muster/schema/disk"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// upload is a tenant, and the program that uploads to it as a process of its own.
type upload struct {
	*testing.T
	server *emulatortest.Tenant
	url    string
	dir    string // where the program works
	temp   string // its folder for temporary files
	stderr transcript

	came  chan struct{} // an upload has reached the tenant
	opens func()        // lets the answers out
}

// newUpload makes a tenant. With held, an answer to an upload waits until opens is called.
func newUpload(t *testing.T, config emulator.Config, held bool) *upload {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("skipped: Windows has no such signals and pipes")
	}
	server := emulatortest.New(t, config)
	u := &upload{T: t, server: server, dir: t.TempDir(), temp: t.TempDir(), came: make(chan struct{}, 100)}
	open := make(chan struct{})
	u.opens = sync.OnceFunc(func() { close(open) })
	if !held {
		u.opens()
	}
	u.url = emulatortest.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/users-imports") {
			body, _ := io.ReadAll(r.Body)
			r.Body = io.NopCloser(bytes.NewReader(body))
			u.came <- struct{}{}
			<-open
		}
		server.ServeHTTP(w, r)
	}))
	t.Cleanup(u.opens)
	var users strings.Builder
	for i := range 60 {
		fmt.Fprintf(&users, `{"user_id":"%d","email":"user%d@example.com","app_metadata":{"pad":"%s"}}`+"\n", i, i,
			strings.Repeat("x", 200))
	}
	write(t, filepath.Join(u.dir, "users.json"), users.String())
	return u
}

// start starts the program.
func (u *upload) start(program string, args ...string) *exec.Cmd {
	u.Helper()
	c := exec.Command(program, args...)
	c.Dir = u.dir
	c.Env = append(os.Environ(), "AUTH0_DOMAIN="+u.url, "AUTH0_TOKEN="+u.server.Token, "TMPDIR="+u.temp)
	c.Stderr = &u.stderr
	if err := c.Start(); err != nil {
		u.Fatal(err)
	}
	u.Cleanup(func() { c.Process.Kill() })
	return c
}

var submitSmall = []string{
	"submit", "users.json", "--connection", "Users", "--run-dir", "run", "--max-bytes", "4096",
}

// wait waits for the end of a process and returns its status.
func wait(c *exec.Cmd) int {
	c.Wait()
	return c.ProcessState.ExitCode()
}

// dispositions counts the users of a run by what became of them.
func (u *upload) dispositions() map[string]int {
	u.Helper()
	text, err := os.ReadFile(filepath.Join(u.dir, "run", "results.csv"))
	if err != nil {
		u.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		u.Fatal(err)
	}
	n := map[string]int{}
	for _, row := range rows[1:] {
		n[row[1]]++
	}
	return n
}

// through resumes the run, after which all users are in, each written once.
func (u *upload) through() {
	u.Helper()
	u.stderr.take()
	u.opens()
	status := wait(u.start("muster-hasty", "resume", "run"))
	if text := u.stderr.take(); status != fine || !strings.Contains(text, "60 users submitted = 60 inserted") {
		u.Errorf("resume: status %d: %s", status, text)
	}
	if n := u.dispositions(); n["inserted"] != 60 {
		u.Errorf("resume: %v", n)
	}
	if n := strings.Count(strings.Join(u.server.Lines("/_emulator/users"), ""), `"writes":1`); n != 60 {
		u.Errorf("%d users are written once", n)
	}
}

// One signal lets what is being sent come to its end and leaves the jobs to the journal.
func TestInterruptedUpload(t *testing.T) {
	for _, with := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		u := newUpload(t, emulator.Config{Speed: 100}, true)
		c := u.start("muster", submitSmall...)
		<-u.came
		<-u.came
		c.Process.Signal(with)
		time.Sleep(50 * time.Millisecond) // it ends not before it has its answers, however long that is
		u.opens()
		status, text := wait(c), u.stderr.take()
		if status != interrupted || !strings.Contains(text, "muster: to go on: muster resume run\n") {
			t.Errorf("%v: status %d: %s", with, status, text)
		}
		if n := u.dispositions(); n["unknown"] == 0 || n["unknown"]+n["unsent"] != 60 {
			t.Errorf("%v: %v", with, n)
		}
		journal, err := os.ReadFile(filepath.Join(u.dir, "run", "journal.jsonl"))
		if err != nil || bytes.Count(journal, []byte(`"ev":"intent"`)) != bytes.Count(journal, []byte(`"ev":"accepted"`)) {
			t.Errorf("%v: %v: an answer is missing in\n%s", with, err, journal)
		}
		if status := wait(u.start("muster", "status", "run")); status != fine {
			t.Errorf("status: %d: %s", status, u.stderr.take())
		}
	}
}

// muster status tells where a run stands while another process is at work on it, and writes the results
// again where none is.
func TestStatusBeside(t *testing.T) {
	u := newUpload(t, emulator.Config{}, true)
	c := u.start("muster-hasty", submitSmall...)
	<-u.came
	<-u.came
	output := func(args ...string) (string, int) {
		s := exec.Command("muster-hasty", append([]string{"status", "run"}, args...)...)
		s.Dir, s.Stderr = u.dir, &u.stderr
		out, _ := s.Output()
		return string(out), s.ProcessState.ExitCode()
	}
	text, status := output()
	if status != fine || !strings.Contains(text, "a process is at work on it\n") ||
		!strings.Contains(text, "sent, no answer yet\n") || !strings.Contains(text, " not sent\n") {
		t.Errorf("status %d: %s", status, text)
	}
	var n struct {
		Users, Unsent int
		Working       bool
		UnderWay      int `json:"under_way"`
	}
	text, status = output("--json")
	if err := json.Unmarshal([]byte(text), &n); err != nil || status != fine || !n.Working || n.Users != 60 ||
		n.UnderWay == 0 || n.UnderWay+n.Unsent != 60 {
		t.Errorf("status %d: %s, %v", status, text, err)
	}
	if _, status := output("--results"); status != wrongUse || !strings.Contains(u.stderr.take(), "another process works in run") {
		t.Errorf("--results: status %d", status)
	}
	c.Process.Kill()
	c.Wait()
	if text, status := output("--results"); status != fine || !strings.Contains(text, "to go on: muster resume run\n") {
		t.Errorf("--results: status %d: %s", status, text)
	}
	if d := u.dispositions(); d["unknown"] != n.UnderWay || d["unsent"] != n.Unsent {
		t.Errorf("%v, and %+v", d, n)
	}
	u.through()
	files := []string{"results.csv", "results.jsonl"}
	var before [2][]byte
	for i, name := range files {
		before[i], _ = os.ReadFile(filepath.Join(u.dir, "run", name))
		if err := os.Remove(filepath.Join(u.dir, "run", name)); err != nil {
			t.Error(err)
		}
	}
	output("--results")
	for i, name := range files {
		if text, err := os.ReadFile(filepath.Join(u.dir, "run", name)); err != nil || !bytes.Equal(text, before[i]) {
			t.Errorf("%s is not what it was: %v", name, err)
		}
	}
}

// A run that was killed is named when it begins, and by the next one; the same command again in its directory does it
// no harm.
func TestKilledUpload(t *testing.T) {
	u := newUpload(t, emulator.Config{}, true)
	args := []string{"submit", "users.json", "--connection", "Users", "--max-bytes", "4096"}
	c := u.start("muster-hasty", args...)
	<-u.came
	c.Process.Kill()
	c.Wait()
	u.opens()
	runs, _ := filepath.Glob(filepath.Join(u.dir, "muster-runs", "*"))
	if len(runs) != 1 {
		t.Fatalf("%q", runs)
	}
	run := filepath.Join("muster-runs", filepath.Base(runs[0]))
	if text := u.stderr.take(); !strings.Contains(text, "in "+run+"; if it breaks off: muster resume "+run+"\n") {
		t.Errorf("it begins with %s", text)
	}
	status := wait(u.start("muster-hasty", append(args, "--run-dir", run)...))
	if text := u.stderr.take(); status != wrongUse || !strings.Contains(text, "is not empty") {
		t.Errorf("again: status %d: %s", status, text)
	}
	named := "muster: " + run + " is not over: of 60 users, "
	wait(u.start("muster-hasty", append(args, "--run-dir", "other")...))
	if text := u.stderr.take(); !strings.Contains(text, named) {
		t.Errorf("the next one says %s", text)
	}
	if status := wait(u.start("muster-hasty", "resume", run)); status != problems && status != fine {
		t.Errorf("resume: status %d: %s", status, u.stderr.take())
	}
	u.stderr.take()
	wait(u.start("muster-hasty", append(args, "--run-dir", "third")...))
	if text := u.stderr.take(); strings.Contains(text, "is not over") {
		t.Errorf("after its end: %s", text)
	}
}

// The second signal does not wait for anything, also where a shell has started the program in the background: it
// ignores SIGINT then, until the program asks for it.
func TestInterruptedTwice(t *testing.T) {
	for _, background := range []bool{false, true} {
		interruptTwice(t, background)
	}
}

func interruptTwice(t *testing.T, background bool) {
	u := newUpload(t, emulator.Config{}, true)
	program, args := "muster", submitSmall
	if background {
		program, args = "sh", append([]string{"-c", `trap "" INT; exec muster "$@"`, "sh"}, args...)
	}
	c := u.start(program, args...)
	<-u.came
	<-u.came
	ended := make(chan int)
	go func() { ended <- wait(c) }()
	for status := 0; status == 0; {
		c.Process.Signal(os.Interrupt)
		select {
		case status = <-ended:
		case <-time.After(100 * time.Millisecond): // the first one may not be noted yet
		}
	}
	state, ok := c.ProcessState.Sys().(syscall.WaitStatus)
	text := u.stderr.take()
	if !ok || !background && state.Signal() != syscall.SIGINT || background && state.ExitStatus() != interrupted ||
		strings.Contains(text, "to go on") {
		t.Errorf("%v: %s", c.ProcessState, text)
	}
	u.through()
}

// Who writes to standard input may be silent for hours: a signal does not wait for him.
func TestInterruptedInput(t *testing.T) {
	for _, args := range [][]string{
		{"submit", "-", "--connection", "Users", "--run-dir", "run"},
		{"convert", "-", "-o", "out.json"},
		{"validate", "-"},
		{"run", "-", "--rehearse"},
	} {
		u := newUpload(t, emulator.Config{}, false)
		from, to, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		c := exec.Command("muster", args...)
		c.Dir, c.Stdin, c.Stderr = u.dir, from, &u.stderr
		c.Env = append(os.Environ(), "AUTH0_DOMAIN="+u.url, "AUTH0_TOKEN="+u.server.Token, "TMPDIR="+u.temp)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		from.Close()
		// More than a pipe holds: when it is written the program is reading.
		if _, err := to.WriteString("[" + strings.Repeat(`{"email":"a@example.com"}, `, 10_000)); err != nil {
			t.Fatal(err)
		}
		c.Process.Signal(os.Interrupt)
		if status := wait(c); status != interrupted {
			t.Errorf("%q: status %d: %s", args, status, u.stderr.take())
		}
		to.Close()
		for _, left := range []string{"run", "out.json"} {
			if _, err := os.Stat(filepath.Join(u.dir, left)); err == nil {
				t.Errorf("%q: %s is left", args, left)
			}
		}
	}
}

// An upload does not end because nobody reads what it says.
func TestBrokenPipes(t *testing.T) {
	for _, stdout := range []bool{false, true} {
		u := newUpload(t, emulator.Config{}, true)
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		c := exec.Command("muster-hasty", append(submitSmall, "--progress", "json", "--report", "json")...)
		c.Dir, c.Stderr = u.dir, w
		if stdout {
			c.Stdout, c.Stderr = w, &u.stderr
		}
		c.Env = append(os.Environ(), "AUTH0_DOMAIN="+u.url, "AUTH0_TOKEN="+u.server.Token)
		write(t, filepath.Join(u.dir, "users.json"), strings.Repeat(
			`{"email":"user1@example.com","app_metadata":{"pad":"`+strings.Repeat("x", 300)+`"}}`+"\n", 60))
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		w.Close()
		<-u.came
		r.Close()
		u.opens()
		status := wait(c)
		if n := u.dispositions(); n["inserted"] != 1 || n["inserted"]+n["failed"]+n["exists"] != 60 {
			t.Errorf("stdout %v: %v", stdout, n)
		}
		// What could not be reported is status 3; that some users failed is 1.
		if want := map[bool]int{false: problems, true: failed}[stdout]; status != want {
			t.Errorf("stdout %v: status %d: %s", stdout, status, u.stderr.take())
		}
	}
}

// A disk that is full when the rows of refused users or a report are written: the upload comes to its end, the results
// are whole, and the rows can be written again.
func TestUploadOutputFaults(t *testing.T) {
	info := emulate(t)
	fault := errors.New("no space left on device")
	for _, file := range []string{"bad.json", "bad.json.problems", "report.json"} {
		for _, op := range []disk.Op{disk.OpCreate, disk.OpWrite, disk.OpSync, disk.OpClose, disk.OpRename} {
			t.Run(fmt.Sprint(file, " ", op), func(t *testing.T) {
				t.Chdir(t.TempDir())
				write(t, "users.json", strings.Repeat(`{"email":"ana@example.com","app_metadata":{"pad":"`+
					strings.Repeat("x", 1000)+`"}}`+"\n", 9))
				run := func(hook disk.Hook, args ...string) (int, string) {
					var out, stderr bytes.Buffer
					env := map[string]string{"AUTH0_DOMAIN": info.URL, "AUTH0_TOKEN": info.Token}
					a := &app{
						ctx: t.Context(), stdin: strings.NewReader(""), stdout: &out, stderr: &stderr, diskHook: hook,
						env: func(name string) string { return env[name] }, isTerminal: func(any) bool { return false },
						unit: 5 * time.Millisecond,
					}
					return a.main(args), stderr.String()
				}
				status, text := run(func(s *disk.Step, do func() error) error {
					if s.Op == op && s.Name == file {
						return fault
					}
					return do()
				}, append(submitSmall, "--rejects", "bad.json", "--report", "json:report.json")...)
				if status != failed || !strings.Contains(text, "cannot write "+file+": no space left on device") {
					t.Errorf("status %d: %s", status, text)
				}
				if op == disk.OpCreate { // before the first user is sent
					return
				}
				results, _ := os.ReadFile(filepath.Join("run", "results.jsonl"))
				if n := bytes.Count(results, []byte("\n")); n != 9 {
					t.Errorf("%d results: %s", n, text)
				}
				if file == "report.json" {
					return
				}
				if want := "to go on: muster resume run --rejects bad.json\n"; !strings.Contains(text, want) {
					t.Errorf("no %q in %s", want, text)
				}
				status, text = run(nil, "resume", "run", "--rejects", "bad.json")
				rows, _ := os.ReadFile("bad.json")
				if n := bytes.Count(rows, []byte("\n")); status != problems || n < 8 {
					t.Errorf("resumed: status %d, %d rows: %s", status, n, text)
				}
			})
		}
	}
}

// A rehearsal leaves nothing behind: where it is killed, the next one takes that away.
func TestRehearsalLeavesNothing(t *testing.T) {
	u := newUpload(t, emulator.Config{}, false)
	var rows strings.Builder
	rows.WriteString("email,name\n")
	for i := range 20_000 {
		fmt.Fprintf(&rows, "user%d@example.com,User %d\n", i, i)
	}
	write(t, filepath.Join(u.dir, "users.csv"), rows.String())
	rehearse := []string{"run", "users.csv", "--rehearse"}
	there := func() []string { return names(t, u.temp) }
	for _, with := range []os.Signal{os.Interrupt, os.Kill} {
		status := fine
		for status == fine { // it may be over before it is noticed
			c, ended := u.start("muster", rehearse...), make(chan int, 1)
			go func() { ended <- wait(c) }()
			for at := false; !at && len(ended) == 0; { // work in its directory
				left, _ := filepath.Glob(filepath.Join(u.temp, "*", "lock"))
				at = len(left) > 0
				time.Sleep(time.Millisecond)
			}
			c.Process.Signal(with)
			status = <-ended
		}
		if with == os.Interrupt && status != interrupted {
			t.Errorf("status %d: %s", status, u.stderr.take())
		}
		if left := there(); with == os.Interrupt && len(left) > 0 {
			t.Errorf("interrupted, it leaves %q", left)
		}
	}
	u.stderr.take()
	if status := wait(u.start("muster", rehearse...)); status != fine {
		t.Errorf("status %d: %s", status, u.stderr.take())
	}
	if left := there(); len(left) > 0 {
		t.Errorf("%q is left", left)
	}
	if _, err := os.Stat(filepath.Join(u.dir, "muster-runs")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("muster-runs: %v", err)
	}
}

// A run that never began leaves no directory; one that did keeps itself out of repositories.
func TestRunDirectories(t *testing.T) {
	u := newUpload(t, emulator.Config{}, false)
	runs := filepath.Join(u.dir, "muster-runs")
	write(t, filepath.Join(u.dir, "bad.json"), `{"email":"no address"`)
	for _, args := range [][]string{
		{"submit", "users.json", "--connection", "Nobody"},
		{"submit", "bad.json", "--connection", "Users"},
		{"submit", "none.json", "--connection", "Users"},
		{"submit", "users.json", "--connection", "Users", "--domain", "http://127.0.0.1:1"},
		{"submit", "users.json", "--connection", "Users", "--dry-run"},
	} {
		wait(u.start("muster-hasty", args...))
		if _, err := os.Stat(runs); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%q leaves %v", args, names(t, runs))
		}
	}
	if status := wait(u.start("muster-hasty", "submit", "users.json", "--connection", "Users")); status != fine {
		t.Fatalf("status %d: %s", status, u.stderr.take())
	}
	git := exec.Command("sh", "-c", "git init -q . && git add -A && git ls-files")
	git.Dir = u.dir
	out, err := git.Output()
	if err != nil {
		t.Skipf("skipped: git: %v", err)
	}
	if text := string(out); strings.Contains(text, "muster-runs") || !strings.Contains(text, "users.json") {
		t.Errorf("git takes %s", text)
	}
}

// What cannot be a run directory is named with its flag, and so is a number out of its bounds.
func TestSubmitUsage(t *testing.T) {
	u := newUpload(t, emulator.Config{}, false)
	for flags, want := range map[string]string{
		"--run-dir users.json":   "--run-dir",
		"--run-dir .":            "is not empty",
		"--jobs 101":             "--jobs",
		"--jobs -1":              "--jobs",
		"--max-bytes 1":          "--max-bytes",
		"--max-bytes 600000":     "--max-bytes",
		"--on-ambiguous maybe":   "--on-ambiguous",
		"--progress loud":        "--progress",
		"--external-id \x01":     "--external-id",
		"--domain example.com/x": "example.com/x",
	} {
		u.stderr.take()
		args := append([]string{"submit", "users.json", "--connection", "Users"}, strings.Fields(flags)...)
		status := wait(u.start("muster-hasty", args...))
		if text := u.stderr.take(); status != wrongUse || !strings.Contains(text, want) {
			t.Errorf("%s: status %d: %s", flags, status, text)
		}
	}
	if n := len(names(t, u.dir)); n != 1 {
		t.Errorf("%d files are left: %q", n, names(t, u.dir))
	}
}

// TestSubmitPage runs the shell blocks of docs/submit.md as one script. Each line that a block shows is
// printed; … in it stands for anything.
func TestSubmitPage(t *testing.T) {
	text, err := os.ReadFile("../../docs/submit.md")
	if err != nil {
		t.Fatal(err)
	}
	script, lines := "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n", []string{}
	for _, b := range blocks.FindAllStringSubmatch(string(text), -1) {
		if b[2] == "sh" {
			script += b[3]
		} else {
			lines = append(lines, strings.Split(strings.TrimSpace(b[3]), "\n")...)
		}
	}
	printed := runBlock(t, t.TempDir(), append(os.Environ(), "CI=", "NO_COLOR=1"), script, "")
	for _, line := range lines {
		want := "(?m)^" + strings.ReplaceAll(regexp.QuoteMeta(strings.TrimSpace(line)), "…", ".*") + "$"
		if !regexp.MustCompile(strings.Replace(want, "^", "^ *", 1)).MatchString(printed) {
			t.Errorf("the page shows %q, which is not printed", line)
		}
	}
	if t.Failed() || len(lines) < 20 {
		t.Errorf("%d lines are shown, and this is printed:\n%s", len(lines), printed)
	}
}
