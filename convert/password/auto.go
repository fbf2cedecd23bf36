package password

import (
	"bytes"
	"encoding/hex"
)

// auto translates a hash whose shape names its scheme. A shape with several readings is
// never guessed.
func auto(dst []byte, in Input) ([]byte, Family, *Reason) {
	s := in.Stored
	switch {
	case looksBcrypt(s): // most are
		return bcryptOf(dst, in)
	case isBinary(s):
		return binaryColumn(dst, in)
	}
	switch s[0] {
	case '$':
		return dollar(dst, in)
	case '{':
		if isJSON(s) {
			return keycloak(dst, in)
		}
		return braces(dst, in)
	case ':':
		return mediawiki(dst, in)
	case '*':
		if len(s) == 41 && isHex(s[1:]) {
			return dst, Untranslated, mysql
		}
		return dst, Untranslated, notKnown(s)
	case '_':
		if len(s) == 20 && isCrypt64(s[1:]) {
			return dst, Untranslated, crypt3
		}
		return dst, Untranslated, notKnown(s)
	case '0', '\\':
		if isMSSQL(s) {
			return mssql(dst, in)
		}
		if len(s) > 2 && (s[1] == 'x' || s[1] == 'X') && isHex(s[2:]) {
			return hexColumn(dst, in)
		}
	}
	if dst, family, reason, ok := byWord(dst, in); ok {
		return dst, family, reason
	}
	return byLength(dst, in)
}

// isJSON tells an object of Keycloak's from a word in braces.
func isJSON(s []byte) bool {
	rest := bytes.TrimLeft(s[1:], " \t\r\n")
	return len(rest) > 0 && rest[0] == '"'
}

// binaryColumn reads bytes that are no text.
func binaryColumn(dst []byte, in Input) ([]byte, Family, *Reason) {
	if digits := hex.AppendEncode([]byte("0x"), in.Stored); isMSSQL(digits) {
		in.Stored = digits
		return mssql(dst, in)
	}
	if digestOfLength(2*len(in.Stored)) != "" {
		return dst, Untranslated, bareDigest(len(in.Stored))
	}
	return dst, Untranslated, unknownHash
}

// hexColumn reads a binary column: 0x… or \x… of the text of a hash.
func hexColumn(dst []byte, in Input) ([]byte, Family, *Reason) {
	digits := in.Stored[2:]
	raw, ok := hexOf(nil, digits)
	if !ok || !isPrintable(raw) || isHex(raw) && len(raw) < 32 {
		in.Stored = digits
		dst, family, reason := byLength(dst, in)
		if reason == unknown { // bytes are no password
			reason = unknownHash
		}
		return dst, family, reason
	}
	if in.Stored = trimmed(raw); isNone(in.Stored) {
		return dst, NoPassword, nil
	}
	if raw[0] == '0' || raw[0] == '\\' {
		return dst, Untranslated, unknownHash // once is enough
	}
	return auto(dst, in)
}

// byWord reads hashes that begin with the name of their scheme.
func byWord(dst []byte, in Input) (_ []byte, family Family, reason *Reason, ok bool) {
	s := in.Stored
	starts := func(word string) bool { return len(s) > len(word) && string(s[:len(word)]) == word }
	switch {
	case starts("pbkdf2_sha256$"), starts("pbkdf2_sha1$"), starts("pbkdf2_sha512$"):
		dst, family, reason = djangoPBKDF2(dst, in)
	case starts("argon2$argon2"):
		in.Stored = s[len("argon2"):]
		dst, family, reason = argon2Of(dst, in)
	case starts("bcrypt$$2"):
		in.Stored = s[len("bcrypt$"):]
		dst, family, reason = bcryptOf(dst, in)
	case starts("bcrypt_sha256$"):
		reason = prehash
	case starts("s2:"):
		dst, family, reason = betterAuth(dst, in)
	case isScryptGem(s):
		dst, family, reason = scryptGem(dst, in)
	case starts("scrypt$"):
		dst, family, reason = djangoScrypt(dst, in)
	case starts("crypt$"):
		reason = crypt3
	case starts("md5$$"), starts("sha1$$"): // without a salt only Django writes it
		dst, family, reason = djangoDigest(dst, in)
	case starts("md5$"), starts("sha1$"), starts("sha224$"), starts("sha256$"), starts("sha384$"), starts("sha512$"):
		reason = djangoOrHMAC
	case starts("pbkdf2:"):
		dst, family, reason = werkzeugPBKDF2(dst, in)
	case starts("scrypt:"):
		dst, family, reason = werkzeugScrypt(dst, in)
	case starts("SCRYPT:"):
		dst, family, reason = scryptColons(dst, in)
	case starts("pbkdf2("):
		dst, family, reason = web2py(dst, in)
	case starts("sha1:"), starts("sha256:"), starts("sha512:"), starts("md5:"):
		reason = pbkdf2Colons
	case starts("SCRAM-"):
		reason = scram
	case starts("U$S$"):
		reason = drupal
	case starts("S:"), starts("T:"), starts("H:"):
		dst, family, reason = oracleOf(dst, in)
	case starts("a:") && bytes.Contains(s, []byte(`s:4:"hash"`)):
		dst, family, reason = xenforo(dst, in)
	case isPostgres(s):
		dst, family, reason = postgres(dst, in)
	default:
		return dst, Untranslated, nil, false
	}
	return dst, family, reason, true
}

// byLength reads what is left: digits, base64, and lists between colons.
func byLength(dst []byte, in Input) ([]byte, Family, *Reason) {
	s := in.Stored
	if isHex(s) {
		switch len(s) {
		case 16:
			return dst, Untranslated, mysql
		case 56, 96, 160:
			return dst, Untranslated, otherSHA
		}
		switch {
		case len(s) >= 32 && len(s)%2 == 0:
			return dst, Untranslated, bareDigest(len(s) / 2)
		case len(s) > 24:
			return dst, Untranslated, badDigest
		}
	}
	switch {
	case isPwdump(s):
		return ntHash(dst, in)
	case isUmbraco(s):
		return umbraco(dst, in)
	case isIdentity(s):
		return aspnetIdentity(dst, in)
	}
	if _, salt, version, ok := magentoParts(s); ok && len(salt) >= 8 && len(version) > 0 {
		return magento2(dst, in)
	}
	if _, _, _, ok := digestPair(s); ok {
		return dst, Untranslated, saltedPair
	}
	if len(s) == 13 && isCrypt64(s) {
		return dst, Untranslated, crypt3
	}
	var scratch [128]byte
	if raw, ok := base64Of(scratch[:0], s); ok {
		switch {
		case digestOfLength(len(raw)) != "" && isHex(raw):
			return dst, Untranslated, hexInBase64
		case digestOfLength(2*len(raw)) != "":
			return dst, Untranslated, bareDigest(len(raw))
		}
	}
	return dst, Untranslated, notKnown(s)
}
