package password

import (
	"bytes"
	"strconv"
)

// dollar reads what begins with $ and a word, bcrypt excepted.
func dollar(dst []byte, in Input) ([]byte, Family, *Reason) {
	s := in.Stored
	i := bytes.IndexAny(s[1:], "$,")
	if i < 0 {
		return dst, Untranslated, notKnown(s)
	}
	switch word := s[1 : 1+i]; string(word) {
	case "argon2id", "argon2i", "argon2d":
		return argon2Of(dst, in)
	case "pbkdf2-sha224", "pbkdf2-sha384":
		return dst, Untranslated, sha224OrSHA3
	case "bcrypt":
		return bcryptPHC(dst, in)
	case "pbkdf2":
		return pbkdf2PHC(dst, in)
	case "scrypt":
		return scryptPHC(dst, in)
	case "s0": // Java's SCryptUtil: as Spring's
		in.Stored = s[len("$s0"):]
		return springScrypt(dst, in)
	case "wp":
		return dst, Untranslated, wpOwn
	case "P", "H":
		return dst, Untranslated, phpass
	case "S":
		return dst, Untranslated, drupal
	case "bcrypt-sha256":
		return dst, Untranslated, prehash
	case "CP", "SHA":
		return dst, Untranslated, nested
	case "shiro1":
		return dst, Untranslated, rounds
	case "firescrypt", "fbscrypt": // as Kratos and Supabase spell it
		return dst, Untranslated, firebase
	case "A":
		return dst, Untranslated, mysql
	case "md5", "sha1", "sha256", "sha512":
		if bytes.HasPrefix(s[i+2:], []byte("pf=")) {
			return kratosTemplate(dst, in)
		}
		return dst, Untranslated, crypt3
	case "p5k2":
		return p5k2(dst, in)
	case "6", "7":
		return mosquitto(dst, in)
	case "1", "5", "y", "gy", "sm3y", "apr1", "3":
		return dst, Untranslated, crypt3
	default:
		switch {
		case bytes.HasPrefix(word, []byte("pbkdf2-")):
			return pbkdf2PHC(dst, in)
		case bytes.HasPrefix(word, []byte("hmac-")):
			return kratosHMAC(dst, in)
		case bytes.IndexByte(word, '\\') >= 0: // phpBB: one kind of hash in another
			return dst, Untranslated, nested
		case isSpringScrypt(s):
			return springScrypt(dst, in)
		}
	}
	return dst, Untranslated, notKnown(s)
}

// mosquitto reads $7$iterations$salt$key and $6$salt$digest, all in base64. crypt(3) has others of its own under both
// numbers: its $7$ has no fourth part, and no hash of its ends in =.
func mosquitto(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [5][]byte
	var saltBuffer, buffer [keyBuffer]byte
	switch s := in.Stored; {
	case s[1] == '7' && split(part[:], s, "$"):
		n, ok1 := number(part[2])
		salt, ok2 := base64Of(saltBuffer[:0], part[3])
		key, ok3 := base64Of(buffer[:0], part[4])
		if !ok1 || !ok2 || !ok3 || len(key) != digestSize("sha512") {
			return dst, Untranslated, badPBKDF2
		}
		return appendPBKDF2(dst, "sha512", n, salt, key)
	case s[1] == '6' && split(part[:4], s, "$") && bytes.HasSuffix(part[3], []byte("==")):
		salt, ok := base64Of(saltBuffer[:0], part[2])
		if !ok || len(salt) == 0 {
			return dst, Untranslated, badSalt
		}
		return appendDigest(dst, "sha512", part[3], textOf(salt), "suffix", false)
	}
	return dst, Untranslated, crypt3
}

// p5k2 reads $p5k2$iterations$salt$key, the iterations in hex. The salt is all before the last $ where the key has 24
// bytes (Litzenberger's, who leaves out 400 iterations), and the bytes in its part where it has 20 (Cryptacular's).
func p5k2(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [5][]byte
	if !split(part[:], in.Stored, "$") {
		return dst, Untranslated, badPBKDF2
	}
	if len(part[2]) == 0 {
		part[2] = []byte("190")
	}
	var saltBuffer, buffer [keyBuffer]byte
	n, err := strconv.ParseUint(string(part[2]), 16, 31)
	key, ok := base64Of(buffer[:0], part[4])
	salt := in.Stored[:len(in.Stored)-len(part[4])-1]
	switch {
	case err != nil || !ok:
	case len(key) == 24:
		return appendPBKDF2(dst, "sha1", int(n), salt, key)
	case len(key) == 20:
		if salt, ok = base64Of(saltBuffer[:0], part[3]); ok {
			return appendPBKDF2(dst, "sha1", int(n), salt, key)
		}
	}
	return dst, Untranslated, badPBKDF2
}

// kratosTemplate reads $DIGEST$pf=TEMPLATE$salt$hash, all in base64. The template has
// {SALT} and {PASSWORD} with constant text around them, which becomes part of the salt.
func kratosTemplate(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [5][]byte
	if !split(part[:], in.Stored, "$") {
		return dst, Untranslated, badHash
	}
	var templateBuffer, saltBuffer, both [keyBuffer]byte
	template, ok1 := base64Of(templateBuffer[:0], bytes.TrimPrefix(part[2], []byte("pf=")))
	salt, ok2 := base64Of(saltBuffer[:0], part[3])
	before, after, ok3 := bytes.Cut(template, []byte("{PASSWORD}"))
	if !ok1 || !ok2 || !ok3 || bytes.Count(template, []byte("{SALT}")) != 1 ||
		bytes.Contains(after, []byte("{PASSWORD}")) {
		return dst, Untranslated, badHash
	}
	side, position := before, "prefix"
	if len(before) == 0 {
		side, position = after, "suffix"
	} else if len(after) > 0 {
		return dst, Untranslated, twoSides
	}
	left, right, _ := bytes.Cut(side, []byte("{SALT}"))
	whole := append(append(append(both[:0], left...), salt...), right...)
	return appendDigest(dst, lowerDigest(part[1]), part[4], textOf(whole), position, false)
}

// kratosHMAC reads $hmac-DIGEST$hash$key in base64; the hash is in hex below that.
func kratosHMAC(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [4][]byte
	if !split(part[:], in.Stored, "$") {
		return dst, Untranslated, badHash
	}
	digest := lowerDigest(part[1][len("hmac-"):])
	var hashBuffer, keyBytes [keyBuffer]byte
	hash, ok1 := base64Of(hashBuffer[:0], part[2])
	key, ok2 := base64Of(keyBytes[:0], part[3])
	if !ok1 || !ok2 || digest == "" {
		return dst, Untranslated, badHash
	}
	if len(hash) == digestSize(digest) {
		hash = part[2]
	}
	return appendHMAC(dst, digest, hash, textOf(key), false)
}

// kratos writes SHA-3 as sha224 and sha384.
func kratos(dst []byte, in Input) ([]byte, Family, *Reason) {
	if s := in.Stored; bytes.HasPrefix(s, []byte("$pbkdf2-sha224$")) || bytes.HasPrefix(s, []byte("$pbkdf2-sha384$")) {
		return dst, Untranslated, sha3Kind
	}
	return auto(dst, in)
}
