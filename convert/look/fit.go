package look

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"muster/convert/cell"
	"muster/schema"
)

// Fit is how well the cells of a column go with an attribute.
type Fit uint8

const (
	Never  Fit = iota
	Maybe      // where the name says so
	Surely     // whatever the name
)

// Fits judges a column by its cells alone. An empty column may be anything.
func (c *Column) Fits(attribute string) Fit {
	when := func(ok bool, then Fit) Fit {
		if ok {
			return then
		}
		return Never
	}
	if c.Filled == 0 {
		return Maybe
	}
	switch attribute {
	case "email":
		if c.All(Email) || c.EmailExpr() != "" {
			return Surely
		}
		return when(c.Holds(Email), Maybe)
	case "password":
		if c.Usable > 0 && 2*c.Usable >= c.Filled-c.Free && c.Distinct > 1 {
			return Surely
		}
		return when(c.Usable > 0 || c.Sure > 0 || len(c.Hashes) > 0, Maybe)
	case "app_metadata", "user_metadata", "custom_password_hash", "mfa_factors":
		return when(c.Holds(JSON) || c.Holds(PHP) && strings.HasSuffix(attribute, "_metadata"), Maybe)
	case "email_verified", "phone_verified", "blocked":
		yes, no := c.Spellings()
		return when(len(yes)+len(no) > 0 || c.layouts != 0 || c.Holds(Date) || c.Holds(Boolean), Maybe)
	case "phone_number":
		return when(2*(c.Kinds[Phone]+c.LocalPhones) >= c.Filled, Maybe)
	case "picture":
		return when(c.Holds(URL), Maybe)
	case "given_name", "family_name", "name", "nickname", "username", "user_id":
		// of something else, such as provider.name
		constant := c.Distinct == 1 && c.Filled > 1 && strings.Contains(c.Name, ".")
		return when(c.Kinds[JSON] == 0 && !constant, Maybe)
	}
	return Maybe
}

// Times reports whether the cells are times, or numbers that count from a point in time: a cell that is filled stands
// for true then.
func (c *Column) Times() bool {
	if k, _ := c.Kind(); k == Date {
		return c.Filled > 0
	}
	if c.Filled == c.Zeros || c.Kinds[Integer] < c.Filled {
		return false
	}
	if c.More || c.Values == nil {
		return CountOf(string(c.Example)) != "" || string(c.Example) == "0" && c.Distinct > 12
	}
	return !slices.ContainsFunc(c.Values, func(v Value) bool { return v.Text != "0" && CountOf(v.Text) == "" })
}

// EmailExpr returns the expression that takes e-mail addresses out of cells of which all hold several, or hold them in
// JSON; "" for other cells.
func (c *Column) EmailExpr() string {
	row := "row[" + strconv.Quote(c.Name) + "]"
	for place, n := range c.Inside {
		if n == c.Filled && c.Null+c.Empty == 0 {
			return "fromJSON(" + row + ")" + place
		}
	}
	if c.Lists > 0 && c.Lists+c.Kinds[Email] == c.Filled && 2*c.Lists >= c.Filled && c.Null+c.Empty == 0 {
		return fmt.Sprintf("trim(split(%s, %q)[0])", row, c.ListMark)
	}
	return ""
}

// truths and falsehoods are spellings that muster takes when it is told.
var (
	truths = []string{
		"j", "ja", "oui", "o", "si", "sí", "s", "sim", "v", "vrai", "vero", "wahr", "verdadero", "w",
		"x", "-1", "enabled", "verified", "confirmed", "tak", "igen", "д", "да", "\x01", "evet", "ano", "ναι",
		"はい", "是", "有", "sant", "waar", "doğru", "истина",
	}
	falsehoods = []string{
		"n", "nein", "non", "nej", "não", "nao", "f", "faux", "falso", "falsch", "0", "no", "disabled",
		"unverified", "unconfirmed", "nie", "nem", "н", "нет", "\x00", "hayır", "hayir", "ne", "όχι",
		"いいえ", "否", "無", "无", "falskt", "onwaar", "yanlış", "ложь", "pending",
	}
)

// Spellings are the words of a column for true and false; none where one is not known, or
// where muster need not be told.
func (c *Column) Spellings() (yes, no []string) {
	if c.crowded || len(c.Values) > 4 || c.All(Boolean) {
		return nil, nil
	}
	for _, v := range c.Values {
		low := strings.ToLower(v.Text)
		is, usual := cell.Boolean([]byte(v.Text))
		switch {
		case slices.Contains(truths, low) || usual && is && !slices.Contains(falsehoods, low):
			yes = append(yes, v.Text)
		case slices.Contains(falsehoods, low) || usual:
			no = append(no, v.Text)
		default:
			return nil, nil
		}
	}
	return yes, no
}

// others are parts of the names of columns of addresses of other people than the user, or of their other ones;
// shortOthers are whole words of such names.
var (
	others = []string{
		"manager", "created", "creator", "updated", "modified", "billing", "invoice", "parent", "emergency", "sponsor",
		"owner", "assigned", "backup", "recovery", "secondary", "alternat", "former", "previous", "invited", "inviter",
		"referr", "supervisor", "vorgesetzt", "rechnung", "notif", "reply", "sender", "recipient", "approver", "coach",
		"facturac", "facturat", "fatturaz", "faktura", "ersteller", "creado", "créé", "jefe", "responsable", "betreuer",
	}
	shortOthers = []string{"old", "boss", "chef", "from", "to", "cc", "bcc", "by", "alt", "support", "superior"}
)

// OfOthers reports whether a column is called as those of addresses of other people than the user are.
func (c *Column) OfOthers() bool {
	if schema.AttributeCalled(c.Short()) == "email" {
		return false
	}
	return c.NameHas(others...) || slices.ContainsFunc(nameWords(c.Name), func(w string) bool {
		return slices.Contains(shortOthers, w)
	})
}

// Addresses returns the only column of which nearly all cells are addresses, and differ; of several, the one that
// nearly all rows have, and no other. Nil is for none, or no saying which.
func (s *Table) Addresses() (found *Column) {
	var all []*Column
	for _, c := range s.Columns {
		if c.Filled < 2 || c.unnameable() || 20*c.Kinds[Email] < 19*c.Filled ||
			!c.More && 20*c.Distinct < 19*c.Filled || c.OfOthers() {
			continue
		}
		all = append(all, c)
	}
	if len(all) == 1 {
		return all[0]
	}
	for _, c := range all {
		switch {
		case 20*c.Filled < 19*c.Rows() && 3*c.Filled < 2*c.Rows():
		case found != nil || 20*c.Filled < 19*c.Rows():
			return nil
		default:
			found = c
		}
	}
	return found
}

// unnameable reports whether no file can name the column.
func (c *Column) unnameable() bool { return c.Name == "" || !utf8.ValidString(c.Name) }
