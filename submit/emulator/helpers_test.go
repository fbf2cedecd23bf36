package emulator_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// fakeClock is a clock that moves when told.
type fakeClock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *fakeClock {
	return &fakeClock{now: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)}
}

func (c *fakeClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *fakeClock) Add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// tenant is an emulator behind a test server.
type tenant struct {
	*testing.T
	*emulatortest.Tenant
}

func newTenant(t *testing.T, config emulator.Config) *tenant {
	t.Helper()
	return &tenant{t, emulatortest.Start(t, config)}
}

// reply is an answer, read whole.
type reply struct {
	*http.Response
	body string
}

// try sends a request with the tenant's token unless headers say otherwise.
func (t *tenant) try(method, path, body string, headers ...string) (reply, error) {
	t.Helper()
	req, err := http.NewRequest(method, t.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+t.Token)
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
		if headers[i+1] == "" {
			req.Header.Del(headers[i])
		}
	}
	client := &http.Client{
		Transport:     &http.Transport{DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	res, err := client.Do(req)
	if err != nil {
		return reply{}, err
	}
	defer res.Body.Close()
	got, err := io.ReadAll(res.Body)
	return reply{res, string(got)}, err
}

func (t *tenant) do(method, path, body string, headers ...string) reply {
	t.Helper()
	r, err := t.try(method, path, body, headers...)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	return r
}

func (t *tenant) get(path string) reply {
	t.Helper()
	return t.do("GET", path, "")
}

// want checks a status and that the body holds every one of parts.
func (r reply) want(t testing.TB, status int, parts ...string) {
	t.Helper()
	if r.StatusCode != status {
		t.Fatalf("status %d, want %d; body: %s", r.StatusCode, status, r.body)
	}
	for _, part := range parts {
		if !strings.Contains(r.body, part) {
			t.Errorf("body has no %s: %s", part, r.body)
		}
	}
}

// wantError checks Auth0's error object.
func (r reply) wantError(t testing.TB, status int, code, message string) {
	t.Helper()
	var got struct {
		StatusCode                int
		Error, Message, ErrorCode string
	}
	r.want(t, status)
	if err := json.Unmarshal([]byte(r.body), &got); err != nil {
		t.Fatalf("%v: %s", err, r.body)
	}
	if got.StatusCode != status || got.Error != http.StatusText(status) || got.ErrorCode != code ||
		!strings.Contains(got.Message, message) {
		t.Errorf("got %s\nwant status %d, code %q, message with %q", r.body, status, code, message)
	}
}

// form builds a multipart body as Go sends it. A name that begins with @ is a file.
func form(fields ...string) (body, contentType string) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i+1 < len(fields); i += 2 {
		if name, isFile := strings.CutPrefix(fields[i], "@"); isFile {
			part, _ := w.CreateFormFile(name, "users.json")
			io.WriteString(part, fields[i+1])
		} else {
			w.WriteField(fields[i], fields[i+1])
		}
	}
	w.Close()
	return b.String(), w.FormDataContentType()
}

// tryPost posts an import job to the first connection.
func (t *tenant) tryPost(users string, fields ...string) (reply, error) {
	t.Helper()
	body, contentType := form(append([]string{"@users", users, "connection_id", t.ConnectionID}, fields...)...)
	return t.try("POST", "/api/v2/jobs/users-imports", body, "Content-Type", contentType)
}

func (t *tenant) post(users string, fields ...string) reply {
	t.Helper()
	r, err := t.tryPost(users, fields...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

type summary struct{ Total, Inserted, Updated, Failed int }

type jobAnswer struct {
	ID         string
	Status     string
	Type       string
	CreatedAt  string   `json:"created_at"`
	Details    string   `json:"status_details"`
	Percentage *int     `json:"percentage_done"`
	TimeLeft   *int     `json:"time_left_seconds"`
	Summary    *summary `json:"summary"`
}

// create posts a job and gives its id.
func (t *tenant) create(users string, fields ...string) string {
	t.Helper()
	r := t.post(users, fields...)
	r.want(t, http.StatusAccepted)
	return decode[jobAnswer](t, r.body).ID
}

func (t *tenant) job(id string) jobAnswer {
	t.Helper()
	r := t.get("/api/v2/jobs/" + id)
	r.want(t, http.StatusOK)
	return decode[jobAnswer](t, r.body)
}

type userErrors struct {
	User   json.RawMessage
	Errors []struct{ Code, Message, Path string }
}

// errors gives the errors of a job; none for 204.
func (t *tenant) errors(id string) []userErrors {
	t.Helper()
	r := t.get("/api/v2/jobs/" + id + "/errors")
	if r.StatusCode == http.StatusNoContent {
		return nil
	}
	r.want(t, http.StatusOK)
	return decode[[]userErrors](t, r.body)
}

// codes gives the error codes of a job's users, "path=CODE" or "CODE", in order.
func (t *tenant) codes(id string) string {
	t.Helper()
	var codes []string
	for _, u := range t.errors(id) {
		for _, e := range u.Errors {
			codes = append(codes, strings.TrimPrefix(e.Path+"="+e.Code, "="))
		}
	}
	return strings.Join(codes, " ")
}

// users gives the lines of /_emulator/users.
func (t *tenant) users() []string {
	t.Helper()
	r := t.get("/_emulator/users")
	r.want(t, http.StatusOK)
	return strings.Split(strings.TrimSuffix(r.body, "\n"), "\n")
}

func (t *tenant) faults(json string) {
	t.Helper()
	t.do("POST", "/_emulator/faults", json).want(t, http.StatusOK)
}

func decode[V any](t testing.TB, body string) V {
	t.Helper()
	var v V
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	return v
}

// people is a users file with n valid users from number first on.
func people(first, n int) string {
	var users []string
	for i := first; i < first+n; i++ {
		users = append(users, fmt.Sprintf(`{"user_id":"%d","email":"user%d@example.com"}`, i, i))
	}
	return "[" + strings.Join(users, ",") + "]"
}

// handlerCaller calls the handler itself, without a network; a body is posted
// as the users of an import job.
func handlerCaller(t *testing.T, s *emulatortest.Tenant) func(method, path, users string) reply {
	return func(method, path, users string) reply {
		t.Helper()
		body, contentType := form("@users", users, "connection_id", s.ConnectionID)
		req := httptest.NewRequest(method, path, strings.NewReader(body))
		req.Header.Set("Content-Type", contentType)
		req.Header.Set("Authorization", "Bearer "+s.Token)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, req)
		return reply{w.Result(), w.Body.String()}
	}
}
