package systems_test

import (
	"slices"
	"strings"
	"testing"

	"muster/convert/systems"
)

// The names are sorted, each has a file, and a name that is none has not.
func TestNames(t *testing.T) {
	names := systems.Names()
	if !slices.IsSorted(names) || !slices.Contains(names, "wordpress") || !slices.Contains(names, "auth0-csv") {
		t.Fatal(names)
	}
	for _, name := range names {
		if len(systems.Text(name)) == 0 {
			t.Errorf("%s has no text", name)
		}
	}
	for _, name := range []string{"", "nosuch", "wordpress.yaml", "../systems/wordpress"} {
		if text := systems.Text(name); text != nil {
			t.Errorf("%q is a system: %s", name, text)
		}
	}
}

// A title is what the file says, without quotes; a name that is none stands for itself.
func TestTitle(t *testing.T) {
	for name, want := range map[string]string{
		"wordpress": "WordPress", "okta-csv": "Okta's report", "supabase-api": "Supabase's API", "nosuch": "nosuch",
	} {
		if got := systems.Title(name); got != want {
			t.Errorf("%s is called %q, not %q", name, got, want)
		}
	}
	for _, name := range systems.Names() {
		if !strings.Contains("\n"+string(systems.Text(name)), "\ntitle: ") {
			t.Errorf("%s has no title", name)
		}
	}
}

// What a system is known by is read from its text without a parser of YAML.
func TestKnown(t *testing.T) {
	for _, test := range []struct {
		name, format string
		columns      []string
	}{
		{"auth0", "json", []string{"user_id", "email", "identities"}},
		{"okta-csv", "", []string{"User Id", "Status", "Username", "Primary email"}},
		{"wordpress", "", []string{"user_login", "user_pass", "user_email", "user_registered"}},
		{"adonisjs", "", nil},
		{"htpasswd", "csv", nil},
		{"nosuch", "", nil},
	} {
		format, columns := systems.Known(test.name)
		if format != test.format || !slices.Equal(columns, test.columns) {
			t.Errorf("%s is known in %q by %q", test.name, format, columns)
		}
	}
}

// No two systems are known by the same columns of one format: which of them it were would be left to their names.
func TestKnownApart(t *testing.T) {
	owner := map[string]string{}
	for _, name := range systems.Names() {
		format, columns := systems.Known(name)
		if columns == nil {
			continue
		}
		key := format + ": " + strings.Join(slices.Sorted(slices.Values(columns)), ", ")
		if other := owner[key]; other != "" {
			t.Errorf("%s and %s are known by %s", other, name, key)
		}
		owner[key] = name
	}
}

// Each file opens with a comment that says what is exported, where the facts are from, and what becomes of passwords.
func TestComments(t *testing.T) {
	for _, name := range systems.Names() {
		comment, _, _ := strings.Cut(string(systems.Text(name)), "\ntitle: ")
		for line := range strings.Lines(comment) {
			if !strings.HasPrefix(line, "#") {
				t.Errorf("%s begins with %q, not with a comment", name, line)
			}
		}
		if !strings.Contains(strings.ToLower(comment), "password") {
			t.Errorf("%s does not say what becomes of passwords", name)
		}
	}
}
