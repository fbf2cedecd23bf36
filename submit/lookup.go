package submit

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"muster/schema/disk"
	"muster/submit/failure"
	"muster/submit/ledger"
	"muster/submit/results"
	"muster/submit/tenant"
)

const (
	// exportFrom is how many users are looked up by an export and not one by one.
	exportFrom = 25
	// lookUpPortion is how many are looked up before it is written down: a process that is
	// killed loses no more.
	lookUpPortion = 200
	// exportLooks are made at an export, after which users are looked up one by one.
	exportLooks = 600
	// logMargin is how much earlier than Auth0's clock said its log may have an entry.
	logMargin = 2 * time.Minute
)

// search looks for the job of an attempt in the tenant's log.
func (r *run) search(ctx context.Context, c *ledger.Chunk, a ledger.Attempt) error {
	entries, err := r.tenant.ImportLog(ctx, a.Clock.Add(-logMargin))
	var no *tenant.Refusal
	switch {
	case ctx.Err() != nil:
		return nil
	case errors.As(err, &no) && final(no.Status), errors.As(err, &no) && no.Status == http.StatusForbidden:
		r.mu.Lock()
		r.noLogs = true
		r.mu.Unlock()
		return nil
	case err != nil && c.Tries >= reasonsTries:
		return r.stoppingRecord(ledger.Event{Kind: ledger.Found, Chunk: c.N, Attempt: a.N, Reason: ledger.Unasked})
	case err != nil:
		return r.again(ctx, c, op("look in the log for", c), tenant.ScopeLogs, err)
	}
	i := slices.IndexFunc(entries, func(e tenant.LogEntry) bool { return e.ExternalID == a.ExternalID })
	switch {
	case i >= 0 && entries[i].Job != "":
		job := entries[i].Job
		err := r.stoppingRecord(ledger.Event{Kind: ledger.Accepted, Chunk: c.N, Attempt: a.N, Job: job})
		if err == nil {
			r.tell(Event{Step: Accepted, Batch: c.N, Job: job, Users: a.Users.Len()})
		}
		return err
	case i >= 0:
		return r.stoppingRecord(ledger.Event{Kind: ledger.Found, Chunk: c.N, Attempt: a.N, Reason: ledger.Nameless})
	case r.cfg.Now().Sub(a.Sent) >= r.logDelay():
		return r.stoppingRecord(ledger.Event{Kind: ledger.Found, Chunk: c.N, Attempt: a.N, Reason: ledger.Absent})
	}
	left := max(r.logDelay()-r.cfg.Now().Sub(a.Sent), r.cfg.Poll)
	if c.Tries == 0 && left > longWait {
		r.tell(Event{Step: Waiting, Batch: c.N, Wait: left, Message: "Auth0's log may get an entry of it till then"})
	}
	wait := min(r.cfg.Poll*time.Duration(min(5*(c.Tries+1), maxBackoff)), left)
	return r.stoppingRecord(ledger.Event{Kind: ledger.Failed, Chunk: c.N, Wait: wait})
}

// logDelay is how long an entry of the log is waited for: the log is not made in real time, and
// Auth0 gives no figure.
func (r *run) logDelay() time.Duration {
	const most, units = 5 * time.Minute, 300
	return min(most, units*r.cfg.Poll)
}

// lookUp finds out which users are there, and writes it down.
func (r *run) lookUp(ctx context.Context, c *ledger.Chunk, a ledger.Action) error {
	b, err := r.batch(c.N)
	if err != nil {
		return stopping{err}
	}
	users := a.Users
	if a.Reason != ledger.Sweep { // which matches users with one address by their number
		users = users.First(lookUpPortion)
	}
	l := lookUp{run: r, Batch: b, reason: a.Reason, since: c.Since(), taken: map[string]int{}}
	if a.Reason != ledger.Compare && a.Users.Len() >= exportFrom {
		if l.exported, err = r.exported(ctx, b, users, c.LastSent()); err != nil {
			return r.lookUpFailed(ctx, c, err)
		}
	}
	e := ledger.Event{Kind: ledger.LookedUp, Chunk: c.N, Users: users, Reason: a.Reason}
	var facts []ledger.Fact
	var missing, open []int
	for i := range users.Each() {
		f, err := l.fact(ctx, i)
		if err != nil {
			return r.lookUpFailed(ctx, c, err)
		}
		facts = append(facts, f)
		switch {
		case a.Reason == ledger.Compare && !f.Same:
			open = append(open, i)
		case !f.There:
			missing = append(missing, i)
		}
	}
	e.Missing, e.Open = ledger.SetOf(missing...), ledger.SetOf(open...)
	name := ledger.LookupsFile(c.N, len(c.Files)+1)
	if e.SHA256, err = r.dir.Save(op("save who is there of", c), name, ledger.EncodeFacts(facts)); err != nil {
		return stopping{err}
	}
	if err := r.sum(b, c, &e); err != nil {
		return stopping{err}
	}
	if err := r.stoppingRecord(e); err != nil {
		return err
	}
	if settled := users.Minus(e.Open).Minus(e.Missing); a.Reason != ledger.Duplicates && len(settled) > 0 {
		r.tell(Event{Step: Done, Batch: c.N, Users: settled.Len()})
	}
	return nil
}

// sum counts the users whom an event settles: after it more is known than before.
func (r *run) sum(b *results.Batch, c *ledger.Chunk, e *ledger.Event) error {
	none := func(int) string { return "" }
	before, err := r.reader.Settle(b, c, none)
	if err != nil {
		return err
	}
	after, err := r.reader.Settle(b, ledger.Apply(r.current(), *e).Chunks[c.N-1], none)
	if err != nil {
		return err
	}
	was, is := before.Tally, after.Tally
	e.Exists = is.Exists - was.Exists
	e.Summary = &ledger.Counts{
		Inserted: is.Inserted - was.Inserted, Updated: is.Updated - was.Updated, Failed: is.Failed - was.Failed + e.Exists,
	}
	e.Summary.Total = e.Summary.Inserted + e.Summary.Updated + e.Summary.Failed
	return nil
}

func (r *run) lookUpFailed(ctx context.Context, c *ledger.Chunk, err error) error {
	var no *tenant.Refusal
	if ctx.Err() == nil && errors.As(err, &no) && no.Status == http.StatusForbidden {
		r.mu.Lock()
		r.noUsers = true
		r.mu.Unlock()
		return nil
	}
	what := op("look up users of", c)
	if since := c.FailingSince(); !since.IsZero() && r.cfg.Now().Sub(since) > ledger.MaxJobTime {
		return r.tenant.Explain(what, tenant.ScopeUsers, err)
	}
	return r.again(ctx, c, what, tenant.ScopeUsers, err)
}

// lookUp is users of a batch that are looked up for one reason.
type lookUp struct {
	*run
	*results.Batch
	reason   ledger.Reason
	since    time.Time
	exported map[string][]tenant.User // by user_id, or by address in lower case
	taken    map[string]int           // users of an address that are matched
}

// fact is what Auth0 says of a user of the batch.
func (l *lookUp) fact(ctx context.Context, i int) (ledger.Fact, error) {
	f := ledger.Fact{User: i}
	id := l.Users[i].ID
	found, exported, err := l.find(ctx, id)
	if err != nil || found == nil {
		return f, err
	}
	f.There, f.Created, f.Logins, f.Exported = true, found.Created, found.Logins, exported
	f.ByEmail = id.UserID == ""
	// Where addresses are shared, somebody who was there before is somebody else.
	if f.ByEmail && l.plan.Connection.Emails == "shared" && !f.Ours(l.since) {
		return ledger.Fact{User: i}, nil
	}
	f.Same = l.reason == ledger.Compare && same(l.Users[i].Raw, found.Raw)
	return f, nil
}

// find finds a user in the connection: in the export, or by his user_id, or by his address.
func (l *lookUp) find(ctx context.Context, id results.Identity) (u *tenant.User, exported bool, err error) {
	if id.UserID != "" {
		if list := l.exported[tenant.Prefix+id.UserID]; len(list) > 0 {
			return &list[0], true, nil
		}
		u, err := l.tenant.User(ctx, id.UserID)
		if err != nil || u == nil || u.In(l.plan.Connection.Name) {
			return u, false, err
		}
		// The same id is in another connection, and only one of the two is shown.
	}
	if id.Email == "" {
		return nil, false, nil
	}
	email := strings.ToLower(id.Email)
	list := l.exported[email]
	exported = len(list) > 0
	if !exported {
		all, err := l.tenant.UsersByEmail(ctx, email)
		if err != nil {
			return nil, false, err
		}
		for _, u := range all {
			if u.In(l.plan.Connection.Name) && (id.UserID == "" || u.ID == tenant.Prefix+id.UserID) {
				list = append(list, u)
			}
		}
	}
	// Of several with one address, the last made are matched first, each once.
	slices.SortStableFunc(list, func(a, b tenant.User) int { return b.Created.Compare(a.Created) })
	if n := l.taken[email]; n < len(list) {
		if id.UserID == "" && l.plan.Connection.Emails == "shared" {
			l.taken[email]++
		}
		return &list[n], exported, nil
	}
	return nil, exported, nil
}

// upsertable is what an upsert changes, but for hashes, which nobody can read back.
// Source: Auth0 docs, user profile structure, column "upsert".
var upsertable = []string{
	"email_verified", "family_name", "given_name", "name", "nickname", "picture", "app_metadata", "user_metadata",
}

// same reports whether a stored user has all that a record would change.
func same(record, stored []byte) bool {
	read := func(text []byte) map[string]any {
		var o map[string]any
		d := json.NewDecoder(bytes.NewReader(text))
		d.UseNumber()
		d.Decode(&o)
		return o
	}
	want, got := read(record), read(stored)
	for _, hash := range []string{"password_hash", "custom_password_hash", "mfa_factors"} {
		if want[hash] != nil {
			return false
		}
	}
	for _, name := range upsertable {
		value, ok := want[name]
		if name == "email_verified" && !ok {
			value, ok = false, true
		}
		if !ok {
			continue
		}
		a, _ := json.Marshal(value)
		b, _ := json.Marshal(got[name])
		if !bytes.Equal(a, b) {
			return false
		}
	}
	return true
}

// export is the users of the connection, as they were at a time.
type export struct {
	*disk.Spool
	began time.Time
}

// exported is the users of a batch that are in the connection, of an export that began after
// they can have been put in. That a user is not in it proves nothing.
func (r *run) exported(ctx context.Context, b *results.Batch, users ledger.Set, after time.Time) (
	map[string][]tenant.User, error,
) {
	if r.export == nil || r.export.began.Before(after) {
		if err := r.newExport(ctx); err != nil {
			return nil, err
		}
	}
	wanted := map[string]bool{}
	for i := range users.Each() {
		if id := b.Users[i].ID; id.UserID != "" {
			wanted[tenant.Prefix+id.UserID] = true
		} else if id.Email != "" {
			wanted[strings.ToLower(id.Email)] = true
		}
	}
	found := map[string][]tenant.User{}
	if r.export == nil {
		return found, nil
	}
	if _, err := r.export.Seek(0, io.SeekStart); err != nil {
		return nil, failure.Local("read the export", err)
	}
	for d := json.NewDecoder(bufio.NewReader(r.export)); ; {
		var u tenant.User
		if err := d.Decode(&u); errors.Is(err, io.EOF) {
			return found, nil
		} else if err != nil {
			return nil, failure.Local("read the export", err)
		}
		for _, key := range []string{u.ID, strings.ToLower(u.Email)} {
			if wanted[key] {
				found[key] = append(found[key], u)
			}
		}
	}
}

// newExport has Auth0 write down the users of the connection, and gets them. Where it cannot,
// there is none: users are looked up one by one then.
func (r *run) newExport(ctx context.Context) error {
	if r.export != nil {
		r.export.Close()
		r.export = nil
	}
	began := r.cfg.Now()
	job, err := r.tenant.Export(ctx, r.plan.Connection.ID)
	var no *tenant.Refusal
	if errors.As(err, &no) && final(no.Status) {
		return nil
	}
	if err != nil {
		return err
	}
	r.tell(Event{Step: Waiting, Job: job, Message: "Auth0 writes an export of the connection's users"})
	for n := range exportLooks {
		if err := r.cfg.Sleep(ctx, r.cfg.Poll*time.Duration(min(n+1, maxBackoff))); err != nil {
			return err
		}
		j, err := r.tenant.Job(ctx, job)
		switch {
		case err != nil:
			return err
		case j.Status == tenant.StatusFailed || j.Status == tenant.StatusExpired:
			return nil
		case j.Status == tenant.StatusCompleted:
			return r.download(ctx, j, began)
		}
	}
	return nil
}

func (r *run) download(ctx context.Context, j tenant.Job, began time.Time) error {
	spool, err := disk.NewSpool()
	if err != nil {
		return failure.Local("keep the export", err)
	}
	w := bufio.NewWriter(spool)
	e := json.NewEncoder(w)
	var failed error
	err = r.tenant.Download(ctx, j.Location, func(u tenant.User) { failed = errors.Join(failed, e.Encode(u)) })
	if err = errors.Join(err, failed, w.Flush()); err != nil {
		spool.Close()
		return fmt.Errorf("the export of users: %w", err)
	}
	r.export = &export{spool, began}
	return nil
}
