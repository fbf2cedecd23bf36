package jsontext

import (
	"bytes"
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
		if !w.is(wanted, n) {
			continue
		}
		from, to := w.At, w.At+len(w.Value)
		if tokens := 1 + locate(text, rest, &from, &to); tokens > followed {
			followed, *start, *end = tokens, from, to
		}
	}
	return followed
}

// is reports whether the nth item has a token of a JSON Pointer.
func (w *Items) is(wanted string, n int) bool {
	if w.Name == nil || bytes.IndexByte(w.Name, '\\') >= 0 || strings.IndexByte(wanted, '~') >= 0 {
		return token(w.Name, n) == wanted
	}
	return string(w.Name[1:len(w.Name)-1]) == wanted
}

// Locator is Locate for the values of one text, which is fast where it is asked for those of one object in their order,
// however many there are.
type Locator struct {
	text   []byte
	object string // the pointer of the one at hand
	last   Items  // the last of its members that was found
	begun  bool
}

// NewLocator returns one for a text that is known to be JSON.
func NewLocator(text []byte) *Locator { return &Locator{text: text} }

// Locate is the function of that name.
func (l *Locator) Locate(pointer string) (start, end int) {
	cut := max(0, strings.LastIndexByte(pointer, '/'))
	object := pointer[:cut]
	if pointer == "" {
		return Locate(l.text, pointer)
	}
	if !l.begun || l.object != object {
		start, _ := Locate(l.text, object)
		l.begun, l.object, l.last = true, object, ItemsOf(l.text, start)
	}
	for w := l.last; w.Object && w.Next(); {
		if w.is(pointer[cut+1:], 0) {
			l.last = w
			return w.At, w.At + len(w.Value)
		}
	}
	return Locate(l.text, pointer)
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
