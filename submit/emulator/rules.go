package emulator

import (
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"muster/schema"
)

// finding is one reason why a user is refused, as /errors gives it.
type finding struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Path    string `json:"path,omitempty"`
}

// checker collects the findings of one user.
type checker struct {
	found    []finding
	settings schema.Settings
	strict   bool
}

func (c *checker) add(code, path, text string) {
	c.found = append(c.found, finding{code, "Error in " + path + " property - " + text, path})
}

// lazily compiles a pattern when the first user needs it: a program that has an emulator
// does not always start one.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

var (
	usernamePattern = lazily("^[A-Za-z0-9@^$!\\-#.+'~_`]*$")
	phonePattern    = lazily(`^\+[0-9]{1,15}$`)
	bcryptPattern   = lazily(`^\$2[ab]\$10\$[./A-Za-z0-9]{53}$`)
	noBlank         = lazily(`^[^\s\p{Z}\x{feff}]*$`)
	totpPattern     = lazily(`^[A-Z2-7]+$`)
)

// checkUser reads one record of a users file. Source: Auth0 docs, "Bulk user
// import database schema and examples". What is strict comes from the
// Management API's schema of a user, or is this emulator's reading.
func (s *Server) checkUser(raw json.RawMessage, connection *connection) (object, []finding) {
	c := &checker{settings: connection.settings, strict: s.config.Strict}
	if kindOf(raw) != "object" {
		return nil, []finding{{
			Code:    "INVALID_TYPE",
			Message: "Expected type object but found type " + kindOf(raw),
		}}
	}
	u := parseObject(raw)
	c.required(u)
	for _, m := range u {
		c.attribute(m.key, m.value)
	}
	if u.get("password_hash") != nil && u.get("custom_password_hash") != nil {
		c.add("NOT_PASSED", "password_hash", "It cannot be given together with custom_password_hash")
	}
	return u, c.found
}

// required checks that a user has what the connection wants of each.
func (c *checker) required(u object) {
	anonymous := u.get("username") == nil && u.get("phone_number") == nil
	for _, p := range [...]struct {
		name   string
		needed bool
	}{
		{"email", c.settings.NeedsEmail != schema.No || anonymous},
		{"username", c.settings.NeedsUsername == schema.Yes},
		{"phone_number", c.settings.NeedsPhone == schema.Yes},
	} {
		if p.needed && u.get(p.name) == nil {
			c.add("OBJECT_REQUIRED", p.name, "Missing required property: "+p.name)
		}
	}
}

// attribute checks one root attribute of a user.
func (c *checker) attribute(name string, value json.RawMessage) {
	switch name {
	case "email":
		c.email(name, value)
	case "email_verified", "phone_verified", "blocked":
		c.is("boolean", name, value)
	case "phone_number":
		c.pattern(phonePattern(), name, value)
	case "user_id":
		if c.is("string", name, value) && c.strict && c.length(0, 255, name, value) {
			c.pattern(noBlank(), name, value)
		}
	case "username":
		c.username(name, value)
	case "given_name", "family_name":
		if c.is("string", name, value) && c.strict {
			c.length(1, 150, name, value)
		}
	case "name", "nickname":
		if c.is("string", name, value) && c.strict {
			c.length(1, 300, name, value)
		}
	case "picture":
		c.url(name, value)
	case "password_hash":
		c.secretPattern(bcryptPattern(), name, value)
	case "custom_password_hash":
		c.customHash(name, value)
	case "app_metadata":
		c.metadata(name, value, reservedMetadata)
	case "user_metadata":
		c.metadata(name, value, nil)
	case "mfa_factors":
		c.factors(name, value)
	default:
		c.add("NOT_PASSED", name, "Additional properties not allowed: "+name)
	}
}

// is reports whether a value has a type, and adds INVALID_TYPE if it has not.
func (c *checker) is(kind, path string, value json.RawMessage) bool {
	found := kindOf(value)
	if found != kind {
		c.add("INVALID_TYPE", path, "Expected type "+kind+" but found type "+found)
	}
	return found == kind
}

// length bounds a string, in characters.
func (c *checker) length(least, most int, path string, value json.RawMessage) bool {
	if !c.is("string", path, value) {
		return false
	}
	switch n := utf8.RuneCountInString(stringOf(value)); {
	case n < least:
		c.add("MIN_LENGTH", path, fmt.Sprintf("String is too short (%d chars), minimum %d", n, least))
	case n > most:
		c.add("MAX_LENGTH", path, fmt.Sprintf("String is too long (%d chars), maximum %d", n, most))
	default:
		return true
	}
	return false
}

func (c *checker) pattern(pattern *regexp.Regexp, path string, value json.RawMessage) bool {
	if !c.is("string", path, value) {
		return false
	}
	text := stringOf(value)
	ok := pattern.MatchString(text)
	if !ok {
		c.add("PATTERN", path, fmt.Sprintf("String does not match pattern %s: %s", pattern, text))
	}
	return ok
}

// secretPattern is pattern for a value that no message may quote.
func (c *checker) secretPattern(pattern *regexp.Regexp, path string, value json.RawMessage) bool {
	if !c.is("string", path, value) {
		return false
	}
	ok := pattern.MatchString(stringOf(value))
	if !ok {
		c.add("PATTERN", path, "String does not match pattern "+pattern.String())
	}
	return ok
}

func (c *checker) enum(allowed []string, path string, value json.RawMessage) bool {
	if !c.is("string", path, value) {
		return false
	}
	ok := slices.Contains(allowed, stringOf(value))
	if !ok {
		c.add("ENUM_MISMATCH", path, "No enum match for: "+stringOf(value))
	}
	return ok
}

// integer bounds a whole number and gives it; 0 where it is none. These are
// parameters of an algorithm, so that a float loses nothing here.
func (c *checker) integer(least, most int64, path string, value json.RawMessage) int64 {
	if !c.is("number", path, value) {
		return 0
	}
	f, err := strconv.ParseFloat(string(value), 64)
	switch {
	case err == nil && f != math.Trunc(f):
		c.add("INVALID_TYPE", path, "Expected type integer but found type number")
	case err == nil && f < float64(least):
		c.add("MINIMUM", path, fmt.Sprintf("Value %s is less than minimum %d", value, least))
	case err != nil || f > float64(most):
		c.add("MAXIMUM", path, fmt.Sprintf("Value %s is greater than maximum %d", value, most))
	default:
		return int64(f)
	}
	return 0
}

// properties checks the keys of an object: no other than allowed, all of required.
func (c *checker) properties(path string, o object, allowed, required []string) {
	for _, m := range o {
		if !slices.Contains(allowed, m.key) {
			c.add("NOT_PASSED", path+"."+m.key, "Additional properties not allowed: "+m.key)
		}
	}
	for _, key := range required {
		if o.get(key) == nil {
			c.add("OBJECT_REQUIRED", path+"."+key, "Missing required property: "+key)
		}
	}
}

func (c *checker) username(path string, value json.RawMessage) {
	if !c.length(c.settings.UsernameLeast, c.settings.UsernameMost, path, value) {
		return
	}
	text := stringOf(value)
	switch address := isAddress(text); {
	case c.settings.EmailAsUsername == schema.Yes && address:
	case !c.pattern(usernamePattern(), path, value):
	case address:
		c.add("NOT_PASSED", path, "A username cannot be an email address")
	case c.settings.PhoneAsUsername == schema.No && phonePattern().MatchString(text):
		c.add("NOT_PASSED", path, "A username cannot be a phone number")
	}
	if c.strict && c.settings.Usernames == schema.No {
		c.add("NOT_PASSED", path, "Cannot set username for connection without requires_username")
	}
}

func (c *checker) url(path string, value json.RawMessage) {
	if !c.is("string", path, value) || !c.strict {
		return
	}
	u, err := url.Parse(stringOf(value))
	if err != nil || u.Scheme == "" || !strings.Contains(u.Hostname(), ".") {
		c.add("FORMAT", path, "Object didn't pass validation for format uri: "+stringOf(value))
	}
}

// reservedMetadata are the names that app_metadata must not hold.
// Source: Auth0 docs, "App metadata restrictions".
var reservedMetadata = []string{
	"__tenant", "_id", "blocked", "clientID", "created_at", "email_verified", "email",
	"globalClientID", "global_client_id", "identities", "lastIP", "lastLogin", "loginsCount", "metadata",
	"multifactor_last_modified", "multifactor", "updated_at", "user_id",
}

func (c *checker) metadata(path string, value json.RawMessage, reserved []string) {
	if !c.is("object", path, value) {
		return
	}
	for _, m := range sorted(parseObject(value)) {
		if slices.Contains(reserved, m.key) {
			c.add("NOT_PASSED", path+"."+m.key, "Field name is reserved: "+m.key)
		}
	}
	c.fieldNames(path, value)
}

// sorted sorts the members of an object by their keys.
func sorted(o object) object {
	slices.SortFunc(o, func(a, b member) int { return strings.Compare(a.key, b.key) })
	return o
}

// fieldNames refuses dots and dollars in field names, at any depth.
func (c *checker) fieldNames(path string, value json.RawMessage) {
	switch kindOf(value) {
	case "object":
		for _, m := range sorted(parseObject(value)) {
			if strings.ContainsAny(m.key, ".$") {
				c.add("PATTERN", path+"."+m.key, "Field name must not contain . or $: "+m.key)
			}
			if kind := kindOf(m.value); kind == "object" || kind == "array" {
				c.fieldNames(path+"."+m.key, m.value)
			}
		}
	case "array":
		for i, item := range parseArray(value) {
			if kind := kindOf(item); kind == "object" || kind == "array" {
				c.fieldNames(fmt.Sprintf("%s[%d]", path, i), item)
			}
		}
	}
}
