package password

import (
	"bytes"
	"encoding/base64"
)

// isIdentity reports whether a value has the length and first byte of an ASP.NET Identity hash.
func isIdentity(s []byte) bool {
	// 49 bytes, the first 0
	return len(s) == 68 && s[0] == 'A' && s[1] <= 'P' && s[1] >= 'A' && s[66] == '=' && s[67] == '=' ||
		len(s) >= 60 && s[0] == 'A' && s[1] == 'Q' && bytes.HasPrefix(s[2:], []byte("AAAA")) // 1, then a small number
}

// aspnetIdentity reads base64 of version 2 (0, 16 bytes of salt, 32 of key, SHA-1, 1000
// rounds) and of version 3 (1, PRF, rounds and length of the salt as 32 bits, salt, key).
func aspnetIdentity(dst []byte, in Input) ([]byte, Family, *Reason) {
	if looksBcrypt(in.Stored) {
		return bcryptOf(dst, in)
	}
	var buffer [keyBuffer]byte
	raw, ok := base64Of(buffer[:0], in.Stored)
	if !ok || len(raw) < 13 {
		return dst, Untranslated, badPBKDF2
	}
	if raw[0] == 0 && len(raw) == 49 {
		return appendPBKDF2(dst, "sha1", 1000, raw[1:17], raw[17:])
	}
	var digest string
	switch prf := bigEndian(raw[1:]); prf {
	case 0:
		digest = "sha1"
	case 1:
		digest = "sha256"
	case 2:
		digest = "sha512"
	}
	iterations, salt := bigEndian(raw[5:]), bigEndian(raw[9:])
	if raw[0] != 1 || digest == "" || salt < 8 || len(raw) < 13+salt+16 {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, digest, iterations, raw[13:13+salt], raw[13+salt:])
}

// membership reads SqlMembershipProvider's PasswordFormat 1: a digest of salt and password
// in UTF-16, base64 both.
func membership(digest string) reader {
	return func(dst []byte, in Input) ([]byte, Family, *Reason) {
		var buffer [keyBuffer]byte
		salt, ok := saltBase64(buffer[:0], in.Salt)
		if !ok {
			return dst, Untranslated, badSalt
		}
		return appendDigest(dst, digest, in.Stored, salt, "prefix", true)
	}
}

const membershipName = "aspnet-membership"

// membershipByFormat goes by the column PasswordFormat: 0 is the password itself, 1 a hash,
// 2 encrypted. A hash of 20 bytes is SHA-1; what a longer one is only web.config says.
func membershipByFormat(dst []byte, in Input) ([]byte, Family, *Reason) {
	switch string(in.Iterations) {
	case "0":
		return hashPlain(dst, in)
	case "2":
		return dst, Untranslated, encrypted
	case "1":
	default:
		return dst, Untranslated, badNumber
	}
	switch len(in.Stored) {
	case 28:
		return membership("sha1")(dst, in)
	case 44, 88:
		return dst, Untranslated, longMembership
	}
	return dst, Untranslated, badDigest
}

// membershipHMAC is the same for the keyed algorithms.
func membershipHMAC(digest string) reader {
	return func(dst []byte, in Input) ([]byte, Family, *Reason) {
		return appendMembershipHMAC(dst, digest, in.Stored, in.Salt)
	}
}

// appendMembershipHMAC fills a key of the digest's block with repetitions of the salt, as
// .NET does.
func appendMembershipHMAC(dst []byte, digest string, hash, salt64 []byte) ([]byte, Family, *Reason) {
	var buffer [keyBuffer]byte
	salt, ok := base64Of(buffer[:0], salt64)
	if !ok || len(salt) == 0 {
		return dst, Untranslated, badSalt
	}
	var key [128]byte
	n := 64
	if digest == "sha512" || digest == "sha384" {
		n = 128
	}
	for i := range n {
		key[i] = salt[i%len(salt)]
	}
	var encodedKey [172]byte
	return appendHMAC(dst, digest, hash, text{base64.StdEncoding.AppendEncode(encodedKey[:0], key[:n]), "base64"}, true)
}

// isUmbraco reports whether a value is base64 of 16 bytes of salt and then of an HMAC-SHA256.
func isUmbraco(s []byte) bool {
	return len(s) == 68 && s[22] == '=' && s[23] == '=' && s[67] == '='
}

// umbraco reads what Umbraco 7.6 to 8 writes, and later ones, which use ASP.NET Identity.
func umbraco(dst []byte, in Input) ([]byte, Family, *Reason) {
	switch s := in.Stored; {
	case isUmbraco(s):
		return appendMembershipHMAC(dst, "sha256", s[24:], s[:24])
	case len(s) == 28:
		return dst, Untranslated, hmacKey // up to 7.5
	}
	return aspnetIdentity(dst, in)
}
