package submit_test

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"muster/schema/disk"
	"muster/submit"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
	"muster/submit/results"
)

// badDisk fails steps. The n-th is that of all steps of a process.
type badDisk struct {
	dir   string
	at    int  // the step that fails; 0 for none
	stays bool // so do those after it
	room  int  // bytes that the folder can hold; 0 for any number

	mu       sync.Mutex
	steps    int
	failed   bool
	journal  bool       // a line of the journal could not be written
	uploads  func() int // that reached the tenant
	uploaded int        // when it could not
}

func (d *badDisk) hook(s *disk.Step, do func() error) error {
	d.mu.Lock()
	d.steps++
	fails := d.at > 0 && (d.steps == d.at || d.stays && d.steps > d.at)
	d.mu.Unlock()
	wanted := len(s.Data)
	if d.room > 0 && s.Op == disk.OpWrite {
		if left := max(0, d.room-used(d.dir)); left < wanted {
			fails = true
			s.Data = s.Data[:left]
		}
	} else if fails && s.Op == disk.OpWrite {
		s.Data = s.Data[:wanted/2]
	}
	if !fails {
		return do()
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.failed = true; s.Name == "journal.jsonl" && !d.journal && (s.Op == disk.OpWrite || s.Op == disk.OpSync) {
		d.journal, d.uploaded = true, d.uploads()
	}
	switch s.Op {
	case disk.OpWrite:
		do()
		return syscall.ENOSPC
	case disk.OpCreate, disk.OpOpen, disk.OpMkdir:
		return syscall.ENOSPC
	case disk.OpClose:
		do() // the file is closed even where that fails
	}
	return syscall.EIO
}

// used is how many bytes the files of a folder have.
func used(dir string) (n int) {
	filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			if info, err := e.Info(); err == nil {
				n += int(info.Size())
			}
		}
		return nil
	})
	return n
}

// onBadDisk runs users into a new tenant on a disk that fails, and takes the run up on one that
// does not: nobody is lost, written twice, or told wrong. It reports whether a step failed.
func onBadDisk(t *testing.T, d *badDisk, upsert bool) (failed bool) {
	synctest.Test(t, func(t *testing.T) {
		s := emulatortest.New(t, emulator.Config{Token: canary, Speed: 1})
		seed(t, s, `[{"user_id":"2","email":"user2@example.com"}]`)
		time.Sleep(time.Hour)
		tn := &tenant{t, s}
		d.uploads = func() int { return len(tn.requests(posts)) }
		var rows int
		r := &tried{t: t, server: s, users: sixUsers(), disk: d.hook, cfg: submit.Config{
			BaseURL: "http://127.0.0.1", Token: submit.StaticToken(canary), Connection: "Users", MaxBytes: 5000, Jobs: 1,
			RunDir: d.dir, Upsert: upsert, Reject: func(results.Reject) error { rows++; return nil },
		}}
		r.run(0)
		_, missing := os.Stat(filepath.Join(d.dir, "plan.json"))
		planned, first := missing == nil, r.err
		var e *submit.Error
		switch {
		case first == nil:
			for _, wrong := range untrue(t, s, d.dir, upsert, false) {
				t.Errorf("it ends well, but %s", wrong)
			}
		case !errors.As(first, &e) || e.Kind != submit.Incomplete || !strings.Contains(first.Error(), "no space left") &&
			!strings.Contains(first.Error(), "input/output error"):
			t.Errorf("it ends with %v", first)
		}
		if sent := d.uploads(); !planned && sent > 1 || d.journal && sent > d.uploaded {
			t.Errorf("%d uploads, planned %v, %d before the journal failed", sent, planned, d.uploaded)
		}
		if d.room > 0 && planned && first != nil {
			// There was room for the results, whatever else there was none for.
			for _, wrong := range untrue(t, s, d.dir, upsert, true) {
				t.Errorf("on a full disk %s", wrong)
			}
		}
		if !planned && !d.stays {
			if left, err := os.ReadDir(d.dir); err == nil && d.room > 0 {
				t.Errorf("%d files are left of a run that never began", len(left))
			}
		}
		failed, r.disk, rows = d.failed, nil, 0
		time.Sleep(time.Minute)
		if r.run(0); r.err != nil && !(upsert && errors.As(r.err, &e) && e.Kind == submit.Undecided) {
			t.Errorf("resumed: %v", r.err)
		}
		for _, wrong := range untrue(t, s, d.dir, upsert, false) {
			t.Errorf("resumed: %s", wrong)
		}
		if want := map[bool]int{false: 2, true: 1}[upsert]; rows != want && r.err == nil {
			t.Errorf("resumed: %d rows are set aside", rows)
		}
		checkDir(t, d.dir)
		time.Sleep(24 * time.Hour)
	})
	return failed
}

// Each step on disk fails, once or from then on.
func TestBadDisk(t *testing.T) {
	for _, upsert := range []bool{false, true} {
		for _, stays := range []bool{false, true} {
			t.Run(fmt.Sprintf("upsert %v stays %v", upsert, stays), func(t *testing.T) {
				t.Parallel()
				dir := fastDir(t)
				at := 1
				for ; !t.Failed(); at++ {
					d := &badDisk{dir: filepath.Join(dir, fmt.Sprint(at)), at: at, stays: stays}
					if !onBadDisk(t, d, upsert) {
						break
					}
				}
				if at < 100 {
					t.Errorf("only %d steps", at-1)
				}
				t.Logf("%d steps", at-1)
			})
		}
	}
}

// The disk is full at each byte of a run, a few bytes apart.
func TestFullDisk(t *testing.T) {
	dir := fastDir(t)
	room := 1
	for ; !t.Failed(); room += 97 {
		d := &badDisk{dir: filepath.Join(dir, fmt.Sprint(room)), room: room}
		if !onBadDisk(t, d, false) {
			break
		}
	}
	if room < 15_000 {
		t.Errorf("%d bytes are enough, or it ended early", room)
	}
	t.Logf("%d bytes are enough", room)
}

// What a job says of its users is not to be had any more, as the token is not good for it: no more is
// sent, and with another token it goes on.
func TestReasonsForbidden(t *testing.T) {
	for _, status := range []int{http.StatusUnauthorized, http.StatusForbidden} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			bubble(t, emulator.Config{}, func(t *testing.T, tn *tenant, cfg submit.Config) {
				tn.fault(emulator.Fault{On: "errors", Do: "status", Status: status})
				cfg.MaxBytes, cfg.Jobs = 5000, 1
				o := submitTo(t, cfg, text(padded(1, 5, 3000)+people(1, 1)))
				// The second batch is sent as soon as the first job is over.
				if o.kind() != submit.Incomplete || o.Unsent != 4 || o.Unknown != 2 || len(tn.requests(posts)) != 2 ||
					!strings.Contains(o.err.Error(), fmt.Sprint(status)) {
					t.Errorf("%+v, %v", o.Summary, o.err)
				}
				if got := o.events(t, 1); got != "intent accepted ended" {
					t.Errorf("events %s", got)
				}
				tn.ClearFaults()
				o = resume(t, cfg)
				if got := o.dispositions(t); got != "inserted inserted inserted inserted inserted exists" || o.err != nil {
					t.Errorf("resumed: %s, %v", got, o.err)
				}
			})
		})
	}
}
