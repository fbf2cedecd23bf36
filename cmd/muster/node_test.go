package main

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestAuth0NodeClient has Auth0's own client for Node, which none of us wrote, import users into
// muster emulate over TLS, and do all else with them that the emulator has an endpoint for.
func TestAuth0NodeClient(t *testing.T) {
	scripts := nodeScripts(t, "auth0-client", "import.mjs", "users.mjs")
	script := scripts[0]
	info := emulate(t, "--tls", "--speed", "0.05")
	ca, err := os.ReadFile(info.CAFile)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(ca)
	web := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}}

	auth0Users(t, scripts[1], info)

	type summary struct{ Total, Inserted, Updated, Failed int }
	type job struct {
		ID, Status string
		Summary    summary
	}
	type result struct {
		ConnectionID string `json:"connection_id"`
		Created, Job job
		Errors       json.RawMessage
		Error        struct {
			Status int
			Body   struct{ Message string }
		}
	}
	run := func(connection, users string, flags ...string) (r result) {
		t.Helper()
		file := filepath.Join(t.TempDir(), "users.json")
		write(t, file, users)
		cmd := exec.Command("node", append([]string{script, connection, file}, flags...)...)
		cmd.Env = append(os.Environ(), "NODE_EXTRA_CA_CERTS="+info.CAFile, "AUTH0_DOMAIN="+strings.TrimPrefix(info.URL,
			"https://"),
			"AUTH0_CLIENT_ID="+info.ClientID, "AUTH0_CLIENT_SECRET="+info.ClientSecret)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		var exit *exec.ExitError
		if err != nil && !(errors.As(err, &exit) && len(out) > 0) {
			t.Fatalf("%v: %s", err, stderr.String())
		}
		if err := json.Unmarshal(out, &r); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return r
	}

	got := run("Users", `[{"user_id":"1","email":"ada@example.com"},{"user_id":"2","email":"bad"},
		{"user_id":"3","email":"Zoë@example.com","name":"Zoë"}]`)
	if got.ConnectionID != info.ConnectionID || got.Created.Status != "pending" || got.Created.ID != got.Job.ID {
		t.Errorf("%+v", got)
	}
	if got.Job.Status != "completed" || got.Job.Summary != (summary{Total: 3, Inserted: 2, Failed: 1}) {
		t.Errorf("%+v", got.Job)
	}
	var failed []struct {
		User   json.RawMessage
		Errors []struct{ Code string }
	}
	if err := json.Unmarshal(got.Errors, &failed); err != nil || len(failed) != 1 ||
		failed[0].Errors[0].Code != "INVALID_FORMAT" ||
		string(failed[0].User) != `{"user_id":"2","email":"bad"}` {
		t.Errorf("%s", got.Errors)
	}
	response, err := web.Get(info.URL + "/_emulator/users")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if users, _ := io.ReadAll(response.Body); !strings.Contains(string(users), `"name":"Zoë"`) ||
		bytes.Count(users, []byte("\n")) != 2 {
		t.Errorf("%s", users)
	}

	// No errors is a 204, an upsert updates, and a job can fail as a whole.
	got = run("Users", `[{"email":"ada@example.com","name":"Ada"}]`, "--upsert")
	if got.Job.Status != "completed" || got.Job.Summary != (summary{Total: 1, Updated: 1}) ||
		string(got.Errors) != "null" {
		t.Errorf("%+v %s", got.Job, got.Errors)
	}
	got = run("Users", `{"email":"ada@example.com"}`)
	if got.Job.Status != "failed" || !strings.Contains(string(got.Errors), `"status_details"`) {
		t.Errorf("%+v %s", got.Job, got.Errors)
	}
	// The client shows what the API refuses.
	if got = run("Nobody", `[]`); got.Error.Status != 400 ||
		!strings.Contains(got.Error.Body.Message, "does not match pattern") {
		t.Errorf("%+v", got)
	}
	if got = run("Users", "["+strings.Repeat(" ", 512000)+"]"); got.Error.Status != 413 ||
		!strings.Contains(got.Error.Body.Message, "512000") {
		t.Errorf("%+v", got)
	}
	// A lost answer is a lost answer for this client too: it posts again, and so takes
	// for a duplicate the user that it has just made.
	fault := `{"on":"create","do":"status","status":503,"executed":true,"count":1}`
	if response, err := web.Post(info.URL+"/_emulator/faults", "application/json", strings.NewReader(fault)); err != nil ||
		response.StatusCode >= 300 {
		t.Fatal(response, err)
	}
	got = run("Users", `[{"user_id":"9","email":"nine@example.com"}]`)
	if got.Job.Status != "completed" || !strings.Contains(string(got.Errors), "DUPLICATED_USER") {
		t.Errorf("%+v %s", got.Job, got.Errors)
	}
}

// auth0Users has the same client read, search, export, change and delete users.
func auth0Users(t *testing.T, script string, info ready) {
	t.Helper()
	cmd := exec.Command("node", script, "Users")
	cmd.Env = append(os.Environ(), "NODE_EXTRA_CA_CERTS="+info.CAFile, "AUTH0_DOMAIN="+strings.TrimPrefix(info.URL,
		"https://"), "AUTH0_CLIENT_ID="+info.ClientID, "AUTH0_CLIENT_SECRET="+info.ClientSecret)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, stderr.String())
	}
	type user struct {
		ID         string         `json:"user_id"`
		Email      string         `json:"email"`
		Blocked    bool           `json:"blocked"`
		App        map[string]any `json:"app_metadata"`
		Identities []struct{ Connection string }
	}
	var r struct {
		Created, Found, First, Second user
		ByEmail, Listed, Exported     []user
		Again, Gone                   int
		Connection, Ticket            string
	}
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	ada := func(u user) bool { return u.ID == "auth0|ada" && u.Email == "ada@example.com" }
	for what, ok := range map[string]bool{
		"create":       ada(r.Created),
		"create again": r.Again == http.StatusConflict,
		"get":          ada(r.Found) && len(r.Found.Identities) == 1 && r.Found.Identities[0].Connection == "Users",
		"by email":     len(r.ByEmail) == 1 && ada(r.ByEmail[0]),
		"list":         len(r.Listed) == 1 && ada(r.Listed[0]),
		"patch":        r.First.Blocked && r.First.App["seats"] == 2.0,
		"patch again":  len(r.Second.App) == 2 && r.Second.App["plan"] == "a" && r.Second.App["since"] == 2012.0,
		"connection":   r.Connection == "Users",
		"ticket":       strings.HasPrefix(r.Ticket, "https://"),
		"export":       len(r.Exported) == 1 && ada(r.Exported[0]) && r.Exported[0].App["plan"] == "a",
		"delete":       r.Gone == http.StatusNotFound,
	} {
		if !ok {
			t.Errorf("%s: %s", what, out)
		}
	}
}

// nodeScript is nodeScripts for one script.
func nodeScript(t *testing.T, folder, script string) string {
	t.Helper()
	return nodeScripts(t, folder, script)[0]
}

// nodeScripts installs what scripts of testdata/node need into a temporary copy, and returns
// their paths. It skips where there is no node, no npm or no registry.
func nodeScripts(t *testing.T, folder string, scripts ...string) (paths []string) {
	t.Helper()
	needTools(t, "node", "npm")
	dir := t.TempDir()
	for _, name := range append([]string{"package.json", "package-lock.json"}, scripts...) {
		content, err := os.ReadFile(filepath.Join("..", "..", "testdata", "node", folder, name))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name), string(content))
	}
	npm := exec.Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1",
		"--fetch-timeout=60000")
	npm.Dir = dir
	if out, err := npm.CombinedOutput(); err != nil {
		for _, reason := range []string{
			"ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH",
			"EHOSTUNREACH", "ERR_SOCKET_TIMEOUT", "ENOTCACHED", "network request",
		} {
			if strings.Contains(string(out), reason) {
				t.Skipf("skipped: npm ci cannot reach a registry (%s): %s", reason, out)
			}
		}
		t.Fatalf("npm ci: %v: %s", err, out)
	}
	for _, script := range scripts {
		paths = append(paths, filepath.Join(dir, script))
	}
	return paths
}
