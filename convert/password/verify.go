package password

import (
	"bytes"
	"crypto/hmac"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"hash"
	"unicode/utf16"

	"golang.org/x/crypto/bcrypt"
)

// Fields are the attributes of a user in the import file that hold a password.
type Fields struct {
	PasswordHash string  `json:"password_hash"`
	Custom       *Custom `json:"custom_password_hash"`
}

// Custom is custom_password_hash. A nil Encoding means the default of the schema.
type Custom struct {
	Algorithm string `json:"algorithm"`
	Hash      struct {
		Value    string `json:"value"`
		Encoding string `json:"encoding"`
		Digest   string `json:"digest"`
		Key      *Value `json:"key"`
	} `json:"hash"`
	Salt     *Value `json:"salt"`
	Password struct {
		Encoding string `json:"encoding"`
	} `json:"password"`
	KeyLen          int  `json:"keylen"`
	Cost            *int `json:"cost"`
	BlockSize       *int `json:"blockSize"`
	Parallelization *int `json:"parallelization"`
}

// Value is bytes in an encoding, utf8 where none is given.
type Value struct {
	Value    string `json:"value"`
	Encoding string `json:"encoding"`
	Position string `json:"position"` // of a salt
}

// ErrNoPassword says that the user is imported without a hash.
var ErrNoPassword = errors.New("the user has no password hash")

// VerifyUser is Verify for a user as it stands in the import file.
func VerifyUser(user []byte, password string) (bool, error) {
	var f Fields
	if err := json.Unmarshal(user, &f); err != nil {
		return false, errors.New("the user's password fields are not of the types that Auth0 takes")
	}
	return Verify(f, password)
}

// Verify reports whether a password will log in a user that is imported with these fields,
// by the rules that Auth0 documents. The error is ErrNoPassword, or a *Reason: the
// fields break Auth0's rules (password/damaged), or their parameters are beyond
// the limits of this package (password/parameters).
//
// What Auth0 does not document is taken so: a salt counts for hmac as for a digest, and
// a password encoding for every algorithm. $2y$ is taken, as documented, though
// node-bcrypt refuses it; the translations of this package never write it.
func Verify(f Fields, password string) (bool, error) {
	check, reason := checker(f)
	if reason != nil {
		return false, reason
	}
	if check == nil {
		return false, ErrNoPassword
	}
	return check(password), nil
}

// checker prepares the check of passwords; nil where there is no hash. It computes nothing
// that takes long.
func checker(f Fields) (func(password string) bool, *Reason) {
	switch c := f.Custom; {
	case f.PasswordHash != "" && c != nil:
		return nil, bothHashes
	case f.PasswordHash != "":
		if s := f.PasswordHash; !isBcrypt([]byte(s)) || s[2] == 'y' || s[4:7] != "10$" {
			return nil, badBcrypt
		}
		return func(password string) bool { return bcryptMatches(f.PasswordHash, []byte(password)) }, nil
	case c == nil:
		return nil, nil
	default:
		return c.checker()
	}
}

var (
	bothHashes = &Reason{
		ruleDamaged, "both hashes",
		"the user has password_hash and custom_password_hash, of which Auth0 takes one", "remove one", ExportAgain,
	}
	badCustom = &Reason{
		ruleDamaged, "custom_password_hash",
		"custom_password_hash breaks Auth0's rules for its algorithm", "muster validate says which", ExportAgain,
	}
)

func (c *Custom) checker() (func(password string) bool, *Reason) {
	switch c.Password.Encoding {
	case "", "utf8", "ascii", "latin1", "binary", "utf16le", "ucs2":
	default:
		return nil, badCustom
	}
	var salt []byte
	if c.Salt != nil {
		var ok bool
		if salt, ok = c.Salt.bytes(); !ok || c.Salt.Position != "" && c.Salt.Position != "prefix" &&
			c.Salt.Position != "suffix" {
			return nil, badSalt
		}
	}
	isText := c.Hash.Encoding == "" || c.Hash.Encoding == "utf8"
	switch c.Algorithm {
	case "argon2", "pbkdf2", "ldap":
		if !isText || c.Salt != nil {
			return nil, badCustom
		}
	}
	switch c.Algorithm {
	case "argon2":
		return c.argon2()
	case "pbkdf2":
		return c.pbkdf2()
	case "ldap":
		return c.ldap()
	case "bcrypt":
		if !isText {
			return nil, badCustom
		}
		if reason := checkBcrypt([]byte(c.Hash.Value)); reason != nil {
			return nil, reason
		}
		return func(password string) bool { return bcryptMatches(c.Hash.Value, c.salted(salt, password)) }, nil
	case "scrypt":
		return c.scrypt(salt)
	case "hmac", "md4", "md5", "sha1", "sha256", "sha512":
		return c.digest(salt)
	}
	return nil, badCustom
}

func (c *Custom) digest(salt []byte) (func(password string) bool, *Reason) {
	name := c.Algorithm
	if name == "hmac" {
		name = c.Hash.Digest
	}
	newHash, want, ok := newDigest(name), []byte(nil), false
	if newHash != nil && c.Hash.Encoding != "" && c.Hash.Encoding != "utf8" {
		want, ok = (&Value{Value: c.Hash.Value, Encoding: c.Hash.Encoding}).bytes()
	}
	if !ok || len(want) != newHash().Size() || (c.Algorithm == "hmac") != (c.Hash.Key != nil) {
		return nil, badCustom
	}
	if c.Hash.Key != nil {
		key, ok := c.Hash.Key.bytes()
		if !ok {
			return nil, badCustom
		}
		inner := newHash
		newHash = func() hash.Hash { return hmac.New(inner, key) }
	}
	return func(password string) bool {
		h := newHash()
		h.Write(c.salted(salt, password))
		return subtle.ConstantTimeCompare(h.Sum(nil), want) == 1
	}, nil
}

// salted is the password with the salt on its side.
func (c *Custom) salted(salt []byte, password string) []byte {
	p := encodePassword(password, c.Password.Encoding)
	if c.Salt != nil && c.Salt.Position == "suffix" {
		return append(p, salt...)
	}
	return append(bytes.Clone(salt), p...)
}

func bcryptMatches(hash string, password []byte) bool {
	if len(password) > 72 {
		password = password[:72] // as node-bcrypt does
	}
	return bcrypt.CompareHashAndPassword([]byte(hash), password) == nil
}

// bytes are what a value says, strictly: Node would skip what it cannot decode.
func (v *Value) bytes() ([]byte, bool) {
	switch v.Encoding {
	case "", "utf8":
		return []byte(v.Value), true
	case "hex":
		return hexOf(nil, []byte(v.Value))
	case "base64":
		if bytes.IndexByte([]byte(v.Value), '.') >= 0 {
			return nil, false
		}
		return base64Of(nil, []byte(v.Value))
	}
	return nil, false
}

// encodePassword does what Node's Buffer does: ascii, latin1 and binary keep the low byte
// of each UTF-16 unit.
func encodePassword(password, encoding string) []byte {
	switch encoding {
	case "utf16le", "ucs2":
		var b []byte
		for _, u := range utf16.Encode([]rune(password)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return b
	case "ascii", "latin1", "binary":
		var b []byte
		for _, u := range utf16.Encode([]rune(password)) {
			b = append(b, byte(u))
		}
		return b
	}
	return []byte(password)
}
