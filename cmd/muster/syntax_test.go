package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// saidOf validates a text as a file of users, and gives the rules of what is said of it. Each
// problem has a line and a column.
func rulesOf(t *testing.T, text string) (rules []string) {
	t.Helper()
	write(t, "users.json", text)
	status, _, stderr := muster(nil, "validate", "users.json", "--quiet", "--report", "concise", "--max-problems", "0")
	if status != fine && status != problems {
		t.Fatalf("%.80q: status %d: %s", text, status, stderr)
	}
	for line := range strings.Lines(stderr) {
		m := regexp.MustCompile(`^users\.json:\d+:\d+: (error|warning)\[([a-z0-9/-]+)\]: .`).FindStringSubmatch(line)
		if m == nil {
			t.Errorf("%.80q: no place in %q", text, line)
			continue
		}
		if rules = append(rules, m[2]); (m[1] == "error") != (status == problems) && status == fine {
			t.Errorf("%.80q: status %d, and %s", text, status, line)
		}
	}
	return slices.Compact(rules)
}

// inUser puts a text into the metadata of a user, as a value and as an item of an array.
func inUser(text string) []string {
	const before = `[{"email":"ada@example.com","user_metadata":{"x":`
	return []string{before + text + "}}]", before + "[1, " + text + "]}}]"}
}

// ofJSON are the rules among some that are about JSON.
func ofJSON(rules []string) []string {
	return slices.DeleteFunc(slices.Clone(rules), func(r string) bool { return !strings.HasPrefix(r, "json/") })
}

func validText(t *testing.T, text string) {
	t.Helper()
	var want []string
	if strings.Count(text, `"a":`) > 1 { // it is JSON, and nobody knows which of the two counts
		want = []string{"json/duplicate-key"}
	}
	for _, file := range inUser(text) {
		if got := rulesOf(t, file); !slices.Equal(got, want) {
			t.Errorf("%.80q: %q", file, got)
		}
	}
	if strings.IndexAny(strings.TrimSpace(text), "[{") == 0 { // a file of users begins so
		if got := ofJSON(rulesOf(t, text)); !slices.Equal(got, want) {
			t.Errorf("%.80q: %q", text, got)
		}
	}
}

func brokenText(t *testing.T, text string) {
	t.Helper()
	for _, file := range inUser(text) {
		if got := rulesOf(t, file); len(ofJSON(got)) == 0 {
			t.Errorf("%.80q: %q", file, got)
		}
	}
	// As a file it is two values on a line, where it is that.
	if got := rulesOf(t, text); len(got) == 0 {
		t.Errorf("%.80q is accepted", text)
	}
}

// openText gives what is decided about a text.
func openText(t *testing.T, text string, whole bool) string {
	t.Helper()
	files := inUser(text)
	if whole {
		files = []string{text}
	}
	var first []string
	for i, file := range files {
		got := ofJSON(rulesOf(t, file))
		if i > 0 && !slices.Equal(first, got) {
			t.Errorf("%.80q: %q and %q", text, first, got)
		}
		first = got
	}
	return strings.Join(first, " ")
}

func TestSyntax(t *testing.T) {
	t.Chdir(t.TempDir())
	for kind, texts := range validTexts {
		t.Run("valid "+kind, func(t *testing.T) {
			for _, text := range texts {
				validText(t, text)
			}
		})
	}
	for kind, texts := range brokenTexts {
		t.Run("broken "+kind, func(t *testing.T) {
			for _, text := range texts {
				brokenText(t, text)
			}
		})
	}
	for _, open := range openTexts {
		for _, text := range open.texts {
			if got := openText(t, text, open.whole); got != open.rule {
				t.Errorf("%.80q: %q and not %q", text, got, open.rule)
			}
		}
	}
}

// TestJSONTestSuite does the same with the files of JSONTestSuite.
func TestJSONTestSuite(t *testing.T) {
	files, err := filepath.Glob("../../testdata/jsontestsuite/test_parsing/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files, %v", err)
	}
	// Those that are too large to be kept.
	texts := map[string]string{
		"n_structure_100000_opening_arrays.json": strings.Repeat("[", 100_000),
		"n_structure_open_array_object.json":     strings.Repeat(`[{"":`, 50_000) + "\n",
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(file)] = string(text)
	}
	t.Chdir(t.TempDir())
	counts := map[byte]int{}
	for name, text := range texts {
		counts[name[0]]++
		t.Run(name, func(t *testing.T) {
			switch name[0] {
			case 'y':
				validText(t, text)
			case 'n':
				brokenText(t, text)
			case 'i':
				whole := strings.IndexByte(text, 0) >= 0 || strings.HasPrefix(text, "\xef\xbb\xbf")
				got := openText(t, text, whole)
				if !slices.Contains([]string{"", "json/surrogate", "json/utf8", "json/depth"}, got) {
					t.Errorf("%.80q: %q is not decided", text, got)
				}
			}
		})
	}
	if counts['y'] != 95 || counts['n'] != 188 || counts['i'] != 35 {
		t.Errorf("%d, %d and %d files are not all", counts['y'], counts['n'], counts['i'])
	}
}
