package results

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"muster/schema"
	"muster/schema/jsontext"
	"muster/submit/tenant"
)

// Codes that stand for messages: what Auth0 answers then is known by its text, and which code goes with it is not.
const (
	hasPassword = "HAS_PASSWORD"
	dottedField = "DOTTED_FIELD"
)

// told are parts of messages that say more than the code beside them. Source: answers of Auth0 that people quote.
var told = []struct{ part, code string }{
	{"already has password hash defined", hasPassword},
	{"remove all dotted fields", dottedField},
	{provided, duplicated},
}

// provided stands in the message of the second of two users in one file.
const provided = "was already provided"

// aliases are codes that come though they are not documented, each with the documented one that means the same. Auth0
// checks users with z-schema, whose codes these are.
var aliases = map[string]string{
	"INVALID_FORMAT":                   "FORMAT",
	"OBJECT_MISSING_REQUIRED_PROPERTY": "OBJECT_REQUIRED",
	"OBJECT_DEPENDENCY_KEY":            "OBJECT_REQUIRED",
	"OBJECT_ADDITIONAL_PROPERTIES":     "NOT_PASSED",
	"OBJECT_PROPERTIES_MAXIMUM":        "NOT_PASSED",
	"OBJECT_PROPERTIES_MINIMUM":        "ANY_OF_MISSING",
	"ONE_OF_MISSING":                   "ANY_OF_MISSING",
	"ONE_OF_MULTIPLE":                  "NOT_PASSED",
	"ENUM_CASE_MISMATCH":               "ENUM_MISMATCH",
	"ARRAY_UNIQUE":                     "NOT_PASSED",
	"ARRAY_ADDITIONAL_ITEMS":           "ARRAY_LENGTH_LONG",
	"MULTIPLE_OF":                      "NOT_PASSED",
	"MINIMUM_EXCLUSIVE":                "MINIMUM",
	"MAXIMUM_EXCLUSIVE":                "MAXIMUM",
	"INVALID_DATE":                     "FORMAT",
	"CONST":                            "ENUM_MISMATCH",
	"CONTAINS":                         "NOT_PASSED",
	"PROPERTY_NAMES":                   "PATTERN",
}

// aliasesOf are the other names of a code, in order.
func aliasesOf(code string) (names []string) {
	for _, name := range slices.Sorted(maps.Keys(aliases)) {
		if aliases[name] == code {
			names = append(names, name)
		}
	}
	return names
}

// meaning is the code of [codes] that a finding comes to, nil where it is none of them.
func meaning(f tenant.Finding) *code {
	wanted := cmp.Or(aliases[f.Code], f.Code)
	for _, t := range told {
		if strings.Contains(f.Message, t.part) {
			wanted = t.code
		}
	}
	all := codes()
	if i := slices.IndexFunc(all, func(c code) bool { return c.code == wanted }); i >= 0 {
		return &all[i]
	}
	return nil
}

// RuleOf is the id of the rule of a code of Auth0, documented or not; "" for what is no code.
func RuleOf(code string) string {
	if c := meaning(tenant.Finding{Code: code}); c != nil {
		return c.rule()
	}
	if strings.Contains(code, "_") && strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == "" {
		return unknownCode
	}
	return ""
}

// unknownCode is the rule of what Auth0 says with a code that is not known, or with none.
const unknownCode = "auth0/other"

// rule is the id of the rule of a code.
func (c code) rule() string { return "auth0/" + strings.ReplaceAll(strings.ToLower(c.code), "_", "-") }

// answered is a finding of Auth0 in the words of a problem: its rule, its message, and what to do.
func (b *Batch) answered(i int, f tenant.Finding) (rule, message, hint string) {
	message = cmp.Or(f.Message, "Auth0 gives no reason")
	c := meaning(f)
	switch {
	case c == nil && f.Code != "":
		return unknownCode, f.Code + ": " + message,
			"the code is not one that Auth0 documents: its message is all that is known"
	case c == nil:
		return unknownCode, message, ""
	case c.code == duplicated:
		return c.rule(), message, b.duplicateHint(i, f)
	}
	return c.rule(), message, c.hint
}

const ghost = "if nobody sees this user in the tenant, a deletion or a lazy migration left it: "

// duplicateHint says what to do about a user that Auth0 has already, or has been given already.
func (b *Batch) duplicateHint(i int, f tenant.Finding) string {
	switch email := b.Users[i].ID.Email; {
	case strings.Contains(f.Message, provided) || b.twin(i) != i:
		return "an earlier user of the file is the same to Auth0: keep one of the two"
	case !b.upsert:
		return "leave the user out if it is the same one, or import it with upsert to update it"
	case email == "":
		return ghost + "delete it, and import it again"
	default:
		return fmt.Sprintf(ghost+"DELETE /api/v2/connections/%s/users?email=%s takes it away; then import it again",
			b.connection, url.QueryEscape(email))
	}
}

// pointerOf is the JSON Pointer of what a finding is about, in the user as it was sent. A path is dotted
// (app_metadata.a[0]) or a pointer already, and can be that of a user as Auth0 keeps it (passwordHash,
// identities[0].profileData.email). Where there is none, the code or the message may tell.
func pointerOf(f tenant.Finding, user []byte) string {
	tokens := pathOf(f)
	if name := named(f.Message); name != "" && (len(tokens) == 0 || tokens[len(tokens)-1] != name) {
		tokens = append(tokens, name)
	}
	v := decoded(user)
	if c := meaning(f); len(tokens) == 0 && c != nil {
		switch c.code {
		case "CONFLICT_EMAIL":
			return "/email"
		case "CONFLICT_USERNAME":
			return "/username"
		case hasPassword:
			return "/custom_password_hash"
		case dottedField:
			return firstDotted(v, "")
		}
	}
	return pointerIn(v, tokens)
}

// pathOf are the names on the way to what a finding is about, with those of the attributes of an import.
func pathOf(f tenant.Finding) []string {
	path := strings.TrimPrefix(f.Path, "#")
	if path == "" {
		path = before(f.Message, "Error in ", " property")
	}
	if path == "" {
		path = before(f.Message, "A user with this ", " "+provided)
	}
	var tokens []string
	if rest, ok := strings.CutPrefix(path, "/"); ok {
		for token := range strings.SplitSeq(rest, "/") {
			tokens = append(tokens, jsontext.UnescapePointer(token))
		}
	} else {
		tokens = strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' })
	}
	if len(tokens) > 2 && tokens[0] == "identities" {
		if tokens = tokens[2:]; tokens[0] == "profileData" {
			tokens = tokens[1:]
		}
	}
	if len(tokens) > 0 {
		for _, attribute := range schema.RootAttributes() {
			if schema.Folded(attribute) == schema.Folded(tokens[0]) {
				tokens[0] = attribute
			}
		}
	}
	return tokens
}

// named is the property that a message of z-schema names, "" for none: the path beside it is that of the object around.
func named(message string) string {
	for _, words := range []string{"Missing required property: ", "Additional properties not allowed: "} {
		if _, name, ok := strings.Cut(message, words); ok {
			name, _, _ = strings.Cut(name, ",")
			return strings.Trim(name, ` "'.`)
		}
	}
	return ""
}

// before is what stands in a text between two others, "" where they do not.
func before(text, from, to string) string {
	_, rest, ok := strings.Cut(text, from)
	if inside, _, found := strings.Cut(rest, to); ok && found {
		return inside
	}
	return ""
}

func decoded(user []byte) (v any) {
	d := json.NewDecoder(bytes.NewReader(user))
	d.UseNumber()
	d.Decode(&v) // what was sent is JSON
	return v
}

// pointerIn is the pointer of names on the way through a value. A name with dots in it came apart on the way.
func pointerIn(v any, tokens []string) string {
	if len(tokens) == 0 {
		return ""
	}
	for n := 1; n <= len(tokens); n++ {
		name := strings.Join(tokens[:n], ".")
		below, there := child(v, name)
		if !there {
			continue
		}
		if _, deeper := child(below, strings.Join(tokens[n:min(n+1, len(tokens))], ".")); deeper || n == len(tokens) {
			return "/" + jsontext.EscapePointer(name) + pointerIn(below, tokens[n:])
		}
	}
	below, _ := child(v, tokens[0])
	return "/" + jsontext.EscapePointer(tokens[0]) + pointerIn(below, tokens[1:])
}

// child is what a name leads to in a value, a number in a list.
func child(v any, name string) (below any, there bool) {
	switch v := v.(type) {
	case map[string]any:
		below, there = v[name]
	case []any:
		if i, err := strconv.Atoi(name); err == nil && i >= 0 && i < len(v) {
			below, there = v[i], true
		}
	}
	return below, there
}

// firstDotted is the pointer of the first property with a dot or a dollar sign in its name, "" for none.
func firstDotted(v any, pointer string) string {
	o, _ := v.(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(o)) {
		at := pointer + "/" + jsontext.EscapePointer(name)
		if strings.ContainsAny(name, ".$") {
			return at
		}
		if found := firstDotted(o[name], at); found != "" {
			return found
		}
	}
	list, _ := v.([]any)
	for i, item := range list {
		if found := firstDotted(item, fmt.Sprintf("%s/%d", pointer, i)); found != "" {
			return found
		}
	}
	return ""
}
