package ledger

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"muster/schema/disk"
	"muster/submit/failure"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// story is the events of a run of two batches: one goes well, of the other an answer is lost.
var story = []Event{
	{Kind: Began, Policy: Verify},
	{Kind: Intent, Chunk: 1, Attempt: 1, ExternalID: `a"b`, SHA256: "00", Clock: noon.Format(TimeFormat)},
	{Kind: Intent, Chunk: 2, Attempt: 1, ExternalID: "b", SHA256: "01", Clock: noon.Format(TimeFormat)},
	{Kind: Accepted, Chunk: 1, Attempt: 1, Job: "job_0123456789abcdef", HTTP: 202},
	{Kind: Ambiguity, Chunk: 2, Attempt: 1, Reason: Lost},
	{Kind: Ended, Chunk: 1, Attempt: 1, Status: "completed", Summary: &Counts{Total: 3, Inserted: 2, Failed: 1}},
	{Kind: Saved, Chunk: 1, Attempt: 1, SHA256: "02"},
	{Kind: Done, Chunk: 1, Attempt: 1},
	{Kind: Found, Chunk: 2, Attempt: 1, Reason: Absent},
	{Kind: Intent, Chunk: 2, Attempt: 2, ExternalID: "c", SHA256: "03", Users: SetOf(0, 1, 3)},
	{Kind: Rejected, Chunk: 2, Attempt: 2, Reason: Slots},
	{Kind: Intent, Chunk: 2, Attempt: 3, ExternalID: "d", SHA256: "04"},
	{Kind: Accepted, Chunk: 2, Attempt: 3, Job: "job_0123456789abcdee"},
	{Kind: Ended, Chunk: 2, Attempt: 3, Status: "completed", Summary: &Counts{Total: 4, Inserted: 2, Failed: 2}},
	{Kind: Saved, Chunk: 2, Attempt: 3, SHA256: "05"},
	{Kind: Done, Chunk: 2, Attempt: 3, Refused: SetOf(0, 2)},
	{
		Kind: LookedUp, Chunk: 2, Users: SetOf(0, 2), Reason: Duplicates, SHA256: "06", Missing: SetOf(2),
		Summary: &Counts{Total: 2, Failed: 2}, Exists: 1,
	},
}

func start() State { return NewState(false, []int{3, 4}) }

// written is the story as a journal, and the state after each of its events.
func written(t testing.TB) ([]byte, []State) {
	var text []byte
	s := start()
	states := []State{s}
	for i, e := range story {
		e.V, e.Seq, e.At = journalVersion, i+1, noon.Add(time.Duration(i)*time.Second)
		e.Time = e.At.Format(TimeFormat)
		if err := s.check(e, i+1); err != nil {
			t.Fatalf("%d: %v", i, err)
		}
		s = Apply(s, e)
		text, states = append(text, encode(e)...), append(states, s)
	}
	return text, states
}

func TestStory(t *testing.T) {
	text, states := written(t)
	s, seq, good, err := replay(start(), text)
	if err != nil || seq != len(story) || good != len(text) || !reflect.DeepEqual(s, states[len(states)-1]) {
		t.Fatalf("%d, %d, %v\n%+v", seq, good, err, s)
	}
	for _, c := range s.Chunks {
		if !c.Final() {
			t.Errorf("%+v", c)
		}
	}
	if c := s.Chunks[1]; len(c.Suspects()) > 0 || len(c.Files) != 1 || c.Files[0].Known.String() != "0,2" {
		t.Errorf("%+v", c)
	}
	if n := s.Chunks[1].Count(); n != (Count{Inserted: 2, Exists: 1, Failed: 1}) {
		t.Errorf("%+v", n)
	}
	// A state is never changed in place: replaying from an earlier one comes to the same.
	for i, e := range story {
		e.At = noon.Add(time.Duration(i) * time.Second)
		before := states[i]
		Apply(before, e)
		if again := Apply(before, e); !reflect.DeepEqual(again, states[i+1]) && e.Kind != Began {
			t.Errorf("event %d changes the state before it", i)
		}
	}
}

// A journal that was torn at any byte is what it was before the last line, or with all of it.
func TestTorn(t *testing.T) {
	text, states := written(t)
	for size := range len(text) {
		s, seq, good, err := replay(start(), text[:size])
		whole := bytes.Count(text[:size], []byte("\n"))
		if err != nil || seq != whole && seq != whole+1 || good > size || !reflect.DeepEqual(s, states[seq]) {
			t.Fatalf("at %d: %d lines of %d, %v", size, seq, whole, err)
		}
		if seq == whole+1 && text[size] != '\n' {
			t.Errorf("at %d: a torn line is trusted", size)
		}
	}
}

// A journal with one bit flipped is refused, whichever it is.
func TestFlipped(t *testing.T) {
	text, _ := written(t)
	for at := range text {
		for bit := range 8 {
			bad := bytes.Clone(text)
			bad[at] ^= 1 << bit
			_, _, _, err := replay(start(), bad)
			var e *failure.Error
			if !errors.As(err, &e) || e.Kind != failure.Usage {
				t.Fatalf("byte %d, bit %d: %v", at, bit, err)
			}
		}
	}
}

// What does not follow is refused: lines left out, twice, or of another run.
func TestDoesNotFollow(t *testing.T) {
	text, _ := written(t)
	lines := bytes.SplitAfter(text, []byte("\n"))
	for name, bad := range map[string][]byte{
		"a line left out": bytes.Join(append(lines[:3:3], lines[4:]...), nil),
		"a line twice":    bytes.Join(append(lines[:4:4], lines[3:]...), nil),
		"no beginning":    bytes.Join(lines[1:], nil),
	} {
		if _, _, _, err := replay(start(), bad); err == nil {
			t.Errorf("%s: it is read", name)
		}
	}
	if _, _, _, err := replay(NewState(false, []int{3}), text); err == nil {
		t.Error("the journal of another plan is read")
	}
}

// No text makes the reader panic.
func FuzzReplay(f *testing.F) {
	text, _ := written(f)
	f.Add(text)
	for line := range bytes.Lines(text) {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		// A sum that is right lets more through.
		var summed []byte
		for line := range bytes.Lines(text) {
			if e, err := decode(bytes.TrimSuffix(line, []byte("\n"))); err == nil {
				summed = append(summed, encode(e)...)
			}
		}
		for _, text := range [][]byte{text, summed} {
			if s, _, _, err := replay(start(), text); err == nil {
				for _, c := range s.Chunks {
					n := c.Count()
					n.Add(Count{})
				}
			}
		}
	})
}

// The journal of a run directory is taken up where it ends, also where that was torn.
func TestTakeUp(t *testing.T) {
	text, states := written(t)
	for _, cut := range []int{0, 1, 2, 10} {
		name := filepath.Join(t.TempDir(), "run")
		d, err := Create(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		p := Plan{V: PlanVersion, Run: "r", Chunks: []Batch{{N: 1, Users: 3}, {N: 2, Users: 4}}, Users: 7}
		if err := os.WriteFile(filepath.Join(name, JournalFile), text[:len(text)-cut], 0o600); err != nil {
			t.Fatal(err)
		}
		s, j, err := d.TakeUp(p, func() time.Time { return noon })
		if err != nil {
			t.Fatal(err)
		}
		lines := len(story)
		if cut > 1 {
			lines--
		}
		if !reflect.DeepEqual(s, states[lines]) {
			t.Errorf("cut %d: %+v", cut, s)
		}
		e, err := j.Append(Event{Kind: Began, Policy: Hold})
		if err != nil || e.Seq != lines+1 {
			t.Errorf("cut %d: %+v, %v", cut, e, err)
		}
		j.Close()
		if _, err := d.ReadJournal(p); err != nil {
			t.Errorf("cut %d: %v", cut, err)
		}
		got, _ := os.ReadFile(filepath.Join(name, JournalFile))
		if bytes.Count(got, []byte("\n")) != lines+1 {
			t.Errorf("cut %d: %s", cut, got)
		}
		d.Close()
	}
}

// A journal that has lost events is not trusted, whatever is left of it: not cut off, gone, nor an older
// one. A last line that was not written to its end was no event yet.
func TestLost(t *testing.T) {
	name := filepath.Join(t.TempDir(), "run")
	d, err := Create(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	p := Plan{V: PlanVersion, Run: "r", Chunks: []Batch{{N: 1, Users: 3}, {N: 2, Users: 4}}, Users: 7}
	j, err := d.NewJournal(func() time.Time { return noon })
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range story {
		if _, err := j.Append(e); err != nil {
			t.Fatal(err)
		}
	}
	j.Close()
	path := filepath.Join(name, JournalFile)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for size := range len(text) - 1 { // all but its last line end
		if err := os.WriteFile(path, text[:size], 0o600); err != nil {
			t.Fatal(err)
		}
		var e *failure.Error
		if _, err := d.ReadJournal(p); !errors.As(err, &e) || e.Kind != failure.Usage {
			t.Fatalf("cut at %d: %v", size, err)
		}
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, _, err := d.TakeUp(p, time.Now); err == nil || !strings.Contains(err.Error(), "0 events of 17") {
		t.Errorf("gone: %v", err)
	}
	if err := os.WriteFile(path, append(text, text[:30]...), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.ReadJournal(p); err != nil {
		t.Errorf("killed in the next line: %v", err)
	}
}

// After an append that failed no event is written any more.
func TestAppendFails(t *testing.T) {
	fail := errors.New("no space")
	for _, op := range []disk.Op{disk.OpWrite, disk.OpSync} {
		d, err := Create(filepath.Join(t.TempDir(), "run"), nil)
		if err != nil {
			t.Fatal(err)
		}
		j, err := d.NewJournal(time.Now)
		if err != nil {
			t.Fatal(err)
		}
		d.Hook = func(s *disk.Step, do func() error) error {
			if s.Op == op {
				return fail
			}
			return do()
		}
		var e *failure.Error
		if _, err := j.Append(Event{Kind: Began}); !errors.As(err, &e) || e.Kind != failure.Incomplete || j.Err() == nil {
			t.Errorf("%v", err)
		}
		d.Hook = nil
		if _, err := j.Append(Event{Kind: Began}); err == nil {
			t.Error("an event follows a failure")
		}
		if _, err := d.NewJournal(time.Now); err == nil {
			t.Error("a journal is begun twice")
		}
		j.Close()
		d.Close()
	}
}

func TestCreate(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{file, filepath.Join(file, "run"), filepath.Join(file, "my", "run")} {
		var e *failure.Error
		if _, err := Create(name, nil); !errors.As(err, &e) || e.Kind != failure.Usage || e.Message != file+" is a file" {
			t.Errorf("%s: %v", name, err)
		}
	}
	// A directory with something in it is left as it is, whatever that is called.
	for _, theirs := range []string{PlanFile, "chunks/00001.json", "errors", JournalFile, "notes.txt"} {
		full := filepath.Join(t.TempDir(), "full")
		at := filepath.Join(full, theirs)
		if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o755), os.WriteFile(at, []byte("mine"), 0o644)); err != nil {
			t.Fatal(err)
		}
		var e *failure.Error
		if _, err := Create(full, nil); !errors.As(err, &e) || e.Kind != failure.Usage {
			t.Errorf("%s: %v", theirs, err)
		}
		if text, err := os.ReadFile(at); err != nil || string(text) != "mine" {
			t.Errorf("%s is gone: %v", theirs, err)
		}
		if names, err := os.ReadDir(full); err != nil || len(names) != 1 {
			t.Errorf("%s: %v, %v", theirs, names, err)
		}
	}
	// What is abandoned leaves nothing, and no folder that was made for it alone.
	name := filepath.Join(dir, RunsDir, "one")
	d, err := Create(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(name, ".gitignore")); err != nil || string(text) != "*\n" {
		t.Errorf("%q, %v", text, err)
	}
	if _, err := Create(name, nil); err == nil {
		t.Error("a directory is taken twice")
	}
	d.Abandon()
	if _, err := os.Stat(filepath.Dir(name)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("left behind: %v", err)
	}
	if d, err = Create(filepath.Join(dir, "my", "runs", "one"), nil); err != nil {
		t.Fatal(err)
	}
	d.Abandon()
	if _, err := os.Stat(filepath.Join(dir, "my")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("left behind: %v", err)
	}
	if _, _, err := Open(dir, false, nil); err == nil || !strings.Contains(err.Error(), "no run that was planned") {
		t.Errorf("%v", err)
	}
}

func TestSet(t *testing.T) {
	s := SetOf(5, 3, 4, 9, 0)
	if s.String() != "0,3-5,9" || s.Len() != 5 || !s.Has(4) || s.Has(6) {
		t.Errorf("%v", s)
	}
	for _, test := range []struct{ got, want string }{
		{s.Union(SetOf(1, 2, 6)).String(), "0-6,9"},
		{s.Minus(SetOf(4, 9)).String(), "0,3,5"},
		{s.And(All(5)).String(), "0,3-4"},
		{s.First(3).String(), "0,3-4"},
		{All(10).Minus(s).String(), "1-2,6-8"},
		{All(0).String(), ""},
		{SetOf(1, 1, 1).String(), "1"},
	} {
		if test.got != test.want {
			t.Errorf("%s, not %s", test.got, test.want)
		}
	}
	for _, bad := range []string{"x", "1-", "3-1", "1,1", "2,1", "1,2", "01", "-1", "1-1"} {
		if _, err := parseSet(bad); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
