package sql

import "slices"

// sqliteSteps gives a cutter the statements that the shell of SQLite writes around a dump.
func sqliteSteps(c *cutter) {
	c.steps["BEGIN"] = func(l *lexer, i int) (int, bool) {
		c.unended = 1
		return c.unknown(l, i)
	}
	c.steps["COMMIT"] = func(l *lexer, i int) (int, bool) {
		c.unended = 0
		return c.unknown(l, i)
	}
}

// dropComputed takes the columns away that no INSERT of SQLite has a value for.
func dropComputed(_ *cutter, t *table, _ *lexer) {
	t.describe(slices.DeleteFunc(t.columns, func(c column) bool { return c.generated }))
}

// trigger is the body of a trigger, which ends with END.
func trigger(l *lexer, what token) body {
	if l.is(what, "TRIGGER") {
		return &block{nested: 1}
	}
	return nil
}
