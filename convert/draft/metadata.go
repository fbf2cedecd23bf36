package draft

import (
	"fmt"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/password"
	"muster/convert/systems"
)

// rest proposes a place for a column that no attribute takes. But for columns that name
// their place themselves, proposals are comments: whether Auth0 shall hold the data is not
// ours to say.
func (d *Draft) rest(c *look.Column) {
	l := Line{Column: c, Rest: true}
	path := strings.Split(c.Name, ".")
	switch {
	case len(path) > 1 && isMetadata(path[0]) && !slices.Contains(path, ""):
		l.Key, l.Value, l.Active = mapping.Quoted(strings.Join(mapping.FreePath(path), ".")), typed(c), !d.has(path[0])
	case c.NameHas("totp", "otpsecret", "otpseed", "mfasecret", "twofactorsecret"):
		l.Key, l.Value = "mfa.totp", mapping.Quoted(c.Name)
		l.Open = []string{"does it hold the seeds of one-time passwords, in base32, of users who have set them up?"}
	case c.Filled == 0:
		d.Hollow = append(d.Hollow, inComment(c.Name))
		return
	case c.NamesSalt():
		l.Notes = []string{
			"a salt goes with the hash: password: {column: …, scheme: …, salt: " + mapping.Quoted(c.Name) +
				"}",
		}
	case c.Passwords(c.Salt() != nil) == look.SurePassword && c.Marked == 0 && c.Usable == 0:
		value, question := guess(c)
		l.Key, l.Value, l.Open, l.Active = "password", value, []string{question}, !d.has("password")
	case c.HoldsHashes():
		l.Key, l.Value = "password", fmt.Sprintf("{column: %s, scheme: %s}", mapping.Quoted(c.Name), c.Scheme())
		l.Open = append([]string{"is it this column that users log in with?"}, hashQuestions(c)...)
	case c.Secret():
		l.Notes = []string{"it looks like a secret, which metadata is no place for"}
	case c.State() != nil && !d.has("blocked") && c.State().Kind != "deleted":
		state := c.State()
		l.Key, l.Value = mapping.StateLine(c, state)
		l.Open = []string{"shall users who are not active be blocked?"}
		switch {
		case state.Kind == "expires":
			l.Open = []string{fmt.Sprintf("is it a time after which users must not log in? %d rows have one", state.Rows())}
		case state.Asked:
			l.Open = []string{"which of its values mean that a user must not log in? " + counts(c.Values)}
		case state.Kind != "active":
			l.Open = []string{fmt.Sprintf("shall these users, %d, be blocked?", state.Rows())}
		}
	default:
		d.metadata(&l)
	}
	d.add(l)
}

// guess is the field of a column of digests with the likeliest scheme, and the question whether it is the right one.
func guess(c *look.Column) (value, question string) {
	salt := ""
	if c.Salt() != nil {
		salt = c.Salt().Name
	}
	return fmt.Sprintf("{column: %s, scheme: %s, guess: true}", mapping.Quoted(c.Name), mapping.LikelyScheme(c, salt)),
		fmt.Sprintf("how was it hashed? %s; what is written here is the likeliest. With a known password, muster verify "+
			"--explain finds it; then take guess: true away", password.DigestMayBe(c.HexDigits/2))
}

// metadata proposes a name inside one of the metadata objects.
func (d *Draft) metadata(l *Line) {
	c := l.Column
	object, other := "app_metadata", "user_metadata"
	if c.NamesUser() {
		object, other = other, object
	}
	if d.has(object) {
		object = other
	}
	name := c.Name
	if d.From != "json" && d.From != "ndjson" || slices.Contains(strings.Split(name, "."), "") {
		name = strings.ReplaceAll(name, ".", "_")
	}
	path := append([]string{object}, strings.Split(name, ".")...)
	l.Key = mapping.Quoted(strings.Join(mapping.FreePath(path), "."))
	l.Value = typed(c)
	l.Open = append(l.Open, dateQuestions(c)...)
	if d.has(object) {
		l.Open = append(l.Open, "both metadata objects are filled as a whole; take one of those fields out to use this")
	}
}

// typed is the value of a field in metadata, with its type where all cells are of one.
func typed(c *look.Column) string {
	with := func(more string) string { return fmt.Sprintf("{column: %s, %s}", mapping.Quoted(c.Name), more) }
	if spelling := boolean(c); spelling != "" {
		return with(spelling)
	}
	k, others := c.Kind()
	if others > 0 && k != look.Date {
		return mapping.Quoted(c.Name)
	}
	switch k {
	case look.Boolean:
		return with("type: boolean")
	case look.JSON:
		return with("type: json")
	case look.PHP:
		return with("type: php")
	case look.PGArray:
		return with("type: pgarray")
	case look.Date:
		if layout, _ := c.Layout(); layout != "" {
			return with("layout: " + mapping.Quoted(layout))
		}
		return with("type: date")
	case look.Integer:
		if count := look.CountOf(string(c.Example)); count != "" && c.NamesDate() {
			return with("layout: " + count)
		}
		return with("type: integer")
	case look.Number:
		return with("type: number")
	case look.Phone:
		return with("type: phone")
	}
	if decimal, thousands := c.Decimals(); decimal != "" {
		more := fmt.Sprintf("type: number, decimal: %q", decimal)
		if thousands != "" {
			more += fmt.Sprintf(", thousands: %q", thousands)
		}
		return with(more)
	}
	return mapping.Quoted(c.Name)
}

func dateQuestions(c *look.Column) (open []string) {
	if k, others := c.Kind(); k == look.Date {
		if others > 0 {
			open = append(open,
				fmt.Sprintf("no date that there is in %d of its cells: what shall become of them? none: [x] takes "+
					"such a cell for no value", others))
		}
		if layout, other := c.Layout(); other != "" {
			open = append(
				open,
				fmt.Sprintf("day first or month first? %s and %s fit all of its dates", mapping.Quoted(layout),
					mapping.Quoted(other)),
			)
		}
	}
	return open
}

// counts is which values there are, and how often.
func counts(values []look.Value) string {
	var all []string
	for _, v := range values {
		all = append(all, fmt.Sprintf("%s %d×", inComment(v.Text), v.Count))
	}
	return strings.Join(all, ", ")
}

// systemLine is the field of a system's mapping as its file writes it, under a dotted path.
func systemLine(system string, path []string) (key, value string) {
	// behind the tables, which may have the names of fields
	_, fields, _ := strings.Cut(string(systems.Text(system)), "\nusers:\n")
	for line := range strings.Lines(fields) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if ok && strings.HasPrefix(line, " ") && (name == path[len(path)-1] || name == strings.Join(path, ".")) {
			return strings.Join(path, "."), value
		}
	}
	return strings.Join(path, "."), ""
}
