package emulator_test

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"muster/submit/emulator"
)

func TestToken(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	good := map[string]string{
		"grant_type": "client_credentials", "client_id": tn.ClientID, "client_secret": tn.ClientSecret,
		"audience": tn.URL + "/api/v2/",
	}
	with := func(changes ...string) map[string]string {
		m := map[string]string{}
		for k, v := range good {
			m[k] = v
		}
		for i := 0; i+1 < len(changes); i += 2 {
			m[changes[i]] = changes[i+1]
			if changes[i+1] == "" {
				delete(m, changes[i])
			}
		}
		return m
	}
	for _, test := range []struct {
		name   string
		fields map[string]string
		status int
		parts  []string
	}{
		{"good", good, 200, []string{
			`"token_type":"Bearer"`, `"expires_in":86400`,
			`"scope":"read:connections create:users read:users read:logs `,
		}},
		{"https audience", with("audience", strings.Replace(tn.URL, "http:", "https:", 1)+"/api/v2/"), 200, nil},
		{
			"wrong secret", with("client_secret", "x"), 401,
			[]string{`{"error":"access_denied","error_description":"Unauthorized"}`},
		},
		{
			"wrong client", with("client_id", "x"), 401,
			[]string{`{"error":"access_denied","error_description":"Unauthorized"}`},
		},
		{"no secret", with("client_secret", ""), 401, []string{`"access_denied"`}},
		{"no audience", with("audience", ""), 403, []string{`"access_denied"`}},
		{"audience without slash", with("audience", tn.URL+"/api/v2"), 403, []string{"Service not enabled within domain"}},
		{
			"audience of another host", with("audience", "https://example.com/api/v2/"), 403,
			[]string{"Service not enabled within domain"},
		},
		{"no grant", with("grant_type", ""), 400, []string{`"invalid_request"`}},
		{"other grant", with("grant_type", "password"), 403, []string{`"unsupported_grant_type"`}},
		{"assertion without key", with("client_secret", "", "client_assertion", "a.b.c"), 401, []string{`"invalid_client"`}},
		{"two ways", with("client_assertion", "a.b.c"), 400, []string{`"invalid_request"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			asJSON, _ := json.Marshal(test.fields)
			values := url.Values{}
			for k, v := range test.fields {
				values.Set(k, v)
			}
			for kind, body := range map[string]string{
				"application/json": string(asJSON), "application/x-www-form-urlencoded": values.Encode(),
			} {
				tn.do("POST", "/oauth/token", body, "Content-Type", kind, "Authorization", "").want(t, test.status, test.parts...)
			}
		})
	}
	tn.do("POST", "/oauth/token", `{}`, "Content-Type", "text/plain").want(t, 400, "invalid_request")
	tn.do("POST", "/oauth/token", `{"grant_type":`, "Content-Type", "application/json").want(t, 400, "invalid_request")
	tn.do("POST", "/oauth/token", "grant_type=a&grant_type=b",
		"Content-Type", "application/x-www-form-urlencoded").want(t, 400, "invalid_request")
	tn.do("GET", "/oauth/token", "").want(t, 404)
	tn.do("POST", "/oauth/token/", "").want(t, 404)
}

func TestTokenExpires(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now})
	body := url.Values{
		"grant_type": {"client_credentials"}, "client_id": {tn.ClientID},
		"client_secret": {tn.ClientSecret}, "audience": {tn.URL + "/api/v2/"},
	}.Encode()
	r := tn.do("POST", "/oauth/token", body, "Content-Type", "application/x-www-form-urlencoded")
	token := decode[struct {
		AccessToken string `json:"access_token"`
	}](t, r.body).AccessToken
	path := "/api/v2/connections"
	tn.do("GET", path, "", "Authorization", "Bearer "+token).want(t, 200)
	clock.Add(86399 * time.Second)
	tn.do("GET", path, "", "Authorization", "bearer "+token).want(t, 200)
	clock.Add(time.Second)
	tn.do("GET", path, "", "Authorization", "Bearer "+token).wantError(t, 401, "invalid_token", "Expired token")
	tn.get(path).want(t, 200) // the configured token does not expire
}

func TestAuthorization(t *testing.T) {
	tn := newTenant(t, emulator.Config{Scopes: []string{"read:connections"}})
	for _, path := range []string{"/api/v2/connections", "/api/v2/jobs/job_0000000000000000", "/api/v2/logs"} {
		tn.do("GET", path, "", "Authorization", "").wantError(t, 401, "", "Missing authentication")
		tn.do("GET", path, "", "Authorization", "Basic abc").wantError(t, 401, "", "header format")
		tn.do("GET", path, "", "Authorization", "Bearer abc").wantError(t, 401, "invalid_token", "Invalid token")
	}
	tn.get("/api/v2/connections").want(t, 200)
	scope := "Insufficient scope, expected any of: "
	tn.post(people(1, 1)).wantError(t, 403, "insufficient_scope", scope+"create:users")
	tn.get("/api/v2/jobs/job_0000000000000000").wantError(t, 403, "insufficient_scope", scope+"create:users")
	tn.get("/api/v2/jobs/job_0000000000000000/errors").wantError(t, 403, "insufficient_scope", scope+"create:users")
	tn.get("/api/v2/users/auth0%7C1").wantError(t, 403, "insufficient_scope", scope+"read:users")
	tn.get("/api/v2/users-by-email?email=a@example.com").wantError(t, 403, "insufficient_scope", scope+"read:users")
	tn.get("/api/v2/logs").wantError(t, 403, "insufficient_scope", scope+"read:logs")
}

func TestAssertion(t *testing.T) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now, ClientKey: &key.PublicKey})
	sign := func(alg string, claims map[string]any) string {
		header, _ := json.Marshal(map[string]string{"alg": alg, "typ": "JWT"})
		payload, _ := json.Marshal(claims)
		signed := base64.RawURLEncoding.EncodeToString(header) + "." + base64.RawURLEncoding.EncodeToString(payload)
		sum := sha256.Sum256([]byte(signed))
		var signature []byte
		if alg == "PS256" {
			signature, _ = rsa.SignPSS(rand.Reader, key, crypto.SHA256, sum[:], nil)
		} else {
			signature, _ = rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, sum[:])
		}
		return signed + "." + base64.RawURLEncoding.EncodeToString(signature)
	}
	now := clock.Now().Unix()
	claims := func(changes ...any) map[string]any {
		m := map[string]any{
			"iss": tn.ClientID, "sub": tn.ClientID, "aud": tn.URL + "/", "iat": now, "exp": now + 60,
			"jti": rand.Text(),
		}
		for i := 0; i+1 < len(changes); i += 2 {
			m[changes[i].(string)] = changes[i+1]
		}
		return m
	}
	once := sign("RS256", claims())
	for _, test := range []struct {
		name, assertion string
		status          int
		part            string
	}{
		{"RS256", once, 200, "access_token"},
		{"used twice", once, 401, "used before"},
		{"PS256", sign("PS256", claims("aud", []string{tn.URL + "/"})), 200, "access_token"},
		{"other algorithm", sign("none", claims()), 401, "alg"},
		{"tampered", sign("RS256", claims()) + "AA", 401, "signature"},
		{"not a JWT", "abc", 401, "not a JWT"},
		{"expired", sign("RS256", claims("exp", now)), 401, "expired"},
		{"too long", sign("RS256", claims("exp", now+301)), 401, "5 minutes"},
		{"wrong audience", sign("RS256", claims("aud", "https://example.com/")), 401, "aud"},
		{"wrong issuer", sign("RS256", claims("iss", "x")), 401, "iss"},
		{"no jti", sign("RS256", claims("jti", "")), 401, "jti"},
	} {
		body, _ := json.Marshal(map[string]string{
			"grant_type": "client_credentials", "client_assertion": test.assertion, "audience": tn.URL + "/api/v2/",
			"client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
		})
		t.Run(test.name, func(t *testing.T) {
			tn.do("POST", "/oauth/token", string(body), "Content-Type", "application/json").want(t, test.status, test.part)
		})
	}
}

func TestRateLimit(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now, RateLimit: 2, RateWindow: 10 * time.Second})
	reset := "1772366410" // 10 s after the clock's start
	for i, left := range []string{"1", "0"} {
		r := tn.get("/api/v2/connections")
		r.want(t, 200)
		if h := r.Header; h.Get("x-ratelimit-limit") != "2" || h.Get("x-ratelimit-remaining") != left ||
			h.Get("x-ratelimit-reset") != reset {
			t.Errorf("request %d: headers %v", i, h)
		}
	}
	r := tn.get("/api/v2/connections")
	r.want(t, 429,
		`{"statusCode":429,"error":"Too Many Requests","message":"Global limit has been reached","errorCode":"too_many_requests"}`)
	if h := r.Header; h.Get("x-ratelimit-remaining") != "0" || h.Get("x-ratelimit-reset") != reset {
		t.Errorf("headers %v", h)
	}
	clock.Add(10 * time.Second)
	tn.get("/api/v2/connections").want(t, 200)
}

func TestRateHeadersWithoutLimit(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	for range 100 {
		r := tn.get("/api/v2/jobs/job_0000000000000000")
		if r.StatusCode != http.StatusNotFound || r.Header.Get("x-ratelimit-reset") == "" {
			t.Fatal(r.Status, r.Header)
		}
	}
}
