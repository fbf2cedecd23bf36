package emulator

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strconv"
)

// object is a JSON object with its keys in the order they were written and its
// values as they were written, so that no number passes through a float. Of a
// key written twice the last value counts, at the place of the first.
type object []member

type member struct {
	key   string
	value json.RawMessage
}

// parseObject reads a valid JSON object. Of anything else it gives nothing.
func parseObject(raw []byte) object {
	if kindOf(raw) != "object" {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.Token()
	var o object
	places := map[string]int{} // set would take quadratic time
	for d.More() {
		token, err := d.Token()
		var value json.RawMessage
		if err != nil || d.Decode(&value) != nil {
			return nil
		}
		key := token.(string)
		if place, twice := places[key]; twice {
			o[place].value = value
			continue
		}
		places[key] = len(o)
		o = append(o, member{key, value})
	}
	return o
}

// parseArray reads a valid JSON array. Of anything else it gives nothing.
func parseArray(raw []byte) []json.RawMessage {
	var items []json.RawMessage
	json.Unmarshal(raw, &items)
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
	out := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(out, encode(m.key)...), ':'), m.value...)
	}
	return append(out, '}')
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
	if kindOf(raw) != "string" {
		return ""
	}
	var s string
	json.Unmarshal(raw, &s)
	return s
}

// compact takes the white space out of valid JSON.
func compact(raw []byte) json.RawMessage {
	var b bytes.Buffer
	if json.Compact(&b, raw) != nil {
		return raw
	}
	return b.Bytes()
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
