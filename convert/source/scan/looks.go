package scan

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// LooksLikeUsers reports whether a table seems to hold users: its name says so and it has
// a column for addresses. Where its columns are not known, the name is enough.
func LooksLikeUsers(t *rows.TableInfo) bool {
	n, email := score(t)
	return n >= 2 && (email || t.Columns == nil)
}

// userNames are tables of users that need no further proof; likelyNames need a column
// for passwords beside the one for addresses.
var (
	userNames = []string{
		"users", "user", "user_entity", "users_field_data", "user_accounts", "useraccounts",
		"aspnetusers",
	}
	// besideNames end the names of tables that stand beside those of the users: of who runs a shop
	// (Magento), of Odoo and Nextcloud, and of plugins of WordPress and Joomla; of settings, as of how
	// mail is sent.
	besideNames = []string{
		"admin_user", "api_user", "mail_accounts", "guests_users", "amelia_users", "acym_user", "_employee", "_superusers",
		"_settings",
	}
	likelyNames = []string{
		"account", "accounts", "member", "members", "customer", "customers", "customer_entity", "person", "persons", "people",
		"login", "logins", "client", "clients", "subscriber", "subscribers", "profile", "profiles",
	}
)

// MayBeUsers reports whether a table beside the one that is read seems to hold users, too: whatever it
// is called, with a column for addresses and one for passwords.
func MayBeUsers(t *rows.TableInfo) bool {
	if LooksLikeUsers(t) {
		return true
	}
	name := strings.ToLower(t.Name)
	if strings.HasPrefix(name, "admin") || slices.ContainsFunc(besideNames, func(s string) bool {
		return strings.HasSuffix(name, s)
	}) {
		return false
	}
	_, email := score(t)
	return email && slices.ContainsFunc(t.Columns, func(c string) bool {
		return namesPassword(c) || schema.AttributeCalled(c) == "password"
	})
}

// NamesAddress reports whether a column may hold addresses.
func NamesAddress(column string) bool {
	return strings.HasSuffix(flat(column), "mail") || strings.HasSuffix(flat(column), "mailaddress") ||
		schema.AttributeCalled(column) == "email" || schema.ComposedFor("email", column)
}

// namesPassword reports whether a column may hold stored passwords.
func namesPassword(column string) bool {
	c := flat(column)
	return strings.Contains(c, "passw") || strings.Contains(c, "passhash") || strings.HasSuffix(c, "pass") ||
		strings.HasSuffix(c, "pwd") || strings.HasSuffix(c, "pwhash")
}

// flat is the name of a column without case and marks between words.
func flat(column string) string { return marks.Replace(strings.ToLower(column)) }

var marks = strings.NewReplacer("_", "", "-", "", " ", "")

// score says how much a table looks as if it held users: 2 is enough. Email says
// whether one of its columns may hold addresses, without which it is not enough.
func score(t *rows.TableInfo) (n int, email bool) {
	name := strings.ToLower(t.Name)
	switch {
	case strings.HasPrefix(name, "admin"), strings.Contains(name, "wizard"),
		// the others come after it
		slices.ContainsFunc(besideNames, func(s string) bool { return strings.HasSuffix(name, s) }):
	case slices.Contains(userNames, name), strings.HasSuffix(name, "_users"), strings.HasSuffix(name, "_user"):
		n = 2
	case slices.ContainsFunc(likelyNames, func(s string) bool {
		before, ok := strings.CutSuffix(name, s)
		return ok && (before == "" || strings.HasSuffix(before, "_"))
	}):
		n = 1
	}
	password := false
	for _, c := range t.Columns {
		password = password || namesPassword(c)
		email = email || NamesAddress(c)
	}
	if password {
		n++
	}
	return n, email
}
