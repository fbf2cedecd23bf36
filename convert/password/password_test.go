package password

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestAppend(t *testing.T) {
	const key = "7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"
	const argon2 = "$argon2id$v=19$m=65536,t=4,p=1$aG4wWjRQNkJnMUxWMXUzRw$ZLRLGljK607qeNYGji85sUMXT0EBhHpDKlQSubvdNUI"
	tests := []struct{ name, stored, want string }{
		{"bcrypt, cost 10", "$2b$10$" + key, `{"password_hash":"$2b$10$` + key + `"}`},
		{"bcrypt of PHP", "$2y$10$" + key, `{"password_hash":"$2b$10$` + key + `"}`},
		{"bcrypt, another cost", "$2a$12$" + key, `{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2a$12$` + key + `","encoding":"utf8"}}}`},
		{"bcrypt of PHP, another cost", "$2y$12$" + key, `{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b$12$` + key + `","encoding":"utf8"}}}`},
		{"argon2", argon2, `{"custom_password_hash":{"algorithm":"argon2","hash":{"value":"` + argon2 + `","encoding":"utf8"}}}`},
		{"LDAP", "{ssha}2tP2W5sSmPhR3Wf5nR2Vb4cBqJ1lZ2Vhc2FsdA==", `{"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{SSHA}2tP2W5sSmPhR3Wf5nR2Vb4cBqJ1lZ2Vhc2FsdA==","encoding":"utf8"}}}`},
		{"none", "", "{}"},
		{"locked", "!unusable", "{}"},
		{"bcrypt, cut off", "$2b$10$" + key[:20], "the bcrypt hash is cut off: it has fewer than 60 characters"},
		{"bcrypt, too long", "$2b$10$" + key + "x", "the password hash is of no kind that Auth0 takes"},
		{"bcrypt, old prefix", "$2x$10$" + key, "the password hash is of no kind that Auth0 takes"},
		{"phpass", "$P$BIRXVj/ZG0YRiBH8gnRy0x72BXGmTf/", "the password hash is phpass, which Auth0 cannot check"},
		{"WordPress 6.8", "$wp$2y$10$" + key, "the password hash is WordPress 6.8's own, which Auth0 cannot check"},
		{"bare digest", strings.Repeat("0123456789abcdef", 2), "a bare digest does not tell how it was made"},
		{"plain text", "correct horse", "the password hash is of no kind that Auth0 takes"},
	}
	for _, test := range tests {
		got, reason := Append(nil, []byte(test.stored))
		if reason != nil {
			got = []byte(reason.Text)
		} else if len(got) == 0 {
			got = []byte("{}")
		} else {
			got = append([]byte{'{'}, append(got[1:], '}')...)
		}
		if string(got) != test.want {
			t.Errorf("%s: got %s", test.name, got)
		}
	}
}

// FuzzAppend: whatever is stored becomes JSON, or nothing and a reason, and no reason quotes it.
func FuzzAppend(f *testing.F) {
	f.Add("$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m")
	f.Add(`{MD5}"\`)
	f.Fuzz(func(t *testing.T, stored string) {
		got, reason := Append([]byte(`{"a":1`), []byte(stored))
		if !json.Valid(append(got, '}')) {
			t.Errorf("%q gives %s", stored, got)
		}
		if reason != nil && len(stored) > 8 && strings.Contains(reason.Text+reason.Hint, stored) {
			t.Errorf("the reason quotes %q", stored)
		}
	})
}
