package validate_test

import (
	"encoding/json"
	"strings"
	"testing"
)

const canary = "SECRET-CANARY-OF-A-HASH"

// No message shows a secret: not where it belongs, not where it was put by mistake, and
// whatever else is wrong with it.
func TestSecretsAreNotShown(t *testing.T) {
	places := []string{ // of @
		`"password_hash": @`,
		`"custom_password_hash": @`,
		`"custom_password_hash": {"algorithm": "md5", "hash": @}`,
		`"custom_password_hash": {"algorithm": "md5", "hash": {"value": @, "encoding": "hEx"}}`,
		`"custom_password_hash": {"algorithm": "hmac", "hash": {"value": @, "key": @, "digest": "sha3"}}`,
		`"custom_password_hash": {"algorithm": "hmac", "hash": {"value": @, "key": {"value": @, "encoding": 1}, "digest": 1}}`,
		`"custom_password_hash": {"algorithm": "argon2", "hash": {"value": @}, "salt": @}`,
		`"custom_password_hash": {"algorithm": "scrypt", "hash": {"value": @}, "salt": {"value": @, "position": "in"}}`,
		`"custom_password_hash": {"value": @, "salt": @, "pepper": @}`,
		`"password_hash": @, "custom_password_hash": {"algorithm": "x", "hash": {"value": @, "salt": @}}`,
		`"custom_password_hash": {"algorithm": "md5", "hash": {"value": "x"}, "password": @}`,
		`"custom_password_hash": {"algorithm": "md5", "hash": {"value": "x"}, "password": {"value": @}}`,
		`"custom_password_hash": {"algorithm": @, "hash": {"value": "x", "encoding": @, "digest": @}, "salt": {"position": @}}`,
		`"mfa_factors": @`,
		`"mfa_factors": [@]`,
		`"mfa_factors": {"totp": {"secret": @}}`,
		`"mfa_factors": [{"totp": @}]`,
		`"mfa_factors": [{"totp": {"secret": @, "label": @}}]`,
		`"mfa_factors": [{"totp": {"secret": @}, "phone": {"value": "12"}}]`,
		`"password": @`, `"passwordHash": @`, `"totp": {"secret": @}`,
		`"app_metadata": {"password.hash": @, "email": @}`,
	}
	values := []string{`"` + canary + `"`, `["` + canary + `"]`, `{"x": "` + canary + `"}`, `{"value": {"value": "` +
		canary + `"}}`}
	for _, place := range places {
		for _, value := range values {
			text := `[{"email": "ada", "name": 1, ` + strings.ReplaceAll(place, "@", value) + `}]`
			all := problems(t, text)
			if len(all) < 2 {
				t.Errorf("%s: %v", text, found(all))
			}
			printed, err := json.Marshal(all)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(printed), canary) {
				t.Errorf("%s:\n%s", text, printed)
			}
		}
	}
	// Numbers are secrets too, though not in place of a word.
	for _, place := range places {
		if strings.Contains(place, `"algorithm": @`) {
			continue
		}
		printed, _ := json.Marshal(problems(t, `[{"email": "ada", `+strings.ReplaceAll(place, "@", "271828182845")+`}]`))
		if strings.Contains(string(printed), "271828182845") {
			t.Errorf("%s:\n%s", place, printed)
		}
	}
}

// What is shown is short, and nothing that a terminal acts on.
func TestShownValuesAreTame(t *testing.T) {
	nasty := "\x1b[31m\u202e\u0085" + strings.Repeat("x", 200)
	quoted, _ := json.Marshal(nasty)
	for _, text := range []string{
		`[{"email": ` + string(quoted) + `}]`,
		`[{"email": "a@example.com", ` + string(quoted) + `: 1}]`,
		`[{"email": "a@example.com", "user_metadata": {` + string(quoted[:len(quoted)-1]) + `.": 1}}]`,
		`[{"email": "a@example.com", "user_metadata": {` + string(quoted) + `: {"$": 1}}}]`,
		`[{"email": "a@example.com", "blocked": ` + string(quoted) + `}]`,
		`[{"email": "a@example.com", "user_id": ` + strings.Repeat("7", 300) + `}]`,
		`[{"email": "a@example.com", "user_metadata": ` + strings.Repeat(`{"abcdefghij": `, 60) + `{"$": 1}` +
			strings.Repeat(`}`, 60) + `}]`,
		`[{"email": "a@example.com", "username": ` + string(quoted) + `}, {"email": "b@example.com", "username": ` +
			string(quoted) + `}]`,
	} {
		all := problems(t, text)
		if len(all) == 0 {
			t.Errorf("%s: silent", text)
		}
		for _, p := range all {
			for _, printed := range []string{p.Message, p.Hint} {
				if strings.ContainsAny(printed, "\x1b\u202e\u0085") || len(printed) > 250 {
					t.Errorf("%q", printed)
				}
			}
		}
	}
}
