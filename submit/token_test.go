package submit_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/schema"
	"muster/submit"
	"muster/submit/emulator"
)

func TestSecret(t *testing.T) {
	s := submit.NewSecret(" " + canary + "\n")
	type deep struct {
		hidden submit.Secret
		Shown  *submit.Secret
	}
	all := struct {
		A any
		b deep
		C submit.TokenSource
		D submit.TokenSource
	}{s, deep{s, &s}, submit.StaticToken(canary), submit.ClientCredentials{ID: "id", Secret: s}}
	text, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	shown := string(text)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%T"} {
		shown += fmt.Sprintf(verb, all) + fmt.Sprintf(verb, s) + fmt.Sprintf(verb, &s)
	}
	if strings.Contains(shown, canary) || strings.Contains(shown, fmt.Sprintf("%x", canary)) {
		t.Error(shown)
	}
	if got := fmt.Sprint(s); got != "[redacted]" {
		t.Error(got)
	}
}

func TestClientCredentials(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	cfg := tn.config()
	cfg.Token = submit.ClientCredentials{ID: tn.ClientID, Secret: submit.NewSecret(tn.ClientSecret)}
	cfg.MaxBytes = 5000
	if o := submitTo(t, cfg, text(padded(1, 4, 3000))); o.err != nil || o.Inserted != 4 {
		t.Errorf("%+v", o)
	}
	if got := len(tn.requests(tokens)); got != 1 {
		t.Errorf("%d tokens for one run", got)
	}
	// A token that is refused is replaced, once a request.
	for i, on := range []string{"create", "job", "errors", "connections"} {
		tn.fault(emulator.Fault{On: on, Do: "status", Status: 401, Count: 1})
		cfg.RunDir = filepath.Join(t.TempDir(), "run")
		before := len(tn.requests(tokens))
		if o := submitTo(t, cfg, text(people(100+i, 1))); o.err != nil || o.Inserted != 1 {
			t.Errorf("%s: %+v", on, o)
		}
		if got := len(tn.requests(tokens)) - before; got != 2 {
			t.Errorf("%s: %d tokens", on, got)
		}
	}
	before := len(tn.requests(posts))
	tn.fault(emulator.Fault{On: "create", Do: "status", Status: 401})
	cfg.RunDir = filepath.Join(t.TempDir(), "run")
	if o := submitTo(t, cfg, text(people(500, 1))); o.kind() != submit.Usage || o.Unsent != 1 ||
		o.events(t, 1) != "intent rejected:token intent rejected:token" {
		t.Errorf("%+v", o)
	}
	if got := len(tn.requests(posts)) - before; got != 2 {
		t.Errorf("%d POSTs", got)
	}
}

// Asking for a token again is safe; asking for long is not wanted.
func TestTokenFaults(t *testing.T) {
	for _, test := range []struct {
		fault emulator.Fault
		kind  submit.Kind
		says  string
	}{
		{emulator.Fault{Do: "status", Status: 500, Count: 2}, 0, ""},
		{emulator.Fault{Do: "drop", Count: 2}, 0, ""},
		{emulator.Fault{Do: "rate_limit", Seconds: 0.1, Count: 1}, 0, ""},
		{emulator.Fault{Do: "status", Status: 500}, submit.Incomplete, "get an access token: Auth0 answers 500"},
		{
			emulator.Fault{
				Do: "status", Status: 401,
				Body: json.RawMessage(`{"error":"access_denied","error_description":"Unauthorized"}`),
			},
			submit.Usage, "get an access token: Auth0 answers 401: Unauthorized",
		},
		{emulator.Fault{Do: "html"}, submit.Incomplete, "the answer holds no token"},
		{
			emulator.Fault{Do: "status", Status: 200, Body: json.RawMessage(`{"access_token":"a\nb"}`)},
			submit.Incomplete,
			"no token",
		},
	} {
		t.Run(fmt.Sprint(test.fault.Do, test.fault.Status, test.says), func(t *testing.T) {
			t.Parallel()
			tn := newTenant(t, emulator.Config{})
			test.fault.On = "token"
			tn.fault(test.fault)
			cfg := tn.config()
			cfg.Token = submit.ClientCredentials{ID: tn.ClientID, Secret: submit.NewSecret(tn.ClientSecret)}
			o := submitTo(t, cfg, text(people(1, 1)))
			if o.kind() != test.kind || test.kind == 0 != (o.err == nil) || o.err != nil &&
				!strings.Contains(o.err.Error(), test.says) {
				t.Errorf("%v of kind %d", o.err, o.kind())
			}
		})
	}
}

func jwt(claims string) string {
	return "e30." + base64.RawURLEncoding.EncodeToString([]byte(claims)) + "." + canary
}

// What a token may not do is said before anything is sent.
func TestScopes(t *testing.T) {
	all := []string{"create:users", "read:connections"}
	for _, test := range []struct {
		name       string
		token      string
		scopes     []string // that it has
		connection string   // "" for the id
		says       string
	}{
		{"it says so", jwt(`{"scope":"read:connections"}`), all, "Users", "check the access token: it may not create users"},
		{"an empty one", jwt(`{"scope":""}`), all, "Users", "it may not create users"},
		{"no scopes told", jwt(`{}`), all, "Users", ""},
		{"all", jwt(`{"scope":"create:users read:connections"}`), all, "Users", ""},
		{"no connections", jwt(`{"scope":"create:users"}`), all, "Users", "may not look connections up by name"},
		{"no connections, by id", jwt(`{"scope":"create:users"}`), []string{"create:users"}, "", ""},
		{"not told, by id", canary, []string{"create:users"}, "", ""},
		{
			"not told, by name", canary,
			[]string{"create:users"},
			"Users",
			"Auth0 answers 403: Insufficient scope, expected any of: read:connections",
		},
		{
			"not told, no create", canary,
			[]string{"read:connections"},
			"Users",
			"Auth0 answers 403: Insufficient scope, expected any of: create:users",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			tn := newTenant(t, emulator.Config{Token: test.token, Scopes: test.scopes})
			cfg := tn.config()
			if cfg.Connection = test.connection; cfg.Connection == "" {
				cfg.Connection = tn.ConnectionID
			}
			check := func(what string, err error) {
				t.Helper()
				if test.says == "" && err != nil || test.says != "" && !strings.Contains(fmt.Sprint(err), test.says) {
					t.Errorf("%s: %v", what, err)
				}
			}
			o := submitTo(t, cfg, text(people(1, 1)))
			check("submit", o.err)
			if test.says != "" && o.kind() != submit.Usage {
				t.Errorf("kind %d", o.kind())
			}
			c, err := submit.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			_, err = c.Plan(t.Context(), text(people(1, 1)), func(schema.Problem) {})
			check("plan", err)
		})
	}
}

func TestConnection(t *testing.T) {
	tn := newTenant(t, emulator.Config{Connections: []emulator.Connection{
		{Name: "Users"},
		{Name: "Customers"},
		{Name: "google", Strategy: "google-oauth2", ID: "con_googlegooglegoog"},
		{Name: "off", EnabledClients: []string{}},
	}})
	for wanted, says := range map[string]string{
		"Customers":             "",
		tn.ConnectionID:         "",
		"Custmers":              `find the connection: the tenant has no database connection "Custmers"|did you mean "Customers"? it has "Users", "Customers", "off"`,
		"google":                `the tenant has no database connection "google"`,
		"con_googlegooglegoog":  `is no database connection but "google-oauth2"`,
		"con_aaaaaaaaaaaaaaaa":  `no database connection "con_aaaaaaaaaaaaaaaa"|it has "Users"`,
		"con_../../etc/passwd?": "no database connection",
		"a&name=b\x1b[31m":      `no database connection "a&name=b\u001b[31m"`,
		"off":                   `"off" takes no users: no application has it enabled`,
	} {
		cfg := tn.config()
		cfg.Connection = wanted
		cfg.RunDir = filepath.Join(t.TempDir(), "run")
		o := submitTo(t, cfg, text(people(len(wanted), 1)))
		if says == "" {
			if o.err != nil {
				t.Errorf("%s: %v", wanted, o.err)
			}
			continue
		}
		e, ok := o.err.(*submit.Error)
		if !ok || e.Kind != submit.Usage {
			t.Errorf("%s: %v", wanted, o.err)
			continue
		}
		message, hint, _ := strings.Cut(says, "|")
		if !strings.Contains(e.Error(), message) || !strings.Contains(e.Hint, hint) {
			t.Errorf("%s: %v (%s)", wanted, e, e.Hint)
		}
	}
}

func TestWrongToken(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	cfg := tn.config()
	cfg.Token = submit.StaticToken(canary + "-expired")
	o := submitTo(t, cfg, text(people(1, 1)))
	e, ok := o.err.(*submit.Error)
	if !ok || e.Kind != submit.Usage || e.Error() != "find the connection: Auth0 answers 401: Invalid token" ||
		!strings.Contains(e.Hint, "get a new one") {
		t.Errorf("%v", o.err)
	}
}

func TestNoNetwork(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	o := submitTo(t, submit.Config{
		BaseURL: "http://" + address, Token: submit.StaticToken(canary), Connection: "Users",
		RunDir: filepath.Join(t.TempDir(), "run"), Poll: time.Millisecond,
	}, text(people(1, 1)))
	if o.kind() != submit.Incomplete ||
		o.err.Error() != "find the connection: cannot reach "+address+": dial tcp "+address+": connect: connection refused" {
		t.Errorf("%v", o.err)
	}
}

func TestNew(t *testing.T) {
	good := func() submit.Config {
		return submit.Config{BaseURL: "t.example.com", Token: submit.StaticToken("t"), Connection: "c"}
	}
	for name, change := range map[string]func(*submit.Config){
		"no domain":        func(c *submit.Config) { c.BaseURL = "" },
		"http":             func(c *submit.Config) { c.BaseURL = "http://t.example.com" },
		"http by name":     func(c *submit.Config) { c.BaseURL = "http://localhost" },
		"http elsewhere":   func(c *submit.Config) { c.BaseURL = "http://127.0.0.1.example.com" },
		"other scheme":     func(c *submit.Config) { c.BaseURL = "ftp://t.example.com" },
		"password in it":   func(c *submit.Config) { c.BaseURL = "https://a:b@t.example.com" },
		"path":             func(c *submit.Config) { c.BaseURL = "https://t.example.com/api/v2" },
		"query":            func(c *submit.Config) { c.BaseURL = "https://t.example.com?a" },
		"no host":          func(c *submit.Config) { c.BaseURL = "https://:443" },
		"odd host":         func(c *submit.Config) { c.BaseURL = "a b" },
		"no token":         func(c *submit.Config) { c.Token = nil },
		"empty token":      func(c *submit.Config) { c.Token = submit.StaticToken(" \n") },
		"token of lines":   func(c *submit.Config) { c.Token = submit.StaticToken(canary + "\n" + canary) },
		"no client id":     func(c *submit.Config) { c.Token = submit.ClientCredentials{Secret: submit.NewSecret("x")} },
		"no client secret": func(c *submit.Config) { c.Token = submit.ClientCredentials{ID: "x"} },
		"too much":         func(c *submit.Config) { c.MaxBytes = 511_001 },
		"too little":       func(c *submit.Config) { c.MaxBytes = 100 },
		"jobs":             func(c *submit.Config) { c.Jobs = -1 },
		"external id":      func(c *submit.Config) { c.ExternalID = "a\r\nb" },
		"long external id": func(c *submit.Config) { c.ExternalID = strings.Repeat("x", 201) },
	} {
		cfg := good()
		change(&cfg)
		_, err := submit.New(cfg)
		if e, ok := err.(*submit.Error); !ok || e.Kind != submit.Usage || strings.Contains(e.Error(), canary) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, base := range []string{
		"t.example.com", "https://t.example.com/", "https://t.example.com:8443",
		"http://127.0.0.1:80", "http://127.9.9.9", "http://[::1]:1234", " t.example.com\n",
	} {
		cfg := good()
		cfg.BaseURL = base
		if _, err := submit.New(cfg); err != nil {
			t.Errorf("%s: %v", base, err)
		}
	}
}

// The form says all that there is to say, and no header asks for a second try.
func TestForm(t *testing.T) {
	for _, on := range []bool{false, true} {
		var form map[string][]string
		var header http.Header
		h := &handler{}
		h.post = func(w http.ResponseWriter, r *http.Request) {
			header = r.Header
			if err := r.ParseMultipartForm(1 << 20); err != nil || r.ContentLength <= 0 {
				t.Error(err, r.ContentLength)
			}
			form = r.MultipartForm.Value
			if files := r.MultipartForm.File["users"]; len(files) != 1 ||
				files[0].Header.Get("Content-Type") != "application/json" {
				t.Error(files)
			}
			http.Error(w, `{"message":"enough"}`, http.StatusBadRequest)
		}
		cfg := h.serve(t)
		cfg.Upsert, cfg.SendCompletionEmail = on, on
		o := submitTo(t, cfg, text(people(1, 1)))
		id := form["external_id"][0]
		delete(form, "external_id")
		want := fmt.Sprintf("map[connection_id:[con_0123456789abcdef] send_completion_email:[%v] upsert:[%[1]v]]", on)
		if got := fmt.Sprint(form); got != want {
			t.Errorf("got %s", got)
		}
		if part := strings.Split(id, "-"); len(part) != 4 || len(part[0]) != 8 || part[1] != "00001" || part[2] != "1" ||
			len(part[3]) != 12 {
			t.Errorf("external id %s", id)
		}
		for name := range header {
			if strings.Contains(name, "Idempotency") {
				t.Errorf("header %s", name)
			}
		}
		if o.kind() != submit.Usage || h.posts != 1 {
			t.Errorf("%v, %d POSTs", o.err, h.posts)
		}
	}
}

// A redirect would send the users to somebody else.
func TestRedirect(t *testing.T) {
	for _, status := range []int{301, 302, 303, 307, 308} {
		other := &handler{}
		to := other.serve(t).BaseURL
		h := &handler{post: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, to+r.URL.Path, status)
		}}
		o := submitTo(t, h.serve(t), text(people(1, 1)))
		if o.kind() != submit.Incomplete || h.posts != 1 || len(other.requests) > 0 {
			t.Errorf("%d: %v, %d POSTs, elsewhere: %v", status, o.err, h.posts, other.requests)
		}
	}
}
