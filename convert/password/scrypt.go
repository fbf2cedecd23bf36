package password

import (
	"bytes"
	"encoding/hex"
	"strconv"
)

// appendScrypt appends an scrypt hash. A key in hex keeps its spelling; one in base64
// gets the standard alphabet and its padding.
func appendScrypt(dst []byte, n, r, p int, salt, key text) ([]byte, Family, *Reason) {
	var scratch, padded [keyBuffer]byte
	raw, ok := scratch[:0], false
	if key.encoding == "hex" {
		raw, ok = hexOf(raw, key.value)
	} else {
		raw, ok = base64Of(raw, key.value)
		key.value = padBase64(padded[:0], key.value)
	}
	if !ok || len(salt.value) == 0 {
		return dst, Untranslated, badScrypt
	}
	if reason := checkScrypt(n, r, p, len(raw)); reason != nil {
		return dst, Untranslated, reason
	}
	dst = appendCustom(dst, customHash{
		algorithm: "scrypt", hash: key, salt: salt,
		keylen: len(raw), cost: n, blockSize: r, parallelization: p,
	})
	if 128*n*r >= scryptMemory { // Node counts the output too
		return dst, Scrypt, bigScrypt
	}
	return dst, Scrypt, nil
}

// scryptKey is a key in a column of its own: hex, base64, or its bytes.
func scryptKey(v []byte) text {
	switch {
	case isBinary(v):
		return text{hex.AppendEncode(nil, v), "hex"}
	case isHex(v) && len(v)%2 == 0:
		return text{v, "hex"}
	}
	return text{v, "base64"}
}

// padBase64 is base64 in the standard alphabet with its padding.
func padBase64(dst, v []byte) []byte {
	for _, c := range v {
		switch c {
		case '-', '.':
			c = '+'
		case '_':
			c = '/'
		}
		dst = append(dst, c)
	}
	for len(dst)%4 != 0 {
		dst = append(dst, '=')
	}
	return dst
}

// saltBase64 is a salt that is written in base64, padded.
func saltBase64(dst, v []byte) (text, bool) {
	var scratch [keyBuffer]byte
	if _, ok := base64Of(scratch[:0], v); !ok {
		return text{}, false
	}
	return text{padBase64(dst, v), "base64"}, true
}

// scryptPHC reads $scrypt$ln=…,r=…,p=…$salt$key. Kratos writes N itself for its
// logarithm: no logarithm is over 63. AdonisJS writes n=N.
func scryptPHC(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [5][]byte
	var number [4]int
	if !split(part[:], in.Stored, "$") || !phcNumbers(number[:], part[2], "ln", "r", "p", "n") {
		return dst, Untranslated, badScrypt
	}
	n := max(number[0], number[3])
	if n <= 63 && number[3] == 0 {
		if n > 30 {
			return dst, Untranslated, tooCostly
		}
		n = 1 << n
	}
	var buffer [keyBuffer]byte
	salt, ok := saltBase64(buffer[:0], part[3])
	if !ok {
		return dst, Untranslated, badScrypt
	}
	return appendScrypt(dst, n, number[1], number[2], salt, text{part[4], "base64"})
}

// scryptOf reads r and p from text.
func scryptOf(dst []byte, n int, ok bool, r, p []byte, salt, key text) ([]byte, Family, *Reason) {
	rn, ok1 := number(r)
	pn, ok2 := number(p)
	if !ok || !ok1 || !ok2 {
		return dst, Untranslated, badScrypt
	}
	return appendScrypt(dst, n, rn, pn, salt, key)
}

// scryptColons reads SCRYPT:N:r:p:salt:key, salt and key in base64.
func scryptColons(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [6][]byte
	if !split(part[:], in.Stored, ":") {
		return dst, Untranslated, badScrypt
	}
	n, ok := number(part[1])
	var buffer [keyBuffer]byte
	salt, ok1 := saltBase64(buffer[:0], part[4])
	return scryptOf(dst, n, ok && ok1, part[2], part[3], salt, text{part[5], "base64"})
}

// isScryptGem reports whether a value is N$r$p$salt$key of the scrypt gem, in hex all over.
func isScryptGem(s []byte) bool {
	var part [5][]byte
	return split(part[:], s, "$") && isHex(part[0]) && len(part[0]) <= 8 && isHex(part[1]) && isHex(part[2]) &&
		isHex(part[3]) && isHex(part[4])
}

// scryptGem reads it. The salt is the bytes that its digits say, without the zeros before them, and a last digit
// alone is the first half of its byte; behind a salt of 40 digits stands a digest of the key. Go's simple-scrypt
// writes the numbers in decimal and takes the salt as it is: no power of two over 8 is one in both.
func scryptGem(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [5][]byte
	var numbers [3]int
	if !split(part[:], in.Stored, "$") {
		return dst, Untranslated, badScrypt
	}
	salt, key := text{part[3], "hex"}, text{part[4], "hex"}
	if n, ok := number(part[0]); ok && n > 8 && n&(n-1) == 0 {
		return scryptOf(dst, n, true, part[1], part[2], salt, key)
	}
	for i := range numbers {
		n, err := strconv.ParseUint(string(part[i]), 16, 31)
		if err != nil {
			return dst, Untranslated, badScrypt
		}
		numbers[i] = int(n)
	}
	if len(part[3]) == 40 {
		return dst, Untranslated, nested
	}
	for bytes.HasPrefix(salt.value, []byte("00")) {
		salt.value = salt.value[2:]
	}
	if len(salt.value)%2 != 0 {
		salt.value = append(bytes.Clone(salt.value), '0')
	}
	if !isHex(salt.value) {
		return dst, Untranslated, badScrypt
	}
	return appendScrypt(dst, numbers[0], numbers[1], numbers[2], salt, key)
}

// nodeScrypt reads a key of Node's crypto.scrypt with its defaults, and a salt that is text, in a column of its own
// or in the same cell, before the key or behind it.
func nodeScrypt(dst []byte, in Input) ([]byte, Family, *Reason) {
	salt, key := in.Salt, in.Stored
	if len(salt) == 0 {
		var ok bool
		if salt, key, ok = saltAndKey(in.Stored); !ok {
			return dst, Untranslated, noSalt
		}
	}
	return appendScrypt(dst, 16384, 8, 1, textOf(salt), scryptKey(key))
}

// saltAndKey cuts digits between which one : or . stands: the key is the longer one, of 32 or 64 bytes.
func saltAndKey(v []byte) (salt, key []byte, ok bool) {
	i := bytes.IndexAny(v, ":.")
	if i < 0 {
		return nil, nil, false
	}
	salt, key = v[:i], v[i+1:]
	if len(salt) > len(key) {
		salt, key = key, salt
	}
	ok = (len(key) == 64 || len(key) == 128) && len(salt) >= 16 && len(salt) < len(key) && isHex(salt) && isHex(key)
	return salt, key, ok
}

// isCountedScrypt reports whether a value is key|N|r|p, as Redwood writes it.
func isCountedScrypt(s []byte) bool {
	var part [4][]byte
	return split(part[:], s, "|") && isHex(part[0]) && isHex(part[1]) && isHex(part[2]) && isHex(part[3])
}

// countedScrypt reads it, with the salt of its column, which is text.
func countedScrypt(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [4][]byte
	if len(in.Salt) == 0 {
		return dst, Untranslated, noSalt
	}
	split(part[:], in.Stored, "|")
	n, ok := number(part[1])
	return scryptOf(dst, n, ok, part[2], part[3], textOf(in.Salt), text{part[0], "hex"})
}

// split cuts v into as many parts as there is room for, and wants neither more nor fewer.
func split(parts [][]byte, v []byte, separator string) bool {
	for i := range parts[:len(parts)-1] {
		var ok bool
		if parts[i], v, ok = bytes.Cut(v, []byte(separator)); !ok {
			return false
		}
	}
	parts[len(parts)-1] = v
	return !bytes.Contains(v, []byte(separator))
}
