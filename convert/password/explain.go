package password

import (
	"encoding/json"
	"strings"
)

// Explain tries every reading of a stored hash, and gives the first scheme whose
// translation a password verifies: a name or a formula, as a mapping takes it. It is
// empty where none does. The parts of in that are empty are not tried.
func Explain(in Input, password string) string {
	tried := map[string]bool{}
	for _, name := range readings() {
		s, err := Lookup(name)
		if err != nil {
			continue
		}
		property, family, _ := s.Append(nil, in)
		if family == Untranslated || family == NoPassword || family == Plain || tried[string(property)] {
			continue
		}
		tried[string(property)] = true
		if ok, err := VerifyUser([]byte("{"+string(property[1:])+"}"), password); ok && err == nil {
			return name
		}
	}
	return ""
}

// readings are the schemes that Explain tries, the plainest first.
func readings() []string {
	names := []string{"auto"}
	sides := []string{
		"P", "salt + P", "P + salt", "base64(salt) + P", "P + base64(salt)", "hex(salt) + P",
		"P + hex(salt)",
		"P + '{' + salt + '}'", "pepper + P", "P + pepper", "username + P", "P + username", "lower(username) + P",
		"P + lower(username)",
	}
	for _, digest := range []string{"md5", "sha1", "sha256", "sha512", "md4"} {
		for _, encoding := range []string{"password", "utf16le(password)"} {
			for _, side := range sides {
				names = append(names, digest+"("+strings.ReplaceAll(side, "P", encoding)+")")
			}
		}
	}
	for _, digest := range []string{"md5", "sha1", "sha256", "sha384", "sha512"} {
		for _, key := range []string{"salt", "base64(salt)", "hex(salt)", "pepper", "username"} {
			names = append(names, "hmac-"+digest+"("+key+", password)", "hmac-"+digest+"("+key+", utf16le(password))")
		}
	}
	for _, side := range []string{
		"password + pepper", "pepper + password", "lower(username) + password",
		"username + password",
	} {
		names = append(names, "bcrypt("+side+")")
	}
	for _, digest := range []string{"sha1", "sha256", "sha512"} {
		for _, salt := range []string{"salt", "base64(salt)", "hex(salt)"} {
			names = append(names, "pbkdf2-"+digest+"(password, "+salt+")")
		}
	}
	for _, salt := range []string{"base64(salt)", "hex(salt)"} {
		names = append(names, "scrypt(password, "+salt+", 16384, 8, 1)")
	}
	return append(names, Names()...)
}

// StoredIn is what a program may have stored, out of the fields of a user that it became.
func StoredIn(user []byte) (in Input) {
	var f Fields
	if json.Unmarshal(user, &f) != nil {
		return in
	}
	in.Stored = []byte(f.PasswordHash)
	if f.Custom == nil {
		return in
	}
	in.Stored = []byte(f.Custom.Hash.Value)
	if f.Custom.Salt != nil {
		in.Salt, _ = f.Custom.Salt.bytes()
	} else if f.Custom.Hash.Key != nil {
		in.Salt, _ = f.Custom.Hash.Key.bytes()
	}
	return in
}
