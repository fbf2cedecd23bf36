package sql

import (
	"muster/convert/source/rows"
	"muster/schema"
)

// roles is the table in which PostgreSQL keeps its roles. pg_dumpall has no rows of it: a
// statement ALTER ROLE stands for each. (postgresql.org/docs/current/catalog-pg-authid.html)
var roles = tableID{schema: "pg_catalog", name: "pg_authid"}

// roleColumns are those of the table that the statements say something about.
var roleColumns = []column{
	{name: "rolname"},
	{name: "rolsuper"},
	{name: "rolinherit"},
	{name: "rolcreaterole"},
	{name: "rolcreatedb"},
	{name: "rolcanlogin"},
	{name: "rolreplication"},
	{name: "rolbypassrls"},
	{name: "rolconnlimit"},
	{name: "rolpassword"},
	{name: "rolvaliduntil"},
}

// roleWords are the words of ALTER ROLE that set a column: to true, with NO before them to
// false, or to the value behind them.
var roleWords = []struct {
	word   string
	column int
	valued bool
}{
	{"SUPERUSER", 1, false},
	{"INHERIT", 2, false},
	{"CREATEROLE", 3, false},
	{"CREATEDB", 4, false},
	{"LOGIN", 5, false},
	{"REPLICATION", 6, false},
	{"BYPASSRLS", 7, false},
	{"LIMIT", 8, true},
	{"PASSWORD", 9, true},
	{"UNTIL", 10, true},
}

// alterRole takes ALTER ROLE as a row of the table of roles. The table is one of the script if a role has a password,
// or if somebody names it.
func (c *cutter) alterRole(l *lexer, i int) (next int, ok bool) {
	name := l.next()
	if !l.is(l.next(), "WITH") || !l.isName(name) {
		return c.pass(l, i)
	}
	password := false
	for t := l.next(); t.kind != theEnd; t = l.next() {
		if l.short {
			return i, false
		}
		password = password || l.is(t, "PASSWORD")
	}
	named := c.choice.Named(&rows.TableInfo{Schema: roles.schema, Name: roles.name})
	if !password && !named {
		return l.i, true
	}
	t := c.tables.create(roles)
	t.catalog = true
	t.describe(roleColumns)
	if c.chosen == nil && named {
		c.choose(t, nil, i)
		// Cells are not in the order of the columns, which would show secrets.
		c.table.Excerpt = func(*rows.Block, int, int, []bool) schema.Excerpt { return schema.Excerpt{} }
	}
	if t != c.chosen {
		t.Rows++
		return l.i, true
	}
	h := head{table: t, form: aRole, rows: l.i}
	if c.ready(&h, l.text, i) {
		c.takeRow(&h, i, l.i)
	}
	return l.i, true
}

// role takes ALTER ROLE name WITH … apart.
func (p *parser) role(start, end int) {
	for range roleColumns {
		p.cells = append(p.cells, rows.NullCell(start))
	}
	l := lexer{text: p.text[:end], i: start, syntax: p.syntax, mark: ";"}
	l.next()
	l.next()
	name := l.next()
	p.cells[0] = p.roleValue(&l, name)
	for t := l.next(); t.kind != theEnd && t.kind != noToken; t = l.next() {
		for _, w := range roleWords {
			switch {
			case l.is(t, w.word) && w.valued:
				p.cells[w.column] = p.roleValue(&l, l.next())
			case l.is(t, w.word):
				p.cells[w.column] = p.b.DecodedCell(t.start, false, func(dst []byte) []byte { return append(dst, 't') })
			case l.is(t, "NO"+w.word):
				p.cells[w.column] = p.b.DecodedCell(t.start, false, func(dst []byte) []byte { return append(dst, 'f') })
			}
		}
	}
}

func (p *parser) roleValue(l *lexer, t token) rows.Cell {
	switch t.kind {
	case aMark: // -1
		t.end = l.next().end
		return rows.PlainCell(t.start, t.end)
	case aWord:
		if l.is(t, "NULL") {
			return rows.NullCell(t.start)
		}
	}
	return p.b.DecodedCell(t.start, t.kind == aString, func(dst []byte) []byte { return append(dst, l.string(t)...) })
}
