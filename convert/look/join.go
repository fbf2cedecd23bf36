package look

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// Join is another table of the export that has what that of the users lacks, with a row for each user or some.
type Join struct {
	Table        string
	Mine, Theirs *Column   // by which a row there belongs to one here
	Columns      []*Column // that are wanted of it
	Several      bool      // there may be several rows of a user
}

// Joins are such tables, and the one of the users; no tables are for none.
type Joins struct {
	Tables []*Join
	of     *Table
}

// Wants is what the table of the users lacks. State is wanted of a table that has a row for each row of another one,
// such as addresses of users, where that one says who must not log in.
type Wants struct{ Passwords, Addresses, Names, State bool }

// Wants returns what no column of the table holds.
func (s *Table) Wants() (w Wants) {
	w = Wants{Passwords: true, Addresses: true, Names: len(Named("given_name", s.Columns)) == 0 &&
		len(Named("family_name", s.Columns)) == 0, State: s.WantsState()}
	salted := s.salted()
	for _, c := range s.Columns {
		w.Passwords = w.Passwords && c.Usable == 0 && c.Sure == 0 && c.Passwords(salted) == NoPasswords
		w.Addresses = w.Addresses && !c.Holds(Email) && c.EmailExpr() == ""
	}
	return w
}

// WantsState reports whether no column says who must not log in, and a column that is not the key has a user for each
// row.
func (s *Table) WantsState() bool {
	owner := false
	for _, c := range s.Columns {
		if c.State() != nil {
			return false
		}
		owner = owner || s.isOwner(c)
	}
	return owner
}

// isOwner reports whether a column says which user a row belongs to, which has no other.
func (s *Table) isOwner(c *Column) bool {
	return namesUser(c) && !s.isOwn(c) && c.Filled == s.Rows-s.Bad && c.Repeated() == 0
}

// isOwn reports whether a column is the key of the table itself.
func (s *Table) isOwn(c *Column) bool {
	return c.Name == s.Key || s.Key == "" && (strings.EqualFold(c.Name, "id") || c.NamesKey(s.Table))
}

// plainKeys are names of the key of any table.
var plainKeys = []string{"id", "nr", "код", "ид", "código", "codigo", "pk", "uuid", "guid", "objectid", "localid"}

// namesUser reports whether a column is called as the key of users is in other tables.
func namesUser(c *Column) bool {
	name := schema.Folded(c.Short())
	return !slices.Contains(plainKeys, name) && !c.NameHas("client", "account", "customer", "external") &&
		(schema.AttributeCalled(name) == "user_id" || schema.ComposedFor("user_id", name))
}

func (s *Table) salted() bool {
	return slices.ContainsFunc(s.Columns, func(c *Column) bool { return c.NamesSalt() && c.Filled > 0 })
}

// FindJoins looks for what is wanted in the tables beside a table, which s is the look at.
func FindJoins(ctx context.Context, t *rows.Table, s *Table, wants Wants) Joins {
	found := Joins{of: s}
	if t.Beside == nil || wants == (Wants{}) || s.Rows == 0 {
		return found
	}
	for info, other := range t.Beside {
		seen, err := Read(ctx, other, Short)
		if err != nil {
			continue
		}
		s.Key = t.Key
		seen.Table = info.String()
		columns, left := s.take(seen, wants)
		if columns == nil {
			continue
		}
		if mine, theirs := s.keyTo(seen); mine != nil {
			found.Tables = append(found.Tables, &Join{
				Table: seen.Table, Mine: mine, Theirs: theirs, Columns: columns,
				Several: theirs.Repeated() > 0 || theirs.More,
			})
			if wants = left; wants == (Wants{}) {
				break
			}
		}
	}
	return found
}

// take returns the columns of another table that hold what is wanted, and what is wanted still.
func (s *Table) take(other *Table, wants Wants) (columns []*Column, left Wants) {
	salted := other.salted()
	left = wants
	add := func(c *Column) {
		if !slices.Contains(columns, c) {
			columns = append(columns, c)
		}
	}
	for _, c := range other.Columns {
		switch {
		case c.Filled == 0:
		case wants.Passwords && (c.Passwords(salted) == SurePassword || 2*c.Usable > c.Filled-c.Free):
			left.Passwords = false
			add(c)
		case wants.Addresses && 10*c.Kinds[Email] >= 9*c.Filled && !c.OfOthers():
			left.Addresses = false
			add(c)
		}
	}
	if wants.Passwords && !left.Passwords {
		for _, c := range other.Columns {
			if c.NamesSalt() && c.Filled > 0 {
				add(c)
			}
		}
	}
	owner := slices.ContainsFunc(s.Columns, func(c *Column) bool { return s.isOwner(c) && c.NamesKey(other.Table) })
	if wants.State && owner {
		for _, c := range other.Columns {
			if c.State() != nil {
				left.State = false
				add(c)
			}
		}
	}
	if wants.Names {
		for _, attribute := range []string{"given_name", "family_name", "name"} {
			for _, c := range Named(attribute, other.Columns) {
				if c.Filled > 0 && (attribute != "name" || owner && !left.State && wants.State) {
					left.Names = false
					add(c)
					break
				}
			}
		}
	}
	return columns, left
}

// keyTo finds the columns by which the rows of another table belong to those of this one: they hold the same, and by
// their names or their kind that is no accident; nil for none. That two tables share their key counts least.
func (s *Table) keyTo(other *Table) (mine, theirs *Column) {
	for _, goes := range []func(s, other *Table, mine, theirs *Column) bool{refers, sharesKey} {
		for _, theirs := range other.Columns {
			for _, mine := range s.Columns {
				if mine.Filled > 0 && theirs.Filled > 0 && goes(s, other, mine, theirs) && mine.shares(theirs) {
					return mine, theirs
				}
			}
		}
	}
	return nil, nil
}

// refers reports whether one of two columns says which row of the other's table is meant.
func refers(s, other *Table, mine, theirs *Column) bool {
	here, there := schema.Folded(mine.Name), schema.Folded(theirs.Name)
	switch {
	case mine.All(Email) && theirs.All(Email), mine.All(UUID) && theirs.All(UUID):
		return true
	case here == there && namesUser(mine): // both belong to users
		return true
	case s.isKey(mine) && there != "id":
		table := schema.Folded(s.Table[strings.LastIndexByte(s.Table, '.')+1:])
		return theirs.NamesKey(s.Table) || there == here ||
			schema.AttributeCalled(theirs.Short()) == "user_id" && !slices.Contains(plainKeys, there) ||
			there == table || there+"s" == table
	case other.isKey(theirs) && here != "id":
		return mine.NamesKey(other.Table)
	}
	return false
}

// sharesKey reports whether two columns are the keys of their tables, of which one is called as a part of the other.
func sharesKey(s, other *Table, mine, theirs *Column) bool {
	stem := strings.TrimSuffix(schema.Folded(s.Table[strings.LastIndexByte(s.Table, '.')+1:]), "s")
	return s.isKey(mine) && other.isKey(theirs) && strings.EqualFold(mine.Name, theirs.Name) && len(stem) > 2 &&
		strings.Contains(schema.Folded(other.Table), stem)
}

// isKey reports whether the rows of the table are known by a column.
func (s *Table) isKey(c *Column) bool {
	return c.Name == s.Key || s.Key == "" && (strings.EqualFold(c.Name, "id") || c.NamesKey(s.Table) ||
		schema.AttributeCalled(c.Short()) == "user_id")
}

// shares reports whether two columns hold the same values, as far as was looked.
func (c *Column) shares(other *Column) bool {
	few, many := c.distinct, other.distinct
	if few.size > many.size {
		few, many = many, few
	}
	both := 0
	for _, n := range few.slots {
		if n != 0 && many.has(n) {
			both++
		}
	}
	return both > 0 && 2*both >= few.size
}

// Reads says in words how the users are read with what is joined to them. A workbook takes no query.
func (js Joins) Reads() string {
	if js.of.Format == "xlsx" {
		j := js.Tables[0]
		return fmt.Sprintf("put both into one sheet, row by row, by %s of the users and %s of sheet %s: XLOOKUP does",
			rows.ShowName(j.Mine.Name), rows.ShowName(j.Theirs.Name), rows.ShowName(j.Table))
	}
	return fmt.Sprintf("--query '%s' reads all; muster init drafts a mapping with it", js.Query())
}

// Query reads the users with what is joined to them.
func (js Joins) Query() string {
	selected, from := "u.*", table(js.of.Table)+" u"
	taken := map[string]bool{}
	for n, j := range js.Tables {
		alias := "o"
		if n > 0 {
			alias = fmt.Sprintf("o%d", n+1)
		}
		var filled []string
		for _, c := range j.Columns {
			selected += ", " + alias + "." + quoted(c.Name)
			if js.of.Column(c.Name) != nil || taken[c.Name] {
				selected += " AS " + quoted(j.Table[strings.LastIndexByte(j.Table, '.')+1:]+"_"+c.Name)
			}
			taken[c.Name] = true
			filled = append(filled, "length("+quoted(c.Name)+") > 0")
		}
		other := table(j.Table)
		if j.Several {
			other = fmt.Sprintf("(SELECT * FROM %s WHERE %s GROUP BY %s)", other, strings.Join(filled, " AND "),
				quoted(j.Theirs.Name))
		}
		from += fmt.Sprintf(" LEFT JOIN %s %s ON %[2]s.%s = u.%s", other, alias, quoted(j.Theirs.Name), quoted(j.Mine.Name))
	}
	return fmt.Sprintf("SELECT %s FROM %s", selected, from)
}

// Holds names the columns that are joined.
func (j *Join) Holds() string {
	var names []string
	for _, c := range j.Columns {
		names = append(names, rows.ShowName(c.Name))
	}
	return strings.Join(names, ", ")
}

// table is the name of a table in a query, with that of its schema.
func table(name string) string {
	parts := strings.Split(name, ".")
	for i, p := range parts {
		parts[i] = quoted(p)
	}
	return strings.Join(parts, ".")
}

// quoted is a name in a query, in quotes where it needs them.
func quoted(name string) string {
	plain := name != "" && (name[0] < '0' || name[0] > '9') && !slices.Contains(reserved, strings.ToLower(name)) &&
		strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == ""
	if plain {
		return name
	}
	return `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
}

// reserved are words that a name may well be, and a query takes for something else.
var reserved = []string{
	"user", "group", "order", "key", "index", "table", "select", "from", "where", "values", "default", "check", "to", "in",
	"on", "as", "by", "is", "not", "null", "primary", "references", "set", "all", "and", "or", "case", "end", "limit",
	"join",
}
