package jsontext

import (
	"strconv"
	"strings"
)

// EscapePointer returns a property name as a token of a JSON Pointer (RFC 6901).
func EscapePointer(name string) string {
	if !strings.ContainsAny(name, "~/") {
		return name
	}
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}

// UnescapePointer returns the name that a token of a JSON Pointer stands for.
func UnescapePointer(token string) string {
	return strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
}

// token is that of an item in a JSON Pointer: its name, or its number where it has none.
func token(name []byte, n int) string {
	if name == nil {
		return strconv.Itoa(n)
	}
	text, _ := Unquote(name)
	return EscapePointer(string(text))
}

// Locate returns where the value at a JSON Pointer stands in a text that is known to be JSON, or the nearest
// one around it.
func Locate(text []byte, pointer string) (start, end int) {
	start = Space(text, 0)
	end = Skip(text, start)
	locate(text, pointer, &start, &end)
	return start, end
}

// locate narrows a value to the one inside it that a pointer leads to, and returns how many tokens it
// followed. Of two properties with one name it takes the one that leads further.
func locate(text []byte, pointer string, start, end *int) (followed int) {
	if !strings.HasPrefix(pointer, "/") {
		return 0
	}
	wanted, rest, more := strings.Cut(pointer[1:], "/")
	if more {
		rest = "/" + rest
	}
	w := ItemsOf(text, *start)
	for n := 0; w.Next(); n++ {
		if token(w.Name, n) != wanted {
			continue
		}
		from, to := w.At, w.At+len(w.Value)
		if tokens := 1 + locate(text, rest, &from, &to); tokens > followed {
			followed, *start, *end = tokens, from, to
		}
	}
	return followed
}

// Walk calls f with each value of a text that is known to be JSON, and its JSON Pointer. An
// object or array comes before what is in it.
func Walk(text []byte, f func(pointer string, start, end int)) {
	start := Space(text, 0)
	walk(text, "", start, Skip(text, start), f)
}

func walk(text []byte, pointer string, start, end int, f func(pointer string, start, end int)) {
	f(pointer, start, end)
	w := ItemsOf(text, start)
	for n := 0; w.Next(); n++ {
		walk(text, pointer+"/"+token(w.Name, n), w.At, w.At+len(w.Value), f)
	}
}
