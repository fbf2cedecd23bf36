package sql

import (
	"bytes"
	"slices"
	"strings"
)

// What pg_dump and pg_dumpall begin their scripts with, and, with complete behind it, end them.
const (
	databaseDump = "-- PostgreSQL database dump"
	clusterDump  = "-- PostgreSQL database cluster dump"
	complete     = " complete"
	writtenLast  = ", which pg_dump writes last"
)

// postgresSteps gives a cutter the statements of PostgreSQL, and the commands of psql.
func postgresSteps(c *cutter) {
	c.steps["COPY"] = c.copy
	c.steps["SET"] = c.setPostgres
	c.steps["ALTER"] = c.alter
	c.steps["SELECT"] = c.call
	c.steps["\\"] = c.psql
}

// function is the body of a function or procedure, which may be BEGIN ATOMIC … END.
func function(l *lexer, what token) body {
	return &block{begins: l.is(what, "FUNCTION", "PROCEDURE")}
}

// alter notes which tables are parts of others, and their primary keys, and reads roles.
func (c *cutter) alter(l *lexer, i int) (next int, ok bool) {
	switch t := l.next(); {
	case l.is(t, "ROLE", "USER"):
		return c.alterRole(l, i)
	case !l.is(t, "TABLE"):
		return c.pass(l, i)
	}
	t := l.next()
	if l.is(t, "ONLY") {
		t = l.next()
	}
	var whole, part tableID
	whole.schema, whole.name, t = l.qualified(t)
	if l.is(t, "ADD") && whole.name != "" {
		c.key(l, whole)
		return c.pass(l, i)
	}
	if !l.is(t, "ATTACH") || !l.is(l.next(), "PARTITION") {
		return c.pass(l, i)
	}
	if part.schema, part.name, _ = l.qualified(l.next()); part.name != "" && !l.short {
		c.tables.attach(c.tables.find(c.id(part)), c.tables.find(c.id(whole)))
	}
	return c.pass(l, i)
}

// inherit puts the columns of the tables that INHERITS names before those of a table.
func inherit(c *cutter, t *table, l *lexer) {
	for word := l.next(); word.kind != theEnd; word = l.next() {
		if !l.is(word, "INHERITS") {
			continue
		}
		t.inherits = true
		var columns []column
		for word = l.next(); l.isMark(word, '(') || l.isMark(word, ','); {
			var id tableID
			id.schema, id.name, word = l.qualified(l.next())
			columns = append(columns, c.tables.find(c.id(id)).columns...)
		}
		for _, own := range t.columns {
			if !slices.ContainsFunc(columns, func(c column) bool { return c.name == own.name }) {
				columns = append(columns, own)
			}
		}
		t.describe(columns)
	}
}

// setPostgres notes how strings are read, the character set, and the schema of names without one.
func (c *cutter) setPostgres(l *lexer, i int) (next int, ok bool) {
	name := l.next()
	if !l.is(name, "client_encoding", "standard_conforming_strings", "search_path", "NAMES") {
		return c.pass(l, i)
	}
	var values []string
	for t := l.next(); t.kind != theEnd; t = l.next() {
		switch {
		case l.short:
			return i, false
		case t.kind != aMark && !l.is(t, "TO"):
			values = append(values, l.string(t))
		}
	}
	c.last = head{}
	if len(values) > 0 {
		c.setting(l.string(name), values[0], i)
	}
	return l.i, true
}

func (c *cutter) setting(name, value string, i int) {
	switch name {
	case "client_encoding", "names":
		c.charset = charset{value, c.cursor.Place(i)}
	case "standard_conforming_strings":
		if c.syntax |= noBackslash; strings.EqualFold(value, "off") {
			c.syntax &^= noBackslash
		}
	case "search_path":
		c.home.schema = value
	}
}

// call reads SELECT pg_catalog.set_config('search_path', ”, false).
func (c *cutter) call(l *lexer, i int) (next int, ok bool) {
	_, name, t := l.qualified(l.next())
	if name != "set_config" || !l.isMark(t, '(') {
		return c.pass(l, i)
	}
	setting, _, value := l.next(), l.next(), l.next()
	if setting.kind != aString || value.kind != aString {
		return c.pass(l, i)
	}
	first, _, _ := strings.Cut(l.string(value), ",")
	c.setting(l.string(setting), strings.Trim(first, ` "`), i)
	c.last = head{}
	return c.pass(l, i)
}

// psql reads a command of psql, which is a line. Only \connect matters.
func (c *cutter) psql(l *lexer, i int) (next int, ok bool) {
	n := bytes.IndexByte(l.text[i:], '\n')
	if n < 0 {
		return i, false
	}
	line := string(l.text[i : i+n])
	if words := strings.Fields(line); words[0] == `\connect` || words[0] == `\c` {
		c.connect(strings.TrimSpace(line[len(words[0]):]))
	}
	c.last = head{}
	return i + n + 1, true
}

// connect notes the database: NAME, "NAME", or -reuse-previous=on "dbname='NAME'".
func (c *cutter) connect(to string) {
	if option, rest, ok := strings.Cut(to, " "); ok && strings.HasPrefix(option, "-reuse-previous") {
		to = strings.TrimSpace(rest)
	}
	to = strings.Trim(to, `"`)
	if name, ok := strings.CutPrefix(to, "dbname="); ok {
		to = strings.Trim(name, "'")
	}
	c.home = tableID{database: to}
}

// conformingStrings returns the statements that make backslashes escapes in rejects, and take it back.
func conformingStrings(s syntax) (on, off string) {
	if s&noBackslash != 0 {
		return "", ""
	}
	return "SET standard_conforming_strings = off;", "SET standard_conforming_strings = on;"
}

// inSchema names a table with its schema, and what must stand before it in rejects.
func inSchema(d *dialect, t *table) (before, name string) {
	name = d.quoted(t.id.name)
	if t.id.schema != "" {
		name = d.quoted(t.id.schema) + "." + name
	}
	if t.id.database != "" {
		before = `\connect ` + d.quoted(t.id.database) + "\n"
	}
	if t.bare && t.id.schema != "" {
		before += "SET search_path = " + d.quoted(t.id.schema) + ";\n"
	}
	return before, name
}
