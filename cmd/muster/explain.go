package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"muster/convert"
	"muster/schema"
	"muster/submit"
	"muster/validate"
)

// rules are all rules of all stages, by id.
func rules() []schema.Rule {
	all := slices.Concat(convert.Rules(), schema.Rules(), validate.Rules(), submit.Rules())
	slices.SortFunc(all, func(a, b schema.Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}

func findRule(id string) *schema.Rule {
	for _, r := range rules() {
		if r.ID == id {
			return &r
		}
	}
	return nil
}

func ruleIDs() (ids []string) {
	for _, r := range rules() {
		ids = append(ids, r.ID)
	}
	return ids
}

func meanRule(id string) string {
	if near := schema.Nearest(id, ruleIDs()); near != "" {
		return "did you mean " + near + "?"
	}
	return "muster explain lists the rules"
}

// meanWord helps with a word out of a few.
func meanWord(word string, known []string) string {
	if near := schema.Nearest(word, known); near != "" {
		return "did you mean " + near + "?"
	}
	return "it is one of " + strings.Join(known, ", ")
}

var explainCommand = command{
	name: "explain", prints: true, words: ruleIDs, usage: "[RULE]", short: "say what a rule means; without RULE, list all",
	examples: `  muster explain unique/email
  muster explain
  muster explain --markdown      a page of all rules
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var markdown bool
		fs.BoolVar(&markdown, "markdown", false, "write Markdown")
		return func(args []string) error {
			switch len(args) {
			case 0:
				if markdown {
					return rulesPage(a.stdout)
				}
				for _, r := range rules() {
					fmt.Fprintf(a.stdout, "%-28s %-8s %s\n", r.ID, r.Severity, r.Title)
				}
				return nil
			case 1:
				r := findRule(cmp.Or(submit.RuleOf(args[0]), args[0])) // one of Auth0's codes is as good
				if r == nil {
					return usageError{fmt.Sprintf("there is no rule %q", args[0]), meanRule(args[0])}
				}
				if markdown {
					_, err := io.WriteString(a.stdout, ruleMarkdown(*r))
					return err
				}
				explainRule(a.stdout, *r)
				return nil
			}
			return usageError{"one rule at a time", "muster explain RULE"}
		}
	},
}

func explainRule(w io.Writer, r schema.Rule) {
	fmt.Fprintf(w, "%s (%s): %s\n\n%s\n", r.ID, r.Severity, r.Title, r.Doc)
	example := func(what, text string) {
		if text != "" {
			fmt.Fprintf(w, "\n%s:\n  %s\n", what, strings.ReplaceAll(exampleText(text), "\n", "\n  "))
		}
	}
	example("Bad", r.Bad)
	example("Good", r.Good)
}

// exampleText shows an example line by line; what cannot be seen is escaped.
func exampleText(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, line := range lines {
		cells := strings.Split(line, "\t")
		for j, cell := range cells {
			cells[j] = printable(cell)
		}
		lines[i] = strings.Join(cells, "\t")
	}
	return strings.Join(lines, "\n")
}
