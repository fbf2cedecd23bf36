package convert_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster/convert/mapping"
	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/convert/systems"
)

// others are the cases that hold exports of a system and are named otherwise.
var others = map[string]string{
	"csv-firebase": "firebase", "json-cognito": "cognito", "json-django": "django",
	"json-firebase": "firebase", "json-keycloak": "keycloak", "json-okta": "okta", "json-supabase": "supabase",
	"map-extends": "wordpress", "ldif-dirty": "openldap", "csv-csvde-users": "activedirectory",
	"ldif-389": "openldap", "ldif-one-group": "openldap", "ldif-ppolicy": "openldap",
	"ldif-samba":             "activedirectory",
	"aspnet-identity-tables": "aspnet-identity", "devise-tables": "devise", "django-sqlite": "django",
	"django-tables": "django", "keycloak-mysql": "keycloak-db", "laravel-tables": "laravel", "odoo-tables": "odoo",
	"supabase-tables": "supabase",
	"auth0-linked":    "auth0", "csv-auth0-extension": "auth0-extension", "csv-authjs": "authjs", "json-parse": "parse",
	"redmine-tables": "redmine", "strapi-three": "strapi",
	"drupal-tables": "drupal", "joomla-tables": "joomla", "magento-tables": "magento", "wordpress-tables": "wordpress",
}

// Each export of a case is recognized as the system that it is of, and as none where it is of none.
func TestSystemsOfCases(t *testing.T) {
	exports, err := filepath.Glob("../testdata/cases/*/export.*")
	if err != nil || len(exports) < len(systems.Names()) {
		t.Fatal("there are no cases", err)
	}
	var seen []string
	for _, export := range exports {
		name := filepath.Base(filepath.Dir(export))
		want, isSystem := strings.CutPrefix(name, "system-")
		if !isSystem {
			want = others[name]
		} else if mapping.System(want).Recognize == nil {
			want = "" // it is known by --from alone, as its mapping file says
		}
		got := ""
		in := rows.Input{File: export}
		if info, err := os.Stat(export); err == nil && info.IsDir() {
			in.Folder = os.DirFS(export)
		} else {
			text, err := os.ReadFile(export)
			if err != nil {
				t.Fatal(err)
			}
			in.Reader = bytes.NewReader(text)
			in.Again = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }
		}
		table, err := source.Open(in, "", rows.Options{ColumnsFor: mapping.ColumnsFor, Join: mapping.Join})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if m := mapping.Known(table.System, table.Format, table.Columns); m != nil {
			got = m.Extends
		}
		if table.Close != nil {
			table.Close()
		}
		if got != want {
			t.Errorf("%s is recognized as %q, not %q: its columns are %s", name, got, want, strings.Join(table.Columns, ", "))
		}
		seen = append(seen, strings.TrimPrefix(name, "system-"))
	}
	for _, name := range systems.Names() {
		if !slices.Contains(seen, name) {
			t.Errorf("there is no case system-%s", name)
		}
	}
}

// What the documentation says of a system is so.
func TestSystemsAreDocumented(t *testing.T) {
	text, err := os.ReadFile("../docs/systems.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range systems.Names() {
		var lines []string
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "| `"+name+"` |") {
				lines = append(lines, strings.TrimSpace(line))
			}
		}
		want := "| " + strings.Join(mapping.System(name).Recognize, ", ") + " |"
		if mapping.System(name).Recognize == nil {
			want = "| `--from " + name + "` alone |"
		}
		if len(lines) != 2 || !strings.HasSuffix(lines[1], want) {
			t.Errorf("docs/systems.md lacks %s, or does not end its line with %q", name, want)
		}
	}
}
