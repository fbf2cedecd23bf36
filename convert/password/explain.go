package password

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Explain tries every reading of a stored hash, and gives the first scheme whose
// translation a password verifies: a name or a formula, as a mapping takes it. It is
// empty where none does. The parts of in that are empty are not tried.
func Explain(in Input, password string) string {
	tried := map[string]bool{}
	for _, name := range append(readings(), keys(in)...) {
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

// keys are the formulas of pbkdf2 with the counts of iterations that examples on the web have, and programs copied, for
// a key of as many bytes.
func keys(in Input) (names []string) {
	var buffer [keyBuffer]byte
	key, ok := keyOf(buffer[:0], in.Stored, 0)
	if !ok || len(in.Salt) == 0 {
		return nil
	}
	for _, k := range []struct {
		digest string
		bytes  int
		counts []int
	}{
		{"sha512", 64, []int{1000, 10_000, 25_000, 100_000, 120_000, 210_000}},
		{"sha512", 512, []int{25_000}},
		{"sha256", 64, []int{25_000}},
		{"sha1", 64, []int{1000, 10_000}},
		{"sha256", 32, []int{1000, 10_000, 100_000, 310_000, 600_000}},
		{"sha1", 20, []int{1000, 10_000}},
		{"sha1", 32, []int{1000, 10_000}},
	} {
		for _, n := range k.counts {
			for _, salt := range []string{"salt", "base64(salt)", "hex(salt)"} {
				if len(key) == k.bytes {
					names = append(names, fmt.Sprintf("pbkdf2-%s(password, %s, %d)", k.digest, salt, n))
				}
			}
		}
	}
	return names
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
