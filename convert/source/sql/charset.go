package sql

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"muster/convert/source/rows"
	"muster/schema"
)

// charset is the character set that a script says it is in.
type charset struct {
	name string // "" where it does not say
	at   schema.Place
}

// bad reports whether it is one that must be converted.
func (s charset) bad() bool {
	name := strings.ToLower(s.name)
	switch name {
	case "", "unicode", "sql_ascii", "ascii", "binary", "default":
		return false
	}
	return !strings.HasPrefix(name, "utf8") && name != "utf-8" && name[0] != '@'
}

// encodings are the names that the rest of the world has for the character sets of MySQL and PostgreSQL.
var encodings = map[string]string{
	"latin1": "windows-1252", "latin2": "iso-8859-2", "latin3": "iso-8859-3", "latin4": "iso-8859-4",
	"latin5": "iso-8859-9", "latin6": "iso-8859-10", "latin7": "iso-8859-13", "latin8": "iso-8859-14",
	"latin9": "iso-8859-15", "latin10": "iso-8859-16", "greek": "iso-8859-7", "hebrew": "iso-8859-8",
	"iso_8859_5": "iso-8859-5", "iso_8859_6": "iso-8859-6", "iso_8859_7": "iso-8859-7", "iso_8859_8": "iso-8859-8",
	"cp1250": "windows-1250", "cp1251": "windows-1251", "cp1256": "windows-1256", "cp1257": "windows-1257",
	"win1250": "windows-1250", "win1251": "windows-1251", "win1252": "windows-1252", "win1253": "windows-1253",
	"win1254": "windows-1254", "win1255": "windows-1255", "win1256": "windows-1256", "win1257": "windows-1257",
	"win1258": "windows-1258", "win866": "ibm866", "win874": "windows-874", "cp866": "ibm866", "tis620": "windows-874",
	"koi8r": "koi8-r", "koi8u": "koi8-u", "sjis": "shift_jis", "cp932": "shift_jis", "ujis": "euc-jp",
	"eucjpms": "euc-jp", "euc_jp": "euc-jp", "euckr": "euc-kr", "euc_kr": "euc-kr", "gbk": "gbk", "gb2312": "gb2312",
	"gb18030": "gb18030", "big5": "big5",
}

// charsetError is the error of a script in a character set that must be converted. Text that begins it is looked at:
// where all that is not ASCII in it is UTF-8, the script says what is not so.
func (c *cutter) charsetError(text []byte) error {
	encoding := encodings[strings.ToLower(c.charset.name)]
	if encoding == "" {
		encoding = "NAME"
	}
	if isUTF8(text) {
		encoding = "utf-8, which its bytes are"
	}
	at := c.charset.at
	hint := "say so with --encoding " + encoding + ", or dump it again with " + c.dialect.inUTF8
	if c.part.archive {
		at = schema.Place{}
		hint = "dump it again with " + c.dialect.inUTF8 +
			", or write it as text first: pg_restore -f - FILE | muster convert --encoding " + encoding + " -"
	}
	message := fmt.Sprintf("the dump is in the character set %s, not in UTF-8", rows.ShowName(c.charset.name))
	return c.problem("charset", at, message, hint)
}

// isUTF8 reports whether text, whose end may cut through a character, has some beyond ASCII and all of them in UTF-8.
func isUTF8(text []byte) bool {
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if end := len(text) - n; utf8.RuneStart(text[end]) && !utf8.FullRune(text[end:]) {
			text = text[:end]
			break
		}
	}
	return utf8.Valid(text) && bytes.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}
