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
	rest, isN := bytes.CutPrefix(in.Stored, []byte("$scrypt$n="))
	isScrypt := isN
	if !isN {
		rest, isScrypt = bytes.CutPrefix(in.Stored, []byte("$scrypt$ln="))
	}
	ln, rest, ok1 := bytes.Cut(rest, []byte(",r="))
	r, rest, ok2 := bytes.Cut(rest, []byte(",p="))
	p, rest, ok3 := bytes.Cut(rest, []byte("$"))
	salt64, key, ok4 := bytes.Cut(rest, []byte("$"))
	if !isScrypt || !ok1 || !ok2 || !ok3 || !ok4 {
		return dst, Untranslated, badScrypt
	}
	n, ok := number(ln)
	if ok && n <= 63 && !isN {
		if n > 30 {
			return dst, Untranslated, tooCostly
		}
		n = 1 << n
	}
	var buffer [keyBuffer]byte
	salt, ok1 := saltBase64(buffer[:0], salt64)
	return scryptOf(dst, n, ok && ok1, r, p, salt, text{key, "base64"})
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

// scryptGem reads it. The salt is the bytes that its digits say, without the zeros before them;
// behind a salt of 40 digits stands a digest of the key.
func scryptGem(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [5][]byte
	var numbers [3]int
	if !split(part[:], in.Stored, "$") {
		return dst, Untranslated, badScrypt
	}
	for i := range numbers {
		n, err := strconv.ParseUint(string(part[i]), 16, 31)
		if err != nil {
			return dst, Untranslated, badScrypt
		}
		numbers[i] = int(n)
	}
	salt := part[3]
	if len(salt) == 40 {
		return dst, Untranslated, nested
	}
	for bytes.HasPrefix(salt, []byte("00")) {
		salt = salt[2:]
	}
	if len(salt)%2 != 0 || !isHex(salt) {
		return dst, Untranslated, badScrypt
	}
	return appendScrypt(dst, numbers[0], numbers[1], numbers[2], text{salt, "hex"}, text{part[4], "hex"})
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
