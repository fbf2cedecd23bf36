package ledger

import "time"

// Policy is what may be done.
type Policy struct {
	Slots   int  // import jobs at once
	Sending bool // batches are sent
	Logs    bool // the tenant's log may be asked
	Users   bool // users may be looked up
	// Unit is the shortest time between two looks at a job, and Gap that between two
	// looks at any jobs.
	Unit, Gap time.Duration
	// Busy is what somebody does about a chunk just now; Nothing for nobody.
	Busy func(chunk int) What
	// LookingUp says that somebody looks users up: one at a time is enough.
	LookingUp bool
}

// What is the thing to do next.
type What uint8

const (
	Nothing What = iota // all is done that can be done
	Wait                // until NotBefore, or until somebody who is busy has ended
	Send                // Users of a chunk, as a new attempt
	Give                // up on an answer: the process that waited for it is gone
	Look                // at the job of an attempt
	Fetch               // what a job says of single users
	Judge               // what became of the users of an attempt
	Search              // the log for an attempt
	LookUp              // single users, for a reason
	Park                // leave a chunk to the operator, for a reason
)

// Action is what is to be done next, and when.
type Action struct {
	What      What
	Chunk     int
	Attempt   int
	Users     Set
	Reason    Reason
	NotBefore time.Time // zero for at once
}

const (
	// MaxJobTime is when a job is surely over: Auth0 marks it failed after two hours.
	// Source: Auth0 docs, bulk user imports, "Limits".
	MaxJobTime = 2*time.Hour + 10*time.Minute
	// maxLooks is how many units the wait between two looks grows to.
	maxLooks = 10
	// maxRounds is how many attempts over the same users may stay undecided.
	maxRounds = 5
)

// Next is what to do next. It tells nothing that is not in its arguments: no clock is
// read and nothing is done.
func Next(s State, p Policy, now time.Time) Action {
	active, fresh, busy, looking, sending := 0, false, false, false, false
	for _, c := range s.Chunks {
		doing := p.Busy(c.N)
		busy = busy || doing != Nothing
		looking = looking || doing == Look
		sending = sending || doing == Send
		if a := c.open(); doing == Send || a != nil && (a.Phase == Sending || a.Phase == Running) {
			active++
		}
		fresh = fresh || c.Held == "" && len(c.Waiting.Minus(c.Suspects())) > 0
	}
	best := Action{}
	for _, c := range s.Chunks {
		if c.Final() || p.Busy(c.N) != Nothing {
			continue
		}
		a := c.next(s, p)
		if a.What == Send {
			if !p.Sending || active >= p.Slots || fresh && len(a.Users.And(c.Suspects())) > 0 {
				continue // there will be a better time
			}
			a.NotBefore = later(a.NotBefore, s.Retry)
		}
		if a.What == Nothing || a.What == Look && looking && p.Gap > 0 {
			continue // looks are apart, and it is not known yet when the one under way is over
		}
		if a.What == Fetch && sending {
			continue // the batch that is sent gets the next request that Auth0 allows
		}
		a.Chunk = c.N
		a.NotBefore = later(a.NotBefore, c.NotYet)
		if due := !a.NotBefore.After(now); due && a.What == Send {
			best = a // a slot is never left empty for what can wait
			break
		}
		if best.What == Nothing || a.NotBefore.Before(best.NotBefore) {
			best = a
		}
	}
	switch {
	case best.What == Nothing && busy:
		return Action{What: Wait}
	case best.NotBefore.After(now):
		return Action{What: Wait, NotBefore: best.NotBefore, Reason: best.why(), Chunk: best.Chunk}
	}
	return best
}

// why is what a wait is for.
func (a Action) why() Reason {
	if a.What == LookUp {
		return a.Reason
	}
	return ""
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// next is what to do for a chunk that is not final.
func (c *Chunk) next(s State, p Policy) Action {
	if a := c.open(); a != nil {
		switch a.Phase {
		case Sending:
			return Action{What: Give, Attempt: a.N}
		case Running:
			return Action{What: Look, Attempt: a.N, NotBefore: a.nextLook(s, p)}
		case Over:
			return Action{What: Fetch, Attempt: a.N}
		case Reported:
			return Action{What: Judge, Attempt: a.N}
		case InDoubt:
			if p.Logs && p.Sending {
				return Action{What: Search, Attempt: a.N}
			}
		}
	}
	if c.Held != "" {
		return Action{}
	}
	if len(c.Refused) > 0 && p.Sending {
		return c.lookUp(s, p, c.Refused, Duplicates)
	}
	suspects := c.Waiting.And(c.Suspects())
	if !p.Sending {
		return Action{} // what is to be done about them ends in sending
	}
	if len(suspects) == 0 {
		return Action{What: Send, Users: c.portion(c.Waiting)}
	}
	if sure := c.Waiting.Minus(suspects); len(sure) > 0 {
		return Action{What: Send, Users: c.portion(sure)}
	}
	return c.ladder(s, p, suspects)
}

// ladder is what to do about users that may be in or not.
func (c *Chunk) ladder(s State, p Policy, suspects Set) Action {
	switch {
	case s.Policy == Hold:
		return Action{What: Park, Reason: ByOperator}
	case c.Rounds >= maxRounds:
		return Action{What: Park, Reason: Repeated}
	case s.Policy == Replay:
		return Action{What: Send, Users: c.portion(suspects)}
	case s.Upsert && c.Compared:
		return Action{What: Park, Reason: Upsert}
	case s.Upsert:
		return c.lookUp(s, p, suspects, Compare)
	case c.Anonymous():
		a := c.lookUp(s, p, suspects, Sweep)
		if a.What == LookUp {
			a.NotBefore = c.surelyOver()
		}
		return a
	}
	return Action{What: Send, Users: c.portion(suspects)}
}

func (c *Chunk) lookUp(_ State, p Policy, users Set, why Reason) Action {
	switch {
	case !p.Users:
		return Action{What: Park, Reason: NoScope}
	case p.LookingUp:
		return Action{}
	}
	return Action{What: LookUp, Users: users, Reason: why}
}

// portion is as many users as an attempt may have.
func (c *Chunk) portion(users Set) Set {
	if c.Most > 0 {
		return users.First(c.Most)
	}
	return users
}

// nextLook is when a job is looked at: when it should be over, and then after 2, 3, 4.5 … or when
// one like it surely was.
func (a *Attempt) nextLook(s State, p Policy) time.Time {
	least := p.Unit
	if p.Gap > 0 { // Auth0 tells how much it allows
		least = min(least, max(p.Gap, p.Unit/8))
	}
	users := time.Duration(a.Users.Len())
	most := users * s.PerUser
	most += most / 64
	var at time.Time
	switch {
	case a.Looks == 0:
		expected := most
		if s.PerUser-s.LeastPerUser > s.PerUser/16 {
			expected = users * (s.PerUser + s.LeastPerUser) / 2
		}
		at = a.Since.Add(max(least, expected))
	case a.left > 0:
		at = a.last.Add(max(a.left, least))
	default:
		wait := 2 * p.Unit
		for range min(a.Looks-1, maxLooks) {
			wait = min(wait+wait/2, maxLooks*p.Unit)
		}
		at = a.last.Add(wait)
		if over := a.Since.Add(most); over.After(a.last.Add(least)) {
			at = earlier(at, over)
		}
	}
	// A job that should be over since long is given up; it is not forgotten till then.
	at = earlier(at, later(a.Deadline(), a.last.Add(p.Unit)))
	return later(at, s.LastLook.Add(p.Gap))
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// Deadline is when the job of an attempt is surely over.
func (a *Attempt) Deadline() time.Time { return a.Since.Add(MaxJobTime) }
