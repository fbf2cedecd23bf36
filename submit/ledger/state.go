package ledger

import (
	"slices"
	"time"
)

// State is how far a run is. It follows from its events alone, and is never changed in
// place: Apply makes another one.
type State struct {
	Upsert bool
	Policy Ambiguous
	Chunks []*Chunk // the n-th is number n+1

	Last     time.Time     // when the last event was
	Began    time.Time     // when this process began
	Doubts   int           // answers lost in a row
	PerUser  time.Duration // that the job before took at most; 0 where it is not known
	LastLook time.Time     // at any job
	Crowded  time.Time     // since when all slots are taken, ours or not; zero for not
	Retry    time.Time     // before which no batch is sent, because all slots were taken
	Busy     int           // how often in a row they were

	LeastPerUser time.Duration // that a job took at least
}

// Chunk is how far a chunk is. Each of its users waits for what is next, is in an attempt
// under way, was refused by one while another may have put him in, or is settled.
type Chunk struct {
	N        int
	Users    int
	Attempts []Attempt

	Waiting Set // who belongs to no attempt under way, and is not settled
	Refused Set // refused as there already, after an attempt that may have put them in
	Most    int // users of an attempt; 0 for all
	Rounds  int // attempts of this process that came to nothing certain

	Files    []LookupFile // of look-ups
	Compared bool         // by this process
	Held     Reason       // why it goes on by a decision only
	Tries    int          // that failed in a row
	NotYet   time.Time    // before which nothing is tried again
	failing  time.Time    // since when
	began    time.Time    // when this process began
}

// LookupFile is a file of look-ups, and the hash that it must have.
type LookupFile struct {
	N      int
	Reason Reason
	SHA256 string
	Known  Set       // users whose fate it decides
	Since  time.Time // Auth0's clock before the first attempt that can have put them in

	Told   Counts // of those whom it settles
	Exists int    // of them, those who were there before
}

// Phase is how far an attempt is.
type Phase uint8

const (
	Sending   Phase = iota // the intent is on disk
	NoJob                  // for sure
	InDoubt                // the answer was lost
	Running                // there is a job
	Over                   // the job has ended
	Reported               // what it says of single users is on disk
	Settled                // what became of each user is known, but for those who are Refused
	Undecided              // there was a job, and what became of some users is not known
)

// Attempt is one upload: a job, or none.
type Attempt struct {
	N          int
	Users      Set
	Phase      Phase
	Why        Reason
	ExternalID string
	Clock      time.Time // Auth0's, before it was sent
	Sent       time.Time // by this machine's clock
	Job        string
	Since      time.Time // when the job was accepted, by this machine's clock
	Ended      time.Time // when it was known how it ended, or that this is not known; zero before
	Status     string    // of the job that ended
	Summary    *Counts
	Told       Counts // of those whom it settles, where it is Undecided
	Exists     int    // of those whom it settles, those who were there before
	Errors     string // hash of the file of errors; "" where there is none
	HasErrors  bool   // what the job says of single users is known

	Open      Set  // users whose fate it leaves open
	Doubt     Set  // users that it may have put in
	Anonymous bool // among them are some that Auth0 could write twice
	Searched  Reason

	Looks int // at its job
	Next  time.Time
	last  time.Time
	left  time.Duration
}

// Suspects are users that an attempt may have put in.
func (c *Chunk) Suspects() Set {
	var s Set
	for _, a := range c.Attempts {
		s = s.Union(a.Doubt)
	}
	return s
}

// Since is Auth0's clock before the first attempt that may have put users in.
func (c *Chunk) Since() time.Time {
	var first time.Time
	for _, a := range c.Attempts {
		if len(a.Doubt) > 0 && (first.IsZero() || a.Clock.Before(first)) {
			first = a.Clock
		}
	}
	return first
}

// surelyOver is when no job can be alive any more that may put users in.
func (c *Chunk) surelyOver() time.Time {
	var last time.Time
	for _, a := range c.Attempts {
		if len(a.Doubt) > 0 {
			last = later(last, a.Sent)
		}
	}
	return last.Add(MaxJobTime)
}

// Anonymous reports whether an attempt over users that Auth0 could write twice is in doubt.
func (c *Chunk) Anonymous() bool {
	return slices.ContainsFunc(c.Attempts, func(a Attempt) bool { return len(a.Doubt) > 0 && a.Anonymous })
}

// Final reports whether it is known what became of each user.
func (c *Chunk) Final() bool {
	return len(c.Waiting) == 0 && len(c.Refused) == 0 && c.open() == nil
}

// open is the attempt that is under way, or else one whose answer can be looked for; nil for none.
func (c *Chunk) open() *Attempt {
	var doubtful *Attempt
	for i := range c.Attempts {
		switch a := &c.Attempts[i]; a.Phase {
		case Sending, Running, Over, Reported:
			return a
		case InDoubt:
			if doubtful == nil && a.Searched == "" && len(a.Doubt) > 0 {
				doubtful = a
			}
		}
	}
	return doubtful
}

// Sent reports whether users of the chunk may have reached Auth0.
func (c *Chunk) Sent() bool {
	return slices.ContainsFunc(c.Attempts, func(a Attempt) bool { return a.Phase != NoJob })
}

// NewState is a run before its first event. Users are those of each chunk.
func NewState(upsert bool, users []int) State {
	s := State{Upsert: upsert, Policy: Verify}
	for i, n := range users {
		s.Chunks = append(s.Chunks, &Chunk{N: i + 1, Users: n, Waiting: All(n)})
	}
	return s
}

// Apply is the state after an event.
func Apply(s State, e Event) State {
	s.Last = e.At
	if e.Kind == Began {
		return s.began(e)
	}
	chunk := *s.Chunks[e.Chunk-1]
	chunk.Attempts = slices.Clone(chunk.Attempts)
	s.Chunks = slices.Clone(s.Chunks)
	s.Chunks[e.Chunk-1] = &chunk
	c := &chunk
	if e.Kind != Failed {
		c.Tries, c.NotYet, c.failing = 0, time.Time{}, time.Time{}
	}
	switch e.Kind {
	case LookedUp:
		c.lookedUp(e)
		return s
	case Held:
		c.Held = e.Reason
		return s
	case Failed:
		if c.Tries++; c.Tries == 1 {
			c.failing = e.At
		}
		c.NotYet = e.At.Add(e.Wait)
		return s
	case Intent:
		users := e.Users
		if len(users) == 0 {
			users = All(c.Users)
		}
		c.Waiting = c.Waiting.Minus(users)
		clock, _ := time.Parse(TimeFormat, e.Clock)
		c.Attempts = append(c.Attempts, Attempt{
			N: e.Attempt, Users: users, ExternalID: e.ExternalID, Clock: clock, Sent: e.At,
		})
		return s
	}
	i := slices.IndexFunc(c.Attempts, func(a Attempt) bool { return a.N == e.Attempt })
	a := &c.Attempts[i]
	s.attempt(c, a, e)
	return s
}

// attempt applies an event of an attempt.
func (s *State) attempt(c *Chunk, a *Attempt, e Event) {
	switch e.Kind {
	case Rejected:
		a.Phase, a.Why, a.Ended = NoJob, e.Reason, e.At
		s.rejected(c, a, e)
	case Ambiguity:
		a.Why, a.Ended = e.Reason, e.At
		a.Anonymous = e.Anonymous
		if e.Reason != Killed {
			c.Rounds++
		}
		switch e.Reason {
		case Lost, Killed:
			a.Phase, a.Doubt = InDoubt, a.Users
			if e.Reason == Lost {
				s.Doubts++
			}
		default:
			a.Phase, a.Doubt, a.Told = Undecided, e.Open, e.counts()
			s.decide(c, a, e)
		}
		c.Waiting = c.Waiting.Union(a.Doubt)
	case Found:
		a.Searched = e.Reason
		if e.Reason == Absent && s.Upsert {
			a.Phase, a.Doubt = NoJob, nil
		}
	case Accepted:
		a.Phase, a.Job, a.Since, a.Ended = Running, e.Job, e.At, time.Time{}
		c.Waiting = c.Waiting.Minus(a.Users)
		a.Doubt = nil
		s.Doubts, s.Busy, s.Crowded, s.Retry = 0, 0, time.Time{}, time.Time{}
	case Looked:
		a.Looks++
		a.last, a.left = e.At, e.Wait
		s.LastLook = e.At
	case Ended:
		a.Phase, a.Status, a.Summary, a.Ended = Over, e.Status, e.Summary, e.At
		s.LastLook = e.At
		s.learn(a, e.At)
	case Saved:
		a.Phase, a.Errors, a.HasErrors = Reported, e.SHA256, true
		if e.Reason == Broken { // its answers may contradict each other: the worse one counts
			a.Status = statusFailed
		}
	case Done:
		a.Phase = Settled
		s.decide(c, a, e)
	}
}

// decide settles the users of an attempt but for those whose fate it leaves open.
func (s *State) decide(c *Chunk, a *Attempt, e Event) {
	a.Open, a.Exists = e.Open.Union(e.Refused), e.Exists
	c.Refused = c.Refused.Union(e.Refused)
	c.settle(a.Users.Minus(a.Open))
}

// rejected says what becomes of users whose batch is surely no job.
func (s *State) rejected(c *Chunk, a *Attempt, e Event) {
	c.Waiting = c.Waiting.Union(a.Users)
	switch e.Reason {
	case Slots:
		if s.Busy++; s.Busy == 1 {
			s.Crowded = e.At
		}
		s.Retry = e.At.Add(e.Wait)
	case Size:
		if n := a.Users.Len(); n > 1 {
			c.Most = (n + 1) / 2
		} else { // there is nothing left to cut
			c.settle(a.Users)
			c.Waiting = c.Waiting.Minus(a.Users)
		}
	}
	if e.Wait > 0 && e.Reason != Slots {
		c.NotYet = e.At.Add(e.Wait)
	}
}

// lookedUp applies what the tenant says of single users.
func (c *Chunk) lookedUp(e Event) {
	known := e.Users.Minus(e.Open)
	file := LookupFile{
		N: len(c.Files) + 1, Reason: e.Reason, SHA256: e.SHA256, Known: known, Since: c.Since(),
		Told: e.counts(), Exists: e.Exists,
	}
	if e.Reason != Duplicates {
		file.Known = known.Minus(e.Missing)
	}
	c.Files = append(slices.Clone(c.Files), file)
	switch e.Reason {
	case Duplicates: // who is not there was refused because of somebody else
		c.Refused = c.Refused.Minus(known)
		c.settle(known)
	case Compare:
		c.Compared = true
		c.Waiting = c.Waiting.Minus(known)
		c.settle(known)
	default:
		c.Waiting = c.Waiting.Minus(known.Minus(e.Missing))
		c.settle(known)
	}
}

// settle ends all doubt about users.
func (c *Chunk) settle(users Set) {
	for i := range c.Attempts {
		if a := &c.Attempts[i]; len(a.Doubt) > 0 {
			a.Doubt = a.Doubt.Minus(users)
		}
	}
}

// learn finds out how long a user takes, from a job that has ended: at least until it was last
// seen under way, and at most until now.
func (s *State) learn(a *Attempt, seen time.Time) {
	if a.Since.Before(s.Began) {
		return // nobody looked for long
	}
	users := time.Duration(max(1, a.Users.Len()))
	most := seen.Sub(a.Since)
	if end := a.last.Add(a.left); a.left > 0 && end.Before(seen) { // as Auth0 foretold
		most = end.Sub(a.Since)
		s.LeastPerUser = most / users
	} else if a.Looks > 0 {
		s.LeastPerUser = a.last.Sub(a.Since) / users
	} else { // later jobs may be faster
		s.LeastPerUser = min(s.LeastPerUser, most/users) * 31 / 32
	}
	if most > 0 {
		s.PerUser = most / users
	}
}

// began is the state when a process takes the run up: what was decided, and what was
// waited for, is decided and waited for anew.
func (s State) began(e Event) State {
	s.Chunks = slices.Clone(s.Chunks)
	for i, old := range s.Chunks {
		if old.Final() {
			continue
		}
		c := *old
		c.Held, c.Compared, c.Rounds, c.NotYet, c.Tries = "", false, 0, time.Time{}, 0
		c.began = e.At
		s.Chunks[i] = &c
	}
	s.Policy, s.Began = e.Policy, e.At
	s.Doubts, s.Busy, s.Crowded, s.Retry, s.LastLook = 0, 0, time.Time{}, time.Time{}, time.Time{}
	return s
}

// statusFailed is Auth0's word for a job that failed as a whole.
const statusFailed = "failed"

// Doubtful is the last attempt that may have put users in whose fate is open.
func (c *Chunk) Doubtful() Attempt {
	var last Attempt
	for _, a := range c.Attempts {
		if len(a.Doubt) > 0 {
			last = a
		}
	}
	return last
}

// Open is the attempt that is under way, nil for none.
func (c *Chunk) Open() *Attempt { return c.open() }

// Attempt is the attempt with a number; nil where there is none.
func (c *Chunk) Attempt(n int) *Attempt {
	for i := range c.Attempts {
		if c.Attempts[i].N == n {
			return &c.Attempts[i]
		}
	}
	return nil
}

// Trailing is how many of the last attempts came to nothing for one reason.
func (c *Chunk) Trailing(why Reason) int {
	n := 0
	for i := len(c.Attempts) - 1; i >= 0; i-- {
		a := c.Attempts[i]
		if a.Phase == Sending {
			continue
		}
		if a.Phase != NoJob || a.Why != why || a.Sent.Before(c.began) {
			break
		}
		n++
	}
	return n
}

// FailingSince is when the first of the requests failed that failed in a row; zero for none.
func (c *Chunk) FailingSince() time.Time { return c.failing }

// LastSent is when the last attempt was sent that may have put users in.
func (c *Chunk) LastSent() time.Time {
	var last time.Time
	for _, a := range c.Attempts {
		last = later(last, a.Sent)
	}
	return last
}
