package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/rivo/uniseg"
	"github.com/spf13/pflag"

	"muster/schema"
)

var configCommand = command{
	name: "config", prints: true, short: "print the settings that are in force, and where they come from",
	examples: "  muster config\n  muster config --json\n  MUSTER_MAX_PROBLEMS=0 muster config\n",
	help: `Flags of a command come before variables, and these before muster.yaml, which is looked for here and
above, up to the root of the repository. It may hold connection, mapping, severity, report, max-problems and
username-length. domain and audience are taken from a file only that --config names: who writes a file that is
found must not get the credentials of this machine. No secret is read from it, and none is printed.
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var asJSON bool
		fs.BoolVar(&asJSON, "json", false, "print them as JSON")
		fs.StringVar(&a.settings.configFile, "config", "", "`FILE` of settings (default muster.yaml, here or above in the "+
			"repository)")
		return func(args []string) error {
			if len(args) > 0 {
				return usageError{"config takes no argument", "muster config prints all that is in force"}
			}
			a.settings.quiet = true // where a setting comes from stands beside it
			c, err := a.config(a.settings.configFile)
			if err != nil {
				return err
			}
			all, err := a.inForce(c)
			if err != nil {
				return err
			}
			if asJSON {
				text, err := json.MarshalIndent(all, "", "  ")
				fmt.Fprintf(a.stdout, "%s\n", visible(text))
				return err
			}
			writeSettings(a.stdout, all)
			return nil
		}
	},
}

// setting is one that is in force.
type setting struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	From   string `json:"from"`
	Reason string `json:"reason,omitempty"`
}

// inForce are all settings that are not left at what they are for everybody, and those that a file can have.
func (a *app) inForce(c config) (all []setting, err error) {
	given, err := a.fromVariables()
	if err != nil {
		return nil, err
	}
	set := func(name, inFile, usual string) {
		s := setting{name, usual, "default", ""}
		if v, ok := given[name]; ok {
			s = v
		} else if v := map[string]string{"domain": "AUTH0_DOMAIN", "audience": "AUTH0_AUDIENCE"}[name]; v != "" &&
			a.env(v) != "" {
			s.Value, s.From = a.env(v), "$"+v
		} else if inFile != "" {
			s.Value, s.From = inFile, c.place(name)
		}
		delete(given, name)
		all = append(all, s)
	}
	most := ""
	if c.maxProblems >= 0 {
		most = strconv.Itoa(c.maxProblems)
	}
	set("connection", c.connection, "")
	set("domain", c.domain, "")
	set("audience", c.audience, "")
	set("mapping", c.mapping, "")
	set("report", strings.Join(c.reports, ", "), "text")
	set("max-problems", most, strconv.Itoa(defaultMostOfRule))
	set("username-length", c.usernameLength, "1-15")
	for _, rule := range slices.Sorted(maps.Keys(c.severities)) {
		all = append(all, setting{"severity " + rule, c.severities[rule].String(), c.place(rule), c.reasons[rule]})
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		all = append(all, given[name])
	}
	return append(all, a.identity()...), nil
}

// place is where a key of the file stands.
func (c config) place(key string) string {
	return schema.Pos{File: filepath.ToSlash(c.path), Line: c.lines[key]}.String()
}

// fromVariables are the flags, of any command, that MUSTER_… variables give.
func (a *app) fromVariables() (map[string]setting, error) {
	given := map[string]setting{}
	for _, c := range a.commands {
		if c.name == "config" {
			continue
		}
		other := &app{env: a.env} // flags are bound to settings, which are not ours
		fs := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
		c.run(other, fs)
		if err := fromEnvironment(a.env, fs); err != nil {
			return nil, err
		}
		fs.VisitAll(func(f *pflag.Flag) {
			if f.Changed {
				given[f.Name] = setting{f.Name, strings.Trim(f.Value.String(), "[]"), "$" + variable(f), ""}
			}
		})
	}
	return given, nil
}

// identity says which credentials there are, and not what they are.
func (a *app) identity() (all []setting) {
	for _, name := range []string{"AUTH0_TOKEN", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"} {
		switch {
		case a.env(name) != "":
			all = append(all, setting{name, "(set, not shown)", "$" + name, ""})
		case a.env(name+"_FILE") != "":
			all = append(all, setting{name, "in the file " + a.env(name+"_FILE"), "$" + name + "_FILE", ""})
		}
	}
	if path := a.env("AUTH0_PRIVATE_KEY_FILE"); path != "" {
		all = append(all, setting{"AUTH0_PRIVATE_KEY", "in the file " + path, "$AUTH0_PRIVATE_KEY_FILE", ""})
	}
	return all
}

func writeSettings(w io.Writer, all []setting) {
	wide := [2]int{}
	for i := range all {
		s := &all[i]
		s.Name, s.Value = printable(s.Name), cmp.Or(printable(s.Value), "(none)")
		wide[0] = max(wide[0], uniseg.StringWidth(s.Name))
		wide[1] = max(wide[1], uniseg.StringWidth(s.Value))
	}
	pad := func(s string, n int) string { return s + strings.Repeat(" ", max(0, min(n, 40)-uniseg.StringWidth(s))) }
	for _, s := range all {
		line := pad(s.Name, wide[0]) + "  " + pad(s.Value, wide[1]) + "  " + printable(s.From)
		if s.Reason != "" {
			line += "  (" + printable(s.Reason) + ")"
		}
		fmt.Fprintln(w, line)
	}
}
