package validate

import (
	"bytes"
	"fmt"
	"strings"
)

// digestSize is the number of bytes that a hash function makes. Sources: RFC 1320, RFC 1321,
// FIPS 180-4, ISO/IEC 10118-3 (RIPEMD-160, Whirlpool).
func digestSize(name []byte) int {
	switch string(name) {
	case "md4", "md5":
		return 16
	case "ripemd160", "sha1":
		return 20
	case "sha224":
		return 28
	case "sha256":
		return 32
	case "sha384":
		return 48
	case "sha512", "whirlpool":
		return 64
	}
	return 0
}

// flawWithHint is the flaw with the best hint that there is: what --fix would do, or the algorithm
// that the hash is of.
func (h *hash) flawWithHint() *flaw {
	f := h.flaw()
	if f == nil || f.at != "/hash/value" {
		return f
	}
	bare := *h
	bare.value = []byte(trimBlank(string(h.value)))
	switch other := algorithmOf(bare.value); {
	case len(bare.value) == 0:
		f.hint = "leave custom_password_hash out where there is no hash"
	case bare.repairs() && !bytes.Equal(bare.value, h.value):
		f.hint = blankHint
	case other != "" && other != string(h.algorithm):
		f.hint = "it is a hash of algorithm " + other
	}
	return f
}

// repairs says that nothing is wrong with a hash that --fix does not repair.
func (h *hash) repairs() bool {
	f := h.flaw()
	return f == nil || strings.HasSuffix(f.hint, "--fix does it")
}

// flaw is what stops a hash from ever matching a password; nil for nothing. Source: Auth0
// docs, Bulk User Import Database Schema and Examples, table of algorithms.
func (h *hash) flaw() *flaw {
	if h.salt.given && h.salt.size() < 0 {
		return &flaw{
			"password/undecodable", "/salt/value", "custom_password_hash.salt.value is not " +
				string(h.salt.encoding),
			"say in salt.encoding what it is written in; utf8 is the default",
		}
	}
	if h.key.given && h.key.size() < 0 {
		return &flaw{
			"password/undecodable", "/hash/key/value", "custom_password_hash.hash.key.value is not " +
				string(h.key.encoding),
			"say in key.encoding what it is written in; utf8 is the default",
		}
	}
	switch string(h.algorithm) {
	case "argon2":
		return argon2Flaw(h.value)
	case "bcrypt":
		return h.bcryptFlaw()
	case "ldap":
		return ldapFlaw(h.value)
	case "pbkdf2":
		return pbkdf2Flaw(h.value)
	case "scrypt":
		if f := h.scryptFlaw(); f != nil {
			return f
		}
		return h.lengthFlaw(nil, h.keylen)
	case "hmac":
		return h.lengthFlaw(h.digest, int64(digestSize(h.digest)))
	}
	return h.lengthFlaw(h.algorithm, int64(digestSize(h.algorithm)))
}

// lengthFlaw is for a hash of bytes, which must have as many as its algorithm makes.
func (h *hash) lengthFlaw(of []byte, want int64) *flaw {
	got := (&encoded{value: h.value, encoding: h.encoding}).size()
	switch {
	case got < 0:
		hint := "say in hash.encoding what it is written in, hex or base64"
		switch {
		case bytes.IndexByte(h.value, '$') >= 0:
			hint = "a hash with $ in it is text with its parameters: muster convert knows such hashes and takes them apart"
		case hexSize(bytes.TrimPrefix(h.value, []byte("0x"))) == int(want):
			hint = "take out the 0x before it"
		}
		return &flaw{
			"password/undecodable", "/hash/value", "custom_password_hash.hash.value is not " + string(h.encoding),
			hint,
		}
	case int64(got) == want:
		return nil
	}
	message := fmt.Sprintf("custom_password_hash.hash.value has %d bytes once it is decoded, and %s makes %d", got,
		string(of), want)
	if of == nil {
		message = fmt.Sprintf("custom_password_hash.hash.value has %d bytes once it is decoded, and keylen says %d", got,
			want)
	}
	return &flaw{"password/length", "/hash/value", message, h.lengthHint(got, want)}
}

// lengthHint guesses why a hash has the wrong length.
func (h *hash) lengthHint(got int, want int64) string {
	if string(h.encoding) == "base64" && hexSize(h.value) == int(want) {
		return "it is written in hex, not in base64"
	}
	if string(h.algorithm) == "scrypt" {
		return "keylen is the length of the decoded hash"
	}
	for _, name := range []string{"md5", "sha1", "sha256", "sha512"} {
		if digestSize([]byte(name)) == got && name != string(h.algorithm) {
			return "was it cut off, or is it " + name + "?"
		}
	}
	return "was it cut off, or is it another algorithm's?"
}

// size is the number of bytes that a value stands for, -1 where it cannot be decoded.
func (e *encoded) size() int {
	switch string(e.encoding) {
	case "hex":
		return hexSize(e.value)
	case "base64":
		return base64Size(bytes.TrimRight(e.value, "="), &inBase64OrURL)
	}
	return len(e.value)
}

func hexSize(s []byte) int {
	if len(s)%2 != 0 {
		return -1
	}
	for _, c := range s {
		if !inHex[c] {
			return -1
		}
	}
	return len(s) / 2
}

// base64Size is for base64 without padding.
func base64Size(s []byte, alphabet *[256]bool) int {
	if len(s)%4 == 1 {
		return -1
	}
	for _, c := range s {
		if !alphabet[c] {
			return -1
		}
	}
	return len(s) * 6 / 8
}

var inBase64, inBase64OrURL, inCrypt64 = bytesOf("+/"), bytesOf("+/-_"), bytesOf("./")

var inHex = func() (class [256]bool) {
	for _, c := range "0123456789abcdefABCDEF" {
		class[c] = true
	}
	return class
}()

// scryptFlaw holds the bounds of RFC 7914, section 2, and of a 32-bit number.
func (h *hash) scryptFlaw() *flaw {
	const most = 1<<31 - 1
	for _, n := range [...]struct {
		name  string
		value int64
	}{{"keylen", h.keylen}, {"cost", h.cost}, {"blockSize", h.blockSize}, {"parallelization", h.lanes}} {
		if n.value > most {
			return &flaw{"password/scrypt", "/" + n.name, fmt.Sprintf("custom_password_hash.%s is larger than %d", n.name,
				int64(most)), "was it converted right?"}
		}
	}
	switch {
	case h.cost&(h.cost-1) != 0:
		return &flaw{
			"password/scrypt", "/cost", fmt.Sprintf("custom_password_hash.cost is %d, and must be a power of two",
				h.cost),
			"it is N itself, such as 16384",
		}
	case h.blockSize*h.lanes >= 1<<30:
		return &flaw{
			"password/scrypt", "/parallelization",
			"custom_password_hash.parallelization times blockSize is 2^30 or more", "was it converted right?",
		}
	}
	return nil
}
