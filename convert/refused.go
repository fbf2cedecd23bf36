package convert

import (
	"fmt"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/rows"
	"muster/schema"
)

// refused says which columns were taken for an attribute by their names alone, though Auth0 refuses most of what they
// hold: once a column, with the line to write. Single cells are the validator's.
func refused(t *rows.Table, m *mapping.Mapping, seen *look.Table) (problems []schema.Problem) {
	for _, f := range m.Fields {
		c := seen.Column(f.Column)
		if c == nil || c.Filled == 0 {
			continue
		}
		n, what, hint := 0, "", ""
		switch f.Path[0] {
		case "phone_number":
			n, what, hint = c.Filled-c.PlusDigits, "are no numbers in E.164 form", phoneLine(c)
		case "username":
			n, what = c.Kinds[look.Email], "are email addresses"
			hint = fmt.Sprintf("users log in with their address anyway: leave the column out with --ignore %s",
				mapping.Quoted(c.Name))
		}
		if 2*n <= c.Filled {
			continue
		}
		problems = append(problems, schema.Problem{
			Rule: "mapping/refused-column", Severity: schema.Error, Index: -1,
			Pos: schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column, Field: c.Name},
			Message: fmt.Sprintf("column %s is taken for %s by its name, and %d of %s in %s %s: Auth0 refuses such users",
				rows.ShowName(c.Name), f.Path[0], n, rows.Count(c.Filled, "filled cell"), seen.Extent(), what),
			Hint: hint,
		})
	}
	return problems
}

// phoneLine is the line to write for a column of phone numbers that are not in E.164 form.
func phoneLine(c *look.Column) string {
	column := mapping.Quoted(c.Name)
	typed := fmt.Sprintf("phone_number: {column: %s, type: phone}", column)
	region := fmt.Sprintf("phone_number: {column: %s, type: phone, region: DE}", column)
	switch {
	case 2*c.PlusLost >= c.Filled:
		return fmt.Sprintf("they may lack the + alone, which spreadsheets take away: in a mapping file, under users, "+
			"phone_number: {expr: '\"+\" + row[%q]'}; or, of numbers without a country code, %s, with their country",
			c.Name, region)
	case c.LocalPhones > c.Kinds[look.Phone]:
		return "in a mapping file, under users, " + region + ", with the country of such numbers"
	case c.Kinds[look.Phone] > 0:
		return "in a mapping file, under users, " + typed
	}
	return fmt.Sprintf("leave the column out with --ignore %s, or name the right one in a mapping file", column)
}
