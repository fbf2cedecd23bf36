// Package results tells what became of each user: from the plan, the journal, and what Auth0
// was asked, all of it on disk. So results are derived, and can be written again at any time.
package results

import (
	"fmt"

	"muster/schema"
	"muster/submit/failure"
	"muster/submit/ledger"
	"muster/submit/tenant"
)

// Separator stands between two users of a file: a comma and a line end.
const Separator = ",\n"

// User is a record of a batch, read back.
type User struct {
	Raw    []byte
	ID     Identity
	origin origin
}

// Pos is where the value at a pointer comes from, or the nearest one around it.
func (u *User) Pos(pointer string) schema.Pos { return u.origin.entry.At(pointer, u.Raw) }

// Index is the number of the record in the input, from 0.
func (u *User) Index() int { return u.origin.index }

// Batch is a file of users, with what Auth0 says of them as far as it was asked.
type Batch struct {
	Plan  ledger.Batch
	Users []User

	upsert     bool
	connection string              // its id
	hide       func(string) string // takes secrets out of a text from afar
	joins      map[int]*join       // by attempt
	byKey      map[string][]int    // made when first needed
}

// Reader reads batches of a run.
type Reader struct {
	Dir  *ledger.Dir
	Plan ledger.Plan
	Hide func(string) string
}

// Batch reads a batch back.
func (r Reader) Batch(n int) (*Batch, error) {
	op := fmt.Sprintf("read batch %d", n)
	plan := r.Plan.Chunks[n-1]
	text, err := r.Dir.Batch(plan)
	if err != nil {
		return nil, err
	}
	side, err := r.Dir.ReadFile(ledger.OriginsFile(n))
	if err != nil {
		return nil, failure.Local(op, err)
	}
	origins, err := readOrigins(side, ledger.OriginsFile(n))
	if err == nil && len(origins) != plan.Users {
		err = fmt.Errorf("%s does not belong to %s", ledger.OriginsFile(n), ledger.ChunkFile(n))
	}
	if err != nil {
		return nil, failure.Local(op, err)
	}
	b := &Batch{
		Plan: plan, upsert: r.Plan.Upsert, connection: r.Plan.Connection.ID, hide: r.Hide, joins: map[int]*join{},
		Users: make([]User, len(origins)),
	}
	at := len("[")
	for i, o := range origins {
		if at+o.length >= len(text) {
			return nil, failure.Local(op, fmt.Errorf("%s does not belong to %s", ledger.OriginsFile(n), ledger.ChunkFile(n)))
		}
		raw := text[at : at+o.length]
		b.Users[i] = User{raw, identityOf(raw), o}
		at += o.length + len(Separator)
	}
	return b, nil
}

// Pick is the file of some of the users of a batch.
func (b *Batch) Pick(users ledger.Set) []byte {
	text := []byte{'['}
	for i := range users.Each() {
		if len(text) > 1 {
			text = append(text, Separator...)
		}
		text = append(text, b.Users[i].Raw...)
	}
	return append(text, ']')
}

// Anonymous reports whether a user is among some who has no user_id: only an address that
// is unique keeps Auth0 from writing him twice.
func (b *Batch) Anonymous(users ledger.Set) bool {
	for i := range users.Each() {
		if b.Users[i].ID.UserID == "" {
			return true
		}
	}
	return false
}

// twin is the first user of the batch that is the same as another one to Auth0, or that user.
func (b *Batch) twin(i int) int {
	if b.byKey == nil {
		b.byKey = map[string][]int{}
		for i, u := range b.Users {
			for _, k := range u.ID.keys() {
				if k != "" {
					b.byKey[k] = append(b.byKey[k], i)
				}
			}
		}
	}
	first := i
	for _, k := range b.Users[i].ID.keys() {
		if k != "" {
			first = min(first, b.byKey[k][0])
		}
	}
	return first
}

// join is what the errors of an attempt say of the users of a batch.
type join struct {
	verdicts map[int]Verdict // of those that it refuses, by ordinal
	problems map[int][]schema.Problem
	entries  int
	unplaced []schema.Problem // about nobody, or several who are alike
	alike    ledger.Set       // those
	adrift   bool             // an entry fits no user at all
}

// Judge finds out what became of the users of an attempt whose errors are on disk: the event
// that says so.
func (r Reader) Judge(b *Batch, c *ledger.Chunk, a ledger.Attempt) (ledger.Event, error) {
	e := ledger.Event{Chunk: c.N, Attempt: a.N, Job: a.Job, Kind: ledger.Ambiguity}
	j, err := r.join(b, a)
	if err != nil {
		return e, err
	}
	var refused, duplicates []int
	for i, v := range j.verdicts {
		refused = append(refused, i)
		if v.conflicts {
			duplicates = append(duplicates, i)
		}
	}
	rest := a.Users.Minus(ledger.SetOf(refused...))
	e.Refused = c.Suspects().And(ledger.SetOf(duplicates...))
	for i := range ledger.SetOf(refused...).Minus(e.Refused).Each() {
		if j.verdicts[i].Disposition == Exists {
			e.Exists++
		}
	}
	mixed := a.Summary != nil && a.Summary.Inserted > 0 && a.Summary.Updated > 0
	switch {
	case a.Status != tenant.StatusCompleted:
		e.Reason, e.Open = ledger.Broken, rest
	case j.adrift || check(a.Summary, a.Users.Len(), j.entries) != "" || mixed && len(j.alike) > 0:
		e.Reason, e.Open = ledger.Sum, rest
	case len(j.alike) > 0:
		e.Reason, e.Open = ledger.Sum, j.alike
	default:
		e.Kind = ledger.Done
	}
	return e, nil
}

// join gives each rejection to its user. Those that could be several users' wait until
// the others are placed, which may leave one.
func (r Reader) join(b *Batch, a ledger.Attempt) (*join, error) {
	if j, ok := b.joins[a.N]; ok {
		return j, nil
	}
	j := &join{verdicts: map[int]Verdict{}, problems: map[int][]schema.Problem{}}
	b.joins[a.N] = j
	body, err := r.Dir.Errors(b.Plan.N, a)
	if err != nil || body == nil {
		return j, err
	}
	// It was read once before it was saved: what is wrong with it is in the state.
	entries, _, _ := tenant.ReadErrors(body)
	j.entries = len(entries)
	if len(entries) == 0 {
		return j, nil
	}
	joiner := newJoiner(b.Users, a.Users)
	open := entries
	for placed := true; placed; {
		placed = false
		var still []tenant.Rejection
		for _, e := range open {
			found := joiner.find(e.User)
			if len(found) != 1 {
				still = append(still, e)
				continue
			}
			i := found[0]
			joiner.taken[i], placed = true, true
			j.verdicts[i], j.problems[i] = b.blame(i, e, a.Job)
		}
		open = still
	}
	for _, e := range open {
		found := joiner.find(e.User)
		j.adrift = j.adrift || len(found) == 0
		j.alike = j.alike.Union(ledger.SetOf(found...))
		j.unplaced = append(j.unplaced, b.unplaced(e, found, a.Job))
	}
	return j, nil
}

// check compares the numbers of a job with each other and with what was sent.
func check(s *ledger.Counts, users, entries int) string {
	switch {
	case s == nil:
		return "it ended without a summary"
	case s.Total != users:
		return fmt.Sprintf("it counts %d users of the %d sent", s.Total, users)
	case s.Inserted+s.Updated+s.Failed != s.Total:
		return fmt.Sprintf("%d inserted, %d updated and %d failed do not make %d", s.Inserted, s.Updated, s.Failed, s.Total)
	case s.Failed != entries:
		return fmt.Sprintf("it counts %d failed users and gives reasons for %d", s.Failed, entries)
	}
	return ""
}
