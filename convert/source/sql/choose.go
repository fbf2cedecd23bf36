package sql

import (
	"io"
	"path"

	"muster/schema"
)

// choose makes t the table that is read, because of the statement at i.
func (c *cutter) choose(t *table, columns []string, i int) {
	c.chosen = t
	c.table.File = c.part.Name
	if c.part.archive && t.parted { // its rows are in several members
		c.table.File = path.Dir(c.part.Name) + "/" + t.String()
	}
	c.table.Columns = c.dialect.columnsOf(t, columns)
	c.table.Types = c.dialect.typesOf(t, c.table.Columns)
	c.choice.Choose(&t.TableInfo, c.table)
	c.table.After = func() []schema.Problem { return c.choice.MoreUsers(c.dialect.rules+"more-users", c.table.File) }
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
		if t.columns != nil && c.choice.Named(&t.TableInfo) {
			c.choose(t, nil, 0)
			break
		}
	}
	return io.EOF
}
