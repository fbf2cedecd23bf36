package phone

import (
	_ "embed"
	"maps"
	"math/bits"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// plans.tsv has a line for each region: region, country code, 1 for the main region of
// the code, possible lengths, international prefix, national prefix, what it becomes,
// and the pattern of national numbers.
//
//go:embed plans.tsv
var table string

// plan is the numbering plan of a region.
type plan struct {
	region, code string
	main         bool
	lengths      uint32         // bit n: numbers of n digits
	idd          *regexp.Regexp // what is dialled to reach another country
	prefix       *regexp.Regexp // what is dialled before a number inside the country; nil for nothing
	literal      string         // the prefix, where it is nothing but digits
	becomes      string
	pattern      *regexp.Regexp
}

type plans struct {
	regions map[string]func() *plan
	codes   [1000]func() *plan // main regions by their country code; no code begins another
}

// Nothing is read before the first number is.
var world = sync.OnceValue(func() *plans {
	w := &plans{regions: map[string]func() *plan{}}
	for line := range strings.Lines(table) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		p := sync.OnceValue(func() *plan { return read(fields) })
		if fields[0] != "001" { // what belongs to no country
			w.regions[fields[0]] = p
		}
		if fields[2] == "1" {
			code, _ := strconv.Atoi(fields[1])
			w.codes[code] = p
		}
	}
	return w
})

func read(fields []string) *plan {
	p := &plan{region: fields[0], code: fields[1], main: fields[2] == "1", becomes: fields[6]}
	for _, n := range strings.Split(fields[3], ",") {
		length, _ := strconv.Atoi(n)
		p.lengths |= 1 << length
	}
	p.idd = start(fields[4], "")
	p.prefix = start(fields[5], "")
	if strings.Trim(fields[5], "0123456789") == "" {
		p.literal = fields[5]
	}
	p.pattern = start(fields[7], "$")
	return p
}

func start(pattern, end string) *regexp.Regexp {
	if pattern == "" {
		return nil
	}
	return regexp.MustCompile("^(?:" + pattern + ")" + end)
}

// Regions are the regions that Known knows, in order.
func Regions() []string { return slices.Sorted(maps.Keys(world().regions)) }

func byRegion(region string) *plan {
	if p := world().regions[region]; p != nil {
		return p()
	}
	return nil
}

// byCode takes the country code off a number. Nil is for none.
func byCode(digits []byte) (*plan, []byte) {
	codes, code := &world().codes, 0
	for n := 0; n < 3 && n+1 < len(digits); n++ {
		if code = 10*code + int(digits[n]-'0'); codes[code] != nil {
			return codes[code](), digits[n+1:]
		}
	}
	return nil, digits
}

func (p *plan) possible(n int) bool { return n < 32 && p.lengths>>n&1 == 1 }
func (p *plan) longest() int        { return bits.Len32(p.lengths) - 1 }
func (p *plan) shortest() int       { return bits.TrailingZeros32(p.lengths) }

// withoutIDD takes an international prefix off; nil where there is none. No country
// code begins with 0.
func (p *plan) withoutIDD(digits []byte) []byte {
	if p.idd == nil {
		return nil
	}
	at := p.idd.FindIndex(digits)
	if at == nil || at[1] >= len(digits) || digits[at[1]] == '0' {
		return nil
	}
	return digits[at[1]:]
}

// withoutCode takes the plan's own country code off a number that was written without a
// plus; nil where its digits are part of the number.
func (p *plan) withoutCode(digits []byte) []byte {
	if len(digits) <= len(p.code) || string(digits[:len(p.code)]) != p.code {
		return nil
	}
	rest := p.withoutPrefix(digits[len(p.code):])
	if !p.pattern.Match(digits) && p.pattern.Match(rest) || len(digits) > p.longest() {
		return digits[len(p.code):]
	}
	return nil
}

// withoutPrefix takes the national prefix off, unless that makes a number of one that
// is none.
func (p *plan) withoutPrefix(digits []byte) []byte {
	if p.prefix == nil {
		return digits
	}
	if n := len(p.literal); n > 0 {
		if len(digits) < n || string(digits[:n]) != p.literal {
			return digits
		}
		return p.better(digits, digits[n:])
	}
	at := p.prefix.FindSubmatchIndex(digits)
	if at == nil {
		return digits
	}
	rest := digits[at[1]:]
	if last := len(at) - 2; p.becomes != "" && at[last] >= 0 {
		rest = append(p.prefix.Expand(nil, []byte(p.becomes), digits, at), rest...)
	}
	return p.better(digits, rest)
}

// better is rest, unless digits are a number and rest is none.
func (p *plan) better(digits, rest []byte) []byte {
	if p.pattern.Match(digits) && !p.pattern.Match(rest) {
		return digits
	}
	return rest
}
