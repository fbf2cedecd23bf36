package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"muster/convert"
	"muster/schema"
)

// tenants are rules that no file can trigger.
var tenants = map[string]string{"auth0/connection-not-found": "the connection is gone while a job runs"}

// Every rule has a doc; its bad example triggers it, its good one is silent. Rules whose
// example would be huge, or is not one file, are triggered elsewhere: in a case or a script.
func TestRules(t *testing.T) {
	elsewhere := textOf(t, "../../testdata") + textOf(t, "../../convert") + textOf(t, "../../schema") +
		textOf(t, "../../submit")
	seen := map[string]bool{}
	for _, r := range rules() {
		t.Run(r.ID, func(t *testing.T) {
			if !regexp.MustCompile(`^[a-z0-9]+/[a-z0-9-]+$`).MatchString(r.ID) || seen[r.ID] {
				t.Error("the id is odd, or another rule's")
			}
			seen[r.ID] = true
			if r.Title == "" || len(r.Doc) < 20 {
				t.Fatal("it has no title or doc")
			}
			// A title goes on where a line of explain or of a table has begun.
			if first := r.Title[:1]; first != strings.ToLower(first) && !strings.HasPrefix(r.Title, "Auth0 ") {
				t.Errorf("the title begins with a capital: %s", r.Title)
			}
			if r.Bad == "" {
				if !strings.Contains(elsewhere, r.ID) && tenants[r.ID] == "" {
					t.Error("no example and no test triggers it")
				}
				return
			}
			if output := check(t, r.ID, r.Bad); !strings.Contains(output, "["+r.ID+"]") {
				t.Errorf("the bad example gives %q", output)
			}
			if output := check(t, r.ID, r.Good); output != "" {
				t.Errorf("the good example gives %q", output)
			}
		})
	}
}

// check runs what a rule's stage does with an example, and returns the problems.
func check(t *testing.T, rule, example string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	stage, _, _ := strings.Cut(rule, "/")
	var output string
	switch {
	case isExport(rule), slices.Contains([]string{
		"csv", "source", "convert", "sql", "pg", "sqlite", "ldif", "xlsx",
		"mongo",
	}, stage):
		write(t, "export", example)
		_, _, output = muster(nil, "convert", "export", "--quiet", "--report", "concise", "-o", "out.json", "--severity",
			"mapping/unmapped=off")
	case stage == "mapping":
		write(t, "mapping.yaml", example)
		write(t, "export.csv", "email,name,first\nana@example.com,Ana,Ana\n")
		_, _, output = muster(nil, "convert", "export.csv", "-m", "mapping.yaml", "--unmapped", "drop", "--quiet", "--report",
			"concise", "-o", "out.json")
	default:
		write(t, "users.json", example)
		_, _, output = muster(nil, "validate", "users.json", "--quiet", "--report", "concise")
	}
	return output
}

// isExport reports whether a rule is about JSON or password hashes of an export, not about users.
func isExport(rule string) bool {
	return slices.ContainsFunc(convert.Rules(), func(r schema.Rule) bool {
		return r.ID == rule &&
			!strings.HasPrefix(rule, "mapping/")
	})
}

// textOf is all test code and test data below a folder.
func textOf(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testdata/cases") ||
			strings.HasSuffix(path, ".txtar") {
			text, err := os.ReadFile(path)
			all.Write(text)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
