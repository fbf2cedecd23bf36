package look

import (
	"slices"
	"strings"

	"muster/schema"
)

// LastName is what stands behind the last dot or colon: profile.email is an email.
func LastName(column string) string {
	return schema.Folded(column[strings.LastIndexAny(column, ".:")+1:])
}

// Named are the columns whose names say an attribute, the likeliest first.
func Named(attribute string, columns []*Column) (found []*Column) {
	all := schema.Synonyms()
	i := slices.IndexFunc(all, func(s schema.Synonym) bool { return s.Attribute == attribute })
	if i < 0 {
		return nil
	}
	for _, names := range [][]string{all[i].Names, all[i].Further} {
		for _, fold := range []func(string) string{schema.Folded, LastName} {
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

func (c *Column) NameHas(words ...string) bool {
	name := schema.Folded(c.Name)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
}

// NamesPassword reports whether a name is one of stored passwords, or of what goes with them.
func (c *Column) NamesPassword() bool {
	return c.NameHas("passwd", "password", "pwhash", "passhash", "userpass", "passwort", "kennwort", "motdepasse",
		"hashed") && !c.NameHas("reset", "change", "expir", "date", "updated", "question") ||
		slices.Contains([]string{"pass", "pwd", "hash"}, LastName(c.Name))
}

// Secret reports whether nothing of the cells may be shown.
func (c *Column) Secret() bool {
	return c.Usable > 0 || c.HoldsHashes() || c.namesSecret()
}

func (c *Column) namesSecret() bool {
	return c.NameHas("salt", "secret", "token", "seed", "totp", "apikey", "privatekey",
		"recoverycode", "backupcode",
		"answer", "activationkey", "pincode", "pepper", "creditcard", "iban") ||
		slices.Contains([]string{"pin", "otp", "ssn", "sid"}, LastName(c.Name))
}

// NamesSecret reports whether the cells of a column are never shown because of its name alone.
func NamesSecret(column string) bool {
	c := &Column{Name: column}
	return c.namesSecret() || c.NamesPassword()
}

// NamesDate reports whether a number under this name may be a date.
func (c *Column) NamesDate() bool {
	name := strings.ToLower(c.Name)
	return strings.HasSuffix(name, "_at") || strings.HasSuffix(c.Name, "At") ||
		c.NameHas("date", "time", "created", "updated", "changed", "modified",
			"registered", "lastlogin", "lastlogon", "lastseen", "lastvisit", "expires", "since", "joined", "pwdlastset",
			"lockout", "born", "birth")
}

// NamesUser reports whether a column is one that users say of themselves, and may change.
func (c *Column) NamesUser() bool {
	return c.NameHas("lang", "locale", "theme", "timezone", "newsletter", "subscri", "gender", "birth", "born", "address",
		"street", "city", "country", "zip", "postal",
		"bio", "about", "website", "homepage", "company", "prefer", "title", "sprache", "stadt", "ort", "land", "nick", "fax",
		"phone", "mobile", "usermeta") || slices.Contains([]string{"tz", "url", "dob"}, LastName(c.Name))
}
