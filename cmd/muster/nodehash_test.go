package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestNodeVerifiesHashes has Node's crypto and node-bcrypt, the libraries that Auth0 names,
// check what the password hashes of known programs become. The test of convert/password
// holds that the translation gives these very objects.
func TestNodeVerifiesHashes(t *testing.T) {
	script := nodeScript(t, "verify-hashes", "verify.mjs")
	text, err := os.ReadFile(filepath.Join("..", "..", "convert", "password", "testdata", "vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct {
		ID       string          `json:"id"`
		Password string          `json:"password"`
		User     json.RawMessage `json:"auth0_expected"`
	}
	if err := json.Unmarshal(text, &vectors); err != nil {
		t.Fatal(err)
	}
	var input bytes.Buffer
	sent := 0
	for _, v := range vectors {
		if string(v.User) == "null" {
			continue
		}
		sent++
		if err := json.NewEncoder(&input).Encode(map[string]any{
			"id": v.ID, "user": v.User,
			"password": v.Password,
		}); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "users.ndjson")
	write(t, file, input.String())
	cmd := exec.Command("node", script, file)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, stderr.String())
	}
	answers, skipped := 0, 0
	for d := json.NewDecoder(bytes.NewReader(out)); ; answers++ {
		var got struct {
			ID, Skipped  string
			Right, Wrong bool
		}
		if err := d.Decode(&got); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		switch {
		case got.Skipped != "":
			skipped++
		case !got.Right:
			t.Errorf("%s: the password does not log in", got.ID)
		case got.Wrong:
			t.Errorf("%s: another password logs in", got.ID)
		}
	}
	if answers != sent || sent < 80 || skipped > sent/5 {
		t.Errorf("%d of %d hashes were answered, %d skipped", answers, sent, skipped)
	}
	t.Logf("%d hashes checked, %d of algorithms that Node has not", answers-skipped, skipped)
}
