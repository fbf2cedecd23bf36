package convert

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/schema"
)

// beginning is the rows of a table that were looked at before any is converted, and what was seen.
type beginning struct {
	seen   *look.Table
	chunks []rows.Chunk
	size   int
}

// add looks at a chunk, which is kept, and reports whether enough has been seen.
func (b *beginning) add(chunk rows.Chunk) bool {
	block := chunk()
	b.seen.Add(block, look.Short.Rows)
	b.chunks = append(b.chunks, func() *rows.Block { return block })
	b.size += len(block.Text)
	return block.Err != nil || b.seen.Rows >= look.Short.Rows || b.size >= look.Short.Bytes
}

// leftOut says what the columns that have no target seem to hold: passwords, and who must not log in.
func leftOut(t *rows.Table, plan *mapping.Plan, seen *look.Table) []schema.Problem {
	var columns []*look.Column
	for _, name := range plan.Unmapped {
		if c := seen.Column(name); c != nil && c.Filled > 0 {
			columns = append(columns, c)
		}
	}
	return append(passwordsLeftOut(t, columns, takesPasswords(plan, seen), seen.Extent()),
		statesLeftOut(t, columns, seen.Extent())...)
}

// passwordsLeftOut says which columns hold stored passwords. It is an error where they are unmistakable and no password
// is taken.
func passwordsLeftOut(t *rows.Table, columns []*look.Column, taken bool, extent string) (problems []schema.Problem) {
	problem := func(severity schema.Severity, hint, format string, args ...any) {
		problems = append(problems, ofTable(t, "mapping/hashes-left-out", severity, fmt.Sprintf(format, args...), hint))
	}
	salt := ""
	for _, c := range columns {
		if c.NamesSalt() {
			salt = c.Name
		}
	}
	var like []string
	for _, c := range columns {
		switch found := c.Passwords(salt != ""); {
		case found == look.NoPasswords, taken && c.Marked == 0:
		case taken || found == look.LikeDigests:
			like = append(like, rows.ShowName(c.Name))
		default:
			problem(schema.Error, hashHint(c, salt),
				"no user gets a password, though the cells of %s are stored passwords, and the column is left out (%s in %s)",
				rows.ShowName(c.Name), rows.Count(max(c.Marked, c.Digests, c.Usable), "cell"), extent)
			taken = true
		}
	}
	for _, c := range columns {
		switch name := mapping.Quoted(c.Name); {
		case c.Hidden > 0 && c.Marked == 0 && !taken:
			problem(schema.Warning,
				"an expression takes them out: password: {expr: …, scheme: auto}; or, where they are something else, ignore: ["+
					name+"]",
				"no user gets a password, though the cells of %s hold stored passwords among other things",
				rows.ShowName(c.Name))
		case c.Marked > 0 && c.Passwords(salt != "") == look.NoPasswords:
			problem(schema.Warning,
				fmt.Sprintf("find out whose they are; a mapping file takes them, under users: password: {column: %s, "+
					"scheme: auto}; or says ignore: [%[1]s]", name),
				"%d of the %s of %s in %s are stored passwords, and the column is left out",
				c.Marked, rows.Count(c.Filled, "cell"), rows.ShowName(c.Name), extent)
		}
	}
	for _, c := range columns {
		if !taken && len(problems)+len(like) == 0 && c.NamesPasswordOnly() {
			problem(schema.Warning, "if they are the passwords themselves, see muster explain password/plain-text; a mapping "+
				"file says what they are, under users, password: {column: "+mapping.Quoted(c.Name)+", scheme: …}, or ignore: ["+
				mapping.Quoted(c.Name)+"]",
				"no user gets a password: column %s is called one of passwords, and is left out, as its cells are no hashes that "+
					"muster knows (%s in %s)", rows.ShowName(c.Name), rows.Count(c.Filled-c.Free, "cell"), extent)
		}
	}
	if len(like) > 0 && !taken {
		problem(schema.Warning,
			"take them with password: {column: …, scheme: …}, or name them under ignore where they are something else",
			"left out are columns whose cells look like stored passwords: %s", strings.Join(like, ", "))
	}
	return problems
}

// statesLeftOut says which columns say who must not log in.
func statesLeftOut(t *rows.Table, columns []*look.Column, extent string) (problems []schema.Problem) {
	for _, c := range columns {
		s := c.State()
		if s == nil {
			continue
		}
		says, takes := "says", "takes it under users, "
		if s.Asked {
			says = "may say"
		}
		key, value := mapping.StateLine(c, s)
		if key == "skip" {
			takes = "leaves them out, "
		}
		problems = append(problems, ofTable(t, "mapping/disabled-left-out", schema.Warning,
			fmt.Sprintf("column %s %s who must not log in, and is left out: %s in %s", rows.ShowName(c.Name), says, counted(s),
				extent),
			fmt.Sprintf("a mapping file %s%s: %s; or says ignore: [%s]", takes, key, value, mapping.Quoted(c.Name))))
	}
	return problems
}

// storedIn are the columns that hold what the old program stored of a password, -1 for none.
type storedIn struct{ hash, salt, username, iterations int }

// findStored finds them: those that the plan takes or, where it takes none, those that look like it.
func findStored(t *rows.Table, plan *mapping.Plan, seen *look.Table) storedIn {
	found := storedIn{-1, -1, -1, -1}
	at := func(is func(*look.Column) bool) int {
		return slices.IndexFunc(seen.Columns, func(c *look.Column) bool { return c.Filled > 0 && is(c) })
	}
	for _, n := range plan.Nodes {
		switch {
		case n.Leaf == nil:
		case n.Leaf.Type == mapping.Password:
			found = storedIn{n.Leaf.Index, n.Leaf.Salt, n.Leaf.Username, n.Leaf.Iterations}
		case n.Pointer == "/username" && found.username < 0:
			found.username = n.Leaf.Index
		}
	}
	if found.salt < 0 {
		found.salt = at((*look.Column).NamesSalt)
	}
	if found.iterations < 0 {
		found.iterations = at((*look.Column).Iterations)
	}
	for _, like := range []func(*look.Column) bool{
		func(c *look.Column) bool { return c.Passwords(found.salt >= 0) == look.SurePassword },
		(*look.Column).HoldsHashes,
		func(c *look.Column) bool { return c.Passwords(found.salt >= 0) == look.LikeDigests },
	} {
		if found.hash < 0 {
			found.hash = at(like)
		}
	}
	if found.hash == found.salt {
		found.salt = -1
	}
	return found
}

func isHashesLeftOut(p schema.Problem) bool { return p.Rule == "mapping/hashes-left-out" }

// elsewhere says, of a table in which no passwords are, or not who must not log in, which other table of the export has
// them.
func (c *converter) elsewhere() (problems []schema.Problem) {
	if c.seen == nil {
		return nil
	}
	joins := look.FindJoins(context.Background(), c.table, c.seen, c.wants)
	for _, j := range joins.Tables {
		rule, message := "mapping/hashes-left-out", "no user gets a password, though table %s has stored passwords of the "+
			"same users: %s"
		if slices.ContainsFunc(j.Columns, func(c *look.Column) bool { return c.State() != nil }) {
			rule = "mapping/disabled-left-out"
			message = "table %s says who of the same users must not log in, and is not read: %s"
		}
		problems = append(problems, ofTable(c.table, rule, schema.Warning,
			fmt.Sprintf(message, rows.ShowName(j.Table), j.Holds()),
			joins.Reads()))
	}
	return problems
}

// takesPasswords reports whether users get a password from a column that holds one.
func takesPasswords(plan *mapping.Plan, seen *look.Table) bool {
	return slices.ContainsFunc(plan.Nodes, func(n mapping.Node) bool {
		if n.Leaf == nil ||
			n.Pointer != "/password_hash" && n.Pointer != "/custom_password_hash" && n.Leaf.Type != mapping.Password {
			return false
		}
		c := seen.Column(n.Leaf.Column)
		return c == nil || c.Filled > c.Free || c.Rows() == 0
	})
}

// hashHint is the line to write for a column of stored passwords. A digest has several readings.
func hashHint(c *look.Column, salt string) string {
	scheme, more := c.Scheme(), ""
	if c.Digests > 0 && c.Marked == 0 {
		scheme = mapping.LikelyScheme(c, salt)
		more = "; " + password.DigestMayBe(c.HexDigits/2) +
			"; with a known password, muster verify --explain finds the scheme"
	}
	return fmt.Sprintf("a mapping file takes them, under users: password: {column: %s, scheme: %s}%s; "+
		"or, where they are something else, ignore: [%[1]s]", mapping.Quoted(c.Name), scheme, more)
}

// counted is how many rows hold each value that may keep users out.
func counted(s *look.State) string {
	var words []string
	for _, v := range s.Off {
		if v.Text == "" || len(v.Text) > 16 {
			return rows.Count(s.Rows(), "row") + " filled"
		}
		words = append(words, fmt.Sprintf("%s %d", schema.Quote(v.Text), v.Count))
	}
	return strings.Join(words, ", ")
}

// guessed is the problem of passwords whose scheme the mapping calls a guess; nil for none.
func guessed(t *rows.Table, plan *mapping.Plan) []schema.Problem {
	for _, n := range plan.Nodes {
		if n.Leaf == nil || !n.Leaf.Hash.Guess || n.Leaf.Hash.Scheme == nil {
			continue
		}
		return []schema.Problem{ofTable(t, "mapping/guessed-scheme", schema.Warning,
			"the passwords are taken as "+n.Leaf.Hash.Scheme.Name+", which is a guess",
			"if it is wrong, nobody can log in: prove it with a known password, muster verify --credentials FILE "+
				"--explain, and take guess: true out of the mapping")}
	}
	return nil
}

// masked is the problem of a column of passwords that the export hides; nil for none.
func masked(t *rows.Table, plan *mapping.Plan, seen *look.Table) []schema.Problem {
	for _, n := range plan.Nodes {
		if n.Leaf == nil || n.Leaf.Type != mapping.Password {
			continue
		}
		c := seen.Column(n.Leaf.Column)
		if c == nil || c.Mask() == "" {
			continue
		}
		return []schema.Problem{ofTable(t, "password/hidden", schema.Error,
			fmt.Sprintf("the passwords of column %s are %s (%s)", rows.ShowName(c.Name), c.Mask(), seen.Extent()),
			"the program that wrote the export hides them: export the table of the users itself, or take no password; "+
				"users reset theirs then; where they are none the less theirs, --severity password/hidden=warning")}
	}
	return nil
}

// watch chooses the columns that are left out and have not been found out yet.
func (c *converter) watch(seen *look.Table, unmapped map[string]bool) {
	for _, i := range c.leftOut {
		name := c.table.Columns[i]
		if column := seen.Column(name); unmapped[name] && column.Marked == 0 {
			c.watched = append(c.watched, watched{i, column.Filled > column.Free})
		}
	}
}

// watched is a column that is left out, in which no passwords were found so far.
type watched struct {
	column int
	other  bool // it held something else
}

// mostWatched is how many cells of a row are looked at as it passes: of more columns, each row shows some.
const mostWatched = 16

// late looks at the first bytes of cells that are left out, as their block passes: what the beginning of the table did
// not show is said then.
func (e *encoder) late() {
	step := (len(e.watched) + mostWatched - 1) / mostWatched
	cells, width := e.rows.Cells, e.rows.Width
	for n, w := range e.watched {
		for i := n%step*width + w.column; i < len(cells); i += step * width {
			c := cells[i]
			if c.Len() < look.LeastHash || !look.Unmistakable(e.rows.Value(c)) {
				continue
			}
			row := i / width
			severity := schema.Error
			if e.takesPassword || w.other {
				severity = schema.Warning
			}
			name := e.table.Columns[w.column]
			e.findings = append(e.findings, finding{
				Problem: schema.Problem{
					Rule: "mapping/hashes-left-out", Severity: severity, Index: -1,
					Message: "a cell of " + rows.ShowName(name) + " is a stored password, and the column is left out",
					Hint: fmt.Sprintf("a mapping file takes it, under users: password: {column: %s, scheme: auto}; or says "+
						"ignore: [%[1]s]", mapping.Quoted(name)),
				},
				row: row, offset: e.rows.Offset(c), once: "hashes-left-out " + name,
			})
			break
		}
	}
}

// plainHint is the hint of a reason, which never takes what looks like a hash or a mask for the password itself.
func (e *encoder) plainHint(v []byte, r *password.Reason) string {
	if r.Cause == "unknown" && (e.shared || !look.MayBePlain(v)) {
		return "it is not the password itself: find out what wrote it, and whether the export hides passwords; the user " +
			"resets it otherwise, with --severity " + r.Rule + "=warning"
	}
	return r.Hint
}
