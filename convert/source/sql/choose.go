package sql

import (
	"io"
	"path"

	"muster/convert/source/rows"
	"muster/schema"
)

// wanted reports whether the table is the one to read.
func (c *cutter) wanted(t *table, columns []string) bool {
	switch {
	case c.options.Table != "":
		return t.Is(c.options.Table)
	case t.Rows > 0: // rows of it have been passed by
		return false
	}
	seen := t.Listed
	if t.columns == nil {
		seen.Columns = columns
	}
	return seen.LooksLikeUsers() // without columns, it is an error
}

// choose makes t the table that is read, because of the statement at i.
func (c *cutter) choose(t *table, columns []string, i int) {
	c.chosen = t
	c.table.File = c.part.Name
	if c.part.archive && t.parted { // its rows are in several members
		c.table.File = path.Dir(c.part.Name) + "/" + t.String()
	}
	c.table.Name = t.String()
	c.table.Columns = c.dialect.columnsOf(t, columns)
	if c.options.Table == "" {
		c.table.Found = rows.FoundTable(c.tables.listed(), &t.Listed)
		c.table.After = func() []schema.Problem {
			return rows.MoreUsers(c.dialect.rules+"more-users", c.table.File, c.tables.listed(), &t.Listed)
		}
	} else {
		c.table.Found = rows.TakenTable(c.tables.listed(), &t.Listed, c.options.Table)
	}
	switch {
	case c.part.archive: // the statement stands in no text that a person could see
	case t.create != "":
		c.table.Header = t.At
	default:
		c.table.Header = c.cursor.Place(i)
	}
	c.table.AppendReject = newRejects(c, t).append
}

// chooseEmpty ends a script without a row. A table that was asked for may have none, and so may all those that look
// like users.
func (c *cutter) chooseEmpty() error {
	if c.chosen != nil {
		return io.EOF
	}
	c.cursor = schema.Cursor{Line: 1, Column: 1}
	if h := c.tables.empty; h.table != nil {
		c.choose(h.table, h.columns, 0)
		return io.EOF
	}
	for _, t := range c.tables.list {
		if c.options.Table != "" && t.columns != nil && t.Is(c.options.Table) {
			c.choose(t, nil, 0)
			break
		}
	}
	return io.EOF
}
