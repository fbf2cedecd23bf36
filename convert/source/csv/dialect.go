package csv

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/convert/source/rows"
)

// dialect is how a program writes delimited text.
type dialect struct {
	name      string
	delimiter string // any bytes but a line end
	quote     byte   // 0 for none
	escapes   escapes
	nulls     []string // what means NULL where it stands without quotes

	crlf       bool     // of a dialect whose rows end with LF alone: they end with CRLF
	loneLF     bool     // of such a file: LF by itself is a character
	ended      bool     // its programs end the last row too
	endMark    bool     // a line \. ends the data
	headerless bool     // the program mostly writes no header
	headed     bool     // the first row is a header, whatever it looks like
	bare       bool     // there is none: the columns are known from elsewhere
	wide       bool     // it has several columns, so that lines without text are no rows
	lf         bool     // the first line ends with LF, or CRLF
	guessed    bool     // nobody named the dialect: what its programs do not write is a flaw
	columns    []string // of a file without a header, where they are known
	short      bool     // rows may lack their last fields, the last may hold delimiters, and # begins a comment
	apostrophe bool     // each text begins with one ' that is not part of it
	unwrap     bool     // ="0123" is text that looks like a number
	hex        bool     // X'…' is text in hexadecimal digits
}

// escapes say what a backslash does.
type escapes uint8

const (
	noEscapes    escapes = iota
	pgEscapes            // PostgreSQL's COPY: \b \f \n \r \t \v, octal, hexadecimal
	mysqlEscapes         // MySQL's SELECT … INTO OUTFILE, and mysql --batch
	commaEscape          // before the delimiter only
)

// presets are the dialects by name. Facts: PostgreSQL docs, COPY; MySQL manual, LOAD DATA
// and mysql --batch; Dovecot docs, passwd-file; Microsoft docs, bcp; AWS docs, Cognito CSV header; Firebase CLI,
// auth:export; Auth0 docs, Bulk User Exports.
var presets = map[string]dialect{
	"rfc4180": {quote: '"'},
	"excel":   {quote: '"', unwrap: true},
	"tsv":     {delimiter: "\t", quote: '"'},
	"pipe":    {delimiter: "|", quote: '"'},
	"pg-csv":  {delimiter: ",", quote: '"', nulls: []string{""}, endMark: true, ended: true},
	"pg-text": {
		delimiter: "\t", escapes: pgEscapes, nulls: []string{`\N`}, endMark: true, headerless: true,
		ended: true,
	},
	"mysql-tab": {delimiter: "\t", escapes: mysqlEscapes, nulls: []string{`\N`}, headerless: true, ended: true},
	"mysql-csv": {
		delimiter: ",", quote: '"', escapes: mysqlEscapes, nulls: []string{`\N`}, headerless: true,
		ended: true,
	},
	"mysql-batch":  {delimiter: "\t", escapes: mysqlEscapes, nulls: []string{"NULL"}, ended: true},
	"bcp":          {delimiter: "\t", nulls: []string{""}, headerless: true, ended: true},
	"sqlite":       {quote: '"', headerless: true, ended: true},
	"cognito":      {delimiter: ",", escapes: commaEscape, nulls: []string{""}},
	"auth0-csv":    {delimiter: ",", quote: '"', nulls: []string{""}, apostrophe: true},
	"firebase-csv": {delimiter: ",", quote: '"', nulls: []string{""}, headerless: true, columns: firebaseColumns()},
	"passwd": {
		delimiter: ":", headerless: true, short: true,
		columns: []string{"user", "password", "uid", "gid", "gecos", "home", "shell", "extra"},
	},
	"csvde": {delimiter: ",", quote: '"', nulls: []string{""}, hex: true},
}

// firebaseColumns are the columns of auth:export, by place.
func firebaseColumns() []string {
	names := []string{"localId", "email", "emailVerified", "passwordHash", "salt", "displayName", "photoUrl"}
	provider := func(id string) {
		for _, field := range []string{"rawId", "email", "displayName", "photoUrl"} {
			names = append(names, id+"."+field)
		}
	}
	for _, id := range []string{"google", "facebook", "twitter", "github"} {
		provider(id)
	}
	names = append(names, "createdAt", "lastLoginAt", "phoneNumber", "disabled", "customAttributes")
	for _, id := range []string{"apple", "microsoft", "gc.apple", "playgames", "linkedin", "yahoo"} {
		provider(id)
	}
	return names
}

// Dialects are the names that rows.Options.Dialect takes.
func Dialects() []string {
	var names []string
	for name := range presets {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// named returns the dialect that options name, with what else they say. The delimiter is ""
// where it is to be found out.
func named(options rows.Options) (*dialect, error) {
	name := options.Dialect
	if name == "" {
		name = "rfc4180"
	}
	d, ok := presets[name]
	if !ok {
		return nil, &rows.OptionError{Message: fmt.Sprintf("dialect %q is not known; it is one of %s", name,
			strings.Join(Dialects(), ", "))}
	}
	d.name = name
	if options.Delimiter != "" {
		var err error
		if d.delimiter, err = unquoteDelimiter(options.Delimiter); err != nil {
			return nil, err
		}
	}
	switch q := options.Quote; {
	case q == "none":
		d.quote = 0
	case len(q) > 1 || q != "" && (q[0] >= 0x80 || q == "\r" || q == "\n" || q == d.delimiter):
		return nil, &rows.OptionError{
			Message: fmt.Sprintf("quote %q: it must be one ASCII character that is not the delimiter, or none", q),
		}
	case q != "":
		d.quote = q[0]
	}
	if options.Null != nil {
		d.nulls = options.Null
	}
	return &d, nil
}

// unquoteDelimiter reads \t, \x01, \u001f and \\ in a delimiter.
func unquoteDelimiter(s string) (string, error) {
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		text = s
	}
	if strings.ContainsAny(text, "\r\n\x00\"") {
		return "", &rows.OptionError{
			Message: fmt.Sprintf("delimiter %q: it must not hold a line end, a quote or NUL; \\t is TAB, \\x01 is Ctrl-A", s),
		}
	}
	return text, nil
}

// plain reports whether the fields can be told apart by the scanner of rfc4180.go.
func (d *dialect) plain() bool {
	return len(d.delimiter) == 1 && d.escapes == noEscapes && d.name != "bcp"
}

// found says how the file is read, where that was found out.
func (d *dialect) found(options rows.Options) string {
	var words []string
	if d.name != options.Dialect && d.name != "rfc4180" {
		words = append(words, d.name)
	}
	if options.Delimiter == "" && presets[options.Dialect].delimiter == "" {
		words = append(words, delimiterName(d.delimiter)+" as delimiter")
	}
	if d.quote == '\'' && options.Quote == "" {
		words = append(words, "' as quote")
	}
	return strings.Join(words, ", ")
}

func delimiterName(delimiter string) string {
	switch delimiter {
	case ",":
		return "comma"
	case ";":
		return "semicolon"
	case "\t":
		return "TAB"
	}
	return fmt.Sprintf("%q", delimiter)
}
