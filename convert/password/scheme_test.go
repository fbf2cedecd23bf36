package password

import (
	"strings"
	"testing"
)

// schemes are the named schemes with what they need. Besides, any formula is a scheme.
func schemes() (all []*Scheme) {
	for _, n := range list() {
		if s, err := n.scheme(); err == nil {
			all = append(all, s)
		}
	}
	return all
}

// TestSchemes: every scheme of the list can be looked up by its name.
func TestSchemes(t *testing.T) {
	all := schemes()
	if len(all) != len(list()) {
		t.Errorf("%d schemes of %d: a formula cannot be read", len(all), len(list()))
	}
	seen := map[string]bool{}
	for _, s := range all {
		found, err := Lookup(s.Name)
		if err != nil || found.Needs != s.Needs || s.Doc == "" || seen[s.Name] {
			t.Errorf("%s: %v", s.Name, err)
		}
		seen[s.Name] = true
	}
	if _, err := Lookup("md6"); err == nil || !strings.Contains(err.Error(), "better-auth") {
		t.Errorf("an unknown scheme: %v", err)
	}
	if s, _ := Lookup("devise-pepper"); s.Needs != NeedsPepper {
		t.Errorf("devise-pepper needs %b", s.Needs)
	}
}

// TestBcryptAlphabet: one byte that bcrypt does not write, wherever it stands, makes a hash none.
func TestBcryptAlphabet(t *testing.T) {
	const alphabet = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	const hash = "$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"
	bcrypt, err := Lookup("bcrypt")
	if err != nil {
		t.Fatal(err)
	}
	for at := len("$2b$10$"); at < len(hash); at++ {
		for c := '!'; c <= '~'; c++ {
			_, _, reason := bcrypt.Append(nil, Input{Stored: []byte(hash[:at] + string(c) + hash[at+1:])})
			if taken := reason == nil; taken != strings.ContainsRune(alphabet, c) {
				t.Fatalf("%q at %d: taken is %t", c, at, taken)
			}
		}
	}
}

func TestFormulasThatAuth0HasNoWordsFor(t *testing.T) {
	for source, want := range map[string]string{
		"md5(md5(password))":                       "Auth0 takes the password itself",
		"md5(md5(password) + salt)":                "Auth0 takes the password itself",
		"sha1('--' + salt + password + '--')":      "both sides",
		"sha1(salt)":                               "no password",
		"sha1(password + password)":                "twice",
		"sha224(password)":                         "none of md4",
		"bcrypt(sha256(password))":                 "Auth0 takes the password itself",
		"bcrypt(utf16le(password))":                "not documented",
		"hmac-sha3(salt, password)":                "no digest",
		"hmac-sha256(password, salt)":              "Auth0 takes the password itself",
		"hmac-sha256(sha1(salt), password)":        "Auth0 hashes once",
		"pbkdf2-sha256(password, salt, many)":      "not a number",
		"scrypt(password, salt, 1000, 8, 1)":       "scrypt",
		"scrypt(password, salt, 1073741824, 8, 1)": "minutes or gigabytes",
		"sha1(salt + password":                     "written like",
		"sha1('salt + password)":                   "not closed",
		"sha1(lower(salt) + password)":             "lower is for the user name",
	} {
		if _, err := Lookup(source); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", source, err)
		}
	}
}

// TestParts: hashes whose parts are in columns of their own.
func TestParts(t *testing.T) {
	const bcrypt12 = "$2y$12$Vb6122S/Q25QTxXXKHAvDOmTxkeQwU.uABu50P122m9li14IApEhG"
	md5 := strings.Repeat("ab", 16)
	tests := []struct {
		scheme string
		in     Input
		want   string
	}{
		{
			"devise-pepper",
			Input{Stored: []byte(bcrypt12), Pepper: []byte(`p"`)},
			`{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b` + bcrypt12[3:] +
				`","encoding":"utf8"},"salt":{"value":"p\"","encoding":"utf8","position":"suffix"}}}`,
		},
		{"devise-pepper", Input{Stored: []byte(bcrypt12)}, "password/missing-part"},
		{"devise-pepper", Input{Stored: []byte("$argon2id$v=19$m=1,t=1,p=1$x$x"), Pepper: []byte("p")}, "password/scheme"},
		{"smf", Input{Stored: []byte(bcrypt12), Username: []byte(strings.Repeat("x", 72))}, "password/unsupported"},
		{"smf", Input{Stored: []byte(bcrypt12), Username: []byte("ÜNAL")}, "password/ambiguous"},
		{"smf", Input{Stored: []byte("x"), Username: []byte("a")}, "{}"},
		{"smf", Input{Stored: []byte(md5), Username: []byte("a")}, "password/scheme"},
		{
			"md5(salt + password)",
			Input{Stored: []byte(md5), Salt: []byte("\xff\x00")},
			`{"custom_password_hash":{"algorithm":"md5","hash":{"value":"` + md5 +
				`","encoding":"hex"},"salt":{"value":"ff00","encoding":"hex","position":"prefix"}}}`,
		},
		{
			"md5('a' + hex(salt) + 'b' + password)",
			Input{Stored: []byte(md5), Salt: []byte("3031")},
			`{"custom_password_hash":{"algorithm":"md5","hash":{"value":"` + md5 +
				`","encoding":"hex"},"salt":{"value":"a01b","encoding":"utf8","position":"prefix"}}}`,
		},
		{"md5(salt + password)", Input{Stored: []byte(md5)}, "password/missing-part"},
		{"md5(salt + password)", Input{Stored: []byte(md5[1:]), Salt: []byte("s")}, "password/damaged"},
		{"md5(hex(salt) + password)", Input{Stored: []byte(md5), Salt: []byte("xyz")}, "password/damaged"},
		{
			"md5(salt + password)",
			Input{Stored: []byte(bcrypt12), Salt: []byte("s")},
			`{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b` + bcrypt12[3:] + `","encoding":"utf8"}}}`,
		},
		{
			"sha1(password)",
			Input{Stored: []byte("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13")},
			`{"custom_password_hash":{"algorithm":"sha1","hash":{"value":"000102030405060708090a0b0c0d0e0f10111213","encoding":"hex"}}}`,
		},
		// ab64: Auth0 would skip the full stop
		{"md5(password)", Input{Stored: []byte("AAAAAAAAAAAAAAAAAAAA.A==")}, "password/damaged"},
		{
			"fusionauth-bcrypt",
			Input{Stored: []byte(bcrypt12[29:]), Salt: []byte(bcrypt12[7:29]), Iterations: []byte("10")},
			`{"password_hash":"$2a$10$` + bcrypt12[7:] + `"}`,
		},
		{
			"gitea",
			Input{Stored: []byte(strings.Repeat("00", 50)), Salt: []byte("0123456789")},
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=10000,l=50$MDEyMzQ1Njc4OQ$` +
				strings.Repeat("A", 67) + `","encoding":"utf8"}}}`,
		},
		{"gitea", Input{
			Stored: []byte(strings.Repeat("00", 50)), Salt: []byte("0123456789"),
			Iterations: []byte("argon2$2$65536$8$50"),
		}, `{"custom_password_hash":{"algorithm":"argon2","hash":{"value":"$argon2id$v=19$m=65536,t=2,p=8$MDEyMzQ1Njc4OQ$` +
			strings.Repeat("A", 67) + `","encoding":"utf8"}}}`},
		{"gitea", Input{
			Stored: []byte(strings.Repeat("00", 50)), Salt: []byte("0123456789"), Iterations: []byte("argon2$2$many$8$50"),
		}, "password/damaged"},
		{"gitea", Input{
			Stored: []byte(strings.Repeat("00", 50)), Salt: []byte("0123456789"), Iterations: []byte("yescrypt$1"),
		}, "password/damaged"},
		{
			"discourse",
			Input{
				Stored: []byte(strings.Repeat("00", 32)), Salt: []byte("s"),
				Iterations: []byte("$pbkdf2-sha256$i=600000,l=32$"),
			},
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=600000,l=32$cw$` +
				strings.Repeat("A", 43) + `","encoding":"utf8"}}}`,
		},
		{"keycloak", Input{Stored: []byte(`{"secretData":"{\"value\":\"AAAA\"}","type":"otp"}`)}, "{}"},
		{
			"keycloak",
			Input{Stored: []byte(`[{"type":"otp","secretData":"{}"},{"type":"password","hashedSaltedValue":"` +
				strings.Repeat("A", 43) + `=","salt":"AAAA","hashIterations":20000,"algorithm":"pbkdf2"}]`)},
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha1$i=20000,l=32$AAAA$` +
				strings.Repeat("A", 43) + `","encoding":"utf8"}}}`,
		},
		{"keycloak", Input{Stored: []byte(`[]`)}, "{}"},
		{"keycloak", Input{Stored: []byte(`[{"type":`)}, "password/damaged"},
		{"keycloak", Input{Stored: []byte(`{"value":`), Iterations: []byte("{}")}, "password/damaged"},
		{
			"xenforo",
			Input{Stored: []byte(`a:1:{s:4:"hash";s:60:"` + bcrypt12 + `";}`), PreferCustom: true},
			`{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b` + bcrypt12[3:] + `","encoding":"utf8"}}}`,
		},
		{
			"nt",
			Input{Stored: []byte("ana:1001:aad3b435b51404eeaad3b435b51404ee:" + md5 + ":::")},
			`{"custom_password_hash":{"algorithm":"md4","hash":{"value":"` + md5 +
				`","encoding":"hex"},"password":{"encoding":"utf16le"}}}`,
		},
		{"plain", Input{Stored: []byte(strings.Repeat("x", 73))}, "password/damaged"},
		{"meteor", Input{Stored: []byte(bcrypt12)}, "password/unsupported"},
		{
			"aspnet-membership",
			Input{
				Stored: []byte("kjrC2ktnsKVhQT2OMd2do8CvT+g="), Salt: []byte("BWcWkdQ2+CV3Wb14GQQU5Q=="),
				Iterations: []byte("1"),
			},
			`{"custom_password_hash":{"algorithm":"sha1","hash":{"value":"kjrC2ktnsKVhQT2OMd2do8CvT+g=","encoding":"base64"},"salt":{"value":"BWcWkdQ2+CV3Wb14GQQU5Q==","encoding":"base64","position":"prefix"},"password":{"encoding":"utf16le"}}}`,
		},
		{"aspnet-membership", Input{
			Stored: []byte("kjrC2ktnsKVhQT2OMd2do8CvT+jl3HkYeSxAyrx2jHQ="),
			Salt:   []byte("BWcWkdQ2+CV3Wb14GQQU5Q=="), Iterations: []byte("1"),
		}, "password/ambiguous"},
		{"aspnet-membership", Input{
			Stored: []byte("kjrC2ktnsKVhQT2OMd2do8CvT+jl3HkYeSxAyrx2jHQ="),
			Salt:   []byte("BWcWkdQ2+CV3Wb14GQQU5Q=="), Iterations: []byte("2"),
		}, "password/unsupported"},
		{"aspnet-membership", Input{
			Stored: []byte("kjrC2ktn"), Salt: []byte("BWcWkdQ2+CV3Wb14GQQU5Q=="),
			Iterations: []byte("1"),
		}, "password/damaged"},
		{
			"aspnet-membership",
			Input{Stored: []byte("x"), Salt: []byte("BWcWkdQ2+CV3Wb14GQQU5Q=="), Iterations: []byte("3")},
			"password/damaged",
		},
		{
			"nextcloud",
			Input{Stored: []byte("1|" + bcrypt12)},
			`{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b` + bcrypt12[3:] + `","encoding":"utf8"}}}`,
		},
		{
			"nextcloud",
			Input{Stored: []byte(
				"3|$argon2id$v=19$m=65536,t=4,p=1$aG4wWjRQNkJnMUxWMXUzRw$ZLRLGljK607qeNYGji85sUMXT0EBhHpDKlQSubvdNUI")},
			`{"custom_password_hash":{"algorithm":"argon2","hash":{"value":"$argon2id$v=19$m=65536,t=4,p=1$aG4wWjRQNkJnMUxWMXUzRw$ZLRLGljK607qeNYGji85sUMXT0EBhHpDKlQSubvdNUI","encoding":"utf8"}}}`,
		},
		{"nextcloud", Input{Stored: []byte(bcrypt12)}, "password/missing-part"},
		{
			"nextcloud",
			Input{Stored: []byte(bcrypt12), Pepper: []byte("salt")},
			`{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b` + bcrypt12[3:] +
				`","encoding":"utf8"},"salt":{"value":"salt","encoding":"utf8","position":"suffix"}}}`,
		},
		{
			"nextcloud",
			Input{Stored: []byte(md5 + "abababab")},
			`{"custom_password_hash":{"algorithm":"sha1","hash":{"value":"` + md5 + `abababab","encoding":"hex"}}}`,
		},
		{"nextcloud", Input{Stored: []byte("4|" + bcrypt12)}, "password/scheme"},
		{"bcrypt", Input{Stored: []byte(md5)}, "password/scheme"},
		{"mediawiki", Input{Stored: []byte(":B:2152187716:" + md5)}, "password/unsupported"},
		{
			"mediawiki",
			Input{Stored: []byte(":bcrypt:9$h02GobGvt4CEsiIz7TV7A.$wJs/SAVG3K22EOXMILCBUTAul6maxp6")},
			`{"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2b$09$h02GobGvt4CEsiIz7TV7A.wJs/SAVG3K22EOXMILCBUTAul6maxp6","encoding":"utf8"}}}`,
		},
		{"payload", Input{Stored: []byte(strings.Repeat("00", 32)), Salt: []byte("00ff")}, "password/damaged"},
		{
			"payload",
			Input{Stored: []byte("pbkdf2-sha256-v1:" + strings.Repeat("00", 32)), Salt: []byte("00ff")},
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=600000,l=32$MDBmZg$` +
				strings.Repeat("A", 43) + `","encoding":"utf8"}}}`,
		},
		{
			"payload",
			Input{Stored: []byte(strings.Repeat("00", 512)), Salt: []byte("00ff")},
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=25000,l=512$MDBmZg$` +
				strings.Repeat("A", 683) + `","encoding":"utf8"}}}`,
		},
		{
			"mediawiki",
			Input{Stored: []byte(":bcrypt:10$h02GobGvt4CEsiIz7TV7A.$wJs/SAVG3K22EOXMILCBUTAul6maxp6")},
			`{"password_hash":"$2b$10$h02GobGvt4CEsiIz7TV7A.wJs/SAVG3K22EOXMILCBUTAul6maxp6"}`,
		},
		{
			"mediawiki",
			Input{Stored: []byte(":bcrypt:9$h02GobGvt4CEsiIz7TV7A.wJs/SAVG3K22EOXMILCBUTAul6maxp6")},
			"password/damaged",
		},
	}
	for _, test := range tests {
		got, _, reason := translate(t, test.scheme, test.in)
		if reason != nil {
			got = reason.Rule
		}
		if got != test.want {
			t.Errorf("%s: got %s", test.scheme, got)
		}
	}
}

// TestPlain: passwords are hashed where the scheme says that they are passwords, even one
// that looks like no password.
func TestPlain(t *testing.T) {
	for _, password := range []string{"correct horse", "x", "!", " trailing "} {
		user, family, _ := translate(t, "plain", Input{Stored: []byte(password)})
		if ok, err := VerifyUser([]byte(user), password); !ok || err != nil || family != Plain {
			t.Errorf("%q: %v %s", password, err, family)
		}
	}
	user, family, _ := translate(t, "aspnet-membership", Input{
		Stored: []byte("! x "), Salt: []byte("AAAA"),
		Iterations: []byte("0"),
	})
	if ok, err := VerifyUser([]byte(user), "! x "); !ok || err != nil || family != Plain {
		t.Errorf("aspnet-membership, clear: %v %s", err, family)
	}
	if user, family, _ := translate(t, "plain", Input{}); user != "{}" || family != NoPassword {
		t.Error(user, family)
	}
}

// TestAllocations: nothing is allocated for what most columns hold.
func TestAllocations(t *testing.T) {
	dst := make([]byte, 0, 4096)
	for name, stored := range map[string]string{
		"bcrypt 10": "$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee",
		"bcrypt 12": "$2y$12$Vb6122S/Q25QTxXXKHAvDOmTxkeQwU.uABu50P122m9li14IApEhG",
		"argon2":    "$argon2id$v=19$m=65536,t=4,p=1$aG4wWjRQNkJnMUxWMXUzRw$ZLRLGljK607qeNYGji85sUMXT0EBhHpDKlQSubvdNUI",
		"django":    "pbkdf2_sha256$1000000$seasalt2$egbhFghgsJVDo5Tpg/k9ZnfbySKQ1UQnBYXhR97a7sk=",
		"ldap":      "{SSHA}LVTzXbJhw9Qvheg9unbF1ac1Y3TjMYezIbvX4w==",
		"phpass":    "$P$BpZYUnAFWCnhPmwGXVEjYLApi8olfD/",
		"identity":  "AQAAAAEAACcQAAAAEL5xpZlSrkp/1DAClFMJRaYkNQDKa+rpRWXk7kLPpV2/YvMMFsMYiMSksMRkPIo1JA==",
	} {
		in := Input{Stored: []byte(stored)}
		auto := Auto()
		if n := testing.AllocsPerRun(100, func() { auto.Append(dst, in) }); n > 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	auto := Auto()
	dst := make([]byte, 0, 4096)
	for name, stored := range map[string]string{
		"bcrypt": "$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee",
		"django": "pbkdf2_sha256$1000000$seasalt2$egbhFghgsJVDo5Tpg/k9ZnfbySKQ1UQnBYXhR97a7sk=",
	} {
		b.Run(name, func(b *testing.B) {
			in := Input{Stored: []byte(stored)}
			b.ReportAllocs()
			for b.Loop() {
				auto.Append(dst, in)
			}
		})
	}
}
