// Package draft writes the mapping file that init gives: what each column may become, by its name and by what its cells
// are, and the questions that are left.
package draft

import (
	"fmt"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/rows"
	"muster/schema"
)

// Draft is a mapping file in the making.
type Draft struct {
	Sample  *look.Table
	System  *mapping.Mapping // that the file extends; nil for none
	From    string           // format
	Options rows.Format      // by which the export is read again as it was read now
	Lines   []Line           // under users, in the order in which they are written
	Open    []string         // questions about the file as a whole
	Hollow  []string         // columns that hold nothing and have no target
	Skip    []string         // expressions that may choose rows to leave out
	active  map[string]bool  // keys of active lines
}

// Line is a field of the mapping file, or the proposal of one.
type Line struct {
	Key    string // attribute, or dotted path
	Value  string // YAML
	Active bool   // it is written as it is; else as a comment
	Rest   bool   // no attribute takes the column
	Column *look.Column
	Notes  []string // what is known of it
	Open   []string // questions
}

// order are the attributes as they are written.
var order = []string{
	"email", "email_verified", "phone_number", "phone_verified", "user_id", "username", "given_name",
	"family_name",
	"name", "nickname", "picture", "blocked", "password", "app_metadata", "user_metadata", "custom_password_hash",
	"mfa_factors",
}

// Propose drafts a mapping file. System is that of a system that the user named, nil to
// find it out from the columns; given are the options by which the sample was taken.
func Propose(s *look.Table, system *mapping.Mapping, given rows.Format) *Draft {
	d := &Draft{
		Sample: s, System: system, From: s.Format, active: map[string]bool{},
		Options: given.Or(rows.Format{Delimiter: s.Delimiter, Encoding: s.Charset, Table: s.Table}),
	}
	names := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		names[i] = c.Name
	}
	if d.System == nil {
		d.System = mapping.Known(s.System, s.Format, names)
	}
	left := slices.Clone(s.Columns)
	if d.System != nil {
		left = d.inherit(left)
	}
	left = slices.DeleteFunc(left, func(c *look.Column) bool {
		return unnameable(c) || c.Reasons > 0 && c.Reasons == c.Filled
	})
	auto := mapping.Auto(names, s)
	for _, attribute := range order {
		if d.has(attribute) {
			continue
		}
		if slices.Contains([]string{"user_id", "username", "given_name", "family_name", "name"}, attribute) {
			i := slices.IndexFunc(auto.Fields, func(f mapping.Field) bool { return len(f.Path) == 1 && f.Path[0] == attribute })
			if i >= 0 {
				if c := s.Column(auto.Fields[i].Column); slices.Contains(left, c) && c.Fits(attribute) != look.Never {
					d.add(field(attribute, c))
					login := slices.ContainsFunc(auto.Fields, func(f mapping.Field) bool {
						return f.Column == c.Name && f.Path[0] == "username"
					})
					if !login || attribute != "user_id" {
						left = slices.DeleteFunc(left, func(other *look.Column) bool { return other == c })
					}
					continue
				}
			}
		}
		if line, ok := propose(attribute, left); ok {
			d.add(line)
			left = slices.DeleteFunc(left, func(c *look.Column) bool { return c == line.Column })
		}
	}
	for _, c := range left {
		d.rest(c)
	}
	d.questions()
	return d
}

// inherit writes down what the system maps, and gives the columns that it does not.
func (d *Draft) inherit(columns []*look.Column) (left []*look.Column) {
	written := map[int]bool{}
	for _, c := range columns {
		i := slices.IndexFunc(d.System.Fields, func(f mapping.Field) bool { return f.Column == c.Name })
		if i < 0 {
			i = slices.IndexFunc(d.System.Fields, func(f mapping.Field) bool {
				return slices.Contains(f.Columns, c.Name) || f.Expr != nil && slices.Contains(f.Expr.Columns, c.Name)
			})
		}
		if i >= 0 && written[i] {
			continue
		}
		if written[i] = true; i < 0 {
			behind := slices.ContainsFunc(d.System.LeftBehind, func(l mapping.Left) bool {
				return slices.Contains(l.Expr.Columns, c.Name)
			})
			if !behind { // what no import takes over is read already
				left = append(left, c)
			}
			continue
		}
		key, value := systemLine(d.System.Extends, d.System.Fields[i].Path)
		line := Line{Key: key, Value: value, Column: c}
		if key == "password" || key == "email" {
			line.Open = field(key, c).Open
		}
		d.add(line)
	}
	return left
}

// More asks about users that stand beside the rows that were looked at: on further pages, in other tables. A table that
// was chosen among several of users, which nobody had named, is left to be chosen again, so that they are not
// forgotten.
func (d *Draft) More(problems []schema.Problem, free bool) {
	for _, p := range problems {
		beside := strings.HasSuffix(p.Rule, "/more-users")
		if !beside && !strings.HasSuffix(p.Rule, "/more-pages") && p.Rule != "source/guessed-table" {
			continue
		}
		d.Open = append(d.Open, p.Message+"; "+p.Hint)
		if beside && free {
			d.Options.Table = ""
		}
	}
}

// ExplainJoins says of a draft whose query joins other tables why it does or, where no query can, what they have.
func (d *Draft) ExplainJoins(joins look.Joins) {
	for _, j := range joins.Tables {
		if d.Options.Query == "" {
			d.Open = append(d.Open, fmt.Sprintf("%s has %s of the same users, and is not read; %s", j.Table, j.Holds(),
				joins.Reads()))
			continue
		}
		d.Open = append(d.Open, fmt.Sprintf("the query below joins table %s, which has %s of the same users. Is it so?",
			j.Table, j.Holds()))
		if j.Several {
			d.Open = append(d.Open, fmt.Sprintf("table %s may have several rows of a user, and the query takes one of them: "+
				"which one counts?", j.Table))
		}
	}
}

// Runs reports whether users come out of the draft as it is: those without an address are
// taken by nobody.
func (d *Draft) Runs() bool { return d.has("email") }

// has reports whether an attribute is decided: by a line, or by the system from what the export has.
func (d *Draft) has(attribute string) bool {
	if d.System != nil && slices.ContainsFunc(d.System.Fields, func(f mapping.Field) bool {
		return len(f.Path) == 1 && f.Path[0] == attribute &&
			(!f.Optional || f.Column == "" || d.Sample.Column(f.Column) != nil)
	}) {
		return true
	}
	return d.active[attribute]
}

func (d *Draft) add(l Line) {
	d.Lines = append(d.Lines, l)
	d.active[l.Key] = d.active[l.Key] || l.Active
}

// unnameable reports whether a mapping file cannot name the column.
func unnameable(c *look.Column) bool { return c.Name == "" || mapping.Quoted(c.Name) == "" }

// questions are those that no single column gives rise to.
func (d *Draft) questions() {
	ask := func(format string, args ...any) { d.Open = append(d.Open, fmt.Sprintf(format, args...)) }
	s := d.Sample
	if !d.Runs() {
		ask("no column holds e-mail addresses, which users need unless the connection asks for none. Say where they come " +
			"from: email: COLUMN")
	}
	if !d.has("email_verified") {
		ask("no column says whether addresses are verified. Auth0 takes them for unverified then; if all are: " +
			"email_verified: {value: true}")
	}
	if strings.Contains(s.Found, "windows-1252") {
		ask("the export is not in UTF-8 and was read as windows-1252. Do names look right in what muster convert writes? " +
			"If not, give its charset under options")
	}
	if s.Bad > 0 {
		ask("%d of the rows cannot be read; muster convert says where and why", s.Bad)
	}
	var broken, fine int
	for _, c := range s.Columns {
		broken += c.NotUTF8
		fine += c.NonASCII
		if unnameable(c) {
			ask("a column has no name, or one that is not UTF-8: a mapping file cannot name it")
		}
	}
	switch {
	case s.Foreign():
		ask("%s no UTF-8. Give the charset under options, such as encoding: windows-1252, or muster init --encoding "+
			"windows-1252", cells(broken))
	case broken > 0:
		ask("%s no UTF-8, among %d that are: the export may be damaged", cells(broken), fine)
	}
	for _, c := range s.Columns {
		state := c.State()
		if state == nil || state.Kind != "deleted" || unnameable(c) {
			continue
		}
		_, condition := mapping.StateLine(c, state)
		condition = strings.ReplaceAll(strings.Trim(condition, "'"), "''", "'")
		d.Skip = append(d.Skip, condition)
	}
}

func cells(n int) string {
	if n == 1 {
		return "1 cell is"
	}
	return fmt.Sprintf("%d cells are", n)
}
