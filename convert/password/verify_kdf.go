package password

import (
	"bytes"
	"crypto/pbkdf2"
	"crypto/subtle"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/scrypt"
)

// The checks of hashes that cost time and memory, and of LDAP's. Each holds Auth0's rules and
// the limits of this package before it gives a check.

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
	if !ok1 || !ok2 || len(want) != length || len(salt) == 0 || bytes.ContainsAny(part[3], ".-_=") ||
		bytes.ContainsAny(part[4], ".-_=") {
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
