package submit

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"time"

	"muster/submit/failure"
	"muster/submit/ledger"
	"muster/submit/results"
	"muster/submit/tenant"
)

const (
	// maxUnsent is how often in a row a batch that did not leave is sent again.
	maxUnsent = 8
	// maxLimited is how often in a row a rate limit may say no to a batch.
	maxLimited = 100
	// maxDoubts is how many answers in a row may be lost before no more is sent: each
	// is a batch of users that may be in or not.
	maxDoubts = 3
	// reasonsTries are for the answer that matters most: Auth0 deletes it after a day.
	reasonsTries = 12
	// maxBackoff is how many units a wait that nobody asked for has at most.
	maxBackoff = 30
)

// work does what is next until nothing is left that can be done. This loop alone starts
// things; whoever does one of them records what comes of it. The error is why not all was done.
func (r *run) work(ctx context.Context, w *settler) error {
	over := make(chan int)
	busy := map[int]ledger.What{}
	for {
		w.settle()
		next := ledger.Action{}
		for r.goesOn(ctx) {
			if next = ledger.Next(r.current(), r.policy(busy), r.cfg.Now()); next.Chunk == 0 || next.What == ledger.Wait {
				break
			}
			busy[next.Chunk] = next.What
			go func(a ledger.Action) {
				if err := r.do(ctx, a); err != nil {
					r.stop(err)
				}
				over <- a.Chunk
			}(next)
		}
		if len(busy) == 0 && (next.What == ledger.Nothing || !r.goesOn(ctx)) {
			return r.why(ctx)
		}
		r.pause(ctx, next, busy, over)
	}
}

// pause waits until something is over, or it is time for what is next.
func (r *run) pause(ctx context.Context, next ledger.Action, busy map[int]ledger.What, over <-chan int) {
	var woken chan struct{}
	if next.What == ledger.Wait && !next.NotBefore.IsZero() && r.goesOn(ctx) {
		wait := max(next.NotBefore.Sub(r.cfg.Now()), 0)
		if next.Reason == ledger.Sweep && len(busy) == 0 && wait > longWait {
			r.tell(Event{
				Step: Waiting, Batch: next.Chunk, Wait: wait,
				Message: "no job can be alive any more then, and who is in can be looked up",
			})
		}
		sleeping, wake := context.WithCancel(ctx)
		woken = make(chan struct{})
		go func() {
			defer close(woken)
			r.cfg.Sleep(sleeping, wait)
		}()
		defer func() {
			wake()
			<-woken
		}()
	}
	if len(busy) == 0 {
		<-woken
		return
	}
	select {
	case n := <-over:
		delete(busy, n)
	case <-woken:
	case <-done(ctx, r):
	}
}

// longWait is what is told of a wait.
const longWait = 5 * time.Second

// done is closed when the run is to end; nil when it is ending, so that only what is under way
// is waited for.
func done(ctx context.Context, r *run) <-chan struct{} {
	if r.goesOn(ctx) {
		return ctx.Done()
	}
	return nil
}

// goesOn reports whether anything new is to be begun.
func (r *run) goesOn(ctx context.Context) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return ctx.Err() == nil && r.ended == nil && r.journal.Err() == nil
}

// policy is what may be done just now.
func (r *run) policy(busy map[int]ledger.What) ledger.Policy {
	r.mu.Lock()
	defer r.mu.Unlock()
	logs, _ := r.tenant.Allows(tenant.ScopeLogs)
	users, _ := r.tenant.Allows(tenant.ScopeUsers)
	p := ledger.Policy{
		Slots: r.cfg.Jobs, Sending: r.stopped == nil, Logs: logs && !r.noLogs, Users: users && !r.noUsers,
		Unit: r.cfg.Poll, Gap: r.tenant.LookGap(), Busy: func(n int) ledger.What { return busy[n] },
	}
	for _, what := range busy {
		p.LookingUp = p.LookingUp || what == ledger.LookUp
	}
	return p
}

// stopping is an error after which nothing is asked for any more.
type stopping struct{ error }

func (s stopping) Unwrap() error { return s.error }

// stop ends the sending. Jobs under way come to their end, but where every request would fail.
func (r *run) stop(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.stopped == nil {
		r.stopped = err
	}
	var all stopping
	if errors.As(err, &all) {
		r.ended = all.error
	}
}

// why is the error of a run that ended before all was done.
func (r *run) why(ctx context.Context) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	err := r.stopped
	var all stopping
	switch {
	case r.journal.Err() != nil:
		return r.journal.Err()
	case ctx.Err() != nil:
		return failure.Interrupted(ctx)
	case errors.As(err, &all):
		err = all.error
	}
	return r.resumable(err)
}

// resumable is an error that stops the run: once a user was sent, it can be resumed.
func (r *run) resumable(err error) error {
	var e *Error
	if errors.As(err, &e) && e.Kind == Usage && slices.ContainsFunc(r.state.Chunks, (*ledger.Chunk).Sent) {
		later := *e
		later.Kind = Incomplete
		return &later
	}
	return err
}

// do does a thing. Its error ends the sending.
func (r *run) do(ctx context.Context, a ledger.Action) error {
	c := r.current().Chunks[a.Chunk-1]
	switch a.What {
	case ledger.Send:
		return r.send(ctx, c, a.Users)
	case ledger.Give:
		return r.doubt(c, *c.Attempt(a.Attempt), ledger.Killed, c.Attempt(a.Attempt).Users)
	case ledger.Look:
		return r.look(ctx, c, *c.Attempt(a.Attempt))
	case ledger.Fetch:
		return r.fetch(ctx, c, *c.Attempt(a.Attempt))
	case ledger.Judge:
		return r.judge(c, *c.Attempt(a.Attempt))
	case ledger.Search:
		return r.search(ctx, c, *c.Attempt(a.Attempt))
	case ledger.LookUp:
		return r.lookUp(ctx, c, a)
	case ledger.Park:
		r.tell(Event{Step: Parked, Batch: c.N, Message: results.Obstacle(a.Reason) + "; " + results.HintOf(a.Reason)})
		return r.record(ledger.Event{Kind: ledger.Held, Chunk: c.N, Reason: a.Reason})
	}
	return nil
}

// op is what is done to a batch, for messages.
func op(what string, c *ledger.Chunk) string { return fmt.Sprintf("%s batch %d", what, c.N) }

// send uploads users of a batch as a new attempt.
func (r *run) send(ctx context.Context, c *ledger.Chunk, users ledger.Set) error {
	text, all, err := r.text(c, users)
	if err != nil {
		return stopping{err}
	}
	attempt := len(c.Attempts) + 1
	external := r.names.externalID(c.N, attempt, ledger.Hash(text))
	body := r.form.Body(external, text)
	if len(body) > r.plan.MaxBytes {
		return &Error{
			Kind: Incomplete, Op: op("send", c),
			Message: fmt.Sprintf("its body has %d bytes, over the limit of %d", len(body), r.plan.MaxBytes),
		}
	}
	if err := r.tenant.Ready(ctx); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	intent := ledger.Event{
		Kind: ledger.Intent, Chunk: c.N, Attempt: attempt, ExternalID: external, SHA256: ledger.Hash(body),
		Clock: r.tenant.Clock().UTC().Format(ledger.TimeFormat),
	}
	if !all {
		intent.Users = users
	}
	if err := r.record(intent); err != nil {
		return stopping{err}
	}
	return r.sent(r.current().Chunks[c.N-1], attempt, r.tenant.Import(ctx, r.form, body))
}

// text is the file of some users of a batch; all reports whether it is all of them.
func (r *run) text(c *ledger.Chunk, users ledger.Set) (text []byte, all bool, err error) {
	if users.Len() == c.Users {
		text, err = r.dir.Batch(r.plan.Chunks[c.N-1])
		return text, true, err
	}
	b, err := r.batch(c.N)
	if err != nil {
		return nil, false, err
	}
	return b.Pick(users), false, nil
}

// sent records what became of an upload.
func (r *run) sent(c *ledger.Chunk, attempt int, u tenant.Upload) error {
	a := *c.Attempt(attempt)
	e := ledger.Event{Kind: ledger.Rejected, Chunk: c.N, Attempt: attempt, HTTP: u.Status}
	refused := func() error { return r.tenant.Explain(op("send", c), tenant.ScopeCreate, u.Err) }
	var stop error
	switch u.Outcome {
	case tenant.Accepted:
		e.Kind, e.Job = ledger.Accepted, u.Job
		if err := r.record(e); err != nil {
			return stopping{&Error{
				Kind: Incomplete, Op: "write the journal", Err: err,
				Message: fmt.Sprintf("batch %d is job %s; %v", c.N, u.Job, err),
			}}
		}
		r.tell(Event{Step: Accepted, Batch: c.N, Job: u.Job, Users: a.Users.Len()})
		return nil
	case tenant.Unclear:
		r.note(c.N, attempt, failure.Clean(u.Err.Error()))
		if err := r.doubt(c, a, ledger.Lost, a.Users); err != nil {
			return err
		}
		if u.Hopeless || r.current().Doubts >= maxDoubts {
			return &Error{
				Kind: Incomplete, Op: op("send", c), Message: failure.Clean(u.Err.Error()),
				Hint: "no more was sent, because it would come to the same",
			}
		}
		return nil
	case tenant.NotSent:
		e.Reason = ledger.Unsent
		n := c.Trailing(ledger.Unsent) + 1
		e.Wait = r.backoff(n)
		if stop = refused(); n < maxUnsent && !u.Hopeless {
			r.tell(Event{
				Step: Unreached, Batch: c.N, Request: op("send", c), Wait: e.Wait, Since: r.cfg.Now(),
				Message: failure.Clean(u.Err.Error()),
			})
			stop = nil
		}
	case tenant.NoSlot:
		e.Reason = ledger.Slots
		s := r.current()
		e.Wait = r.cfg.Poll * time.Duration(min(5*(s.Busy+1), maxBackoff))
		if !s.Crowded.IsZero() && r.cfg.Now().Sub(s.Crowded) > ledger.MaxJobTime {
			stop = refused()
		} else {
			r.tell(Event{Step: Waiting, Batch: c.N, Wait: e.Wait, Message: failure.Clean(u.Err.Error())})
		}
	case tenant.Limited:
		e.Reason, e.Wait = ledger.Rate, r.backoff(1) // the limit itself is waited for before the next
		if c.Trailing(ledger.Rate) >= maxLimited {
			stop = refused()
		}
	case tenant.Unauthorized:
		if e.Reason = ledger.Token; u.Hopeless || c.Trailing(ledger.Token) >= 1 {
			stop = refused()
		}
	case tenant.TooLarge:
		e.Reason = ledger.Size
	default:
		e.Reason, stop = ledger.Refused, refused()
	}
	if err := r.record(e); err != nil {
		return stopping{err}
	}
	return stop
}

// doubt records that it is not known what became of users of an attempt.
func (r *run) doubt(c *ledger.Chunk, a ledger.Attempt, why ledger.Reason, open ledger.Set) error {
	return r.doubtEvent(c, a, ledger.Event{
		Kind: ledger.Ambiguity, Chunk: c.N, Attempt: a.N, Reason: why, Open: open, Job: a.Job,
	})
}

func (r *run) doubtEvent(c *ledger.Chunk, a ledger.Attempt, e ledger.Event) error {
	open := e.Open
	if e.Reason == ledger.Lost || e.Reason == ledger.Killed {
		e.Open = nil // it is all of them
	}
	if r.plan.Connection.Emails != "unique" {
		b, err := r.batch(c.N)
		if err != nil {
			return stopping{err}
		}
		e.Anonymous = b.Anonymous(open)
	}
	if err := r.record(e); err != nil {
		return stopping{err}
	}
	a = *r.current().Chunks[c.N-1].Attempt(a.N)
	r.tell(Event{Step: Ambiguous, Batch: c.N, Job: a.Job, Message: results.Explain(a, r.detail(c.N, a.N))})
	return nil
}

// backoff is a random part of a time that doubles with each try.
func (r *run) backoff(try int) time.Duration {
	most := r.cfg.Poll * time.Duration(min(1<<min(try, 10), maxBackoff))
	return time.Duration(rand.Int64N(int64(most) + 1))
}

// again records that a request failed and is made again later. Where it failed for good, an
// error ends the run.
func (r *run) again(ctx context.Context, c *ledger.Chunk, what, scope string, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	var no *tenant.Refusal
	var e *Error
	switch {
	case errors.As(err, &e) && e.Kind == Usage: // no token any more
		return stopping{err}
	case errors.As(err, &no) && (no.Status == http.StatusUnauthorized || no.Status == http.StatusForbidden):
		return stopping{r.tenant.Explain(what, scope, err)}
	}
	wait := r.backoff(c.Tries + 1)
	since := c.FailingSince()
	if since.IsZero() {
		since = r.cfg.Now()
	}
	r.tell(Event{
		Step: Unreached, Batch: c.N, Request: what, Wait: wait, Since: since, Message: failure.Clean(err.Error()),
	})
	if err := r.record(ledger.Event{Kind: ledger.Failed, Chunk: c.N, Wait: wait}); err != nil {
		return stopping{err}
	}
	return nil
}

// look looks at the job of an attempt.
func (r *run) look(ctx context.Context, c *ledger.Chunk, a ledger.Attempt) error {
	j, err := r.tenant.Job(ctx, a.Job)
	var no *tenant.Refusal
	ended := err == nil && (j.Status == tenant.StatusCompleted || j.Status == tenant.StatusFailed ||
		j.Status == tenant.StatusExpired)
	switch {
	case ended:
		return r.jobEnded(c, a, j)
	case errors.As(err, &no) && no.Status == http.StatusNotFound:
		return r.doubt(c, a, ledger.Gone, a.Users)
	case ctx.Err() == nil && !r.cfg.Now().Before(a.Deadline()):
		return r.doubt(c, a, ledger.Hanging, a.Users)
	case err != nil:
		return r.again(ctx, c, fmt.Sprintf("ask for job %s of batch %d", a.Job, c.N), tenant.ScopeCreate, err)
	}
	r.tell(Event{
		Step: Running, Batch: c.N, Job: a.Job, Percent: j.Percent, Message: failure.Clean(j.Status), Users: a.Users.Len(),
	})
	left := time.Duration(min(max(j.Left, 0), 86400) * float64(time.Second))
	return r.record(ledger.Event{Kind: ledger.Looked, Chunk: c.N, Attempt: a.N, Wait: left})
}

func (r *run) jobEnded(c *ledger.Chunk, a ledger.Attempt, j tenant.Job) error {
	hash, err := r.dir.Save("save the last answer about a job", ledger.JobFile(c.N, a.N), j.Raw)
	if err != nil {
		return stopping{err}
	}
	e := ledger.Event{Kind: ledger.Ended, Chunk: c.N, Attempt: a.N, Job: a.Job, Status: j.Status, SHA256: hash}
	if j.Summary != nil {
		e.Summary = &ledger.Counts{
			Total: j.Summary.Total, Inserted: j.Summary.Inserted, Updated: j.Summary.Updated, Failed: j.Summary.Failed,
		}
	}
	if j.Status != tenant.StatusCompleted {
		words := r.tenant.Hide(tenant.Text(j.Details))
		if words == "" {
			words = "Auth0 gives no reason"
		}
		r.note(c.N, a.N, words)
	}
	return r.stoppingRecord(e)
}

// stoppingRecord records an event; a run whose journal cannot be written ends.
func (r *run) stoppingRecord(e ledger.Event) error {
	if err := r.record(e); err != nil {
		return stopping{err}
	}
	return nil
}

// fetch puts on disk what a job that ended says of single users.
func (r *run) fetch(ctx context.Context, c *ledger.Chunk, a ledger.Attempt) error {
	body, status, err := r.tenant.Errors(ctx, a.Job)
	var no *tenant.Refusal
	switch {
	case err == nil:
	case ctx.Err() != nil:
		return nil
	case c.Tries+1 >= reasonsTries, errors.As(err, &no) && final(no.Status):
		r.note(c.N, a.N, failure.Clean(err.Error()))
		return r.doubt(c, a, ledger.Reasons, a.Users)
	default:
		what := fmt.Sprintf("ask which users job %s of batch %d refused", a.Job, c.N)
		return r.again(ctx, c, what, tenant.ScopeCreate, err)
	}
	e := ledger.Event{Kind: ledger.Saved, Chunk: c.N, Attempt: a.N, Job: a.Job, HTTP: status}
	if a.Status != tenant.StatusCompleted {
		e.Reason = ledger.Broken
	}
	if body != nil {
		if e.SHA256, err = r.dir.Save(op("save what became of", c), ledger.ErrorsFile(c.N, a.N), body); err != nil {
			return stopping{err}
		}
		if _, j, _ := tenant.ReadErrors(body); j != nil && j.Status != tenant.StatusCompleted {
			e.Reason = ledger.Broken
			if a.Status == tenant.StatusCompleted {
				r.note(c.N, a.N, r.tenant.Hide(tenant.Text(j.Details)))
			}
		}
	}
	return r.stoppingRecord(e)
}

// final reports whether a status is the same the next time.
func final(status int) bool {
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests,
		http.StatusRequestTimeout, http.StatusTooEarly:
		return false
	}
	return status >= 400 && status < 500
}

// judge finds out what became of the users of an attempt.
func (r *run) judge(c *ledger.Chunk, a ledger.Attempt) error {
	b, err := r.batch(c.N)
	if err != nil {
		return stopping{err}
	}
	e, err := r.reader.Judge(b, c, a)
	switch {
	case err != nil:
		return stopping{err}
	case e.Kind == ledger.Ambiguity:
		if err := r.sum(b, c, &e); err != nil {
			return stopping{err}
		}
		return r.doubtEvent(c, a, e)
	}
	if err := r.record(e); err != nil {
		return stopping{err}
	}
	r.tell(Event{Step: Done, Batch: c.N, Job: a.Job, Users: a.Users.Len(), Failed: a.Summary.Failed})
	return nil
}
