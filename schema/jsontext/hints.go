package jsontext

import "bytes"

// syntaxHint returns what to do about a byte that stands where JSON wants another: for what people
// write, and programs whose output is not quite JSON.
func syntaxHint(text []byte, i int) string {
	before := bytes.TrimRight(text[:i], " \t\r\n")
	var last byte
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	switch c := text[i]; {
	case c == '}' || c == ']':
		switch last {
		case ',', 0: // a text begins after a comma
			return "take away the comma before it"
		case ':':
			return "write the value that is missing, or leave the property out"
		}
		return "a bracket too many, or one of another kind: see where it opens"
	case c == ',':
		return "take the comma away, or write what is missing before it"
	case c == '\'':
		return "put texts and names in double quotes"
	case c == '/' || c == '#':
		return "take the comment away: JSON has none"
	case c == '{' || c == '[' || c == '"':
		if last == '"' || last == '}' || last == ']' || isWordByte(last) {
			return "put a comma before it"
		}
	case c == '+' || c == '.':
		return "a number begins with a digit or with -"
	case isWordByte(c):
		if word, _ := foreignWord(text, i); word != "" {
			return foreign[word]
		}
		return "put texts and names in double quotes"
	}
	return ""
}

// foreign are the words of other languages for what JSON has not, or has under another name.
var foreign = map[string]string{
	"NaN": notInJSON, "nan": notInJSON, "Infinity": notInJSON, "Inf": notInJSON, "inf": notInJSON, "undefined": notInJSON,
	"None": nullInJSON, "NULL": nullInJSON, "Null": nullInJSON, "nil": nullInJSON,
	"True": "write true", "TRUE": "write true", "False": "write false", "FALSE": "write false",
}

const (
	notInJSON  = "leave the property out: JSON has no word for this"
	nullInJSON = "leave the property out, or write null in metadata"
)

// foreignWord is the word of another language at i, "" for none. It is not whole where the
// text ends with it.
func foreignWord(text []byte, i int) (word string, whole bool) {
	to := i
	for to < len(text) && to < i+16 && isWordByte(text[to]) {
		to++
	}
	if word := string(text[i:to]); foreign[word] != "" {
		return word, to < len(text)
	}
	return "", to < len(text) || to == i
}

// controlHint is for a control character in a string.
func controlHint(c byte) string {
	switch c {
	case '\n':
		return "write \\n for a line end, or close the string before it"
	case '\r':
		return "write \\r, or leave it out"
	case '\t':
		return "write \\t"
	}
	return "leave it out"
}

func isWordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_'
}
