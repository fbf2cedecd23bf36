package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// remainder is how many rows of an export do not arrive, with the reason.
type remainder struct {
	skipped  int // no people, or none to import
	rejected int // set aside before the upload
	why      string
}

// remainders are the exports of which not every row arrives. Of all others each row does.
var remainders = map[string]remainder{
	"389ds/users.ldif":        {skipped: 15, rejected: 2, why: "units and groups; crypt(3), no address"},
	"better-auth/site.sql":    {skipped: 1, why: "an anonymous guest"},
	"better-auth/site.sqlite": {skipped: 1, why: "the same"},
	"directus/site.db":        {rejected: 1, why: "a program without an address"},
	"directus/site.sql":       {rejected: 1, why: "the same"},
	"django/db.sqlite3":       {rejected: 3, why: "no address; bcrypt_sha256; ë in a user name"},
	"django/mariadb.sql":      {rejected: 3, why: "the same"},
	"django/postgres.sql":     {rejected: 3, why: "the same"},
	"django/users.json":       {rejected: 3, why: "the same"},
	"dovecot/users.passwd":    {rejected: 3, why: "crypt(3), CRAM and SCRAM"},
	"htpasswd/htpasswd":       {rejected: 4, why: "$apr1$ and crypt(3)"},
	"mediawiki/wiki.db": {
		skipped: 1, rejected: 6,
		why: "the wiki itself; no address, md5 twice; spaces and letters in user names",
	},
	"mediawiki/wiki.sql":      {skipped: 1, rejected: 6, why: "the same"},
	"medusa/site.sql":         {skipped: 3, why: "guests and a deleted customer"},
	"odoo/users.dump":         {skipped: 5, rejected: 1, why: "Odoo's own and a deleted account; no address"},
	"odoo/users.sql":          {skipped: 5, rejected: 1, why: "the same"},
	"openldap/users.ldif":     {skipped: 3, rejected: 1, why: "units and a group; ë in a user name"},
	"parse/site.sql":          {skipped: 1, rejected: 1, why: "an anonymous user; letters in a user name"},
	"ppolicy/people.ldif":     {skipped: 1, why: "a unit"},
	"ppolicy/users.ldif":      {skipped: 4, why: "units and the policy"},
	"redmine/site.db":         {skipped: 5, why: "groups and visitors"},
	"samba/users.ldif":        {skipped: 43, why: "groups, the server, and Samba's own accounts"},
	"sqlite/users.db":         {rejected: 2, why: "a 7 and bytes, in columns that take anything"},
	"sqlite/users.sql":        {rejected: 2, why: "the same"},
	"strapi/site.db":          {rejected: 3, why: "spaces and letters in user names"},
	"strapi/site.sql":         {rejected: 3, why: "the same"},
	"vendure/site.sql":        {skipped: 1, rejected: 1, why: "a deleted customer; no address"},
	"wordpress/multisite.sql": {rejected: 3, why: "two passwords of phpass; a space in a user name"},
	"wordpress/single.sql":    {rejected: 3, why: "the same"},
}

// unknown are the folders of exports that have nothing by which their system is known. They are called as it is.
var unknown = []string{"adonisjs", "dovecot", "htpasswd", "passport-local-sequelize"}

// flags are those that an export needs.
func flags(export string) []string {
	switch system := filepath.Base(filepath.Dir(export)); {
	case slices.Contains(unknown, system):
		return []string{"--from", system}
	case system == "medusa", system == "redmine": // no password of which Auth0 can check
		return []string{"--severity", "password/unsupported=warning"}
	}
	return nil
}

// TestExports takes each export that a real program wrote to the emulator, with no flag but
// those for what stays behind and for what it does not show. All its rows are
// accounted for, and all passwords that are known let their users in.
func TestExports(t *testing.T) {
	exports, _ := filepath.Glob("../../testdata/exports/*/*")
	if len(exports) == 0 {
		t.Fatal("there are no exports")
	}
	tried, proved := map[string]bool{}, map[string]bool{}
	for _, export := range exports {
		export, err := filepath.Abs(export)
		if err != nil {
			t.Fatal(err)
		}
		folder := filepath.Dir(export)
		name := filepath.Base(folder) + "/" + filepath.Base(export)
		if slices.Contains(noExports, filepath.Base(name)) {
			continue
		}
		tried[name] = true
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			rehearse(t, export, remainders[name])
			if known := filepath.Join(folder, "credentials.csv"); exists(known) {
				logIn(t, export, known, proved[folder])
				proved[folder] = true
			}
		})
	}
	for name := range remainders {
		if !tried[name] {
			t.Errorf("there is no export %s", name)
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// rehearse runs an export and adds up what its summary says.
func rehearse(t *testing.T, export string, want remainder) {
	args := append([]string{"run", export, "--rehearse", "--report", "concise"}, flags(export)...)
	if want.rejected > 0 {
		args = append(args, "--rejects", "rejects")
	}
	status, _, stderr := muster(nil, args...)
	wantStatus := 0
	if want.rejected > 0 {
		wantStatus = 1
	}
	if status != wantStatus {
		t.Fatalf("status %d, not %d: %s", status, wantStatus, stderr)
	}
	rows, users := sum(t, stderr, `(\d+) rows? = (.*)`), sum(t, stderr, `(\d+) users? submitted = ([^;]*)`)
	got := remainder{skipped: rows["skipped"], rejected: rows["rejected"], why: want.why}
	if got != want {
		t.Errorf("%+v, not %+v: %s", got, want, stderr)
	}
	if rows[""] == 0 || users[""] != rows["user"] || users["inserted"] != users[""] || users[""] == 0 {
		t.Errorf("rows do not add up, or users fail that validate let through: %s", stderr)
	}
}

var part = regexp.MustCompile(`(\d+) (\w+)`)

// sum reads a line of a summary: a number, and the parts that it is the sum of. The number
// is that of "".
func sum(t *testing.T, stderr, line string) map[string]int {
	t.Helper()
	found := regexp.MustCompile(line).FindStringSubmatch(stderr)
	if found == nil {
		t.Fatalf("there is no line %s: %s", line, stderr)
	}
	parts := map[string]int{}
	parts[""], _ = strconv.Atoi(found[1])
	rest := parts[""]
	for _, m := range part.FindAllStringSubmatch(found[2], -1) {
		n, _ := strconv.Atoi(m[1])
		parts[strings.TrimSuffix(m[2], "s")] += n
		rest -= n
	}
	if rest != 0 {
		t.Errorf("%s is no sum", found[0])
	}
	return parts
}

// logIn verifies the known passwords of an export; of one that holds what another beside it
// does, some, as each takes its time.
func logIn(t *testing.T, export, known string, some bool) {
	text, err := os.ReadFile(known)
	if err != nil {
		t.Fatal(err)
	}
	accounts, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil || len(accounts) < 2 {
		t.Fatalf("%s has no account: %v", known, err)
	}
	if some {
		tried := accounts[:1:1]
		for i := 1; i < len(accounts); i += 1 + len(accounts)/6 {
			tried = append(tried, accounts[i])
		}
		accounts, known = tried, "some.csv"
		var b bytes.Buffer
		if err := csv.NewWriter(&b).WriteAll(accounts); err != nil {
			t.Fatal(err)
		}
		write(t, known, b.String())
	}
	args := append([]string{"verify", export, "--credentials", known, "--report", "concise"}, flags(export)...)
	if strings.HasSuffix(export, ".json") { // which is users, where nothing else is said
		args = append(args, "--from", "json")
	}
	_, stdout, stderr := muster(nil, args...)
	if want := len(accounts) - 1; strings.Count(stdout, ": match\n") != want {
		t.Errorf("of %d passwords not all match:\n%s%s", want, stdout, stderr)
	}
}
