package main

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"muster/convert/password"
	"muster/submit"
)

// page is what an outcome looks like to people. Each number in it stands under the name that --summary json has for it.
type page struct {
	Style  template.CSS
	Policy string

	Verdict string // what came of it, in a sentence
	Tone    string // good, warn or bad
	Facts   []fact
	Tiles   []amount
	Next    string
	Unread  []string
	Broken  bool

	Flow       *flow // nil where there is nothing to draw
	Upload     *uploaded
	Passwords  []amount
	ResetList  string
	Filled     []amount
	Findings   []ruleView
	Duplicates []findings
	Asked      bool
	Errors     string
	Warnings   string
	Time       *timeline // nil for no upload
}

// fact is a line of the head.
type fact struct{ Name, Value string }

// amount is a number with a name.
type amount struct {
	Of    string // its name in --summary json; "" for none
	Name  string
	Note  string
	N     int
	Share float64 // of a whole, in percent
	Tone  string  // the colour
}

// Percent is the share in words: nothing and all are said of nothing and all only.
func (a amount) Percent() string {
	switch {
	case a.Share > 0 && a.Share < 0.1:
		return "< 0.1 %"
	case a.Share < 100 && a.Share > 99.9:
		return "> 99.9 %"
	case a.Share == 0 || a.Share == 100:
		return fmt.Sprintf("%.0f %%", a.Share)
	}
	return fmt.Sprintf("%.1f %%", a.Share)
}

// amountsOf are counts as amounts, the largest first.
func amountsOf(path, tone string, counts map[string]int) (all []amount) {
	for name, n := range counts {
		of := ""
		if path != "" {
			of = path + "." + name
		}
		all = append(all, amount{Of: of, Name: name, N: n, Tone: tone})
	}
	slices.SortFunc(all, func(a, b amount) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Name, b.Name)) })
	return all
}

// of gives amounts their share of a whole.
func of(whole int, all []amount) []amount {
	for i := range all {
		if whole > 0 {
			all[i].Share = 100 * float64(all[i].N) / float64(whole)
		}
	}
	return all
}

func pageOf(o *outcome) *page {
	sum := sha256.Sum256([]byte(pageStyle))
	p := &page{
		Style: template.CSS(pageStyle),
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
			"'; base-uri 'none'; form-action 'none'",
		Next: o.Next, Broken: !o.Whole, Upload: o.Upload, Flow: flowOf(o), Passwords: passwordAmounts(o),
		ResetList: o.resetList,
	}
	p.Verdict, p.Tone = verdict(o)
	for _, at := range o.Unread {
		p.Unread = append(p.Unread, printable(at))
	}
	p.Filled = of(o.Users, amountsOf("filled", "in", o.Filled))
	errs, warnings := 0, 0
	for _, f := range o.Findings {
		if f.Severity == "error" {
			errs += f.Count
		} else {
			warnings += f.Count
		}
		if strings.HasPrefix(f.Rule, "unique/") {
			p.Duplicates = append(p.Duplicates, f)
		}
	}
	p.Asked = o.asked()
	p.Errors, p.Warnings = groupedCount(errs, "error"), groupedCount(warnings, "warning")
	p.Tiles = tiles(o, errs, warnings)
	p.Facts = facts(o)
	if o.Upload != nil && o.Upload.RunDir != "" {
		if s, err := submit.ReadStatus(o.Upload.RunDir); err == nil {
			p.Time = timelineOf(s.Uploads, o.ended)
			if !o.rehearsed {
				p.Facts = append(p.Facts, fact{"Tenant", s.Tenant}, fact{"Connection", s.Connection.Name})
			}
		}
	}
	for i := range p.Facts {
		p.Facts[i].Value = printable(p.Facts[i].Value)
	}
	return p
}

// verdict is what came of a run, and whether that is good.
func verdict(o *outcome) (text, tone string) {
	u := o.Upload
	switch {
	case !o.Whole:
		return "It broke off after " + groupedCount(o.Rows, "row"), "bad"
	case u != nil && o.Command == "status":
		settled := u.Users - u.Unsent - u.Unknown - u.UnderWay
		text = fmt.Sprintf("%s of %s users are settled", grouped(settled), grouped(u.Users))
		if settled == u.Users {
			text = everybody(u.Users, "is settled", "are settled")
		}
		return text, toneOf(u.Unsent+u.UnderWay+u.Failed == 0, u.Unknown == 0)
	case u != nil:
		is, are := "is in Auth0", "are in Auth0"
		if o.rehearsed {
			is, are = "came through the rehearsal", "came through the rehearsal"
		}
		in := u.Inserted + u.Updated
		text = fmt.Sprintf("%s of %s users %s", grouped(in), grouped(max(u.Users, o.Rows)), are)
		if in == max(u.Users, o.Rows) {
			text = everybody(in, is, are)
		}
		return text, toneOf(in+u.Exists == u.Users && o.Rejected == 0, in > 0 && u.Unknown == 0)
	case o.Command == "submit" || o.Command == "run":
		return groupedCount(o.Users, "user") + " ready, and none sent", toneOf(o.Status == fine, o.Users > 0)
	case o.Output != nil && !o.Output.Written:
		return fmt.Sprintf("Nothing is written: %s of %s rows have errors", grouped(o.Rejected), grouped(o.Rows)), "bad"
	case o.Command == "convert":
		return groupedCount(o.Users, "user") + " from " + groupedCount(o.Rows, "row"), toneOf(o.Status == fine, o.Users > 0)
	case o.Rejected > 0:
		return fmt.Sprintf("%s of %s users have errors", grouped(o.Rejected), grouped(o.Rows)), toneOf(false, o.Users > 0)
	case o.gated && o.Status == fine:
		return everybody(o.Users, "is fit for Auth0", "are fit for Auth0"), "good"
	case o.Status == fine:
		return "Nothing is wrong", "good"
	}
	return "There are problems", "bad"
}

// everybody says something of all users.
func everybody(n int, is, are string) string {
	if n == 1 {
		return "The one user " + is
	}
	return fmt.Sprintf("All %s users %s", grouped(n), are)
}

func toneOf(good, fair bool) string {
	switch {
	case good:
		return "good"
	case fair:
		return "warn"
	}
	return "bad"
}

// facts are what a report is of.
func facts(o *outcome) []fact {
	var from []string
	for _, name := range o.from {
		if name == "-" {
			name = "standard input"
		}
		if from = append(from, name); len(from) == 3 && len(o.from) > 4 {
			from = append(from, fmt.Sprintf("and %d more", len(o.from)-3))
			break
		}
	}
	name := "Export"
	switch o.Command {
	case "validate", "submit":
		name = "Users"
	case "resume", "status":
		name = "Run"
	}
	all := []fact{
		{name, strings.Join(from, ", ")},
		{"Date", o.ended.Format("2 January 2006, 15:04 MST")},
		{"Made by", "muster " + o.Command + ", " + builtVersion()},
	}
	if took := o.ended.Sub(o.began); took > 0 && !o.began.IsZero() && o.Command != "status" {
		all = append(all, fact{"Took", roundly(took)})
	}
	if o.Output.named() {
		all = append(all, fact{"Written", o.Output.Path})
	}
	if o.Upload != nil && o.Upload.RunDir != "" && !o.rehearsed && o.Command != "resume" && o.Command != "status" {
		all = append(all, fact{"Run", o.Upload.RunDir})
	}
	return all
}

// roundly is a duration as people say it.
func roundly(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return d.Round(10 * time.Millisecond).String()
	case d < time.Minute:
		return d.Round(100 * time.Millisecond).String()
	}
	return strings.TrimSuffix(d.Round(time.Second).String(), "0s")
}

// asked reports whether somebody looked for findings: status alone does not.
func (o *outcome) asked() bool { return o.Command != "status" || len(o.Findings) > 0 }

// tiles are the numbers that one looks for first.
func tiles(o *outcome, errs, warnings int) (all []amount) {
	add := func(of, name, tone string, n int) {
		if n == 0 {
			tone = ""
		}
		all = append(all, amount{Of: of, Name: name, N: n, Tone: tone})
	}
	switch u := o.Upload; {
	case u != nil:
		add("upload.inserted", "inserted", "in", u.Inserted)
		if u.Updated > 0 {
			add("upload.updated", "updated", "updated", u.Updated)
		}
		if u.Failed > 0 || !o.gated {
			add("upload.failed", "refused by Auth0", "refused", u.Failed)
		}
		if o.gated {
			add("rejected", "rows rejected", "refused", o.Rejected)
		}
	case o.gated:
		add("users", "users", "in", o.Users)
		add("rejected", "rows rejected", "refused", o.Rejected)
	}
	if o.asked() {
		add("", "errors", "refused", errs)
		add("", "warnings", "unknown", warnings)
	}
	if c := o.Passwords; c != nil && len(c.Kept)+len(c.Reset) > 0 {
		reset := 0
		for _, n := range c.Reset {
			reset += n
		}
		add("", "must reset a password", "unknown", reset)
	}
	return all
}

// passwordAmounts are users by what becomes of their passwords.
func passwordAmounts(o *outcome) (all []amount) {
	c := o.Passwords
	if c == nil {
		return nil
	}
	for _, a := range amountsOf("passwords.kept", "in", c.Kept) {
		a.Note = "kept"
		all = append(all, a)
	}
	for _, a := range amountsOf("passwords.reset", "refused", c.Reset) {
		a.Note = "must reset it"
		all = append(all, a)
	}
	if c.Without > 0 {
		all = append(all, amount{
			Of: "passwords.without", Name: password.NoPassword.String(), Note: "had none", N: c.Without, Tone: "quiet",
		})
	}
	return of(o.Users, all)
}

// grouped is a number with its thousands apart.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// groupedCount is count for people who have many.
func groupedCount(n int, what string) string {
	_, what, _ = strings.Cut(count(n, what), " ")
	return grouped(n) + " " + what
}

// number is a number that says what it is.
func number(of string, n int) template.HTML {
	if of == "" {
		return template.HTML(grouped(n))
	}
	return template.HTML(fmt.Sprintf(`<data data-of="%s" value="%d">%s</data>`, template.HTMLEscapeString(printable(of)), n,
		grouped(n)))
}

//go:embed report_page.css
var pageStyle string

//go:embed report_page.html
var pageText string

// pageTemplate is made when a page is wanted: most runs want none.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"number": number, "grouped": grouped, "printable": printable, "title": ruleTitle,
	}).Parse(pageText))
})
