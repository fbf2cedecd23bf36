package submit

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"
)

// What ends a job. Any other status, known today or not, is a job under way.
// "expired" stands on an older page of Auth0's docs only.
const (
	statusCompleted = "completed"
	statusFailed    = "failed"
	statusExpired   = "expired"
)

const (
	// maxPoll is how many units the wait between two looks at a job grows to.
	maxPoll = 10
	// pollGap is how many units apart any two looks are: half a request a second
	// whatever the number of jobs, of the two that the free plan allows.
	pollGap = 2
	// reasonsTries are for the answer that matters most: Auth0 deletes it after a day.
	reasonsTries = 12
)

// pacer keeps looks at jobs apart.
type pacer struct {
	mu   sync.Mutex
	last time.Time
}

func (p *pacer) wait(ctx context.Context, a *api) error {
	gap := pollGap * a.unit
	for {
		p.mu.Lock()
		now := a.now()
		left := p.last.Add(gap).Sub(now)
		if left <= 0 || left > gap { // a clock that was set back holds nobody up
			p.last = now
			p.mu.Unlock()
			return ctx.Err()
		}
		p.mu.Unlock()
		if err := a.sleep(ctx, left); err != nil {
			return err
		}
	}
}

// batch takes a batch from planned to done, or as far as it gets. An error means that
// no other batch is to be sent.
func (r *run) batch(sending, ctx context.Context, n int) error {
	if err := r.post(sending, n); err != nil {
		return err
	}
	s := &r.states[n-1]
	if s.ev != evAccepted {
		return nil
	}
	r.tell(Event{Step: Accepted, Batch: n, Job: s.job})
	if err := r.follow(ctx, n); err != nil || s.ev != evEnded {
		return err
	}
	if err := r.saveReasons(ctx, n); err != nil || s.ev != evErrorsSaved {
		return err
	}
	j, err := r.judge(n)
	if err != nil {
		return err
	}
	if j.why != "" {
		return r.record(event{Chunk: n, Ev: evAmbiguous, Reason: j.why})
	}
	if err := r.record(event{Chunk: n, Ev: evDone}); err != nil {
		return err
	}
	r.tell(Event{Step: Done, Batch: n, Job: s.job, Users: len(j.users), Failed: j.tally.failed})
	return nil
}

// follow looks at a job until it has ended, or should have long since.
func (r *run) follow(ctx context.Context, n int) error {
	s := &r.states[n-1]
	deadline := s.since.Add(maxJobTime)
	for wait := r.api.unit; ; wait = min(wait+wait/2, maxPoll*r.api.unit) {
		if err := r.api.sleep(ctx, wait); err != nil {
			return interrupted(ctx)
		}
		if err := r.pace.wait(ctx, r.api); err != nil {
			return interrupted(ctx)
		}
		j, err := r.look(ctx, s.job)
		var no *refusal
		switch {
		case ctx.Err() != nil:
			return interrupted(ctx)
		case err == nil && (j.Status == statusFailed || j.Status == statusExpired):
			if s.details = clean(r.api.keys.hide(plain(j.Details))); s.details == "" {
				s.details = "Auth0 gives no reason"
			}
			return r.record(event{Chunk: n, Ev: evEnded, Job: s.job, Status: j.Status, Summary: j.Summary})
		case err == nil && j.Status == statusCompleted:
			return r.record(event{Chunk: n, Ev: evEnded, Job: s.job, Status: j.Status, Summary: j.Summary})
		case err == nil:
			r.tell(Event{Step: Running, Batch: n, Job: s.job, Percent: j.Percent, Message: clean(j.Status)})
		case errors.As(err, &no) && no.status == http.StatusNotFound:
			return r.record(event{Chunk: n, Ev: evAmbiguous, Reason: whyGone, Job: s.job, HTTP: no.status})
		case errors.As(err, &no) && no.status < 500 && no.status != http.StatusTooManyRequests:
			return r.api.explain("ask for job "+s.job, scopeCreate, err)
		default:
			var e *Error
			if errors.As(err, &e) && e.Kind == Usage { // no token any more
				return err
			}
			r.tell(Event{Step: Running, Batch: n, Job: s.job, Message: clean(err.Error())})
		}
		if !r.api.now().Before(deadline) {
			return r.record(event{Chunk: n, Ev: evAmbiguous, Reason: whyHanging, Job: s.job})
		}
	}
}

// look asks for a job once.
func (r *run) look(ctx context.Context, job string) (jobAnswer, error) {
	var j jobAnswer
	ask := request{method: http.MethodGet, path: "/api/v2/jobs/" + job}
	ask.valid = func(body []byte) error {
		if err := json.Unmarshal(body, &j); err != nil || j.Status == "" || j.ID != "" && j.ID != job {
			return errors.New("it is not about the job")
		}
		return nil
	}
	_, err := r.api.retry(ctx, ask, 1)
	return j, err
}

// saveReasons puts on disk what a job that ended says of single users.
func (r *run) saveReasons(ctx context.Context, n int) error {
	s := &r.states[n-1]
	ask := request{method: http.MethodGet, path: "/api/v2/jobs/" + s.job + "/errors", limit: maxErrors}
	ask.valid = func(body []byte) error { _, _, err := readReasons(body); return err }
	ans, err := r.api.retry(ctx, ask, reasonsTries)
	var e *Error
	switch {
	case ctx.Err() != nil:
		return interrupted(ctx)
	case errors.As(err, &e) && e.Kind == Usage: // no token any more
		return err
	case err != nil:
		s.details = clean(err.Error())
		return r.record(event{Chunk: n, Ev: evAmbiguous, Reason: whyReasons, Job: s.job})
	}
	saved := event{Chunk: n, Ev: evErrorsSaved, Job: s.job, HTTP: ans.status}
	if s.status != statusCompleted {
		saved.Reason = whyFailed
	}
	if ans.status == http.StatusOK {
		if err := writeFile(r.dir.Root, reasonsFile(n), ans.body); err != nil {
			return local(fmt.Sprintf("save what became of batch %d", n), err)
		}
		sum := sha256.Sum256(ans.body)
		saved.SHA256 = hex.EncodeToString(sum[:])
		_, job, _ := readReasons(ans.body)
		if job != nil && job.Status != statusCompleted {
			saved.Reason = whyFailed
			s.details = cmp.Or(s.details, clean(r.api.keys.hide(plain(job.Details))))
		}
	}
	return r.record(saved)
}
