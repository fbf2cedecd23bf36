package main

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"muster/convert/mapping"
	"muster/schema"
	"muster/submit"
)

// settings are the flags that all commands with problems have, the file of settings, and the
// reports that these become.
type settings struct {
	reports    []string
	severities []string
	jobs       int
	quiet      bool
	noProgress bool
	color      string
	configFile string
	file       config // what it says
	mostOfRule int
	mostSaid   bool // by a flag or the file of settings
	showValues bool
	summary    string // json[:FILE]
	changed    func(flag string) bool

	found      counter
	summaryTo  io.Writer // nil for none
	alone      bool      // stderr is one report
	all        []reporter
	files      []*pending
	bySeverity map[string]schema.Severity
}

func (a *app) addSettings(fs *pflag.FlagSet) {
	defer titled(fs, "Reports")()
	c := &a.settings
	fs.StringArrayVar(&c.reports, "report", nil, "`FORMAT[:FILE]`: "+strings.Join(formatNames(),
		", ")+"; repeatable (default text)")
	fs.StringArrayVar(&c.severities, "severity", nil, "`RULE=LEVEL`, off, warning or error; repeatable")
	fs.IntVarP(&c.jobs, "cpus", "j", 0, "`N` processors to use (default all)")
	fs.IntVar(&c.mostOfRule, "max-problems", defaultMostOfRule,
		"`N` problems of one rule that text, concise and html show; 0 for all. Text shows the first 20, then 3 of a rule, "+
			"where this is not given")
	fs.BoolVar(&c.showValues, "show-values", false, "mask no e-mail addresses in reports")
	fs.StringVar(&c.summary, "summary", "", "how the run ended, for machines; `json[:FILE]`, to stdout where that is free")
	fs.StringVar(&c.configFile, "config", "", "`FILE` of settings (default muster.yaml, here or above in the repository)")
	c.changed = fs.Changed
	fs.BoolVar(&c.quiet, "quiet", false, "print problems only")
	fs.BoolVar(&c.noProgress, "no-progress", false, "show no progress")
	fs.StringVar(&c.color, "color", "auto", "`WHEN`: auto, always or never")
}

// limitOfText is how many problems of a rule text shows after the first; -1 for what nobody said.
func (c *settings) limitOfText() int {
	if c.mostSaid {
		return c.mostOfRule
	}
	return -1
}

// begin opens the reports, when the flags are known.
func (a *app) begin(usersOnStdout bool) error {
	c := &a.settings
	a.began = time.Now()
	if c.jobs < 0 {
		return usageError{"-j is not below 0", "-j 0 uses all processors"}
	}
	if c.jobs == 0 {
		c.jobs = runtime.GOMAXPROCS(0)
	}
	file, err := a.config(c.configFile)
	if err != nil {
		return err
	}
	c.file = file
	a.named = append(a.named, named{"the file of settings", file.path}, named{"its mapping", file.mapping})
	if !c.changed("report") {
		c.reports = file.reports
	}
	c.mostSaid = c.changed("max-problems") || file.maxProblems >= 0
	if !c.changed("max-problems") && file.maxProblems >= 0 {
		c.mostOfRule = file.maxProblems
	}
	if c.mostOfRule < 0 {
		return usageError{"--max-problems is not below 0", "--max-problems 0 shows all"}
	}
	c.bySeverity = file.severities
	if c.bySeverity == nil {
		c.bySeverity = map[string]schema.Severity{}
	}
	for _, s := range c.severities {
		rule, word, ok := strings.Cut(s, "=")
		severity, err := schema.ParseSeverity(word)
		if !ok || err != nil {
			return usageError{fmt.Sprintf("--severity %q is not RULE=off, RULE=warning or RULE=error", s), ""}
		}
		if findRule(rule) == nil {
			return usageError{fmt.Sprintf("--severity: there is no rule %q", rule), meanRule(rule)}
		}
		c.bySeverity[rule] = severity
	}
	on := a.isTerminal(a.stderr) && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb"
	switch c.color {
	case "always":
		on = true
	case "never":
		on = false
	case "auto":
	default:
		return usageError{fmt.Sprintf("--color %q is not auto, always or never", c.color), ""}
	}
	c.all, c.files, c.alone,
		err = a.openReports(reporting{
		wanted: c.reports, usersOnStdout: usersOnStdout, paint: newPalette(on),
		width: a.width(a.stderr), mostOfRule: c.mostOfRule, ofText: c.limitOfText(), addresses: c.showValues,
		masked: a.inCI(),
	})
	if err == nil {
		err = a.openSummary(usersOnStdout)
	}
	if c.alone { // what else is said there would spoil the report
		c.quiet = true
	}
	return err
}

// inCI reports whether a build server runs muster. Its logs are kept, and read by many.
func (a *app) inCI() bool {
	ci := a.env("CI")
	return ci != "" && ci != "0" && ci != "false"
}

// problem reports to every format that was asked for.
func (c *settings) problem(p schema.Problem, e schema.Excerpt) {
	if c.found == nil {
		c.found = counter{}
	}
	p.Hint = c.unoffered(p.Hint)
	c.found.add(p)
	for _, r := range c.all {
		r.problem(p, e)
	}
}

// shows reports whether some report shows a problem like this one, and does not only count it.
func (c *settings) shows(p schema.Problem) bool {
	return slices.ContainsFunc(c.all, func(r reporter) bool { return shows(r, p) })
}

// severity is that of a rule: what the command line or the file of settings says, or its own.
func (c *settings) severity(rule string, own schema.Severity) schema.Severity {
	if s, ok := c.bySeverity[rule]; ok {
		return s
	}
	return own
}

// mapping reports what is wrong with a mapping file.
func (c *settings) mapping(e *mapping.Error) {
	for _, p := range e.Problems {
		c.problem(p, e.Excerpt(p))
	}
}

// end completes the reports, and takes away what the gate did not commit. It keeps err where
// there is one.
func (a *app) end(err error) error {
	c := &a.settings
	a.ended = true
	var data *schema.DataError
	var mapped *mapping.Error
	switch {
	case errors.As(err, &data):
		c.problem(data.Problem, schema.Excerpt{})
		err = errQuiet{problems}
	case errors.As(err, &mapped):
		c.mapping(mapped)
		err = errQuiet{wrongUse}
	}
	if err != nil && a.gate != nil {
		a.gate.discard()
	}
	o := a.outcome(err)
	for _, r := range c.all {
		var quiet errQuiet // which a report that cannot be written outranks
		if failed := r.end(o); failed != nil && (err == nil || errors.As(err, &quiet)) {
			err = failed
		}
	}
	a.noteOutcome(o)
	if failed := a.writeSummary(o); failed != nil && a.statusOf(err) <= problems {
		err = failed
	}
	return err
}

// wrongFromTheStart writes the summary of a command line that failed before any file was opened.
func (a *app) wrongFromTheStart(err error, usersOnStdout bool) {
	if err != nil && !a.ended && a.settings.summaryTo == nil && a.openSummary(usersOnStdout) == nil {
		a.writeSummary(a.outcome(err))
	}
}

// openSummary opens what --summary names. Users go before it to stdout.
func (a *app) openSummary(usersOnStdout bool) (err error) {
	c := &a.settings
	name, path, _ := strings.Cut(c.summary, ":")
	switch {
	case c.summary == "":
		return nil
	case name != "json":
		return usageError{fmt.Sprintf("--summary %q is not json or json:FILE", c.summary), ""}
	case slices.ContainsFunc(c.files, func(f *pending) bool { return f.path != "" && isSameFile(f.path, path) }):
		return usageError{"--report and --summary are one file", "name a file for each"}
	case path != "":
		file, err := a.beside("--summary", path)
		if err != nil {
			return err
		}
		c.files = append(c.files, file)
		c.summaryTo = file
		return nil
	case usersOnStdout:
		c.summaryTo = a.stderr
	default:
		c.summaryTo = a.stdout
	}
	return nil
}

func (a *app) writeSummary(o *outcome) error {
	to := a.settings.summaryTo
	if to == nil {
		return nil
	}
	err := o.write(to)
	file, ok := to.(*pending)
	switch {
	case !ok && err != nil:
		return fmt.Errorf("cannot write the summary: %w", withoutPath(err))
	case !ok:
		return nil
	case err != nil:
		file.discard()
		return cannotWrite(file.path, err)
	}
	return file.commit()
}

// isWhole reports whether all problems were found that there are. Where an upload broke off,
// the reports have what is known of it, as the run directory has.
func isWhole(err error) bool {
	var quiet errQuiet
	var uploaded *submit.Error
	return err == nil || errors.As(err, &quiet) || errors.As(err, &uploaded)
}

// note says something that is no problem.
func (a *app) note(format string, args ...any) {
	if !a.settings.quiet {
		const begin = "muster: "
		text := printable(fmt.Sprintf(format, args...))
		fmt.Fprintf(a.stderr, "%s%s\n", begin, folded(text, a.width(a.stderr), len(begin), "        "))
	}
}

// start is how each command begins that lets records through a gate: its inputs, then
// what becomes of bad records, then the reports. Writes and reads are the other files of
// the command line.
func (a *app) start(args []string, what string, reject rejectFlags, usersOnStdout bool, writes []named,
	reads ...string,
) ([]string, *gate, error) {
	paths, err := a.inputs(args, what)
	if err != nil {
		return nil, nil, err
	}
	aside, err := a.newRejects(reject.path, reject.most)
	if err != nil {
		return nil, nil, err
	}
	if err := a.begin(usersOnStdout); err != nil {
		return nil, nil, err
	}
	writes = append(writes, named{"--rejects", reject.path}, named{"--no-password-report", reject.noPassword},
		named{"--no-mfa-report", reject.noFactor}, named{"--roles-report", reject.roles})
	if reject.path != "" {
		writes = append(writes, problemsOf(reject.path))
	}
	reads = append(reads, a.settings.file.path, a.settings.file.mapping)
	if err := refuseClashes(writes, append(reads, paths...)); err != nil {
		return nil, nil, a.end(err)
	}
	g := &gate{
		ctx: a.ctx, severities: a.settings.bySeverity, report: a.settings.problem,
		shows: a.settings.shows, note: a.note, rejects: aside,
	}
	a.gate, a.from = g, paths
	if a.settings.summary != "" || slices.ContainsFunc(a.settings.reports, isPage) {
		g.filled = filled{}
	}
	if err := g.passwords.begin(reject.noPassword, a.pending, "reason"); err != nil {
		return nil, nil, a.end(err)
	}
	if err := g.behind.begin(reject.noFactor, reject.roles, a.pending); err != nil {
		return nil, nil, a.end(err)
	}
	return paths, g, nil
}
