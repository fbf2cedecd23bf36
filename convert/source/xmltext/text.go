package xmltext

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"muster/convert/source/scan"
	"muster/schema"
)

// AppendText appends text with its references resolved. Programs of the MySQL family
// write line ends as they are: raw leaves them so; else CRLF and CR are LF, as XML says.
// The flaw is at an offset in text.
func AppendText(dst, text []byte, raw bool) ([]byte, *scan.Flaw) {
	for i := 0; i < len(text); {
		n := bytes.IndexByte(text[i:], '&')
		end := i + n
		if n < 0 {
			end = len(text)
		}
		dst = AppendLines(dst, text[i:end], raw)
		if i = end; n < 0 {
			break
		}
		r, length, bad := Reference(text[i:])
		if bad != nil {
			bad.At += i
			return dst, bad
		}
		dst = utf8.AppendRune(dst, r)
		i += length
	}
	return dst, nil
}

// AppendLines appends text without references.
func AppendLines(dst, text []byte, raw bool) []byte {
	for !raw {
		n := bytes.IndexByte(text, '\r')
		if n < 0 {
			break
		}
		dst = append(append(dst, text[:n]...), '\n')
		text = bytes.TrimPrefix(text[n+1:], []byte("\n"))
	}
	return append(dst, text...)
}

// maxReference is longer than any that is known.
const maxReference = 80

// Reference returns the character that the reference at the beginning of text means, and its
// length. Some programs write both halves of a surrogate pair, which are one character.
func Reference(text []byte) (r rune, length int, bad *scan.Flaw) {
	r, length, bad = reference(text)
	if bad != nil || !utf16.IsSurrogate(r) {
		return r, length, bad
	}
	low, more, _ := reference(text[length:])
	if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
		return pair, length + more, nil
	}
	return 0, 0, &scan.Flaw{
		Rule: "xml/entity", Message: "the reference is half of a character",
		Hint: "the program that wrote it cut the text in two",
	}
}

func reference(text []byte) (r rune, length int, bad *scan.Flaw) {
	end := 1
	for end < min(len(text), maxReference) && (names[text[end]] || text[end] == '#') {
		end++
	}
	if len(text) < 2 || text[0] != '&' || end == 1 || end == len(text) || text[end] != ';' {
		return 0, 0, &scan.Flaw{
			Rule: "xml/entity", Message: "a & stands here that begins no reference",
			Hint: "in a value it is written as &amp;",
		}
	}
	name := string(text[1:end])
	switch name {
	case "lt":
		return '<', end + 1, nil
	case "gt":
		return '>', end + 1, nil
	case "amp":
		return '&', end + 1, nil
	case "quot":
		return '"', end + 1, nil
	case "apos":
		return '\'', end + 1, nil
	}
	if name[0] != '#' {
		return 0, 0, &scan.Flaw{
			Rule: "xml/entity", Message: "the entity " + schema.Quote(name) +
				" is none of the five that XML has",
			Hint: "write the character itself, or its number: &#233;",
		}
	}
	base, digits := 10, name[1:]
	if len(digits) > 0 && digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune {
		return 0, 0, &scan.Flaw{Rule: "xml/entity", Message: "the reference " + schema.Quote(name) +
			" is the number of no character", Hint: "write the character itself"}
	}
	return rune(n), end + 1, nil
}
