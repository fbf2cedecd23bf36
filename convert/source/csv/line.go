package csv

import (
	"bufio"
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/convert/source/rows"
)

// A file of rejects whose bytes may not tell how they are to be read says so in its first line:
//
//	dialect=rfc4180 delimiter=";" null="NULL" encoding="cp850"

// dialectMark begins such a line.
const dialectMark = "dialect="

// HasDialect reports whether text begins with a line that names the dialect.
func HasDialect(text []byte) bool { return dialectOf(text, &rows.Options{}) != "" }

// Encoding returns the charset that such a line names; "" for none.
func Encoding(text []byte) string {
	var options rows.Options
	dialectOf(text, &options)
	return options.Encoding
}

// settings are what a line says beside the name of the dialect.
var settings = lazily(`^ (delimiter|quote|null|encoding)=("(?:[^"\\]|\\.)*")`)

// dialectOf returns the line with which text begins, if it names a dialect, and adds to options what it says and they
// do not.
func dialectOf(text []byte, options *rows.Options) string {
	rest, ok := bytes.CutPrefix(text, []byte(dialectMark))
	line := rest[:lineEnd(rest)]
	said := bytes.TrimRight(line, "\r\n")
	if !ok || len(said) == len(line) {
		return ""
	}
	name, more, _ := strings.Cut(string(said), " ")
	if _, known := presets[name]; !known {
		return ""
	}
	var found rows.Options
	found.Dialect = name
	for more = " " + more; more != " " && more != ""; {
		m := settings().FindStringSubmatch(more)
		if m == nil {
			return ""
		}
		more = more[len(m[0]):]
		value, err := strconv.Unquote(m[2])
		if err != nil {
			return ""
		}
		switch m[1] {
		case "delimiter":
			found.Delimiter = value
		case "quote":
			found.Quote = value
		case "encoding":
			found.Encoding = value
		default:
			found.Null = append(found.Null, value)
		}
	}
	take := func(to *string, value string) {
		if *to == "" {
			*to = value
		}
	}
	take(&options.Dialect, found.Dialect)
	take(&options.Delimiter, found.Delimiter)
	take(&options.Quote, found.Quote)
	take(&options.Encoding, found.Encoding)
	if options.Null == nil {
		options.Null = found.Null
	}
	return string(text[:len(dialectMark)+len(line)])
}

// dialectLine reads such a line and returns it; "" where there is none.
func dialectLine(r *bufio.Reader, options *rows.Options) string {
	start, _ := r.Peek(512)
	line := dialectOf(start, options)
	r.Discard(len(line))
	return line
}

// line names the dialect, and the charset, for a file of rejects.
func (d *dialect) line(encoding string) string {
	preset := presets[d.name]
	b := dialectMark + d.name
	if d.delimiter != preset.delimiter {
		b += " delimiter=" + escapedDelimiter(d.delimiter)
	}
	switch {
	case d.quote == preset.quote:
	case d.quote == 0:
		b += ` quote="none"`
	default:
		b += " quote=" + strconv.Quote(string(d.quote))
	}
	if !slices.Equal(d.nulls, preset.nulls) {
		for _, null := range d.nulls {
			b += " null=" + strconv.Quote(null)
		}
	}
	if encoding != "" {
		b += " encoding=" + strconv.Quote(encoding)
	}
	return b + "\n"
}

// escapedDelimiter spells a delimiter as an option does, and that between quotes.
func escapedDelimiter(delimiter string) string {
	return strconv.Quote(strings.ReplaceAll(delimiter, `\`, `\\`))
}

// form tells two ways to read a table apart.
func (d *dialect) form() string {
	return fmt.Sprintf("%q %q %d %q %t %t %t %t %t %t %t", d.delimiter, d.quote, d.escapes, d.nulls, d.crlf && !d.plain(),
		d.loneLF, d.endMark, d.apostrophe, d.unwrap, d.hex, d.name == "bcp")
}

// Plain returns the form and the line of text as RFC 4180 has it, in UTF-8.
func Plain() (form, line string) {
	d := presets["rfc4180"]
	d.name, d.delimiter = "rfc4180", ","
	return d.form(), d.line("")
}
