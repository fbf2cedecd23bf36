package verdict

import (
	"encoding/binary"
	"regexp"
	"regexp/syntax"
	"unicode/utf8"
)

// pattern is a regular expression of the simplest kind: from the first character of a
// text to the last, a run of one class after the other. Each run takes as much as it can,
// and no other split is possible.
type pattern struct {
	runs    []run
	anyWide bool // beyond ASCII, too, what it takes is known
}

type run struct {
	class     [256]bool   // of bytes; beyond ASCII only where wide
	ranges    []byteRange // of the class in ASCII
	wide      bool        // all characters beyond ASCII belong to the class
	min, most int         // most is -1 for no limit
}

// byteRange is from one byte to another, for each byte of a word: what gives it its high bit when it is added, if it is
// not below the first, and what if it is beyond the last.
type byteRange struct{ from, beyond uint64 }

// takes reports whether all of eight bytes are of the class, and of ASCII.
func (r *run) takes(w uint64) bool {
	ascii := w &^ high
	var within uint64
	for _, b := range r.ranges {
		within |= (ascii + b.from) &^ (ascii + b.beyond)
	}
	return within&^w&high == high
}

// newPattern derives a pattern from a regular expression; it says no to most.
func newPattern(re *regexp.Regexp) (pattern, bool) {
	tree, err := syntax.Parse(re.String(), syntax.Perl)
	if err != nil || tree.Op != syntax.OpConcat || len(tree.Sub) < 2 {
		return pattern{}, false
	}
	last := len(tree.Sub) - 1
	if tree.Sub[0].Op != syntax.OpBeginText || tree.Sub[last].Op != syntax.OpEndText {
		return pattern{}, false
	}
	var p pattern
	for _, part := range tree.Sub[1:last] {
		r := run{min: 1, most: 1}
		switch part.Op {
		case syntax.OpStar:
			r.min, r.most = 0, -1
		case syntax.OpPlus:
			r.min, r.most = 1, -1
		case syntax.OpQuest:
			r.min, r.most = 0, 1
		case syntax.OpRepeat:
			r.min, r.most = part.Min, part.Max
		case syntax.OpLiteral:
			if part.Flags&syntax.FoldCase != 0 {
				return pattern{}, false
			}
			for _, c := range part.Rune {
				if c >= utf8.RuneSelf {
					return pattern{}, false
				}
				letter := run{min: 1, most: 1}
				letter.class[c] = true
				p.runs = append(p.runs, letter)
			}
			continue
		}
		class := part
		if part.Op != syntax.OpCharClass {
			if len(part.Sub) != 1 || part.Flags&syntax.NonGreedy != 0 {
				return pattern{}, false
			}
			class = part.Sub[0]
		}
		if !r.take(class) {
			return pattern{}, false
		}
		p.runs = append(p.runs, r)
	}
	if p.ambiguous() {
		return pattern{}, false
	}
	p.anyWide = len(p.runs) == 1 && p.runs[0].wide && p.runs[0].min <= 1 && p.runs[0].most == -1
	return p, true
}

// take makes the class of a run.
func (r *run) take(class *syntax.Regexp) bool {
	switch {
	case class.Op == syntax.OpLiteral && len(class.Rune) == 1 && class.Flags&syntax.FoldCase == 0 &&
		class.Rune[0] < utf8.RuneSelf:
		r.class[class.Rune[0]] = true
		return true
	case class.Op != syntax.OpCharClass:
		return false
	}
	for i := 0; i < len(class.Rune); i += 2 {
		from, to := class.Rune[i], class.Rune[i+1]
		for c := from; c <= min(to, utf8.RuneSelf-1); c++ {
			r.class[c] = true
		}
		if from < utf8.RuneSelf {
			r.ranges = append(r.ranges, byteRange{low * uint64(0x80-from), low * uint64(0x7f-min(to, utf8.RuneSelf-1))})
		}
		r.wide = r.wide || from <= utf8.RuneSelf && to == utf8.MaxRune
	}
	for c := utf8.RuneSelf; r.wide && c < len(r.class); c++ {
		r.class[c] = true
	}
	return true
}

// ambiguous says that a run could leave to a later one what it takes.
func (p *pattern) ambiguous() bool {
	for i, r := range p.runs {
		if r.min == r.most {
			continue
		}
		for _, next := range p.runs[i+1:] {
			for c := range utf8.RuneSelf {
				if r.class[c] && next.class[c] {
					return true
				}
			}
			if next.min > 0 {
				break
			}
		}
	}
	return false
}

// match reports whether a text matches, and whether that is sure: a text beyond ASCII has
// more bytes than characters, and only where their number does not matter is it looked at.
func (p *pattern) match(s []byte, beyond bool) (matched, sure bool) {
	if beyond && !p.anyWide {
		return false, false
	}
	for i := range p.runs {
		r := &p.runs[i]
		most := len(s)
		if r.most >= 0 {
			most = min(most, r.most)
		}
		n := 0
		for n+8 <= most && r.takes(binary.LittleEndian.Uint64(s[n:])) {
			n += 8
		}
		for n < most && r.class[s[n]] {
			n++
		}
		if n < r.min {
			return false, true
		}
		s = s[n:]
	}
	return len(s) == 0, true
}
