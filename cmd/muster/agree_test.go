package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"mime/multipart"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"muster/schema"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
	"muster/validate"
)

// local is an emulator with one connection.
func local(t *testing.T, c schema.Connection, strict bool) *emulatortest.Tenant {
	t.Helper()
	return emulatortest.New(t, emulator.Config{Token: "t", Strict: strict, Connections: []emulator.Connection{c}})
}

// emulated sends a file of users to an emulator, and returns the codes of what it refuses.
func emulated(t *testing.T, server *emulatortest.Tenant, users string) (codes []string, inserted int) {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	file, _ := form.CreateFormFile("users", "users.json")
	file.Write([]byte(users))
	form.WriteField("connection_id", server.ConnectionID)
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

// validated returns the problems of users that go to a connection.
func validated(t *testing.T, c schema.Connection, users string) (all []schema.Problem) {
	t.Helper()
	v, err := validate.New(validate.Jobs(1), validate.Connection(c))
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

// sureness is how it is known that Auth0 refuses something.
type sureness string

const (
	documented sureness = "Auth0 docs, Bulk User Import Database Schema and Examples"
	seen       sureness = "an answer of Auth0 to an import"
	settled    sureness = "a setting of the connection, where it is known"
	apiOnly    sureness = "Management API, schema of a user: not of the import"
	inferred   sureness = "what checks such values commonly asks"
	// contradictory is an error none the less, until the connection says otherwise: who imports 1,000 users of whom all
	// fail has lost more than who is asked for a setting.
	contradictory sureness = "Auth0 docs, that on imports and that on Flexible Identifiers"
)

// refused reports whether an import refuses it, as far as is known.
func (s sureness) refused() bool { return s != apiOnly && s != inferred }

// sure reports whether texts may say so.
func (s sureness) sure() bool { return s == documented || s == seen || s == settled }

// kinds of connection.
var kinds = map[string]string{
	"":          `{}`,
	"usernames": `{"requires_username":true,"validation":{"username":{"min":3,"max":30}}}`,
	"phones":    `{"attributes":{"email":{"profile_required":false,"unique":true},"phone_number":{"identifier":{"active":true},"profile_required":true},"username":{}}}`,
	"shared":    `{"attributes":{"email":{"unique":false,"identifier":{"active":false}},"username":{"identifier":{"active":true},"profile_required":true,"validation":{"min_length":1,"max_length":20,"allowed_types":{"email":false,"phone_number":false}}}}}`,
}

// connection is one of a kind.
func connection(t *testing.T, kind string) schema.Connection {
	t.Helper()
	all, err := schema.ReadConnections(kind, []byte(`{"name":"Users","options":`+kinds[kind]+`}`))
	if err != nil {
		t.Fatal(err)
	}
	return all[0]
}

// refusals are what Auth0 refuses: its code, the rule that says so before, how that is known, and a file for one kind
// of connection. Source of the codes: Auth0 docs, Bulk User Imports.
var refusals = []struct {
	code, rule  string
	source      sureness
	kind, users string
}{
	{
		"ANY_OF_MISSING", "password/hash-encoding", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"aa","encoding":"hex"}}}]`,
	},
	{
		"ARRAY_LENGTH_LONG", "schema/max-items", documented, "",
		`[{"email":"a@example.com","mfa_factors":[{},{},{},{},{},{},{},{},{},{},{}]}]`,
	},
	{"ARRAY_LENGTH_SHORT", "schema/min-items", documented, "", `[{"email":"a@example.com","mfa_factors":[]}]`},
	{"DUPLICATED_USER", "unique/email", seen, "", `[{"email":"a@example.com"},{"email":"A@example.com"}]`},
	{
		"DUPLICATED_USER", "unique/username", seen, "usernames",
		`[{"email":"a@example.com","username":"ada"},{"email":"b@example.com","username":"ADA"}]`,
	},
	{
		"DUPLICATED_USER", "unique/user-id", seen, "",
		`[{"email":"a@example.com","user_id":"1"},{"email":"b@example.com","user_id":"1"}]`,
	},
	{
		"DUPLICATED_USER", "unique/phone-number", seen, "",
		`[{"email":"a@example.com","phone_number":"+12125550100"},{"email":"b@example.com","phone_number":"+12125550100"}]`,
	},
	{
		"ENUM_MISMATCH", "schema/enum", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"rot13","hash":{"value":"a"}}}]`,
	},
	{"FORMAT", "schema/format", documented, "", `[{"email":"a"}]`},
	{"FORMAT", "profile/email-domain", inferred, "", `[{"email":"a@localhost"}]`},
	{"FORMAT", "profile/picture", inferred, "", `[{"email":"a@example.com","picture":"a.png"}]`},
	{"FORMAT", "profile/picture", inferred, "", `[{"email":"a@example.com","picture":"http://localhost/a.png"}]`},
	{"FORMAT", "profile/picture", inferred, "", `[{"email":"a@example.com","picture":"data:image/png;base64,AAAA"}]`},
	{"FORMAT", "profile/email-characters", inferred, "", `[{"email":"a😀@example.com"}]`},
	{
		"FORMAT", "password/undecodable", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"x","encoding":"hex"}}}]`,
	},
	{"INVALID_TYPE", "schema/type", documented, "", `[{"email":"a@example.com","blocked":"no"}]`},
	{"MAX_LENGTH", "profile/too-long", documented, "", `[{"email":"a@example.com","username":"` + strings.Repeat("x",
		129) + `"}]`},
	{"MAX_LENGTH", "profile/long", apiOnly, "", `[{"email":"a@example.com","given_name":"` + strings.Repeat("x",
		151) + `"}]`},
	{
		"MAX_LENGTH", "password/length", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"` + strings.Repeat("ab",
			17) + `","encoding":"hex"}}}]`,
	},
	{
		"MAXIMUM", "password/scrypt", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"AA==","encoding":"base64"},"keylen":1,"parallelization":1073741824}}]`,
	},
	{
		"MFA_FACTORS_FAILED", "mfa/secret", inferred, "",
		`[{"email":"a@example.com","mfa_factors":[{"totp":{"secret":"A"}}]}]`,
	},
	{
		"MFA_FACTORS_FAILED", "mfa/same-factor", inferred, "",
		`[{"email":"a@example.com","mfa_factors":[{"email":{"value":"b@example.org"}},{"email":{"value":"b@example.org"}}]}]`,
	},
	{"MIN_LENGTH", "profile/empty", apiOnly, "", `[{"email":"a@example.com","given_name":""}]`},
	{
		"MIN_LENGTH", "password/length", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"","encoding":"hex"}}}]`,
	},
	{
		"MINIMUM", "schema/minimum", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"AA==","encoding":"base64"},"keylen":0}}]`,
	},
	{"NOT_PASSED", "schema/additional-property", documented, "", `[{"email":"a@example.com","firstName":"A"}]`},
	{"NOT_PASSED", "metadata/reserved-name", documented, "", `[{"email":"a@example.com","app_metadata":{"_id":1}}]`},
	{
		"NOT_PASSED", "password/salt-not-allowed", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"ldap","hash":{"value":"{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="},"salt":{"value":"a"}}}]`,
	},
	{"NOT_PASSED", "schema/max-properties", documented, "", `[{"email":"a@example.com","mfa_factors":[{"email":{"value":"b@example.org"},"phone":{"value":"+12125550100"}}]}]`},
	{
		"NOT_PASSED", "password/both-hashes", documented, "",
		`[{"email":"a@example.com","password_hash":"$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy","custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}}}]`,
	},
	{
		"OBJECT_REQUIRED", "password/encoding-required", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"5f4dcc3b5aa765d61d8327deb882cf99"}}}]`,
	},
	{
		"OBJECT_REQUIRED", "password/digest-required", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"hmac","hash":{"value":"5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8","encoding":"hex","key":{"value":"k"}}}}]`,
	},
	{
		"OBJECT_REQUIRED", "password/key-required", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"hmac","hash":{"value":"5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8","encoding":"hex","digest":"sha1"}}}]`,
	},
	{"OBJECT_REQUIRED", "profile/no-email", contradictory, "", `[{"name":"A"}]`},
	{"OBJECT_REQUIRED", "schema/required", documented, "", `[{"email":"a@example.com","mfa_factors":[{"totp":{}}]}]`},
	{
		"OBJECT_REQUIRED", "password/keylen-required", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"AA==","encoding":"base64"}}}]`,
	},
	{"PATTERN", "schema/pattern", documented, "", `[{"email":"a@example.com","password_hash":"x"}]`},
	{"PATTERN", "profile/phone-number", documented, "", `[{"email":"a@example.com","phone_number":"1"}]`},
	{"PATTERN", "profile/username", settled, "", `[{"email":"a@example.com","username":"a b"}]`},
	{
		"PATTERN", "password/argon2", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"argon2","hash":{"value":"$argon2id$x"}}}]`,
	},
	{
		"PATTERN", "password/pbkdf2", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha3-256$i=1,l=1$AA$AA"}}}]`,
	},
	{
		"PATTERN", "password/padding", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha1$i=1,l=1$AA$AA=="}}}]`,
	},
	{
		"PATTERN", "password/ldap", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"ldap","hash":{"value":"{CRYPT}rl0uE0iqQbUPs"}}}]`,
	},
	{"PATTERN", "metadata/field-name", documented, "", `[{"email":"a@example.com","user_metadata":{"a.b":1}}]`},
	{
		"PATTERN", "password/bcrypt", documented, "",
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"x"}}}]`,
	},
	{"MAX_LENGTH", "profile/long", settled, "", `[{"email":"a@example.com","username":"sixteen-chars-xx"}]`},
	{"MIN_LENGTH", "profile/short", settled, "usernames", `[{"email":"a@example.com","username":"ab"}]`},
	{"MIN_LENGTH", "profile/empty", settled, "", `[{"email":"a@example.com","username":""}]`},
	{"MAX_LENGTH", "profile/long", apiOnly, "", `[{"email":"a@example.com","name":"` + strings.Repeat("x", 301) + `"}]`},
	{"MAX_LENGTH", "profile/long", apiOnly, "", `[{"email":"a@example.com","user_id":"` + strings.Repeat("x", 256) +
		`"}]`},
	{"PATTERN", "profile/user-id", apiOnly, "", `[{"email":"a@example.com","user_id":"1 2"}]`},
	{"NOT_PASSED", "profile/username-unused", apiOnly, "", `[{"email":"a@example.com","username":"a"}]`},
	{"NOT_PASSED", "profile/username", settled, "", `[{"email":"a@example.com","username":"a@example.com"}]`},
	{"OBJECT_REQUIRED", "profile/no-username", settled, "usernames", `[{"email":"a@example.com"}]`},
	{"OBJECT_REQUIRED", "profile/no-phone-number", settled, "phones", `[{"email":"a@example.com"}]`},
	{"OBJECT_REQUIRED", "profile/no-email", settled, "phones", `[{"name":"A"}]`},
}

// tenantOnly are the codes that come from what the tenant holds, and from no file.
var tenantOnly = map[string]string{
	"CONFLICT":             "another user has the user_id or phone number; within a file it is DUPLICATED_USER",
	"CONFLICT_EMAIL":       "another user has the address; within a file it is DUPLICATED_USER",
	"CONFLICT_USERNAME":    "another user has the username; within a file it is DUPLICATED_USER",
	"CONNECTION_NOT_FOUND": "the connection is gone",
	"DOTTED_FIELD":         "another word for PATTERN of a metadata field, by the text of the message",
	"HAS_PASSWORD":         "the user that is there has a hash already",
}

// notRefused are rules of what an import takes, with the reason why they are there.
var notRefused = map[string]string{
	"metadata/mixed-types":       "the tenant's search needs it",
	"password/bcrypt-prefix":     "it breaks log-in, which Auth0's page does not say",
	"password/ldap-scheme":       "it may break log-in",
	"profile/larger-than-a-file": "the whole request is refused, with 413",
	"profile/oversized":          "Auth0 logs it",
	"profile/user-id-prefix":     "users would have the prefix twice",
	"upsert/email-verified":      "an upsert does it",
	"upsert/metadata-replaced":   "an upsert does it",
	"upsert/not-updated":         "an upsert does it",
}

// surely is how texts say that Auth0 refuses something, and maybe how they say that it may.
var (
	surely = regexp.MustCompile(`Auth0 (?:refuses|fails|answers|does not take|takes no|rejects)|[Ii]t (?:refuses|answers)`)
	maybe  = regexp.MustCompile(`\bmay (?:refuse|answer|fail|not take)`)
)

// TestTextsAreAsSureAsTheFacts looks through the texts of what Auth0 may refuse.
func TestTextsAreAsSureAsTheFacts(t *testing.T) {
	told := map[string]bool{}
	for _, d := range differences {
		for _, r := range d.rules {
			told[r] = true
		}
	}
	for _, r := range refusals {
		told[r.rule] = true
		for _, c := range []schema.Connection{connection(t, r.kind), {}} {
			for _, p := range validated(t, c, r.users) {
				if text := p.Message + " " + p.Hint; p.Rule == r.rule && (p.Severity == schema.Warning || !r.source.sure()) &&
					surely.MatchString(text) {
					t.Errorf("%s (%s): %s", r.rule, r.source, text)
				}
			}
		}
		if r.source.sure() {
			continue
		}
		rule := findRule(r.rule)
		if text := rule.Title + " " + rule.Doc; surely.MatchString(text) || !maybe.MatchString(text) {
			t.Errorf("%s (%s): %s", r.rule, r.source, text)
		}
	}
	for _, r := range validate.Rules() {
		if told[r.ID] == (notRefused[r.ID] != "") {
			t.Errorf("%s: it is in one of the two, or Auth0 refuses nothing for it and there is a reason", r.ID)
		}
	}
}

// TestRefusals holds of all that Auth0 refuses that validate calls it an error and the emulator refuses it, where
// Auth0 documents it for the import or was seen to do it, or a known setting decides; and that the rest is a warning,
// which the emulator refuses if it is strict. Each code that comes from a file has a rule.
func TestRefusals(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range refusals {
		seen[r.code] = true
		c := connection(t, r.kind)
		gives := func(codes []string) bool {
			return slices.ContainsFunc(codes, func(s string) bool { return strings.HasPrefix(s, r.code+" ") })
		}
		if codes, _ := emulated(t, local(t, c, true), r.users); !gives(codes) {
			t.Errorf("%s: the strict emulator says %v of %s", r.code, codes, r.users)
		}
		if codes, _ := emulated(t, local(t, c, false), r.users); gives(codes) != r.source.refused() {
			t.Errorf("%s (%s): the emulator says %v of %s", r.code, r.source, codes, r.users)
		}
		severity := func(c schema.Connection) schema.Severity {
			for _, p := range validated(t, c, r.users) {
				if p.Rule == r.rule {
					return p.Severity
				}
			}
			return schema.Off
		}
		want := schema.Warning
		if r.source.refused() {
			want = schema.Error
		}
		if got := severity(c); got != want {
			t.Errorf("%s (%s): validate says %s %s of %s", r.code, r.source, r.rule, got, r.users)
		}
		if got := severity(schema.Connection{}); r.source == settled && got == schema.Error && r.rule != "profile/no-email" {
			t.Errorf("%s: %s is an error whatever the connection", r.users, r.rule)
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
	rules        []string
}

// differences are what validate refuses and the emulator takes, with the reason.
var differences = []difference{
	{"bcrypt, salt of 72 bytes", "it breaks log-in, and no schema says so", []string{"password/bcrypt-salt"}},
	{
		"a property that is none inside a hash", "a misspelt encoding is as good as none, and nobody could log in; Auth0's " +
			"schema does not close these objects",
		[]string{"password/unknown-property"},
	},
	{
		"digest or key beside other algorithms", "hmac alone uses them: nobody could log in with what they say; Auth0's " +
			"schema, and so the emulator, lets them stand",
		[]string{"password/digest-not-allowed", "password/key-not-allowed"},
	},
}

// explains reports whether all errors of a user are of one difference.
func (d difference) explains(ps []schema.Problem) bool {
	return !slices.ContainsFunc(ps, func(p schema.Problem) bool {
		return p.Severity == schema.Error && !slices.Contains(d.rules, p.Rule)
	})
}

func hasError(ps []schema.Problem) bool {
	return slices.ContainsFunc(ps, func(p schema.Problem) bool { return p.Severity == schema.Error })
}

// announced reports whether validate has said something of what a strict emulator refuses.
func announced(problems []schema.Problem, codes []string) bool {
	return !slices.ContainsFunc(codes, func(code string) bool {
		_, path, _ := strings.Cut(code, " ")
		return !slices.ContainsFunc(problems, func(p schema.Problem) bool {
			return strings.HasPrefix(pathOf(p.Pointer), path)
		})
	})
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

// taken are codes of users that nothing is wrong with but that others are like them: their file has one user, and the
// emulator had others before.
func taken(codes []string) bool {
	return len(codes) == 0 || strings.HasPrefix(codes[0], "DUPLICATED_USER") || strings.HasPrefix(codes[0], "CONFLICT")
}

// TestEmulatorAgrees has validate and the emulator judge the same mutated users, under the settings of one connection.
// Neither was written from the other. No user fails at the emulator after a green validate.
func TestEmulatorAgrees(t *testing.T) {
	n := 20_000
	if testing.Short() {
		n = 4000
	}
	users := map[string][]string{}
	var mixed []string // some that fit each kind, or did before they were mutated
	for i, kind := range slices.Sorted(maps.Keys(kinds)) {
		c := connection(t, kind)
		for _, u := range goodUsers {
			u = fitting(kind, u, 0)
			if codes, inserted := emulated(t, local(t, c, true), "["+u+"]"); inserted != 1 || len(validated(t, c, u)) > 0 {
				t.Errorf("%s: %s: %v, %v", kind, u, codes, validated(t, c, u))
			}
		}
		m := mutator{rand.New(rand.NewPCG(1, uint64(i)))}
		for k := range n / len(kinds) {
			users[kind] = append(users[kind], m.user(fitting(kind, goodUsers[m.IntN(len(goodUsers))], k)))
		}
		mixed = append(mixed, users[kind][:100]...)
	}
	for kind := range kinds {
		t.Run(kind, func(t *testing.T) {
			agreeInFiles(t, connection(t, kind), users[kind])
			agreeOnEach(t, connection(t, kind), slices.Concat(users[kind][100:400], mixed))
		})
	}
}

// judged returns the problems of each user.
func judged(t *testing.T, c schema.Connection, users []string) [][]schema.Problem {
	t.Helper()
	found := make([][]schema.Problem, len(users))
	for _, p := range validated(t, c, strings.Join(users, "\n")) {
		found[p.Index] = append(found[p.Index], p)
	}
	return found
}

// agreeInFiles sends the users that validate lets through.
func agreeInFiles(t *testing.T, c schema.Connection, users []string) {
	t.Helper()
	var green []string
	for i, ps := range judged(t, c, users) {
		if !hasError(ps) {
			green = append(green, users[i])
		}
	}
	server := local(t, c, false)
	for file := range slices.Chunk(green, 500) {
		if codes, inserted := emulated(t, server, "["+strings.Join(file, ",")+"]"); inserted != len(file) {
			t.Errorf("%d of %d are taken after a green validate: %v", inserted, len(file), codes)
		}
	}
	if t.Logf("%d of %d are green", len(green), len(users)); len(green) < len(users)/10 {
		t.Error("the mutations are too wild")
	}
}

// agreeOnEach compares both verdicts on each user.
func agreeOnEach(t *testing.T, c schema.Connection, users []string) {
	t.Helper()
	lax, strict := local(t, c, false), local(t, c, true)
	counts := map[string]int{}
	var once []schema.Problem // what is said of all users at the first
	for i, all := range judged(t, c, users) {
		for _, p := range all {
			if p.Rule == "profile/username-unused" {
				once = append(once, p)
			}
		}
		all = slices.DeleteFunc(all, func(p schema.Problem) bool { return strings.HasPrefix(p.Rule, "unique/") })
		codes, _ := emulated(t, lax, "["+users[i]+"]")
		stricter, _ := emulated(t, strict, "["+users[i]+"]")
		d := slices.IndexFunc(differences, func(d difference) bool { return d.explains(all) })
		switch {
		case taken(codes) && !hasError(all):
			counts["both accept"]++
			if !taken(stricter) && !announced(slices.Concat(once, all), stricter) {
				t.Errorf("the strict emulator says %v, and validate %v, of %s", stricter, all, users[i])
			}
		case !taken(codes) && hasError(all):
			counts["both refuse"]++
		case taken(codes) && d >= 0:
			counts[differences[d].name]++
		default:
			t.Errorf("the emulator says %v, and validate %v, of %s", codes, all, users[i])
		}
	}
	if t.Log(counts); counts["both accept"] < len(users)/16 || counts["both refuse"] < len(users)/4 {
		t.Error("the mutations are too tame or too wild")
	}
}
