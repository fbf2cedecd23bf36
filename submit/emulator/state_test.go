package emulator_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

func TestStateOverARestart(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "state.ndjson")
	config := emulator.Config{State: name, Now: newClock().Now, Connections: []emulator.Connection{
		{Name: "Users"},
		{Name: "Staff"},
	}}
	tn := newTenant(t, config)
	tn.create(`[{"user_id":"1","email":"A@example.com","username":"a","app_metadata":{"n":9007199254740993},"custom_password_hash":{"algorithm":"md5","hash":{"value":"ffffffffffffffffffffffffffffffff","encoding":"hex"}}},{"email":"b@example.com"}]`)
	tn.create(`[{"email":"a@example.com","name":"A","custom_password_hash":{"algorithm":"md5","hash":{"value":"00000000000000000000000000000000","encoding":"hex"}}}]`, "upsert", "true")
	tn.do("POST", "/_emulator/logins", `{"user_id":"auth0|1"}`).want(t, 204)
	before := tn.get("/_emulator/users").body

	files, _ := os.ReadDir(dir)
	if len(files) != 1 {
		t.Errorf("files left: %v", files)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Error(info, err)
	}

	// Without Close: what a job reported as ended is in the file.
	again := newTenant(t, config)
	if again.Info != tn.Info {
		t.Errorf("got %+v, want %+v", again.Info, tn.Info)
	}
	if got := again.get("/_emulator/users").body; got != before {
		t.Errorf("got  %s\nwant %s", got, before)
	}
	id := again.create(
		`[{"user_id":"1","email":"c@example.com"},{"email":"d@example.com","username":"A"},{"email":"e@example.com"}]`)
	if got := again.codes(id); got != "DUPLICATED_USER CONFLICT_USERNAME" {
		t.Error(got)
	}
	upsert := again.create(
		`[{"email":"a@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"00000000000000000000000000000000","encoding":"hex"}}}]`, "upsert", "true")
	if got := again.codes(upsert); got != "custom_password_hash=CONFLICT" {
		t.Error(got)
	}

	// What is configured goes before what was kept; connections need not be said again.
	other := emulatortest.New(t, emulator.Config{State: name, Token: "abc"})
	if info := other.Info; info.Token != "abc" || info.ConnectionID != tn.ConnectionID ||
		info.ClientSecret != tn.ClientSecret {
		t.Errorf("%+v", info)
	}
	if _, err := emulator.New(
		emulator.Config{State: name, Connections: []emulator.Connection{{Name: "Other"}}}); err == nil ||
		!strings.Contains(err.Error(), "not configured") {
		t.Error(err)
	}
}

func TestCloseKeepsHalfAJob(t *testing.T) {
	clock := newClock()
	config := emulator.Config{State: filepath.Join(t.TempDir(), "state"), Now: clock.Now, Speed: 1}
	tn := newTenant(t, config)
	tn.create(people(1, 110))
	clock.Add(3 * time.Second) // 2 in the queue, 1 for 55 users
	if err := tn.Close(); err != nil {
		t.Fatal(err)
	}
	if n := len(newTenant(t, config).users()); n != 55 {
		t.Errorf("%d users", n)
	}
}

func TestBadState(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"empty": "", "text": "hello", "version": `{"muster_emulator_state":2}`,
		"cut": `{"muster_emulator_state":1,"connections":[{"id":"con_AAAAAAAAAAAAAAAA","name":"Users"}]}` + "\n" +
			`{"user_id":"a`,
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := emulator.New(emulator.Config{State: file}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := emulator.New(emulator.Config{State: dir}); err == nil {
		t.Error("a directory: no error")
	}
	// A state that cannot be written is an error of the request, not silence.
	tn := newTenant(t, emulator.Config{State: filepath.Join(dir, "nowhere", "state")})
	tn.post(people(1, 1)).wantError(t, 500, "", "state")
	if err := tn.Close(); err == nil {
		t.Error("no error")
	}
}
