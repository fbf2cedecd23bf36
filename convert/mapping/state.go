package mapping

import (
	"fmt"
	"strconv"
	"strings"

	"muster/convert/look"
)

// StateLine returns what a mapping file says of a column that keeps users out: the field blocked or, where they are
// deleted, the condition skip.
func StateLine(c *look.Column, s *look.State) (key, value string) {
	name := Quoted(c.Name)
	if s.Kind == "deleted" {
		return "skip", "'" + strings.ReplaceAll(outCondition(c, s), "'", "''") + "'"
	}
	if s.Kind == "expires" && c.Holds(look.Date) {
		return "blocked", fmt.Sprintf(`{expr: 'row[%q] != nil && row[%[1]q] != "" && date(row[%[1]q]) < now()'}`, c.Name)
	}
	if s.Filled() {
		if c.Zeros > 0 {
			return "blocked", fmt.Sprintf("{column: %s, type: present, none: [\"0\"]}", name)
		}
		return "blocked", fmt.Sprintf("{column: %s, type: present}", name)
	}
	if s.Kind == "status" {
		var words []string
		for _, v := range s.On {
			words = append(words, strconv.Quote(v.Text)+": false")
		}
		for _, v := range s.Off {
			words = append(words, strconv.Quote(v.Text)+": true")
		}
		return "blocked", fmt.Sprintf("{column: %s, lookup: {%s}}", name, strings.Join(words, ", "))
	}
	return "blocked", fmt.Sprintf("{column: %s, true: [%s], false: [%s]}", name, texts(s.Off), texts(s.On))
}

// LikelyScheme returns the likeliest formula of a column of digests as a field of a mapping file says it, with the
// columns that go with it; salt is "" for none.
func LikelyScheme(c *look.Column, salt string) string {
	scheme := c.LikelyScheme(salt != "")
	if strings.Contains(scheme, ",") {
		scheme = strconv.Quote(scheme)
	}
	if salt != "" {
		if scheme += ", salt: " + Quoted(salt); c.Rounds() != nil {
			scheme += ", iterations: " + Quoted(c.Rounds().Name)
		}
	}
	return scheme
}

// outCondition is the condition that holds for the rows of users who are out.
func outCondition(c *look.Column, s *look.State) string {
	row := "row[" + strconv.Quote(c.Name) + "]"
	if s.Filled() && c.Zeros > 0 {
		return fmt.Sprintf(`%s not in [nil, "", "0"]`, row)
	}
	if s.Filled() {
		return fmt.Sprintf(`%s != nil && %[1]s != ""`, row)
	}
	var words []string
	for _, v := range s.Off {
		words = append(words, strconv.Quote(v.Text))
	}
	return row + " in [" + strings.Join(words, ", ") + "]"
}

func texts(values []look.Value) string {
	var all []string
	for _, v := range values {
		all = append(all, Quoted(v.Text))
	}
	return strings.Join(all, ", ")
}
