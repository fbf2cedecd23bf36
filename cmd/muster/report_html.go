package main

import (
	"bufio"
	"html/template"
	"io"
	"strings"

	"muster/schema"
	"muster/schema/disk"
)

// htmlReport is one page, without scripts and without anything from elsewhere. What it begins with is known at the end:
// examples wait in a spool.
type htmlReport struct {
	w    *bufio.Writer
	most int  // examples of a rule; 0 for all
	all  bool // somebody said how many: the page may be of any size

	rules map[findings]*ruleExamples // by rule and severity
	spool *disk.Spool
	kept  *bufio.Writer // into the spool
	size  int64         // of what is there
	err   error
}

// ruleExamples are the examples of one rule.
type ruleExamples struct {
	at      []span         // in the spool
	columns map[string]int // findings by column of the export
	hints   map[string]bool
}

// span is a part of the spool.
type span struct{ start, size int64 }

const (
	mostPageBytes = 290_000 // of a page, where nobody said how many examples it is to have
	mostColumns   = 200     // of a rule that are counted apart
	mostRuleHints = 1000
)

func newHTML(w *bufio.Writer) *htmlReport {
	return &htmlReport{w: w, most: defaultMostOfRule, rules: map[findings]*ruleExamples{}}
}

func (h *htmlReport) problem(p schema.Problem, e schema.Excerpt) {
	key := findings{Rule: p.Rule, Severity: p.Severity.String()}
	r := h.rules[key]
	if r == nil {
		r = &ruleExamples{columns: map[string]int{}, hints: map[string]bool{}}
		h.rules[key] = r
	}
	if _, known := r.columns[p.Pos.Field]; p.Pos.Field != "" && (known || len(r.columns) < mostColumns) {
		r.columns[p.Pos.Field]++
	}
	if h.shows(p) {
		h.keep(r, p, e)
	}
}

func (h *htmlReport) shows(p schema.Problem) bool {
	r := h.rules[findings{Rule: p.Rule, Severity: p.Severity.String()}]
	return r == nil || h.most == 0 || len(r.at) < h.most
}

// keep writes an example into the spool.
func (h *htmlReport) keep(r *ruleExamples, p schema.Problem, e schema.Excerpt) {
	if h.kept == nil {
		if h.spool, h.err = disk.NewSpool(); h.err != nil {
			h.kept = bufio.NewWriter(io.Discard)
		} else {
			h.kept = bufio.NewWriter(h.spool)
		}
	}
	var related []string
	for _, other := range p.Related {
		related = append(related, printable(other.String()))
	}
	end := min(e.End, len(e.Text))
	hint := p.Hint
	if r.hints[hint] {
		hint = "" // it is in an example before
	} else if len(r.hints) < mostRuleHints {
		r.hints[hint] = true
	}
	var text strings.Builder
	h.fail(pageTemplate().ExecuteTemplate(&text, "example", map[string]any{
		"Place": printable(p.Pos.String()), "Message": printable(p.Message), "Hint": printable(hint),
		"Within": printable(within(p)), "Related": related, "Excerpt": e.Text != "",
		"Before": printable(e.Text[:e.Start]), "Marked": printable(e.Text[e.Start:end]), "After": printable(e.Text[end:]),
	}))
	h.kept.WriteString(text.String())
	r.at = append(r.at, span{h.size, int64(text.Len())})
	h.size += int64(text.Len())
}

func (h *htmlReport) fail(err error) {
	if h.err == nil {
		h.err = err
	}
}

func (h *htmlReport) end(o *outcome) error {
	if h.spool != nil {
		defer h.spool.Close()
		h.fail(h.kept.Flush())
	}
	p := pageOf(o)
	p.Findings = h.ruleViews(o.Findings)
	var bare strings.Builder // without examples
	h.fail(pageTemplate().ExecuteTemplate(&bare, "page", p))
	h.addExamples(p.Findings, int64(mostPageBytes-bare.Len()))
	h.fail(pageTemplate().ExecuteTemplate(h.w, "page", p))
	if h.err != nil {
		return h.err
	}
	return h.w.Flush()
}

// ruleView is the findings of a rule on the page.
type ruleView struct {
	findings
	Title, Doc string
	Columns    []amount
	Examples   []template.HTML
	Left       int // findings without an example
}

// ruleViews is the findings of all rules, in the order given, without examples.
func (h *htmlReport) ruleViews(all []findings) (views []ruleView) {
	for _, f := range all {
		v := ruleView{findings: f, Title: ruleTitle(f.Rule), Left: f.Count}
		if rule := findRule(f.Rule); rule != nil {
			v.Doc = rule.Doc
		}
		if r := h.examples(v); r != nil {
			if v.Columns = amountsOf("", "", r.columns); len(v.Columns) > 12 {
				v.Columns = v.Columns[:12]
			}
		}
		views = append(views, v)
	}
	return views
}

// examples are those of a rule; nil where it has none.
func (h *htmlReport) examples(v ruleView) *ruleExamples {
	return h.rules[findings{Rule: v.Rule, Severity: v.Severity}]
}

// addExamples gives each rule as many examples as there is room for: the first of all rules, then the second of all.
func (h *htmlReport) addExamples(views []ruleView, room int64) {
	for round, more := 0, true; more; round++ {
		more = false
		for i := range views {
			v := &views[i]
			r := h.examples(*v)
			if r == nil || round >= len(r.at) || len(v.Examples) < round {
				continue
			}
			if at := r.at[round]; h.all || at.size <= room {
				room -= at.size
				v.Examples = append(v.Examples, h.example(at))
				v.Left--
				more = true
			}
		}
	}
}

// ruleTitle is what a rule is about, as a headline.
func ruleTitle(id string) string {
	if rule := findRule(id); rule != nil {
		return strings.ToUpper(rule.Title[:1]) + rule.Title[1:]
	}
	return id
}

func (h *htmlReport) example(at span) template.HTML {
	text := make([]byte, at.size)
	if h.spool != nil {
		_, err := h.spool.ReadAt(text, at.start)
		h.fail(err)
	}
	return template.HTML(text) // the template has escaped it
}
