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
	as, most := detected, maxRow
	if strings.HasPrefix(id, "pg/") {
		as = pg
	}
	if strings.HasSuffix(id, "/row-too-long") {
		most, dump = 64, dump+strings.Repeat(" ", 64)
	}
	r := as.read(t, dump, rows.Options{}, 32, most)
	var rules []string
	for _, row := range append(append(r.Rows, r.Problems...), r.Err) {
		if rule, _, _ := strings.Cut(row, " "); strings.Contains(rule, "/") {
			rules = append(rules, rule)
		}
	}
	return rules
}

func TestRules(t *testing.T) {
	documented := map[string]bool{"archive": true} // by the package that reads archives
	for _, r := range slices.Concat(Rules(), PostgresRules()) {
		_, name, _ := strings.Cut(r.ID, "/")
		documented[name] = true
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
	used := 0
	for _, f := range files {
		if strings.HasSuffix(f.Name(), "_test.go") || !strings.HasSuffix(f.Name(), ".go") {
			continue
		}
		source, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		uses := regexp.MustCompile(`\b(?:fail|warn|problem)\("([a-z-]+)"|rules ?\+ ?"([a-z-]+)"`)
		for _, id := range uses.FindAllSubmatch(source, -1) {
			used++
			if name := string(id[1]) + string(id[2]); !documented[name] {
				t.Errorf("%s uses %s, which Rules does not have", f.Name(), name)
			}
		}
	}
	if used == 0 {
		t.Error("no use of a rule was found")
	}
}
