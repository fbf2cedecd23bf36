package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadme runs every shell block of the README, in a copy of the project, and
// compares what a block after it says is printed.
func TestReadme(t *testing.T) {
	needTools(t, "bash", "go")
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(t.TempDir(), "muster")
	if err := os.CopyFS(root, os.DirFS("../..")); err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)```(\\w*)\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	printed, ran := "", 0
	for _, b := range blocks {
		switch b[1] {
		case "sh":
			ran++
			printed = shell(t, root, b[2])
		case "":
			if want := b[2]; !strings.Contains(printed, want) {
				t.Errorf("the README shows:\n%s\nbut this is printed:\n%s", want, printed)
			}
		}
	}
	if ran < 3 {
		t.Errorf("only %d shell blocks", ran)
	}
}

// TestSubmitPage runs the shell blocks of docs/submit.md as one script. Each line that a block shows
// is printed; … in it stands for anything.
func TestSubmitPage(t *testing.T) {
	needTools(t, "bash", "go")
	text, err := os.ReadFile("../../docs/submit.md")
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(t.TempDir(), "muster")
	if err := os.CopyFS(root, os.DirFS("../..")); err != nil {
		t.Fatal(err)
	}
	script, shows := "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n", []string{}
	for _, b := range regexp.MustCompile("(?s)```(\\w*)\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		if b[1] == "sh" {
			script += b[2]
		} else {
			shows = append(shows, strings.Split(strings.TrimSpace(b[2]), "\n")...)
		}
	}
	printed := shell(t, root, script)
	for _, line := range shows {
		want := "(?m)^" + strings.ReplaceAll(regexp.QuoteMeta(line), "…", ".*") + "$"
		if !regexp.MustCompile(want).MatchString(printed) {
			t.Errorf("the page shows %q, which is not printed", line)
		}
	}
	if t.Failed() || len(shows) < 20 {
		t.Errorf("%d lines are shown, and this is printed:\n%s", len(shows), printed)
	}
}

func shell(t *testing.T, dir, script string) string {
	t.Helper()
	cmd := exec.Command("bash", "-e", "-c", script)
	cmd.Dir = dir
	// The block that runs the tests builds them all and runs none, or it would run itself.
	// Where CI is set, addresses in reports are masked; the README shows them.
	cmd.Env = append(os.Environ(), "GOFLAGS="+os.Getenv("GOFLAGS")+" -run=^$", "CI=")
	out, err := cmd.CombinedOutput()
	if err != nil && !strings.Contains(script, "cases/dirty") {
		t.Errorf("%s\n%v: %s", script, err, out)
	}
	return string(out)
}
