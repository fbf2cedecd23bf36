package draft

import (
	"fmt"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/systems"
)

// Write gives the text of the mapping file, which runs as it is.
func (d *Draft) Write() []byte {
	w := &writer{}
	s := d.Sample
	w.line("# yaml-language-server: $schema=mapping.schema.json")
	w.comment("", "", "muster schema mapping > mapping.schema.json lets editors check and complete this file.")
	about := s.File
	if s.Table != "" {
		about += ", table " + s.Table
	}
	if s.Found != "" {
		about += " (" + s.Found + ")"
	}
	w.comment("", "", fmt.Sprintf("muster init drafted it from %s of %s.", s.Extent(), about))
	w.comment("", "",
		"Examples are masked: letters are x, digits 9. Fields that are comments are proposals. TODO marks what is left "+
			"to you.")
	for _, q := range d.Open {
		w.comment("", "TODO ", q)
	}
	w.line("")
	w.line("from: " + mapping.Quoted(d.From))
	if d.System != nil {
		w.line("extends: " + d.System.Extends + "  # its fields stand below as comments: change what you need")
	}
	w.options(d)
	w.joins(d)
	w.users(d)
	for _, condition := range d.Skip {
		w.comment("", "TODO ", "leave out the rows for which this holds?")
		w.line("# skip: " + single(condition))
	}
	w.line("# unmapped: warn  # columns without a target: warn, error, drop, app_metadata or user_metadata")
	return []byte(w.String())
}

// options writes how the export is read, and the query that was asked of it.
func (w *writer) options(d *Draft) {
	var parts []string
	for _, o := range d.Options.Texts() {
		if *o.Value != "" && o.Name != "query" {
			parts = append(parts, o.Name+": "+quotedAlways(*o.Value))
		}
	}
	if d.Options.Null != nil {
		var nulls []string
		for _, text := range d.Options.Null {
			nulls = append(nulls, quotedAlways(text))
		}
		parts = append(parts, "null: ["+strings.Join(nulls, ", ")+"]")
	}
	if parts != nil {
		w.line("options: {" + strings.Join(parts, ", ") + "}")
	}
	if d.Options.Query == "" {
		return
	}
	w.line("query: " + quotedAlways(d.Options.Query))
	if d.System != nil && d.System.Tables != nil {
		w.line("tables: ~  # the query is over those of the export, not over those that the system joins")
	}
}

// joins writes what joins the tables of the system, as a comment.
func (w *writer) joins(d *Draft) {
	if d.Sample.System == "" || d.System == nil || d.System.Tables == nil {
		return
	}
	w.comment("", "", "Users are joined from several tables as stands below, which is how "+d.System.Title+
		" has them. Take the # away to change it; what is read of a table must be named under tables.")
	for line := range strings.Lines(string(systems.Joins(d.System.Extends))) {
		w.line(strings.TrimRight("# "+line, " \n"))
	}
}

// users writes the fields: attributes first, then what metadata may hold, then columns
// for which there is no proposal.
func (w *writer) users(d *Draft) {
	mark := "# "
	if slices.ContainsFunc(d.Lines, func(l Line) bool { return l.Active }) {
		mark = ""
	}
	w.line(mark + "users:")
	for at, l := range d.Lines {
		if l.Rest && (at == 0 || !d.Lines[at-1].Rest) {
			w.line("")
			w.comment("  ", "TODO ",
				"no attribute takes the columns that follow. Take the # away before the fields that Auth0 shall hold: "+
					"app_metadata is what programs know of users, user_metadata what users say of themselves.")
		}
		for i, text := range append([]string{describe(l)}, l.Notes...) {
			if i > 0 {
				text = "(" + text + ")"
			}
			w.comment("  ", "", text)
		}
		for _, q := range l.Open {
			w.comment("  ", "TODO ", q)
		}
		mark := "# "
		if l.Active {
			mark = ""
		}
		if l.Key != "" && l.Value != "" {
			w.line("  " + mark + l.Key + ": " + l.Value)
		}
	}
	if d.Hollow != nil {
		w.line("")
		w.comment("  ", "", "These columns hold nothing: "+strings.Join(d.Hollow, ", "))
	}
}

type writer struct{ strings.Builder }

func (w *writer) line(s string) { w.WriteString(s + "\n") }

const width = 120 // of a line of comment

// comment writes text as lines of comment. What is behind the first begins further in.
func (w *writer) comment(indent, mark, text string) {
	line := indent + "# " + mark
	first := true
	for word := range strings.FieldsSeq(printable(text)) {
		if len(line)+1+len(word) > width && !first {
			w.line(strings.TrimRight(line, " "))
			line = indent + "#   "
		}
		if !strings.HasSuffix(line, " ") {
			line += " "
		}
		line += word
		first = false
	}
	w.line(line)
}

// kindOf is what the filled cells of a column are, but for so many others.
func kindOf(c *look.Column) (kind look.Kind, others int) {
	if boolean(c) != "" {
		return look.Boolean, 0
	}
	if decimal, _ := c.Decimals(); decimal != "" {
		return look.Number, 0
	}
	return c.Kind()
}

// describe says what a column holds.
func describe(l Line) string {
	c := l.Column
	kind, others := kindOf(c)
	parts := []string{inComment(c.Name) + ": " + kind.String()}
	if c.Filled == 0 {
		return parts[0]
	}
	if others > 0 {
		parts[0] += fmt.Sprintf(" but for %d", others)
	}
	if layout, _ := c.Layout(); layout != "" && kind == look.Date {
		parts[0] += " like " + mapping.Quoted(layout)
	}
	total := c.Filled + c.Null + c.Empty
	filled := fmt.Sprintf("%d%% filled", 100*c.Filled/total)
	if c.Null > 0 {
		filled += fmt.Sprintf(", %d NULL", c.Null)
	}
	if c.Empty > 0 {
		filled += fmt.Sprintf(", %d empty", c.Empty)
	}
	if c.ZeroDates > 0 {
		filled += fmt.Sprintf(", %d of 0000-00-00", c.ZeroDates)
	}
	parts = append(parts, filled)
	if c.More {
		parts = append(parts, fmt.Sprintf("more than %d different", c.Distinct))
	} else {
		parts = append(parts, fmt.Sprintf("%d different", c.Distinct))
	}
	if c.HoldsHashes() && len(c.Hashes) > 0 {
		var seen []string
		for _, h := range c.Hashes {
			seen = append(seen, fmt.Sprintf("%d %s", h.Count, h.Name))
		}
		parts = append(parts, "hashes: "+strings.Join(seen, ", "))
	}
	return strings.Join(append(parts, examples(c)), "; ")
}

// examples are the values themselves where they say nothing of a single person: words for
// true and false, and what five rows or more share. Otherwise one is shown, masked.
func examples(c *look.Column) string {
	if c.Secret() {
		return "a secret, not shown"
	}
	words := boolean(c) != "" || c.All(look.Boolean)
	kind, _ := c.Kind()
	reaches := c.Kinds[look.Email]+c.Kinds[look.Phone]+c.LocalPhones > 0 // somebody
	shared := (kind == look.Text || kind == look.Integer) && !reaches &&
		!c.NameHas("name", "mail", "phone", "birth", "address", "street") &&
		!slices.ContainsFunc(c.Values, func(v look.Value) bool { return v.Count < 5 })
	if len(c.Values) == 0 || !words && !shared {
		return "such as " + masked(c.Example)
	}
	var all []string
	for _, v := range c.Values {
		all = append(all, fmt.Sprintf("%s %d×", inComment(v.Text), v.Count))
	}
	return strings.Join(all, ", ")
}
