package xlsx

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"
)

// look is how the number in a cell is shown.
type look struct {
	isDate, isTime bool
	digits         int // more than 1: shown with zeros in front, to so many digits
}

// lookOf reads a number format: one that every program has, by its number, or its code.
func lookOf(id int, code string) look {
	switch {
	case code != "":
		return lookOfCode(code)
	case 14 <= id && id <= 17, 27 <= id && id <= 31, id == 36, 50 <= id && id <= 54, id == 57, id == 58:
		return look{isDate: true}
	case 18 <= id && id <= 21, 32 <= id && id <= 35, id == 45, id == 47, id == 55, id == 56:
		return look{isTime: true}
	case id == 22:
		return look{isDate: true, isTime: true}
	}
	return look{}
}

func lookOfCode(code string) (l look) {
	code, _, _ = strings.Cut(code, ";")
	if len(code) > 1 && strings.Trim(code, "0") == "" {
		return look{digits: len(code)}
	}
	for i := 0; i < len(code); i++ {
		switch c := code[i] | 0x20; {
		case code[i] == '"':
			n := strings.IndexByte(code[i+1:], '"')
			if n < 0 {
				return l
			}
			i += n + 1
		case code[i] == '\\', code[i] == '_', code[i] == '*':
			i++
		case code[i] == '[':
			n := strings.IndexByte(code[i:], ']')
			if n < 0 {
				return l
			}
			if inside := strings.ToLower(code[i+1 : i+n]); inside != "" && strings.Trim(inside, "hms") == "" {
				return look{} // time that has passed, and no time of a day
			}
			i += n
		case strings.HasPrefix(code[i:], "General"), strings.HasPrefix(code[i:], "Standard"):
			return look{}
		case c == 'y' || c == 'd':
			l.isDate = true
		case c == 'h' || c == 's':
			l.isTime = true
		case c == 'm' && !l.isTime && !followedByTime(code[i+1:]):
			l.isDate = true
		}
	}
	return l
}

// followedByTime reports whether seconds come after m, which are minutes then.
func followedByTime(rest string) bool {
	rest = strings.TrimLeft(rest, "mM:.")
	return rest != "" && rest[0]|0x20 == 's'
}

// appendDate appends the date that a number of days means, in ISO 8601. It says no where
// there is no such day.
func appendDate(dst, number []byte, l look, is1904 bool) ([]byte, bool) {
	days, err := strconv.ParseFloat(string(bytes.TrimSpace(number)), 64)
	if err != nil || !(days >= 0 && days < 2958466) { // up to the year 9999
		return dst, false
	}
	ms := int64(math.Round(days * 86400e3))
	if !l.isDate && ms < 86400e3 {
		return time.UnixMilli(ms).UTC().AppendFormat(dst, "15:04:05.999"), true
	}
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case is1904:
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case ms < 60*86400e3:
		base = base.AddDate(0, 0, 1) // Excel takes 1900 for a leap year
	case ms < 61*86400e3:
		return dst, false // 29 February 1900
	}
	// a Duration ends after 292 years
	at := base.AddDate(0, 0, int(ms/86400e3)).Add(time.Duration(ms%86400e3) * time.Millisecond)
	if ms%86400e3 == 0 && !l.isTime {
		return at.AppendFormat(dst, "2006-01-02"), true
	}
	return at.AppendFormat(dst, "2006-01-02T15:04:05.999"), true
}
