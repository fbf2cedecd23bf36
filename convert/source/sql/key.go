package sql

import (
	"regexp"
	"slices"
	"strings"
)

// key notes the primary key that ALTER TABLE … ADD gives a table, if it is of one column.
func (c *cutter) key(l *lexer, of tableID) {
	t := l.next()
	if l.is(t, "CONSTRAINT") {
		l.next()
		t = l.next()
	}
	if !l.is(t, "PRIMARY") || !l.is(l.next(), "KEY") || !l.isMark(l.next(), '(') {
		return
	}
	name := l.next()
	if l.isName(name) && l.isMark(l.next(), ')') && !l.short {
		c.tables.find(c.id(of)).Key = l.string(name)
	}
}

// keyOf is a PRIMARY KEY of one column in a statement that creates a table, behind all columns or behind its own.
var keyOf = regexp.MustCompile(
	"(?i)\\bPRIMARY\\s+KEY\\s*(?:USING\\s+\\w+\\s*)?\\(\\s*[`\"\\[]?([^`\"\\],()]+?)[`\"\\]]?\\s*\\)" +
		"|(?m:^\\s*|[(,]\\s*)[`\"\\[]?(\\w+)[`\"\\]]?\\s+\\w+(?:\\([^)]*\\))?(?:\\s+\\w+)*?\\s+PRIMARY\\s+KEY\\b",
)

// primaryKey returns the column of the table that is its primary key; "" where the statement that creates it names
// none, or several. A dump of PostgreSQL names it behind the rows, which is too late.
func (t *table) primaryKey() string {
	var m []string
	if strings.Contains(strings.ToUpper(t.create), "PRIMARY") {
		m = keyOf.FindStringSubmatch(t.create)
	}
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
