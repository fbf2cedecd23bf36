package submit

import (
	"errors"
	"os"
	"time"

	"muster/schema"
	"muster/schema/disk"
	"muster/submit/failure"
	"muster/submit/ledger"
	"muster/submit/results"
)

// Status is where a run stands.
type Status struct {
	RunDir     string     `json:"run_dir"`
	Tenant     string     `json:"tenant"`
	Connection Connection `json:"connection"`
	Upsert     bool       `json:"upsert"`
	Planned    string     `json:"planned"`
	Last       string     `json:"last_event,omitempty"` // when it was
	Working    bool       `json:"working"`              // a process is at work on it

	Users    int `json:"users"`
	Inserted int `json:"inserted"`
	Updated  int `json:"updated"`
	Exists   int `json:"exists"` // there before, and left as they were
	Failed   int `json:"failed"`
	UnderWay int `json:"under_way"` // in a job, or being sent
	Doubtful int `json:"doubtful"`  // they may be in or not
	Unsent   int `json:"unsent"`

	Batches int         `json:"batches"`
	Settled int         `json:"settled"` // batches of which all is known
	Jobs    []Job       `json:"jobs"`    // under way
	Held    []HeldBatch `json:"held"`

	Uploads []Upload `json:"-"` // all there were, by batch
}

// Upload is one attempt at users of a batch: a job at Auth0, or none.
type Upload struct {
	Batch, Users int
	Job          string    // "" for none
	Sent, Ended  time.Time // by this machine's clock; Ended is zero where it goes on
	Settled      bool      // what became of its users is known, but for single ones
}

// Job is a job that was under way when the journal was last written.
type Job struct {
	Batch int    `json:"batch"`
	Users int    `json:"users"`
	ID    string `json:"id,omitempty"` // "" where its answer is waited for
	Since string `json:"since"`
}

// HeldBatch is a batch that goes on by a decision of the operator only.
type HeldBatch struct {
	Batch  int    `json:"batch"`
	Users  int    `json:"users"`
	Reason string `json:"reason"`
	Hint   string `json:"hint"`
}

// ReadStatus tells where the run in a directory stands, by its plan and its journal. It asks
// nobody, and can be called while a process works on the run.
func ReadStatus(name string) (Status, error) {
	d, p, err := ledger.Open(name, false, nil)
	if err != nil {
		return Status{}, err
	}
	defer d.Close()
	state, err := d.ReadJournal(p)
	if err != nil {
		return Status{}, err
	}
	s := Status{
		RunDir: name, Tenant: p.Tenant, Connection: p.Connection, Upsert: p.Upsert, Planned: p.Created, Users: p.Users,
		Batches: len(p.Chunks), Working: working(d), Jobs: []Job{}, Held: []HeldBatch{},
	}
	if !state.Last.IsZero() {
		s.Last = state.Last.UTC().Format(time.RFC3339)
	}
	var n ledger.Count
	for _, c := range state.Chunks {
		of := c.Count()
		n.Add(of)
		if c.Final() {
			s.Settled++
		}
		for _, a := range c.Attempts {
			s.Uploads = append(s.Uploads, Upload{c.N, a.Users.Len(), a.Job, a.Sent, a.Ended, a.Phase == ledger.Settled})
		}
		if a := c.Open(); a != nil && a.Phase != ledger.InDoubt {
			s.Jobs = append(s.Jobs, Job{c.N, a.Users.Len(), a.Job, a.Sent.UTC().Format(time.RFC3339)})
		}
		if c.Held != "" {
			s.Held = append(s.Held, HeldBatch{c.N, of.Doubtful, string(c.Held), results.HintOf(c.Held)})
		}
	}
	s.Inserted, s.Updated, s.Exists, s.Failed = n.Inserted, n.Updated, n.Exists, n.Failed
	s.UnderWay, s.Doubtful, s.Unsent = n.UnderWay, n.Doubtful, n.Unsent
	return s, nil
}

// working reports whether a process works on a run.
func working(d *ledger.Dir) bool {
	if _, err := d.Stat(ledger.LockFile); errors.Is(err, os.ErrNotExist) {
		return false
	}
	lock, err := d.Lock(ledger.LockFile)
	if err == nil {
		lock.Close()
	}
	return errors.Is(err, disk.ErrBusy)
}

// WriteResults writes the results of a run again from what is on disk. The run is locked
// meanwhile: a process that works on it writes them itself, as batches settle.
func WriteResults(name string, report schema.Report) (Summary, error) {
	r := &run{Client: &Client{teller: newTeller(nil)}}
	var err error
	if r.dir, r.plan, err = ledger.Open(name, true, nil); err != nil {
		return Summary{}, err
	}
	defer r.dir.Close()
	r.prepare()
	if r.state, err = r.dir.ReadJournal(r.plan); err != nil {
		return Summary{}, err
	}
	r.reader = results.Reader{Dir: r.dir, Plan: r.plan, Hide: failure.Clean}
	s := Summary{Users: r.plan.Users, Batches: len(r.plan.Chunks), RunDir: name}
	out, err := results.NewWriter(r.dir)
	if err != nil {
		return s, err
	}
	defer out.Close()
	w := settler{run: r, out: out, report: report}
	w.all()
	s.count(w.tally)
	s.Held = w.held
	return s, w.commit(false)
}
