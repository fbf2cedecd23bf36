package convert

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/convert/mapping"
	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/schema"
)

// converter is what the blocks of one table have in common.
type converter struct {
	table     *rows.Table
	plan      *mapping.Plan
	separator string // between two records
	shown     []bool // columns whose cells may be quoted
	byPointer map[string]int
	needsRow  bool // some expression reads rows
}

func (c *converter) prepare() {
	c.shown = make([]bool, len(c.table.Columns))
	c.byPointer = map[string]int{}
	for i, column := range c.plan.Layout.Columns {
		c.shown[i] = len(column.Pointers) > 0
		for _, p := range column.Pointers {
			if _, ok := c.byPointer[p]; !ok {
				c.byPointer[p] = i
			}
			if schema.Secret(p) || strings.HasPrefix(p, "/custom_password_hash") || strings.HasPrefix(p, "/mfa_factors") {
				c.shown[i] = false
			}
		}
	}
	var visit func([]mapping.Node)
	visit = func(nodes []mapping.Node) {
		for _, n := range nodes {
			visit(n.Children)
			c.needsRow = c.needsRow || n.Leaf != nil && n.Leaf.Expr != nil
		}
	}
	visit(c.plan.Nodes)
	c.needsRow = c.needsRow || c.plan.Skip != nil || c.plan.Reject != nil
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

// encoder writes the users of one block.
type encoder struct {
	*converter
	rows     *rows.Block
	out      *schema.Block
	dst      []byte
	row      int
	env      mapping.Row
	findings []finding
}

func (e *encoder) encode() {
	bad := e.rows.Problems
	for e.row = range e.rows.Rows {
		broken := false
		for ; len(bad) > 0 && bad[0].Row == e.row; bad = bad[1:] {
			e.findings = append(e.findings, finding{bad[0].Problem, e.row, int(bad[0].Offset), bad[0].Once})
			broken = broken || !bad[0].Readable
		}
		if broken {
			e.missing("")
			continue
		}
		if e.needsRow && !e.wanted() {
			continue
		}
		if len(e.out.Spans) > 0 {
			e.dst = append(e.dst, e.separator...)
		}
		start := len(e.dst)
		if e.object(e.plan.Nodes); len(e.dst) == start {
			e.dst = append(e.dst, "{}"...)
		}
		e.out.Spans = append(e.out.Spans, schema.Span{Row: uint32(e.row), Start: uint32(start), End: uint32(len(e.dst))})
	}
}

func (e *encoder) missing(skip string) {
	e.out.Missing = append(e.out.Missing, schema.Missing{Row: uint32(e.row), Skip: skip})
}

// wanted applies skip and reject.
func (e *encoder) wanted() bool {
	e.env = make(mapping.Row, e.rows.Width)
	for i, column := range e.table.Columns {
		if c := e.rows.Cell(e.row, i); c.Null() {
			e.env[column] = nil
		} else {
			e.env[column] = string(e.rows.Value(c))
		}
	}
	for _, condition := range []*mapping.Expr{e.plan.Skip, e.plan.Reject} {
		if condition == nil {
			continue
		}
		holds, err := condition.Test(e.env)
		switch {
		case err != nil:
			e.failed(condition, "", err)
		case holds && condition == e.plan.Skip:
			e.missing("mapping/skip")
			return false
		case holds:
			e.report("mapping/reject", "", "the row is rejected by the mapping: "+condition.Source, "")
		}
	}
	return true
}

// failed reports an expression that gave nothing. What it says may quote a cell.
func (e *encoder) failed(x *mapping.Expr, pointer string, err error) {
	message := "the expression failed"
	if e.mayQuote(x) {
		message, _, _ = strings.Cut(message+": "+err.Error(), "\n")
	}
	e.report("convert/expression", pointer, message, "")
}

// mayQuote says whether no cell that an expression reads can be a secret.
func (e *encoder) mayQuote(x *mapping.Expr) bool {
	for i, column := range e.table.Columns {
		if !e.shown[i] && slices.Contains(x.Columns, column) {
			return false
		}
	}
	return true
}

func (e *encoder) report(rule, pointer, message, hint string) {
	e.findings = append(e.findings, finding{schema.Problem{Rule: rule, Severity: schema.Error, Pointer: pointer,
		Message: message, Hint: hint}, e.row, -1, ""})
}

// object writes the properties that have a value, and nothing where none has.
func (e *encoder) object(nodes []mapping.Node) {
	start := len(e.dst)
	for i := range nodes {
		n := &nodes[i]
		if n.Leaf != nil {
			e.leaf(n)
			continue
		}
		before := len(e.dst)
		e.dst = append(e.dst, n.Key...)
		inside := len(e.dst)
		if e.object(n.Children); len(e.dst) == inside {
			e.dst = e.dst[:before]
		}
	}
	if len(e.dst) > start {
		e.dst[start] = '{' // each key begins with a comma
		e.dst = append(e.dst, '}')
	}
}

func (e *encoder) leaf(n *mapping.Node) {
	l := n.Leaf
	before := len(e.dst)
	if l.Plain {
		c := e.rows.Cell(e.row, l.Index)
		if v := e.rows.Value(c); len(v) > 0 {
			var ok bool
			e.dst = append(e.dst, n.Key...)
			if e.dst, ok = schema.AppendString(e.dst, v); !ok {
				e.dst = e.dst[:before]
				e.invalidUTF8(n)
			}
		}
		return
	}
	if l.Type == mapping.Password {
		e.password(n)
		return
	}
	e.dst = append(e.dst, n.Key...)
	inside := len(e.dst)
	if e.value(n); len(e.dst) == inside {
		e.dst = e.dst[:before]
	}
}

func (e *encoder) invalidUTF8(n *mapping.Node) {
	e.report("convert/utf8", n.Pointer, "the text is not valid UTF-8", "name its encoding with --encoding, for example windows-1252")
}

// value appends the value of a leaf, nothing where it has none.
func (e *encoder) value(n *mapping.Node) {
	l := n.Leaf
	switch {
	case l.Value != nil:
		e.dst = append(e.dst, l.Value...)
	case l.Expr != nil:
		e.expression(n)
	default:
		c := e.rows.Cell(e.row, l.Index)
		v := e.rows.Value(c)
		if e.table.JSON && l.Type == mapping.JSON && l.Lookup == nil && l.Split == "" && !c.Quoted() && isNested(v) {
			e.nested(n, v)
			return
		}
		e.cell(n, v, c.Null())
	}
}

func isNested(v []byte) bool { return len(v) > 0 && (v[0] == '{' || v[0] == '[') }

// nested appends an object or array that is known to be JSON.
func (e *encoder) nested(n *mapping.Node, v []byte) {
	text, err := oneLine(v)
	if err != nil {
		e.invalidUTF8(n)
		return
	}
	e.dst = append(e.dst, text...)
}

func (e *encoder) expression(n *mapping.Node) {
	v, err := n.Leaf.Expr.Run(e.env)
	if err != nil {
		e.failed(n.Leaf.Expr, n.Pointer, err)
		return
	}
	switch v := v.(type) {
	case nil:
		e.cell(n, nil, true)
	case string:
		e.cell(n, []byte(v), false)
	default:
		text, err := mapping.Marshal(v)
		if err != nil {
			e.report("convert/expression", n.Pointer, fmt.Sprintf("the expression gives a %T, which is no JSON value", v), "")
			return
		}
		if _, isBool := v.(bool); n.Leaf.Type == mapping.String && !isBool && text[0] != '[' && text[0] != '{' {
			text = strconv.AppendQuote(nil, string(text)) // a number that is to be a string
		}
		e.dst = append(e.dst, text...)
	}
}

// cell appends what a cell becomes.
func (e *encoder) cell(n *mapping.Node, v []byte, isNull bool) {
	l := n.Leaf
	if l.Lookup != nil && !isNull {
		if found, ok := l.Lookup[string(v)]; ok {
			e.dst = append(e.dst, found...)
			return
		}
		if len(v) > 0 && l.Default == nil {
			e.unconverted(n, "convert/lookup", v, "the lookup has no value for %s", "add it to the lookup, or give the field a default")
			return
		}
		v = nil
	}
	if len(v) == 0 && (isNull || l.Type != mapping.Boolean || !l.Spelled("")) {
		e.dst = append(e.dst, l.Default...)
		return
	}
	if l.Split == "" {
		e.typed(n, v)
		return
	}
	e.dst = append(e.dst, '[')
	start := len(e.dst)
	for part := range strings.SplitSeq(string(v), l.Split) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if len(e.dst) > start {
			e.dst = append(e.dst, ',')
		}
		before := len(e.dst)
		if e.typed(n, []byte(part)); len(e.dst) == before {
			e.dst = e.dst[:start-1]
			return
		}
	}
	e.dst = append(e.dst, ']')
}

// typed appends v as the type of its field, or reports that it cannot be.
func (e *encoder) typed(n *mapping.Node, v []byte) {
	l := n.Leaf
	before := len(e.dst)
	switch l.Type {
	case mapping.Boolean:
		value, ok := l.Boolean(v)
		if !ok {
			e.unconverted(n, "convert/boolean", v, "%s is neither true nor false", "name its spellings in a mapping file: {column: …, true: [J, 1], false: [N, 0]}")
			return
		}
		e.dst = strconv.AppendBool(e.dst, value)
	case mapping.Integer:
		if !isInteger(v) {
			e.unconverted(n, "convert/integer", v, "%s is not an integer", "map it as string where it is an id")
			return
		}
		e.dst = append(e.dst, v...)
	case mapping.Number:
		if !isNumber(v) {
			e.unconverted(n, "convert/number", v, "%s is not a number as JSON writes it", "map it as string, or convert it with an expression")
			return
		}
		e.dst = append(e.dst, v...)
	case mapping.Date:
		date, ok := l.Date(v)
		if !ok {
			e.unconverted(n, "convert/date", v, "%s is not a date of the known layouts", "give the field a layout, such as 02.01.2006 15:04")
			return
		}
		e.dst = append(append(append(e.dst, '"'), date...), '"')
	case mapping.JSON:
		text, err := compact(v)
		if err != nil {
			e.unconverted(n, "convert/json", nil, "the cell is not JSON: "+err.Error(), "")
			return
		}
		e.dst = append(e.dst, text...)
	default:
		var ok bool
		if e.dst, ok = schema.AppendString(e.dst, v); !ok {
			e.dst = e.dst[:before]
			e.invalidUTF8(n)
		}
	}
}

// unconverted reports a cell. The format has one %s for the value, which is quoted
// only where it cannot be a secret.
func (e *encoder) unconverted(n *mapping.Node, rule string, v []byte, format, hint string) {
	message := format
	if v != nil {
		quoted := "the value"
		if l := n.Leaf; l.Expr != nil && e.mayQuote(l.Expr) || l.Index >= 0 && e.shown[l.Index] {
			quoted = schema.Quote(string(v))
		}
		message = fmt.Sprintf(format, quoted)
	}
	e.report(rule, n.Pointer, message, hint)
}

func (e *encoder) password(n *mapping.Node) {
	const pointer = "/password_hash"
	var stored []byte
	if x := n.Leaf.Expr; x == nil {
		stored = e.rows.Value(e.rows.Cell(e.row, n.Leaf.Index))
	} else if v, err := x.Run(e.env); err != nil {
		e.failed(x, pointer, err)
		return
	} else if text, isText := v.(string); isText || v == nil {
		stored = []byte(text)
	} else {
		e.report("convert/expression", pointer, fmt.Sprintf("the expression gives a %T, and a password hash is text", v), "")
		return
	}
	var reason *password.Reason
	if e.dst, reason = password.Append(e.dst, stored); reason != nil {
		e.report(reason.Rule, pointer, reason.Text, reason.Hint)
	}
}

func isInteger(v []byte) bool {
	return isNumber(v) && !strings.ContainsAny(string(v), ".eE")
}

func isNumber(v []byte) bool {
	return len(v) > 0 && (v[0] == '-' || '0' <= v[0] && v[0] <= '9') && json.Valid(v)
}
