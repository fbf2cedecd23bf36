package password

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"
)

// Published or computed with OpenSSL 3: the empty text and abc are of ISO/IEC 10118-3.
func TestWhirlpool(t *testing.T) {
	for text, want := range map[string]string{
		"":    "19fa61d75522a4669b44e39c1d2e1726c530232130d407f89afee0964997f7a73e83be698b288febcf88e3e03c4f0757ea8964e59b63d93708b138cc42a66eb3",
		"abc": "4e2448a4c6f486bb16b6562c73b4020bf3043e3a731bce721ae1b303d97e6d4c7181eebdb6c57e277d0e34957114cbd6c797fc9d95d8b582d225292076d4eef5",
		strings.Repeat("a",
			200): "0e6bb7ff7a806eb9f732707fd996e20182c8d6cf3414101c4c0e1f4e91b338f195f1a98ed942bcf8cf42f054fe77cf5023d09ff42be32247cf74b12b13941292",
	} {
		h := newWhirlpool()
		io.WriteString(h, text[:len(text)/3]) // in pieces
		io.WriteString(h, text[len(text)/3:])
		if got := hex.EncodeToString(h.Sum(nil)); got != want {
			t.Errorf("%d bytes: %s", len(text), got)
		}
	}
}

// hashed is a user whose custom_password_hash is the text.
func hashed(custom string) string { return `{"custom_password_hash":{` + custom + `}}` }

// TestVerify covers what the vectors do not: the rarer digests, encodings and positions.
// The hashes were computed with Python's hashlib and hmac and with OpenSSL.
func TestVerify(t *testing.T) {
	for name, test := range map[string]struct{ user, password string }{
		"hmac-md4": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"1fee247b7c52540926442507efbe467c","encoding":"hex","digest":"md4","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac-md5": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"d5f7a147279e7c04609b1dbd8fa01a82","encoding":"hex","digest":"md5","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac-ripemd160": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"1a055e7f201866c3825a5e8e39df8f83cf59ae5e","encoding":"hex","digest":"ripemd160","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac-sha1": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"3f36b8ffd22daa9f159afa7d001d5751792d1dd2","encoding":"hex","digest":"sha1","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac-sha224": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"111e0cc6bb6fd0c0c59b591987be69eb936664a6273ed799a30d018f","encoding":"hex","digest":"sha224","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac-sha256": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"a0275493dcf0f090f8f2f254073b6b31c1ca8196a59014a67efaf0bc488971ed","encoding":"hex","digest":"sha256","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac-sha384": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"a03c46a42b0761431b873405b6f6936a4e8b7c77155f09bd9d3c6ac76eca466f0613fcdf8f1221896d91426de6eb7930","encoding":"hex","digest":"sha384","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac-sha512": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"6228714fe2ae16e9208340b1aa16c94951edbdbafaebc479f87d729e55a50f00b5d8c159396c4ea86fec520096fcfca834baaea473b64d2e755c155c5ad4aa4d","encoding":"hex","digest":"sha512","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac-whirlpool": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"5dcd3dd6cb79288727a27cda0f13f86f60172a04959d3d9038fc221b5d639fdd7c6a64f73cb9307c35b2d47afe243e66085317d8754ac2f467655c7575ec68b8","encoding":"hex","digest":"whirlpool","key":{"value":"k3y"}}}}`, "Zürich🔑42",
		},
		"hmac with salt": {
			`{"custom_password_hash":{"algorithm":"hmac","hash":{"value":"n5YZzL0KiDxJ2kpOBkhkloPNyDbm6Y6Z_SuJqZybXY4=","encoding":"base64","digest":"sha256","key":{"value":"aw==","encoding":"base64"}},"salt":{"value":"s","position":"suffix"}}}`, "Zürich🔑42",
		},
		"pbkdf2-md5": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-md5$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$FMAAXQCa5xfhZC6htOqaeo/OI9JhDf+h","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-sha1": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha1$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$Gd+aWJ/Aqpv+Gxg55RK0tGl4feCVNKxx","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-sha224": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha224$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$+WzNrhJb7XGzANPAAYDZzcJfdvSF6EpZ","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-sha384": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha384$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$wVI/Beo3sreGTCTtuTy5n1cBahR0HjMN","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-sha512-256": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha512-256$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$tLZfpeP3QY5bfE4/GGMVME0YglTsVSYk","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-sha3-256": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha3-256$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$MDu5KImuE1CKPycY4U35bTKNlTGXSerw","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-blake2b512": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-blake2b512$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$ZCHA/5jKoJQkNZVUB4bKHWFxgekjxNQz","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-blake2s256": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-blake2s256$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$O07kSluBUYfqhB8uIFf7X+QZwJVr7T/t","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-ripemd160": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-ripemd160$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$16iWsjh9+LwkALrK1QkNnn14VYcEuVDr","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-md4": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-md4$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$Q6NqIqhmO79/M6+jdN7vq8Xtrewzt6an","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2-whirlpool": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-whirlpool$i=1000,l=24$c2FsdHNhbHQxMjM0c2FsdHNhbHQ$G9Bi+D+xz2RuAuXZLakqnSwhtkotLCa0","encoding":"utf8"}}}`, "Zürich🔑42",
		},
		"pbkdf2, defaults": {
			`{"custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha512$c2FsdHNhbHQ$28lf2UvlZA04fHzyJ0F7zcYnSRZ4erV23uc9ZH5kLyqxnun9fHfj0lH0GCrL8T3q26UK7vPMRofjjsHxA9NpVQ"}}}`, "Zürich🔑42",
		},
		"password in latin1": {
			`{"custom_password_hash":{"algorithm":"sha1","hash":{"value":"2E7694A82E756F2A645E27C5052C318208365FE5","encoding":"hex"},"salt":{"value":"01FF","encoding":"hex"},"password":{"encoding":"latin1"}}}`, "Zürich",
		},
		"password in binary": {
			`{"custom_password_hash":{"algorithm":"sha1","hash":{"value":"2E7694A82E756F2A645E27C5052C318208365FE5","encoding":"hex"},"salt":{"value":"01FF","encoding":"hex"},"password":{"encoding":"binary"}}}`, "Zürich",
		},
		"password in ascii": {
			`{"custom_password_hash":{"algorithm":"sha1","hash":{"value":"2E7694A82E756F2A645E27C5052C318208365FE5","encoding":"hex"},"salt":{"value":"01FF","encoding":"hex"},"password":{"encoding":"ascii"}}}`, "Zürich",
		},
		"password in ucs2": {
			`{"custom_password_hash":{"algorithm":"sha1","hash":{"value":"B39850F5FCAF64DD29AE32FB0174F3228B8FD5C2","encoding":"hex"},"salt":{"value":"01FF","encoding":"hex"},"password":{"encoding":"ucs2"}}}`, "Zürich",
		},
		"surrogates in latin1": {
			`{"custom_password_hash":{"algorithm":"md5","hash":{"value":"3daab3206c756370035956f698c18c65","encoding":"hex"},"password":{"encoding":"latin1"}}}`, "🔑",
		},
		"scrypt, defaults": {
			`{"custom_password_hash":{"algorithm":"scrypt","hash":{"value":"2a2398e8a01333107101b134ffaa9467a3a88aacfab25ba5a91afdd2bce88b57","encoding":"hex"},"keylen":32}}`, "Zürich🔑42",
		},
		"ldap MD5": {
			`{"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{md5}pgyaSIst2swSsHuTpWdgJw=="}}}`, "Zürich🔑42",
		},
		"ldap SMD5": {
			`{"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{SMD5}uX2EMxXQOcErl/jYkCkkCnNhbHQ="}}}`,
			"Zürich🔑42",
		},
		"ldap SHA": {
			`{"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{sha}dN6TQ91ayUovH3lGlr7OJUn7tL4="}}}`,
			"Zürich🔑42",
		},
		"ldap SSHA": {
			`{"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{SSHA}tsLkHoEanMRUYwRu/3UowsHcghxzYWx0"}}}`,
			"Zürich🔑42",
		},
		"ldap SHA384": {
			`{"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{sha384}JZszsC9aToG15wb/rxaAssAP9F/OY5gMkgLilCHHxKshc+hToVJJeMDajq6r76hC"}}}`, "Zürich🔑42",
		},
		"ldap SSHA384": {
			`{"custom_password_hash":{"algorithm":"ldap","hash":{"value":"{SSHA384}4jZo/5/9AfyInWW2r7KyTcFMUiqeHxLxWT5l9DCc96UxpIJfUlnpkSOQD3onAcNSc2FsdA=="}}}`, "Zürich🔑42",
		},
	} {
		if ok, err := VerifyUser([]byte(test.user), test.password); !ok || err != nil {
			t.Errorf("%s: %v %v", name, ok, err)
		}
		if ok, err := VerifyUser([]byte(test.user), test.password+"x"); ok || err != nil {
			t.Errorf("%s: another password: %v %v", name, ok, err)
		}
	}
}

// TestVerifyRefuses: fields that break Auth0's rules, or would take minutes or gigabytes.
func TestVerifyRefuses(t *testing.T) {
	const bcrypt = "7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"
	md5 := strings.Repeat("ab", 16)
	key := `"hash":{"value":"` + md5 + md5 + `","encoding":"hex"}`
	for user, want := range map[string]string{
		`{}`:                          "none",
		`{"email":"ana@example.com"}`: "none",
		`{"password_hash":7}`:         "types",
		`{"password_hash":"$2y$10$` + bcrypt +
			`"}`: ruleDamaged,
		`{"password_hash":"$2b$12$` + bcrypt +
			`"}`: ruleDamaged,
		`{"password_hash":"$2b$10$` + bcrypt +
			`","custom_password_hash":{}}`: ruleDamaged,
		hashed(`"algorithm":"sha3"`): ruleDamaged,
		hashed(`"algorithm":"bcrypt","hash":{"value":"$2b$31$` + bcrypt +
			`"}`): ruleParameters,
		hashed(`"algorithm":"bcrypt","hash":{"value":"$2b$11$` + bcrypt +
			`","encoding":"hex"}`): ruleDamaged,
		hashed(`"algorithm":"md5","hash":{"value":"` + md5 +
			`"}`): ruleDamaged,
		hashed(`"algorithm":"md5","hash":{"value":"` + md5 +
			`00","encoding":"hex"}`): ruleDamaged,
		hashed(`"algorithm":"md5","hash":{"value":"` + md5 +
			`","encoding":"hex"},"salt":{"value":"x","encoding":"hex"}`): ruleDamaged,
		hashed(`"algorithm":"md5","hash":{"value":"` + md5 +
			`","encoding":"hex"},"salt":{"value":"x","position":"middle"}`): ruleDamaged,
		hashed(`"algorithm":"md5","hash":{"value":"` + md5 +
			`","encoding":"hex"},"password":{"encoding":"utf32"}`): ruleDamaged,
		hashed(`"algorithm":"hmac","hash":{"value":"` + md5 +
			`","encoding":"hex","digest":"md5"}`): ruleDamaged,
		hashed(`"algorithm":"scrypt",` + key +
			`,"keylen":31`): ruleDamaged,
		hashed(`"algorithm":"scrypt",` + key +
			`,"keylen":32,"cost":1000`): ruleDamaged,
		hashed(`"algorithm":"scrypt",` + key +
			`,"keylen":32,"cost":16777216`): ruleParameters,
		hashed(`"algorithm":"scrypt",` + key +
			`,"keylen":32,"parallelization":` + strconv.Itoa(math.MaxInt/2+1)): ruleParameters,
		hashed(`"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=2000000000,l=32$AAAA$` + strings.Repeat("A", 43) +
			`"}`): ruleParameters,
		hashed(`"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=1,l=64$AAAA$` + strings.Repeat("A", 43) +
			`"}`): ruleDamaged,
		hashed(`"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=1,l=32$AAAA$` + strings.Repeat("A", 43) +
			`="}`): ruleDamaged,
		hashed(`"algorithm":"argon2","hash":{"value":"$argon2id$v=19$m=4294967296,t=1,p=1$AAAAAAAAAAA$` +
			strings.Repeat("A", 43) + `"}`): ruleParameters,
		hashed(`"algorithm":"argon2","hash":{"value":"$argon2id$v=19$t=1,m=64,p=1$AAAAAAAAAAA$` + strings.Repeat("A", 43) +
			`"}`): ruleDamaged,
		hashed(`"algorithm":"argon2","hash":{"value":"$argon2d$v=19$m=64,t=1,p=1$AAAAAAAAAAA$` + strings.Repeat("A", 43) +
			`"}`): ruleUnsupported,
		hashed(`"algorithm":"ldap","hash":{"value":"{CRYPT}abc"}`):                                         ruleDamaged,
		hashed(`"algorithm":"ldap","hash":{"value":"{MD5}h0O1IGPNhAl6ZdFjP1x09Q=="},"salt":{"value":"x"}`): ruleDamaged,
	} {
		ok, err := VerifyUser([]byte(user), "x")
		got := ""
		var reason *Reason
		switch {
		case errors.As(err, &reason):
			got = reason.Rule
		case errors.Is(err, ErrNoPassword):
			got = "none"
		case err != nil:
			got = "types"
		}
		if ok || got != want {
			t.Errorf("%s: %v %v", user, ok, err)
		}
	}
}

// cheap reports whether a check takes milliseconds.
func cheap(f Fields) bool {
	c := f.Custom
	return c != nil && c.Algorithm != "bcrypt" && c.Algorithm != "argon2" && c.Algorithm != "scrypt" &&
		c.Algorithm != "pbkdf2"
}

// FuzzTranslate: whatever is stored, under any scheme, is translated into what Verify takes
// for a hash, or means no password, or is refused with a reason that quotes nothing of it.
func FuzzTranslate(f *testing.F) {
	all := schemes()
	for i, s := range []string{
		"$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m", `{MD5}"\`, "{PKCS5S2}",
		":pbkdf2:sha512:1:64:AA:AA",
		"scrypt:2:1:1$s$00", "pbkdf2(1,20,sha1)$a$00", "$md5$pf=e1NBTFR9JCR7UEFTU1dPUkR9$MTIzNA==$ud392Z8rfZ+Ou7ZFXYLKbA==",
		"S:", "0x0100",
		"AQAAAAEAACcQAAAAEL5xpZlSrkp/1DAClFMJRaYkNQDKa+rpRWXk7kLPpV2/YvMMFsMYiMSksMRkPIo1JA==", "a:1:{s:4:\"hash\"",
		"{\"secretData\":\"{}\"}",
	} {
		f.Add(byte(i), s, "salt", "1000", "Ana", "pepper")
	}
	f.Fuzz(func(t *testing.T, which byte, stored, salt, iterations, username, pepper string) {
		s := all[int(which)%len(all)]
		if s.Name == PlainName {
			return // slow
		}
		in := Input{
			Stored: []byte(stored), Salt: []byte(salt), Iterations: []byte(iterations), Username: []byte(username),
			Pepper: []byte(pepper),
		}
		got, family, reason := s.Append([]byte(`{"a":1`), in)
		if string(in.Stored) != stored {
			t.Errorf("%s changed what is stored", s.Name)
		}
		if family == Untranslated || family == NoPassword {
			if string(got) != `{"a":1` || (family == Untranslated) != (reason != nil) {
				t.Errorf("%s: %s %s %v", s.Name, family, got, reason)
			}
			if reason != nil && len(stored) > 12 && strings.Contains(reason.Text+reason.Hint, stored) {
				t.Errorf("the reason quotes %q", stored)
			}
			return
		}
		var fields Fields
		if err := json.Unmarshal(append(got, '}'), &fields); err != nil {
			t.Fatalf("%s: %s: %v", s.Name, got, err)
		}
		check, refused := checker(fields)
		if refused != nil || check == nil {
			t.Fatalf("%s: %s is no hash of Auth0's: %v", s.Name, got, refused)
		}
		if cheap(fields) && check("a password that nobody has\x00") {
			t.Errorf("%s: %s lets anybody in", s.Name, got)
		}
	})
}
