package convert

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/rows"
	"muster/schema"
)

// Columns that were taken for an attribute by their names alone may hold what Auth0 refuses. Single cells are the
// validator's; where most are refused, the column is named once, with the line to write.

// refusal is one way in which a cell cannot be the value of an attribute.
type refusal struct {
	is   func(cell []byte) bool
	what string // the cells are, or have
	// may says that Auth0 does not document it for the import.
	may  bool
	hint func(c *look.Column) string
}

// refusals are what is looked for in a column, by the attribute that it is taken for. Sources: as the rules of package
// validate, which has the last word on each cell.
var refusals = map[string][]refusal{
	"phone_number": {{isNoPhone, "are no numbers in E.164 form", false, phoneLine}},
	"email": {
		{hasMailto, "have mailto: before them", false, emailLine(`trimPrefix(row[%q], "mailto:")`)},
		{hasName, "are addresses with a name before them", false, emailLine(`trimSuffix(last(split(row[%q], "<")), ">")`)},
		{hasBlanks, "are addresses with white space around them", false, emailLine("trim(row[%q])")},
		{isNoAddress, "are no email addresses", false, addressLine},
	},
	"username": {
		{look.IsEmail, "are email addresses", false, func(c *look.Column) string {
			return "users log in with their address anyway: leave the column out with " + ignoring(c.Name)
		}},
		{isNoUsername, "have characters that no username has", true, func(c *look.Column) string {
			return fmt.Sprintf("leave the column out with %s, or keep it, in a mapping file, under users, "+
				"user_metadata.username: %s", ignoring(c.Name), mapping.Quoted(c.Name))
		}},
	},
	"picture":     {{isNoURL, "are no URLs with a host", true, pictureLine}},
	"user_id":     {{isNoID, "have white space in them, or more than 255 characters", true, otherColumn("user_id")}},
	"given_name":  {longerThan(150, "given_name")},
	"family_name": {longerThan(150, "family_name")},
	"name":        {longerThan(150, "name")},
	"nickname":    {longerThan(300, "nickname")},
}

// refused says which columns hold mostly what Auth0 refuses, by what was seen of them.
func (b *beginning) refused(t *rows.Table, m *mapping.Mapping, o Options) (problems []schema.Problem) {
	for _, f := range m.Fields {
		c := b.seen.Column(f.Column)
		if c == nil || c.Filled == 0 || len(f.Path) != 1 {
			continue
		}
		for i, r := range refusals[f.Path[0]] {
			if i == 0 && f.Path[0] == "username" && o.EmailUsernames {
				continue
			}
			n := b.count(t, c.Name, r.is)
			if 2*n <= c.Filled {
				continue
			}
			severity, does := schema.Error, "refuses such users"
			switch {
			case r.may:
				severity, does = schema.Warning, "may refuse such users"
			case f.Path[0] == "username":
				does += " unless the connection takes them"
			}
			p := ofTable(t, "mapping/refused-column", severity,
				fmt.Sprintf("column %s is taken for %s by its name, and %d of %s in %s %s: Auth0 %s", rows.ShowName(c.Name),
					f.Path[0], n, rows.Count(c.Filled, "filled cell"), b.seen.Extent(), r.what, does), r.hint(c))
			p.Pos.Field = c.Name
			problems = append(problems, p)
			break
		}
	}
	return problems
}

// count is how many of the cells that were looked at are something.
func (b *beginning) count(t *rows.Table, column string, is func([]byte) bool) (n int) {
	i := slices.Index(t.Columns, column)
	left := b.seen.Rows
	for _, chunk := range b.chunks {
		block := chunk()
		for row := range block.Rows[:min(left, len(block.Rows))] {
			if c := block.Cell(row, i); !c.Null() {
				if v := block.Value(c); len(v) > 0 && is(v) {
					n++
				}
			}
		}
		left -= min(left, len(block.Rows))
	}
	return n
}

func isNoPhone(v []byte) bool {
	return v[0] != '+' || len(v) < 2 || len(v) > 16 || len(bytes.Trim(v[1:], "0123456789")) > 0
}

func hasMailto(v []byte) bool {
	return bytes.HasPrefix(v, []byte("mailto:")) && look.IsEmail(v[len("mailto:"):])
}

func hasName(v []byte) bool {
	open := bytes.LastIndexByte(v, '<')
	return open >= 0 && v[len(v)-1] == '>' && look.IsEmail(v[open+1:len(v)-1])
}

func hasBlanks(v []byte) bool {
	bare := bytes.TrimSpace(v)
	return len(bare) < len(v) && look.IsEmail(bare)
}

// isNoAddress reports whether a text is surely no address.
func isNoAddress(v []byte) bool {
	at := bytes.LastIndexByte(v, '@')
	return at < 1 || at == len(v)-1 || len(v) > 254 || v[0] != '"' && bytes.ContainsAny(v, " \t\r\n<>,;") || hasMailto(v)
}

func isNoUsername(v []byte) bool {
	return !look.IsEmail(v) && bytes.ContainsFunc(v, func(r rune) bool {
		return r <= ' ' || r > '~' || strings.ContainsRune(`"%&()*,/:;<=>?[\]{|}`, r)
	})
}

func isNoURL(v []byte) bool {
	u, err := url.Parse(string(v))
	return err != nil || u.Scheme == "" || !strings.Contains(u.Hostname(), ".") || bytes.ContainsFunc(v, unicode.IsSpace)
}

func isNoID(v []byte) bool { return bytes.ContainsFunc(v, unicode.IsSpace) || utf8.RuneCount(v) > 255 }

// longerThan is the refusal of texts of more characters than an attribute is documented to have.
func longerThan(most int, attribute string) refusal {
	return refusal{
		func(v []byte) bool { return utf8.RuneCount(v) > most }, fmt.Sprintf("have more than %d characters", most), true,
		otherColumn(attribute),
	}
}

// otherColumn is the hint for a column that is another than its name says.
func otherColumn(attribute string) func(*look.Column) string {
	return func(c *look.Column) string {
		return fmt.Sprintf("name the right column in a mapping file, under users, %s: COLUMN; or leave this one out with "+
			"%s", attribute, ignoring(c.Name))
	}
}

// emailLine is the line that takes addresses out of cells, by an expression of the column.
func emailLine(expression string) func(*look.Column) string {
	return func(c *look.Column) string {
		return "in a mapping file, under users, " + exprLine("email", fmt.Sprintf(expression, c.Name))
	}
}

// exprLine is the line of an attribute that is worked out.
func exprLine(attribute, expression string) string { return attribute + ": " + exprField(expression) }

// exprField is what a mapping file has for a value that is worked out.
func exprField(expression string) string {
	return "{expr: '" + strings.ReplaceAll(expression, "'", "''") + "'}"
}

// addressLine is for cells that are no addresses: lists of them, user names, or something else.
func addressLine(c *look.Column) string {
	if from := c.EmailExpr(); from != "" {
		return "in a mapping file, under users, " + exprLine("email", from)
	}
	line := "name the column of the addresses in a mapping file, under users, email: COLUMN"
	if 2*c.Logins > c.Filled {
		line += "; these may be user names, username: " + mapping.Quoted(c.Name)
	}
	return line
}

// pictureLine is the line for pictures that are named without their host.
func pictureLine(c *look.Column) string {
	out := "leave the column out with " + ignoring(c.Name)
	if bytes.HasPrefix(c.Example, []byte("data:")) {
		return out
	}
	slash := "/"
	if c.Example[0] == '/' {
		slash = ""
	}
	line := exprLine("picture", fmt.Sprintf(`"https://example.com%s" + row[%q]`, slash, c.Name))
	return "in a mapping file, under users, " + line + ", with the host that has them; or " + out
}

// phoneLine is the line to write for a column of phone numbers that are not in E.164 form.
func phoneLine(c *look.Column) string {
	column := mapping.Quoted(c.Name)
	typed := fmt.Sprintf("phone_number: {column: %s, type: phone}", column)
	region := fmt.Sprintf("phone_number: {column: %s, type: phone, region: DE}", column)
	switch {
	case c.LacksPlus():
		return "they may lack the + alone, which spreadsheets take away: in a mapping file, under users, " +
			exprLine("phone_number", fmt.Sprintf(`"+" + row[%q]`, c.Name)) +
			"; or, of numbers without a country code, " + region + ", with their country"
	case c.LocalPhones > c.Kinds[look.Phone]:
		return "in a mapping file, under users, " + region + ", with the country of such numbers"
	case c.Kinds[look.Phone] > 0, bytes.HasPrefix(bytes.ToLower(c.Example), []byte("tel:")):
		return "in a mapping file, under users, " + typed
	}
	return "leave the column out with " + ignoring(c.Name) + ", or name the right one in a mapping file"
}

// ignoring is the flag that leaves a column out, as a shell takes it.
func ignoring(column string) string {
	if column != "" && !strings.ContainsFunc(column, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_.-", r)
	}) {
		return "--ignore " + column
	}
	return "--ignore '" + strings.ReplaceAll(column, "'", `'\''`) + "'"
}
