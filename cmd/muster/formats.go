package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"muster/convert/mapping"
	"muster/convert/source"
	"muster/convert/systems"
	"muster/schema"
)

var formatsCommand = command{
	name: "formats", short: "list the formats of exports that are read", prints: true,
	examples: "  muster formats\n  muster convert --from ldif people.txt\n",
	run: func(a *app, _ *pflag.FlagSet) func([]string) error {
		return func(args []string) error {
			if len(args) > 0 {
				return usageError{"formats takes no argument", "muster formats lists them all"}
			}
			for _, name := range source.Formats() {
				a.listed(12, name, source.FormatTitle(name))
			}
			return nil
		}
	},
}

var systemsCommand = command{
	name: "systems", usage: "[NAME]", short: "list the systems whose exports are known; of one, its mapping",
	words: systems.Names, prints: true,
	examples: "  muster systems\n  muster systems wordpress\n  muster convert --from wordpress shop.sql.gz\n",
	run: func(a *app, _ *pflag.FlagSet) func([]string) error {
		return func(args []string) error {
			switch len(args) {
			case 0:
				for _, name := range systems.Names() {
					a.listed(20, name, systems.Title(name))
				}
				return nil
			case 1:
				text := systems.Text(args[0])
				if text == nil {
					return usageError{"there is no system " + schema.Quote(args[0]), meanWord(args[0], systems.Names())}
				}
				_, err := a.stdout.Write(text)
				return err
			}
			return usageError{"one system at a time", "muster systems NAME"}
		}
	},
}

// listed prints a name, in so many columns, and what it is.
func (a *app) listed(columns int, name, title string) {
	to := a.stdout
	if w, ok := to.(*words); ok {
		to = w.Writer
	}
	title = folded(title, a.width(to), columns+1, strings.Repeat(" ", columns+1))
	fmt.Fprintf(a.stdout, "%-*s %s\n", columns, name, title)
}

// flagWords are the words that a flag takes, for completion in a shell.
var flagWords = map[string]func() []string{
	"from":         func() []string { return slices.Concat(source.Formats(), systems.Names()) },
	"unmapped":     func() []string { return mapping.UnmappedPolicies },
	"report":       formatNames,
	"to":           func() []string { return []string{"array", "ndjson"} },
	"color":        func() []string { return []string{"auto", "always", "never"} },
	"on-ambiguous": func() []string { return []string{"verify", "hold", "replay"} },
	"progress":     func() []string { return []string{"auto", "plain", "json", "none"} },
	"severity": func() (all []string) {
		for _, id := range ruleIDs() {
			all = append(all, id+"=off", id+"=warning", id+"=error")
		}
		return all
	},
}
