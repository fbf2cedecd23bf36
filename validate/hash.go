package validate

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"

	"muster/schema/jsontext"
)

// hash is a custom_password_hash that fits the schema, its texts without quotes.
type hash struct {
	algorithm, value, encoding, digest []byte
	start                              int // of value in the text that was read
	key, salt                          encoded
	position                           []byte
	keylen, cost, blockSize, lanes     int64
}

// encoded is a salt or key.
type encoded struct {
	given           bool
	value, encoding []byte
}

// Defaults of the published schema.
func newHash() hash { return hash{cost: 16384, blockSize: 8, lanes: 1} }

// read takes the text of custom_password_hash apart. It says no where that takes decoding.
func (h *hash) read(raw []byte) bool {
	*h = newHash()
	ok := true
	for w := jsontext.ItemsOf(raw, 0); ok && w.Next(); {
		value := w.Value
		switch string(w.Name) {
		case `"algorithm"`:
			h.algorithm, ok = jsontext.Plain(value)
		case `"hash"`:
			ok = h.readHash(raw, w.At)
		case `"salt"`:
			h.position, ok = h.salt.read(value)
		case `"keylen"`:
			h.keylen, ok = wholeNumber(value)
		case `"cost"`:
			h.cost, ok = wholeNumber(value)
		case `"blockSize"`:
			h.blockSize, ok = wholeNumber(value)
		case `"parallelization"`:
			h.lanes, ok = wholeNumber(value)
		}
	}
	return ok
}

// hashMemo remembers the text around the last hash.value. In one source it is mostly the same
// for all users, and need not be taken apart again.
type hashMemo struct {
	before, after []byte
	hash          hash // its texts are the memo's own
}

// silent says that a custom_password_hash surely has no flaw. Where the text around is
// known, what stands between is one string: a quote or a backslash in it is a flaw of any
// hash.
func (m *hashMemo) silent(raw []byte) bool {
	if n := len(raw) - len(m.after); len(m.before) > 0 && n >= len(m.before) && bytes.HasPrefix(raw, m.before) &&
		bytes.HasSuffix(raw, m.after) {
		h := &m.hash
		h.value = raw[len(m.before):n]
		if h.flaw() == nil {
			return true
		}
	}
	var h hash
	if !h.read(raw) || h.value == nil || h.flaw() != nil {
		return false
	}
	m.before = append(m.before[:0], raw[:h.start]...)
	m.after = append(m.after[:0], raw[h.start+len(h.value):]...)
	m.hash.algorithm = append(m.hash.algorithm[:0], h.algorithm...)
	m.hash.encoding = append(m.hash.encoding[:0], h.encoding...)
	m.hash.digest = append(m.hash.digest[:0], h.digest...)
	m.hash.position = append(m.hash.position[:0], h.position...)
	m.hash.key.copy(h.key)
	m.hash.salt.copy(h.salt)
	m.hash.keylen, m.hash.cost, m.hash.blockSize, m.hash.lanes = h.keylen, h.cost, h.blockSize, h.lanes
	return true
}

func (e *encoded) copy(from encoded) {
	e.given = from.given
	e.value, e.encoding = append(e.value[:0], from.value...), append(e.encoding[:0], from.encoding...)
}

// readHash reads the member hash, which begins at i.
func (h *hash) readHash(raw []byte, i int) bool {
	ok := true
	for w := jsontext.ItemsOf(raw, i); ok && w.Next(); {
		value := w.Value
		switch string(w.Name) {
		case `"value"`:
			h.value, ok = jsontext.Plain(value)
			h.start = w.At + 1 // after the quote
		case `"encoding"`:
			h.encoding, ok = jsontext.Plain(value)
		case `"digest"`:
			h.digest, ok = jsontext.Plain(value)
		case `"key"`:
			_, ok = h.key.read(value)
		}
	}
	return ok
}

func (e *encoded) read(raw []byte) (position []byte, ok bool) {
	e.given, ok = true, true
	for w := jsontext.ItemsOf(raw, 0); ok && w.Next(); {
		value := w.Value
		switch string(w.Name) {
		case `"value"`:
			e.value, ok = jsontext.Plain(value)
		case `"encoding"`:
			e.encoding, ok = jsontext.Plain(value)
		case `"position"`:
			position, ok = jsontext.Plain(value)
		}
	}
	return position, ok
}

// wholeNumber reads digits alone.
func wholeNumber(raw []byte) (n int64, ok bool) {
	if len(raw) == 0 || len(raw) > 18 || jsontext.Digits(raw, 0) != len(raw) {
		return 0, false
	}
	for _, c := range raw {
		n = 10*n + int64(c-'0')
	}
	return n, true
}

// hashOfUser is a custom_password_hash that has been decoded.
func hashOfUser(value any) *hash {
	h := newHash()
	object, _ := value.(map[string]any)
	h.algorithm = textOf(object["algorithm"])
	inner, _ := object["hash"].(map[string]any)
	h.value, h.encoding, h.digest = textOf(inner["value"]), textOf(inner["encoding"]), textOf(inner["digest"])
	h.key.decoded(inner["key"])
	h.salt.decoded(object["salt"])
	if salt, ok := object["salt"].(map[string]any); ok {
		h.position = textOf(salt["position"])
	}
	for name, to := range map[string]*int64{
		"keylen": &h.keylen, "cost": &h.cost, "blockSize": &h.blockSize,
		"parallelization": &h.lanes,
	} {
		if n, ok := object[name].(json.Number); ok {
			f, _ := strconv.ParseFloat(string(n), 64)
			*to = int64(min(f, math.MaxInt64/2))
		}
	}
	return &h
}

func (e *encoded) decoded(value any) {
	object, ok := value.(map[string]any)
	if !ok {
		return
	}
	e.given, e.value, e.encoding = true, textOf(object["value"]), textOf(object["encoding"])
}

func textOf(value any) []byte {
	s, _ := value.(string)
	return []byte(s)
}
