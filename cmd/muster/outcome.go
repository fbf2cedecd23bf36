package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"muster/convert/password"
	"muster/schema"
	"muster/submit"
)

// outcome is how a run ended. The block at its end, --summary json and the page of --report html say the same of it.
type outcome struct {
	Command string `json:"command"`
	Status  int    `json:"status"`
	Whole   bool   `json:"whole"`           // all was looked at that there is
	Error   string `json:"error,omitempty"` // what ended it before that

	Rows     int            `json:"rows"`
	Users    int            `json:"users"` // that passed
	Rejected int            `json:"rejected"`
	By       map[string]int `json:"rejected_by,omitempty"` // rows by the rule of their first error
	Skipped  map[string]int `json:"skipped,omitempty"`     // rows by rule
	Unread   []string       `json:"unread,omitempty"`      // places from which on an input could not be read
	Filled   map[string]int `json:"filled,omitempty"`      // users by attribute, of those that passed

	Findings  []findings     `json:"findings,omitempty"`
	Behind    map[string]int `json:"left_behind,omitempty"` // users by what of them no import takes over
	Passwords *passwordCount `json:"passwords,omitempty"`   // nil where no export was read
	Output    *written       `json:"output,omitempty"`      // nil where no users are written
	Upload    *uploaded      `json:"upload,omitempty"`      // nil where none began
	Next      string         `json:"next,omitempty"`        // what to do

	sum    string // of the rows, in words
	behind string // what stays behind, in words

	gated     bool // records went through a gate
	from      []string
	began     time.Time
	ended     time.Time
	rehearsed bool
	resetList string // file of the users without a password; "" for none
}

// findings are those of one rule.
type findings struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Count    int    `json:"count"`
}

// passwordCount says how users keep their passwords.
type passwordCount struct {
	Kept    map[string]int `json:"kept"`              // by family
	Reset   map[string]int `json:"reset,omitempty"`   // those who lose theirs, by cause
	Without int            `json:"without,omitempty"` // users who had none

	text string
}

// written is the file of users.
type written struct {
	Path    string `json:"path"` // "-" for stdout
	Written bool   `json:"written"`
	Earlier bool   `json:"earlier,omitempty"` // a file is there that an earlier run wrote
}

// uploaded is what became of the users of an upload.
type uploaded struct {
	Users    int     `json:"users"`
	Inserted int     `json:"inserted"`
	Updated  int     `json:"updated"`
	Exists   int     `json:"exists"`
	Failed   int     `json:"failed"`
	Unknown  int     `json:"unknown"`
	Unsent   int     `json:"unsent"`
	UnderWay int     `json:"under_way,omitempty"` // by the journal
	TooLarge int     `json:"too_large"`
	Batches  int     `json:"batches"`
	Held     int     `json:"held"`
	RunDir   string  `json:"run_dir"`
	Seconds  float64 `json:"seconds"`
}

func uploadOf(s submit.Summary) *uploaded {
	return &uploaded{
		Users: s.Users, Inserted: s.Inserted, Updated: s.Updated, Exists: s.Exists, Failed: s.Failed, Unknown: s.Unknown,
		Unsent: s.Unsent, TooLarge: s.Rejected, Batches: s.Batches, Held: s.Held, RunDir: s.RunDir,
		Seconds: s.Elapsed.Seconds(),
	}
}

// standing is what the journal of an upload tells.
func standing(s submit.Status) *uploaded {
	return &uploaded{
		Users: s.Users, Inserted: s.Inserted, Updated: s.Updated, Exists: s.Exists, Failed: s.Failed,
		Unknown: s.Doubtful, Unsent: s.Unsent, UnderWay: s.UnderWay,
		Batches: s.Batches, Held: len(s.Held), RunDir: s.RunDir,
	}
}

// counter counts findings by rule, as the reports get them.
type counter map[findings]int // by rule and severity

func (c counter) add(p schema.Problem) { c[findings{Rule: p.Rule, Severity: p.Severity.String()}]++ }

// all returns the counts: errors before warnings, the most frequent first.
func (c counter) all() (list []findings) {
	for f, n := range c {
		f.Count = n
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b findings) int {
		return cmp.Or(cmp.Compare(a.Severity, b.Severity), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}

// outcome is made when all is done but the reports.
func (a *app) outcome(err error) *outcome {
	c := &a.settings
	o := &outcome{
		Command: a.command, Status: a.statusOf(err), Whole: isWhole(err), Findings: c.found.all(), Upload: a.sent,
		Output: a.wrote, Next: a.next, from: a.from, began: a.began, ended: time.Now(), rehearsed: a.rehearsed,
	}
	o.Error, _ = spelledOut(err)
	if g := a.gate; g != nil {
		o.gated = true
		o.Rows, o.Users, o.Rejected, o.Skipped = g.rows, g.passed, g.rejected, g.skipped
		o.By, o.resetList = g.rejectedBy, g.passwords.path
		for _, at := range g.cuts {
			o.Unread = append(o.Unread, at.String())
		}
		o.sum, _ = g.summary()
		if !o.Whole {
			o.sum = "it broke off after " + count(g.rows, "row")
		} else {
			o.Passwords, o.Filled = g.passwords.count(), g.filled.counts()
			o.Behind, o.behind = g.behind.users, g.behind.summary()
		}
	}
	if o.Next == "" {
		o.Next = a.advice(o)
	}
	return o
}

// unsupported is the rule of hashes that no import takes.
const unsupported = "password/unsupported"

// advice is the one next step.
func (a *app) advice(o *outcome) string {
	g := a.gate
	switch {
	case g == nil || o.Status == wrongUse || o.Status == failed || o.Status == interrupted:
		return ""
	case o.By[unsupported] > o.Rejected/2:
		return "nobody can mend a hash that Auth0 cannot check: --severity " + unsupported +
			"=warning takes those users without a password, which they reset"
	case o.Rejected > 0 && g.rejects == nil && o.Output != nil && o.Command == "validate":
		return "nobody is passed on while one user has an error; --rejects FILE sets those aside and passes on the others"
	case o.Rejected > 0 && g.rejects == nil && (o.Output != nil || o.Command == "run"):
		return "mend what is reported, or set those rows aside and go on with the others: --rejects FILE"
	case g.rejects != nil && (o.Rejected > 0 || o.Upload != nil && o.Status == problems):
		return "mend the rows of " + g.rejects.path + ", and give that file to muster as you gave this one"
	case o.Rejected > 0:
		return "muster explain " + o.Findings[0].Rule + " says more of the most frequent error"
	case o.Status == problems && o.Upload != nil && a.rehearsed:
		return "mend who was refused, in the export or by a mapping file, or set them aside: --rejects FILE"
	case o.Status == problems && o.Upload != nil && o.Command != "status":
		return "results.csv says who was refused, and why; mend their rows, and send those alone"
	case o.Status != fine:
		return ""
	case a.rehearsed:
		without := "--rehearse"
		if a.settings.changed("strict") {
			without += " and --strict"
		}
		return "the same without " + without + ", with --domain TENANT.auth0.com --connection NAME, and first with --dry-run"
	case o.Command == "convert" && o.Output.named():
		return "muster validate " + asWord(o.Output.Path)
	case o.Command == "validate" && o.Output.named():
		return "muster submit " + asWord(o.Output.Path) + " --connection NAME --dry-run"
	}
	return ""
}

// asWord is a path as a word of a command line, of any system: quotes stand around one that is several.
func asWord(path string) string {
	if strings.ContainsAny(path, " \t'&;|<>()$*?#") && !strings.Contains(path, `"`) {
		return `"` + path + `"`
	}
	return path
}

func (w *written) named() bool { return w != nil && w.Written && w.Path != "-" }

// noteOutcome ends what is said on stderr.
func (a *app) noteOutcome(o *outcome) {
	if a.settings.quiet || o.sum == "" && len(o.Findings) == 0 && len(a.last) == 0 && o.Next == "" {
		return
	}
	a.noteFindings(o.Findings)
	if a.gate != nil && a.gate.rows > 0 {
		a.note("%s", o.sum)
	}
	if p := o.Passwords; p != nil {
		a.note("%s", p.text)
	}
	if o.behind != "" {
		a.note("%s", o.behind)
	}
	if w := o.Output; w != nil && !w.Written {
		text := "nothing is written"
		if w.Earlier {
			text += "; " + w.Path + " is that of an earlier run"
		}
		a.note("%s", text)
	}
	for _, line := range a.last {
		a.note("%s", line)
	}
	if o.Next != "" {
		a.note("next: %s", o.Next)
	}
}

// noteFindings counts the findings by rule, as soon as there are several.
func (a *app) noteFindings(list []findings) {
	sum := map[string]int{}
	for _, f := range list {
		sum[f.Severity] += f.Count
	}
	var parts []string
	for _, severity := range []string{schema.Error.String(), schema.Warning.String()} {
		if n := sum[severity]; n > 0 {
			parts = append(parts, count(n, severity))
		}
	}
	switch {
	case len(parts) == 0:
		return
	case len(list) == 1:
		a.note("%s: %s", parts[0], list[0].Rule)
		return
	}
	a.note("%s", strings.Join(parts, ", "))
	digits := len(fmt.Sprint(slices.MaxFunc(list, func(a, b findings) int { return cmp.Compare(a.Count, b.Count) }).Count))
	for _, f := range list {
		a.note("  %*d %-7s %s", digits, f.Count, f.Severity, f.Rule)
	}
}

// write writes the outcome for machines.
func (o *outcome) write(w io.Writer) error {
	text, err := json.MarshalIndent(o, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(visible(text), '\n'))
	return err
}

// count is how users keep their passwords; nil where no export was read.
func (p *passwords) count() *passwordCount {
	if p.users == 0 {
		return nil
	}
	c := &passwordCount{
		Kept: map[string]int{}, Reset: p.reset, Without: p.kept[password.NoPassword], text: p.summary(),
	}
	for family, n := range p.kept {
		if f := password.Family(family); n > 0 && f != password.Untranslated && f != password.NoPassword {
			c.Kept[f.String()] = n
		}
	}
	return c
}
