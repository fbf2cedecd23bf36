package source

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/transform"

	"muster/convert/source/rows"
	"muster/convert/source/xmlrows"
	"muster/schema"
)

// charset is how the text of an export is spelled in bytes. The zero value is UTF-8.
//
// What cannot be decoded is never replaced: it becomes bytes that are not UTF-8, so
// that the cell it stands in is reported, and encode can write it as it was.
type charset struct {
	name   string // "" for UTF-8
	mark   string // the byte order mark that the file begins with, as it stands there
	decode func(r io.Reader, file string) io.Reader
	encode func(dst, text []byte) []byte
}

// charsetOf is the charset that is named, or that a byte order mark or the zero bytes
// of UTF-16 tell; UTF-8 otherwise. The mark is taken off.
func charsetOf(r *bufio.Reader, file, name string) (charset, error) {
	start, err := r.Peek(head)
	if err != nil && err != io.EOF && len(start) == 0 {
		return charset{}, err
	}
	var c charset
	if name != "" {
		if c, err = charsetNamed(name, start); err != nil {
			return c, err
		}
		if err := contradicts(c, file, name, start); err != nil {
			return c, err
		}
	} else if c, err = detectCharset(file, start); err != nil {
		return c, err
	}
	_, err = r.Discard(len(c.mark))
	return c, err
}

// contradicts is the error of a file that begins with the mark of another charset than the
// one that is named.
func contradicts(c charset, file, name string, start []byte) error {
	for _, m := range marks {
		if bytes.HasPrefix(start, []byte(m.mark)) && m.name != c.name {
			return &rows.OptionError{
				Message: fmt.Sprintf("--encoding %s: %s begins with the byte order mark of %s; leave --encoding out", name, file,
					cmp.Or(m.name, "UTF-8")),
			}
		}
	}
	return nil
}

// detectCharset returns the charset that the first bytes tell.
func detectCharset(file string, start []byte) (charset, error) {
	for _, m := range marks {
		if strings.HasPrefix(string(start[:min(len(start), 4)]), m.mark) {
			if m.name == "UTF-32" {
				return charset{}, refuse(file, "source/utf-32", "the file is UTF-32, which muster does not read",
					"convert it: iconv -f utf-32 -t utf-8 FILE > NEW")
			}
			c := utf16Of(m.name)
			c.mark = m.mark
			return c, nil
		}
	}
	if name := guessUTF16(start); name != "" {
		return utf16Of(name), nil
	}
	return declared(file, xmlrows.Encoding(start))
}

// declared returns the charset that an XML document names. One that names UTF-16, and could be
// read so far, is not in it.
func declared(file, name string) (charset, error) {
	if name == "" || strings.HasPrefix(strings.ToLower(name), "utf") || strings.HasPrefix(strings.ToLower(name), "ucs") {
		return charset{}, nil
	}
	c, err := charsetNamed(name, nil)
	if err != nil {
		return c, refuse(file, "xml/encoding",
			fmt.Sprintf("the document says that it is in the charset %s, which is not known", schema.Quote(name)),
			"name it with --encoding, as the WHATWG Encoding Standard or IANA do")
	}
	return c, nil
}

// marks are the byte order marks: those of UTF-32 begin as one of UTF-16 does.
var marks = []struct{ mark, name string }{
	{"\xff\xfe\x00\x00", "UTF-32"},
	{"\x00\x00\xfe\xff", "UTF-32"},
	{"\xff\xfe", "UTF-16LE"},
	{"\xfe\xff", "UTF-16BE"},
	{utf8Mark, ""},
}

const utf8Mark = "\xef\xbb\xbf"

// notRead are names of iconv for charsets that the library lacks.
var notRead = map[string]string{
	"utf32": "utf-32", "utf32le": "utf-32le", "utf32be": "utf-32be", "ucs4": "utf-32", "utf7": "utf-7",
	"cp737": "cp737", "ibm737": "cp737", "cp775": "cp775", "ibm775": "cp775", "cp857": "cp857", "ibm857": "cp857",
	"cp861": "cp861", "ibm861": "cp861", "cp864": "cp864", "ibm864": "cp864", "cp869": "cp869", "ibm869": "cp869",
	"cp1125": "cp1125", "cp273": "cp273", "ibm273": "cp273", "cp500": "cp500", "ibm500": "cp500",
	"hproman8": "hp-roman8", "roman8": "hp-roman8", "viscii": "viscii", "armscii8": "armscii-8", "koi8t": "koi8-t",
	"georgianps": "georgian-ps", "johab": "johab",
}

// charsetNamed is a charset by its name in the WHATWG Encoding Standard, or else by the one
// that IANA has registered.
func charsetNamed(name string, start []byte) (charset, error) {
	c := charset{}
	plain := strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(name))
	if other := notRead[plain]; other != "" {
		return c, &rows.OptionError{
			Message: fmt.Sprintf("encoding %q: muster does not read %s; convert the file: iconv -f %s -t utf-8 FILE",
				name, strings.ToUpper(other), other),
		}
	}
	switch plain {
	case "utf8":
	case "utf16", "ucs2", "unicode":
		c = utf16Of("UTF-16LE")
		if strings.HasPrefix(string(start), "\xfe\xff") {
			c = utf16Of("UTF-16BE")
		}
	case "utf16le", "unicodefffe", "ucs2le":
		c = utf16Of("UTF-16LE")
	case "utf16be", "ucs2be":
		c = utf16Of("UTF-16BE")
	default:
		e, err := htmlindex.Get(name)
		if err != nil {
			e, err = ianaindex.IANA.Encoding(name)
		}
		if err != nil || e == nil || e == encoding.Replacement {
			return c, &rows.OptionError{
				Message: fmt.Sprintf(
					"encoding %q is not known; names are those of the WHATWG Encoding Standard or of IANA, such as windows-1252, "+
						"utf-16le or IBM850", name),
			}
		}
		return library(strings.ToLower(name), e), nil
	}
	for _, m := range marks {
		if m.name == c.name && strings.HasPrefix(string(start), m.mark) {
			c.mark = m.mark
		}
	}
	return c, nil
}

// scriptCharsets are the names that MySQL has for charsets, and neither standard has.
var scriptCharsets = map[string]string{
	"cp932": "windows-31j", "eucjpms": "euc-jp", "euckr": "euc-kr", "koi8r": "koi8-r", "koi8u": "koi8-u",
	"latin7":   "iso-8859-13",
	"macroman": "macintosh", "tis620": "tis-620", "ucs2": "utf-16be", "ujis": "euc-jp", "utf16": "utf-16be",
}

// decodeText makes UTF-8 of a text in a charset that a script names; it says no for one that
// is not known.
func decodeText(name string, text []byte) ([]byte, bool) {
	c, err := charsetNamed(cmp.Or(scriptCharsets[name], name), nil)
	if err != nil {
		return nil, false
	}
	if c.decode == nil {
		return text, true
	}
	decoded, err := io.ReadAll(c.decode(bytes.NewReader(text), ""))
	return decoded, err == nil
}

// library is a charset of x/text.
func library(name string, e encoding.Encoding) charset {
	if e == encoding.Nop {
		return charset{}
	}
	if m, ok := e.(*charmap.Charmap); ok {
		return singleByte(name, m, false)
	}
	return charset{
		name:   name,
		decode: func(r io.Reader, _ string) io.Reader { return transform.NewReader(r, &marking{e.NewDecoder()}) },
		encode: func(dst, text []byte) []byte {
			encoder := e.NewEncoder()
			for _, r := range string(text) {
				b, err := encoder.Bytes([]byte(string(r)))
				if r == '\ufffd' {
					b, err = []byte{0xff}, nil // no charset of x/text has this byte
				}
				if err != nil {
					b = []byte{'?'}
				}
				dst = append(dst, b...)
			}
			return dst
		},
	}
}

// marking makes what a decoder replaces by U+FFFD three bytes that are not UTF-8.
type marking struct{ transform.Transformer }

func (m *marking) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	nDst, nSrc, err = m.Transformer.Transform(dst, src, atEOF)
	for i := 0; i+3 <= nDst; i++ {
		if string(dst[i:i+3]) == "\ufffd" {
			copy(dst[i:], "\xff\xff\xff")
		}
	}
	return nDst, nSrc, err
}

// reader decodes. The mark that a charset without one of its own has spelled is taken off too.
func (c charset) reader(r *bufio.Reader, file string) *bufio.Reader {
	if c.decode == nil {
		return r
	}
	decoded := bufio.NewReaderSize(c.decode(r, file), head)
	if start, _ := decoded.Peek(len(utf8Mark)); string(start) == utf8Mark {
		decoded.Discard(len(utf8Mark))
	}
	return decoded
}

// keep lets the rejects of a table be written in its charset.
func (c charset) keep(t *rows.Table) {
	t.Form = strings.TrimPrefix(t.Form+" "+c.name, " ")
	appendReject := t.AppendReject
	if appendReject == nil || c.encode == nil && c.mark == "" {
		return
	}
	t.AppendReject = func(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
		if first {
			dst = append(dst, c.mark...)
		}
		if c.encode == nil {
			return appendReject(dst, b, row, problems, first)
		}
		return c.encode(dst, appendReject(nil, b, row, problems, first))
	}
}
