package password

import (
	"bytes"
	"encoding/json"
)

// Programs that keep the parts of a hash in columns of their own.

// betterAuth reads salt:key of scrypt with N=16384, r=16, p=1; the salt is its text. Lucia puts s2:
// before it, its first version had r=8 and no s2:, and its salts are letters and digits.
func betterAuth(dst []byte, in Input) ([]byte, Family, *Reason) {
	stored, lucia := bytes.CutPrefix(in.Stored, []byte("s2:"))
	salt, key, ok := bytes.Cut(stored, []byte(":"))
	if !ok || !isPrintable(salt) || !isHex(key) {
		return dst, Untranslated, badScrypt
	}
	r := 16
	if !lucia && !isHex(salt) {
		r = 8
	}
	return appendScrypt(dst, 16384, r, 1, text{salt, "utf8"}, text{key, "hex"})
}

// cakephp2 reads sha1 and md5 of the application's salt and the password, and bcrypt.
func cakephp2(dst []byte, in Input) ([]byte, Family, *Reason) {
	if looksBcrypt(in.Stored) {
		return bcryptOf(dst, in)
	}
	if digest := digestOfLength(len(in.Stored)); digest != "" && isHex(in.Stored) {
		return appendDigest(dst, digest, in.Stored, textOf(in.Pepper), "prefix", false)
	}
	return dst, Untranslated, wrongScheme
}

// discourse reads hex of PBKDF2 with the salt's text.
func discourse(dst []byte, in Input) ([]byte, Family, *Reason) {
	digest, iterations, ok := algorithmText(in.Iterations, "sha256")
	var buffer [keyBuffer]byte
	key, isKey := hexOf(buffer[:0], in.Stored)
	if !ok || !isKey {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, digest, iterations, in.Salt, key)
}

// discourseText reads $pbkdf2-DIGEST$i=…,l=…$.
func discourseText(v []byte, digest string) (string, int, bool) {
	var part [4][]byte
	v = bytes.TrimSuffix(v, []byte("$"))
	if !split(part[:3], v, "$") || len(part[0]) > 0 {
		return digest, 0, false
	}
	name, isPBKDF2 := bytes.CutPrefix(part[1], []byte("pbkdf2-"))
	iterations, found := bytes.CutPrefix(part[2], []byte("i="))
	iterations, _, _ = bytes.Cut(iterations, []byte(","))
	n, ok := number(iterations)
	named := lowerDigest(name)
	return named, n, isPBKDF2 && found && ok && named != ""
}

// payload reads users.hash: today (version 3.90) pbkdf2-sha256-v1: and hex, of 600000 rounds,
// formerly hex alone, of 25000. The salt is the text of its hex. (github.com/payloadcms/payload,
// packages/payload/src/auth/strategies/local)
func payload(dst []byte, in Input) ([]byte, Family, *Reason) {
	iterations := 25000
	stored, new := bytes.CutPrefix(in.Stored, []byte("pbkdf2-sha256-v1:"))
	if new {
		iterations = 600000
	}
	var buffer [keyBuffer]byte
	key, ok := hexOf(buffer[:0], stored)
	if !ok || new && len(key) != 32 || !new && len(key) != 512 {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, "sha256", iterations, in.Salt, key)
}

// gitea reads hex of a key of 50 bytes. The salt is in hex, and the old ones of 10 characters are their text.
// passwd_hash_algo has the algorithm and its numbers, behind $ each; without them, those of before 1.19 count.
// (github.com/go-gitea/gitea, modules/auth/password/hash)
func gitea(dst []byte, in Input) ([]byte, Family, *Reason) {
	if looksBcrypt(in.Stored) {
		return bcryptOf(dst, in)
	}
	word, numbers, given := bytes.Cut(in.Iterations, []byte("$"))
	n, parts := [3]int{10000}, 1
	switch string(word) {
	case "", "pbkdf2":
	case "argon2":
		n, parts = [3]int{2, 65536, 8}, 3
	case "scrypt":
		n, parts = [3]int{65536, 16, 2}, 3
	default:
		return dst, Untranslated, badNumber
	}
	for i := 0; given && i < parts; i++ {
		var one []byte
		one, numbers, _ = bytes.Cut(numbers, []byte("$"))
		var ok bool
		if n[i], ok = number(one); !ok {
			return dst, Untranslated, badNumber
		}
	}
	salt := text{in.Salt, "hex"}
	if len(in.Salt) == 10 {
		salt.encoding = "utf8"
	}
	if string(word) == "scrypt" {
		return appendScrypt(dst, n[0], n[1], n[2], salt, text{in.Stored, "hex"})
	}
	var buffer, saltBuffer [keyBuffer]byte
	key, ok := hexOf(buffer[:0], in.Stored)
	if !ok {
		return dst, Untranslated, badPBKDF2
	}
	raw := in.Salt
	if salt.encoding == "hex" {
		if raw, ok = hexOf(saltBuffer[:0], raw); !ok {
			return dst, Untranslated, badSalt
		}
	}
	if string(word) == "argon2" {
		return appendArgon2(dst, "argon2id", n[1], n[0], n[2], raw, key)
	}
	return appendPBKDF2(dst, "sha256", n[0], raw, key)
}

// nextcloud reads a hash behind the number of its kind. Without one it is older than that: sha1,
// or bcrypt with passwordsalt behind the password.
func nextcloud(dst []byte, in Input) ([]byte, Family, *Reason) {
	kind, hash, numbered := bytes.Cut(in.Stored, []byte("|"))
	switch {
	case numbered && len(kind) == 1 && '1' <= kind[0] && kind[0] <= '3' && len(hash) > 0 && hash[0] == '$':
		in.Stored = hash
		return auto(dst, in)
	case looksBcrypt(in.Stored) && len(in.Pepper) == 0:
		return dst, Untranslated, noPepper
	case looksBcrypt(in.Stored):
		return bcryptSalted(dst, in, textOf(in.Pepper), "suffix")
	case len(in.Stored) == 40 && isHex(in.Stored):
		return appendDigest(dst, "sha1", in.Stored, text{}, "", false)
	}
	return dst, Untranslated, wrongScheme
}

// fusionBcrypt puts together what FusionAuth keeps apart: the cost, 22 characters of salt
// and 31 of key.
func fusionBcrypt(dst []byte, in Input) ([]byte, Family, *Reason) {
	cost, ok := number(in.Iterations)
	if !ok || len(in.Salt) != 22 || len(in.Stored) != 31 || cost > 31 {
		return dst, Untranslated, badBcrypt
	}
	var whole [bcryptLength]byte
	in.Stored = append(append(append(whole[:0], '$', '2', 'a', '$', byte('0'+cost/10), byte('0'+cost%10), '$'),
		in.Salt...), in.Stored...)
	return bcryptOf(dst, in)
}

// bareSpring reads what Spring's Pbkdf2PasswordEncoder writes where no word in braces
// stands before it.
func bareSpring(digest string, saltSize int) reader {
	iterations := 185000
	if digest == "sha256" {
		iterations = 310000
	}
	return func(dst []byte, in Input) ([]byte, Family, *Reason) {
		if in.Stored[0] == '{' || in.Stored[0] == '$' {
			return auto(dst, in)
		}
		return springPBKDF2(dst, in, digest, iterations, saltSize)
	}
}

// readPBKDF2Colons reads DIGEST:iterations:salt:key.
func readPBKDF2Colons(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [4][]byte
	if !split(part[:], in.Stored, ":") {
		return auto(dst, in)
	}
	var saltBuffer, buffer [keyBuffer]byte
	salt, ok1 := base64Of(saltBuffer[:0], part[2])
	key, ok2 := base64Of(buffer[:0], part[3])
	n, ok3 := number(part[1])
	if !ok1 || !ok2 || !ok3 {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, lowerDigest(part[0]), n, salt, key)
}

// nodeCredential reads the JSON of npm's credential: PBKDF2 with SHA-1, whose salt is the text of its base64.
func nodeCredential(dst []byte, in Input) ([]byte, Family, *Reason) {
	var c struct {
		Hash, Salt, HashMethod string
		KeyLength, Iterations  int
	}
	if json.Unmarshal(in.Stored, &c) != nil {
		return dst, Untranslated, badHash
	}
	if c.HashMethod != "pbkdf2" {
		return dst, Untranslated, unknownHash
	}
	var buffer [keyBuffer]byte
	key, ok := base64Of(buffer[:0], []byte(c.Hash))
	if !ok || len(key) != c.KeyLength {
		return dst, Untranslated, badPBKDF2
	}
	return appendPBKDF2(dst, "sha1", c.Iterations, []byte(c.Salt), key)
}
