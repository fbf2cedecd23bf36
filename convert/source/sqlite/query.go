package sqlite

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/insert"
	"muster/convert/source/rows"
	"muster/schema"
)

// Query is a SELECT over tables that are loaded for it, into a temporary database: a file
// without a name, which goes away with the process, however that ends.
type Query struct {
	file  string
	sql   string
	conn  *sqlite3.Conn
	check func() error // after the last row; nil for none
	close func() error
	loads bool // the tables, which were not there before

	tables   []*rows.TableInfo // that there are
	placed   map[string]bool   // those whose row ids are places
	kinds    map[string][]kind
	loaded   map[string][]string // columns of each, that kinds are of
	words    *vocabulary
	attached map[string]bool
	notes    []schema.Problem
	left     []rows.Left    // keys that nobody reads
	lost     []*insert.Lost // of the tables that were loaded
	cut      error          // why the first of them that could not be read on could not
}

// NewQuery makes the temporary database. File is what the export is called.
func NewQuery(file, sql string) (*Query, error) {
	q := &Query{
		file: file, sql: sql, loads: true, placed: map[string]bool{}, kinds: map[string][]kind{},
		loaded: map[string][]string{}, words: vocabularyOf(sql),
		attached: map[string]bool{"main": true},
	}
	var err error
	if q.conn, err = sqlite3.OpenFlags(nameless, sqlite3.OPEN_READWRITE|sqlite3.OPEN_CREATE); err != nil {
		return nil, err
	}
	q.close = q.conn.Close
	limit(q.conn)
	err = q.conn.CreateCollation(numerals, compareNumerals)
	if err == nil {
		err = q.conn.Exec(unsafely("main"))
	}
	if err != nil {
		q.Close()
		return nil, err
	}
	return q, nil
}

// nameless is what SQLite calls a database in a file without a name, in the folder for
// temporary ones (SQLite docs, In-Memory Databases, 3).
const nameless = ""

// unsafely makes a database fast that nobody will miss. It gets 64 MiB of cache.
func unsafely(name string) string {
	name = sqlite3.QuoteIdentifier(name)
	return strings.ReplaceAll(
		"PRAGMA @.page_size = 16384; PRAGMA @.cache_size = -65536; PRAGMA @.locking_mode = exclusive; "+
			"PRAGMA @.journal_mode = OFF; PRAGMA @.synchronous = OFF", "@", name)
}

// Close removes the temporary database. The table of Rows does so too.
func (q *Query) Close() error { return q.close() }

// Missing names a table that the query needs and that is not loaded; "" for none.
func (q *Query) Missing() (string, error) {
	s, err := q.prepare()
	if s != nil {
		s.Close()
	}
	var missing errMissing
	if errors.As(err, &missing) &&
		!slices.ContainsFunc(q.tables, func(t *rows.TableInfo) bool { return t.String() == missing.table }) {
		return missing.table, nil
	}
	return "", err
}

// errMissing is a table that the query names and that is not there.
type errMissing struct {
	table string
	err   error
}

func (e errMissing) Error() string { return e.err.Error() }
func (e errMissing) Unwrap() error { return e.err }

// prepare compiles the query, which must be one that only reads.
func (q *Query) prepare() (*sqlite3.Stmt, error) {
	s, tail, err := prepare(q.conn, q.sql)
	if err != nil {
		return nil, q.explain(err)
	}
	bad := ""
	switch {
	case s == nil:
		bad = "it is empty"
	case strings.Trim(tail, "; \t\r\n") != "":
		bad = "it is more than one statement"
	case !s.ReadOnly() || s.ColumnCount() == 0:
		bad = "it is no SELECT"
	}
	if bad == "" {
		return s, nil
	}
	s.Close()
	return nil, &rows.OptionError{Message: "--query: " + bad}
}

// explain says what is wrong with a query, and which tables and columns there are.
func (q *Query) explain(err error) error {
	if !errors.Is(err, sqlite3.ERROR) {
		return (&database{file: q.file}).explain(err)
	}
	text := messageOf(err)
	if table, ok := strings.CutPrefix(text, "no such table: "); ok {
		if before, after, dotted := strings.Cut(table, "."); dotted && slices.Contains(q.names(), table) {
			what := "the parts of a name stand in quotes of their own: write %q.%q for %q"
			return q.wrong(fmt.Sprintf(what, before, after, table), "", nil)
		}
		return errMissing{table, q.wrong("there is no table "+rows.ShowName(table), table, q.names())}
	}
	if column, ok := strings.CutPrefix(text, "no such column: "); ok {
		_, last, dotted := strings.Cut(column, ".")
		if !dotted {
			last = column
		}
		var columns []string
		for _, t := range q.tables {
			columns = append(columns, t.Columns...)
		}
		return q.wrong("there is no column "+rows.ShowName(column), last, columns)
	}
	return q.wrong(text+dialect(q.sql, text), "", nil)
}

// foreign are words and signs of queries that other databases take, and what SQLite has for them.
var foreign = []struct{ sign, instead string }{
	{"::", "CAST(x AS TEXT) for x::text"},
	{"ilike", "LIKE, which takes no notice of the case of ASCII letters, for ILIKE"},
	{"concat(", "x || y for CONCAT(x, y)"},
	{"isnull(", "COALESCE(x, y) for ISNULL(x, y)"},
	{"nvl(", "COALESCE(x, y) for NVL(x, y)"},
	{"if(", "IIF(x, y, z) for IF(x, y, z)"},
	{"now(", "datetime('now') for NOW()"},
	{"getdate(", "datetime('now') for GETDATE()"},
	{"to_char(", "strftime(format, x) for TO_CHAR(x, format)"},
	{"date_format(", "strftime(format, x) for DATE_FORMAT(x, format)"},
	{"split_part(", "substr and instr for SPLIT_PART"},
	{"substring_index(", "substr and instr for SUBSTRING_INDEX"},
	{"string_agg(", "group_concat(x, ', ') for STRING_AGG(x, ', ')"},
	{"array_agg(", "json_group_array(x) for ARRAY_AGG(x)"},
	{"distinct on", "GROUP BY x for DISTINCT ON (x)"},
	{"select top ", "LIMIT n at the end for TOP n"},
	{"regexp", "LIKE or GLOB for REGEXP"},
	{"~", "LIKE or GLOB for ~"},
}

// dialect names the dialect of queries, and what it has for what stands there of another; "" where the query may just
// be wrong.
func dialect(sql, text string) string {
	switch {
	case strings.Contains(text, "syntax error"), strings.Contains(text, "unrecognized token"),
		strings.Contains(text, "no such function"):
	default:
		return ""
	}
	low := strings.ToLower(sql)
	if name, ok := strings.CutPrefix(text, "no such function: "); ok {
		low = strings.ToLower(name) + "("
	}
	for _, f := range foreign {
		if strings.Contains(low, f.sign) {
			return "; queries are in the dialect of SQLite: " + f.instead
		}
	}
	return "; queries are in the dialect of SQLite"
}

func (q *Query) wrong(what, asked string, names []string) error {
	if near := schema.Nearest(asked, names); asked != "" && near != "" {
		what += "; did you mean " + rows.ShowName(near) + "?"
	}
	if len(q.tables) > 0 {
		what += "; the tables are " + strings.Join(q.described(), ", ")
	}
	return &rows.OptionError{Message: "--query: " + what}
}

const mostDescribed = 20 // tables that a message describes

func (q *Query) described() (words []string) {
	for i, t := range q.tables {
		if i == mostDescribed {
			return append(words, fmt.Sprintf("and %d more", len(q.tables)-mostDescribed))
		}
		words = append(words, rows.ShowName(t.String())+" ("+strings.Join(t.Columns, ", ")+")")
	}
	return words
}

func (q *Query) names() (names []string) {
	for _, t := range q.tables {
		names = append(names, t.String())
	}
	return names
}

// View makes a view that the query sees. Its tables must be loaded.
func (q *Query) View(v rows.View) error {
	selects := []string{q.selectFor(v, v.Table)}
	for i, t := range v.Tables {
		selects = append(selects[:i], q.selectFor(v, t))
	}
	return q.conn.Exec("CREATE TEMP VIEW " + sqlite3.QuoteIdentifier(v.Name) + " AS " +
		strings.Join(selects, " UNION ALL "))
}

// selectFor is what a view reads of one table, nil for no rows.
func (q *Query) selectFor(v rows.View, t *rows.TableInfo) string {
	from, has := " WHERE 0", []string(nil)
	place := "NULL"
	if t != nil {
		in := "main"
		if t.Schema != "" {
			in = t.Schema
		}
		from = " FROM " + sqlite3.QuoteIdentifier(in) + "." + sqlite3.QuoteIdentifier(t.Name)
		has = t.Columns
		if q.placed[t.String()] {
			place = rowIDName(has)
		}
	}
	columns := []string{place + " AS " + rows.Position}
	all := slices.DeleteFunc(slices.Clone(v.Columns), func(c string) bool {
		return c == rows.AllColumns ||
			c == rows.OthersObject
	})
	others := slices.DeleteFunc(slices.Clone(has), func(c string) bool { return contains(all, c) })
	if slices.Contains(v.Columns, rows.AllColumns) {
		all = append(all, others...)
	}
	if slices.Contains(v.Columns, rows.OthersObject) {
		for i, c := range others {
			others[i] = sqlite3.Quote(c) + ", " + sqlite3.QuoteIdentifier(c)
		}
		columns = append(columns, "json_object("+strings.Join(others, ", ")+") AS "+rows.Others)
	}
	if strings.HasSuffix(v.Name, "*") {
		which := "NULL"
		if t != nil {
			which = sqlite3.Quote(t.Name[v.Cut:])
		}
		columns = append(columns, which+" AS "+rows.TableColumn)
	}
	for _, c := range all {
		value := "NULL"
		if contains(has, c) {
			value = sqlite3.QuoteIdentifier(c)
		}
		columns = append(columns, value+" AS "+sqlite3.QuoteIdentifier(c))
	}
	return "SELECT " + strings.Join(columns, ", ") + from
}

// list notes the tables of a database that is there already.
func (q *Query) list() (err error) {
	q.tables, err = (&database{conn: q.conn}).tables()
	return err
}

// Rows runs the query.
func (q *Query) Rows() (*rows.Table, error) {
	s, err := q.prepare()
	if err != nil {
		return nil, err
	}
	r := &reader{file: q.file, s: s, explain: q.explain, check: q.check, patience: wait(q.conn)}
	if q.loads {
		r.spell = spellingsOf(s)
	}
	t := r.table(insert.Users, q.close)
	t.Notes, t.Left = q.notes, q.left
	t.Chunks = insert.End(t.Chunks, len(t.Columns), q.lost, q.cut)
	t.Found = "a query over " + strings.Join(q.counted(), " and ")
	return t, nil
}

// spellingsOf returns how the columns of a statement spell false and true that are columns of Booleans of a table.
func spellingsOf(s *sqlite3.Stmt) [][2]string {
	all := make([][2]string, s.ColumnCount())
	for i := range all {
		for k, spelled := range spellings {
			if s.ColumnDeclType(i) == types[k] {
				all[i] = spelled
			}
		}
	}
	return all
}

// counted are the tables that were loaded, with their rows.
func (q *Query) counted() (words []string) {
	if !q.loads {
		return []string{rows.Count(len(q.tables), "table")}
	}
	for i, t := range q.tables {
		words = append(words, q.lost[i].Counted(t.Rows))
	}
	return words
}
