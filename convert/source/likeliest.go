package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/source/rows"
	"muster/schema"
)

// mostLooked is how many tables are looked at, of an export none of whose tables is called one of users.
const mostLooked = 12

// held is what the first rows of a table hold.
type held struct {
	table     *rows.TableInfo
	addresses int // that differ, of all rows as far as the first ones tell
	passwords bool
}

// likeliest opens the table that holds the users by what its cells are, where no name says so: the one with stored
// passwords and the most addresses that differ. Where there is none, the error stays.
func (e *Export) likeliest(failed error) (*rows.Table, error) {
	var data *schema.DataError
	if e.options.Table != "" || e.tables == nil || !errors.As(failed, &data) ||
		!strings.HasSuffix(data.Problem.Rule, "/no-table") {
		return nil, failed
	}
	e.rewind()
	var all []held
	for _, info := range worthALook(e.tables) {
		t, err := e.Read(info.String())
		if err != nil {
			continue
		}
		seen, err := look.Read(context.Background(), t, look.Bounds{Rows: 200, Bytes: 1 << 20})
		closeTable(t)
		if err == nil {
			if h := holds(info, seen); h.addresses > 0 {
				all = append(all, h)
			}
		}
	}
	if len(all) == 0 {
		return nil, failed
	}
	slices.SortStableFunc(all, func(a, b held) int {
		if a.passwords != b.passwords {
			if a.passwords {
				return -1
			}
			return 1
		}
		return b.addresses - a.addresses
	})
	t, err := e.Read(all[0].table.String())
	if err != nil {
		return nil, err
	}
	t.Found = strings.TrimPrefix(t.Found+", ", ", ") +
		fmt.Sprintf("table %s of %d, by what its cells hold", rows.ShowName(all[0].table.String()), len(e.tables))
	t.Notes = append(t.Notes, guessedTable(t, all))
	return t, nil
}

// worthALook are the tables with rows that may hold users: where they are many, those of which a column is called one
// of
// addresses or passwords, the largest first.
func worthALook(tables []*rows.TableInfo) (list []*rows.TableInfo) {
	for _, t := range tables {
		if t.Rows != 0 && !t.View {
			list = append(list, t)
		}
	}
	if len(list) <= mostLooked {
		return list
	}
	list = slices.DeleteFunc(list, func(t *rows.TableInfo) bool {
		return t.Columns != nil && !slices.ContainsFunc(t.Columns, func(c string) bool {
			attribute := schema.AttributeCalled(c)
			return attribute == "email" || attribute == "password" || strings.Contains(strings.ToLower(c), "mail")
		})
	})
	slices.SortStableFunc(list, func(a, b *rows.TableInfo) int { return cmp.Compare(b.Rows, a.Rows) })
	return list[:min(len(list), mostLooked)]
}

// holds counts the addresses of a table, and finds out whether it has passwords.
func holds(info *rows.TableInfo, seen *look.Table) held {
	h := held{table: info}
	salted := slices.ContainsFunc(seen.Columns, func(c *look.Column) bool { return c.NamesSalt() && c.Filled > 0 })
	for _, c := range seen.Columns {
		if c.Holds(look.Email) {
			h.addresses = max(h.addresses, min(c.Kinds[look.Email], c.Distinct))
		}
		h.passwords = h.passwords || c.Passwords(salted) == look.SurePassword
	}
	if info.Rows > seen.Rows && seen.Rows > 0 {
		h.addresses = h.addresses * info.Rows / seen.Rows
	}
	return h
}

// guessedTable says which table was taken, and which others hold addresses.
func guessedTable(t *rows.Table, all []held) schema.Problem {
	what := "addresses"
	if all[0].passwords {
		what += " and stored passwords"
	}
	p := schema.Problem{
		Rule: "source/guessed-table", Severity: schema.Warning, Index: -1,
		Pos: schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
		Message: fmt.Sprintf(
			"no table is called one of users; %s is read, which holds %s",
			rows.ShowName(all[0].table.String()),
			what,
		),
		Hint: "--table " + rows.ShowName(all[0].table.String()) + " says so for certain",
	}
	var others []string
	for _, h := range all[1:] {
		others = append(others, rows.ShowName(h.table.String()))
	}
	if len(others) > 0 {
		p.Hint += "; addresses are in " + strings.Join(others, ", ") + " too"
	}
	return p
}
