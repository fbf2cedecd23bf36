package ledger

import "time"

// Event is a thing that happened to a run: a line of its journal, unless its Kind is one
// that a run can be taken up again without. It holds no user and no token: ordinals,
// hashes, ids and words of this package only.
type Event struct {
	V     int    `json:"v"`
	Seq   int    `json:"seq"` // from 1
	Time  string `json:"t"`   // this machine's clock
	Chunk int    `json:"chunk"`
	Kind  Kind   `json:"ev"`

	Attempt    int       `json:"attempt,omitempty"`
	Users      Set       `json:"users,omitempty"`       // whom it is about; left out for all of the chunk or attempt
	ExternalID string    `json:"external_id,omitempty"` // of the job to be
	SHA256     string    `json:"sha256,omitempty"`      // of the body sent, or of the file saved
	Clock      string    `json:"clock,omitempty"`       // Auth0's, before the request
	Job        string    `json:"job,omitempty"`
	HTTP       int       `json:"http,omitempty"`    // status of the answer
	Status     string    `json:"status,omitempty"`  // of the job
	Summary    *Counts   `json:"summary,omitempty"` // of a job that ended, or else of those whom the event settles
	Exists     int       `json:"exists,omitempty"`  // users that were there before, of those that failed
	Reason     Reason    `json:"reason,omitempty"`
	Open       Set       `json:"open,omitempty"`    // whose fate is open after it
	Refused    Set       `json:"refused,omitempty"` // as there already, after an attempt that may have put them in
	Missing    Set       `json:"missing,omitempty"` // who is proven not to be there
	Anonymous  bool      `json:"anonymous,omitempty"`
	Policy     Ambiguous `json:"policy,omitempty"` // the operator's decision

	At   time.Time     `json:"-"` // Time, read
	Wait time.Duration `json:"-"` // before the next try, or what Auth0 says is left of a job
}

// counts is the summary; of nobody where there is none.
func (e Event) counts() (c Counts) {
	if e.Summary != nil {
		c = *e.Summary
	}
	return c
}

// Counts is the summary of a job, in Auth0's words: who was there before is among the failed.
type Counts struct {
	Total    int `json:"total"`
	Inserted int `json:"inserted"`
	Updated  int `json:"updated"`
	Failed   int `json:"failed"`
}

// Kind is what happened.
type Kind string

// The events of an attempt, in the order in which it has them.
const (
	Intent    Kind = "intent"       // durable before the first byte is sent
	Rejected  Kind = "rejected"     // for sure there is no job
	Ambiguity Kind = "ambiguous"    // it is not known what became of the users Open
	Found     Kind = "found"        // the tenant's log has it, or surely has not
	Accepted  Kind = "accepted"     // there is a job
	Ended     Kind = "ended"        // it has ended
	Saved     Kind = "errors_saved" // what it says of single users is on disk
	Done      Kind = "done"         // what became of each user is known, but for those Open
)

// The events of a chunk, and of a run.
const (
	LookedUp Kind = "looked_up" // what the tenant says of single users is on disk
	Held     Kind = "held"      // it goes on by a decision of the operator only
	Began    Kind = "began"     // a process works on the run, with this Policy
)

// What no journal has: a run that is taken up again does well without.
const (
	Looked Kind = "looked" // at a job that was under way
	Failed Kind = "failed" // a request that is made again after Wait
)

func (k Kind) durable() bool { return k != Looked && k != Failed }

// Reason is why a batch was rejected, is ambiguous or held.
type Reason string

const (
	Unsent  Reason = "unsent"  // it did not leave this machine
	Slots   Reason = "slots"   // too many jobs at once
	Rate    Reason = "rate"    // too many requests
	Token   Reason = "token"   // the token is not good any more
	Size    Reason = "size"    // the request is too large
	Refused Reason = "refused" // by its content or settings

	Lost    Reason = "lost"    // no usable answer came
	Killed  Reason = "killed"  // the process ended before the answer came
	Hanging Reason = "hanging" // the job did not end in time
	Gone    Reason = "gone"    // the job is not known any more
	Broken  Reason = "failed"  // the job failed as a whole
	Reasons Reason = "reasons" // what the job says of its users could not be had
	Sum     Reason = "sum"     // the numbers do not add up

	Interrupted Reason = "interrupted" // the run ended first; no event has it

	Absent   Reason = "absent"   // the log has no such job
	Nameless Reason = "nameless" // the log has it, without its id
	Unasked  Reason = "unasked"  // the log could not be asked

	Duplicates Reason = "duplicates" // looked up because Auth0 refused them as there already
	Sweep      Reason = "sweep"      // looked up because nobody knows
	Compare    Reason = "compare"    // looked up to compare what is stored with what was sent

	ByOperator Reason = "hold"       // --on-ambiguous hold
	NoScope    Reason = "read:users" // the token may not look users up
	Upsert     Reason = "upsert"     // sent again, they could overwrite what changed since
	Repeated   Reason = "repeated"   // several attempts came to the same
)

// Ambiguous is what is to be done with users that may be in or not.
type Ambiguous string

const (
	Verify Ambiguous = "verify" // send again what Auth0 keeps from being there twice, and look
	Hold   Ambiguous = "hold"   // leave them to the operator
	Replay Ambiguous = "replay" // send them again, whatever comes of it
)
