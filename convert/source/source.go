// Package source opens exports: it takes compression off, decodes the charset, finds
// out the format from the first bytes, and hands the rest to the reader of that format.
package source

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"muster/convert/source/csv"
	"muster/convert/source/jsonrows"
	"muster/convert/source/pgdump"
	"muster/convert/source/rows"
	"muster/convert/source/sqldump"
	"muster/convert/source/unpack"
	"muster/schema"
)

// readers are the formats by name.
var readers = map[string]rows.Open{
	"csv":       csv.Open,
	"json":      jsonrows.Open,
	"ndjson":    jsonrows.OpenLines,
	"tsv":       tsv,
	"mysqldump": sqldump.Open,
	"pgdump":    pgdump.Open,
}

func tsv(in rows.Input, options rows.Options) (*rows.Table, error) {
	if options.Delimiter == "" {
		options.Delimiter = "\t"
	}
	return csv.Open(in, options)
}

// Formats are the names that Open takes.
func Formats() []string { return slices.Sorted(maps.Keys(readers)) }

// head is how much of an input is looked at.
const head = 64 << 10 // bytes

// Open opens an export. Format is "" where it is to be found out.
func Open(in rows.Input, format string, options rows.Options) (*rows.Table, error) {
	if in.Folder != nil {
		return openFolder(in, format, options)
	}
	r, packed, err := unpackGzip(in)
	if err != nil {
		return nil, err
	}
	charset := ""
	if start, _ := r.Peek(pgdump.Start); !pgdump.IsArchive(start) { // its text is inside
		if r, charset, err = toUTF8(r, options.Encoding); err != nil {
			return nil, err
		}
	}
	start, err := r.Peek(head)
	if err != nil && err != io.EOF {
		return nil, err
	}
	found := ""
	if format == "" {
		if format, err = detect(in.File, start); err != nil {
			return nil, err
		}
		found = format
	}
	open := readers[format]
	if open == nil {
		return nil, &rows.OptionError{Message: fmt.Sprintf("format %q is not known; it is one of %s", format, strings.Join(Formats(), ", "))}
	}
	in.Reader = r
	t, err := open(in, options)
	if err != nil {
		return nil, err
	}
	parts := slices.DeleteFunc([]string{packed, charset, found, t.Found}, func(s string) bool { return s == "" })
	t.Found = strings.Join(parts, ", ")
	return t, nil
}

// openFolder opens a folder: the archives of pg_dump are the one format that is such.
func openFolder(in rows.Input, format string, options rows.Options) (*rows.Table, error) {
	if format != "" && format != "pgdump" {
		return nil, &rows.OptionError{Message: fmt.Sprintf("%s is a folder, which format %s never is", in.File, format)}
	}
	t, err := pgdump.Open(in, options)
	if err == nil && format == "" {
		t.Found = strings.TrimSuffix("pgdump, "+t.Found, ", ")
	}
	return t, err
}

// unpackGzip takes gzip off.
func unpackGzip(in rows.Input) (r *bufio.Reader, packed string, err error) {
	r = bufio.NewReaderSize(in.Reader, head)
	start, err := r.Peek(3)
	if err != nil && err != io.EOF {
		return nil, "", err
	}
	if !bytes.Equal(start, []byte("\x1f\x8b\x08")) {
		return r, "", nil
	}
	z, err := unpack.Gzip(r)
	if err != nil {
		return nil, "", refuse(in.File, "source/gzip", "the gzip file is damaged: "+err.Error(), "copy it again, in binary mode")
	}
	return bufio.NewReaderSize(&gzipReader{z, in.File}, head), "gzip", nil
}

// toUTF8 decodes the charset that is named, or the one of a UTF-16 byte order mark.
func toUTF8(r *bufio.Reader, name string) (_ *bufio.Reader, charset string, err error) {
	start, err := r.Peek(2)
	if err != nil && err != io.EOF {
		return nil, "", err
	}
	var from encoding.Encoding
	switch {
	case name != "":
		if from, err = htmlindex.Get(name); err != nil {
			return nil, "", &rows.OptionError{Message: fmt.Sprintf("encoding %q is not known; names are those of the WHATWG Encoding Standard, such as windows-1252 or utf-16le", name)}
		}
		if canonical, _ := htmlindex.Name(from); canonical == "utf-8" {
			return r, "", nil // what is not UTF-8 stays to be reported, and is not replaced
		}
	case string(start) == "\xff\xfe", string(start) == "\xfe\xff":
		from, charset = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16"
	default:
		return r, "", nil
	}
	return bufio.NewReaderSize(from.NewDecoder().Reader(r), head), charset, nil
}

// gzipReader says what a damaged file is.
type gzipReader struct {
	io.ReadCloser
	file string
}

func (r *gzipReader) Read(p []byte) (int, error) {
	n, err := r.ReadCloser.Read(p)
	if err != nil && err != io.EOF {
		err = refuse(r.file, "source/gzip", "the gzip file is damaged or cut off: "+err.Error(), "copy it again, in binary mode")
	}
	return n, err
}

// magics are the first bytes of what muster does not read, and what to do instead.
var magics = []struct{ magic, what, hint string }{
	{"PK\x03\x04", "a zip archive or a spreadsheet", "unpack it, or save the sheet as CSV UTF-8"},
	{"SQLite format 3\x00", "an SQLite database", "export the users table: sqlite3 -header -csv FILE 'SELECT * FROM users'"},
	{"PGCOPY\n\xff\r\n\x00", "a binary COPY of PostgreSQL", "export the users table: psql -c '\\copy users TO users.csv CSV HEADER'"},
	{"\x28\xb5\x2f\xfd", "zstd-compressed", "unpack it: zstd -d FILE"},
	{"BZh", "bzip2-compressed", "unpack it: bunzip2 FILE"},
	{"\xfd7zXZ\x00", "xz-compressed", "unpack it: unxz FILE"},
	{"\xd0\xcf\x11\xe0", "an old Excel or Access file", "save it as CSV UTF-8"},
}

// detect names the format of what begins with start.
func detect(file string, start []byte) (string, error) {
	for _, m := range magics {
		if bytes.HasPrefix(start, []byte(m.magic)) {
			return "", refuse(file, "source/format", "the file is "+m.what+", which muster does not read", m.hint)
		}
	}
	text := bytes.TrimPrefix(start, []byte("\xef\xbb\xbf"))
	if pgdump.IsArchive(start) || pgdump.IsScript(text) {
		return "pgdump", nil
	}
	if i := bytes.IndexByte(text, 0); i >= 0 && !isDump(text) {
		return "", refuse(file, "source/binary", fmt.Sprintf("the file is binary: byte %d is NUL", i+1), "give an export as text: CSV or a mysqldump")
	}
	first := bytes.TrimLeft(text, " \t\r\n\x1e")
	switch {
	case isDump(text):
		return "mysqldump", nil
	case len(first) > 0 && (first[0] == '[' || first[0] == '{'):
		return "json", nil
	}
	return "csv", nil
}

// isDump says whether text begins as SQL dumps of the MySQL family do.
func isDump(text []byte) bool {
	for _, mark := range []string{"-- MySQL dump", "-- MariaDB dump", "/*M!999999", "/*!40101", "-- phpMyAdmin SQL Dump", "-- Adminer", "-- HeidiSQL"} {
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

func refuse(file, rule, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{Rule: rule, Severity: schema.Error, Index: -1,
		Pos: schema.Pos{File: file}, Message: message, Hint: hint}}
}
