// Package jsontext takes JSON (RFC 8259) apart as text: where a value begins and ends, what is wrong with it and at
// which byte, and which value a JSON Pointer (RFC 6901) leads to. Nothing is decoded before somebody asks for it, so
// that bytes, numbers and the order of names stay as they were written.
//
// There are two ways through a text:
//
//   - A [Scanner] checks every byte. Whoever reads a file uses it: it finds the end of a value, or the [Flaw] that
//     ends the text.
//   - [Items], [Skip], [StringEnd], [Locate] and [Walk] are for a text that has been checked, and are faster. Of any
//     other text they promise only to stay inside it.
//
// Strings are decoded by [Unquote] and [AppendUnquoted], and written by [AppendString].
package jsontext

// Flaw is what is wrong at a byte of a text. It shows no value, only names of properties.
type Flaw struct {
	Rule    string // one of those below
	Message string // what is wrong
	Hint    string // what to do
	At      int    // offset in the text
}

// The rules of JSON as text. After the last three of them, a text can be read on.
const (
	Syntax       = "json/syntax"     // a byte stands where JSON has another
	Unfinished   = "json/unfinished" // the text ends inside a value
	Depth        = "json/depth"      // a value nests deeper than MaxDepth
	DuplicateKey = "json/duplicate-key"
	UTF8         = "json/utf8"
	Surrogate    = "json/surrogate" // an escape is half of a character; JSON allows it
)

// MaxDepth is how deep JSON may nest. Auth0 gives no number; a user profile that
// needs a tenth of it is odd already.
const MaxDepth = 128

// Space returns the offset of the first byte from i on that is not white space.
func Space(text []byte, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t') {
		i++
	}
	return i
}

// Digits returns the offset of the first byte from i on that is not a digit.
func Digits(text []byte, i int) int {
	for i < len(text) && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	return i
}
