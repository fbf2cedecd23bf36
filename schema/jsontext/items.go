package jsontext

import "bytes"

// Items goes through the members of an object, or the items of an array, in a text that is
// known to be JSON. Of any other text it only stays inside.
//
//	for w := jsontext.ItemsOf(text, 0); w.Next(); {
//		members[string(w.Name)] = w.Value
//	}
type Items struct {
	Object bool // they are members of an object, and have names

	// Of the item that Next has come to.
	Name  []byte // as it is written, with its quotes; nil in an array
	Value []byte
	At    int // where in the text the value begins
	Start int // where in the text the item begins: its name, or its value in an array

	text []byte
	end  int // of the value
}

// ItemsOf begins with the object or array at i; anything else has no items.
func ItemsOf(text []byte, i int) Items {
	i = Space(text, i)
	if i == len(text) || text[i] != '{' && text[i] != '[' {
		return Items{text: text, end: len(text)}
	}
	return Items{text: text, end: i + 1, Object: text[i] == '{'}
}

// Next goes to the next item. It returns false if there is none.
func (w *Items) Next() bool {
	text := w.text
	i := Space(text, w.end)
	if i < len(text) && text[i] == ',' {
		i = Space(text, i+1)
	}
	w.Start = i
	if w.Object {
		if i >= len(text) || text[i] != '"' {
			return false
		}
		end := StringEnd(text, i)
		if end < 0 {
			return false
		}
		w.Name = text[i:end]
		i = Space(text, end)
		if i >= len(text) || text[i] != ':' {
			return false
		}
		i = Space(text, i+1)
	}
	return w.take(i)
}

// take goes to the value at i. There is none if something else stands there.
func (w *Items) take(i int) bool {
	end := Skip(w.text, i)
	if end == i {
		return false
	}
	w.Value, w.At, w.end = w.text[i:end], i, end
	return true
}

// Skip returns the offset after the value at i. Of a text that is not JSON it is only
// not before i, and not beyond the end.
func Skip(text []byte, i int) int {
	for depth := 0; i < len(text); {
		switch text[i] {
		case '"':
			if i = StringEnd(text, i); i < 0 {
				return len(text)
			}
		case '{', '[':
			depth++
			i++
		case '}', ']':
			if depth == 0 {
				return i
			}
			depth--
			i++
		case ',', ':', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return i
			}
			i++
			continue
		default: // of a number or a word
			i++
			if i < len(text) && !ends[text[i]] {
				continue
			}
		}
		if depth == 0 {
			return i
		}
	}
	return len(text)
}

// ends are the bytes that a number or a word ends before.
var ends = [256]bool{
	',': true, ':': true, '}': true, ']': true, '{': true, '[': true, '"': true,
	' ': true, '\t': true, '\r': true, '\n': true,
}

// StringEnd returns the offset after the string whose quote opens at i, -1 if it does not end.
func StringEnd(text []byte, i int) int {
	for from := i + 1; ; {
		n := bytes.IndexByte(text[from:], '"')
		if n < 0 {
			return -1
		}
		quote := from + n
		before := quote
		for before > from && text[before-1] == '\\' {
			before--
		}
		if (quote-before)%2 == 0 {
			return quote + 1
		}
		from = quote + 1
	}
}
