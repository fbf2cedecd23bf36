package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

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
	const most = 1 << 20 // it is written by hand
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return none, cannotRead(name, err)
	}
	if len(text) > most {
		return none, usageError{name + " is too long for a file of settings", ""}
	}
	c, err := parseConfig(name, text)
	if err == nil && path == "" {
		a.note("settings from %s", name)
	}
	return c, err
}

// parseConfig reads a file of settings. It stops at the first mistake.
func parseConfig(name string, text []byte) (config, error) {
	p := &configParser{name: name, config: config{severities: map[string]schema.Severity{}, maxProblems: -1}}
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		return p.config, p.syntax(err)
	}
	if len(document.Content) == 0 {
		return p.config, nil
	}
	err := p.each(document.Content[0], "a file of settings", map[string]func(*yaml.Node) error{
		"severity": p.severities, "report": p.reports, "max-problems": p.maxProblems, "username-length": p.usernameLength,
	})
	return p.config, err
}

type configParser struct {
	name   string
	config config
}

func (p *configParser) fail(n *yaml.Node, hint, format string, args ...any) error {
	return usageError{fmt.Sprintf("%s:%d:%d: %s", p.name, n.Line, n.Column, fmt.Sprintf(format, args...)), hint}
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

func (p *configParser) syntax(err error) error {
	message, place := err.Error(), p.name
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		message = m[2]
		if m[1] != "" {
			place += ":" + m[1]
		}
	}
	return usageError{place + ": the file is not YAML: " + message, ""}
}

// each calls f with the value of each key. A key that is not known is a mistake.
func (p *configParser) each(n *yaml.Node, what string, known map[string]func(*yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return p.fail(n, "", "%s is a mapping of names to values", what)
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		f := known[key.Value]
		switch {
		case f == nil:
			return p.fail(key, meanWord(key.Value, slices.Sorted(maps.Keys(known))), "%s has no key %q", what, key.Value)
		case seen[key.Value]:
			return p.fail(key, "keep one of them", "%q stands here twice", key.Value)
		}
		seen[key.Value] = true
		if err := f(n.Content[i+1]); err != nil {
			return err
		}
	}
	return nil
}

func (p *configParser) severities(n *yaml.Node) error {
	byRule := map[string]func(*yaml.Node) error{}
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			rule := n.Content[i]
			if findRule(rule.Value) == nil {
				return p.fail(rule, meanRule(rule.Value), "there is no rule %q", rule.Value)
			}
			byRule[rule.Value] = func(n *yaml.Node) error { return p.severity(rule.Value, n) }
		}
	}
	return p.each(n, "severity", byRule)
}

// severity reads RULE: LEVEL, or RULE: {severity: LEVEL, reason: TEXT}.
func (p *configParser) severity(rule string, n *yaml.Node) error {
	level, reason := n, ""
	if n.Kind == yaml.MappingNode {
		level = nil
		err := p.each(n, "a severity", map[string]func(*yaml.Node) error{
			"severity": func(n *yaml.Node) error { level = n; return nil },
			"reason":   func(n *yaml.Node) error { reason = strings.TrimSpace(n.Value); return nil },
		})
		if err != nil {
			return err
		}
		if level == nil {
			return p.fail(n, "add severity: off, warning or error", "%s has no severity", rule)
		}
	}
	severity, err := schema.ParseSeverity(level.Value)
	switch {
	case err != nil:
		return p.fail(level, "", "%v", err)
	case severity == schema.Off && reason == "":
		return p.fail(level, rule+": {severity: off, reason: …}",
			"a rule that is off needs a reason, for those who read this later")
	}
	p.config.severities[rule] = severity
	return nil
}

func (p *configParser) reports(n *yaml.Node) error {
	list := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		list = n.Content
	}
	for _, report := range list {
		if report.Kind != yaml.ScalarNode {
			return p.fail(report, "", "a report is FORMAT or FORMAT:FILE")
		}
		if _, _, err := parseReport(report.Value); err != nil {
			return p.fail(report, meanWord(report.Value, formatNames()), "%q is not a format", report.Value)
		}
		p.config.reports = append(p.config.reports, report.Value)
	}
	return nil
}

// usernameLength is what the connection takes, as --username-length says it.
func (p *configParser) usernameLength(n *yaml.Node) error {
	if _, _, ok := lengthRange(n.Value); !ok {
		return p.fail(n, "the connection's settings say it; 1-15 is Auth0's default",
			"username-length is LEAST-MOST, from 1 to 128, not %q", n.Value)
	}
	p.config.usernameLength = n.Value
	return nil
}

func (p *configParser) maxProblems(n *yaml.Node) error {
	most, err := strconv.Atoi(n.Value)
	if err != nil || most < 0 {
		return p.fail(n, "0 shows all", "max-problems is a number, not %q", n.Value)
	}
	p.config.maxProblems = most
	return nil
}
