package password

import (
	"bytes"
	"encoding/base32"
	"net/url"
	"strings"
)

// Seed is a TOTP secret as a program stores it, with what the program says of its use.
// Empty fields say nothing: then it is what Auth0 counts in.
type Seed struct {
	Secret   []byte
	Encoding string // base32, hex, base64, raw (the bytes themselves), or empty for what its characters say

	Kind      string // totp
	Period    string // 30
	Digits    string // 6
	Algorithm string // SHA1, HmacSHA1
}

// minSeed is the length of the shortest secrets in use, 16 characters of base32. RFC 4226
// wants 16 bytes.
const minSeed = 10

// AppendTOTP appends the secret in base32 without padding, as Auth0 takes it. An empty
// secret appends nothing. A secret in an otpauth: URL brings its own parameters.
func AppendTOTP(dst []byte, s Seed) ([]byte, *Reason) {
	s.Secret = bytes.TrimSpace(s.Secret)
	if len(s.Secret) == 0 {
		return dst, nil
	}
	if len(s.Secret) > 4096 {
		return dst, badSeed
	}
	if len(s.Secret) > 10 && strings.EqualFold(string(s.Secret[:10]), "otpauth://") && s.Encoding == "" {
		u, err := url.Parse(string(s.Secret))
		if err != nil {
			return dst, badSeed
		}
		q := u.Query()
		s = Seed{
			Secret: []byte(q.Get("secret")), Encoding: "base32", Kind: u.Host,
			Period: q.Get("period"), Digits: q.Get("digits"), Algorithm: q.Get("algorithm"),
		}
	}
	algorithm := strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(s.Algorithm, "-", "")), "hmac")
	if s.Kind != "" && !strings.EqualFold(s.Kind, "totp") || s.Period != "" && s.Period != "30" ||
		s.Digits != "" && s.Digits != "6" || algorithm != "" && algorithm != "sha1" {
		return dst, otherTOTP
	}
	raw, reason := s.bytes()
	switch {
	case reason != nil:
		return dst, reason
	case len(raw) < minSeed:
		return dst, shortSeed
	}
	return base32.StdEncoding.WithPadding(base32.NoPadding).AppendEncode(dst, raw), nil
}

func (s Seed) bytes() ([]byte, *Reason) {
	switch s.Encoding {
	case "raw":
		return s.Secret, nil
	case "hex":
		if raw, ok := hexOf(nil, s.Secret); ok {
			return raw, nil
		}
	case "base64":
		if raw, ok := base64Of(nil, s.Secret); ok {
			return raw, nil
		}
	case "base32":
		if raw, ok := base32Of(s.Secret); ok {
			return raw, nil
		}
	case "":
		asBase32, is32 := base32Of(s.Secret)
		asHex, isHex := hexOf(nil, s.Secret)
		switch {
		case is32 && isHex:
			return nil, unsureSeed
		case is32:
			return asBase32, nil
		case isHex:
			return asHex, nil
		}
	}
	return nil, badSeed
}

// base32Of reads base32 in either case, with or without padding, in groups between spaces
// or hyphens as people copy it.
func base32Of(v []byte) ([]byte, bool) {
	var plain []byte
	for _, c := range v {
		switch {
		case c == ' ' || c == '-':
			continue
		case 'a' <= c && c <= 'z':
			c -= 'a' - 'A'
		}
		plain = append(plain, c)
	}
	plain = bytes.TrimRight(plain, "=") // people copy some of it
	if bytes.ContainsAny(plain, "\r\n") {
		return nil, false // the decoder would skip them
	}
	raw, err := base32.StdEncoding.WithPadding(base32.NoPadding).AppendDecode(nil, plain)
	// Characters too many and bits that no encoder sets are passed over by the decoder.
	again := base32.StdEncoding.WithPadding(base32.NoPadding).AppendEncode(nil, raw)
	return raw, err == nil && bytes.Equal(again, plain)
}

var (
	otherTOTP = &Reason{
		ruleTOTP, "other codes",
		"the TOTP secret is for codes of another kind than Auth0's: 30 seconds, 6 digits, SHA-1",
		"the user enrols again", LazyOrReset,
	}
	shortSeed = &Reason{
		ruleTOTP, "short secret", "the TOTP secret has fewer than 10 bytes",
		"the user enrols again, if the export is not cut off", ExportAgain,
	}
	badSeed = &Reason{
		ruleTOTP, "no secret",
		"the TOTP secret is not written in base32, or not in the encoding that is named",
		"name its encoding: base32, hex, base64, or raw for text that is the secret itself", SayMore,
	}
	unsureSeed = &Reason{
		ruleTOTP, "base32 or hex", "the TOTP secret can be read as base32 and as hex, which differ",
		"name its encoding: base32 or hex", SayMore,
	}
)
