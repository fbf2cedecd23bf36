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
	"muster/convert/source/pgarchive"
	"muster/convert/source/rows"
	"muster/convert/source/sql"
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
	"mysqldump":   sql.Open,
	mysqltab.Name: mysqltab.Open,
	"oracle":      sql.OpenOracle,
	"pgdump":      pgarchive.Open,
	"sqlite":      sqlite.Open,
	"sqlite-dump": sql.OpenSQLite,
	"sqlserver":   sql.OpenSQLServer,
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
	e, err := recognize(in, format, options)
	if err != nil {
		return nil, err
	}
	var p *pipe
	if in.Again == nil && asksAgain(e.format, options) {
		if p, err = newPipe(&e.in); err != nil {
			return nil, err
		}
		if in = e.in; options.Encoding != "" {
			options.Encoding = "utf-8" // which the copy is in
		}
	}
	t, err := e.open(in, options)
	joined, err := join(in, e.format, options, t, err)
	if p != nil {
		err = p.settle(joined, err == nil && joined != t, err)
	}
	switch {
	case err != nil:
		return nil, err
	case joined != t:
		joined.Found = words(e.found, joined.Found)
		return joined, nil
	}
	e.describe(t, options)
	return t, nil
}

// export is an input of which is known what it is.
type export struct {
	in      rows.Input // unpacked, in UTF-8
	packed  []string   // how it was packed
	charset charset
	format  string
	found   string // the format, where it was found out

	unsigned bool // a script of SQL that could be of several programs
}

// recognize takes compression off, decodes the charset and, where format is "", finds
// out which it is.
func recognize(in rows.Input, format string, options rows.Options) (*export, error) {
	r, packed, err := unpack.Open(in.File, in.Reader)
	if err != nil {
		return nil, err
	}
	e := &export{in: in, packed: packed}
	start, _ := r.Peek(head)
	if format == "" && options.Dialect == "" {
		if err := checkForeign(in.File, start); err != nil {
			return nil, err
		}
	}
	if !isBinary(start) {
		if e.charset, err = charsetOf(r, in.File, options.Encoding); err != nil {
			return nil, err
		}
		r = e.charset.reader(r, in.File)
	}
	start, err = r.Peek(head)
	if err != nil && err != io.EOF && len(start) == 0 {
		return nil, err // with something before it, it comes again behind that
	}
	if e.format = format; format == "" {
		if err := e.detect(start, options.Dialect); err != nil {
			return nil, err
		}
	}
	if readers[e.format] == nil {
		return nil, &rows.OptionError{Message: fmt.Sprintf("format %q is not known; it is one of %s", format,
			strings.Join(Formats(), ", "))}
	}
	if e.charset.name == "" && options.Encoding == "" && delimited(e.format) && looksWestern(whole(start)) {
		e.charset = western()
		r = e.charset.reader(r, in.File)
	}
	e.in.Reader = r
	return e, nil
}

// detect finds out the format of what begins with start.
func (e *export) detect(start []byte, dialect string) (err error) {
	switch {
	case (dialect == "" || dialect == mysqltab.Name) && mysqltab.Is(e.in):
		e.format, e.found = mysqltab.Name, mysqltab.Name
	case dialect != "":
		e.format = "csv" // some dialects hold NUL bytes, or begin with a brace
	default:
		e.format, err = detect(e.in.File, start)
		e.found = e.format
		e.unsigned = e.format == "mysqldump" && !sql.Signed(start)
	}
	return err
}

// open opens the table that the format's reader finds, or the query that is asked of all
// tables: for it, the export is read anew from again.
func (e *export) open(again rows.Input, options rows.Options) (*rows.Table, error) {
	if options.Query != "" && e.format != "sqlite" {
		return query(again, e.format, options)
	}
	in := e.in
	options.Decode = decodeText
	if len(e.packed) > 0 && e.format != mysqltab.Name {
		in.Path = "" // what is read is not what is on the disk
	}
	if e.unsigned {
		return sql.OpenUnsigned(in, options)
	}
	return readers[e.format](in, options)
}

// describe says in a table what was found out about its export.
func (e *export) describe(t *rows.Table, options rows.Options) {
	e.charset.keep(t)
	t.Charset = e.charset.name
	said := e.charset.name
	if options.Encoding != "" {
		said = ""
	}
	t.Found = words(append(e.packed, said, e.found, t.Found)...)
}

// words joins what was found out, but for what is "".
func words(found ...string) string {
	return strings.Join(slices.DeleteFunc(found, func(s string) bool { return s == "" }), ", ")
}

// delimited reports whether a format is delimited text. Others say what their charset is.
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
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos: schema.Pos{File: file}, Message: message, Hint: hint,
	}}
}
