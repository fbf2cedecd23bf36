package main

import (
	"bufio"
	"encoding/json"

	"muster/schema"
)

// jsonReport is one object a line.
type jsonReport struct{ w *bufio.Writer }

// problemJSON is schema/problem.schema.json.
type problemJSON struct {
	Rule     string            `json:"rule"`
	Severity string            `json:"severity"`
	File     string            `json:"file"`
	Line     int               `json:"line,omitempty"`
	Column   int               `json:"column,omitempty"`
	Row      int               `json:"row,omitempty"`
	Field    string            `json:"field,omitempty"`
	Index    *int              `json:"index,omitempty"`
	User     map[string]string `json:"user,omitempty"`
	Pointer  string            `json:"pointer"`
	Message  string            `json:"message"`
	Hint     string            `json:"hint,omitempty"`
	Related  []relatedPos      `json:"related,omitempty"`
}

type relatedPos struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Row    int    `json:"row,omitempty"`
}

func jsonProblem(p schema.Problem) problemJSON {
	j := problemJSON{Rule: p.Rule, Severity: p.Severity.String(), File: p.Pos.File, Line: p.Pos.Line, Column: p.Pos.Column,
		Row: p.Pos.Row, Field: p.Pos.Field, Pointer: p.Pointer, Message: p.Message, Hint: p.Hint}
	if p.Index >= 0 {
		j.Index = &p.Index
	}
	if p.User.Attribute != "" {
		j.User = map[string]string{p.User.Attribute: p.User.Value}
	}
	for _, r := range p.Related {
		j.Related = append(j.Related, relatedPos{r.File, r.Line, r.Column, r.Row})
	}
	return j
}

func (j *jsonReport) problem(p schema.Problem, _ schema.Excerpt) {
	e := json.NewEncoder(j.w)
	e.SetEscapeHTML(false)
	e.Encode(jsonProblem(p)) // the writer keeps its error for end
}

func (j *jsonReport) end(bool) error { return j.w.Flush() }
