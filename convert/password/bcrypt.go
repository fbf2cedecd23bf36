package password

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
)

// bcryptLength is that of $2b$, a cost, $, and 53 characters of salt and key.
const bcryptLength = 60

// isBcrypt reports whether s is bcrypt as Auth0 takes it, $2y$ included.
func isBcrypt(s []byte) bool {
	if len(s) != bcryptLength || s[0] != '$' || s[1] != '2' || s[2] != 'a' && s[2] != 'b' && s[2] != 'y' || s[3] != '$' ||
		s[6] != '$' {
		return false
	}
	if cost := costOf(s); s[4] > '9' || s[5]-'0' > 9 || cost < 4 || cost > 31 {
		return false
	}
	return isCrypt64(s[7:])
}

// isCrypt64 reports whether all of s is of the alphabet in which crypt(3) and bcrypt write bytes.
func isCrypt64(s []byte) bool {
	if len(s) < 8 {
		for _, c := range s {
			if !allCrypt64(uint64(c) * ones) {
				return false
			}
		}
		return true
	}
	for i := 0; ; i = min(i+8, len(s)-8) { // the last eight may overlap those before them
		if !allCrypt64(binary.LittleEndian.Uint64(s[i:])) {
			return false
		}
		if i == len(s)-8 {
			return true
		}
	}
}

const ones = 0x0101010101010101

// allCrypt64 reports whether eight bytes are of that alphabet: from . to 9, and letters.
func allCrypt64(w uint64) bool {
	within := func(w uint64, from, to byte) uint64 { // the high bit of each byte below 0x80 that is
		return (w + ones*uint64(0x80-from)) &^ (w + ones*uint64(0x7f-to))
	}
	low := w &^ (ones << 7)
	return (within(low, '.', '9')|within(low|ones*0x20, 'a', 'z'))&^w&(ones<<7) == ones<<7
}

// bcryptOf appends a hash that must be bcrypt.
func bcryptOf(dst []byte, in Input) ([]byte, Family, *Reason) {
	if reason := checkBcrypt(in.Stored); reason != nil {
		return dst, Untranslated, reason
	}
	return appendProperty(dst, in.Stored, in.PreferCustom), Bcrypt, nil
}

// AppendBcrypt does what Append does with bcrypt as it should be, under a scheme that goes by the shape of the hash:
// most users have that. ok is false, and nothing is appended, for all else.
func (s *Scheme) AppendBcrypt(dst, stored []byte, preferCustom bool) (_ []byte, ok bool) {
	if !s.byShape || !isBcrypt(stored) || costOf(stored) > MaxBcryptCost {
		return dst, false
	}
	return appendProperty(dst, stored, preferCustom), true
}

// appendProperty appends the property that takes a hash as it should be.
func appendProperty(dst, s []byte, preferCustom bool) []byte {
	if string(s[4:7]) != "10$" || preferCustom {
		dst = openText(dst, "bcrypt")
		return closeText(appendBcrypt(dst, s))
	}
	dst = append(dst, `,"password_hash":"`...)
	return append(appendBcrypt(dst, s), '"')
}

// costOf is that of a hash whose cost has two digits.
func costOf(s []byte) int { return int(s[4]-'0')*10 + int(s[5]-'0') }

// appendBcrypt names $2y$ what it is everywhere but in PHP, $2b$: node-bcrypt, which
// Auth0 uses, refuses every password under $2y$.
func appendBcrypt(dst, s []byte) []byte {
	if s[2] == 'y' {
		dst = append(dst, "$2b"...)
		s = s[3:]
	}
	return append(dst, s...)
}

func checkBcrypt(s []byte) *Reason {
	if isBcrypt(s) {
		if costOf(s) > MaxBcryptCost {
			return tooCostly
		}
		return nil
	}
	switch {
	case !looksBcrypt(s):
		return wrongScheme
	case s[2] == '$' || s[2] == 'x':
		return bcryptKind
	case len(s) < bcryptLength:
		return cutBcrypt
	case len(s) > bcryptLength:
		return longBcrypt
	}
	return badBcrypt
}

// looksBcrypt reports whether a value begins as bcrypt of any age does.
func looksBcrypt(s []byte) bool {
	if len(s) < 3 || s[0] != '$' || s[1] != '2' {
		return false
	}
	switch s[2] {
	case '$':
		return true
	case 'a', 'b', 'x', 'y':
		return len(s) == 3 || s[3] == '$'
	}
	return false
}

// bcryptPHC reads $bcrypt$v=98$r=…$salt$key, v being a, b or y as a number, with salt and key in
// base64: the same bits as bcrypt's own, in another alphabet.
func bcryptPHC(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [6][]byte
	if !split(part[:], in.Stored, "$") || !bytes.HasPrefix(part[2], []byte("v=")) ||
		!bytes.HasPrefix(part[3], []byte("r=")) ||
		len(part[4]) != 22 || len(part[5]) != 31 {
		return dst, Untranslated, badBcrypt
	}
	version, ok1 := number(part[2][2:])
	cost, ok2 := number(part[3][2:])
	if !ok1 || !ok2 || version != 'a' && version != 'b' && version != 'y' || cost > 31 {
		return dst, Untranslated, badBcrypt
	}
	const standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	const own = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	var whole [bcryptLength]byte
	hash := append(whole[:0], '$', '2', byte(version), '$', byte('0'+cost/10), byte('0'+cost%10), '$')
	for _, c := range slices.Concat(part[4], part[5]) {
		i := strings.IndexByte(standard, c)
		if i < 0 {
			return dst, Untranslated, badBcrypt
		}
		hash = append(hash, own[i])
	}
	in.Stored = hash
	return bcryptOf(dst, in)
}

func bcryptOrPHC(dst []byte, in Input) ([]byte, Family, *Reason) {
	if bytes.HasPrefix(in.Stored, []byte("$bcrypt$")) {
		return bcryptPHC(dst, in)
	}
	return bcryptOf(dst, in)
}

// bcryptSalted is bcrypt of the password with text before or after it.
func bcryptSalted(dst []byte, in Input, salt text, position string) ([]byte, Family, *Reason) {
	if reason := checkBcrypt(in.Stored); reason != nil {
		return dst, Untranslated, reason
	}
	if position == "prefix" && len(salt.value) >= 72 {
		return dst, Untranslated, swallowed
	}
	var scratch [bcryptLength]byte
	h := customHash{
		algorithm: "bcrypt", hash: text{appendBcrypt(scratch[:0], in.Stored), "utf8"}, salt: salt,
		position: position,
	}
	return appendCustom(dst, h), Bcrypt, nil
}
