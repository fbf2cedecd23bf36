package join_test

import (
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
)

// queryOf is a query that gives what a join gives.
func queryOf(j *rows.Join) string {
	w := &queryWriter{}
	columns := append([]string{"u.*"}, w.columns("u", j.Sides)...)
	with := ""
	if w.with != nil {
		with = "WITH " + strings.Join(w.with, ", ") + "\n"
	}
	return with + "SELECT " + strings.Join(columns, ",\n  ") + "\nFROM " + quoted(j.Views[0].Name) + " u"
}

// quoted is a name as SQL has it.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// queryWriter writes what a join declares as a query of SQLite.
type queryWriter struct {
	with   []string
	tables int
}

// columns are the columns that sides of a table make, as subqueries.
func (w *queryWriter) columns(above string, sides []rows.Side) (columns []string) {
	for i := range sides {
		s := &sides[i]
		prefix := w.prefix(s)
		for k := range s.Columns {
			w.tables++
			alias := fmt.Sprintf("t%d", w.tables)
			q := &sideQuery{side: s, column: &s.Columns[k], alias: alias, prefix: prefix}
			columns = append(columns, q.text(above, w.table(s))+" AS "+quoted(s.Columns[k].Name))
		}
	}
	return columns
}

// table is what to select from: a table, and what is joined to it.
func (w *queryWriter) table(s *rows.Side) string {
	if s.Sides == nil {
		return quoted(s.Table)
	}
	w.tables++
	alias := fmt.Sprintf("t%d", w.tables)
	columns := append([]string{alias + ".*"}, w.columns(alias, s.Sides)...)
	return "(SELECT " + strings.Join(columns, ", ") + " FROM " + quoted(s.Table) + " " + alias + ")"
}

// prefix is the prefix of a side; "" for none.
func (w *queryWriter) prefix(s *rows.Side) string {
	if s.Prefix == nil {
		return ""
	}
	w.tables++
	key, of, beside := quoted(s.Key), text(s.Prefix.Of), text(s.Prefix.Beside)
	start := fmt.Sprintf("substr(key, 1, length(key) - %d)", len(s.Prefix.Of))
	w.with = append(w.with, fmt.Sprintf(
		"keys%d AS MATERIALIZED (\n  SELECT %s AS key, count(*) AS n FROM %s WHERE %s GLOB '*' || %s OR %s GLOB '*' || %s GROUP BY 1)",
		w.tables, key, quoted(s.Table), key, of, key, beside))
	w.with = append(w.with, fmt.Sprintf(
		"prefix%d AS MATERIALIZED (\n  SELECT %s AS prefix FROM (SELECT *, %s || %s IN (SELECT key FROM keys%d) AS beside FROM keys%d)\n"+
			"  WHERE key GLOB '*' || %s ORDER BY beside DESC, CASE WHEN beside THEN length(key) ELSE -n END, prefix LIMIT 1)",
		w.tables, start, start, beside, w.tables, w.tables, of))
	return fmt.Sprintf("(SELECT prefix FROM prefix%d)", w.tables)
}

// text is a text as SQL has it.
func text(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// sideQuery writes one column of a side.
type sideQuery struct {
	side   *rows.Side
	column *rows.Gathered
	alias  string
	prefix string
	label  string // where a pattern is open
}

func (q *sideQuery) ref(alias string, r rows.Ref) string {
	var columns []string
	for _, c := range r {
		columns = append(columns, alias+"."+quoted(c))
	}
	if len(columns) == 1 {
		return columns[0]
	}
	filled := slices.Clone(columns)
	for i, c := range filled {
		filled[i] = "nullif(" + c + ", '')"
	}
	return "coalesce(" + strings.Join(append(filled, columns...), ", ") + ")"
}

func (q *sideQuery) text(above, table string) string {
	c := q.column
	var where []string
	for i, p := range q.side.Of {
		own, theirs := q.ref(q.alias, p.Own), q.ref(above, p.Above)
		if q.side.Fold {
			own, theirs = "lower("+own+")", "lower("+theirs+")"
		}
		if i == 0 && q.side.Split != "" {
			mark := text(q.side.Split)
			where = append(where, fmt.Sprintf("instr(%s || %s || %s, %s || %s || %s)", mark, own, mark, mark, theirs, mark))
		} else {
			where = append(where, own+" = "+theirs)
		}
	}
	for i := range c.Where {
		where = append(where, q.condition(&c.Where[i]))
	}
	value := q.ref(q.alias, c.Value) + " || ''"
	if c.Pick != rows.First && c.Pick != rows.Any && c.Members == nil {
		where = append(where, q.ref(q.alias, c.Value)+" IS NOT NULL")
	}
	if c.Label != nil {
		q.label = q.ref(q.alias, c.Label)
		where = append(where, q.label+" IS NOT NULL")
	}
	order := q.alias + "." + rows.Position
	switch {
	case c.Order != nil && c.Numbers:
		order = "CAST(" + q.ref(q.alias, c.Order) + " AS INTEGER), " + order
	case c.Order != nil && c.Unique:
		order = value
	case c.Order != nil:
		order = q.ref(q.alias, c.Order) + " || '', " + order
	}
	from := " FROM " + table + " " + q.alias + " WHERE " + strings.Join(where, " AND ")
	switch c.Pick {
	case rows.First:
		return "(SELECT " + q.ref(q.alias, c.Value) + from + " ORDER BY " + order + " LIMIT 1)"
	case rows.Max:
		return "(SELECT max(" + value + ")" + from + ")"
	case rows.Any:
		return "(SELECT 1" + from + " LIMIT 1)"
	case rows.PHP:
		item := fmt.Sprintf(`'s:' || length(%s) || ':"' || %s || '";' || %s`, q.label, q.label, value)
		return "(SELECT CASE WHEN count(*) > 0 THEN 'a:' || count(*) || ':{' || group_concat(" + item + ", '' ORDER BY " +
			order + ") || '}' END" + from + ")"
	case rows.Object:
		return "(SELECT " + q.none("json_group_object("+q.label+" || '', "+value+" ORDER BY "+order+")", "{}") + from + ")"
	}
	if c.Members != nil {
		var members []string
		for _, m := range c.Members {
			members = append(members, text(m.Name)+", "+q.ref(q.alias, m.Value)+" || ''")
		}
		value = "json_object(" + strings.Join(members, ", ") + ")"
	} else if c.Unique {
		value = "DISTINCT " + value
	}
	return "(SELECT " + q.none("json_group_array("+value+" ORDER BY "+order+")", "[]") + from + ")"
}

// none is a JSON of rows, with what stands where no row is.
func (q *sideQuery) none(json, empty string) string {
	switch q.column.None {
	case empty:
		return json
	case "":
		return "nullif(" + json + ", '" + empty + "')"
	}
	return "coalesce(nullif(" + json + ", '" + empty + "'), " + text(q.column.None) + ")"
}

// condition is a condition of a row.
func (q *sideQuery) condition(c *rows.Condition) string {
	column := q.ref(q.alias, c.Column)
	var all []string
	switch c.Is {
	case rows.Null:
		all = []string{column + " IS NULL"}
	case rows.Filled:
		all = []string{column + " <> ''"}
	case rows.Empty:
		all = []string{"coalesce(" + column + ", '') = ''"}
	case rows.True:
		all = []string{"lower(" + column + ") IN ('1', 't', 'true')"}
	case rows.OneOf:
		for i := range c.Texts {
			all = append(all, q.pattern("("+column+" || '')", &c.Texts[i]))
		}
	}
	condition := all[0]
	if len(all) > 1 {
		condition = "(" + strings.Join(all, " OR ") + ")"
	}
	if c.Not {
		return "NOT (" + condition + ")"
	}
	return condition
}

// pattern is the condition that a text matches.
func (q *sideQuery) pattern(column string, p *rows.Pattern) string {
	rest, condition := column, ""
	if p.Prefixed {
		rest = "substr(" + column + ", length(" + q.prefix + ") + 1)"
		condition = "substr(" + column + ", 1, length(" + q.prefix + ")) = " + q.prefix + " AND "
	}
	if !p.Open && !p.Number {
		return condition + rest + " = " + text(p.Before)
	}
	open := fmt.Sprintf("substr(%s, %d, length(%s) - %d)", rest, len([]rune(p.Before))+1, rest,
		len([]rune(p.Before+p.After)))
	q.label = open
	condition += rest + " GLOB " + text(globbed(p.Before)+"*"+globbed(p.After))
	if p.Number {
		condition += " AND " + open + " <> '' AND " + open + " NOT GLOB '*[^0-9]*'"
	}
	return condition
}

// globbed is a text of which GLOB takes nothing for a sign.
func globbed(s string) string {
	return strings.NewReplacer("*", "[*]", "?", "[?]", "[", "[[]").Replace(s)
}
