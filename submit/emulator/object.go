package emulator

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"unicode/utf8"

	"muster/schema"
	"muster/schema/jsontext"
)

// object is a JSON object with its keys in the order they were written and its
// values as they were written, so that no number passes through a float. Of a
// key written twice the last value counts, at the place of the first.
type object []member

type member struct {
	key   string
	value json.RawMessage
}

// parseObject reads a valid JSON object. Of anything else it gives nothing. The values are parts of
// raw, which nobody may change.
func parseObject(raw []byte) object {
	if kindOf(raw) != "object" {
		return nil
	}
	const few = 16   // members, in which looking for one takes no time
	const least = 24 // bytes that a member has, by and large
	o := make(object, 0, min(few, 1+len(raw)/least))
	var places map[string]int // of more than a few: set would take quadratic time
	for w := jsontext.ItemsOf(raw, 0); w.Next(); {
		key := nameOf(w.Name)
		place, twice := places[key]
		if places == nil {
			place = slices.IndexFunc(o, func(m member) bool { return m.key == key })
			twice = place >= 0
		}
		if twice {
			o[place].value = w.Value
			continue
		}
		if o = append(o, member{key, w.Value}); places != nil {
			places[key] = len(o) - 1
		} else if len(o) == few {
			places = map[string]int{}
			for i, m := range o {
				places[m.key] = i
			}
		}
	}
	return o
}

// nameOf gives the text of a name. Those of attributes, which all users have, are not made again.
func nameOf(quoted []byte) string {
	if name, ok := attributeNames()[string(quoted)]; ok {
		return name
	}
	return stringOf(quoted)
}

var attributeNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, name := range schema.RootAttributes() {
		names[strconv.Quote(name)] = name
	}
	return names
})

// parseArray reads a valid JSON array. Of anything else it gives nothing. The items are parts of raw.
func parseArray(raw []byte) []json.RawMessage {
	if kindOf(raw) != "array" {
		return nil
	}
	items := []json.RawMessage{}
	for w := jsontext.ItemsOf(raw, 0); w.Next(); {
		items = append(items, w.Value)
	}
	return items
}

// get gives the value of key, or nil.
func (o object) get(key string) json.RawMessage {
	for _, m := range o {
		if m.key == key {
			return m.value
		}
	}
	return nil
}

// text gives the value of key if it is a string, or "".
func (o object) text(key string) string {
	return stringOf(o.get(key))
}

// set gives key a value, in its old place or at the end.
func (o *object) set(key string, value []byte) {
	for i := range *o {
		if (*o)[i].key == key {
			(*o)[i].value = value
			return
		}
	}
	*o = append(*o, member{key, value})
}

// filter gives the members that keep says true of.
func (o object) filter(keep func(member) bool) object {
	var out object
	for _, m := range o {
		if keep(m) {
			out = append(out, m)
		}
	}
	return out
}

// without gives the object without key.
func (o object) without(key string) object {
	return o.filter(func(m member) bool { return m.key != key })
}

// bytes gives the object as JSON.
func (o object) bytes() json.RawMessage {
	size := len("{}")
	for _, m := range o {
		size += len(m.key) + len(m.value) + len(`"":,`)
	}
	out := append(make([]byte, 0, size), '{')
	for i, m := range o {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(appendString(out, m.key), ':'), m.value...)
	}
	return append(out, '}')
}

// appendString appends a text as a JSON string.
func appendString(out []byte, text string) []byte {
	if longer, ok := jsontext.AppendString(out, []byte(text)); ok {
		return longer
	}
	return append(out, encode(text)...)
}

// kindOf names the JSON type of a valid value: object, array, string, number,
// boolean, null; "" of nothing.
func kindOf(raw []byte) string {
	raw = bytes.TrimLeft(raw, " \t\r\n")
	if len(raw) == 0 {
		return ""
	}
	switch raw[0] {
	case '{':
		return "object"
	case '[':
		return "array"
	case '"':
		return "string"
	case 't', 'f':
		return "boolean"
	case 'n':
		return "null"
	}
	return "number"
}

// stringOf gives the text of a JSON string, or "" of anything else.
func stringOf(raw []byte) string {
	if text, ok := jsontext.Plain(raw); ok && utf8.Valid(text) {
		return string(text)
	}
	if kindOf(raw) != "string" {
		return ""
	}
	var s string
	json.Unmarshal(raw, &s)
	return s
}

// compact takes the white space out of valid JSON.
func compact(raw json.RawMessage) json.RawMessage {
	var out []byte // nil as long as all was kept
	for i := 0; i < len(raw); {
		end := i + 1
		switch raw[i] {
		case '"':
			end = jsontext.StringEnd(raw, i)
		case ' ', '\t', '\r', '\n':
			if out == nil {
				out = append(make([]byte, 0, len(raw)), raw[:i]...)
			}
			i = end
			continue
		}
		if out != nil {
			out = append(out, raw[i:end]...)
		}
		i = end
	}
	if out == nil {
		return raw
	}
	return out
}

// rawAnswer answers 200 with JSON that is already written.
func rawAnswer(body []byte) answer {
	return jsonAnswer(http.StatusOK, json.RawMessage(body))
}

func itoa(n int) string { return strconv.Itoa(n) }

func firstNonEmpty(candidates ...string) string {
	for _, s := range candidates {
		if s != "" {
			return s
		}
	}
	return ""
}

func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}
