package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/fatih/color"
	"github.com/rivo/uniseg"

	"muster/schema"
)

// textReport is for people.
type textReport struct {
	w       *bufio.Writer
	live    bool // a person may be waiting
	concise bool
	paint   palette
	width   int             // of the terminal; 0 for none
	hints   map[string]bool // that were shown, after their rule
}

// mostHints is how many different hints are kept in mind; after them some may be shown again.
const mostHints = 10_000

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
	return palette{
		paint(color.FgRed, color.Bold), paint(color.FgYellow, color.Bold), paint(color.FgBlue),
		paint(color.Bold),
	}
}

func (t *textReport) problem(p schema.Problem, e schema.Excerpt) {
	if t.live {
		defer t.w.Flush()
	}
	paint := t.paint.err
	if p.Severity == schema.Warning {
		paint = t.paint.warn
	}
	place, label := placeLabel(p.Pos), fmt.Sprintf("%s[%s]:", p.Severity, p.Rule)
	taken := uniseg.StringWidth(place) + len(": ") + len(label) + len(" ")
	fmt.Fprintf(t.w, "%s: %s %s\n", t.paint.bold(place), paint(label), folded(printable(p.Message), t.width, taken, "  "))
	if t.concise {
		return
	}
	if e.Text != "" {
		// The gutter keeps data from the beginning of a line, where some programs that
		// read logs would take it for a command.
		number := ""
		if p.Pos.Line > 0 && !e.Apart {
			number = fmt.Sprint(p.Pos.Line)
		}
		blank := strings.Repeat(" ", len(number))
		end, room := min(e.End, len(e.Text)), 0
		if t.width > 0 {
			room = t.width - len(number) - len(" | ")
		}
		before, marked, after := fit(printable(e.Text[:e.Start]), printable(e.Text[e.Start:end]),
			printable(e.Text[end:]), room)
		fmt.Fprintf(t.w, "%s %s %s%s%s\n", t.paint.dim(number), t.paint.dim("|"), before, marked, after)
		caret := strings.Repeat("^", max(1, uniseg.StringWidth(marked)))
		fmt.Fprintf(t.w, "%s %s %s%s\n", blank, t.paint.dim("|"), strings.Repeat(" ", uniseg.StringWidth(before)),
			paint(caret))
	}
	if in := within(p); in != "" {
		fmt.Fprintf(t.w, "in: %s\n", folded(printable(in), t.width, len("in: "), "    "))
	}
	for _, r := range p.Related {
		if !strings.Contains(p.Message, r.String()) {
			fmt.Fprintf(t.w, "%s: see also\n", placeLabel(r))
		}
	}
	if hint := p.Rule + " " + p.Hint; p.Hint != "" && !t.hints[hint] {
		if t.hints == nil {
			t.hints = map[string]bool{}
		}
		t.hints[hint] = len(t.hints) < mostHints
		fmt.Fprintf(t.w, "help: %s\n", folded(printable(p.Hint), t.width, len("help: "), "      "))
	}
}

// within says in which record a problem is, and in what of it; "" where that is no more than
// its place says.
func within(p schema.Problem) string {
	if p.User == nil && p.Pos.Field == "" && p.Pointer == "" {
		return ""
	}
	var parts []string
	if p.Pos.Row > 0 && p.Index >= 0 {
		parts = append(parts, fmt.Sprintf("row %d", p.Pos.Row))
	}
	for _, i := range p.User {
		parts = append(parts, i.String())
	}
	if p.Pos.Field != "" {
		parts = append(parts, "column "+p.Pos.Field)
	}
	if p.Pointer != "" {
		parts = append(parts, p.Pointer)
	}
	return strings.Join(parts, ", ")
}

func (t *textReport) more(rule string, n int) {
	fmt.Fprintf(t.w, "muster: %d more of %s not shown; --max-problems 0 shows all\n", n, rule)
}

func (t *textReport) end(*outcome) error { return t.w.Flush() }

// placeLabel is a place as it begins a line. GitHub Actions runs lines that begin as a command does.
func placeLabel(pos schema.Pos) string {
	place := printable(pos.String())
	switch start := strings.TrimLeft(place, " "); {
	case place == "":
		return "muster"
	case strings.HasPrefix(start, "::"), strings.HasPrefix(start, "##["):
		return "./" + place
	}
	return place
}
