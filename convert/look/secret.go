package look

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strings"

	"muster/convert/password"
	"muster/schema"
)

// marks begin hashes that nothing else begins with.
var marks = []string{
	"$2a$", "$2b$", "$2y$", "$2x$", "$argon2", "$scrypt$", "$pbkdf2", "$P$", "$H$", "$S$", "$wp$2", "$1$", "$5$", "$6$",
	"$y$", "$7$", "$apr1$", "$sha1$", "$md5", "$bcrypt", "pbkdf2_", "pbkdf2:", "scrypt:", "argon2$", "bcrypt$",
	"bcrypt_sha256$",
	"sha1$", "sha256$", "md5$", "{SSHA", "{SHA", "{CRYPT}", "{BLF-CRYPT}", "{ARGON2", "{PBKDF2", "{MD5}", "{SMD5}",
	"{bcrypt}",
	"{pbkdf2}", "{scrypt}", "{argon2}", "s2:",
}

// LeastHash is how many bytes a stored password has at the least: crypt(3)'s first.
const LeastHash = 13

// Unmistakable reports whether a cell begins like a stored password and like nothing else. It looks at few bytes.
func Unmistakable(v []byte) bool {
	if len(v) < LeastHash || v[0] != '$' && v[0] != '{' && v[0] != '*' && v[0]|0x20 < 'a' {
		return false
	}
	switch v[0] {
	case '*': // MySQL's own
		return len(v) == 41 && isHex(v[1:])
	case '$', '{', 'p', 's', 'a', 'b', 'm':
	default:
		return false
	}
	for _, m := range marks {
		if len(v) >= len(m) && string(v[:len(m)]) == m {
			return v[0] != '{' || !bytes.ContainsAny(v[:2], `"' `)
		}
	}
	return false
}

// digest returns the number of hex digits of a cell that is nothing else, and as many as a digest or a key has, or of
// what base64 of a digest stands for; 0 for another cell.
func digest(v []byte) int {
	if len(v) > 2 && (v[0] == '\\' || v[0] == '0') && v[1] == 'x' {
		v = v[2:]
	}
	switch len(v) {
	case 24, 28, 44, 88:
		if v[len(v)-1] == '=' {
			if n, err := base64.StdEncoding.Decode(make([]byte, 66), v); err == nil {
				return 2 * n
			}
		}
	case 32, 40, 48, 56, 64, 96, 128, 256, 512, 1024, 2048:
		if isHex(v) {
			return len(v)
		}
	}
	return 0
}

func isHex(v []byte) bool {
	return !slices.ContainsFunc(v, func(b byte) bool {
		return (b < '0' || b > '9') && (b|0x20 < 'a' || b|0x20 > 'f')
	})
}

// within looks for stored passwords and secrets inside of a cell that holds other things, too.
func (c *Column) within(v []byte) {
	if bytes.IndexByte(v, '$') >= 0 && len(v) > 40 && slices.ContainsFunc(withinMarks, func(m string) bool {
		return bytes.Contains(v, []byte(m))
	}) {
		c.Hidden++
	}
	if v[0] != '{' && v[0] != '[' || c.SecretsWithin > 0 {
		return
	}
	for rest := v; ; {
		end := bytes.Index(rest, []byte(`":`))
		if end < 0 {
			return
		}
		if start := bytes.LastIndexByte(rest[:end], '"'); start >= 0 && NamesSecret(string(rest[start+1:end])) {
			c.SecretsWithin++
			return
		}
		rest = rest[end+2:]
	}
}

// withinMarks are marks that stand in no other text.
var withinMarks = []string{"$2a$", "$2b$", "$2y$", "$argon2", "$pbkdf2", "pbkdf2_sha", "$6$", "$scrypt$"}

// Left says how a column that is left out looks like the one of the passwords.
type Left uint8

const (
	NoPasswords  Left = iota
	LikeDigests       // digests, which tokens and checksums are too
	SurePassword      // nothing else is written so, or named so
)

// names of columns whose digests are of something else.
var otherDigests = []string{
	"token", "checksum", "avatar", "gravatar", "picture", "image", "photo", "uuid", "guid", "etag", "session", "cookie",
	"signature", "fingerprint", "key", "code", "file", "commit", "device", "email", "phone", "mail", "reset", "confirm",
	"activation", "remember", "verif", "invite", "nonce", "md5sum", "iphash", "ipaddress", "hashid",
}

// Passwords says how the cells of a column that is left out look like stored passwords. Salted is whether a column of
// salts stands beside it.
func (c *Column) Passwords(salted bool) Left {
	name := schema.Folded(c.Name)
	switch {
	case c.Filled == 0 || c.Free == c.Filled:
		return NoPasswords
	case 2*c.Marked >= c.Filled-c.Free && c.Marked > 0:
		if c.ofPasswordsPast() || c.NameHas("token", "apikey", "recovery", "backupcode", "pincode") && c.Scheme() == "auto" {
			return LikeDigests
		}
		return SurePassword
	case c.ofPasswordsPast():
		return NoPasswords
	case c.NamesPassword() && (2*c.Digests >= c.Filled-c.Free && c.Digests > 0 || c.Usable > 0 &&
		2*c.Usable >= c.Filled-c.Free):
		return SurePassword
	case 2*c.Digests < c.Filled || c.Digests == 0 || name == "id" || strings.HasSuffix(name, "id"):
		return NoPasswords
	case salted && slices.Contains([]string{"derivedkey", "verifier", "srpverifier", "hashkey", "passkey"}, name):
		return SurePassword
	case slices.ContainsFunc(otherDigests, func(w string) bool { return strings.Contains(name, w) }):
		return NoPasswords
	case salted && !c.NamesSalt():
		return SurePassword
	}
	return NoPasswords
}

// ofPasswordsPast reports whether a column is called as those of passwords that nobody logs in with.
func (c *Column) ofPasswordsPast() bool {
	return c.NameHas("reset", "previous", "history", "oldpass", "lastpass", "temppass", "initialpass")
}

// OnlyDigests reports whether all cells that hold a password are digests, which do not say how they were made.
func (c *Column) OnlyDigests() bool {
	return c.Digests > 0 && c.Digests-c.encoded == c.Filled-c.Free && c.Usable == 0
}

// LikelyScheme returns the likeliest formula of a column of digests, or a scheme. Which it is, only a known password
// tells.
func (c *Column) LikelyScheme(salted bool) string {
	digest := "sha256"
	switch c.HexDigits {
	case 32:
		digest = "md5"
	case 40:
		digest = "sha1"
	case 96:
		digest = "sha384"
	case 128:
		digest = "sha512"
	case 1024:
		if salted {
			return "passport-local-mongoose"
		}
	}
	if salted && c.Rounds() != nil {
		return "pbkdf2-" + digest + "(password, salt)"
	}
	if salted {
		return digest + "(salt + password)"
	}
	return digest + "(password)"
}

// Iterations reports whether the column is one of how often passwords were hashed.
func (c *Column) Iterations() bool {
	return c.Filled > 0 && c.All(Integer) && slices.Contains([]string{
		"iterations", "iteration", "iterationcount", "hashiterations", "passworditerations", "pwditerations", "rounds",
		"hashrounds", "passwordrounds", "iter", "iters",
	}, LastName(c.Name))
}

// Rounds returns the column of iterations beside the column; nil for none.
func (c *Column) Rounds() *Column {
	if c.table != nil {
		if i := slices.IndexFunc(c.table.Columns, (*Column).Iterations); i >= 0 {
			return c.table.Columns[i]
		}
	}
	return nil
}

// Salt returns the column of salts beside the column; nil for none.
func (c *Column) Salt() *Column {
	if c.table == nil {
		return nil
	}
	for _, other := range c.table.salts {
		if other != c && other.Filled > 0 {
			return other
		}
	}
	return nil
}

// NamesSalt reports whether a column is called one of salts.
func (c *Column) NamesSalt() bool { return c.namesSalt }

// Mask returns why no cell of a column of passwords is one: all are the same, or of one character; "" where they may
// be.
func (c *Column) Mask() string {
	switch filled := c.Filled - c.Free; {
	case filled > 0 && c.Masked == filled:
		return "hidden by the export"
	case filled >= 5 && c.Sure == 0 && !c.More && (c.top()*10 >= filled*9 || 2*(c.top()+c.Masked) > filled):
		return "the same in nearly all rows"
	}
	return ""
}

func (c *Column) top() (n int) {
	for _, v := range c.Values {
		n = max(n, v.Count)
	}
	return n
}

// MayBePlain reports whether a stored password that is of no known kind may be the password itself: nothing that is
// long and regular, as hashes are, and no mask.
func MayBePlain(v []byte) bool {
	return !password.IsMask(v) && digest(v) == 0 && !Unmistakable(v) && len(v) < 40 && bytes.Count(v, []byte("$")) < 3
}

// Rows returns the number of rows that were looked at.
func (c *Column) Rows() int { return c.Null + c.Empty + c.Filled }
