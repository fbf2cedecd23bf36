package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// CheckBooleans is the error of a query that compares a column of Booleans with a text such as 't', which none equals:
// before they were Booleans, it did.
func (q *Query) CheckBooleans() error {
	var columns []string
	text, depth, gives := "", 0, false
	for _, word := range append(queryParts.FindAllString(q.sql, -1), "AND") {
		name := strings.ToLower(strings.Trim(word, "\"`[]"))
		switch {
		case word == "(":
			depth++
		case word == ")":
			depth--
		case slices.Contains(apart, name), word == "," && depth == 0:
			if text != "" && columns != nil && !gives {
				return notText(columns[0], text)
			}
			columns, text, gives = nil, "", name == "then" || name == "else"
		case isSpelling(word):
			text = word
		case q.isBoolean(name):
			columns = append(columns, name)
		}
	}
	return nil
}

// apart are the words between two conditions, or values, of a query.
var apart = []string{"and", "or", "where", "on", "having", "then", "else", "end", "select", "from", "union"}

func (q *Query) isBoolean(column string) bool {
	return slices.ContainsFunc(q.tables, func(t *rows.TableInfo) bool {
		for i, k := range q.kinds[t.String()] {
			if k >= letters && strings.EqualFold(q.loaded[t.String()][i], column) {
				return true
			}
		}
		return false
	})
}

func notText(column, text string) error {
	return &rows.OptionError{Message: fmt.Sprintf("--query: %s is a Boolean, which no text such as %s equals: "+
		"write %s, NOT %s, or %s = true", rows.ShowName(column), text, column, column, column)}
}

// isSpelling reports whether a string of SQL is how a Boolean is written, or a pattern of LIKE for it.
func isSpelling(word string) bool {
	if word[0] != '\'' {
		return false
	}
	s := strings.TrimRight(strings.ToLower(strings.Trim(word, "'")), "%_")
	_, spelled := booleanOf([]byte(s))
	return spelled && s != "0" && s != "1" || s != "" && (strings.HasPrefix("true", s) || strings.HasPrefix("false", s))
}
