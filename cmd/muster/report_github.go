package main

import (
	"bufio"
	"fmt"
	"strings"

	"muster/schema"
)

// githubMost is how many errors, and how many warnings, GitHub shows of one step.
// https://docs.github.com/actions/reference/limits
const githubMost = 10

// githubReport is workflow commands, which GitHub Actions shows as annotations.
type githubReport struct {
	w       *bufio.Writer
	written map[schema.Severity]int
	left    map[schema.Severity]int
}

func (g *githubReport) problem(p schema.Problem, _ schema.Excerpt) {
	if g.written == nil {
		g.written, g.left = map[schema.Severity]int{}, map[schema.Severity]int{}
	}
	if g.written[p.Severity] == githubMost {
		g.left[p.Severity]++
		return
	}
	g.written[p.Severity]++
	properties := []string{}
	property := func(name string, value any) {
		properties = append(properties, name+"="+githubProperty.Replace(printable(fmt.Sprint(value))))
	}
	if !strings.HasPrefix(p.Pos.File, "<") {
		property("file", p.Pos.File)
		if p.Pos.Line > 0 {
			property("line", p.Pos.Line)
		}
		if p.Pos.Column > 0 {
			property("col", p.Pos.Column)
		}
	}
	property("title", p.Rule)
	text := printable(p.Message)
	if p.Pos.Line == 0 || strings.HasPrefix(p.Pos.File, "<") {
		text = printable(p.Pos.String()) + ": " + text
	}
	if p.Hint != "" {
		text += "\nhelp: " + printable(p.Hint)
	}
	fmt.Fprintf(g.w, "::%s %s::%s\n", p.Severity, strings.Join(properties, ","), githubText.Replace(text))
}

// end says how many more there are, in an annotation that has a limit of its own.
func (g *githubReport) end(*outcome) error {
	if e, w := g.left[schema.Error], g.left[schema.Warning]; e+w > 0 {
		fmt.Fprintf(g.w, "::notice title=muster::and %s and %s more; --report json:FILE has them all\n", count(e, "error"),
			count(w, "warning"))
	}
	return g.w.Flush()
}

// What would end a command, or a property of it, is escaped.
var (
	githubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
