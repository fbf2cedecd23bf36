package emulator

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// algorithm is a row of Auth0's table of supported hash algorithms.
type algorithm struct {
	encodings []string // of hash.value
	salt      bool     // whether salt may be given
	size      int      // bytes of the decoded hash; 0 for any
}

// algorithms is that table. Source: Auth0 docs, "Supported hash algorithms".
func algorithms() map[string]algorithm {
	text, raw := []string{"utf8"}, []string{"hex", "base64"}
	return map[string]algorithm{
		"argon2": {text, false, 0},
		"bcrypt": {text, true, 0},
		"hmac":   {raw, true, 0},
		"ldap":   {text, false, 0},
		"md4":    {raw, true, 16},
		"md5":    {raw, true, 16},
		"sha1":   {raw, true, 20},
		"sha256": {raw, true, 32},
		"sha512": {raw, true, 64},
		"pbkdf2": {text, false, 0},
		"scrypt": {raw, true, 0},
	}
}

// digests that hmac knows, with their sizes in bytes.
func digests() map[string]int {
	return map[string]int{
		"md4": 16, "md5": 16, "ripemd160": 20, "sha1": 20, "sha224": 28,
		"sha256": 32, "sha384": 48, "sha512": 64, "whirlpool": 64,
	}
}

// customHash checks custom_password_hash: first its shape, and where that is
// right, what its algorithm asks of it.
func (c *checker) customHash(path string, value json.RawMessage) {
	if !c.is("object", path, value) {
		return
	}
	before := len(c.found)
	o := parseObject(value)
	c.properties(path, o, []string{
		"algorithm", "hash", "salt", "password", "keylen", "cost", "blockSize",
		"parallelization",
	}, []string{"algorithm", "hash"})
	for _, m := range o {
		path := path + "." + m.key
		switch m.key {
		case "algorithm":
			c.enum(sortedKeys(algorithms()), path, m.value)
		case "hash":
			c.hash(path, m.value)
		case "salt":
			c.salt(path, m.value)
		case "password":
			if c.is("object", path, m.value) {
				password := parseObject(m.value)
				c.part(path, password, []string{"encoding"}, nil)
				if encoding := password.get("encoding"); encoding != nil {
					c.enum([]string{"ascii", "utf8", "utf16le", "ucs2", "latin1", "binary"}, path+".encoding", encoding)
				}
			}
		case "keylen", "blockSize", "parallelization": // how large they may be, scrypt says
			c.integer(1, math.MaxInt64, path, m.value)
		case "cost":
			c.integer(2, math.MaxInt64, path, m.value)
		}
	}
	if len(c.found) == before {
		c.algorithm(path, o)
	}
}

// part is properties for an object inside custom_password_hash, which Auth0's published schema does not close.
func (c *checker) part(path string, o object, allowed, required []string) {
	if !c.strict {
		for _, m := range o {
			allowed = append(allowed, m.key)
		}
	}
	c.properties(path, o, allowed, required)
}

func (c *checker) hash(path string, value json.RawMessage) {
	if !c.is("object", path, value) {
		return
	}
	o := parseObject(value)
	c.part(path, o, []string{"value", "encoding", "digest", "key"}, []string{"value"})
	for _, m := range o {
		path := path + "." + m.key
		switch m.key {
		case "value":
			c.is("string", path, m.value)
		case "encoding":
			c.enum([]string{"base64", "hex", "utf8"}, path, m.value)
		case "digest":
			c.enum(sortedKeys(digests()), path, m.value)
		case "key":
			c.encodedValue(path, m.value, nil)
		}
	}
}

func (c *checker) salt(path string, value json.RawMessage) {
	c.encodedValue(path, value, []string{"prefix", "suffix"})
}

// encodedValue checks {value, encoding} and, where positions is not nil, position.
func (c *checker) encodedValue(path string, value json.RawMessage, positions []string) {
	if !c.is("object", path, value) {
		return
	}
	o := parseObject(value)
	allowed := []string{"value", "encoding"}
	if positions != nil {
		allowed = append(allowed, "position")
	}
	c.part(path, o, allowed, []string{"value"})
	encoding := "utf8"
	if given := o.get("encoding"); given != nil {
		if !c.enum([]string{"base64", "hex", "utf8"}, path+".encoding", given) {
			return
		}
		encoding = stringOf(given)
	}
	if given := o.get("value"); given != nil && c.is("string", path+".value", given) {
		if _, ok := decode(encoding, stringOf(given)); !ok {
			c.add("FORMAT", path+".value", "Value is not "+encoding)
		}
	}
	if given := o.get("position"); given != nil && positions != nil {
		c.enum(positions, path+".position", given)
	}
}

// decode reads a hash, salt or key. Hex may be in either case, base64 of
// either alphabet, padded or not.
func decode(encoding, value string) ([]byte, bool) {
	var raw []byte
	var err error
	switch encoding {
	case "hex":
		raw, err = hex.DecodeString(value)
	case "base64":
		value = strings.NewReplacer("-", "+", "_", "/").Replace(strings.TrimRight(value, "="))
		raw, err = base64.RawStdEncoding.DecodeString(value)
	default:
		raw = []byte(value)
	}
	return raw, err == nil
}

// algorithm checks what the published schema does not express.
func (c *checker) algorithm(path string, o object) {
	name := o.text("algorithm")
	rules := algorithms()[name]
	hash := parseObject(o.get("hash"))
	value, encoding := hash.text("value"), hash.text("encoding")
	if o.get("salt") != nil && !rules.salt {
		c.add("NOT_PASSED", path+".salt", "It is not allowed with algorithm "+name)
	}
	if encoding == "" {
		if rules.encodings[0] != "utf8" {
			c.add("OBJECT_REQUIRED", path+".hash.encoding", "Missing required property: encoding")
			return
		}
		encoding = "utf8"
	}
	if !slices.Contains(rules.encodings, encoding) {
		c.add("ANY_OF_MISSING", path+".hash.encoding", fmt.Sprintf(
			"Data does not match any schemas from 'anyOf': %s wants %s", name, strings.Join(rules.encodings, " or ")))
		return
	}
	raw, ok := decode(encoding, value)
	if !ok {
		c.add("FORMAT", path+".hash.value", "Value is not "+encoding)
		return
	}
	size := rules.size
	switch name {
	case "hmac":
		c.part(path+".hash", hash, []string{"value", "encoding", "digest", "key"}, []string{"digest", "key"})
		size = digests()[hash.text("digest")]
	case "scrypt":
		size = c.scrypt(path, o)
	case "argon2", "bcrypt", "ldap", "pbkdf2":
		if !readable(name, value) {
			c.add("PATTERN", path+".hash.value", "Value is not a hash of algorithm "+name)
		}
		return
	}
	switch {
	case size > 0 && len(raw) < size:
		c.add("MIN_LENGTH", path+".hash.value", fmt.Sprintf("Hash is too short (%d bytes), minimum %d", len(raw), size))
	case size > 0 && len(raw) > size:
		c.add("MAX_LENGTH", path+".hash.value", fmt.Sprintf("Hash is too long (%d bytes), maximum %d", len(raw), size))
	case len(raw) == 0:
		c.add("MIN_LENGTH", path+".hash.value", "Hash is empty")
	}
}

// scrypt checks the parameters and gives the size that the hash must have.
// Source of the bound on p·r: RFC 7914, section 2.
func (c *checker) scrypt(path string, o object) (size int) {
	number := func(key string, fallback int64) int64 {
		if given := o.get(key); given != nil {
			return c.integer(1, 1<<31-1, path+"."+key, given)
		}
		return fallback
	}
	cost, r, p := number("cost", 16384), number("blockSize", 8), number("parallelization", 1)
	if cost&(cost-1) != 0 {
		c.add("NOT_PASSED", path+".cost", "Cost must be a power of two")
	}
	if p*r >= 1<<30 {
		c.add("MAXIMUM", path+".parallelization", "parallelization times blockSize must be less than 2^30")
	}
	if o.get("keylen") == nil {
		c.add("OBJECT_REQUIRED", path+".keylen", "Missing required property: keylen")
		return 0
	}
	return int(number("keylen", 0))
}

var (
	anyBcrypt = lazily(`^\$2[aby]\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$`)
	argon2    = lazily(`^\$argon2id?\$v=19\$m=[1-9][0-9]*,t=[1-9][0-9]*,p=[1-9][0-9]*\$([^$]+)\$([^$]+)$`)
	pbkdf2    = lazily(
		`^\$pbkdf2-(?:RSA-[A-Z0-9-]{1,16}|[a-z0-9]{1,16}WithRSA(?:Encryption)?|[a-z0-9-]{1,32})(?:\$(?:i=[1-9][0-9]*(?:,l=([1-9][0-9]*))?|l=([1-9][0-9]*)))?\$([^$]+)\$([^$]+)$`)
	ldap = lazily(`^\{([A-Za-z0-9]+)\}([A-Za-z0-9+/]+={0,2})$`)
)

// pbkdf2Digests are those that Auth0 lists for pbkdf2. Source: Auth0 docs, "Supported hash algorithms".
func pbkdf2Digests() []string {
	return strings.Fields(`md4 md5 mdc2 ripemd ripemd160 rmd160 sha1 sha224 sha256 sha384 sha512 whirlpool ssl3-md5 ssl3-sha1
		RSA-MD4 RSA-MD5 RSA-MDC2 RSA-RIPEMD160 RSA-SHA1 RSA-SHA1-2 RSA-SHA224 RSA-SHA256 RSA-SHA384 RSA-SHA512
		md4WithRSAEncryption md5WithRSAEncryption mdc2WithRSA ripemd160WithRSA sha1WithRSAEncryption sha224WithRSAEncryption
		sha256WithRSAEncryption sha384WithRSAEncryption sha512WithRSAEncryption`)
}

// readable reports whether a hash that carries its own parameters can be read.
func readable(name, value string) bool {
	switch name {
	case "bcrypt":
		return anyBcrypt().MatchString(value)
	case "argon2":
		// libsodium, which Auth0's argon2 goes by, takes i and id, version 19
		// only, salts from 8 and hashes from 16 bytes, no padding.
		m := argon2().FindStringSubmatch(value)
		return m != nil && rawSize(m[1]) >= 8 && rawSize(m[2]) >= 16
	case "pbkdf2":
		m := pbkdf2().FindStringSubmatch(value)
		name, _, _ := strings.Cut(strings.TrimPrefix(value, "$pbkdf2-"), "$")
		if m == nil || !slices.Contains(pbkdf2Digests(), name) {
			return false
		}
		length := 64
		if given := m[1] + m[2]; given != "" {
			length, _ = strconv.Atoi(given) // no hash has the length of one out of range
		}
		return rawSize(m[3]) > 0 && rawSize(m[4]) == length
	}
	m := ldap().FindStringSubmatch(value)
	if m == nil {
		return false
	}
	scheme := strings.ToLower(m[1])
	digest, salted := strings.CutPrefix(scheme, "s")
	if strings.HasPrefix(scheme, "sha") {
		digest, salted = scheme, false
	}
	size, known := map[string]int{"md5": 16, "sha": 20, "sha256": 32, "sha384": 48, "sha512": 64}[digest]
	got := rawSize(strings.TrimRight(m[2], "="))
	return known && (salted && got > size || !salted && got == size)
}

// rawSize is the size of unpadded standard base64 once decoded, -1 for anything else.
func rawSize(s string) int {
	raw, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil {
		return -1
	}
	return len(raw)
}
