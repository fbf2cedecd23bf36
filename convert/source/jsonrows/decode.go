package jsonrows

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"strconv"
	"time"

	"muster/convert/source/rows"
	"muster/schema/jsontext"
)

// extendedKeys are the types of MongoDB's Extended JSON that are plain text in a cell;
// objects of other types stay JSON.
var extendedKeys = map[string]bool{
	"$oid": true, "$date": true, "$numberLong": true, "$numberInt": true, "$numberDouble": true, "$numberDecimal": true,
	"$uuid": true, "$binary": true, "$type": true, "$symbol": true, "$undefined": true,
}

// isExtended reports whether the object at i begins as a value of Extended JSON.
func isExtended(text []byte, i int) bool {
	i = skip(text, i+1)
	if i+1 >= len(text) || text[i] != '"' || text[i+1] != '$' {
		return false
	}
	end := bytes.IndexByte(text[i+1:min(len(text), i+20)], '"')
	return end > 0 && extendedKeys[string(text[i+1:i+1+end])]
}

// extended reads a value of MongoDB's Extended JSON, version 1 or 2, and keeps what it says.
func (p *parser) extended(i int, m *member) (int, *jsontext.Flaw) {
	end, bad := p.scan.Value(i)
	if bad != nil {
		return end, bad
	}
	var cell rows.Cell
	if m.column >= 0 && p.unwrap(i, &cell) {
		p.cells[m.column] = cell
	} else {
		p.plain(i, end, m)
	}
	return end, nil
}

// unwrap makes a cell of the valid object at i. ok is false if the object is
// something else than it seems.
func (p *parser) unwrap(i int, cell *rows.Cell) (ok bool) {
	inner, kind, keys := -1, "", 0
	subtype := -1
	for w := jsontext.ItemsOf(p.text, i); w.Next(); keys++ {
		if string(w.Name) == `"$type"` {
			subtype = w.At
		} else {
			inner, kind = w.At, string(w.Name)
		}
	}
	if inner < 0 || keys > 2 || keys == 2 && (subtype < 0 || kind != `"$binary"`) {
		return false
	}
	end := jsontext.Skip(p.text, inner)
	isText := p.text[inner] == '"'
	switch {
	case kind == `"$undefined"`:
		*cell = rows.NullCell(i)
	case kind == `"$date"` && !isText:
		return p.date(inner, cell)
	case kind == `"$binary"` && p.text[inner] == '{':
		data := -1
		for w := jsontext.ItemsOf(p.text, inner); w.Next(); {
			switch string(w.Name) {
			case `"base64"`:
				data = w.At
			case `"subType"`:
				subtype = w.At
			}
		}
		return data >= 0 && subtype >= 0 && p.binary(data, subtype, cell)
	case kind == `"$binary"`:
		return subtype >= 0 && p.binary(inner, subtype, cell)
	case isText:
		e, escaped, _ := p.scan.String(inner)
		*cell = p.textCell(inner, e, escaped)
	case p.text[inner] == '{' || p.text[inner] == '[':
		return false
	default:
		*cell = rows.PlainCell(inner, end)
	}
	return true
}

// date is milliseconds since 1970, a number or {"$numberLong": "…"}.
func (p *parser) date(i int, cell *rows.Cell) bool {
	number := p.text[i:jsontext.Skip(p.text, i)]
	for w := jsontext.ItemsOf(p.text, i); w.Next(); {
		number = w.Value
	}
	ms, err := strconv.ParseInt(string(bytes.Trim(number, `"`)), 10, 64)
	if err != nil {
		return false
	}
	*cell = p.block.DecodedCell(i, true, func(dst []byte) []byte {
		return time.UnixMilli(ms).UTC().AppendFormat(dst, "2006-01-02T15:04:05.999Z07:00")
	})
	return true
}

// binary is base64; a UUID is written as such.
func (p *parser) binary(i, subtype int, cell *rows.Cell) bool {
	end, escaped, _ := p.scan.String(i)
	typeEnd, _ := p.scan.Value(subtype)
	if p.text[i] != '"' || p.text[subtype] != '"' || escaped {
		return false
	}
	raw, err := base64.StdEncoding.DecodeString(string(p.text[i+1 : end-1]))
	if string(p.text[subtype:typeEnd]) != `"04"` || len(raw) != 16 || err != nil {
		*cell = rows.QuotedCell(i+1, end-1)
		return true
	}
	*cell = p.block.DecodedCell(i, true, func(dst []byte) []byte {
		for n, part := range [][]byte{raw[:4], raw[4:6], raw[6:8], raw[8:10], raw[10:]} {
			if n > 0 {
				dst = append(dst, '-')
			}
			dst = hex.AppendEncode(dst, part)
		}
		return dst
	})
	return true
}
