package convert

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/rows"
	"muster/schema"
)

// withoutEmail takes the one column that holds addresses for that of the users, and says so. Its error is that there is
// none, or no saying which.
func withoutEmail(t *rows.Table, m *mapping.Mapping, seen *look.Table) (schema.Problem, *schema.DataError) {
	c := seen.Addresses()
	if c == nil || hasNoHeader(t) || slices.ContainsFunc(t.Columns, look.OddName) {
		return schema.Problem{}, noEmail(t, seen)
	}
	m.Fields = slices.DeleteFunc(m.Fields, func(f mapping.Field) bool {
		return f.Column == c.Name && f.Path[0] == "username"
	})
	m.Fields = append(m.Fields, mapping.Field{Path: []string{"email"}, Column: c.Name})
	return guessedEmail(t, c, seen), nil
}

// guessedEmail says that a column was taken for the one of addresses by its cells.
func guessedEmail(t *rows.Table, c *look.Column, seen *look.Table) schema.Problem {
	why := "no column is called email"
	if named := look.Named("email", seen.Columns); named != nil && named[0] != c {
		why = "column " + rows.ShowName(named[0].Name) + " holds no addresses"
	}
	as := "as the only one"
	if slices.ContainsFunc(seen.Columns, func(other *look.Column) bool { return other != c && other.Holds(look.Email) }) {
		as = "as the only one that nearly all rows have"
	}
	return ofTable(t, "mapping/guessed-email", schema.Warning,
		fmt.Sprintf("%s; %s is taken, whose cells are addresses, %s in %s", why, rows.ShowName(c.Name), as, seen.Extent()),
		"a mapping file says so for certain: users: {email: "+mapping.Quoted(c.Name)+"}")
}

// noEmail is the error of a table in which no column is called email, and which one may be meant.
func noEmail(t *rows.Table, seen *look.Table) *schema.DataError {
	p := ofTable(t, "mapping/no-email", schema.Error,
		"no column is called email, and users need an address unless the connection asks for none", "")
	header := slices.IndexFunc(t.Notes, isNoHeader)
	switch hint := addressesHint(t, seen); {
	case slices.ContainsFunc(t.Columns, look.OddName):
		p.Hint = look.OddNames
	case header >= 0:
		p.Hint = t.Notes[header].Message + ": " + t.Notes[header].Hint
	case hint != "":
		p.Hint = hint
	case len(t.Columns) == 0:
		p.Hint = "the records have no columns at all: is this the export of the users?"
	default:
		p.Hint = "the columns are " + some(t.Columns) +
			"; say which one it is with a mapping file: users: {email: COLUMN}"
		if seen.Rows > 0 {
			p.Hint = "no cell in " + seen.Extent() + " is an address; " + p.Hint
		}
		if !seen.All {
			p.Hint += "; they are those of " + seen.Extent() +
				", and later ones may have others: {column: NAME, optional: true}"
		}
	}
	if len(t.Columns) > 0 && header < 0 && p.Hint != look.OddNames {
		p.Hint += "; where users have none, --severity mapping/no-email=warning goes on without"
	}
	return &schema.DataError{Problem: p}
}

// addressesHint says where the addresses may be: in another table, in columns with other names, or in one that is empty
// so far. It is "" where nothing looks like it.
func addressesHint(t *rows.Table, seen *look.Table) string {
	const sayIt = "say so with a mapping file: users: {email: %s}"
	hold, field := holdAddresses(seen)
	js := look.FindJoins(context.Background(), t, seen, look.Wants{Addresses: len(hold) == 0})
	if len(js.Tables) > 0 {
		j := js.Tables[0]
		return fmt.Sprintf("column %s of table %s holds addresses of the same users: %s", j.Holds(), rows.ShowName(j.Table),
			js.Reads())
	}
	switch {
	case len(hold) > 0 && field == "":
		return fmt.Sprintf("addresses are in %s, which by their names are those of other people; if they are the users, "+
			sayIt, some(hold), mapping.Quoted(hold[0]))
	case len(hold) > 0:
		return fmt.Sprintf("addresses are in %s; "+sayIt, some(hold), field)
	}
	var like []string
	for _, name := range mapping.LooksLike("email", t.Columns) {
		if c := seen.Column(name); c == nil || c.Filled == 0 {
			like = append(like, name)
		}
	}
	switch {
	case len(like) == 0:
		return ""
	case seen.Rows > 0:
		return fmt.Sprintf("%s may hold it, though it is empty in %s; "+sayIt, some(like), seen.Extent(),
			mapping.Quoted(like[0]))
	}
	return fmt.Sprintf("%s may hold it; "+sayIt, some(like), mapping.Quoted(like[0]))
}

// holdAddresses are the columns whose cells are addresses, and how a mapping takes the likeliest; "" where all may be
// those of other people.
func holdAddresses(seen *look.Table) (names []string, field string) {
	for _, likely := range []bool{true, false} { // those of the users, then those that may be of other people
		for _, c := range seen.Columns {
			if likely == (c.OfOthers() || 2*c.Repeated() > c.Filled) {
				continue
			}
			takes := mapping.Quoted(c.Name)
			if from := c.EmailExpr(); from != "" {
				takes = exprField(from)
			} else if !c.Holds(look.Email) {
				continue
			}
			names = append(names, c.Name)
			if likely {
				field = cmp.Or(field, takes)
			}
		}
	}
	return names, field
}

func isNoHeader(p schema.Problem) bool { return p.Rule == "csv/no-header" }

// hasNoHeader reports whether the columns of a table have no names of their own.
func hasNoHeader(t *rows.Table) bool { return slices.ContainsFunc(t.Notes, isNoHeader) }

// some are the first of many names.
func some(names []string) string { return atMost(20, names) }

func atMost(most int, names []string) string {
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
}
