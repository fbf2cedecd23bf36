package main

import (
	"regexp"
	"testing"
)

// TestExplainKnowsAll: whatever rule a script or a golden case prints, explain knows it.
func TestExplainKnowsAll(t *testing.T) {
	printed := regexp.MustCompile(`\b(?:error|warning|fixed)\\?\[([a-z0-9]+/[a-z0-9-]+)\\?\]`)
	seen := map[string]bool{}
	for _, m := range printed.FindAllStringSubmatch(textOf(t, "../../testdata"), -1) {
		seen[m[1]] = true
	}
	if len(seen) < 100 {
		t.Fatalf("only %d rules are printed anywhere: the pattern is out of date", len(seen))
	}
	for id := range seen {
		if findRule(id) == nil {
			t.Errorf("explain does not know %s", id)
		}
	}
}
