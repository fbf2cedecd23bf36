package source

import (
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// utf16Of is UTF-16LE or UTF-16BE; UTF-8 for "".
func utf16Of(name string) charset {
	low := 0 // which of its two bytes holds the low half of a unit
	switch name {
	case "":
		return charset{}
	case "UTF-16BE":
		low = 1
	}
	return charset{
		name: name,
		decode: func(r io.Reader, file string) io.Reader {
			return &decoder{r: r, file: file, decode: func(dst, src []byte, last bool) ([]byte, int) {
				return fromUTF16(dst, src, low, last)
			}}
		},
		encode: func(dst, text []byte) []byte {
			for len(text) > 0 {
				r, n := utf8.DecodeRune(text)
				if n == 1 && r == utf8.RuneError && isSurrogate(text) {
					r, n = rune(text[0]&0xf)<<12|rune(text[1]&0x3f)<<6|rune(text[2]&0x3f), 3
				}
				text = text[n:]
				if high, second := utf16.EncodeRune(r); high != utf8.RuneError {
					dst = appendUnit(dst, high, low)
					r = second
				}
				dst = appendUnit(dst, r, low)
			}
			return dst
		},
	}
}

// fromUTF16 decodes whole characters. Half of a surrogate pair that stands alone is
// spelled as UTF-8 would spell it if it could: the text is not valid then, and nothing
// is lost.
func fromUTF16(dst, src []byte, low int, last bool) ([]byte, int) {
	i := 0
	unit := func(i int) rune { return rune(src[i+low]) | rune(src[i+1-low])<<8 }
	for i+2 <= len(src) {
		r := unit(i)
		switch {
		case r < utf8.RuneSelf:
			dst = append(dst, byte(r))
			i += 2
			continue
		case utf16.IsSurrogate(r) && r < 0xdc00:
			if i+4 > len(src) && !last {
				return dst, i
			}
			if i+4 <= len(src) {
				if pair := utf16.DecodeRune(r, unit(i+2)); pair != utf8.RuneError {
					r = pair
					i += 2
				}
			}
		}
		if utf16.IsSurrogate(r) {
			dst = append(dst, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
		} else {
			dst = utf8.AppendRune(dst, r)
		}
		i += 2
	}
	return dst, i
}

func appendUnit(dst []byte, r rune, low int) []byte {
	if low == 0 {
		return append(dst, byte(r), byte(r>>8))
	}
	return append(dst, byte(r>>8), byte(r))
}

func isSurrogate(text []byte) bool {
	return len(text) >= 3 && text[0] == 0xed && text[1] >= 0xa0 && text[1] <= 0xbf && text[2] >= 0x80 && text[2] <= 0xbf
}

// guessUTF16 tells UTF-16 without a mark by its zero bytes: most letters of an export
// are ASCII, and then every other byte is zero.
func guessUTF16(start []byte) string {
	var zeros [2]int
	for i, c := range start {
		if c == 0 {
			zeros[i%2]++
		}
	}
	pairs := len(start) / 2
	switch {
	case pairs < 4:
		return ""
	case zeros[1] > pairs/2 && zeros[0] <= pairs/50:
		return "UTF-16LE"
	case zeros[0] > pairs/2 && zeros[1] <= pairs/50:
		return "UTF-16BE"
	}
	return ""
}
