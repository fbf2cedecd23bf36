package mapping

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/systems"
	"muster/convert/yamltext"
)

// Table is one that a query reads. In an export its name may have a prefix, which all
// tables of the query share.
type Table struct {
	Name    string
	Names   []string // that it has in exports: Name, and what other versions call it
	Columns []string // that the query reads
}

// tables reads the tables of a query: names, and the columns of each.
func (p *parser) tables(n *yamltext.Node) {
	if yamltext.IsNull(n) && p.changes {
		return // none, whatever the file has that it extends
	}
	if n.Kind != yamltext.Map || len(n.Content) == 0 {
		p.Fail(n, "syntax", "", "tables is a mapping of names to lists of columns")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		t := Table{Names: strings.Split(n.Content[i].Value, "|")}
		t.Name = t.Names[0]
		p.Texts(&t.Columns)(n.Content[i+1])
		p.m.Tables = append(p.m.Tables, t)
	}
}

// Join finds the tables of a known system among those of a database: of several systems, the
// one whose users are in the first table, then the one that is known by most columns. Nil is for none.
func Join(format string, tables []*rows.TableInfo) *rows.Join {
	var best *rows.Join
	most := 0
	for _, name := range systems.Names() {
		from, known := systems.Known(name)
		if from != "" && from != format || len(known) == 0 {
			continue
		}
		if !slices.ContainsFunc(tables, func(t *rows.TableInfo) bool { return hasAllFold(t.Columns, known) }) {
			continue
		}
		j := System(name).find(tables)
		if j == nil {
			continue
		}
		rank := len(known)
		if j.Views[0].Table == tables[0] {
			rank += firstTable
		}
		if rank > most {
			best, most = j, rank
		}
	}
	return best
}

const firstTable = 1000 // is more than any columns

// Join finds the tables of the mapping. Where the export lacks them, what it gives has no
// views. Nil is for a mapping that joins none.
func (m *Mapping) Join(_ string, tables []*rows.TableInfo) *rows.Join {
	if m.Tables == nil {
		return nil
	}
	if j := m.find(tables); j != nil {
		return j
	}
	return &rows.Join{}
}

// find gives each table of the query its table of the export.
func (m *Mapping) find(tables []*rows.TableInfo) *rows.Join {
	if m.Tables == nil {
		return nil
	}
	for _, users := range tables {
		prefix, ok := m.Tables[0].prefix(users.Name)
		if !ok || !hasAllFold(users.Columns, m.Recognize) {
			continue
		}
		j := &rows.Join{System: m.Extends, Query: m.sql()}
		if j.Query == "" {
			j.Sides = m.joined()
		}
		bare := prefix != "" && m.Tables[0].in(tables, users.Schema, "") == nil
		for i, t := range m.Tables {
			v := rows.View{Name: t.Name, Columns: t.Columns, Table: users}
			start, many := strings.CutSuffix(t.Name, "*")
			switch {
			case many:
				v.Table, v.Cut = nil, len(prefix+start)
				v.Tables = m.family(tables, users.Schema, prefix, start, t.Columns)
			case i > 0:
				v.Table = t.in(tables, users.Schema, prefix)
			}
			if v.Table == nil && bare && !many {
				v.Table = withoutPrefix(tables, users.Schema, t)
			}
			if m.Meta != nil && m.Meta.Table == t.Name {
				v.Keys = m.keys()
			}
			j.Views = append(j.Views, v)
		}
		return j
	}
	return nil
}

// family are the tables of a schema whose names begin alike, with the columns that a query reads of each, but for those
// that the mapping names.
func (m *Mapping) family(tables []*rows.TableInfo, schema, prefix, start string, columns []string) (
	family []*rows.TableInfo,
) {
	for _, l := range tables {
		name, ok := cutPrefixFold(l.Name, prefix)
		_, alike := cutPrefixFold(name, start)
		if ok && alike && l.Schema == schema && gives(l, columns) &&
			!slices.ContainsFunc(m.Tables, func(t Table) bool { return t.called(name) }) {
			family = append(family, l)
		}
	}
	return family
}

// withoutPrefix is the table of a schema that has a name as it is, and all columns that a query reads of it; nil for
// none. It is asked where only the table of the users has a prefix: Django's are called after models, and
// MediaWiki calls its own mwuser in PostgreSQL, which has a user already.
func withoutPrefix(tables []*rows.TableInfo, schema string, t Table) *rows.TableInfo {
	if l := t.in(tables, schema, ""); l != nil && gives(l, t.Columns) {
		return l
	}
	return nil
}

// gives reports whether a table has all the columns that a query reads of it.
func gives(l *rows.TableInfo, columns []string) bool {
	return hasAllFold(append(slices.Clone(l.Columns), rows.AllColumns, rows.OthersObject), columns)
}

// prefix returns what stands before a name of the table in that of one of an export.
func (t *Table) prefix(name string) (prefix string, ok bool) {
	for _, own := range t.Names {
		if prefix, ok = cutSuffixFold(name, own); ok {
			return prefix, true
		}
	}
	return "", false
}

// called reports whether a name is one of the table.
func (t *Table) called(name string) bool {
	return slices.ContainsFunc(t.Names, func(own string) bool { return strings.EqualFold(own, name) })
}

// in is the table of a schema that has a name of t behind a prefix; nil for none.
func (t *Table) in(tables []*rows.TableInfo, schema, prefix string) *rows.TableInfo {
	for _, l := range tables {
		if name, ok := cutPrefixFold(l.Name, prefix); ok && l.Schema == schema && t.called(name) {
			return l
		}
	}
	return nil
}

func hasAll(columns, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(c string) bool { return !slices.Contains(columns, c) })
}

// hasAllFold is hasAll whatever the case: a view spells columns as the query does.
func hasAllFold(columns, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(c string) bool {
		return !slices.ContainsFunc(columns, func(has string) bool { return strings.EqualFold(has, c) })
	})
}

// cutPrefixFold is strings.CutPrefix whatever the case.
func cutPrefixFold(s, prefix string) (after string, found bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// cutSuffixFold is strings.CutSuffix whatever the case.
func cutSuffixFold(s, suffix string) (before string, found bool) {
	n := len(s) - len(suffix)
	if n < 0 || !strings.EqualFold(s[n:], suffix) {
		return s, false
	}
	return s[:n], true
}
