package validate

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strconv"

	"muster/schema/jsontext"
)

// Hashes that are text carry their parameters. Sources: Auth0 docs, Bulk User Import
// Database Schema and Examples; PHC string format; libsodium, which argon2 goes by; RFC 2307.

func (h *hash) bcryptFlaw() *flaw {
	const bcryptBytes = 72 // more of a password does not count
	s := h.value
	const at, what = "/hash/value", "custom_password_hash.hash.value is not a bcrypt hash"
	const hint = "it is $2a$ or $2b$, a cost of 04 to 31, $ and 53 characters"
	switch {
	case len(s) < 4 || s[0] != '$' || s[1] != '2':
		return &flaw{"password/bcrypt", at, what, hint}
	case s[2] == '$' || s[2] == 'x':
		return &flaw{
			"password/bcrypt", at, what + " of a kind that Auth0 takes: its prefix is $2$ or $2x$",
			"these kinds have a bug or an age of their own: such users need a new password",
		}
	case len(s) > 5 && s[5] == '$':
		return &flaw{"password/bcrypt", at, what + ": its cost has one digit", "write two digits, such as 09"}
	case len(s) < 60:
		return &flaw{
			"password/bcrypt", at, fmt.Sprintf("%s: it has %d characters, and 60 is right", what, len(s)),
			"was it cut off? A column for it takes 60 characters",
		}
	case len(s) > 60:
		return &flaw{
			"password/bcrypt", at, fmt.Sprintf("%s: it has %d characters, and 60 is right", what, len(s)),
			"what is behind the hash does not belong to it",
		}
	case s[2] != 'a' && s[2] != 'b' && s[2] != 'y' || s[3] != '$' || s[6] != '$' || jsontext.Digits(s[4:6], 0) != 2 ||
		!costs(s[4:6]):
		return &flaw{"password/bcrypt", at, what, hint}
	}
	for _, c := range s[7:] {
		if !inCrypt64[c] {
			return &flaw{"password/bcrypt", at, what, hint}
		}
	}
	if h.salt.given && string(h.position) != "suffix" && h.salt.size() >= bcryptBytes {
		return &flaw{
			"password/bcrypt-salt", "/salt",
			"custom_password_hash.salt fills the 72 bytes that bcrypt looks at: any password would log in",
			"such users need a new password",
		}
	}
	if s[2] == 'y' {
		return &flaw{
			"password/bcrypt-prefix", at, "custom_password_hash.hash.value has the prefix $2y$",
			"write $2b$ for $2y$, which is the same algorithm; muster validate --fix does it",
		}
	}
	return nil
}

func costs(s []byte) bool {
	n := int(s[0]-'0')*10 + int(s[1]-'0')
	return 4 <= n && n <= 31
}

// field cuts the text up to the next $ off.
func field(s *[]byte) []byte {
	i := bytes.IndexByte(*s, '$')
	if i < 0 {
		f := *s
		*s = nil
		return f
	}
	f := (*s)[:i]
	*s = (*s)[i+1:]
	return f
}

// parameter reads name=N, in front of a comma or the end, and N from 1.
func parameter(s *[]byte, name string) (n int64, ok bool) {
	rest := *s
	if len(rest) < 3 || string(rest[:2]) != name || rest[2] == '0' {
		return 0, false
	}
	end := jsontext.Digits(rest, 2)
	if end == 2 || end > 12 || end < len(rest) && rest[end] != ',' {
		return 0, false
	}
	for _, c := range rest[2:end] {
		n = 10*n + int64(c-'0')
	}
	*s = rest[min(end+1, len(rest)):]
	return n, true
}

func argon2Flaw(s []byte) *flaw {
	const at, what = "/hash/value", "custom_password_hash.hash.value is not an argon2 hash"
	const hint = "it is $argon2id$v=19$m=…,t=…,p=…$salt$hash, in base64 without ="
	bad := func() *flaw { return &flaw{"password/argon2", at, what, hint} }
	if bytes.Count(s, []byte{'$'}) != 5 || s[0] != '$' {
		if bytes.HasPrefix(s, []byte("$argon2")) {
			return &flaw{"password/argon2", at, what + ": it has another number of parts", hint}
		}
		return bad()
	}
	rest := s[1:]
	switch kind := field(&rest); {
	case string(kind) == "argon2d":
		return &flaw{
			"password/argon2", at, what + " that Auth0 takes: it is argon2d",
			"argon2id and argon2i are taken: such users need a new password",
		}
	case string(kind) != "argon2id" && string(kind) != "argon2i":
		return bad()
	}
	if string(field(&rest)) != "v=19" {
		return &flaw{
			"password/argon2", at, what + " of version 19",
			"other versions are not taken: such users need a new password",
		}
	}
	options := field(&rest)
	memory, ok1 := parameter(&options, "m=")
	passes, ok2 := parameter(&options, "t=")
	lanes, ok3 := parameter(&options, "p=")
	if !ok1 || !ok2 || !ok3 || len(options) > 0 {
		return &flaw{"password/argon2", at, what + ": its parameters are not m=…,t=…,p=…", hint}
	}
	if lanes > 1<<24-1 || memory < 8*lanes || memory > 1<<32-1 || passes > 1<<32-1 { // RFC 9106, section 3.1
		return &flaw{
			"password/argon2", at, what + ": there is none with these numbers",
			"m is at least 8 times p, m and t have 32 bits, p has 24: was it converted right?",
		}
	}
	saltSize, keySize, flawed := saltAndKey(rest, "password/argon2", at, what)
	if flawed == nil && (saltSize < 8 || keySize < 16) {
		return &flaw{
			"password/argon2", at, what + ": its salt has fewer than 8 bytes or its hash fewer than 16",
			"was it cut off?",
		}
	}
	return flawed
}

// saltAndKey returns how many bytes the salt and the key have with which the texts of argon2 and pbkdf2 end, or what is
// wrong with them.
func saltAndKey(rest []byte, rule, at, what string) (saltSize, keySize int, _ *flaw) {
	salt, key := field(&rest), rest
	if padded(salt, key) {
		return 0, 0, &flaw{
			"password/padding", at, "custom_password_hash.hash.value has base64 with = at the end",
			"take each = away; muster validate --fix does it",
		}
	}
	saltSize, keySize = base64Size(salt, &inBase64), base64Size(key, &inBase64)
	if saltSize < 1 || keySize < 1 {
		return 0, 0, &flaw{
			rule, at, what + ": its salt or hash is empty or not base64",
			"the alphabet is the standard one, with + and /",
		}
	}
	return saltSize, keySize, nil
}

// padded says that a salt or hash has = at the end, and both are base64 without.
func padded(parts ...[]byte) bool {
	found := false
	for _, s := range parts {
		bare := bytes.TrimRight(s, "=")
		if base64Size(bare, &inBase64) < 0 {
			return false
		}
		found = found || len(bare) < len(s)
	}
	return found
}

// isPBKDF2Digest knows the 33 names of digests that Auth0 lists for pbkdf2, those of an OpenSSL of its day: none of
// sha3, sha512-256, sm3 or blake2 is among them.
func isPBKDF2Digest(name []byte) bool {
	switch string(name) {
	case "md4", "md5", "mdc2", "ripemd", "ripemd160", "rmd160", "sha1", "sha224", "sha256", "sha384", "sha512",
		"whirlpool", "ssl3-md5", "ssl3-sha1",
		"RSA-MD4", "RSA-MD5", "RSA-MDC2", "RSA-RIPEMD160", "RSA-SHA1", "RSA-SHA1-2", "RSA-SHA224", "RSA-SHA256",
		"RSA-SHA384", "RSA-SHA512",
		"md4WithRSAEncryption", "md5WithRSAEncryption", "mdc2WithRSA", "ripemd160WithRSA", "sha1WithRSAEncryption",
		"sha224WithRSAEncryption", "sha256WithRSAEncryption", "sha384WithRSAEncryption", "sha512WithRSAEncryption":
		return true
	}
	return false
}

func pbkdf2Flaw(s []byte) *flaw {
	const at, what = "/hash/value", "custom_password_hash.hash.value is not a pbkdf2 hash"
	const hint = "it is $pbkdf2-sha256$i=…,l=…$salt$hash, in base64 without ="
	bad := func() *flaw {
		if bytes.HasPrefix(s, []byte("pbkdf2_")) {
			return &flaw{
				"password/pbkdf2", at, what + " as Auth0 takes it: it is in Django's form",
				"muster convert translates it, and verify proves it",
			}
		}
		return &flaw{"password/pbkdf2", at, what, hint}
	}
	parts := bytes.Count(s, []byte{'$'})
	if parts != 3 && parts != 4 || !bytes.HasPrefix(s, []byte("$pbkdf2-")) {
		return bad()
	}
	rest := s[len("$pbkdf2-"):]
	if name := field(&rest); !isPBKDF2Digest(name) {
		return &flaw{
			"password/pbkdf2", at, what + ": it names no digest that Auth0 takes for pbkdf2",
			"sha1, sha224, sha256, sha384, sha512 and some old ones are taken, in lower case: such users need a new password",
		}
	}
	length := int64(64)
	if parts == 4 {
		options := field(&rest)
		rounds, first := parameter(&options, "i=")
		n, second := parameter(&options, "l=")
		if second {
			length = n
		}
		if !first && !second || len(options) > 0 {
			return &flaw{"password/pbkdf2", at, what + ": its parameters are not i=…,l=…", hint}
		}
		if rounds > 1<<31-1 { // what OpenSSL counts with
			return &flaw{"password/pbkdf2", at, what + ": i has more than 31 bits", "was it converted right?"}
		}
	}
	_, keySize, flawed := saltAndKey(rest, "password/pbkdf2", at, what)
	switch {
	case flawed != nil:
		return flawed
	case mayBeHex(s[bytes.LastIndexByte(s, '$')+1:]) && hexInKey(s) != nil:
		return &flaw{
			"password/length", at, "the hash in custom_password_hash.hash.value is hex digits, or base64 of them",
			"decode the hex before base64; muster validate --fix does it",
		}
	case int64(keySize) != length && isHexOf(s[bytes.LastIndexByte(s, '$')+1:], length):
		return &flaw{
			"password/length", at, "the hash in custom_password_hash.hash.value is hex digits, and so is its salt",
			"write both in base64: the salt as its bytes, which its digits say, or as the text of the digits; a known " +
				"password tells: muster verify",
		}
	case int64(keySize) != length:
		return &flaw{
			"password/length", at,
			fmt.Sprintf("the hash in custom_password_hash.hash.value has %d bytes, and l says %d", keySize, length),
			"l is the length with which the key was derived, 64 where it is missing: write l=" + strconv.Itoa(keySize) +
				" if the key is whole; a known password tells: muster verify",
		}
	}
	return nil
}

func ldapFlaw(s []byte) *flaw {
	const at, what = "/hash/value", "custom_password_hash.hash.value is not an LDAP hash"
	end := bytes.IndexByte(s, '}')
	if end < 1 || s[0] != '{' || end > 16 {
		return &flaw{"password/ldap", at, what, "it is {SCHEME} and base64 (RFC 2307)"}
	}
	var upper [16]byte
	scheme := upper[:end-1]
	for i, c := range s[1:end] {
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		scheme[i] = c
	}
	size, salted := ldapSize(scheme)
	if size == 0 {
		return &flaw{
			"password/ldap", at, what + " of a scheme that Auth0 takes",
			"MD5, SMD5, SHA, SHA256, SHA384, SHA512 and their salted forms SSHA… are taken",
		}
	}
	rest := s[end+1:]
	value := bytes.TrimRight(rest, "=")
	got := base64Size(value, &inBase64)
	switch {
	case got < 0 || len(rest)-len(value) > 2:
		return &flaw{
			"password/ldap", at, what + ": after the scheme stands no base64",
			"the alphabet is the standard one, with + and /, and nothing stands around it",
		}
	case salted && got <= size:
		return &flaw{
			"password/length", at,
			fmt.Sprintf("custom_password_hash.hash.value has %d bytes after its scheme, and %s has %d and a salt", got,
				string(scheme), size), "was it cut off?",
		}
	case !salted && got != size && hexSize(rest) == size:
		return &flaw{"password/ldap", at, what + ": after the scheme stands hex", "write the bytes in base64"}
	case !salted && got != size:
		return &flaw{
			"password/length", at,
			fmt.Sprintf("custom_password_hash.hash.value has %d bytes after its scheme, and %s makes %d", got, string(scheme),
				size), "was it cut off, or is it a salted scheme?",
		}
	case !bytes.Equal(scheme, s[1:end]):
		return &flaw{
			"password/ldap-scheme", at, "custom_password_hash.hash.value has a scheme in small letters",
			"write it in capitals, as RFC 2307 does; muster validate --fix does it",
		}
	}
	return nil
}

// ldapSize is the size of the digest of a scheme, and whether a salt follows it.
func ldapSize(scheme []byte) (size int, salted bool) {
	if len(scheme) > 3 && scheme[0] == 'S' && (scheme[1] == 'S' || scheme[1] == 'M') {
		scheme, salted = scheme[1:], true
	}
	switch string(scheme) {
	case "MD5":
		return 16, salted
	case "SHA":
		return 20, salted
	case "SHA256":
		return 32, salted
	case "SHA384":
		return 48, salted
	case "SHA512":
		return 64, salted
	}
	return 0, salted
}

// mayBeHex reports whether the beginning of a key is hex digits, or may be base64 of such: few others have to be
// decoded.
func mayBeHex(key []byte) bool {
	if len(key) < 32 {
		return false
	}
	inBase64, digits := true, true
	for i, c := range key[:16] {
		inBase64 = inBase64 && (i%4 > 0 || bytes.IndexByte([]byte("MNOQRYZ"), c) >= 0)
		digits = digits && ('0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f')
	}
	return inBase64 || digits
}

// isHexOf reports whether a text is n bytes in hex.
func isHexOf(s []byte, n int64) bool {
	_, err := hex.AppendDecode(nil, s)
	return err == nil && int64(len(s)) == 2*n
}
