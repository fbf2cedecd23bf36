package validate_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"muster/schema"
	"muster/validate"
)

// fixed repairs users given as NDJSON.
func fixed(t testing.TB, text string) (users string, changes []string) {
	t.Helper()
	v, err := validate.New()
	if err != nil {
		t.Fatal(err)
	}
	in := schema.ReadAll(func(yield func(schema.Input, error) bool) {
		yield(schema.Input{Name: "users.json", Reader: strings.NewReader(text)}, nil)
	}, v.Prechecker)
	var out bytes.Buffer
	_, err = schema.Write(&out, schema.NDJSON,
		validate.Fix(in, func(c validate.Change) { changes = append(changes, c.Rule) }))
	if err != nil {
		return "", nil
	}
	return out.String(), changes
}

func TestFixLeavesTheRest(t *testing.T) {
	for text, want := range map[string]string{
		// nothing would be left
		`{"email": "a@example.com", "user_id":"auth0|"}`:                                      "",
		`{"email": "a@example.com", "name":" A ", "user_metadata":{"email":" x ","n":1e400}}`: "",
		`{"email": "a@example.com", "phone_number":"+49 30 1 ext. 5"}`:                        "",
		`{"email": "a@example.com", "password_hash":"` + hash10 +
			`"}`: "",
		`{"email": "a@example.com", "password_hash":"` + hash10[:59] +
			`"}`: "",
		`{"email": " a@example.com", "password_hash":"{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=", "custom_password_hash":{}}`:                                                          "schema/format",
		`{"email": "a@example.com", "custom_password_hash":{"algorithm":"md5","hash":{"value":" 5f4dcc3b5aa765d61d8327deb882cf99 ","encoding":"hex"},"salt":{"value":" s "}}}`: "password/undecodable",
	} {
		users, changes := fixed(t, text)
		if strings.Join(changes, " ") != want {
			t.Errorf("%s: %v", text, changes)
		}
		if want == "" && users != text+"\n" {
			t.Errorf("%s\n%s", text, users)
		}
	}
}

// TestFixHexInKey: a key that is base64 of its hex text, as its length tells, becomes the key itself.
func TestFixHexInKey(t *testing.T) {
	const salt, digits = "$AAECAwQFBgcICQoLDA0ODw", "392ac8755323489d2364f4eacd5eca164dd30da8734a2a831a4477dc20904cd9" +
		"de554f2f55cd55d145c51f2ac7eb67ca657b1feb7195b6d6bbbc5e702797beb3"
	user := func(hash string) string {
		return `{"email": "a@example.com", "custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"` + hash +
			`","encoding":"utf8"}}}`
	}
	in64 := base64.RawStdEncoding.EncodeToString([]byte(digits))
	key, err := hex.DecodeString(digits)
	if err != nil {
		t.Fatal(err)
	}
	want := user("$pbkdf2-sha1$i=1000,l=64"+salt+"$"+base64.RawStdEncoding.EncodeToString(key)) + "\n"
	for _, pad := range []string{"", "=="} {
		users, changes := fixed(t, user("$pbkdf2-sha1$i=1000,l=64"+salt+pad+"$"+in64))
		if users != want || len(changes) != 1 || changes[0] != "password/length" {
			t.Errorf("%v %s", changes, users)
		}
	}
	// The digits themselves, and l that is their number, if only by being 64 where it is missing.
	half := base64.RawStdEncoding.EncodeToString([]byte(digits[:64]))
	short := "$" + base64.RawStdEncoding.EncodeToString(key[:32])
	for bad, good := range map[string]string{
		"$i=1000,l=64" + salt + "$" + digits: "$i=1000,l=64" + salt + "$" + base64.RawStdEncoding.EncodeToString(key),
		"$i=1000,l=128" + salt + "$" + in64:  "$i=1000,l=64" + salt + "$" + base64.RawStdEncoding.EncodeToString(key),
		"$i=1000,l=64" + salt + "$" + half:   "$i=1000,l=32" + salt + short,
		"$i=1000" + salt + "$" + half:        "$i=1000,l=32" + salt + short,
		salt + "$" + half:                    "$i=100000,l=32" + salt + short,
	} {
		users, changes := fixed(t, user("$pbkdf2-sha1"+bad))
		if users != user("$pbkdf2-sha1"+good)+"\n" || len(changes) != 1 || changes[0] != "password/length" {
			t.Errorf("%v %s", changes, users)
		}
	}
	for _, same := range []string{
		"$pbkdf2-sha1$i=1000,l=32" + salt + "$" + in64,
		"$pbkdf2-sha1$i=1000,l=64$00010203040506070809$" + digits, // a salt whose digits may be anything
	} {
		if users, changes := fixed(t, user(same)); len(changes) > 0 || users != user(same)+"\n" {
			t.Errorf("%v %s", changes, users)
		}
	}
}

// What is repaired is JSON still, needs no second repair, and says nothing else.
func FuzzFix(f *testing.F) {
	for _, r := range validate.Rules() {
		if strings.HasPrefix(r.Bad, "{") {
			f.Add(r.Bad)
		}
	}
	f.Add(`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$0 ="}}}`)
	f.Add(`{"email":" a@b","user_id":"auth0|1","phone_number":"+1 2"}`)
	f.Fuzz(func(t *testing.T, text string) {
		users, changes := fixed(t, text)
		if len(changes) == 0 {
			return
		}
		for line := range strings.Lines(users) {
			if strings.HasPrefix(line, "{") && strings.Count(users, "\n") == 1 && !json.Valid([]byte(line)) &&
				json.Valid([]byte(text)) {
				t.Errorf("%q became %q", text, users)
			}
		}
		if again, more := fixed(t, users); len(more) > 0 && again != users {
			t.Errorf("%q becomes %q and then %q", text, users, again)
		}
	})
}

func ExampleFix() {
	users := `{"email": "ada@example.com", "user_id": "auth0|17"}`
	records := validate.Fix(schema.Read(strings.NewReader(users), "users.json"), func(c validate.Change) {
		fmt.Printf("%s: %s: %s\n", c.Pos, c.Rule, c.Text)
	})
	if _, err := schema.Write(os.Stdout, schema.NDJSON, records); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	// Output:
	// users.json:1:41: profile/user-id-prefix: user_id: auth0| before it is off
	// {"email": "ada@example.com", "user_id": "17"}
}

func ExampleNew() {
	v, err := validate.New(validate.UsernameLength(3, 30), validate.Upsert())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	users := `[{"email": "ada@example.com", "email_verified": true, "username": "al"}]`
	for block, err := range v.Check(schema.Read(strings.NewReader(users), "users.json")) {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return
		}
		for _, p := range block.Problems {
			fmt.Printf("%s[%s]: %s\n", p.Severity, p.Rule, p.Message)
		}
	}
	// Output:
	// error[profile/short]: username has 2 characters, and the connection wants 3 (--username-length)
	// warning[upsert/not-updated]: an upsert does not update username: it counts for new users alone
}
