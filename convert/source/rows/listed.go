package rows

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"muster/schema"
)

// Listed is TableInfo, for the readers of SQL.
type Listed = TableInfo

// LooksLikeUsers reports whether the table seems to hold users: its name says so and it has
// a column for addresses. Where its columns are not known, the name is enough.
func (t *TableInfo) LooksLikeUsers() bool {
	n, email := t.score()
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
	// (Magento), of Odoo and Nextcloud, and of plugins of WordPress and Joomla.
	besideNames = []string{"admin_user", "api_user", "mail_accounts", "guests_users", "amelia_users", "acym_user"}
	likelyNames = []string{
		"account", "accounts", "member", "members", "customer", "customers", "customer_entity", "person", "persons", "people",
		"login", "logins", "client", "clients", "subscriber", "subscribers", "profile", "profiles",
	}
)

// score says how much a table looks as if it held users: 2 is enough. Email says
// whether one of its columns may hold addresses, without which it is not enough.
func (t *TableInfo) score() (n int, email bool) {
	name := strings.ToLower(t.Name)
	switch {
	case strings.HasPrefix(name, "admin"), strings.Contains(name, "wizard"),
		// the others come after it
		slices.ContainsFunc(besideNames, func(s string) bool { return strings.HasSuffix(name, s) }):
	case slices.Contains(userNames, name), strings.HasSuffix(name, "_users"), strings.HasSuffix(name, "_user"):
		n = 2
	case slices.ContainsFunc(likelyNames, func(s string) bool { return name == s || strings.HasSuffix(name, "_"+s) }):
		n = 1
	}
	password := false
	for _, c := range t.Columns {
		c = strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(c))
		email = email || strings.HasSuffix(c, "mail") || strings.HasSuffix(c, "mailaddress")
		password = password || strings.Contains(c, "passw") || strings.Contains(c, "passhash") ||
			strings.HasSuffix(c, "pass") || strings.HasSuffix(c, "pwd") || strings.HasSuffix(c, "pwhash")
	}
	if password {
		n++
	}
	return n, email
}

// FoundTable says in words which table was chosen, and from which.
func FoundTable(list []*TableInfo, chosen *TableInfo) string {
	if len(list) == 1 {
		return "table " + ShowName(chosen.String())
	}
	return fmt.Sprintf("table %s of %d (%s)", ShowName(chosen.String()), len(list), listWords(list, false))
}

// TakenTable says in words which table was taken for the name that somebody gave, and from
// which of that name; "" where the name says it.
func TakenTable(list []*TableInfo, taken *TableInfo, given string) string {
	if strings.EqualFold(given, taken.String()) {
		return ""
	}
	return FoundTable(slices.DeleteFunc(list, func(t *TableInfo) bool { return !t.Is(given) }), taken)
}

// MoreUsers is the problem of an export of which one table was chosen and read, where others
// with rows look like users too; nil for no others. A table that somebody named is the one
// that is meant.
func MoreUsers(rule, file string, list []*TableInfo, chosen *TableInfo) []schema.Problem {
	var others []*TableInfo
	for _, t := range list {
		if t != chosen && t.Rows != 0 && t.LooksLikeUsers() {
			others = append(others, t)
		}
	}
	if len(others) == 0 {
		return nil
	}
	at := schema.Pos{File: file, Line: others[0].At.Line, Column: others[0].At.Column}
	message, hint := "tables "+listWords(others, true)+" look like users too, and are not read",
		"--table says which one is meant, a run each"
	if len(others) == 1 {
		message = "table " + listWords(others, true) + " looks like users too, and is not read"
		hint = "--table " + ShowName(others[0].String()) +
			" reads it, in a run of its own; with the name of the table that was read, this is not said"
	}
	return []schema.Problem{{Rule: rule, Severity: schema.Warning, Index: -1, Pos: at, Message: message, Hint: hint}}
}

const listed = 20 // tables that a message names

func listWords(list []*TableInfo, counted bool) string {
	var words []string
	for _, t := range list {
		if len(words) == listed {
			words = append(words, fmt.Sprintf("and %d more", len(list)-listed))
			break
		}
		w := ShowName(t.String())
		if counted && t.Rows >= 0 {
			w += " (" + Count(t.Rows, "row") + ")"
		}
		words = append(words, w)
	}
	return strings.Join(words, ", ")
}

// NoTableError says that an export lacks the table that is looked for.
type NoTableError struct {
	Tables []*TableInfo // that it has
	err    *schema.DataError
}

func (e *NoTableError) Error() string { return e.err.Error() }
func (e *NoTableError) Unwrap() error { return e.err }

// Cut is the error of an export that ends, or cannot be read on, before a table was found:
// with the tables up to there. An error that is not about the data is returned as it is.
func Cut(list []*TableInfo, err error) error {
	var data *schema.DataError
	if len(list) > 0 && errors.As(err, &data) {
		return &NoTableError{list, data}
	}
	return err
}

// Hint is the error with another word on what to do.
func (e *NoTableError) Hint(hint string) error {
	p := e.err.Problem
	p.Hint = hint
	return &NoTableError{e.Tables, &schema.DataError{Problem: p}}
}

// NoTable is the problem of an export without the table that was asked for, or without
// one that looks like users. Whole is the command that makes a whole export.
func NoTable(rule, file, asked string, list []*TableInfo, whole string) error {
	p := schema.Problem{Rule: rule, Severity: schema.Error, Index: -1, Pos: schema.Pos{File: file}}
	switch {
	case len(list) == 0:
		p.Message = "the file holds no table"
		p.Hint = "is it a whole dump? " + whole + " writes one"
	case asked != "":
		p.Message = fmt.Sprintf("the file has no table %s; it has %s", ShowName(asked), listWords(list, false))
		p.Hint = "--table takes one of them"
		var names []string
		for _, t := range list {
			names = append(names, t.Name, t.String())
		}
		if near := schema.Nearest(asked, names); near != "" {
			p.Hint = "did you mean --table " + ShowName(near) + "?"
		}
	default:
		p.Message = "no table looks like users; the file has " + listWords(list, true)
		p.Hint = "say which one holds them: --table NAME"
		if t := likeliest(list); t != nil {
			p.Hint = "say which one holds them, perhaps --table " + ShowName(t.String())
		}
	}
	return &NoTableError{list, &schema.DataError{Problem: p}}
}

// likeliest is the table to suggest: the one that scores best, then one with many rows.
func likeliest(list []*TableInfo) *TableInfo {
	var best *TableInfo
	rank := func(t *TableInfo) int {
		n, email := t.score()
		if email {
			n += 2
		}
		return n
	}
	for _, t := range list {
		if best == nil || rank(t) > rank(best) || rank(t) == rank(best) && t.Rows > best.Rows {
			best = t
		}
	}
	return best
}
