package source

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// mostLooked is how many tables are looked at, of an export none of whose tables is called one of users.
const mostLooked = 12

// candidate is what the first rows of a table hold.
type candidate struct {
	table *rows.TableInfo
	rows.Held
}

// likeliest opens the table that holds the users by what its cells are, where no name says so: the one with stored
// passwords and the most addresses that differ. Where there is none, the error stays.
func (e *Export) likeliest(failed error) (*rows.Table, error) {
	var data *schema.DataError
	if e.options.Holds == nil || e.options.Table != "" || e.tables == nil || !errors.As(failed, &data) ||
		!strings.HasSuffix(data.Problem.Rule, "/no-table") && data.Problem.Rule != "xlsx/no-sheet" {
		return nil, failed
	}
	e.rewind()
	var all []candidate
	for _, info := range worthALook(e.tables) {
		t, err := e.Read(info.String())
		if err != nil {
			continue
		}
		h, err := e.options.Holds(t)
		closeTable(t)
		if err == nil && h.Addresses > 0 {
			if info.Rows > h.Rows { // of all rows, as far as the first ones tell
				h.Addresses = h.Addresses * info.Rows / h.Rows
			}
			all = append(all, candidate{info, h})
		}
	}
	if len(all) == 0 {
		return nil, failed
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		if a.Passwords != b.Passwords {
			if a.Passwords {
				return -1
			}
			return 1
		}
		return b.Addresses - a.Addresses
	})
	t, err := e.Read(all[0].table.String())
	if err != nil {
		return nil, err
	}
	t.Key = all[0].table.Key
	noun := "table"
	if e.format == "xlsx" {
		noun = "sheet"
	}
	t.Found = strings.TrimPrefix(t.Found+", ", ", ") +
		fmt.Sprintf("%s %s of %d, by what its cells hold", noun, rows.ShowName(all[0].table.String()), len(e.tables))
	t.Notes = append(t.Notes, guessedTable(t, noun, all))
	return t, nil
}

// worthALook are the tables with rows that may hold users: where they are many, those of which a column is called one
// of addresses or passwords, the largest first.
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

// guessedTable says which table was taken, and which others hold addresses.
func guessedTable(t *rows.Table, noun string, all []candidate) schema.Problem {
	what := "addresses"
	if all[0].Passwords {
		what += " and stored passwords"
	}
	p := schema.Problem{
		Rule: "source/guessed-table", Severity: schema.Warning, Index: -1,
		Pos: schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
		Message: fmt.Sprintf(
			"no %s of addresses is called one of users; %s is read, which holds %s",
			noun,
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
		p.Message += "; addresses are in " + strings.Join(others, ", ") + " too, and are not read"
	}
	return p
}
