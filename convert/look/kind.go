package look

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/mail"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"muster/convert/cell"
	"muster/convert/mapping/phone"
	"muster/schema"
	"muster/schema/jsontext"
)

// Kind is what a cell holds.
type Kind uint8

// Kinds, in the order in which they are preferred where all cells of a column are of several.
const (
	Email Kind = iota
	UUID
	URL
	JSON
	PHP     // of PHP's serialize
	PGArray // {a,b}
	Boolean // in the usual spellings
	Date
	Integer
	Number
	Phone // with a country code
	E164  // the same, written + and digits
	Hashed
	Text
	Nothing
	kinds
)

var kindNames = [kinds]string{
	"e-mail", "uuid", "URL", "JSON", "PHP-serialized", "PostgreSQL array", "boolean", "date",
	"integer", "number",
	"phone number", "phone number", "hash", "text", "nothing",
}

func (k Kind) String() string { return kindNames[k] }

// kinds counts what a filled cell may be, and reports whether it is something that no stored password is.
// The tests that cost least come first, and look at the first byte.
func (c *Column) kinds(v []byte) (known bool) {
	first := v[0]
	digit := '0' <= first && first <= '9'
	if len(v) <= 5 {
		if _, ok := cell.Boolean(v); ok {
			c.Kinds[Boolean]++
		}
	}
	if digit || first == '-' {
		c.number(v)
	}
	if first == '+' || first == '(' || digit {
		c.phone(v)
	}
	switch {
	case first == '{' || first == '[':
		c.structure(v)
	case len(v) > 3 && (v[1] == ':' || string(v) == "N;"):
		if to, err := cell.AppendPHP(c.scratch[:0], v); err == nil {
			c.scratch = to
			c.Kinds[PHP]++
		}
	case len(v) == 36 && isUUID(v):
		c.Kinds[UUID]++
		known = true
	case first|0x20 == 'h' && isURL(v):
		c.Kinds[URL]++
		known = true
	case bytes.IndexByte(v, '@') < 0:
	case IsEmail(bytes.TrimSpace(v)):
		c.Kinds[Email]++
		known = true
	default:
		c.list(v)
	}
	if (first == '0' || first <= ' ') && cell.ZeroDate(v) {
		c.ZeroDates++
		c.Kinds[Date]++
		known = true
	} else {
		c.date(v)
	}
	return known
}

// number counts numbers as JSON writes them, and those with zeros before them.
func (c *Column) number(v []byte) {
	digits := v
	if v[0] == '-' {
		digits = v[1:]
	}
	switch {
	case !isDigits(digits):
		if last := v[len(v)-1]; (last-'0' <= 9 || last <= ' ') && json.Valid(v) {
			c.Kinds[Number]++
		}
	case len(digits) > 1 && digits[0] == '0':
		c.Padded++
	default:
		if string(v) == "0" {
			c.Zeros++
		}
		c.Kinds[Integer]++
		c.Kinds[Number]++
	}
}

func (c *Column) phone(v []byte) {
	if len(v) < 6 || len(v) > 30 {
		return
	}
	to, err := phone.Append(c.scratch[:0], v, "")
	switch {
	case err == phone.ErrNoRegion:
		c.LocalPhones++
		if v[0] != '0' && isDigits(v) {
			if _, err := phone.Append(nil, append([]byte("+"), v...), ""); err == nil {
				if c.PlusLost++; len(v) == 11 && v[0] == '1' && v[1] >= '3' {
					c.Elevens++
				}
			}
		}
	case err == nil:
		c.Kinds[Phone]++
		if bytes.Equal(to, v) {
			c.Kinds[E164]++
		}
	}
	c.scratch = to
}

// LacksPlus reports whether the + alone seems to be missing before most numbers. Where they may as well be of China or
// North America, there is no saying.
func (c *Column) LacksPlus() bool { return 2*c.PlusLost >= c.Filled && c.Elevens < c.PlusLost }

// structure counts JSON and arrays of PostgreSQL. {} is both.
func (c *Column) structure(v []byte) {
	if json.Valid(v) {
		c.Kinds[JSON]++
		if place := emailInside(v); place != "" {
			c.Inside[place]++
		}
	}
	if v[0] == '{' {
		if to, err := cell.AppendPGArray(c.scratch[:0], v); err == nil {
			c.scratch = to
			c.Kinds[PGArray]++
		}
	}
}

// emailInside is where an e-mail address stands in the first element of a list, as an
// expression writes it; "" for nowhere.
func emailInside(v []byte) string {
	list := jsontext.ItemsOf(v, 0)
	if v[0] != '[' || !json.Valid(v) || !list.Next() {
		return ""
	}
	var text string
	if json.Unmarshal(list.Value, &text) == nil && IsEmail([]byte(text)) {
		return "[0]"
	}
	var object map[string]any
	if json.Unmarshal(list.Value, &object) != nil {
		return ""
	}
	for _, name := range append([]string{"value", "address", "email"}, slices.Sorted(maps.Keys(object))...) {
		if text, ok := object[name].(string); ok && IsEmail([]byte(text)) && schema.Folded(name) != "" {
			if strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") != "" {
				return "[0][" + strconv.Quote(name) + "]"
			}
			return "[0]." + name
		}
	}
	return ""
}

// list counts cells of several addresses, one after the other.
func (c *Column) list(v []byte) {
	for _, mark := range []string{";", ",", "|", " "} {
		first, rest, ok := bytes.Cut(bytes.TrimSpace(v), []byte(mark))
		if ok && IsEmail(bytes.TrimSpace(first)) && bytes.IndexByte(rest, '@') > 0 {
			c.Lists++
			c.ListMark = mark
			return
		}
	}
}

// IsEmail asks for what addresses in use have. The validator decides what Auth0 takes.
func IsEmail(v []byte) bool {
	at := bytes.LastIndexByte(v, '@')
	if at < 1 || len(v) > 254 || bytes.ContainsAny(v, " \t\r\n<>,;\"") || !bytes.Contains(v[at:], []byte(".")) {
		return false
	}
	if !slices.ContainsFunc(v, func(b byte) bool { return !isPlain(b) }) && bytes.Count(v, []byte("@")) == 1 &&
		!bytes.Contains(v, []byte("..")) && v[0] != '.' && v[at-1] != '.' && v[at+1] != '.' && v[len(v)-1] != '.' {
		return true
	}
	_, err := mail.ParseAddress(string(v))
	return err == nil
}

// isPlain reports whether a byte of an address needs no second look.
func isPlain(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '.' || b == '@' || b == '-' ||
		b == '_' || b == '+'
}

func isURL(v []byte) bool {
	if len(v) < 10 || v[4] != ':' && v[5] != ':' || !strings.EqualFold(string(v[:4]), "http") {
		return false
	}
	u, err := url.Parse(string(v))
	return err == nil && u.Host != "" && (strings.EqualFold(u.Scheme, "http") || strings.EqualFold(u.Scheme, "https"))
}

func isUUID(v []byte) bool {
	for i, b := range v {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		hex := '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'f'
		if dash != (b == '-') || !dash && !hex {
			return false
		}
	}
	return true
}

// Kind is what all filled cells hold, or most of them; others is how many do not.
func (c *Column) Kind() (k Kind, others int) {
	if c.Filled == 0 {
		return Nothing, 0
	}
	if c.HoldsHashes() {
		known := 0
		for _, h := range c.Hashes {
			known += h.Count
		}
		if known > 0 {
			return Hashed, c.Filled - known
		}
		return Text, 0
	}
	if c.layouts != 0 && c.Filled > c.ZeroDates {
		return Date, 0
	}
	for _, share := range []int{100, 80} { // percent
		for k := range E164 {
			n := c.Kinds[k]
			if k == Date {
				_, misses, ok := c.nearly()
				if n = c.Filled - misses; !ok || c.seen == 0 {
					n = 0
				}
			}
			if n == 0 || n*100 < c.Filled*share || k == Boolean && c.Kinds[Integer] == c.Filled && c.Filled == 1 {
				continue
			}
			if k == Phone && share == 100 || k != Phone {
				return k, c.Filled - n
			}
		}
	}
	return Text, 0
}

// holds reports whether at least half of the filled cells are of a kind.
func (c *Column) Holds(k Kind) bool { return c.Filled > 0 && 2*c.Kinds[k] >= c.Filled }

// all reports whether all filled cells are of a kind.
func (c *Column) All(k Kind) bool { return c.Filled > 0 && c.Kinds[k] == c.Filled }
