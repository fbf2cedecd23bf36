package scan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// Chooser picks the table of an export that is read: the one that somebody names, else the
// first that looks as if it held users. A reader tells it of each table that it comes to,
// asks whether it is wanted, and chooses it; what is said of the choice is the Chooser's.
type Chooser struct {
	Wanted   string // the name that somebody gave; "" for none
	ListOnly bool   // no table is wanted: the export is read for the list of its tables
	Noun     string // what a table is called; "" for table
	Flag     string // that names one; "" for --table
	// Nameless says that the names of the tables tell nothing: a column for addresses is enough to look like users.
	Nameless bool

	Tables []*rows.TableInfo // that there are, in their order, as far as the export has been read
	Chosen *rows.TableInfo   // nil as long as no table is
}

// Add notes a table of the export.
func (c *Chooser) Add(t *rows.TableInfo) { c.Tables = append(c.Tables, t) }

// Remove takes a table away, which turned out to be a part of another one.
func (c *Chooser) Remove(t *rows.TableInfo) {
	c.Tables = slices.DeleteFunc(c.Tables, func(other *rows.TableInfo) bool { return other == t })
}

// Free reports whether nobody said which table to read.
func (c *Chooser) Free() bool { return !c.ListOnly && c.Wanted == "" }

// Named reports whether somebody gave the name of a table.
func (c *Chooser) Named(t *rows.TableInfo) bool {
	return !c.ListOnly && c.Wanted != "" && t.Is(c.Wanted)
}

// Wants reports whether a table is the one to read. Columns are those of its rows, where it
// is not known otherwise which it has; a table whose columns nobody names is an error later.
func (c *Chooser) Wants(t *rows.TableInfo, columns []string) bool {
	switch {
	case c.ListOnly || c.Chosen != nil:
		return false
	case c.Wanted != "":
		return t.Is(c.Wanted)
	case t.View || t.Rows > 0: // rows of it have been passed by
		return false
	}
	seen := *t
	if seen.Columns == nil {
		seen.Columns = columns
	}
	return LooksLikeUsers(&seen)
}

// MayWant reports whether a table whose columns are not known yet may turn out to be the one to read.
func (c *Chooser) MayWant(t *rows.TableInfo) bool {
	n, _ := score(t)
	return n > 0 || c.Named(t)
}

// First returns the first table that is wanted, of an export whose tables are all known; nil for none.
func (c *Chooser) First() *rows.TableInfo {
	for _, t := range c.Tables {
		if c.Wants(t, nil) {
			return t
		}
	}
	return nil
}

// Choose chooses a table, and gives the one that is read its name.
func (c *Chooser) Choose(t *rows.TableInfo, out *rows.Table) {
	c.Chosen = t
	out.Name, out.Key, out.Found = t.String(), t.Key, c.found()
}

// found says in words which table was chosen, and from which: from all or, where somebody
// gave a name that does not say it, from those of that name.
func (c *Chooser) found() string {
	list := c.Tables
	switch {
	case c.Wanted != "" && strings.EqualFold(c.Wanted, c.Chosen.String()):
		return ""
	case c.Wanted != "":
		list = slices.DeleteFunc(slices.Clone(list), func(t *rows.TableInfo) bool { return !t.Is(c.Wanted) })
	}
	return c.among(list)
}

// AmongAll says in words which table was chosen, and from which there are.
func (c *Chooser) AmongAll() string { return c.among(c.Tables) }

func (c *Chooser) among(list []*rows.TableInfo) string {
	found := cmp.Or(c.Noun, "table") + " " + rows.ShowName(c.Chosen.String())
	if len(list) == 1 {
		return found
	}
	return fmt.Sprintf("%s of %d (%s)", found, len(list), names(list, false))
}

// MoreUsers is the problem of an export of which one table was chosen and read, where others
// with rows look like users too, or have the name that somebody gave; nil for no others.
func (c *Chooser) MoreUsers(rule, file string) []schema.Problem {
	var others []*rows.TableInfo
	for _, t := range c.Tables {
		if t != c.Chosen && t.Rows != 0 && !t.View && c.mayBeMeant(t) {
			others = append(others, t)
		}
	}
	if len(others) == 0 {
		return nil
	}
	noun, flag := cmp.Or(c.Noun, "table"), cmp.Or(c.Flag, "--table")
	if c.Wanted != "" {
		return []schema.Problem{{
			Rule: rule, Severity: schema.Warning, Index: -1,
			Pos: schema.Pos{File: file, Line: others[0].At.Line, Column: others[0].At.Column},
			Message: fmt.Sprintf("%s %s is read, and %s has the same name", noun, rows.ShowName(c.Chosen.String()),
				names(others, true)),
			Hint: fmt.Sprintf("say which one is meant: %s %s, or %s", flag, rows.ShowName(c.Chosen.String()),
				rows.ShowName(others[0].String())),
		}}
	}
	p := schema.Problem{
		Rule: rule, Severity: schema.Warning, Index: -1,
		Pos:     schema.Pos{File: file, Line: others[0].At.Line, Column: others[0].At.Column},
		Message: noun + "s " + names(others, true) + " look like users too, and are not read",
		Hint:    flag + " says which one is meant, a run each",
	}
	if len(others) == 1 {
		p.Message = noun + " " + names(others, true) + " looks like users too, and is not read"
		p.Hint = flag + " " + rows.ShowName(others[0].String()) +
			" reads it, in a run of its own; with the name of the " + noun + " that was read, this is not said"
	}
	return []schema.Problem{p}
}

// mayBeMeant reports whether a table has the name that somebody gave but is not fully named by it or, where nobody gave
// one, looks like users.
func (c *Chooser) mayBeMeant(t *rows.TableInfo) bool {
	switch {
	case c.Wanted != "":
		return t.Is(c.Wanted) && !strings.EqualFold(c.Wanted, c.Chosen.String())
	case c.Nameless:
		_, email := score(t)
		return email
	}
	return MayBeUsers(t)
}

// None is the error of an export without the table that is wanted, or without one that
// looks like users. Whole is the command that makes a whole export.
func (c *Chooser) None(rule, file, whole string) error {
	p := schema.Problem{Rule: rule, Severity: schema.Error, Index: -1, Pos: schema.Pos{File: file}}
	switch {
	case len(c.Tables) == 0:
		p.Message = "the file holds no table"
		p.Hint = "is it a whole dump? " + whole + " writes one"
	case c.Wanted != "":
		p.Message = fmt.Sprintf("the file has no table %s; it has %s", rows.ShowName(c.Wanted), names(c.Tables, false))
		p.Hint = "--table takes one of them"
		if near := c.nearest(); near != "" {
			p.Hint = "did you mean --table " + rows.ShowName(near) + "?"
		}
	default:
		p.Message = "no table looks like users; the file has " + names(c.Tables, true)
		p.Hint = "say which one holds them, perhaps --table " + rows.ShowName(c.likeliest().String())
	}
	return &schema.DataError{Problem: p}
}

// nearest is the name of the table that is spelled most like the wanted one; "" for none.
func (c *Chooser) nearest() string {
	var all []string
	for _, t := range c.Tables {
		all = append(all, t.Name, t.String())
	}
	return schema.Nearest(c.Wanted, all)
}

// likeliest is the table to suggest: the one that scores best, then one with many rows.
func (c *Chooser) likeliest() *rows.TableInfo {
	rank := func(t *rows.TableInfo) int {
		n, email := score(t)
		if email {
			n += 2
		}
		return n
	}
	best := c.Tables[0]
	for _, t := range c.Tables[1:] {
		if rank(t) > rank(best) || rank(t) == rank(best) && t.Rows > best.Rows {
			best = t
		}
	}
	return best
}

// mostNames are the tables that a message names.
const mostNames = 20

// names lists tables in words, with the numbers of their rows where they are counted.
func names(list []*rows.TableInfo, counted bool) string {
	var words []string
	for _, t := range list[:min(len(list), mostNames)] {
		w := rows.ShowName(t.String())
		if counted && t.Rows >= 0 {
			w += " (" + rows.Count(t.Rows, "row") + ")"
		}
		words = append(words, w)
	}
	if len(list) > mostNames {
		words = append(words, fmt.Sprintf("and %d more", len(list)-mostNames))
	}
	return strings.Join(words, ", ")
}
