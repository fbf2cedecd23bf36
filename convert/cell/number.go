package cell

import (
	"bytes"
	"encoding/json"
)

// AppendNumber reads a number in which decimal stands before its fraction, and thousands between groups of three digits
// before it, "" for nothing; and appends it as JSON writes it. Groups are taken all or none: 1.234,50 and 1234,50. A
// blank as thousands is any kind of blank.
func AppendNumber(dst, cell []byte, decimal, thousands string) ([]byte, bool) {
	whole, fraction, hasFraction := bytes.Cut(bytes.TrimSpace(cell), []byte(decimal))
	start := len(dst)
	if len(whole) > 0 && (whole[0] == '-' || whole[0] == '+') {
		if whole[0] == '-' {
			dst = append(dst, '-')
		}
		whole = whole[1:]
	}
	var ok bool
	if dst, ok = appendGroups(dst, whole, thousands); !ok {
		return dst[:start], false
	}
	if hasFraction {
		if len(fraction) == 0 || len(bytes.Trim(fraction, "0123456789")) > 0 {
			return dst[:start], false
		}
		dst = append(append(dst, '.'), fraction...)
	}
	if !json.Valid(dst[start:]) {
		return dst[:start], false
	}
	return dst, true
}

// appendGroups appends the digits of groups.
func appendGroups(dst, whole []byte, thousands string) ([]byte, bool) {
	if thousands == " " {
		whole = bytes.ReplaceAll(bytes.ReplaceAll(whole, []byte("\u00a0"), []byte(" ")), []byte("\u202f"), []byte(" "))
	}
	for i, first := 0, true; ; i++ {
		group, rest, more := whole, []byte(nil), false
		if thousands != "" {
			group, rest, more = bytes.Cut(whole, []byte(thousands))
		}
		long := len(group) > 3 && !(first && !more) || len(group) < 3 && !first
		if len(group) == 0 || long || len(bytes.Trim(group, "0123456789")) > 0 {
			return dst, false
		}
		dst = append(dst, group...)
		if !more {
			return dst, true
		}
		whole, first = rest, false
	}
}
