package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"muster/schema"
)

// rulesPage writes docs/rules.md: all rules, with their examples.
func rulesPage(w io.Writer) error {
	out := bufio.NewWriter(w)
	out.WriteString(`# Rules

What muster can find wrong, by id. Ids stay as they are, wording may change. ` + "`muster explain RULE`" + ` prints one of them;
[lint.md](lint.md) says how to turn one down. ` + "`make docs`" + ` writes this page from the table of rules; a test runs each example.

| rule | severity | meaning |
| --- | --- | --- |
`)
	all := rules()
	for _, r := range all {
		fmt.Fprintf(out, "| [`%s`](#%s) | %s | %s |\n", r.ID, strings.ReplaceAll(r.ID, "/", ""), r.Severity,
			cellMarkdown.Replace(r.Title))
	}
	for _, r := range all {
		fmt.Fprintf(out, "\n## %s\n%s", r.ID, ruleMarkdown(r))
	}
	return out.Flush()
}

// ruleMarkdown explains a rule, without a heading.
func ruleMarkdown(r schema.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s** (%s)\n\n%s\n", textMarkdown.Replace(r.Title), r.Severity, textMarkdown.Replace(r.Doc))
	example := func(what, text string) {
		if text == "" {
			return
		}
		fence := "```"
		for strings.Contains(text, fence) {
			fence += "`"
		}
		fmt.Fprintf(&b, "\n%s:\n\n%s\n%s\n%s\n", what, fence, exampleText(text), fence)
	}
	example("Bad", r.Bad)
	example("Good", r.Good)
	return b.String()
}

var (
	textMarkdown = strings.NewReplacer("*", `\*`, "<", `\<`)
	cellMarkdown = strings.NewReplacer("|", `\|`, "*", `\*`, "<", `\<`)
)
