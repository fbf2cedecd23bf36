package submit

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sync"
	"sync/atomic"

	"muster/schema"
)

// run is one submit: what is planned, where it lies and how far it is.
type run struct {
	*Client
	form    form
	names   naming
	dir     *runDir
	plan    plan
	journal *journal
	states  []state // of the batches; each belongs to the worker that has the batch
	pace    pacer
	doubts  atomic.Int32 // answers lost in a row

	telling sync.Mutex
}

// plan is plan.json: what a run is going to do. It is written once all is spooled.
type plan struct {
	V          int        `json:"v"`
	Run        string     `json:"run"`
	Created    string     `json:"created"`
	Tenant     string     `json:"tenant"`
	Connection Connection `json:"connection"`
	Upsert     bool       `json:"upsert"`
	Mail       bool       `json:"send_completion_email"`
	ExternalID string     `json:"external_id,omitempty"`
	MaxBytes   int        `json:"max_bytes"`
	Users      int        `json:"users"`
	Chunks     []Chunk    `json:"chunks"`
}

const planVersion = 1

func newRunID() string {
	var id [16]byte
	rand.Read(id[:])
	return hex.EncodeToString(id[:])
}

// boundary stands between the parts of a body. It is random, so that no user holds it.
func boundary(run string) string { return "muster-" + run }

// newRun is a run of this client, before it has a place on disk.
func (c *Client) newRun() *run {
	id := newRunID()
	r := &run{Client: c, names: naming{front: c.cfg.ExternalID, run: id}}
	r.form = form{boundary: boundary(id), upsert: c.cfg.Upsert, mail: c.cfg.SendCompletionEmail}
	r.plan = plan{
		V: planVersion, Run: id, Created: c.cfg.Now().UTC().Format(timeFormat), Tenant: c.api.base,
		Upsert: c.cfg.Upsert, Mail: c.cfg.SendCompletionEmail, ExternalID: c.cfg.ExternalID, MaxBytes: c.cfg.MaxBytes,
	}
	return r
}

// cut cuts a stream for the run. Rejected users are an error: nothing is sent then.
func (r *run) cut(ctx context.Context, users schema.Records, report schema.Report,
	write func(Chunk, []byte, []byte) error,
) (Summary, error) {
	c := cutter{room: r.form.room(r.names, r.cfg.MaxBytes), write: write}
	err := c.cut(ctx, users, report)
	s := Summary{Users: c.total, Rejected: c.rejected, Unsent: c.total, Batches: len(c.chunks)}
	for _, k := range c.chunks {
		s.Bytes += int64(k.Bytes)
	}
	if err == nil && c.rejected > 0 {
		err = &Error{
			Kind: Refused, Message: fmt.Sprintf("nothing was sent, because of %s that cannot be", count(c.rejected)),
			Hint: "mend them, or set them aside",
		}
	}
	r.plan.Users, r.plan.Chunks = c.total, c.chunks
	r.states = make([]state, len(c.chunks))
	return s, err
}

// spool does all that comes before the first user is sent. The plan is its last file.
func (r *run) spool(ctx context.Context, users schema.Records, report schema.Report) (Summary, error) {
	s, err := r.cut(ctx, users, report, func(k Chunk, users, origins []byte) error {
		err := writeFile(r.dir.Root, chunkFile(k.N), users)
		if err == nil {
			err = writeFile(r.dir.Root, originsFile(k.N), origins)
		}
		return local("spool the users", err)
	})
	if err != nil {
		return s, err
	}
	r.tell(Event{Step: Spooled, Users: s.Users})
	if r.plan.Connection, _, err = r.api.preflight(ctx, r.cfg.Connection); err != nil {
		return s, err
	}
	r.form.connection = r.plan.Connection.ID
	text, err := json.MarshalIndent(r.plan, "", " ")
	if err != nil {
		return s, err
	}
	if err := writeFile(r.dir.Root, planFile, append(text, '\n')); err != nil {
		return s, local("write the plan", err)
	}
	return s, nil
}

// send sends the batches of a plan and settles them in order.
func (r *run) send(ctx context.Context, s *Summary, report schema.Report) error {
	var err error
	if r.journal, err = newJournal(r.dir, r.cfg.Now); err != nil {
		return err
	}
	defer r.journal.close()
	out, err := newResults(r.dir)
	if err != nil {
		return err
	}
	s.Unsent = 0
	doubtful := 0
	settle := func(n int) error {
		j, err := r.judge(n)
		if err != nil {
			return err
		}
		for _, p := range j.problems {
			report(p)
		}
		s.Inserted += j.tally.inserted
		s.Updated += j.tally.updated
		s.Failed += j.tally.failed
		s.Unknown += j.tally.unknown
		s.Unsent += j.tally.unsent
		if j.why != "" {
			doubtful++
		}
		return out.add(n, r.states[n-1].job, j)
	}
	stopped, err := r.all(ctx, settle)
	if err != nil {
		out.file.discard()
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	if s.Unsent == 0 && doubtful == 0 {
		stopped = nil // what stopped the run came too late
	}
	sum := s.Inserted + s.Updated + s.Failed + s.Unknown + s.Unsent
	switch {
	case stopped != nil:
		return stopped
	case sum != s.Users:
		return &Error{Kind: Incomplete, Message: fmt.Sprintf("the results of %d users do not make %d", sum, s.Users)}
	case doubtful > 0 && s.Unknown == 0:
		return &Error{Kind: Incomplete, Message: "what Auth0 says of its jobs does not add up"}
	case doubtful > 0:
		return &Error{
			Kind: Incomplete, Message: fmt.Sprintf("it is not known of %s whether they are in", count(s.Unknown)),
			Hint: "results.csv in the run directory names them",
		}
	}
	return nil
}

// all takes the batches through, Jobs at a time, and settles each one once all before
// it are. Stopped is why not all were sent; err is why settling failed.
func (r *run) all(ctx context.Context, settle func(n int) error) (stopped, err error) {
	ctx, abort := context.WithCancelCause(ctx) // ends all at once
	defer abort(nil)
	sending, stop := context.WithCancelCause(ctx) // lets jobs under way come to their end
	defer stop(nil)

	next, over := make(chan int), make(chan int)
	var workers sync.WaitGroup
	for range min(r.cfg.Jobs, len(r.states)) {
		workers.Go(func() {
			for n := range next {
				err := r.batch(sending, ctx, n)
				switch {
				case r.journal.broken() != nil:
					abort(r.journal.broken())
				case err != nil:
					stop(err)
				}
				over <- n
			}
		})
	}
	go func() {
		defer close(over)
		defer workers.Wait()
		defer close(next)
		for n := range r.states {
			select {
			case next <- n + 1:
			case <-sending.Done():
				return
			}
		}
	}()

	isOver, settled := make([]bool, len(r.states)), 0
	for n := range over {
		isOver[n-1] = true
		for err == nil && settled < len(isOver) && isOver[settled] {
			settled++
			if err = settle(settled); err != nil {
				abort(err)
			}
		}
	}
	if sending.Err() != nil {
		stopped = interrupted(sending)
	}
	for err == nil && settled < len(isOver) { // what was not sent
		settled++
		err = settle(settled)
	}
	return stopped, err
}

// count is a number of users in words.
func count(users int) string {
	if users == 1 {
		return "1 user"
	}
	return fmt.Sprintf("%d users", users)
}

// record writes an event down and lets it take effect.
func (r *run) record(e event) error {
	e, err := r.journal.append(e)
	if err != nil {
		return err
	}
	r.states[e.Chunk-1].apply(e)
	return nil
}

func (r *run) tell(e Event) {
	if r.cfg.Progress == nil {
		return
	}
	r.telling.Lock()
	defer r.telling.Unlock()
	e.Batches = len(r.states)
	r.cfg.Progress(e)
}
