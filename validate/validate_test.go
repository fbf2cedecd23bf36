package validate_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/schema"
	"muster/validate"
)

// problems checks the users of a text.
func problems(t testing.TB, text string, options ...validate.Option) []schema.Problem {
	t.Helper()
	v, err := validate.New(options...)
	if err != nil {
		t.Fatal(err)
	}
	var all []schema.Problem
	for b, err := range v.Check(schema.Read(strings.NewReader(text), "users.json")) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b.Problems...)
	}
	return all
}

// found lists problems as "rule pointer".
func found(all []schema.Problem) []string {
	var list []string
	for _, p := range all {
		list = append(list, strings.TrimSpace(p.Rule+" "+p.Pointer))
	}
	return list
}

const hash10 = "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"

// custom is a user with a custom_password_hash.
func custom(text string) string {
	return `[{"email": "ada@example.com", "custom_password_hash": ` + text + `}]`
}

func TestValidUsers(t *testing.T) {
	for name, text := range map[string]string{
		"least":           `[{"email": "ada@example.com"}]`,
		"none":            `[]`,
		"every attribute": everything,
		"metadata of all": `[{"email": "a@example.com", "user_metadata": {"a": [1, null, {"b": ["x.y", "$"]}], "": 9007199254740993, "e": 1e9999999}}]`,
		"name below":      `[{"email": "a@example.com", "app_metadata": {"x": {"email": 1, "_id": 2}}, "user_metadata": {"email": 1}}]`,
		"bcrypt":          `[{"email": "a@example.com", "password_hash": "` + hash10 + `"}]`,
		"bcrypt 2a":       `[{"email": "a@example.com", "password_hash": "` + strings.Replace(hash10, "2b", "2a", 1) + `"}]`,
		"custom bcrypt": custom(
			`{"algorithm": "bcrypt", "hash": {"value": "$2b$12$C9hB01.YxRSTcn/ZOOo4j.TW7xCKKFKBSF.C7E0xiUwumqIDqWUXG"}}`),
		"bcrypt, pepper": custom(`{"algorithm": "bcrypt", "hash": {"value": "` + hash10 +
			`", "encoding": "utf8"}, "salt": {"value": "pepper", "position": "suffix"}}`),
		"argon2": custom(
			`{"algorithm": "argon2", "hash": {"value": "$argon2id$v=19$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}`),
		"md4": custom(
			`{"algorithm": "md4", "hash": {"value": "AbuUujgF0pPPkJPSFRTpmA==", "encoding": "base64"}}`),
		"md5": custom(
			`{"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}}`),
		"sha1": custom(
			`{"algorithm": "sha1", "hash": {"value": "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8", "encoding": "hex"}, "salt": {"value": "61", "encoding": "hex", "position": "suffix"}}`),
		"sha256": custom(
			`{"algorithm": "sha256", "hash": {"value": "d24e794fce503c3ddb1cd1ba1dd5d9b250cf9917336a0316fefd87fecf79200f", "encoding": "hex"}, "salt": {"value": "abc123", "position": "prefix"}}`),
		"sha512": custom(
			`{"algorithm": "sha512", "hash": {"value": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", "encoding": "base64"}, "password": {"encoding": "utf16le"}}`),
		"pbkdf2": custom(
			`{"algorithm": "pbkdf2", "hash": {"value": "$pbkdf2-md4$i=100000,l=64$+N375B8q0Fw$fp2R9KAM4hK/votGHC5Fu+jhqbxUD8+Nic/EMSGvNC3UP/k7wSHI0uXluHRSkZfl/BOheYqNOemayG90ZaSSQw", "encoding": "utf8"}}`),
		"pbkdf2 unencoded": custom(
			`{"algorithm": "pbkdf2", "hash": {"value": "$pbkdf2-sha512$i=100000,l=64$KNyFsA2rWoE$I2CQGI9H0JxdDf3kERRI97kPCGxh0KWBIV3MxyaS191gDGfzVBGyS4BibhgqWQ0/ails8mHuU9ckASxHOOq58w"}}`),
		"ldap": custom(
			`{"algorithm": "ldap", "hash": {"value": "{SSHA384}/cgEjdoZh85DhurDeOQEMO1rMlAur93SVPbYe5XSD4lF7nNuvrBju5hUeg9A6agRemgSXGl5YuE=", "encoding": "utf8"}}`),
		"hmac": custom(
			`{"algorithm": "hmac", "hash": {"value": "cg7f42jH39/2EaAU4wNd4s2lKIk=", "encoding": "base64", "digest": "sha1", "key": {"value": "736868", "encoding": "hex"}}}`),
		"hmac, utf8 key": custom(
			`{"algorithm": "hmac", "hash": {"value": "720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3720edfe3", "encoding": "hex", "digest": "whirlpool", "key": {"value": "shh"}}, "salt": {"value": "s"}}`),
		"scrypt": custom(
			`{"algorithm": "scrypt", "hash": {"value": "097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29", "encoding": "hex"}, "salt": {"value": "abc123", "encoding": "utf8"}, "keylen": 32, "cost": 4096}`),
		"scrypt, all": custom(
			`{"algorithm": "scrypt", "hash": {"value": "AA", "encoding": "base64"}, "keylen": 1, "cost": 2, "blockSize": 1, "parallelization": 1}`),
		"scrypt, 1.0":     custom(`{"algorithm": "scrypt", "hash": {"value": "AA", "encoding": "base64"}, "keylen": 1.0}`),
		"factors":         `[{"email": "a@example.com", "mfa_factors": [{"totp": {"secret": "JBTWY3DPEHPK3PNP"}}, {"phone": {"value": "+15551112233"}}, {"email": {"value": "a@example.org"}}, {}]}]`,
		"nothing in both": `[{"email": "a@example.com", "app_metadata": {}, "user_metadata": {}}]`,
	} {
		t.Run(name, func(t *testing.T) {
			for _, p := range problems(t, text) {
				t.Errorf("%s %s: %s", p.Rule, p.Pointer, p.Message)
			}
		})
	}
}

const everything = `[{"email": "ada@example.com", "email_verified": true, "phone_number": "+12125550001", "phone_verified": false,
	"user_id": "17", "username": "ada", "given_name": "Ada", "family_name": "Lovelace", "name": "Ada Lovelace", "nickname": "ada",
	"picture": "https://example.com/ada.png", "blocked": false, "password_hash": "` + hash10 + `",
	"app_metadata": {"roles": ["admin"], "plan": "premium"}, "user_metadata": {"theme": "light"},
	"mfa_factors": [{"totp": {"secret": "JBTWY3DPEHPK3PNP"}}]}]`

func TestInvalidUsers(t *testing.T) {
	for text, want := range map[string]string{
		`[{}]`:    "profile/no-email",
		`[null]`:  "schema/type",
		`[[1]]`:   "schema/type",
		`["ada"]`: "schema/type",
		`[12]`:    "schema/type",

		`[{"email": null}]`:                               "schema/type /email",
		`[{"email": 12}]`:                                 "schema/type /email",
		`[{"email": ""}]`:                                 "schema/format /email",
		`[{"email": "a@example.com", "name": null}]`:      "schema/type /name",
		`[{"email": "a@example.com", "blocked": 1}]`:      "schema/type /blocked",
		`[{"email": "a@example.com", "user_id": 1.50}]`:   "schema/type /user_id",
		`[{"email": "a@example.com", "firstName": "A"}]`:  "schema/additional-property /firstName",
		`[{"email": "a@example.com", "a/b~c%20": "A"}]`:   "schema/additional-property /a~1b~0c%20",
		`[{"email": "a@example.com", "": "A"}]`:           "schema/additional-property /",
		`[{"email": "a@example.com", "Email": "A"}]`:      "schema/additional-property /Email",
		`[{"email": "a@example.com", "picture": ["A"]}]`:  "schema/type /picture",
		`[{"email": "a@example.com", "zz": 1, "aa": 2}]`:  "schema/additional-property /zz, schema/additional-property /aa",
		`[{"zz": 1, "aa": 2}]`:                            "profile/no-email, schema/additional-property /zz, schema/additional-property /aa",
		`[{"name": 1, "email": "x", "blocked": "no"}]`:    "schema/type /name, schema/format /email, schema/type /blocked",
		`[{"email": "a@example.com", "password_hash":1}]`: "schema/type /password_hash",
		`[{"email": "a@example.com", "password_hash": "` + hash10 +
			`x"}]`: "schema/pattern /password_hash",
		`[{"email": "a@example.com", "password_hash": "` + hash10 +
			`\n"}]`: "schema/pattern /password_hash",
		`[{"email": "a@example.com", "password_hash": "` + strings.Replace(hash10, "b", "y", 1) +
			`"}]`: "schema/pattern /password_hash",
		`[{"email": "a@example.com", "password_hash": "", "custom_password_hash": null}]`:                                            "schema/pattern /password_hash, schema/type /custom_password_hash",
		`[{"email": "a@example.com", "password_hash": "x", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": ""}}}]`: "password/both-hashes /password_hash, schema/pattern /password_hash",

		custom(`"x"`):                  "schema/type /custom_password_hash",
		custom(`{}`):                   "schema/required /custom_password_hash, schema/required /custom_password_hash",
		custom(`{"algorithm": "md5"}`): "schema/required /custom_password_hash",
		custom(`{"algorithm": "md5", "hash": "x"}`):                                                                                                      "schema/type /custom_password_hash/hash",
		custom(`{"algorithm": "md5", "hash": {"encoding": "hex"}}`):                                                                                      "schema/required /custom_password_hash/hash",
		custom(`{"algorithm": "md5", "hash": {}}`):                                                                                                       "password/encoding-required /custom_password_hash/hash, schema/required /custom_password_hash/hash",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hEx"}}`):                                                                        "password/hash-encoding /custom_password_hash/hash/encoding",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": null}}`):                                                                         "password/hash-encoding /custom_password_hash/hash/encoding",
		custom(`{"algorithm": "MD5", "hash": {"value": "x", "encoding": "hEx"}}`):                                                                        "schema/enum /custom_password_hash/algorithm, schema/enum /custom_password_hash/hash/encoding",
		custom(`{"algorithm": 5, "hash": {"value": "x"}}`):                                                                                               "schema/type /custom_password_hash/algorithm",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hex"}, "digest": 1}`):                                                           "schema/additional-property /custom_password_hash/digest",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hex", "digest": 1}}`):                                                           "password/digest-not-allowed /custom_password_hash/hash/digest",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hex"}, "salt": {}}`):                                                            "schema/required /custom_password_hash/salt",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hex"}, "salt": "x"}`):                                                           "schema/type /custom_password_hash/salt",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hex"}, "salt": {"value": "x", "position": "in"}}`):                              "schema/enum /custom_password_hash/salt/position",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hex"}, "password": {"encoding": "utf-8"}}`):                                     "schema/enum /custom_password_hash/password/encoding",
		custom(`{"algorithm": "bcrypt", "hash": {"value": "x", "key": {"value": 1}}}`):                                                                   "password/key-not-allowed /custom_password_hash/hash/key",
		custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hex", "x": 1}, "salt": {"value": "a", "encodng": "hex"}, "password": {"": 1}}`): "password/unknown-property /custom_password_hash/hash/x, password/unknown-property /custom_password_hash/salt/encodng, password/unknown-property /custom_password_hash/password/",
		custom(`{"algorithm": "hmac", "hash": {"value": "x", "encoding": "hex", "digest": "md5", "key": {"value": "k", "position": 1}}}`):                "password/unknown-property /custom_password_hash/hash/key/position",
		custom(`{"algorithm": "argon2", "hash": {"value": "x"}, "salt": {"value": "x", "y": 1}}`):                                                        "password/salt-not-allowed /custom_password_hash/salt",
		custom(`{"algorithm": "bcrypt", "hash": {"value": "x", "encoding": "base64"}}`):                                                                  "password/hash-encoding /custom_password_hash/hash/encoding",
		custom(`{"algorithm": "bcrypt", "hash": {"value": "x", "digest": "md5"}}`):                                                                       "password/digest-not-allowed /custom_password_hash/hash/digest",
		custom(`{"algorithm": "argon2", "hash": {"value": "x", "encoding": "hex"}}`):                                                                     "password/hash-encoding /custom_password_hash/hash/encoding",
		custom(`{"algorithm": "argon2", "hash": {"value": "x"}, "salt": {"value": "x"}}`):                                                                "password/salt-not-allowed /custom_password_hash/salt",
		custom(`{"algorithm": "ldap", "hash": {"value": "x"}, "salt": {"position": 3}}`):                                                                 "password/salt-not-allowed /custom_password_hash/salt",
		custom(`{"algorithm": "pbkdf2", "hash": {"value": "x"}, "salt": null}`):                                                                          "password/salt-not-allowed /custom_password_hash/salt",
		custom(`{"algorithm": "hmac", "hash": {"value": "x", "encoding": "hex"}}`):                                                                       "password/digest-required /custom_password_hash/hash, password/key-required /custom_password_hash/hash",
		custom(`{"algorithm": "hmac", "hash": {"value": "x", "encoding": "hex", "digest": "md5", "key": {}}}`):                                           "schema/required /custom_password_hash/hash/key",
		custom(`{"algorithm": "hmac", "hash": {"value": "x", "encoding": "hex", "digest": "md5", "key": "k"}}`):                                          "schema/type /custom_password_hash/hash/key",
		custom(`{"algorithm": "hmac", "hash": {"value": "x", "encoding": "utf8", "digest": "sha3", "key": {"value": "k"}}}`):                             "password/hash-encoding /custom_password_hash/hash/encoding, schema/enum /custom_password_hash/hash/digest",
		custom(`{"algorithm": "scrypt", "hash": {"value": "x", "encoding": "hex"}}`):                                                                     "password/keylen-required /custom_password_hash",
		custom(`{"algorithm": "scrypt", "hash": {"value": "x"}, "keylen": 1}`):                                                                           "password/encoding-required /custom_password_hash/hash",
		custom(`{"algorithm": "scrypt", "hash": {"value": "x", "encoding": "hex"}, "keylen": 0}`):                                                        "schema/minimum /custom_password_hash/keylen",
		custom(`{"algorithm": "scrypt", "hash": {"value": "x", "encoding": "hex"}, "keylen": 1.5}`):                                                      "schema/type /custom_password_hash/keylen",
		custom(`{"algorithm": "scrypt", "hash": {"value": "x", "encoding": "hex"}, "keylen": "32"}`):                                                     "schema/type /custom_password_hash/keylen",
		custom(`{"algorithm": "scrypt", "hash": {"value": "x", "encoding": "hex"}, "keylen": -1e9999999}`):                                               "schema/minimum /custom_password_hash/keylen",
		custom(`{"algorithm": "scrypt", "hash": {"value": "x", "encoding": "hex"}, "keylen": 1e9999999, "cost": 1}`):                                     "schema/minimum /custom_password_hash/cost",

		`[{"email": "a@example.com", "app_metadata": "{}"}]`:                             "schema/type /app_metadata",
		`[{"email": "a@example.com", "app_metadata": {"email": 1, "ok": 2, "_id": 3}}]`:  "metadata/reserved-name /app_metadata/email, metadata/reserved-name /app_metadata/_id",
		`[{"email": "a@example.com", "app_metadata": {"a.b": {"c$d": 1}}}]`:              "metadata/field-name /app_metadata/a.b, metadata/field-name /app_metadata/a.b/c$d",
		`[{"email": "a@example.com", "user_metadata": {"a": [{"b": {"": 1, "$": 2}}]}}]`: "metadata/field-name /user_metadata/a/0/b/$",
		`[{"email": "a@example.com", "user_metadata": {"a": [{"x/y.z": 1}]}}]`:           "metadata/field-name /user_metadata/a/0/x~1y.z",

		`[{"email": "a@example.com", "mfa_factors": {"totp": {"secret": "AAAA"}}}]`:                                      "schema/type /mfa_factors",
		`[{"email": "a@example.com", "mfa_factors": []}]`:                                                                "schema/min-items /mfa_factors",
		`[{"email": "a@example.com", "mfa_factors": [1]}]`:                                                               "schema/type /mfa_factors/0",
		`[{"email": "a@example.com", "mfa_factors": [{"sms": 1}]}]`:                                                      "schema/additional-property /mfa_factors/0/sms",
		`[{"email": "a@example.com", "mfa_factors": [{}, {"totp": {}}]}]`:                                                "schema/required /mfa_factors/1/totp",
		`[{"email": "a@example.com", "mfa_factors": [{"totp": {"secret": "2PRXZWZAYYDAWC1"}}]}]`:                         "schema/pattern /mfa_factors/0/totp/secret",
		`[{"email": "a@example.com", "mfa_factors": [{"totp": {"secret": ""}}]}]`:                                        "schema/pattern /mfa_factors/0/totp/secret",
		`[{"email": "a@example.com", "mfa_factors": [{"phone": {"value": "0123"}}]}]`:                                    "schema/pattern /mfa_factors/0/phone/value",
		`[{"email": "a@example.com", "mfa_factors": [{"email": {"value": "ada", "x": 1}}]}]`:                             "schema/format /mfa_factors/0/email/value, schema/additional-property /mfa_factors/0/email/x",
		`[{"email": "a@example.com", "mfa_factors": [{"email": {"value": "a@example.com"}, "phone": {"value": "+1"}}]}]`: "schema/max-properties /mfa_factors/0",
	} {
		t.Run(text, func(t *testing.T) {
			all := problems(t, text)
			if diff := cmp.Diff(strings.Split(want, ", "), found(all)); diff != "" {
				t.Error(diff)
			}
			for _, p := range all {
				if p.Severity != schema.Error || p.Index != 0 || p.Message == "" || p.Pos.Line == 0 || p.Pos.File != "users.json" {
					t.Errorf("%+v", p)
				}
			}
		})
	}
}

func TestPositions(t *testing.T) {
	text := `[
  {"email": "ada@example.com", "username": "ada"},
  {"email": "bob", "firstName": "Bob",
   "custom_password_hash": {"algorithm": "md5", "hash": {"value": "x", "encoding": "utf8"}}},
  {"name": "Cy"},
  {"username": "ADA", "email": "ada@example.com"}
]`
	var got []string
	for _, p := range problems(t, text) {
		line := fmt.Sprintf("%s %d %s", p.Pos, p.Index, p.Rule)
		for _, r := range p.Related {
			line += fmt.Sprintf(" (%s, row %d)", r, r.Row)
		}
		got = append(got, line)
	}
	want := []string{
		"users.json:3:13 1 schema/format",
		"users.json:3:33 1 schema/additional-property",
		"users.json:4:84 1 password/hash-encoding",
		"users.json:5:3 2 profile/no-email",
		"users.json:6:16 3 unique/username (users.json:2:3, row 1)",
		"users.json:6:32 3 unique/email (users.json:2:3, row 1)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Numbers that no float holds pass as they are.
func TestRecordsStayAsTheyAre(t *testing.T) {
	record := `{"email":"ada@example.com",  "user_metadata":{"n":9007199254740993,"z":1.10,"e":1E+2, "u":"\u00e9"}}`
	v, _ := validate.New()
	for b, err := range v.Check(schema.Read(strings.NewReader("["+record+"]"), "users.json")) {
		if err != nil {
			t.Fatal(err)
		}
		for r := range b.All() {
			if string(r.Bytes) != record {
				t.Errorf("%s", r.Bytes)
			}
		}
		for _, p := range b.Problems {
			t.Error(p)
		}
	}
}

func TestJobsDoNotMatter(t *testing.T) {
	var text strings.Builder
	text.WriteString("[\n")
	for i := range 20000 {
		switch {
		case i%7 == 0:
			fmt.Fprintf(&text, `{"name": %d, "zz": 1, "aa": 1, "app_metadata": {"a.b": 1, "email": 2, "c$": 3}},`+"\n", i)
		default:
			fmt.Fprintf(&text, `{"email": "user%d@example.com", "user_id": "%d"},`+"\n", i%15000, i)
		}
	}
	text.WriteString(`{"email": "last@example.com"}]`)
	want := problems(t, text.String(), validate.Jobs(1))
	if len(want) < 20000 || !slices.IsSortedFunc(want, func(a, b schema.Problem) int { return a.Index - b.Index }) {
		t.Fatalf("%d problems, or out of order", len(want))
	}
	for _, n := range []int{2, 8} {
		if diff := cmp.Diff(want, problems(t, text.String(), validate.Jobs(n))); diff != "" {
			t.Errorf("%d jobs: %s", n, diff)
		}
	}
}

func TestErrorsPass(t *testing.T) {
	v, _ := validate.New()
	var last error
	users := 0
	for b, err := range v.Check(schema.Read(strings.NewReader(`[{"email": "ada@example.com"}, {`), "users.json")) {
		if last = err; err == nil {
			users += len(b.Spans)
		}
	}
	if users != 1 || last == nil {
		t.Errorf("%d users, %v", users, last)
	}
}

func TestJobsAtLeastOne(t *testing.T) {
	if _, err := validate.New(validate.Jobs(0)); err == nil {
		t.Error("no error")
	}
}

func ExampleValidator_Check() {
	users := `[
  {"email": "ada@example.com", "email_verified": "true"},
  {"email": "Ada@example.com", "firstName": "Ada"}
]`
	v, err := validate.New()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	for block, err := range v.Check(schema.Read(strings.NewReader(users), "users.json")) {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return
		}
		for _, p := range block.Problems {
			fmt.Printf("%s: %s[%s]: %s\n  help: %s\n", p.Pos, p.Severity, p.Rule, p.Message, p.Hint)
		}
	}
	// Output:
	// users.json:2:50: error[schema/type]: email_verified must be true or false, not "true"
	//   help: write true, without quotes
	// users.json:3:13: error[unique/email]: email "Ada@example.com" belongs to the user at users.json:2:3 already
	//   help: merge the two users, or give one of them another email; capital letters make no difference
	// users.json:3:45: error[schema/additional-property]: users have no property "firstName"
	//   help: did you mean given_name?
}
