// Package source opens exports: it takes compression off, decodes the charset, finds
// out the format from the first bytes, and hands the rest to the reader of that format.
//
// Recognize says what an export is. Its tables are then listed and read one by one; Open does
// what is mostly wanted: it reads the users, from one table or from several that are joined.
//
//	e, err := source.Recognize(in, "", options) // a file is read up to its first 64 KiB
//	…
//	table, err := e.Read("users") // reads on until the first row of the table
//
// A file is read once, from its beginning, for one table that is found by its name or its looks.
// The list of the tables of a database, and each table that a query asks for, is another pass; a
// pipe is copied meanwhile into a temporary file.
package source

import (
	"maps"
	"slices"

	"muster/convert/source/csv"
	"muster/convert/source/jsonrows"
	"muster/convert/source/ldif"
	"muster/convert/source/mongo"
	"muster/convert/source/mysqltab"
	"muster/convert/source/pgarchive"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
	"muster/convert/source/sqlite"
	"muster/convert/source/xlsx"
	"muster/convert/source/xmlrows"
	"muster/schema"
)

// reader opens a table of an export in one format: of those with tables, the one that is chosen.
type reader func(rows.Input, rows.Options, *scan.Chooser) (*rows.Table, error)

// readers are the formats by name.
var readers = map[string]reader{
	"csv":         single(csv.Open),
	"json":        single(jsonrows.Open),
	"ndjson":      single(jsonrows.OpenLines),
	"tsv":         single(tsv),
	"ldif":        single(ldif.Open),
	"xlsx":        xlsx.Open,
	"xml":         xmlrows.Open,
	"bson":        single(mongo.Open),
	"mongo":       mongo.OpenArchive,
	"mysqldump":   sql.Open,
	mysqltab.Name: mysqltab.Open,
	"oracle":      sql.OpenOracle,
	"pgdump":      pgarchive.Open,
	"sqlite":      sqlite.Open,
	"sqlite-dump": sql.OpenSQLite,
	"sqlserver":   sql.OpenSQLServer,
}

// databases are the formats that a query can be asked of.
var databases = []string{"mysqldump", "mysql-tab", "oracle", "pgdump", "sqlite", "sqlite-dump", "sqlserver", "xml"}

// queried are those, and the dumps of Django's models that JSON may be.
var queried = append(slices.Clone(databases), "json")

// single is the reader of a format in which there is nothing to choose.
func single(open rows.Open) reader {
	return func(in rows.Input, options rows.Options, c *scan.Chooser) (*rows.Table, error) {
		options.Table = c.Wanted
		return open(in, options)
	}
}

func tsv(in rows.Input, options rows.Options) (*rows.Table, error) {
	if options.Delimiter == "" {
		options.Delimiter = "\t"
	}
	return csv.Open(in, options)
}

// Formats are the names that Open takes.
func Formats() []string { return slices.Sorted(maps.Keys(readers)) }

// titles say what each format is.
var titles = map[string]string{
	"csv":         "delimited text: RFC 4180, and what Excel, PostgreSQL, MySQL and others write instead",
	"json":        "JSON: an array of users, at the top or somewhere within; pages one after the other",
	"ndjson":      "JSON, one user a line",
	"tsv":         "delimited text with TAB",
	"ldif":        "LDIF (RFC 2849): slapcat, ldapsearch, ldifde",
	"xlsx":        "a workbook of Excel",
	"xml":         "XML: mysqldump --xml, FOR XML of SQL Server, and elements of users",
	"bson":        "BSON: a collection of mongodump",
	"mongo":       "an archive of mongodump",
	"mysqldump":   "SQL of mysqldump, mariadb-dump and phpMyAdmin",
	mysqltab.Name: "a folder of mysqldump --tab",
	"oracle":      "SQL of Oracle: INSERTs of SQL Developer",
	"pgdump":      "pg_dump and pg_dumpall: SQL, -Fc, -Ft and -Fd",
	"sqlite":      "a database file of SQLite",
	"sqlite-dump": "SQL of SQLite's .dump",
	"sqlserver":   "SQL of SQL Server: Generate Scripts with data",
}

// FormatTitle returns what a format is, in a line; "" for a name that is none.
func FormatTitle(name string) string { return titles[name] }

// Open opens the users of an export: the table that options name, the likeliest one, or the rows
// of a query. Format is "" where it is to be found out.
func Open(in rows.Input, format string, options rows.Options) (*rows.Table, error) {
	e, err := Recognize(in, format, options)
	if err != nil {
		return nil, err
	}
	t, err := e.users()
	if err == nil {
		e.beside(t)
	}
	if err != nil || !e.readsCopy() {
		e.Close()
		return t, err
	}
	return closing(t, e, nil)
}

// refuse returns the error of a file that is not read.
func refuse(file, rule, message, hint string) error {
	return scan.Error(rule, file, schema.Place{}, message, hint)
}
