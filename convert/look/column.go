package look

import (
	"bytes"
	"encoding/json"
	"hash/maphash"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"muster/convert/cell"
	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/schema"
)

// Column is what the cells of one column are like. Filled cells are those that are
// neither NULL nor empty.
type Column struct {
	Name                string
	Null, Empty, Filled int
	NotUTF8, NonASCII   int        // filled cells
	Distinct            int        // different filled values, up to maxDistinct
	More                bool       // there are more than Distinct
	Values              []Value    // the different filled values, in order of appearance; nil where there are many
	Kinds               [kinds]int // filled cells that are of a kind; a cell may be of several
	ZeroDates           int        // 0000-00-00
	Spaced              int        // with spaces at an end
	Padded              int        // numbers with zeros before them
	LocalPhones         int        // phone numbers without a country code
	PlusLost            int        // of these, digits that are a number of some country once + stands before them
	Elevens             int        // of these, eleven digits from 13 on, which a number of China has without its code
	Zeros               int        // 0
	Lists               int        // of several addresses, the first of which is followed by ListMark
	ListMark            string
	Hashes              []Hash         // the kinds of stored passwords seen, in order of appearance
	Sure, Usable, Free  int            // cells that surely are hashes; that Auth0 can check; that say there is no password
	Inside              map[string]int // JSON cells, by the place of an e-mail address in them

	Marked    int // cells that begin like a stored password, and like nothing else
	Digests   int // cells of hex digits, as many as a digest or a key has
	HexDigits int // of the first of Digests
	Hidden    int // cells that hold a stored password among other things
	Masked    int // cells that hide what stood there
	Worded    int // cells of two words or more
	Logins    int // cells of one word in small letters, digits and marks, as people log in with

	Reasons       int // cells of a column that is called as that of a file of rejects, and hold what one does
	SecretsWithin int // JSON cells with a member that is called a secret; one is enough

	mayBeReasons bool
	namesStored  func() bool // is asked for each cell
	namesSalt    bool

	encoded  int                   // of Digests, those in base64
	table    *Table                // nil for none
	prefix   string                // that all columns of the table share
	folded   string                // the name without it, as names are compared
	last     string                // as LastName has it
	layouts  uint64                // those that fit all dates so far
	near     uint64                // those that fit nearly all of them
	misses   []int                 // cells that a layout of near does not fit
	seen     int                   // cells in which a date was looked for
	byMark   [len(numberMarks)]int // cells that are numbers so written
	digits   int                   // cells of digits alone, which are numbers however they are written
	noNumber bool                  // some cell is none
	Example  []byte                // the first filled value, its beginning
	distinct set
	crowded  bool // there are too many values for Values
	scratch  []byte
}

// Value is a value and how many cells hold it.
type Value struct {
	Text  string
	Count int
}

// Hash is a kind of stored passwords, and how many cells hold it.
type Hash struct {
	Name   string
	Count  int
	Reason *password.Reason // why Auth0 cannot check it; nil where it can
}

const (
	maxDistinct = 20_000
	maxValues   = 12
	maxValue    = 32  // bytes of one of Values
	maxExample  = 200 // bytes
)

var seed = maphash.MakeSeed()

func newColumn(name, prefix string) *Column {
	return &Column{
		Name: name,

		mayBeReasons: rows.MayBeRejectColumn(name),
		prefix:       prefix,
		folded:       schema.Folded(name[len(prefix):]),
		last:         LastName(name),
		namesSalt: schema.RelatedTo(name[len(prefix):]) == "salt" ||
			strings.Contains(schema.Folded(name), "salt"),
		namesStored: sync.OnceValue(func() bool { return (&Column{Name: name, prefix: prefix}).namesPassword() }),
		layouts:     allLayouts,
		near:        allLayouts,
		misses:      make([]int, len(layouts)),
		Inside:      map[string]int{},
	}
}

func (c *Column) add(v []byte, isNull bool) {
	switch {
	case isNull:
		c.Null++
		return
	case len(v) == 0:
		c.Empty++
		return
	}
	c.Filled++
	if first, last := v[0], v[len(v)-1]; first <= ' ' || last <= ' ' || first >= utf8.RuneSelf || last >= utf8.RuneSelf {
		if len(bytes.TrimSpace(v)) < len(v) {
			c.Spaced++
		}
	}
	if c.Example == nil {
		c.Example = slices.Clone(v[:min(len(v), maxExample)])
	}
	if !isASCII(v) {
		if utf8.Valid(v) {
			c.NonASCII++
		} else {
			c.NotUTF8++
		}
	}
	if c.count(v) {
		c.value(v)
	}
	known := c.kinds(v)
	c.marked(v)
	if !known || c.NamesPassword() {
		c.hash(v)
	}
	if c.mayBeReasons && rows.IsReason(v) {
		c.Reasons++
	}
	switch n := digest(v); {
	case password.IsMask(v):
		c.Masked++
	case n > 0:
		if c.Digests++; c.HexDigits == 0 {
			c.HexDigits = n
		}
		if v[len(v)-1] == '=' {
			c.encoded++
		}
	case Unmistakable(v):
		c.Marked++
	case len(v) > 12 && (v[0] == '{' || v[0] == '[' || bytes.IndexByte(v, '$') >= 0):
		c.within(v)
	case bytes.IndexByte(v, ' ') >= 0 && bytes.IndexByte(bytes.TrimSpace(v), ' ') > 0:
		c.Worded++
	case isLogin(v):
		c.Logins++
	}
}

func isASCII(v []byte) bool {
	var all byte
	for _, b := range v {
		all |= b
	}
	return all < utf8.RuneSelf
}

// isDigits reports whether there is nothing but digits, and one at least.
func isDigits(v []byte) bool {
	for _, b := range v {
		if b-'0' > 9 {
			return false
		}
	}
	return len(v) > 0
}

// isLogin reports whether a cell is written as user names are, and names of people are not.
func isLogin(v []byte) bool {
	return 'a' <= v[0] && v[0] <= 'z' && !slices.ContainsFunc(v, func(b byte) bool {
		return (b < 'a' || b > 'z') && (b < '0' || b > '9') && b != '.' && b != '_' && b != '-'
	})
}

// count counts different values, and reports whether it is worth while to keep them.
func (c *Column) count(v []byte) bool {
	if c.More {
		return false
	}
	c.distinct.add(maphash.Bytes(seed, v))
	if c.distinct.size > maxDistinct {
		c.More = true
		c.distinct = set{}
		return false
	}
	c.Distinct = c.distinct.size
	return !c.crowded
}

// set is a set of numbers that are as good as random. A map does more than is needed for each cell.
type set struct {
	slots []uint64 // 0 for an empty one
	size  int
}

func (s *set) add(n uint64) {
	if 2*s.size >= len(s.slots) {
		old := s.slots
		s.slots, s.size = make([]uint64, max(16, 4*len(old))), 0
		for _, o := range old {
			if o != 0 {
				s.add(o)
			}
		}
	}
	if slot := s.find(n); *slot == 0 {
		*slot = max(n, 1)
		s.size++
	}
}

func (s *set) has(n uint64) bool { return len(s.slots) > 0 && *s.find(n) != 0 }

// find is the slot of a number, or the empty one that it goes into.
func (s *set) find(n uint64) *uint64 {
	n = max(n, 1)
	for i := n; ; i++ {
		if slot := &s.slots[i%uint64(len(s.slots))]; *slot == n || *slot == 0 {
			return slot
		}
	}
}

func (c *Column) value(v []byte) {
	i := slices.IndexFunc(c.Values, func(w Value) bool { return w.Text == string(v) })
	switch {
	case i >= 0:
		c.Values[i].Count++
	case len(c.Values) == maxValues || len(v) > maxValue:
		c.Values, c.crowded = nil, true
	default:
		c.Values = append(c.Values, Value{string(v), 1})
	}
}

// Repeated says how many filled cells hold what another one holds already. It is 0 where
// there are too many values to know.
func (c *Column) Repeated() int {
	if c.More {
		return 0
	}
	return c.Filled - c.Distinct
}

// hash looks for a stored password.
func (c *Column) hash(v []byte) {
	if len(v) < LeastHash && v[0] != '!' && v[0] != '*' && !c.NamesPassword() {
		return // nothing that short is a hash; ! and * lock accounts
	}
	to, family, reason := password.Auto().Append(c.scratch[:0], password.Input{Stored: v})
	c.scratch = to
	name := family.String()
	switch {
	case family == password.NoPassword:
		c.Free++
	case reason == nil || family != password.Untranslated:
		c.Usable++
		c.Sure++
		reason = nil
	case reason.Cause == "unknown" || c.structured(v):
		return
	default:
		name = reason.Cause
		if !slices.Contains(doubtful, name) {
			c.Sure++
		}
	}
	i := slices.IndexFunc(c.Hashes, func(h Hash) bool { return h.Name == name })
	if i < 0 {
		i = len(c.Hashes)
		c.Hashes = append(c.Hashes, Hash{Name: name, Reason: reason})
	}
	c.Hashes[i].Count++
}

// structured reports whether a cell is something that also holds other things than hashes.
func (c *Column) structured(v []byte) bool {
	switch v[0] {
	case '{', '[':
		return json.Valid(v)
	case 'a', 'O':
		to, err := cell.AppendPHP(c.scratch[:0], v)
		c.scratch = to
		return err == nil
	}
	return false
}

// doubtful are the causes that other text has too: 13 letters, a word in braces.
var doubtful = []string{"crypt(3)", "MySQL", "unknown {scheme}", "other", "digest", "bare digest", "digest:salt"}

// Scheme returns the scheme that stored passwords in the column have by its name and those beside it.
func (c *Column) Scheme() string {
	return password.AutoFor(c.Name, func(name string) bool { return c.table.Column(name) != nil }).Name
}

// HoldsHashes reports whether the column is one of stored passwords: by its cells, or by
// its name where they may be.
func (c *Column) HoldsHashes() bool {
	return c.Sure > 0 && 2*c.Sure >= c.Filled-c.Free || c.NamesPassword()
}
