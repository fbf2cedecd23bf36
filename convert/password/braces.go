package password

import "bytes"

// braces reads {SCHEME}value, which directories, Dovecot, Spring, Joomla and Atlassian
// write. Where two of them use one name, the values have different shapes.
func braces(dst []byte, in Input) ([]byte, Family, *Reason) {
	i := bytes.IndexByte(in.Stored, '}')
	if i < 0 || i > 40 {
		return dst, Untranslated, notKnown(in.Stored)
	}
	var upper [40]byte
	name := upper[:copy(upper[:], in.Stored[1:i])]
	for k, c := range name {
		if 'a' <= c && c <= 'z' {
			name[k] = c - 'a' + 'A'
		}
	}
	in.Stored = in.Stored[i+1:]
	encoding := byte(0)
	for _, suffix := range []string{".HEX", ".B64", ".BASE64"} { // Dovecot's
		if before, found := bytes.CutSuffix(name, []byte(suffix)); found {
			name, encoding = before, suffix[1]
		}
	}
	if scheme := ldapScheme(name); scheme != "" {
		return rfc2307(dst, in, scheme, encoding)
	}
	switch string(name) {
	case "PLAIN-MD4", "PLAIN-MD5", "MD4":
		return springDigest(dst, in, lowerDigest(bytes.TrimPrefix(name, []byte("PLAIN-"))))
	case "NTLM", "X-NTHASH":
		return appendDigest(dst, "md4", in.Stored, text{}, "", true)
	case "BCRYPT", "BLF-CRYPT":
		return inner(dst, in, Bcrypt)
	case "CRYPT":
		if isNone(in.Stored) {
			return dst, NoPassword, nil
		}
		switch {
		case looksBcrypt(in.Stored):
			return bcryptOf(dst, in)
		case bytes.HasPrefix(in.Stored, []byte("$argon2")):
			return argon2Of(dst, in)
		}
		return dst, Untranslated, crypt3
	case "ARGON2", "ARGON2I", "ARGON2ID", "ARGON2@SPRINGSECURITY_V5_8":
		return inner(dst, in, Argon2)
	case "PBKDF2":
		switch {
		case isHex(in.Stored):
			return springPBKDF2(dst, in, "sha1", 185000, 8)
		case bytes.HasPrefix(in.Stored, []byte("$1$")):
			return dovecotPBKDF2(dst, in)
		}
		return openldapPBKDF2(dst, in, "sha1")
	case "PBKDF2@SPRINGSECURITY_V5_8":
		return springPBKDF2(dst, in, "sha256", 310000, 16)
	case "PBKDF2-SHA1", "PBKDF2-SHA256", "PBKDF2-SHA512":
		return openldapPBKDF2(dst, in, lowerDigest(name[len("PBKDF2-"):]))
	case "PBKDF2-HMAC-SHA1", "PBKDF2-HMAC-SHA256", "PBKDF2-HMAC-SHA512":
		return pingPBKDF2(dst, in, lowerDigest(name[len("PBKDF2-HMAC-"):]))
	case "PBKDF2_SHA256":
		return portPBKDF2(dst, in)
	case "PKCS5S2":
		return atlassian(dst, in)
	case "SCRYPT", "SCRYPT@SPRINGSECURITY_V5_8":
		return springScrypt(dst, in)
	case "LDAP":
		if len(in.Stored) > 5 && in.Stored[0] == '{' && !bytes.EqualFold(in.Stored[:6], []byte("{ldap}")) {
			return braces(dst, in)
		}
		return dst, Untranslated, badLDAP
	case "NONE":
		return dst, NoPassword, nil
	case "NOOP", "CLEARTEXT", "CLEAR", "PLAIN", "PLAINTEXT":
		if !in.HashPlain {
			return dst, Untranslated, plainText
		}
		return hashPlain(dst, in)
	case "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512":
		return dst, Untranslated, scram
	case "MD5-CRYPT", "SHA256-CRYPT", "SHA512-CRYPT", "DES-CRYPT", "SMD5-CRYPT":
		return dst, Untranslated, crypt3
	case "LANMAN":
		return dst, Untranslated, lanman
	case "SASL":
		return dst, Untranslated, delegated
	case "AES", "3DES", "BASE64", "RC4", "BLOWFISH":
		return dst, Untranslated, encrypted
	}
	return dst, Untranslated, otherBrace
}

// inner reads what stands behind a word in braces that names its family.
func inner(dst []byte, in Input, family Family) ([]byte, Family, *Reason) {
	switch {
	case family == Bcrypt && looksBcrypt(in.Stored):
		return bcryptOf(dst, in)
	case family == Argon2 && len(in.Stored) > 0 && in.Stored[0] == '$':
		return argon2Of(dst, in)
	}
	return dst, Untranslated, badHash
}

// rfc2307 reads a scheme of LDAP: base64 of digest and salt. Under the same names stand
// Dovecot's md5crypt and hex, Joomla's hex:salt, and Spring's hex, {salt}hex and 80
// digits of 1024 rounds.
func rfc2307(dst []byte, in Input, scheme string, encoding byte) ([]byte, Family, *Reason) {
	s := in.Stored
	size, salted := ldapSize(scheme)
	switch {
	case len(s) == 0:
		return dst, Untranslated, badLDAP
	case s[0] == '$' || bytes.Contains(s[:min(len(s), 20)], []byte("$")): // {MD5}$1$… and AIX's {ssha256}06$…
		return dst, Untranslated, crypt3
	case s[0] == '{' && !salted:
		return springDigest(dst, in, ldapDigest(scheme))
	case !salted && len(s) == 2*size && isHex(s):
		if digest := ldapDigest(scheme); digestFamily(digest) != Untranslated {
			return appendDigest(dst, digest, s, text{}, "", false)
		}
		encoding = 'H' // SHA-384 stands only in Auth0's ldap
	case scheme == "SHA256" && len(s) == 80 && isHex(s):
		return dst, Untranslated, rounds
	case !salted && len(s) > 2*size+1 && s[2*size] == ':' && isHex(s[:2*size]) && scheme != "SHA384":
		return appendDigest(dst, ldapDigest(scheme), s[:2*size], textOf(s[2*size+1:]), "suffix", false)
	}
	var scratch [keyBuffer]byte
	raw, ok := scratch[:0], false
	if encoding == 'H' {
		raw, ok = hexOf(raw, s)
	} else {
		raw, ok = base64Of(raw, s)
	}
	if !ok {
		return dst, Untranslated, badLDAP
	}
	return appendLDAP(dst, scheme, raw)
}

// springDigest reads {salt}hex and hex of Spring's MessageDigestPasswordEncoder: the salt,
// its braces included, stood behind the password.
func springDigest(dst []byte, in Input, digest string) ([]byte, Family, *Reason) {
	salt := []byte(nil)
	hash := in.Stored
	if len(hash) > 0 && hash[0] == '{' {
		i := bytes.IndexByte(hash, '}')
		if i < 0 {
			return dst, Untranslated, badHash
		}
		salt, hash = hash[:i+1], hash[i+1:]
	}
	if digest == "sha384" && isHex(hash) {
		var scratch [keyBuffer]byte
		raw, _ := hexOf(scratch[:0], hash)
		if len(raw) == 48 && len(salt) > 0 {
			return appendLDAP(dst, "SSHA384", append(raw, salt...))
		}
	}
	position := ""
	if salt != nil {
		position = "suffix"
	}
	return appendDigest(dst, digest, hash, textOf(salt), position, false)
}

// openldapPBKDF2 reads iterations$salt$key in ab64.
func openldapPBKDF2(dst []byte, in Input, digest string) ([]byte, Family, *Reason) {
	var part [3][]byte
	if !split(part[:], in.Stored, "$") {
		return dst, Untranslated, badPBKDF2
	}
	var saltBuffer, buffer [keyBuffer]byte
	salt, ok1 := base64Of(saltBuffer[:0], part[1])
	key, ok2 := base64Of(buffer[:0], part[2])
	n, ok3 := number(part[0])
	if !ok1 || !ok2 || !ok3 || len(key) != digestSize(digest) {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, digest, n, salt, key)
}

// dovecotPBKDF2 reads $1$salt$iterations$hex; the salt is the text itself.
func dovecotPBKDF2(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [5][]byte
	if !split(part[:], in.Stored, "$") || len(part[4]) != 40 || !isHex(part[4]) {
		return dst, Untranslated, badPBKDF2
	}
	return pbkdf2Of(dst, "sha1", part[3], part[2], part[4])
}

// pingPBKDF2 reads iterations:base64 of PingDS and OpenDJ, where the key comes first.
func pingPBKDF2(dst []byte, in Input, digest string) ([]byte, Family, *Reason) {
	iterations, key, _ := bytes.Cut(in.Stored, []byte(":"))
	var buffer [keyBuffer]byte
	raw, ok1 := base64Of(buffer[:0], key)
	n, ok2 := number(iterations)
	size := digestSize(digest)
	if !ok1 || !ok2 || len(raw) <= size {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, digest, n, raw[size:], raw[:size])
}

// portPBKDF2 reads 389 Directory Server's base64 of iterations, 64 bytes of salt and 256 of key.
func portPBKDF2(dst []byte, in Input) ([]byte, Family, *Reason) {
	var buffer [keyBuffer]byte
	raw, ok := base64Of(buffer[:0], in.Stored)
	if !ok || len(raw) != 4+64+256 {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, "sha256", bigEndian(raw), raw[4:68], raw[68:])
}

// atlassian reads base64 of 16 bytes of salt and 32 of key, SHA-1, 10,000 rounds.
func atlassian(dst []byte, in Input) ([]byte, Family, *Reason) {
	var buffer [keyBuffer]byte
	raw, ok := base64Of(buffer[:0], in.Stored)
	if !ok || len(raw) != 48 {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, "sha1", 10000, raw[:16], raw[16:])
}

func bigEndian(b []byte) int {
	return int(b[0])<<24 | int(b[1])<<16 | int(b[2])<<8 | int(b[3])
}
