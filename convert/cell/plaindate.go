package cell

import "bytes"

// appendPlain is AppendDate for what most programs write: a day as YYYY-MM-DD, or a time of it in UTC, with T or a
// blank between them, seconds and perhaps a fraction, and nothing, Z or +00 at the end. It takes no memory. False
// leaves the cell to the layouts: it is written otherwise, or no date.
func appendPlain(dst, cell []byte) (to []byte, doubt Doubt, ok bool) {
	const day, second = len("2006-01-02"), len("2006-01-02T15:04:05")
	if len(cell) < day || !isDay(cell) {
		return dst, NoDoubt, false
	}
	if len(cell) == day {
		return append(dst, cell...), NoDoubt, true
	}
	if len(cell) < second || cell[day] != 'T' && cell[day] != ' ' || !isClock(cell[day+1:]) {
		return dst, NoDoubt, false
	}
	fraction, zone := cell[second:second], cell[second:]
	if len(zone) > 0 && zone[0] == '.' {
		end := 1
		for end < len(zone) && isDigit(zone[end]) {
			end++
		}
		if fraction, zone = zone[:end], zone[end:]; end == 1 || end > len(".123456789") {
			return dst, NoDoubt, false
		}
	}
	switch string(zone) {
	case "", "Z", "+00:00":
	case "+00": // of PostgreSQL
		if cell[day] == 'T' {
			return dst, NoDoubt, false
		}
	default:
		return dst, NoDoubt, false
	}
	dst = append(append(append(dst, cell[:day]...), 'T'), cell[day+1:second]...)
	if fraction = bytes.TrimRight(fraction, "0"); len(fraction) > 1 {
		dst = append(dst, fraction...)
	}
	if string(cell[:4]) < "1971" && string(cell[day+1:second]) != "00:00:00" { // a birthday may have a time of none
		doubt = TooEarly
	}
	return append(dst, 'Z'), doubt, true
}

// isDay reports whether a text begins with a day of the years 1 to 9999.
func isDay(text []byte) bool {
	century, year, month, day := twoDigits(text), twoDigits(text[2:]), twoDigits(text[5:]), twoDigits(text[8:])
	if text[4] != '-' || text[7] != '-' || century < 0 || year < 0 || century+year == 0 || month < 1 || month > 12 {
		return false
	}
	most := 31
	switch leap := year%4 == 0 && (year > 0 || century%4 == 0); {
	case month == 2 && leap:
		most = 29
	case month == 2:
		most = 28
	case month == 4, month == 6, month == 9, month == 11:
		most = 30
	}
	return 1 <= day && day <= most
}

// isClock reports whether a text begins with a time of a day to the second.
func isClock(text []byte) bool {
	hour, minute, second := twoDigits(text), twoDigits(text[3:]), twoDigits(text[6:])
	return text[2] == ':' && text[5] == ':' && 0 <= hour && hour < 24 && 0 <= minute && minute < 60 &&
		0 <= second && second < 60
}

// twoDigits is the number that a text begins with, -1 for none.
func twoDigits(text []byte) int {
	if !isDigit(text[0]) || !isDigit(text[1]) {
		return -1
	}
	return int(text[0]-'0')*10 + int(text[1]-'0')
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
