package password

import (
	"bytes"
	"encoding/hex"
	"unicode/utf16"
	"unicode/utf8"
)

// mssql reads PWDENCRYPT's 0x0100 (SHA-1) and 0x0200 (SHA-512): 4 bytes of salt, then the
// digest of the password in UTF-16 and the salt. The 0x0100 of SQL Server 2000 has a second
// digest, of the password in capitals, behind the first. 0x0300, of SQL Server 2025, has
// 100,000 rounds of PBKDF2 with SHA-512 in the place of the digest.
func mssql(dst []byte, in Input) ([]byte, Family, *Reason) {
	s := mssqlDigits(in.Stored)
	if s == nil {
		return dst, Untranslated, badHash
	}
	digest, size := "sha1", 40
	switch s[1] {
	case '2':
		digest, size = "sha512", 128
	case '3':
		raw, _ := hexOf(nil, s)
		dst, _, _ = appendPBKDF2(dst, "sha512", 100_000, raw[2:6], raw[6:])
		return append(dst[:len(dst)-1], `,"password":{"encoding":"utf16le"}}`...), PBKDF2, utf16Key
	}
	var hash [128]byte
	var salt [8]byte
	return appendDigest(dst, digest, asciiLower(hash[:0], s[12:12+size]),
		text{asciiLower(salt[:0], s[4:12]), "hex"}, "suffix", true)
}

// mssqlDigits is what such a hash says in hex, however its bytes are written: behind 0x or \x, bare, in base64, as they
// are. It is nil for other values.
func mssqlDigits(s []byte) []byte {
	digits := hexDigits(s)
	if !isHex(digits) && len(s)%4 == 0 {
		if raw, ok := base64Of(nil, s); ok {
			digits = hex.AppendEncode(nil, raw)
		}
	}
	if len(digits) < 4 || !isHex(digits) {
		return nil
	}
	switch string(digits[:4]) {
	case "0100":
		if len(digits) != 4+8+40 && len(digits) != 4+8+80 {
			return nil
		}
	case "0200", "0300":
		if len(digits) != 4+8+128 {
			return nil
		}
	default:
		return nil
	}
	return digits
}

// oracleOf reads S:, 40 digits of SHA-1 and 20 of the salt behind the password, which may
// stand among other hashes of the same password.
func oracleOf(dst []byte, in Input) ([]byte, Family, *Reason) {
	for one := range bytes.SplitSeq(in.Stored, []byte(";")) {
		s, found := bytes.CutPrefix(one, []byte("S:"))
		if !found {
			continue
		}
		if len(s) != 60 || !isHex(s) {
			return dst, Untranslated, badHash
		}
		var buffer [60]byte
		s = asciiLower(buffer[:0], s)
		return appendDigest(dst, "sha1", s[:40], text{s[40:], "hex"}, "suffix", false)
	}
	return dst, Untranslated, oracle
}

// isPostgres reports whether a value is md5 and 32 hex digits.
func isPostgres(s []byte) bool {
	return len(s) == 35 && string(s[:3]) == "md5" && isHex(s[3:])
}

// postgres reads pg_authid: md5 of the password and the name of the role, or SCRAM.
func postgres(dst []byte, in Input) ([]byte, Family, *Reason) {
	switch s := in.Stored; {
	case bytes.HasPrefix(s, []byte("SCRAM-")):
		return dst, Untranslated, scram
	case !isPostgres(s):
		return dst, Untranslated, wrongScheme
	case len(in.Username) == 0:
		return dst, Untranslated, noUsername
	}
	return appendDigest(dst, "md5", in.Stored[3:], textOf(in.Username), "suffix", false)
}

// isPwdump reports whether a value is name:number:LM:NT:::, as secretsdump and pwdump write it.
func isPwdump(s []byte) bool {
	var part [7][]byte
	if !split(part[:], s, ":") {
		return false
	}
	_, isNumber := number(part[1])
	return isNumber && len(part[2]) == 32 && isHex(part[2]) && len(part[3]) == 32 && isHex(part[3])
}

// ntHash reads Windows' hash, 32 hex digits, alone or in a line of pwdump.
func ntHash(dst []byte, in Input) ([]byte, Family, *Reason) {
	s := in.Stored
	if _, ok := quotedUTF16(s); ok {
		return dst, Untranslated, quotedPlain
	}
	if (s[0] == '$' || s[0] == '{') && !isBinary(s) { // userPassword beside unicodePwd
		return auto(dst, in)
	}
	if isPwdump(s) {
		var part [7][]byte
		split(part[:], s, ":")
		s = part[3]
	}
	// The hash of the empty password, and of an account that has none.
	if bytes.EqualFold(s, []byte("31d6cfe0d16ae931b73c59d7e0c089c0")) {
		return dst, NoPassword, nil
	}
	return appendDigest(dst, "md4", s, text{}, "", true)
}

// quotedUTF16 is the password in quotes of UTF-16LE, bytes or base64 of them, as a client writes it to unicodePwd to
// set it. No other password has its NULs.
func quotedUTF16(s []byte) (password []byte, ok bool) {
	if !isBinary(s) {
		if !bytes.HasPrefix(s, []byte("Ig")) { // as the quote and its NUL are in base64
			return nil, false
		}
		if s, ok = base64Of(nil, s); !ok {
			return nil, false
		}
	}
	quote := []byte("\"\x00")
	if len(s) < 4 || len(s)%2 != 0 || !bytes.HasPrefix(s, quote) || !bytes.HasSuffix(s, quote) {
		return nil, false
	}
	units := make([]uint16, 0, len(s)/2)
	for i := 2; i < len(s)-2; i += 2 {
		units = append(units, uint16(s[i])|uint16(s[i+1])<<8)
	}
	for _, c := range utf16.Decode(units) {
		if c == utf8.RuneError || c == 0 {
			return nil, false
		}
		password = utf8.AppendRune(password, c)
	}
	return password, true
}
