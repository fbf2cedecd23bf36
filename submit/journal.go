package submit

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"sync"
	"time"
)

// event is a line of the journal. It holds no user and no token: numbers, hashes, ids
// and words of this package only.
type event struct {
	V     int    `json:"v"`
	Seq   int    `json:"seq"` // from 1
	Time  string `json:"t"`
	Chunk int    `json:"chunk"`
	Ev    string `json:"ev"`

	Attempt    int     `json:"attempt,omitempty"`
	ExternalID string  `json:"external_id,omitempty"`
	SHA256     string  `json:"sha256,omitempty"` // of the body sent, or of the errors saved
	Job        string  `json:"job,omitempty"`
	HTTP       int     `json:"http,omitempty"` // status of the answer
	Status     string  `json:"status,omitempty"`
	Summary    *counts `json:"summary,omitempty"`
	Reason     string  `json:"reason,omitempty"`
}

// The events, in the order in which a batch has them.
const (
	evIntent      = "intent"       // durable before the first byte is sent
	evRejected    = "rejected"     // for sure there is no job
	evAmbiguous   = "ambiguous"    // it is not known what became of the users, or of some
	evAccepted    = "accepted"     // there is a job
	evEnded       = "ended"        // it has ended
	evErrorsSaved = "errors_saved" // what it says of single users is on disk
	evDone        = "done"         // what became of each user is known
)

// Why a batch was rejected or is ambiguous.
const (
	whyUnsent  = "unsent"  // it did not leave this machine
	whySlots   = "slots"   // too many jobs at once
	whyRate    = "rate"    // too many requests
	whyToken   = "token"   // the token is not good any more
	whyRefused = "refused" // by its content or settings
	whyLost    = "lost"    // no usable answer came
	whyHanging = "hanging" // the job did not end in time
	whyGone    = "gone"    // the job is not known any more
	whyFailed  = "failed"  // the job failed as a whole
	whyReasons = "reasons" // what the job says of its users could not be had
	whySum     = "sum"     // the numbers do not add up

	whyInterrupted = "interrupted" // the run ended first; no event has it
)

const journalVersion = 1

const timeFormat = "2006-01-02T15:04:05.000Z07:00"

// journal is the append-only file of events. Each is on disk before append returns.
type journal struct {
	mu   sync.Mutex
	file *os.File
	seq  int
	err  error // of the first append that failed; none follows it
	now  func() time.Time
}

func newJournal(d *runDir, now func() time.Time) (*journal, error) {
	f, err := d.OpenFile(journalFile, os.O_WRONLY|os.O_CREATE|os.O_EXCL|os.O_APPEND, 0o600)
	if err != nil {
		return nil, local("make the journal", err)
	}
	if err := syncDir(d.Root, "."); err != nil {
		f.Close()
		return nil, local("make the journal", err)
	}
	return &journal{file: f, now: now}, nil
}

// append writes an event and returns it as written.
func (j *journal) append(e event) (event, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.err != nil {
		return e, j.err
	}
	j.seq++
	e.V, e.Seq, e.Time = journalVersion, j.seq, j.now().UTC().Format(timeFormat)
	line, err := json.Marshal(e)
	if err != nil {
		return e, err
	}
	// The sum is of the line without it, the closing brace included.
	sum := crc32.Checksum(line, crc32.MakeTable(crc32.Castagnoli))
	line = fmt.Appendf(line[:len(line)-1], `,"crc32c":"%08x"}`+"\n", sum)
	if _, err = j.file.Write(line); err == nil {
		err = j.file.Sync()
	}
	if err != nil {
		j.err = local("write the journal", err)
	}
	return e, j.err
}

// broken is the error after which no event can be written any more; nil for none.
func (j *journal) broken() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.err
}

func (j *journal) close() error { return j.file.Close() }

// state is how far a batch is. It follows from the events of the batch alone, but for
// the words of Auth0, which no journal keeps.
type state struct {
	ev      string // the last event, "" for none
	why     string
	attempt int
	job     string
	since   time.Time // when the job was accepted
	status  string    // of the job that ended
	summary *counts
	saved   bool   // what the job says of single users is known,
	reasons string // and in this file, "" where it says nothing

	details string // clean
}

// apply is the one way in which a state changes.
func (s *state) apply(e event) {
	s.ev, s.why = e.Ev, e.Reason
	switch e.Ev {
	case evIntent:
		s.attempt = e.Attempt
	case evAccepted:
		s.job = e.Job
		s.since, _ = time.Parse(timeFormat, e.Time)
	case evEnded:
		s.status, s.summary = e.Status, e.Summary
	case evErrorsSaved:
		s.saved = true
		if e.Reason == whyFailed { // its answers may contradict each other: the worse one counts
			s.status = statusFailed
		}
		if e.SHA256 != "" {
			s.reasons = reasonsFile(e.Chunk)
		}
	}
}

// sent reports whether users of the batch may have reached Auth0.
func (s *state) sent() bool { return s.ev != "" && s.ev != evRejected }

// explain says why it is not known what became of a batch.
func (s *state) explain() string {
	text := map[string]string{
		whyLost:    "no usable answer came when it was sent",
		whyHanging: "job " + s.job + " did not end in time",
		whyGone:    "job " + s.job + " is not known to Auth0 any more",
		whyFailed:  "job " + s.job + " failed as a whole, after some of its users or none",
		whyReasons: "job " + s.job + " ended, but which users it did not take could not be asked",
	}[s.why]
	if text == "" {
		text = "the run ended before job " + s.job + " did"
	}
	if s.details != "" {
		text += ": " + s.details
	}
	return "it is not known whether the users are in: " + text
}
