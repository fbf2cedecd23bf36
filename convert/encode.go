package convert

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"muster/convert/mapping"
	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/schema"
	"muster/schema/jsontext"
)

// encoder writes the users of one block.
type encoder struct {
	*converter
	rows      *rows.Block
	out       *schema.Block
	dst       []byte
	row       int
	declared  bool // the columns have types
	env       mapping.Row
	scratch   []byte // of a cell in another case
	joined    []byte // of several cells
	words     []byte // of several columns that name a scheme together
	unescaped []byte // of a cell that was HTML
	findings  []finding
	charsets  string // what is said of the first text of the block that is no UTF-8, and of the others
	// families are those of the passwords, row by row, and reasons what is wrong with them; nil where there are none.
	families []password.Family
	reasons  []*password.Reason
	given    bool     // the user of the row came with a hash in the form of Auth0
	behind   [][]Left // what of each row stays behind; nil for nothing
}

// finding is a problem whose place is worked out when its block is next.
type finding struct {
	schema.Problem
	row    int // in the block
	offset int // in its text; -1 for the cell that fills Pointer
	once   string
}

func (e *encoder) encode() {
	bad := e.rows.Problems
	for e.row = range e.rows.Rows {
		broken, skipped := false, ""
		for ; len(bad) > 0 && bad[0].Row == e.row; bad = bad[1:] {
			if bad[0].Skip {
				skipped = bad[0].Problem.Rule
				continue
			}
			if n := bad[0].Lost; n > 0 && slices.Contains(e.leftOut, n-1) { // nobody misses it
				bad[0].Problem.Severity = schema.Warning
			}
			e.findings = append(e.findings, finding{bad[0].Problem, e.row, int(bad[0].Offset), bad[0].Once})
			broken = broken || !bad[0].Readable
		}
		if broken || skipped != "" {
			e.missing(skipped)
			continue
		}
		if e.needsRow && !e.allIdle() && !e.wanted() {
			continue
		}
		if len(e.out.Spans) > 0 {
			e.dst = append(e.dst, e.separator...)
		}
		start := len(e.dst)
		e.given = false
		e.leave()
		if e.object(e.plan.Nodes); len(e.dst) == start {
			e.dst = append(e.dst, "{}"...)
		}
		if e.given {
			e.families[e.row] = password.Given
		}
		e.out.Spans = append(e.out.Spans, schema.Span{Row: uint32(e.row), Start: uint32(start), End: uint32(len(e.dst))})
	}
	e.late()
	e.lookForCharsets()
	e.lookForPhones()
	e.lookForAddresses()
}

func (e *encoder) missing(skip string) {
	e.out.Missing = append(e.out.Missing, schema.Missing{Row: uint32(e.row), Skip: skip})
}

// wanted applies skip and reject.
func (e *encoder) wanted() bool {
	if e.env == nil {
		e.env = make(mapping.Row, len(e.read))
	}
	for _, i := range e.read {
		if c := e.rows.Cell(e.row, i); c.Null() {
			e.env[e.table.Columns[i]] = nil
		} else {
			e.env[e.table.Columns[i]] = string(e.rows.Value(c))
		}
	}
	for i := range e.plan.Skip {
		holds, err := e.plan.Skip[i].Test(e.env)
		if err != nil {
			e.failed(e.plan.Skip[i].Expr, "", err)
		} else if holds {
			e.missing("mapping/skip")
			return false
		}
	}
	for i := range e.plan.Reject {
		c := &e.plan.Reject[i]
		holds, err := c.Test(e.env)
		if err != nil {
			e.failed(c.Expr, "", err)
		} else if holds {
			reason := c.Because
			if reason == "" {
				reason = c.Source
			}
			e.report("mapping/reject", "", "the row is rejected by the mapping: "+reason, "")
		}
	}
	return true
}

// failed reports an expression that gave nothing. What it says may quote a cell.
func (e *encoder) failed(x *mapping.Expr, pointer string, err error) {
	message, hint := "the expression failed", ""
	why, _, _ := strings.Cut(err.Error(), "\n")
	null := slices.IndexFunc(x.Columns, func(column string) bool {
		cell, read := e.env[column]
		return read && cell == nil
	})
	switch {
	case null >= 0 && (strings.Contains(why, "nil") || strings.Contains(why, "zero Value")): // as the language has it
		message += ": column " + mapping.Quoted(x.Columns[null]) + " is NULL here"
		hint = `where an empty text will do, write value ?? "" in the place of value, or row.NAME ?? ""`
	case e.mayQuote(x):
		message += ": " + why
	}
	e.report("convert/expression", pointer, message, hint)
}

// mayQuote reports whether no cell that an expression reads can be a secret.
func (e *encoder) mayQuote(x *mapping.Expr) bool {
	for i, column := range e.table.Columns {
		if !e.visible[i] && (x.All || slices.Contains(x.Columns, column)) {
			return false
		}
	}
	return true
}

func (e *encoder) report(rule, pointer, message, hint string) {
	e.findings = append(e.findings, finding{schema.Problem{
		Rule: rule, Severity: schema.Error, Pointer: pointer,
		Message: message, Hint: hint,
	}, e.row, -1, ""})
}

// object writes the properties that have a value, and nothing where none has.
func (e *encoder) object(nodes []mapping.Node) {
	start := len(e.dst)
	for i := 0; i < len(nodes); i++ {
		if i = e.texts(nodes, i); i == len(nodes) {
			break
		}
		n := &nodes[i]
		if n.Leaf != nil {
			e.leaf(n)
			continue
		}
		before := len(e.dst)
		e.dst = append(e.dst, n.Key...)
		inside := len(e.dst)
		if n.List {
			e.list(n.Children)
		} else {
			e.object(n.Children)
		}
		if len(e.dst) == inside {
			e.dst = e.dst[:before]
		}
	}
	if len(e.dst) > start {
		e.dst[start] = '{' // each key begins with a comma
		e.dst = append(e.dst, '}')
	}
}

// texts writes the properties from the one at i on that are texts as their cells have them, which most are, and returns
// the first that is not.
func (e *encoder) texts(nodes []mapping.Node, i int) int {
	cells := e.rows.Cells[e.row*e.rows.Width:]
	dst := e.dst
	for ; i < len(nodes) && nodes[i].Text >= 0; i++ {
		n := &nodes[i]
		v := e.rows.Value(cells[n.Text])
		if len(v) == 0 {
			continue
		}
		before := len(dst)
		var ok bool
		if dst, ok = jsontext.AppendMember(dst, n.Key, v); !ok || e.declared && e.holdsBytes(n.Leaf, v) {
			e.dst = append(dst[:before], n.Key...)
			e.bytes(n, v)
			if dst = e.dst; len(dst) == before+len(n.Key) {
				dst = dst[:before]
				continue
			}
		}
	}
	e.dst = dst
	return i
}

// list writes the factors that have a value, and nothing where none has.
func (e *encoder) list(nodes []mapping.Node) {
	start := len(e.dst)
	for i := range nodes {
		e.leaf(&nodes[i])
	}
	if len(e.dst) > start {
		e.dst[start] = '[' // each factor begins with a comma
		e.dst = append(e.dst, ']')
	}
}

func (e *encoder) leaf(n *mapping.Node) {
	l := n.Leaf
	before := len(e.dst)
	if l.Type == mapping.Password {
		e.password(n)
		return
	}
	e.dst = append(e.dst, n.Key...)
	inside := len(e.dst)
	if e.value(n); len(e.dst) == inside {
		e.dst = e.dst[:before]
		return
	}
	e.dst = append(e.dst, n.End...)
	e.given = e.given || l.Given
}

// noText reports a value that is no text that JSON can hold.
func (e *encoder) noText(n *mapping.Node, v []byte) {
	switch {
	case isBinary(v) || e.table.TypeOf(n.Leaf.Index) == rows.Bytes:
		what, kind := "bytes that are no text", "hex"
		if len(v) == 16 {
			what, kind = "16 bytes that are no text", "uuid"
		}
		column := "…"
		if n.Leaf.Index >= 0 {
			column = cmp.Or(mapping.Quoted(e.table.Columns[n.Leaf.Index]), column)
		}
		hint := fmt.Sprintf("say how they are written, in a mapping file: {column: %s, type: %s}", column, kind)
		if kind == "uuid" {
			hint += ", or type: hex for digits without hyphens"
		}
		e.report("convert/bytes", n.Pointer, "the value is "+what, hint)
		return
	case hasHalf(v):
		e.report("convert/utf8", n.Pointer, "the text holds half of a character, a surrogate without the other one",
			"the program that wrote it cut the text in two, often within an emoji: take out the half, or take the text from "+
				"its source again")
		return
	}
	if e.charsets == "" {
		e.charsets = nameCharset + otherCharsets(e.table, v, metMost)
		if e.table.Charset == "" && isUTF8(e.rows.Text) {
			e.charsets = "other texts of the file are UTF-8, so that --encoding would break them: write this one in UTF-8"
		}
	}
	e.report("convert/utf8", n.Pointer, "the text is not valid UTF-8", e.charsets)
}

// hasHalf reports whether what is not UTF-8 in a text are surrogates, as the readers leave them.
func hasHalf(v []byte) bool {
	found := false
	for len(v) > 0 {
		r, n := utf8.DecodeRune(v)
		if r == utf8.RuneError && n == 1 {
			if len(v) < 3 || v[0] != 0xed || v[1]&0xe0 != 0xa0 || v[2]&0xc0 != 0x80 {
				return false
			}
			found, n = true, 3
		}
		v = v[n:]
	}
	return found
}

// value appends the value of a leaf, nothing where it has none.
func (e *encoder) value(n *mapping.Node) {
	l := n.Leaf
	switch {
	case l.Value != nil:
		e.dst = append(e.dst, l.Value...)
	case l.Expr != nil:
		e.expression(n)
	case l.Index < 0:
		e.several(n)
	default:
		c := e.rows.Cell(e.row, l.Index)
		v := e.rows.Value(c)
		if e.isJSON(l, c, v) {
			e.nested(n, v)
			return
		}
		e.cell(n, v, c.Null())
	}
}

// isJSON reports whether a cell is JSON that is written as it stands.
func (e *encoder) isJSON(l *mapping.Leaf, c rows.Cell, v []byte) bool {
	switch {
	case !e.table.JSON || c.Quoted() || len(v) == 0:
		return false
	case l.Natural:
		return !l.IsNone(v)
	}
	return l.Type == mapping.JSON && l.Lookup == nil && l.Split == "" && (v[0] == '{' || v[0] == '[')
}

// nested appends what is known to be JSON.
func (e *encoder) nested(n *mapping.Node, v []byte) {
	text, err := oneLine(v)
	if err != nil {
		e.noText(n, v)
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

// hashed is what the row says of a stored password.
func (e *encoder) hashed(l *mapping.Leaf, stored []byte) password.Input {
	value := func(column int) []byte {
		if column < 0 {
			return nil
		}
		return e.rows.Value(e.rows.Cell(e.row, column))
	}
	return password.Input{
		Stored: stored, Salt: value(l.Salt), Iterations: value(l.Iterations),
		Username: value(l.Username), Scheme: e.schemeOf(l.Words),
		Pepper: []byte(l.Hash.Pepper), PreferCustom: e.preferCustom,
	}
}

// schemeOf is the word by which a row names its scheme: that of a column, or those of several that have one.
func (e *encoder) schemeOf(columns []int) []byte {
	switch len(columns) {
	case 0:
		return nil
	case 1:
		return e.rows.Value(e.rows.Cell(e.row, columns[0]))
	}
	e.words = e.words[:0]
	for _, column := range columns {
		if v := e.rows.Value(e.rows.Cell(e.row, column)); len(v) > 0 {
			if len(e.words) > 0 {
				e.words = append(e.words, ' ')
			}
			e.words = append(e.words, v...)
		}
	}
	return e.words
}

func (e *encoder) password(n *mapping.Node) {
	const pointer = "/password_hash"
	var value []byte
	if x := n.Leaf.Expr; x == nil {
		value = e.rows.Value(e.rows.Cell(e.row, n.Leaf.Index))
	} else if v, err := x.Run(e.env); err != nil {
		e.failed(x, pointer, err)
		return
	} else if text, isText := v.(string); isText || v == nil {
		value = []byte(text)
	} else {
		e.report("convert/expression", pointer, fmt.Sprintf("the expression gives a %T, and a password hash is text", v), "")
		return
	}
	var known bool
	if e.dst, known = n.Leaf.Hash.Scheme.AppendBcrypt(e.dst, value, e.preferCustom); known {
		e.families[e.row] = password.Bcrypt
		return
	}
	var family password.Family
	var reason *password.Reason
	e.dst, family, reason = n.Leaf.Hash.Scheme.Append(e.dst, e.hashed(n.Leaf, value))
	e.families[e.row] = family
	if reason != nil {
		if e.reasons == nil {
			e.reasons = make([]*password.Reason, len(e.rows.Rows))
		}
		e.reasons[e.row] = reason
		e.report(reason.Rule, pointer, reason.Text, e.plainHint(value, reason))
		f := &e.findings[len(e.findings)-1]
		if f.Severity = family.Severity(); f.Severity == schema.Warning {
			f.once = reason.Text // whole columns have the same
		}
	}
}
