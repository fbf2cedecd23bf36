package password

import (
	"encoding/json"
	"strings"
	"testing"
)

// translate is a user with a stored hash, or the text of the reason why it has none.
func translate(t *testing.T, scheme string, in Input) (user string, family Family, reason *Reason) {
	t.Helper()
	s, err := Lookup(scheme)
	if err != nil {
		t.Fatal(err)
	}
	got, family, reason := s.Append([]byte(`{"a":1`), in)
	if reason != nil && family == Untranslated {
		if string(got) != `{"a":1` {
			t.Errorf("%s: a reason, and %s", scheme, got)
		}
		return "", family, reason
	}
	if !json.Valid(append(got, '}')) {
		t.Fatalf("%s: no JSON: %s}", scheme, got)
	}
	rest, _ := strings.CutPrefix(string(got)[len(`{"a":1`):], ",")
	return "{" + rest + "}", family, reason
}

func TestAuto(t *testing.T) {
	const key = "7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"
	const argon2 = "$argon2id$v=19$m=65536,t=4,p=1$aG4wWjRQNkJnMUxWMXUzRw$ZLRLGljK607qeNYGji85sUMXT0EBhHpDKlQSubvdNUI"
	tests := []struct{ name, stored, want string }{
		{"bcrypt, cost 10", "$2b$10$" + key, `{"password_hash":"$2b$10$` + key + `"}`},
		{"bcrypt of PHP", "$2y$10$" + key, `{"password_hash":"$2b$10$` + key + `"}`},
		{"bcrypt, another cost", "$2a$12$" + key, `{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2a$12$` +
			key + `","encoding":"utf8"}}}`},
		{
			"bcrypt of PHP, another cost", "$2y$12$" + key,
			`{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b$12$` + key + `","encoding":"utf8"}}}`,
		},
		{"bcrypt in a fixed-width column", "$2a$10$" + key + "    ", `{"password_hash":"$2a$10$` + key + `"}`},
		{
			"bcrypt in a binary column", "0x2432612431302437457141",
			"password/damaged: the bcrypt hash is cut off: it has fewer than 60 characters",
		},
		{"argon2", argon2, `{"custom_password_hash":{"algorithm":"argon2","hash":{"value":"` + argon2 +
			`","encoding":"utf8"}}}`},
		{
			"LDAP", "{ssha}2tP2W5sSmPhR3Wf5nR2Vb4cBqJ1lZ2Vhc2FsdA==",
			`{"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{SSHA}2tP2W5sSmPhR3Wf5nR2Vb4cBqJ1lZ2Vhc2FsdA==","encoding":"utf8"}}}`,
		},
		{"none", "", "{}"},
		{"locked", "!unusable", "{}"},
		{"spaces", "   ", "{}"},
		{"none in crypt", "{CRYPT}*", "{}"},
		{
			"bcrypt, cut off", "$2b$10$" + key[:20],
			"password/damaged: the bcrypt hash is cut off: it has fewer than 60 characters",
		},
		{"bcrypt, too long", "$2b$10$" + key + "x", "password/damaged: the bcrypt hash has more than 60 characters"},
		{
			"bcrypt, another alphabet", "$2b$10$" + key[:50] + "+=x",
			"password/damaged: the bcrypt hash has a cost or a character that bcrypt does not write",
		},
		{
			"bcrypt, absurd cost", "$2b$31$" + key,
			"password/parameters: the parameters of the hash would take minutes or gigabytes at every login",
		},
		{
			"bcrypt, impossible cost", "$2b$99$" + key,
			"password/damaged: the bcrypt hash has a cost or a character that bcrypt does not write",
		},
		{
			"bcrypt, old prefix", "$2x$10$" + key,
			"password/unsupported: the bcrypt hash has an old prefix, $2$ or $2x$, which Auth0 refuses",
		},
		{
			"argon2, gigabytes", strings.Replace(argon2, "65536", "4194304", 1),
			"password/parameters: the parameters of the hash would take minutes or gigabytes at every login",
		},
		{"argon2, cut off", argon2[:60], "password/damaged: the argon2 hash is cut off, or not written as argon2 hashes are"},
		{
			"argon2, version 1.0", strings.Replace(argon2, "v=19", "v=16", 1),
			"password/unsupported: the password hash is argon2d or of argon2's version 1.0, which Auth0 cannot check",
		},
		{
			"pbkdf2, a year", "pbkdf2_sha256$4000000000$seasalt2$egbhFghgsJVDo5Tpg/k9ZnfbySKQ1UQnBYXhR97a7sk=",
			"password/parameters: the parameters of the hash would take minutes or gigabytes at every login",
		},
		{
			"pbkdf2, cut off", "pbkdf2_sha256$1000$seasalt2$egbhFghgsJVDo5Tpg",
			"password/damaged: the pbkdf2 hash is cut off, or not written as its program writes it",
		},
		{
			"scrypt, gigabytes", "scrypt:16777216:8:1$salt$" + strings.Repeat("ab", 64),
			"password/parameters: the parameters of the hash would take minutes or gigabytes at every login",
		},
		{
			"scrypt, N no power", "scrypt:1000:8:1$salt$" + strings.Repeat("ab", 64),
			"password/damaged: the scrypt hash is cut off, or not written as its program writes it",
		},
		{
			"LDAP, wrong length", "{SSHA}c2hvcnQ=",
			"password/damaged: the LDAP hash is no base64, or of another length than its scheme gives",
		},
		{
			"MD5 that is md5crypt", "{MD5}$1$salt$hash",
			"password/unsupported: the password hash is of crypt(3), which Auth0 cannot check",
		},
		{
			"phpass", "$P$BIRXVj/ZG0YRiBH8gnRy0x72BXGmTf/",
			"password/unsupported: the password hash is phpass, which Auth0 cannot check",
		},
		{
			"Firebase's scrypt in Supabase", "$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=ou9tdQ==$C0sHCg==$ZGlm",
			"password/unsupported: the password hash is Firebase's own scrypt, which Auth0 cannot check",
		},
		{
			"phpBB's phpass in bcrypt", `$2y\H$10\9CZSSY$abc`,
			"password/unsupported: the password was hashed more than once, which Auth0 cannot do",
		},
		{
			"WordPress 6.8", "$wp$2y$10$" + key,
			"password/unsupported: the password hash is WordPress 6.8's own, which Auth0 cannot check",
		},
		{
			"bare digest", strings.Repeat("0123456789abcdef", 2),
			"password/ambiguous: a bare digest does not tell how it was made",
		},
		{
			"digest and salt", strings.Repeat("0123456789abcdef", 2) + ":ab",
			"password/ambiguous: a digest with a salt does not tell on which side the salt stood",
		},
		{
			"Django or Werkzeug", "sha1$salt$" + strings.Repeat("ab", 20),
			"password/ambiguous: the hash is one of Django's or of an old Werkzeug's, which differ",
		},
		{
			"PostgreSQL without role", "md5" + strings.Repeat("ab", 16),
			"password/missing-part: the scheme hashes the user name with the password, and there is none",
		},
		{"plain text that says so", "{noop}secret", "password/plain-text: the value is the password itself, no hash"},
		{"plain text", "correct horse", "password/unsupported: the password hash is of no kind that Auth0 takes"},
		{
			"an essay", strings.Repeat("x", 1<<20),
			"password/damaged: the hash begins like one of a known program, but is not written as that program writes it",
		},
	}
	for _, test := range tests {
		got, family, reason := translate(t, "auto", Input{Stored: []byte(test.stored)})
		if reason != nil {
			got = reason.Rule + ": " + reason.Text
		}
		if got != test.want {
			t.Errorf("%s: got %s", test.name, got)
		}
		if (got == "{}") != (family == NoPassword) {
			t.Errorf("%s: family %s", test.name, family)
		}
	}
}
