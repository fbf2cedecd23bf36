package validate

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"muster/schema/jsontext"
)

// userMaker makes valid users like those of imports.
type userMaker struct{ *rand.Rand }

func newUserMaker(seed uint64) userMaker { return userMaker{rand.New(rand.NewPCG(seed, 7))} }

func (m userMaker) pick(list ...string) string { return list[m.IntN(len(list))] }

func (m userMaker) letters(alphabet string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[m.IntN(len(alphabet))]
	}
	return string(b)
}

const (
	hexDigits    = "0123456789abcdef"
	plain64      = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	base64Digits = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
)

func (m userMaker) bcrypt() string { return "$2b$10$" + m.letters(base64Digits, 53) }

// common is a user of about 570 bytes with the most usual properties.
func (m userMaker) common(i int) string {
	first, last := m.pick("Ada", "José", "Zoë", "James", "Mary", "陽菜"),
		m.pick("Lovelace", "García", "Smith", "O’Connor", "佐藤")
	name := first + " " + last
	if m.IntN(100) == 0 {
		name = first + m.pick(` \"the\" `, `\n`, ` \\ `, `, `, ` \u0026 `) + last
	}
	var b strings.Builder
	fmt.Fprintf(&b,
		`{"email":"%s.%s%d@%s","email_verified":%t,"user_id":"%d","username":"user%d","given_name":"%s","family_name":"%s","name":"%s"`,
		m.pick("james", "mary", "ahmed"), m.pick("smith", "o-hara", "van_dyke"), i,
		m.pick("example.com", "mail.example.co.uk"), m.IntN(5) > 0, 1000000+i, i, first, last, name)
	if m.IntN(3) > 0 {
		b.WriteString(`,"nickname":"ada"`)
	}
	fmt.Fprintf(&b, `,"picture":"https://cdn.example.com/avatars/%s.png"`, m.letters(hexDigits, 16))
	if m.IntN(10) < 7 {
		fmt.Fprintf(&b, `,"phone_number":"+1%03d555%04d"`, 201+m.IntN(780), m.IntN(10000))
	}
	fmt.Fprintf(&b, `,"app_metadata":{"plan":"%s","role":"member","registered_at":"2014-03-0%dT12:00:00Z"}`,
		m.pick("free", "pro"), 1+m.IntN(9))
	fmt.Fprintf(&b, `,"user_metadata":{"locale":"%s","newsletter_opt_in":%t}`, m.pick("en-US", "ja-JP"), m.IntN(2) > 0)
	fmt.Fprintf(&b, `,"custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"%s","encoding":"utf8"}}}`, m.bcrypt())
	return b.String()
}

var algorithms = []string{
	"argon2", "bcrypt", "hmac", "ldap", "md4", "md5", "sha1", "sha256", "sha512", "pbkdf2",
	"scrypt",
}

// any is a user with any valid combination of properties, in any order and layout.
func (m userMaker) any() string {
	text := func() string {
		return `"` + m.pick("a", "Ada", "Zoë 陽菜", `say \"hi\"`, `\u00e9\n`, strings.Repeat("long ", 20)) + `"`
	}
	members := []string{
		m.member("email", `"`+m.letters("abcXYZ019", 1+m.IntN(20))+m.pick("", ".b", "+tag", "_x-y")+"@"+m.letters("abc019",
			1+m.IntN(9))+m.pick(".org", ".com", ".a-b.example")+`"`),
	}
	for _, name := range []string{"given_name", "family_name", "name", "nickname"} {
		if m.IntN(2) > 0 {
			members = append(members, m.member(name, text()))
		}
	}
	for _, member := range [][2]string{
		{"phone_number", `"+1212555` + m.letters("0123456789", 4) + `"`},
		{"user_id", `"` + m.pick("17", "507f1f77bcf86cd799439011", strings.Repeat("long-", 20)) + `"`},
		{"username", `"` + m.letters("abcXYZ019.-_^$!#+'~`", 1+m.IntN(15)) + `"`},
		{"picture", m.pick(`"https://example.com/ada.png?size=8"`, `"https:\/\/example.com\/ada.png"`,
			`"http://example.org"`)},
	} {
		if m.IntN(2) > 0 {
			members = append(members, m.member(member[0], member[1]))
		}
	}
	for _, name := range []string{"email_verified", "phone_verified", "blocked"} {
		if m.IntN(4) == 0 {
			members = append(members, m.member(name, m.pick("true", "false")))
		}
	}
	for _, name := range []string{"app_metadata", "user_metadata"} {
		if m.IntN(2) > 0 {
			members = append(members, m.member(name, m.metadata(0)))
		}
	}
	switch m.IntN(4) {
	case 0:
	case 1:
		members = append(members, m.member("password_hash", `"`+m.bcrypt()+`"`))
	default:
		members = append(members, m.member("custom_password_hash", m.custom()))
	}
	if m.IntN(4) == 0 {
		var factors []string
		for i := range 1 + m.IntN(10) {
			factors = append(factors, m.pick(`{}`, `{"totp":{"secret":"JBTWY3DPEHPK3PNP"}}`,
				`{"phone":{"value":"+15551112233"}}`, `{"email":{"value":"a@example.org"}}`))
			if slices.Contains(factors[:i], factors[i]) {
				factors[i] = `{}`
			}
		}
		members = append(members, m.member("mfa_factors", "["+strings.Join(factors, ",")+"]"))
	}
	return m.object(members)
}

func (m userMaker) custom() string {
	algorithm := m.pick(algorithms...)
	var hash []string
	value := func(s string) { hash = append(hash, m.member("value", `"`+s+`"`)) }
	members := []string{m.member("algorithm", `"`+algorithm+`"`)}
	salted := m.IntN(2) > 0
	switch algorithm {
	case "argon2", "ldap", "pbkdf2", "bcrypt":
		if m.IntN(2) > 0 {
			hash = append(hash, m.member("encoding", `"utf8"`))
		}
		salted = salted && algorithm == "bcrypt"
	}
	switch algorithm {
	case "argon2":
		value(m.pick("$argon2id", "$argon2i") + "$v=19$m=65536,t=2,p=1$" + m.letters(plain64, 22) + "$" +
			m.letters(plain64, 43))
	case "bcrypt":
		value(m.pick("$2a$12$", "$2b$04$") + m.letters(base64Digits, 53))
	case "ldap":
		value(m.pick("{SHA}"+m.letters(plain64, 27)+"=", "{SSHA}"+m.letters(plain64, 32),
			"{MD5}"+m.letters(plain64, 22)+"=="))
	case "pbkdf2":
		value("$pbkdf2-" + m.pick("sha256$i=1000,l=32", "md4$l=32", "sha384$i=1,l=32") + "$" + m.letters(plain64, 11) +
			"$" + m.letters(plain64, 43))
	default:
		digest := algorithm
		size := digestSize([]byte(digest))
		switch algorithm {
		case "hmac":
			digest = m.pick("sha1", "whirlpool")
			size = digestSize([]byte(digest))
		case "scrypt":
			size = 1 + m.IntN(100)
			members = append(members, m.member("keylen", strconv.Itoa(size)))
		}
		raw := []byte(m.letters(base64Digits, size))
		if m.IntN(2) > 0 {
			value(hex.EncodeToString(raw))
			hash = append(hash, m.member("encoding", `"hex"`))
		} else {
			value(base64.StdEncoding.EncodeToString(raw))
			hash = append(hash, m.member("encoding", `"base64"`))
		}
		if algorithm == "hmac" {
			hash = append(hash, m.member("digest", `"`+digest+`"`))
		}
	}
	switch algorithm {
	case "hmac":
		hash = append(hash, m.member("key", m.pick(`{"value":"shh"}`, `{"value":"00","encoding":"hex"}`)))
	case "scrypt":
		for _, name := range []string{"cost", "blockSize", "parallelization"} {
			if m.IntN(2) > 0 {
				members = append(members, m.member(name, strconv.Itoa(2<<m.IntN(14))))
			}
		}
	}
	if salted {
		members = append(members,
			m.member("salt", m.pick(`{"value":"pepper"}`, `{"value":"aa","encoding":"hex","position":"suffix"}`)))
	}
	if m.IntN(4) == 0 {
		members = append(members, m.member("password", m.pick(`{}`, `{"encoding":"utf16le"}`)))
	}
	return m.object(append(members, m.member("hash", m.object(hash))))
}

func (m userMaker) metadata(depth int) string {
	var members []string
	for i := range m.IntN(5) {
		value := m.pick(`1`, `-0`, `1.5e3`, `null`, `true`, `"x.y$"`, `"é"`, `[]`, `[1,{"a":[]},"b"]`, `1e400`)
		if depth < 3 && m.IntN(3) == 0 {
			value = m.metadata(depth + 1)
		}
		members = append(members, m.member(m.pick("plan", "naïve", "", "a b", "locale")+strconv.Itoa(i), value))
	}
	return m.object(members)
}

func (m userMaker) member(name, value string) string {
	return `"` + name + `"` + m.gap() + ":" + m.gap() + value
}

func (m userMaker) gap() string {
	if m.IntN(8) > 0 {
		return ""
	}
	return m.pick(" ", "\n  ", "\t", "\r\n")
}

func (m userMaker) object(members []string) string {
	m.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
	return "{" + m.gap() + strings.Join(members, m.gap()+","+m.gap()) + m.gap() + "}"
}

// outline finds the values, names and members of a text, as far as it is JSON.
type outline struct{ values, names, members [][2]int }

func outlineOf(text []byte) (o outline) {
	var visit func(i, depth int) int
	visit = func(i, depth int) int {
		i = jsontext.Space(text, i)
		end := jsontext.Skip(text, i)
		if end == i || depth > 200 {
			return end
		}
		o.values = append(o.values, [2]int{i, end})
		if text[i] != '{' && text[i] != '[' {
			return end
		}
		for at := jsontext.Space(text, i+1); at < end-1; {
			from := at
			if text[i] == '{' {
				nameEnd := jsontext.Skip(text, at)
				o.names = append(o.names, [2]int{at, nameEnd})
				at = min(jsontext.Space(text, nameEnd)+1, end)
			}
			at = visit(at, depth+1)
			o.members = append(o.members, [2]int{from, at})
			if at = jsontext.Space(text, at) + 1; at <= from {
				break
			}
			at = jsontext.Space(text, min(at, end))
		}
		return end
	}
	visit(0, 0)
	return o
}

// oddValues and oddNames are what a mutation puts in. Many are right in some place.
var oddValues = append([]string{
	`1e400`, `-0`, `1.0`, `-1`, `0`, `01`, `1.`, `.5`, `1e`, `-`, `+1`, `32`, `1e5`, `1E+2`, `99999999999999999999`,
	`123456789012345678`, `NaN`,
	`null`, `true`, `false`, `nul`, `""`, `"a"`, `"é"`, `"\u0061"`, `"\ud800"`, `"\x"`, `"\u00g0"`, "\"\x01\"",
	"\"\xff\"", "\"\xc3\"", "\"\u2028\"", `"`,
	`{}`, `[]`, `{"value":"a"}`, `{"encoding":"hex"}`, `{"value":"a","encoding":"hex"}`, `{"value":"a","encoding":"utf8"}`,
	`{"a.b":1}`, `{"a":{"$":1}}`,
	`[{}]`, `[{"a":1,"a":2}]`, `{"a":1,"\u0061":2}`, `"hex"`, `"base64"`, `"utf8"`, `"prefix"`, `"a@b"`, `"a b@c"`,
	`"a@-b"`, `"a@b-.c"`, `"a..b@c"`, `"é@b"`, `"\"a\"@b"`,
	`"$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"`,
	`"$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhW"`,
	`"+12125550001"`, `"JBTW"`, `"JBTW="`, strings.Repeat(`[`, 130) + strings.Repeat(`]`, 130),
}, quoteAll(algorithms)...)

var oddNames = []string{
	`"email"`, `"username"`, `"user_id"`, `"phone_number"`, `"name"`, `"password_hash"`, `"custom_password_hash"`,
	`"app_metadata"`, `"user_metadata"`,
	`"mfa_factors"`, `"algorithm"`, `"hash"`, `"salt"`, `"value"`, `"encoding"`, `"digest"`, `"key"`, `"keylen"`, `"cost"`,
	`"position"`, `"totp"`, `"phone"`,
	`"secret"`, `"blocked"`, `"_id"`, `"lastIP"`, `"a.b"`, `"$a"`, `"é"`, `"é.b"`, `""`, `"\u0065mail"`, `"email "`,
	`"Email"`, "\"a\xff\"", `"plan0"`,
}

func quoteAll(words []string) []string {
	var list []string
	for _, w := range words {
		list = append(list, `"`+w+`"`)
	}
	return list
}

// mutate changes a text in one place, mostly so that it stays JSON.
func (m userMaker) mutate(text []byte) []byte {
	o := outlineOf(text)
	one := func(list [][2]int) [2]int {
		if len(list) == 0 {
			return [2]int{len(text), len(text)}
		}
		return list[m.IntN(len(list))]
	}
	replace := func(at [2]int, with ...string) []byte {
		return joined(text[:at[0]], []byte(strings.Join(with, "")), text[at[1]:])
	}
	where := func() [2]int { i := m.IntN(len(text) + 1); return [2]int{i, i} }
	switch m.IntN(16) {
	case 0: // a byte
		if i := m.IntN(len(text) + 1); i < len(text) {
			text = bytes.Clone(text)
			text[i] = byte(m.IntN(256))
		}
		return text
	case 1:
		return replace(where(), m.pick(`"`, `\`, ",", ":", "{", "}", "[", "]", " ", "\n", "\x00", "\x1f", "\x7f", "\xff",
			"é", "\\u0041", "0", "e", ".", "-"))
	case 2:
		i := m.IntN(len(text) + 1)
		return replace([2]int{i, min(len(text), i+1+m.IntN(4))})
	case 3:
		return text[:m.IntN(len(text)+1)]
	case 4, 5, 6:
		return replace(one(o.values), m.pick(oddValues...))
	case 7, 8:
		return replace(one(o.names), m.pick(oddNames...))
	case 9: // a member twice
		at := one(o.members)
		return replace([2]int{at[1], at[1]}, ",", string(text[at[0]:at[1]]))
	case 10: // one value in the place of another
		from := one(o.values)
		return replace(one(o.values), string(text[from[0]:from[1]]))
	case 11: // two members change places
		a, b := one(o.members), one(o.members)
		if a[0] > b[0] {
			a, b = b, a
		}
		if a[1] > b[0] {
			return text
		}
		return joined(text[:a[0]], text[b[0]:b[1]], text[a[1]:b[0]], text[a[0]:a[1]], text[b[1]:])
	case 12, 13: // one more member
		at := one(o.members)
		return replace([2]int{at[0], at[0]}, m.pick(oddNames...), ":", m.pick(oddValues...), ",")
	case 14: // without a member
		at := one(o.members)
		if at[1] < len(text) && text[at[1]] == ',' {
			at[1]++
		}
		return replace(at)
	}
	if i := m.IntN(len(text) + 1); i < len(text) && text[i] > ' ' && text[i] < 0x7f { // a character as an escape
		return replace([2]int{i, i + 1}, fmt.Sprintf(`\u%04x`, text[i]))
	}
	return replace(where(), m.pick(" ", "\r\n", "\t"))
}

func joined(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
