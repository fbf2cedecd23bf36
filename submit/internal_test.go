package submit

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/schema"
)

func TestJournal(t *testing.T) {
	d, err := newRunDir(filepath.Join(t.TempDir(), "run"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.close()
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	j, err := newJournal(d, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	events := []event{
		{Chunk: 1, Ev: evIntent, Attempt: 1, ExternalID: `a"b`, SHA256: "00"},
		{Chunk: 1, Ev: evAccepted, Job: "job_0123456789abcdef", HTTP: 202},
		{Chunk: 1, Ev: evEnded, Status: statusCompleted, Summary: &counts{Total: 3, Inserted: 2, Failed: 1}},
	}
	var s state
	for _, e := range events {
		written, err := j.append(e)
		if err != nil {
			t.Fatal(err)
		}
		s.apply(written)
	}
	if s.ev != evEnded || s.attempt != 1 || s.job != "job_0123456789abcdef" || !s.since.Equal(now) ||
		s.summary.Inserted != 2 || !s.sent() {
		t.Errorf("%+v", s)
	}
	text, err := d.ReadFile(journalFile)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	for i, line := range lines {
		// The sum can be checked without knowing the fields.
		at := strings.LastIndex(line, `,"crc32c":"`)
		sum := fmt.Sprintf("%08x", crc32.Checksum([]byte(line[:at]+"}"), crc32.MakeTable(crc32.Castagnoli)))
		if line[at:] != `,"crc32c":"`+sum+`"}` {
			t.Errorf("line %d: %s, sum %s", i+1, line, sum)
		}
		var e event
		if err := json.Unmarshal([]byte(line), &e); err != nil || e.V != 1 || e.Seq != i+1 || e.Ev != events[i].Ev {
			t.Errorf("line %d: %+v, %v", i+1, e, err)
		}
	}
	if len(lines) != 3 ||
		!strings.HasPrefix(lines[0], `{"v":1,"seq":1,"t":"2026-03-01T12:00:00.000Z","chunk":1,"ev":"intent"`) {
		t.Errorf("%s", text)
	}
	// After a failure nothing is written any more.
	j.file.Close()
	var e *Error
	if _, err := j.append(event{Chunk: 1, Ev: evDone}); !errors.As(err, &e) || e.Kind != Incomplete || j.broken() == nil {
		t.Errorf("%v", err)
	}
	if j.file, err = d.OpenFile(journalFile, os.O_APPEND|os.O_WRONLY, 0o600); err != nil {
		t.Fatal(err)
	}
	defer j.close()
	if _, err := j.append(event{Chunk: 1, Ev: evDone}); err == nil {
		t.Error("an event follows a failure")
	}
}

// A file appears whole or not at all, and a link leads nowhere.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	d, err := newRunDir(filepath.Join(dir, "run"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.close()
	outside := filepath.Join(dir, "outside")
	if err := os.WriteFile(outside, []byte("as it was"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "run", planFile)); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(d.Root, planFile, []byte("plan")); err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(outside); string(text) != "as it was" {
		t.Errorf("a link was followed: %q", text)
	}
	if info, err := d.Lstat(planFile); err != nil || !info.Mode().IsRegular() || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	if err := os.Symlink(dir, filepath.Join(dir, "run", "away")); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(d.Root, "away/x", nil); err == nil {
		t.Error("a link leads out")
	}
	p, err := createPending(d.Root, "never")
	if err != nil {
		t.Fatal(err)
	}
	p.Write([]byte("x"))
	p.discard()
	entries, _ := os.ReadDir(filepath.Join(dir, "run"))
	for _, e := range entries {
		if e.Name() == "never" || strings.HasPrefix(e.Name(), ".") {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}

func TestUntilReset(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for name, test := range map[string]struct {
		server time.Duration // its clock ahead of ours
		reset  time.Duration // after now, on the server's clock
		noDate bool
		want   time.Duration
	}{
		"soon":                     {0, 3 * time.Second, false, 3 * time.Second},
		"late":                     {0, 10 * time.Minute, false, 10 * time.Minute},
		"clock behind an hour":     {time.Hour, 3 * time.Second, false, 3 * time.Second},
		"clock ahead an hour":      {-time.Hour, 3 * time.Second, false, 3 * time.Second},
		"past":                     {0, -time.Second, false, -time.Second},
		"ahead and nothing to ask": {-time.Hour, 3 * time.Second, true, -time.Hour + 3*time.Second},
	} {
		h := http.Header{}
		h.Set("X-Ratelimit-Reset", fmt.Sprint(now.Add(test.server+test.reset).Unix()))
		if !test.noDate {
			h.Set("Date", now.Add(test.server).Format(http.TimeFormat))
		}
		if got := untilReset(h, now); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := untilReset(http.Header{"X-Ratelimit-Reset": {"soon"}}, now); got != 0 {
		t.Error(got)
	}
	for text, want := range map[string]time.Duration{
		"3": 3 * time.Second, "": 0, "-1": 0, "x": 0,
		now.Add(time.Minute).Format(http.TimeFormat): time.Minute,
	} {
		if got := retryAfter(text, now); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"a\r\nb\tc ":         "a  b c",
		"\x1b[31mred\u202e":  `\u{1b}[31mred\u{202e}`,
		"\x00\xff\U000e0001": `\u{0}\u{fffd}\u{e0001}`,
		"Zoë 日本":             "Zoë 日本",
	} {
		if got := clean(text); got != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
	if got := clean(strings.Repeat("é", 5000)); len(got) > maxText+4 {
		t.Errorf("%d bytes", len(got))
	}
}

func TestInert(t *testing.T) {
	for text, want := range map[string]string{
		"=1": "'=1", "+49": "'+49", "-": "'-", "@x": "'@x", "a=": "a=", "": "",
		"\tx": "'\tx",
	} {
		if got := inert(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// The body is never larger than was reckoned, and each rule has what a person needs.
func TestRoom(t *testing.T) {
	for _, on := range []bool{false, true} {
		run := newRunID()
		f := form{boundary: boundary(run), connection: anyConnectionID, upsert: on, mail: on}
		n := naming{front: "x", run: run}
		users := make([]byte, f.room(n, 5000))
		if got := len(f.body(n.externalID(9_999_999, 999, strings.Repeat("0", 64)), users)); got > 5000 || got < 4990 {
			t.Errorf("%d bytes", got)
		}
	}
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] || r.Title == "" || len(r.Doc) < 40 || r.Severity != schema.Error {
			t.Errorf("%+v", r)
		}
		seen[r.ID] = true
	}
	for _, id := range []string{
		"batch/too-large", "batch/unknown", "batch/sum", "auth0/unmatched", "auth0/other",
		"auth0/mfa-factors-failed",
	} {
		if !seen[id] {
			t.Errorf("no rule %s", id)
		}
	}
	if len(seen) != 5+19 {
		t.Errorf("%d rules", len(seen))
	}
}
