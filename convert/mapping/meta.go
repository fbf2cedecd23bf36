package mapping

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/yamltext"
)

// Meta is a table of a query that has a row for each thing that is known of a user: whose it is, what it is called, and
// its value. A field takes one by the column meta.NAME.
type Meta struct {
	Table   string   // as Tables has it
	User    string   // column of the table that has the user
	Of      string   // column of the users that it refers to
	Key     string   // column that names the thing
	Value   string   // column of its value
	Columns []string // names of things that become columns called so
	Query   []string // names, with * for any text, of what the query reads itself
}

// metaPrefix is what the columns begin with that name a key.
const metaPrefix = "meta."

func (p *parser) meta(n *yamltext.Node) {
	m := &Meta{}
	p.Map(n, "meta", map[string]func(*yamltext.Node){
		"table": p.Text(&m.Table), "user": p.Text(&m.User), "of": p.Text(&m.Of), "key": p.Text(&m.Key),
		"value": p.Text(&m.Value), "columns": p.Texts(&m.Columns), "query": p.Texts(&m.Query),
	})
	p.m.Meta = m
	for _, needed := range []string{m.Table, m.User, m.Of, m.Key, m.Value} {
		if needed == "" && len(p.Problems) == 0 {
			p.Fail(n, "syntax", "", "meta has table, user, of, key and value")
		}
	}
}

// keys are those of Meta that the query reads, and that fields ask for.
func (m *Mapping) keys() *rows.Keys {
	return &rows.Keys{Column: m.Meta.Key, Read: slices.Concat(m.Meta.Columns, m.Meta.Query, m.metaAsked())}
}

// metaAsked are the keys that fields ask for.
func (m *Mapping) metaAsked() (keys []string) {
	for _, c := range m.Columns() {
		if key, ok := strings.CutPrefix(c, metaPrefix); ok {
			keys = append(keys, key)
		}
	}
	return keys
}

// sql is the query, with a column for each key of Meta that is read.
func (m *Mapping) sql() string {
	if m.Meta == nil || m.Query == "" {
		return m.Query
	}
	columns := []string{"q.*"}
	add := func(key, name string) {
		columns = append(columns, "(SELECT m."+quoted(m.Meta.Value)+" FROM "+quoted(m.Meta.Table)+" m WHERE m."+
			quoted(m.Meta.User)+" = q."+quoted(m.Meta.Of)+" AND m."+quoted(m.Meta.Key)+" = '"+
			strings.ReplaceAll(key, "'", "''")+"') AS "+quoted(name))
	}
	for _, key := range m.Meta.Columns {
		add(key, key)
	}
	for _, key := range m.metaAsked() {
		add(key, metaPrefix+key)
	}
	return "SELECT " + strings.Join(columns, ",\n  ") + "\nFROM (" + m.Query + ") q"
}

// quoted is a name as SQL has it.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
