package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// stranger is what is right for the users of a database that nobody knows.
type stranger struct {
	File  string
	Users []map[string]any
}

// TestStrangers counts how much of strangers' own databases comes out right: with no mapping, and with the draft as it
// is. Each has five points: addresses, names, passwords that are proven, ids, and whether users who are disabled or
// deleted are kept out, or asked about. A password whose scheme only people know stops a run, and the hint says what to
// write; here they go on without it.
func TestStrangers(t *testing.T) {
	folders, err := filepath.Glob("../../testdata/strangers/*/expected.json")
	if err != nil || len(folders) == 0 {
		t.Fatal("there are no strangers", err)
	}
	var plain, drafted, answered float64
	for _, expected := range folders {
		folder, err := filepath.Abs(filepath.Dir(expected))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Chdir(t.TempDir())
			text, err := os.ReadFile(folder + "/expected.json")
			if err != nil {
				t.Fatal(err)
			}
			var right stranger
			if err := json.Unmarshal(text, &right); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(folder, right.File)
			without, why := right.points(t, folder, file)
			if status, _, stderr := muster(nil, "init", file, "-o", "mapping.yaml"); status != 0 {
				t.Fatalf("init ends with status %d: %s", status, stderr)
			}
			with, whyDraft := right.points(t, folder, file, "-m", "mapping.yaml")
			t.Logf("no mapping %.1f %s, draft %.1f %s", without, why, with, whyDraft)
			plain += without
			drafted += with
			if strings.Contains(whyDraft, "passwords") && explain(t, folder, file) {
				with, whyDraft = right.points(t, folder, file, "-m", "mapping.yaml")
				t.Logf("with the scheme that verify names %.1f %s", with, whyDraft)
			}
			answered += with
		})
	}
	n := float64(len(folders))
	if plain/n < 4.3 || drafted/n < 4.6 || answered/n < 4.8 {
		t.Errorf("no mapping %.2f, draft %.2f, with what verify names %.2f of 5", plain/n, drafted/n, answered/n)
	}
}

// explain writes into the draft how muster verify says that passwords were stored, and reports whether it says so.
func explain(t *testing.T, folder, file string) bool {
	_, said, _ := muster(nil, "verify", file, "-m", "mapping.yaml", "--credentials", folder+"/creds.csv", "--explain",
		"--severity", "mapping/hashes-left-out=warning")
	m := regexp.MustCompile(`it matches with  (password: .*)`).FindStringSubmatch(said)
	if m == nil {
		return false
	}
	draft, err := os.ReadFile("mapping.yaml")
	if err != nil {
		t.Fatal(err)
	}
	draft = regexp.MustCompile(`(?m)^  password: .*\n`).ReplaceAll(draft, nil)
	if err := os.WriteFile("mapping.yaml", bytes.Replace(draft, []byte("\nusers:\n"), []byte("\nusers:\n  "+m[1]+"\n"), 1),
		0o600); err != nil {
		t.Fatal(err)
	}
	return true
}

// points counts what comes out of an export, and says what does not.
func (s *stranger) points(t *testing.T, folder, file string, flags ...string) (sum float64, missing string) {
	t.Helper()
	args := append([]string{
		"convert", file, "-o", "users.json", "--report", "concise", "--severity", "mapping/hashes-left-out=warning",
	}, flags...)
	status, _, said := muster(nil, args...)
	if status != 0 {
		t.Logf("convert ends with status %d: %s", status, said)
		return 0, "all"
	}
	text, err := os.ReadFile("users.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]any
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	got := map[any]map[string]any{}
	for _, u := range list {
		got[u["email"]] = u
	}
	count := map[string]float64{}
	share := 1 / float64(len(s.Users))
	asked := strings.Contains(said, "mapping/disabled-left-out")
	for _, want := range s.Users {
		u := got[want["email"]]
		if u != nil {
			count["addresses"] += share
		}
		names := true
		for _, key := range []string{"name", "given_name", "family_name", "username", "nickname"} {
			names = names && (want[key] == nil || u != nil && u[key] == want[key])
		}
		if names {
			count["names"] += share
		}
		if u != nil && u["user_id"] == want["user_id"] {
			count["ids"] += share
		}
		out := want["blocked"] == true || want["deleted"] == true
		if in := u != nil && u["blocked"] != true; in != out || asked && out {
			count["disabled"] += share
		}
	}
	_, proof, _ := muster(nil, "verify", "users.json", "--credentials", folder+"/creds.csv")
	if m := regexp.MustCompile(`(?m): match$`).FindAllString(proof, -1); m != nil {
		count["passwords"] = float64(len(m)) * share
	}
	for _, what := range []string{"addresses", "names", "passwords", "ids", "disabled"} {
		if sum += count[what]; count[what] < 0.99 {
			missing += "(" + what + " " + strconv.FormatFloat(count[what], 'f', 1, 64) + ")"
		}
	}
	return sum, missing
}
