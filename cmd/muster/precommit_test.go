package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// TestPreCommit runs the hooks with pre-commit itself, in a repository made for it.
func TestPreCommit(t *testing.T) {
	needTools(t, "pre-commit", "git", "go")
	scratch := newScratch(t)
	good := `[{"email":"ada@example.com","name":"Ada"}]` + "\n"
	large := func(first string) string {
		var b strings.Builder
		b.WriteString("[" + first)
		for i := 0; b.Len() < 20<<20; i++ {
			fmt.Fprintf(&b,
				",\n{\"email\":\"u%d@example.com\",\"user_id\":\"%d\",\"name\":\"Ada Lovelace\",\"user_metadata\":{\"locale\":\"de\"}}", i, i)
		}
		return b.String() + "]\n"
	}
	var many []string
	for i := range 60 {
		many = append(many, fmt.Sprintf("data/users-%02d.json", i), fmt.Sprintf(`[{"email":"u%d@example.com"}]`, i%59))
	}
	for _, c := range []struct {
		name  string
		files []string // name, text, name, text …
		want  string   // pattern; "" for a hook that passes
	}{
		{"clean", []string{"users.json", good, "other.json", "{"}, ""},
		{
			"broken",
			[]string{"users.json", `[{"email":"ada"}]`},
			`(?m)^users\.json:1:11: error\[schema/format\]: email is not an email address`,
		},
		{
			"NDJSON",
			[]string{"new.users.ndjson", "{\"email\":\"ada@example.com\"}\n{\"email\":1}\n"},
			`(?m)^new\.users\.ndjson:2:10: error\[schema/type\]`,
		},
		{
			"several",
			[]string{"users-a.json", good, "b/users.json", `[{"email":"ADA@example.com"}]`},
			`(?m)^(users-a|b/users)\.json:1:\d+: error\[unique/email\]: .* (users-a|b/users)\.json:1:2`,
		},
		{"many", many, `unique/email`},
		{"dash", []string{"-new.users.json", good}, ""},
		{
			"dash, broken",
			[]string{"--mapping.users.json", `[{}]`},
			`(?m)^--mapping\.users\.json:1:2: error\[profile/no-email\]`,
		},
		{"space", []string{"a b/users é.json", `[{}]`}, `(?m)^a b/users é\.json:1:2: error`},
		{"20 MB", []string{"users.json", large(`{"email":"ada@example.com"}`)}, ""},
		{
			"20 MB, broken",
			[]string{"users.json", large(`{"email":"u9@example.com"}`)},
			`(?m)^users\.json:11:\d+: error\[unique/email\]`,
		},
		{"UTF-16", []string{"users.json", "\xff\xfe[\x00]\x00"}, `users\.json:1:1: error\[json/utf8\]`},
		{"mapping", []string{
			"mapping.yaml", "users: {email: email}\n", "a.mapping.yml",
			"users:\n  email: {colunm: email}\n",
		}, `(?m)^a\.mapping\.yml:2:11: error\[mapping/unknown-key\]`},
		{"settings", []string{
			"users.json", `[{"email":"ada@localhost"}]`, "muster.yaml",
			"severity: {profile/email-domain: error}\n",
		}, `error\[profile/email-domain\]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			scratch.clear(t)
			for i := 0; i < len(c.files); i += 2 {
				scratch.add(t, c.files[i], c.files[i+1])
			}
			out, status := scratch.run(t, "pre-commit", "run")
			if status != min(1, len(c.want)) || c.want != "" && !regexp.MustCompile(c.want).MatchString(out) {
				t.Errorf("status %d\n%s", status, out)
			}
			if out, _ := scratch.run(t, "git", "diff", "--stat"); out != "" {
				t.Errorf("a hook has changed\n%s", out)
			}
		})
	}
	t.Run("commit", func(t *testing.T) {
		scratch.clear(t)
		scratch.must(t, "pre-commit", "install")
		scratch.add(t, "users.json", `[{"email":"ada@example.com","blocked":"no"}]`)
		if out, status := scratch.run(t, "git", "commit", "-qm", "users"); status == 0 ||
			!strings.Contains(out, "error[schema/type]") {
			t.Errorf("status %d\n%s", status, out)
		}
		scratch.add(t, "users.json", good)
		scratch.must(t, "git", "commit", "-qm", "users")
	})
	configs := installedHooks(t, scratch)
	if len(configs) != 2 {
		t.Errorf("docs/guides/ci.md shows no configuration")
	}
	for name, config := range configs {
		t.Run(name, func(t *testing.T) {
			scratch.clear(t)
			scratch.add(t, ".pre-commit-config.yaml", config)
			scratch.add(t, "users.json", `[{"email":"ada"}]`)
			scratch.add(t, "mapping.yaml", "users:\n  email: {colunm: email}\n")
			out, status := scratch.run(t, "pre-commit", "run")
			for _, want := range []string{"users.json:1:11: error[schema/format]", "mapping.yaml:2:11: error[mapping/unknown-key]"} {
				if status != 1 || !strings.Contains(out, want) {
					t.Errorf("status %d, without %s\n%s", status, want, out)
				}
			}
		})
	}
	t.Run("flags", func(t *testing.T) {
		scratch.clear(t)
		scratch.configure(t, "        args: [--username-length, 1-30, --severity, profile/username=error, --]\n")
		scratch.add(t, "-x.users.json", `[{"email":"ada@example.com","username":"ada augusta lovelace"}]`)
		if out, status := scratch.run(t, "pre-commit", "run"); status != 1 ||
			!strings.Contains(out, "error[profile/username]") || strings.Contains(out, "profile/long") {
			t.Errorf("status %d\n%s", status, out)
		}
	})
}

// TestHookTwins holds the hooks that use an installed muster against those that build it.
func TestHookTwins(t *testing.T) {
	text, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var hooks []map[string]any
	if err := yaml.Unmarshal(text, &hooks); err != nil {
		t.Fatal(err)
	}
	byID := map[any]map[string]any{}
	for _, h := range hooks {
		byID[h["id"]] = h
	}
	for id, built := range byID {
		if built["language"] != "golang" {
			continue
		}
		installed := byID[fmt.Sprint(id, "-system")]
		for key, value := range built {
			differs := slices.Contains([]string{"id", "name", "language"}, key)
			if reflect.DeepEqual(value, installed[key]) == differs {
				t.Errorf("%v: %s: %v and %v", id, key, value, installed[key])
			}
		}
	}
}

// installedHooks are configurations that use the muster on the path: the twins of the hooks, and what docs/guides/ci.md
// shows.
func installedHooks(t *testing.T, s *scratch) map[string]string {
	t.Helper()
	page, err := os.ReadFile("../../docs/guides/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	configs := map[string]string{"twins": fmt.Sprintf("repos:\n  - repo: %s\n    rev: %s\n    hooks:\n      - id: muster-validate-system\n      - id: muster-mapping-system\n", s.hooks, s.rev)}
	for _, b := range blocks.FindAllStringSubmatch(string(page), -1) {
		if strings.HasPrefix(b[3], "# .pre-commit-config.yaml\n") {
			configs["guide"] = b[3]
		}
	}
	return configs
}

// scratch is a repository that has the hooks.
type scratch struct{ dir, hooks, rev string }

func newScratch(t *testing.T) *scratch {
	t.Helper()
	for name, value := range map[string]string{
		"PRE_COMMIT_HOME": t.TempDir(), "GIT_CONFIG_GLOBAL": os.DevNull, "GIT_CONFIG_SYSTEM": os.DevNull, "CI": "",
		"NO_COLOR": "1", "PRE_COMMIT_COLOR": "never",
		"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "a",
		"GIT_COMMITTER_EMAIL": "a@example.com",
		"GIT_ALLOW_PROTOCOL":  "file",
	} {
		t.Setenv(name, value)
	}
	for _, name := range []string{"GOMODCACHE", "GOCACHE"} { // which would be empty ones else
		out, err := exec.Command("go", "env", name).Output()
		if err != nil {
			t.Fatal(err)
		}
		t.Setenv(name, strings.TrimSpace(string(out)))
	}
	hooks := &scratch{dir: filepath.Join(t.TempDir(), "hooks")}
	copyProgram(t, "../..", hooks.dir)
	hooks.must(t, "git", "init", "-q")
	hooks.must(t, "git", "add", "-A")
	hooks.must(t, "git", "commit", "-qm", "muster")
	s := &scratch{dir: t.TempDir(), hooks: hooks.dir, rev: strings.TrimSpace(hooks.must(t, "git", "rev-parse", "HEAD"))}
	s.must(t, "git", "init", "-q")
	s.configure(t, "")
	s.must(t, "git", "commit", "-qm", "hooks")
	if out, status := s.run(t, "pre-commit", "install-hooks"); status != 0 {
		t.Fatal(out)
	}
	return s
}

// configure asks for the hooks, the first with more.
func (s *scratch) configure(t *testing.T, more string) {
	t.Helper()
	s.add(t, ".pre-commit-config.yaml",
		fmt.Sprintf("repos:\n  - repo: %s\n    rev: %s\n    hooks:\n      - id: muster-validate\n%s      - id: muster-mapping\n", s.hooks, s.rev, more))
}

func (s *scratch) add(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, path, text)
	s.must(t, "git", "add", "--", name)
}

// clear takes everything away that is not in the first commit.
func (s *scratch) clear(t *testing.T) {
	t.Helper()
	s.must(t, "git", "reset", "-q", "--hard")
	s.must(t, "git", "clean", "-qfd")
}

func (s *scratch) must(t *testing.T, args ...string) string {
	t.Helper()
	out, status := s.run(t, args...)
	if status != 0 {
		t.Fatalf("%q: status %d\n%s", args, status, out)
	}
	return out
}

func (s *scratch) run(t *testing.T, args ...string) (string, int) {
	t.Helper()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = s.dir
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

// copyProgram copies what the program is built from, and the hooks.
func copyProgram(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(from, path)
		switch {
		case d.Name() == ".git" && !d.IsDir(): // of a worktree, which would get the commits that are meant for the copy
			return nil
		case d.IsDir() && slices.Contains([]string{".git", "testdata", "docs"}, d.Name()):
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		case strings.HasSuffix(name, "_test.go"):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), text, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}
