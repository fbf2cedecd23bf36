package source

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"muster/convert/source/csv"
	"muster/convert/source/ldif"
	"muster/convert/source/mongo"
	"muster/convert/source/pgarchive"
	"muster/convert/source/sql"
	"muster/convert/source/sqlite"
	"muster/convert/source/xlsx"
	"muster/convert/source/xmlrows"
)

// detect names the format of what begins with text.
func detect(file string, text []byte) (string, error) {
	switch {
	case sqlite.IsDatabase(text):
		return "sqlite", nil
	case xlsx.Is(text):
		return "xlsx", nil
	case mongo.IsArchive(text):
		return "mongo", nil
	case mongo.IsBSON(text):
		return "bson", nil
	case ldif.Is(text):
		return "ldif", nil
	case pgarchive.Is(text) || sql.IsPostgres(text):
		return "pgdump", nil
	case csv.HasDialect(text):
		return "csv", nil
	case xmlrows.Is(text): // some hold NUL
		return "xml", nil
	}
	if format := sql.Format(text); format != "" {
		return format, nil
	}
	if i := bytes.IndexByte(text, 0); i >= 0 && !isDump(text) && !strays(text) {
		return "", holdsNUL(file, text, i)
	}
	if isDump(text) {
		return "mysqldump", nil
	}
	if err := checkForeignText(file, text); err != nil {
		return "", err
	}
	first := bytes.TrimLeft(text, " \t\r\n\x1e")
	switch {
	case len(first) > 0 && (first[0] == '[' || first[0] == '{'):
		return "json", nil
	}
	return "csv", nil
}

// holdsNUL is the error of a file that holds NUL, first at an offset.
func holdsNUL(file string, text []byte, at int) error {
	if len(text)-at >= 512 && len(bytes.TrimRight(text[at:], "\x00")) == 0 && isText(text[:at]) {
		return refuse(file, "source/binary", fmt.Sprintf("byte %d is NUL, and so is all that follows", at+1),
			"it was never written to its end, or lost on a bad disk: export or copy it again")
	}
	return refuse(file, "source/binary", fmt.Sprintf("the file is binary: byte %d is NUL", at+1),
		"export the users as text: CSV, JSON, LDIF or an SQL dump (with bcp, -c instead of -n)")
}

// isText reports whether bytes are text without control characters.
func isText(b []byte) bool {
	return utf8.Valid(b) && !bytes.ContainsFunc(b, func(r rune) bool {
		return r < ' ' && r != '\t' && r != '\r' && r != '\n'
	})
}

// strays reports whether the NULs in a text are few, and none is in its first line: they
// stand in cells then, and the text is text.
func strays(text []byte) bool {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	n := bytes.Count(text, []byte{0})
	return bytes.IndexByte(first, 0) < 0 && (n*1000 < len(text) ||
		n == 1 && len(text) < 1000 && isText(bytes.ReplaceAll(text, []byte{0}, nil)))
}

// isBinary reports whether a file has a binary format that is read: text is inside it, in a
// charset that the format says.
func isBinary(start []byte) bool {
	return pgarchive.Is(start) || sqlite.IsDatabase(start) || xlsx.Is(start) || mongo.IsArchive(start) ||
		mongo.IsBSON(start)
}

// isDump reports whether text begins as SQL dumps of the MySQL family do.
func isDump(text []byte) bool {
	for _, mark := range []string{
		"-- MySQL dump", "-- MariaDB dump", "/*M!999999", "/*!40101", "-- phpMyAdmin SQL Dump",
		"-- Adminer", "-- HeidiSQL",
	} {
		if bytes.Contains(text[:min(len(text), 1<<10)], []byte(mark)) {
			return true
		}
	}
	for line := range bytes.Lines(text) {
		line = bytes.ToUpper(line[:min(len(line), 32)])
		for _, word := range []string{"INSERT INTO ", "REPLACE INTO ", "CREATE TABLE "} {
			if bytes.HasPrefix(line, []byte(word)) {
				return true
			}
		}
	}
	return false
}
