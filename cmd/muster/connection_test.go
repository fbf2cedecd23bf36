package main

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"muster/submit/emulator/emulatortest"
)

// answerOf is what Auth0 answers of a connection to a database of the tenant's own: scripts and credentials are
// secrets.
const answerOf = `{"id":"con_0123456789abcdef","name":"Users","display_name":"` + canary + `","strategy":"auth0",
"realms":["` + canary + `"],"is_domain_connection":false,"metadata":{"key":"` + canary + `"},
"options":{"import_mode":true,"enabledDatabaseCustomization":true,"requires_username":true,
"customScripts":{"login":"` + canary + `","get_user":"` + canary + `"},
"bareConfiguration":{"DB_URL":"` + canary + `"},"configuration":{"DB_PASSWORD":"2.0$` + canary + `"},
"validation":{"username":{"min":3,"max":30,"hint":"` + canary + `"}},"password_dictionary":{"dictionary":["` + canary + `"]},
"attributes":null}}`

// muster connection prints what decides about users, and nothing else of an answer that holds secrets; no command does.
func TestConnectionTellsNoSecret(t *testing.T) {
	auth0 := emulatortest.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasSuffix(r.URL.Path, "/clients"):
			w.Write([]byte(`{"clients":[{"client_id":"abc"}]}`))
		case r.URL.Query().Get("name") != "":
			w.Write([]byte("[" + answerOf + "]"))
		default:
			w.Write([]byte(answerOf))
		}
	}))
	t.Chdir(t.TempDir())
	env := map[string]string{"AUTH0_TOKEN": "t", "AUTH0_DOMAIN": auth0}
	write(t, "users.json", `[{"email":"a@example.com"}]`)
	write(t, "named.json", `[{"email":"a@example.com","username":"ada"}]`)
	write(t, "full.json", answerOf)
	write(t, "wrong.json", strings.Replace(answerOf, `"requires_username":true`, `"requires_username":"`+canary+`"`, 1))
	const printed = `{
  "id": "con_0123456789abcdef",
  "name": "Users",
  "strategy": "auth0",
  "options": {
    "requires_username": true,
    "validation": {
      "username": {
        "min": 3,
        "max": 30
      }
    },
    "import_mode": true,
    "enabledDatabaseCustomization": true
  },
  "enabled_clients": [
    "abc"
  ]
}
`
	for _, c := range []struct {
		args         []string
		stdout, says string
	}{
		{[]string{"connection", "Users"}, printed, ""},
		{[]string{"connection", "con_0123456789abcdef"}, printed, ""},
		{[]string{"validate", "users.json", "--connection", "Users"}, "", "options.requires_username"},
		{[]string{"validate", "users.json", "--connection-config", "full.json"}, "", "options.requires_username"},
		{[]string{"validate", "users.json", "--connection-config", "wrong.json"}, "", "requires_username cannot be a string"},
		{[]string{"run", "users.json", "--connection", "Users", "--dry-run"}, "", "options.requires_username"},
		{[]string{"submit", "users.json", "--connection", "Users", "--dry-run"}, "", "options.requires_username"},
		{[]string{"submit", "named.json", "--connection", "Users", "--dry-run"}, "", "to the connection Users"},
	} {
		_, stdout, stderr := muster(env, c.args...)
		if strings.Contains(stdout+stderr, canary) {
			t.Errorf("%v shows a secret:\n%s%s", c.args, stdout, stderr)
		}
		if stdout != c.stdout || !strings.Contains(stderr, c.says) {
			t.Errorf("%v:\n%s%s", c.args, stdout, stderr)
		}
	}
	if runs, _ := filepath.Glob("muster-runs/*"); len(runs) > 0 {
		t.Errorf("a run began: %v", runs)
	}
}
