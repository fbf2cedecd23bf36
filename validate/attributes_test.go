package validate_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/schema"
	"muster/validate"
)

// profile is a user with one more attribute.
func profile(name, value string) string {
	text, _ := json.Marshal(value)
	return fmt.Sprintf(`[{"email": "ada@example.com", %q: %s}]`, name, text)
}

// hashed is a user with a hash that is text.
func hashed(algorithm, value string) string {
	text, _ := json.Marshal(value)
	return custom(fmt.Sprintf(`{"algorithm": %q, "hash": {"value": %s}}`, algorithm, text))
}

const (
	salt8  = "KNyFsA2rWoE"                                 // 8 bytes
	hash32 = "m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos" // 32
)

// Each rule beyond the schema at its edges, and with a text that takes decoding, so that
// both paths are asked.
func TestBeyondTheSchema(t *testing.T) {
	long := func(n int) string { return strings.Repeat("ü", n) }
	at := "/custom_password_hash/hash/value"
	for _, c := range [][2]string{
		{`[{"email": "ada@localhost"}]`, "profile/email-domain /email"},
		{`[{"email": "ada@10.0.0.1"}]`, "profile/email-domain /email"},
		{`[{"email": "ada@example.xn--p1ai"}]`, ""},
		{profile("given_name", long(150)), ""},
		{profile("given_name", long(151)), "profile/long /given_name"},
		{profile("family_name", ""), "profile/empty /family_name"},
		{profile("name", long(150)), ""},
		{profile("name", long(300)), "profile/long /name"},
		{profile("name", long(301)), "profile/long /name"},
		{profile("user_id", "1 2"), "profile/user-id /user_id"},
		{profile("user_id", "1\u00a02"), "profile/user-id /user_id"},
		{profile("name", strings.Repeat("\n", 149)), ""},
		{profile("nickname", long(300)), ""},
		{profile("nickname", long(301)), "profile/long /nickname"},
		{profile("user_id", ""), "profile/empty /user_id"},
		{profile("user_id", "auth0|1"), "profile/user-id-prefix /user_id"},
		{strings.Replace(profile("user_id", "auth0|1"), "auth0", `\u0061uth0`, 1), "profile/user-id-prefix /user_id"},
		{profile("user_id", "Auth0|1"), ""},
		{profile("username", "a@^$!-#.+'~_`"), ""},
		{profile("username", ""), "profile/empty /username"},
		{profile("username", "zoë"), "profile/username /username"},
		{profile("username", "a&b"), "profile/username /username"},
		{profile("username", "a@b.example"), "profile/username /username"},
		{profile("username", "sixteen-chars-xx"), "profile/long /username"},
		{profile("username", strings.Repeat("x", 129)), "profile/too-long /username"},
		{profile("phone_number", "+1"), ""},
		{profile("phone_number", "+123456789012345"), ""},
		{profile("phone_number", "+1234567890123456"), "profile/phone-number /phone_number"},
		{profile("phone_number", "+"), "profile/phone-number /phone_number"},
		{profile("phone_number", "0049 30 1"), "profile/phone-number /phone_number"},
		{profile("picture", ""), "profile/picture /picture"},
		{profile("picture", "ada.png"), "profile/picture /picture"},
		{profile("picture", "//example.com/ada.png"), "profile/picture /picture"},
		{profile("picture", "https://"), "profile/picture /picture"},
		{profile("picture", "https://exämple.com/%20ada.png"), ""},
		{profile("picture", "https://example.com/%zz"), "profile/picture /picture"},
		{strings.ReplaceAll(profile("picture", "https://example.com/a"), "/", `\/`), ""},
		{profile("picture", "data:image/png;base64,AA=="), "profile/picture /picture"},
		{profile("picture", "https://localhost/a.png"), "profile/picture /picture"},
		{profile("picture", "https://example.com/a b.png"), "profile/picture /picture"},
		{profile("picture", "ftp://example.com/a.png"), ""},

		{hashed("bcrypt", hash10), ""},
		{hashed("bcrypt", strings.Replace(hash10, "$10$", "$31$", 1)), ""},
		{hashed("bcrypt", strings.Replace(hash10, "$10$", "$32$", 1)), "password/bcrypt " + at},
		{hashed("bcrypt", strings.Replace(hash10, "$10$", "$03$", 1)), "password/bcrypt " + at},
		{hashed("bcrypt", strings.Replace(hash10, "$2b", "$2x", 1)), "password/bcrypt " + at},
		{hashed("bcrypt", strings.Replace(hash10, "$2b", "$2y", 1)), "password/bcrypt-prefix " + at},
		{hashed("bcrypt", hash10[:59]), "password/bcrypt " + at},
		{hashed("bcrypt", hash10[:59]+"+"), "password/bcrypt " + at},
		{hashed("bcrypt", ""), "password/bcrypt " + at},
		{custom(`{"algorithm": "bcrypt", "hash": {"value": "` + hash10 + `"}, "salt": {"value": "` + strings.Repeat("x", 71) +
			`"}}`), ""},
		{custom(`{"algorithm": "bcrypt", "hash": {"value": "` + hash10 + `"}, "salt": {"value": "` + strings.Repeat("x", 72) +
			`"}}`), "password/bcrypt-salt /custom_password_hash/salt"},
		{custom(`{"algorithm": "bcrypt", "hash": {"value": "` + hash10 + `"}, "salt": {"position": "suffix", "value": "` +
			strings.Repeat("x", 72) + `"}}`), ""},
		{
			custom(`{"algorithm": "bcrypt", "hash": {"value": "` + hash10 + `"}, "salt": {"encoding": "hex", "value": "abc"}}`),
			"password/undecodable /custom_password_hash/salt/value",
		},

		{hashed("argon2", "$argon2i$v=19$m=8,t=1,p=1$"+salt8+"$"+hash32), ""},
		{hashed("argon2", "$argon2d$v=19$m=8,t=1,p=1$"+salt8+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=16$m=8,t=1,p=1$"+salt8+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$t=1,m=8,p=1$"+salt8+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$m=8,t=0,p=1$"+salt8+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$m=8,t=1,p=1,data=AA$"+salt8+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$m=8,t=1,p=1$"+salt8+"=$"+hash32), "password/padding " + at},
		{hashed("argon2", "$argon2id$v=19$m=8,t=1,p=1$"+salt8+"$"+hash32+"="), "password/padding " + at},
		{hashed("argon2", "$argon2id$v=19$m=8,t=1,p=1$"+salt8[:10]+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$m=8,t=1,p=1$"+salt8+"$"+strings.ReplaceAll(hash32, "+", "-")), "password/argon2 " +
			at},
		{hashed("argon2", "x"), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$m=15,t=1,p=2$"+salt8+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$m=16,t=1,p=2$"+salt8+"$"+hash32), ""},
		{hashed("argon2", "$argon2id$v=19$m=4294967295,t=4294967295,p=16777215$"+salt8+"$"+hash32), ""},
		{hashed("argon2", "$argon2id$v=19$m=4294967296,t=1,p=1$"+salt8+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$m=8,t=4294967296,p=1$"+salt8+"$"+hash32), "password/argon2 " + at},
		{hashed("argon2", "$argon2id$v=19$m=4294967295,t=1,p=16777216$"+salt8+"$"+hash32), "password/argon2 " + at},

		{hashed("pbkdf2", "$pbkdf2-sha1$i=1,l=32$"+salt8+"$"+hash32), ""},
		{hashed("pbkdf2", "$pbkdf2-sha1$l=32$"+salt8+"$"+hash32), ""},
		{hashed("pbkdf2", "$pbkdf2-sha1$i=1$"+salt8+"$"+hash32), "password/length " + at},
		{hashed("pbkdf2", "$pbkdf2-sha1$i=1$"+salt8+"$"+strings.Repeat("A", 86)), ""},
		{hashed("pbkdf2", "$pbkdf2-sha1$"+salt8+"$"+strings.Repeat("A", 86)), ""},
		{hashed("pbkdf2", "$pbkdf2-sha1$l=32,i=1$"+salt8+"$"+hash32), "password/pbkdf2 " + at},
		{hashed("pbkdf2", "$pbkdf2-RSA-SHA256$i=1,l=32$"+salt8+"$"+hash32), ""},
		{hashed("pbkdf2", "$pbkdf2-SHA1$i=1,l=32$"+salt8+"$"+hash32), "password/pbkdf2 " + at},
		{hashed("pbkdf2", "$pbkdf2-sha1$i=0,l=32$"+salt8+"$"+hash32), "password/pbkdf2 " + at},
		{hashed("pbkdf2", "$pbkdf2-sha1$i=2147483647,l=32$"+salt8+"$"+hash32), ""},
		{hashed("pbkdf2", "$pbkdf2-sha1$i=2147483648,l=32$"+salt8+"$"+hash32), "password/pbkdf2 " + at},
		{hashed("pbkdf2", "$pbkdf2-sha1$i=1,l=33$"+salt8+"$"+hash32), "password/length " + at},
		{hashed("pbkdf2", "$pbkdf2-sha1$i=1,l=32$"+salt8+"=$"+hash32), "password/padding " + at},
		{hashed("pbkdf2", "$pbkdf2-sha1$i=1,l=32$$"+hash32), "password/pbkdf2 " + at},

		{hashed("ldap", "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="), ""},
		{hashed("ldap", "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g"), ""},
		{hashed("ldap", "{sSha}W6ph5Mm5Pz8GgiULbPgzG37mj9hh"), "password/ldap-scheme " + at},
		{hashed("ldap", "{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="), "password/length " + at},
		{hashed("ldap", "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9hh"), "password/length " + at},
		{hashed("ldap", "{CRYPT}rl0uE0iqQbUPs"), "password/ldap " + at},
		{hashed("ldap", "{MD5}5f4dcc3b-aa765d61d8327deb882cf99"), "password/ldap " + at},
		{hashed("ldap", "plain"), "password/ldap " + at},

		{custom(`{"algorithm": "md4", "hash": {"value": "5F4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}}`), ""},
		{
			custom(`{"algorithm": "md4", "hash": {"value": "5F4dcc3b5aa765d61d8327deb882cf9", "encoding": "hex"}}`),
			"password/undecodable " + at,
		},
		{
			custom(`{"algorithm": "md4", "hash": {"value": "5F4dcc3b5aa765d61d8327deb882cf", "encoding": "hex"}}`),
			"password/length " + at,
		},
		{
			custom(`{"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "base64"}}`),
			"password/length " + at,
		},
		{custom(`{"algorithm": "md5", "hash": {"value": "X03MO1qnZdYdgyfeuILPmQ", "encoding": "base64"}}`), ""},
		{custom(`{"algorithm": "md5", "hash": {"value": "X03MO1qnZdYdgyfeuILP-_", "encoding": "base64"}}`), ""},
		{custom(`{"algorithm": "md5", "hash": {"value": "", "encoding": "hex"}}`), "password/length " + at},
		{
			custom(`{"algorithm": "hmac", "hash": {"value": "` + strings.Repeat("a", 40) +
				`", "encoding": "hex", "digest": "sha1", "key": {"value": "x", "encoding": "hex"}}}`),
			"password/undecodable /custom_password_hash/hash/key/value",
		},
		{custom(`{"algorithm": "hmac", "hash": {"value": "` + strings.Repeat("a", 42) +
			`", "encoding": "hex", "digest": "sha1", "key": {"value": "x"}}}`), "password/length " + at},
		{custom(`{"algorithm": "scrypt", "hash": {"value": "AA", "encoding": "base64"}, "keylen": 2}`), "password/length " +
			at},
		{
			custom(`{"algorithm": "scrypt", "hash": {"value": "AA", "encoding": "base64"}, "keylen": 1, "cost": 6}`),
			"password/scrypt /custom_password_hash/cost",
		},
		{
			custom(`{"algorithm": "scrypt", "hash": {"value": "AA", "encoding": "base64"}, "keylen": 1, "cost": 1e100}`),
			"password/scrypt /custom_password_hash/cost",
		},
		{custom(`{"algorithm": "scrypt", "hash": {"value": "AA", "encoding": "base64"}, "keylen": 1, "blockSize": 32768, "parallelization": 32768}`), "password/scrypt /custom_password_hash/parallelization"},
		// What breaks the schema is not looked at further.
		{
			custom(`{"algorithm": "md5", "hash": {"value": "x", "encoding": "hEx"}}`),
			"password/hash-encoding /custom_password_hash/hash/encoding",
		},

		{`[{"email": "a@example.com", "app_metadata": [{"a": 1}, 2]}]`, "schema/type /app_metadata"},
		{
			`[{"email": "a@example.com", "mfa_factors": [{"totp": {"secret": "AAAAAAAAA"}}]}]`,
			"mfa/secret /mfa_factors/0/totp/secret",
		},
		{
			`[{"email": "a@example.com", "mfa_factors": [{}, {"totp": {"secret": "A"}}]}]`,
			"mfa/secret /mfa_factors/1/totp/secret",
		},
		{`[{"email": "a@example.com", "mfa_factors": [{"totp": {"secret": "AAAAAAA"}}, {"email": {"value": "a@example.org"}}, { "totp": {"secret": "AAAAAAA"} }]}]`, "mfa/same-factor /mfa_factors/2"},
		{`[{"email": "a@example.com", "mfa_factors": [{"totp": {"secret": "\u0041AAAAAAA"}}]}]`, ""},
		{
			`[{"email": "a@example.com", "mfa_factors": [{"email": {"value": "a@localhost"}}]}]`,
			"profile/email-domain /mfa_factors/0/email/value",
		},
	} {
		var want []string
		if c[1] != "" {
			want = []string{c[1]}
		}
		// A name with an escape sends the user to the reference path.
		for _, text := range []string{c[0], strings.Replace(c[0], `"email"`, `"e\u006dail"`, 1)} {
			if diff := cmp.Diff(want, found(problems(t, text))); diff != "" {
				t.Errorf("%.300s\n%s", text, diff)
			}
		}
	}
}

func TestSize(t *testing.T) {
	user := func(n int) string {
		return `[{"email": "ada@example.com", "user_metadata": {"x": "` +
			strings.Repeat("x", n-len(`{"email": "ada@example.com", "user_metadata": {"x": ""}}`)) + `"}}]`
	}
	for n, want := range map[int][]string{
		10240: nil, 10241: {"profile/oversized"}, 499_000: {"profile/oversized"},
		499_001: {"profile/larger-than-a-file"},
	} {
		if diff := cmp.Diff(want, found(problems(t, user(n)))); diff != "" {
			t.Errorf("%d bytes: %s", n, diff)
		}
	}
}

func TestUsernameLength(t *testing.T) {
	for _, c := range []struct {
		least, most, n int
		want           []string
	}{
		{3, 20, 2, []string{"profile/short /username"}},
		{3, 20, 3, nil},
		{3, 20, 20, nil},
		{3, 20, 21, []string{"profile/long /username"}},
		{1, 128, 128, nil},
		{1, 128, 129, []string{"profile/too-long /username"}},
		{1, 10, 11, []string{"profile/long /username"}},
	} {
		all := problems(t, profile("username", strings.Repeat("x", c.n)), validate.UsernameLength(c.least, c.most))
		if diff := cmp.Diff(c.want, found(all)); diff != "" {
			t.Errorf("%+v: %s", c, diff)
		}
	}
	for _, c := range [][2]int{{0, 15}, {5, 4}, {1, 129}} {
		if _, err := validate.New(validate.UsernameLength(c[0], c[1])); err == nil {
			t.Errorf("%v is taken", c)
		}
	}
}

// A field is the same however its name is written.
func TestMixedTypesOfEscapedNames(t *testing.T) {
	const users = `{"email":"a@example.com","user_metadata":{"café":1,"a":{"x/y":1}}}
{"email":"b@example.com","user_metadata":{"caf\u00e9":"x","a":{"x\/y":"z"}}}`
	want := []string{"metadata/mixed-types /user_metadata/café", "metadata/mixed-types /user_metadata/a/x~1y"}
	if diff := cmp.Diff(want, found(problems(t, users))); diff != "" {
		t.Error(diff)
	}
}

// One warning a further type, at the first user that has it, however many workers there are
// and wherever the blocks end.
func TestMixedTypes(t *testing.T) {
	var text strings.Builder
	pad := strings.Repeat("x", 300)
	for i := range 5000 {
		value := `"pro"`
		switch i {
		case 0:
			value = "null"
		case 1500, 1600, 4000:
			value = "17"
		case 1700:
			value = `{"plan": 1}`
		case 3000:
			value = `{"plan": "x"}`
		}
		fmt.Fprintf(&text,
			`{"email": "u%d@example.com", "app_metadata": {"pad": %q, "a": {"b/c": %s}, "l": [1, "x"]}, "user_metadata": {"a": %d}}`+"\n", i, pad, value, i)
	}
	want := []string{
		"1500 metadata/mixed-types /app_metadata/a/b~1c users.json:2:370",
		"1700 metadata/mixed-types /app_metadata/a/b~1c users.json:2:370",
		"3000 metadata/mixed-types /app_metadata/a/b~1c/plan users.json:1701:382",
	}
	for _, jobs := range []int{1, 2, 7} {
		var got []string
		for _, p := range problems(t, text.String(), validate.Jobs(jobs)) {
			got = append(got, fmt.Sprint(p.Index, " ", p.Rule, " ", p.Pointer, " ", p.Related[0]))
			if p.Severity != schema.Warning {
				t.Errorf("%+v", p)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d jobs: %s", jobs, diff)
		}
	}
}

// Users with ever new fields take no more memory, and no false word.
func TestManyFields(t *testing.T) {
	var text strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&text, `{"email": "u%d@example.com", "user_metadata": {"field-number-%d": %d, "%d": "x"}}`+"\n", i, i, i,
			i)
	}
	for _, p := range problems(t, text.String()) {
		t.Fatalf("%+v", p)
	}
}

func TestUpsert(t *testing.T) {
	text := `[{"email": "a@example.com", "email_verified": true, "app_metadata": {}},
{"email": "b@example.com", "email_verified": true, "username": "b", "password_hash": "` + hash10 + `"},
{"email": "c@example.com", "app_metadata": {}, "user_metadata": {}, "username": "c", "blocked": false}]`
	want := []string{
		"upsert/metadata-replaced /app_metadata", "upsert/not-updated /username",
		"upsert/not-updated /password_hash",
		"upsert/email-verified", "upsert/metadata-replaced /user_metadata", "upsert/not-updated /blocked",
	}
	if diff := cmp.Diff(want, found(problems(t, text, validate.Upsert()))); diff != "" {
		t.Error(diff)
	}
	if all := problems(t, text); len(all) > 0 {
		t.Errorf("without being asked: %v", found(all))
	}
}

// connectionOf is a connection with options in Auth0's form.
func connectionOf(t *testing.T, options string) validate.Option {
	t.Helper()
	all, err := schema.ReadConnections("connection.json", []byte(`{"options":`+options+`}`))
	if err != nil {
		t.Fatal(err)
	}
	return validate.Connection(all[0])
}

// What a setting decides is an error where it is known, a warning that says so where it is not, and nothing where it
// allows it.
func TestConnection(t *testing.T) {
	const (
		plain    = `{}`
		named    = `{"requires_username":true,"validation":{"username":{"min":3,"max":30}}}`
		byPhone  = `{"attributes":{"email":{"profile_required":false},"phone_number":{"profile_required":true}}}`
		shared   = `{"attributes":{"email":{"unique":false},"username":{"profile_required":true}}}`
		anything = `{"attributes":{"username":{"validation":{"max_length":40,"allowed_types":{"email":true,"phone_number":false}}}}}`
	)
	user := func(members string) string { return `{"email":"ada@example.com"` + members + `}` }
	two := user(`,"username":"ada"`) + user(`,"username":"bob"`)
	for _, c := range []struct{ options, users, want string }{
		{"", user(`,"username":"sixteen-chars-xx"`), "warning profile/long: not known here"},
		{plain, user(`,"username":"sixteen-chars-xx"`), "error profile/long: options.validation.username; warning profile/username-unused: options.requires_username"},
		{named, user(`,"username":"sixteen-chars-xx"`), ""},
		{named, user(``), "error profile/no-username: options.requires_username"},
		{named, user(`,"username":"ab"`), "error profile/short: options.validation.username"},
		{"", user(`,"username":""`), "warning profile/empty: is empty"},
		{named, user(`,"username":""`), "error profile/empty: is empty"},
		{"", user(`,"username":"a b"`), "warning profile/username: has characters"},
		{named, user(`,"username":"a b"`), "error profile/username: has characters"},
		{named, user(`,"username":"ada@example.com"`), "error profile/username: email address"},
		{anything, user(`,"username":"ada@example.com"`), ""},
		{anything, user(`,"username":"+12125550100"`), "error profile/username: phone number"},
		{"", `{"phone_number":"+12125550100"}`, "error profile/no-email: has no email"},
		{plain, `{"phone_number":"+12125550100"}`, "error profile/no-email: options.attributes.email.profile_required"},
		{byPhone, `{"phone_number":"+12125550100"}`, ""},
		{byPhone, user(``), "error profile/no-phone-number: options.attributes.phone_number.profile_required"},
		{byPhone, `{"name":"Ada"}`, "error profile/no-email: neither; error profile/no-phone-number: options.attributes.phone_number.profile_required"},
		{"", two, "error unique/email: belongs to"},
		{named, two, "error unique/email: belongs to"},
		{shared, two, ""},
		{shared, user(`,"username":"ada"`) + user(`,"username":"Ada"`), "error unique/username: username \"Ada\" belongs to"},
	} {
		var options []validate.Option
		if c.options != "" {
			options = append(options, connectionOf(t, c.options))
		}
		all := problems(t, c.users, options...)
		wants := strings.FieldsFunc(c.want, func(r rune) bool { return r == ';' })
		if len(all) != len(wants) {
			t.Errorf("%s: %s: %v, want %s", c.options, c.users, all, c.want)
			continue
		}
		for i, p := range all {
			rule, part, _ := strings.Cut(strings.TrimSpace(wants[i]), ": ")
			if got := fmt.Sprint(p.Severity, " ", p.Rule); got != rule || !strings.Contains(p.Message, part) {
				t.Errorf("%s: %s: %s: %s, want %s", c.options, c.users, got, p.Message, wants[i])
			}
		}
	}
}
