package sql

import (
	"bytes"
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// dialect is what the scripts of one kind of program have in common. The zero one is
// the MySQL family's.
type dialect struct {
	name  string // of the format
	modes modes
	start string // of a file of rejects, by which it is recognised
	quote string // around names: an opening and a closing one
	whole string // the command that makes a whole export
	end   string // what stands at the end of a whole one, and is not there
}

var (
	mysql = &dialect{
		name: "mysqldump", quote: "``", whole: "mysqldump DATABASE users > users.sql",
		end: "the line -- Dump completed, which mysqldump writes last",
	}
	anyone = &dialect{name: mysql.name, quote: mysql.quote, whole: mysql.whole, end: mysql.end, modes: unsigned}
	sqlite = &dialect{
		name: "sqlite-dump", modes: standard | brackets, start: "PRAGMA foreign_keys=OFF;\n", quote: `""`,
		whole: "sqlite3 FILE .dump > dump.sql", end: "the COMMIT, which .dump writes last where all went well",
	}
	sqlserver = &dialect{
		name: "sqlserver", modes: standard | brackets | batches, start: "SET ANSI_NULLS ON\nGO\n",
		quote: "[]", whole: "Generate Scripts, with schema and data,",
	}
	oracle = &dialect{
		name: "oracle", modes: standard | emptyIsNull, start: "SET DEFINE OFF;\n", quote: `""`,
		whole: "the export of SQL Developer, in the format insert,",
	}
)

// OpenUnsigned is Open for a script that was taken for one of the MySQL family because it
// inserts rows: where that matters, a warning says so.
func OpenUnsigned(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, anyone, 0, maxRow)
}

// OpenSQLite is Open for what the .dump command of sqlite3 writes.
func OpenSQLite(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, sqlite, 0, maxRow)
}

// OpenSQLServer is Open for scripts that SQL Server Management Studio generates.
func OpenSQLServer(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, sqlserver, 0, maxRow)
}

// OpenOracle is Open for the inserts that Oracle SQL Developer exports.
func OpenOracle(in rows.Input, options rows.Options) (*rows.Table, error) {
	return open(in, options, oracle, 0, maxRow)
}

// family reports whether it is the MySQL family's.
func (d *dialect) family() bool { return d.modes&plainComments == 0 }

// Signed reports whether text, with which a script begins, has what no program but those of
// the MySQL family writes.
func Signed(text []byte) bool {
	for _, mark := range []string{
		"-- MySQL dump", "-- MariaDB dump", "-- phpMyAdmin", "-- Adminer", "-- HeidiSQL", "/*!",
		"/*M!", "SET NAMES", "ENGINE=", "AUTO_INCREMENT", "INSERT INTO `", "CREATE TABLE `",
	} {
		if bytes.Contains(text, []byte(mark)) {
			return true
		}
	}
	return false
}

// calls are what the shell of SQLite writes for line ends in a text.
var calls = [][]byte{[]byte("unistr('"), []byte(`','\n',char(10))`), []byte(`','\r',char(13))`)}

// Format is the name of the format of a script that begins with text; "" for none that
// only one program writes. Comments before the first statement are passed.
func Format(text []byte) string {
	for line := range bytes.Lines(text) {
		line := strings.ToUpper(string(bytes.TrimSpace(line[:min(len(line), 80)])))
		switch {
		case line == "" || strings.HasPrefix(line, "--") && !strings.HasPrefix(line, "--  FILE CREATED"):
			continue
		case strings.HasPrefix(line, "/* WARNING: SCRIPT REQUIRES THAT SQLITE_DBCONFIG_DEFENSIVE"): // of virtual tables
			return sqlite.name
		case strings.HasPrefix(line, "PRAGMA FOREIGN_KEYS"), line == "BEGIN TRANSACTION;":
			return sqlite.name
		case strings.HasPrefix(line, "/****** OBJECT:"), strings.HasPrefix(line, "USE ["),
			strings.HasPrefix(line, "SET ANSI_NULLS"),
			strings.HasPrefix(line, "SET IDENTITY_INSERT"), strings.HasPrefix(line, "INSERT ["),
			strings.HasPrefix(line, "INSERT INTO ["),
			strings.HasPrefix(line, "CREATE TABLE ["), line == "GO":
			return sqlserver.name
		case strings.HasPrefix(line, "REM INSERTING INTO"), strings.HasPrefix(line, "SET DEFINE OFF"),
			strings.HasPrefix(line, "--  FILE CREATED"):
			return oracle.name
		case strings.HasPrefix(line, "INSERT INTO ") && !Signed(text) &&
			slices.ContainsFunc(calls, func(call []byte) bool { return bytes.Contains(text, call) }):
			return sqlite.name // .mode insert
		}
		return ""
	}
	return ""
}

// name writes a name in the quotes of the dialect.
func (d *dialect) quoted(name string) string {
	closing := d.quote[1:]
	return d.quote[:1] + strings.ReplaceAll(name, closing, closing+closing) + closing
}

// own notes what only the dialect has, and reports whether the word t begins a command
// that is a line of its own.
func (c *cutter) own(l *lexer, t token) bool {
	switch {
	case c.dialect == sqlite && l.is(t, "BEGIN"):
		c.unended = true
	case c.dialect == sqlite && l.is(t, "COMMIT"):
		c.unended = false
	case c.dialect == sqlserver && l.is(t, "ALTER", "EXEC", "EXECUTE"):
		c.untilGo = true
	case c.dialect == sqlserver && l.is(t, "GO"):
		return true
	case c.dialect == oracle:
		return isCommand(l.text[t.start:t.end])
	}
	return false
}

// isCommand reports whether text begins with a command of Oracle's client.
func isCommand(text []byte) bool {
	word, _, _ := bytes.Cut(text, []byte(" "))
	return slices.Contains([]string{"REM", "REMARK", "PROMPT", "SET", "SPOOL", "WHENEVER", "EXIT"},
		strings.ToUpper(string(bytes.TrimSpace(word))))
}

// line passes the line at i.
func (c *cutter) line(text []byte, i int) (int, bool) {
	n := bytes.IndexByte(text[i:], '\n')
	if n < 0 {
		return i, false
	}
	return i + n + 1, true
}

// triggerWord takes a word of a trigger, and notes where the trigger ends.
func (c *cutter) triggerWord(text []byte, i int) int {
	end := i
	for end < len(text) && isWord(text[end]) {
		end++
	}
	if end == len(text) {
		return end
	}
	switch strings.ToUpper(string(text[i:end])) {
	case "CASE":
		c.cases++
	case "END":
		c.cases--
		c.trigger = c.cases >= 0
	}
	return end
}

// beginnings are the words at the beginning of a line that end a statement of SQL
// Server, which no mark needs to end.
var beginnings = []string{
	"INSERT", "SET", "CREATE", "ALTER", "USE", "PRINT", "EXEC", "UPDATE", "DELETE", "IF", "BEGIN",
	"COMMIT", "DECLARE",
}

// lineEnds reports whether the line at i ends the statement before it; sure is false where
// text ends too early.
func (c *cutter) lineEnds(text []byte, i int) (ends, sure bool) {
	if c.depth > 0 {
		return false, true
	}
	for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	end := i
	for end < len(text) && isWord(text[end]) {
		end++
	}
	if end == len(text) {
		return false, false
	}
	word := strings.ToUpper(string(text[i:min(end, i+16)]))
	return word == "GO" || !c.untilGo && slices.Contains(beginnings, word), true
}

// endsBatch reports whether a script of SQL Server may end with rest.
func (c *cutter) endsBatch(rest []byte) bool {
	word := strings.ToUpper(string(bytes.TrimSpace(rest)))
	switch {
	case word == "GO":
		return c.state == between || c.state == skipping && c.depth <= 0
	case c.state == rowAfter:
		return word == ""
	}
	return c.state == skipping && c.depth <= 0 && !strings.HasPrefix(word, "INSERT") &&
		(word == "" || !strings.HasPrefix("INSERT", word))
}
