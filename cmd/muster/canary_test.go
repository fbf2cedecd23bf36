package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// canary stands in each secret cell of TestNoSecretIsTold.
const canary = "CNRY"

// vault is a table of users with secrets under names that say so, and hashes under names that do not. Some rows are
// wrong, for the sake of excerpts.
func vault(hashes, wrong bool) *sheet {
	s := &sheet{rows: make([][]string, 6)}
	cell := func(format string) func(int) string {
		return func(row int) string { return fmt.Sprintf(format, canary, row) }
	}
	s.add("id", func(row int) string { return fmt.Sprint(100 + row) })
	s.add("email", func(row int) string {
		if wrong && row == 2 {
			return "no address"
		}
		return fmt.Sprintf("user%d@example.com", row)
	})
	s.add("email_verified", func(row int) string {
		if wrong && row == 3 {
			return "maybe"
		}
		return "true"
	})
	hash := "$2b$10$%sabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV%d."
	if hashes {
		s.add("password", cell(hash))
	} else {
		s.add("password", cell("%s-pass-%d"))
	}
	s.add("salt", cell("%ssalt%d"))
	s.add("totp_secret", cell("%sTOTP%d"))
	s.add("api_token", cell("%stoken%d"))
	s.add("reset_token", cell("%sreset%d"))
	s.add("security_answer", cell("%sanswer%d"))
	s.add("x1", cell(hash))
	s.add("settings", cell(`{"theme":"dark","secret":{"totp":"%s%d"}}`))
	s.add("note", func(int) string { return "fine" })
	return s
}

// hashIn finds where users have their passwords, which is what they are for.
var hashIn = regexp.MustCompile(`"(password_hash":"[^"]*"|custom_password_hash":\{[^{}]*(\{[^{}]*\}[^{}]*)*\})`)

// TestNoSecretIsTold runs the commands over exports of each format, whatever becomes of their columns, and under
// wrong names of formats: no secret is in a report, a message, a draft or metadata.
func TestNoSecretIsTold(t *testing.T) {
	t.Chdir(t.TempDir())
	check := func(command []string, told ...string) {
		for _, text := range told {
			if i := strings.Index(text, canary); i >= 0 {
				t.Errorf("muster %s tells a secret: …%s…", strings.Join(command, " "), text[max(0, i-150):min(len(text), i+40)])
			}
		}
	}
	run := func(command ...string) {
		status, out, err := muster(nil, command...)
		if status == failed && !strings.Contains(err, "cannot") {
			t.Errorf("muster %s: status %d: %s", strings.Join(command, " "), status, err)
		}
		check(command, hashIn.ReplaceAllString(out, ""), err)
	}
	for format, write := range writers {
		for n := range 4 {
			file := "export." + strings.NewReplacer("mysqldump", "sql", "pgdump", "sql", "wrapped", "json").Replace(format)
			if err := os.WriteFile(file, []byte(write(vault(n%2 == 0, n < 2))), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, unmapped := range []string{"warn", "error", "drop", "app_metadata", "user_metadata"} {
				run("convert", file, "--unmapped", unmapped)
			}
			for _, report := range formatNames() {
				os.Remove("told")
				run("convert", file, "-o", "users.json", "--rejects", "rejects", "--unmapped", "user_metadata", "--report",
					report+":told", "--no-password-report", "reset.csv")
				told, _ := os.ReadFile("told")
				reset, _ := os.ReadFile("reset.csv")
				users, _ := os.ReadFile("users.json")
				check([]string{"convert", file, report}, string(told), string(reset), hashIn.ReplaceAllString(string(users), ""))
				run("validate", "users.json", "--report", report)
			}
			if n > 0 && n < 3 {
				uploads(t, file, run, check)
			}
			run("init", file)
			run("verify", file, "--explain", "--user", "user1@example.com")
			os.WriteFile("mapping.yaml", []byte("users:\n  email: email\n  given_name: salt\n  blocked: {column: password}\n"+
				"  phone_number: {column: x1, type: phone}\n  app_metadata.n: {column: api_token, type: integer}\n"), 0o600)
			if !slices.Contains([]string{"wrapped"}, format) {
				status, _, err := muster(nil, "convert", "-m", "mapping.yaml", file)
				check([]string{"convert -m", file, fmt.Sprint(status)}, err)
			}
			for _, from := range []string{
				"csv", "tsv", "json", "ndjson", "xml", "ldif", "mysqldump", "pgdump", "sqlserver", "oracle", "sqlite",
				"xlsx", "okta", "wordpress", "django", "auth0-csv",
			} {
				run("convert", file, "--from", from)
				run("init", file, "--from", from)
			}
		}
	}
}

// uploads runs the commands that send users, to a double of Auth0, and checks what they say and what they leave in the
// folder of the run: of the files there, the chunks alone hold users.
func uploads(t *testing.T, file string, run func(...string), check func([]string, ...string)) {
	t.Helper()
	auth0 := emulatortest.Start(t, emulator.Config{})
	env := environment(auth0)
	run("split", "users.json", "-d", "parts")
	run("run", file, "--rehearse")
	run("run", file, "--rehearse", "--rejects", "rejects", "--unmapped", "user_metadata")
	for _, args := range [][]string{
		{"run", file, "--rejects", "rejects", "--progress", "json", "--report", "json:told"},
		{"run", file, "--rejects", "rejects", "--unmapped", "app_metadata", "--report", "sarif:told"},
		{"submit", "users.json", "--report", "html:told"},
		{"submit", "users.json", "--upsert"},
		{"submit", "users.json", "--dry-run"},
	} {
		status, out, said := muster(env, append(args, "--connection", auth0.ConnectionName, "--run-dir", "run")...)
		if status == failed {
			t.Errorf("muster %s: status %d: %s", strings.Join(args, " "), status, said)
		}
		check(args, out, said)
		if text, err := os.ReadFile("told"); err == nil {
			check(args, string(text))
		}
		filepath.WalkDir("run", func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case d.Name() == "chunks" || d.Name() == "rejects":
				return fs.SkipDir
			case !d.IsDir():
				text, _ := os.ReadFile(path)
				check(append(args, path), string(text))
			}
			return nil
		})
		if _, err := os.Stat("run"); err == nil {
			_, out, said := muster(env, "status", "run", "--results")
			check([]string{"status"}, out, said)
		}
		os.RemoveAll("run")
		os.Remove("told")
	}
	os.RemoveAll("parts")
}
