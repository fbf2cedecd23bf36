package validate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"muster/schema"
	"muster/schema/jsontext"
)

// text returns what is wrong and what to do about it. Values are shown where they cannot
// be secret.
func (f finding) text() (message, hint string) {
	if f.message != "" {
		return f.message, f.hint
	}
	message, hint = f.schemaText()
	if f.instead != "" {
		hint = fmt.Sprintf("%s is there: %s", attribute(f.instead), f.hint)
	}
	return message, hint
}

// schemaText are for a rule of the schema.
func (f finding) schemaText() (message, hint string) {
	what := attribute(f.pointer)
	switch f.rule {
	case "password/both-hashes":
		return "the user has both password_hash and custom_password_hash",
			"keep one of them: password_hash if it is bcrypt with prefix $2a$ or $2b$ and cost 10"
	case "password/hash-encoding":
		encodings := list(f.part.Enum)
		hint = "write hex where the hash has digits and the letters a to f alone, base64 where it has others"
		if encodings == "utf8" {
			hint = "leave encoding out: the hash is a text with its parameters, such as $2b$…, and not bytes"
		}
		return fmt.Sprintf("%s must be %s for %s, not %s", what, encodings, f.algorithm(), f.valueText()), hint
	case "password/encoding-required":
		return fmt.Sprintf("%s says no encoding, and %s needs one", what, f.algorithm()),
			"add encoding: hex or base64, whichever the hash is written in"
	case "password/salt-not-allowed":
		return fmt.Sprintf("%s does not go with %s", what, f.algorithm()),
			"put the salt into hash.value, the way " + f.algorithm() + " writes it, and leave salt out"
	case "password/digest-not-allowed":
		return fmt.Sprintf("%s does not go with %s", what, f.algorithm()),
			"leave digest out; for an HMAC the algorithm is hmac"
	case "password/key-not-allowed":
		return fmt.Sprintf("%s does not go with %s", what, f.algorithm()),
			"leave key out; for an HMAC the algorithm is hmac, and what was put before or after the password is a salt"
	case "password/digest-required":
		return what + " says no digest, and hmac needs one", "add digest, the hash function of the HMAC, such as sha256"
	case "password/key-required":
		return what + " has no key, and hmac needs one", `add key, inside hash: {"value": …, "encoding": …}`
	case "password/keylen-required":
		return what + " says no keylen, and scrypt needs it", "add keylen, the length of the decoded hash in bytes"
	case "metadata/reserved-name":
		return fmt.Sprintf("app_metadata cannot hold %s: Auth0 keeps the name for itself", schema.Quote(f.name)),
			reservedHint(f.name)
	case "metadata/field-name":
		return fmt.Sprintf("the field name %s in %s holds a dot or a dollar sign", schema.Quote(f.name),
				attribute(parent(f.pointer))),
			"take another character, or nest: {\"preference\": {\"color\": …}} instead of preference.color"
	}
	switch f.keyword {
	case "":
		return "the user is not a JSON object", userHint
	case "type":
		return f.typeWords(what)
	case "required":
		if f.pointer == "" {
			return "the user has no " + f.name, "every user needs one"
		}
		if f.name == "value" && lastName(f.pointer) == "hash" {
			return what + " has no value", "add it: without the hash no password fits"
		}
		return fmt.Sprintf("%s has no %s", what, f.name), "add it, or leave " + lastName(f.pointer) + " out as a whole"
	case "additionalProperties":
		if around := parent(f.pointer); around != "" {
			return fmt.Sprintf("%s has no property %s", attribute(around), schema.Quote(f.name)), f.unknownHint()
		}
		return fmt.Sprintf("users have no property %s", schema.Quote(f.name)), f.unknownHint()
	case "enum":
		return fmt.Sprintf("%s must be %s, not %s", what, list(f.part.Enum), f.valueText()), f.enumHint()
	case "format":
		s, _ := f.value.(string)
		if s == "" {
			return fmt.Sprintf("%s is empty", what), f.absentHint()
		}
		return fmt.Sprintf("%s is not an email address: %s", what, f.valueText()), emailHint(s)
	case "pattern":
		return f.patternWords(what)
	case "minimum":
		hint = "leave it out where nobody set it: Auth0 has a default"
		switch f.name {
		case "keylen":
			hint = "it is the length of the decoded hash in bytes"
		case "cost":
			hint = "it is N itself, such as 16384, not its logarithm"
		}
		return fmt.Sprintf("%s must be at least %s, not %s", what, f.part.Minimum.RatString(), f.valueText()), hint
	case "minItems":
		return what + " is empty", "leave it out where there is none"
	case "maxItems":
		items, _ := f.value.([]any)
		return fmt.Sprintf("%s holds %d, and %d is the most", what, len(items), f.part.MaxItems), "leave some out"
	case "maxProperties":
		object, _ := f.value.(map[string]any)
		return fmt.Sprintf("%s holds %d factors, and each item is one", what, len(object)),
			"make an item of each: [{…}, {…}]"
	}
	return fmt.Sprintf("%s does not fit %s in the schema", what, f.keyword), ""
}

// typeWords are for a value of the wrong type.
func (f finding) typeWords(what string) (message, hint string) {
	want := f.part.Types[0]
	message = fmt.Sprintf("%s must be %s, not %s", what, typeNames[want], f.valueText())
	s, isText := f.value.(string)
	switch v := f.value.(type) {
	case nil:
		return message, f.absentHint()
	case json.Number:
		switch {
		case f.pointer == "/email":
			hint = emailHint(string(v))
		case want == "string" && !schema.MayHoldSecret(f.pointer):
			hint = fmt.Sprintf("put it in quotes: %q", short(string(v)))
		case want == "string":
			hint = "put it in quotes"
		case want == "boolean" && (v == "0" || v == "1"):
			hint = fmt.Sprintf("write %t", v == "1")
		case want == "integer":
			hint = "write it without a fraction"
		}
		if hint != "" {
			return message, hint
		}
	}
	switch {
	case want == "boolean" && isText:
		switch strings.ToLower(strings.TrimSpace(s)) {
		case "true", "yes", "y", "1", "t", "on":
			return message, "write true, without quotes"
		case "false", "no", "n", "0", "f", "off":
			return message, "write false, without quotes"
		case "":
			return message, leaveOut
		}
		return message, "write true or false, without quotes"
	case want == "boolean":
		return message, "write true or false"
	case want == "integer" && isText:
		return message, "write the number without quotes"
	case want == "object" && isText && strings.HasSuffix(f.pointer, "_metadata"):
		return message, "write the JSON itself, not JSON as text"
	case want == "object" && isText && (f.name == "hash" || f.name == "salt" || f.name == "key"):
		return message, `put it in an object: {"value": …}`
	case want == "object" && f.pointer == "/custom_password_hash":
		return message, `write {"algorithm": …, "hash": {"value": …}}; bcrypt of cost 10 alone may go in password_hash`
	case want == "array":
		return message, "put it in an array: [{…}]"
	case f.pointer == "":
		return message, userHint
	case want == "object" && len(f.part.Properties) > 0:
		if f.name == "phone" || f.name == "email" {
			return message, `put it in an object: {"value": …}`
		}
		return message, fmt.Sprintf("put it in an object: {%q: …}", slices.Sorted(maps.Keys(f.part.Properties))[0])
	case want == "object":
		return message, `put it in an object, under a name: {"name": …}`
	case want == "string":
		return message, "write it as one text, in quotes"
	}
	return message, leaveOut
}

const leaveOut = "leave the property out where there is no value"

// absentHint is for a value that is null or empty: what can be left out for the want of it.
func (f finding) absentHint() string {
	switch {
	case f.pointer == "":
		return userHint
	case f.pointer == "/email":
		return emailHint("")
	case strings.HasPrefix(f.pointer, "/mfa_factors/"):
		return "leave the factor out where there is no value"
	case f.pointer == atHash+"/salt/value":
		return "leave salt out where there is none"
	case strings.HasPrefix(f.pointer, atHash) && f.needed():
		return "it is needed here: find it, or leave custom_password_hash out as a whole"
	}
	return leaveOut
}

// needed says that custom_password_hash cannot do without a property of it.
func (f finding) needed() bool {
	switch f.name {
	case "algorithm", "hash", "value":
		return true
	case "digest", "key":
		return f.algorithm() == "hmac"
	case "keylen":
		return f.algorithm() == "scrypt"
	case "encoding":
		return f.pointer == atHash+"/hash/encoding" && (digestSize([]byte(f.algorithm())) > 0 || f.algorithm() == "hmac" ||
			f.algorithm() == "scrypt")
	}
	return false
}

const userHint = `a user is an object: {"email": …}`

var typeNames = map[string]string{
	"string": "a string", "boolean": "true or false", "integer": "a whole number", "object": "an object",
	"array": "an array",
}

// patternWords are for a text of the wrong shape.
func (f finding) patternWords(what string) (message, hint string) {
	s, _ := f.value.(string)
	switch {
	case f.pointer == "/password_hash":
		message = what + " is not a bcrypt hash with prefix $2a$ or $2b$ and cost 10"
		bare := []byte(trimBlank(s))
		wrong := (&hash{value: bare}).bcryptFlaw()
		switch {
		case len(bare) == 0:
			hint = "leave the property out where there is no hash"
		case bytes.HasPrefix(bare, []byte("$2y$10$")) && hash2b(bare) != nil:
			hint = "write $2b$ for $2y$, which is the same algorithm; muster validate --fix does it"
		case algorithmOf(bare) != "":
			hint = fmt.Sprintf("put it in custom_password_hash, with algorithm %s; muster validate --fix does it",
				algorithmOf(bare))
		case wrong == nil:
			hint = blankHint
		case bytes.HasPrefix(bare, []byte("$2")):
			hint = wrong.hint
		default:
			hint = "put it in custom_password_hash, with its algorithm; muster explain password/hash-encoding says which " +
				"there are"
		}
	case s == "":
		return what + " is empty", f.absentHint()
	case f.name == "secret":
		message, hint = what+" is not Base32",
			"write capital letters and the digits 2 to 7, without spaces and without = at the end"
		if plainSeed([]byte(s)) != nil {
			hint += "; muster validate --fix does it"
		}
	default:
		message, hint = fmt.Sprintf("%s is not a phone number in E.164 form: %s", what, f.valueText()), phoneHint(s)
	}
	return message, hint
}

// enumHint finds the word that was meant.
func (f finding) enumHint() string {
	s, ok := f.value.(string)
	if !ok {
		return "write one of these"
	}
	var words []string
	for _, w := range f.part.Enum {
		words = append(words, w.(string))
	}
	slices.Sort(words)
	near := nearest(s, words)
	switch {
	case near != "" && digitsOf(near) == digitsOf(s) && !strings.HasSuffix(schema.Folded(s), "be"): // sha384 is not sha1
		return fmt.Sprintf("did you mean %s?", near)
	case f.name == "algorithm" && s != "":
		return "Auth0 computes no other: users with another need a new password"
	}
	return "write one of these"
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// algorithm is that of the user's custom_password_hash.
func (f finding) algorithm() string {
	s, _ := valueAt(f.user, "/custom_password_hash/algorithm").(string)
	return s
}

// valueText names the value, and shows it unless it may hold a secret.
func (f finding) valueText() string {
	secret := schema.MayHoldSecret(f.pointer)
	switch v := f.value.(type) {
	case nil:
		return "null"
	case bool:
		return fmt.Sprint(v)
	case json.Number:
		if !secret {
			return short(string(v))
		}
		return "a number"
	case string:
		if !schema.ShowsSecret(f.pointer, v) {
			return schema.Quote(v)
		}
		return "a string"
	case []any:
		return "an array"
	}
	return "an object"
}

// attribute is how a message names the value at a pointer: custom_password_hash.hash,
// mfa_factors[0].totp.
func attribute(pointer string) string {
	if pointer == "" {
		return "the user"
	}
	tokens := strings.Split(pointer, "/")[1:]
	if len(tokens) > 6 {
		tokens = slices.Concat(tokens[:3], []string{"…"}, tokens[len(tokens)-2:])
	}
	var b strings.Builder
	for i, token := range tokens {
		switch name := jsontext.UnescapePointer(token); {
		case token == "…":
			b.WriteString(".…")
			continue
		case token != "" && strings.Trim(token, "0123456789") == "":
			fmt.Fprintf(&b, "[%s]", short(token))
			continue
		case i > 0:
			b.WriteByte('.')
			fallthrough
		default:
			if name == "" || len(name) > 40 || strings.ContainsFunc(name, notInWord) {
				name = schema.Quote(name)
			}
			b.WriteString(name)
		}
	}
	return b.String()
}

func notInWord(r rune) bool {
	return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_' || r == '-')
}

func parent(pointer string) string { return pointer[:max(0, strings.LastIndexByte(pointer, '/'))] }

func lastName(pointer string) string {
	return jsontext.UnescapePointer(pointer[strings.LastIndexByte(pointer, '/')+1:])
}

func short(s string) string {
	if len(s) > 40 {
		return s[:40] + "…"
	}
	return s
}

// list writes the values of an enum as a choice.
func list(values []any) string {
	var b strings.Builder
	for i, v := range values {
		switch {
		case i == 0:
		case i+1 == len(values):
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		fmt.Fprint(&b, v)
	}
	return b.String()
}
