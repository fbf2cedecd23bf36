package verdict

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"muster/schema/jsontext"
)

// value returns the offset after the value at i, and which goals hold and fail. Its member is remembered by at, which
// may be nil.
func (r *Reader) value(n *node, i int, at *step) (end int, yes, no uint64) {
	if i >= len(r.data) {
		return unsure, 0, 0
	}
	switch r.data[i] {
	case '"':
		t := n.text
		if t == nil {
			return unsure, 0, 0
		}
		end, form := r.text(i + 1)
		if end == unsure || t.free {
			return end, 0, 0
		}
		if yes, no, ok := t.judge(r.data[i+1:end-1], form); ok {
			return end, yes, no
		}
	case '{':
		if n.object != nil {
			return r.object(n.object, i, at)
		}
	case '[':
		if n.array != nil {
			return r.array(n.array, i, at)
		}
	case 't':
		return r.word(n.isTrue, i, "true")
	case 'f':
		return r.word(n.isFalse, i, "false")
	case 'n':
		return r.word(n.null, i, "null")
	default:
		if n.number != nil {
			return r.number(n.number, i)
		}
	}
	return unsure, 0, 0
}

func (r *Reader) word(c constant, i int, word string) (end int, yes, no uint64) {
	if end = i + len(word); !c.taken || end > len(r.data) || string(r.data[i:end]) != word {
		return unsure, 0, 0
	}
	return end, c.yes, c.no
}

const (
	low  = 0x0101010101010101
	high = 0x8080808080808080
)

// text returns the offset after the text whose first character stands at i.
func (r *Reader) text(i int) (end, form int) {
	data, from := r.data, i
	for {
		// Eight bytes at a time up to one that is special. A borrow can spoil only the
		// bytes after it.
		for i+8 <= len(data) {
			w := binary.LittleEndian.Uint64(data[i:])
			special := (w | (w - 0x20*low) | (w ^ '"'*low - low) | (w ^ '\\'*low - low)) & high
			if special != 0 {
				i += bits.TrailingZeros64(special) / 8
				break
			}
			i += 8
		}
		if i >= len(data) {
			return unsure, 0
		}
		switch c := data[i]; {
		case c == '"':
			if form&wide != 0 && !utf8.Valid(data[from:i]) {
				return unsure, 0
			}
			return i + 1, form
		case c == '\\':
			n := escape(data[i+1:])
			if n == escapedUnit && data[i+2]|0x20 == 'd' && data[i+3] >= '8' {
				n = surrogates(data[i+1:])
			}
			if n == 0 {
				return unsure, 0
			}
			form |= escaped
			i += 1 + n
		case c < ' ':
			return unsure, 0
		case c < utf8.RuneSelf: // of the last seven bytes
			i++
		default:
			form |= wide
			for i < len(data) && data[i] >= utf8.RuneSelf {
				i++
			}
		}
	}
}

const escapedUnit = 5 // bytes of u and four digits

// surrogates is the length, without the first backslash, of the escapes of a character that
// has two of them, 0 if it is half a character.
func surrogates(text []byte) int {
	const both = 2*escapedUnit + 1
	if len(text) < both || text[2]|0x20 >= 'c' || text[5] != '\\' || escape(text[6:]) != escapedUnit ||
		text[7]|0x20 != 'd' || text[8]|0x20 < 'c' || text[8]|0x20 > 'f' {
		return 0
	}
	return both
}

// escape is the length of an escape without its backslash, 0 if it is none.
func escape(text []byte) int {
	if len(text) == 0 {
		return 0
	}
	switch text[0] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 1
	case 'u':
		if len(text) < 5 {
			return 0
		}
		for _, c := range text[1:5] {
			if !('0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f') {
				return 0
			}
		}
		return escapedUnit
	}
	return 0
}

// number reads the number at i. Facts are known only of those that are written as whole
// numbers and not too long for an int64.
func (r *Reader) number(n *numberNode, i int) (end int, yes, no uint64) {
	data, from := r.data, i
	if data[i] == '-' {
		i++
	}
	first := i
	i = jsontext.Digits(data, i)
	if i == first || data[first] == '0' && i > first+1 {
		return unsure, 0, 0
	}
	whole := i
	if i < len(data) && data[i] == '.' {
		if i++; jsontext.Digits(data, i) == i {
			return unsure, 0, 0
		}
		i = jsontext.Digits(data, i)
	}
	if i < len(data) && data[i]|0x20 == 'e' {
		if i++; i < len(data) && (data[i] == '+' || data[i] == '-') {
			i++
		}
		if jsontext.Digits(data, i) == i {
			return unsure, 0, 0
		}
		i = jsontext.Digits(data, i)
	}
	if n.free {
		return i, 0, 0
	}
	var holds, fails uint64
	if whole == i && whole-first <= 18 {
		var v int64
		for _, c := range data[first:whole] {
			v = 10*v + int64(c-'0')
		}
		if first > from {
			v = -v
		}
		holds, fails = measure(n.bounds, v, n.integer, 0)
	}
	if yes, no, ok := n.test.judge(holds, fails); ok {
		return i, yes, no
	}
	return unsure, 0, 0
}

func (r *Reader) object(o *objectNode, i int, at *step) (end int, yes, no uint64) {
	if r.depth++; r.depth > jsontext.MaxDepth {
		return unsure, 0, 0
	}
	if r.strangers > mostStrange {
		at = nil
	}
	data, steps, outer := r.data, at.stepsOf(o), len(r.names)
	holds, fails := o.nested, o.absent
	var taken uint64 // steps
	next, count := 0, 0
	i = jsontext.Space(data, i+1)
	if i < len(data) && data[i] == '}' {
		i++
	} else {
		for {
			var s *step
			for k := next; k < len(steps) && k < next+lookAhead; k++ {
				if steps[k].begins(data, i) {
					s, next = &steps[k], k
					break
				}
			}
			inside := s
			switch {
			case s == nil:
				if s, i = r.strange(o, at, i, next, taken, outer); i == unsure {
					return unsure, 0, 0
				}
				if s != &r.stranger {
					inside, steps = s, at.steps
				}
			case len(r.names) > outer && r.has(outer, []byte(s.name())):
				return unsure, 0, 0
			default:
				i += len(s.text)
			}
			if inside != nil {
				taken |= 1 << (next & (mostSteps - 1))
				next++
			}
			if o.names != nil {
				holds &= s.holds
				fails |= s.fails
			}
			if i < len(data) && data[i] <= ' ' {
				i = jsontext.Space(data, i)
			}
			if i >= len(data) {
				return unsure, 0, 0
			}
			e, valueAt := &o.entries[s.entry], i
			if r.depth > 1 && (s.kinds&kinds[data[i]] == 0 || s.age != r.age) {
				r.learn(s, kinds[data[i]])
			}
			var y, n uint64
			if data[i] == '"' && e.node.text != nil && e.node.text.free { // mostly
				i, _ = r.text(i + 1)
			} else {
				i, y, n = r.value(e.node, i, inside)
			}
			if i == unsure {
				return unsure, 0, 0
			}
			if r.depth == 1 {
				if e.check != 0 && !r.Check(e.check, data[valueAt:i]) {
					return unsure, 0, 0
				}
				if e.noted >= 0 {
					r.found = append(r.found, Property{Number: e.noted, Start: uint32(valueAt), End: uint32(i)})
				}
			}
			if e.counts {
				fails &^= e.has
				holds |= e.has
				holds &= y<<e.shift | ^e.goals
				fails |= n << e.shift
			}
			count++
			if i < len(data) && data[i] <= ' ' {
				i = jsontext.Space(data, i)
			}
			if i < len(data) && data[i] == ',' {
				if i++; i < len(data) && data[i] <= ' ' {
					i = jsontext.Space(data, i)
				}
				continue
			}
			if i < len(data) && data[i] == '}' {
				i++
				break
			}
			return unsure, 0, 0
		}
	}
	r.depth--
	r.names = r.names[:outer]
	holds, fails = measure(o.bounds, int64(count), holds, fails)
	if yes, no, ok := o.test.judge(holds, fails); ok {
		return i, yes, no
	}
	return unsure, 0, 0
}

// array reads an array. The objects in it share what is remembered.
func (r *Reader) array(a *arrayNode, i int, at *step) (end int, yes, no uint64) {
	if r.depth++; r.depth > jsontext.MaxDepth {
		return unsure, 0, 0
	}
	data := r.data
	holds, fails := a.nested, uint64(0)
	count := 0
	i = jsontext.Space(data, i+1)
	if i < len(data) && data[i] == ']' {
		i++
	} else {
		for {
			var y, n uint64
			if i, y, n = r.value(a.item, i, at); i == unsure {
				return unsure, 0, 0
			}
			holds &= y<<a.shift | ^a.nested
			fails |= n << a.shift
			count++
			i = jsontext.Space(data, i)
			if i < len(data) && data[i] == ',' {
				i = jsontext.Space(data, i+1)
				continue
			}
			if i < len(data) && data[i] == ']' {
				i++
				break
			}
			return unsure, 0, 0
		}
	}
	r.depth--
	holds, fails = measure(a.bounds, int64(count), holds, fails)
	if yes, no, ok := a.test.judge(holds, fails); ok {
		return i, yes, no
	}
	return unsure, 0, 0
}
