// Package source opens exports: it takes compression off, decodes the charset, finds
// out the format from the first bytes, and hands the rest to the reader of that format.
package source

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"muster/convert/source/csv"
	"muster/convert/source/jsonrows"
	"muster/convert/source/ldif"
	"muster/convert/source/mongo"
	"muster/convert/source/mysqltab"
	"muster/convert/source/pgdump"
	"muster/convert/source/rows"
	"muster/convert/source/sqldump"
	"muster/convert/source/sqlite"
	"muster/convert/source/unpack"
	"muster/convert/source/xlsx"
	"muster/convert/source/xmlrows"
	"muster/schema"
)

// readers are the formats by name.
var readers = map[string]rows.Open{
	"csv":         csv.Open,
	"json":        jsonrows.Open,
	"ndjson":      jsonrows.OpenLines,
	"tsv":         tsv,
	"ldif":        ldif.Open,
	"xlsx":        xlsx.Open,
	"xml":         xmlrows.Open,
	"bson":        mongo.Open,
	"mongo":       mongo.OpenArchive,
	"mysqldump":   sqldump.Open,
	mysqltab.Name: mysqltab.Open,
	"oracle":      sqldump.OpenOracle,
	"pgdump":      pgdump.Open,
	"sqlite":      sqlite.Open,
	"sqlite-dump": sqldump.OpenSQLite,
	"sqlserver":   sqldump.OpenSQLServer,
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
	if isFolder(in) {
		return openFolder(in, format, options)
	}
	r, packed, err := unpack.Open(in.File, in.Reader)
	if err != nil {
		return nil, err
	}
	var c charset
	start, _ := r.Peek(head)
	if format == "" && options.Dialect == "" {
		if err := checkForeign(in.File, start); err != nil {
			return nil, err
		}
	}
	if !isBinary(start) {
		if c, err = charsetOf(r, in.File, options.Encoding); err != nil {
			return nil, err
		}
		r = c.reader(r, in.File)
	}
	start, err = r.Peek(head)
	if err != nil && err != io.EOF && len(start) == 0 {
		return nil, err // with something before it, it comes again behind that
	}
	found := ""
	if format == "" && (options.Dialect == "" || options.Dialect == mysqltab.Name) && mysqltab.Is(in) {
		format, found = mysqltab.Name, mysqltab.Name
	}
	if format == "" && options.Dialect != "" {
		format = "csv" // some dialects hold NUL bytes, or begin with a brace
	}
	if format == "" {
		if format, err = detect(in.File, start); err != nil {
			return nil, err
		}
		found = format
	}
	if c.name == "" && options.Encoding == "" && delimited(format) && looksWestern(whole(start)) {
		c = western()
		r = c.reader(r, in.File)
	}
	open := readers[format]
	if open == nil {
		return nil, &rows.OptionError{Message: fmt.Sprintf("format %q is not known; it is one of %s", format, strings.Join(Formats(), ", "))}
	}
	original := in
	in.Reader = r
	var once *pipe
	if in.Again == nil && asksAgain(format, options) {
		if once, err = newPipe(&in); err != nil {
			return nil, err
		}
		if original = in; options.Encoding != "" {
			options.Encoding = "utf-8" // which the copy is in
		}
	}
	var t *rows.Table
	if options.Query != "" && format != "sqlite" {
		t, err = query(original, format, options)
	} else {
		if len(packed) > 0 && format != mysqltab.Name {
			in.Path = "" // what is read is not what is on the disk
		}
		t, err = open(in, options)
	}
	joined, err := join(original, format, options, t, err)
	switch {
	case once == nil:
	case err == nil && joined != t:
		joined, err = closing(joined, once, nil)
	default:
		once.Close()
	}
	if err != nil {
		return nil, err
	}
	if joined != t {
		joined.Found = strings.Trim(found+", "+joined.Found, ", ")
		return joined, nil
	}
	c.keep(t)
	t.Charset = c.name
	said := c.name
	if options.Encoding != "" {
		said = ""
	}
	parts := slices.DeleteFunc(append(packed, said, found, t.Found), func(s string) bool { return s == "" })
	t.Found = strings.Join(parts, ", ")
	return t, nil
}

// delimited says whether a format is delimited text. Others say what their charset is.
func delimited(format string) bool {
	return format == "csv" || format == "tsv" || format == mysqltab.Name
}

// whole is text without the character that its end cuts through.
func whole(text []byte) []byte {
	for i := len(text) - 1; i >= 0 && i > len(text)-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRune(text[i:]) && len(text) == head {
				return text[:i]
			}
			break
		}
	}
	return text
}

func refuse(file, rule, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{Rule: rule, Severity: schema.Error, Index: -1,
		Pos: schema.Pos{File: file}, Message: message, Hint: hint}}
}
