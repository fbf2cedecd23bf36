package xmlrows

import (
	"bytes"
	"encoding/hex"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"muster/schema"
)

// appendText appends text with its references resolved. Programs of the MySQL family
// write line ends as they are: raw leaves them so; else CRLF and CR are LF, as XML says.
// The flaw is at an offset in text.
func appendText(dst, text []byte, raw bool) ([]byte, *flaw) {
	for i := 0; i < len(text); {
		n := bytes.IndexByte(text[i:], '&')
		end := i + n
		if n < 0 {
			end = len(text)
		}
		dst = appendLines(dst, text[i:end], raw)
		if i = end; n < 0 {
			break
		}
		r, length, bad := reference(text[i:])
		if bad != nil {
			bad.at += i
			return dst, bad
		}
		if utf16.IsSurrogate(r) { // some programs write both halves of a pair
			low, more, _ := reference(text[i+length:])
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				r, length = pair, length+more
			} else {
				return dst, &flaw{
					rule: "xml/entity", at: i, message: "the reference is half of a character",
					hint: "the program that wrote it cut the text in two",
				}
			}
		}
		dst = utf8.AppendRune(dst, r)
		i += length
	}
	return dst, nil
}

// appendLines appends text without references.
func appendLines(dst, text []byte, raw bool) []byte {
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

// reference is the character that the reference at the beginning of text means.
func reference(text []byte) (r rune, length int, bad *flaw) {
	end := 1
	for end < min(len(text), maxReference) && (names[text[end]] || text[end] == '#') {
		end++
	}
	if len(text) < 2 || text[0] != '&' || end == 1 || end == len(text) || text[end] != ';' {
		return 0, 0, &flaw{
			rule: "xml/entity", message: "a & stands here that begins no reference",
			hint: "in a value it is written as &amp;",
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
		return 0, 0, &flaw{
			rule: "xml/entity", message: "the entity " + schema.Quote(name) +
				" is none of the five that XML has",
			hint: "write the character itself, or its number: &#233;",
		}
	}
	base, digits := 10, name[1:]
	if len(digits) > 0 && digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune {
		return 0, 0, &flaw{rule: "xml/entity", message: "the reference " + schema.Quote(name) +
			" is the number of no character", hint: "write the character itself"}
	}
	return rune(n), end + 1, nil
}

// appendHex appends the bytes that hexadecimal digits spell. It says no where they spell none.
func appendHex(dst, digits []byte) ([]byte, bool) {
	from := len(dst)
	dst = append(dst, make([]byte, len(digits)/2)...)
	_, err := hex.Decode(dst[from:], digits)
	return dst, err == nil && len(digits)%2 == 0
}
