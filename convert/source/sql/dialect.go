package sql

import (
	"strings"

	"muster/convert/source/rows"
)

// dialect is what the scripts of one kind of program have in common, and other scripts have not.
type dialect struct {
	name   string // of the format
	rules  string // what the ids of its rules begin with
	syntax syntax // at the beginning of a script
	quote  string // around names: an opening and a closing one

	// What stands around the statements.
	frames   []frame
	programs []string                          // that write the scripts, and may say something into them
	failed   string                            // what they say where something went wrong
	ends     func(c *cutter, rest []byte) bool // reports whether a script may end with rest; nil for no

	// Statements, of which steps gives the cutter those that only these scripts have.
	steps       func(c *cutter)
	batches     bool                                // statements need no mark: GO, or the next one, ends them
	body        body                                // of statements that are skipped; nil where the mark ends them
	inBody      func(b byte) bool                   // reports whether a body is to see such a byte; nil where none is
	routine     func(l *lexer, what token) body     // the body of what CREATE makes that is no table; nil for body
	plainInsert bool                                // is INSERT INTO table VALUES alone
	keys        []string                            // begin the definitions in a CREATE TABLE that are not columns
	define      func(c *cutter, t *table, l *lexer) // adds to a table what l reads behind its columns; nil for nothing
	computed    bool                                // columns that are computed from others have no values in a script

	// Values and rejects.
	bytes func(p *parser, c rows.Cell) rows.Cell           // is a value of a column of bytes; nil for itself
	value func(p *parser, i, end int) rows.Cell            // takes a value that is more than a string, a number or a word
	modes func(s syntax) (on, off string)                  // statements that set what strings are, and the usual again
	start string                                           // of a file of rejects, by which it is recognised
	place func(d *dialect, t *table) (before, name string) // of a table in rejects; what must stand before it

	// Words for messages.
	program string // that should have written the script
	whole   string // the command that makes a whole export
	listing string // how to dump a table so that its columns are known
	inUTF8  string // the option that dumps in UTF-8
}

var mysql = &dialect{
	name: "mysqldump", rules: "sql/", quote: "``",
	frames: []frame{{
		[]string{"-- MySQL dump ", "-- MariaDB dump "},
		"-- Dump completed",
		"the line -- Dump completed, which mysqldump writes last",
	}},
	programs: []string{"mysqldump", "mysqldump.exe", "mariadb-dump"},
	failed:   "when dumping table",
	ends:     func(c *cutter, rest []byte) bool { return c.state == between && startsWith(rest, "DELIMITER") },
	steps:    mysqlSteps,
	keys:     append(keys, "KEY", "INDEX", "FULLTEXT", "SPATIAL", "PERIOD"),
	value:    (*parser).literal,
	modes:    sqlMode,
	program:  "the program",
	whole:    "mysqldump DATABASE users > users.sql",
	listing:  "dump it again with --complete-insert, or without --no-create-info",
	inUTF8:   "--default-character-set=utf8mb4",
}

// anyone is the dialect of scripts that are taken for those of the MySQL family because they insert rows.
var anyone = func() *dialect {
	d := *mysql
	d.syntax |= unsigned
	return &d
}()

var sqlite = &dialect{
	name: "sqlite-dump", rules: "sql/", syntax: standard | brackets, quote: `""`,
	frames:  []frame{{missing: "the COMMIT, which .dump writes last where all went well"}},
	steps:   sqliteSteps,
	inBody:  isWord,
	routine: trigger,
	keys:    keys,
	define:  dropComputed,
	value:   (*parser).literal,
	start:   "PRAGMA foreign_keys=OFF;\n",
	program: "the program",
	whole:   "sqlite3 FILE .dump > dump.sql",
	listing: listing + "sqlite3 FILE .dump > dump.sql",
}

var sqlserver = &dialect{
	name: "sqlserver", rules: "sql/", syntax: standard | brackets, quote: "[]",
	ends:    endsBatch,
	steps:   sqlserverSteps,
	batches: true,
	body:    batch{},
	inBody:  func(b byte) bool { return b == '\n' },
	routine: procedure,
	keys:    keys,
	value:   (*parser).literal,
	start:   "SET ANSI_NULLS ON\nGO\n",
	program: "the program",
	whole:   "Generate Scripts, with schema and data,",
	listing: listing + "Generate Scripts, with schema and data,",
}

var oracle = &dialect{
	name: "oracle", rules: "sql/", syntax: standard | emptyIsNull, quote: `""`,
	ends:    func(c *cutter, rest []byte) bool { return c.state == between && isCommand(rest) },
	steps:   oracleSteps,
	keys:    keys,
	bytes:   (*parser).raw,
	value:   (*parser).literal,
	start:   "SET DEFINE OFF;\n",
	program: "the program",
	whole:   "the export of SQL Developer, in the format insert,",
	listing: listing + "the export of SQL Developer, in the format insert,",
}

var postgres = &dialect{
	name: "pgdump", rules: "pg/", syntax: standard | nested | tags | prefixes | folded, quote: `""`,
	frames: []frame{
		{[]string{databaseDump}, databaseDump + complete, "the line " + databaseDump + complete + writtenLast},
		{[]string{clusterDump}, clusterDump + complete, "the line " + clusterDump + complete + writtenLast},
	},
	programs:    []string{"pg_dump", "pg_dumpall"},
	failed:      " error: ",
	ends:        func(c *cutter, rest []byte) bool { return c.state == between && startsWith(rest, `\`) },
	steps:       postgresSteps,
	plainInsert: true,
	body:        &block{},
	inBody:      isWord,
	routine:     function,
	keys:        append(keys, "EXCLUDE", "LIKE"),
	define:      inherit,
	computed:    true,
	bytes:       (*parser).bytea,
	value:       (*parser).typed,
	modes:       conformingStrings,
	start:       "SET client_encoding = 'UTF8';\n",
	place:       inSchema,
	program:     "pg_dump",
	whole:       "pg_dump DATABASE > dump.sql",
	listing:     "dump it again with --column-inserts, or without --data-only",
	inUTF8:      "pg_dump --encoding=UTF8",
}

// keys are those of all dialects.
var keys = []string{"PRIMARY", "UNIQUE", "CONSTRAINT", "FOREIGN", "CHECK"}

const listing = "export it again, with the statements that create the tables: "

// quoted returns a name in the quotes of the dialect.
func (d *dialect) quoted(name string) string {
	closing := d.quote[1:]
	return d.quote[:1] + strings.ReplaceAll(name, closing, closing+closing) + closing
}

func startsWith(text []byte, word string) bool {
	return len(text) >= len(word) && strings.EqualFold(string(text[:len(word)]), word)
}
