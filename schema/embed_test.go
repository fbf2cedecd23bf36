package schema_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/schema"
)

func TestSchemasAreJSON(t *testing.T) {
	for name, text := range map[string][]byte{"user": schema.UserSchema(), "users": schema.UsersSchema()} {
		if !json.Valid(text) {
			t.Errorf("%s.schema.json is not JSON", name)
		}
	}
}

// What is handed out can be changed by its receiver, and nobody else sees it.
func TestSchemasAreCopies(t *testing.T) {
	schema.UserSchema()[0] = 'x'
	schema.RootAttributes()[0] = "x"
	if schema.UserSchema()[0] != '{' || schema.RootAttributes()[0] != "email" {
		t.Error("a change shows in the next copy")
	}
}

func TestRootAttributes(t *testing.T) {
	want := strings.Fields(`email email_verified phone_number phone_verified user_id username given_name family_name
		name nickname picture blocked password_hash custom_password_hash app_metadata user_metadata mfa_factors`)
	if diff := cmp.Diff(want, schema.RootAttributes()); diff != "" {
		t.Error(diff)
	}
}

func TestSecret(t *testing.T) {
	for _, c := range []struct {
		pointer     string
		secret, may bool
	}{
		{"/password_hash", true, true},
		{"/password_hash/0/x", true, true},
		{"/custom_password_hash/hash/value", true, true},
		{"/custom_password_hash/hash/key/value", true, true},
		{"/custom_password_hash/salt/value", true, true},
		{"/custom_password_hash/salt/value/", true, true},
		{"/mfa_factors/0/totp/secret", true, true},
		{"/mfa_factors/17/totp/secret", true, true},

		{"/custom_password_hash/hash", false, true},
		{"/custom_password_hash/salt", false, true},
		{"/custom_password_hash/value", false, true},
		{"/custom_password_hash/hash/value2", false, true},
		{"/mfa_factors/totp/secret", false, true},
		{"/mfa_factors", false, true},
		{"/password", false, true},
		{"", false, true},

		{"/email", false, false},
		{"/email/x", false, false},
		{"/custom_password_hash/algorithm", false, false},
		{"/custom_password_hash/hash/encoding", false, false},
		{"/custom_password_hash/password", false, true},
		{"/custom_password_hash/password/encoding", false, false},
		{"/custom_password_hash/salt/position", false, false},
		{"/mfa_factors/0/phone/value", false, false},
		{"/app_metadata/password_hash", false, false},
	} {
		if got := schema.Secret(c.pointer); got != c.secret {
			t.Errorf("Secret(%q) = %v", c.pointer, got)
		}
		if got := schema.MayHoldSecret(c.pointer); got != c.may {
			t.Errorf("MayHoldSecret(%q) = %v", c.pointer, got)
		}
	}
}

// Secret follows properties and items alone: a mark anywhere else would be overlooked.
func TestEverySecretIsFound(t *testing.T) {
	marks := bytes.Count(schema.UserSchema(), []byte(`"writeOnly"`))
	found := 0
	var walk func(pointer string, s map[string]any)
	walk = func(pointer string, s map[string]any) {
		if s["writeOnly"] == true && schema.Secret(pointer) {
			found++
		}
		properties, _ := s["properties"].(map[string]any)
		for name, p := range properties {
			walk(pointer+"/"+name, p.(map[string]any))
		}
		if items, ok := s["items"].(map[string]any); ok {
			walk(pointer+"/0", items)
		}
	}
	var root map[string]any
	if err := json.Unmarshal(schema.UserSchema(), &root); err != nil {
		t.Fatal(err)
	}
	walk("", root)
	if found != marks || found == 0 {
		t.Errorf("%d of %d secrets are known", found, marks)
	}
}
