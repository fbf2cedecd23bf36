package main

import (
	"bufio"
	"encoding/json"
	"path"
	"path/filepath"

	"muster/schema"
)

// gitlabReport is an array of Code Quality issues.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
type gitlabReport struct {
	w     *bufio.Writer
	began bool
	names fingerprints
}

type gitlabIssue struct {
	Description string `json:"description"`
	CheckName   string `json:"check_name"`
	Fingerprint string `json:"fingerprint"`
	Severity    string `json:"severity"`
	Location    struct {
		Path  string `json:"path"`
		Lines struct {
			Begin int `json:"begin"`
		} `json:"lines"`
	} `json:"location"`
}

func (g *gitlabReport) problem(p schema.Problem, e schema.Excerpt) {
	if g.names == nil {
		g.names = fingerprints{}
	}
	issue := gitlabIssue{
		Description: messageWithHelp(p), CheckName: p.Rule, Fingerprint: g.names.of(p, e),
		Severity: "major",
	}
	if p.Severity == schema.Warning {
		issue.Severity = "minor"
	}
	issue.Location.Path = slashed(p.Pos.File)
	issue.Location.Lines.Begin = max(1, p.Pos.Line) // it must have a line
	g.separate()
	text, _ := json.Marshal(issue)
	g.w.Write(visible(text))
}

func (g *gitlabReport) separate() {
	if g.began {
		g.w.WriteString(",\n")
	} else {
		g.w.WriteString("[\n")
	}
	g.began = true
}

func (g *gitlabReport) end(*outcome) error {
	if !g.began {
		g.w.WriteString("[")
	}
	g.w.WriteString("\n]\n")
	return g.w.Flush()
}

// messageWithHelp is what is wrong and what to do, for formats with one text.
func messageWithHelp(p schema.Problem) string {
	text := printable(p.Message)
	if p.Pos.Line == 0 && p.Pos.Row > 0 {
		text = printable(p.Pos.String()) + ": " + text
	}
	if p.Hint != "" {
		text += "\nhelp: " + printable(p.Hint)
	}
	return text
}

// slashed is the name of a file as reports have it, on all systems.
func slashed(file string) string { return path.Clean(filepath.ToSlash(file)) }
