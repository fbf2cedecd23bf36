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
	if s.Filled() {
		if c.ZeroDates > 0 {
			return "blocked", fmt.Sprintf("{column: %s, type: present, none: [%s]}", name, zeroDates)
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

const zeroDates = `"0000-00-00", "0000-00-00 00:00:00"`

// outCondition is the condition that holds for the rows of users who are out.
func outCondition(c *look.Column, s *look.State) string {
	row := "row[" + strconv.Quote(c.Name) + "]"
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
