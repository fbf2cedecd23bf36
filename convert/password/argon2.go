package password

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strconv"
)

// argon2Of rebuilds a PHC string as libsodium, and so Auth0, wants it: v=19, then
// m, t, p in this order, base64 without padding. argon2d, version 1.0 and hashes with
// a key or data have no translation.
func argon2Of(dst []byte, in Input) ([]byte, Family, *Reason) {
	s := in.Stored
	kind, rest, ok := bytes.Cut(bytes.TrimPrefix(s, []byte("$")), []byte("$"))
	if !ok || s[0] != '$' {
		return dst, Untranslated, badArgon2
	}
	switch string(kind) {
	case "argon2id", "argon2i":
	case "argon2d":
		return dst, Untranslated, argon2Kind
	default:
		return dst, Untranslated, wrongScheme
	}
	version, rest, ok := bytes.Cut(rest, []byte("$"))
	if !ok {
		return dst, Untranslated, badArgon2
	}
	if string(version) == "v=16" || bytes.HasPrefix(version, []byte("m=")) || bytes.HasPrefix(version, []byte("t=")) {
		return dst, Untranslated, argon2Kind // version 1.0 writes no v
	}
	parameters, rest, _ := bytes.Cut(rest, []byte("$"))
	salt, hash, ok := bytes.Cut(rest, []byte("$"))
	if string(version) != "v=19" || !ok {
		return dst, Untranslated, badArgon2
	}
	var n [3]int
	if !phcNumbers(n[:], parameters, "m", "t", "p") {
		return dst, Untranslated, badArgon2
	}
	var saltBytes, hashBytes [128]byte
	rawSalt, ok1 := base64Of(saltBytes[:0], salt)
	rawHash, ok2 := base64Of(hashBytes[:0], hash)
	if !ok1 || !ok2 {
		return dst, Untranslated, badArgon2
	}
	return appendArgon2(dst, string(kind), n[0], n[1], n[2], rawSalt, rawHash)
}

// phcNumbers reads NAME=NUMBER,… of a PHC string, in any order and each once. What is not there stays 0.
func phcNumbers(to []int, parameters []byte, names ...string) bool {
	for len(parameters) > 0 {
		var one []byte
		one, parameters, _ = bytes.Cut(parameters, []byte(","))
		name, value, _ := bytes.Cut(one, []byte("="))
		i := slices.Index(names, string(name))
		n, ok := number(value)
		if i < 0 || !ok || to[i] != 0 {
			return false
		}
		to[i] = n
	}
	return true
}

func appendArgon2(dst []byte, kind string, m, t, p int, salt, hash []byte) ([]byte, Family, *Reason) {
	if reason := checkArgon2(m, t, p, len(salt), len(hash)); reason != nil {
		return dst, Untranslated, reason
	}
	dst = openText(dst, "argon2")
	dst = append(append(append(dst, '$'), kind...), "$v=19$m="...)
	dst = strconv.AppendInt(dst, int64(m), 10)
	dst = strconv.AppendInt(append(dst, ",t="...), int64(t), 10)
	dst = strconv.AppendInt(append(dst, ",p="...), int64(p), 10)
	dst = base64.RawStdEncoding.AppendEncode(append(dst, '$'), salt)
	dst = base64.RawStdEncoding.AppendEncode(append(dst, '$'), hash)
	return closeText(dst), Argon2, nil
}
