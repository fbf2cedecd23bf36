package main

import (
	"fmt"
	"html/template"
	"strings"
)

// flow is the sum of a run as a picture: rows, users, and where they went. Lengths are in pixels, across it in
// thousandths of the width that the bands have.
type flow struct {
	Height  float64
	Sources []flowNode // rows and users
	Ends    []flowNode
	Bands   []flowBand
	Words   string // the same as a sentence
}

// flowNode is an amount in the picture.
type flowNode struct {
	amount
	X, Y, Size float64 // X in percent of the picture
	LabelY     float64
}

// flowBand is a way from one node to another.
type flowBand struct {
	Tone string
	Path template.HTMLAttr
}

const (
	flowTop    = 64  // for the labels of the sources
	flowSize   = 150 // of all rows
	flowLabel  = 50
	flowThin   = 3  // the thinnest end
	flowWide   = 56 // percent of the picture that the bands have
	mostByRule = 6  // ends that are rules of one kind
)

// flowOf is the picture of a run; nil where it read nothing.
func flowOf(o *outcome) *flow {
	first := amount{Of: "rows", Name: "rows", N: o.Rows}
	if o.Command == "submit" || o.Command == "validate" {
		first.Name = "users read"
	}
	u := o.Upload
	sources := []amount{first}
	ends, of := uploadEnds(u), 0
	switch {
	case o.gated && u == nil:
		ends = append(ends, amount{Of: "users", Name: usersEnd(o), N: o.Users, Tone: "in"})
	case o.gated:
		sources = append(sources, amount{Of: "users", Name: "users", N: o.Users})
	case u != nil:
		sources = []amount{{Of: "upload.users", Name: "users", N: u.Users}}
	}
	of = len(ends)
	if o.gated {
		ends = append(ends, byRule("rejected_by", "rejected", "refused", o.By)...)
		ends = append(ends, byRule("skipped", "skipped", "quiet", o.Skipped)...)
	}
	if len(ends) == 0 || sources[0].N == 0 {
		return nil
	}
	return draw(sources, ends, of)
}

// usersEnd is what became of users who were not uploaded.
func usersEnd(o *outcome) string {
	switch {
	case o.Output != nil && !o.Output.Written:
		return "good, and not written"
	case o.Output != nil && o.Output.named():
		return "users written"
	case o.Command == "validate":
		return "fit for Auth0"
	}
	return "users"
}

// uploadEnds are what became of the users of an upload.
func uploadEnds(u *uploaded) (ends []amount) {
	if u == nil {
		return nil
	}
	for _, a := range []amount{
		{Of: "inserted", Name: "inserted", N: u.Inserted, Tone: "in"},
		{Of: "updated", Name: "updated", N: u.Updated, Tone: "updated"},
		{Of: "exists", Name: "there already", N: u.Exists, Tone: "there"},
		{Of: "failed", Name: "refused by Auth0", N: u.Failed, Tone: "refused"},
		{Of: "under_way", Name: "under way", N: u.UnderWay, Tone: "updated"},
		{Of: "unknown", Name: "in or not: unknown", N: u.Unknown, Tone: "unknown"},
		{Of: "unsent", Name: "not sent", N: u.Unsent, Tone: "quiet"},
	} {
		if a.N > 0 {
			a.Of = "upload." + a.Of
			ends = append(ends, a)
		}
	}
	return ends
}

// byRule are rows that went no further, by the rule that says so. Those of rare rules are one.
func byRule(path, what, tone string, counts map[string]int) []amount {
	all := amountsOf(path, tone, counts)
	for i := range all {
		all[i].Note = what
	}
	if len(all) <= mostByRule {
		return all
	}
	rest := amount{Name: fmt.Sprintf("%d other rules", len(all)-mostByRule+1), Note: what, Tone: tone}
	for _, a := range all[mostByRule-1:] {
		rest.N += a.N
	}
	return append(all[:mostByRule-1], rest)
}

// draw places one or two sources, and ends of which the first so many come from the last source.
func draw(sources, ends []amount, fromLast int) *flow {
	whole := float64(sources[0].N)
	f := &flow{}
	of(sources[0].N, ends)
	y := float64(flowTop)
	for _, e := range ends {
		size := max(flowThin, flowSize*float64(e.N)/whole)
		slot := max(flowLabel, size+14)
		f.Ends = append(f.Ends, flowNode{amount: e, X: flowWide, Y: y + (slot-size)/2, Size: size, LabelY: y +
			(slot-flowLabel)/2})
		y += slot
	}
	f.Height = max(y, flowTop+flowSize) + 6
	last := len(sources) - 1
	for i, s := range sources {
		f.Sources = append(f.Sources, flowNode{
			amount: s, X: flowWide * float64(i) / 2, Y: flowTop, Size: max(flowThin, flowSize*float64(s.N)/whole),
		})
	}
	if last == 1 && f.Sources[1].N > 0 {
		size := f.Sources[1].Size
		f.Bands = append(f.Bands, band("in", 0, flowTop, size, 500, flowTop, size))
	}
	out := float64(flowTop) // where the next band leaves the sources
	for i, e := range f.Ends {
		size := flowSize * float64(e.N) / whole
		from := 0.0
		if i < fromLast && last == 1 {
			from = 500
		}
		f.Bands = append(f.Bands, band(e.Tone, from, out, size, 1000, e.Y, e.Size))
		out += size
	}
	f.Words = inWords(sources, ends)
	return f
}

// band is the area between two curves.
func band(tone string, x0, y0, h0, x1, y1, h1 float64) flowBand {
	mid := (x0 + x1) / 2
	return flowBand{
		tone,
		template.HTMLAttr(fmt.Sprintf(`d="M%.0f %.1fC%.0f %.1f %.0f %.1f %.0f %.1fV%.1fC%.0f %.1f %.0f %.1f %.0f %.1fZ"`,
			x0, y0, mid, y0, mid, y1, x1, y1, y1+h1, mid, y1+h1, mid, y0+max(h0, 1), x0, y0+max(h0, 1))),
	}
}

func inWords(sources, ends []amount) string {
	var parts []string
	for _, e := range ends {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s %s %s", grouped(e.N), e.Note, e.Name)))
	}
	return fmt.Sprintf("%s %s = %s", grouped(sources[0].N), sources[0].Name, strings.Join(parts, " + "))
}
