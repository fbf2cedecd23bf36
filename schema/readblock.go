package schema

import (
	"bytes"

	"muster/schema/jsontext"
)

// scan takes a piece apart. In an array, a piece begins where a value must, except
// that the first one may be empty.
func (rd *reader) scan(p Piece, first bool) *scanned {
	origins := &jsonOrigins{file: rd.name, cursor: p.Cursor()}
	s := &scanned{piece: p, first: first, rest: len(p.Text), block: &Block{
		Data: p.Text, Origins: origins,
		release: p.Release,
	}}
	if rd.precheck != nil {
		s.block.Prechecked = rd.precheck()
	}
	sc := jsontext.NewScanner(func(f jsontext.Flaw) { s.flaws = append(s.flaws, located{s.block.Rows, f}) })
	sc.Reset(p.Text)
	i := sc.Space(0)
	if rd.form == Array && first && i < len(p.Text) && p.Text[i] == ']' {
		s.shut = true
		return rd.trailing(s, sc.Space(i+1))
	}
	for i < len(p.Text) {
		before := len(s.flaws)
		end, bad := s.user(sc, i)
		if bad == nil && end == len(p.Text) && !p.Last {
			bad = sc.Unfinished(i) // a number may go on
		}
		if bad != nil {
			s.flaws = s.flaws[:before]
			broken := bad.Rule != jsontext.Unfinished && rd.form == NDJSON // its line can be passed over
			lineEnds := bytes.IndexByte(p.Text[max(i, bad.At):], '\n') >= 0
			if !p.Last && (bad.Rule == jsontext.Unfinished || broken && !lineEnds) {
				s.rest = i
				return s
			}
			if !broken {
				s.end = rd.dead(s, *bad)
				s.rest = len(p.Text)
				return s
			}
			s.flaws = append(s.flaws, located{s.block.Rows, *bad})
			end = brokenEnd(p.Text, i, bad.At)
			s.block.Missing = append(s.block.Missing, Missing{Row: uint32(s.block.Rows)})
		} else {
			s.block.Spans = append(s.block.Spans, Span{Row: uint32(s.block.Rows), Start: uint32(i), End: uint32(end)})
		}
		origins.rows = append(origins.rows, extent{i, end})
		s.block.Rows++
		i = sc.Space(end)
		if rd.form == NDJSON {
			continue
		}
		if i == len(p.Text) {
			if !p.Last { // the comma or bracket stands in the next piece
				return rd.unread(s)
			}
			break
		}
		switch p.Text[i] {
		case ',':
			i = sc.Space(i + 1)
		case ']':
			s.shut = true
			return rd.trailing(s, sc.Space(i+1))
		default:
			bad := sc.Unexpected(i, "',' or ']'")
			if bad.Rule == jsontext.Unfinished && !p.Last { // half a character
				return rd.unread(s)
			}
			s.end = rd.dead(s, *bad)
			return s
		}
	}
	return s
}

// user returns the offset after the user that begins at i.
func (s *scanned) user(sc *jsontext.Scanner, i int) (int, *jsontext.Flaw) {
	if precheck := s.block.Prechecked; precheck != nil {
		if end := precheck.Precheck(sc.Text(), i); end >= 0 {
			return end, nil
		}
	}
	return sc.Value(i)
}

// unread takes the last user back, to be read again with the next piece.
func (rd *reader) unread(s *scanned) *scanned {
	o := s.block.Origins.(*jsonOrigins)
	s.block.Rows--
	last := o.rows[len(o.rows)-1]
	o.rows = o.rows[:len(o.rows)-1]
	s.block.Spans = s.block.Spans[:len(s.block.Spans)-1]
	for len(s.flaws) > 0 && s.flaws[len(s.flaws)-1].row == s.block.Rows {
		s.flaws = s.flaws[:len(s.flaws)-1]
	}
	s.rest = last.start
	return s
}

// trailing checks what stands after an array in its piece.
func (rd *reader) trailing(s *scanned, i int) *scanned {
	if i < len(s.piece.Text) {
		s.end = rd.dead(s, jsontext.Flaw{
			Rule: "json/trailing", At: i,
			Message: "text follows the end of the array", Hint: trailingHint(s.piece.Text[i]),
		})
	}
	return s
}

// mostRows are the rows of a block that is read. Users of a piece are fewer; values of a byte or two are not, and what
// is wrong with each is kept as long as its block.
const mostRows = 16 << 10

// parts are a block, or several of fewer rows in its place.
func parts(b *Block) (all []*Block) {
	if b.Rows <= mostRows {
		return []*Block{b}
	}
	o := b.Origins.(*jsonOrigins)
	for from := 0; from < b.Rows; from += mostRows {
		to := min(from+mostRows, b.Rows)
		part := &Block{First: b.First + from, Rows: to - from, Data: b.Data, Origins: &jsonOrigins{
			file: o.file, cursor: o.cursor, first: o.first + from, number: o.number + from, rows: o.rows[from:to],
		}}
		for ; len(b.Spans) > 0 && int(b.Spans[0].Row) < to; b.Spans = b.Spans[1:] {
			s := b.Spans[0]
			part.Spans = append(part.Spans, Span{s.Row - uint32(from), s.Start, s.End})
		}
		for ; len(b.Missing) > 0 && int(b.Missing[0].Row) < to; b.Missing = b.Missing[1:] {
			part.Missing = append(part.Missing, Missing{Row: b.Missing[0].Row - uint32(from)})
		}
		n := 0
		for n < len(b.Problems) && b.Problems[n].Index < b.First+to {
			n++
		}
		part.Problems, b.Problems = b.Problems[:n:n], b.Problems[n:]
		all = append(all, part)
	}
	return all
}

// brokenEnd is where a line of NDJSON ends that begins at i and is broken at a place: where
// another user begins, or at the end of the line.
func brokenEnd(text []byte, i, at int) int {
	if at > i && text[at] == '{' && text[at-1] == '\n' {
		return at - 1
	}
	return lineEnd(text, max(i, at))
}

func lineEnd(text []byte, i int) int {
	if n := bytes.IndexByte(text[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(text)
}

// trailingHint returns what to do about what follows an array.
func trailingHint(c byte) string {
	switch c {
	case '[':
		return "these are two files in one: join the arrays, or give each as a file of its own"
	case ',', '{':
		return "the array was closed too early: see the bracket before"
	}
	return "take it away: one file holds one array"
}
