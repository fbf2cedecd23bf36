package sql

import (
	"bytes"

	"muster/convert/source/rows"
)

// create notes the columns of a table.
func (c *cutter) create(l *lexer, i int) (next int, ok bool) {
	d := c.dialect
	t := l.next()
	for l.is(t, "OR", "REPLACE", "TEMPORARY", "TEMP", "GLOBAL", "LOCAL", "UNLOGGED", "FOREIGN") {
		t = l.next()
	}
	if !l.is(t, "TABLE") {
		if d.routine != nil {
			return c.passBody(l, i, d.routine(l, t))
		}
		return c.pass(l, i)
	}
	t = l.next()
	for l.is(t, "IF", "NOT", "EXISTS") {
		t = l.next()
	}
	var id tableID
	id.schema, id.name, t = l.qualified(t)
	if id.name != "" && !l.short && !l.isMark(t, '(') { // LIKE, AS SELECT
		c.tables.create(c.id(id))
	}
	if id.name == "" || !l.isMark(t, '(') {
		return c.pass(l, i)
	}
	columns := l.definitions(d.keys)
	if columns == nil {
		return c.pass(l, i)
	}
	behind := *l
	end := token{theEnd, l.i, l.i}
	if d.batches { // what follows has no end that can be seen from here
		c.pass(l, i)
	} else {
		for end = l.next(); end.kind != theEnd; end = l.next() {
			if l.short {
				return i, false
			}
		}
	}
	def := c.tables.create(c.id(id))
	def.create, def.syntax, def.bare = trimCreate(l.text[i:end.start]), c.syntax, id.schema == ""
	if def.describe(columns); d.define != nil {
		d.define(c, def, &behind)
	}
	if !c.hidden {
		def.At = c.cursor.Place(i)
	}
	if def.Key = def.primaryKey(); !c.choice.MayWant(&def.TableInfo) { // it stands before no rejects
		def.create = ""
	}
	if def == c.chosen {
		c.layouts.known = nil
	}
	c.last = head{}
	return end.end, true
}

// trimCreate takes away the end of a comment that begins before the statement.
func trimCreate(text []byte) string {
	trimmed := bytes.TrimSpace(text)
	if bytes.HasSuffix(trimmed, []byte("*/")) && !bytes.Contains(trimmed, []byte("/*")) {
		text = trimmed[:len(trimmed)-2]
	}
	return string(text)
}

// definitions reads what stands between the parentheses of a CREATE TABLE; nil if it is not columns. Those that begin
// with one of some keys are none.
func (l *lexer) definitions(keys []string) []column {
	columns := []column{}
	t := l.next()
	if l.isMark(t, ')') { // all of them are inherited
		return columns
	}
	for {
		if !l.isName(t) && (t.kind != aString || l.syntax&plainComments == 0) {
			return nil
		}
		isColumn := !l.is(t, keys...)
		var c column
		if c, t = l.column(t); t.kind == noToken || t.kind == theEnd {
			return nil
		}
		if isColumn {
			columns = append(columns, c)
		}
		if len(columns) > maxColumns {
			return nil
		}
		if l.isMark(t, ')') {
			return columns
		}
		t = l.next()
	}
}

// kindOf returns what the first word of a type says of its values.
func (l *lexer) kindOf(t token) rows.Type {
	switch {
	case l.is(t, "BYTEA", "BINARY", "VARBINARY", "BLOB", "TINYBLOB", "MEDIUMBLOB", "LONGBLOB", "RAW", "IMAGE"):
		return rows.Bytes
	case l.is(t, "BOOLEAN", "BOOL"):
		return rows.Boolean
	case l.is(t, "CHARACTER", "CHAR", "VARCHAR", "TEXT", "TINYTEXT", "MEDIUMTEXT", "LONGTEXT", "CLOB"):
		return rows.Texts
	}
	return rows.Undeclared
}

// column reads the definition of a column, whose name is t, up to the comma or the parenthesis behind it.
func (l *lexer) column(t token) (c column, next token) {
	c.name = l.string(t)
	before, depth, n := t, 0, 0
	for t = l.next(); depth > 0 || !l.isMark(t, ',') && !l.isMark(t, ')'); t = l.next() {
		switch {
		case t.kind == noToken || t.kind == theEnd:
			return c, t
		case l.isMark(t, '('):
			depth++
		case l.isMark(t, ')'):
			depth--
		case depth == 0 && l.is(t, "GENERATED", "AS"):
			c.generated = true
		case depth == 0 && l.is(t, "IDENTITY") && l.is(before, "AS"):
			c.generated = false
		case depth == 0 && l.is(t, "INVISIBLE"):
			c.invisible = true
		case n == 0:
			c.bit, c.kind = l.is(t, "BIT"), l.kindOf(t)
		case n == 1 && depth == 0 && l.is(before, "LONG"):
			c.kind = l.kindOf(t)
		case depth == 0 && (l.isMark(t, '[') || l.is(t, "ARRAY")):
			c.kind = rows.Undeclared
		case n == 2 && depth == 1 && c.bit:
			c.bit = l.is(t, "1")
		}
		before = t
		n++
	}
	return c, t
}
