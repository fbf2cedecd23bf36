package password

import (
	"regexp"
	"strings"
	"testing"
)

func TestTOTP(t *testing.T) {
	const want = "JBSWY3DPEHPK3PXPJBSWY3DP" // 15 bytes
	tests := []struct {
		name string
		seed Seed
		want string
	}{
		{"base32", Seed{Secret: []byte(want)}, want},
		{"small, in groups", Seed{Secret: []byte("jbsw y3dp ehpk 3pxp jbsw y3dp")}, want},
		{"padded", Seed{Secret: []byte("JBSWY3DPEHPK3PXPJBSWY3A=")}, "JBSWY3DPEHPK3PXPJBSWY3A"},
		{"hex", Seed{Secret: []byte("48656c6c6f21deadbeef48656c6c6f")}, want},
		{
			"hex, said",
			Seed{Secret: []byte("2222222222222222222222222222222222222222"), Encoding: "hex"},
			"EIRCEIRCEIRCEIRCEIRCEIRCEIRCEIRC",
		},
		{"base64", Seed{Secret: []byte("SGVsbG8h3q2+70hlbGxv"), Encoding: "base64"}, want},
		{"raw", Seed{Secret: []byte("Hello!\xde\xad\xbe\xefHello"), Encoding: "raw"}, want},
		{
			"as Keycloak says it",
			Seed{Secret: []byte(want), Kind: "totp", Period: "30", Digits: "6", Algorithm: "HmacSHA1"},
			want,
		},
		{"URL", Seed{Secret: []byte("otpauth://totp/a:b@example.com?secret=" + want + "&issuer=a&digits=6")}, want},
		{"none", Seed{Secret: []byte("  ")}, ""},

		{"URL of a counter", Seed{Secret: []byte("otpauth://hotp/a?secret=" + want)}, "other codes"},
		{"URL, broken", Seed{Secret: []byte("otpauth://totp/%zz?secret=" + want)}, "no secret"},
		{"8 digits", Seed{Secret: []byte(want), Digits: "8"}, "other codes"},
		{"60 seconds", Seed{Secret: []byte(want), Period: "60"}, "other codes"},
		{"SHA-256", Seed{Secret: []byte(want), Algorithm: "SHA-256"}, "other codes"},
		{"base32 or hex", Seed{Secret: []byte("22222222222222222222222222222222")}, "base32 or hex"},
		{"short", Seed{Secret: []byte("JBSWY3DP")}, "short secret"},
		{"another alphabet", Seed{Secret: []byte("JBSWY3DPEHPK3PX!")}, "no secret"},
		{"odd length", Seed{Secret: []byte(want + "J")}, "no secret"},
		{"two lines", Seed{Secret: []byte(want[:8] + "\n" + want[8:])}, "no secret"},
		{"unknown encoding", Seed{Secret: []byte(want), Encoding: "base36"}, "no secret"},
		{"an essay", Seed{Secret: []byte(strings.Repeat("A", 1<<20))}, "no secret"},
	}
	for _, test := range tests {
		got, reason := AppendTOTP(nil, test.seed)
		if reason != nil {
			if reason.Rule != "password/totp" || len(got) > 0 {
				t.Errorf("%s: %s and %s", test.name, reason.Rule, got)
			}
			got = []byte(reason.Cause)
		} else if len(got) > 0 && !regexp.MustCompile(`^[A-Z2-7]+$`).Match(got) {
			t.Errorf("%s: %s", test.name, got)
		}
		if string(got) != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}
