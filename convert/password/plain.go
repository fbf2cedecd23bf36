package password

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/crypto/bcrypt"
)

// PlainName is the scheme of a column that holds the passwords themselves. Naming it is
// the leave to hash them.
const PlainName = "plain"

// hashPlain hashes a password with bcrypt at the cost of password_hash. Its salt is
// random, so that two runs write different hashes; one takes some 50 milliseconds.
func hashPlain(dst []byte, in Input) ([]byte, Family, *Reason) {
	if len(in.Stored) == 0 {
		return dst, NoPassword, nil
	}
	if !utf8.Valid(in.Stored) || bytes.IndexByte(in.Stored, 0) >= 0 {
		return dst, Untranslated, badPlain
	}
	hash, err := bcrypt.GenerateFromPassword(in.Stored, bcrypt.DefaultCost) // 10
	if err != nil {
		return dst, Untranslated, badPlain
	}
	in.Stored = hash
	dst, _, reason := bcryptOf(dst, in)
	return dst, Plain, reason
}
