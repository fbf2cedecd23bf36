package emulator_test

import (
	"fmt"
	"strings"
	"testing"

	"muster/schema"
	"muster/submit/emulator"
)

// flexible are the options of a connection whose users may have a username.
var flexible = &schema.Options{Attributes: &schema.Attributes{Username: &schema.Attribute{}}}

// TestRules: one user a case, in attributes beside an email; codes as
// path=CODE, empty for a user that is taken.
func TestRules(t *testing.T) {
	const b53 = "abcdefghijklmnopqrstuvabcdefghijklmnopqrstuvwxyzABCDE"
	const hash = `"custom_password_hash":`
	hex := func(bytes int) string { return strings.Repeat("aB", bytes) }
	long := func(n int) string { return strings.Repeat("x", n) }
	tests := map[string][][2]string{
		"root": {
			{`"emial":"a"`, "emial=NOT_PASSED"},
			{`"email_verified":true,"phone_verified":false,"blocked":true`, ""},
			{`"email_verified":"true"`, "email_verified=INVALID_TYPE"},
			{`"blocked":null`, "blocked=INVALID_TYPE"},
			{`"phone_verified":1`, "phone_verified=INVALID_TYPE"},
			{`"phone_number":"+12025550123"`, ""},
			{`"phone_number":"02025550100"`, "phone_number=PATTERN"},
			{`"phone_number":"+1234567890123456"`, "phone_number=PATTERN"},
			{`"phone_number":12025550123`, "phone_number=INVALID_TYPE"},
			{`"user_id":7`, "user_id=INVALID_TYPE"},
			{`"user_id":"auth0|7"`, ""},
			{`"user_id":"` + long(256) + `"`, "user_id=MAX_LENGTH"},
			{`"given_name":""`, "given_name=MIN_LENGTH"},
			{`"family_name":"` + long(151) + `"`, "family_name=MAX_LENGTH"},
			{`"family_name":"` + strings.Repeat("ü", 150) + `"`, ""},
			{`"name":"` + long(300) + `"`, ""},
			{`"name":"` + long(301) + `"`, "name=MAX_LENGTH"},
			{`"nickname":["a"]`, "nickname=INVALID_TYPE"},
			{`"picture":"https://example.com/a.png"`, ""},
			{`"picture":"a.png"`, "picture=FORMAT"},
			{`"picture":false`, "picture=INVALID_TYPE"},
			{`"given_name":"","blocked":0`, "given_name=MIN_LENGTH blocked=INVALID_TYPE"},
		},
		"username": {
			{`"username":"a@^$!-#.+'~_` + "`" + `"`, ""},
			{`"username":""`, "username=MIN_LENGTH"},
			{`"username":"sixteen-chars-xx"`, "username=MAX_LENGTH"},
			{`"username":"a b"`, "username=PATTERN"},
			{`"username":"zoë"`, "username=PATTERN"},
			{`"username":"a@example.com"`, "username=NOT_PASSED"},
		},
		"metadata": {
			{`"app_metadata":{"roles":["a"],"n":9007199254740993},"user_metadata":{"email":"x"}`, ""},
			{`"app_metadata":[]`, "app_metadata=INVALID_TYPE"},
			{`"user_metadata":null`, "user_metadata=INVALID_TYPE"},
			{`"app_metadata":{"user_id":1,"_id":2}`, "app_metadata._id=NOT_PASSED app_metadata.user_id=NOT_PASSED"},
			{`"app_metadata":{"a":{"user_id":1}}`, ""},
			{`"user_metadata":{"a.b":1}`, "user_metadata.a.b=PATTERN"},
			{`"user_metadata":{"a":[{"$b":1}]}`, "user_metadata.a[0].$b=PATTERN"},
		},
		"password_hash": {
			{`"password_hash":"$2a$10$` + b53 + `"`, ""},
			{`"password_hash":"$2b$10$` + b53 + `"`, ""},
			{`"password_hash":"$2y$10$` + b53 + `"`, "password_hash=PATTERN"},
			{`"password_hash":"$2b$12$` + b53 + `"`, "password_hash=PATTERN"},
			{`"password_hash":"$2b$10$` + b53 + `x"`, "password_hash=PATTERN"},
			{`"password_hash":1`, "password_hash=INVALID_TYPE"},
			{
				`"password_hash":"$2b$10$` + b53 + `",` + hash + `{"algorithm":"bcrypt","hash":{"value":"$2b$10$` + b53 + `"}}`,
				"password_hash=NOT_PASSED",
			},
		},
		"mfa_factors": {
			{`"mfa_factors":[{"totp":{"secret":"JBSWY3DPEHPK3PXP"}},{"phone":{"value":"+12025550100"}},{"email":{"value":"b@example.com"}}]`, ""},
			{`"mfa_factors":{}`, "mfa_factors=INVALID_TYPE"},
			{`"mfa_factors":[]`, "mfa_factors=ARRAY_LENGTH_SHORT"},
			{`"mfa_factors":[` + strings.Repeat(`{},`, 10) + `{}]`, "mfa_factors=ARRAY_LENGTH_LONG"},
			{`"mfa_factors":["totp"]`, "mfa_factors[0]=INVALID_TYPE"},
			{
				`"mfa_factors":[{"totp":{"secret":"JBSWY3DPEHPK3PXP"},"phone":{"value":"+12025550100"}}]`,
				"mfa_factors[0]=NOT_PASSED",
			},
			{`"mfa_factors":[{"sms":{"value":"+12025550100"}}]`, "mfa_factors[0].sms=NOT_PASSED"},
			{`"mfa_factors":[{"totp":{}}]`, "mfa_factors[0].totp.secret=OBJECT_REQUIRED"},
			{`"mfa_factors":[{"totp":"A"}]`, "mfa_factors[0].totp=INVALID_TYPE"},
			{`"mfa_factors":[{"totp":{"secret":"JBSW81"}}]`, "mfa_factors[0].totp.secret=PATTERN"},
			{`"mfa_factors":[{"totp":{"secret":"JBSWY3DPEHPK3PXP","issuer":"x"}}]`, "mfa_factors[0].totp.issuer=NOT_PASSED"},
			{`"mfa_factors":[{"phone":{"value":"2025550100"}}]`, "mfa_factors[0].phone.value=PATTERN"},
			{`"mfa_factors":[{"email":{"value":"b"}}]`, "mfa_factors[0].email.value=FORMAT"},
			{`"mfa_factors":[{"totp":{"secret":"A"}}]`, "mfa_factors[0]=MFA_FACTORS_FAILED"},
			{
				`"mfa_factors":[{"phone":{"value":"+12025550100"}},{"phone":{"value":"+12025550100"}}]`,
				"mfa_factors[1]=MFA_FACTORS_FAILED",
			},
		},
		"custom_password_hash": {
			{hash + `"$2b$10$"`, "custom_password_hash=INVALID_TYPE"},
			{hash + `{}`, "custom_password_hash.algorithm=OBJECT_REQUIRED custom_password_hash.hash=OBJECT_REQUIRED"},
			{
				hash + `{"algorithm":"sha224","hash":{"value":"00","encoding":"hex"}}`,
				"custom_password_hash.algorithm=ENUM_MISMATCH",
			},
			{hash + `{"algorithm":"bcrypt","hash":"$2b$10$"}`, "custom_password_hash.hash=INVALID_TYPE"},
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) + `","encoding":"binary"}}`,
				"custom_password_hash.hash.encoding=ENUM_MISMATCH",
			},
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) + `","encoding":"hex"},"rounds":1}`,
				"custom_password_hash.rounds=NOT_PASSED",
			},
			{hash + `{"algorithm":"md5","hash":{"encoding":"hex"}}`, "custom_password_hash.hash.value=OBJECT_REQUIRED"},
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) +
					`","encoding":"hex"},"salt":{"value":"s","position":"middle"}}`,
				"custom_password_hash.salt.position=ENUM_MISMATCH",
			},
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) + `","encoding":"hex"},"salt":{}}`,
				"custom_password_hash.salt.value=OBJECT_REQUIRED",
			},
			{hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) +
				`","encoding":"hex"},"salt":{"value":"xyz","encoding":"hex"}}`, "custom_password_hash.salt.value=FORMAT"},
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) + `","encoding":"hex"},"password":{"encoding":"utf16"}}`,
				"custom_password_hash.password.encoding=ENUM_MISMATCH",
			},
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) + `","encoding":"hex"},"password":{"encoding":"utf16le"}}`,
				"",
			},
		},
		"hash": {
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) + `"}}`,
				"custom_password_hash.hash.encoding=OBJECT_REQUIRED",
			},
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(16) + `","encoding":"utf8"}}`,
				"custom_password_hash.hash.encoding=ANY_OF_MISSING",
			},
			{hash + `{"algorithm":"md5","hash":{"value":"zz","encoding":"hex"}}`, "custom_password_hash.hash.value=FORMAT"},
			{
				hash + `{"algorithm":"md4","hash":{"value":"` + hex(15) + `","encoding":"hex"}}`,
				"custom_password_hash.hash.value=MIN_LENGTH",
			},
			{
				hash + `{"algorithm":"md5","hash":{"value":"` + hex(17) + `","encoding":"hex"}}`,
				"custom_password_hash.hash.value=MAX_LENGTH",
			},
			{hash + `{"algorithm":"sha1","hash":{"value":"` + hex(20) +
				`","encoding":"hex"},"salt":{"value":"c2FsdA==","encoding":"base64","position":"suffix"}}`, ""},
			{hash + `{"algorithm":"sha256","hash":{"value":"` + strings.Repeat("-_", 21) + `8","encoding":"base64"}}`, ""},
			{hash + `{"algorithm":"sha512","hash":{"value":"` + hex(64) + `","encoding":"hex"}}`, ""},
			{hash + `{"algorithm":"hmac","hash":{"value":"` + hex(20) +
				`","encoding":"hex","digest":"sha1","key":{"value":"shh"}}}`, ""},
			{
				hash + `{"algorithm":"hmac","hash":{"value":"` + hex(20) + `","encoding":"hex"}}`,
				"custom_password_hash.hash.digest=OBJECT_REQUIRED custom_password_hash.hash.key=OBJECT_REQUIRED",
			},
			{
				hash + `{"algorithm":"hmac","hash":{"value":"` + hex(20) + `","encoding":"hex","digest":"sha3","key":{}}}`,
				"custom_password_hash.hash.digest=ENUM_MISMATCH custom_password_hash.hash.key.value=OBJECT_REQUIRED",
			},
			{hash + `{"algorithm":"bcrypt","hash":{"value":"$2y$12$` + b53 + `"},"salt":{"value":"pepper"}}`, ""},
			{hash + `{"algorithm":"bcrypt","hash":{"value":"$2x$12$` + b53 + `"}}`, "custom_password_hash.hash.value=PATTERN"},
			{
				hash + `{"algorithm":"bcrypt","hash":{"value":"` + hex(16) + `","encoding":"hex"}}`,
				"custom_password_hash.hash.encoding=ANY_OF_MISSING",
			},
			{hash + `{"algorithm":"argon2","hash":{"value":"$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA","encoding":"utf8"}}`, ""},
			{
				hash + `{"algorithm":"argon2","hash":{"value":"$argon2d$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA"}}`,
				"custom_password_hash.hash.value=PATTERN",
			},
			{hash + `{"algorithm":"argon2","hash":{"value":"$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA=="}}`, "custom_password_hash.hash.value=PATTERN"},
			{hash + `{"algorithm":"argon2","hash":{"value":"$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA"},"salt":{"value":"s"}}`, "custom_password_hash.salt=NOT_PASSED"},
			{hash + `{"algorithm":"ldap","hash":{"value":"{SSHA}` + strings.Repeat("A", 32) + `"}}`, ""},
			{hash + `{"algorithm":"ldap","hash":{"value":"{SHA}` + strings.Repeat("A", 27) + `="}}`, ""},
			{
				hash + `{"algorithm":"ldap","hash":{"value":"{SHA}` + strings.Repeat("A", 32) + `"}}`,
				"custom_password_hash.hash.value=PATTERN",
			},
			{hash + `{"algorithm":"ldap","hash":{"value":"{SMD5}` + strings.Repeat("A", 28) + `"}}`, ""},
			{hash + `{"algorithm":"ldap","hash":{"value":"{CRYPT}abc"}}`, "custom_password_hash.hash.value=PATTERN"},
			{hash + `{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=1000,l=20$c2FsdA$` + strings.Repeat("A", 27) +
				`"}}`, ""},
			{
				hash + `{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=1000$c2FsdA$` + strings.Repeat("A", 27) + `"}}`,
				"custom_password_hash.hash.value=PATTERN",
			},
			{hash + `{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha512$c2FsdA$` + strings.Repeat("A", 86) + `"}}`, ""},
			{hash + `{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-SHA256$i=1000,l=20$c2FsdA$` + strings.Repeat("A", 27) +
				`"}}`, "custom_password_hash.hash.value=PATTERN"},
			{hash + `{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=1000,l=20$c2FsdA==$` + strings.Repeat("A", 27) +
				`="}}`, "custom_password_hash.hash.value=PATTERN"},
			{hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) +
				`","encoding":"hex"},"salt":{"value":"s"},"keylen":32,"cost":16384,"blockSize":8,"parallelization":1}`, ""},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"}}`,
				"custom_password_hash.keylen=OBJECT_REQUIRED",
			},
			{
				hash + `{"algorithm":"sha1","hash":{"value":"` + hex(20) + `","encoding":"hex"},"keylen":2147483648}`, "",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"},"keylen":2147483648}`,
				"custom_password_hash.keylen=MAXIMUM",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"},"keylen":64}`,
				"custom_password_hash.hash.value=MIN_LENGTH",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"},"keylen":32,"cost":1}`,
				"custom_password_hash.cost=MINIMUM",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"},"keylen":32,"cost":1000}`,
				"custom_password_hash.cost=NOT_PASSED",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"},"keylen":32,"blockSize":1e99}`,
				"custom_password_hash.blockSize=MAXIMUM",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"},"keylen":32,"blockSize":1e999}`,
				"custom_password_hash.blockSize=MAXIMUM",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) +
					`","encoding":"hex"},"keylen":32,"blockSize":65536,"parallelization":65536}`,
				"custom_password_hash.parallelization=MAXIMUM",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"},"keylen":32.5}`,
				"custom_password_hash.keylen=INVALID_TYPE",
			},
			{
				hash + `{"algorithm":"scrypt","hash":{"value":"` + hex(32) + `","encoding":"hex"},"keylen":"32"}`,
				"custom_password_hash.keylen=INVALID_TYPE",
			},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) {
			for i, test := range cases {
				// A fresh tenant a case, so that no user meets another.
				tn := newTenant(t, emulator.Config{
					Strict: true, Connections: []emulator.Connection{{Name: "Users", Options: flexible}},
				})
				id := tn.create(fmt.Sprintf(`[{"email":"user%d@example.com",%s}]`, i, test[0]))
				if got := tn.codes(id); got != test[1] {
					t.Errorf("%s\n got %q\nwant %q", test[0], got, test[1])
				}
				if j := tn.job(id); j.Status != "completed" || (j.Summary.Failed == 0) != (test[1] == "") {
					t.Errorf("%s: %+v", test[0], j.Summary)
				}
			}
		})
	}
}

func TestEmails(t *testing.T) {
	tn := newTenant(t, emulator.Config{Strict: true})
	for email, ok := range map[string]bool{
		"a@example.com":                          true,
		"a.b+c@sub.example.org":                  true,
		"\\\"a b\\\"@example.com":                true,
		"zoë@example.com":                        true,
		"a@bücher.example.com":                   true,
		"a@xn--bcher-kva.example.com":            true,
		"":                                       false,
		"a":                                      false,
		"a@":                                     false,
		"@example.com":                           false,
		"a@example":                              false,
		"a b@example.com":                        false,
		"a@@example.com":                         false,
		".a@example.com":                         false,
		"a..b@example.com":                       false,
		"a@-example.com":                         false,
		"a@example..com":                         false,
		"a@exa_mple.com":                         false,
		"a@example.c":                            false,
		"a@192.0.2.1":                            false,
		"A <a@example.com>":                      false,
		"a@example.com ":                         false,
		strings.Repeat("a", 64) + "@example.com": true,
		strings.Repeat("a", 65) + "@example.com": false,
		"a@" + strings.Repeat("abcdefgh.", 28) + "com": false,
	} {
		id := tn.create(`[{"email":"` + email + `"}]`)
		if got := tn.codes(id); (got == "") != ok || !ok && got != "email=FORMAT" {
			t.Errorf("%q: %q", email, got)
		}
	}
	for user, want := range map[string]string{
		`{}`: "email=OBJECT_REQUIRED", `{"email":null}`: "email=INVALID_TYPE", `{"email":1}`: "email=INVALID_TYPE",
		`"a@example.com"`: "INVALID_TYPE", `null`: "INVALID_TYPE", `[]`: "INVALID_TYPE", `1`: "INVALID_TYPE",
	} {
		if got := tn.codes(tn.create("[" + user + "]")); got != want {
			t.Errorf("%s: %q", user, got)
		}
	}
}

func TestUsernameLengthOfConnection(t *testing.T) {
	tn := newTenant(t, emulator.Config{Connections: []emulator.Connection{
		emulator.Connection{Name: "Users"}.WithUsernameLength(3, 128),
	}})
	long := strings.Repeat("u", 128)
	id := tn.create(`[{"email":"a@example.com","username":"ab"},{"email":"b@example.com","username":"` + long + `"},
		{"email":"c@example.com","username":"` + long + `x"}]`)
	if got := tn.codes(id); got != "username=MIN_LENGTH username=MAX_LENGTH" {
		t.Error(got)
	}
}

// TestRedaction: /errors echoes the user as it was provided, without secrets,
// and no message quotes one.
func TestRedaction(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	id := tn.create(`[
		{"email":"Bad", "password_hash":"SECRET1"},
		{"email":"Bad","app_metadata":{"n":9007199254740993,"z":1,"a":2},"custom_password_hash":{"algorithm":"hmac","hash":{"value":"SECRET2","encoding":"hex",
			"digest":"sha1","key":{"value":"SECRET3","encoding":"utf8"}},"salt":{"value":"SECRET4","position":"prefix"},"keylen":32}},
		{"email":"Bad","mfa_factors":[{"totp":{"secret":"SECRET5"}},{"phone":{"value":"+12025550100"}},{"email":{"value":"m@example.com"}},{}]},
		{"email":"Bad","custom_password_hash":{"algorithm":"md5","hash":"SECRET6"}},
		{"email":"Bad","custom_password_hash":"SECRET7"},
		{"email":"Bad","mfa_factors":{"totp":"SECRET8"}},
		{"email":"Bad","mfa_factors":["SECRET9"]},
		{"email":"Bad","custom_password_hash":{"algorithm":"md5","hash":{"value":123456,"encoding":"hex"},"extra":["SECRET0"]}}
	]`)
	r := tn.get("/api/v2/jobs/" + id + "/errors")
	if strings.Contains(r.body, "SECRET") || strings.Contains(r.body, "123456") {
		t.Fatalf("a secret is shown: %s", r.body)
	}
	want := []string{
		`{"email":"Bad","password_hash":"*****"}`,
		`{"email":"Bad","app_metadata":{"n":9007199254740993,"z":1,"a":2},"custom_password_hash":{"algorithm":"hmac","hash":{"value":"*****","encoding":"hex",` +
			`"digest":"sha1","key":{"value":"*****","encoding":"utf8"}},"salt":{"value":"*****","position":"prefix"},"keylen":32}}`,
		`{"email":"Bad","mfa_factors":[{"totp":{"secret":"*****"}},{"phone":{"value":"+12025550100"}},{"email":{"value":"m@example.com"}},{}]}`,
		`{"email":"Bad","custom_password_hash":{"algorithm":"md5","hash":"*****"}}`,
		`{"email":"Bad","custom_password_hash":"*****"}`,
		`{"email":"Bad","mfa_factors":{"totp":"*****"}}`,
		`{"email":"Bad","mfa_factors":["*****"]}`,
		`{"email":"Bad","custom_password_hash":{"algorithm":"md5","hash":{"value":"*****","encoding":"hex"},"extra":["*****"]}}`,
	}
	got := tn.errors(id)
	if len(got) != len(want) {
		t.Fatalf("%d users", len(got))
	}
	for i := range want {
		if string(got[i].User) != want[i] {
			t.Errorf("user %d\n got %s\nwant %s", i, got[i].User, want[i])
		}
	}
}

// TestConnectionsDiffer: what one connection refuses, another takes.
func TestConnectionsDiffer(t *testing.T) {
	yes, no := true, false
	for name, test := range map[string]struct {
		options schema.Options
		users   [][2]string
	}{
		"username needed": {
			schema.Options{RequiresUsername: &yes}, [][2]string{
				{`{"email":"a@example.com"}`, "username=OBJECT_REQUIRED"},
				{`{"email":"a@example.com","username":"a"}`, ""},
			},
		},
		"phone number instead of address": {
			schema.Options{Attributes: &schema.Attributes{
				Email: &schema.Attribute{ProfileRequired: &no}, Phone: &schema.Attribute{ProfileRequired: &yes},
			}},
			[][2]string{
				{`{"phone_number":"+12025550101"},{"phone_number":"+12025550102"}`, ""},
				{`{"email":"a@example.com"}`, "phone_number=OBJECT_REQUIRED"},
				{`{"given_name":"Ada"}`, "email=OBJECT_REQUIRED phone_number=OBJECT_REQUIRED"},
			},
		},
		"one address for two": {
			schema.Options{Attributes: &schema.Attributes{
				Email: &schema.Attribute{Unique: &no}, Username: &schema.Attribute{ProfileRequired: &yes},
			}},
			[][2]string{
				{`{"email":"a@example.com","username":"a"},{"email":"a@example.com","username":"b"}`, ""},
				{`{"email":"a@example.com","username":"c"},{"email":"a@example.com","username":"C"}`, "DUPLICATED_USER"},
			},
		},
	} {
		tn := newTenant(t, emulator.Config{Connections: []emulator.Connection{{Name: "Users", Options: &test.options}}})
		for _, u := range test.users {
			if got := tn.codes(tn.create("[" + u[0] + "]")); got != u[1] {
				t.Errorf("%s: %s: %q, want %q", name, u[0], got, u[1])
			}
		}
		tn.get("/api/v2/users-by-email?email=a@example.com").want(t, 200)
	}
}
