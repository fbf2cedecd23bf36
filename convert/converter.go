package convert

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/rows"
	"muster/schema"
)

// converter is what the blocks of one table have in common.
type converter struct {
	table     *rows.Table
	plan      *mapping.Plan
	separator string // between two records
	entries   bool   // of a side file are wanted

	preferCustom bool // bcrypt goes to custom_password_hash

	visible   []bool // columns whose cells may be quoted
	byPointer map[string]int
	needsRow  bool // some expression reads rows
	leaves    []leaves
	onlyLeft  bool  // no other expression than those of what stays behind reads rows
	read      []int // columns that expressions read

	leftOut       []int     // columns
	addresses     []int     // of these, those that hold addresses
	watched       []watched // of these, those in which no passwords were found so far
	takesPassword bool
	stored        storedIn
	shared        bool        // nearly all passwords are the same
	seen          *look.Table // nil where what is left out is dropped
	wants         look.Wants  // that other tables of the export may have
}

// newConverter makes the plan for a table after a look at its first rows. The problems are what is to be said of the
// table as a whole.
func newConverter(t *rows.Table, options Options, start *beginning) (*converter, []schema.Problem, error) {
	seen := start.seen
	m, found, guesses, err := options.mapping(t, start)
	if err != nil {
		return nil, nil, err
	}
	m = options.complete(m, t, seen)
	plan, err := m.Compile(t.File, t.Columns)
	if err != nil {
		return nil, nil, atHeader(err, t)
	}
	plan.Layout.Found, plan.Layout.Form, plan.Layout.Line = found, t.Form, t.RejectLine
	c := &converter{
		table: t, plan: plan, separator: options.Form.Separator(), entries: options.Entries,
		preferCustom: options.PreferCustom,
	}
	if t.JSON {
		plan.KeepTypes()
	}
	c.takesPassword = takesPasswords(plan, seen)
	c.stored = findStored(t, plan, seen)
	c.prepare()
	hidden := masked(t, plan, seen)
	c.shared = hidden != nil
	notes := slices.Concat(t.Notes, guesses, hidden, guessed(t, plan))
	return c, append(notes, c.leavesOut(m, options, seen)...), nil
}

// mapping is that of the options, of the system that the table is known by, or what the names of its columns say; and
// how the export was recognized.
func (options Options) mapping(t *rows.Table, start *beginning) (*mapping.Mapping, string, []schema.Problem, error) {
	seen := start.seen
	if m := options.Mapping; m != nil {
		if options.Complete && m.Unmapped != "drop" {
			m = m.Complete(t.Columns, seen)
		}
		return m, t.Found, nil, nil
	}
	if m := mapping.Known(t.System, t.Format, t.Columns); m != nil {
		what := "columns"
		if t.System != "" {
			what = "tables"
		}
		found := what + " of " + m.Title + " (--from " + m.Extends + ")"
		if t.Found != "" {
			found = t.Found + ", " + found
		}
		return m.Complete(t.Columns, seen), found, nil, nil
	}
	m := mapping.Auto(options.wanted(t.Columns), seen)
	var guesses []schema.Problem
	if !m.Has("email") {
		p, err := withoutEmail(t, m, seen)
		switch {
		case err != nil && (!options.WithoutEmail || len(m.Fields) == 0):
			return nil, "", nil, err
		case err != nil:
			p = err.Problem
		}
		guesses = append(guesses, p)
	}
	return m, t.Found, append(guesses, start.refused(t, m, options)...), nil
}

// complete is a mapping with what the options and the cells say of columns that have no target.
func (options Options) complete(m *mapping.Mapping, t *rows.Table, seen *look.Table) *mapping.Mapping {
	with := *m
	with.Unmapped = cmp.Or(options.Unmapped, m.Unmapped)
	if c := seen.Column(t.RejectColumn()); c != nil && c.Reasons < c.Filled {
		t.OwnProblems = true
	}
	with.Ignore = slices.Concat(m.Ignore, options.Ignore, []string{t.RejectColumn()})
	for _, c := range seen.Columns {
		if c.Secret() {
			with.Secrets = append(with.Secrets, c.Name)
		}
	}
	return &with
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

func (c *converter) prepare() {
	c.visible = make([]bool, len(c.table.Columns))
	c.byPointer = map[string]int{}
	for i, column := range c.plan.Layout.Columns {
		c.visible[i] = len(column.Pointers) > 0 && !look.NamesSecret(c.table.Columns[i])
		for _, p := range column.Pointers {
			if _, ok := c.byPointer[p]; !ok {
				c.byPointer[p] = i
			}
			if schema.Secret(p) || strings.HasPrefix(p, "/custom_password_hash") || strings.HasPrefix(p, "/mfa_factors") {
				c.visible[i] = false
			}
		}
	}
	c.expressions()
}

// expressions finds out what the expressions of the plan read.
func (c *converter) expressions() {
	var all []*mapping.Expr
	var visit func([]mapping.Node)
	visit = func(nodes []mapping.Node) {
		for _, n := range nodes {
			visit(n.Children)
			if n.Leaf != nil && n.Leaf.Expr != nil {
				all = append(all, n.Leaf.Expr)
			}
		}
	}
	visit(c.plan.Nodes)
	for _, condition := range slices.Concat(c.plan.Skip, c.plan.Reject) {
		all = append(all, condition.Expr)
	}
	c.onlyLeft = len(all) == 0
	for _, l := range c.plan.LeftBehind {
		all = append(all, l.Expr)
		c.leaves = append(c.leaves, c.leavesOf(l.Expr))
	}
	c.needsRow = len(all) > 0
	for i, column := range c.table.Columns {
		if slices.ContainsFunc(all, func(x *mapping.Expr) bool { return x.All || slices.Contains(x.Columns, column) }) {
			c.read = append(c.read, i)
		}
	}
}

// column is the column that fills a JSON Pointer, or the nearest place around it; -1 for none.
func (c *converter) column(pointer string) int {
	for pointer != "" {
		if i, ok := c.byPointer[pointer]; ok {
			return i
		}
		pointer = pointer[:strings.LastIndexByte(pointer, '/')]
	}
	return -1
}
