package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"muster/convert/yamltext"
	"muster/schema"
)

// configName is the project's file of settings. It is found where muster runs, or above, up to the repository's root.
const configName = "muster.yaml"

// config is what a project wants. Flags and variables have the last word. It holds no secret; and who wrote a file that
// was found does not say where the credentials of this machine are sent, or what is written beyond its folder.
type config struct {
	path  string // "" for none
	found bool   // nobody named it

	severities  map[string]schema.Severity
	reasons     map[string]string // of severities, as far as they are given
	reports     []string
	maxProblems int // -1 for not said

	usernameLength string // of the connection; "" for not said, as below
	connection     string
	mapping        string // path, from where muster runs
	domain         string
	audience       string

	lines map[string]int // where each key or rule stands
}

// config reads the file that --config names, or muster.yaml where there is one.
func (a *app) config(path string) (config, error) {
	none := config{maxProblems: -1}
	name := path
	if path == "" {
		if name = findConfig(); name == "" {
			return none, nil
		}
	}
	f, err := os.Open(name)
	if err != nil {
		return none, cannotRead(name, err)
	}
	defer f.Close()
	c, err := readConfig(name, f, path == "")
	if err == nil && path == "" {
		a.note("settings from %s", name)
	}
	return c, err
}

// findConfig looks for the file of settings; "" for none. Above the folder where muster runs it looks in a repository
// only: what lies elsewhere may be anybody's.
func findConfig() string {
	up := ""
	for {
		here := filepath.Join(up, configName)
		if info, err := os.Stat(here); err == nil && info.Mode().IsRegular() && (up == "" || inRepository(up)) {
			return here
		}
		folder, err := filepath.Abs(cmp.Or(up, "."))
		_, root := os.Stat(filepath.Join(folder, ".git"))
		if err != nil || root == nil || folder == filepath.Dir(folder) {
			return ""
		}
		up = filepath.Join(up, "..")
	}
}

// inRepository reports whether a folder, or one above it, is the root of a repository.
func inRepository(folder string) bool {
	folder, err := filepath.Abs(folder)
	for err == nil {
		if _, err := os.Stat(filepath.Join(folder, ".git")); err == nil {
			return true
		}
		if folder == filepath.Dir(folder) {
			break
		}
		folder = filepath.Dir(folder)
	}
	return false
}

// readConfig reads a file of settings. Its error is the first mistake.
func readConfig(name string, file io.Reader, found bool) (config, error) {
	p := &configParser{
		Reader: &yamltext.Reader{File: name, Suggest: meanWord},
		config: config{
			path: name, found: found, severities: map[string]schema.Severity{}, reasons: map[string]string{}, maxProblems: -1,
			lines: map[string]int{},
		},
	}
	n, err := p.Read(file)
	if err != nil {
		return p.config, cannotRead(name, err)
	}
	if n != nil {
		c := &p.config
		p.Map(n, "a file of settings", map[string]func(*yamltext.Node){
			"severity": p.severities, "report": p.reports,
			"max-problems": p.maxProblems, "username-length": p.usernameLength,
			"connection": p.text("connection", &c.connection), "mapping": p.mapping,
			"domain": p.named("domain", "AUTH0_DOMAIN", &c.domain), "audience": p.named("audience", "AUTH0_AUDIENCE",
				&c.audience),
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
	p.config.severities[rule], p.config.reasons[rule] = severity, reason
	p.config.lines[rule] = n.Line
}

// text reads a text under a key.
func (p *configParser) text(key string, to *string) func(*yamltext.Node) {
	return func(n *yamltext.Node) {
		p.config.lines[key] = n.Line
		p.Text(to)(n)
	}
}

// named reads what only a file may say that somebody named: it decides who gets the credentials of this machine.
func (p *configParser) named(key, variable string, to *string) func(*yamltext.Node) {
	read := p.text(key, to)
	return func(n *yamltext.Node) {
		if p.config.found {
			p.Fail(n, "", fmt.Sprintf("--%s, %s or --config %s", key, variable, p.config.path),
				"%s is not taken from a file that nobody named: who writes it would get your credentials", key)
			return
		}
		read(n)
	}
}

// mapping reads the path of the mapping file, which is from the folder of the settings.
func (p *configParser) mapping(n *yamltext.Node) {
	p.text("mapping", &p.config.mapping)(n)
	p.config.mapping = p.path(n, p.config.mapping)
}

// path is a path of the file, from where muster runs.
func (p *configParser) path(n *yamltext.Node, path string) string {
	if p.config.found && !staysBelow(filepath.Dir(p.config.path), path) {
		p.Fail(n, "", "name a file in that folder or below, or name the settings: --config "+p.config.path,
			"%s is not below the folder of the settings, which nobody named", schema.Quote(path))
	}
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(p.config.path), path)
}

// staysBelow reports whether a path leads to a place below the folder that it is from, symbolic links followed.
func staysBelow(folder, path string) bool {
	if !filepath.IsLocal(path) {
		return false
	}
	root, err := filepath.Abs(folder)
	if err == nil {
		root, err = filepath.EvalSymlinks(root)
	}
	if err != nil {
		return false
	}
	for ; path != "."; path = filepath.Dir(path) { // what is not there leads nowhere
		if to, err := filepath.EvalSymlinks(filepath.Join(root, path)); err == nil {
			rel, err := filepath.Rel(root, to)
			return err == nil && filepath.IsLocal(rel)
		}
	}
	return true
}

func (p *configParser) reports(n *yamltext.Node) {
	p.config.lines["report"] = n.Line
	for _, report := range yamltext.Items(n) {
		if report.Kind != yamltext.Scalar {
			p.Fail(report, "", "", "a report is FORMAT or FORMAT:FILE")
			continue
		}
		f, path, err := parseReport(report.Value)
		spec := f.name
		switch {
		case err != nil:
			p.Fail(report, "", meanWord(report.Value, formatNames()), "%q is not a format", report.Value)
		case path != "":
			spec += ":" + p.path(report, path)
		}
		p.config.reports = append(p.config.reports, spec)
	}
}

// usernameLength is what the connection takes, as --username-length says it.
func (p *configParser) usernameLength(n *yamltext.Node) {
	if _, _, ok := lengthRange(n.Value); !ok {
		p.Fail(n, "", "the connection's settings say it; 1-15 is Auth0's default",
			"username-length is LEAST-MOST, from 1 to 128, not %q", n.Value)
	}
	p.config.usernameLength, p.config.lines["username-length"] = n.Value, n.Line
}

func (p *configParser) maxProblems(n *yamltext.Node) {
	most, err := strconv.Atoi(n.Value)
	if err != nil || most < 0 {
		p.Fail(n, "", "0 shows all", "max-problems is a number, not %q", n.Value)
	}
	p.config.maxProblems, p.config.lines["max-problems"] = most, n.Line
}
