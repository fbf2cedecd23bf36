package jsonrows

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"strconv"
	"time"
	"unicode/utf8"

	"muster/convert/source/rows"
	"muster/schema"
)

// appendDecoded appends the text of a valid JSON string. Half of a surrogate pair, which
// is no character, becomes bytes that are not UTF-8, so that it is found later on.
func appendDecoded(dst, text []byte) []byte {
	for {
		i := bytes.IndexByte(text, '\\')
		if i < 0 {
			return append(dst, text...)
		}
		dst = append(dst, text[:i]...)
		c := text[i+1]
		text = text[i+2:]
		switch c {
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 't':
			c = '\t'
		case 'u':
			r := unit(text)
			text = text[4:]
			if 0xd800 <= r && r < 0xdc00 && len(text) >= 6 && text[0] == '\\' && text[1] == 'u' {
				if low := unit(text[2:]); 0xdc00 <= low && low < 0xe000 {
					r = (r-0xd800)<<10 + (low - 0xdc00) + 0x10000
					text = text[6:]
				}
			}
			if 0xd800 <= r && r < 0xe000 {
				dst = append(dst, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
			} else {
				dst = utf8.AppendRune(dst, r)
			}
			continue
		}
		dst = append(dst, c)
	}
}

// unit is the number that four hexadecimal digits are.
func unit(text []byte) (r rune) {
	for _, c := range text[:4] {
		switch {
		case c <= '9':
			c -= '0'
		default:
			c = c | 0x20 - 'a' + 10
		}
		r = r<<4 | rune(c)
	}
	return r
}

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
func (p *parser) extended(i int, m *member) (int, *schema.Flaw) {
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

// unwrap makes a cell of the valid object at i. It says no where the object is
// something else than it seems.
func (p *parser) unwrap(i int, cell *rows.Cell) (ok bool) {
	inner, kind, keys := -1, "", 0
	subtype := -1
	members(p.scan, p.text, i, func(key []byte, at int) int {
		end, _ := p.scan.Value(at)
		keys++
		if string(key) == `"$type"` {
			subtype = at
		} else {
			inner, kind = at, string(key)
		}
		return end
	})
	if inner < 0 || keys > 2 || keys == 2 && (subtype < 0 || kind != `"$binary"`) {
		return false
	}
	end, _ := p.scan.Value(inner)
	isText := p.text[inner] == '"'
	switch {
	case kind == `"$undefined"`:
		*cell = rows.NullCell(i)
	case kind == `"$date"` && !isText:
		return p.date(inner, cell)
	case kind == `"$binary"` && p.text[inner] == '{':
		data := -1
		members(p.scan, p.text, inner, func(key []byte, at int) int {
			switch string(key) {
			case `"base64"`:
				data = at
			case `"subType"`:
				subtype = at
			}
			end, _ := p.scan.Value(at)
			return end
		})
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
	at := i
	if p.text[i] == '{' {
		members(p.scan, p.text, i, func(key []byte, v int) int {
			at = v
			end, _ := p.scan.Value(v)
			return end
		})
	}
	end, _ := p.scan.Value(at)
	ms, err := strconv.ParseInt(string(bytes.Trim(p.text[at:end], `"`)), 10, 64)
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
