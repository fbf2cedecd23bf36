package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf16"

	"muster/schema"
)

// sarifMost is how many results GitHub takes of one run; it refuses a file with more.
// https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
const sarifMost = 25_000

// sarifReport is SARIF 2.1.0. Results are written as they come; the rules that they
// name by number follow them.
type sarifReport struct {
	w     *bufio.Writer
	index map[string]int // of rules
	rules []string
	names fingerprints
	count int
	// masked hides e-mail addresses.
	masked bool
}

func newSARIF(w *bufio.Writer) *sarifReport {
	w.WriteString(
		`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`)
	return &sarifReport{w: w, index: map[string]int{}, names: fingerprints{}}
}

type (
	sarifResult struct {
		RuleID              string            `json:"ruleId"`
		RuleIndex           int               `json:"ruleIndex"`
		Level               string            `json:"level"`
		Message             sarifText         `json:"message"`
		Locations           []sarifLocation   `json:"locations"`
		RelatedLocations    []sarifLocation   `json:"relatedLocations,omitempty"`
		PartialFingerprints map[string]string `json:"partialFingerprints"`
		Properties          map[string]any    `json:"properties,omitempty"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		ID       *int       `json:"id,omitempty"`
		Message  *sarifText `json:"message,omitempty"`
		Physical struct {
			Artifact sarifArtifact `json:"artifactLocation"`
			Region   *sarifRegion  `json:"region,omitempty"`
		} `json:"physicalLocation"`
		Logical []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifArtifact struct {
		URI  string `json:"uri"`
		Base string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
	sarifRule struct {
		ID        string    `json:"id"`
		Short     sarifText `json:"shortDescription"`
		Full      sarifText `json:"fullDescription"`
		Help      sarifHelp `json:"help"`
		Configure struct {
			Level string `json:"level"`
		} `json:"defaultConfiguration"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
)

func (s *sarifReport) problem(p schema.Problem, e schema.Excerpt) {
	if s.count++; s.count > sarifMost {
		return
	}
	index, known := s.index[p.Rule]
	if !known {
		index = len(s.rules)
		s.index[p.Rule] = index
		s.rules = append(s.rules, p.Rule)
	}
	place := sarifPlace(p.Pos, e)
	if s.masked {
		p, e = maskProblem(p), maskExcerpt(e)
	}
	r := sarifResult{
		RuleID: p.Rule, RuleIndex: index, Level: p.Severity.String(), Message: sarifText{messageWithHelp(p)},
		PartialFingerprints: map[string]string{"musterProblem/v1": s.names.of(p, e)}, Properties: map[string]any{},
	}
	r.Locations = []sarifLocation{place}
	if p.Pointer != "" {
		r.Locations[0].Logical = []sarifLogical{{printable(p.Pointer), "value"}}
	}
	for i, pos := range p.Related {
		at := sarifPlace(pos, schema.Excerpt{})
		at.ID, at.Message = &i, &sarifText{"see also"}
		r.RelatedLocations = append(r.RelatedLocations, at)
	}
	for name, n := range map[string]int{"row": p.Pos.Row, "byteColumn": p.Pos.Column} {
		if n > 0 {
			r.Properties[name] = n
		}
	}
	if p.User != nil {
		var user []string
		for _, i := range p.User {
			user = append(user, i.String())
		}
		r.Properties["user"] = printable(strings.Join(user, ", "))
	}
	if p.Pos.Field != "" {
		r.Properties["field"] = printable(p.Pos.Field)
	}
	if s.count > 1 {
		s.w.WriteByte(',')
	}
	s.w.WriteByte('\n')
	s.write(r)
}

func (s *sarifReport) write(v any) {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.Encode(v)
	s.w.Write(bytes.TrimRight(text.Bytes(), "\n")) // the writer keeps its error for end
}

func (s *sarifReport) end(o *outcome) error {
	s.w.WriteString(`],"tool":{"driver":`)
	rules := []sarifRule{}
	for _, id := range s.rules {
		rules = append(rules, sarifRuleOf(id))
	}
	s.write(map[string]any{"name": "muster", "version": builtVersion(), "rules": rules})
	s.w.WriteString(`},"invocations":[`)
	ran := map[string]any{"executionSuccessful": o.Whole}
	if n := s.count - sarifMost; n > 0 {
		ran["toolExecutionNotifications"] = []any{map[string]any{
			"level":   "warning",
			"message": sarifText{fmt.Sprintf("%d more problems are not in this file; --report json:FILE has them all", n)},
		}}
	}
	s.write(ran)
	s.w.WriteString("]}]}\n")
	return s.w.Flush()
}

func sarifRuleOf(id string) (r sarifRule) {
	r.ID, r.Configure.Level = id, "error"
	known := findRule(id)
	if known == nil {
		known = &schema.Rule{ID: id, Title: id, Doc: id, Severity: schema.Error}
	}
	r.Short, r.Full, r.Help = sarifText{known.Title}, sarifText{known.Doc}, sarifHelp{known.Doc, ruleMarkdown(*known)}
	if known.Severity == schema.Warning {
		r.Configure.Level = "warning"
	}
	return r
}

// sarifPlace is a place in a file. Columns are of bytes; SARIF counts UTF-16. They are
// counted anew where the excerpt holds the line from its beginning, and kept elsewhere:
// they are the same in ASCII.
func sarifPlace(pos schema.Pos, e schema.Excerpt) (l sarifLocation) {
	l.Physical.Artifact = sarifFile(pos.File)
	if pos.Line == 0 {
		return l
	}
	r := &sarifRegion{StartLine: pos.Line, StartColumn: pos.Column}
	if pos.Column > 0 && e.Text != "" && !e.Apart {
		if e.Start == pos.Column-1 {
			r.StartColumn = 1 + units(e.Text[:e.Start])
		}
		r.EndColumn = r.StartColumn + max(1, units(e.Text[e.Start:min(e.End, len(e.Text))]))
	}
	l.Physical.Region = r
	return l
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// sarifFile names a file by a URI, relative to where muster ran.
func sarifFile(file string) sarifArtifact {
	switch {
	case strings.HasPrefix(file, "<"): // standard input, or a file inside of muster
		return sarifArtifact{URI: (&url.URL{Path: file}).String()}
	case filepath.IsAbs(file):
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(slashed(file), "/")}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: slashed(file)}).String(), Base: "%SRCROOT%"}
}
