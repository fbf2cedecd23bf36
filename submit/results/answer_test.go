package results

import (
	"strings"
	"testing"

	"muster/submit/tenant"
)

func TestRuleOf(t *testing.T) {
	known := map[string]bool{}
	for _, r := range Rules() {
		known[r.ID] = true
	}
	for code, want := range map[string]string{
		"CONFLICT_EMAIL": "auth0/conflict-email", "INVALID_FORMAT": "auth0/format",
		"OBJECT_MISSING_REQUIRED_PROPERTY": "auth0/object-required", "OBJECT_ADDITIONAL_PROPERTIES": "auth0/not-passed",
		"": "", "???": "", "A b\n\x1b": "", "BRAND_NEW": unknownCode,
	} {
		if got := RuleOf(code); got != want || want != "" && !known[got] {
			t.Errorf("%q: %s", code, got)
		}
	}
	for alias, code := range aliases {
		if !known[RuleOf(alias)] || RuleOf(alias) != RuleOf(code) {
			t.Errorf("%s: %s", alias, RuleOf(alias))
		}
	}
}

// What Auth0 answers, in the forms in which it was seen, and what it comes to.
func TestAnswers(t *testing.T) {
	const user = `{"email":"Ada+1@example.com","a":1,"password_hash":"x","custom_password_hash":{"hash":{"value":"y","n":1}},` +
		`"app_metadata":{"l":[{"x.y":1}]},"user_metadata":{"a":{"b":1},"a.c":2,"d/e":3}}`
	b := &Batch{Users: []User{{Raw: []byte(user), ID: identityOf([]byte(user))}}, connection: "con_0123456789abcdef"}
	for _, test := range []struct{ code, message, path, rule, pointer, hint string }{
		{"FORMAT", "Error in email property - no", "email", "auth0/format", "/email", "mend"},
		{"FORMAT", "Error in email property - no", "", "auth0/format", "/email", "mend"},
		{"INVALID_FORMAT", "no", "identities[0].profileData.email", "auth0/format", "/email", "mend"},
		{"CONFLICT", "no", "identities[0].user_id", "auth0/conflict", "/user_id", "import one of the two"},
		{"PATTERN", "no", "passwordHash", "auth0/pattern", "/password_hash", "form"},
		{"PATTERN", "no", "customPasswordHash.hash.value", "auth0/pattern", "/custom_password_hash/hash/value", "form"},
		{"FORMAT", "no", "#/email", "auth0/format", "/email", "mend"},
		{"FORMAT", "no", "/user_metadata/d~1e", "auth0/format", "/user_metadata/d~1e", "mend"},
		{"FORMAT", "no", "user_metadata.d/e", "auth0/format", "/user_metadata/d~1e", "mend"},
		{"PATTERN", "no", "mfaFactors[0].totp", "auth0/pattern", "/mfa_factors/0/totp", "form"},
		{"PATTERN", "no", "user_metadata.a.b", "auth0/pattern", "/user_metadata/a/b", "form"},
		{"PATTERN", "no", "user_metadata.a.c", "auth0/pattern", "/user_metadata/a.c", "form"},
		{"PATTERN", "no", "app_metadata.l[0].x.y", "auth0/pattern", "/app_metadata/l/0/x.y", "form"},
		{
			"X", `Fields with "." are not allowed, please remove all dotted fields`, "", "auth0/dotted-field",
			"/app_metadata/l/0/x.y", "nest",
		},
		{
			"OBJECT_MISSING_REQUIRED_PROPERTY", "Missing required property: algorithm", "customPasswordHash",
			"auth0/object-required", "/custom_password_hash/algorithm", "add",
		},
		{"OBJECT_REQUIRED", "Missing required property: email", "email", "auth0/object-required", "/email", "add"},
		{"OBJECT_ADDITIONAL_PROPERTIES", "Additional properties not allowed: a", "", "auth0/not-passed", "/a", "take out"},
		{
			"OBJECT_ADDITIONAL_PROPERTIES", "Additional properties not allowed: n,m", "#/customPasswordHash/hash",
			"auth0/not-passed", "/custom_password_hash/hash/n", "take out",
		},
		{
			"CONFLICT", "A custom_password_hash was provided, but the user already has password hash defined", "",
			"auth0/has-password", "/custom_password_hash", "leave custom_password_hash out",
		},
		{"CONFLICT_USERNAME", "no", "", "auth0/conflict-username", "/username", "choose"},
		{
			"DUPLICATED_USER", "A user with this user_id was already provided.", "", "auth0/duplicated-user", "/user_id",
			"keep one",
		},
		{
			"DUPLICATED_USER", "The user already exist and upsert parameter is false", "", "auth0/duplicated-user", "",
			"with upsert",
		},
		{"BRAND_NEW", "no", "nowhere.x", "auth0/other", "/nowhere/x", "not one that Auth0 documents"},
		{"", "", "", "auth0/other", "", ""},
	} {
		f := tenant.Finding{Code: test.code, Message: test.message, Path: test.path}
		rule, message, hint := b.answered(0, f)
		if got := pointerOf(f, b.Users[0].Raw); rule != test.rule || got != test.pointer || !strings.Contains(hint,
			test.hint) {
			t.Errorf("%+v: %s %q %q", f, rule, got, hint)
		}
		if test.code == "BRAND_NEW" && message != "BRAND_NEW: no" {
			t.Error(message)
		}
	}
	b.upsert = true
	_, _, hint := b.answered(0, tenant.Finding{Code: "DUPLICATED_USER", Message: "The user already exists"})
	if !strings.Contains(hint, "DELETE /api/v2/connections/con_0123456789abcdef/users?email=Ada%2B1%40example.com ") {
		t.Error(hint)
	}
}
