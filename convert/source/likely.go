package source

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// likely are the charsets that exports are in, those that are met most first.
var likely = []string{
	westernName, "macintosh", "IBM850", "IBM852", "windows-1254", "windows-1250", "iso-8859-2", "iso-8859-15",
	"windows-1257",
	"windows-1251", "koi8-r", "IBM866", "windows-1253", "windows-1255", "windows-1256",
	"shift_jis", "gb18030", "big5", "euc-kr", "euc-jp",
}

// mostLikely is how many charsets are worth a look.
const mostLikely = 5

// others returns the charsets in which a text reads as names do, each as another text. The text is as it was read, with
// bytes that are no character in it or without.
func (f *file) others(text []byte) (names []string) {
	if f.charset.encode != nil {
		text = f.charset.encode(nil, text)
	}
	var seen []string
	for _, name := range likely {
		decoded, ok := decodeText(name, text)
		if s := string(decoded); ok && readsAsName(s) && !slices.Contains(seen, s) {
			seen = append(seen, s)
			// Delimited text is read as windows-1252 where it may be.
			if name != westernName || f.charset.name == "" && !delimited(f.format) {
				names = append(names, name)
			}
		}
	}
	return names[:min(len(names), mostLikely)]
}

// alphabets tell the letters of one word apart.
var alphabets = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Hebrew, unicode.Arabic, unicode.Hangul,
}

// readsAsName reports whether the words of a text that go beyond ASCII have letters of one alphabet each, of the
// Latin one no three beyond ASCII in a row, no capital one behind a small one, and no sign.
func readsAsName(text string) bool {
	const none = -2
	word, small, run := none, false, 0
	for _, r := range text {
		if r < utf8.RuneSelf && !unicode.IsLetter(r) || r == '€' {
			word, small, run = none, false, 0
			continue
		}
		alphabet := slices.IndexFunc(alphabets, func(t *unicode.RangeTable) bool { return unicode.Is(t, r) })
		if r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsMark(r) || word != none && word != alphabet ||
			r >= utf8.RuneSelf && small && unicode.IsUpper(r) {
			return false
		}
		if run++; r < utf8.RuneSelf || alphabet != 0 {
			run = 0
		} else if run > 2 {
			return false
		}
		word, small = alphabet, unicode.IsLower(r)
	}
	return true
}
