package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// action is what GitHub reads of action.yml.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Using string
		Steps []struct {
			Uses, Shell, Run string
			Env              map[string]string
		}
	}
}

var actionInput = regexp.MustCompile(`^\$\{\{ inputs\.(\w+) \}\}$`)

// TestAction takes the steps of the action as a runner does, but for the building.
func TestAction(t *testing.T) {
	text, err := os.ReadFile("../../action.yml")
	if err != nil {
		t.Fatal(err)
	}
	var it action
	if err := yaml.Unmarshal(text, &it); err != nil {
		t.Fatal(err)
	}
	program, err := exec.LookPath("muster")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		inputs map[string]string
		status int
		want   string
	}{
		"good":        {nil, 0, ""},
		"bad":         {map[string]string{"files": "bad*.json"}, 1, "::error file=bad.json,line=1,col=1"},
		"mapping":     {map[string]string{"files": "mapping.yaml", "mapping": "true"}, 1, "file=mapping.yaml,line=1"},
		"flags":       {map[string]string{"args": "--severity profile/short=error --username-length 9-9"}, 1, "profile/short"},
		"odd":         {map[string]string{"files": "$(touch pwned);`touch pwned`"}, 3, ""},
		"with a file": {map[string]string{"sarif": "muster.sarif"}, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.Symlink(program, filepath.Join(dir, "muster")); err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(dir, "users.json"), `[{"email":"ada@example.com","username":"ada"}]`)
			write(t, filepath.Join(dir, "bad.json"), `[{"email":"ada"}]`)
			write(t, filepath.Join(dir, "mapping.yaml"), "users: {emial: x}\n")
			status, out := it.validate(t, dir, c.inputs)
			if status != c.status || !strings.Contains(out, c.want) {
				t.Errorf("status %d, %s", status, out)
			}
			made, _ := filepath.Glob(filepath.Join(dir, "*"))
			if slices.Contains(made, filepath.Join(dir, "pwned")) {
				t.Error("an input was run as a command")
			}
			if name == "with a file" && !slices.Contains(made, filepath.Join(dir, "muster.sarif")) {
				t.Errorf("no report among %q", made)
			}
		})
	}
}

// validate runs the last step in a folder, where muster is built already.
func (a *action) validate(t *testing.T, dir string, inputs map[string]string) (status int, out string) {
	t.Helper()
	step := a.Runs.Steps[len(a.Runs.Steps)-1]
	cmd := exec.Command("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.Run)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "RUNNER_TEMP="+dir, "GITHUB_WORKSPACE="+dir, "CI=true")
	for name, value := range step.Env {
		from := actionInput.FindStringSubmatch(value)
		if from == nil {
			t.Fatalf("%s: %s", name, value)
		}
		given, ok := inputs[from[1]]
		if !ok {
			given = a.Inputs[from[1]].Default
		}
		cmd.Env = append(cmd.Env, name+"="+given)
	}
	text, _ := cmd.CombinedOutput()
	return cmd.ProcessState.ExitCode(), string(text)
}
