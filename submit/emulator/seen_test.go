package emulator_test

import (
	"testing"

	"muster/submit/emulator"
)

// Answers as they were seen at Auth0, rather than as they are documented.
func TestSeen(t *testing.T) {
	for user, want := range map[string]string{
		`{"email":"a"}`:                   "identities[0].profileData.email=INVALID_FORMAT",
		`{}`:                              "OBJECT_MISSING_REQUIRED_PROPERTY",
		`{"email":"a@example.com","x":1}`: "OBJECT_ADDITIONAL_PROPERTIES",
		`{"email":"a@example.com","picture":"x"}`:                                                            "picture=INVALID_FORMAT",
		`{"email":"a@example.com","password_hash":"$2y$"}`:                                                   "passwordHash=PATTERN",
		`{"email":"a@example.com","custom_password_hash":1}`:                                                 "customPasswordHash=INVALID_TYPE",
		`{"email":"a@example.com","custom_password_hash":{"algorithm":"bcrypt"}}`:                            "customPasswordHash=OBJECT_MISSING_REQUIRED_PROPERTY",
		`{"email":"a@example.com","custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"x","n":1}}}`: "customPasswordHash.hash=OBJECT_ADDITIONAL_PROPERTIES",
		`{"email":"a@example.com","custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"x"}}}`:       "customPasswordHash.hash.value=PATTERN",
		`{"email":"a@example.com","user_metadata":{"a":{"b.c":1}}}`:                                          "PATTERN",
	} {
		tn := newTenant(t, emulator.Config{Seen: true, Strict: true})
		if got := tn.codes(tn.create("[" + user + "]")); got != want {
			t.Errorf("%s: %s, want %s", user, got, want)
		}
	}
}

// A ghost has an address that no user has, until the call that clears it.
func TestGhost(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	tn.do("POST", "/_emulator/faults", `{"on":"create","do":"ghost","count":1}`).want(t, 200)
	const ada = `[{"email":"ada@example.com"}]`
	for range 2 {
		if got := tn.codes(tn.create(ada, "upsert", "true")); got != "DUPLICATED_USER" {
			t.Error(got)
		}
	}
	tn.get("/api/v2/users-by-email?email=ada@example.com").want(t, 200, `[]`)
	tn.do("DELETE", "/api/v2/connections/"+tn.ConnectionID+"/users?email=ada@example.com", "").want(t, 204)
	if got := tn.codes(tn.create(ada, "upsert", "true")); got != "" {
		t.Error(got)
	}
}
