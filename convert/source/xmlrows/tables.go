package xmlrows

import (
	"fmt"
	"regexp"
	"slices"
	"sync"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/xmltext"
	"muster/schema"
)

// find is the table with a name, of a database or of a statement.
func (c *cutter) find(database, name, statement string) *table {
	id := database + "\x00" + name + "\x00" + statement
	t := c.byID[id]
	if t == nil {
		t = &table{TableInfo: rows.TableInfo{Schema: database, Name: name}, statement: statement}
		if c.byID == nil {
			c.byID = map[string]*table{}
		}
		c.byID[id] = t
		c.tables = append(c.tables, t)
		c.chooser.Add(&t.TableInfo)
	}
	return t
}

// dumped goes on at a start tag of mysqldump --xml: tables are described in
// table_structure, and their rows stand in table_data.
func (c *cutter) dumped(text []byte, t *xmltext.Tag, name string) (int, bool) {
	attr := func(name string) string { return t.Text(text, name) }
	parent := ""
	if len(c.open) > 0 {
		parent = c.open[len(c.open)-1].name
	}
	switch {
	case name == "mysqldump" && parent == "":
	case name == "database" && parent == "mysqldump":
		c.database = attr("name")
	case name == "table_structure" && parent == "database":
		c.current = c.find(c.database, attr("name"), "")
		if c.current != c.chosen {
			c.current.Columns, c.current.bits, c.current.place = nil, nil, c.cursor.Place(t.Start)
		}
	case name == "field" && parent == "table_structure" && c.current != nil:
		if c.current != c.chosen && len(c.current.Columns) < maxNodes {
			c.current.Columns = append(c.current.Columns, attr("Field"))
			c.current.bits = append(c.current.bits, attr("Type") == "bit(1)")
		}
		c.passOver(t, name, nil)
		return t.End, true
	case name == "table_data" && (parent == "database" || parent == ""):
		if t.Kind == xmltext.StartTag {
			c.current = c.find(c.database, attr("name"), "")
			return c.rowsOf(text, t, name)
		}
	case name == "row" && c.current != nil && parent == "table_data":
		return c.row(text, t)
	case parent == "table_data":
		c.fail(xmltext.Syntax(t.Start, fmt.Sprintf("a row is expected here, not <%s>", name),
			"was the file changed by hand?"))
	default:
		c.passOver(t, name, nil)
		return t.End, true
	}
	c.push(text, t, name)
	return t.End, true
}

// result goes on at a start tag of mysql --xml: each statement has a result.
func (c *cutter) result(text []byte, t *xmltext.Tag, name string) (int, bool) {
	switch {
	case name == "resultset" && len(c.open) == 0:
		if t.Kind == xmltext.StartTag {
			statement := t.Text(text, "statement")
			c.current = c.find("", fromTable(statement), statement)
			return c.rowsOf(text, t, name)
		}
	case name == "row" && len(c.open) == 1:
		return c.row(text, t)
	default:
		c.fail(xmltext.Syntax(t.Start, fmt.Sprintf("a row is expected here, not <%s>", name),
			"was the file changed by hand?"))
	}
	return t.End, true
}

var fromWord = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("(?i)\\bfrom\\s+`?([\\pL_][\\pL\\pN_$.]*)`?")
})

// fromTable is the first table of a statement.
func fromTable(statement string) string {
	if m := fromWord().FindStringSubmatch(statement[:min(len(statement), 1<<10)]); m != nil {
		return m[1]
	}
	return "result"
}

// exported goes on at a start tag of phpMyAdmin: each row is an element table.
func (c *cutter) exported(text []byte, t *xmltext.Tag, name string) (int, bool) {
	switch {
	case name == "pma_xml_export" && len(c.open) == 0:
	case name == "database" && len(c.open) == 1:
		c.database = t.Text(text, "name")
	case name == "table" && len(c.open) == 2:
		name := t.Text(text, "name")
		if c.current == nil || c.current.Name != name {
			c.current = c.find(c.database, name, "")
		}
		if c.current == c.chosen {
			return c.row(text, t)
		}
		if c.current.passed || c.chosen != nil {
			c.current.Rows++
			c.passOver(t, "table", nil)
			return t.End, true
		}
		return c.decide(text, t, t)
	default:
		c.passOver(t, name, nil)
		return t.End, true
	}
	c.push(text, t, name)
	return t.End, true
}

// rowsOf goes on before the rows of a table, whose start tag is t.
func (c *cutter) rowsOf(text []byte, t *xmltext.Tag, name string) (int, bool) {
	switch {
	case c.current == c.chosen:
		c.push(text, t, name)
		return t.End, true
	case c.chosen != nil:
		if c.kind == mysqlClient && c.later.place.Line == 0 {
			c.later.place = c.cursor.Place(t.Start)
		}
		c.passOver(t, name, c.current)
		return t.End, true
	}
	i := t.End
	for i < len(text) { // to the first row
		if i = xmltext.Space(text, i); i == len(text) || text[i] != '<' {
			break
		}
		first := xmltext.At(text, i)
		switch first.Kind {
		case xmltext.Comment, xmltext.Instruction:
			i = first.End
			continue
		case xmltext.StartTag, xmltext.EmptyTag:
			return c.decide(text, t, &first)
		case xmltext.EndTag: // it has no rows
			c.push(text, t, name)
			return t.End, true
		case xmltext.Broken:
			c.fail(first.Flaw)
		}
		break
	}
	if i < len(text) && text[i] != '<' {
		c.fail(xmltext.Syntax(i, "text stands here, where only tags can", "was the file changed by hand?"))
	}
	return t.Start, c.err != nil
}

// decide finds out by its first row whether a table is the one to read. Around is the
// start tag that its rows stand behind: for phpMyAdmin, that of the row itself.
func (c *cutter) decide(text []byte, around, first *xmltext.Tag) (int, bool) {
	now, name := c.current, string(text[around.Name:around.NameEnd])
	if now.Columns == nil {
		stop := name
		if around == first {
			stop = c.open[len(c.open)-1].name
		}
		end := rowEnd(text, first, stop)
		if end < 0 {
			c.opened.offset = ^end
			return around.Start, false
		}
		if now.Columns = c.header.Columns; now.Columns == nil {
			var bad *scan.Flaw
			if now.Columns, bad = fieldsOf(text[first.Start:end]); bad != nil {
				bad.At += first.Start
				c.fail(bad)
				return around.End, true
			}
		}
	}
	if !c.chooser.Wants(&now.TableInfo, now.Columns) && !(c.kind == mysqlClient && c.chooser.Free()) {
		now.passed = true
		if around == first {
			now.Rows++
			c.passOver(around, name, nil)
		} else {
			c.passOver(around, name, now)
		}
		return around.End, true
	}
	c.choose(now, around.Start)
	if around == first {
		return c.row(text, first)
	}
	c.push(text, around, name)
	c.table.AppendReject = c.rejects()
	return around.End, true
}

// fieldsOf are the names of the columns of a row. What is wrong with the row itself is
// reported when it is read.
func fieldsOf(row []byte) (columns []string, bad *scan.Flaw) {
	l := learn(row)
	for _, n := range l.root.children {
		for _, c := range n.children {
			columns = append(columns, c.name)
		}
	}
	if l.flaw != nil && l.flaw.Rule != "xml/too-many-columns" {
		l.flaw = nil
	}
	return columns, l.flaw
}

// choose makes t the table that is read.
func (c *cutter) choose(t *table, at int) {
	c.chosen = t
	c.chooser.Choose(&t.TableInfo, c.table)
	c.table.Header = t.place
	if t.place.Line == 0 {
		c.table.Header = c.cursor.Place(at)
	}
	c.shape = flat(t.Columns, t.bits)
	if c.kind == phpMyAdmin {
		c.shape.nulls = []string{"NULL"} // it writes no other
		if c.options.Null != nil {
			c.shape.nulls = c.options.Null
		}
	}
	c.table.Columns = c.shape.columns
	c.table.Form = fmt.Sprintf("xml %d %s", c.kind, t)
	c.table.AppendReject = c.rejects()
	switch c.kind {
	case mysqlClient:
		c.table.After = c.after
	case generic:
	default:
		c.table.After = func() []schema.Problem { return c.chooser.MoreUsers("xml/more-users", c.table.File) }
	}
}

// after says that a second result is not read.
func (c *cutter) after() []schema.Problem {
	if c.later.place.Line == 0 {
		return nil
	}
	return []schema.Problem{{
		Rule: "xml/more-results", Severity: schema.Warning, Index: -1,
		Pos:     schema.Pos{File: c.table.File, Line: c.later.place.Line, Column: c.later.place.Column},
		Message: "the result of another statement begins here, and is not read",
		Hint:    "write one result a file, or name the table of the one that is meant: --table NAME",
	}}
}

// describe gives a document of no known program its columns.
func (c *cutter) describe(columns []string, whole bool) {
	s, o := c.shape, c.options
	s.assign()
	if columns != nil {
		s.only(columns)
	}
	if o.Columns == nil && o.ColumnsFor != nil {
		o.Columns, o.Optional = o.ColumnsFor(c.table.Format, s.columns)
	}
	known := slices.Clone(s.columns)
	for _, name := range o.Columns {
		if whole || slices.Contains(s.columns, name) {
			continue
		}
		s.want(name)
		if slices.Contains(o.Optional, name) {
			continue
		}
		p := schema.Problem{
			Rule: "xml/missing-column", Severity: schema.Warning, Index: -1,
			Pos: schema.Pos{File: c.table.File},
			Message: fmt.Sprintf("the mapping asks for %q, which the first %s do not have", name,
				rows.Count(s.records, "record")),
			Hint: "it is read where it appears; is its name right?",
		}
		if near := schema.Nearest(name, known); near != "" {
			p.Hint = fmt.Sprintf("it is read where it appears; or did you mean %q?", near)
		}
		c.table.Notes = append(c.table.Notes, p)
	}
	c.table.Columns = s.columns
	c.table.AppendReject = c.rejects()
}
