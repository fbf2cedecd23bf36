package csv

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"muster/convert/source/directory"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// Cells that were damaged before they came here, or may mean something else than they
// say. They are left as they are: one warning a column names the first and the number.

// sign is what is odd about a cell.
type sign uint8

const (
	mojibake sign = iota
	exponent
	hashes
	wrapped
	excelError
	nullWord
	swallowed
	backslash
	doubled
	textMark
	apostrophes
	zeroLost
	signs
)

// signRules has the rule of each sign, what is wrong, and what to do.
var signRules = [signs]struct{ rule, message, hint string }{
	mojibake: {
		"csv/mojibake", "a text was decoded in the wrong charset (as é that became Ã©)",
		"export it again, or name the charset of the file with --encoding",
	},
	exponent: {
		"csv/exponent", "a spreadsheet has rounded a long number (as 1.23457E+11)",
		"the digits are lost: export the column again, as text",
	},
	hashes: {
		"csv/hashes", "a spreadsheet wrote ### because its column was too narrow",
		"widen the column, and export again",
	},
	wrapped: {
		"csv/formula", "a text is wrapped as a formula (=\"0123\"), and is taken as it stands",
		"--dialect excel takes the wrapping off",
	},
	excelError: {
		"csv/excel-error", "a formula of a spreadsheet failed (as #N/A)",
		"put the formula right, and export again",
	},
	nullWord: {
		"csv/null-word", "a cell says NULL or \\N, and is taken for that text",
		"say what means that there is no value, with --null TEXT, or name the --dialect",
	},
	swallowed: {
		"csv/swallowed-rows", "a quoted field holds line ends, and each of its lines looks like a row",
		"if two quotes are there that should not be, take them away",
	},
	backslash: {
		"csv/backslash", "a cell holds a backslash, and is taken as it stands",
		"where \\t and \\n mean TAB and line end, use --dialect pg-text, mysql-tab or mysql-batch",
	},
	doubled: {
		"csv/backslash", "a cell holds a doubled backslash, as all of the file are, and is taken as it stands",
		"where \\\\ means one backslash, use --dialect mysql-csv",
	},
	textMark: {
		"csv/apostrophe", "a cell begins with the apostrophe by which spreadsheets mark text, and is taken as it stands",
		"--dialect excel takes it off",
	},
	apostrophes: {
		"csv/apostrophe", "a cell stands between apostrophes, and is taken as it stands",
		"where they are quotes, --quote \"'\" takes them off",
	},
	zeroLost: {
		"csv/leading-zeros",
		"a number is shorter than the others of its column: a spreadsheet may have taken a leading zero away",
		"export the column again, as text",
	},
}

// odd are the first bytes of cells that are looked at.
var odd = func() (t [256]uint8) {
	for _, c := range []byte("0123456789-") {
		t[c] = digit
	}
	for _, c := range []byte("#=N\\'") {
		t[c] = mark
	}
	return t
}()

const (
	digit = iota + 1
	mark
	blankOrQuote // of a field that may stand between quotes
)

// mayBeExponent reports whether a number has the e of an exponent where one has it.
func mayBeExponent(v []byte) bool {
	n := len(v)
	return n >= 6 && (v[n-4]|0x20 == 'e' || v[n-5]|0x20 == 'e')
}

// hit is a sign in a cell of the block.
type hit struct {
	sign sign
	cell int // in Cells
}

// look looks at the field whose cell was appended last.
func (s *scanner) look(v []byte, quoted bool) {
	k := signs
	switch v[0] {
	case '#':
		switch {
		case len(bytes.Trim(v, "#")) == 0 && len(v) >= 3:
			k = hashes
		case slices.Contains(excelErrors, string(v)):
			k = excelError
		}
	case '=':
		if !s.unwrap && len(v) > 2 && v[1] == '"' {
			k = wrapped
		}
	case '\'':
		switch {
		case s.quote == '\'' || s.apostrophe:
		case len(v) > 2 && v[len(v)-1] == '\'':
			k = apostrophes
		case !s.unwrap && marksText(v):
			k = textMark
		}
	case 'N':
		if !quoted && string(v) == "NULL" {
			k = nullWord
		}
	case '\\':
		if !quoted && string(v) == `\N` {
			k = nullWord
		}
	default:
		if isRounded(v) {
			k = exponent
		}
	}
	if k != signs && !(k == nullWord && s.isNull(v)) {
		s.hits = append(s.hits, hit{k, len(s.block.Cells) - 1})
	}
}

var excelErrors = []string{"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}

// marksText reports whether v is a number, or what could be a formula, behind an apostrophe.
func marksText(v []byte) bool {
	return len(v) > 1 && v[0] == '\'' && (v[1] >= '0' && v[1] <= '9' || bytes.IndexByte([]byte("+-=@"), v[1]) >= 0)
}

// isRounded reports whether v is how spreadsheets show long numbers: 1.23457E+11 as Excel does,
// 1.23456789012346E+018 as LibreOffice does.
func isRounded(v []byte) bool {
	mantissa, exponent, ok := bytes.Cut(v, []byte("E+"))
	if !ok {
		mantissa, exponent, ok = bytes.Cut(v, []byte("e+"))
	}
	if n := len(exponent); !ok || n < 2 || n > 3 || n == 2 && exponent[0] == '0' || !isDigits(exponent) {
		return false
	}
	mantissa = bytes.TrimPrefix(mantissa, []byte("-"))
	return len(mantissa) > 0 && len(bytes.Trim(mantissa, "0123456789.,")) == 0 && len(mantissa) <= 18
}

func isDigits(v []byte) bool { return len(bytes.Trim(v, "0123456789")) == 0 }

// swallowed looks at a good row of several lines: where each of them would be a row by
// itself, two stray quotes may have made one of them.
func (s *scanner) swallowed(i, next, first int) {
	for rest := s.block.Text[i:next]; len(rest) > 0; {
		n := lineEnd(rest)
		if s.block.Width < 2 || bytes.Count(rest[:n], []byte(s.delimiter)) != s.block.Width-1 {
			return
		}
		rest = rest[n:]
	}
	for c := first; c < len(s.block.Cells); c++ {
		if cell := s.block.Cells[c]; cell.Quoted() && bytes.ContainsAny(s.block.Value(cell), "\r\n") {
			s.hits = append(s.hits, hit{swallowed, c})
			return
		}
	}
}

// lint gathers the signs of all blocks, which come in any order.
type lint struct {
	mu    sync.Mutex
	notes map[noteKey]*note
	// Of columns whose numbers have one length, how many have which.
	numbers []numbers
	// A backslash stands by itself: then those that are doubled are text.
	single bool
}

type noteKey struct {
	sign   sign
	column int
}

type note struct {
	first schema.Place
	count int
}

func (n *note) add(at schema.Place) {
	if n.count == 0 || at.Line < n.first.Line || at.Line == n.first.Line && at.Column < n.first.Column {
		n.first = at
	}
	n.count++
}

// add takes the signs of a block.
func (l *lint) add(s *scanner) {
	b := s.block
	single := s.search()
	if single {
		l.mu.Lock()
		l.single = true
		l.mu.Unlock()
	}
	if len(s.hits) == 0 && len(l.numbers) == 0 {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	slices.SortFunc(s.hits, func(x, y hit) int { return cmp.Compare(x.cell, y.cell) }) // places are asked for in order
	for _, h := range s.hits {
		key := noteKey{h.sign, h.cell % b.Width}
		if l.notes == nil {
			l.notes = map[noteKey]*note{}
		}
		if l.notes[key] == nil {
			l.notes[key] = &note{}
		}
		l.notes[key].add(b.Place(b.Offset(b.Cells[h.cell])))
	}
	for i := range l.numbers {
		l.numbers[i].count(b)
	}
}

// search looks for what may stand anywhere in a cell, and reports whether a backslash stands by itself.
func (s *scanner) search() (single bool) {
	b := s.block
	for i := 0; ; i++ {
		n := bytes.IndexByte(b.Text[i:], 0xc3)
		if n < 0 {
			break
		}
		if i += n; scan.IsMojibake(b.Text[i:]) {
			i = s.hitAt(mojibake, i)
		}
	}
	if s.escapes != noEscapes {
		return false
	}
	for i := 0; ; i++ {
		n := bytes.IndexByte(b.Text[i:], '\\')
		if n < 0 {
			return single
		}
		if i += n; s.delimiter != "\t" {
			run := len(b.Text[i:]) - len(bytes.TrimLeft(b.Text[i:], "\\"))
			if single = single || run%2 == 1; !single {
				s.hitAt(doubled, i)
			}
			i += run - 1
			continue
		}
		if i+1 < len(b.Text) && strings.IndexByte(`ntr\`, b.Text[i+1]) >= 0 {
			i = s.hitAt(backslash, i)
		}
	}
}

// hitAt notes a sign at an offset in the text and returns the end of its cell. Rows
// with a problem have none.
func (s *scanner) hitAt(k sign, offset int) int {
	b := s.block
	row, _ := slices.BinarySearchFunc(b.Rows, offset, func(e rows.Extent, at int) int {
		return cmp.Compare(int(e.End), at+1)
	})
	if row == len(b.Rows) || int(b.Rows[row].Start) > offset {
		return offset
	}
	end := int(b.Rows[row].End) - 1
	for c := b.Width - 1; c >= 0; c-- {
		cell := row*b.Width + c
		at := b.Offset(b.Cells[cell])
		if at <= offset {
			if !b.Cells[cell].Null() {
				s.hits = append(s.hits, hit{k, cell})
			}
			return end
		}
		end = at - 1
	}
	return offset
}

// warnings are what was gathered.
func (l *lint) warnings(t *rows.Table) []schema.Problem {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i := range l.numbers {
		if n := l.numbers[i].lost(); n.count > 0 {
			if l.notes == nil {
				l.notes = map[noteKey]*note{}
			}
			l.notes[noteKey{zeroLost, l.numbers[i].column}] = &n
		}
	}
	var all []schema.Problem
	for key, n := range l.notes {
		if key.sign == doubled && l.single {
			continue
		}
		message := signRules[key.sign].message
		if n.count > 1 {
			message = fmt.Sprintf("%s; %d cells of the column", message, n.count)
		}
		all = append(all, schema.Problem{
			Rule: signRules[key.sign].rule, Severity: schema.Warning, Index: -1,
			Pos:     schema.Pos{File: t.File, Line: n.first.Line, Column: n.first.Column, Field: t.Columns[key.column]},
			Message: message, Hint: signRules[key.sign].hint,
		})
	}
	slices.SortFunc(all, schema.ByPlace)
	return all
}

// hexText returns what X'…' spells in a column: the text for bytes where the attribute holds some, else text; nil
// where it spells none.
func hexText(column string, v []byte) []byte {
	digits, ok := bytes.CutSuffix(v[2:], []byte("'"))
	raw := make([]byte, len(digits)/2)
	if _, err := hex.Decode(raw, digits); !ok || err != nil {
		return nil
	}
	if s := directory.SyntaxOf(column); s != directory.Text {
		return s.AppendText(nil, raw)
	}
	if !utf8.Valid(raw) || bytes.ContainsFunc(raw, func(r rune) bool { return r < ' ' }) {
		return nil
	}
	return raw
}
