// Package convert turns the rows of exports into users as Auth0's bulk import takes them.
package convert

import (
	"errors"
	"iter"
	"runtime"
	"slices"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/schema"
)

// Tables are opened exports, read one after the other. An error is always the last pair.
type Tables = iter.Seq2[*rows.Table, error]

// Options of Users.
type Options struct {
	// Mapping is nil where columns are matched by their names.
	Mapping *mapping.Mapping
	// Complete adds what the names of further columns say, as it is done where a system is recognized.
	Complete bool
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
		s := &stream{options: options}
		for d, err := range schema.Ordered(work(tables, options), jobs, converted) {
			if err != nil {
				yield(nil, err)
				return
			}
			b := s.block(&d)
			if b != nil && !yield(b, nil) {
				return
			}
			if b != nil && d.err != nil {
				yield(nil, d.err)
				return
			}
		}
		for _, b := range s.ending() {
			if !yield(b, nil) {
				return
			}
		}
	}
}

// stream is what is known of the rows that went by.
type stream struct {
	options Options
	rows    int // of all tables
	users   int // rows that no rule leaves out
	row     int // of this table
	last    *converter
	cut     *converter // of a table that could not be read on; nil for none
	said    reported

	answer  *converter // the last whose export speaks of others
	answers int
}

// block is what a worker made, with its place in the stream; nil behind a place where the table could not be read on.
func (s *stream) block(d *done) *schema.Block {
	c, b := d.origins.converter, d.block
	if c != s.last {
		s.table(c)
	}
	if c == s.cut { // what follows is not to be trusted
		b.Release()
		return nil
	}
	b.First, d.origins.first, d.origins.row = s.rows, s.rows, s.row
	s.rows += b.Rows
	s.row += b.Rows
	s.users += b.Rows - skipped(b)
	b.Problems = append(b.Problems, d.notes...)
	for _, f := range d.findings {
		if !s.said.first(&f) {
			continue
		}
		f.Index = b.First + f.row
		if f.offset >= 0 {
			f.Pos = d.origins.pos(f.row, f.offset)
		}
		b.Add(f.Problem)
	}
	var data *schema.DataError
	if s.options.KeepRows && s.row > 0 && errors.As(d.err, &data) {
		s.cut, b.Cut, d.err = c, &data.Problem, nil
	}
	if d.last && c != s.cut && d.err == nil {
		b.Problems = append(b.Problems, s.tableEnds(c)...)
	}
	slices.SortStableFunc(b.Problems, schema.ByPlace)
	return b
}

// table begins with the next table.
func (s *stream) table(c *converter) {
	s.last, s.row, s.said = c, 0, reported{}
}

// tableEnds is what is to be said of a table that was read to its end.
func (s *stream) tableEnds(c *converter) (problems []schema.Problem) {
	if c.table.MoreRows != nil {
		s.answer = c
		s.answers++
	}
	if c.table.After != nil {
		problems = c.table.After()
	}
	problems = append(problems, c.elsewhere()...)
	if s.row > 0 {
		return problems
	}
	return append(problems, schema.Problem{
		Rule: "convert/no-rows", Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: c.table.File, Line: c.table.Header.Line},
		Message: "the export has columns but no rows",
		Hint:    "export the users again; the query may have found nobody",
	})
}

// ending is what is to be said when all tables were read.
func (s *stream) ending() (blocks []*schema.Block) {
	say := func(c *converter, problems ...schema.Problem) {
		o := &origins{converter: c, rows: &rows.Block{}, first: s.rows}
		blocks = append(blocks, &schema.Block{First: s.rows, Origins: o, Problems: problems})
	}
	if s.users == 0 && s.rows > 0 {
		hint := "look at the conditions under skip in the mapping file"
		if len(s.last.plan.Skip) == 0 {
			hint = "the rows hold no users: is it the right export, and the right table?"
		}
		say(s.last, schema.Problem{
			Rule: "convert/all-skipped", Severity: schema.Error, Index: -1, Pos: schema.Pos{File: s.last.table.File},
			Message: "no row is left: all are skipped", Hint: hint,
		})
	}
	if s.answer != nil {
		if more := s.answer.table.MoreRows(s.rows, s.answers); len(more) > 0 {
			say(s.answer, more...)
		}
	}
	return blocks
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
	large     bool  // few such chunks should be in memory
}

// Large reports whether schema.Ordered should go on only behind this one.
func (t task) Large() bool { return t.large }

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
			if !yield(task{c, chunk, notes, nil, false}, nil) {
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
			if !yield(task{c, chunk, nil, nil, t.Large != nil && t.Large()}, nil) {
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
	return yield(task{c, nil, notes, ended, false}, nil) && (ended == nil || options.KeepRows)
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
	e := &encoder{converter: c, rows: b, out: d.block, dst: memory.text[:0], declared: c.table.Types != nil}
	if c.plan.HasPassword() {
		e.families = slices.Grow(memory.families[:0], len(b.Rows))[:len(b.Rows)]
		for i := range e.families {
			e.families[i] = password.NoPassword
		}
		memory.families = e.families
	}
	e.encode()
	o.families, o.reasons, o.left = e.families, e.reasons, e.behind
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
