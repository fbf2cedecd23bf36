package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// guideTenant is the tenant that pages speak of; in tests it is a local double of Auth0.
const guideTenant = "example.eu.auth0.com"

// blocks finds the fenced blocks of a page: a status that is expected of it, its language, its text.
var blocks = regexp.MustCompile("(?ms)^(?:<!-- status (\\d+) -->\n)?```(\\w*)\n(.*?)^```$")

// fixtures finds the files that a page says it is tried with: <!-- blog.sql = testdata/… -->.
var fixtures = regexp.MustCompile(`(?m)^<!-- (\S+) = (testdata/\S+) -->$`)

// namesFile finds the name of a file that a block shows, in its first line.
var namesFile = regexp.MustCompile(`^# ([\w./-]+\.(?:ya?ml|csv))\n`)

// TestGuides does what each guide says, in a folder with the files it speaks of. A block of YAML that begins with the
// name of a file becomes that file; a block of shell is run; what a block without a language shows has been printed.
func TestGuides(t *testing.T) {
	pages, err := filepath.Glob("../../docs/guides/*.md")
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d guides: %v", len(pages), err)
	}
	for _, page := range append(pages, "../../docs/before-you-begin.md") {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".md"), func(t *testing.T) {
			text, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			t.Parallel()
			followGuide(t, string(text))
		})
	}
}

func followGuide(t *testing.T, text string) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range fixtures.FindAllStringSubmatch(text, -1) {
		data, err := os.ReadFile(filepath.Join("../..", f[2]))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, f[1]), string(data))
	}
	followPage(t, dir, text)
}

// followPage does what a page says, in a folder that has what it speaks of.
func followPage(t *testing.T, dir, text string) {
	t.Helper()
	tenant := emulate(t)
	env := append(os.Environ(), "CI=", "NO_COLOR=1", "AUTH0_CLIENT_ID="+tenant.ClientID,
		"AUTH0_CLIENT_SECRET="+tenant.ClientSecret)
	printed, ran := "", 0
	for _, b := range blocks.FindAllStringSubmatch(text, -1) {
		switch name := namesFile.FindStringSubmatch(b[3]); {
		case b[2] == "sh":
			ran++
			printed = runBlock(t, dir, env, strings.ReplaceAll(b[3], guideTenant, tenant.URL), b[1])
		case b[2] == "" && !strings.Contains(printed, strings.TrimSpace(b[3])):
			t.Errorf("the page shows:\n%s\nbut this is printed:\n%s", b[3], printed)
		case name != nil:
			path := filepath.Join(dir, name[1])
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			write(t, path, b[3])
		}
	}
	if ran == 0 {
		t.Error("no shell block")
	}
}

// runBlock runs a block and returns what it prints. Status is that of its last command, "" for 0.
func runBlock(t *testing.T, dir string, env []string, script, status string) string {
	t.Helper()
	want, _ := strconv.Atoi(status)
	cmd := exec.Command("bash", "-e", "-o", "pipefail", "-c", script)
	cmd.Dir, cmd.Env = dir, env
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	if got := cmd.ProcessState.ExitCode(); got != want {
		t.Errorf("%s\nstatus %d, not %d: %s", script, got, want, out.String())
	}
	return strings.ReplaceAll(out.String(), "\r\n", "\n")
}
