package validate

import (
	"fmt"
	"slices"

	"muster/schema"
	"muster/validate/verdict"
)

// Which attributes a user has is a matter of the connection's settings, as far as they are known.

// asksPresence reports whether a user that fits the schema can lack something, or have too much.
func (s *settings) asksPresence() bool {
	return s.NeedsEmail == schema.No || s.NeedsUsername == schema.Yes || s.NeedsPhone == schema.Yes
}

// allPresent reports whether a user has surely what the settings ask for, by the properties that were noted.
func (s *settings) allPresent(found []verdict.Property) bool {
	var has [len(kinds)]bool
	for _, p := range found {
		has[p.Number] = true
	}
	return (has[kindEmail] || has[kindUsername] || has[kindPhone]) && (has[kindUsername] ||
		s.NeedsUsername != schema.Yes) &&
		(has[kindPhone] || s.NeedsPhone != schema.Yes)
}

// presence returns what a user lacks, or has too much, but for an address that every connection may ask for: the
// schema has it.
func (s *settings) presence(user map[string]any) (all []*flaw) {
	_, email := user["email"]
	_, username := user["username"]
	_, phone := user["phone_number"]
	if s.NeedsEmail == schema.No && !email && !username && !phone && user != nil {
		all = append(all, &flaw{
			"profile/no-email", "", "the user has neither email nor username nor phone_number",
			"a user logs in with one of them: leave the user out, or find one",
		})
	}
	if s.NeedsUsername == schema.Yes && !username {
		all = append(all, &flaw{
			"profile/no-username", "",
			fmt.Sprintf("the user has no username, and the connection asks for one (%s)", s.UsernameNeededBy),
			"give each user one, or turn the setting off",
		})
	}
	if s.NeedsPhone == schema.Yes && !phone {
		all = append(all, &flaw{
			"profile/no-phone-number", "",
			fmt.Sprintf("the user has no phone_number, and the connection asks for one (%s)", schema.SettingNeedsPhone),
			"give each user one, or turn the setting off",
		})
	}
	return all
}

// hasUsername reports whether a user has a username, by the properties that were noted.
func hasUsername(found []verdict.Property) bool {
	return slices.ContainsFunc(found, func(p verdict.Property) bool { return p.Number == kindUsername })
}

// unused is said once, of the first user with a username, where the connection has none.
func (s *settings) unused(r schema.Record) schema.Problem {
	return schema.Problem{
		Rule: "profile/username-unused", Severity: schema.Warning, Index: r.Index, Pointer: "/username",
		Message: fmt.Sprintf("the user has a username, and the connection has none (%s); so may others",
			s.UsernameNeededBy),
		Hint: "leave usernames out, put them in user_metadata, or have the connection take them",
	}
}

// noEmail is what is said of a user without an address that the schema asks for.
func (s *settings) noEmail() (message, hint string) {
	if s.NeedsEmail == schema.Yes {
		return fmt.Sprintf("the user has no email, and the connection asks for one (%s)", schema.SettingNeedsEmail),
			"find the address, leave the user out, or turn the setting off"
	}
	return "the user has no email", "every user needs one, but where the connection's settings ask for none; " +
		"muster validate --connection NAME asks for them, or --connection-config FILE reads them"
}
