package submit

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"muster/schema"
	"muster/submit/failure"
	"muster/submit/ledger"
	"muster/submit/results"
	"muster/submit/tenant"
)

// run is one run that this process works on: what is planned, where it lies and how far it is.
type run struct {
	*Client
	form    tenant.Form
	names   naming
	dir     *ledger.Dir
	plan    ledger.Plan
	journal *ledger.Journal
	reader  results.Reader

	mu      sync.Mutex
	state   ledger.State
	details map[[2]int]string // Auth0's words about attempts, clean
	batches map[int]*results.Batch
	noLogs  bool  // the token may not ask for the log
	noUsers bool  // nor for users
	stopped error // why no more is sent
	ended   error // why nothing is asked for any more
	export  *export
}

func newRunID() string {
	var id [16]byte
	rand.Read(id[:])
	return hex.EncodeToString(id[:])
}

// boundary stands between the parts of a body. It is random, so that no user holds it.
func boundary(run string) string { return "muster-" + run }

// newRun is a run of this client, before it has a place on disk.
func (c *Client) newRun() *run {
	r := &run{Client: c}
	r.plan = ledger.Plan{
		V: ledger.PlanVersion, Run: newRunID(), Created: c.cfg.Now().UTC().Format(ledger.TimeFormat),
		Tenant: c.tenant.URL(), Upsert: c.cfg.Upsert, Mail: c.cfg.SendCompletionEmail, ExternalID: c.cfg.ExternalID,
		MaxBytes: c.cfg.MaxBytes, Rows: c.cfg.Reject != nil,
	}
	r.prepare()
	return r
}

// prepare makes what follows from the plan.
func (r *run) prepare() {
	p := r.plan
	r.names = naming{front: p.ExternalID, run: p.Run}
	r.form = tenant.Form{Boundary: boundary(p.Run), ConnectionID: p.Connection.ID, Upsert: p.Upsert, Mail: p.Mail}
	r.details = map[[2]int]string{}
	r.batches = map[int]*results.Batch{}
}

// cut cuts a stream for the run. Rejected users are an error: nothing is sent then.
func (r *run) cut(ctx context.Context, users schema.Records, report schema.Report,
	write func(k Chunk, users, origins, rows []byte) error,
) (Summary, error) {
	c := cutter{room: room(r.form, r.names, r.cfg.MaxBytes), keep: r.plan.Rows, write: write}
	err := c.cut(ctx, users, report)
	s := Summary{Users: c.total, Rejected: c.rejected, Unsent: c.total, Batches: len(c.chunks)}
	for _, k := range c.chunks {
		s.Bytes += int64(k.Bytes)
	}
	if err == nil && c.rejected > 0 {
		err = &Error{
			Kind: Refused, Message: fmt.Sprintf("nothing was sent, because of %s that cannot be", results.Count(c.rejected)),
			Hint: "mend them, or set them aside",
		}
	}
	r.plan.Users, r.plan.Chunks = c.total, c.chunks
	return s, err
}

// spool does all that comes before the first user is sent. The plan is its last file.
func (r *run) spool(ctx context.Context, users schema.Records, report schema.Report) (Summary, error) {
	const op = "spool the users"
	s, err := r.cut(ctx, users, report, func(k Chunk, users, origins, rows []byte) error {
		err := r.dir.WriteFile(ledger.ChunkFile(k.N), users)
		if err == nil {
			err = r.dir.WriteFile(ledger.OriginsFile(k.N), origins)
		}
		if err == nil && r.plan.Rows {
			err = r.dir.WriteFile(ledger.RowsFile(k.N), rows)
		}
		return failure.Local(op, err)
	})
	if err == nil {
		err = results.Reserve(r.dir, s.Users)
	}
	if err != nil {
		return s, err
	}
	r.tell(Event{Step: Spooled, Users: s.Users, Batches: s.Batches})
	found, err := r.preflight(ctx, r.cfg.Connection)
	if err != nil {
		return s, err
	}
	r.plan.Connection = found
	if r.cfg.Aside != nil {
		if err := r.cfg.Aside(r.dir.Path); err != nil {
			return s, err
		}
	}
	text, err := json.MarshalIndent(r.plan, "", " ")
	if err != nil {
		return s, err
	}
	r.prepare()
	r.state = r.plan.Start()
	return s, failure.Local("write the plan", r.dir.WriteFile(ledger.PlanFile, append(text, '\n')))
}

// preflight finds out all that can be known before the first user is sent: whether
// the token is good, what it may do, which connection is meant, and whether it takes imports.
func (r *run) preflight(ctx context.Context, wanted string) (Connection, error) {
	if err := r.tenant.Ready(ctx); err != nil {
		return Connection{}, err
	}
	if allowed, _ := r.tenant.Allows(tenant.ScopeCreate); !allowed {
		return Connection{}, &Error{
			Kind: Usage, Op: "check the access token",
			Message: "it may not create users", Hint: "it needs the scope " + tenant.ScopeCreate,
		}
	}
	found, err := r.connection(ctx, wanted)
	if err != nil {
		return Connection{}, err
	}
	if why, hint := found.Refusal(); why != "" {
		name := cmp.Or(found.Name, found.ID)
		return Connection{}, &Error{
			Kind: Usage, Op: "connection", Message: schema.Quote(name) + " takes no users: " + why, Hint: hint,
		}
	}
	c := Connection{ID: found.ID, Name: found.Name}
	switch found.Settings().UniqueEmails {
	case schema.Yes:
		c.Emails = "unique"
	case schema.No:
		c.Emails = "shared"
	}
	return c, nil
}

// finish works until all is done that can be done, and tells what became of the users.
func (r *run) finish(ctx context.Context, s Summary, began time.Time, report schema.Report) (Summary, error) {
	defer r.journal.Close()
	r.reader = results.Reader{Dir: r.dir, Plan: r.plan, Hide: r.tenant.Hide}
	out, err := results.NewWriter(r.dir)
	if err != nil {
		return s, err
	}
	defer out.Close()
	w := settler{run: r, out: out, report: report}
	if err = r.record(ledger.Event{Kind: ledger.Began, Policy: r.cfg.OnAmbiguous}); err == nil {
		err = r.work(ctx, &w)
	}
	if r.export != nil {
		r.export.Close()
	}
	w.all()
	s.count(w.tally)
	s.Held = w.held
	s.Elapsed = r.cfg.Now().Sub(began)
	if failed := w.commit(s.Unknown+s.Unsent == 0); w.err == nil {
		w.err = failed
	}
	switch {
	case err != nil && (s.Unsent > 0 || s.Unknown > 0 || r.journal.Err() != nil):
		return s, err // what stops a run too late stops nothing
	case w.err != nil:
		return s, w.err
	case w.tally.Sum() != s.Users:
		return s, &Error{
			Kind: Incomplete, Message: fmt.Sprintf("the results of %d users do not make %d", w.tally.Sum(), s.Users),
		}
	case s.Held > 0:
		return s, &Error{
			Kind: Undecided, Message: fmt.Sprintf("it is not known of %s whether they are in", results.Count(s.Unknown)),
			Hint: results.HintOf(w.why),
		}
	case s.Unknown+s.Unsent > 0:
		return s, &Error{
			Kind:    Incomplete,
			Message: fmt.Sprintf("it is not known of %s what became of them", results.Count(s.Unknown+s.Unsent)),
		}
	}
	return s, nil
}

func (s *Summary) count(t results.Tally) {
	s.Inserted, s.Updated, s.Exists, s.Failed = t.Inserted, t.Updated, t.Exists, t.Failed
	s.Unknown, s.Unsent = t.Unknown, t.Unsent
}

// settler writes the results of batches in input order, each once it is final and all
// before it are.
type settler struct {
	*run
	out    *results.Writer
	report schema.Report

	next  int // batches that are written
	tally results.Tally
	held  int
	why   ledger.Reason // of the first that is held
	err   error         // after which nothing is written any more
	lost  error         // after which no row of a refused user is handed out any more
}

// settle writes the batches that can be written.
func (w *settler) settle() {
	for w.err == nil && w.next < len(w.plan.Chunks) {
		c := w.current().Chunks[w.next]
		if !c.Final() {
			return
		}
		w.write(c)
	}
}

// all writes the batches that are left, as far as they are. Where they cannot be written their
// users are counted.
func (w *settler) all() {
	for w.err == nil && w.next < len(w.plan.Chunks) {
		w.write(w.current().Chunks[w.next])
	}
	w.tally.Add(told(w.current().Chunks[w.next:]))
}

// told counts the users of chunks by what the journal tells of them.
func told(chunks []*ledger.Chunk) (t results.Tally) {
	for _, c := range chunks {
		n := c.Count()
		t.Add(results.Tally{
			Inserted: n.Inserted, Updated: n.Updated, Exists: n.Exists, Failed: n.Failed, Unsent: n.Unsent,
			Unknown: n.UnderWay + n.Doubtful,
		})
	}
	return t
}

func (w *settler) write(c *ledger.Chunk) {
	b, err := w.batch(c.N)
	if err != nil {
		w.err = err
		return
	}
	j, err := w.reader.Settle(b, c, func(attempt int) string { return w.detail(c.N, attempt) })
	if err != nil {
		w.err = err
		return
	}
	w.drop(c.N)
	for _, p := range j.Problems {
		w.report(p)
	}
	w.tally.Add(j.Tally)
	if c.Held != "" {
		if w.held++; w.held == 1 {
			w.why = c.Held
		}
	}
	w.next++
	if w.err = w.out.Add(j); w.err == nil && w.cfg.Reject != nil && w.lost == nil {
		w.lost = w.reject(j)
	}
	if w.err == nil {
		w.tell(Event{Step: Settled, Batch: c.N, Users: w.tally.Sum()})
	}
}

// reject hands out the rows of the users of a batch that Auth0 refused.
func (w *settler) reject(j *results.Judged) error {
	list, err := w.reader.Rejects(j)
	for _, r := range list {
		if err == nil {
			err = w.cfg.Reject(r)
		}
	}
	return err
}

func (w *settler) commit(final bool) error {
	if w.err != nil {
		return w.err
	}
	return cmp.Or(w.out.Commit(final), w.lost)
}

// current is the state just now.
func (r *run) current() ledger.State {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.state
}

// over reports whether nothing is left to do.
func (r *run) over() bool {
	for _, c := range r.current().Chunks {
		if !c.Final() {
			return false
		}
	}
	return true
}

// record writes an event down and lets it take effect.
func (r *run) record(e ledger.Event) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	e, err := r.journal.Append(e)
	if err == nil {
		r.state = ledger.Apply(r.state, e)
	}
	return err
}

// batch is a batch, read back; it is kept until it is dropped, as long as there are few.
func (r *run) batch(n int) (*results.Batch, error) {
	r.mu.Lock()
	b := r.batches[n]
	r.mu.Unlock()
	if b != nil {
		return b, nil
	}
	b, err := r.reader.Batch(n)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.batches) < 2*max(1, r.cfg.Jobs) {
		r.batches[n] = b
	}
	return b, nil
}

func (r *run) drop(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.batches, n)
}

// note keeps Auth0's words about an attempt, or those of the network.
func (r *run) note(chunk, attempt int, words string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if words != "" {
		r.details[[2]int{chunk, attempt}] = words
	}
}

// detail is what was noted, or what the last answer about the job says.
func (r *run) detail(chunk, attempt int) string {
	r.mu.Lock()
	words, ok := r.details[[2]int{chunk, attempt}]
	r.mu.Unlock()
	if ok {
		return words
	}
	text, err := r.dir.ReadFile(ledger.JobFile(chunk, attempt))
	var j tenant.Job
	if err != nil || json.Unmarshal(text, &j) != nil || len(j.Details) == 0 {
		return ""
	}
	if r.tenant == nil { // nobody is asked, so no secret is known
		return failure.Clean(tenant.Text(j.Details))
	}
	return r.tenant.Hide(tenant.Text(j.Details))
}
