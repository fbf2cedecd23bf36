package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"muster/schema"
)

// gate decides: stages report problems, and it says what becomes of their records.
// Without rejects, one error makes the run fail.
type gate struct {
	ctx        context.Context
	severities map[string]schema.Severity
	report     func(schema.Problem, schema.Excerpt)
	shows      func(schema.Problem) bool // with its record; of millions that are counted, most of the time is saved
	note       func(format string, args ...any)
	rejects    *rejects // nil where nothing is set aside

	rows, passed, rejected int
	skipped                map[string]int // rows by rule
	rejectedBy             map[string]int // rows by the rule of their first error
	passwords              passwords
	behind                 leftBehind
	filled                 filled         // nil where nobody asks
	failed                 bool           // an error that cannot be set aside
	counting               bool           // no report shows another error like the last one
	ended                  bool           // before the end of the input
	cuts                   []schema.Pos   // where inputs could not be read on
	layout                 *schema.Layout // of the block before
}

// mostRejected are so many rows with an error that a run ends where it can only count more: nothing will come of it.
const mostRejected = 1_000_000

// pass lets the good records through, in order.
func (g *gate) pass(in schema.Records) schema.Records {
	return func(yield func(*schema.Block, error) bool) {
		for b, err := range in {
			if err == nil {
				err = g.ctx.Err()
			}
			if err == nil {
				err = g.judge(b)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if g.failed {
				b.Spans = nil // nothing will come of it; the rest is read for its problems
			}
			if g.ended = g.failed && g.rejected >= mostRejected && g.counting; g.ended {
				g.note("%d rows have an error, and none of the others would be shown: --rejects FILE or --max-problems 0 reads on",
					g.rejected)
				break
			}
			if !yield(b, nil) {
				return
			}
		}
		if g.failed || g.rejects.tooMany(g) {
			yield(nil, errQuiet{problems})
		}
	}
}

// judge reports the problems of a block and takes out the records that have an error.
func (g *gate) judge(b *schema.Block) error {
	if l := b.Origins.Layout(); l != nil && l != g.layout && l.Found != "" {
		g.note("%s: %s", l.File, l.Found)
		g.layout = l
	}
	bad := map[int][]schema.Problem{}
	lost := map[int]bool{} // rows that no severity makes a record of
	for _, m := range b.Missing {
		lost[b.First+int(m.Row)] = m.Skip == ""
	}
	for _, p := range b.Problems {
		if s, ok := g.severities[p.Rule]; ok && !(p.Severity == schema.Error && lost[p.Index]) {
			p.Severity, p.Hint = s, withoutSeverity(p.Hint, p.Rule)
		}
		if p.Severity != schema.Off {
			var excerpt schema.Excerpt
			if p.Index >= 0 && g.shows(p) {
				excerpt, p.User = b.Origins.Excerpt(p), b.Identify(p.Index)
			}
			g.report(p, excerpt)
		}
		switch {
		case p.Severity == schema.Error && p.Index < 0:
			g.failed = true
		case p.Severity == schema.Error:
			g.counting = !g.shows(p)
			bad[p.Index] = append(bad[p.Index], p)
		}
	}
	if b.Cut != nil {
		p := *b.Cut
		p.Hint = strings.TrimPrefix(p.Hint+"; what came before it is kept, and users may be missing", "; ")
		g.report(p, schema.Excerpt{})
		g.cuts = append(g.cuts, p.Pos)
	}
	b.Problems = nil // they are dealt with
	for _, m := range b.Missing {
		if m.Skip != "" {
			g.skipped = plusOne(g.skipped, m.Skip)
		} else if index := b.First + int(m.Row); bad[index] == nil {
			bad[index] = []schema.Problem{} // its severity was lowered, but there is no record to pass on
		}
	}
	before := len(b.Spans)
	if len(bad) > 0 {
		b.Spans = slices.DeleteFunc(b.Spans, func(s schema.Span) bool { return bad[b.First+int(s.Row)] != nil })
	}
	if before+len(b.Missing) != b.Rows {
		return fmt.Errorf("%d rows gave %d records and %d without one: muster lost count, please report it", b.Rows, before,
			len(b.Missing))
	}
	g.rows += b.Rows
	g.passed += len(b.Spans)
	g.rejected += len(bad)
	for _, errs := range bad {
		g.rejectedBy = plusOne(g.rejectedBy, ruleOf(errs))
	}
	g.filled.add(b)
	if err := g.behind.add(b); err != nil {
		return err
	}
	if err := g.passwords.add(b); err != nil || len(bad) == 0 {
		return err
	}
	if g.rejects == nil {
		g.failed = true
		return nil
	}
	return g.rejects.add(b, bad)
}

// ruleOf is the rule by which a row is rejected.
func ruleOf(errs []schema.Problem) string {
	if len(errs) == 0 {
		return "no record"
	}
	return errs[0].Rule
}

// plusOne counts one more of something.
func plusOne(counts map[string]int, what string) map[string]int {
	if counts == nil {
		counts = map[string]int{}
	}
	counts[what]++
	return counts
}

// summary is the sum of all rows. The program fails where it does not add up.
func (g *gate) summary() (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s = %s", count(g.rows, "row"), count(g.passed, "user"))
	sum := g.passed + g.rejected
	if g.rejected > 0 {
		fmt.Fprintf(&b, " + %d rejected", g.rejected)
	}
	for _, rule := range slices.Sorted(maps.Keys(g.skipped)) {
		fmt.Fprintf(&b, " + %d skipped by %s", g.skipped[rule], rule)
		sum += g.skipped[rule]
	}
	for _, at := range g.cuts {
		fmt.Fprintf(&b, "; %s: the rest could not be read", at)
	}
	if g.ended {
		b.WriteString("; what follows was not read")
	}
	if sum != g.rows {
		return "", fmt.Errorf("the sum is wrong: %s; please report it", b.String())
	}
	return b.String(), nil
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// commit lets the files appear that say what did not go on.
func (g *gate) commit() error {
	return errors.Join(g.rejects.commit(), g.passwords.commit(), g.behind.factors.commit(),
		g.behind.roles.commit())
}

// discard takes them away.
func (g *gate) discard() {
	g.rejects.discard()
	g.passwords.discard()
	g.behind.discard()
}

// status is nil where no record was rejected, and all could be read.
func (g *gate) status() error {
	if g.rejected > 0 || len(g.cuts) > 0 {
		return errQuiet{problems}
	}
	return nil
}
