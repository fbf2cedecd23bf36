package validate

import "testing"

func TestEmail(t *testing.T) {
	long := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = 'a'
		}
		return string(b)
	}
	for s, want := range map[string]bool{
		"ada@example.com":                 true,
		"ada+tag@mail.example.co.uk":      true,
		"Ada.B-C_d@EXAMPLE.com":           true,
		"!#$%&'*+-/=?^_`{|}~@example.com": true,
		"ada@localhost":                   true,
		"ada@123":                         true,
		"ada@example.com.":                false,
		"ada@a-.example":                  false,
		"ada@a.-b":                        true, // only the first label is looked at
		"ada@xn--bcher-kva.example":       true,
		"ada@bücher.example":              true,
		"zoë@example.com":                 true,
		`"ada b"@example.com`:             true,
		`"ada\"b"@example.com`:            true,
		"ada@[127.0.0.1]":                 true,
		"ada@[IPv6:::1]":                  true,
		"ada@[1.2.3]":                     false,
		"a b@[127.0.0.1]":                 false,
		"@[127.0.0.1]":                    false,
		long(64) + "@example.com":         true,
		long(65) + "@example.com":         false,
		"a@" + long(63) + ".com":          true,
		"a@" + long(64) + ".com":          false,
		"":                                false,
		"@":                               false,
		"ada":                             false,
		"ada@":                            false,
		"@example.com":                    false,
		"ada@@example.com":                false,
		"ada..b@example.com":              false,
		".ada@example.com":                false,
		"ada.@example.com":                false,
		"ada@example..com":                false,
		"ada@-example.com":                false,
		"ada@exa_mple.com":                false,
		" ada@example.com":                false,
		"ada@example.com ":                false,
		"ada @example.com":                false,
		"ada@ example.com":                false,
		"ada b@example.com":               false,
		"\tada@example.com":               false,
		"ada@example.com\n":               false,
		"ada\x00@example.com":             false,
		"\u00a0ada@example.com":           false,
		"Ada <ada@example.com>":           false,
		"<ada@example.com>":               false,
		"ada@example.com,bob@example.com": false,
		"mailto:ada@example.com":          false,
		"\ufeffada@example.com":           false,
		"ada\u200b@example.com":           false,
		"\"a\u00adda\"@example.com":       false,
		"“ada@example.com”":               false,
	} {
		if got := isEmail(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
		if want {
			continue
		}
		if emailHint(s) == "" {
			t.Errorf("%q: no hint", s)
		}
	}
	for s, want := range map[string]bool{
		"ada@example.com": true, "ada@mail.example.co.uk": true, "ada@EXAMPLE.COM": true, "ada@example.xn--p1ai": true,
		`"a b"@example.com`: true,
		"ada@localhost":     false, "ada@123": false, "ada@10.0.0.1": false, "ada@example.c": false, "ada@example.c0m": false,
		"ada@a.-b.com": false, "ada@a-.com": false, "ada@[127.0.0.1]": false,
	} {
		if got := domainFlaw(s) == ""; got != want {
			t.Errorf("the domain of %q: %v", s, got)
		}
		if plainEmail([]byte(s)) && !want {
			t.Errorf("the fast path takes %q", s)
		}
	}
	for s, want := range map[string]string{
		"\ufeffada@example.com": "take out the white space around it; muster validate --fix does it",
		"ada@exam\u00adple.com": "take out the character that cannot be seen: U+00AD",
		"“ada@example.com”":     "take away the quotes around it", "'ada@example.com'": "take away the quotes around it",
		"mailto:ada@example.com": "take mailto: away", "ada@☺.example": addressHint,
	} {
		if got := emailHint(s); got != want {
			t.Errorf("%q: hint %q, want %q", s, got, want)
		}
	}
	if !isEmail(12) {
		t.Error("a number is a matter of type")
	}
}
