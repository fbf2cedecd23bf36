package validate

import (
	"encoding/json"
	"strings"
	"testing"

	"muster/schema"
)

// said are the problems of one user.
func reported(t *testing.T, user string) (all []schema.Problem) {
	t.Helper()
	v, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for b, err := range v.Check(schema.Read(strings.NewReader(user), "users.json")) {
		if data, ok := err.(*schema.DataError); ok {
			return append(all, data.Problem)
		}
		if err != nil {
			t.Fatal(user, err)
		}
		all = append(all, b.Problems...)
	}
	return all
}

// One fault is told once, and who does what the hint says has a user without a problem.
func TestHintsHelp(t *testing.T) {
	const bcrypt = `$2b$12$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy`
	const md5 = `{"value":"5f4dcc3b5aa765d61d8327deb882cf99","encoding":"hex"}`
	const sha1 = `"value":"5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8","encoding":"hex"`
	for _, c := range [][4]string{ // the attributes that are wrong, rule, hint, and what comes of it
		{`"mail":"a@example.com"`, "profile/no-email", "mail is there: did you mean email?", `"email":"a@example.com"`},
		{`"E-Mail":"a@example.com"`, "profile/no-email", "E-Mail is there: did you mean email?", `"email":"a@example.com"`},
		{
			`"email":"a@example.com","mail":"b@example.com"`, "schema/additional-property",
			"leave it out: email is there already", `"email":"a@example.com"`,
		},
		{`"email":"a@example.com\n"`, "schema/format", "white space", `"email":"a@example.com"`},
		{`"email":"a@example.com\u200b"`, "schema/format", "white space", `"email":"a@example.com"`},
		{
			`@,"custom_password_hash":{"algorithm":"argon2","hash":{"encoded":"$argon2id$v=19$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}`,
			"schema/required", "encoded is there: did you mean value?",
			`@,"custom_password_hash":{"algorithm":"argon2","hash":{"value":"$argon2id$v=19$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos=","encoding":"base64"},"salt":{"value":"KNyFsA2rWoE=","encoding":"base64"},"iterations":100000,"digest":"sha256","keylen":32}`,
			"password/pbkdf2", `write hash: {"value": "$pbkdf2-sha256$i=100000,l=32$SALT$HASH"}`,
			`@,"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=100000,l=32$KNyFsA2rWoE$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"9b4e2a50007cadec560d1e3eff47fe48507ee17305c6ded802f02ad94c9c628b","iterations":"1000","digest":"HMAC-SHA512"},"salt":{"value":"s"}}`,
			"password/pbkdf2", `"$pbkdf2-sha512$i=1000,l=32$SALT$HASH"`,
			`@,"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha512$i=1000,l=32$KNyFsA2rWoE$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}`,
		},
		{`@,"external_id":"17"`, "schema/additional-property", "did you mean user_id?", `@,"user_id":"17"`},
		{
			`@,"mfa_factors":[{"totp":{"secret":"jbsw y3dp-ehpk 3pxp=="}}]`, "schema/pattern", "muster validate --fix does it",
			`@,"mfa_factors":[{"totp":{"secret":"JBSWY3DPEHPK3PXP"}}]`,
		},
		{`"email":5`, "schema/type", "an address has", `"email":"a@example.com"`},
		{
			`@,"custom_password_hash":{"algoritm":"md5","hash":` + md5 + `}`, "schema/required",
			"algoritm is there: did you mean algorithm?", `@,"custom_password_hash":{"algorithm":"md5","hash":` + md5 + `}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"md5","value":"5f4dcc3b5aa765d61d8327deb882cf99","encoding":"hex"}`,
			"schema/required", "belongs inside hash", `@,"custom_password_hash":{"algorithm":"md5","hash":` + md5 + `}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"hmac","hash":{` + sha1 + `,"digest":"sha1"},"key":{"value":"k"}}`,
			"password/key-required", "key belongs inside hash", `@,"custom_password_hash":{"algorithm":"hmac","hash":{` + sha1 +
				`,"digest":"sha1","key":{"value":"k"}}}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"hmac","digest":"sha1","hash":{` + sha1 + `,"key":{"value":"k"}}}`,
			"password/digest-required", "digest belongs inside hash", `@,"custom_password_hash":{"algorithm":"hmac","hash":{` +
				sha1 + `,"digest":"sha1","key":{"value":"k"}}}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"md5","hash":{"value":null,"encoding":"hex"}}`, "schema/type",
			"leave custom_password_hash out", `@`,
		},
		{
			`@,"custom_password_hash":{"algorithm":null,"hash":` + md5 + `}`, "schema/type", "it is needed here",
			`@,"custom_password_hash":{"algorithm":"md5","hash":` + md5 + `}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"md5","hash":` + md5 + `,"keylen":null}`, "schema/type",
			"leave the property out", `@,"custom_password_hash":{"algorithm":"md5","hash":` + md5 + `}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"md5","hash":{"value":"","encoding":"hex"}}`, "password/length",
			"leave custom_password_hash out", `@`,
		},
		{`@,"custom_password_hash":{"algorithm":"md5","hash":{"value":"0x5f4dcc3b5aa765d61d8327deb882cf99","encoding":"hex"}}`, "password/undecodable", "0x", `@,"custom_password_hash":{"algorithm":"md5","hash":` + md5 + `}`},
		{`@,"custom_password_hash":{"algorithm":"md5","hash":{"value":" 5f4dcc3b5aa765d61d8327deb882cf99\n","encoding":"hex"}}`, "password/undecodable", "white space", `@,"custom_password_hash":{"algorithm":"md5","hash":` + md5 + `}`},
		{
			`@,"custom_password_hash":{"algorithm":"argon2","hash":{"value":"` + bcrypt + `"}}`, "password/argon2",
			"of algorithm bcrypt", `@,"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"` + bcrypt + `"}}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{MD5}5f4dcc3b5aa765d61d8327deb882cf99"}}`,
			"password/ldap", "in base64",
			`@,"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{MD5}X03MO1qnZdYdgyfeuILPmQ=="}}`,
		},
		{
			`@,"custom_password_hash":{"algorithm":"sha384","hash":{"value":"x","encoding":"hex"}}`, "schema/enum",
			"need a new password", `@`,
		},
		{`@,"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"` + strings.Replace(bcrypt, "$12$", "$9$", 1) +
			`"}}`, "password/bcrypt", "two digits", `@,"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"` +
			strings.Replace(bcrypt, "$12$", "$09$", 1) + `"}}`},
		{
			`@,"password_hash":"` + strings.Replace(bcrypt, "$2b", "$2x", 1) + `"`, "schema/pattern", "need a new password",
			`@`,
		},
		{
			`@,"password_hash":" ` + strings.Replace(bcrypt, "12", "10", 1) + `"`, "schema/pattern", "white space",
			`@,"password_hash":"` + strings.Replace(bcrypt, "12", "10", 1) + `"`,
		},
		{`@,"username":"ada.augusta.lovelace@example.com"`, "profile/username", "leave username out", `@`},
		{`@,"username":" ada.lovelace.king"`, "profile/username", "white space", `@,"username":"ada.lovelace"`},
		{`@,"picture":" https://example.com/a"`, "profile/picture", "white space", `@,"picture":"https://example.com/a"`},
		{
			`@,"picture":"https://example.com/100%"`, "profile/picture", "write %25 for %",
			`@,"picture":"https://example.com/100%25"`,
		},
		{`@,"picture":"https:example.com/a"`, "profile/picture", "write all of it", `@,"picture":"https://example.com/a"`},
		{`@,"phone_number":" +12125550100"`, "profile/phone-number", "write +12125550100", `@,"phone_number":"+12125550100"`},
		{`@,"phone_number":"+49 ( 0 ) 30 1"`, "profile/phone-number", "without a zero", `@,"phone_number":"+49301"`},
		{
			`@,"phone_number":"+1212555010012345"`, "profile/phone-number", "it has 16 digits",
			`@,"phone_number":"+12125550100"`,
		},
		{`@,"user_id":"auth0|"`, "profile/user-id-prefix", "leave the property out", `@`},
		{
			`@,"mfa_factors":[{"totp":{"value":"JBTWY3DPEHPK3PNP"}}]`, "schema/required", "did you mean secret?",
			`@,"mfa_factors":[{"totp":{"secret":"JBTWY3DPEHPK3PNP"}}]`,
		},
		{`@,"mfa_factors":[{"email":{"value":""}}]`, "schema/format", "leave the factor out", `@`},
		{
			`@,"mfa_factors":[{"phone":"+12125550100"}]`, "schema/type", `{"value": …}`,
			`@,"mfa_factors":[{"phone":{"value":"+12125550100"}}]`,
		},
		{`@,"blocked":2`, "schema/type", "write true or false", `@,"blocked":true`},
	} {
		user := func(attributes string) string {
			return "{" + strings.Replace(attributes, "@,", `"email":"ada@example.com",`, 1) + "}"
		}
		if c[3] == "@" {
			c[3] = `"email":"ada@example.com"`
		}
		all := reported(t, user(c[0]))
		if len(all) != 1 || all[0].Rule != c[1] || !strings.Contains(all[0].Hint, c[2]) {
			t.Errorf("%s:", c[0])
			for _, p := range all {
				t.Errorf("  %s: %s (%s)", p.Rule, p.Message, p.Hint)
			}
		}
		if all := reported(t, user(c[3])); len(all) != 0 {
			t.Errorf("%s: %v", c[3], all)
		}
	}
}

// What may be too long to be anybody's stays an error, whatever else it is.
func TestLongUsernames(t *testing.T) {
	for _, name := range []string{strings.Repeat("a", 120) + "@example.com", " " + strings.Repeat("a", 128)} {
		all := reported(t, `{"email":"ada@example.com","username":"`+name+`"}`)
		if len(all) == 0 || all[0].Rule != "profile/too-long" && all[len(all)-1].Rule != "profile/too-long" {
			t.Errorf("%v", all)
		}
	}
}

// Every problem says what to do.
func TestEveryProblemHasAHint(t *testing.T) {
	m := newUserMaker(11)
	for range 2_000 {
		user := m.any()
		for range 1 + m.IntN(3) {
			user = string(m.mutate([]byte(user)))
		}
		if !json.Valid([]byte(user)) || !strings.HasPrefix(user, "{") {
			continue
		}
		for _, p := range reported(t, user) {
			if (p.Hint == "" || p.Message == "") && !strings.HasPrefix(p.Rule, "json/") {
				t.Errorf("%s: %s: %q, %q", user, p.Rule, p.Message, p.Hint)
			}
		}
	}
}
