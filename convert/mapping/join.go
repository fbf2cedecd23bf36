package mapping

import (
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/yamltext"
)

// sides reads the tables that a join reads beside that above them.
func (p *parser) sides(to *[]rows.Side) func(*yamltext.Node) {
	return func(n *yamltext.Node) {
		for _, item := range yamltext.Items(n) {
			*to = append(*to, p.side(item))
		}
		if len(*to) > mostSides {
			p.Fail(n, "syntax", "", "a table is joined with at most %d others", mostSides)
		}
	}
}

const mostSides = 100

func (p *parser) side(n *yamltext.Node) (s rows.Side) {
	p.Map(n, "join", map[string]func(*yamltext.Node){
		"table": p.Text(&s.Table),
		"of": func(n *yamltext.Node) {
			p.names(n, func(name string, value *yamltext.Node) {
				var above string
				p.Text(&above)(value)
				s.Of = append(s.Of, rows.Pair{Own: rows.RefOf(name), Above: rows.RefOf(above)})
			})
		},
		"split": p.Text(&s.Split),
		"fold":  p.Bool(&s.Fold),
		"prefix": func(n *yamltext.Node) {
			s.Prefix = &rows.Prefix{}
			p.Map(n, "prefix", map[string]func(*yamltext.Node){
				"key": p.Text(&s.Key), "of": p.Text(&s.Prefix.Of), "beside": p.Text(&s.Prefix.Beside),
			})
		},
		"implies": func(n *yamltext.Node) {
			s.Implies = &rows.Implies{}
			p.Map(n, "implies", map[string]func(*yamltext.Node){
				"column": p.Text(&s.Implies.Column), "table": p.Text(&s.Implies.Table),
				"from": p.Text(&s.Implies.From), "to": p.Text(&s.Implies.To),
				"beside": p.Text(&s.Implies.Beside),
			})
		},
		"join": p.sides(&s.Sides),
		"columns": func(n *yamltext.Node) {
			p.names(n, func(name string, value *yamltext.Node) {
				g := p.gathered(value)
				g.Name = name
				s.Columns = append(s.Columns, g)
			})
		},
	})
	switch {
	case len(p.Problems) > 0:
	case s.Table == "" || s.Columns == nil && s.Prefix == nil:
		p.Fail(n, "syntax", "", "a table of join has table, of and columns")
	case s.Of == nil && (s.Split != "" || s.Prefix != nil):
		p.Fail(n, "syntax", "write of: {COLUMN: COLUMN ABOVE}", "the rows of the table %s belong to all, without of", s.Table)
	case s.Sides != nil && strings.HasSuffix(s.Table, rows.AllColumns):
		p.Fail(n, "syntax", "", "no table can be joined to %s, which are several", s.Table)
	}
	return s
}

// names reads a mapping of names that are not known.
func (p *parser) names(n *yamltext.Node, each func(name string, value *yamltext.Node)) {
	if n.Kind != yamltext.Map {
		p.Fail(n, "syntax", "", "a mapping of names to values is expected here")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		each(n.Content[i].Value, n.Content[i+1])
	}
}

// gathered reads what a column is made of: that of the first row, or more.
func (p *parser) gathered(n *yamltext.Node) (g rows.Gathered) {
	if n.Kind == yamltext.Scalar {
		g.Value = rows.RefOf(n.Value)
		return g
	}
	ref := func(to *rows.Ref) func(*yamltext.Node) {
		return func(n *yamltext.Node) {
			var text string
			p.Text(&text)(n)
			*to = rows.RefOf(text)
		}
	}
	pick := func(what rows.Pick) func(*yamltext.Node) {
		return func(n *yamltext.Node) {
			if g.Pick = what; n.Kind == yamltext.Scalar {
				ref(&g.Value)(n)
				return
			}
			p.names(n, func(name string, value *yamltext.Node) {
				if what == rows.Object || what == rows.Lists {
					g.Label = rows.RefOf(name)
					ref(&g.Value)(value)
					return
				}
				m := rows.Member{Name: name}
				ref(&m.Value)(value)
				g.Members = append(g.Members, m)
			})
		}
	}
	p.Map(n, "a column", map[string]func(*yamltext.Node){
		"first": func(n *yamltext.Node) {
			if n.Kind != yamltext.List {
				pick(rows.First)(n)
				return
			}
			for _, column := range n.Content {
				var m rows.Member
				ref(&m.Value)(column)
				g.Members = append(g.Members, m)
			}
			if last := len(g.Members) - 1; last >= 0 {
				g.Value, g.Members = g.Members[last].Value, g.Members[:last]
			}
		},
		"join":   p.Text(&g.Between),
		"list":   pick(rows.List),
		"object": pick(rows.Object),
		"php":    pick(rows.PHP),
		"lists":  pick(rows.Lists),
		"path":   pick(rows.Path),
		"max":    pick(rows.Max),
		"up": func(n *yamltext.Node) {
			p.names(n, func(name string, value *yamltext.Node) {
				g.Up.Own = rows.RefOf(name)
				ref(&g.Up.Above)(value)
			})
		},
		"alone": func(n *yamltext.Node) { p.where(&g.Alone)(n) },
		"any": func(n *yamltext.Node) {
			g.Pick = rows.Any
			p.where(&g.Where)(n)
		},
		"where":  p.where(&g.Where),
		"order":  ref(&g.Order),
		"number": p.Bool(&g.Numbers),
		"unique": p.Bool(&g.Unique),
		"none":   p.Text(&g.None),
	})
	return g
}

// where reads conditions, by the columns that they are of.
func (p *parser) where(to *[]rows.Condition) func(*yamltext.Node) {
	return func(n *yamltext.Node) {
		p.names(n, func(name string, value *yamltext.Node) {
			c := rows.Condition{Column: rows.RefOf(name)}
			p.condition(&c, value)
			*to = append(*to, c)
		})
	}
}

var tests = map[string]rows.Test{"filled": rows.Filled, "empty": rows.Empty, "true": rows.True}

func (p *parser) condition(c *rows.Condition, n *yamltext.Node) {
	switch {
	case yamltext.IsNull(n):
		c.Is = rows.Null
	case n.Kind == yamltext.Map:
		p.Map(n, "a condition", map[string]func(*yamltext.Node){
			"is":  yamltext.Word(p.Reader, &c.Is, tests),
			"not": func(n *yamltext.Node) { c.Not = !c.Not; p.condition(c, n) },
		})
	default:
		var texts []string
		p.Texts(&texts)(n)
		for _, t := range texts {
			c.Texts = append(c.Texts, rows.PatternOf(t))
		}
		if c.Not && slices.ContainsFunc(c.Texts, func(p rows.Pattern) bool { return p.Prefixed }) {
			p.Fail(n, "value", "", "{prefix} cannot stand under not")
		}
	}
}

// checkJoin reports what a join names and is not there; n is the value of join, nil for a file without.
func (p *parser) checkJoin(n *yamltext.Node) {
	switch {
	case n == nil || len(p.Problems) > 0:
	case p.m.Tables == nil:
		p.Fail(n, "value", "name them under tables, that of the users first", "join needs tables")
	case yamltext.HasKey(p.top, "query"):
		p.Fail(n, "value", "keep one of them", "join and query both say what is read")
	default:
		p.checkSides(n, p.m.Tables[0].Columns, p.m.Sides)
	}
}

// checkSides is checkJoin for sides of a table with some columns.
func (p *parser) checkSides(n *yamltext.Node, above []string, sides []rows.Side) {
	for i := range sides {
		s := &sides[i]
		at := slices.IndexFunc(p.m.Tables, func(t Table) bool { return t.Name == s.Table })
		if at < 0 {
			var names []string
			for _, t := range p.m.Tables {
				names = append(names, t.Name)
			}
			p.Fail(n, "value", didYouMean(s.Table, names), "join: there is no table %q under tables", s.Table)
			continue
		}
		own := slices.Clone(p.m.Tables[at].Columns)
		for _, inner := range s.Sides {
			for _, c := range inner.Columns {
				own = append(own, c.Name)
			}
		}
		if im := s.Implies; im != nil {
			p.checkColumns(n, s.Table, own, rows.Ref{im.Column})
			from := slices.IndexFunc(p.m.Tables, func(t Table) bool { return t.Name == im.Table })
			if from < 0 {
				p.Fail(n, "value", "implies: {column: ID, table: TABLE, from: ID, to: ID}",
					"join: there is no table %q under tables", im.Table)
				continue
			}
			p.checkColumns(n, im.Table, p.m.Tables[from].Columns, rows.Ref{im.From}, rows.Ref{im.To})
		}
		for _, pair := range s.Of {
			p.checkColumns(n, s.Table, own, pair.Own)
			p.checkColumns(n, "above "+s.Table, above, pair.Above)
		}
		all, paths := map[string]bool{}, 0
		for _, c := range s.Columns {
			refs := []rows.Ref{c.Value, c.Label, c.Order}
			for _, m := range c.Members {
				refs = append(refs, m.Value)
			}
			for _, w := range slices.Concat(c.Where, c.Alone) {
				refs = append(refs, w.Column)
			}
			if c.Pick == rows.Path {
				refs = append(refs, c.Up.Own, c.Up.Above)
				paths++
			}
			if c.Pick == rows.Path != (c.Up.Own != nil) || c.Pick == rows.Lists && c.Label == nil || paths > 1 {
				p.Fail(n, "value", "path: NAME, up: {ABOVE: ID}, once in a table; lists: {NAMES: VALUES}",
					"join: what the column %s is made of is incomplete", c.Name)
			}
			p.checkColumns(n, s.Table, own, refs...)
			for _, r := range refs {
				all[r.String()] = true
			}
			if (c.Pick == rows.Object || c.Pick == rows.PHP) && c.Label == nil && !slices.ContainsFunc(c.Where, namesPart) {
				p.Fail(n, "value", "object: {NAMES: VALUES}, or a condition such as NAMES: \"profile.*\"",
					"join: nothing names what the object %s has", c.Name)
			}
		}
		if len(all) > mostRead {
			p.Fail(n, "value", "", "join: more than %d columns of the table %s are read", mostRead, s.Table)
		}
		p.checkSides(n, p.m.Tables[at].Columns, s.Sides)
	}
}

// mostRead is how many columns of a table a join can read.
const mostRead = 60

// namesPart reports whether a part of what meets a condition is open, and names something.
func namesPart(c rows.Condition) bool {
	return !c.Not && slices.ContainsFunc(c.Texts, func(p rows.Pattern) bool { return p.Open || p.Number })
}

// checkColumns reports columns that are not those of a table.
func (p *parser) checkColumns(n *yamltext.Node, table string, columns []string, refs ...rows.Ref) {
	for _, name := range slices.Concat(refs...) {
		if name = rows.PartOf(name).Column; !rows.ReadsAll(columns) && !hasAllFold(columns, []string{name}) {
			p.Fail(n, "value", didYouMean(name, columns), "join: the table %s has no column %q", table, name)
		}
	}
}

// joined are the tables that are joined to that of the users, without a query: those that the mapping declares, and
// Meta, for what is asked of it.
func (m *Mapping) joined() (sides []rows.Side) {
	sides = append(sides, m.Sides...)
	if m.Meta == nil {
		return sides
	}
	at := -1
	for i, s := range sides {
		if s.Table == m.Meta.Table && len(s.Of) == 1 && s.Of[0].Own.String() == m.Meta.User &&
			s.Of[0].Above.String() == m.Meta.Of {
			at = i
		}
	}
	if at < 0 {
		at = len(sides)
		of := []rows.Pair{{Own: rows.Ref{m.Meta.User}, Above: rows.Ref{m.Meta.Of}}}
		sides = append(sides, rows.Side{Table: m.Meta.Table, Of: of})
	}
	s := &sides[at]
	s.Key = m.Meta.Key
	s.Columns = append([]rows.Gathered(nil), s.Columns...)
	add := func(key, name string) {
		is := rows.Condition{Column: rows.Ref{m.Meta.Key}, Texts: []rows.Pattern{{Before: key}}}
		s.Columns = append(s.Columns, rows.Gathered{
			Name: name, Value: rows.Ref{m.Meta.Value}, Where: []rows.Condition{is},
		})
	}
	for _, key := range m.Meta.Columns {
		add(key, key)
	}
	for _, key := range m.metaAsked() {
		add(key, metaPrefix+key)
	}
	return sides
}
