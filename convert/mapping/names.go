package mapping

import (
	"maps"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/schema"
)

// Auto maps columns by their names and, where the table was looked at, by what their cells are: nil is for one that was
// not. A column called app_metadata.plan goes to that place. What has no target is left to Compile to report.
func Auto(columns []string, t *look.Table) *Mapping {
	a := &auto{columns: columns, t: t, names: map[string]string{}, target: map[string]string{}}
	for i, prefix := range look.Prefixes(columns) {
		for _, name := range []string{schema.Folded(columns[i][len(prefix):]), schema.Folded(columns[i])} {
			if _, ok := a.names[name]; !ok && name != "" {
				a.names[name] = columns[i]
			}
		}
	}
	for _, c := range columns { // what stands in an object that is the user's
		at := strings.LastIndexByte(c, '.') + 1
		name := schema.Folded(c[at:])
		if _, ok := a.names[name]; !ok && at > 0 && name != "" && name != "id" && isOfUser(c[:at-1]) {
			a.names[name] = c
		}
	}
	for _, s := range schema.Synonyms() {
		a.find(s)
	}
	a.key()
	a.halves()
	m := &Mapping{}
	for _, c := range columns {
		if attribute := a.target[c]; attribute != "" {
			if attribute == "username" && a.loginIsKey {
				m.Fields = append(m.Fields, a.field("user_id", c))
			}
			m.Fields = append(m.Fields, a.field(attribute, c))
			delete(a.target, c) // a second column of that name has no target
			continue
		}
		if path := strings.Split(c, "."); len(path) > 1 && isMetadata(path[0]) {
			m.Fields = append(m.Fields, Field{Path: path, Column: c})
		}
	}
	return m
}

// isOfUser reports whether all keys on a path are of objects that hold what is of the user himself.
func isOfUser(path string) bool {
	return !slices.ContainsFunc(strings.Split(path, "."), func(key string) bool {
		return !slices.Contains(ofUser, schema.Folded(key))
	})
}

var ofUser = []string{
	"user", "name", "names", "profile", "profil", "person", "personal", "personalinfo", "personaldata", "info", "userinfo",
	"account",
	"local", "attributes", "attrs", "fields", "data", "details", "identity", "general", "basic", "traits", "contact",
	"perfil", "profilo", "profiel", "userprofile", "source", "doc", "document",
}

// auto finds columns for attributes.
type auto struct {
	columns []string
	t       *look.Table
	names   map[string]string // columns by what they are called, folded
	target  map[string]string // attributes by column

	loginIsKey bool // the column of user names is the primary key, and the id too
}

// find chooses the column of an attribute: the first of its names of which the cells do not say otherwise.
func (a *auto) find(s schema.Synonym) {
	var second string // a column of that name, though its cells are of something else
	for i, n := range slices.Concat(s.Names, s.Foreign, s.Further) {
		c, ok := a.names[n]
		if !ok || a.target[c] != "" {
			continue
		}
		seen := a.t.Column(c)
		switch {
		case s.Attribute == "email" && a.elsewhere(seen):
		case seen == nil, seen.Filled == 0 && i < len(s.Names), a.goes(s.Attribute, seen, i >= len(s.Names)):
			a.target[c] = s.Attribute
			return
		case second == "" && i < len(s.Names) && !(s.Attribute == "password" && seen.OnlyDigests()):
			second = c
		}
	}
	if second != "" {
		a.target[second] = s.Attribute
		return
	}
	if a.t == nil {
		return
	}
	if s.Attribute == "password" {
		a.stored()
		return
	}
	for _, c := range a.t.Columns {
		if a.target[c.Name] == "" && c.Filled > 0 && c.ComposedFor(s.Attribute) &&
			a.goes(s.Attribute, c, true) {
			a.target[c.Name] = s.Attribute
			return
		}
	}
}

// stored takes the only column that is called one of passwords, in whatever words, and holds hashes that Auth0 checks.
func (a *auto) stored() {
	var found []string
	for _, c := range a.t.Columns {
		if c.NamesPassword() && c.Marked > 0 && c.Fits("password") == look.Surely && c.Passwords(false) == look.SurePassword {
			found = append(found, c.Name)
		}
	}
	if len(found) == 1 {
		a.target[found[0]] = "password"
	}
}

// elsewhere reports whether a column that is called as addresses are holds none, and another one does, or only an
// expression takes them out of it.
func (a *auto) elsewhere(c *look.Column) bool {
	return c != nil && a.t.Rows > 0 && c.Kinds[look.Email] == 0 && (c.EmailExpr() != "" || a.t.Addresses() != nil)
}

// goes reports whether the cells of a column may be those of an attribute. Foreign is for a name in another language,
// which is less to go by.
func (a *auto) goes(attribute string, c *look.Column, foreign bool) bool {
	switch attribute {
	case "email":
		return c.Holds(look.Email)
	case "user_id":
		return c.Repeated() == 0
	case "phone_number":
		return !foreign || 2*c.Kinds[look.E164] >= c.Filled
	case "password":
		return !foreign && !c.OnlyDigests() || c.Usable > 0
	}
	return !foreign || c.Filled > 0 && c.Fits(attribute) != look.Never
}

// key makes the declared primary key the id of users, or a column that is named and filled like one, where no name says
// what it is.
func (a *auto) key() {
	if a.t == nil {
		return
	}
	current := ""
	for c, attribute := range a.target {
		if attribute == "user_id" {
			current = c
		}
	}
	key := a.t.Column(a.t.Key)
	if key == nil && current == "" {
		for _, c := range a.t.Columns {
			if c.NamesKey(a.t.Table) && c.Filled > 0 && c.Null+c.Empty == 0 && c.Repeated() == 0 && a.target[c.Name] == "" {
				key = c
				break
			}
		}
	}
	if key == nil || key.Filled == 0 || key.Repeated() > 0 || key.Null+key.Empty > 0 {
		return
	}
	if taken := a.target[key.Name]; taken != "" {
		a.loginIsKey = taken == "username" && current == ""
		return
	}
	if current != "" {
		seen := a.t.Column(current)
		ids := seen != nil && (seen.All(look.Integer) || seen.All(look.UUID))
		if ids && strings.HasPrefix(schema.Folded(current), "user") && schema.Folded(key.Name) == "id" {
			return // the key is that of something that the user has
		}
		delete(a.target, current)
	}
	a.target[key.Name] = "user_id"
}

// halves makes a column called name the half of the name that no other column holds.
func (a *auto) halves() {
	var name, given, family string
	for c, attribute := range a.target {
		switch attribute {
		case "name":
			name = c
		case "given_name":
			given = c
		case "family_name":
			family = c
		}
	}
	if name == "" || (given == "") == (family == "") {
		return
	}
	short := name
	if seen := a.t.Column(name); seen != nil {
		if short = seen.Short(); seen.Filled > 0 && 5*seen.Worded >= 4*seen.Filled {
			return // it holds both
		}
		if seen.Filled > 2 && seen.Logins == seen.Filled && seen.Repeated() == 0 {
			if a.target[name] = ""; !slices.Contains(slices.Collect(maps.Values(a.target)), "username") {
				a.target[name] = "username"
			}
			return
		}
	}
	if !slices.Contains(halfNames, schema.Folded(short)) {
		return
	}
	if a.target[name] = "given_name"; family == "" {
		a.target[name] = "family_name"
	}
}

// halfNames are names of columns that hold whole names, or one half beside the other.
var halfNames = []string{
	"name", "nombre", "nom", "nome", "naam", "namn", "navn", "ad", "adı", "adi", "jméno", "jmeno", "όνομα", "onoma",
	"名前", "お名前", "namae",
}

// field is the field of an attribute, as the cells of its column are read.
func (a *auto) field(attribute, column string) Field {
	f := Field{Path: []string{attribute}, Column: column}
	c := a.t.Column(column)
	if c == nil {
		return f
	}
	switch attribute {
	case "email_verified", "phone_verified", "blocked":
		if c.Times() {
			if f.Type = Present; c.Zeros > 0 {
				f.None = []string{"0"}
			}
		} else if yes, no := c.Spellings(); yes != nil || no != nil {
			f.True, f.False, f.Type = yes, no, Boolean
		}
	}
	return f
}

func isMetadata(attribute string) bool {
	return attribute == "app_metadata" || attribute == "user_metadata"
}

// LooksLike lists the columns that may well hold an attribute, though their names
// are not among the usual ones.
func LooksLike(attribute string, columns []string) []string {
	var like []string
	for _, c := range columns {
		n := schema.Folded(c)
		if strings.Contains(n, schema.Folded(attribute)) || attribute == "email" && strings.Contains(n, "mail") {
			like = append(like, c)
		}
	}
	if attribute != "email" || like != nil {
		return like
	}
	for _, c := range columns {
		if slices.Contains(oftenEmails, schema.Folded(c)) {
			like = append(like, c)
		}
	}
	return like
}

// oftenEmails are columns of names with which people log in, which often are addresses.
var oftenEmails = []string{
	"userprincipalname", "upn", "login", "loginname", "logonname", "signinname", "username",
	"userid", "account", "principal",
}
