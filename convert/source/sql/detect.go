package sql

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// Signed reports whether text, with which a script begins, has what no program but those of the MySQL family writes.
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
		case inserts(line) && !Signed(text) && hasPostgresLiteral(text):
			return postgres.name // as DataGrip and pgAdmin write them
		}
		return ""
	}
	return ""
}

func inserts(line string) bool {
	return strings.HasPrefix(line, "INSERT INTO ") || strings.HasPrefix(line, "CREATE TABLE ")
}

// Strings in single quotes, and what stands beside them in PostgreSQL: e'…', $$…$$, ::, and names in double quotes,
// which MySQL takes for strings.
var (
	singleQuoted    = regexp.MustCompile(`--[ \t].*|'(?:[^']|'')*'`) // and comments, which have apostrophes
	postgresLiteral = regexp.MustCompile(`(?i)[(,]\s*(?:e''|\$\w*\$)|(?:''|\bnull|\))::[a-z_"]|` +
		`\b(?:insert\s+into|create\s+table)\s+(?:\w+\s*\.\s*)?"|\binsert\s+into\s+[\w.]+\s*\(\s*"|` +
		`[(,]\s*"\w+"\s+[a-z]`) // of a column and its type
)

func hasPostgresLiteral(text []byte) bool {
	return postgresLiteral.Match(singleQuoted.ReplaceAllLiteral(text, []byte("''")))
}

// IsPostgres reports whether text begins as the scripts of pg_dump, pg_dumpall and psql do.
func IsPostgres(text []byte) bool {
	for line := range bytes.Lines(text) {
		line = bytes.TrimRight(line, "\r\n")
		switch {
		case bytes.HasPrefix(line, []byte(databaseDump)), bytes.HasPrefix(line, []byte(clusterDump)),
			bytes.HasPrefix(line, []byte(`\restrict `)), bytes.HasPrefix(line, []byte(`\connect `)),
			bytes.HasPrefix(line, []byte("SELECT pg_catalog.set_config(")),
			bytes.HasPrefix(line, []byte("SET client_encoding =")),
			bytes.HasPrefix(line, []byte("COPY ")) && bytes.HasSuffix(bytes.ToLower(line), []byte(" from stdin;")):
			return true
		}
	}
	return false
}
