package source

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"muster/convert/source/csv"
	"muster/convert/source/mysqltab"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
	"muster/convert/source/unpack"
	"muster/schema"
)

// file is a file, or a pipe, of which is known what it is.
type file struct {
	in      rows.Input
	options rows.Options

	packed   []string // how it was packed
	mark     int      // bytes of the byte order mark before the text
	charset  charset
	guessed  bool // the charset
	format   string
	found    string // the format, where it was found out
	other    string // the format that it seems to have, where another was named; "" for none
	unsigned bool   // a script of SQL that could be of several programs

	text io.Reader // from its beginning, unpacked and in UTF-8; nil when it has been read
	copy *pipe     // nil where none is wanted
}

// head is how much of an input is looked at.
const head = 64 << 10 // bytes

// recognizeFile takes compression off, decodes the charset and, where format is "", finds
// out which it is.
func recognizeFile(in rows.Input, format string, options rows.Options) (*file, error) {
	r, packed, err := unpack.Open(in.File, in.Reader)
	if err != nil {
		return nil, err
	}
	f := &file{in: in, options: options, packed: packed, format: format}
	start, _ := r.Peek(head)
	if format == "" && options.Dialect == "" {
		if err := checkForeign(in.File, start); err != nil {
			return nil, err
		}
	}
	if options.Encoding == "" {
		options.Encoding = csv.Encoding(start)
	}
	if !isBinary(start) {
		if f.charset, err = charsetOf(r, in.File, options.Encoding); err != nil {
			return nil, err
		}
		f.mark = len(f.charset.mark)
		r = f.charset.reader(r, in.File)
	}
	start, err = r.Peek(head)
	if err != nil && err != io.EOF && len(start) == 0 {
		return nil, err // with something before it, it comes again behind that
	}
	if format == "" {
		if err := f.detect(start); err != nil {
			return nil, err
		}
	}
	if seems, err := detect(in.File, start); format != "" && err == nil && !sameKind(seems, format) {
		f.other = seems
	}
	if readers[f.format] == nil {
		return nil, &rows.OptionError{Message: fmt.Sprintf("format %q is not known; it is one of %s", format,
			strings.Join(Formats(), ", "))}
	}
	if err := f.checkOptions(); err != nil {
		return nil, err
	}
	if f.charset.name == "" && options.Encoding == "" && delimited(f.format) && looksWestern(whole(start)) {
		f.charset, f.guessed = western(), true
		r = f.charset.reader(r, in.File)
	}
	f.text = r
	return f, nil
}

// sameKind reports whether a file that seems to have one format may have another.
func sameKind(seems, named string) bool {
	is := func(format string, all ...string) bool { return slices.Contains(all, format) }
	return seems == named || is(seems, "json", "ndjson") && is(named, "json", "ndjson") ||
		is(seems, "csv", "tsv") && is(named, "csv", "tsv", mysqltab.Name) || slices.Contains(databases, seems) &&
		slices.Contains(databases, named)
}

// another is an error of a file that was read in the format that somebody named, and looks like another.
func (f *file) another(err error) error {
	var data *schema.DataError
	if errors.As(err, &data) {
		data.Problem.Hint = fmt.Sprintf("the file looks like %s, and is read as %s: leave --from out", f.other, f.format)
	}
	return err
}

// checkOptions refuses what options say of delimited text, and the format has none.
func (f *file) checkOptions() error {
	if delimited(f.format) || f.format == "" {
		return nil
	}
	flag := ""
	switch o := f.options; {
	case o.Delimiter != "":
		flag = "--delimiter"
	case o.Quote != "":
		flag = "--quote"
	case o.Null != nil:
		flag = "--null"
	default:
		return nil
	}
	return &rows.OptionError{Message: fmt.Sprintf("%s goes with delimited text, and %s is %s", flag, f.in.File, f.format)}
}

// detect finds out the format of what begins with start.
func (f *file) detect(start []byte) (err error) {
	dialect := f.options.Dialect
	switch {
	case (dialect == "" || dialect == mysqltab.Name) && mysqltab.Is(f.in):
		f.format, f.found = mysqltab.Name, mysqltab.Name
	case dialect != "":
		f.format = "csv" // some dialects hold NUL bytes, or begin with a brace
	default:
		f.format, err = detect(f.in.File, start)
		f.found = f.format
		f.unsigned = f.format == "mysqldump" && !sql.Signed(start)
	}
	return err
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

func (f *file) read(c *scan.Chooser) (*rows.Table, error) {
	read := readers[f.format]
	if f.unsigned {
		read = sql.OpenUnsigned
	}
	return f.open(func(in rows.Input, options rows.Options) (*rows.Table, error) { return read(in, options, c) })
}

// open lets a reader open the text.
func (f *file) open(read rows.Open) (*rows.Table, error) {
	text, closer, err := f.fromStart()
	if err != nil {
		return nil, err
	}
	in, options := f.in, f.options
	in.Reader, options.Decode = text, decodeText
	if len(f.packed) > 0 && f.format != mysqltab.Name {
		in.Path = "" // what is read is not what is on the disk
	}
	t, err := read(in, options)
	if f.other != "" && isData(err) {
		err = f.another(err)
	}
	if closer != nil {
		t, err = closing(t, closer, err)
	}
	if err == nil {
		f.describe(t)
	}
	return t, err
}

// fromStart returns the text from its beginning, for the first time as it has been looked at.
func (f *file) fromStart() (io.Reader, io.Closer, error) {
	switch {
	case f.text != nil:
		text := f.text
		f.text = nil
		return text, nil, nil
	case f.copy != nil:
		return stoppable{f.copy.again(), f.in.Stopped}, nil, nil
	case f.in.Again == nil:
		return nil, nil, fmt.Errorf("%s can be read only once", f.in.File)
	}
	again, err := f.in.Again()
	if err != nil {
		return nil, nil, err
	}
	r, _, err := unpack.Open(f.in.File, stoppable{again, f.in.Stopped})
	if err == nil {
		_, err = r.Discard(f.mark)
	}
	if err != nil {
		again.Close()
		return nil, nil, err
	}
	return f.charset.reader(r, f.in.File), again, nil
}

func (f *file) rewind() { f.text = nil }

func (f *file) describe(t *rows.Table) {
	f.charset.keep(t)
	t.Charset, t.Guessed, t.OtherCharsets = f.charset.name, f.guessed || isWestern(f.charset.name), f.others
	charset := f.charset.name
	if f.options.Encoding != "" {
		charset = ""
	}
	t.Found = words(slices.Concat(f.packed, []string{charset, f.found, t.Found})...)
	if t.Dialect != "" || t.Format == "xlsx" {
		t.RejectLine = func(head []byte) string { return f.rejectLine(t, head) }
	}
}

// keepCopy keeps a copy of what is read, to read it again.
func (f *file) keepCopy() (err error) {
	if f.copy, err = newPipe(f.text, f.in.Stopped); err == nil {
		f.text = f.copy
	}
	return err
}

func (f *file) readsCopy() bool { return f.copy != nil && f.copy.drained }

func (f *file) Close() error {
	if f.copy == nil {
		return nil
	}
	return f.copy.Close()
}
