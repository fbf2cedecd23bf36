package convert

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/rows"
	"muster/schema"
)

// leavesOut is what is to be said of what has no target: columns, and what a join does not read. It is nothing where
// the mapping drops them.
func (c *converter) leavesOut(m *mapping.Mapping, options Options, seen *look.Table) []schema.Problem {
	unmapped := make(map[string]bool, len(c.plan.Unmapped))
	for _, name := range c.plan.Unmapped {
		unmapped[name] = true
	}
	for i, column := range c.table.Columns {
		if unmapped[column] || slices.Contains(m.Ignore, column) {
			c.leftOut = append(c.leftOut, i)
		}
		if unmapped[column] && m.Unmapped != "drop" && seen.Column(column).Kinds[look.Email] > 0 {
			c.addresses = append(c.addresses, i)
		}
	}
	if m.Unmapped == "drop" {
		return nil
	}
	held := leftOut(c.table, c.plan, seen)
	c.watch(seen, unmapped)
	c.seen, c.wants = seen, look.Wants{
		Passwords: !c.takesPassword && !slices.ContainsFunc(held, isHashesLeftOut), State: seen.WantsState(),
	}
	return slices.Concat(held, noText(c.table, m), noTarget(c.table, c.plan, m, options), leftByJoin(c.table))
}

// noText is the problem of a column whose name is no text that metadata can have.
func noText(t *rows.Table, m *mapping.Mapping) []schema.Problem {
	i := slices.IndexFunc(t.Columns, func(name string) bool { return !utf8.ValidString(name) })
	if i < 0 || !strings.HasSuffix(m.Unmapped, "_metadata") {
		return nil
	}
	return []schema.Problem{ofTable(t, "convert/utf8", schema.Error,
		"the name of a column is not valid UTF-8, and would be a name in "+m.Unmapped,
		nameCharset+otherCharsets(t, []byte(t.Columns[i]), metMost))}
}

// noTarget names the columns without a target.
func noTarget(t *rows.Table, plan *mapping.Plan, m *mapping.Mapping, options Options) []schema.Problem {
	unread := slices.Concat(plan.Unmapped, t.Unread)
	if len(unread) == 0 {
		return nil
	}
	if strings.HasSuffix(m.Unmapped, "_metadata") {
		return []schema.Problem{ofTable(t, "mapping/unmapped", schema.Warning,
			"columns that look like secrets are left out of "+m.Unmapped+": "+strings.Join(unread, ", "),
			"metadata is no place for them; a mapping file can name one that is none, or say ignore: ["+
				mapping.Quoted(unread[0])+"]")}
	}
	severity, message := schema.Warning, "columns without a target are left out: "
	if m.Unmapped == "error" {
		severity, message = schema.Error, "columns have no target: "
	}
	hint := "name them in a mapping file, or use --unmapped app_metadata, user_metadata or drop"
	switch {
	case len(plan.Unmapped) == 0:
		hint = "a mapping file that extends the system can name them, under tables and under users"
	case options.Unmapped != "":
		hint = "name them in a mapping file, or leave them out with --ignore" + secretsNote(unread, m.Secrets)
	default:
		hint += secretsNote(unread, m.Secrets)
	}
	return []schema.Problem{ofTable(t, "mapping/unmapped", severity, message+strings.Join(unread, ", "), hint)}
}

// ofTable is a problem of a table as a whole, which stands where its columns are named.
func ofTable(t *rows.Table, rule string, severity schema.Severity, message, hint string) schema.Problem {
	return schema.Problem{
		Rule: rule, Severity: severity, Index: -1, Message: message, Hint: hint,
		Pos: schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
	}
}

// leftByJoin is what is to be said of keys and tables that a join does not read.
func leftByJoin(t *rows.Table) (problems []schema.Problem) {
	problem := func(message, hint string) {
		problems = append(problems, schema.Problem{
			Rule: "mapping/unmapped", Severity: schema.Warning, Index: -1, Pos: schema.Pos{File: t.File},
			Message: message, Hint: hint + "; --unmapped drop leaves them out without a word",
		})
	}
	if len(t.Left) > 0 {
		example := t.Left[max(0, slices.IndexFunc(t.Left, func(l rows.Left) bool { return !look.NamesSecret(l.Name) }))].Name
		problem("keys of "+rows.ShowName(t.LeftOf)+" without a target are left out: "+withRows(t.Left),
			"a mapping file that extends the system takes one as a column, such as user_metadata."+firstWord(example)+": "+
				mapping.Quoted("meta."+example))
	}
	if len(t.LeftTables) > 0 {
		problem("tables that refer to users are left out: "+withRows(t.LeftTables),
			"a mapping file that extends the system reads them with tables and query of its own")
	}
	return problems
}

// withRows names what is left out, with the numbers of rows.
func withRows(left []rows.Left) string {
	var words []string
	for _, l := range left[:min(len(left), mostKeys)] {
		words = append(words, fmt.Sprintf("%s (%d)", rows.ShowName(l.Name), l.Rows))
	}
	if more := len(left) - mostKeys; more > 0 {
		words = append(words, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(words, ", ")
}

// mostKeys are the keys that a message names.
const mostKeys = 20

// firstWord is the beginning of a name that an attribute may be called by.
func firstWord(name string) string {
	end := strings.IndexFunc(name, func(r rune) bool { return r == '.' || r == '$' || r == ' ' })
	if end <= 0 {
		end = len(name)
	}
	return name[:end]
}

// secretsNote says which of the columns would not go into metadata.
func secretsNote(unmapped, secrets []string) string {
	kept := slices.DeleteFunc(slices.Clone(unmapped), func(c string) bool { return !slices.Contains(secrets, c) })
	if len(kept) == 0 {
		return ""
	}
	return "; metadata never takes what looks like a secret: " + some(kept)
}
