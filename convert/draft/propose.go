package draft

import (
	"fmt"
	"slices"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/password"
)

// propose finds the column of an attribute among those that have no target.
func propose(attribute string, left []*look.Column) (Line, bool) {
	candidates := look.Named(attribute, left)
	var good []*look.Column
	for _, c := range left {
		if fit := c.Fits(attribute); fit == look.Surely || fit == look.Maybe && slices.Contains(candidates, c) {
			good = append(good, c)
		}
	}
	if len(candidates) == 0 && len(good) == 0 {
		return Line{}, false
	}
	slices.SortStableFunc(good, func(a, b *look.Column) int {
		return better(attribute, candidates, b) - better(attribute, candidates, a)
	})
	if len(good) == 0 {
		good = candidates
	}
	line := field(attribute, good[0])
	for _, c := range good[1:] {
		if c.Filled == 0 {
			continue
		}
		line.Open = append(line.Open, fmt.Sprintf("%s may hold it too", inComment(c.Name)))
	}
	if attribute == "email" && len(good) > 1 && good[1].Filled > 0 && line.Active && good[0].Null+good[0].Empty > 0 {
		line.Open[len(line.Open)-1] += fmt.Sprintf(
			"; to take the first that holds something: email: {columns: [%s, %s], first: true}", mapping.Quoted(good[0].Name),
			mapping.Quoted(good[1].Name))
	}
	return line, true
}

func isMetadata(attribute string) bool {
	return attribute == "app_metadata" || attribute == "user_metadata"
}

// better is how good a candidate is among those that fit: what is filled and different
// counts most where users need it, then the name.
func better(attribute string, candidates []*look.Column, c *look.Column) int {
	points := 0
	if i := slices.Index(candidates, c); i >= 0 {
		points = 500 - i
	}
	if c.Filled == 0 {
		return points - 1000
	}
	switch attribute {
	case "user_id":
		if c.Repeated() == 0 {
			points += 1000
		}
	case "email":
		points += 1000 * c.Filled / (c.Filled + c.Null + c.Empty) / 2
		if c.OfOthers() || 2*c.Repeated() > c.Filled {
			points -= 2000
		}
		if c.All(look.Email) {
			points += 300
		}
	case "password":
		points += 1000 * c.Usable / c.Filled
	}
	return points
}

// field writes the line of an attribute. It is active where users come out of it.
func field(attribute string, c *look.Column) Line {
	name := mapping.Quoted(c.Name)
	l := Line{Key: attribute, Value: name, Column: c, Active: true}
	ask := func(format string, args ...any) { l.Open = append(l.Open, fmt.Sprintf(format, args...)) }
	if c.Filled == 0 {
		ask("the column holds nothing in these rows; check what it is")
		return l
	}
	switch attribute {
	case "email":
		if from := c.EmailExpr(); from != "" {
			l.Value = fmt.Sprintf("{expr: %s}", single(from))
			if c.Lists > 0 {
				ask("%d of its cells hold several addresses; the first is taken", c.Lists)
			}
			break
		}
		if c.OfOthers() {
			ask("by its name it is the address of somebody else. Who are the users?")
			l.Active = false
			return l
		}
		if n := c.Filled - c.Kinds[look.Email]; n > 0 && c.Holds(look.Email) {
			ask("no e-mail address in %d of its cells", n)
		}
		if n := c.Null + c.Empty; n > 0 {
			ask("%d rows have no address, which users need unless the connection asks for none: leave them out with skip, or "+
				"find the address", n)
		}
		if c.Spaced > 0 {
			l.Value = fmt.Sprintf("{column: %s, trim: true}", name)
		}
		l.Active = c.Holds(look.Email)
	case "email_verified", "phone_verified", "blocked":
		l.boolean()
	case "phone_number":
		l.phone()
	case "user_id", "username":
		if attribute == "username" {
			l.Notes = append(l.Notes, "only for connections that ask for user names")
		}
		if attribute == "username" && c.Holds(look.Email) {
			l.Active = false
			ask("%d of its cells are addresses, which Auth0 takes for user names only where the connection allows it",
				c.Kinds[look.Email])
		}
	case "picture":
		if l.Active = c.Holds(look.URL); !l.Active {
			ask("its cells are no URLs; an expression can make them: picture: {expr: '\"https://…/\" + row.NAME'}")
		}
	case "password":
		if c.OnlyDigests() && c.Passwords(c.Salt() != nil) == look.SurePassword {
			value, question := guess(c)
			l.Value, l.Open = value, append(l.Open, question)
			break
		}
		l.Open = append(l.Open, hashQuestions(c)...)
		l.Active = c.Usable+c.Free > 0
		l.Value = fmt.Sprintf("{column: %s, scheme: %s}", name, c.Scheme())
	case "app_metadata", "user_metadata", "custom_password_hash", "mfa_factors":
		l.Active = c.Holds(look.JSON)
		if isMetadata(attribute) && !l.Active && c.Holds(look.PHP) {
			l.Active = true
			l.Value = fmt.Sprintf("{column: %s, type: php}", name)
		}
		if !l.Active {
			ask("its cells are no JSON")
		}
	}
	if n := c.Repeated(); n > 0 && slices.Contains([]string{"email", "user_id", "username", "phone_number"}, attribute) &&
		l.Active {
		ask("%d of its cells hold what another row holds already; Auth0 wants each once", n)
	}
	return l
}

// phone asks for the region where numbers lack a country code.
func (l *Line) phone() {
	c := l.Column
	if c.All(look.E164) {
		return
	}
	l.Value = fmt.Sprintf("{column: %s, type: phone}", mapping.Quoted(c.Name))
	switch other := c.Filled - c.Kinds[look.Phone]; {
	case other == 0:
	case c.LacksPlus():
		l.Active = false
		l.Value = fmt.Sprintf("{expr: %s}", single(fmt.Sprintf(`"+" + row[%s]`, exprText(c.Name))))
		l.Open = append(l.Open, fmt.Sprintf("%d of its numbers may lack the + alone, which spreadsheets take away; where "+
			"they have no country code, {column: %s, type: phone, region: US} takes the country", c.PlusLost,
			mapping.Quoted(c.Name)))
	case c.LocalPhones > 0:
		l.Active = false
		l.Value = fmt.Sprintf("{column: %s, type: phone, region: US}", mapping.Quoted(c.Name))
		l.Open = append(l.Open,
			fmt.Sprintf("%d of its numbers have no country code: of which country are they? region takes two letters, "+
				"such as DE", c.LocalPhones))
	default:
		l.Active = c.Holds(look.Phone)
		l.Open = append(l.Open, fmt.Sprintf("no phone number in %d of its cells", other))
	}
}

// boolean says how true and false are spelled, or that a date stands for true.
func (l *Line) boolean() {
	c := l.Column
	name := mapping.Quoted(c.Name)
	spelling := boolean(c)
	if yes, no := c.Spellings(); spelling == "" && yes != nil {
		spelling = "true: [" + quotedList(yes) + "]"
	} else if spelling == "" && no != nil {
		spelling = "false: [" + quotedList(no) + "]"
	}
	switch k, _ := c.Kind(); {
	case k == look.Boolean && c.All(look.Boolean):
	case spelling != "":
		l.Value = fmt.Sprintf("{column: %s, %s}", name, spelling)
	case k == look.Date, c.Times():
		l.Value = fmt.Sprintf("{column: %s, type: present}", name)
		if c.Zeros > 0 {
			l.Value = fmt.Sprintf("{column: %s, type: present, none: [\"0\"]}", name)
		}
		l.Notes = append(l.Notes, "a date stands for true, none for false")
	default:
		if l.Active = c.Holds(look.Boolean); l.Active {
			l.Open = append(l.Open, fmt.Sprintf("neither true nor false in %d of its cells", c.Filled-c.Kinds[look.Boolean]))
			break
		}
		l.Value = fmt.Sprintf("{column: %s, true: [], false: []}", name)
		l.Open = append(l.Open, "which of its values mean true, and which false?")
	}
}

// boolean is how a column spells true and false, as a field says it; "" where it does not
// spell both, or need not say it.
func boolean(c *look.Column) string {
	yes, no := c.Spellings()
	if yes == nil || no == nil {
		return ""
	}
	return fmt.Sprintf("true: [%s], false: [%s]", quotedList(yes), quotedList(no))
}

// hashQuestions says which stored passwords Auth0 will not check.
func hashQuestions(c *look.Column) (open []string) {
	if scheme := c.Scheme(); scheme != "auto" {
		open = append(open, "by its name it holds hashes of the scheme "+scheme+
			", which Auth0 cannot check; see muster explain password/unsupported")
	}
	for _, h := range c.Hashes {
		if h.Reason != nil {
			ask := fmt.Sprintf("%d × %s: %s; see muster explain %s", h.Count, h.Name, h.Reason.Text, h.Reason.Rule)
			if h.Reason.Way == password.SayMore {
				ask += "; " + h.Reason.Hint
			}
			open = append(open, ask)
		}
	}
	known := 0
	for _, h := range c.Hashes {
		known += h.Count
	}
	if n := c.Filled - known; n > 0 {
		open = append(open,
			fmt.Sprintf("no password hash that muster knows in %d of its cells; if they are the passwords themselves, see "+
				"muster explain password/plain-text", n))
	}
	return open
}
