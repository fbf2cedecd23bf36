package convert

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"fmt"
	"strconv"

	"muster/convert/cell"
	"muster/convert/mapping"
	"muster/convert/mapping/phone"
	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/schema"
	"muster/schema/jsontext"
)

// cell appends what a cell becomes: it is trimmed, stripped, compared with the spellings of NULL, taken out of HTML,
// written in another case, looked up, split, and then read as the type of its field.
func (e *encoder) cell(n *mapping.Node, v []byte, isNull bool) {
	l := n.Leaf
	v, isNull = e.cleaned(l, v, isNull)
	switch {
	case l.Type == mapping.Present:
		e.dst = strconv.AppendBool(e.dst, len(v) > 0)
	case isNull:
		e.without(l, l.Null)
	case l.Lookup != nil && l.Split == "":
		e.lookedUp(n, v)
	case len(v) == 0 && (l.Type != mapping.Boolean || !l.Spelled("")):
		e.without(l, l.Empty)
	case l.Split != "":
		e.split(n, v)
	default:
		e.typed(n, v)
	}
}

// cleaned is a cell after what is done to its text.
func (e *encoder) cleaned(l *mapping.Leaf, v []byte, isNull bool) ([]byte, bool) {
	if isNull {
		return nil, true
	}
	if l.Trim {
		v = bytes.TrimSpace(v)
	}
	if l.Strip != nil {
		v = l.Stripped(v)
	}
	if l.None != nil && l.IsNone(v) || (l.Type == mapping.Date || l.Type == mapping.Present) && cell.ZeroDate(v) {
		return nil, true
	}
	if l.HTML && bytes.IndexByte(v, '&') >= 0 {
		e.unescaped = cell.AppendHTML(e.unescaped[:0], v, l.Type == mapping.JSON)
		v = e.unescaped
	}
	if l.Case != mapping.AsIs {
		e.scratch = l.Case.AppendCase(e.scratch[:0], v)
		v = e.scratch
	}
	return v, false
}

// without appends what stands for a cell without a value.
func (e *encoder) without(l *mapping.Leaf, policy mapping.Policy) {
	switch policy {
	case mapping.AsNull:
		e.dst = append(e.dst, "null"...)
	case mapping.Keep:
		e.dst = append(e.dst, `""`...)
	default:
		e.dst = append(e.dst, l.Default...)
	}
}

// lookedUp appends what the lookup of a field has for a cell.
func (e *encoder) lookedUp(n *mapping.Node, v []byte) bool {
	l := n.Leaf
	found, ok := l.Lookup[string(v)]
	switch {
	case ok && l.Cells && len(found) > 0:
		e.typed(n, found)
	case ok && l.Cells, ok && string(found) == "null":
		e.without(l, l.Null)
	case ok:
		e.dst = append(e.dst, found...)
	case len(v) == 0:
		e.without(l, l.Empty)
	case l.Default == nil:
		e.unconverted(n, "convert/lookup", v, "the lookup has no value for %s",
			"add it to the lookup, or give the field a default")
	default:
		e.dst = append(e.dst, l.Default...)
		return false
	}
	return ok
}

// split appends a list of the parts of a cell. Empty parts are left out.
func (e *encoder) split(n *mapping.Node, v []byte) {
	l := n.Leaf
	outside := len(e.dst)
	e.dst = append(e.dst, '[')
	start := len(e.dst)
	separator := []byte(l.Split)
	for rest, more := v, true; more; {
		var part []byte
		part, rest, more = bytes.Cut(rest, separator)
		if part = bytes.TrimSpace(part); len(part) == 0 {
			continue
		}
		if len(e.dst) > start {
			e.dst = append(e.dst, ',')
		}
		before := len(e.dst)
		if l.Lookup == nil {
			e.typed(n, part)
		} else if _, known := l.Lookup[string(part)]; !known && l.Default != nil {
			e.dst = append(e.dst[:outside], l.Default...)
			return
		} else {
			e.lookedUp(n, part)
		}
		if len(e.dst) == before {
			e.dst = e.dst[:outside]
			return
		}
	}
	e.dst = append(e.dst, ']')
}

// several appends what the cells of several columns become: one text, the first that
// holds something, or a list.
func (e *encoder) several(n *mapping.Node) {
	l := n.Leaf
	if l.Join == nil && !l.First {
		e.columns(n)
		return
	}
	e.joined = e.joined[:0]
	found := false
	for _, i := range l.Parts {
		c := e.rows.Cell(e.row, i)
		v := e.rows.Value(c)
		if l.Trim {
			v = bytes.TrimSpace(v)
		}
		if len(v) == 0 || l.None != nil && l.IsNone(v) {
			continue
		}
		if found {
			e.joined = append(e.joined, *l.Join...)
		}
		e.joined = append(e.joined, v...)
		found = true
		if l.First {
			break
		}
	}
	e.cell(n, e.joined, !found)
}

// columns appends a list of the cells that hold something.
func (e *encoder) columns(n *mapping.Node) {
	l := n.Leaf
	outside := len(e.dst)
	e.dst = append(e.dst, '[')
	start := len(e.dst)
	for _, i := range l.Parts {
		c := e.rows.Cell(e.row, i)
		v, isNull := e.cleaned(l, e.rows.Value(c), c.Null())
		if isNull || len(v) == 0 {
			continue
		}
		if len(e.dst) > start {
			e.dst = append(e.dst, ',')
		}
		before := len(e.dst)
		if l.Lookup != nil {
			e.lookedUp(n, v)
		} else {
			e.typed(n, v)
		}
		if len(e.dst) == before {
			e.dst = e.dst[:outside]
			return
		}
	}
	if len(e.dst) == start {
		e.dst = e.dst[:outside]
		e.without(l, l.Empty)
		return
	}
	e.dst = append(e.dst, ']')
}

// typed appends v as the type of its field, or reports that it cannot be.
func (e *encoder) typed(n *mapping.Node, v []byte) {
	l := n.Leaf
	switch l.Type {
	case mapping.Boolean:
		value, ok := l.Boolean(v)
		if !ok {
			hint := "name its spellings in a mapping file: {column: …, true: [J, 1], false: [N, 0]}"
			if _, _, isDate := cell.AppendDate(nil, v, nil, nil); isDate {
				hint = "a date stands for true in a mapping file by {column: …, type: present}"
			}
			e.unconverted(n, "convert/boolean", v, "%s is neither true nor false", hint)
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
		if l.Decimal != "" || l.Groups != "" {
			e.number(n, v)
			return
		}
		if !isNumber(v) {
			e.unconverted(n, "convert/number", v, "%s is not a number as JSON writes it",
				`say how it is written: {column: …, type: number, decimal: ",", thousands: "."}, or map it as string`)
			return
		}
		e.dst = append(e.dst, v...)
	case mapping.Date, mapping.Phone, mapping.TOTP, mapping.UUID, mapping.Hex:
		e.written(n, v)
	case mapping.JSON, mapping.PHP, mapping.PHPSet, mapping.PGArray:
		e.structure(n, v)
	default:
		e.text(n, v)
	}
}

// number appends a number that is not written as JSON has it.
func (e *encoder) number(n *mapping.Node, v []byte) {
	var ok bool
	l := n.Leaf
	if e.dst, ok = cell.AppendNumber(e.dst, v, cmp.Or(l.Decimal, "."), l.Groups); !ok {
		e.unconverted(n, "convert/number", v, "%s is not a number as decimal and thousands of the field say",
			"groups between thousands have three digits; map it as string where it is no number")
	}
}

// text appends a text, or reports that v is none.
func (e *encoder) text(n *mapping.Node, v []byte) {
	before := len(e.dst)
	var ok bool
	if e.dst, ok = jsontext.AppendString(e.dst, v); !ok || e.declared && e.holdsBytes(n.Leaf, v) {
		e.dst = e.dst[:before]
		e.bytes(n, v)
	}
}

// holdsBytes reports whether a value of a column of bytes is no text.
func (e *encoder) holdsBytes(l *mapping.Leaf, v []byte) bool {
	return e.table.TypeOf(l.Index) == rows.Bytes && isBinary(v)
}

// bytes appends what is no text as PostgreSQL writes bytes, in metadata, or reports it.
func (e *encoder) bytes(n *mapping.Node, v []byte) {
	if n.Leaf.Natural && e.table.TypeOf(n.Leaf.Index) == rows.Bytes {
		e.dst = append(hex.AppendEncode(append(e.dst, `"\\x`...), v), '"')
		return
	}
	e.noText(n, v)
}

// isBinary reports whether v has bytes that no text has.
func isBinary(v []byte) bool {
	return bytes.ContainsFunc(v, func(r rune) bool { return r < ' ' && r != '\t' && r != '\r' && r != '\n' })
}

// written appends a text that is written anew and needs no escape.
func (e *encoder) written(n *mapping.Node, v []byte) {
	l := n.Leaf
	before := len(e.dst)
	e.dst = append(e.dst, '"')
	ok := true
	var err error
	switch l.Type {
	case mapping.Date:
		var doubt cell.Doubt
		if e.dst, doubt, ok = cell.AppendDate(e.dst, v, l.Layouts, l.Zone); doubt != cell.NoDoubt {
			e.doubtful(n, v, doubt)
		}
		if !ok {
			hint := "give the field a layout, such as dd.mm.yyyy hh:mm or %d.%m.%Y %H:%M"
			if l.Layouts != nil {
				hint = "there is no such day, or it is written otherwise; layout may be a list, and none: [x] takes a cell for " +
					"no value"
			}
			e.unconverted(n, "convert/date", v, "%s is not a date of the known layouts", hint)
		}
	case mapping.UUID:
		if e.dst, ok = cell.AppendUUID(e.dst, v); !ok {
			e.unconverted(n, "convert/bytes", nil, "the value is neither the 16 bytes of a UUID nor their hexadecimal digits",
				"type: hex takes bytes of any number")
		}
	case mapping.Hex:
		e.dst = cell.AppendHex(e.dst, v, e.table.TypeOf(l.Index) == rows.Bytes)
	case mapping.Phone:
		if e.dst, err = phone.Append(e.dst, v, l.Region); err != nil {
			hint := ""
			if err == phone.ErrNoRegion {
				hint = "give the field the region of such numbers: {column: …, type: phone, region: DE}"
			}
			e.unconverted(n, "convert/phone", v, "%s "+err.Error(), hint)
		}
	default:
		var reason *password.Reason
		if e.dst, reason = password.AppendTOTP(e.dst, password.Seed{Secret: v, Encoding: l.Encoding}); reason != nil {
			e.report(reason.Rule, n.Pointer, reason.Text, reason.Hint)
			e.left(mapping.LeftFactors, "authenticator app ("+reason.Cause+")")
			ok = false
		}
	}
	if !ok || err != nil {
		e.dst = e.dst[:before]
		return
	}
	e.dst = append(e.dst, '"')
}

// structure appends a cell that holds lists and objects.
func (e *encoder) structure(n *mapping.Node, v []byte) {
	var err error
	rule, what := "convert/json", "JSON"
	switch n.Leaf.Type {
	case mapping.PHP:
		rule, what = "convert/php", "what PHP's serialize writes"
		e.dst, err = cell.AppendPHP(e.dst, v)
	case mapping.PHPSet:
		rule, what = "convert/php", "what PHP's serialize writes"
		e.dst, err = cell.AppendPHPSet(e.dst, v)
	case mapping.PGArray:
		rule, what = "convert/pgarray", "an array as PostgreSQL writes it"
		e.dst, err = cell.AppendPGArray(e.dst, v)
	default:
		var text []byte
		text, err = compact(v)
		e.dst = append(e.dst, text...)
	}
	if err != nil {
		e.unconverted(n, rule, nil, "the cell is not "+what+": "+err.Error(), "")
	}
}

// unconverted reports a cell. The format has one %s for the value, which is quoted
// only where it cannot be a secret.
func (e *encoder) unconverted(n *mapping.Node, rule string, v []byte, format, hint string) {
	message := format
	if v != nil {
		quoted := "the value"
		if e.mayShow(n.Leaf) && !isHash(v) {
			quoted = schema.Quote(string(v))
		}
		message = fmt.Sprintf(format, quoted)
	}
	e.report(rule, n.Pointer, message, hint)
}

// doubts are what a date may not be, and what to do.
var doubts = map[cell.Doubt][2]string{
	cell.InGap: {
		"%s is a time that the clocks of the zone never showed, and an hour later is taken",
		"is the zone that of the export? where the times are in UTC, say zone: UTC",
	},
	cell.Twice: {
		"%s is a time that the clocks of the zone showed twice, and one of the two is taken",
		"where the times are in UTC, say zone: UTC; else an hour may be wrong, once a year",
	},
	cell.TooEarly: {
		"%s is a date before 1971, which is mostly a number read in the wrong unit, or one that means never",
		"is the layout right? epoch counts seconds, epoch-ms milliseconds, windows-filetime from 1601; none: [\"0\"] " +
			"leaves those that mean never out",
	},
}

// doubtful says so of the first date of a column that may be another one than was meant.
func (e *encoder) doubtful(n *mapping.Node, v []byte, doubt cell.Doubt) {
	what := "the date"
	if e.mayShow(n.Leaf) {
		what = schema.Quote(string(v))
	}
	e.findings = append(e.findings, finding{
		Problem: schema.Problem{
			Rule: "convert/doubtful-date", Severity: schema.Warning, Pointer: n.Pointer,
			Message: fmt.Sprintf(doubts[doubt][0], what) + "; said once a column", Hint: doubts[doubt][1],
		},
		row: e.row, offset: -1, once: fmt.Sprintf("doubtful-date %d %s", doubt, n.Pointer),
	})
}

// isHash reports whether a value is written as hashes are that name their scheme, such as $2b$10$…, {SSHA}… and
// pbkdf2_sha256$….
func isHash(v []byte) bool {
	return bytes.Count(v, []byte("$")) >= 2 || len(v) > 20 && v[0] == '{' && bytes.IndexByte(v, '}') > 1
}

// mayShow reports whether the value of a leaf cannot be a secret.
func (e *encoder) mayShow(l *mapping.Leaf) bool {
	if l.Expr != nil {
		return e.mayQuote(l.Expr)
	}
	for _, i := range l.Parts {
		if !e.visible[i] {
			return false
		}
	}
	return l.Index < 0 || e.visible[l.Index]
}
