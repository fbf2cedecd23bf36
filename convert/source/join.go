package source

import (
	"slices"
	"strings"

	"muster/convert/source/join"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// users opens the table of the users: the one that is found or, where options.Join finds more
// among the tables of the export, a query over several, or another table.
func (e *Export) users() (*rows.Table, error) {
	if e.options.Query != "" {
		return e.query(e.options.Query, e.options.Views)
	}
	found, err := e.Read(e.options.Table)
	j := e.join(found, err)
	switch {
	case found == nil && (j == nil || len(j.Views) == 0):
		return e.likeliest(err)
	case j == nil:
		return found, nil
	case len(j.Views) == 0, // the tables of the mapping are not there
		found != nil && e.options.Table != "" && !j.Users().Is(found.Name): // the user knows better
		if e.readsCopy() { // a pipe is at its end now
			closeTable(found)
			return e.Read(e.options.Table)
		}
		return found, nil
	}
	t := found
	switch {
	case j.Joins():
		closeTable(found)
		t, err = e.joined(j)
	case found == nil || e.readsCopy() || !j.Users().Is(found.Name):
		closeTable(found)
		t, err = e.Read(j.Users().String())
	}
	if err != nil {
		return nil, err
	}
	if t.System = j.System; j.Joins() {
		t.Unread = j.Views[0].Unread()
		keyed := func(v rows.View) bool { return v.Keys != nil && v.Table != nil }
		if i := slices.IndexFunc(j.Views, keyed); i > 0 && j.Query != "" {
			t.LeftOf = j.Views[i].Table.String()
		}
		t.Notes = append(t.Notes, e.unjoined(j, t.File)...)
		t.LeftTables = e.leftTables(j)
	}
	return t, nil
}

// joined opens the rows of a join.
func (e *Export) joined(j *rows.Join) (*rows.Table, error) {
	if j.Query != "" {
		return e.query(j.Query, j.Views)
	}
	e.rewind()
	t, err := join.Open(e.name, j, e.Read)
	if err != nil {
		return nil, err
	}
	t.Format = e.format
	e.describe(t)
	return t, nil
}

// unjoined is the problem of tables of users that a join does not read, such as those of another installation.
func (e *Export) unjoined(j *rows.Join, file string) []schema.Problem {
	if e.options.Table != "" {
		return nil
	}
	c := &scan.Chooser{Chosen: j.Users()}
	for _, t := range e.tables {
		reads := func(v rows.View) bool { return v.Table == t || slices.Contains(v.Tables, t) }
		if !slices.ContainsFunc(j.Views, reads) {
			c.Add(t)
		}
	}
	rule := "sql/more-users"
	switch e.format {
	case "sqlite":
		rule = "sqlite/more-users"
	case "pgdump":
		rule = "pg/more-users"
	}
	return c.MoreUsers(rule, file)
}

// leftTables are those that refer to users, hold something of logging in, and are not read by a join.
func (e *Export) leftTables(j *rows.Join) (left []rows.Left) {
	for _, t := range e.tables {
		reads := func(v rows.View) bool { return v.Table == t || slices.Contains(v.Tables, t) }
		refers := func(c string) bool { return slices.Contains([]string{"userid", "user", "uid"}, schema.Folded(c)) }
		if t.Rows > 0 && !t.View && t.Schema == j.Users().Schema && slices.ContainsFunc(t.Columns, refers) &&
			isPart(t.Name, "otp", "totp", "mfa", "factor", "recover", "backup", "social", "ident", "oauth", "openid", "passkey",
				"webauthn", "credential", "mail", "phone", "profile") &&
			!slices.ContainsFunc(j.Views, reads) {
			left = append(left, rows.Left{Name: t.String(), Rows: t.Rows})
		}
	}
	return left
}

// join asks options.Join of the table that was found, with an error or without, and, if it
// wants to know more, of all that there are. Nil is for tables that are of no interest.
func (e *Export) join(found *rows.Table, failed error) *rows.Join {
	if e.options.Join == nil || !slices.Contains(databases, e.format) {
		return nil
	}
	if failed != nil {
		if e.options.Table != "" || e.tables == nil {
			return nil
		}
		return e.options.Join(e.format, e.tables)
	}
	first := infoOf(found)
	if e.options.Join(e.format, []*rows.TableInfo{first}) == nil && !e.passesBy(first) {
		return nil
	}
	if j := e.options.Join(e.format, e.tablesFrom(first)); j != nil {
		return j
	}
	return &rows.Join{}
}

// passesBy reports whether the table that was found keeps no passwords, and among those that the export has named up to
// there are the users of a system.
func (e *Export) passesBy(found *rows.TableInfo) bool {
	if e.options.Table != "" || e.chooser == nil || slices.ContainsFunc(found.Columns, func(c string) bool {
		return schema.AttributeCalled(c) == "password"
	}) {
		return false
	}
	return e.options.Join(e.format, e.chooser.Tables) != nil
}

// infoOf is what a list says of a table that has been opened.
func infoOf(t *rows.Table) *rows.TableInfo {
	info := &rows.TableInfo{Name: t.Name, Columns: t.Columns, Rows: -1}
	if prefix, last, ok := strings.Cut(t.Name, "."); ok {
		info.Schema, info.Name = prefix, last
	}
	return info
}

// tablesFrom lists the tables, first the one that was found. Of an export that cannot be read
// to its end, which is said when its users are read, it may be the only one.
func (e *Export) tablesFrom(first *rows.TableInfo) []*rows.TableInfo {
	list, err := e.Tables()
	if err != nil {
		return []*rows.TableInfo{first}
	}
	list = slices.Clone(list)
	if i := slices.IndexFunc(list, func(t *rows.TableInfo) bool { return t.Is(first.String()) }); i > 0 {
		list[0], list[i] = list[i], list[0]
	}
	return list
}
