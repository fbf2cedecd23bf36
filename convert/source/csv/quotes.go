package csv

import (
	"bytes"
	"cmp"
	"slices"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// A quote inside a field without quotes is text, as RFC 4180 has it, and mostly the sign of a delimiter or of a quote
// that is missing.

// strayQuotes warns of each row with such a quote. Where all quotes of the block belong to fields in
// quotes, none is looked for.
func (s *scanner) strayQuotes() {
	b := s.block
	if s.quote == 0 || !s.reread && bytes.Count(b.Text, []byte{s.quote}) == s.quotes {
		return
	}
	bad := b.Problems
	for r := range b.Rows {
		for len(bad) > 0 && bad[0].Row < r {
			bad = bad[1:]
		}
		if len(bad) > 0 && bad[0].Row == r {
			continue
		}
		if at := s.strayQuote(b, b.Cells[r*b.Width:(r+1)*b.Width]); at >= 0 {
			flaw := scan.Flaw{
				Rule: "csv/quote", At: at,
				Message: "a quote stands inside a field without quotes, and is taken for text",
				Hint:    "see whether a delimiter or another quote is missing; a field with quotes in it stands between quotes",
			}
			b.Problems = append(b.Problems, flaw.Noted(r, schema.Warning))
		}
	}
	slices.SortStableFunc(b.Problems, func(x, y rows.RowProblem) int { return cmp.Compare(x.Row, y.Row) })
}

// strayQuote is where the first quote stands among cells that is in a field without quotes, and in no pair; -1 for
// none.
func (d *dialect) strayQuote(b *rows.Block, cells []rows.Cell) int {
	if d.quote != '"' {
		return -1 // an apostrophe is a letter
	}
	for _, c := range cells {
		if v := b.Value(c); !c.Quoted() && bytes.IndexByte(v, d.quote) >= 0 && !paired(v, d.quote) {
			return b.Offset(c) + bytes.IndexByte(b.Text[b.Offset(c):], d.quote)
		}
	}
	return -1
}

// paired reports whether the quotes in a text stand around words, as in Robert "Bob" Roy and ="0123", or are those of
// JSON. They are not where one sign stands before what would be a field in quotes without it.
func paired(v []byte, quote byte) bool {
	if v[0] == '{' || v[0] == '[' {
		return true
	}
	if len(v) > 2 && v[1] == quote && v[len(v)-1] == quote && (v[0] == '\'' || v[0] < ' ') {
		return false
	}
	open := false
	for i, c := range v {
		switch {
		case c != quote:
			continue
		case !open && i > 0 && isWord(v[i-1]), open && i+1 < len(v) && isWord(v[i+1]):
			return false
		}
		open = !open
	}
	return !open
}

func isWord(c byte) bool { return isLetter(c) || c >= '0' && c <= '9' || c >= 0x80 }
