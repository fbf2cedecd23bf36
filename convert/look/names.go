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
	short, last := map[string][]*Column{}, map[string][]*Column{}
	for _, c := range columns {
		short[c.folded], last[c.last] = append(short[c.folded], c), append(last[c.last], c)
	}
	for _, names := range [][]string{all[i].Names, all[i].Foreign, all[i].Further} {
		for _, called := range []map[string][]*Column{short, last} {
			for _, name := range names {
				for _, c := range called[name] {
					if !slices.Contains(found, c) {
						found = append(found, c)
					}
				}
			}
		}
	}
	for _, c := range columns {
		if c.ComposedFor(attribute) && !slices.Contains(found, c) {
			found = append(found, c)
		}
	}
	return found
}

// ComposedFor reports whether the name of a column is put together of the words for an attribute. One for whole names
// holds them: customer_name may be that of a company, or a login.
func (c *Column) ComposedFor(attribute string) bool {
	return schema.ComposedFor(attribute, c.Short()) && (attribute != "name" || 5*c.Worded >= 4*c.Filled)
}

// OddNames says in words what a table is with a column of an OddName, and without one of addresses.
const OddNames = "what stands where the names of the columns should does not look like names, and is not repeated" +
	" here: is it the format that was named or found, and does the file begin with a header?"

// OddName reports whether a column is called as none is: the line of a file in another format may be taken for names,
// and holds secrets.
func OddName(name string) bool {
	return len(name) > 100 || strings.ContainsAny(name, "@{}<>\"$,;|\t\n=&") && !strings.HasPrefix(name, "@odata.")
}

// Prefixes returns what the names of the columns of a table begin with and have in common, for each column: up to a
// mark between words, what all share, usr_ of usr_id and usr_email; or the first word of most of them, of a form that
// was made of fields, "Field name".
func Prefixes(columns []string) []string {
	prefixes := make([]string, len(columns))
	if len(columns) < 3 {
		return prefixes
	}
	shared := columns[0]
	words := map[string]int{}
	for _, c := range columns {
		n := 0
		for n < len(shared) && n < len(c) && lower(shared[n]) == lower(c[n]) {
			n++
		}
		shared = shared[:n]
		if word, _, ok := strings.Cut(c, " "); ok {
			words[word]++
		}
	}
	shared = shared[:strings.LastIndexAny(shared, "_ .-")+1]
	for i, c := range columns {
		prefixes[i] = c[:len(shared)]
		if word, _, ok := strings.Cut(c, " "); ok && shared == "" && words[word] >= 3 &&
			2*words[word] >= len(columns) &&
			!slices.Contains([]string{"first", "last", "given", "family", "full"}, strings.ToLower(word)) {
			prefixes[i] = word + " "
		}
	}
	return prefixes
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b | 0x20
	}
	return b
}

// Short returns the name without its prefix, as Prefixes has it.
func (c *Column) Short() string { return c.Name[len(c.prefix):] }

// NameHas reports whether the name holds one of some words.
func (c *Column) NameHas(words ...string) bool {
	name := schema.Folded(c.Name)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
}

// NamesPassword reports whether a name is one of stored passwords, or of what goes with them.
func (c *Column) NamesPassword() bool { return c.namesStored() }

func (c *Column) namesPassword() bool {
	name := schema.Folded(c.Short())
	return c.NameHas(passwordWords...) && !c.NameHas("reset", "change", "expir", "date", "updated", "question", "verif",
		"algo", "scheme", "hasher", "hashtype", "salt", "hint", "lastset", "count", "tries", "attempt") ||
		slices.Contains([]string{"pass", "pwd", "hash", "mdp"}, LastName(c.Name)) ||
		slices.Contains([]string{"pass", "pwd", "hash", "pw", "passcode"}, name) ||
		schema.AttributeCalled(name) == "password" || namesHash(nameWords(c.Short()))
}

// NamesPasswordOnly reports whether a name is that of a password and nothing else, and the cells are texts.
func (c *Column) NamesPasswordOnly() bool {
	name := c.Short()
	texts := c.Filled-c.Free > 0 && !c.Holds(Boolean) && !c.Holds(Date) && !c.Holds(JSON)
	return texts && (schema.AttributeCalled(name) == "password" || namesHash(nameWords(name)))
}

// namesHash reports whether words name a password and how it is stored, and nothing else: pw_md5, user_pass_hash.
func namesHash(words []string) bool {
	password := false
	for _, w := range words {
		switch {
		case slices.Contains([]string{"pw", "pwd", "pass", "psw", "pswd", "passwd", "passcode", "mdp", "pwh", "ww"}, w) ||
			schema.AttributeCalled(w) == "password":
			password = true
		case !slices.Contains(hashWords, w):
			return false
		}
	}
	return password
}

// hashWords may stand beside the word for a password in the name of its column.
var hashWords = strings.Fields(`hash hashed md sha bcrypt crypt argon scrypt pbkdf digest enc encrypted encoded hex b base
	value text user users login account acct current web app legacy db main 1 2 5 256 512 64`)

// passwordWords are parts of the names of passwords: those of the table of names that are long enough to be in no other
// word, and what programs make of them.
var passwordWords = func() []string {
	words := []string{"passwd", "pwhash", "passhash", "userpass", "hashed", "hashpass"}
	for _, s := range schema.Synonyms() {
		if s.Attribute != "password" {
			continue
		}
		for _, n := range append(s.Names, s.Foreign...) {
			if len(n) >= 5 && !slices.Contains([]string{"clave", "parol", "passwd"}, n) &&
				!strings.Contains(n, "bcrypt") && !strings.Contains(n, "digest") {
				words = append(words, n)
			}
		}
	}
	return words
}()

// Secret reports whether nothing of the cells may be shown.
func (c *Column) Secret() bool {
	return c.Usable > 0 || c.Marked > 0 || c.Hidden > 0 || c.SecretsWithin > 0 || c.HoldsHashes() || c.NamesPassword() ||
		c.namesSecret()
}

func (c *Column) namesSecret() bool {
	return c.NamesSalt() || c.NameHas(
		"salt",
		"secret",
		"token",
		"seed",
		"totp",
		"apikey",
		"privatekey",
		"passwordhint",
		"recoverycode",
		"backupcode",
		"answer",
		"activationkey",
		"authkey",
		"accesskey",
		"rememberme",
		"sessionid",
		"cookie",
		"pincode",
		"pepper",
		"creditcard",
		"iban",
	) ||
		slices.Contains([]string{"pin", "otp", "ssn", "sid"}, LastName(c.Name))
}

// NamesSecret reports whether the cells of a column are never shown because of its name alone.
func NamesSecret(column string) bool {
	c := newColumn(column, "")
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
		"phone", "mobile", "usermeta") ||
		slices.Contains([]string{"tz", "url", "dob"}, LastName(c.Name))
}

// NamesKey reports whether a column is called the id of the rows of a table: id_usuario of usuarios, kunden_id of
// kunden.
func (c *Column) NamesKey(table string) bool {
	name := strings.ToLower(c.Short())
	var of string
	switch {
	case strings.HasPrefix(name, "id_"):
		of = name[3:]
	case strings.HasSuffix(name, "_id"), strings.HasSuffix(name, "_no"), strings.HasSuffix(name, "_nr"):
		of = name[:len(name)-3]
	case strings.HasSuffix(c.Short(), "Id"),
		strings.HasSuffix(c.Short(), "ID"),
		len(name) > 4 && strings.HasSuffix(name, "id"):
		of = name[:len(name)-2]
	case name == "id":
		return true
	}
	table = strings.ToLower(table[strings.LastIndexByte(table, '.')+1:])
	return len(of) >= 3 && strings.Contains(table, of[:min(len(of), 4)])
}
