// Package sqlite reads SQLite database files, and answers queries over the tables of
// other exports with SQLite's help.
//
// A database file has no lines: the place of a row is its number in the table, in the
// order in which SQLite gives the rows. Line and column are unknown.
package sqlite

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// Magic is what an SQLite database begins with.
const Magic = "SQLite format 3\x00"

// IsDatabase reports whether a file that begins with start is an SQLite database.
func IsDatabase(start []byte) bool { return bytes.HasPrefix(start, []byte(Magic)) }

// Open opens the table that somebody names, else the likeliest table of users. The file is
// only read; a write-ahead log beside it counts as part of it. What has no file of its own,
// such as stdin, is copied into a temporary one.
func Open(in rows.Input, options rows.Options, chooser *scan.Chooser) (*rows.Table, error) {
	return open(in, options, func(d *database) (*rows.Table, error) { return d.table(chooser) })
}

// OpenQuery opens the rows of a query over the tables of a database, or over views of them.
func OpenQuery(in rows.Input, options rows.Options, sql string, views []rows.View) (*rows.Table, error) {
	return open(in, options, func(d *database) (*rows.Table, error) { return d.query(sql, views) })
}

func open(in rows.Input, options rows.Options, read func(*database) (*rows.Table, error)) (*rows.Table, error) {
	if options.Encoding != "" {
		return nil, &rows.OptionError{
			Message: "--encoding is not for SQLite databases, which say themselves how they are encoded; text that is not so " +
				"must be put right in the database",
		}
	}
	d, err := openFile(in)
	if err != nil {
		return nil, err
	}
	limit(d.conn)
	var t *rows.Table
	if err = d.tooDeep(); err == nil {
		t, err = read(d)
	}
	if err != nil {
		d.Close()
		return nil, d.explain(err)
	}
	return t, nil
}

func (d *database) query(sql string, views []rows.View) (*rows.Table, error) {
	q := &Query{file: d.file, sql: sql, conn: d.conn, check: d.changed, close: d.Close}
	if err := q.list(); err != nil {
		return nil, err
	}
	if err := d.views(q, views); err != nil {
		return nil, err
	}
	if err := d.intactFor(sql); err != nil {
		return nil, err
	}
	t, err := q.Rows()
	if err == nil && views == nil {
		t.Notes = append(t.Notes, d.unread(sql)...)
	}
	return t, err
}

// unread returns what is to be said of tables that look like users, have rows, and stand nowhere in a query.
func (d *database) unread(sql string) []schema.Problem {
	all, err := d.tables()
	if err != nil {
		return nil
	}
	c := &scan.Chooser{}
	sql = strings.ToLower(sql)
	for _, t := range all {
		if !strings.Contains(sql, strings.ToLower(t.Name)) {
			c.Add(t)
		}
	}
	problems := d.others(c)
	for i := range problems {
		problems[i].Hint = "a query can read it too, or a run of its own; where it holds no users, " +
			"--severity sqlite/more-users=off"
	}
	return problems
}

// views makes temporary views, which are no change of the file but one that query_only forbids.
func (d *database) views(q *Query, views []rows.View) error {
	if len(views) == 0 {
		return nil
	}
	err := d.conn.Exec("PRAGMA query_only = OFF")
	for _, v := range views {
		if err == nil {
			err = q.View(v)
		}
		if err == nil && v.Keys != nil && v.Table != nil {
			err = q.countLeft(v)
		}
	}
	if err == nil {
		err = d.conn.Exec("PRAGMA query_only = ON")
	}
	return err
}

func (d *database) table(chooser *scan.Chooser) (*rows.Table, error) {
	var err error
	if chooser.Tables, err = d.tables(); err != nil {
		return nil, err
	}
	if chooser.ListOnly {
		d.noteRows(chooser)
	}
	chosen, err := d.choose(chooser)
	if err != nil {
		return nil, err
	}
	if chosen == nil {
		return nil, chooser.None("sqlite/no-table", d.file, "sqlite3 FILE .dump > dump.sql")
	}
	if !chosen.View {
		err = d.intact(chosen.Name)
	} else {
		err = d.intactFor("SELECT * FROM " + sqlite3.QuoteIdentifier(chosen.Name))
	}
	if err != nil {
		return nil, err
	}
	s, _, err := prepare(d.conn, "SELECT * FROM "+sqlite3.QuoteIdentifier(chosen.Name))
	if err != nil {
		return nil, err
	}
	r := &reader{file: d.file, s: s, explain: d.explain, check: d.changed, patience: wait(d.conn)}
	t := r.table(chosen.Name, d.Close)
	if err := d.byPages(t, r, chosen.Name); err != nil {
		s.Close()
		return nil, err
	}
	chooser.Choose(chosen, t)
	t.Notes = append(t.Notes, d.others(chooser)...)
	return t, nil
}

// intact is an error where the pages of a table are not what they should be. SQLite reads the rest of a long value from
// whatever page it is led to.
func (d *database) intact(table string) error {
	s, _, err := d.conn.Prepare("PRAGMA quick_check(" + sqlite3.QuoteIdentifier(table) + ")")
	if err != nil {
		return err
	}
	defer s.Close()
	for s.Step() { // other messages are of constraints
		if _, message, ok := strings.Cut(s.ColumnText(0), "*** in database main ***\n"); ok {
			first, _, _ := strings.Cut(message, "\n")
			return d.damaged(first)
		}
	}
	return d.explain(s.Err())
}

// intactFor is intact of each table that a query reads: its program says at which pages they and their indexes begin.
func (d *database) intactFor(sql string) error {
	program, _, err := prepare(d.conn, "EXPLAIN "+sql)
	if err != nil || program == nil {
		return nil // it is told when the query is run
	}
	defer program.Close()
	roots := map[int]bool{}
	for program.Step() {
		if inMain := program.ColumnInt(4) == 0; inMain && program.ColumnText(1) == "OpenRead" {
			roots[program.ColumnInt(3)] = true
		}
	}
	schema, _, err := d.conn.Prepare("SELECT tbl_name, rootpage FROM main.sqlite_schema WHERE rootpage > 0")
	if err != nil {
		return err
	}
	defer schema.Close()
	seen := map[string]bool{}
	for schema.Step() {
		if name := schema.ColumnText(0); roots[schema.ColumnInt(1)] && !seen[name] {
			seen[name] = true
			if err := d.intact(name); err != nil {
				return err
			}
		}
	}
	return d.explain(schema.Err())
}

// prepare compiles a statement that somebody wrote. The package panics where SQLite has no memory left for it.
func prepare(c *sqlite3.Conn, sql string) (s *sqlite3.Stmt, tail string, err error) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok && strings.HasSuffix(e.Error(), "out of memory") {
			err = sqlite3.NOMEM
		} else if r != nil {
			panic(r)
		}
	}()
	return c.Prepare(sql)
}

func (d *database) damaged(why string) error {
	return problem("sqlite/damaged", d.file, 0, "the database is damaged: "+why,
		"copy it again, in binary mode; or save what can be read: sqlite3 FILE .recover | sqlite3 saved.db")
}

// tables lists the tables and views with their columns. Views have no number of rows.
func (d *database) tables() (list []*rows.TableInfo, err error) {
	s, _, err := d.conn.Prepare(`SELECT name, type, sql LIKE 'CREATE VIRTUAL%' FROM sqlite_schema
		WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY rowid`)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	stored := map[string]*rows.TableInfo{}
	for s.Step() {
		t := &rows.TableInfo{Name: s.ColumnText(0), Columns: []string{}}
		list = append(list, t)
		switch {
		case s.ColumnText(1) == "view":
			t.View, t.Rows = true, -1
			d.describe(t)
		case s.ColumnBool(2): // what makes it may not be here
			d.describe(t)
		default:
			stored[t.Name] = t
		}
	}
	if err := s.Err(); err != nil {
		return nil, err
	}
	return list, d.describeAll(stored)
}

// describe sets the columns of what need not be a table; none where it needs what is not here.
func (d *database) describe(t *rows.TableInfo) {
	if all, _, err := d.conn.Prepare("SELECT * FROM " + sqlite3.QuoteIdentifier(t.Name)); err == nil {
		t.Columns = columnsOf(all)
		all.Close()
	}
}

// describeAll sets the columns of the tables that are stored in the file, and the keys of those that have one of one
// column.
func (d *database) describeAll(tables map[string]*rows.TableInfo) error {
	s, _, err := d.conn.Prepare(`SELECT s.name, c.name, c.pk > 0 FROM sqlite_schema s, pragma_table_xinfo(s.name) c
		WHERE s.type = 'table' AND NOT s.sql LIKE 'CREATE VIRTUAL%' AND c.hidden <> 1`)
	if err != nil {
		return err
	}
	defer s.Close()
	keys := map[*rows.TableInfo]int{}
	for s.Step() {
		t := tables[s.ColumnText(0)]
		if t == nil {
			continue
		}
		name := s.ColumnText(1)
		if name != rows.Position {
			t.Columns = append(t.Columns, name)
		}
		if s.ColumnBool(2) {
			keys[t]++
			t.Key = name
		}
	}
	for t, n := range keys {
		if n > 1 {
			t.Key = ""
		}
	}
	return s.Err()
}

// choose returns the table that somebody named, else the first one that looks like users and
// has rows, else the first that looks so; nil for none. For the message that lists the tables
// then, it counts their rows.
func (d *database) choose(c *scan.Chooser) (chosen *rows.TableInfo, err error) {
	for _, t := range c.Tables {
		switch {
		case !c.Wants(t, nil):
			continue
		case !c.Free():
			return t, nil
		case chosen == nil:
			chosen = t
		}
		if some, err := d.hasRows(t); err != nil || some {
			return t, err
		}
	}
	if chosen != nil || !c.Free() {
		return chosen, nil
	}
	for _, t := range c.Tables {
		if t.Rows == 0 && len(t.Columns) > 0 {
			if t.Rows, err = d.number("SELECT count(*) FROM " + sqlite3.QuoteIdentifier(t.Name)); err != nil {
				return nil, err
			}
		}
	}
	return nil, nil
}

// others returns what is to be said of other tables that look like users, and have rows.
func (d *database) others(c *scan.Chooser) []schema.Problem {
	d.noteRows(c)
	return c.MoreUsers("sqlite/more-users", d.file)
}

// noteRows notes which tables that look like users have rows. Nobody counts them.
func (d *database) noteRows(c *scan.Chooser) {
	for _, t := range c.Tables {
		if !t.View && t.Rows == 0 && scan.MayBeUsers(t) {
			if some, err := d.hasRows(t); err == nil && some {
				t.Rows = -1
			}
		}
	}
}

func (d *database) hasRows(t *rows.TableInfo) (bool, error) {
	n, err := d.number("SELECT EXISTS (SELECT 1 FROM " + sqlite3.QuoteIdentifier(t.Name) + ")")
	return n == 1, err
}

// number is the one number that a query gives.
func (d *database) number(sql string) (int, error) {
	s, _, err := d.conn.Prepare(sql)
	if err != nil {
		return 0, err
	}
	defer s.Close()
	s.Step()
	return s.ColumnInt(0), s.Err()
}

// columnsOf are the names of the columns of a statement. A second one of the same name
// gets a number.
func columnsOf(s *sqlite3.Stmt) []string {
	columns := []string{}
	seen := map[string]bool{}
	for i := range s.ColumnCount() {
		name := s.ColumnName(i)
		if name == rows.Position {
			continue
		}
		for n := 2; seen[name]; n++ {
			name = fmt.Sprintf("%s_%d", s.ColumnName(i), n)
		}
		seen[name] = true
		columns = append(columns, name)
	}
	return columns
}

// explain turns an error of SQLite about the file into a problem of the data.
func (d *database) explain(err error) error {
	if errors.Is(err, sqlite3.TOOBIG) {
		return rowTooLong(d.file, 0)
	}
	if errors.Is(err, sqlite3.CORRUPT) || errors.Is(err, sqlite3.NOTADB) {
		return d.damaged(messageOf(err))
	}
	if errors.Is(err, sqlite3.NOMEM) {
		return problem("sqlite/endless", d.file, 0, "SQLite has no memory left for the view, or the query",
			"does it double a value at each level? WITH t AS MATERIALIZED (SELECT …) works t out once")
	}
	return err
}

// messageOf returns what SQLite says, without the names of its codes.
func messageOf(err error) string {
	text := strings.TrimPrefix(err.Error(), "sqlite3: ")
	return strings.TrimPrefix(text, "SQL logic error: ")
}

func problem(rule, file string, row int, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos: schema.Pos{File: file, Row: row}, Message: message, Hint: hint,
	}}
}
