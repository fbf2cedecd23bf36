package mapping

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"muster/convert/cell"
)

// Boolean reads a cell. Without spellings in the field, the usual ones hold; with
// spellings for one of the two values only, the usual ones hold for the other.
func (f *Field) Boolean(text []byte) (value, ok bool) {
	if f.True == nil && f.False == nil {
		return cell.Boolean(text)
	}
	value = spelled(text, f.True, cell.UsualTrue)
	return value, value || spelled(text, f.False, cell.UsualFalse)
}

func spelled(text []byte, own, usual []string) bool {
	if own == nil {
		own = usual
	}
	return cell.Spelled(text, own)
}

// Spelled reports whether the field itself gives a meaning to a cell.
func (f *Field) Spelled(cell string) bool {
	return slices.Contains(f.True, cell) || slices.Contains(f.False, cell)
}

// IsNone reports whether a cell is one of the spellings of NULL.
func (f *Field) IsNone(cell []byte) bool {
	for _, s := range f.None {
		if s == string(cell) {
			return true
		}
	}
	return false
}

// Stripped is a cell without the prefixes that are to be taken off.
func (f *Field) Stripped(cell []byte) []byte {
	for _, prefix := range f.Strip {
		if len(cell) >= len(prefix) && string(cell[:len(prefix)]) == prefix {
			cell = cell[len(prefix):]
		}
	}
	return cell
}

// AppendCase appends text in lower case, in upper case, or with each word's first
// letter alone in upper case. What is not UTF-8 stays as it is.
func (c Case) AppendCase(dst, text []byte) []byte {
	inside := false // a word
	letters := 0    // of the word, up to here
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && n == 1:
			dst = append(dst, text[0])
		case c == Lower || c == Title && inside:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		case c == Upper:
			dst = utf8.AppendRune(dst, unicode.ToUpper(r))
		default:
			dst = utf8.AppendRune(dst, unicode.ToTitle(r))
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			inside = true
			letters++
		case r == '\'' || r == '’':
			inside = letters != 1 // O'Neil, but Ana's
		default:
			inside, letters = false, 0
		}
		text = text[n:]
	}
	return dst
}
