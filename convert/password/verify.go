package password

import (
	"bytes"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"hash"
	"unicode/utf16"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/scrypt"
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

// Verify says whether a password will log in a user that is imported with these fields,
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
	bothHashes = &Reason{ruleDamaged, "both hashes", "the user has password_hash and custom_password_hash, of which Auth0 takes one", "remove one", ExportAgain}
	badCustom  = &Reason{ruleDamaged, "custom_password_hash", "custom_password_hash breaks Auth0's rules for its algorithm", "muster validate says which", ExportAgain}
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
		if salt, ok = c.Salt.bytes(); !ok || c.Salt.Position != "" && c.Salt.Position != "prefix" && c.Salt.Position != "suffix" {
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

func (c *Custom) scrypt(salt []byte) (func(password string) bool, *Reason) {
	or := func(v *int, otherwise int) int {
		if v == nil {
			return otherwise
		}
		return *v
	}
	n, r, p := or(c.Cost, 16384), or(c.BlockSize, 8), or(c.Parallelization, 1)
	want, ok := []byte(nil), c.Hash.Encoding == "hex" || c.Hash.Encoding == "base64"
	if ok {
		want, ok = (&Value{Value: c.Hash.Value, Encoding: c.Hash.Encoding}).bytes()
	}
	if !ok || len(want) != c.KeyLen {
		return nil, badCustom
	}
	if reason := checkScrypt(n, r, p, c.KeyLen); reason != nil {
		return nil, reason
	}
	return func(password string) bool {
		got, err := scrypt.Key(encodePassword(password, c.Password.Encoding), salt, n, r, p, c.KeyLen)
		return err == nil && subtle.ConstantTimeCompare(got, want) == 1
	}, nil
}

func (c *Custom) argon2() (func(password string) bool, *Reason) {
	// What the translation writes is what libsodium takes: anything else is not.
	again, _, reason := argon2Of(nil, Input{Stored: []byte(c.Hash.Value)})
	if reason != nil {
		return nil, reason
	}
	if !bytes.Contains(again, append([]byte{'"'}, c.Hash.Value+`"`...)) {
		return nil, badArgon2
	}
	var part [6][]byte
	split(part[:], []byte(c.Hash.Value), "$")
	var option [3][]byte
	split(option[:], part[3], ",")
	m, _ := number(option[0][2:])
	t, _ := number(option[1][2:])
	p, _ := number(option[2][2:])
	salt, _ := base64Of(nil, part[4])
	want, _ := base64Of(nil, part[5])
	key := argon2.IDKey
	if string(part[1]) == "argon2i" {
		key = argon2.Key
	}
	return func(password string) bool {
		got := key(encodePassword(password, c.Password.Encoding), salt, uint32(t), uint32(m), uint8(p), uint32(len(want)))
		return subtle.ConstantTimeCompare(got, want) == 1
	}, nil
}

// pbkdf2 reads $pbkdf2-DIGEST$i=100000,l=64$salt$key, where those are the defaults.
func (c *Custom) pbkdf2() (func(password string) bool, *Reason) {
	value := []byte(c.Hash.Value)
	if bytes.Count(value, []byte("$")) == 3 {
		value = bytes.Replace(value[1:], []byte("$"), []byte("$$"), 1) // no parameters
		value = append([]byte("$"), value...)
	}
	var part [5][]byte
	if !split(part[:], value, "$") || len(part[0]) > 0 {
		return nil, badPBKDF2
	}
	name, ok := bytes.CutPrefix(part[1], []byte("pbkdf2-"))
	newHash := newDigest(lowerDigest(name))
	if !ok || newHash == nil || !bytes.Equal(name, bytes.ToLower(name)) {
		return nil, badPBKDF2
	}
	iterations, length := 100000, 64
	for rest := part[2]; len(rest) > 0; {
		var one []byte
		one, rest, _ = bytes.Cut(rest, []byte(","))
		to := &length
		if bytes.HasPrefix(one, []byte("i=")) {
			to = &iterations
		} else if !bytes.HasPrefix(one, []byte("l=")) {
			return nil, badPBKDF2
		}
		if *to, ok = number(one[2:]); !ok {
			return nil, badPBKDF2
		}
	}
	salt, ok1 := base64Of(nil, part[3])
	want, ok2 := base64Of(nil, part[4])
	if !ok1 || !ok2 || len(want) != length || len(salt) == 0 || bytes.ContainsAny(part[3], ".-_=") || bytes.ContainsAny(part[4], ".-_=") {
		return nil, badPBKDF2
	}
	if reason := checkPBKDF2(iterations, length, newHash().Size()); reason != nil {
		return nil, reason
	}
	return func(password string) bool {
		got, err := pbkdf2.Key(newHash, string(encodePassword(password, c.Password.Encoding)), salt, iterations, length)
		return err == nil && subtle.ConstantTimeCompare(got, want) == 1
	}, nil
}

// ldap reads {SCHEME}base64 of a digest of password and salt, and of the salt.
func (c *Custom) ldap() (func(password string) bool, *Reason) {
	name, rest, ok := bytes.Cut([]byte(c.Hash.Value), []byte("}"))
	if !ok || name[0] != '{' {
		return nil, badLDAP
	}
	scheme := string(bytes.ToUpper(name[1:]))
	size, salted := ldapSize(scheme)
	raw, ok := base64Of(nil, rest)
	if !ok || size == 0 || len(raw) < size || salted == (len(raw) == size) || bytes.ContainsAny(rest, ".-_") {
		return nil, badLDAP
	}
	if salted {
		scheme = scheme[1:] // SSHA, SMD5
	}
	newHash := newDigest(ldapDigest(scheme))
	return func(password string) bool {
		h := newHash()
		h.Write(encodePassword(password, c.Password.Encoding))
		h.Write(raw[size:])
		return subtle.ConstantTimeCompare(h.Sum(nil), raw[:size]) == 1
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
