package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"muster/convert/source"
	"muster/convert/source/csv"
)

// Every format and dialect is explained.
func TestExportsAreExplained(t *testing.T) {
	text, err := os.ReadFile("../../docs/exports.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Concat(source.Formats(), csv.Dialects()) {
		if !strings.Contains(string(text), "`"+name+"`") {
			t.Errorf("docs/exports.md says nothing of %s", name)
		}
	}
}
