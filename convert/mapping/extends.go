package mapping

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/source/rows"
	"muster/convert/systems"
	"muster/convert/yamltext"
	"muster/schema"
)

// System is the mapping of a known system; nil for a name that is none.
func System(name string) *Mapping {
	text := systems.Text(name)
	if text == nil {
		return nil
	}
	m, err := Parse(bytes.NewReader(text), systemFile(name), noFiles)
	if err != nil {
		return nil // a test parses all of them
	}
	m.Extends = name
	return m
}

func systemFile(name string) string { return "<" + name + ".yaml>" }

func noFiles(name string) (io.ReadCloser, error) {
	return nil, &noFile{name}
}

type noFile struct{ name string }

func (e *noFile) Error() string { return "a mapping that is built in names no files: " + e.name }

// Recognize is the mapping of the system whose columns a table of some format has; nil
// where there is none. Of several, that with the most columns counts.
func Recognize(format string, columns []string) *Mapping {
	best, most := "", 0
	for _, name := range systems.Names() {
		from, known := systems.Known(name)
		if from != "" && from != format || len(known) <= most {
			continue
		}
		if hasAll(columns, known) {
			best, most = name, len(known)
		}
	}
	return System(best)
}

// Known is the mapping of a system by name or, where that is "", of the one whose columns
// a table has; nil where there is none.
func Known(system, format string, columns []string) *Mapping {
	if system != "" {
		return System(system)
	}
	return Recognize(format, columns)
}

// Options are those by which an export is read for a mapping, nil for one that is yet to be
// chosen by the columns. What was given goes before what the mapping says.
func Options(m *Mapping, given rows.Format) rows.Options {
	if m == nil {
		return rows.Options{Format: given, ColumnsFor: ColumnsFor, Join: Join, Holds: holds}
	}
	own := m.Format
	if m.Tables != nil {
		own.Query = "" // it is for Join
	}
	return rows.Options{
		Format: given.Or(own), Columns: m.Columns(), Optional: m.OptionalColumns(), Join: m.Join,
		Holds: holds,
	}
}

// holds counts the addresses in the first rows of a table, and finds out whether it has passwords.
func holds(t *rows.Table) (rows.Held, error) {
	seen, err := look.Read(context.Background(), t, look.Bounds{Rows: 200, Bytes: 1 << 20})
	if err != nil {
		return rows.Held{}, err
	}
	h := rows.Held{Rows: seen.Rows}
	salted := slices.ContainsFunc(seen.Columns, func(c *look.Column) bool { return c.NamesSalt() && c.Filled > 0 })
	for _, c := range seen.Columns {
		if c.Holds(look.Email) {
			h.Addresses = max(h.Addresses, min(c.Kinds[look.Email], c.Distinct))
		}
		h.Passwords = h.Passwords || c.Passwords(salted) == look.SurePassword
	}
	return h, nil
}

// ColumnsFor is what the system asks for whose columns are found, as rows.Options has it.
func ColumnsFor(format string, found []string) (columns, optional []string) {
	m := Recognize(format, found)
	if m == nil {
		return nil, nil
	}
	return m.Columns(), m.OptionalColumns()
}

// Complete adds to a mapping what Auto makes of the columns that it makes no use of, for
// the attributes that it does not fill.
func (m *Mapping) Complete(columns []string, t *look.Table) *Mapping {
	used := map[string]bool{}
	for _, f := range m.Fields {
		used[f.Column] = true
		for _, c := range f.Columns {
			used[c] = true
		}
		if f.Expr != nil {
			for _, c := range f.Expr.Columns {
				used[c] = true
			}
		}
	}
	left := slices.DeleteFunc(slices.Clone(columns), func(c string) bool { return used[c] })
	auto := Auto(left, t)
	filled := slices.Clone(m.Fields)
	auto.Fields = slices.DeleteFunc(auto.Fields, func(f Field) bool {
		return slices.ContainsFunc(filled, func(g Field) bool { return excludes(f.Path, g.Path) })
	})
	with := *m
	with.Fields = append(filled, auto.Fields...)
	return &with
}

// extend puts what a file says over the mapping that it extends: by path, and whole
// where a key is no mapping.
func (p *parser) extend(n *yamltext.Node) {
	if p.depth > 10 {
		p.Fail(n, "value", "", "files extend one another in a circle")
		return
	}
	base := p.base(n)
	if base == nil {
		return
	}
	maps.Copy(p.m.texts, base.texts)
	p.m.over(base, p.removed, func(key string) bool { return yamltext.HasKey(p.top, key) })
}

// base is the mapping that a file extends.
func (p *parser) base(n *yamltext.Node) *Mapping {
	name := n.Value
	if ext := path.Ext(name); ext != ".yaml" && ext != ".yml" {
		m := System(name)
		if m == nil {
			p.Fail(n, "value", didYouMean(name, systems.Names()), "%q is no system that muster knows", name)
		}
		return m
	}
	r, err := p.open(name)
	if err != nil {
		p.Fail(n, "value", "the name is relative to the mapping file", "the mapping cannot be read: %v", err)
		return nil
	}
	defer r.Close()
	m, err := parse(r, name, p.open, p.depth+1)
	if e, ok := err.(*Error); ok {
		maps.Copy(p.m.texts, e.texts)
		p.Problems = append(p.Problems, e.Problems...)
		return nil
	} else if err != nil {
		p.Fail(n, "value", "", "the mapping cannot be read: %v", err)
	}
	return m
}

// Over is the mapping with a system below it, as if its file extended the system.
func (m *Mapping) Over(base *Mapping) *Mapping {
	with := *m
	with.texts = maps.Clone(m.texts)
	maps.Copy(with.texts, base.texts)
	with.over(base, nil, func(string) bool { return false })
	return &with
}

// over fills from base what m leaves open. Says tells which keys m has, though they be empty.
func (m *Mapping) over(base *Mapping, removed [][]string, says func(key string) bool) {
	var fields []Field
	taken := make([]bool, len(m.Fields))
	for _, f := range base.Fields {
		i := slices.IndexFunc(m.Fields, func(g Field) bool { return excludes(f.Path, g.Path) })
		switch {
		case slices.ContainsFunc(removed, func(path []string) bool { return excludes(f.Path, path) }):
		case i < 0:
			fields = append(fields, f)
		case !taken[i]:
			fields = append(fields, m.Fields[i])
			taken[i] = true
		}
	}
	for i, f := range m.Fields {
		if !taken[i] {
			fields = append(fields, f)
		}
	}
	m.Fields = fields
	m.Extends = base.Extends
	m.From = cmp.Or(m.From, base.From)
	m.Unmapped = cmp.Or(m.Unmapped, base.Unmapped)
	m.Title = cmp.Or(m.Title, base.Title)
	query := cmp.Or(m.Query, base.Query)
	m.Format = m.Format.Or(base.Format)
	if m.Tables == nil && !says("tables") {
		m.Tables = base.Tables
		m.Sides = slices.Concat(base.Sides, m.Sides)
		if m.Meta == nil {
			m.Meta = base.Meta
		}
	}
	if m.Tables != nil {
		m.Query = query // it joins them, whichever of them Table names
	}
	m.Ignore = slices.Concat(base.Ignore, m.Ignore)
	if m.Recognize == nil {
		m.Recognize = base.Recognize
	}
	if m.Skip == nil && !says("skip") {
		m.Skip = base.Skip
	}
	if m.LeftBehind == nil && !says("left_behind") {
		m.LeftBehind = base.LeftBehind
	}
	if m.Reject == nil && !says("reject") {
		m.Reject = base.Reject
	}
}

// credentials are attributes of which a user has one.
var credentials = []string{"password", "password_hash", "custom_password_hash"}

// excludes reports whether two paths cannot both be filled: one is the other or lies inside
// it, or both are the password, or both are factors in their two spellings.
func excludes(a, b []string) bool {
	switch {
	case slices.Contains(credentials, a[0]) && slices.Contains(credentials, b[0]),
		a[0] == "mfa" && b[0] == "mfa_factors", a[0] == "mfa_factors" && b[0] == "mfa":
		return true
	}
	n := min(len(a), len(b))
	return slices.Equal(a[:n], b[:n])
}

// overlaps reports fields that fill one place twice.
func (p *parser) overlaps() {
	for i, f := range p.m.Fields {
		if g := overlap(f, p.m.Fields[:i]); g != nil {
			p.Problems = append(p.Problems, overlapping(f, *g, f.pos))
		}
	}
}

// overlap is the one of fields that fills the place of f; nil for none. A user may have
// a column of the whole custom_password_hash beside one of hashes.
func overlap(f Field, fields []Field) *Field {
	for i, g := range fields {
		if excludes(f.Path, g.Path) && !(slices.Contains(credentials, f.Path[0]) && f.Path[0] != g.Path[0]) {
			return &fields[i]
		}
	}
	return nil
}

func overlapping(f, g Field, pos schema.Pos) schema.Problem {
	name := func(f Field) string {
		at := strings.Join(f.Path, ".")
		if f.Column != "" {
			at += fmt.Sprintf(" (column %q)", f.Column)
		}
		return at
	}
	return schema.Problem{
		Rule: "mapping/overlap", Severity: schema.Error, Index: -1, Pos: pos,
		Message: name(g) + " and " + name(f) + " fill the same place", Hint: "keep one of them",
	}
}
