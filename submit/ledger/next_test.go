package ledger

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// The world of a run: a tenant, its jobs, and a process that works on the run, dies and is
// started again. Every way in which up to three things go wrong is tried.
type world struct {
	mode
	choose func(n int) int // 0 is that nothing goes wrong

	now    time.Time
	tenant map[string]*account
	jobs   []*job

	state State
	seq   int
	told  map[string]string // what is said of each user
	held  bool
}

// mode is what kind of tenant it is and how the run is to go.
type mode struct {
	upsert, log, nameless, shared bool
	policy                        Ambiguous
	naive                         string
}

type account struct {
	created time.Time
	writes  int // ours
	before  bool
}

type job struct {
	external string
	users    []string
	results  map[string]string
	late     bool
}

// cast is the users of two chunks. b and e were there before; c is one that Auth0 refuses.
var cast = [][]string{{"a", "b", "c"}, {"d", "e"}}

func newWorld(m mode, choose func(int) int) *world {
	w := &world{mode: m, choose: choose, now: noon, tenant: map[string]*account{}, told: map[string]string{}}
	for _, u := range []string{"b", "e"} {
		w.tenant[u] = &account{created: noon.Add(-24 * time.Hour), before: true}
	}
	w.state = NewState(m.upsert, []int{len(cast[0]), len(cast[1])})
	w.begin()
	return w
}

// begin starts the process again: what no journal has is forgotten.
func (w *world) begin() {
	for i, c := range w.state.Chunks {
		c := *c
		c.Attempts = slices.Clone(c.Attempts)
		w.state.Chunks[i] = &c
	}
	w.record(Event{Kind: Began, Policy: w.policy})
	w.held = false
}

func (w *world) record(e Event) {
	e.At = w.now
	if e.Kind.durable() {
		w.seq++
		e.Seq = w.seq
		if err := w.state.check(e, w.seq); err != nil {
			panic(err)
		}
	}
	w.state = Apply(w.state, e)
}

// execute runs a job.
func (w *world) execute(j *job) {
	if j.results != nil {
		return
	}
	j.results = map[string]string{}
	for _, u := range j.users {
		there := w.tenant[u]
		switch {
		case u == "c":
			j.results[u] = "failed"
		case there == nil || w.shared && !w.upsert:
			if there == nil {
				there = &account{}
				w.tenant[u] = there
			}
			there.created = w.now // of several accounts the last one made counts
			there.writes++
			j.results[u] = "inserted"
		case w.upsert:
			there.writes++
			j.results[u] = "updated"
		default:
			j.results[u] = "exists"
		}
	}
}

// wait lets time pass: jobs that are late are over after two hours.
func (w *world) wait(until time.Time) {
	if until.Sub(w.now) > time.Hour {
		for _, j := range w.jobs {
			w.execute(j)
		}
	}
	w.now = until
}

func names(chunk int, s Set) (list []string) {
	for i := range s.Each() {
		list = append(list, cast[chunk-1][i])
	}
	return list
}

// run runs until nothing is left to do.
func (w *world) run(t *testing.T) {
	p := Policy{
		Slots: 2, Sending: true, Logs: w.log, Users: true, Unit: time.Second,
		Busy: func(int) What { return Nothing },
	}
	for range 200 {
		a := Next(w.state, p, w.now)
		w.now = w.now.Add(time.Second)
		switch a.What {
		case Nothing:
			return
		case Wait:
			w.wait(a.NotBefore)
			continue
		}
		w.do(a)
	}
	t.Fatalf("it never ends: %+v", w.state)
}

func (w *world) do(a Action) {
	c := w.state.Chunks[a.Chunk-1]
	switch a.What {
	case Send:
		w.send(c, a)
	case Give:
		w.record(Event{Kind: Ambiguity, Chunk: c.N, Attempt: a.Attempt, Reason: Killed, Anonymous: w.shared})
	case Look:
		w.look(c, a)
	case Fetch:
		switch w.choose(3) {
		case 1: // killed
			w.begin()
		case 2: // not to be had
			w.undecided(c, a, Reasons)
		default:
			w.record(Event{Kind: Saved, Chunk: c.N, Attempt: a.Attempt})
		}
	case Judge:
		w.judge(c, a)
	case Search:
		w.search(c, a)
	case LookUp:
		if w.choose(2) == 1 {
			w.begin()
			return
		}
		w.lookUp(c, a)
	case Park:
		w.record(Event{Kind: Held, Chunk: c.N, Reason: a.Reason})
		w.held = true
	}
}

func (w *world) send(c *Chunk, a Action) {
	n := len(c.Attempts) + 1
	fault := w.choose(9)
	if fault == 1 { // killed before the intent is on disk
		w.begin()
		return
	}
	external := fmt.Sprint(c.N, "-", n)
	w.record(Event{
		Kind: Intent, Chunk: c.N, Attempt: n, ExternalID: external, Users: a.Users, Clock: w.now.Format(TimeFormat),
	})
	if fault == 2 { // killed before the first byte
		w.begin()
		return
	}
	made := func(late bool) {
		j := &job{external: external, users: names(c.N, a.Users), late: late}
		w.jobs = append(w.jobs, j)
		if !late {
			w.execute(j)
		}
	}
	lost := Event{Kind: Ambiguity, Chunk: c.N, Attempt: n, Reason: Lost, Anonymous: w.shared}
	switch fault {
	case 3: // the answer is lost, there is no job
		w.record(lost)
	case 4, 5: // the answer is lost, there is one
		made(fault == 5)
		w.record(lost)
	case 6, 7: // killed when the job is made
		made(fault == 7)
		w.begin()
	case 8:
		w.record(Event{Kind: Rejected, Chunk: c.N, Attempt: n, Reason: Slots, Wait: time.Minute})
	default:
		made(false)
		w.record(Event{Kind: Accepted, Chunk: c.N, Attempt: n, Job: external})
	}
}

func (w *world) job(external string) *job {
	for _, j := range w.jobs {
		if j.external == external {
			return j
		}
	}
	return nil
}

func (w *world) look(c *Chunk, a Action) {
	at := c.Attempt(a.Attempt)
	j := w.job(at.ExternalID)
	w.execute(j)
	switch w.choose(3) {
	case 1: // the job is known no more
		w.undecided(c, a, Gone)
		return
	case 2:
		w.begin()
		return
	}
	n := Counts{Total: len(j.users)}
	for _, r := range j.results {
		switch r {
		case "inserted":
			n.Inserted++
		case "updated":
			n.Updated++
		default:
			n.Failed++
		}
	}
	w.record(Event{Kind: Ended, Chunk: c.N, Attempt: a.Attempt, Status: "completed", Summary: &n})
}

func (w *world) undecided(c *Chunk, a Action, why Reason) {
	w.record(Event{
		Kind: Ambiguity, Chunk: c.N, Attempt: a.Attempt, Reason: why, Open: c.Attempt(a.Attempt).Users, Anonymous: w.shared,
	})
}

func (w *world) judge(c *Chunk, a Action) {
	if w.choose(2) == 1 {
		w.begin()
		return
	}
	at := c.Attempt(a.Attempt)
	j := w.job(at.ExternalID)
	var refused []int
	suspects := c.Suspects()
	for i := range at.Users.Each() {
		u := cast[c.N-1][i]
		r := j.results[u]
		if r == "exists" && suspects.Has(i) && w.naive != "trusting" {
			refused = append(refused, i)
		} else {
			w.told[u] = r
		}
	}
	w.record(Event{Kind: Done, Chunk: c.N, Attempt: a.Attempt, Refused: SetOf(refused...)})
}

func (w *world) search(c *Chunk, a Action) {
	at := c.Attempt(a.Attempt)
	j := w.job(at.ExternalID)
	e := Event{Kind: Found, Chunk: c.N, Attempt: a.Attempt}
	switch {
	case j == nil && w.now.Sub(at.Sent) < 5*time.Minute:
		e = Event{Kind: Failed, Chunk: c.N, Wait: 5 * time.Minute}
	case j == nil:
		e.Reason = Absent
	case w.nameless:
		e.Reason = Nameless
	default:
		e = Event{Kind: Accepted, Chunk: c.N, Attempt: a.Attempt, Job: at.ExternalID}
	}
	w.record(e)
}

func (w *world) lookUp(c *Chunk, a Action) {
	e := Event{Kind: LookedUp, Chunk: c.N, Users: a.Users, Reason: a.Reason}
	var missing, open []int
	for i := range a.Users.Each() {
		u := cast[c.N-1][i]
		there := w.tenant[u]
		f := Fact{User: i, There: there != nil}
		if there != nil {
			f.Created = there.created
		}
		switch {
		case a.Reason == Compare && (there == nil || there.writes == 0):
			open = append(open, i)
		case a.Reason == Compare:
			w.told[u] = "updated"
		case !f.There, w.shared && !f.Ours(c.Since()):
			missing = append(missing, i)
			if a.Reason == Duplicates {
				w.told[u] = "failed"
			}
		case f.Ours(c.Since()):
			w.told[u] = "inserted"
		default:
			w.told[u] = "exists"
		}
	}
	e.Missing, e.Open = SetOf(missing...), SetOf(open...)
	w.record(e)
}

// wrong is what is not true at the end.
func (w *world) wrong() string {
	for _, j := range w.jobs {
		w.execute(j)
	}
	for i, chunk := range cast {
		c := w.state.Chunks[i]
		if !c.Final() && c.Held == "" {
			return fmt.Sprintf("chunk %d is neither settled nor held", i+1)
		}
		for n, u := range chunk {
			there := w.tenant[u]
			if there != nil && there.writes > 1 {
				return u + " is written twice"
			}
			if c.Waiting.Has(n) || c.Refused.Has(n) {
				continue // held: nothing is said
			}
			written := there != nil && there.writes == 1
			switch told := w.told[u]; told {
			case "inserted", "updated":
				if !written {
					return u + " is " + told + ", and was not written"
				}
			case "exists":
				if written || there == nil {
					return u + " exists, and was written"
				}
			case "failed":
				if written {
					return u + " failed, and was written"
				}
			default:
				return u + " is lost"
			}
		}
	}
	return ""
}

// explore runs every schedule with at most so many faults.
func explore(faults int, run func(choose func(int) int)) (schedules int) {
	var path, width []int
	for {
		at, left := 0, faults
		run(func(n int) int {
			if left == 0 {
				return 0
			}
			if at == len(path) {
				path, width = append(path, 0), append(width, n)
			}
			at++
			if path[at-1] > 0 {
				left--
			}
			return path[at-1]
		})
		schedules++
		path, width = path[:at], width[:at]
		for len(path) > 0 && path[len(path)-1] == width[len(path)-1]-1 {
			path, width = path[:len(path)-1], width[:len(width)-1]
		}
		if len(path) == 0 {
			return schedules
		}
		path[len(path)-1]++
	}
}

// Over all schedules of up to three faults nobody is lost, nobody is written twice, and what is
// said is true. Policies that are simpler are not: the model finds what is wrong with them.
func TestSchedules(t *testing.T) {
	faults := 3
	if testing.Short() {
		faults = 2
	}
	for name, test := range map[string]struct {
		mode
		bad  bool // it is wrong somewhere
		held bool // it may end in a question to the operator
	}{
		"with log":           {mode: mode{log: true, policy: Verify}},
		"log without ids":    {mode: mode{log: true, nameless: true, policy: Verify}},
		"no log":             {mode: mode{policy: Verify}},
		"no unique identity": {mode: mode{shared: true, policy: Verify}},
		"hold":               {mode: mode{policy: Hold}, held: true},
		"upsert with log":    {mode: mode{log: true, upsert: true, policy: Verify}, held: true},
		"upsert, no log":     {mode: mode{upsert: true, policy: Verify}, held: true},

		"naive: duplicates are believed": {mode: mode{policy: Verify, naive: "trusting"}, bad: true},
		"naive: upsert again":            {mode: mode{upsert: true, policy: Replay}, bad: true},
		"naive: sent again as it is":     {mode: mode{shared: true, policy: Replay}, bad: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			violations, held, first := 0, 0, ""
			n := explore(faults, func(choose func(int) int) {
				w := newWorld(test.mode, choose)
				w.run(t)
				if wrong := w.wrong(); wrong != "" {
					if violations++; violations == 1 {
						first = wrong
					}
				}
				if w.held {
					held++
				}
			})
			t.Logf("%d schedules, %d violations, %d held", n, violations, held)
			if violations > 0 != test.bad {
				t.Errorf("%d violations, the first: %s", violations, first)
			}
			if held > 0 && !test.held {
				t.Errorf("%d of them end in a question", held)
			}
		})
	}
}
