package validate

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"muster/schema"
	"muster/schema/jsontext"
)

// What Auth0 asks of a user beyond its schema is checked twice over the same rules: by
// the fast path, which says for the text of an attribute that it is surely silent, and
// here, where the reference path says what is wrong.

// settings are what a Validator was told about where users go.
type settings struct {
	schema.Settings
	upsert bool
}

// usernameLength is what the connection takes, and Auth0's default where that is not known.
func (s *settings) usernameLength() (least, most int) {
	if s.UsernameMost == 0 {
		return schema.ShortestUsername, schema.DefaultUsername
	}
	return s.UsernameLeast, s.UsernameMost
}

// look is what the fast path looks at in an attribute of the root.
type look = uint8

const (
	lookNowhere look = iota
	lookEmail
	lookName
	lookNickname
	lookUserID
	lookUsername
	lookPhone
	lookPicture
	lookHash
	lookFactors
)

var looks = map[string]look{
	"email": lookEmail, "given_name": lookName, "family_name": lookName, "name": lookName, "nickname": lookNickname,
	"user_id":  lookUserID,
	"username": lookUsername, "phone_number": lookPhone, "picture": lookPicture,
	"custom_password_hash": lookHash, "mfa_factors": lookFactors,
}

// attributes checks what the verdict reads, beyond the schema.
type attributes struct {
	settings settings
	hashes   hashMemo
}

// silent says that no rule beyond the schema has anything to say about an attribute that
// fits the schema, surely.
func (a *attributes) silent(at look, raw []byte) bool {
	switch at {
	case lookEmail: // which plainEmail has seen
		return true
	case lookName:
		return fits(raw, 150)
	case lookNickname:
		return fits(raw, 300)
	case lookUserID:
		return plainID(raw)
	case lookUsername:
		s, ok := jsontext.Plain(raw)
		least, most := a.settings.usernameLength()
		return ok && len(s) >= least && len(s) <= most && plainUsername(s) &&
			(a.settings.PhoneAsUsername != schema.No || !isE164(s))
	case lookPhone:
		s, ok := jsontext.Plain(raw)
		return ok && isE164(s)
	case lookPicture:
		return plainURL(raw)
	case lookHash:
		return a.hashes.silent(raw)
	case lookFactors:
		return plainFactors(raw)
	}
	return true
}

// flaw is a rule that a value breaks: where, from the value on, and in which words.
type flaw struct{ rule, at, message, hint string }

// beyond returns what breaks rules that the schema cannot say. Values that break the schema
// are left to it.
func (s *settings) beyond(user any, known []finding) []finding {
	object, _ := user.(map[string]any)
	var all []finding
	add := func(attribute string, flaws ...*flaw) {
		for _, f := range flaws {
			if f != nil {
				all = append(all, finding{
					rule: f.rule, pointer: attribute + f.at, message: f.message, hint: f.hint,
					user: user,
				})
			}
		}
	}
	for name, value := range object {
		at := looks[name]
		if at == lookNowhere || slices.ContainsFunc(known, func(f finding) bool {
			return f.pointer == "/"+name || strings.HasPrefix(f.pointer, "/"+name+"/")
		}) {
			continue
		}
		switch at {
		case lookHash:
			if slices.ContainsFunc(known, func(f finding) bool { return f.rule == "password/both-hashes" }) {
				continue
			}
			add("/"+name, hashOfUser(value).flawWithHint())
		case lookFactors:
			add("/"+name, factorFlaws(value)...)
		default:
			if text, ok := value.(string); ok {
				add("/"+name, s.textFlaws(name, text)...)
			}
		}
	}
	for _, f := range s.presence(object) {
		add("", f)
	}
	slices.SortFunc(all, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.rule, b.rule), cmp.Compare(a.pointer, b.pointer))
	})
	return all
}

// severity is that of the rule, but where the setting is known that decides: then what breaks it is refused.
func (s *settings) severity(f finding) schema.Severity {
	if s.settles(f) {
		return schema.Error
	}
	return severities()[f.rule]
}

// settles reports whether a known setting of the connection refuses what was found.
func (s *settings) settles(f finding) bool {
	switch f.rule {
	case "profile/no-email":
		return s.NeedsEmail != schema.Unknown
	case "profile/no-username", "profile/no-phone-number": // which nothing else asks for
		return true
	case "profile/short", "profile/long", "profile/empty":
		return f.pointer == "/username" && s.UsernameMost > 0
	case "profile/username":
		return s.EmailAsUsername != schema.Unknown
	}
	return false
}

// severities are those of the rules.
var severities = sync.OnceValue(func() map[string]schema.Severity {
	all := make(map[string]schema.Severity)
	for _, r := range Rules() {
		all[r.ID] = r.Severity
	}
	return all
})
