package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// bad are examples of which some rows become no valid users, whatever the mapping, and
// the rule that says so.
var bad = map[string]string{
	"cases/dirty/export.csv":          "csv/field-count",      // rows cut off, broken JSON, an address without @
	"cases/duplicates/export.csv":     "unique/email",         // users that stand there twice
	"cases/json-cognito/export.json":  "json/duplicate-key",   // an attribute twice
	"cases/json-django/export.json":   "schema/required",      // an account without an address
	"cases/json-keycloak/export.json": "convert/boolean",      // emailVerified: perhaps
	"cases/json-mongo/export.ndjson":  "json/syntax",          // half a character, a line break in a text
	"cases/password-mixed/export.csv": "password/unsupported", // hashes that Auth0 cannot check
	"exports/django/users.json":       "schema/required",      // an account without an address
}

// TestInit drafts a mapping for every example, and converts and validates with it.
func TestInit(t *testing.T) {
	testdata, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	var exports []string
	for _, pattern := range []string{"/cases/*/export.*", "/exports/*/users.*"} {
		found, _ := filepath.Glob(testdata + pattern)
		exports = append(exports, found...)
	}
	if len(exports) == 0 {
		t.Fatal("there are no exports")
	}
	for _, export := range exports {
		name := strings.TrimPrefix(export, testdata+"/")
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if status, _, stderr := muster(nil, "init", export, "-o", "mapping.yaml"); status != 0 {
				t.Fatalf("init ends with status %d: %s", status, stderr)
			}
			rule := bad[name]
			args := []string{"convert", "-m", "mapping.yaml", export, "-o", "users.json", "--severity", "mapping/unmapped=off"}
			if rule != "" {
				args = append(args, "--rejects", "rejects")
			}
			status, _, said := muster(nil, args...)
			if status > 1 || status == 1 && rule == "" {
				t.Fatalf("convert ends with status %d: %s", status, said)
			}
			status, users, stderr := muster(nil, "validate", "users.json", "--filter", "--to", "ndjson", "--rejects", "invalid")
			if status > 1 || status == 1 && rule == "" {
				t.Fatalf("validate ends with status %d: %s", status, stderr)
			}
			said += stderr
			switch _, err := os.Stat("invalid"); {
			case rule == "" && (err == nil || strings.Contains(said, "error[")):
				t.Errorf("not all users are valid: %s", said)
			case rule != "" && !strings.Contains(said, "error["+rule+"]"):
				t.Errorf("no row is refused by %s: %s", rule, said)
			case strings.Count(users, "\n") == 0:
				t.Errorf("no user is valid: %s", said)
			}
		})
	}
}
