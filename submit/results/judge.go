package results

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster/schema"
	"muster/submit/ledger"
	"muster/submit/tenant"
)

// Disposition is what became of a user.
type Disposition string

// The dispositions. EitherWay is a user of a job with upsert that inserted some and updated
// others: Auth0 gives numbers, not names.
const (
	Inserted  Disposition = "inserted"
	Updated   Disposition = "updated"
	EitherWay Disposition = "inserted-or-updated"
	Exists    Disposition = "exists" // it was there before, and stayed as it was
	Failed    Disposition = "failed"
	Unknown   Disposition = "unknown" // it may be in
	Unsent    Disposition = "unsent"  // for sure Auth0 did not get it
)

// Verdict is what became of one user, and why.
type Verdict struct {
	Disposition Disposition
	Code        string
	Message     string
	Job         string

	conflicts bool // somebody has one of its identities
}

// Tally counts users.
type Tally struct{ Inserted, Updated, Exists, Failed, Unknown, Unsent int }

// Sum is the number of users counted.
func (t Tally) Sum() int {
	return t.Inserted + t.Updated + t.Exists + t.Failed + t.Unknown + t.Unsent
}

// Add adds the users of another tally.
func (t *Tally) Add(o Tally) {
	t.Inserted += o.Inserted
	t.Updated += o.Updated
	t.Exists += o.Exists
	t.Failed += o.Failed
	t.Unknown += o.Unknown
	t.Unsent += o.Unsent
}

// Judged is a batch whose users are told apart.
type Judged struct {
	*Batch
	Verdicts []Verdict        // of each user
	Problems []schema.Problem // in the order of the users, then of the batch as a whole
	Tally    Tally

	problems [][]schema.Problem // of each user
}

// Settle tells what is known of each user of a batch. Details are Auth0's words about an
// attempt, where there are any.
func (r Reader) Settle(b *Batch, c *ledger.Chunk, details func(attempt int) string) (*Judged, error) {
	j := &Judged{Batch: b, Verdicts: make([]Verdict, len(b.Users))}
	problems := make([][]schema.Problem, len(b.Users))
	j.problems = problems
	var batch []schema.Problem
	suspects := c.Suspects()
	for _, a := range c.Attempts {
		decided := a.Users.Minus(a.Open).Minus(c.Waiting).Minus(c.Refused)
		switch a.Phase {
		case ledger.Settled, ledger.Undecided:
			found, err := r.join(b, a)
			if err != nil {
				return nil, err
			}
			rest := restOf(a)
			for i := range decided.Each() {
				if v, ok := found.verdicts[i]; ok {
					j.Verdicts[i], problems[i] = v, found.problems[i]
				} else if a.HasErrors {
					j.Verdicts[i] = rest
				}
			}
			if rest.Disposition == EitherWay && a.Phase == ledger.Settled {
				j.Tally.Inserted += a.Summary.Inserted
				j.Tally.Updated += a.Summary.Updated
			}
			if len(a.Doubt) > 0 && a.N == c.Doubtful().N {
				batch = append(batch, found.unplaced...)
				if wrong := check(a.Summary, a.Users.Len(), found.entries); wrong != "" && a.Why == ledger.Sum {
					batch = append(batch, b.problem("batch/sum", fmt.Sprintf("job %s: %s", a.Job, wrong)))
				}
			}
		case ledger.NoJob:
			if a.Why == ledger.Size && a.Users.Len() == 1 {
				for i := range decided.Each() {
					j.Verdicts[i], problems[i] = b.tooLarge(i)
				}
			}
		case ledger.Sending, ledger.Running, ledger.Over, ledger.Reported:
			b.fill(j, a.Users, Verdict{Unknown, string(ledger.Interrupted), Explain(a, details(a.N)), a.Job, false})
		}
	}
	if err := r.lookUps(b, c, j, problems); err != nil {
		return nil, err
	}
	if open := c.Waiting.And(suspects).Union(c.Refused); len(open) > 0 {
		why := c.Doubtful()
		b.fill(j, open, Verdict{Unknown, string(why.Why), Explain(why, details(why.N)), why.Job, false})
		if len(batch) == 0 || why.Why != ledger.Sum {
			batch = append(batch, b.problem("batch/unknown", unknownPrefix+Explain(why, details(why.N))+heldBy(c)))
		}
	} else if a := c.Open(); a != nil {
		batch = append(batch, b.problem("batch/unknown", unknownPrefix+Explain(*a, details(a.N))))
	}
	b.fill(j, c.Waiting.Minus(suspects), Verdict{Disposition: Unsent})
	for i, list := range problems {
		if d := j.Verdicts[i].Disposition; d == Failed || d == Exists {
			j.Problems = append(j.Problems, list...)
		}
	}
	j.Problems = append(j.Problems, batch...)
	j.count()
	return j, nil
}

const unknownPrefix = "it is not known whether the users are in: "

// restOf is the verdict on users that a job does not speak of.
func restOf(a ledger.Attempt) Verdict {
	v := Verdict{Disposition: Inserted, Job: a.Job}
	switch s := a.Summary; {
	case s == nil:
	case s.Inserted > 0 && s.Updated > 0:
		v.Disposition = EitherWay
	case s.Updated > 0:
		v.Disposition = Updated
	}
	return v
}

// lookUps gives their verdicts to users that were looked up.
func (r Reader) lookUps(b *Batch, c *ledger.Chunk, j *Judged, problems [][]schema.Problem) error {
	for _, f := range c.Files {
		text, err := r.Dir.Lookups(c.N, f)
		if err != nil {
			return err
		}
		facts, err := ledger.DecodeFacts(text)
		if err != nil {
			return err
		}
		for _, fact := range facts {
			if !f.Known.Has(fact.User) || fact.User >= len(b.Users) {
				continue
			}
			i := fact.User
			v, reasons := r.refusal(b, c, i)
			first := b.twin(i)
			switch {
			case f.Reason == ledger.Duplicates && !fact.There:
				v.Disposition = Failed
			case fact.Ours(f.Since) && first < i && in(j.Verdicts[first].Disposition):
				v = Verdict{Failed, cmp.Or(v.Code, "DUPLICATED_USER"), "the same user stands earlier in the batch", v.Job, true}
			case fact.Ours(f.Since):
				v = Verdict{Disposition: Inserted}
				if fact.ByEmail {
					v.Code, v.Message = "PROBABLE", "found by its address, made after the upload began"
				}
			case f.Reason == ledger.Compare:
				v = Verdict{Disposition: Updated}
			default:
				v.Disposition = Exists
				if v.Code == "" {
					v.Code, v.Message = "DUPLICATED_USER", "it was there before"
				}
			}
			j.Verdicts[i] = v
			problems[i] = nil
			if !in(v.Disposition) {
				problems[i] = reasons
			}
		}
	}
	return nil
}

func in(d Disposition) bool { return d == Inserted || d == Updated || d == EitherWay }

// refusal is what the last attempt said that refused a user.
func (r Reader) refusal(b *Batch, c *ledger.Chunk, i int) (v Verdict, problems []schema.Problem) {
	for _, a := range c.Attempts {
		if j, err := r.join(b, a); err == nil && a.Users.Has(i) {
			if verdict, ok := j.verdicts[i]; ok {
				v, problems = verdict, j.problems[i]
			}
		}
	}
	return v, problems
}

// blame makes problems of what Auth0 finds wrong with a user.
func (b *Batch) blame(i int, e tenant.Rejection, job string) (Verdict, []schema.Problem) {
	u := &b.Users[i]
	v := Verdict{Disposition: Failed, Job: job}
	var problems []schema.Problem
	for n, f := range e.Findings {
		rule, message, hint := b.answered(i, f)
		message = b.hide(mask(message, u.Raw))
		pointer := pointerOf(f, u.Raw)
		p := schema.Problem{
			Rule: rule, Severity: schema.Error, Pos: u.Pos(pointer),
			Index: u.Index(), Pointer: pointer, Message: message, Hint: hint,
			User: schema.Identity(u.ID).Identifiers(),
		}
		if pointer != "" {
			p.Excerpt = u.origin.entry.Excerpt(pointer, u.Raw)
		}
		problems = append(problems, p)
		if n > 0 {
			v.Code += " "
			v.Message += "; "
		}
		v.Code += b.hide(f.Code)
		v.Message += message
	}
	if v.conflicts = slices.Contains(conflictCodes, v.Code); v.Code == duplicated && !b.upsert && b.twin(i) == i {
		v.Disposition = Exists
	}
	return v, problems
}

const duplicated = "DUPLICATED_USER"

// conflictCodes are those that an attempt can cause that put the user in before.
var conflictCodes = []string{duplicated, "CONFLICT", "CONFLICT_EMAIL", "CONFLICT_USERNAME"}

// tooLarge is the verdict on a user that Auth0 does not take even alone.
func (b *Batch) tooLarge(i int) (Verdict, []schema.Problem) {
	const message = "Auth0 answers 413: a request with this user alone is too large"
	u := &b.Users[i]
	return Verdict{Disposition: Failed, Code: "TOO_LARGE", Message: message}, []schema.Problem{{
		Rule: "batch/too-large", Severity: schema.Error, Pos: u.Pos(""), Index: u.Index(),
		Message: message, User: schema.Identity(u.ID).Identifiers(),
	}}
}

// unplaced reports a rejection that fits no user, or several.
func (b *Batch) unplaced(e tenant.Rejection, found []int, job string) schema.Problem {
	var words []string
	for _, f := range e.Findings {
		message := f.Message
		for _, i := range found {
			message = mask(message, b.Users[i].Raw)
		}
		words = append(words, strings.TrimSpace(f.Code+" "+message))
	}
	p := schema.Problem{
		Rule: "auth0/unmatched", Severity: schema.Error, Index: -1,
		Pos: b.Users[0].Pos(""), Hint: "the answer is in the folder errors of the run directory",
	}
	all := strings.Join(words, "; ")
	if len(found) == 0 {
		p.Message = b.hide(fmt.Sprintf("job %s refuses a user that is not in its batch: %s", job, all))
		return p
	}
	p.Message = b.hide(fmt.Sprintf("job %s refuses one of %d users that are alike: %s", job, len(found), all))
	p.Pos = b.Users[found[0]].Pos("")
	for _, i := range found {
		p.Related = append(p.Related, b.Users[i].Pos(""))
	}
	return p
}

// Explain is why it is not known what became of the users of an attempt.
func Explain(a ledger.Attempt, details string) string {
	text := ""
	switch {
	case a.Phase == ledger.Sending, a.Why == ledger.Killed:
		text = "the run ended while they were sent"
	case a.Phase == ledger.Running, a.Phase == ledger.Over, a.Phase == ledger.Reported:
		text = "the run ended before job " + a.Job + " did"
	case a.Why == ledger.Lost:
		text = "no usable answer came when they were sent"
	case a.Why == ledger.Hanging:
		text = "job " + a.Job + " did not end in time"
	case a.Why == ledger.Gone:
		text = "job " + a.Job + " is not known to Auth0 any more"
	case a.Why == ledger.Broken:
		text = "job " + a.Job + " failed as a whole, after some of its users or none"
	case a.Why == ledger.Reasons:
		text = "job " + a.Job + " ended, but which users it did not take could not be asked"
	default:
		text = "what Auth0 says of job " + a.Job + " does not add up"
	}
	if details != "" {
		text += ": " + details
	}
	return text
}

// heldBy ends the explanation of a batch that is held by more than the operator's word.
func heldBy(c *ledger.Chunk) string {
	if c.Held == "" || c.Held == ledger.ByOperator {
		return ""
	}
	return "; " + Obstacle(c.Held)
}

// Obstacle is what keeps a batch from going on that is held.
func Obstacle(why ledger.Reason) string {
	switch why {
	case ledger.NoScope:
		return "the token may not look them up"
	case ledger.Upsert:
		return "sent again, they could overwrite what changed since"
	case ledger.Repeated:
		return "several attempts came to the same"
	}
	return "it is left to you"
}

// HintOf is what to do about a batch that is held.
func HintOf(why ledger.Reason) string {
	switch why {
	case ledger.NoScope:
		return "give the token the scope read:users and resume"
	case ledger.Upsert:
		return "look at a few of them in the tenant; to send them again: muster resume --on-ambiguous replay"
	case ledger.Repeated:
		return "look at the answers in the folder errors of the run directory, and resume"
	}
	return "resume with --on-ambiguous verify to find out"
}

func (b *Batch) problem(rule, message string) schema.Problem {
	first, last := b.Users[0].Pos(""), b.Users[len(b.Users)-1].Pos("")
	p := b.Plan
	rows := fmt.Sprintf("rows %d to %d", p.First, p.Last)
	if p.First == p.Last {
		rows = fmt.Sprintf("row %d", p.First)
	}
	return schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1, Pos: first, Related: []schema.Pos{last}[:min(1, p.Users-1)],
		Message: message,
		Hint:    fmt.Sprintf("it is about the %s of batch %d, %s", Count(p.Users), p.N, rows),
	}
}

// Count is a number of users in words.
func Count(users int) string {
	if users == 1 {
		return "1 user"
	}
	return fmt.Sprintf("%d users", users)
}

// fill gives a verdict to users.
func (b *Batch) fill(j *Judged, users ledger.Set, v Verdict) {
	for i := range users.Each() {
		j.Verdicts[i] = v
	}
}

// count counts those that are not counted by a job.
func (j *Judged) count() {
	t := &j.Tally
	for _, v := range j.Verdicts {
		switch v.Disposition {
		case Inserted:
			t.Inserted++
		case Updated:
			t.Updated++
		case Exists:
			t.Exists++
		case Failed:
			t.Failed++
		case Unknown:
			t.Unknown++
		case Unsent:
			t.Unsent++
		}
	}
}
