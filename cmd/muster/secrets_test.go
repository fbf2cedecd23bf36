package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// Secrets that no stream, no file but those of users, and no command line may show.
const (
	secretToken = "Kanarienvogel-token-4711"
	secretHash  = "Kanarienvogel.hash.of.a.password.that.nobody.may.see1" // the 53 characters after $2b$10$
	secretSeed  = "KANARIENVOGELSEED234567"
	secretSalt  = "Kanarienvogel-salt"
)

// Every subcommand works on users with secrets, good ones and bad ones.
func TestSecretsOfCommands(t *testing.T) {
	auth0 := emulatortest.Start(t, emulator.Config{Token: secretToken})
	dir := t.TempDir()
	good := `{"email":"a@example.com","password_hash":"$2b$10$` + secretHash + `"}` + "\n" +
		`{"email":"b@example.com","mfa_factors":[{"totp":{"secret":"` + secretSeed + `"}}]}` + "\n"
	bad := `{"email":"c@example.com","password_hash":"` + secretHash + `"}` + "\n" +
		`{"email":"no address","mfa_factors":[{"totp":{"secret":"` + secretSeed + `-"}}]}` + "\n" +
		`{"email":"d@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"` + secretHash +
		`","encoding":"hex"},"salt":{"value":"` + secretSalt + `","encoding":"odd"}}}` + "\n"
	rows := "email,password\na@example.com,$2b$10$" + secretHash + "\nno address," + secretHash + "\n"
	for name, text := range map[string]string{
		"good.json": good, "bad.json": good + bad, "users.csv": rows,
		"known.csv": "identifier,password\na@example.com," + secretSalt + "\n",
	} {
		write(t, filepath.Join(dir, name), text)
	}
	for _, line := range []string{
		"convert users.csv -o out.json --report json:convert.json --report html:convert.html",
		"convert users.csv -o out.json --rejects bad.csv",
		"validate bad.json --report json:validate.json",
		"validate bad.json --report sarif:validate.sarif --report junit:validate.xml --report gitlab:gitlab.json",
		"validate bad.json --report github",
		"init users.csv",
		"verify good.json --credentials known.csv",
		"split bad.json -d parts",
		"submit bad.json --connection Users --run-dir run1 --progress json",
		"submit good.json --connection Users --run-dir run2 --upsert",
		"submit good.json --connection Nobody",
		"submit good.json --connection Users --dry-run",
		"status run1", "status run1 --results", "status run1 --json", "resume run1", "resume run1 --report json:resume.json",
		"run users.csv --connection Users --run-dir run3 --rejects run.csv", "run users.csv --rehearse",
		"schema user", "explain password/length", "version", "config", "config --json", "emulate --listen nowhere", "emulate --fault " + "create-odd",
		"nothing",
	} {
		c := exec.Command("muster-hasty", strings.Fields(line)...)
		c.Dir = dir
		c.Env = append(os.Environ(), "AUTH0_DOMAIN="+auth0.URL, "AUTH0_TOKEN="+secretToken)
		var streams bytes.Buffer
		c.Stdout, c.Stderr = &streams, &streams
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		if shown, err := os.ReadFile("/proc/" + strconv.Itoa(c.Process.Pid) + "/cmdline"); err == nil {
			noSecret(t, line+": its command line", shown)
		}
		c.Wait()
		noSecret(t, line, streams.Bytes())
	}
	// What is made of users holds them; all else does not.
	users := []string{
		"good.json", "bad.json", "users.csv", "known.csv", "out.json", "bad.csv", "run.csv", "chunks", "rejects", "parts",
	}
	seen := 0
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		for _, name := range users {
			if d.Name() == name {
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
		}
		if text, err := os.ReadFile(path); err == nil {
			seen++
			noSecret(t, path, text)
		}
		return nil
	})
	if seen < 15 {
		t.Errorf("%d files were looked at", seen)
	}
}

func noSecret(t *testing.T, where string, text []byte) {
	t.Helper()
	for _, secret := range []string{secretToken, secretHash, secretSeed, secretSalt} {
		if bytes.Contains(text, []byte(secret)) {
			t.Errorf("%s shows %s:\n%s", where, secret, text[:min(len(text), 2000)])
		}
	}
}
