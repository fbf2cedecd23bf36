package convert

import (
	"bytes"
	"fmt"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/mapping/phone"
	"muster/convert/source/rows"
	"muster/schema"
)

// What is taken as it stands, though a person should look at it. Of each kind, the first of a table is told.

// lookForPhones reports a number with + that has no country, or a length that its country does not use. Auth0 takes it:
// it asks for + and digits.
func (e *encoder) lookForPhones() {
	column := e.filling("/phone_number")
	var told error // the last one of these rows: whole columns may have the same
	if column < 0 {
		return
	}
	for _, s := range e.out.Spans {
		row := int(s.Row)
		c := e.rows.Cell(row, column)
		v := e.rows.Value(c)
		if len(v) > 0 && v[0] != '+' {
			v = bytes.TrimSpace(v)
		}
		if len(v) == 0 || v[0] != '+' {
			continue
		}
		err := phone.Check(v) // which passes over blanks
		if err == nil || err == told {
			continue
		}
		told = err
		what := "the phone number"
		if e.visible[column] {
			what = schema.Quote(string(v))
		}
		e.doubt("convert/doubtful-phone", row, e.rows.Offset(c), err.Error(),
			fmt.Sprintf("%s %v; said once of a column", what, err),
			"Auth0 takes it, and no message arrives: put it right in the export; none: [NUMBER] in a mapping file leaves "+
				"such a one out")
	}
}

// lookForAddresses reports a user without an address, though a column that is left out has one.
func (e *encoder) lookForAddresses() {
	column := e.filling("/email")
	if column < 0 || len(e.addresses) == 0 {
		return
	}
	for _, s := range e.out.Spans {
		row := int(s.Row)
		if v := e.rows.Value(e.rows.Cell(row, column)); len(bytes.TrimSpace(v)) > 0 {
			continue
		}
		for _, other := range e.addresses {
			c := e.rows.Cell(row, other)
			if !look.IsEmail(e.rows.Value(c)) {
				continue
			}
			taken, name := e.table.Columns[column], e.table.Columns[other]
			e.doubt("convert/other-address", row, e.rows.Offset(c), name,
				fmt.Sprintf("the user has no address in column %s, but one in %s, which is left out; said once of a column",
					rows.ShowName(taken), rows.ShowName(name)),
				fmt.Sprintf("in a mapping file, under users: email: {columns: [%s, %s], first: true}; or leave the column "+
					"out with %s", mapping.Quoted(taken), mapping.Quoted(name), ignoring(name)))
		}
	}
}

// filling is the column whose text is the value of an attribute as it stands; -1 for none.
func (c *converter) filling(pointer string) int {
	for i := range c.plan.Nodes {
		if n := &c.plan.Nodes[i]; n.Leaf != nil && n.Pointer == pointer && n.Leaf.Type == mapping.String {
			return n.Leaf.Index
		}
	}
	return -1
}

func (e *encoder) doubt(rule string, row, offset int, once, message, hint string) {
	problem := schema.Problem{Rule: rule, Severity: schema.Warning, Message: message, Hint: hint}
	e.findings = append(e.findings, finding{problem, row, offset, rule + " " + once})
}
