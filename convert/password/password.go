// Package password translates stored password hashes into the two forms that
// Auth0's bulk import takes, password_hash and custom_password_hash, and proves
// with a known password that the result will let its user log in.
package password

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"muster/schema"
)

// Input is what an export knows of one user's password. All fields but Stored may be
// empty; a Scheme says which ones it needs.
type Input struct {
	Stored   []byte // the column itself
	Salt     []byte // a column of its own
	Username []byte // as the program hashed it
	Pepper   []byte // a secret of the whole program: Devise's pepper, PrestaShop's cookie key, an HMAC key

	// Iterations is a number, or the text by which the program names its algorithm:
	// Keycloak's credentialData, Gitea's passwd_hash_algo, Discourse's password_algorithm.
	Iterations []byte

	Scheme []byte // the word by which the row names its scheme, of ByColumn

	// HashPlain has text that says of itself that it is no hash, such as {noop}secret,
	// hashed here. Naming the scheme plain says the same for a whole column.
	HashPlain bool
	// PreferCustom writes all hashes to custom_password_hash, which an upsert can replace
	// until the first login.
	PreferCustom bool
}

// Family is the kind of hash that a user keeps, for summaries to count by.
type Family uint8

// Families. Untranslated goes with a Reason, NoPassword with neither hash nor Reason.
const (
	Untranslated Family = iota
	NoPassword
	Bcrypt
	Argon2
	PBKDF2
	Scrypt
	HMAC
	LDAP
	MD4
	MD5
	SHA1
	SHA256
	SHA512
	Plain    // text that was hashed here
	Given    // a hash in the form of Auth0
	Families = iota
)

func (f Family) String() string {
	names := [Families]string{
		"untranslated", "no password", "bcrypt", "argon2", "pbkdf2", "scrypt", "hmac", "ldap",
		"md4", "md5", "sha1", "sha256", "sha512", "plain text, hashed here",
		"in Auth0's form",
	}
	return names[f]
}

// Scheme is a way in which programs store passwords. It is safe for use by several
// goroutines.
type Scheme struct {
	Name  string
	Doc   string // which programs store what
	Needs Parts  // of Input beside Stored
	read  reader

	byShape bool               // what is read is what the shape of the hash says
	byWord  map[string]*Scheme // of ByColumn
	others  *otherWords        // that byWord lacks
	hexSalt bool               // the salt is what its hex digits say
}

// Parts is a set of fields of Input.
type Parts uint8

// The fields beside Stored.
const (
	NeedsSalt Parts = 1 << iota
	NeedsIterations
	NeedsUsername
	NeedsPepper
)

// maxStored is far over the longest hash of any scheme.
const maxStored = 16 << 10

// reader translates a value that is not empty and means some password.
type reader func(dst []byte, in Input) ([]byte, Family, *Reason)

// Append appends the property of a user that holds the translated hash, with a comma
// before it. A value by which programs say that there is no password appends nothing and
// gives NoPassword. Without a translation nothing is appended and there is a Reason.
//
// A Reason with Family other than Untranslated is a warning: the hash was appended, and
// whether Auth0 can check it is not documented.
//
// Nothing is allocated for bcrypt.
func (s *Scheme) Append(dst []byte, in Input) ([]byte, Family, *Reason) {
	if s.byWord != nil && len(trimmed(in.Stored)) > 0 {
		one := s.byWord[string(in.Scheme)]
		if one == nil {
			one = s.byWord[strings.ToLower(strings.TrimSpace(string(in.Scheme)))]
		}
		if one == nil {
			return dst, Untranslated, s.others.reason(in.Scheme)
		}
		s = one
	}
	if s.Name != PlainName && s.Name != membershipName { // which may hold passwords as they are
		in.Stored = trimmed(in.Stored)
		if isNone(in.Stored) {
			return dst, NoPassword, nil
		}
	}
	if len(in.Stored) == 0 {
		return dst, NoPassword, nil
	}
	if missing := s.missing(in); missing != nil {
		return dst, Untranslated, missing
	}
	if len(in.Stored) > maxStored {
		return dst, Untranslated, badHash
	}
	before := len(dst)
	dst, family, reason := s.read(dst, in)
	if family == Untranslated {
		dst = dst[:before]
	} else if reason == nil && !s.hexSalt && len(prefixedHex(in.Salt)) > 0 {
		reason = bytesAsText
	}
	return dst, family, reason
}

// ByColumn is a scheme for each row, by the word that a column has for it, whose case and blanks count only where the
// words differ by nothing else. A row without a word is taken by the shape of its hash, unless the empty word has a
// scheme.
func ByColumn(column string, schemes map[string]*Scheme) *Scheme {
	s := &Scheme{Name: column, Doc: "what a column names", byWord: maps.Clone(schemes)}
	if s.byWord[""] == nil {
		s.byWord[""] = Auto()
	}
	for _, one := range schemes {
		s.Needs |= one.Needs
	}
	for word, one := range schemes {
		if small := strings.ToLower(word); s.byWord[small] == nil {
			s.byWord[small] = one
		}
	}
	s.others = &otherWords{column: column}
	return s
}

// otherWords are the reasons for words that a map lacks.
type otherWords struct {
	column  string
	reasons sync.Map // by the word; "" for those that are not to be shown
}

// reason is the same for the same word. A value that may be a secret is not shown.
func (o *otherWords) reason(word []byte) *Reason {
	text := string(bytes.TrimSpace(word))
	if !isSchemeName(text) {
		text = ""
	}
	if found, ok := o.reasons.Load(text); ok {
		return found.(*Reason)
	}
	message, hint := fmt.Sprintf("the column %q names a scheme that map does not have", o.column), "its word"
	if text != "" {
		message, hint = message+": "+text, text
	}
	found, _ := o.reasons.LoadOrStore(text, &Reason{
		ruleScheme, "another word", message, "add " + hint + " to map, with the scheme that it stands for", SayMore,
	})
	return found.(*Reason)
}

// schemeWords are what programs put the names of their schemes together of.
var schemeWords = strings.Fields(`md4 md5 sha sha1 sha224 sha256 sha384 sha512 1 224 256 384 512 ssha smd5 crypt bcrypt
	scrypt argon2 argon2i argon2id argon2d pbkdf2 hmac ldap phpass salted salt peppered pepper hex base64 b64 utf16 utf8
	plain plaintext hash password firebase django symfony werkzeug aws cognito awscognito drupal joomla laravel nt ntlm`)

// isSchemeName reports whether a word is such a name, and so no password that stands in a wrong column.
func isSchemeName(word string) bool {
	parts := strings.FieldsFunc(strings.ToLower(word), func(r rune) bool { return strings.ContainsRune("_-. ", r) })
	return len(parts) > 0 && len(word) <= 32 &&
		!slices.ContainsFunc(parts, func(part string) bool { return !slices.Contains(schemeWords, part) })
}

// Severity is that of the problem that a Reason makes: an error where there is no hash.
func (f Family) Severity() schema.Severity {
	if f == Untranslated {
		return schema.Error
	}
	return schema.Warning
}

func (s *Scheme) missing(in Input) *Reason {
	switch {
	case s.Needs&NeedsSalt != 0 && len(in.Salt) == 0:
		return noSalt
	case s.Needs&NeedsIterations != 0 && len(in.Iterations) == 0:
		return noIterations
	case s.Needs&NeedsUsername != 0 && len(in.Username) == 0:
		return noUsername
	case s.Needs&NeedsPepper != 0 && len(in.Pepper) == 0:
		return noPepper
	}
	return nil
}

// trimmed is without the spaces, line ends and NULs that fixed-width columns, exports and
// OpenLDAP's argon2 leave around. A binary digest may begin or end in such a byte, and keeps it.
func trimmed(v []byte) []byte {
	if len(v) == 0 || v[len(v)-1] > ' ' && v[0] > ' ' {
		return v
	}
	text := bytes.TrimLeft(bytes.TrimRight(v, " \r\n\x00"), " \t\r\n")
	if len(text) < len(v) && isBinary(text) {
		return v
	}
	return text
}

// isNone reports whether programs store the value for an account that has no password, or
// one that is locked.
func isNone(v []byte) bool {
	if len(v) == 0 || v[0] == '!' && !isBinary(v) { // Django: ! and random text; shadow files: a locked hash
		return true
	}
	switch string(v) {
	// the last three are Moodle's
	case "*", "x", "*LK*", "*NP*", "NP", "*0", "*1", "{NONE}", "not cached", "to be created", "restored":
		return true
	}
	return false
}
