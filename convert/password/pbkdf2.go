package password

import (
	"bytes"
	"encoding/base64"
	"strconv"
)

// keyBuffer holds most keys and salts; longer ones are put on the heap.
const keyBuffer = 512

// digestSize is the length in bytes of a digest under its OpenSSL name, 0 for one that
// Auth0's PBKDF2 is not known to take.
func digestSize(name string) int {
	switch name {
	case "md4", "md5":
		return 16
	case "sha1", "ripemd160":
		return 20
	case "sha224", "sha512-224", "sha3-224":
		return 28
	case "sha256", "sha512-256", "sha3-256", "blake2s256":
		return 32
	case "sha384", "sha3-384":
		return 48
	case "sha512", "sha3-512", "blake2b512", "whirlpool":
		return 64
	}
	return 0
}

// appendPBKDF2 appends a PHC string with both i and l, whose defaults are not those of others.
func appendPBKDF2(dst []byte, digest string, iterations int, salt, key []byte) ([]byte, Family, *Reason) {
	if reason := checkPBKDF2(iterations, len(key), digestSize(digest)); reason != nil {
		return dst, Untranslated, reason
	}
	if len(salt) == 0 {
		return dst, Untranslated, badPBKDF2
	}
	dst = openText(dst, "pbkdf2")
	dst = append(append(dst, "$pbkdf2-"...), digest...)
	dst = strconv.AppendInt(append(dst, "$i="...), int64(iterations), 10)
	dst = strconv.AppendInt(append(dst, ",l="...), int64(len(key)), 10)
	dst = base64.RawStdEncoding.AppendEncode(append(dst, '$'), salt)
	dst = base64.RawStdEncoding.AppendEncode(append(dst, '$'), key)
	return closeText(dst), PBKDF2, nil
}

// pbkdf2Of reads all parts from text: the iterations, the salt as bytes, the key in
// hex or base64.
func pbkdf2Of(dst []byte, digest string, iterations, salt, key []byte) ([]byte, Family, *Reason) {
	n, ok := number(iterations)
	if !ok {
		return dst, Untranslated, badPBKDF2
	}
	var scratch [keyBuffer]byte
	raw, ok := keyOf(scratch[:0], key, digestSize(digest))
	if !ok {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, digest, n, salt, raw)
}

// keyOf appends what a derived key says, in hex or base64, or its bytes. Hex digits are base64
// as well: what is hex all over is hex, but for keys whose length in base64 is that of the digest.
func keyOf(dst, key []byte, size int) ([]byte, bool) {
	if isBinary(key) {
		return append(dst, key...), true
	}
	if isHex(key) && len(key)%2 == 0 && len(key) != (size*4+2)/3 {
		return hexOf(dst, key)
	}
	return base64Of(dst, key)
}

// pbkdf2PHC reads $pbkdf2-DIGEST$i=…,l=…$salt$key, which is Auth0's own grammar, and
// passlib's $pbkdf2-DIGEST$rounds$salt$key, where no digest means SHA-1.
func pbkdf2PHC(dst []byte, in Input) ([]byte, Family, *Reason) {
	kind, rest, _ := bytes.Cut(in.Stored[1:], []byte("$"))
	parameters, rest, _ := bytes.Cut(rest, []byte("$"))
	salt64, key64, ok := bytes.Cut(rest, []byte("$"))
	digest := lowerDigest(bytes.TrimPrefix(bytes.TrimPrefix(kind, []byte("pbkdf2")), []byte("-")))
	if string(kind) == "pbkdf2" {
		digest = "sha1"
	}
	if !ok || digest == "" {
		return dst, Untranslated, badPBKDF2
	}
	var n [2]int
	count, ok1 := number(parameters)
	if n[0] = count; !ok1 {
		ok1 = phcNumbers(n[:], parameters, "i", "l")
	}
	var saltBuffer, keyBytes [keyBuffer]byte
	salt, ok2 := base64Of(saltBuffer[:0], salt64)
	key, ok3 := base64Of(keyBytes[:0], key64)
	length := n[1]
	if length > 0 && 2*length == len(key64) && isHex(key64) { // hex in the place of base64
		if isHex(salt64) {
			return dst, Untranslated, unknownHash // what the salt's digits are is not said
		}
		key, ok3 = hexOf(keyBytes[:0], key64)
	}
	if !ok1 || !ok2 || !ok3 {
		return dst, Untranslated, badPBKDF2
	}
	if length > 0 && length != len(key) && length*2 != len(key) {
		return dst, Untranslated, badPBKDF2
	}
	if len(key)%2 == 0 && isHex(key) && (len(key) >= 32 || length*2 == len(key)) {
		key, _ = hexOf(key[:0], key) // base64 of the hex text, which no key is by chance
	} else if length > 0 && length != len(key) {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, digest, n[0], salt, key)
}

// lowerDigest is OpenSSL's name for a digest as programs write it; empty for none.
func lowerDigest(name []byte) string {
	if len(name) > 16 {
		return ""
	}
	var small [16]byte
	switch string(asciiLower(small[:0], name)) {
	case "sha1", "sha-1", "sha":
		return "sha1"
	case "sha224", "sha-224":
		return "sha224"
	case "sha256", "sha-256":
		return "sha256"
	case "sha384", "sha-384":
		return "sha384"
	case "sha512", "sha-512":
		return "sha512"
	case "md4":
		return "md4"
	case "md5":
		return "md5"
	case "ripemd160", "rmd160", "ripemd", "ripemd-160":
		return "ripemd160"
	case "whirlpool":
		return "whirlpool"
	case "sha512-224":
		return "sha512-224"
	case "sha512-256":
		return "sha512-256"
	case "sha3-224":
		return "sha3-224"
	case "sha3-256":
		return "sha3-256"
	case "sha3-384":
		return "sha3-384"
	case "sha3-512":
		return "sha3-512"
	case "blake2b512":
		return "blake2b512"
	case "blake2s256":
		return "blake2s256"
	}
	return ""
}
