package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"muster/convert/yamltext"
	"muster/schema"
)

// configName is the project's file of settings, where muster runs.
const configName = "muster.yaml"

// config is what a project wants of the reports. Flags have the last word.
type config struct {
	severities  map[string]schema.Severity
	reports     []string
	maxProblems int // -1 for not said

	usernameLength string // of the connection; "" for not said
}

// config reads the file that --config names, or muster.yaml where there is one.
func (a *app) config(path string) (config, error) {
	none := config{maxProblems: -1}
	name := path
	if path == "" {
		name = configName
	}
	f, err := os.Open(name)
	if path == "" && errors.Is(err, fs.ErrNotExist) {
		return none, nil
	}
	if err != nil {
		return none, cannotRead(name, err)
	}
	defer f.Close()
	c, err := readConfig(name, f)
	if err == nil && path == "" {
		a.note("settings from %s", name)
	}
	return c, err
}

// readConfig reads a file of settings. Its error is the first mistake.
func readConfig(name string, file io.Reader) (config, error) {
	p := &configParser{
		Reader: &yamltext.Reader{File: name, Suggest: meanWord},
		config: config{severities: map[string]schema.Severity{}, maxProblems: -1},
	}
	n, err := p.Read(file)
	if err != nil {
		return p.config, cannotRead(name, err)
	}
	if n != nil {
		p.Map(n, "a file of settings", map[string]func(*yamltext.Node){
			"severity": p.severities, "report": p.reports,
			"max-problems": p.maxProblems, "username-length": p.usernameLength,
		})
	}
	if p.Problems != nil {
		first := p.Problems[0]
		return p.config, usageError{first.Pos.String() + ": " + first.Message, first.Hint}
	}
	return p.config, nil
}

type configParser struct {
	*yamltext.Reader
	config config
}

func (p *configParser) severities(n *yamltext.Node) {
	if n.Kind != yamltext.Map {
		p.Map(n, "severity", nil)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		rule := n.Content[i]
		switch {
		case findRule(rule.Value) == nil:
			p.Fail(rule, "", meanRule(rule.Value), "there is no rule %q", rule.Value)
		case !p.Twice(seen, rule):
			p.severity(rule.Value, n.Content[i+1])
		}
	}
}

// severity reads RULE: LEVEL, or RULE: {severity: LEVEL, reason: TEXT}.
func (p *configParser) severity(rule string, n *yamltext.Node) {
	level, reason := n, ""
	if n.Kind == yamltext.Map {
		level = nil
		p.Map(n, "a severity", map[string]func(*yamltext.Node){
			"severity": func(n *yamltext.Node) { level = n },
			"reason":   p.Text(&reason),
		})
	}
	if level == nil {
		p.Fail(n, "", "add severity: off, warning or error", "%s has no severity", rule)
		return
	}
	severity, err := schema.ParseSeverity(level.Value)
	switch {
	case err != nil:
		p.Fail(level, "", "", "%v", err)
	case severity == schema.Off && strings.TrimSpace(reason) == "":
		p.Fail(level, "", rule+": {severity: off, reason: …}",
			"a rule that is off needs a reason, for those who read this later")
	}
	p.config.severities[rule] = severity
}

func (p *configParser) reports(n *yamltext.Node) {
	for _, report := range yamltext.Items(n) {
		if report.Kind != yamltext.Scalar {
			p.Fail(report, "", "", "a report is FORMAT or FORMAT:FILE")
			continue
		}
		if _, _, err := parseReport(report.Value); err != nil {
			p.Fail(report, "", meanWord(report.Value, formatNames()), "%q is not a format", report.Value)
		}
		p.config.reports = append(p.config.reports, report.Value)
	}
}

// usernameLength is what the connection takes, as --username-length says it.
func (p *configParser) usernameLength(n *yamltext.Node) {
	if _, _, ok := lengthRange(n.Value); !ok {
		p.Fail(n, "", "the connection's settings say it; 1-15 is Auth0's default",
			"username-length is LEAST-MOST, from 1 to 128, not %q", n.Value)
	}
	p.config.usernameLength = n.Value
}

func (p *configParser) maxProblems(n *yamltext.Node) {
	most, err := strconv.Atoi(n.Value)
	if err != nil || most < 0 {
		p.Fail(n, "", "0 shows all", "max-problems is a number, not %q", n.Value)
	}
	p.config.maxProblems = most
}
