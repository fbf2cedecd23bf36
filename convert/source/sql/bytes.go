package sql

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"strings"

	"muster/convert/source/rows"
)

// conversion returns what makes the values of a column what its type says; nil where they are so as they are read.
func (d *dialect) conversion(c *column) func(*parser, rows.Cell) rows.Cell {
	switch {
	case c.bit:
		return (*parser).bit
	case c.kind == rows.Bytes:
		return d.bytes
	}
	return nil
}

// bit is 0 or 1 for the byte that a dump writes for a bit.
func (p *parser) bit(c rows.Cell) rows.Cell {
	v := p.b.Value(c)
	if len(v) != 1 || v[0] > 1 {
		return c
	}
	digit := '0' + v[0]
	return p.b.DecodedCell(p.b.Offset(c), false, func(dst []byte) []byte { return append(dst, digit) })
}

// raw is the bytes that a string of Oracle says in hexadecimal digits. Those of HEXTORAW are bytes already.
func (p *parser) raw(c rows.Cell) rows.Cell {
	v := p.b.Value(c)
	if len(v)%2 == 1 || !isHex(v) || p.text[p.b.Offset(c)] != '\'' {
		return c
	}
	return p.hex(c, v)
}

// bytea is the bytes that a value of PostgreSQL says, as \x and hexadecimal digits or, before PostgreSQL 9.0, as text
// with \ooo for a byte and \\ for a backslash.
func (p *parser) bytea(c rows.Cell) rows.Cell {
	v := p.b.Value(c)
	switch digits, ok := bytes.CutPrefix(v, []byte(`\x`)); {
	case p.text[p.b.Offset(c)]|0x20 == 'd': // decode(…) gave them
	case ok && len(digits)%2 == 0 && isHex(digits):
		return p.hex(c, digits)
	case !ok && bytes.IndexByte(v, '\\') >= 0:
		return p.b.DecodedCell(p.b.Offset(c), true, func(dst []byte) []byte { return appendCopied(dst, v) })
	}
	return c
}

// decodeCall is decode('…', 'hex') and decode('…', 'base64').
func (p *parser) decodeCall(start int, text, format token) (c rows.Cell, ok bool) {
	if text.kind != aString || format.kind != aString {
		return c, false
	}
	v := p.syntax.appendString(nil, p.text[text.start:text.end])
	var raw []byte
	var err error
	switch strings.ToLower(string(p.syntax.appendString(nil, p.text[format.start:format.end]))) {
	case "hex":
		raw, err = hex.AppendDecode(nil, v)
	case "base64":
		raw, err = base64.StdEncoding.AppendDecode(nil, v)
	default:
		return c, false
	}
	return p.b.DecodedCell(start, true, func(dst []byte) []byte { return append(dst, raw...) }), err == nil
}

// hex is a cell with the bytes that digits say.
func (p *parser) hex(c rows.Cell, digits []byte) rows.Cell {
	return p.b.DecodedCell(p.b.Offset(c), true, func(dst []byte) []byte {
		dst, _ = hex.AppendDecode(dst, digits)
		return dst
	})
}
