package submit

import (
	"sync"
	"time"
)

// Step is a thing that happened.
type Step uint8

// The steps of a run.
const (
	Spooled   Step = iota + 1 // all users are on disk; Users and Batches are known
	Planned                   // the run is in RunDir, and can be resumed from now on
	Waiting                   // as long as Wait, or until it is over where that is 0, because of Message
	Accepted                  // a batch is a job now, of Users
	Running                   // a job is under way, Percent done, its status in Message
	Unreached                 // a Request failed because of Message, and is made again; since Since
	Ambiguous                 // it is not known what became of a batch, because of Message
	Done                      // all is known of an attempt of a batch: Users, Failed of them
	Parked                    // a batch goes on by a decision only, because of Message
	Settled                   // the results of all users up to and with this batch are written
)

// Event tells how far a run is.
type Event struct {
	Step    Step
	Batch   int // from 1; 0 where it is about all of them
	Batches int
	Users   int
	Known   int // of them, what became of whom is known from before
	Failed  int
	Job     string
	Request string // what is asked for: "send batch 3"
	Percent int
	Wait    time.Duration
	Since   time.Time
	Message string
	RunDir  string
}

// teller tells one event after the other.
type teller struct {
	mu       *sync.Mutex
	progress func(Event)
	batches  *int
}

func newTeller(progress func(Event)) teller {
	return teller{mu: new(sync.Mutex), progress: progress, batches: new(int)}
}

func (t teller) tell(e Event) {
	if t.progress == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if e.Batches > 0 {
		*t.batches = e.Batches
	}
	e.Batches = *t.batches
	t.progress(e)
}
