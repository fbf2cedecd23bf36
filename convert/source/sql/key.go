package sql

import (
	"regexp"
	"slices"
	"strings"
)

// keyOf is a PRIMARY KEY of one column in a statement that creates a table, behind all columns or behind its own.
var keyOf = regexp.MustCompile(
	"(?i)\\bPRIMARY\\s+KEY\\s*(?:USING\\s+\\w+\\s*)?\\(\\s*[`\"\\[]?([^`\"\\],()]+?)[`\"\\]]?\\s*\\)" +
		"|(?m:^\\s*|[(,]\\s*)[`\"\\[]?(\\w+)[`\"\\]]?\\s+\\w+(?:\\([^)]*\\))?(?:\\s+\\w+)*?\\s+PRIMARY\\s+KEY\\b",
)

// primaryKey returns the column of the table that is its primary key; "" where the statement that creates it names none,
// or several. A dump of PostgreSQL names it behind the rows, which is too late.
func (t *table) primaryKey() string {
	m := keyOf.FindStringSubmatch(t.create)
	if m == nil {
		return ""
	}
	name := m[1] + m[2]
	i := slices.IndexFunc(t.Columns, func(c string) bool { return strings.EqualFold(c, name) })
	if i < 0 {
		return ""
	}
	return t.Columns[i]
}
