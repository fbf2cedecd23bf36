package ldif

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster/convert/source/directory"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// learned is what the people at the beginning of a file look like.
type learned struct {
	begins  schema.Place // of the first entry
	entries int
	people  int
	whole   bool // they are all there are
	order   []*seen
	byKey   map[string]*seen
	others  []string // classes of entries that are no people
	tooMany bool     // attributes, for people
}

// maxAttributes are as many as muster reads: as many as delimited text has columns.
const maxAttributes = 16384

// seen is an attribute.
type seen struct {
	key     string // its name in lower case
	name    string // as columns are called
	entry   int    // in which it stood last
	several bool   // an entry has it more than once
}

func newLearned() *learned {
	dn := &seen{key: "dn", name: "dn"}
	return &learned{order: []*seen{dn}, byKey: map[string]*seen{"dn": dn}}
}

// piece looks at the entries of a piece.
func (l *learned) piece(p piece) {
	entries(p.Text, func(start, end int) {
		if l.entries == 0 {
			l.begins = p.Place(start)
		}
		first, _ := readLine(p.Text, start)
		if !bytes.EqualFold(first.name, []byte("dn")) {
			return
		}
		l.entries++
		var k kind
		lines(p.Text, start, end, func(at line) bool { k.see(p.Text, at, roleOf(at.name)); return true })
		if !k.isPerson() {
			if k.class != "" && !slices.Contains(l.others, k.class) && len(l.others) < 10 {
				l.others = append(l.others, k.class)
			}
			return
		}
		l.people++
		lines(p.Text, start, end, func(at line) bool { l.attribute(at); return true })
	})
}

func (l *learned) attribute(at line) {
	if r := roleOf(at.name); r == isNone || r == isControl {
		return
	}
	key := string(appendKey(nil, at.name))
	s := l.byKey[key]
	if s == nil {
		if len(l.order) == maxAttributes {
			l.tooMany = true
			return
		}
		s = &seen{key: key, name: spelling(string(at.name))}
		l.byKey[key] = s
		l.order = append(l.order, s)
	}
	s.several = s.several || s.entry == l.entries && key != "dn"
	s.entry = l.entries
}

// appendKey appends the name of an attribute in lower case, without the option binary.
func appendKey(dst, name []byte) []byte {
	from := len(dst)
	for _, c := range name {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		dst = append(dst, c)
	}
	if i := bytes.Index(dst[from:], []byte(";binary")); i >= 0 {
		rest := dst[from+i+len(";binary"):]
		if len(rest) == 0 || rest[0] == ';' {
			dst = append(dst[:from+i], rest...)
		}
	}
	return dst
}

// role is what the name of a line makes of it.
type role byte

const (
	isNone role = iota // the line has no name
	isAttribute
	isClass   // objectClass
	isDN      // the name of the entry
	isControl // about a change, and no attribute
)

func roleOf(name []byte) role {
	switch {
	case name == nil:
		return isNone
	case bytes.EqualFold(name, []byte("objectClass")):
		return isClass
	case bytes.EqualFold(name, []byte("dn")):
		return isDN
	case bytes.EqualFold(name, []byte("changetype")), bytes.EqualFold(name, []byte("control")):
		return isControl
	}
	return isAttribute
}

// usualNames are spelled as the standards do, whatever case a server or a query uses.
var usualNames = []string{
	"objectClass", "cn", "sn", "givenName", "displayName", "initials", "title", "description", "uid", "mail",
	"userPassword",
	"telephoneNumber", "mobile", "homePhone", "preferredLanguage", "employeeNumber", "employeeType", "departmentNumber",
	"o", "ou", "l", "st", "c",
	"street", "postalAddress", "postalCode", "uidNumber", "gidNumber", "homeDirectory", "loginShell", "gecos", "jpegPhoto",
	"labeledURI", "manager",
	"memberOf", "entryUUID", "createTimestamp", "modifyTimestamp", "sAMAccountName", "userPrincipalName",
	"userAccountControl", "objectGUID",
	"objectSid", "proxyAddresses", "whenCreated", "whenChanged", "lastLogon", "lastLogonTimestamp", "pwdLastSet",
	"accountExpires", "department",
	"company", "physicalDeliveryOfficeName", "thumbnailPhoto", "co", "distinguishedName", "objectCategory", "mailNickname",
	"wWWHomePage", "nsAccountLock", "pwdAccountLockedTime", "inetUserStatus", "loginDisabled", "ds-pwp-account-disabled",
	"krbPrincipalExpiration", "unicodePwd",
}

var usualByKey = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, name := range usualNames {
		m[strings.ToLower(name)] = name
	}
	return m
})

// spelling is the name of a column for an attribute that is written so.
func spelling(name string) string {
	base, options, _ := strings.Cut(name, ";")
	if usual := usualByKey()[strings.ToLower(base)]; usual != "" {
		base = usual
	}
	for option := range strings.SplitSeq(options, ";") {
		if option != "" && !strings.EqualFold(option, "binary") {
			base += ";" + option
		}
	}
	return base
}

// shape says which columns an attribute fills. Workers share it.
type shape struct {
	columns []string
	byKey   map[string]*attribute
	people  int // that it was learned from
}

// attribute is one that has columns; -1 for none.
type attribute struct {
	id         int
	name       string
	first, all int
	syntax     directory.Syntax
}

// allSuffix ends the names of columns that hold all the values of an attribute.
const allSuffix = ".all"

// describe sets the columns of a table.
func (l *learned) describe(t *rows.Table, options rows.Options) *shape {
	s := &shape{byKey: map[string]*attribute{}, people: l.people}
	if options.Columns == nil && options.ColumnsFor != nil {
		var found []string
		for _, seen := range l.order {
			found = append(found, seen.name)
		}
		options.Columns, options.Optional = options.ColumnsFor(t.Format, found)
	}
	asked := map[string]string{} // names as the mapping spells them
	var all []string             // keys of which it wants all values
	for _, name := range options.Columns {
		base, every := strings.CutSuffix(name, allSuffix)
		key := strings.ToLower(base)
		if asked[key] == "" {
			asked[key] = base
		}
		if every {
			all = append(all, key)
		}
	}
	for _, seen := range l.order {
		s.add(seen.key, seen.name, asked[seen.key], seen.several || slices.Contains(all, seen.key))
	}
	if !l.whole {
		known := slices.Clone(s.columns)
		for _, name := range options.Columns {
			s.late(t, name, known, slices.Contains(options.Optional, name))
		}
	}
	t.Columns = s.columns
	return s
}

func (s *shape) add(key, name, asked string, all bool) {
	if asked != "" {
		name = asked
	}
	base, _, _ := strings.Cut(key, ";")
	a := &attribute{id: len(s.byKey), name: name, first: len(s.columns), all: -1, syntax: directory.SyntaxOf(base)}
	s.columns = append(s.columns, name)
	if all {
		a.all = len(s.columns)
		s.columns = append(s.columns, name+allSuffix)
	}
	s.byKey[key] = a
}

// late adds a column that a mapping asks for and the first people do not have.
func (s *shape) late(t *rows.Table, name string, known []string, optional bool) {
	base, all := strings.CutSuffix(name, allSuffix)
	key := strings.ToLower(base)
	if s.byKey[key] != nil {
		return
	}
	if s.add(key, base, "", all); optional {
		return
	}
	hint := "it is read where it appears; is its name right?"
	if near := schema.Nearest(name, known); near != "" {
		hint = fmt.Sprintf("it is read where it appears; or did you mean %q?", near)
	}
	t.Notes = append(t.Notes, schema.Problem{
		Rule: "ldif/missing-column", Severity: schema.Warning, Index: -1,
		Pos:     schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
		Message: fmt.Sprintf("the mapping asks for %q, which the first %d people do not have", name, s.people), Hint: hint,
	})
}

// nobody is the error of a file without people.
func (l *learned) nobody(file string) error {
	switch {
	case l.entries == 0:
		return scan.Error("ldif/no-people", file, l.begins, "the file has no entries",
			"export the directory again: slapcat, or ldapsearch -LLL")
	case len(l.others) > 0:
		return scan.Error("ldif/no-people", file, l.begins,
			"none of the entries is a person; their classes are "+strings.Join(l.others, ", "),
			"export the part of the directory that holds the users")
	}
	return scan.Error("ldif/no-people", file, l.begins, "none of the entries has attributes",
		"export the attributes of the users too")
}
