package password

import "bytes"

// Django writes ALGORITHM$…; the salt is the text as it stands there.

// djangoPBKDF2 reads pbkdf2_DIGEST$iterations$salt$key.
func djangoPBKDF2(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [4][]byte
	digest := ""
	if split(part[:], in.Stored, "$") {
		digest = lowerDigest(bytes.TrimPrefix(part[0], []byte("pbkdf2_")))
	}
	if digest == "" {
		return dst, Untranslated, badPBKDF2
	}
	var scratch [keyBuffer]byte
	if len(part[3]) >= 32 && isHex(part[3]) {
		return dst, Untranslated, hexPBKDF2
	}
	key, ok1 := base64Of(scratch[:0], part[3])
	iterations, ok2 := number(part[1])
	if !ok1 || !ok2 || len(key) != digestSize(digest) {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, digest, iterations, part[2], key)
}

// clerkPBKDF2 reads pbkdf2_DIGEST$iterations$salt$key, perhaps with the length of the key behind, which looks like
// Django's: the key is in hex and the salt the text; _hex has the salt in hex, and pbkdf2_sha256 both in base64.
// (clerk.com/docs/reference/backend/user/create-user)
func clerkPBKDF2(dst []byte, in Input) ([]byte, Family, *Reason) {
	return clerkOf(dst, in, bytes.HasPrefix(in.Stored, []byte("pbkdf2_sha512_hex$")))
}

// clerkPBKDF2Hex reads the same where the salt is in hex, whatever stands before it.
func clerkPBKDF2Hex(dst []byte, in Input) ([]byte, Family, *Reason) { return clerkOf(dst, in, true) }

func clerkOf(dst []byte, in Input, hexSalt bool) ([]byte, Family, *Reason) {
	var part [5][]byte
	if !split(part[:], in.Stored, "$") && !split(part[:4], in.Stored, "$") {
		return dst, Untranslated, wrongScheme
	}
	name, isPBKDF2 := bytes.CutPrefix(bytes.TrimSuffix(part[0], []byte("_hex")), []byte("pbkdf2_"))
	digest := lowerDigest(name)
	var saltBuffer, buffer [keyBuffer]byte
	salt, ok := part[2], true
	switch {
	case !isPBKDF2 || digest == "":
		return dst, Untranslated, wrongScheme
	case hexSalt:
		salt, ok = hexOf(saltBuffer[:0], salt)
	case digest == "sha256":
		salt, ok = base64Of(saltBuffer[:0], salt)
	}
	if !ok {
		return dst, Untranslated, badSalt
	}
	if digest == "sha256" && !hexSalt {
		return pbkdf2Of(dst, digest, part[1], salt, part[3])
	}
	key, ok1 := hexOf(buffer[:0], part[3])
	n, ok2 := number(part[1])
	length, ok3 := number(part[4])
	if !ok1 || !ok2 || part[4] != nil && (!ok3 || length != len(key)) {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, digest, n, salt, key)
}

// djangoScrypt reads scrypt$N$salt$r$p$key.
func djangoScrypt(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [6][]byte
	if !split(part[:], in.Stored, "$") {
		return dst, Untranslated, badScrypt
	}
	n, ok := number(part[1])
	return scryptOf(dst, n, ok, part[3], part[4], textOf(part[2]), text{part[5], "base64"})
}

// djangoDigest reads md5$salt$hex and sha1$salt$hex, where the salt may be empty.
func djangoDigest(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [3][]byte
	if !split(part[:], in.Stored, "$") {
		return dst, Untranslated, badHash
	}
	digest := lowerDigest(part[0])
	if digest != "md5" && digest != "sha1" || !isHex(part[2]) {
		return dst, Untranslated, badHash
	}
	return appendDigest(dst, digest, part[2], textOf(part[1]), "prefix", false)
}

func django(dst []byte, in Input) ([]byte, Family, *Reason) {
	switch s := in.Stored; {
	case bytes.HasPrefix(s, []byte("md5$")), bytes.HasPrefix(s, []byte("sha1$")):
		return djangoDigest(dst, in)
	case len(s) == 32 && isHex(s): // UnsaltedMD5PasswordHasher
		return appendDigest(dst, "md5", s, text{}, "", false)
	}
	return auto(dst, in)
}

// Werkzeug, and so Flask, writes METHOD$salt$hex.

func werkzeug(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [3][]byte
	s := in.Stored
	if bytes.HasPrefix(s, []byte("pbkdf2:")) || bytes.HasPrefix(s, []byte("scrypt:")) || !split(part[:], s, "$") {
		return auto(dst, in)
	}
	digest := lowerDigest(part[0])
	if digest == "" {
		return auto(dst, in)
	}
	// Before 2.3 the salt was the key of an HMAC, and without one the digest a plain one.
	if !isHex(part[2]) {
		return dst, Untranslated, badHash
	}
	if len(part[1]) == 0 {
		return appendDigest(dst, digest, part[2], text{}, "", false)
	}
	return appendHMAC(dst, digest, part[2], textOf(part[1]), false)
}

// werkzeugPBKDF2 reads pbkdf2:DIGEST:iterations$salt$hex.
func werkzeugPBKDF2(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [3][]byte
	var method [3][]byte
	if !split(part[:], in.Stored, "$") || !split(method[:], part[0], ":") || !isHex(part[2]) {
		return dst, Untranslated, badPBKDF2
	}
	return pbkdf2Of(dst, lowerDigest(method[1]), method[2], part[1], part[2])
}

// werkzeugScrypt reads scrypt:N:r:p$salt$hex.
func werkzeugScrypt(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [3][]byte
	var method [4][]byte
	if !split(part[:], in.Stored, "$") || !split(method[:], part[0], ":") || !isHex(part[2]) {
		return dst, Untranslated, badScrypt
	}
	n, ok := number(method[1])
	return scryptOf(dst, n, ok, method[2], method[3], textOf(part[1]), text{part[2], "hex"})
}

// web2py reads pbkdf2(iterations,length,DIGEST)$salt$hex.
func web2py(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [3][]byte
	var method [3][]byte
	if !split(part[:], in.Stored, "$") || !split(method[:], part[0], ",") || !isHex(part[2]) {
		return dst, Untranslated, badPBKDF2
	}
	digest, closed := bytes.CutSuffix(method[2], []byte(")"))
	length, ok := number(method[1])
	if !closed || !ok || length*2 != len(part[2]) {
		return dst, Untranslated, badPBKDF2
	}
	var scratch [keyBuffer]byte
	key, ok1 := hexOf(scratch[:0], part[2])
	iterations, ok2 := number(bytes.TrimPrefix(method[0], []byte("pbkdf2(")))
	if !ok1 || !ok2 {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, lowerDigest(digest), iterations, part[1], key)
}
