package draft

import (
	"strings"

	"muster/convert/look"
)

// Profile is what is known of a column, and what the draft makes of it. It tells nothing of a single person: examples
// are masked, and of secrets there is none.
type Profile struct {
	Column    string `json:"column"`
	Type      string `json:"type"`
	Others    int    `json:"others,omitempty"` // filled cells that are of another type
	Layout    string `json:"layout,omitempty"` // of dates
	Filled    int    `json:"filled"`
	Null      int    `json:"null,omitempty"`
	Empty     int    `json:"empty,omitempty"`
	Different int    `json:"different"`      // filled cells
	More      bool   `json:"more,omitempty"` // there are more than Different
	Example   string `json:"example,omitempty"`
	Target    string `json:"target,omitempty"`   // attribute or place in metadata; "" for none
	Proposed  bool   `json:"proposed,omitempty"` // the draft has the target as a comment
}

// Profiles are those of all columns, in the order of the export.
func (d *Draft) Profiles() (all []Profile) {
	lines := map[*look.Column]*Line{}
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Key != "" && (lines[l.Column] == nil || l.Active) {
			lines[l.Column] = l
		}
	}
	for _, c := range d.Sample.Columns {
		kind, others := kindOf(c)
		p := Profile{
			Column: c.Name, Type: kind.String(), Others: others, Filled: c.Filled, Null: c.Null, Empty: c.Empty,
			Different: c.Distinct, More: c.More,
		}
		if kind == look.Date {
			p.Layout, _ = c.Layout()
		}
		if c.Filled > 0 {
			p.Example = strings.TrimPrefix(examples(c), "such as ")
		}
		if l := lines[c]; l != nil {
			p.Target, p.Proposed = l.Key, !l.Active
		}
		all = append(all, p)
	}
	return all
}
