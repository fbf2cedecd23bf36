package emulator_test

import (
	"cmp"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"muster/submit/emulator"
)

// A user is made, found, changed and deleted one by one.
func TestUsers(t *testing.T) {
	tn := newTenant(t, emulator.Config{Connections: []emulator.Connection{{Name: "Users"}, {Name: "Staff"}}})
	send := func(method, path, body string) reply {
		t.Helper()
		return tn.do(method, path, body, "Content-Type", "application/json")
	}
	const ada = `{"connection":"Users","user_id":"1","email":"Ada@example.com","password":"secret-4711","app_metadata":{"a":1,"b":2}}`
	send("POST", "/api/v2/users", ada).want(t, 201, `"user_id":"auth0|1"`, `"email":"ada@example.com"`)
	send("POST", "/api/v2/users", ada).wantError(t, 409, "auth0_idp_error", "already exists")
	send("POST", "/api/v2/users", `{"email":"b@example.com","password":"x"}`).
		wantError(t, 400, "invalid_body", "connection")
	send("POST", "/api/v2/users", `{"connection":"Users","email":"b@example.com"}`).
		wantError(t, 400, "invalid_body", "password")
	// One user_id in two connections: the one that was made first is found, the other by his address.
	send("POST", "/api/v2/users", strings.Replace(ada, "Users", "Staff", 1)).want(t, 201)
	tn.get("/api/v2/users/auth0%7C1").want(t, 200, `"connection":"Users"`)
	if r := tn.get("/api/v2/users-by-email?email=ada@example.com"); strings.Count(r.body, `"user_id":"auth0|1"`) != 2 {
		t.Error(r.body)
	}
	tn.get("/api/v2/users-by-email?email=Ada@example.com").want(t, 200, `[]`) // as they are stored
	tn.get("/api/v2/users-by-email").wantError(t, 400, "invalid_query_string", "email")

	send("PATCH", "/api/v2/users/auth0%7C1", `{"name":"Ada","app_metadata":{"b":null,"c":3}}`).want(t, 200, `"name":"Ada"`,
		`"app_metadata":{"a":1,"c":3}`)
	send("PATCH", "/api/v2/users/auth0%7C9", `{}`).wantError(t, 404, "inexistent_user", "does not exist")
	tn.get("/api/v2/users?q=email:ada*&include_totals=true&per_page=1").want(t, 200, `"total":2`, `"length":1`)
	tn.get("/api/v2/users?q=name:Ada&fields=user_id").want(t, 200, `[{"user_id":"auth0|1"}]`)
	tn.get("/api/v2/users?page=10&per_page=100").wantError(t, 400, "invalid_paging", "1000")

	send("POST", "/api/v2/tickets/password-change", `{"user_id":"auth0|1"}`).want(t, 201, `"ticket":"http://`)
	send("POST", "/api/v2/tickets/password-change", `{"user_id":"auth0|9"}`).wantError(t, 404, "inexistent_user", "")
	send("POST", "/api/v2/tickets/password-change", `{"user_id":"auth0|1","client_id":"a","result_url":"b"}`).want(t, 400)

	send("DELETE", "/api/v2/users/auth0%7C1", "").want(t, 204)
	tn.get("/api/v2/users/auth0%7C1").want(t, 200, `"connection":"Staff"`)
	send("DELETE", "/api/v2/users/auth0%7C1", "").want(t, 204)
	tn.get("/api/v2/users/auth0%7C1").wantError(t, 404, "inexistent_user", "does not exist")
	send("POST", "/api/v2/users", ada).want(t, 201)
	send("DELETE", "/api/v2/connections/"+tn.ConnectionID+"/users?email=ADA@example.com", "").want(t, 204)
	tn.get("/api/v2/users/auth0%7C1").want(t, 404)
}

// An export holds the users of one connection, at an address that is good for a minute.
func TestExports(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now})
	tn.create(people(1, 3))
	body := fmt.Sprintf(`{"connection_id":%q,"format":"json","fields":[{"name":"user_id"},{"name":"email"}]}`, tn.ConnectionID)
	r := tn.do("POST", "/api/v2/jobs/users-exports", body, "Content-Type", "application/json")
	r.want(t, 200, `"status":"pending"`, `"type":"users_export"`)
	type export struct{ ID, Status, Location string }
	id := decode[export](t, r.body).ID
	done := decode[export](t, tn.get("/api/v2/jobs/"+id).body)
	path := strings.TrimPrefix(done.Location, tn.URL)
	file := tn.do("GET", path, "", "Authorization", "") // no token
	z, err := gzip.NewReader(strings.NewReader(file.body))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if want := `{"user_id":"auth0|1","email":"user1@example.com"}` + "\n"; err != nil || !strings.HasPrefix(string(text), want) ||
		strings.Count(string(text), "\n") != 3 {
		t.Errorf("%s, %v", text, err)
	}
	clock.Add(61 * time.Second)
	tn.get(path).want(t, 403)
	for _, bad := range []string{`{}`, `{"connection_id":"con_ZZZZZZZZZZZZZZZZ","format":"json"}`, strings.Replace(body, "json", "csv", 1)} {
		tn.do("POST", "/api/v2/jobs/users-exports", bad, "Content-Type", "application/json").want(t, 400)
	}
}

// What Auth0's command line sends: it asks for a token, looks into the JWT for its scopes and its
// end, and lists connections with strategy[0], page by page.
func TestAuth0CLI(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{
		Now: clock.Now, TokenLife: time.Hour, Scopes: []string{"read:connections", "create:users"},
		Connections: []emulator.Connection{{Name: "Users"}, {Name: "Staff"}, {Name: "google", Strategy: "google-oauth2"}},
	})
	r := tn.do("POST", "/oauth/token", url.Values{
		"grant_type": {"client_credentials"}, "client_id": {tn.ClientID}, "client_secret": {tn.ClientSecret},
		"audience": {tn.URL + "/api/v2/"},
	}.Encode(), "Content-Type", "application/x-www-form-urlencoded", "Authorization", "")
	r.want(t, 200, `"expires_in":3600`)
	token := decode[struct {
		Token string `json:"access_token"`
	}](t, r.body).Token
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		t.Fatal(token)
	}
	text, err := base64.RawURLEncoding.DecodeString(parts[1])
	claims := decode[struct {
		Iss, Sub, Aud, Azp, Scope string
		Exp                       int64
	}](t, string(text))
	if err != nil || claims.Iss != tn.URL+"/" || claims.Aud != tn.URL+"/api/v2/" || claims.Azp != tn.ClientID ||
		claims.Sub != tn.ClientID+"@clients" || claims.Scope != "read:connections create:users" ||
		claims.Exp != clock.Now().Add(time.Hour).Unix() {
		t.Errorf("%+v, %v", claims, err)
	}
	tn.get("/.well-known/jwks.json").want(t, 200, `"kid":"muster"`, `"alg":"RS256"`)
	bearer := []string{"Authorization", "Bearer " + token}
	list := "/api/v2/connections?include_totals=true&per_page=1&strategy%5B0%5D=auth0&page="
	tn.do("GET", list+"0", "", bearer...).want(t, 200, `"total":2`, `"name":"Users"`)
	tn.do("GET", list+"1", "", bearer...).want(t, 200, `"start":1`, `"name":"Staff"`)
	tn.do("GET", "/api/v2/users/auth0%7C1", "", bearer...).wantError(t, 403, "insufficient_scope", "read:users")
	tn.do("GET", "/api/v2/connections", "", "Authorization", "Bearer "+token+"x").want(t, 401)
	clock.Add(time.Hour)
	tn.do("GET", "/api/v2/connections", "", bearer...).want(t, 401)
}

// Faults by name: the same as their JSON.
func TestParseFault(t *testing.T) {
	for text, want := range map[string]emulator.Fault{
		"create-lost":           {On: "create", Do: "lost", Count: 1},
		"create-503:2":          {On: "create", Do: "status", Status: 503, Count: 1, Skip: 1},
		"create-executed-502":   {On: "create", Do: "status", Status: 502, Executed: true, Count: 1},
		"errors-fewer:1-3":      {On: "errors", Do: "fewer", Count: 3},
		"job-unknown:2+":        {On: "job", Do: "job_status", Word: "unknown", Skip: 1},
		"token-rate-limit":      {On: "token", Do: "rate_limit", Seconds: 1, Count: 1},
		"create-unread":         {On: "create", Do: "drop", Unread: true, Count: 1},
		"users-silence":         {On: "users", Do: "delay", Seconds: 60, Count: 1},
		"create-executed-reset": {On: "create", Do: "reset", Executed: true, Count: 1},
	} {
		if got, err := emulator.ParseFault(text); err != nil || fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) {
			t.Errorf("%s: %+v, %v", text, got, err)
		}
	}
	for _, bad := range []string{
		"", "create", "create-odd", "nowhere-lost", "job-slots", "create-lost:0", "create-lost:2-1",
		"create-lost:x", "create-700",
	} {
		if f, err := emulator.ParseFault(bad); err == nil {
			t.Errorf("%s: %+v", bad, f)
		}
	}
}

// The page on the emulator has each fault that can be named, and none that cannot.
func TestFaultPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/emulator.md")
	if err != nil {
		t.Fatal(err)
	}
	_, faults, _ := strings.Cut(string(page), "## Faults")
	names := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| (?:`([a-z]+)` \\| )?((?:`[a-z0-9-]+`(?:, )?(?:any status)?)+) \\| .* \\|$").
		FindAllStringSubmatch(faults, -1) {
		for _, word := range regexp.MustCompile("`([a-z0-9-]+)`").FindAllStringSubmatch(row[2], -1) {
			name := cmp.Or(row[1], "tickets") + "-" + word[1]
			if _, err := emulator.ParseFault(name); err != nil {
				t.Error(err)
			}
			names[name] = true
		}
	}
	for _, on := range []string{"tickets", "create", "job", "errors"} {
		for _, word := range emulator.FaultWords(on) {
			if !names[on+"-"+word] && !names["tickets-"+word] {
				t.Errorf("%s-%s is not on the page", on, word)
			}
		}
	}
	if len(names) < 25 {
		t.Errorf("only %d names: %v", len(names), names)
	}
}

// Users of --users were there a day before, and are checked like all others.
func TestSeed(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	if err := tn.Seed([]byte(`{"user_id":"1","email":"user1@example.com"}`)); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{`{"user_id":"1","email":"x@example.com"}`, `{"email":"no address"}`, `1`} {
		if err := tn.Seed([]byte(bad)); err == nil {
			t.Errorf("%s is taken", bad)
		}
	}
	if got := tn.codes(tn.create(people(1, 2))); got != "DUPLICATED_USER" {
		t.Error(got)
	}
	today := time.Now().UTC().Format(time.DateOnly)
	if r, err := tn.try(http.MethodGet, "/api/v2/users/auth0%7C1", ""); err != nil || strings.Contains(r.body, today) {
		t.Error(r.body, err)
	}
}
