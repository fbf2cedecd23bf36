package sql

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// months are as Oracle writes them in English.
var months = []string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}

// elements are what a mask of Oracle is made of, the longer ones first.
var elements = []string{
	"SYYYY", "YYYY", "RRRR", "MONTH", "HH24", "HH12", "XFF", "MON", "TZH", "TZM", "A.M.", "P.M.",
	"RR", "YY", "MM", "DD", "HH", "MI", "SS", "FF", "AM", "PM",
}

// masked reads a date by a mask of Oracle, and writes it as ISO 8601 has it, with a
// space between date and time. Months are those of English.
func masked(s, mask string) (dst []byte, ok bool) {
	year, month, day, hour, minute, second := 0, 1, 1, 0, 0, 0
	fraction, zone, afternoon := "", "", ""
	mask = strings.ToUpper(mask)
	number := func(width int) (n int) {
		s = strings.TrimLeft(s, " ")
		end := 0
		for end < len(s) && end < width && '0' <= s[end] && s[end] <= '9' {
			end++
		}
		n, err := strconv.Atoi(s[:end])
		ok = ok && err == nil
		s = s[end:]
		return n
	}
	ok = true
	for mask != "" && ok {
		if mask[0] == '"' { // text as it is
			text, rest, closed := strings.Cut(mask[1:], `"`)
			ok = closed && len(s) >= len(text) && strings.EqualFold(s[:len(text)], text)
			if ok {
				s, mask = s[len(text):], rest
			}
			continue
		}
		i := slices.IndexFunc(elements, func(e string) bool { return strings.HasPrefix(mask, e) })
		if i < 0 {
			if s == "" || '0' <= s[0] && s[0] <= '9' {
				return nil, false
			}
			s, mask = s[1:], mask[1:]
			continue
		}
		element := elements[i]
		mask = mask[len(element):]
		switch element {
		case "SYYYY", "YYYY", "RRRR":
			year = number(4)
		case "RR", "YY":
			if year = 2000 + number(2); element == "RR" && year >= 2050 {
				year -= 100
			}
		case "MM":
			month = number(2)
		case "MON", "MONTH":
			n := slices.IndexFunc(months, func(m string) bool { return len(s) >= 3 && strings.EqualFold(s[:3], m) })
			if n < 0 {
				return nil, false
			}
			month = n + 1
			if s = s[3:]; element == "MONTH" {
				s = strings.TrimLeft(strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), " ")
			}
		case "DD":
			day = number(2)
		case "HH24", "HH12", "HH":
			hour = number(2)
		case "MI":
			minute = number(2)
		case "SS":
			second = number(2)
		case "XFF", "FF":
			mask = strings.TrimLeft(mask, "123456789")
			if element == "XFF" && s != "" {
				s = s[1:]
			}
			end := len(s) - len(strings.TrimLeft(s, "0123456789"))
			fraction, s = strings.TrimRight(s[:end], "0"), s[end:]
		case "TZH":
			end := min(len(s), 3)
			zone, s = s[:end], s[end:]
			ok = end == 3 && (zone[0] == '+' || zone[0] == '-')
		case "TZM":
			zone += fmt.Sprintf(":%02d", number(2))
		default:
			n := len(element)
			if ok = len(s) >= n; ok {
				afternoon, s = strings.ToUpper(s[:1]), s[n:]
			}
		}
	}
	switch {
	case afternoon == "P" && hour < 12:
		hour += 12
	case afternoon == "A" && hour == 12:
		hour = 0
	}
	at := time.Date(year, time.Month(month), day, hour, minute, second, 0, time.UTC)
	if !ok || strings.TrimSpace(s) != "" || year == 0 || at.Day() != day || int(at.Month()) != month || hour > 23 ||
		minute > 59 || second > 59 {
		return nil, false
	}
	dst = at.AppendFormat(dst, "2006-01-02 15:04:05")
	if fraction != "" {
		dst = append(append(dst, '.'), fraction...)
	}
	return append(dst, zone...), true
}
