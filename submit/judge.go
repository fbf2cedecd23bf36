package submit

import (
	"cmp"
	"fmt"
	"strings"

	"muster/schema"
)

// disposition is what became of a user.
type disposition string

const (
	inserted disposition = "inserted"
	updated  disposition = "updated"
	// eitherWay is a user of a job with upsert that inserted some and updated others:
	// Auth0 gives numbers, not names.
	eitherWay disposition = "inserted-or-updated"
	failed    disposition = "failed"
	unknown   disposition = "unknown"
	unsent    disposition = "unsent" // for sure Auth0 did not get it
)

// user is a record of a batch, read back.
type user struct {
	raw    []byte
	id     identity
	origin origin
}

// verdict is what became of one user, and why.
type verdict struct {
	disposition disposition
	code        string
	message     string
}

// judged is a batch whose users are told apart.
type judged struct {
	users    []user
	verdicts []verdict        // of each user
	problems []schema.Problem // in the order of the users, then of the batch as a whole
	tally    tally
	why      string // the reason where something is not certain; "" otherwise
}

// tally counts users.
type tally struct{ inserted, updated, failed, unknown, unsent int }

// judge finds out what became of each user of a batch: from the files of the run dir and
// the state of the batch alone.
func (r *run) judge(n int) (*judged, error) {
	users, err := r.users(n)
	if err != nil {
		return nil, local(fmt.Sprintf("read batch %d", n), err)
	}
	s := &r.states[n-1]
	j := &judged{users: users, verdicts: make([]verdict, len(users))}
	if !s.sent() {
		j.rest(verdict{disposition: unsent})
		j.count(s)
		return j, nil
	}
	var entries []entry
	if s.reasons != "" {
		body, err := r.dir.ReadFile(s.reasons)
		if err != nil {
			return nil, local(fmt.Sprintf("read what became of batch %d", n), err)
		}
		// It was read once before it was saved: what is wrong with it is in the state.
		entries, _, _ = readReasons(body)
	}
	adrift := r.join(j, entries, s.job)
	r.conclude(j, n, s, len(entries), adrift)
	j.count(s)
	return j, nil
}

// users reads a batch back.
func (r *run) users(n int) ([]user, error) {
	text, err := r.dir.ReadFile(chunkFile(n))
	if err != nil {
		return nil, err
	}
	side, err := r.dir.ReadFile(originsFile(n))
	if err != nil {
		return nil, err
	}
	origins, err := readOrigins(side, originsFile(n))
	if err != nil {
		return nil, err
	}
	users := make([]user, len(origins))
	at := len("[")
	for i, o := range origins {
		if at+o.length >= len(text) {
			return nil, fmt.Errorf("%s does not belong to %s", originsFile(n), chunkFile(n))
		}
		raw := text[at : at+o.length]
		users[i] = user{raw, identityOf(raw), o}
		at += o.length + len(separator)
	}
	return users, nil
}

// join gives each entry to its user. Those that could be several users' wait until
// the others are placed, which may leave one. It reports whether one fits no user at all.
func (r *run) join(j *judged, entries []entry, job string) (adrift bool) {
	if len(entries) == 0 {
		return false
	}
	joiner := newJoiner(j.users)
	problems := make([][]schema.Problem, len(j.users))
	open := entries
	for placed := true; placed; {
		placed = false
		var still []entry
		for _, e := range open {
			found := joiner.find(e.user)
			if len(found) != 1 {
				still = append(still, e)
				continue
			}
			i := found[0]
			joiner.taken[i], placed = true, true
			j.verdicts[i], problems[i] = r.blame(&j.users[i], e)
		}
		open = still
	}
	for _, list := range problems {
		j.problems = append(j.problems, list...)
	}
	for _, e := range open {
		found := joiner.find(e.user)
		adrift = adrift || len(found) == 0
		j.problems = append(j.problems, r.unplaced(j, e, found, job))
	}
	return adrift
}

// blame makes problems of what Auth0 finds wrong with a user.
func (r *run) blame(u *user, e entry) (verdict, []schema.Problem) {
	v := verdict{disposition: failed}
	var problems []schema.Problem
	for i, f := range e.findings {
		message := r.shown(f.message, u.raw)
		if message == "" {
			message = "Auth0 gives no reason"
		}
		pointer := pointerOf(f)
		problems = append(problems, schema.Problem{
			Rule: ruleOf(f.code), Severity: schema.Error, Pos: u.origin.at(pointer),
			Index: u.origin.index, Pointer: pointer, Message: message, Hint: hintOf(f.code),
		})
		if i > 0 {
			v.code += " "
			v.message += "; "
		}
		v.code += clean(f.code)
		v.message += message
	}
	return v, problems
}

// shown is a text of Auth0's about a user, without what is secret in the user.
func (r *run) shown(message string, raw []byte) string {
	return clean(r.api.keys.hide(mask(message, raw)))
}

// unplaced reports an entry that fits no user, or several; these are unknown then.
func (r *run) unplaced(j *judged, e entry, found []int, job string) schema.Problem {
	var said []string
	for _, f := range e.findings {
		message := f.message
		for _, i := range found {
			message = mask(message, j.users[i].raw)
		}
		said = append(said, strings.TrimSpace(f.code+" "+message))
	}
	p := schema.Problem{
		Rule: "auth0/unmatched", Severity: schema.Error, Index: -1,
		Pos: j.users[0].origin.pos, Hint: "the answer is in the folder errors of the run directory",
	}
	p.Message = clean(r.api.keys.hide(fmt.Sprintf("job %s refuses a user that is not in its batch: %s", job,
		strings.Join(said, "; "))))
	if len(found) > 0 {
		p.Message = clean(r.api.keys.hide(fmt.Sprintf("job %s refuses one of %d users that are alike: %s", job, len(found),
			strings.Join(said, "; "))))
		p.Pos = j.users[found[0]].origin.pos
		for _, i := range found {
			j.verdicts[i] = verdict{unknown, e.findings[0].code, "Auth0 refuses this user or one that is like it"}
			p.Related = append(p.Related, j.users[i].origin.pos)
		}
	}
	j.why = whySum
	return p
}

// conclude says what became of the users that Auth0 did not speak of, and whether all
// the numbers add up.
func (r *run) conclude(j *judged, n int, s *state, entries int, adrift bool) {
	if !s.saved || s.status != statusCompleted {
		j.why = cmp.Or(s.why, whyInterrupted)
		j.rest(verdict{unknown, j.why, s.explain()})
		j.problems = append(j.problems, r.batchProblem(j, n, "batch/unknown", s.explain()))
		return
	}
	if wrong := check(s.summary, len(j.users), entries); wrong != "" {
		adrift, j.why = true, whySum
		j.problems = append(j.problems, r.batchProblem(j, n, "batch/sum", fmt.Sprintf("job %s: %s", s.job, wrong)))
	}
	mixed := !adrift && s.summary.Inserted > 0 && s.summary.Updated > 0
	switch {
	case adrift, mixed && j.why != "":
		j.rest(verdict{unknown, j.why, "what Auth0 says of the batch of this user does not add up"})
	case mixed:
		j.rest(verdict{disposition: eitherWay})
	case s.summary.Updated > 0:
		j.rest(verdict{disposition: updated})
	default:
		j.rest(verdict{disposition: inserted})
	}
}

// check compares the numbers of a job with each other and with what was sent.
func check(s *counts, users, entries int) string {
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

func (r *run) batchProblem(j *judged, n int, rule, message string) schema.Problem {
	c := r.plan.Chunks[n-1]
	first, last := j.users[0].origin.pos, j.users[len(j.users)-1].origin.pos
	return schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1, Pos: first,
		Related: []schema.Pos{last}[:min(1, c.Users-1)],
		Message: message, Hint: fmt.Sprintf("it is about the %s of batch %d, rows %d to %d", count(c.Users), n, c.First,
			c.Last),
	}
}

// rest gives a verdict to the users that have none.
func (j *judged) rest(v verdict) {
	for i := range j.verdicts {
		if j.verdicts[i].disposition == "" {
			j.verdicts[i] = v
		}
	}
}

func (j *judged) count(s *state) {
	t := &j.tally
	either := false
	for _, v := range j.verdicts {
		switch v.disposition {
		case inserted:
			t.inserted++
		case updated:
			t.updated++
		case eitherWay:
			either = true
		case failed:
			t.failed++
		case unknown:
			t.unknown++
		case unsent:
			t.unsent++
		}
	}
	if either { // only where all the numbers add up
		t.inserted, t.updated = s.summary.Inserted, s.summary.Updated
	}
}
