package password

import "encoding/base64"

// appendDigest appends one round of a digest over the password and a salt, which may be
// empty. Auth0 has no SHA-224 and no SHA-384 of this kind.
func appendDigest(dst []byte, algorithm string, hash []byte, salt text, position string, utf16 bool) ([]byte, Family,
	*Reason,
) {
	family := digestFamily(algorithm)
	if family == Untranslated {
		return dst, Untranslated, otherSHA
	}
	value, ok := encoded(hash, digestSize(algorithm))
	if !ok {
		return dst, Untranslated, badDigest
	}
	return appendCustom(dst, customHash{algorithm: algorithm, hash: value, salt: salt, position: position, utf16: utf16}),
		family, nil
}

func digestFamily(algorithm string) Family {
	switch algorithm {
	case "md4":
		return MD4
	case "md5":
		return MD5
	case "sha1":
		return SHA1
	case "sha256":
		return SHA256
	case "sha512":
		return SHA512
	}
	return Untranslated
}

// appendHMAC appends an HMAC over the password.
func appendHMAC(dst []byte, digest string, hash []byte, key text, utf16 bool) ([]byte, Family, *Reason) {
	switch digest {
	case "md4", "md5", "ripemd160", "sha1", "sha224", "sha256", "sha384", "sha512", "whirlpool":
	default:
		return dst, Untranslated, unknownHash
	}
	value, ok := encoded(hash, digestSize(digest))
	if !ok {
		return dst, Untranslated, badDigest
	}
	if len(key.value) == 0 {
		return dst, Untranslated, badSalt
	}
	return appendCustom(dst, customHash{algorithm: "hmac", hash: value, digest: digest, key: key, utf16: utf16}), HMAC, nil
}

// appendLDAP appends digest and salt under a scheme of RFC 2307, in capitals.
func appendLDAP(dst []byte, scheme string, raw []byte) ([]byte, Family, *Reason) {
	size, salted := ldapSize(scheme)
	if len(raw) < size || salted == (len(raw) == size) {
		return dst, Untranslated, badLDAP
	}
	dst = openText(dst, "ldap")
	dst = append(append(append(dst, '{'), scheme...), '}')
	return closeText(base64.StdEncoding.AppendEncode(dst, raw)), LDAP, nil
}

// ldapSize is the length of a scheme's digest, 0 for what is none of Auth0's ten schemes,
// and whether a salt follows it.
func ldapSize(scheme string) (size int, salted bool) {
	switch scheme {
	case "MD5":
		return 16, false
	case "SMD5":
		return 16, true
	case "SHA":
		return 20, false
	case "SSHA":
		return 20, true
	case "SHA256":
		return 32, false
	case "SSHA256":
		return 32, true
	case "SHA384":
		return 48, false
	case "SSHA384":
		return 48, true
	case "SHA512":
		return 64, false
	case "SSHA512":
		return 64, true
	}
	return 0, false
}

// ldapScheme is the same as a constant, or empty.
func ldapScheme(name []byte) string {
	switch string(name) {
	case "MD5":
		return "MD5"
	case "SMD5":
		return "SMD5"
	case "SHA", "SHA1", "SHA-1":
		return "SHA"
	case "SSHA", "SSHA1":
		return "SSHA"
	case "SHA256", "SHA-256":
		return "SHA256"
	case "SSHA256":
		return "SSHA256"
	case "SHA384", "SHA-384":
		return "SHA384"
	case "SSHA384":
		return "SSHA384"
	case "SHA512", "SHA-512":
		return "SHA512"
	case "SSHA512":
		return "SSHA512"
	}
	return ""
}

// ldapDigest is the digest under a scheme without salt.
func ldapDigest(scheme string) string {
	switch scheme {
	case "MD5":
		return "md5"
	case "SHA":
		return "sha1"
	case "SHA256":
		return "sha256"
	case "SHA384":
		return "sha384"
	case "SHA512":
		return "sha512"
	}
	return ""
}
