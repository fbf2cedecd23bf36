// Package password translates stored password hashes into the two forms that
// Auth0's bulk import takes: password_hash and custom_password_hash.
package password

import (
	"encoding/base64"
	"regexp"
	"strings"
)

// Reason is why a stored value has no translation.
type Reason struct {
	Rule string // rule id
	Text string // what the value is, in words that quote nothing of it
	Hint string
}

var (
	argon2Shape = regexp.MustCompile(`^\$argon2(id|i)\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$`)
	pbkdf2Shape = regexp.MustCompile(`^\$pbkdf2-(md5|sha1|sha256|sha512)\$i=\d+,l=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$`)
	ldapShape   = regexp.MustCompile(`(?i)^\{(s?md5|s?sha|s?sha256|s?sha384|s?sha512)\}([A-Za-z0-9+/]+=*)$`)
)

// none are the values by which programs say that an account has no password.
var none = map[string]bool{
	"": true, "*": true, "!": true, "!!": true, "x": true, "*LK*": true, "*0": true, "*1": true, "{NONE}": true,
}

// Append identifies a stored value by its shape and appends the property of a user
// that holds it, with a comma before it. A value that means "no password" appends
// nothing and gives no Reason.
func Append(dst, stored []byte) ([]byte, *Reason) {
	if isBcrypt(stored) {
		// $2y$ is PHP's name for what others call $2b$; node-bcrypt, which Auth0 uses,
		// refuses every password under it.
		prefix, cost := stored[:3], stored[3:7]
		if stored[2] == 'y' {
			prefix = []byte("$2b")
		}
		if string(cost) == "$10$" {
			dst = append(dst, `,"password_hash":"`...)
			dst = append(append(dst, prefix...), stored[3:]...)
			return append(dst, '"'), nil
		}
		return custom(dst, "bcrypt", string(prefix)+string(stored[3:])), nil
	}
	s := string(stored)
	switch {
	case none[s] || s[0] == '!':
		return dst, nil
	case argon2Shape.MatchString(s):
		return custom(dst, "argon2", s), nil
	case pbkdf2Shape.MatchString(s):
		return custom(dst, "pbkdf2", s), nil
	}
	if m := ldapShape.FindStringSubmatch(s); m != nil {
		if _, err := base64.StdEncoding.DecodeString(m[2]); err == nil {
			return custom(dst, "ldap", "{"+strings.ToUpper(m[1])+"}"+m[2]), nil
		}
	}
	return dst, unknown(s)
}

// custom appends a hash that is ASCII without quotes.
func custom(dst []byte, algorithm, value string) []byte {
	dst = append(dst, `,"custom_password_hash":{"algorithm":"`...)
	dst = append(dst, algorithm...)
	dst = append(dst, `","hash":{"value":"`...)
	dst = append(dst, value...)
	return append(dst, `","encoding":"utf8"}}`...)
}

// isBcrypt says whether s is $2a$, $2b$ or $2y$, a cost, and 53 characters of salt and key.
func isBcrypt(s []byte) bool {
	if len(s) != 60 || s[0] != '$' || s[1] != '2' || s[2] != 'a' && s[2] != 'b' && s[2] != 'y' || s[3] != '$' || s[6] != '$' ||
		s[4]-'0' > 9 || s[5]-'0' > 9 {
		return false
	}
	for _, c := range s[7:] {
		if !bcryptAlphabet[c] {
			return false
		}
	}
	return true
}

// bcryptAlphabet are the characters in which bcrypt writes salt and key.
var bcryptAlphabet = func() (in [256]bool) {
	for _, c := range []byte("./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") {
		in[c] = true
	}
	return in
}()

func unknown(stored string) *Reason {
	r := &Reason{Rule: "password/unsupported", Text: "the password hash is of no kind that Auth0 takes",
		Hint: "with --severity password/unsupported=warning the user is imported without a password and must reset it"}
	switch {
	case strings.HasPrefix(stored, "$2") && len(stored) < 60:
		r.Text = "the bcrypt hash is cut off: it has fewer than 60 characters"
		r.Hint = "export the column again at its full width"
	case strings.HasPrefix(stored, "$P$"), strings.HasPrefix(stored, "$H$"):
		r.Text = "the password hash is phpass, which Auth0 cannot check"
	case strings.HasPrefix(stored, "$wp$"):
		r.Text = "the password hash is WordPress 6.8's own, which Auth0 cannot check"
	case strings.HasPrefix(stored, "$6$"), strings.HasPrefix(stored, "$5$"), strings.HasPrefix(stored, "$1$"), strings.HasPrefix(stored, "$y$"):
		r.Text = "the password hash is of crypt(3), which Auth0 cannot check"
	case isHex(stored):
		r.Text = "a bare digest does not tell how it was made"
	}
	return r
}

func isHex(s string) bool {
	return len(s) >= 32 && strings.Trim(s, "0123456789abcdefABCDEF") == ""
}
