package main

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEditors has the language server that editors use for YAML read mapping files by the schema that muster prints:
// it finds nothing wrong with those that convert takes, mistakes where they are, and offers the words of lists.
func TestEditors(t *testing.T) {
	script := nodeScript(t, "yaml-language-server", "diagnose.mjs")
	good := []string{}
	for _, pattern := range []string{"../../convert/systems/*.yaml", "../../testdata/cases/*/mapping.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || files == nil {
			t.Fatal(pattern, err)
		}
		good = append(good, files...)
	}
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name+".yaml")
		write(t, path, text)
		return path
	}
	all := append([]string{file("schema", "")}, good...)
	status, schema, stderr := muster(nil, "schema", "mapping")
	if status != fine {
		t.Fatal(stderr)
	}
	write(t, all[0], schema)
	words := file("words", `options: {null: [NULL, "-"]}
users:
  email: mail
  email_verified: {column: ok, type: boolean, true: [J, 1], false: [N, 0, ""], null: "null"}
  name: {columns: [first, last], join: " ", expr: 'upper(value)', none: [NULL, ~]}
null: omit
`)
	bad := file("bad", `from: cvs
users:
  emial: x
  phone_number: {column: tel, tpye: phone, region: Germany}
`)
	from := file("from", "from: §\n")
	attribute := file("attribute", "users:\n  §\n")
	key := file("key", "users:\n  name:\n    §\n")
	layout := file("layout", "users:\n  app_metadata.born:\n    column: born\n    layout: §\n")

	type line struct {
		File, Message string
		Line          int
		Offers        []string
	}
	cmd := exec.Command("node", append(append([]string{script}, all...), words, bad, from, attribute, key, layout)...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	offers := map[string][]string{}
	var wrong []string
	for text := range bytes.Lines(out) {
		var l line
		if err := json.Unmarshal(text, &l); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		switch {
		case l.Offers != nil:
			offers[l.File] = l.Offers
		case l.File == bad:
			wrong = append(wrong, l.Message)
		default:
			t.Errorf("%s:%d: %s", l.File, l.Line, l.Message)
		}
	}
	for _, want := range []string{"emial is not allowed", "tpye is not allowed", `"csv"`, `"DE"`} {
		if !slices.ContainsFunc(wrong, func(message string) bool { return strings.Contains(message, want) }) {
			t.Errorf("nobody says %s: %q", want, wrong)
		}
	}
	for of, want := range map[string]string{
		from: "wordpress", attribute: "email_verified", key: "columns", layout: "dd.mm.yyyy",
	} {
		if !slices.Contains(offers[of], want) {
			t.Errorf("%s: %s is not among %q", of, want, offers[of])
		}
	}
}
