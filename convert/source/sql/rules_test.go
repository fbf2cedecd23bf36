package sql

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

// rulesOf are the rules that a dump breaks.
func rulesOf(t *testing.T, id, dump string) []string {
	most := maxRow
	if id == "sql/row-too-long" {
		most, dump = 64, dump+strings.Repeat(" ", 64)
	}
	r := readAll(t, dump, rows.Options{}, 32, most)
	var rules []string
	for _, row := range append(append(r.rows, r.warned...), r.err) {
		if rule, _, _ := strings.Cut(row, " "); strings.HasPrefix(rule, "sql/") {
			rules = append(rules, rule)
		}
	}
	return rules
}

func TestRules(t *testing.T) {
	documented := map[string]bool{}
	for _, r := range Rules() {
		documented[r.ID] = true
		if got := rulesOf(t, r.ID, r.Bad); r.Bad != "" && !slices.Contains(got, r.ID) {
			t.Errorf("%s: its bad example breaks %q", r.ID, got)
		}
		if got := rulesOf(t, r.ID, r.Good); r.Good != "" && len(got) != 0 {
			t.Errorf("%s: its good example breaks %q", r.ID, got)
		}
		if r.Title == "" || r.Doc == "" {
			t.Errorf("%s is not documented", r.ID)
		}
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if strings.HasSuffix(f.Name(), "_test.go") || !strings.HasSuffix(f.Name(), ".go") {
			continue
		}
		source, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range regexp.MustCompile(`"(sql/[a-z-]+)"`).FindAllSubmatch(source, -1) {
			if !documented[string(id[1])] {
				t.Errorf("%s uses %s, which Rules does not have", f.Name(), id[1])
			}
		}
	}
}
