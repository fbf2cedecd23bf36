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
	if password, ok := quotedUTF16(in.Stored); ok {
		if in.Stored = password; len(password) == 0 {
			return dst, NoPassword, nil
		}
	}
	warning, reason := plainDoubt(in)
	if reason != nil {
		return dst, Untranslated, reason
	}
	if !utf8.Valid(in.Stored) || bytes.IndexByte(in.Stored, 0) >= 0 {
		return dst, Untranslated, badPlain
	}
	hash, err := bcrypt.GenerateFromPassword(in.Stored, bcrypt.DefaultCost) // 10
	if err != nil {
		return dst, Untranslated, badPlain
	}
	in.Stored = hash
	dst, _, _ = bcryptOf(dst, in)
	return dst, Plain, warning
}

// plainDoubt is the reason why a value under plain is no password, or a warning where it may be none.
func plainDoubt(in Input) (warning, reason *Reason) {
	if IsMask(in.Stored) {
		return nil, hashAsPlain
	}
	_, family, found := auto(nil, Input{Stored: in.Stored})
	switch {
	case found == nil && family != NoPassword, family != Untranslated && family != NoPassword:
		return nil, hashAsPlain
	case found == nil:
		return nil, nil
	case found.Cause == "bare digest" && (isHex(in.Stored) || bytes.HasSuffix(in.Stored, []byte("="))):
		return digestAsPlain, nil
	case in.Stored[0] == '$' && bytes.IndexByte(in.Stored[1:], '$') > 0 && found != unknown && found != unknownHash:
		return nil, hashAsPlain // of a kind that Auth0 does not take, or cut off
	}
	return nil, nil
}
