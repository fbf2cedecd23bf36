package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadme runs every shell block of the README, in a copy of the project, and compares what a block after it says
// is printed. users.csv is one of the cases there.
func TestReadme(t *testing.T) {
	needTools(t, "bash", "go")
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(t.TempDir(), "muster")
	if err := os.CopyFS(root, os.DirFS("../..")); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(root, ".git")); err != nil { // that of a worktree names the real one
		t.Fatal(err)
	}
	users, err := os.ReadFile("../../testdata/cases/quickstart/export.csv")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(root, "users.csv"), string(users))
	// The block that runs the tests builds them all and runs none, or it would run itself.
	t.Setenv("GOFLAGS", strings.TrimSpace(os.Getenv("GOFLAGS")+" -run=^$"))
	followPage(t, root, string(text))
}
