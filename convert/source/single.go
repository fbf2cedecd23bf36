package source

import (
	"encoding/binary"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// table is what each byte of a charset becomes in UTF-8.
type table struct {
	text  [256]string
	ascii bool // the first half of the bytes are ASCII
	// guessed says that nobody named the charset. What speaks against it is not
	// decoded then, and its cell is reported.
	guessed bool
}

// singleByte is a charset of one byte a character.
func singleByte(name string, m *charmap.Charmap, guessed bool) charset {
	t := &table{ascii: true, guessed: guessed}
	for b := range t.text {
		t.text[b] = string(m.DecodeByte(byte(b)))
		if t.text[b] != string(utf8.RuneError) {
			// a character
		} else if t.text[b] = string(rune(b)); guessed || !isControl(rune(b)) {
			t.text[b] = raw(byte(b))
		}
		t.ascii = t.ascii && (b >= utf8.RuneSelf || t.text[b] == string(rune(b)))
	}
	return charset{
		name:   name,
		decode: func(r io.Reader, file string) io.Reader { return &decoder{r: r, file: file, decode: t.decode} },
		encode: func(dst, text []byte) []byte {
			for len(text) > 0 {
				if len(text) >= 3 && text[0] == rawMark {
					dst = append(dst, text[1]&3<<6|text[2]&0x3f)
					text = text[3:]
					continue
				}
				r, n := utf8.DecodeRune(text)
				text = text[n:]
				b, ok := m.EncodeRune(r)
				if !ok && isControl(r) {
					b = byte(r)
				} else if !ok {
					b = '?' // in what is said of a row: the row itself came out of this charset
				}
				dst = append(dst, b)
			}
			return dst
		},
	}
}

// isControl tells the control characters that the WHATWG Encoding Standard reads where
// a windows charset has no character.
func isControl(r rune) bool { return 0x80 <= r && r < 0xa0 }

// rawMark begins the spelling of a byte that is no character. It stands in no UTF-8.
const rawMark = 0xf8

func raw(b byte) string { return string([]byte{rawMark, 0x80 | b>>6, 0x80 | b&0x3f}) }

func (t *table) decode(dst, src []byte, last bool) ([]byte, int) {
	const high = 0x8080808080808080
	for i := 0; i < len(src); {
		if t.ascii {
			start := i
			for i+8 <= len(src) && binary.LittleEndian.Uint64(src[i:])&high == 0 {
				i += 8
			}
			for i < len(src) && src[i] < utf8.RuneSelf {
				i++
			}
			if dst = append(dst, src[start:i]...); i == len(src) {
				break
			}
		}
		if t.guessed && src[i] >= utf8.RuneSelf {
			if !last && !utf8.FullRune(src[i:]) {
				return dst, i
			}
			if _, n := utf8.DecodeRune(src[i:]); n > 1 {
				for _, b := range src[i : i+n] {
					dst = append(dst, raw(b)...)
				}
				i += n
				continue
			}
		}
		dst = append(dst, t.text[src[i]]...)
		i++
	}
	return dst, len(src)
}

const westernName = "windows-1252"

// western is windows-1252 where nobody said so.
func western() charset { return singleByte(westernName, charmap.Windows1252, true) }

// isWestern reports whether a charset is called so, or by another of its names in the WHATWG Encoding Standard.
func isWestern(name string) bool {
	e, err := htmlindex.Get(name)
	return err == nil && e == charmap.Windows1252
}

// looksWestern reports whether a text that is not UTF-8 is windows-1252: no character in
// it is UTF-8, no byte is one that windows-1252 leaves out, and letters beyond ASCII
// stand alone or in pairs, as they do in western names. Greek, Cyrillic and the scripts
// of Asia come in runs.
func looksWestern(text []byte) bool {
	highs, inRuns, run := 0, 0, 0
	for i, b := range text {
		if b < utf8.RuneSelf {
			run = 0
			continue
		}
		switch b {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
			return false
		}
		if _, n := utf8.DecodeRune(text[i:]); n > 1 {
			return false
		}
		highs++
		if run++; run == 3 {
			inRuns += 3
		} else if run > 3 {
			inRuns++
		}
	}
	return highs > 0 && inRuns*2 <= highs && len(text) > 0
}
