// Package convert turns the rows of exports into users as Auth0's bulk import takes them.
package convert

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/rows"
	"muster/schema"
)

// Tables are opened exports, read one after the other. An error is always the last pair.
type Tables = iter.Seq2[*rows.Table, error]

// Options of Users.
type Options struct {
	// Mapping is nil where columns are matched by their names.
	Mapping *mapping.Mapping
	// Unmapped says what becomes of columns that have no target: warn (or empty),
	// error, drop, app_metadata or user_metadata.
	Unmapped string
	Ignore   []string // columns that are left out without a word
	// PreferCustom writes bcrypt of cost 10 to custom_password_hash, which an upsert can replace.
	PreferCustom bool
	Jobs         int // goroutines that convert; 0 for one a processor
	Form         schema.Form
	Entries      bool // the entries of a side file are wanted: they are written on all goroutines
	// KeepRows keeps the rows before a place where a table cannot be read on, and goes on with
	// the next table. The block before that place has the reason in Cut.
	KeepRows bool
	// WithoutEmail goes on where no column is called email, and tells it as a problem.
	WithoutEmail bool
	// EmailUsernames says that the connection is known to take usernames that are email addresses.
	EmailUsernames bool
}

// Users converts the rows of tables, in their order. A cell that cannot be converted
// is a problem of its row, and its attribute is left out; a row that cannot be read has
// no record. Columns without a target are named once a table. A mapping that does not
// fit a table ends the stream with a *mapping.Error.
func Users(tables Tables, options Options) schema.Records {
	jobs := options.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(*schema.Block, error) bool) {
		next, row, users := 0, 0, 0
		var last, cut *converter
		var answer *converter // the last whose export speaks of others
		answers := 0
		once := reported{}
		for w, err := range schema.Ordered(work(tables, options), jobs, converted) {
			if err != nil {
				yield(nil, err)
				return
			}
			c := w.origins.converter
			if c != last {
				row = 0
				once = reported{}
				last = c
				if c.table.MoreRows != nil {
					answer = c
					answers++
				}
			}
			if c == cut { // what follows is not to be trusted
				w.block.Release()
				continue
			}
			b := w.block
			b.First, w.origins.first, w.origins.row = next, next, row
			next += b.Rows
			row += b.Rows
			users += b.Rows - skipped(b)
			b.Problems = append(b.Problems, w.notes...)
			for _, f := range w.findings {
				if !once.first(&f) {
					continue
				}
				f.Index = b.First + f.row
				if f.offset >= 0 {
					f.Pos = w.origins.pos(f.row, f.offset)
				}
				b.Add(f.Problem)
			}
			var data *schema.DataError
			if options.KeepRows && row > 0 && errors.As(w.err, &data) {
				cut, b.Cut, w.err = c, &data.Problem, nil
			}
			if w.last && c != cut && w.err == nil {
				if c.table.After != nil {
					b.Problems = append(b.Problems, c.table.After()...)
				}
				b.Problems = append(b.Problems, c.elsewhere()...)
			}
			if w.last && row == 0 && w.err == nil {
				b.Problems = append(b.Problems, schema.Problem{
					Rule: "convert/no-rows", Severity: schema.Error, Index: -1,
					Pos: schema.Pos{
						File: c.table.File,
						Line: c.table.Header.Line,
					}, Message: "the export has columns but no rows",
					Hint: "export the users again; the query may have found nobody",
				})
			}
			slices.SortStableFunc(b.Problems, schema.ByPlace)
			if !yield(b, nil) {
				return
			}
			if w.err != nil {
				yield(nil, w.err)
				return
			}
		}
		if users == 0 && next > 0 {
			p := schema.Problem{
				Rule: "convert/all-skipped", Severity: schema.Error, Index: -1, Pos: schema.Pos{File: last.table.File},
				Message: "no row is left: all are skipped", Hint: "look at the conditions under skip in the mapping file",
			}
			if len(last.plan.Skip) == 0 {
				p.Hint = "the rows hold no users: is it the right export, and the right table?"
			}
			o := &origins{converter: last, rows: &rows.Block{}, first: next}
			if !yield(&schema.Block{First: next, Origins: o, Problems: []schema.Problem{p}}, nil) {
				return
			}
		}
		if answer == nil {
			return
		}
		if more := answer.table.MoreRows(next, answers); len(more) > 0 {
			o := &origins{converter: answer, rows: &rows.Block{}, first: next}
			yield(&schema.Block{First: next, Origins: o, Problems: more}, nil)
		}
	}
}

// skipped counts the rows of a block that a rule leaves out.
func skipped(b *schema.Block) (n int) {
	for _, m := range b.Missing {
		if m.Skip != "" {
			n++
		}
	}
	return n
}

// task is one chunk on its way through the workers.
type task struct {
	converter *converter
	chunk     rows.Chunk // nil after the last chunk of a table
	notes     []schema.Problem
	err       error // that the table ends with
}

// done is what became of a task.
type done struct {
	block    *schema.Block
	origins  *origins
	findings []finding
	notes    []schema.Problem
	last     bool  // of its table
	err      error // the stream ends after the block
}

// reported are the problems of a table that are said only once.
type reported map[string]bool

// mostOnce keeps a table of which each row is odd in its own way from filling memory.
const mostOnce = 100

// first reports whether a finding is to be reported.
func (o reported) first(f *finding) bool {
	switch {
	case f.once == "":
		return true
	case o[f.once] || len(o) > mostOnce:
		return false
	}
	if o[f.once] = true; len(o) > mostOnce {
		f.Message += "; more of this kind are not listed"
	}
	return true
}

// work opens the tables and hands out their chunks.
func work(tables Tables, options Options) iter.Seq2[task, error] {
	return func(yield func(task, error) bool) {
		for t, err := range tables {
			if err != nil {
				yield(task{}, err)
				return
			}
			if again := options.table(t, yield); !again {
				return
			}
		}
	}
}

// table looks at the beginning of a table, and hands out all of its chunks.
func (options Options) table(t *rows.Table, yield func(task, error) bool) (again bool) {
	start := &beginning{seen: look.New(t)}
	var c *converter
	var notes []schema.Problem
	begin := func() bool {
		var err error
		if c, notes, err = newConverter(t, options, start); err != nil {
			yield(task{}, err)
			return false
		}
		for _, chunk := range start.chunks {
			if !yield(task{c, chunk, notes, nil}, nil) {
				return false
			}
			notes = nil
		}
		return true
	}
	ended := error(nil)
	for chunk, err := range t.Chunks {
		if ended = err; ended != nil {
			break
		}
		switch {
		case c != nil:
			if !yield(task{c, chunk, nil, nil}, nil) {
				return false
			}
		case start.add(chunk):
			if !begin() {
				return false
			}
		}
	}
	if c == nil {
		if start.seen.All = ended == nil; !begin() {
			return false
		}
	}
	return yield(task{c, nil, notes, ended}, nil) && (ended == nil || options.KeepRows)
}

// withoutEmail takes the one column that holds addresses for that of the users, and says so. Its error is that there is
// none, or no saying which.
func withoutEmail(t *rows.Table, m *mapping.Mapping, seen *look.Table) (schema.Problem, *schema.DataError) {
	c := seen.Addresses()
	if c == nil || hasNoHeader(t) || slices.ContainsFunc(t.Columns, look.OddName) {
		return schema.Problem{}, noEmail(t, seen)
	}
	m.Fields = slices.DeleteFunc(m.Fields, func(f mapping.Field) bool {
		return f.Column == c.Name && f.Path[0] == "username"
	})
	m.Fields = append(m.Fields, mapping.Field{Path: []string{"email"}, Column: c.Name})
	return guessedEmail(t, c, seen), nil
}

func newConverter(t *rows.Table, options Options, start *beginning) (*converter, []schema.Problem, error) {
	m, seen := options.Mapping, start.seen
	var guesses []schema.Problem
	found := []string{t.Found}
	if m == nil {
		if m = mapping.Known(t.System, t.Format, t.Columns); m != nil {
			what := "columns"
			if t.System != "" {
				what = "tables"
			}
			found = append(found, what+" of "+m.Title+" (--from "+m.Extends+")")
			m = m.Complete(t.Columns, seen)
		} else {
			m = mapping.Auto(options.wanted(t.Columns), seen)
			if !m.Has("email") {
				p, err := withoutEmail(t, m, seen)
				switch {
				case err != nil && (!options.WithoutEmail || len(m.Fields) == 0):
					return nil, nil, err
				case err != nil:
					guesses = append(guesses, err.Problem)
				default:
					guesses = append(guesses, p)
				}
			}
			guesses = append(guesses, start.refused(t, m, options)...)
		}
	}
	with := *m
	with.Unmapped = cmp.Or(options.Unmapped, m.Unmapped)
	with.Ignore = slices.Concat(m.Ignore, options.Ignore)
	if c := seen.Column(t.RejectColumn()); c != nil && c.Reasons < c.Filled {
		t.OwnProblems = true
	}
	with.Ignore = append(with.Ignore, t.RejectColumn())
	for _, c := range seen.Columns {
		if c.Secret() {
			with.Secrets = append(with.Secrets, c.Name)
		}
	}
	m = &with
	plan, err := m.Compile(t.File, t.Columns)
	if err != nil {
		return nil, nil, atHeader(err, t)
	}
	plan.Layout.Found = strings.Join(slices.DeleteFunc(found, func(s string) bool { return s == "" }), ", ")
	plan.Layout.Form, plan.Layout.Line = t.Form, t.RejectLine
	c := &converter{
		table: t, plan: plan, separator: options.Form.Separator(), entries: options.Entries,
		preferCustom: options.PreferCustom,
	}
	c.takesPassword = takesPasswords(plan, seen)
	c.stored = findStored(t, plan, seen)
	unmapped := setOf(plan.Unmapped)
	for i, column := range t.Columns {
		if unmapped[column] || slices.Contains(with.Ignore, column) {
			c.leftOut = append(c.leftOut, i)
		}
		if unmapped[column] && m.Unmapped != "drop" && seen.Column(column).Kinds[look.Email] > 0 {
			c.addresses = append(c.addresses, i)
		}
	}
	c.prepare()
	hidden := masked(t, plan, seen)
	c.shared = hidden != nil
	notes := slices.Concat(t.Notes, guesses, hidden, guessed(t, plan))
	if m.Unmapped != "drop" {
		left := leftOut(t, plan, seen)
		notes = append(notes, left...)
		c.watch(seen, unmapped)
		if !c.takesPassword && !slices.ContainsFunc(left, isHashesLeftOut) {
			c.seen = seen
		}
	}
	unread := slices.Concat(plan.Unmapped, t.Unread)
	switch {
	case len(unread) == 0 || m.Unmapped == "drop":
	case strings.HasSuffix(m.Unmapped, "_metadata"):
		notes = append(notes, schema.Problem{
			Rule: "mapping/unmapped", Severity: schema.Warning, Index: -1,
			Pos:     schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
			Message: "columns that look like secrets are left out of " + m.Unmapped + ": " + strings.Join(unread, ", "),
			Hint: "metadata is no place for them; a mapping file can name one that is none, or say ignore: [" + mapping.Quoted(
				unread[0],
			) + "]",
		})
	default:
		p := schema.Problem{
			Rule: "mapping/unmapped", Severity: schema.Warning, Index: -1,
			Pos:     schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
			Message: "columns without a target are left out: " + strings.Join(unread, ", "),
			Hint: "name them in a mapping file, or use --unmapped app_metadata, user_metadata or drop" +
				secretsNote(unread, m.Secrets),
		}
		if options.Unmapped != "" {
			p.Hint = "name them in a mapping file, or leave them out with --ignore" + secretsNote(unread, m.Secrets)
		}
		if len(plan.Unmapped) == 0 {
			p.Hint = "a mapping file that extends the system can name them, under tables and under users"
		}
		if m.Unmapped == "error" {
			p.Severity = schema.Error
			p.Message = "columns have no target: " + strings.Join(unread, ", ")
		}
		notes = append(notes, p)
	}
	if m.Unmapped != "drop" {
		notes = append(notes, leftByJoin(t)...)
	}
	return c, notes, nil
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

// wanted are columns without those that are ignored.
func (options Options) wanted(columns []string) []string {
	return slices.DeleteFunc(slices.Clone(columns), func(c string) bool { return slices.Contains(options.Ignore, c) })
}

// atHeader gives what is wrong with a mapping its place in the export where it is about a column and not about the file
// of the mapping.
func atHeader(err error, t *rows.Table) error {
	var wrong *mapping.Error
	if errors.As(err, &wrong) {
		for i := range wrong.Problems {
			if p := &wrong.Problems[i].Pos; p.File == t.File && p.Line == 0 {
				p.Line, p.Column = t.Header.Line, t.Header.Column
			}
		}
	}
	return err
}

// secretsNote says which of the columns would not go into metadata.
func secretsNote(unmapped, secrets []string) string {
	kept := slices.DeleteFunc(slices.Clone(unmapped), func(c string) bool { return !slices.Contains(secrets, c) })
	if len(kept) == 0 {
		return ""
	}
	return "; metadata never takes what looks like a secret: " + some(kept)
}

func setOf(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[n] = true
	}
	return set
}

// guessedEmail says that a column was taken for the one of addresses by its cells.
func guessedEmail(t *rows.Table, c *look.Column, seen *look.Table) schema.Problem {
	why := "no column is called email"
	if named := look.Named("email", seen.Columns); named != nil {
		why = "column " + rows.ShowName(named[0].Name) + " holds no addresses"
	}
	return schema.Problem{
		Rule: "mapping/guessed-email", Severity: schema.Warning, Index: -1,
		Pos: schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
		Message: fmt.Sprintf("%s; %s is taken, whose cells are addresses, as the only one in %s", why,
			rows.ShowName(c.Name), seen.Extent()),
		Hint: "a mapping file says so for certain: users: {email: " + mapping.Quoted(c.Name) + "}",
	}
}

func isNoHeader(p schema.Problem) bool { return p.Rule == "csv/no-header" }

// hasNoHeader reports whether the columns of a table have no names of their own.
func hasNoHeader(t *rows.Table) bool { return slices.ContainsFunc(t.Notes, isNoHeader) }

func noEmail(t *rows.Table, seen *look.Table) *schema.DataError {
	p := schema.Problem{
		Rule: "mapping/no-email", Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
		Message: "no column is called email, and users need an address unless the connection asks for none",
		Hint: "the columns are " + some(
			t.Columns,
		) + "; say which one it is with a mapping file: users: {email: COLUMN}",
	}
	if !seen.All {
		p.Hint += "; they are those of " + seen.Extent() + ", and later ones may have others: {column: NAME, optional: true}"
	}
	if len(t.Columns) == 0 {
		p.Hint = "the records have no columns at all: is this the export of the users?"
	}
	if slices.ContainsFunc(t.Columns, look.OddName) {
		p.Hint = look.OddNames
		return &schema.DataError{Problem: p}
	}
	if i := slices.IndexFunc(t.Notes, isNoHeader); i >= 0 {
		p.Hint = t.Notes[i].Message + ": " + t.Notes[i].Hint
	}
	var hold, like []string
	value := ""
	for _, likely := range []bool{true, false} { // those of the users, then those that may be of other people
		for _, c := range seen.Columns {
			if likely == (c.OfOthers() || 2*c.Repeated() > c.Filled) {
				continue
			}
			field := mapping.Quoted(c.Name)
			if from := c.EmailExpr(); from != "" {
				field = fmt.Sprintf("{expr: '%s'}", strings.ReplaceAll(from, "'", "''"))
			} else if !c.Holds(look.Email) {
				continue
			}
			hold = append(hold, c.Name)
			if likely {
				value = cmp.Or(value, field)
			}
		}
	}
	for _, name := range mapping.LooksLike("email", t.Columns) {
		if c := seen.Column(name); c == nil || c.Filled == 0 {
			like = append(like, name)
		}
	}
	switch j := look.FindJoin(context.Background(), t, seen, look.Wants{Addresses: len(hold) == 0}); {
	case j != nil:
		p.Hint = fmt.Sprintf("column %s of table %s holds addresses of the same users: --query '%s' reads both, and muster "+
			"init drafts a mapping with it", j.Holds(), rows.ShowName(j.Table), j.Query())
	case len(hold) > 0 && value == "" && !hasNoHeader(t):
		p.Hint = fmt.Sprintf("addresses are in %s, which by their names are those of other people; if they are the users, "+
			"say so with a mapping file: users: {email: %s}", some(hold), mapping.Quoted(hold[0]))
	case len(hold) > 0 && !hasNoHeader(t):
		p.Hint = fmt.Sprintf("addresses are in %s; say so with a mapping file: users: {email: %s}", some(hold), value)
	case hasNoHeader(t):
	case len(like) > 0 && seen.Rows > 0 && len(t.Columns) > 0:
		p.Hint = fmt.Sprintf(
			"%s may hold it, though it is empty in %s; say so with a mapping file: users: {email: %s}",
			some(like),
			seen.Extent(),
			cmp.Or(mapping.Quoted(like[0]), "COLUMN"),
		)
	case len(like) > 0:
		p.Hint = fmt.Sprintf("%s may hold it; say so with a mapping file: users: {email: %s}", some(like),
			cmp.Or(mapping.Quoted(like[0]), "COLUMN"))
	}
	if len(t.Columns) > 0 && !hasNoHeader(t) {
		p.Hint += "; where users have none, --severity mapping/no-email=warning goes on without"
	}
	return &schema.DataError{Problem: p}
}

// some are the first of many names.
func some(names []string) string { return atMost(20, names) }

func atMost(most int, names []string) string {
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
}

// converted takes a chunk apart and encodes its users. It runs on any goroutine.
func converted(t task) done {
	c := t.converter
	b := &rows.Block{}
	if t.chunk != nil {
		b = t.chunk()
	}
	o := &origins{converter: c, rows: b}
	d := done{
		block: &schema.Block{Rows: len(b.Rows), Origins: o}, origins: o, notes: t.notes, last: t.chunk == nil,
		err: b.Err,
	}
	if d.last {
		d.err = t.err
	}
	memory := arenas.Get().(*arena)
	d.block.Spans = memory.spans[:0]
	e := &encoder{converter: c, rows: b, out: d.block, dst: memory.text[:0]}
	if c.plan.HasPassword() {
		clear(memory.passwords)
		e.passwords = slices.Grow(memory.passwords[:0], len(b.Rows))[:len(b.Rows)]
		memory.passwords = e.passwords
	}
	e.encode()
	o.passwords, o.left = e.passwords, e.behind
	if c.entries {
		o.write(memory)
	}
	d.block.Data, d.findings = e.dst, e.findings
	memory.text, memory.spans = e.dst, d.block.Spans
	d.block.OnRelease(func() {
		arenas.Put(memory)
		b.Release()
	})
	return d
}
