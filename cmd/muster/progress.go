package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"muster/submit"
)

// progressThrottle keeps a progress bar from costing more than what it shows.
const progressThrottle = 100 * time.Millisecond

// showsProgress reports whether a person is watching.
func (a *app) showsProgress() bool {
	return a.isTerminal(a.stderr) && !a.settings.quiet && !a.settings.noProgress
}

// rehearsalPoll is how often a job of the emulator, which takes no time, is asked after.
const rehearsalPoll = time.Millisecond

// plainEvery is how long an upload says nothing at most, where nobody watches a terminal.
const plainEvery = 30 * time.Second

// uploadProgress tells how far an upload is: a line that changes where a person is watching,
// lines that stay elsewhere, or JSON.
type uploadProgress struct {
	a     *app
	style string // terminal, plain, json or none

	mu      sync.Mutex
	began   time.Time
	last    time.Time // when something was told
	batches int
	total   int
	done    int                  // users
	before  int                  // of them by other processes
	jobs    map[int]submit.Event // under way, by batch: what was last heard of each
	unheard map[int]time.Time
	stopped chan struct{}
}

// newProgress checks the flag --progress.
func (a *app) newProgress(style string) (*uploadProgress, error) {
	switch style {
	case "auto", "":
		style = "plain"
		if a.isTerminal(a.stderr) {
			style = "terminal"
		}
	case "plain", "json", "none":
	default:
		return nil, usageError{fmt.Sprintf("--progress %q is not auto, plain, json or none", style), ""}
	}
	if a.settings.noProgress || a.settings.quiet && style != "json" {
		style = "none"
	}
	return &uploadProgress{
		a: a, style: style, jobs: map[int]submit.Event{}, unheard: map[int]time.Time{}, stopped: make(chan struct{}),
	}, nil
}

// tell takes an event of an upload.
func (p *uploadProgress) tell(e submit.Event) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.style == "none" {
		return
	}
	p.take(e)
	switch p.style {
	case "json":
		p.json(e, stepNames[e.Step])
	case "terminal":
		p.text(e)
		p.redraw()
	default:
		p.text(e)
	}
}

// take keeps what an event says of how far it is.
func (p *uploadProgress) take(e submit.Event) {
	p.batches = e.Batches
	switch e.Step {
	case submit.Spooled:
		p.total, p.began, p.last = e.Users, time.Now(), time.Now()
		p.done, p.before = e.Known, e.Known
		go p.tick()
	case submit.Accepted, submit.Running:
		p.jobs[e.Batch] = e
		delete(p.unheard, e.Batch)
	case submit.Ambiguous:
		delete(p.jobs, e.Batch)
	case submit.Done:
		delete(p.jobs, e.Batch)
		delete(p.unheard, e.Batch)
		p.done += e.Users
	}
}

// text says in words what is worth a line.
func (p *uploadProgress) text(e submit.Event) {
	batch := fmt.Sprintf("batch %d of %d", e.Batch, e.Batches)
	switch e.Step {
	case submit.Planned: // who is killed cannot say it any more
		if !p.a.rehearsed {
			p.line(fmt.Sprintf("%s in %s, in %s; if it breaks off: muster resume %s", count(e.Users, "user"), batches(e.Batches),
				e.RunDir, asWord(e.RunDir)))
		}
	case submit.Waiting:
		text := "waiting"
		if e.Wait > 0 {
			text = fmt.Sprintf("waiting %s, until %s", e.Wait.Round(time.Second), clock(time.Now().Add(e.Wait)))
		}
		if text += ": " + e.Message; e.Batch > 0 {
			text = batch + ": " + text
		}
		p.line(text)
	case submit.Unreached:
		if told := p.unheard[e.Batch]; time.Since(told) > plainEvery {
			p.unheard[e.Batch] = time.Now()
			p.line(fmt.Sprintf("%s: cannot reach Auth0 since %s, still trying to %s: %s", batch, clock(e.Since), e.Request,
				e.Message))
		}
	case submit.Ambiguous:
		p.line(fmt.Sprintf("%s: it is not known what became of it: %s", batch, e.Message))
	case submit.Parked:
		p.line(fmt.Sprintf("%s: held: %s", batch, e.Message))
	case submit.Done:
		refused := ""
		if e.Failed > 0 {
			refused = fmt.Sprintf(", %d refused", e.Failed)
		}
		if p.style == "plain" {
			p.line(fmt.Sprintf("%s: %s%s; %s", batch, count(e.Users, "user"), refused, p.stand()))
		}
	}
}

func clock(t time.Time) string { return t.Format("15:04:05") }

// stand is how far it is: users done of all, their rate, and what is left by what was seen.
func (p *uploadProgress) stand() string {
	text := fmt.Sprintf("%d of %s", p.done, count(p.total, "user"))
	took := time.Since(p.began)
	if p.done == p.before || took < time.Second {
		return text
	}
	rate := float64(p.done-p.before) / took.Seconds()
	digits := 0
	if rate < 10 {
		digits = 1
	}
	text += fmt.Sprintf(", %.*f/s", digits, rate)
	if left := p.total - p.done; left > 0 {
		text += fmt.Sprintf(", %s left", (time.Duration(float64(left)/rate) * time.Second).Round(time.Second))
	}
	return text
}

// share is how far the jobs under way are.
func (p *uploadProgress) share() string {
	var parts []string
	for _, n := range slices.Sorted(maps.Keys(p.jobs)) {
		far := "begun"
		if e := p.jobs[n]; e.Step == submit.Running {
			far = fmt.Sprintf("%d %%", e.Percent)
			if e.Percent == 0 {
				far = e.Message
			}
		}
		parts = append(parts, fmt.Sprintf("batch %d %s", n, far))
	}
	return strings.Join(parts, ", ")
}

// whole is how far it is, the jobs under way among it.
func (p *uploadProgress) whole() string {
	text := p.stand()
	if jobs := p.share(); jobs != "" {
		text += "; " + jobs
	}
	return text
}

// tick says every 30 seconds how far it is, where nothing else was said.
func (p *uploadProgress) tick() {
	t := time.NewTicker(plainEvery / 30)
	defer t.Stop()
	for {
		select {
		case <-p.stopped:
			return
		case <-t.C:
		}
		p.mu.Lock()
		switch {
		case p.style == "terminal":
			p.redraw()
		case time.Since(p.last) < plainEvery:
		case p.style == "json":
			p.json(submit.Event{Batches: p.batches, Users: p.total, Known: p.done}, "standing")
		default:
			p.line(p.whole())
		}
		p.mu.Unlock()
	}
}

// stop ends the telling.
func (p *uploadProgress) stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case <-p.stopped:
		return
	default:
		close(p.stopped)
	}
	p.clear()
}

// line says something that stays.
func (p *uploadProgress) line(text string) {
	p.last = time.Now()
	p.a.note("%s", text)
}

// clear takes the line away that changes.
func (p *uploadProgress) clear() {
	if p.style == "terminal" {
		p.a.lastLine().draw("")
	}
}

func (p *uploadProgress) redraw() {
	p.a.lastLine().draw(cutColumns(printable(p.whole()), p.a.width(p.a.stderr)-1)) // one that wraps cannot be taken away
}

// stepNames are the events as JSON calls them.
var stepNames = map[submit.Step]string{
	submit.Spooled: "spooled", submit.Planned: "planned", submit.Waiting: "waiting", submit.Accepted: "accepted",
	submit.Running:   "running",
	submit.Unreached: "unreached", submit.Ambiguous: "ambiguous", submit.Done: "done", submit.Parked: "held",
	submit.Settled: "settled",
}

func (p *uploadProgress) json(e submit.Event, step string) {
	p.last = time.Now()
	line := struct {
		Time     string  `json:"time"`
		Step     string  `json:"step"`
		Batch    int     `json:"batch,omitempty"`
		Batches  int     `json:"batches,omitempty"`
		Users    int     `json:"users,omitempty"`
		Failed   int     `json:"failed,omitempty"`
		Known    int     `json:"known,omitempty"`
		UnderWay []int   `json:"under_way,omitempty"` // batches that are jobs
		Job      string  `json:"job,omitempty"`
		Request  string  `json:"request,omitempty"`
		Percent  int     `json:"percent,omitempty"`
		Wait     float64 `json:"wait_seconds,omitempty"`
		Message  string  `json:"message,omitempty"`
		RunDir   string  `json:"run_dir,omitempty"`
	}{
		Time: p.last.UTC().Format(time.RFC3339), Step: step, Batch: e.Batch, Batches: e.Batches, Users: e.Users,
		Failed: e.Failed, Known: e.Known, Job: e.Job, Request: e.Request, Percent: e.Percent, Wait: e.Wait.Seconds(),
		Message: e.Message, RunDir: e.RunDir,
	}
	if e.Batch == 0 {
		line.UnderWay = slices.Sorted(maps.Keys(p.jobs))
	}
	json.NewEncoder(p.a.stderr).Encode(line)
}
