package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fatih/color"

	"muster/schema"
)

// reporter writes problems in one format.
type reporter interface {
	problem(schema.Problem, schema.Excerpt)
	end() error
}

var formats = []string{"text", "concise", "json"}

// textReport is for people.
type textReport struct {
	w       io.Writer
	concise bool
	paint   palette
}

// palette colours what stands out, or does not.
type palette struct{ err, warn, dim, bold func(a ...any) string }

func newPalette(on bool) palette {
	paint := func(attributes ...color.Attribute) func(...any) string {
		c := color.New(attributes...)
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c.SprintFunc()
	}
	return palette{paint(color.FgRed, color.Bold), paint(color.FgYellow, color.Bold), paint(color.FgBlue), paint(color.Bold)}
}

func (t *textReport) problem(p schema.Problem, e schema.Excerpt) {
	paint := t.paint.err
	if p.Severity == schema.Warning {
		paint = t.paint.warn
	}
	place := printable(p.Pos.String())
	if place == "" {
		place = "muster"
	}
	fmt.Fprintf(t.w, "%s: %s %s\n", t.paint.bold(place), paint(fmt.Sprintf("%s[%s]:", p.Severity, p.Rule)), printable(p.Message))
	if t.concise {
		return
	}
	if e.Text != "" {
		// The gutter keeps data from the beginning of a line, where some programs that
		// read logs would take it for a command.
		number := ""
		if p.Pos.Line > 0 {
			number = fmt.Sprint(p.Pos.Line)
		}
		blank := strings.Repeat(" ", len(number))
		before, marked := printable(e.Text[:e.Start]), printable(e.Text[e.Start:min(e.End, len(e.Text))])
		fmt.Fprintf(t.w, "%s %s %s%s%s\n", t.paint.dim(number), t.paint.dim("|"), before, marked, printable(e.Text[min(e.End, len(e.Text)):]))
		caret := strings.Repeat("^", max(1, utf8.RuneCountInString(marked)))
		fmt.Fprintf(t.w, "%s %s %s%s\n", blank, t.paint.dim("|"), strings.Repeat(" ", utf8.RuneCountInString(before)), paint(caret))
	}
	for _, r := range p.Related {
		if !strings.Contains(p.Message, r.String()) {
			fmt.Fprintf(t.w, "%s: see also\n", printable(r.String()))
		}
	}
	if p.Hint != "" {
		fmt.Fprintf(t.w, "help: %s\n", printable(p.Hint))
	}
}

func (t *textReport) end() error { return nil }

// printable shows text from the data: nothing in it moves the cursor or turns the line.
func printable(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return !unicode.IsPrint(r) || r == utf8.RuneError }) < 0 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r == '\t':
			b.WriteByte(' ')
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// jsonReport is one object a line.
type jsonReport struct{ w *bufio.Writer }

// problemJSON is schema/problem.schema.json.
type problemJSON struct {
	Rule     string       `json:"rule"`
	Severity string       `json:"severity"`
	File     string       `json:"file"`
	Line     int          `json:"line,omitempty"`
	Column   int          `json:"column,omitempty"`
	Row      int          `json:"row,omitempty"`
	Field    string       `json:"field,omitempty"`
	Index    *int         `json:"index,omitempty"`
	Pointer  string       `json:"pointer"`
	Message  string       `json:"message"`
	Hint     string       `json:"hint,omitempty"`
	Related  []relatedPos `json:"related,omitempty"`
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

func (j *jsonReport) end() error { return j.w.Flush() }

// reporters opens what --report asks for. Text goes to stderr, the other formats to
// stdout, or to stderr where stdout carries users.
func (a *app) reporters(wanted []string, usersOnStdout bool, paint palette) ([]reporter, []*pending, error) {
	if len(wanted) == 0 {
		wanted = []string{"text"}
	}
	var all []reporter
	var files []*pending
	for _, spec := range wanted {
		format, path, _ := strings.Cut(spec, ":")
		if !slices.Contains(formats, format) {
			return nil, nil, usageError{fmt.Sprintf("--report %q is not a format", format), "the formats are " + strings.Join(formats, ", ")}
		}
		w := a.stderr
		if format == "json" && !usersOnStdout {
			w = a.stdout
		}
		if path != "" {
			f, err := newPending(path)
			if err != nil {
				return nil, nil, err
			}
			files = append(files, f)
			w, paint = f, newPalette(false)
		}
		if format == "json" {
			all = append(all, &jsonReport{bufio.NewWriter(w)})
		} else {
			all = append(all, &textReport{w, format == "concise", paint})
		}
	}
	return all, files, nil
}
