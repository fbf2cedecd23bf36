package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// hinted are the hints of a command line, each once.
func hinted(t *testing.T, args ...string) (hints []string) {
	t.Helper()
	report := filepath.Join(t.TempDir(), "report.json")
	muster(nil, append(args, "--quiet", "--report", "json:"+report)...)
	text, err := os.ReadFile(report)
	if err != nil {
		return nil // it has not come to a report
	}
	for line := range strings.Lines(string(text)) {
		var p problemJSON
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatal(err)
		}
		if p.Hint != "" && !slices.Contains(hints, p.Hint) {
			hints = append(hints, p.Hint)
		}
	}
	return hints
}

// offered is a flag in a hint, with its value in quotes or without.
var offered = regexp.MustCompile(`--([a-z][a-z-]+)(?: ('(?:[^']|\'\')*'|[^ ;,]+))?`)

// values are given where a hint has a word for them, or leaves them to whom it is for.
var values = map[string]string{
	"bcrypt-as": "custom_password_hash", "connection-config": "connection.json", "delimiter": ",", "dialect": "pg-text",
	"encoding": "windows-1252", "from": "csv", "null": "NULL", "quote": "'", "unmapped": "app_metadata",
	"username-length": "1-128",
}

// TestHintsOfferNothingGiven gives each flag that a hint offers, and looks that no hint offers it again.
func TestHintsOfferNothingGiven(t *testing.T) {
	exports, err := filepath.Glob(cases + "/*/export.*")
	if err != nil {
		t.Fatal(err)
	}
	users, err := filepath.Glob(cases + "/*/users.json")
	if err != nil {
		t.Fatal(err)
	}
	var lines [][]string
	made := t.TempDir()
	for _, export := range exports {
		line := []string{"convert", export, "-o", filepath.Join(made, "users.json")}
		if mapping := filepath.Join(filepath.Dir(export), "mapping.yaml"); exists(mapping) {
			line = append(line, "-m", mapping)
		}
		lines = append(lines, line)
	}
	for _, u := range users {
		lines = append(lines, []string{"validate", u})
	}
	unknown := filepath.Join(made, "connection.json")
	write(t, unknown, `{"name":"Users"}`)
	bad := filepath.Join(made, "bad.json")
	write(t, bad, `[{"name":"A"},{"email":"a@example.com","username":"longer-than-fifteen","phone_number":"+1 212 555 0100"}]`)
	lines = append(lines, []string{"validate", bad}, []string{"run", bad, "--rehearse"})
	flags := map[string][]string{} // of the commands
	eachCommand(func(c *cobra.Command) {
		c.LocalFlags().VisitAll(func(f *pflag.Flag) { flags[c.Name()] = append(flags[c.Name()], f.Name) })
	})
	given := 0
	for _, line := range lines {
		first := hinted(t, line...)
		tried := map[string]bool{}
		for _, hint := range first {
			for _, m := range offered.FindAllStringSubmatch(hint, -1) {
				flag, value := m[1], strings.Trim(m[2], "'")
				if tried[m[0]] || !slices.Contains(flags[line[0]], flag) {
					continue
				}
				tried[m[0]] = true
				if v := values[flag]; v != "" && (value == "" || strings.ToUpper(value) == value || flag == "encoding") {
					value = v
				}
				if value == "connection.json" {
					value = unknown
				}
				more := []string{"--" + flag, value}
				if flag == "fix" {
					more = []string{"--fix", "-o", filepath.Join(made, "fixed.json")}
				}
				given++
				for _, again := range hinted(t, slices.Concat(line, more)...) {
					if offers(again, strings.Join([]string{"--" + flag, value}, " ")) ||
						slices.Contains(settling, flag) && offers(again, "--"+flag) {
						t.Errorf("%v: %q is given, and offered again: %s", line, more, again)
					}
				}
			}
		}
	}
	if given < 20 {
		t.Errorf("only %d flags are offered", given)
	}
}
