package cell

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones have the same names everywhere
)

// Layout is a way to write a date.
type Layout struct {
	text    string // in Go's notation; "" for a number
	hasTime bool
	unit    time.Duration // of a number
	epoch   time.Time     // from which the number counts
}

// numbers are layouts that count from a point in time. Directories count as Windows does.
var numbers = map[string]Layout{
	"epoch":            {unit: time.Second, epoch: time.Unix(0, 0)},
	"epoch-ms":         {unit: time.Millisecond, epoch: time.Unix(0, 0)},
	"epoch-us":         {unit: time.Microsecond, epoch: time.Unix(0, 0)},
	"windows-filetime": {unit: 100 * time.Nanosecond, epoch: time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC)},
	"dotnet-ticks":     {unit: 100 * time.Nanosecond, epoch: time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)},
}

// generalized are the forms of LDAP's GeneralizedTime that are in use.
var generalized = []string{"20060102150405Z0700", "20060102150405Z07", "200601021504Z0700"}

// usualLayouts are dates that can be read in one way only.
var usualLayouts = goLayouts(
	time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05Z07",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
)

func goLayouts(texts ...string) []Layout {
	layouts := make([]Layout, len(texts))
	for i, text := range texts {
		layouts[i] = Layout{text: text, hasTime: strings.Contains(text, "15")}
	}
	return layouts
}

// BadLayout is what is wrong with a layout, and what to write.
type BadLayout struct{ Message, Hint string }

// ReadLayout understands Go's notation, that of strftime, letters as in dd.mm.yyyy, TT.MM.JJJJ or jj/mm/aaaa, and the
// names of numbers.
func ReadLayout(text string) ([]Layout, *BadLayout) {
	if number, ok := numbers[text]; ok {
		return []Layout{number}, nil
	}
	switch text {
	case "ldap":
		return goLayouts(generalized...), nil
	case "iso":
		return usualLayouts, nil
	}
	written := text
	if strings.Contains(text, "%") {
		var bad string
		if text, bad = strftime(text); bad != "" {
			return nil, &BadLayout{
				fmt.Sprintf("the layout has %q, which is not known", bad),
				"parts are %Y %y %m %d %e %b %B %j %H %I %M %S %f %p %z %Z %a %A %F %T %R %D",
			}
		}
	}
	if in, ok := inLetters(text); ok {
		text = in
	}
	// A date that is written and read again has lost what the layout lacks.
	sample := time.Date(2019, 11, 23, 17, 48, 59, 0, time.FixedZone("", 5*60*60))
	got, err := time.Parse(text, sample.Format(text))
	if err != nil || got.Year() != 2019 || got.Month() != 11 || got.Day() != 23 {
		hint := "write dd.mm.yyyy hh:mm:ss, or how 2 January 2006, 15:04:05 looks, such as 02.01.2006 15:04, or " +
			"%d.%m.%Y %H:%M, or epoch, epoch-ms, epoch-us, iso, ldap, windows-filetime, dotnet-ticks"
		return nil, &BadLayout{fmt.Sprintf("the layout %q names no year, month and day", written), hint}
	}
	return []Layout{{text: text, hasTime: got.Hour() > 0}}, nil
}

// inLetters is a layout in Go's notation of one whose parts are letters, as people and most programs write it:
// dd.mm.yyyy and MM/dd/yyyy, TT.MM.JJJJ in German, jj/mm/aaaa in French, dd/mm/aaaa in Spanish and Portuguese,
// gg/mm/aaaa in Italian. The letter m is minutes behind hours. False is for other text.
func inLetters(text string) (layout string, ok bool) {
	var b strings.Builder
	years := strings.Contains(text, "aaaa") || strings.Contains(text, "AAAA")
	dayed, timed := false, false
	for i := 0; i < len(text); {
		end := i + 1
		for end < len(text) && text[end]|0x20 == text[i]|0x20 {
			end++
		}
		n := end - i
		part := text[i:end]
		switch letter := text[i] | 0x20; {
		case text[i] == 'T' && n == 1 && i > 0: // of ISO 8601
		case letter == 'y', letter == 'a' && n > 1, letter == 'j' && n != 2, letter == 'j' && dayed:
			part = map[int]string{2: "06", 4: "2006"}[n]
		case letter == 'm' && timed:
			part = map[int]string{1: "4", 2: "04"}[n]
		case letter == 'm':
			part = map[int]string{1: "1", 2: "01", 3: "Jan", 4: "January"}[n]
		case letter == 'h' || letter == 's' && !timed:
			part = map[int]string{1: "15", 2: "15"}[n]
			timed = true
		case letter == 's':
			part = map[int]string{1: "5", 2: "05"}[n]
		case letter == 't' && timed, letter == 'a' && timed:
			part = "PM"
		case letter == 'd', letter == 't', letter == 'g', letter == 'j' && years:
			part = map[int]string{1: "2", 2: "02"}[n]
			dayed = true
		case 'a' <= letter && letter <= 'z', '0' <= text[i] && text[i] <= '9':
			return "", false
		}
		if part == "" {
			return "", false
		}
		b.WriteString(part)
		i = end
	}
	layout = b.String()
	if strings.HasSuffix(layout, "PM") {
		layout = strings.Replace(layout, "15", "03", 1)
	}
	return layout, dayed
}

// parts are those of strftime.
var parts = map[byte]string{
	'Y': "2006", 'y': "06", 'm': "01", 'd': "02", 'e': "_2", 'b': "Jan", 'h': "Jan", 'B': "January", 'j': "002",
	'H': "15", 'I': "03", 'M': "04", 'S': "05", 'p': "PM", 'z': "-0700", 'Z': "MST", 'a': "Mon", 'A': "Monday",
	'F': "2006-01-02", 'T': "15:04:05", 'R': "15:04", 'D': "01/02/06", '%': "%", 't': "\t", 'n': "\n",
}

// strftime is a layout in Go's notation, and the part that it does not know. Go reads
// fractions behind the seconds without being told, so %f goes with the mark before it.
func strftime(text string) (layout, bad string) {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != '%' {
			// Text that Go would take for a part of a date cannot be written.
			if '0' <= c && c <= '9' || c == '_' {
				return "", string(c)
			}
			b.WriteByte(c)
			continue
		}
		i++
		if i+1 < len(text) && text[i] == '-' {
			i++ // without leading zeros: Go reads both
		}
		if i >= len(text) {
			return "", "%"
		}
		if text[i] == 'f' {
			s := strings.TrimRight(b.String(), ".,")
			b.Reset()
			b.WriteString(s)
			continue
		}
		part, ok := parts[text[i]]
		if !ok {
			return "", "%" + text[i:i+1]
		}
		if len(part) == 2 && part[0] == '0' && strings.IndexByte("dmIMS", text[i]) >= 0 &&
			!strings.HasPrefix(text[i+1:], "%") {
			part = part[1:] // a digit alone is read as well; before another part, it would be taken for one with it
		}
		b.WriteString(part)
	}
	return b.String(), ""
}

// Doubt is what a date that was read may not be.
type Doubt uint8

// Doubts.
const (
	NoDoubt  Doubt = iota
	InGap          // the clocks of the zone passed over that time
	Twice          // the clocks of the zone showed that time twice
	TooEarly       // a count from a point in time, or a time of a day, before 1971
)

// AppendDate reads a cell and appends it in ISO 8601. A date without a time stays one. Nil layouts are the usual ones,
// nil is UTC for dates that name no zone.
func AppendDate(dst, cell []byte, layouts []Layout, zone *time.Location) (to []byte, doubt Doubt, ok bool) {
	usual := layouts == nil
	if usual {
		layouts = usualLayouts
	}
	if zone == nil {
		zone = time.UTC
	}
	cell = bytes.TrimSpace(cell)
	if usual && (len(cell) == 0 || cell[0] < '0' || cell[0] > '9') { // of millions of cells, trying each takes minutes
		return dst, NoDoubt, false
	}
	if usual && zone == time.UTC {
		if to, doubt, ok := appendPlain(dst, cell); ok {
			return to, doubt, true
		}
	}
	for i := range layouts {
		if to, doubt, ok := layouts[i].append(dst, cell, zone); ok {
			return to, doubt, true
		}
	}
	return dst, NoDoubt, false
}

func (l *Layout) append(dst, cell []byte, zone *time.Location) ([]byte, Doubt, bool) {
	if l.text == "" {
		t, ok := l.number(cell)
		if !ok {
			return dst, NoDoubt, false
		}
		return t.In(zone).AppendFormat(dst, time.RFC3339Nano), early(t), true
	}
	t, err := time.ParseInLocation(l.text, string(cell), zone)
	switch {
	case err != nil:
		return dst, NoDoubt, false
	case !l.hasTime:
		return t.AppendFormat(dst, time.DateOnly), NoDoubt, true
	}
	doubt := NoDoubt
	if hour, minute, second := t.Clock(); hour+minute+second > 0 { // a birthday may have a time of none
		doubt = early(t)
	}
	if zone != time.UTC && !strings.Contains(l.text, "07") && !strings.Contains(l.text, "MST") { // it names none itself
		doubt = max(doubt, doubtOf(t, l.text, string(cell)))
	}
	return t.AppendFormat(dst, time.RFC3339Nano), doubt, true
}

func early(t time.Time) Doubt {
	if t.Year() < 1971 {
		return TooEarly
	}
	return NoDoubt
}

// doubtOf reports whether the clocks of its zone never showed the time that a cell names, or showed it twice.
func doubtOf(t time.Time, layout, cell string) Doubt {
	named, err := time.Parse(layout, cell)
	_, offset := t.Zone()
	if err == nil && named.Add(-time.Duration(offset)*time.Second).Unix() != t.Unix() {
		return InGap
	}
	begin, end := t.ZoneBounds()
	if !begin.IsZero() {
		_, before := begin.Add(-time.Second).Zone()
		if t.Before(begin.Add(time.Duration(before-offset) * time.Second)) {
			return Twice
		}
	}
	if !end.IsZero() {
		_, after := end.Zone()
		if !t.Before(end.Add(time.Duration(after-offset) * time.Second)) {
			return Twice
		}
	}
	return NoDoubt
}

// number reads a count of units, which may have a sign and a fraction.
func (l *Layout) number(cell []byte) (time.Time, bool) {
	whole, fraction, hasFraction := strings.Cut(string(cell), ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || hasFraction && (l.unit != time.Second || strings.Trim(fraction, "0123456789") != "") {
		return time.Time{}, false
	}
	perSecond := int64(time.Second / l.unit)
	seconds, rest := n/perSecond, n%perSecond*int64(l.unit)
	if hasFraction {
		nanos, _ := strconv.ParseInt((fraction + "000000000")[:9], 10, 64)
		if strings.HasPrefix(whole, "-") {
			nanos = -nanos
		}
		rest += nanos
	}
	const most = 1 << 40 // seconds; beyond it, additions would run over
	if seconds > most || seconds < -most {
		return time.Time{}, false
	}
	t := time.Unix(l.epoch.Unix()+seconds, rest).UTC()
	return t, 1 <= t.Year() && t.Year() <= 9999
}

// ZeroDate reports whether a cell is what programs write where they have no date: 0000-00-00 of MySQL, 0001-01-01 of Go
// and .NET.
func ZeroDate(cell []byte) bool {
	cell = bytes.TrimSpace(cell)
	return (bytes.HasPrefix(cell, []byte("0000-00-00")) || bytes.HasPrefix(cell, []byte("0001-01-01"))) &&
		len(bytes.Trim(cell[10:], "0:.T Z+")) == 0
}
