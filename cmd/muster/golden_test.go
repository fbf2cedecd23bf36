package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/schema"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

var update = flag.Bool("update", false, "write the golden files anew")

const cases = "../../testdata/cases"

// muster runs a command line in this process.
func muster(env map[string]string, args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	a := &app{
		ctx: context.Background(), stdin: strings.NewReader(""), stdout: &out, stderr: &err,
		env: func(name string) string { return env[name] }, isTerminal: func(any) bool { return false },
	}
	status = a.main(args)
	gather(out.String(), err.String())
	return status, out.String(), err.String()
}

// TestGolden follows each case from room to room: what a stage should write is what the
// next one reads. A file that is missing says that the stage is not in play.
func TestGolden(t *testing.T) {
	dirs, err := filepath.Glob(cases + "/*")
	if err != nil || len(dirs) == 0 {
		t.Fatal("there are no cases", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Chdir(dir)
			made := t.TempDir()
			problems := ""
			if exports, _ := filepath.Glob("export.*"); len(exports) > 0 {
				args := []string{
					"convert", exports[0], "--quiet", "--report", "concise", "-o", made + "/users.json",
					"--origins", made + "/origins", "--rejects", made + "/rejects",
				}
				if _, err := os.Stat("mapping.yaml"); err == nil {
					args = append(args, "-m", "mapping.yaml")
				}
				status, _, stderr := muster(nil, args...)
				if status > 1 {
					t.Fatalf("status %d: %s", status, stderr)
				}
				problems += stderr
				golden(t, made, "users.json", "origins", "rejects")
			}
			args := []string{"validate", "users.json", "--quiet", "--report", "concise"}
			if _, err := os.Stat("origins"); err == nil {
				args = append(args, "--origins", "origins")
			}
			status, _, stderr := muster(nil, args...)
			if status > 1 {
				t.Fatalf("status %d: %s", status, stderr)
			}
			problems += stderr
			write(t, made+"/problems.txt", problems)
			golden(t, made, "problems.txt")
			if _, err := os.Stat("arrived"); err == nil {
				arrive(t, made)
				golden(t, made, "arrived/users.ndjson", "arrived/results.csv", "arrived/problems.txt")
			}
		})
	}
}

// golden compares files that were made with those of the case.
func golden(t *testing.T, made string, names ...string) {
	t.Helper()
	for _, name := range names {
		got, err := os.ReadFile(filepath.Join(made, name))
		if os.IsNotExist(err) {
			got = nil
		} else if err != nil {
			t.Fatal(err)
		}
		if *update {
			if len(got) > 0 || filepath.Base(name) == "problems.txt" {
				write(t, name, string(got))
			} else {
				os.Remove(name)
			}
			continue
		}
		want, err := os.ReadFile(name)
		if err != nil && (len(got) > 0 || !os.IsNotExist(err)) {
			t.Errorf("%v; make golden writes it", err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// environment leads a command to a double of Auth0.
func environment(auth0 *emulatortest.Tenant) map[string]string {
	return map[string]string{
		"AUTH0_DOMAIN": auth0.URL, "AUTH0_CLIENT_ID": auth0.ClientID, "AUTH0_CLIENT_SECRET": auth0.ClientSecret,
	}
}

// arrive submits the users of the case to an emulator, and keeps what is there then.
func arrive(t *testing.T, made string) {
	t.Helper()
	names := &schema.Options{Attributes: &schema.Attributes{Username: &schema.Attribute{}}} // which users may have
	auth0 := emulatortest.Start(t, emulator.Config{
		Strict: true, Connections: []emulator.Connection{{Name: "Users", Options: names}},
	})
	run := filepath.Join(made, "run")
	args := []string{
		"submit", "users.json", "--connection", auth0.ConnectionName, "--run-dir", run, "--quiet", "--report",
		"concise",
	}
	if _, err := os.Stat("origins"); err == nil {
		args = append(args, "--origins", "origins")
	}
	status, _, stderr := muster(environment(auth0), args...)
	if status > 1 {
		t.Fatalf("status %d: %s", status, stderr)
	}
	var users strings.Builder
	for _, line := range auth0.Lines("/_emulator/users") {
		var user map[string]json.RawMessage
		if err := json.Unmarshal([]byte(line), &user); err != nil {
			t.Fatal(err)
		}
		for _, changing := range []string{"created_at", "updated_at", "connection_id"} {
			delete(user, changing)
		}
		text, _ := json.Marshal(user)
		users.Write(append(text, '\n'))
	}
	if err := os.MkdirAll(filepath.Join(made, "arrived"), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, made+"/arrived/problems.txt", stderr)
	write(t, made+"/arrived/users.ndjson", users.String())
	results, err := os.ReadFile(filepath.Join(run, "results.csv"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, made+"/arrived/results.csv", withoutJobs(string(results)))
}

// withoutJobs takes the last column, the id of the job, away.
func withoutJobs(results string) string {
	var b strings.Builder
	for line := range strings.Lines(results) {
		b.WriteString(line[:strings.LastIndexByte(line, ',')] + "\n")
	}
	return b.String()
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
