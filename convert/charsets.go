package convert

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// lookForCharsets reports the first texts of a block that were read in the wrong charset: by some program on the way,
// which the reader of delimited text tells itself, or here, where the charset was guessed.
func (e *encoder) lookForCharsets() {
	say := func(charsets string) string { return "look at the text, and say the charset: --encoding " + charsets }
	if e.table.Delimiter == "" {
		e.reportText(firstMojibake(e.dst), firstMojibake, "convert/mojibake",
			"a text was decoded in the wrong charset (as é that became Ã©)",
			func([]byte) string { return "export it again, or name the charset of the file with --encoding" })
	}
	if e.table.Guessed {
		at, others := firstBetrayal(e.dst)
		e.reportText(at, func(v []byte) int { at, _ := firstBetrayal(v); return at }, "convert/charset",
			"a text has characters that no name has: the charset of the file may be another than "+e.table.Charset+
				", as which it is read", func(v []byte) string { return say(otherCharsets(e.table, v, others)) })
	}
	e.reportText(firstMark(e.dst), firstMark, "convert/charset",
		"a text has the marks by which ISO-2022-JP tells Japanese from the letters of ASCII",
		func([]byte) string { return say("iso-2022-jp") })
}

// What is said of a text in a charset that nobody named.
const (
	nameCharset = "name its encoding with --encoding, and look at the names: "
	metMost     = "IBM850, windows-1251, koi8-r, shift_jis, gb18030"
)

// otherCharsets names the charsets that a text of a table may be in; unknown where none fits.
func otherCharsets(t *rows.Table, text []byte, unknown string) string {
	var names []string
	if t.OtherCharsets != nil {
		names = t.OtherCharsets(text)
	}
	return cmp.Or(strings.Join(names, ", "), unknown)
}

// isUTF8 reports whether most of what goes beyond ASCII in a text is UTF-8: no other charset is to be named for it.
func isUTF8(text []byte) bool {
	fine, broken := 0, 0
	for i := 0; i < len(text); {
		_, n := utf8.DecodeRune(text[i:])
		if n > 1 {
			fine++
		} else if text[i] >= utf8.RuneSelf {
			broken++
		}
		i += n
	}
	return fine >= broken && fine > 0
}

// firstMark returns where a text is first in which ESC goes on as in ISO-2022-JP, -1 for nowhere.
func firstMark(text []byte) int { return bytes.Index(text, []byte(`\u001b$B`)) }

// reportText reports the row of a place in the users of the block, and the cell in which find finds it, with a hint for
// its text. Of all blocks, one row of a table is named.
func (e *encoder) reportText(at int, find func(text []byte) int, rule, message string, hint func(text []byte) string) {
	if at < 0 {
		return
	}
	i := slices.IndexFunc(e.out.Spans, func(s schema.Span) bool { return at < int(s.End) })
	if i < 0 {
		return
	}
	row := int(e.out.Spans[i].Row)
	offset, text := int(e.rows.Rows[row].Start), []byte(nil)
	for column := range e.rows.Width {
		if c := e.rows.Cell(row, column); find(e.rows.Value(c)) >= 0 {
			offset, text = e.rows.Offset(c), e.rows.Value(c)
			break
		}
	}
	problem := schema.Problem{Rule: rule, Severity: schema.Warning, Message: message, Hint: hint(text)}
	e.findings = append(e.findings, finding{problem, row, offset, rule})
}

// firstMojibake returns where UTF-8 that was read as windows-1252 is first, -1 for nowhere.
func firstMojibake(text []byte) int {
	for i := 0; ; i++ {
		n := bytes.IndexByte(text[i:], 0xc3)
		if n < 0 {
			return -1
		}
		if i += n; scan.IsMojibake(text[i:]) {
			return i
		}
	}
}

// betrayals are characters of windows-1252 that stand where no name has them, and the charsets in which a letter has
// their byte.
var betrayals = []struct{ runes, charsets string }{
	{"‘’ŽŠŸ‡ˆ‰", "macintosh"},      // ë í é ä ü á à â
	{"‚„”†‡ˆ‰‹¤¡¢", "IBM850"},      // é ä ö å ç ê ë ï ñ í ó
	{"ÞÐÝðþý", "windows-1254"},     // Ş Ğ İ ğ ş ı
	{"£³±¶¼¾¦¯®ª¹º", "iso-8859-2"}, // Ł ł ą ś ź ž Ś Ż Ž Ş š ş
	{"¤¦¨´¸¼½¾", "iso-8859-15"},    // € Š š Ž ž Œ œ Ÿ
	{"•", "gb18030"},
}

// firstBetrayal returns where a character of another charset than windows-1252 is first, and the charsets that may be
// it; -1 for nowhere.
func firstBetrayal(text []byte) (at int, charsets string) {
	var before, last rune // the two characters before
	icelandic := bytes.ContainsFunc(text, func(r rune) bool { return strings.ContainsRune("áíóúæÁÍÓÚÆ", r) })
	for i := 0; i < len(text); {
		if b := text[i]; b < utf8.RuneSelf {
			before, last = last, rune(b)
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		after, size := utf8.DecodeRune(text[i+n:])
		beyond, _ := utf8.DecodeRune(text[i+n+size:])
		if betrays(r, before, last, after, beyond) && !(icelandic && strings.ContainsRune("ÞÐÝðþý", r)) {
			var found []string
			for _, b := range betrayals {
				if strings.ContainsRune(b.runes, r) {
					found = append(found, b.charsets)
				}
			}
			return i, strings.Join(found, ", ")
		}
		before, last = last, r
		i += n
	}
	return -1, ""
}

// betrays reports whether r stands between other characters as it does in no name.
func betrays(r, before, last, after, beyond rune) bool {
	switch r {
	case '¤', 'Þ', 'Ð', 'ð', 'þ':
		return true
	case 'Ý', 'ý':
		return unicode.IsLetter(last) && unicode.IsLetter(after) && strings.ContainsRune("ðþÞÐüç", after)
	case '‚', '„', '†', '‡', '‰', '‹', '¡', '¢', '±', '¶', '¦':
		return unicode.IsLetter(last)
	case '£', '¯':
		return unicode.IsLower(after)
	case '®', 'ª':
		return !unicode.IsLetter(last) && unicode.IsLower(after)
	case '‘':
		return unicode.IsLetter(last) && last != 'i' && last != 'O'
	case '”', 'ˆ', '³', '¼', '¾', '•', '¹', 'º':
		return unicode.IsLower(last) && unicode.IsLower(after)
	case 'Ž', 'Š', 'Ÿ':
		return unicode.IsLower(last) || unicode.IsLetter(last) && unicode.IsLower(after)
	case '’': // in French and Italian, it follows qu and single letters
		return unicode.IsLetter(before) && unicode.IsLower(last) && unicode.IsLower(after) &&
			last != 'u' && !strings.ContainsRune("stdmlrvh", after) && (unicode.IsLetter(beyond) || after == 'a' || after == 'o')
	}
	return false
}
