package sample

import (
	"slices"
	"strings"

	"muster/schema"
)

// lastName is what stands behind the last dot or colon: profile.email is an email.
func lastName(column string) string {
	return schema.Folded(column[strings.LastIndexAny(column, ".:")+1:])
}

// named are the columns whose names say an attribute, the likeliest first.
func named(attribute string, columns []*Column) (found []*Column) {
	all := schema.Synonyms()
	i := slices.IndexFunc(all, func(s schema.Synonym) bool { return s.Attribute == attribute })
	if i < 0 {
		return nil
	}
	for _, names := range [][]string{all[i].Names, all[i].Further} {
		for _, fold := range []func(string) string{schema.Folded, lastName} {
			for _, name := range names {
				for _, c := range columns {
					if fold(c.Name) == name && !slices.Contains(found, c) {
						found = append(found, c)
					}
				}
			}
		}
	}
	return found
}

func (c *Column) nameHas(words ...string) bool {
	name := schema.Folded(c.Name)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
}

// namesPassword reports whether a name is one of stored passwords, or of what goes with them.
func (c *Column) namesPassword() bool {
	return c.nameHas("passwd", "password", "pwhash", "passhash", "userpass", "passwort", "kennwort", "motdepasse",
		"hashed") && !c.nameHas("reset", "change", "expir", "date", "updated", "question") ||
		slices.Contains([]string{"pass", "pwd", "hash"}, lastName(c.Name))
}

// Secret reports whether nothing of the cells may be shown.
func (c *Column) Secret() bool {
	return c.Usable > 0 || c.HoldsHashes() || c.nameHas("salt", "secret", "token", "seed", "totp", "apikey", "privatekey",
		"recoverycode", "backupcode",
		"answer", "activationkey", "pincode", "pepper", "creditcard", "iban") ||
		slices.Contains([]string{"pin", "otp", "ssn", "sid"}, lastName(c.Name))
}

// namesDate reports whether a number under this name may be a date.
func (c *Column) namesDate() bool {
	name := strings.ToLower(c.Name)
	return strings.HasSuffix(name, "_at") || strings.HasSuffix(c.Name, "At") ||
		c.nameHas("date", "time", "created", "updated", "changed", "modified",
			"registered", "lastlogin", "lastlogon", "lastseen", "lastvisit", "expires", "since", "joined", "pwdlastset",
			"lockout", "born", "birth")
}

// namesUser reports whether a column is one that users say of themselves, and may change.
func (c *Column) namesUser() bool {
	return c.nameHas("lang", "locale", "theme", "timezone", "newsletter", "subscri", "gender", "birth", "born", "address",
		"street", "city", "country", "zip", "postal",
		"bio", "about", "website", "homepage", "company", "prefer", "title", "sprache", "stadt", "ort", "land", "nick", "fax",
		"phone", "mobile", "usermeta") || slices.Contains([]string{"tz", "url", "dob"}, lastName(c.Name))
}
