package emulator_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"muster/submit/emulator"
)

func TestStoredUsers(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now})
	id := tn.create(`[
		{"user_id":"42","email":"Ada@Example.COM","username":"ADA","app_metadata":{"n":9007199254740993,"f":1.10,"z":1,"a":2},"given_name":"<Ada>","password_hash":"$2b$10$abcdefghijklmnopqrstuvabcdefghijklmnopqrstuvwxyzABCDE"},
		{"email":"b@example.com","email_verified":true}
	]`)
	if j := tn.job(id); *j.Summary != (summary{Total: 2, Inserted: 2}) {
		t.Fatalf("%+v %s", j.Summary, tn.codes(id))
	}
	users := tn.users()
	want := `{"user_id":"auth0|42","email":"ada@example.com","username":"ada","app_metadata":{"n":9007199254740993,"f":1.10,"z":1,"a":2},` +
		`"given_name":"<Ada>","password_hash":"$2b$10$abcdefghijklmnopqrstuvabcdefghijklmnopqrstuvwxyzABCDE","email_verified":false,` +
		`"connection":"Users","connection_id":"` + tn.ConnectionID +
		`","created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","writes":1}`
	if users[0] != want {
		t.Errorf("got  %s\nwant %s", users[0], want)
	}
	if !regexp.MustCompile(
		`^\{"user_id":"auth0\|[0-9a-f]{24}","email":"b@example.com","email_verified":true,`).MatchString(users[1]) {
		t.Error(users[1])
	}

	// The reads show neither hashes nor factors.
	shown := `{"user_id":"auth0|42","email":"ada@example.com","username":"ada","app_metadata":{"n":9007199254740993,"f":1.10,"z":1,"a":2},` +
		`"given_name":"<Ada>","email_verified":false,"name":"ada@example.com","nickname":"ada",` +
		`"identities":[{"connection":"Users","user_id":"42","provider":"auth0","isSocial":false}],` +
		`"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z"}`
	if r := tn.get("/api/v2/users/auth0%7C42"); r.body != shown {
		t.Errorf("got  %s\nwant %s", r.body, shown)
	}
	tn.get("/api/v2/users/auth0|42").want(t, 200)
	tn.get("/api/v2/users/auth0%7C42?fields=user_id,created_at").want(t, 200,
		`{"user_id":"auth0|42","created_at":"2026-03-01T12:00:00.000Z"}`)
	tn.get("/api/v2/users/auth0%7C42?fields=app_metadata&include_fields=false").want(t, 200,
		`"username":"ada","given_name"`)
	tn.get("/api/v2/users/42").wantError(t, 404, "inexistent_user", "does not exist")
	if r := tn.get("/api/v2/users-by-email?email=ada%40example.com"); r.body != "["+shown+"]" {
		t.Error(r.body)
	}
	tn.get("/api/v2/users-by-email?email=Ada%40Example.COM").want(t, 200, "[]") // compared as it is
	tn.get("/api/v2/users-by-email").wantError(t, 400, "invalid_query_string", "email")
	tn.get("/api/v2/users-by-email?mail=x").wantError(t, 400, "invalid_query_string", "mail")
}

func TestDuplicatesInOneFile(t *testing.T) {
	for _, upsert := range []string{"false", "true"} {
		tn := newTenant(t, emulator.Config{})
		id := tn.create(`[
			{"user_id":"1","email":"a@example.com","username":"a","phone_number":"+12025550100"},
			{"user_id":"2","email":"A@EXAMPLE.com"},
			{"user_id":"3","email":"b@example.com","username":"A"},
			{"user_id":"1","email":"c@example.com"},
			{"user_id":"4","email":"d@example.com","phone_number":"+12025550100"},
			{"email":"e@example.com","blocked":1},
			{"email":"e@example.com"},
			{"user_id":"5","email":"f@example.com"}
		]`, "upsert", upsert)
		var got []string
		for _, u := range tn.errors(id) {
			got = append(got, u.Errors[0].Code+" "+u.Errors[0].Message)
		}
		want := []string{
			"DUPLICATED_USER A user with this email was already provided.",
			"DUPLICATED_USER A user with this username was already provided.",
			"DUPLICATED_USER A user with this user_id was already provided.",
			"DUPLICATED_USER A user with this phone_number was already provided.",
			"INVALID_TYPE Error in blocked property - Expected type boolean but found type number",
			"DUPLICATED_USER A user with this email was already provided.",
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("upsert=%s\n got %q\nwant %q", upsert, got, want)
		}
		if j := tn.job(id); *j.Summary != (summary{Total: 8, Inserted: 2, Failed: 6}) {
			t.Errorf("%+v", j.Summary)
		}
	}
}

func TestUserThatIsThere(t *testing.T) {
	first := `[{"user_id":"1","email":"a@example.com","username":"anna","phone_number":"+12025550100"},
		{"user_id":"2","email":"b@example.com"}]`
	for _, test := range []struct {
		name, user, upsert, codes string
		sum                       summary
	}{
		{"same email", `{"email":"A@example.com"}`, "false", "DUPLICATED_USER", summary{1, 0, 0, 1}},
		{"same user_id", `{"email":"c@example.com","user_id":"1"}`, "false", "DUPLICATED_USER", summary{1, 0, 0, 1}},
		{"same username", `{"email":"c@example.com","username":"ANNA"}`, "false", "CONFLICT_USERNAME", summary{1, 0, 0, 1}},
		{"same phone", `{"email":"c@example.com","phone_number":"+12025550100"}`, "false", "CONFLICT", summary{1, 0, 0, 1}},
		{"new", `{"email":"c@example.com","user_id":"3"}`, "false", "", summary{1, 1, 0, 0}},
		{"upsert: same email", `{"email":"A@example.com","name":"Anna"}`, "true", "", summary{1, 0, 1, 0}},
		{
			"upsert: same all", `{"email":"a@example.com","user_id":"1","username":"anna","phone_number":"+12025550100"}`,
			"true", "",
			summary{1, 0, 1, 0},
		},
		{"upsert: another free user_id", `{"email":"a@example.com","user_id":"9"}`, "true", "", summary{1, 0, 1, 0}},
		{
			"upsert: user_id of another", `{"email":"a@example.com","user_id":"2"}`, "true", "email=CONFLICT_EMAIL",
			summary{1, 0, 0, 1},
		},
		{
			"upsert: new email, user_id there", `{"email":"c@example.com","user_id":"1"}`, "true", "user_id=CONFLICT",
			summary{1, 0, 0, 1},
		},
		{
			"upsert: new email, username there", `{"email":"c@example.com","username":"anna"}`, "true",
			"username=CONFLICT_USERNAME",
			summary{1, 0, 0, 1},
		},
		{
			"upsert: new email, phone there", `{"email":"c@example.com","phone_number":"+12025550100"}`, "true",
			"phone_number=CONFLICT",
			summary{1, 0, 0, 1},
		},
		{
			"upsert: username of another", `{"email":"b@example.com","username":"anna"}`, "true", "username=CONFLICT_USERNAME",
			summary{1, 0, 0, 1},
		},
		{"upsert: new", `{"email":"c@example.com"}`, "true", "", summary{1, 1, 0, 0}},
	} {
		t.Run(test.name, func(t *testing.T) {
			tn := newTenant(t, emulator.Config{})
			tn.create(first)
			id := tn.create("["+test.user+"]", "upsert", test.upsert)
			if got := tn.codes(id); got != test.codes {
				t.Errorf("got %q, want %q", got, test.codes)
			}
			if got := *tn.job(id).Summary; got != test.sum {
				t.Errorf("got %+v, want %+v", got, test.sum)
			}
		})
	}
	// The recorded message of Auth0, and no path.
	tn := newTenant(t, emulator.Config{})
	tn.create(first)
	id := tn.create(first)
	tn.get("/api/v2/jobs/"+id+"/errors").want(t, 200,
		`"errors":[{"code":"DUPLICATED_USER","message":"The user already exist and upsert parameter is false"}]`)
}

func TestUpsert(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now})
	const custom = `"custom_password_hash":{"algorithm":"md5","hash":{"value":"%s","encoding":"hex"}}`
	old, renewed := strings.Repeat("0", 32), strings.Repeat("1", 32)
	tn.create(`[{"user_id":"1","email":"a@example.com","username":"a","phone_number":"+12025550100","email_verified":true,"blocked":false,
		"given_name":"A","app_metadata":{"keep":1},` + fmt.Sprintf(custom, strings.Repeat("2", 32)) + `}]`)
	clock.Add(time.Minute)
	id := tn.create(`[{"user_id":"7","email":"A@Example.com","username":"free","phone_number":"+12025550101","phone_verified":true,"blocked":true,
		"given_name":"B","family_name":"C","app_metadata":{"new":2},"mfa_factors":[{"phone":{"value":"+12025550100"}}],`+fmt.Sprintf(custom, old)+`}]`, "upsert", "true")
	if got := tn.codes(id); got != "" {
		t.Fatal(got)
	}
	// Only upsertable attributes; metadata replaced; email_verified false where it is not sent; the
	// custom hash takes the place of the old one.
	want := `{"user_id":"auth0|1","email":"a@example.com","username":"a","phone_number":"+12025550100","email_verified":false,"blocked":false,` +
		`"given_name":"B","app_metadata":{"new":2},` + fmt.Sprintf(custom, old) + `,"family_name":"C",` +
		`"connection":"Users","connection_id":"` + tn.ConnectionID +
		`","created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:01:00.000Z","writes":2}`
	if got := tn.users(); len(got) != 1 || got[0] != want {
		t.Fatalf("got  %s\nwant %s", got, want)
	}

	// Before the first login the hash can be replaced, after it it cannot.
	user := `[{"email":"a@example.com",` + fmt.Sprintf(custom, renewed) + `}]`
	if got := tn.codes(tn.create(user, "upsert", "true")); got != "" {
		t.Error(got)
	}
	tn.do("POST", "/_emulator/logins", `{"user_id":"auth0|1"}`).want(t, 204)
	if got := tn.codes(tn.create(user, "upsert", "true")); got != "custom_password_hash=CONFLICT" {
		t.Error(got)
	}
	// Who came with password_hash, or with none, which is a random one to Auth0, has one for good.
	tn.create(`[{"email":"b@example.com","password_hash":"$2b$10$abcdefghijklmnopqrstuvabcdefghijklmnopqrstuvwxyzABCDE"},
		{"email":"c@example.com"}]`)
	for _, email := range []string{"b@example.com", "c@example.com"} {
		id := tn.create(`[{"email":"`+email+`",`+fmt.Sprintf(custom, renewed)+`}]`, "upsert", "true")
		tn.get("/api/v2/jobs/"+id+"/errors").want(t, 200,
			`"message":"A custom_password_hash was provided, but the user already has password hash defined"`)
	}
	if got := tn.codes(tn.create(`[{"email":"a@example.com","name":"N"}]`, "upsert", "true")); got != "" {
		t.Error(got)
	}
	if got := tn.users()[0]; !strings.Contains(got, renewed) || !strings.Contains(got, `"writes":4`) {
		t.Error(got)
	}
	tn.do("POST", "/_emulator/logins", `{"user_id":"auth0|2"}`).want(t, 404)
	tn.do("POST", "/_emulator/logins", `{"id":"auth0|1"}`).want(t, 400)
}

func TestConnectionsAreApart(t *testing.T) {
	tn := newTenant(t,
		emulator.Config{Connections: []emulator.Connection{{Name: "Users"}, {ID: "con_STAFF00000000000", Name: "Staff"}}})
	tn.create(`[{"user_id":"1","email":"a@example.com","username":"a"}]`)
	body, contentType := form("@users",
		`[{"user_id":"2","email":"a@example.com","username":"a"},{"user_id":"1","email":"b@example.com"}]`,
		"connection_id", "con_STAFF00000000000")
	r := tn.do("POST", postPath, body, "Content-Type", contentType)
	r.want(t, 202)
	// All identities are the connection's. Of a user_id in two, the first made is found.
	if got := tn.codes(decode[jobAnswer](t, r.body).ID); got != "" {
		t.Error(got)
	}
	tn.get("/api/v2/users/auth0%7C1").want(t, 200, `"email":"a@example.com"`, `"connection":"Users"`)
	tn.do("DELETE", "/api/v2/users/auth0%7C1", "").want(t, 204)
	tn.get("/api/v2/users/auth0%7C1").want(t, 200, `"email":"b@example.com"`, `"connection":"Staff"`)
	found := decode[[]struct {
		ID string `json:"user_id"`
	}](t, tn.get("/api/v2/users-by-email?email=a@example.com").body)
	if len(found) != 1 || found[0].ID != "auth0|2" {
		t.Error(found)
	}
}

// TestManyUsers holds 20,000 users and shows them.
func TestManyUsers(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	for first := 0; first < 20000; first += 5000 {
		id := tn.create(people(first, 5000))
		if j := tn.job(id); j.Summary.Inserted != 5000 {
			t.Fatalf("%+v", j.Summary)
		}
	}
	if n := len(tn.users()); n != 20000 {
		t.Errorf("%d users", n)
	}
}
