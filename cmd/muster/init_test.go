package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// faults are how many errors of each rule the rows of an example give rise to, whatever
// the mapping. Those of a case stand in its problems.txt; these are the others.
var faults = map[string]map[string]int{
	// the server's own account, and crypt(3)
	"exports/389ds/users.ldif":     {"profile/no-email": 1, "password/unsupported": 1},
	"exports/directus/site.db":     {"profile/no-email": 1}, // a program
	"exports/directus/site.sql":    {"profile/no-email": 1},
	"exports/dovecot/users.passwd": {"csv/field-count": 9}, // which only --from dovecot can read
	"exports/htpasswd/htpasswd":    {"password/unsupported": 4},
	"exports/medusa/site.sql":      {"password/unsupported": 5}, // scrypt-kdf
	"exports/vendure/site.sql":     {"schema/format": 1},        // a user name, where no address is known
	// an account without an address, and bcrypt_sha256
	"exports/django/db.sqlite3":   {"profile/no-email": 1, "password/unsupported": 1},
	"exports/django/mariadb.sql":  {"profile/no-email": 1, "password/unsupported": 1},
	"exports/django/postgres.sql": {"profile/no-email": 1, "password/unsupported": 1},
	"exports/django/users.json":   {"profile/no-email": 1, "password/unsupported": 1},
	// the wiki itself and another without one, md5 twice
	"exports/mediawiki/wiki.db":       {"profile/no-email": 2, "password/unsupported": 1},
	"exports/mediawiki/wiki.sql":      {"profile/no-email": 2, "password/unsupported": 1},
	"exports/odoo/users.dump":         {"schema/format": 1}, // a user name, where no address is known
	"exports/odoo/users.sql":          {"schema/format": 1},
	"exports/wordpress/multisite.sql": {"password/unsupported": 2}, // phpass
	"exports/wordpress/single.sql":    {"password/unsupported": 2},
	// a 7 and bytes, in columns that take anything
	"exports/sqlite/users.db":  {"convert/boolean": 1, "convert/utf8": 1},
	"exports/sqlite/users.sql": {"convert/boolean": 1, "convert/utf8": 1}, // the same
}

// otherMapping are cases whose problems.txt is of a mapping of its own, which says more or
// less than the draft, with the errors of the draft.
var otherMapping = map[string]map[string]int{
	// type: date and the like, where cells are of none
	"cases/cells/export.csv": {},
	// its mapping skips a user without an address
	"cases/json-cognito/export.json": {"json/duplicate-key": 1, "profile/no-email": 1},
	// its mapping skips an account without an address
	"cases/json-django/export.json": {"profile/no-email": 1},
	// its mapping takes the cell as text
	"cases/json-firebase/export.json": {"convert/json": 1},
	// a type for each column, and cells that are of none
	"cases/map-problems/export.csv": {},
}

// noExports are files beside the exports: how they were made, and what muster refuses to read.
var noExports = []string{
	"make.sh", "README.md", "credentials.csv", "schema.sql", "postgres.schema", "sqlite.schema",
	"two.zip",    // holds two files, and says so
	"wal.db-wal", // is read with its database
	"make.py", "fill.php", "fill.py", "fill.rb", "fill.mjs", "fill.go",
	"search.ldif", // ended early, and says so
	"roles.sql",   // has no table of users, and says so
	// of Dovecot, which is known by --from alone: schemes with commas and colons hide what delimits its fields
	"export.passwd",
}

// lowered are exports whose users all have a hash that Auth0 cannot check: they are tried
// without it.
var lowered = []string{"cases/json-firebase/export.json", "cases/json-mongo/export.ndjson", "exports/redmine/site.db"}

var errorLine = regexp.MustCompile(`(?m): error\[([a-z0-9/-]+)\]`)

func countErrors(concise string) map[string]int {
	counts := map[string]int{}
	for _, m := range errorLine.FindAllStringSubmatch(concise, -1) {
		counts[m[1]]++
	}
	return counts
}

// TestInit drafts a mapping for every example, and converts and validates with it. Users
// are valid but for the rows that are bad by themselves.
func TestInit(t *testing.T) {
	testdata, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	var exports []string
	for _, pattern := range []string{"/cases/*/export.*", "/exports/*/*"} {
		found, _ := filepath.Glob(testdata + pattern)
		exports = append(exports, found...)
	}
	if len(exports) == 0 {
		t.Fatal("there are no exports")
	}
	for _, export := range exports {
		name := strings.TrimPrefix(export, testdata+"/")
		if slices.Contains(noExports, filepath.Base(name)) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			known, ok := otherMapping[name]
			if !ok {
				problems, _ := os.ReadFile(filepath.Join(filepath.Dir(export), "problems.txt"))
				known = countErrors(string(problems))
				for rule, n := range faults[name] {
					known[rule] = n
				}
			}
			t.Chdir(t.TempDir())
			if status, _, stderr := muster(nil, "init", export, "-o", "mapping.yaml"); status != 0 {
				t.Fatalf("init ends with status %d: %s", status, stderr)
			}
			convert := []string{
				"convert", "-m", "mapping.yaml", export, "-o", "users.json", "--rejects", "rejects", "--report",
				// what the draft asks about is left out as long as nobody answers
				"concise", "--severity", "mapping/hashes-left-out=warning",
			}
			if slices.Contains(lowered, name) {
				convert = append(convert, "--severity", "password/unsupported=warning")
			}
			status, _, output := muster(nil, convert...)
			if status > 1 {
				t.Fatalf("convert ends with status %d: %s", status, output)
			}
			status, users, stderr := muster(nil, "validate", "users.json", "--filter", "--to", "ndjson", "--rejects", "invalid",
				"--report", "concise")
			if status > 1 {
				t.Fatalf("validate ends with status %d: %s", status, stderr)
			}
			output += stderr
			for rule, n := range countErrors(output) {
				if n > known[rule] {
					t.Errorf("%d errors %s, where the rows have %d: %s", n, rule, known[rule], output)
				}
			}
			if strings.Count(users, "\n") == 0 {
				t.Errorf("no user is valid: %s", output)
			}
		})
	}
}
