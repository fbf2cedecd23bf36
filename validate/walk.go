package validate

import "bytes"

// walker goes through the members of an object, or the items of an array, in text that is
// known to be JSON. Of other text it only never goes beyond the end.
type walker struct {
	text   []byte
	i      int
	object bool
}

// walk begins with an object or array; anything else has no members.
func walk(text []byte) walker {
	i := space(text, 0)
	if i == len(text) || text[i] != '{' && text[i] != '[' {
		return walker{i: len(text), text: text}
	}
	return walker{text: text, i: i + 1, object: text[i] == '{'}
}

// next gives the next member: its name as it is written, in quotes, and its value. Items
// have no name.
func (w *walker) next() (name, value []byte, ok bool) {
	i := space(w.text, w.i)
	if i < len(w.text) && w.text[i] == ',' {
		i = space(w.text, i+1)
	}
	if w.object {
		if i >= len(w.text) || w.text[i] != '"' {
			return nil, nil, false
		}
		end := stringEnd(w.text, i)
		name = w.text[i:end]
		i = space(w.text, end)
		if i >= len(w.text) || w.text[i] != ':' {
			return nil, nil, false
		}
		i = space(w.text, i+1)
	}
	end := skip(w.text, i)
	if end == i {
		return nil, nil, false
	}
	w.i = end
	return name, w.text[i:end], true
}

// begins reports whether the next member begins with a name and colon, written without space.
func (w *walker) begins(member []byte) bool {
	i := w.i
	if i < len(w.text) && w.text[i] == ',' {
		i++
	}
	if len(member) == 0 || i+len(member) >= len(w.text) || string(w.text[i:i+len(member)]) != string(member) {
		return false
	}
	w.i = i
	return !ends[w.text[i+len(member)]] || w.text[i+len(member)] == '"' || w.text[i+len(member)] == '{' ||
		w.text[i+len(member)] == '['
}

// value is that of a member that begins so.
func (w *walker) value(member int) []byte {
	i := w.i + member
	w.i = skip(w.text, i)
	return w.text[i:w.i]
}

// inside is the text of a string without escapes.
func inside(raw []byte) ([]byte, bool) {
	if len(raw) < 2 || raw[0] != '"' || bytes.IndexByte(raw, '\\') >= 0 {
		return nil, false
	}
	return raw[1 : len(raw)-1], true
}
