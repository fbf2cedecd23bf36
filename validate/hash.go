package validate

import (
	"encoding/json"
	"math"
	"strconv"
)

// hash is a custom_password_hash that fits the schema, its texts without quotes.
type hash struct {
	algorithm, value, encoding, digest []byte
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
	for w := walk(raw); ok; {
		name, value, more := w.next()
		if !more {
			return true
		}
		switch string(name) {
		case `"algorithm"`:
			h.algorithm, ok = inside(value)
		case `"hash"`:
			ok = h.readHash(value)
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
	return false
}

func (h *hash) readHash(raw []byte) bool {
	ok := true
	for w := walk(raw); ok; {
		name, value, more := w.next()
		if !more {
			return true
		}
		switch string(name) {
		case `"value"`:
			h.value, ok = inside(value)
		case `"encoding"`:
			h.encoding, ok = inside(value)
		case `"digest"`:
			h.digest, ok = inside(value)
		case `"key"`:
			_, ok = h.key.read(value)
		}
	}
	return false
}

func (e *encoded) read(raw []byte) (position []byte, ok bool) {
	e.given, ok = true, true
	for w := walk(raw); ok; {
		name, value, more := w.next()
		if !more {
			return position, true
		}
		switch string(name) {
		case `"value"`:
			e.value, ok = inside(value)
		case `"encoding"`:
			e.encoding, ok = inside(value)
		case `"position"`:
			position, ok = inside(value)
		}
	}
	return nil, false
}

// wholeNumber reads digits alone.
func wholeNumber(raw []byte) (n int64, ok bool) {
	if len(raw) == 0 || len(raw) > 18 || digits(raw, 0) != len(raw) {
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
	for name, to := range map[string]*int64{"keylen": &h.keylen, "cost": &h.cost, "blockSize": &h.blockSize, "parallelization": &h.lanes} {
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
