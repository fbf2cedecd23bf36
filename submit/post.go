package submit

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// outcome is what a POST came to.
type outcome struct {
	ev     string // evAccepted, evRejected or evAmbiguous
	why    string
	job    string
	status int   // of the answer, 0 for none
	err    error // a *refusal or *lost, nil for an accepted one
	stop   bool  // the next batch would come to the same
}

const importsPath = "/api/v2/jobs/users-imports"

// importUsers sends a batch, once. It does not end with the context of the run: to break
// off a request under way is to not know what became of it.
func (a *api) importUsers(ctx context.Context, f form, body []byte, bearer Secret) outcome {
	// On a connection that was left open, the server may be hanging up just now: users
	// that never arrived would count as unknown.
	a.client.CloseIdleConnections()
	ans, err := a.send(context.WithoutCancel(ctx),
		request{method: http.MethodPost, path: importsPath, kind: f.contentType(), body: body}, bearer)
	var l *lost
	if errors.As(err, &l) && l.unsent {
		return outcome{ev: evRejected, why: whyUnsent, err: err}
	}
	// A status that surely means "no job" does so also where its text broke off.
	o := outcome{status: ans.status, err: a.refusal(ans)}
	switch ans.status {
	case http.StatusAccepted:
		if err == nil {
			o.job, err = acceptedJob(ans.body, f.connection)
		}
		if err == nil {
			return outcome{ev: evAccepted, status: ans.status, job: o.job}
		}
	case http.StatusTooManyRequests:
		o.ev, o.why = evRejected, whyRate
		if noSlot(ans.body) {
			o.why = whySlots
		}
		return o
	case http.StatusUnauthorized:
		o.ev, o.why = evRejected, whyToken
		return o
	case http.StatusBadRequest, http.StatusForbidden, http.StatusRequestEntityTooLarge:
		o.ev, o.why, o.stop = evRejected, whyRefused, true
		return o
	case 0:
	default:
		// A redirect or an address that is not there will be the same for each batch.
		o.stop = ans.status >= 300 && ans.status < 500
		if err == nil {
			err = o.err
		}
	}
	o.ev, o.why, o.job, o.err = evAmbiguous, whyLost, "", err
	return o
}

// acceptedJob reads the 202 of a job. Nothing less than all of it proves that there is one.
func acceptedJob(body []byte, connection string) (string, error) {
	var j jobAnswer
	switch err := json.Unmarshal(body, &j); {
	case err != nil:
		return "", &lost{reason: "the answer 202 is no JSON"}
	case !jobID().MatchString(j.ID):
		return "", &lost{reason: "the answer 202 names no job"}
	case j.Type != "" && j.Type != "users_import", j.Connection != "" && j.Connection != connection:
		return "", &lost{reason: "the answer 202 names another job"}
	}
	return j.ID, nil
}

const (
	// maxUnsent is how often a batch that did not leave is sent again.
	maxUnsent = 8
	// maxDoubts is how many answers in a row may be lost before no more is sent: each
	// is a batch of users that may be in or not.
	maxDoubts = 3
	// maxJobTime is when a job is surely over: Auth0 marks it failed after two hours.
	// Source: Auth0 docs, bulk user imports, "Limits".
	maxJobTime = 2*time.Hour + 10*time.Minute
)

// post sends a batch until it is accepted, or not known to be. An error means that
// no other batch can be sent either.
func (r *run) post(ctx context.Context, n int) error {
	users, err := r.chunk(n)
	if err != nil {
		return err
	}
	s := &r.states[n-1]
	attempt := s.attempt + 1
	external := r.names.externalID(n, attempt, r.plan.Chunks[n-1].SHA256)
	body := r.form.body(external, users)
	if len(body) > r.cfg.MaxBytes {
		return &Error{
			Kind: Incomplete, Op: fmt.Sprintf("send batch %d", n),
			Message: fmt.Sprintf("its body has %d bytes, over the limit of %d", len(body), r.cfg.MaxBytes),
		}
	}
	sum := sha256.Sum256(body)
	intent := event{Chunk: n, Ev: evIntent, Attempt: attempt, ExternalID: external, SHA256: hex.EncodeToString(sum[:])}

	var refused Secret
	slots := time.Time{} // since when there is none free
	for unsent, waits := 0, 0; ; {
		if err := r.api.ready(ctx); err != nil {
			return interrupted(ctx)
		}
		t, err := r.api.keys.get(ctx, r.api, refused)
		if err != nil {
			return err
		}
		if ctx.Err() != nil {
			return interrupted(ctx)
		}
		if err := r.record(intent); err != nil {
			return err
		}
		o := r.api.importUsers(ctx, r.form, body, t.value)
		if err := r.record(event{Chunk: n, Ev: o.ev, Reason: o.why, Job: o.job, HTTP: o.status}); err != nil {
			if o.ev == evAccepted {
				return &Error{Kind: Incomplete, Op: "write the journal", Err: err, Message: fmt.Sprintf("batch %d is job %s; %v", n,
					o.job, err)}
			}
			return err
		}
		switch {
		case o.ev == evAccepted:
			r.doubts.Store(0)
			return nil
		case o.ev == evAmbiguous:
			s.details = clean(o.err.Error())
			r.tell(Event{Step: Ambiguous, Batch: n, Message: s.details})
			if o.stop || r.doubts.Add(1) >= maxDoubts {
				return &Error{
					Kind: Incomplete, Op: fmt.Sprintf("send batch %d", n), Message: s.details,
					Hint: "no more was sent, because it would come to the same",
				}
			}
			return nil
		case o.why == whyUnsent:
			if unsent++; unsent >= maxUnsent {
				return r.api.explain("", scopeCreate, o.err)
			}
			err = r.api.backoff(ctx, unsent)
		case o.why == whyToken:
			if refused != (Secret{}) || !r.api.keys.source.renewable() {
				return r.api.explain(fmt.Sprintf("send batch %d", n), scopeCreate, o.err)
			}
			refused = t.value
		case o.why == whySlots:
			if slots.IsZero() {
				slots = r.api.now()
			}
			if r.api.now().Sub(slots) > maxJobTime {
				return r.api.explain(fmt.Sprintf("send batch %d", n), scopeCreate, o.err)
			}
			waits++
			wait := r.api.unit * time.Duration(min(5*waits, maxBackoff))
			r.tell(Event{Step: Waiting, Batch: n, Wait: wait, Message: clean(o.err.Error())})
			err = r.api.sleep(ctx, wait)
		case o.why == whyRate:
			if waits++; waits > maxLimited {
				return r.api.explain(fmt.Sprintf("send batch %d", n), scopeCreate, o.err)
			}
			err = r.api.backoff(ctx, 1) // the limit itself is waited for before the next
		default:
			return r.api.explain(fmt.Sprintf("send batch %d", n), scopeCreate, o.err)
		}
		if err != nil {
			return interrupted(ctx)
		}
	}
}

// chunk reads the file of a batch, and makes sure that it is the one that was planned.
func (r *run) chunk(n int) ([]byte, error) {
	op := fmt.Sprintf("read batch %d", n)
	users, err := r.dir.ReadFile(chunkFile(n))
	if err != nil {
		return nil, local(op, err)
	}
	if sum := sha256.Sum256(users); hex.EncodeToString(sum[:]) != r.plan.Chunks[n-1].SHA256 {
		return nil, &Error{Kind: Usage, Op: op, Message: chunkFile(n) + " was changed after it was planned"}
	}
	return users, nil
}
