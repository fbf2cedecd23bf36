package pgdump

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

const maxColumns = 1600 // of a table, says PostgreSQL

// create notes the columns of a table.
func (c *cutter) create(l *lexer, i int) (int, bool) {
	t := l.next()
	for l.is(t, "OR", "REPLACE", "UNLOGGED", "FOREIGN", "GLOBAL", "LOCAL", "TEMPORARY", "TEMP") {
		t = l.next()
	}
	if !l.is(t, "TABLE") {
		return c.pass(l, i, l.is(t, "FUNCTION", "PROCEDURE"))
	}
	t = l.next()
	for l.is(t, "IF", "NOT", "EXISTS") {
		t = l.next()
	}
	in, name, t := l.qualified(t)
	if name == "" || !l.isMark(t, '(') {
		return c.pass(l, i, false)
	}
	columns := l.definitions()
	if columns == nil {
		return c.pass(l, i, false)
	}
	inherits := false
	for t = l.next(); t.kind != theEnd; t = l.next() {
		switch {
		case l.short:
			return i, false
		case l.is(t, "INHERITS"):
			inherits = true
			columns = c.inherited(l, columns)
		}
	}
	def := c.tables.create(c.id(in, name))
	def.columns, def.create, def.backslashes = columns, string(l.text[i:t.start]), c.syntax.backslashes
	def.bare, def.inherits = in == "", inherits
	if !c.unseen {
		def.At = c.cursor.Place(i)
	}
	def.Columns = nil
	for _, column := range columns {
		def.Columns = append(def.Columns, column.name)
	}
	if def == c.chosen {
		c.layouts.Forget()
	}
	c.last = head{}
	return t.end, true
}

// alter notes which tables are parts of others, and reads roles.
func (c *cutter) alter(l *lexer, i int) (int, bool) {
	switch t := l.next(); {
	case l.is(t, "ROLE", "USER"):
		return c.alterRole(l, i)
	case !l.is(t, "TABLE"):
		return c.pass(l, i, false)
	}
	t := l.next()
	if l.is(t, "ONLY") {
		t = l.next()
	}
	in, name, t := l.qualified(t)
	if !l.is(t, "ATTACH") || !l.is(l.next(), "PARTITION") {
		return c.pass(l, i, false)
	}
	whole := c.tables.find(c.id(in, name))
	if in, name, _ = l.qualified(l.next()); name != "" && !l.short {
		c.tables.attach(c.tables.find(c.id(in, name)), whole)
	}
	return c.pass(l, i, false)
}

// inherited puts the columns of the tables that l names next before those of a table.
func (c *cutter) inherited(l *lexer, own []column) (columns []column) {
	t := l.next()
	for l.isMark(t, '(') || l.isMark(t, ',') {
		var in, name string
		in, name, t = l.qualified(l.next())
		columns = append(columns, c.tables.find(c.id(in, name)).columns...)
	}
	for _, mine := range own {
		if !slices.ContainsFunc(columns, func(p column) bool { return p.name == mine.name }) {
			columns = append(columns, mine)
		}
	}
	return columns
}

// constraints begin the definitions in a CREATE TABLE that are not columns.
var constraints = []string{"PRIMARY", "UNIQUE", "CONSTRAINT", "FOREIGN", "CHECK", "EXCLUDE", "LIKE"}

// definitions reads what stands between the parentheses of a CREATE TABLE; nil where
// it is not columns.
func (l *lexer) definitions() []column {
	columns := []column{}
	t := l.next()
	if l.isMark(t, ')') { // all of them are inherited
		return columns
	}
	for {
		if t.kind != aName && t.kind != aWord {
			return nil
		}
		isColumn := !l.is(t, constraints...)
		col := column{name: l.string(t)}
		before := token{}
		depth := 0
		for t = l.next(); depth > 0 || !l.isMark(t, ',') && !l.isMark(t, ')'); t = l.next() {
			switch {
			case t.kind == noToken || t.kind == theEnd:
				return nil
			case l.isMark(t, '('):
				depth++
				// GENERATED ALWAYS AS (…), which is not GENERATED ALWAYS AS IDENTITY (…).
				col.generated = col.generated || depth == 1 && l.is(before, "AS")
			case l.isMark(t, ')'):
				depth--
			}
			before = t
		}
		if isColumn {
			columns = append(columns, col)
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

// set notes how strings are read, the character set, and the schema of names without one.
func (c *cutter) set(l *lexer, i int) (int, bool) {
	name := l.next()
	if !l.is(name, "client_encoding", "standard_conforming_strings", "search_path", "NAMES") {
		return c.pass(l, i, false)
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
		c.syntax.backslashes = strings.EqualFold(value, "off")
	case "search_path":
		c.schema = value
	}
}

// call reads SELECT pg_catalog.set_config('search_path', ”, false).
func (c *cutter) call(l *lexer, i int) (int, bool) {
	_, name, t := l.qualified(l.next())
	if name != "set_config" || !l.isMark(t, '(') {
		return c.pass(l, i, false)
	}
	setting, _, value := l.next(), l.next(), l.next()
	if setting.kind != aString || value.kind != aString {
		return c.pass(l, i, false)
	}
	first, _, _ := strings.Cut(l.string(value), ",")
	c.setting(l.string(setting), strings.Trim(first, ` "`), i)
	c.last = head{}
	return c.pass(l, i, false)
}

// command reads a command of psql, which is a line. Only \connect matters.
func (c *cutter) command(text []byte, i int) (int, bool) {
	n := bytes.IndexByte(text[i:], '\n')
	if n < 0 {
		return i, false
	}
	words := strings.Fields(string(text[i : i+n]))
	if words[0] == `\connect` || words[0] == `\c` {
		c.connect(strings.TrimSpace(string(text[i+len(words[0]) : i+n])))
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
	c.database, c.schema = to, ""
}

// frame is how many dumps have begun and not ended yet: of databases, and of clusters.
type frame struct{ database, cluster bool }

const (
	databaseDump = "-- PostgreSQL database dump"
	clusterDump  = "-- PostgreSQL database cluster dump"
	complete     = " complete"
)

// note notes the comments that pg_dump begins and ends with. It says no where one must
// be seen further.
func (f *frame) note(comment []byte, unfinished bool) bool {
	switch {
	case unfinished && len(comment) < len(clusterDump+complete):
		return false
	case bytes.HasPrefix(comment, []byte(databaseDump)):
		f.database = !bytes.HasPrefix(comment, []byte(databaseDump+complete))
	case bytes.HasPrefix(comment, []byte(clusterDump)):
		f.cluster = !bytes.HasPrefix(comment, []byte(clusterDump+complete))
	}
	return true
}

// last is the line that the dump lacks; "" for none.
func (f frame) last() string {
	switch {
	case f.database:
		return databaseDump + complete
	case f.cluster:
		return clusterDump + complete
	}
	return ""
}

// charset is the character set of a dump.
type charset struct {
	name string
	at   schema.Place
}

func (s charset) bad() bool {
	switch strings.ToUpper(s.name) {
	case "", "UTF8", "UTF-8", "UNICODE", "SQL_ASCII":
		return false
	}
	return true
}

// encodings are the names that the rest of the world has for PostgreSQL's character sets.
var encodings = map[string]string{
	"LATIN1": "windows-1252", "LATIN2": "iso-8859-2", "LATIN3": "iso-8859-3", "LATIN4": "iso-8859-4",
	"LATIN5": "iso-8859-9",
	"LATIN6": "iso-8859-10", "LATIN7": "iso-8859-13", "LATIN8": "iso-8859-14", "LATIN9": "iso-8859-15",
	"LATIN10":    "iso-8859-16",
	"ISO_8859_5": "iso-8859-5", "ISO_8859_6": "iso-8859-6", "ISO_8859_7": "iso-8859-7", "ISO_8859_8": "iso-8859-8",
	"WIN1250": "windows-1250", "WIN1251": "windows-1251", "WIN1252": "windows-1252", "WIN1253": "windows-1253",
	"WIN1254": "windows-1254",
	"WIN1255": "windows-1255", "WIN1256": "windows-1256", "WIN1257": "windows-1257", "WIN1258": "windows-1258",
	"WIN866": "ibm866",
	"WIN874": "windows-874", "KOI8R": "koi8-r", "KOI8U": "koi8-u", "EUC_JP": "euc-jp", "EUC_KR": "euc-kr",
	"SJIS": "shift_jis",
	"BIG5": "big5", "GBK": "gbk", "GB18030": "gb18030",
}

func (s charset) problem(file string, archive bool) error {
	encoding := encodings[strings.ToUpper(s.name)]
	if encoding == "" {
		encoding = "NAME"
	}
	hint := "say so with --encoding " + encoding + ", or dump it again with pg_dump --encoding=UTF8"
	if archive {
		hint = "dump it again with pg_dump --encoding=UTF8, or write it as text first: pg_restore -f - FILE | muster " +
			"convert --encoding " + encoding + " -"
		s.at = schema.Place{}
	}
	return problem("pg/charset", file, s.at, fmt.Sprintf("the dump is in the character set %s, not in UTF-8",
		rows.ShowName(s.name)), hint)
}
