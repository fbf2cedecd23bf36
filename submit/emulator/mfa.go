package emulator

import (
	"encoding/json"
	"fmt"
)

// factors checks mfa_factors: 1 to 10 objects with at most one factor each.
// Source: Auth0 docs, "Bulk user import database schema and examples".
func (c *checker) factors(path string, value json.RawMessage) {
	if !c.is("array", path, value) {
		return
	}
	items := parseArray(value)
	switch n := len(items); {
	case n < 1:
		c.add("ARRAY_LENGTH_SHORT", path, "Array is too short (0), minimum 1")
	case n > 10:
		c.add("ARRAY_LENGTH_LONG", path, fmt.Sprintf("Array is too long (%d), maximum 10", n))
	}
	before := len(c.found)
	for i, item := range items {
		c.factor(fmt.Sprintf("%s[%d]", path, i), item)
	}
	if len(c.found) == before && c.strict {
		c.enroll(path, items)
	}
}

func (c *checker) factor(path string, value json.RawMessage) {
	if !c.is("object", path, value) {
		return
	}
	o := parseObject(value)
	c.properties(path, o, []string{"totp", "phone", "email"}, nil)
	if len(o) > 1 {
		c.add("NOT_PASSED", path, "It may hold one factor only")
	}
	for _, m := range o {
		path := path + "." + m.key
		what := "value"
		switch m.key {
		case "totp":
			what = "secret"
		case "phone", "email":
		default:
			continue // has been reported
		}
		if !c.is("object", path, m.value) {
			continue
		}
		inner := parseObject(m.value)
		c.properties(path, inner, []string{what}, []string{what})
		given := inner.get(what)
		if given == nil {
			continue
		}
		switch m.key {
		case "totp":
			c.secretPattern(totpPattern(), path+"."+what, given)
		case "phone":
			c.pattern(phonePattern(), path+"."+what, given)
		case "email":
			c.email(path+"."+what, given)
		}
	}
}

// enroll refuses what follows the schema and still cannot be set up: the same
// factor twice, and a secret too short for one byte. Auth0 does not say when
// it answers MFA_FACTORS_FAILED; this is the emulator's reading.
func (c *checker) enroll(path string, items []json.RawMessage) {
	seen := map[string]bool{}
	for i, item := range items {
		for _, m := range parseObject(item) {
			inner := parseObject(m.value)
			secret := inner.text("secret")
			same := m.key + " " + secret + inner.text("value")
			if len(secret) == 1 || seen[same] {
				c.add("MFA_FACTORS_FAILED", fmt.Sprintf("%s[%d]", path, i), "The factor cannot be enrolled")
			}
			seen[same] = true
		}
	}
}
