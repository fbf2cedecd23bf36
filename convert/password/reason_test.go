package password

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestHelp: what a value that is not taken may be, by its length and form. Nothing that is evidently
// a hash is to be taken for the password.
func TestHelp(t *testing.T) {
	digits := func(n int) string { return strings.Repeat("0a", n/2) }
	in64 := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	for _, test := range []struct {
		stored, text, hint string
	}{
		{digits(32), "bare digest", "nt (Windows"},
		{digits(40), "bare digest", "sha1(password)"},
		{digits(64), "bare digest", "sha256(password)"},
		{digits(128), "bare digest", "sha512(password)"},
		{digits(100), "bare digest", "pbkdf2 or scrypt"},
		{digits(1024), "bare digest", "passport-local-sequelize"},
		{in64(strings.Repeat("\xfe", 16)), "bare digest", "md5(password)"},
		{in64(strings.Repeat("\xfe", 20)), "bare digest", "sha1(password)"},
		{strings.Repeat("\xfe", 32), "bare digest", "sha256(password)"},
		{in64(digits(32)), "base64 of the hex digits", "md5(password)"},
		{in64(digits(64)), "base64 of the hex digits", "md5(password)"},
		{"**********", "hides", "export the table"},
		{"•••••", "hides", "export the table"},
		{"[FILTERED]", "hides", "export the table"},
		{"xxxxxxxx", "hides", "export the table"},
		{"hunter2", "no kind", "scheme: plain"},
		{"correct horse battery staple or so", "no kind", "scheme: plain"},
		{"abc:" + digits(128), "no kind", "muster verify --explain"},
		{digits(32) + ":" + digits(128), "a salt and a key", "better-auth"},
		{digits(64) + "." + digits(16), "a salt and a key", "node-scrypt"},
		{"sha256:" + digits(64), "bare digest", "sha256(password)"},
		{strings.Repeat("0A-", 19) + "FF", "bare digest", "sha1(password)"},
		{"pbkdf2_sha512$5000$seasalt$" + digits(128), "key is in hex", "clerk-pbkdf2-hex"},
		{"$7$101$c2FsdHNhbHQ=$" + digits(40), "cut off", "full width"},
		{"$7$CU..../....saltsalt$" + digits(42) + ".", "crypt(3)", "reset"},
		{"$6$saltsalt$" + digits(86), "crypt(3)", "reset"},
		{"$6$rounds=5000$saltsalt$" + digits(86), "crypt(3)", "reset"},
		{"$p5k2$c$u9HvcT4d$" + digits(24), "cut off", "full width"},
		{`{"hash":"eHh4","salt":"y","keyLength":66,"hashMethod":"pbkdf2","iterations":1000}`, "cut off", "full width"},
		{`{"hash":"eHh4","salt":"y","keyLength":3,"hashMethod":"scrypt","iterations":1000}`, "no kind", "--explain"},
		{`{"hash":"eHh4","salt":"y","keyLength":3,"hashMethod":"pbkdf2","iterations":90000000}`, "minutes", "explain"},
		{`{"hash":"x","salt":"y","iterations":1}`, "no kind", "muster verify --explain"},
		{`{"type":"password","value":"hunter2"}`, "the password itself", "scheme: plain}"},
		{
			`{"type":"password","secretData":"{\"value\":\"a b\"}","credentialData":"{\"algorithm\":\"md5\"}"}`,
			"no kind", "muster verify --explain",
		},
		{"0x0300AABB", "no kind", "muster verify --explain"},
		{"$new$1$abcdefgh", "no kind", "muster verify --explain"},
		{"ZGllIFNhbHplIHVuZCBkaWUgSGFzaGVz.Zm9v", "no kind", "muster verify --explain"},
	} {
		_, _, reason := translate(t, "auto", Input{Stored: []byte(test.stored)})
		if reason == nil || !strings.Contains(reason.Text, test.text) || !strings.Contains(reason.Hint, test.hint) {
			t.Errorf("%s: %+v", test.stored, reason)
			continue
		}
		if !strings.HasPrefix(test.hint, "scheme: plain") && strings.Contains(reason.Hint, "scheme: plain") {
			t.Errorf("%s: %s", test.stored, reason.Hint)
		}
		if len(test.stored) != 32 && strings.Contains(reason.Hint, "32 hex digits") &&
			!strings.Contains(reason.Hint, "16 bytes") {
			t.Errorf("%s: %s", test.stored, reason.Hint)
		}
	}
}

// TestPlainHashes: naming the scheme plain is no leave to hash a hash.
func TestPlainHashes(t *testing.T) {
	const bcrypt10 = "$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee"
	for stored, want := range map[string]string{
		bcrypt10: "password/scheme", bcrypt10[:50]: "password/scheme",
		"$P$BpZYUnAFWCnhPmwGXVEjYLApi8olfD/":             "password/scheme",
		"{SSHA}2tP2W5sSmPhR3Wf5nR2Vb4cBqJ1lZ2Vhc2FsdA==": "password/scheme", "**********": "password/scheme",
		strings.Repeat("0a", 16): "password/risk", "hunter2": "", "$ecret": "", "!important": "", "pass:word": "",
		"{curly}": "", "password": "", "1111": "",
	} {
		_, family, reason := translate(t, PlainName, Input{Stored: []byte(stored)})
		got := ""
		if reason != nil {
			got = reason.Rule
		}
		if got != want || (family == Plain) != (want != ruleScheme) {
			t.Errorf("%s: %s %q", stored, family, got)
		}
	}
}

// TestQuotedPlain: what a client writes to unicodePwd is the password in quotes and UTF-16, and no hash of 16 bytes.
func TestQuotedPlain(t *testing.T) {
	in16 := func(s string) (b []byte) {
		for _, c := range utf16.Encode([]rune(s)) {
			b = append(b, byte(c), byte(c>>8))
		}
		return b
	}
	for _, password := range []string{"secret", "Lantern-42 ünï \U0001f511", `a"b`} {
		stored := in16(`"` + password + `"`)
		for _, value := range [][]byte{stored, []byte(base64.StdEncoding.EncodeToString(stored))} {
			_, _, reason := translate(t, "nt", Input{Stored: value})
			if reason == nil || reason.Rule != rulePlain {
				t.Errorf("%q: %+v", value, reason)
			}
			user, family, reason := translate(t, PlainName, Input{Stored: value})
			if family != Plain || reason != nil {
				t.Fatalf("%q: %s %+v", value, family, reason)
			}
			verifies(t, user, password)
		}
		if _, _, reason := translate(t, "auto", Input{Stored: stored}); reason == nil || reason.Rule != rulePlain {
			t.Errorf("%q: %+v", stored, reason)
		}
	}
	if user, family, _ := translate(t, PlainName, Input{Stored: in16(`""`)}); family != NoPassword {
		t.Errorf("without a password: %s", user)
	}
	lone := []byte("\"\x00\x00\xd8\"\x00")
	if _, _, reason := translate(t, "nt", Input{Stored: lone}); reason == nil || reason.Rule != ruleDamaged {
		t.Errorf("%+v", reason)
	}
}

// TestSaltAsText: digits behind \x or 0x are bytes to hex(salt), and a doubtful text elsewhere.
func TestSaltAsText(t *testing.T) {
	md5 := strings.Repeat("0a", 16)
	for _, test := range []struct{ scheme, salt, want string }{
		{"md5(salt + password)", `\x0a0b0c`, "password/risk"},
		{"md5(salt + password)", `0x0A0B`, "password/risk"},
		{"md5(salt + password)", `0x0A0`, ""},
		{"md5(salt + password)", `0x`, ""},
		{"md5(salt + password)", `0a0b0c`, ""},
		{"md5(hex(salt) + password)", `\x0a0b0c`, ""},
		{"md5('x' + hex(salt) + password)", `0X0a0b0c`, ""},
		{"md5(hex(salt) + password)", `\x0a0b0`, "password/damaged"},
		{"pbkdf2-sha256(password, salt, 1000)", `\xdeadbeef`, "password/risk"},
		{"pbkdf2-sha256(password, hex(salt), 1000)", `\xdeadbeef`, ""},
	} {
		_, _, reason := translate(t, test.scheme, Input{Stored: []byte(md5), Salt: []byte(test.salt)})
		got := ""
		if reason != nil {
			got = reason.Rule
		}
		if got != test.want {
			t.Errorf("%s with %s: %q", test.scheme, test.salt, got)
		}
	}
}

// TestBytes: a digest of bytes is one whatever byte stands first or last.
func TestBytes(t *testing.T) {
	for _, edge := range []byte{' ', '\n', 0, '!', '$', '{', '*'} {
		for _, at := range []int{0, 19} {
			stored := bytes.Repeat([]byte{0xfe, 0x01}, 10)
			stored[at] = edge
			if user, family, reason := translate(t, "sha1(password)", Input{Stored: stored}); family != SHA1 || reason != nil {
				t.Errorf("%q at %d: %s %v", edge, at, user, reason)
			}
		}
	}
	bcrypt := "$2b$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee"
	if user, _, _ := translate(t, "auto", Input{Stored: []byte(bcrypt + "\x00\x00")}); !strings.Contains(user,
		bcrypt+`"`) {
		t.Error(user)
	}
}

// TestByColumn: the scheme of a row is the one that its word stands for.
func TestByColumn(t *testing.T) {
	schemes := map[string]*Scheme{}
	for word, name := range map[string]string{
		"md5": "md5(password)", "salted": "md5(salt + password)",
		"bcrypt": "bcrypt",
	} {
		s, err := Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		schemes[word] = s
	}
	s := ByColumn("hasher", schemes)
	if s.Needs != NeedsSalt {
		t.Errorf("needs %b", s.Needs)
	}
	md5 := strings.Repeat("0a", 16)
	for _, test := range []struct {
		in   Input
		want string
	}{
		{Input{Stored: []byte(md5), Scheme: []byte("md5")}, "md5"},
		{Input{Stored: []byte(md5), Scheme: []byte("salted"), Salt: []byte("s")}, "md5"},
		{Input{Stored: []byte(md5), Scheme: []byte("salted")}, "password/missing-part"},
		{Input{Stored: []byte(md5), Scheme: []byte("bcrypt")}, "password/scheme"},
		{Input{Stored: []byte(md5), Scheme: []byte("md6")}, "password/scheme"},
		{Input{Stored: []byte(md5)}, "password/ambiguous"},
		{Input{Scheme: []byte("md6")}, "no password"},
	} {
		_, family, reason := s.Append(nil, test.in)
		got := family.String()
		if reason != nil {
			got = reason.Rule
		}
		if got != test.want {
			t.Errorf("%s %s: %s", test.in.Scheme, test.in.Salt, got)
		}
	}
}

// TestPrehashed: bcrypt of a digest looks like bcrypt of the password. The column tells.
func TestPrehashed(t *testing.T) {
	bcrypt := []byte("$2b$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee")
	for _, test := range []struct {
		column, beside string
		taken          bool
	}{
		{"services.password.bcrypt", "", false},
		{"services.password.argon2", "", false},
		{"token", "scheme", false},
		{"token", "", true},
		{"password.bcrypt", "scheme", true},
	} {
		s := AutoFor(test.column, func(column string) bool { return column == test.beside })
		if _, family, reason := s.Append(nil, Input{Stored: bcrypt}); (family == Bcrypt) != test.taken {
			t.Errorf("%s beside %s: %s %v", test.column, test.beside, family, reason)
		}
	}
}
