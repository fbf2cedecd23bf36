package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"muster/submit"
)

// transcript is a stream that several goroutines write to.
type transcript struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (p *transcript) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.Write(b)
}

// take returns what was written since the last time.
func (p *transcript) take() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	text := p.text.String()
	p.text.Reset()
	return text
}

// watch is an upload that people watch, in a bubble of its own time.
func watch(t *testing.T, style string, terminal bool, f func(p *uploadProgress, seen *transcript)) {
	synctest.Test(t, func(t *testing.T) {
		seen := &transcript{}
		a := &app{
			stderr: seen, env: func(string) string { return "" }, isTerminal: func(any) bool { return terminal },
		}
		a.onScreen()
		p, err := a.newProgress(style)
		if err != nil {
			t.Fatal(err)
		}
		defer p.stop()
		p.tell(submit.Event{Step: submit.Spooled, Users: 1000, Batches: 4})
		f(p, seen)
	})
}

// Where nobody watches a terminal there is a line a batch, and one every 30 seconds.
func TestPlainProgress(t *testing.T) {
	watch(t, "auto", false, func(p *uploadProgress, seen *transcript) {
		time.Sleep(29 * time.Second)
		if text := seen.take(); text != "" {
			t.Errorf("too early: %q", text)
		}
		p.tell(submit.Event{Step: submit.Accepted, Batch: 1, Batches: 4, Job: "job_1", Users: 250})
		p.tell(submit.Event{Step: submit.Running, Batch: 2, Batches: 4, Job: "job_2", Percent: 40})
		time.Sleep(2 * time.Second)
		if text := seen.take(); text != "muster: 0 of 1000 users; batch 1 begun, batch 2 40 %\n" {
			t.Errorf("after 30 seconds: %q", text)
		}
		for range 3 { // and so on, whatever comes
			time.Sleep(30 * time.Second)
			if text := seen.take(); strings.Count(text, "\n") != 1 {
				t.Errorf("then: %q", text)
			}
		}
		time.Sleep(4 * time.Second) // 125 in all
		p.tell(submit.Event{Step: submit.Done, Batch: 1, Batches: 4, Users: 250, Failed: 3})
		if text := seen.take(); text != "muster: batch 1 of 4: 250 users, 3 refused; 250 of 1000 users, 2.0/s, 6m15s left\n" {
			t.Errorf("a batch: %q", text)
		}
		in := func(d time.Duration) string { return clock(time.Now().Add(d)) }
		for _, test := range []struct {
			event submit.Event
			want  string
		}{
			{
				submit.Event{Step: submit.Waiting, Wait: 90 * time.Second, Message: "Auth0 allows no more requests till then"},
				"waiting 1m30s, until " + in(90*time.Second) + ": Auth0 allows no more requests till then",
			},
			{
				submit.Event{Step: submit.Waiting, Batch: 3, Wait: 6 * time.Second, Message: "two jobs"},
				"batch 3 of 4: waiting 6s, until " + in(6*time.Second) + ": two jobs",
			},
			{submit.Event{Step: submit.Waiting, Job: "job_9", Message: "an export"}, "waiting: an export"},
			{
				submit.Event{
					Step: submit.Unreached, Batch: 2, Request: "ask for job job_2", Message: "no answer in time",
					Since: time.Now().Add(-time.Minute),
				},
				"batch 2 of 4: cannot reach Auth0 since " + in(-time.Minute) +
					", still trying to ask for job job_2: no answer in time",
			},
			{
				submit.Event{Step: submit.Ambiguous, Batch: 2, Message: "EOF"},
				"batch 2 of 4: it is not known what became of it: EOF",
			},
			{
				submit.Event{Step: submit.Planned, Users: 1000, RunDir: "my run"},
				`1000 users in 4 batches, in my run; if it breaks off: muster resume "my run"`,
			},
			{submit.Event{Step: submit.Parked, Batch: 2, Message: "hold"}, "batch 2 of 4: held: hold"},
		} {
			test.event.Batches = 4
			p.tell(test.event)
			if text := seen.take(); text != "muster: "+test.want+"\n" {
				t.Errorf("%q, not %q", text, test.want)
			}
		}
		p.tell(submit.Event{Step: submit.Unreached, Batch: 2, Batches: 4, Request: "look", Message: "again"})
		if text := seen.take(); text != "" {
			t.Errorf("twice in 30 seconds: %q", text)
		}
		time.Sleep(time.Minute)
		seen.take()
		p.tell(submit.Event{Step: submit.Unreached, Batch: 2, Batches: 4, Request: "look", Message: "again"})
		if text := seen.take(); !strings.Contains(text, "still trying to look: again") {
			t.Errorf("after a minute: %q", text)
		}
	})
}

// A run that goes on counts who is known from before, and no rate of them.
func TestProgressOfResume(t *testing.T) {
	watch(t, "plain", false, func(p *uploadProgress, seen *transcript) {
		p.stop()
		q, err := p.a.newProgress("plain")
		if err != nil {
			t.Fatal(err)
		}
		defer q.stop()
		q.tell(submit.Event{Step: submit.Spooled, Users: 1000, Known: 900, Batches: 10})
		time.Sleep(10 * time.Second)
		q.tell(submit.Event{Step: submit.Done, Batch: 10, Batches: 10, Users: 50})
		if text := seen.take(); !strings.HasSuffix(text, "950 of 1000 users, 5.0/s, 10s left\n") {
			t.Errorf("%q", text)
		}
	})
}

// On a terminal one line changes; what stays takes it away first.
func TestTerminalProgress(t *testing.T) {
	watch(t, "auto", true, func(p *uploadProgress, seen *transcript) {
		p.tell(submit.Event{Step: submit.Running, Batch: 1, Batches: 4, Job: "job_1", Percent: 60})
		p.tell(submit.Event{Step: submit.Accepted, Batch: 2, Batches: 4, Job: "job_2"})
		seen.take()
		time.Sleep(1100 * time.Millisecond)
		if text := seen.take(); text != "\r\x1b[K0 of 1000 users; batch 1 60 %, batch 2 begun" {
			t.Errorf("%q", text)
		}
		p.tell(submit.Event{Step: submit.Waiting, Batches: 4, Wait: 10 * time.Second, Message: "slots"})
		if text := seen.take(); !strings.HasPrefix(text, "\r\x1b[Kmuster: waiting 10s, until ") ||
			!strings.Contains(text, "slots\n\r\x1b[K0 of 1000 users") {
			t.Errorf("%q", text)
		}
		for n := range 20 {
			p.tell(submit.Event{Step: submit.Accepted, Batch: n, Batches: 4})
		}
		lines := strings.Split(seen.take(), "\r\x1b[K")
		if last := []rune(lines[len(lines)-1]); len(last) >= helpWidth {
			t.Errorf("%d columns", len(last))
		}
		p.stop()
		seen.take()
		if time.Sleep(time.Minute); seen.take() != "" {
			t.Error("it goes on after its end")
		}
	})
}

func TestJSONProgress(t *testing.T) {
	watch(t, "json", false, func(p *uploadProgress, seen *transcript) {
		p.tell(submit.Event{
			Step: submit.Unreached, Batch: 2, Batches: 4, Request: "send batch 2", Message: "down",
			Wait: 1500 * time.Millisecond,
		})
		var line struct {
			Time, Step, Request, Message string
			Batch                        int
			Wait                         float64 `json:"wait_seconds"`
		}
		lines := strings.Split(seen.take(), "\n")
		if err := json.Unmarshal([]byte(lines[1]), &line); err != nil || line.Step != "unreached" || line.Batch != 2 ||
			line.Request != "send batch 2" || line.Message != "down" || line.Wait != 1.5 || line.Time == "" {
			t.Errorf("%q, %v", lines, err)
		}
	})
	// It keeps the rhythm of plain.
	watch(t, "json", false, func(p *uploadProgress, seen *transcript) {
		p.tell(submit.Event{Step: submit.Done, Batch: 2, Batches: 4, Users: 250})
		p.tell(submit.Event{Step: submit.Accepted, Batch: 3, Batches: 4})
		p.tell(submit.Event{Step: submit.Accepted, Batch: 1, Batches: 4})
		seen.take()
		if time.Sleep(29 * time.Second); seen.take() != "" {
			t.Error("it speaks too early")
		}
		for range 3 {
			time.Sleep(30 * time.Second)
			var line struct {
				Step                  string
				Users, Known, Batches int
				UnderWay              []int `json:"under_way"`
			}
			text := seen.take()
			if err := json.Unmarshal([]byte(text), &line); err != nil || line.Step != "standing" || line.Users != 1000 ||
				line.Known != 250 || line.Batches != 4 || !slices.Equal(line.UnderWay, []int{1, 3}) {
				t.Errorf("%q, %v", text, err)
			}
		}
		p.stop()
		if time.Sleep(time.Minute); seen.take() != "" {
			t.Error("it goes on after its end")
		}
	})
	watch(t, "none", false, func(p *uploadProgress, seen *transcript) {
		p.tell(submit.Event{Step: submit.Waiting, Wait: time.Hour})
		if time.Sleep(time.Hour); seen.take() != "" {
			t.Error("none is not none")
		}
	})
	a := &app{isTerminal: func(any) bool { return false }}
	if _, err := a.newProgress("loud"); err == nil {
		t.Error("--progress loud")
	}
}
