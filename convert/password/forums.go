package password

import "bytes"

// digestPair cuts hex:salt after a digest of md5, sha1, sha256 or sha512.
func digestPair(s []byte) (digest string, hash, salt []byte, ok bool) {
	hash, salt, found := bytes.Cut(s, []byte(":"))
	if !found || len(salt) == 0 || !isHex(hash) {
		return "", nil, nil, false
	}
	digest = digestOfLength(len(hash))
	return digest, hash, salt, digest != ""
}

// digestOfLength is the usual digest of a number of hex digits.
func digestOfLength(n int) string {
	switch n {
	case 32:
		return "md5"
	case 40:
		return "sha1"
	case 64:
		return "sha256"
	case 128:
		return "sha512"
	}
	return ""
}

// pair reads hex:salt, the salt on the side that the program put it, and what names itself.
func pair(position string) reader {
	return func(dst []byte, in Input) ([]byte, Family, *Reason) {
		if digest, hash, salt, ok := digestPair(in.Stored); ok {
			return appendDigest(dst, digest, hash, textOf(salt), position, false)
		}
		return auto(dst, in)
	}
}

// magento2 reads digest:salt:version. Versions 0 and 1 are md5 and sha256 with the salt
// first; 2 and 3_length_passes_bytes are argon2id. Several versions one after another are
// a hash of a hash.
func magento2(dst []byte, in Input) ([]byte, Family, *Reason) {
	hash, salt, version, ok := magentoParts(in.Stored)
	if !ok {
		return auto(dst, in)
	}
	if bytes.IndexByte(version, ':') >= 0 {
		return dst, Untranslated, nested
	}
	var part [4][]byte
	part[1], part[2], part[3] = []byte("32"), []byte("2"), []byte("67108864")
	switch {
	case string(version) == "0":
		return appendDigest(dst, "md5", hash, textOf(salt), "prefix", false)
	case string(version) == "1":
		return appendDigest(dst, "sha256", hash, textOf(salt), "prefix", false)
	case string(version) == "2":
	case version[0] != '3' || !split(part[:], version, "_"):
		return dst, Untranslated, badHash
	}
	length, ok1 := number(part[1])
	passes, ok2 := number(part[2])
	memory, ok3 := number(part[3])
	var buffer [keyBuffer]byte
	raw, ok4 := hexOf(buffer[:0], hash)
	if !ok1 || !ok2 || !ok3 || !ok4 || len(raw) != length {
		return dst, Untranslated, badArgon2
	}
	var cut [16]byte // libsodium's salts are of 16 bytes
	for i := range cut {
		cut[i] = salt[i%len(salt)]
	}
	return appendArgon2(dst, "argon2id", memory/1024, passes, 1, cut[:], raw)
}

// magentoParts cuts hex:salt:versions.
func magentoParts(s []byte) (hash, salt, version []byte, ok bool) {
	hash, rest, _ := bytes.Cut(s, []byte(":"))
	salt, version, ok = bytes.Cut(rest, []byte(":"))
	if !ok || !isHex(hash) || len(salt) == 0 || len(version) == 0 {
		return nil, nil, nil, false
	}
	for i, c := range version {
		if (c < '0' || c > '9') && (i == 0 || c != '_' && c != ':') {
			return nil, nil, nil, false
		}
	}
	return hash, salt, version, true
}

// mediawiki reads :TYPE:….
func mediawiki(dst []byte, in Input) ([]byte, Family, *Reason) {
	s := in.Stored
	if s[0] != ':' {
		return auto(dst, in)
	}
	kind, rest, _ := bytes.Cut(s[1:], []byte(":"))
	in.Stored = rest
	switch string(kind) {
	case "A":
		if len(rest) != 32 || !isHex(rest) {
			return dst, Untranslated, badDigest
		}
		return appendDigest(dst, "md5", rest, text{}, "", false)
	case "B", "pbkdf2-legacyA", "pbkdf2-legacyB", "bcrypt-legacy":
		return dst, Untranslated, nested
	case "argon2":
		return inner(dst, in, Argon2)
	case "bcrypt": // cost$salt$key
		var buffer [bcryptLength]byte
		hash, ok := mediawikiBcrypt(buffer[:0], rest)
		if !ok {
			return dst, Untranslated, badBcrypt
		}
		in.Stored = hash
		return bcryptOf(dst, in)
	case "pbkdf2": // digest:iterations:length:salt:key
		var part [5][]byte
		if !split(part[:], rest, ":") {
			return dst, Untranslated, badPBKDF2
		}
		var saltBuffer, buffer [keyBuffer]byte
		salt, ok1 := base64Of(saltBuffer[:0], part[3])
		key, ok2 := base64Of(buffer[:0], part[4])
		iterations, ok3 := number(part[1])
		length, ok4 := number(part[2])
		if !ok1 || !ok2 || !ok3 || !ok4 || length != len(key) {
			return dst, Untranslated, badPBKDF2
		}
		return appendPBKDF2(dst, lowerDigest(part[0]), iterations, salt, key)
	}
	return dst, Untranslated, badHash
}

// mediawikiBcrypt writes cost$salt$key as bcrypt itself does: the cost has no leading zero
// there, and a $ stands between salt and key. (MediaWiki, includes/password/BcryptPassword.php)
func mediawikiBcrypt(dst, s []byte) ([]byte, bool) {
	cost, rest, _ := bytes.Cut(s, []byte("$"))
	salt, key, _ := bytes.Cut(rest, []byte("$"))
	if len(cost) == 0 || len(cost) > 2 || len(salt) != 22 || len(key) != 31 {
		return dst, false
	}
	dst = append(dst, "$2y$"...)
	if len(cost) == 1 {
		dst = append(dst, '0')
	}
	dst = append(append(dst, cost...), '$')
	return append(append(dst, salt...), key...), true
}

// xenforo reads the PHP array of xf_user_authenticate, which holds bcrypt since 1.2.
func xenforo(dst []byte, in Input) ([]byte, Family, *Reason) {
	if looksBcrypt(in.Stored) {
		return bcryptOf(dst, in)
	}
	if _, rest, found := bytes.Cut(in.Stored, []byte(`s:4:"hash";s:60:"`)); found && len(rest) > bcryptLength &&
		rest[bcryptLength] == '"' {
		in.Stored = rest[:bcryptLength]
		return bcryptOf(dst, in)
	}
	if bytes.Contains(in.Stored, []byte(`s:4:"hash";`)) {
		return dst, Untranslated, nested
	}
	return dst, Untranslated, badHash
}

// bareMD5 reads md5 where a program has stored it so: WordPress before 2.5 and by hand, Drupal 6.
func bareMD5(dst []byte, in Input) ([]byte, Family, *Reason) {
	if len(in.Stored) == 32 && isHex(in.Stored) {
		return appendDigest(dst, "md5", in.Stored, text{}, "", false)
	}
	return auto(dst, in)
}

// moodle reads bcrypt, and md5 with the site's salt behind the password.
func moodle(dst []byte, in Input) ([]byte, Family, *Reason) {
	if len(in.Stored) == 32 && isHex(in.Stored) {
		return appendDigest(dst, "md5", in.Stored, textOf(in.Pepper), "suffix", false)
	}
	return auto(dst, in)
}

// prestashop reads bcrypt, and md5 with the cookie key before the password.
func prestashop(dst []byte, in Input) ([]byte, Family, *Reason) {
	if len(in.Stored) == 32 && isHex(in.Stored) {
		return appendDigest(dst, "md5", in.Stored, textOf(in.Pepper), "prefix", false)
	}
	return auto(dst, in)
}

// smf reads sha1 up to 2.0 and bcrypt from 2.1 on; both hash the small user name first.
func smf(dst []byte, in Input) ([]byte, Family, *Reason) {
	var buffer [keyBuffer]byte
	name, ok := smallName(buffer[:0], in.Username)
	switch {
	case !ok:
		return dst, Untranslated, foldedName
	case looksBcrypt(in.Stored):
		return bcryptSalted(dst, in, textOf(name), "prefix")
	case len(in.Stored) == 40 && isHex(in.Stored):
		return appendDigest(dst, "sha1", in.Stored, textOf(name), "prefix", false)
	}
	return dst, Untranslated, wrongScheme
}

// smallName is a user name with small letters for capital ones. It refuses a name whose
// capital letters are not all of ASCII.
func smallName(dst, name []byte) ([]byte, bool) {
	if !bytes.Equal(bytes.ToLower(name), asciiLower(dst, name)) {
		return nil, false
	}
	return asciiLower(dst, name), true
}

func asciiLower(dst, v []byte) []byte {
	for _, c := range v {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

// vbulletin refuses digests of digests, and the bcrypt and argon2 of an md5 that version 5 writes.
func vbulletin(dst []byte, in Input) ([]byte, Family, *Reason) {
	if in.Stored[0] == '$' {
		return dst, Untranslated, prehash
	}
	return dst, Untranslated, nested
}

// never is a scheme of which no hash has a translation, whatever it looks like.
func never(reason *Reason) reader {
	return func(dst []byte, in Input) ([]byte, Family, *Reason) { return dst, Untranslated, reason }
}

// digestsNever is a scheme whose digests have no translation, and whose later hashes name themselves.
func digestsNever(reason *Reason) reader {
	return func(dst []byte, in Input) ([]byte, Family, *Reason) {
		if in.Stored[0] == '$' {
			return auto(dst, in)
		}
		return dst, Untranslated, reason
	}
}
