package password

import (
	"bytes"
	"strconv"
)

// springPBKDF2 reads hex of salt and 32 bytes of key. Pbkdf2PasswordEncoder's secret is
// appended to the salt.
func springPBKDF2(dst []byte, in Input, digest string, iterations, saltSize int) ([]byte, Family, *Reason) {
	var buffer [keyBuffer]byte
	raw, ok := hexOf(buffer[:0], in.Stored)
	if !ok || len(raw) != saltSize+32 {
		return dst, Untranslated, badPBKDF2
	}
	var salt [keyBuffer]byte
	return appendPBKDF2(dst, digest, iterations, append(append(salt[:0], raw[:saltSize]...), in.Pepper...), raw[saltSize:])
}

// springScrypt reads $PARAMETERS$salt$key: log2 N, r and p are bytes of a number in hex.
func springScrypt(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [4][]byte
	if !split(part[:], in.Stored, "$") || len(part[0]) > 0 {
		return dst, Untranslated, badScrypt
	}
	packed, err := strconv.ParseUint(string(part[1]), 16, 32)
	if err != nil || packed>>16 < 1 {
		return dst, Untranslated, badScrypt
	}
	if packed>>16 > 30 {
		return dst, Untranslated, tooCostly
	}
	var buffer [keyBuffer]byte
	salt, ok := saltBase64(buffer[:0], part[2])
	if !ok {
		return dst, Untranslated, badScrypt
	}
	return appendScrypt(dst, 1<<(packed>>16), int(packed>>8&255), int(packed&255), salt, text{part[3], "base64"})
}

// isSpringScrypt reports whether a value is what springScrypt reads, without a word in braces.
func isSpringScrypt(s []byte) bool {
	i := bytes.IndexByte(s[1:], '$')
	return (i == 5 || i == 6) && isHex(s[1:1+i])
}
