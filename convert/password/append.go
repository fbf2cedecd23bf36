package password

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"math"
	"strconv"
	"unicode/utf8"

	"muster/schema/jsontext"
)

// text is a value with the encoding in which it is written.
type text struct {
	value    []byte
	encoding string
}

// A custom hash is what custom_password_hash holds where it is bytes and no text of its own.
type customHash struct {
	algorithm string
	hash      text
	digest    string // of an HMAC
	key       text
	salt      text // none where empty
	position  string
	utf16     bool

	keylen, cost, blockSize, parallelization int // of scrypt
}

// appendCustom appends h. All its values are UTF-8, since they come from encoded or textOf.
func appendCustom(dst []byte, h customHash) []byte {
	dst = append(dst, `,"custom_password_hash":{"algorithm":"`...)
	dst = append(dst, h.algorithm...)
	dst = append(dst, `","hash":`...)
	dst = appendValue(dst, h.hash)
	if h.digest != "" {
		dst = append(dst, `,"digest":"`...)
		dst = append(dst, h.digest...)
		dst = append(dst, `","key":`...)
		dst = append(appendValue(dst, h.key), '}')
	}
	dst = append(dst, '}')
	if len(h.salt.value) > 0 {
		dst = append(dst, `,"salt":`...)
		dst = appendValue(dst, h.salt)
		if h.position != "" {
			dst = append(dst, `,"position":"`...)
			dst = append(append(dst, h.position...), '"')
		}
		dst = append(dst, '}')
	}
	if h.utf16 {
		dst = append(dst, `,"password":{"encoding":"utf16le"}`...)
	}
	if h.keylen > 0 {
		dst = strconv.AppendInt(append(dst, `,"keylen":`...), int64(h.keylen), 10)
		dst = strconv.AppendInt(append(dst, `,"cost":`...), int64(h.cost), 10)
		dst = strconv.AppendInt(append(dst, `,"blockSize":`...), int64(h.blockSize), 10)
		dst = strconv.AppendInt(append(dst, `,"parallelization":`...), int64(h.parallelization), 10)
	}
	return append(dst, '}')
}

// appendValue appends an object with value and encoding, and leaves it open.
func appendValue(dst []byte, t text) []byte {
	dst = append(dst, `{"value":`...)
	dst, _ = jsontext.AppendString(dst, t.value)
	dst = append(dst, `,"encoding":"`...)
	dst = append(dst, t.encoding...)
	return append(dst, '"')
}

// openText begins a hash that is a text of its own and ASCII without quotes; closeText ends it.
func openText(dst []byte, algorithm string) []byte {
	dst = append(dst, `,"custom_password_hash":{"algorithm":"`...)
	dst = append(dst, algorithm...)
	return append(dst, `","hash":{"value":"`...)
}

func closeText(dst []byte) []byte { return append(dst, `","encoding":"utf8"}}`...) }

// textOf writes bytes as they are where they are text, and in hex where they are not.
func textOf(v []byte) text {
	if utf8.Valid(v) {
		return text{v, "utf8"}
	}
	return text{hex.AppendEncode(nil, v), "hex"}
}

// encoded says how the n bytes of a digest are written, and refuses what is not n bytes.
// Hex of either case and base64 of either alphabet stay as they are; base64 of hex digits
// becomes the digits.
func encoded(v []byte, n int) (text, bool) {
	switch {
	case len(v) == 2*n && isHex(v):
		return text{v, "hex"}, true
	case len(v) == n && isBinary(v):
		return text{hex.AppendEncode(nil, v), "hex"}, true
	}
	if bytes.IndexByte(v, '.') >= 0 {
		return text{}, false // Auth0 does not know ab64
	}
	if pairs := pairsOfDigits(v); len(pairs) == 2*n {
		return text{pairs, "hex"}, true
	}
	if namedDigest(v) == n {
		return text{v[len(v)-2*n:], "hex"}, true
	}
	if digits := hexDigits(v); len(digits) == 4*n && isHex(digits) { // hex of hex digits
		if b, _ := hexOf(nil, digits); isHex(b) {
			return text{b, "hex"}, true
		}
	}
	var scratch [128]byte
	b, ok := base64Of(scratch[:0], v)
	switch {
	case ok && len(b) == n:
		return text{v, "base64"}, true
	case ok && len(b) == 2*n && isHex(b):
		return text{bytes.Clone(b), "hex"}, true
	case ok && len(b) == base64.StdEncoding.EncodedLen(n) && isPrintable(b): // base64 of base64
		var again [128]byte
		if raw, ok := base64Of(again[:0], b); ok && len(raw) == n {
			return text{bytes.Clone(b), "base64"}, true
		}
	}
	return text{}, false
}

// base64Of appends what v says in base64: either alphabet, padded or not, and ab64,
// which writes + as a full stop. Bits that no encoder sets make it refuse v.
func base64Of(dst, v []byte) ([]byte, bool) {
	if len(v)%4 == 0 {
		v = bytes.TrimSuffix(bytes.TrimSuffix(v, []byte("=")), []byte("="))
	}
	var plain [256]byte
	norm := append(plain[:0], v...)
	for i, c := range norm {
		switch c {
		case '-', '.':
			norm[i] = '+'
		case '_':
			norm[i] = '/'
		case '\r', '\n':
			return dst, false // the decoder would skip them
		}
	}
	dst, err := base64.RawStdEncoding.Strict().AppendDecode(dst, norm)
	return dst, err == nil
}

// hexOf appends what v says in hex.
func hexOf(dst, v []byte) ([]byte, bool) {
	dst, err := hex.AppendDecode(dst, v)
	return dst, err == nil
}

func isHex(v []byte) bool {
	for _, c := range v {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F') {
			return false
		}
	}
	return len(v) > 0
}

// isBinary reports whether a value is bytes and no text: of a bytea, binary or blob column.
func isBinary(v []byte) bool {
	return bytes.ContainsFunc(v, func(c rune) bool {
		return c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == 0x7f || c == utf8.RuneError
	})
}

// prefixedHex is the digits behind \x or 0x, as bytes are written in text; nil where there are none.
func prefixedHex(v []byte) []byte {
	if len(v) < 4 || len(v)%2 != 0 || v[0] != '\\' && v[0] != '0' || v[1] != 'x' && v[1] != 'X' || !isHex(v[2:]) {
		return nil
	}
	return v[2:]
}

// hexDigits is the digits of a value in hex, with or without such a prefix. What is bytes already has them too.
func hexDigits(v []byte) []byte {
	if digits := prefixedHex(v); digits != nil {
		return digits
	}
	if isBinary(v) {
		return hex.AppendEncode(nil, v)
	}
	return v
}

func isPrintable(v []byte) bool {
	for _, c := range v {
		if c < ' ' || c > '~' {
			return false
		}
	}
	return true
}

// number reads decimal digits without sign and leading zero, of at most 10 figures. What an int of 32 bits cannot
// hold is the largest there, which is beyond all limits.
func number(v []byte) (int, bool) {
	if len(v) == 0 || len(v) > 10 || v[0] == '0' && len(v) > 1 {
		return 0, false
	}
	n := int64(0)
	for _, c := range v {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return int(min(n, math.MaxInt)), true
}
