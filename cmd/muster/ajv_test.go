package main

import (
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster/schema"
)

// TestAjvAgrees has ajv judge mutated users by the embedded schema. It knows nothing of what
// validate asks beyond the schema, and takes any text for an address.
func TestAjvAgrees(t *testing.T) {
	script := nodeScript(t, "ajv", "ajv.mjs")
	const n = 10_000
	m := mutator{rand.New(rand.NewPCG(3, 4))}
	users := make([]string, n)
	for i := range users {
		users[i] = m.user(goodUsers[m.IntN(len(goodUsers))])
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "user.schema.json"), string(schema.UserSchema()))
	write(t, filepath.Join(dir, "users.ndjson"), strings.Join(users, "\n"))
	cmd := exec.Command("node", script, filepath.Join(dir, "user.schema.json"), filepath.Join(dir, "users.ndjson"))
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || len(out) != n {
		t.Fatalf("%v, %d answers: %s", err, len(out), stderr.String())
	}
	refused := make([]string, n)
	for _, p := range validated(t, schema.Connection{}, strings.Join(users, "\n")) {
		// A hash in parts breaks the schema in several places, and is told once.
		if inSchema(p.Rule) || p.Rule == "password/pbkdf2" && strings.Contains(p.Message, "in parts") {
			refused[p.Index] += " " + p.Rule + p.Pointer
		}
	}
	accepted, differ := 0, 0
	for i, user := range users {
		if out[i] == '1' {
			accepted++
		}
		if (out[i] == '1') != (refused[i] == "") {
			if differ++; differ < 10 {
				t.Errorf("ajv says %c, validate%s of %s", out[i], refused[i], user)
			}
		}
	}
	t.Logf("%d of %d accepted, %d judged differently", accepted, n, differ)
	if accepted < n/20 || accepted > n-n/20 {
		t.Error("the mutations are too tame or too wild")
	}
}

// inSchema says that a rule stands in the schema, the format of addresses aside.
func inSchema(rule string) bool {
	return rule != "schema/format" && strings.HasPrefix(rule, "schema/") ||
		slices.Contains([]string{
			"profile/no-email",
			"password/both-hashes",
			"password/hash-encoding", "password/encoding-required", "password/salt-not-allowed", "password/digest-required",
			"password/digest-not-allowed", "password/key-not-allowed", "password/unknown-property", "password/key-required",
			"password/keylen-required", "metadata/reserved-name", "metadata/field-name",
		}, rule)
}
