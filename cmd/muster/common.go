package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"

	"github.com/spf13/pflag"

	"muster/convert/mapping"
	"muster/schema"
)

// common are the flags that all commands with problems have, and what they become.
type common struct {
	reports    []string
	severities []string
	jobs       int
	quiet      bool
	noProgress bool
	color      string

	all        []reporter
	files      []*pending
	bySeverity map[string]schema.Severity
}

func (a *app) commonFlags(fs *pflag.FlagSet) {
	c := &a.common
	fs.StringArrayVar(&c.reports, "report", nil, "FORMAT[:FILE]: text, concise or json; repeatable (default text)")
	fs.StringArrayVar(&c.severities, "severity", nil, "RULE=off|warning|error; repeatable")
	fs.IntVarP(&c.jobs, "cpus", "j", 0, "processors to use (default all)")
	fs.BoolVar(&c.quiet, "quiet", false, "print problems only")
	fs.BoolVar(&c.noProgress, "no-progress", false, "show no progress")
	fs.StringVar(&c.color, "color", "auto", "auto, always or never")
}

// begin opens the reports, when the flags are known.
func (a *app) begin(usersOnStdout bool) error {
	c := &a.common
	if c.jobs < 0 {
		return usageError{"-j is not below 0", "-j 0 uses all processors"}
	}
	if c.jobs == 0 {
		c.jobs = runtime.GOMAXPROCS(0)
	}
	c.bySeverity = map[string]schema.Severity{}
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
	var err error
	c.all, c.files, err = a.reporters(c.reports, usersOnStdout, newPalette(on))
	return err
}

// problem reports to every format that was asked for.
func (c *common) problem(p schema.Problem, e schema.Excerpt) {
	for _, r := range c.all {
		r.problem(p, e)
	}
}

// mapping reports what is wrong with a mapping file.
func (c *common) mapping(e *mapping.Error) {
	for _, p := range e.Problems {
		c.problem(p, e.Excerpt(p))
	}
}

// end completes the reports. It keeps err where there is one.
func (a *app) end(err error) error {
	c := &a.common
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
	for _, r := range c.all {
		if failed := r.end(); err == nil {
			err = failed
		}
	}
	for _, f := range c.files {
		if failed := f.commit(); err == nil {
			err = failed
		}
	}
	return err
}

// note says something that is no problem.
func (a *app) note(format string, args ...any) {
	if !a.common.quiet {
		fmt.Fprintf(a.stderr, "muster: %s\n", printable(fmt.Sprintf(format, args...)))
	}
}

// start is how each command begins that lets records through a gate: its inputs, then
// what becomes of bad records, then the reports.
func (a *app) start(args []string, what string, reject rejectFlags, usersOnStdout bool) ([]string, *gate, error) {
	paths, err := a.inputs(args, what)
	if err != nil {
		return nil, nil, err
	}
	aside, err := newRejects(reject.path, reject.most)
	if err != nil {
		return nil, nil, err
	}
	if err := a.begin(usersOnStdout); err != nil {
		return nil, nil, err
	}
	g := &gate{ctx: a.ctx, severities: a.common.bySeverity, report: a.common.problem, note: a.note, rejects: aside}
	if err := g.passwords.begin(reject.noPassword); err != nil {
		return nil, nil, err
	}
	return paths, g, nil
}
