package password

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// vector is a stored hash of a program with what Auth0 must get.
type vector struct {
	ID, System string
	Stored     json.RawMessage // a string, or columns
	Password   *string
	Context    map[string]any
	Expected   json.RawMessage `json:"auth0_expected"`
	Naive      json.RawMessage `json:"naive_wrong_conversion"`
	Action     string
}

func (v vector) translated() bool { return len(v.Expected) > 0 && string(v.Expected) != "null" }

// schemeOf says which scheme a mapping would name for the system of a vector. The longest
// prefix of its id counts; others are found by their shape.
var schemeOf = map[string]string{
	"auth0-doc-hmac": "hmac-sha1(pepper, password)", "auth0-doc-md4": "md4(password)",
	"auth0-doc-md5-salt": "md5(salt + password)",
	"auth0-doc-scrypt":   "scrypt(password, salt, 4096, 8, 1)", "auth0-doc-sha256-salt": "sha256(salt + password)",
	"aspnet-membership-hmacsha256": "aspnet-membership-hmacsha256", "aspnet-membership-sha1": "aspnet-membership-sha1",
	"aspnet-membership-sha256": "aspnet-membership-sha256", "authme": "authme", "bcrypt-md5": "meteor",
	"coldfusion10": "coldfusion", "django-md5": "django", "django-sha1": "django", "django-unsalted-md5": "django",
	"firebase-scrypt": "firebase", "gen-bcrypt-of-sha256hex": "meteor",

	"gen-hmac-md5": "hmac-md5(pepper, password)", "gen-hmac-sha512": "hmac-sha512(pepper, password)",
	"gen-membership-hmacsha1":   "aspnet-membership-hmacsha1",
	"gen-membership-hmacsha512": "aspnet-membership-hmacsha512",
	"gen-membership-sha256":     "aspnet-membership-sha256",
	"gen-plain-md4":             "md4(password)", "gen-plain-md5": "md5(password)", "gen-plain-sha1": "sha1(password)",
	"gen-plain-sha256": "sha256(password)",
	"gen-plain-sha512": "sha512(password)", "gen-prestashop": "prestashop",
	"gen-salt-bytes-md5":  "md5(base64(salt) + password)",
	"gen-salt-bytes-sha1": "sha1(base64(salt) + password)", "gen-salt-bytes-sha256": "sha256(base64(salt) + password)",
	"gen-salt-bytes-sha512":  "sha512(base64(salt) + password)",
	"gen-salt-prefix-sha256": "sha256(salt + password)", "gen-salt-prefix-sha512": "sha512(salt + password)",
	"gen-salt-suffix-md5": "md5(password + salt)", "gen-salt-suffix-sha1": "sha1(password + salt)",
	"gen-smf": "smf", "gen-vbulletin": "vbulletin", "gen-werkzeug-hmac": "werkzeug",
	"generic-pbkdf2": "pbkdf2-colons", "gitea": "gitea", "hmac-key-pass-sha256": "umbraco-7.5",
	"hmac-key-salt-md5": "hmac-md5(salt, password)", "hmac-key-salt-sha1": "hmac-sha1(salt, password)",
	"hmac-key-salt-sha256": "hmac-sha256(salt, password)",
	"hmac-key-salt-sha512": "hmac-sha512(salt, password)", "joomla-legacy": "joomla", "kratos": "kratos", "lm": "lm",
	"magento1": "magento1",
	"magento2": "magento2", "mybb-ipb": "mybb", "nested-": "vbulletin",
	"node-passport-local-mongoose": "passport-local-mongoose",
	"node-scrypt-default":          "node-scrypt", "ntlm": "nt", "opencart": "opencart", "oscommerce": "oscommerce",
	"phpbb-conv-": "vbulletin",
	"plain-md4":   "md4(password)", "plain-md5": "md5(password)", "plain-sha1": "sha1(password)",
	"plain-sha256": "sha256(password)", "plain-sha512": "sha512(password)",
	"prestashop": "prestashop", "rails-restful-auth": "restful-authentication", "redmine": "redmine",
	"salted-md5-prefix": "md5(salt + password)", "salted-md5-suffix": "md5(password + salt)",
	"salted-sha1-prefix": "sha1(salt + password)",
	"salted-sha1-suffix": "sha1(password + salt)", "salted-sha256-prefix": "sha256(salt + password)",
	"salted-sha256-suffix": "sha256(password + salt)",
	"salted-sha512-prefix": "sha512(salt + password)", "salted-sha512-suffix": "sha512(password + salt)",
	"smf": "smf", "spring-pbkdf2-salt16": "spring-pbkdf2-16", "spring-pbkdf2-secret": "spring-pbkdf2",
	"symfony-md-1":   "symfony-digest-1",
	"symfony-pbkdf2": "symfony-pbkdf2", "umbraco-4": "umbraco-7.5", "utf16-md5": "md5(utf16le(password))",
	"utf16-md5-prefix": "md5(salt + utf16le(password))", "utf16-md5-suffix": "md5(utf16le(password) + salt)",
	"utf16-sha1-prefix": "sha1(salt + utf16le(password))", "utf16-sha1-suffix": "sha1(utf16le(password) + salt)",
	"utf16-sha256-prefix": "sha256(salt + utf16le(password))", "utf16-sha256-suffix": "sha256(utf16le(password) + salt)",
	"utf16-sha512-prefix": "sha512(salt + utf16le(password))",
	"vbulletin":           "vbulletin", "wbb3": "wcf", "wcf-double-bcrypt": "wcf", "werkzeug-legacy-hmac": "werkzeug",
	"xenforo-1": "vbulletin",
}

func (v vector) scheme() string {
	best := ""
	for prefix := range schemeOf {
		if strings.HasPrefix(v.ID, prefix) && len(prefix) > len(best) {
			best = prefix
		}
	}
	if best == "" {
		return "auto"
	}
	return schemeOf[best]
}

// input puts the columns of a vector into the parts of an Input.
func (v vector) input(t *testing.T) (in Input) {
	t.Helper()
	columns := map[string]string{}
	if json.Unmarshal(v.Stored, &columns) != nil {
		var s string
		if err := json.Unmarshal(v.Stored, &s); err != nil {
			t.Fatal(v.ID, err)
		}
		columns["hash"] = s
	}
	for name, value := range columns {
		switch name {
		case "hash", "Password", "passwd", "password", "secretData", "crypted_password", "passwordHash":
			in.Stored = []byte(value)
		case "salt", "PasswordSalt":
			in.Salt = []byte(value)
		case "credentialData", "passwd_hash_algo":
			in.Iterations = []byte(value)
		case "PasswordFormat":
		default:
			t.Fatalf("%s: no part for the column %s", v.ID, name)
		}
	}
	for name, value := range v.Context {
		switch name {
		case "member_name", "rolname", "username":
			in.Username = []byte(fmt.Sprint(value))
		case "pepper", "cookie_key", "key", "secret", "config.pepper":
			value, _, _ := strings.Cut(fmt.Sprint(value), " (appended")
			in.Pepper = []byte(value)
		}
	}
	// Formulas want the salt in a column of its own.
	if scheme := v.scheme(); strings.Contains(scheme, "salt") && strings.Contains(scheme, "(") && in.Salt == nil {
		hash, salt, _ := strings.Cut(string(in.Stored), ":")
		in.Stored, in.Salt = []byte(hash), []byte(salt)
	}
	// The examples in Auth0's documentation tell the parts in their result alone.
	if strings.HasPrefix(v.ID, "auth0-doc-") && v.translated() {
		var f Fields
		if err := json.Unmarshal(v.Expected, &f); err != nil {
			t.Fatal(err)
		}
		if f.Custom != nil && f.Custom.Salt != nil {
			in.Salt = []byte(f.Custom.Salt.Value)
		}
		if f.Custom != nil && f.Custom.Hash.Key != nil {
			in.Pepper, _ = f.Custom.Hash.Key.bytes()
		}
	}
	return in
}

func readVectors(t *testing.T, file string) (all []vector) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &all)
	}
	if err != nil || len(all) < 100 {
		t.Fatal(file, len(all), err)
	}
	return all
}

// TestVectors: every hash that was made for us becomes what it should, and lets its
// password in and no other; the wrong conversions that suggest themselves let nobody in.
func TestVectors(t *testing.T) { testVectors(t, "testdata/vectors.json") }

// TestPublicVectors does the same with hashes from the test suites of other projects. They
// are theirs, so they lie elsewhere.
func TestPublicVectors(t *testing.T) {
	file := os.Getenv("MUSTER_PUBLIC_VECTORS")
	if file == "" {
		t.Skip("skipped: MUSTER_PUBLIC_VECTORS does not name the file of public samples")
	}
	testVectors(t, file)
}

func testVectors(t *testing.T, file string) {
	for _, v := range readVectors(t, file) {
		t.Run(v.ID, func(t *testing.T) {
			t.Parallel()
			in := v.input(t)
			got, family, reason := translate(t, v.scheme(), in)
			switch {
			case v.Action == "no_password":
				if got != "{}" || family != NoPassword {
					t.Errorf("%s %s", got, family)
				}
				return
			case v.Action == "hash_locally":
				if reason == nil || reason.Rule != rulePlain {
					t.Errorf("plain text without leave gives %s", got)
				}
				in.HashPlain = true
				got, family, _ = translate(t, v.scheme(), in)
				if family != Plain {
					t.Error(family)
				}
			case !v.translated():
				if got != "" || reason == nil || reason.Rule != ruleUnsupported {
					t.Fatalf("scheme %s gives %s %v, want a reason", v.scheme(), got, reason)
				}
				naive(t, v)
				return
			default:
				if reason != nil && (family == Untranslated || reason != bigScrypt) {
					t.Fatalf("scheme %s: %s %s", v.scheme(), reason.Rule, reason.Text)
				}
				compare(t, v, got)
			}
			if v.Password != nil {
				verifies(t, got, *v.Password)
			}
			unambiguous(t, v, in, got)
		})
	}
}

// compare wants what the vector expects. Auth0's examples leave out defaults, and one
// vector shows another form of an LDAP hash, which verifies as well.
func compare(t *testing.T, v vector, got string) {
	t.Helper()
	if v.ID == "auth0-doc-bcrypt" || v.ID == "ldap-ssha-as-sha1" {
		verifies(t, string(v.Expected), *v.Password)
		return
	}
	var want, have any
	if err := json.Unmarshal(v.Expected, &want); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(got), &have); err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(v.ID, "auth0-doc-") {
		verifies(t, string(v.Expected), *v.Password)
		return
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("scheme %s (-want +got):\n%s", v.scheme(), diff)
	}
}

func verifies(t *testing.T, user, password string) {
	t.Helper()
	if ok, err := VerifyUser([]byte(user), password); !ok || err != nil {
		t.Errorf("the password does not verify: %v", err)
	}
	if ok, err := VerifyUser([]byte(user), password+"x"); ok || err != nil {
		t.Errorf("another password: %v %v", ok, err)
	}
}

// unambiguous wants auto to give the same result as the named scheme, or to say that it
// cannot know.
func unambiguous(t *testing.T, v vector, in Input, named string) {
	t.Helper()
	got, _, reason := translate(t, "auto", in)
	if got == named || reason != nil && slices.Contains([]string{ruleAmbiguous, ruleUnsupported, rulePlain},
		reason.Rule) ||
		strings.HasPrefix(v.ID, "plaintext") {
		return
	}
	// What looks like plain bcrypt and is not: only a word in the mapping can tell.
	if !strings.Contains(v.scheme(), "devise") && v.scheme() != "smf" && v.ID != "auth0-doc-bcrypt" {
		t.Errorf("auto gives %s %v, scheme %s gives %s", got, reason, v.scheme(), named)
	}
}

// naive checks that the conversion one would think of lets nobody in.
func naive(t *testing.T, v vector) {
	t.Helper()
	if len(v.Naive) == 0 || string(v.Naive) == "null" || v.Password == nil {
		return
	}
	if ok, err := VerifyUser(v.Naive, *v.Password); ok {
		t.Errorf("the naive conversion verifies: %v", err)
	}
}
