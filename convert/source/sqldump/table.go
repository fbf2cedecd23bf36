package sqldump

import (
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// table is what a dump says about one of its tables.
type table struct {
	database, name string
	columns        []column // nil where no CREATE TABLE was seen
	create         string   // that statement as it stands in the file
	modes          modes    // under which it stands there
	at             schema.Place
	rows           int // counted until a table is chosen
}

type column struct {
	name      string
	generated bool // the server fills it in
	invisible bool // it has a value only where a statement lists it
	bit       bool // bit(1)
}

// String is how the table is named to people.
func (t *table) String() string {
	if t.database == "" {
		return t.name
	}
	return t.database + "." + t.name
}

// is says whether the name that somebody gave is that of the table.
func (t *table) is(given string) bool {
	switch {
	case strings.EqualFold(given, t.name), strings.EqualFold(given, t.String()):
		return true
	}
	// A dump of one database does not say which.
	_, last, ok := strings.Cut(given, ".")
	return ok && t.database == "" && strings.EqualFold(last, t.name)
}

func (t *table) names() []string {
	var names []string
	for _, c := range t.columns {
		names = append(names, c.name)
	}
	return names
}

// tables are those seen so far, in the order of the file.
type tables struct {
	list   []*table
	byID   map[string]*table
	byName map[string]*table // the first one of each name
}

// create is the table that a CREATE TABLE describes.
func (s *tables) create(database, name string) *table {
	id := strings.ToLower(database + "\x00" + name)
	if t := s.byID[id]; t != nil {
		return t
	}
	t := &table{database: database, name: name}
	if s.byID == nil {
		s.byID, s.byName = map[string]*table{}, map[string]*table{}
	}
	s.byID[id] = t
	if n := strings.ToLower(name); s.byName[n] == nil {
		s.byName[n] = t
	}
	s.list = append(s.list, t)
	return t
}

// find is the table that an INSERT names. Where one of the two statements does not
// say which database, the name decides.
func (s *tables) find(database, name string) *table {
	if t := s.byID[strings.ToLower(database+"\x00"+name)]; t != nil {
		return t
	}
	if t := s.byName[strings.ToLower(name)]; t != nil && (database == "" || t.database == "") {
		return t
	}
	return s.create(database, name)
}

// found says in words which table was chosen, and from what was seen of the file.
func (s *tables) found(t *table) string {
	if len(s.list) == 1 {
		return "table " + show(t.String())
	}
	return fmt.Sprintf("table %s of %d (%s)", show(t.String()), len(s.list), s.words(false))
}

const listed = 20 // tables that a message names

func (s *tables) words(counted bool) string {
	var words []string
	for _, t := range s.list {
		if len(words) == listed {
			words = append(words, fmt.Sprintf("and %d more", len(s.list)-listed))
			break
		}
		w := show(t.String())
		if counted {
			w += " (" + count(t.rows, "row") + ")"
		}
		words = append(words, w)
	}
	return strings.Join(words, ", ")
}

// show quotes a name only where it needs it.
func show(name string) string {
	if q := schema.Quote(name); q != `"`+name+`"` || strings.ContainsAny(name, " ,()") {
		return q
	}
	return name
}

// userNames are tables of users that need no further proof; likelyNames need a column
// for passwords beside the one for addresses.
var (
	userNames   = []string{"users", "user", "user_entity", "users_field_data", "user_accounts", "useraccounts"}
	likelyNames = []string{
		"account", "accounts", "member", "members", "customer", "customers", "customer_entity", "person", "persons", "people",
		"login", "logins", "client", "clients", "subscriber", "subscribers", "profile", "profiles",
	}
)

// score says how much a table looks as if it held users: 2 is enough. Email says
// whether one of its columns may hold addresses, without which it is not enough.
func score(table string, columns []string) (n int, email bool) {
	table = strings.ToLower(table)
	switch {
	case strings.HasPrefix(table, "admin"): // the others come after it
	case slices.Contains(userNames, table), strings.HasSuffix(table, "_users"), strings.HasSuffix(table, "_user"):
		n = 2
	case slices.ContainsFunc(likelyNames, func(s string) bool { return table == s || strings.HasSuffix(table, "_"+s) }):
		n = 1
	}
	password := false
	for _, c := range columns {
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

// none is the error of a dump without the table that was asked for, or without one
// that looks like users.
func (s *tables) none(file, asked string) error {
	p := schema.Problem{Rule: "sql/no-table", Severity: schema.Error, Index: -1, Pos: schema.Pos{File: file}}
	switch {
	case len(s.list) == 0:
		p.Message = "the file holds no table"
		p.Hint = "is it a whole dump? mysqldump DATABASE users > users.sql writes one"
	case asked != "":
		p.Message = fmt.Sprintf("the file has no table %s; it has %s", show(asked), s.words(false))
		p.Hint = "--table takes one of them"
		var names []string
		for _, t := range s.list {
			names = append(names, t.name, t.String())
		}
		if near := schema.Nearest(asked, names); near != "" {
			p.Hint = "did you mean --table " + show(near) + "?"
		}
	default:
		p.Message = "no table looks like users; the file has " + s.words(true)
		p.Hint = "say which one holds them: --table NAME"
		if t := s.likeliest(); t != nil {
			p.Hint = "say which one holds them, perhaps --table " + show(t.String())
		}
	}
	return &schema.DataError{Problem: p}
}

// likeliest is the table to suggest: the one that scores best, then one with many rows.
func (s *tables) likeliest() *table {
	var best *table
	rank := func(t *table) int {
		n, email := score(t.name, t.names())
		if email {
			n += 2
		}
		return n
	}
	for _, t := range s.list {
		if best == nil || rank(t) > rank(best) || rank(t) == rank(best) && t.rows > best.rows {
			best = t
		}
	}
	return best
}

// layout says which column each value of a statement belongs to.
type layout struct {
	id    int
	modes modes
	names []string // of the columns, in the order of the values
	at    []int    // where each stands in the table, negative for nowhere
	short []int    // the same, where the values of generated columns are left out
	bits  []bool   // the columns of the table that are one bit wide; nil for none
	width int      // of the table
	even  bool     // at counts from 0 to width
	list  bool     // the statement lists its columns
}

// columnsOf are the columns that rows get: those of the table in its order, without
// the ones that only a statement that lists them fills, and what else is listed.
func columnsOf(t *table, list []string) []string {
	if t.columns == nil {
		return list
	}
	var columns []string
	has := func(names []string, c string) bool {
		return slices.ContainsFunc(names, func(s string) bool { return strings.EqualFold(s, c) })
	}
	for _, c := range t.columns {
		if has(list, c.name) || !c.invisible && (list == nil || !c.generated) {
			columns = append(columns, c.name)
		}
	}
	for _, c := range list {
		if !has(columns, c) {
			columns = append(columns, c)
		}
	}
	return columns
}

// newLayout places the values of a statement in the columns of rt. Unknown names the
// column of the statement that is not among them.
func newLayout(rt *rows.Table, t *table, list []string, m modes) (l *layout, unknown string) {
	l = &layout{modes: m, names: list, width: len(rt.Columns), list: list != nil}
	place := func(name string) int {
		return slices.IndexFunc(rt.Columns, func(s string) bool { return strings.EqualFold(s, name) })
	}
	generated := map[string]bool{}
	for _, c := range t.columns {
		i := place(c.name)
		if c.generated {
			generated[strings.ToLower(c.name)] = true
		}
		if list == nil && !c.invisible {
			l.names = append(l.names, c.name)
			l.at = append(l.at, i)
			if !c.generated {
				l.short = append(l.short, i)
			}
			if i < 0 && !c.generated {
				unknown = c.name
			}
		}
		if c.bit && i >= 0 {
			if l.bits == nil {
				l.bits = make([]bool, l.width)
			}
			l.bits[i] = true
		}
	}
	for _, c := range list {
		i := place(c)
		if i < 0 && !generated[strings.ToLower(c)] { // what is computed from the others can be left out
			unknown = c
		}
		l.at = append(l.at, i)
	}
	if len(l.short) == len(l.at) {
		l.short = nil
	}
	l.even = len(l.at) == l.width
	for i, c := range l.at {
		l.even = l.even && i == c
	}
	return l, unknown
}
