package password

import (
	"bytes"
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
			if bytes.Contains(s, []byte(`"hashMethod"`)) {
				return nodeCredential(dst, in)
			}
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
		if mssqlDigits(s) != nil {
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
	if mssqlDigits(in.Stored) != nil {
		return mssql(dst, in)
	}
	if _, ok := quotedUTF16(in.Stored); ok {
		return dst, Untranslated, quotedPlain
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
	case starts("pbkdf2_sha512_hex$"):
		dst, family, reason = clerkPBKDF2(dst, in)
	case starts("argon2$argon2"):
		in.Stored = s[len("argon2"):]
		dst, family, reason = argon2Of(dst, in)
	case starts("bcrypt$$2"):
		in.Stored = s[len("bcrypt$"):]
		dst, family, reason = bcryptOf(dst, in)
	case starts("bcrypt_sha256$"):
		reason = prehash
	case (starts("b'") || starts(`b"`)) && s[len(s)-1] == s[1] && isEvident(s[2:len(s)-1]): // Python's bytes, as it prints them
		in.Stored = s[2 : len(s)-1]
		dst, family, reason = auto(dst, in)
	case starts("s2:"):
		dst, family, reason = betterAuth(dst, in)
	case isScryptGem(s):
		dst, family, reason = scryptGem(dst, in)
	case isCountedScrypt(s):
		dst, family, reason = countedScrypt(dst, in)
	case starts("scrypt$"):
		dst, family, reason = djangoScrypt(dst, in)
	case starts("crypt$"):
		reason = crypt3
	case starts("md5$$"), starts("sha1$$"): // without a salt only Django writes it
		dst, family, reason = djangoDigest(dst, in)
	case namedDigest(s) > 0:
		reason = bareDigest(namedDigest(s))
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
		if raw, ok := hexOf(nil, s); ok && isEvident(raw) {
			in.Stored = trimmed(raw)
			return auto(dst, in)
		}
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
	if _, key, ok := saltAndKey(s); ok && (len(key) == 128 || bytes.IndexByte(s, '.') >= 0) {
		return dst, Untranslated, saltAndScrypt
	}
	if _, _, _, ok := digestPair(s); ok {
		return dst, Untranslated, saltedPair
	}
	if pairs := pairsOfDigits(s); pairs != nil {
		return dst, Untranslated, bareDigest(len(pairs) / 2)
	}
	if len(s) == 13 && isCrypt64(s) {
		return dst, Untranslated, crypt3
	}
	var scratch [128]byte
	if raw, ok := base64Of(scratch[:0], s); ok {
		switch {
		case isEvident(raw):
			in.Stored = trimmed(bytes.Clone(raw))
			return auto(dst, in)
		case mssqlDigits(s) != nil:
			return mssql(dst, in)
		case digestOfLength(len(raw)) != "" && isHex(raw):
			return dst, Untranslated, hexInBase64
		case digestOfLength(2*len(raw)) != "":
			return dst, Untranslated, bareDigest(len(raw))
		}
	}
	return dst, Untranslated, notKnown(s)
}

// isEvident reports whether bytes are the text of a hash that says what it is, from which no random bytes can come.
func isEvident(raw []byte) bool {
	text := bytes.TrimRight(raw, "\x00")
	return len(text) >= 24 && isPrintable(text) &&
		(text[0] == '$' || text[0] == '{' || bytes.HasPrefix(text, []byte("pbkdf2")))
}

// namedDigest is the length in bytes of the digest in md5:HEX or md5$HEX, 0 for other values.
func namedDigest(s []byte) int {
	i := bytes.IndexAny(s, ":$")
	if i < 0 || digestFamily(lowerDigest(s[:i])) == Untranslated {
		return 0
	}
	if n := digestSize(lowerDigest(s[:i])); len(s)-i-1 == 2*n && isHex(s[i+1:]) {
		return n
	}
	return 0
}

// pairsOfDigits is the digits of AB-CD-… and ab:cd:…, as .NET's BitConverter and OpenSSL write bytes;
// nil for other values.
func pairsOfDigits(s []byte) []byte {
	if len(s) < 3*16-1 || len(s)%3 != 2 || s[2] != '-' && s[2] != ':' {
		return nil
	}
	digits := bytes.ReplaceAll(s, s[2:3], nil)
	if 3*len(digits) != 2*(len(s)+1) || !isHex(digits) || digestOfLength(len(digits)) == "" {
		return nil
	}
	for i := 2; i < len(s); i += 3 {
		if s[i] != s[2] {
			return nil
		}
	}
	return digits
}
