package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

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
	j := problemJSON{
		Rule: p.Rule, Severity: p.Severity.String(), File: p.Pos.File, Line: p.Pos.Line, Column: p.Pos.Column,
		Row: p.Pos.Row, Field: p.Pos.Field, Pointer: p.Pointer, Message: p.Message, Hint: p.Hint,
	}
	if p.Index >= 0 {
		j.Index = &p.Index
	}
	for _, i := range p.User {
		if j.User == nil {
			j.User = map[string]string{}
		}
		j.User[i.Attribute] = i.Value
	}
	for _, r := range p.Related {
		j.Related = append(j.Related, relatedPos{r.File, r.Line, r.Column, r.Row})
	}
	return j
}

func (j *jsonReport) problem(p schema.Problem, _ schema.Excerpt) {
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	e.Encode(jsonProblem(p))
	j.w.Write(visible(line.Bytes())) // the writer keeps its error for end
}

// visible escapes what JSON may hold and a terminal acts on, such as marks of direction.
func visible(line []byte) []byte {
	if bytes.IndexFunc(line, invisible) < 0 {
		return line
	}
	var b []byte
	for _, r := range string(line) {
		if !invisible(r) {
			b = utf8.AppendRune(b, r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			b = fmt.Appendf(b, `\u%04x`, unit)
		}
	}
	return b
}

func invisible(r rune) bool { return r >= 0x7f && !unicode.IsPrint(r) }

func (j *jsonReport) end(*outcome) error { return j.w.Flush() }
