package source

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// beside lets a table open those that stand beside it in its export, if that can be read again.
func (e *Export) beside(t *rows.Table) {
	if e.options.Query != "" || t.System != "" || !slices.Contains(databases, e.format) && e.format != "xlsx" {
		return
	}
	if f, ok := e.content.(*file); ok && f.in.Again == nil {
		return
	}
	if after := t.After; after != nil {
		t.After = func() []schema.Problem {
			e.tables = e.chooser.Tables // all have passed by
			return after()
		}
	}
	t.Beside = func(yield func(*rows.TableInfo, *rows.Table) bool) {
		e.rewind()
		list, err := e.Tables()
		if err != nil {
			return
		}
		if i := slices.IndexFunc(list, func(info *rows.TableInfo) bool { return info.String() == t.Name }); i >= 0 &&
			t.Key == "" {
			t.Key = list[i].Key
		}
		list = slices.DeleteFunc(slices.Clone(list), func(info *rows.TableInfo) bool {
			return info.Rows == 0 && e.format != "sqlite" && e.format != "xlsx" || info.View || info.String() == t.Name ||
				!isPart(info.Name, "mail", "auth", "cred", "login", "profile") && !isPart(info.Name, peopleNames...) &&
					!slices.ContainsFunc(info.Columns, ofUsers)
		})
		for _, info := range list[:min(len(list), mostLooked)] {
			other, err := e.Read(info.String())
			if err != nil {
				continue
			}
			other.Key = info.Key
			again := yield(info, other)
			closeTable(other)
			if !again {
				return
			}
		}
	}
}

// peopleNames are parts of the names of tables that have a row for each user.
var peopleNames = []string{
	"user", "member", "account", "person", "customer", "client", "kund", "mitglied", "nutzer", "usuario", "miembro",
	"utilisateur", "membre", "utent", "utilizador", "membro", "gebruiker", "klant", "uzytkown", "użytkown", "anvandar",
	"användar", "medlem", "bruger", "kullan", "uye", "üye", "uzivatel", "uživatel", "polzovatel",
	"会員", "用户", "yonghu", "kaiin",
}

// ofUsers reports whether a column may hold what users have: a table without one is not worth a look.
func ofUsers(column string) bool {
	switch schema.AttributeCalled(column) {
	case "email", "password", "given_name", "family_name":
		return true
	}
	return schema.RelatedTo(column) == "salt" || isPart(column, "pass", "hash", "pwd", "salt", "mail", "secret")
}

// isPart reports whether a name has one of some parts.
func isPart(name string, parts ...string) bool {
	name = schema.Folded(name)
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(name, part) })
}
