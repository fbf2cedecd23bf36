package validate

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"

	"muster/schema/jsontext"
)

// hash repairs hash.value of the custom_password_hash that begins at start, where its algorithm is known.
func (f *fixing) hash(start int) {
	raw, _ := f.member(start, "algorithm")
	algorithm, ok := jsontext.Plain(raw.text)
	inner, there := f.member(start, "hash")
	if !ok || !there {
		return
	}
	rule := "password/undecodable"
	switch string(algorithm) {
	case "bcrypt", "argon2", "pbkdf2", "ldap":
		rule = "password/" + string(algorithm)
	}
	v, _ := f.member(inner.at, "value")
	text, ok := f.trim("/custom_password_hash/hash/value", rule, v)
	with := repaired(string(algorithm), text)
	if !ok || bytes.Equal(with, text) {
		return
	}
	rule, repair := "password/padding", "= at the end of base64 is off"
	switch string(algorithm) {
	case "pbkdf2":
		if hexInKey(text) != nil {
			rule, repair = "password/length", "the hex digits in its key are decoded"
		}
	case "bcrypt":
		rule, repair = "password/bcrypt-prefix", "$2y$ is $2b$"
	case "ldap":
		rule, repair = "password/ldap-scheme", "the scheme is in capitals"
	}
	f.change("/custom_password_hash/hash/value", rule, repair, v, writtenLike(v.text, with))
}

// repaired is a hash as its algorithm wants it written, or the hash itself.
func repaired(algorithm string, s []byte) []byte {
	switch algorithm {
	case "bcrypt":
		if with := hash2b(s); with != nil {
			return with
		}
	case "argon2", "pbkdf2":
		if !bytes.HasPrefix(s, []byte("$argon2")) && !bytes.HasPrefix(s, []byte("$pbkdf2-")) {
			return s
		}
		if with := hexInKey(s); with != nil {
			s = with
		}
		parts := bytes.Split(s, []byte{'$'})
		if !padded(parts[max(0, len(parts)-2):]...) {
			return s
		}
		for i := max(0, len(parts)-2); i < len(parts); i++ {
			parts[i] = bytes.TrimRight(parts[i], "=")
		}
		return bytes.Join(parts, []byte{'$'})
	case "ldap":
		if end := bytes.IndexByte(s, '}'); end > 0 && s[0] == '{' {
			upper := append(bytes.ToUpper(s[:end]), s[end:]...)
			if ldapFlaw(upper) == nil {
				return upper
			}
		}
	}
	return s
}

// hexInKey is a pbkdf2 hash whose key is hex digits, or base64 of them, with the key that the digits say, and its
// length as l where that is the number of digits; nil for all others. No key of 32 bytes or more is made of digits.
func hexInKey(s []byte) []byte {
	at := bytes.LastIndexByte(s, '$')
	if !bytes.HasPrefix(s, []byte("$pbkdf2-")) || bytes.Count(s, []byte{'$'}) < 3 {
		return nil
	}
	salt := s[bytes.LastIndexByte(s[:at], '$')+1 : at]
	key, err := hex.AppendDecode(nil, s[at+1:])
	if _, also := hex.AppendDecode(nil, salt); err != nil || also == nil { // of a salt in hex nobody knows what it says
		digits, err := base64.RawStdEncoding.AppendDecode(nil, bytes.TrimRight(s[at+1:], "="))
		if err != nil {
			return nil
		}
		if key, err = hex.AppendDecode(nil, digits); err != nil {
			return nil
		}
	}
	if len(key) == 0 {
		return nil
	}
	with := base64.RawStdEncoding.AppendEncode(bytes.Clone(s[:at+1]), key)
	if isPBKDF2(with) {
		return with
	}
	if with = withLength(with, 2*len(key), len(key)); len(key) >= 16 && isPBKDF2(with) {
		return with
	}
	return nil
}

// isPBKDF2 reports whether a pbkdf2 hash has no flaw but the padding of its salt.
func isPBKDF2(s []byte) bool {
	plain := bytes.Split(s, []byte{'$'})
	if salt := len(plain) - 2; salt > 0 {
		plain[salt] = bytes.TrimRight(plain[salt], "=")
	}
	return pbkdf2Flaw(bytes.Join(plain, []byte{'$'})) == nil
}

// withLength is a pbkdf2 hash whose l is is, which says was, if only by being 64 where it is missing.
func withLength(s []byte, was, is int) []byte {
	parts := bytes.Split(s, []byte{'$'})
	switch before := fmt.Appendf(nil, "l=%d", was); {
	case len(parts) == 4 && was == 64:
		parts = slices.Insert(parts, 2, fmt.Appendf(nil, "i=100000,l=%d", is))
	case len(parts) == 5 && was == 64 && !bytes.Contains(parts[2], []byte("l=")):
		parts[2] = fmt.Appendf(parts[2][:len(parts[2]):len(parts[2])], ",l=%d", is)
	case len(parts) == 5 && bytes.HasSuffix(parts[2], before):
		parts[2] = fmt.Appendf(bytes.Clone(bytes.TrimSuffix(parts[2], before)), "l=%d", is)
	}
	return bytes.Join(parts, []byte{'$'})
}

// hash2b is a bcrypt hash with $2y$ under the name $2b$, nil for all others.
func hash2b(s []byte) []byte {
	if !bytes.HasPrefix(s, []byte("$2y$")) {
		return nil
	}
	with := append([]byte("$2b$"), s[4:]...)
	if h := (&hash{value: with}); h.bcryptFlaw() != nil {
		return nil
	}
	return with
}

// algorithmOf is the algorithm of a hash that belongs in custom_password_hash and nowhere
// else, "" where that is not sure.
func algorithmOf(s []byte) string {
	switch h := (&hash{value: s}); {
	case hash2b(s) != nil, h.bcryptFlaw() == nil && string(s[4:7]) != "10$":
		return "bcrypt"
	case argon2Flaw(repaired("argon2", s)) == nil:
		return "argon2"
	case pbkdf2Flaw(repaired("pbkdf2", s)) == nil:
		return "pbkdf2"
	case ldapFlaw(repaired("ldap", s)) == nil:
		return "ldap"
	}
	return ""
}

// plainPhone is a number with + without its punctuation; nil where that is not sure, as with
// a zero in brackets that is dialled in the country alone, and where nothing is to be done.
func plainPhone(s []byte) []byte {
	if len(s) == 0 || s[0] != '+' || hasTrunkZero(s) || isE164(s) {
		return nil
	}
	with := []byte{'+'}
	for _, c := range s[1:] {
		switch {
		case '0' <= c && c <= '9':
			with = append(with, c)
		case c == ' ', c == '-', c == '.', c == '/', c == '(', c == ')':
		default:
			return nil
		}
	}
	if !isE164(with) {
		return nil
	}
	return with
}

func hasTrunkZero(s []byte) bool {
	_, after, ok := bytes.Cut(s, []byte{'('})
	return ok && bytes.HasPrefix(bytes.TrimLeft(after, " "), []byte{'0'})
}
