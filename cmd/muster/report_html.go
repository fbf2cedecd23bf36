package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"html/template"

	"muster/schema"
)

// htmlReport is one page, without scripts and without anything from elsewhere.
type htmlReport struct {
	w      *bufio.Writer
	errors int
	warns  int
	left   []leftOut
	used   []string // rules, in the order in which they were met
	known  map[string]bool
	err    error
}

type leftOut struct {
	Rule string
	N    int
}

func newHTML(w *bufio.Writer) *htmlReport {
	h := &htmlReport{w: w, known: map[string]bool{}}
	sum := sha256.Sum256([]byte(pageStyle))
	h.execute("head", map[string]any{
		"Style":  template.CSS(pageStyle),
		"Policy": "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'",
	})
	return h
}

func (h *htmlReport) execute(name string, data any) {
	if err := page.ExecuteTemplate(h.w, name, data); h.err == nil {
		h.err = err
	}
}

func (h *htmlReport) problem(p schema.Problem, e schema.Excerpt) {
	if p.Severity == schema.Warning {
		h.warns++
	} else {
		h.errors++
	}
	if !h.known[p.Rule] {
		h.known[p.Rule] = true
		h.used = append(h.used, p.Rule)
	}
	var related []string
	for _, r := range p.Related {
		related = append(related, printable(r.String()))
	}
	end := min(e.End, len(e.Text))
	h.execute("problem", map[string]any{
		"Severity": p.Severity.String(), "Rule": p.Rule,
		"Place":   printable(p.Pos.String()),
		"Message": printable(p.Message), "Hint": printable(p.Hint), "Within": printable(within(p)), "Related": related,
		"Excerpt": e.Text != "",
		"Before":  printable(e.Text[:e.Start]), "Marked": printable(e.Text[e.Start:end]), "After": printable(e.Text[end:]),
	})
}

func (h *htmlReport) more(rule string, n int) { h.left = append(h.left, leftOut{rule, n}) }

func (h *htmlReport) end(o *outcome) error {
	var used []schema.Rule
	for _, id := range h.used {
		if r := findRule(id); r != nil {
			used = append(used, *r)
		}
	}
	h.execute("foot", map[string]any{
		"Errors": count(h.errors, "error"), "Warnings": count(h.warns, "warning"),
		"Left": h.left, "Rules": used, "Broken": !o.Whole,
	})
	if h.err != nil {
		return h.err
	}
	return h.w.Flush()
}

const pageStyle = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
article{border-left:.25rem solid #b58900;padding:.1rem 1rem;margin:1rem 0}article.error{border-color:#c0392b}
pre{overflow-x:auto}mark{color:inherit;background:#f1c40f66}p{margin:.25rem 0}`

var page = template.Must(template.New("").Parse(`{{define "head"}}<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="viewport" content="width=device-width">
<title>muster: problems</title>
<style>{{.Style}}</style>
<h1>Problems</h1>
{{end}}{{define "problem"}}<article class="{{.Severity}}">
<p><code>{{.Place}}</code> {{.Severity}} <a href="#{{.Rule}}">{{.Rule}}</a></p>
<p>{{.Message}}</p>
{{if .Excerpt}}<pre>{{.Before}}<mark>{{.Marked}}</mark>{{.After}}</pre>
{{end}}{{if .Within}}<p>In {{.Within}}</p>
{{end}}{{range .Related}}<p>see also <code>{{.}}</code></p>
{{end}}{{if .Hint}}<p>Help: {{.Hint}}</p>
{{end}}</article>
{{end}}{{define "foot"}}{{range .Left}}<p>{{.N}} more of <a href="#{{.Rule}}">{{.Rule}}</a> not shown; --max-problems 0 shows all.</p>
{{end}}{{if .Broken}}<p><strong>The run broke off: there may be more.</strong></p>
{{end}}<p>{{.Errors}}, {{.Warnings}} shown.</p>
{{if .Rules}}<h2>Rules</h2>
{{range .Rules}}<h3 id="{{.ID}}"><code>{{.ID}}</code>: {{.Title}}</h3>
<p>{{.Doc}}</p>
{{end}}{{end}}</html>
{{end}}`))
