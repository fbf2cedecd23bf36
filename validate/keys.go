package validate

import (
	"bytes"
	"encoding/json"
	"slices"
	"sync"
	"unicode/utf8"

	"muster/schema"
	"muster/validate/unique"
)

// kind is a property that is compared over all users.
type kind struct {
	name, rule string // without a rule users may share it
	folded     bool   // Auth0 stores it in lower case
	unique.Kind
}

var kinds = [...]kind{
	{"email", "unique/email", true, unique.NewKind()},
	{"username", "unique/username", true, unique.NewKind()},
	{"user_id", "unique/user-id", false, unique.NewKind()},
	{"phone_number", "unique/phone-number", false, unique.NewKind()},
	{name: "app_metadata"},
	{name: "user_metadata"},
}

const firstMetadata = 4 // of the kinds

// keys are what identifies the records of a block: up to one of each kind a record.
type keys struct {
	users  []user       // the records that have any
	list   []unique.Key // of all of them
	folded []byte       // scratch

	fields fields // of metadata
}

// user is a record with keys. They begin where those of the one before end.
type user struct {
	span int // in the block
	at   schema.Pos
	end  int // of its keys in the list
}

// spare holds keys whose block has been checked, for their memory.
var spare = sync.Pool{New: func() any { return new(keys) }}

func newKeys() *keys { return spare.Get().(*keys) }

// release gives the keys back.
func (k *keys) release() {
	k.fields.clear()
	k.users, k.list = k.users[:0], k.list[:0]
	spare.Put(k)
}

// add takes the identifiers of a record.
func (k *keys) add(span int, r schema.Record, found []identifier) {
	before := len(k.list)
	for _, id := range found {
		value, ok := id.key(r.Bytes)
		if !ok {
			continue
		}
		if kinds[id.kind].folded && !isLower(value) {
			k.folded = fold(k.folded[:0], value)
			value = k.folded
		}
		k.list = append(k.list, kinds[id.kind].Key(value))
	}
	if len(k.list) > before {
		k.users = append(k.users, user{span, r.Origin.At(""), len(k.list)})
	}
}

// keyOf returns the nth key of a record, as it is written there.
func keyOf(record []byte, n int) (kind, []byte) {
	for _, id := range identity(record) {
		if value, ok := id.key(record); ok {
			if n == 0 {
				return kinds[id.kind], value
			}
			n--
		}
	}
	return kind{}, nil
}

// isLower reports whether folding surely leaves a value as it is.
func isLower(value []byte) bool {
	for _, c := range value {
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// fold folds like strings.ToLower: letter by letter, beyond ASCII too (É and é
// are one), but without the rules of any language and without normalisation: é as one
// character and as e with an accent are two.
func fold(dst, value []byte) []byte {
	for _, c := range value {
		if c >= utf8.RuneSelf {
			return append(dst, bytes.ToLower(value)...)
		}
	}
	for _, c := range value {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

// identifier is the value of a kind in a record.
type identifier struct {
	kind       int
	start, end uint32 // in the record
}

// key returns the text of an identifier that no other user may have. ok is false if it is
// another rule's matter: two users without a name do not share one.
func (id identifier) key(record []byte) (value []byte, ok bool) {
	if kinds[id.kind].rule == "" {
		return nil, false
	}
	value, ok = id.value(record)
	return value, ok && len(value) > 0
}

// value is the text of an identifier that is a string.
func (id identifier) value(record []byte) ([]byte, bool) {
	raw := record[id.start:id.end]
	if len(raw) < 2 || raw[0] != '"' || raw[len(raw)-1] != '"' {
		return nil, false
	}
	return unquote(raw)
}

// unquote reads a JSON string. One with escapes, which are rare, is left to the decoder.
func unquote(raw []byte) ([]byte, bool) {
	if bytes.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1], true
	}
	var s string
	err := json.Unmarshal(raw, &s)
	return []byte(s), err == nil
}

// identity finds the identifiers of a record in the order of its text, without decoding
// it. Of a property that stands there twice it takes the last, as a decoder does.
func identity(record []byte) []identifier {
	var found []identifier
	i := space(record, 0)
	if i == len(record) || record[i] != '{' {
		return nil
	}
	for {
		i = space(record, i+1) // after the brace or a comma
		if i >= len(record) || record[i] != '"' {
			return found
		}
		end := skip(record, i)
		name := record[i:end]
		i = space(record, end)
		if i >= len(record) || record[i] != ':' {
			return found
		}
		i = space(record, i+1)
		end = skip(record, i)
		if k := kindOf(name); k >= 0 {
			found = slices.DeleteFunc(found, func(id identifier) bool { return id.kind == k })
			found = append(found, identifier{kind: k, start: uint32(i), end: uint32(end)})
		}
		i = space(record, end)
		if i >= len(record) || record[i] != ',' {
			return found
		}
	}
}

func kindOf(quoted []byte) int {
	name, ok := quoted, false
	if len(quoted) >= 2 {
		name, ok = unquote(quoted)
	}
	if !ok {
		return -1
	}
	for k := range kinds {
		if string(name) == kinds[k].name {
			return k
		}
	}
	return -1
}

// skip is the offset after the value at i. Of text that is not JSON it says only that
// much: not before i, and not beyond the end.
func skip(text []byte, i int) int {
	for depth := 0; i < len(text); {
		switch text[i] {
		case '"':
			i = stringEnd(text, i)
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
	',': true, ':': true, '}': true, ']': true, '{': true, '[': true, '"': true, ' ': true, '\t': true,
	'\r': true, '\n': true,
}

// stringEnd is the offset after the string whose quote opens at i.
func stringEnd(text []byte, i int) int {
	for from := i + 1; ; {
		n := bytes.IndexByte(text[from:], '"')
		if n < 0 {
			return len(text)
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

func space(text []byte, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\n') {
		i++
	}
	return i
}
