package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// mutator changes users that somebody could send, in one place or two.
type mutator struct{ *rand.Rand }

// node is a value in a user, how to put another in its place, and how to take it out.
type node struct {
	value any
	put   func(any)
	drop  func()
}

// goodUsers have every attribute and every algorithm, and no problem.
var goodUsers = []string{
	`{"email":"ada@example.com","email_verified":true,"phone_number":"+12125550100","phone_verified":false,"user_id":"17","username":"ada","given_name":"Ada","family_name":"Lovelace","name":"Ada Lovelace","nickname":"ada","picture":"https://example.com/a.png","blocked":false,"app_metadata":{"plan":"pro","roles":["a",{"b":1}]},"user_metadata":{"n":9007199254740993,"x":null}}`,
	`{"email":"bob@example.com","password_hash":"$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy","mfa_factors":[{"totp":{"secret":"JBTWY3DPEHPK3PNP"}},{"phone":{"value":"+12125550101"}},{"email":{"value":"b@example.org"}}]}`,
	`{"email":"b@example.com","custom_password_hash":{"algorithm":"bcrypt","hash":{"value":"$2a$12$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy","encoding":"utf8"},"salt":{"value":"pepper","position":"suffix"}}}`,
	`{"email":"c@example.com","custom_password_hash":{"algorithm":"argon2","hash":{"value":"$argon2id$v=19$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}}`,
	`{"email":"d@example.com","custom_password_hash":{"algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256$i=100000,l=32$KNyFsA2rWoE$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}}`,
	`{"email":"e@example.com","custom_password_hash":{"algorithm":"ldap","hash":{"value":"{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9hhYWFh"}}}`,
	`{"email":"f@example.com","custom_password_hash":{"algorithm":"md5","hash":{"value":"5f4dcc3b5aa765d61d8327deb882cf99","encoding":"hex"},"salt":{"value":"YWI=","encoding":"base64"},"password":{"encoding":"utf16le"}}}`,
	`{"email":"g@example.com","custom_password_hash":{"algorithm":"hmac","hash":{"value":"cg7f42jH39/2EaAU4wNd4s2lKIk=","encoding":"base64","digest":"sha1","key":{"value":"736868","encoding":"hex"}}}}`,
	`{"email":"h@example.com","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29","encoding":"hex"},"salt":{"value":"abc123"},"keylen":32,"cost":4096,"blockSize":8,"parallelization":1}}`,
	`{"email":"i@example.com","custom_password_hash":{"algorithm":"sha256","hash":{"value":"097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29","encoding":"hex"}}}`,
}

// fitting is a good user made to fit a kind of connection, with a number by which no two are the same.
func fitting(kind, user string, n int) string {
	var u map[string]any
	d := json.NewDecoder(strings.NewReader(user))
	d.UseNumber()
	if err := d.Decode(&u); err != nil {
		panic(err)
	}
	u["email"] = fmt.Sprintf("user%d@example.com", n)
	if u["phone_number"] != nil || kind == "phones" {
		u["phone_number"] = fmt.Sprintf("+1212%07d", n)
	}
	if u["user_id"] != nil {
		u["user_id"] = fmt.Sprint(n)
	}
	delete(u, "username")
	switch kind {
	case "usernames":
		u["username"] = fmt.Sprintf("user-of-twenty-%05d", n)
	case "phones":
		delete(u, "email")
	case "shared":
		u["email"], u["username"] = "all@example.com", fmt.Sprintf("user%d", n)
	}
	text, err := json.Marshal(u)
	if err != nil {
		panic(err)
	}
	return string(text)
}

var oddValues = []any{
	nil, true, false, "", "a", " a", "é", "a b", "a@b", "x@example.com", "ada @example.com", json.Number("0"),
	json.Number("1"), json.Number("-1"), json.Number("1.5"), json.Number("32"), json.Number("1e3"),
	json.Number("2147483648"), json.Number("16.0"),
	map[string]any{},
	[]any{},
	[]any{"a"},
	map[string]any{"value": "a"},
	map[string]any{"a.b": 1},
	"+1", "+49 30 1", "0123", "hex", "base64", "utf8", "sha1", "sha512",
	"md5", "bcrypt", "argon2", "scrypt", "hmac", "ldap", "pbkdf2", "prefix", "auth0|1", "https://example.com", "+12125550199",
	"www.example.com", "JBTW", "A", "ÄB",
	"$2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", "{CRYPT}ab", strings.Repeat("x", 16),
	strings.Repeat("x", 151), strings.Repeat("x", 301), strings.Repeat("ab", 16), strings.Repeat("ab", 20),
}

var oddNames = []string{
	"email", "username", "user_id", "phone_number", "name", "nickname", "picture", "given_name", "blocked",
	"password_hash", "custom_password_hash", "app_metadata",
	"user_metadata", "mfa_factors", "algorithm", "hash", "salt", "value", "encoding", "digest", "key", "keylen", "cost",
	"position", "totp", "phone", "secret", "_id", "a.b", "$a", "x",
}

// user is a good user changed in one place or two.
func (m mutator) user(good string) string {
	var user any
	d := json.NewDecoder(strings.NewReader(good))
	d.UseNumber()
	if err := d.Decode(&user); err != nil {
		panic(err)
	}
	for range 1 + m.IntN(2) {
		m.change(user.(map[string]any))
	}
	text, err := json.Marshal(user)
	if err != nil {
		panic(err)
	}
	return string(text)
}

func (m mutator) odd() any { return copied(oddValues[m.IntN(len(oddValues))]) }

// copied shares nothing with the value.
func copied(value any) any {
	switch value := value.(type) {
	case map[string]any:
		object := map[string]any{}
		for name, v := range value {
			object[name] = copied(v)
		}
		return object
	case []any:
		items := []any{}
		for _, v := range value {
			items = append(items, copied(v))
		}
		return items
	}
	return value
}

func (m mutator) change(user map[string]any) {
	nodes := nodesOf(user)
	if len(nodes) == 0 {
		user["email"] = "z@example.com"
		return
	}
	n := nodes[m.IntN(len(nodes))]
	switch m.IntN(8) {
	case 0:
		n.drop()
	case 1, 2:
		n.put(m.odd())
	case 3: // another value of the user
		n.put(copied(nodes[m.IntN(len(nodes))].value))
	case 4: // a member more
		object, ok := n.value.(map[string]any)
		if !ok {
			object = user
		}
		object[oddNames[m.IntN(len(oddNames))]] = m.odd()
	default: // a text in one place
		s, ok := n.value.(string)
		if !ok || s == "" {
			n.put(m.odd())
			return
		}
		r := []rune(s)
		i := m.IntN(len(r))
		odd := []rune("=$aZ0 @.+-/_é")
		switch m.IntN(3) {
		case 0:
			r = slices.Delete(r, i, i+1)
		case 1:
			r[i] = odd[m.IntN(len(odd))]
		default:
			r = slices.Insert(r, i, odd[m.IntN(len(odd))])
		}
		n.put(string(r))
	}
}

// nodesOf are the values in a user, in one order.
func nodesOf(value any) (all []node) {
	switch value := value.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			all = append(all, node{value[name], func(v any) { value[name] = v }, func() { delete(value, name) }})
			all = append(all, nodesOf(value[name])...)
		}
	case []any:
		for i := range value {
			all = append(all, node{value[i], func(v any) { value[i] = v }, func() { value[i] = map[string]any{} }})
			all = append(all, nodesOf(value[i])...)
		}
	}
	return all
}
