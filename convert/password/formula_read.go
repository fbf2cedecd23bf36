package password

import (
	"encoding/hex"
	"slices"
)

// needs are the parts of Input that a formula reads.
func (f *formula) needs() (needs Parts) {
	for _, t := range f.terms {
		switch t.part {
		case 's':
			needs |= NeedsSalt
		case 'u':
			needs |= NeedsUsername
		case 'p':
			needs |= NeedsPepper
		}
	}
	if f.algorithm == "pbkdf2" && f.iterations == 0 {
		needs |= NeedsIterations
	}
	return needs
}

// hexSalt reports whether the salt is what its hex digits say, wherever it stands.
func (f *formula) hexSalt() bool {
	return !slices.ContainsFunc(f.terms, func(t term) bool { return t.part == 's' && t.function != "hex" })
}

// read translates a hash that the formula made. In a column whose hashes were made by it
// stand others too, after an upgrade: those whose shape names them are translated as
// such, but for formulas with a pepper or a user name, which may be in those as well.
func (f *formula) read(dst []byte, in Input) ([]byte, Family, *Reason) {
	if raw, ok := hexOf(nil, prefixedHex(in.Stored)); ok && len(raw) > 0 {
		if in.Stored = in.Stored[2:]; isPrintable(raw) { // the text of a hash
			in.Stored = raw
		}
	}
	if c := in.Stored[0]; (c == '$' || c == '{') && f.algorithm != "bcrypt" && !isBinary(in.Stored) {
		if f.needs()&(NeedsPepper|NeedsUsername) != 0 {
			return dst, Untranslated, wrongScheme
		}
		return auto(dst, in)
	}
	hash := in.Stored
	salt, reason := f.salt(in)
	if reason != nil {
		return dst, Untranslated, reason
	}
	switch f.algorithm {
	case "bcrypt":
		if len(salt.value) == 0 {
			return bcryptOf(dst, in)
		}
		return bcryptSalted(dst, in, salt, f.position)
	case "hmac":
		if f.needs()&NeedsPepper != 0 && salt.encoding == "utf8" {
			salt = text{hex.AppendEncode(nil, salt.value), "hex"} // a key is bytes
		}
		return appendHMAC(dst, f.digest, hash, salt, f.utf16)
	case "pbkdf2":
		var buffer [keyBuffer]byte
		raw, ok := rawSalt(buffer[:0], salt)
		if !ok {
			return dst, Untranslated, badSalt
		}
		digest, n := f.digest, f.iterations
		if n == 0 {
			if digest, n, ok = algorithmText(in.Iterations, digest); !ok {
				return dst, Untranslated, badNumber
			}
		}
		var keyBytes [keyBuffer]byte
		key, ok := keyOf(keyBytes[:0], hash, digestSize(digest))
		if !ok {
			return dst, Untranslated, badPBKDF2
		}
		return appendPBKDF2(dst, digest, n, raw, key)
	case "scrypt":
		return appendScrypt(dst, f.n, f.r, f.p, salt, scryptKey(hash))
	}
	return appendDigest(dst, f.algorithm, hash, salt, f.position, f.utf16)
}

// salt puts the terms together. One term alone keeps its encoding.
func (f *formula) salt(in Input) (text, *Reason) {
	if len(f.terms) == 1 {
		switch t := f.terms[0]; t.function {
		case "base64":
			v, ok := saltBase64(nil, t.of(in))
			if !ok {
				return text{}, badSalt
			}
			return v, nil
		case "hex":
			if v := hexDigits(t.of(in)); len(v)%2 == 0 && isHex(v) {
				return text{v, "hex"}, nil
			}
			return text{}, badSalt
		case "":
			return textOf(t.of(in)), nil
		}
	}
	var whole []byte
	for _, t := range f.terms {
		ok := true
		switch v := t.of(in); t.function {
		case "hex":
			whole, ok = hexOf(whole, hexDigits(v))
		case "base64":
			whole, ok = base64Of(whole, v)
		case "lower":
			var small []byte
			if small, ok = smallName(nil, v); !ok {
				return text{}, foldedName
			}
			whole = append(whole, small...)
		default:
			whole = append(whole, v...)
		}
		if !ok {
			return text{}, badSalt
		}
	}
	return textOf(whole), nil
}

func (t term) of(in Input) []byte {
	switch t.part {
	case 's':
		return in.Salt
	case 'u':
		return in.Username
	case 'p':
		return in.Pepper
	}
	return t.text
}

// rawSalt is the bytes of a salt.
func rawSalt(dst []byte, salt text) ([]byte, bool) {
	switch salt.encoding {
	case "hex":
		return hexOf(dst, salt.value)
	case "base64":
		return base64Of(dst, salt.value)
	}
	return append(dst, salt.value...), true
}

// algorithmText reads the iterations of a row: a number, Gitea's pbkdf2$iterations$length,
// or Discourse's $pbkdf2-DIGEST$i=…,l=…$.
func algorithmText(v []byte, digest string) (string, int, bool) {
	if n, ok := number(v); ok {
		return digest, n, true
	}
	var gitea [3][]byte
	if split(gitea[:], v, "$") && string(gitea[0]) == "pbkdf2" {
		n, ok := number(gitea[1])
		return digest, n, ok
	}
	return discourseText(v, digest)
}
