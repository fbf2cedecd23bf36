package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"mime/multipart"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"muster/schema"
	"muster/submit/emulator"
	"muster/validate"
)

// emulated sends a file of users to an emulator of its own, and gives the codes of what it refuses.
func emulated(t *testing.T, users string) (codes []string, inserted int) {
	t.Helper()
	server, err := emulator.New(emulator.Config{Token: "t"})
	if err != nil {
		t.Fatal(err)
	}
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	file, _ := form.CreateFormFile("users", "users.json")
	file.Write([]byte(users))
	form.WriteField("connection_id", server.Info().ConnectionID)
	form.Close()
	ask := func(method, path string) string {
		r := httptest.NewRequest(method, path, &body)
		r.Header.Set("Authorization", "Bearer t")
		r.Header.Set("Content-Type", form.FormDataContentType())
		w := httptest.NewRecorder()
		server.ServeHTTP(w, r)
		return w.Body.String()
	}
	var job struct {
		ID, Status string
		Summary    struct{ Total, Inserted, Failed int }
	}
	if answer := ask("POST", "/api/v2/jobs/users-imports"); json.Unmarshal([]byte(answer), &job) != nil || job.ID == "" {
		t.Fatalf("%s\n%s", answer, users)
	}
	if answer := ask("GET", "/api/v2/jobs/"+job.ID); json.Unmarshal([]byte(answer), &job) != nil ||
		job.Status != "completed" {
		t.Fatalf("%s\n%s", answer, users)
	}
	var failed []struct{ Errors []struct{ Code, Path string } }
	if answer := ask("GET", "/api/v2/jobs/"+job.ID+"/errors"); answer != "" {
		if err := json.Unmarshal([]byte(answer), &failed); err != nil {
			t.Fatalf("%v: %s", err, answer)
		}
	}
	for _, f := range failed {
		for _, e := range f.Errors {
			codes = append(codes, e.Code+" "+e.Path)
		}
	}
	return codes, job.Summary.Inserted
}

// validated gives the problems of users.
func validated(t *testing.T, users string) (all []schema.Problem) {
	t.Helper()
	v, err := validate.New(validate.Jobs(1))
	if err != nil {
		t.Fatal(err)
	}
	for b, err := range v.Check(schema.Read(strings.NewReader(users), "users.json")) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b.Problems...)
	}
	return all
}

// caught are the error codes of Auth0 that come from the file: of each a file that gives it,
// and the rule that says so before. Source of the codes: Auth0 docs, Bulk User Imports.
var caught = []struct{ code, rule, users string }{
	{
		"ANY_OF_MISSING", "password/hash-encoding",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"aa","encoding":"hex"}}}]`,
	},
	{
		"ARRAY_LENGTH_LONG", "schema/max-items",
		`[{"email":"a@example.com","mfa_factors":[{},{},{},{},{},{},{},{},{},{},{}]}]`,
	},
	{"ARRAY_LENGTH_SHORT", "schema/min-items", `[{"email":"a@example.com","mfa_factors":[]}]`},
	{"DUPLICATED_USER", "unique/email", `[{"email":"a@example.com"},{"email":"A@example.com"}]`},
	{
		"DUPLICATED_USER", "unique/username",
		`[{"email":"a@example.com","username":"a"},{"email":"b@example.com","username":"A"}]`,
	},
	{
		"DUPLICATED_USER", "unique/user-id",
		`[{"email":"a@example.com","user_id":"1"},{"email":"b@example.com","user_id":"1"}]`,
	},
	{
		"DUPLICATED_USER", "unique/phone-number",
		`[{"email":"a@example.com","phone_number":"+12125550100"},{"email":"b@example.com","phone_number":"+12125550100"}]`,
	},
	{
		"ENUM_MISMATCH", "schema/enum",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"rot13","hash":{"value":"a"}}}]`,
	},
	{"FORMAT", "schema/format", `[{"email":"a"}]`},
	{"FORMAT", "profile/email-domain", `[{"email":"a@localhost"}]`},
	{"FORMAT", "profile/picture", `[{"email":"a@example.com","picture":"a.png"}]`},
	{
		"FORMAT", "password/undecodable",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"x","encoding":"hex"}}}]`,
	},
	{"INVALID_TYPE", "schema/type", `[{"email":"a@example.com","blocked":"no"}]`},
	{"MAX_LENGTH", "profile/too-long", `[{"email":"a@example.com","name":"` + strings.Repeat("x", 301) + `"}]`},
	{"MAX_LENGTH", "profile/long", `[{"email":"a@example.com","given_name":"` + strings.Repeat("x", 151) + `"}]`},
	{
		"MAX_LENGTH", "password/length",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"` + strings.Repeat("ab", 17) +
			`","encoding":"hex"}}}]`,
	},
	{
		"MAXIMUM", "password/scrypt",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"AA==","encoding":"base64"},"keylen":1,"parallelization":1073741824}}]`,
	},
	{"MFA_FACTORS_FAILED", "mfa/secret", `[{"email":"a@example.com","mfa_factors":[{"totp":{"secret":"A"}}]}]`},
	{
		"MFA_FACTORS_FAILED", "mfa/same-factor",
		`[{"email":"a@example.com","mfa_factors":[{"email":{"value":"b@example.org"}},{"email":{"value":"b@example.org"}}]}]`,
	},
	{"MIN_LENGTH", "profile/empty", `[{"email":"a@example.com","given_name":""}]`},
	{
		"MIN_LENGTH", "password/length",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"","encoding":"hex"}}}]`,
	},
	{
		"MINIMUM", "schema/minimum",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"AA==","encoding":"base64"},"keylen":0}}]`,
	},
	{"NOT_PASSED", "schema/additional-property", `[{"email":"a@example.com","firstName":"A"}]`},
	{"NOT_PASSED", "metadata/reserved-name", `[{"email":"a@example.com","app_metadata":{"_id":1}}]`},
	{
		"NOT_PASSED", "password/unknown-property",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"5f4dcc3b5aa765d61d8327deb882cf99","encoding":"hex"},"salt":{"value":"a","encodng":"hex"}}}]`,
	},
	{
		"NOT_PASSED", "password/salt-not-allowed",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"ldap","hash":{"value":"{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="},"salt":{"value":"a"}}}]`,
	},
	{"OBJECT_REQUIRED", "schema/required", `[{"name":"A"}]`},
	{
		"OBJECT_REQUIRED", "password/keylen-required",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"AA==","encoding":"base64"}}}]`,
	},
	{"PATTERN", "schema/pattern", `[{"email":"a@example.com","password_hash":"x"}]`},
	{"PATTERN", "profile/phone-number", `[{"email":"a@example.com","phone_number":"1"}]`},
	{"PATTERN", "profile/username", `[{"email":"a@example.com","username":"a b"}]`},
	{"PATTERN", "metadata/field-name", `[{"email":"a@example.com","user_metadata":{"a.b":1}}]`},
	{
		"PATTERN", "password/bcrypt",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"x"}}}]`,
	},
}

// tenantOnly are the codes that come from what the tenant holds, and from no file.
var tenantOnly = map[string]string{
	"CONFLICT":             "another user has the user_id or phone number; within a file it is DUPLICATED_USER",
	"CONFLICT_EMAIL":       "another user has the address; within a file it is DUPLICATED_USER",
	"CONFLICT_USERNAME":    "another user has the username; within a file it is DUPLICATED_USER",
	"CONNECTION_NOT_FOUND": "the connection is gone",
}

// TestEveryCodeIsCaught holds that each code that comes from a file has a rule, that the
// emulator gives the code, and that the rule is reported for the same file.
func TestEveryCodeIsCaught(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range caught {
		seen[c.code] = true
		codes, _ := emulated(t, c.users)
		if !slices.ContainsFunc(codes, func(s string) bool { return strings.HasPrefix(s, c.code+" ") }) {
			t.Errorf("%s: the emulator says %v of %s", c.code, codes, c.users)
		}
		if all := validated(t, c.users); !slices.ContainsFunc(all, func(p schema.Problem) bool { return p.Rule == c.rule }) {
			t.Errorf("%s: %s is not said of %s", c.code, c.rule, c.users)
		}
	}
	for _, r := range rules() {
		code, ok := strings.CutPrefix(r.ID, "auth0/")
		code = strings.ToUpper(strings.ReplaceAll(code, "-", "_"))
		if ok && code != "OTHER" && code != "UNMATCHED" && !seen[code] && tenantOnly[code] == "" {
			t.Errorf("no rule catches %s", code)
		}
	}
}

// difference is one way to differ, and why.
type difference struct {
	name, reason string
	is           func(problems []schema.Problem, codes []string) bool
}

// differences are the ways in which validate and the emulator judge a user differently,
// with the reason. Where validate only warns, it says what the emulator refuses.
var differences = []difference{
	{"prose", "Auth0's prose asks for it and its schema does not: validate warns, the emulator refuses", refusals},
	{
		"address, strict",
		"jsonschema's format email takes ASCII domains alone, and the emulator other alphabets too; Auth0 does not say what it takes, and the xn-- form of such a domain is right for all", func(ps []schema.Problem, codes []string) bool {
			return len(codes) == 0 && onlyRules(ps, "schema/format")
		},
	},
	{
		"bcrypt, salt of 72 bytes", "it breaks log-in, and no schema says so",
		func(ps []schema.Problem, codes []string) bool {
			return len(codes) == 0 && onlyRules(ps, "password/bcrypt-salt")
		},
	},
	{
		"pbkdf2, digest",
		"validate knows the digests that Auth0 lists and those of OpenSSL by name, the emulator takes any word",
		func(ps []schema.Problem, codes []string) bool {
			return len(codes) == 0 && onlyRules(ps, "password/pbkdf2")
		},
	},
	{
		"digest or key beside other algorithms",
		"hmac alone uses them: nobody could log in with what they say; Auth0's schema, and so the emulator, lets them stand",
		func(ps []schema.Problem, codes []string) bool {
			return len(codes) == 0 && onlyRules(ps, "password/digest-not-allowed", "password/key-not-allowed")
		},
	},
}

// refusals are codes of the emulator for what validate warns of.
func refusals(problems []schema.Problem, codes []string) bool {
	return len(codes) > 0 && errorsIn(problems) == 0 && everyCode(codes, func(path string) bool {
		return slices.ContainsFunc(problems, func(p schema.Problem) bool {
			return (strings.HasPrefix(p.Rule, "profile/") || strings.HasPrefix(p.Rule, "mfa/")) &&
				strings.HasPrefix(pathOf(p.Pointer), path)
		})
	})
}

func errorsIn(ps []schema.Problem) (n int) {
	for _, p := range ps {
		if p.Severity == schema.Error {
			n++
		}
	}
	return n
}

func onlyRules(ps []schema.Problem, rules ...string) bool {
	for _, p := range ps {
		if p.Severity == schema.Error && !slices.Contains(rules, p.Rule) {
			return false
		}
	}
	return true
}

func everyCode(codes []string, is func(path string) bool) bool {
	for _, c := range codes {
		if _, path, _ := strings.Cut(c, " "); !is(path) {
			return false
		}
	}
	return true
}

// pathOf writes a pointer as the emulator does.
func pathOf(pointer string) string {
	var b strings.Builder
	for i, token := range strings.Split(pointer, "/")[1:] {
		switch {
		case strings.Trim(token, "0123456789") == "":
			fmt.Fprintf(&b, "[%s]", token)
		case i > 0:
			b.WriteString("." + token)
		default:
			b.WriteString(token)
		}
	}
	return b.String()
}

// TestEmulatorAgrees has validate and the emulator judge the same mutated users. Neither was
// written from the other.
func TestEmulatorAgrees(t *testing.T) {
	n := 10_000
	if testing.Short() {
		n = 1000
	}
	for _, u := range goodUsers {
		if codes, inserted := emulated(t, "["+u+"]"); inserted != 1 || len(validated(t, u)) > 0 {
			t.Errorf("%s: %v, %v", u, codes, validated(t, u))
		}
	}
	m := mutator{rand.New(rand.NewPCG(1, 2))}
	counts := map[string]int{}
	users := make([]string, n)
	for i := range users {
		users[i] = m.user()
	}
	found := make([][]schema.Problem, n)
	for _, p := range validated(t, strings.Join(users, "\n")) {
		if !strings.HasPrefix(p.Rule, "unique/") { // each user is a file of its own
			found[p.Index] = append(found[p.Index], p)
		}
	}
	for i, user := range users {
		codes, inserted := emulated(t, "["+user+"]")
		all := found[i]
		switch {
		case inserted == 1 && errorsIn(all) == 0:
			counts["both accept"]++
			continue
		case inserted == 0 && errorsIn(all) > 0:
			counts["both refuse"]++
			continue
		}
		d := slices.IndexFunc(differences, func(d difference) bool { return d.is(all, codes) })
		if d < 0 {
			if counts["unexplained"]++; counts["unexplained"] < 20 {
				answer := ""
				for _, p := range all {
					answer += " " + p.Rule + p.Pointer
				}
				t.Errorf("the emulator says %v, validate%s of %s", codes, answer, user)
			}
			continue
		}
		counts[differences[d].name]++
	}
	for name, k := range counts {
		t.Logf("%6d %s", k, name)
	}
	if counts["both accept"] < n/20 || counts["both refuse"] < n/4 {
		t.Error("the mutations are too tame or too wild")
	}
}
