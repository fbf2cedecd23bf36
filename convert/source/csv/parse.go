package csv

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// unclosed is the flaw of a quote of which nothing is to be read any more.
func (s *scanner) unclosedQuote(open int) *scan.Flaw {
	s.unclosed = true
	return &scan.Flaw{
		Rule: "csv/unclosed-quote", At: open,
		Message: "the quote that opens here is never closed",
		Hint:    "close it, or double it where it is part of the text",
	}
}

func tooLong(at int) *scan.Flaw {
	return &scan.Flaw{
		Rule: "csv/field-too-long", At: at,
		Message: fmt.Sprintf("the field is longer than %d bytes", maxField),
		Hint:    "a quote that nobody closed often does this",
	}
}

// scanner takes the rows of one block apart.
type scanner struct {
	*dialect
	block *rows.Block
	end   int  // of the text that may be read
	fast  bool // plainFields does it
	hits  []hit

	begins [256]uint8 // what is to be looked at of a field, by its first byte; 0 for nothing

	quotes int  // that belong to fields in quotes
	reread bool // parts of the text were read twice: quotes does not count

	// Of the row that was read last:
	lines    bool // a quoted field holds a line end
	unclosed bool // a quote is never closed: nothing after it can be read
}

func (d *dialect) scanner(b *rows.Block) *scanner {
	s := &scanner{dialect: d, block: b, end: len(b.Text), fast: d.plain(), begins: odd}
	s.begins[' '] = blankOrQuote
	if d.quote != 0 {
		s.begins[d.quote] = blankOrQuote
	}
	return s
}

// mostRows are as many as a piece has. More only come where nearly all are broken, each of which has its problem.
const mostRows = 5000

// cut returns where the last whole row in text ends.
func (d *dialect) cut(text []byte) int {
	cut := d.escapedCut
	if d.plain() {
		cut = d.plainCut
	}
	if bytes.Count(text, newline) > mostRows {
		end := 0
		for range mostRows {
			end += bytes.IndexByte(text[end:], '\n') + 1
			if d.wide { // lines without text are no rows
				end = pastLineEnds(text, end)
			}
		}
		if end = cut(text[:end]); end > 0 {
			return end
		}
	}
	return cut(text)
}

var newline = []byte{'\n'}

// fields appends the cells of the row at i and returns the offset after it.
func (s *scanner) fields(i int) (next int, bad *scan.Flaw) {
	s.lines, s.unclosed = false, false
	if s.fast {
		return s.plainFields(i)
	}
	return s.escapedFields(i)
}

// spread gives a row of a dialect with short ones as many cells as there are columns: the last of the
// dialect's takes what delimiters stand in it, and in rejects another column follows it.
func (s *scanner) spread(first, width int) {
	b := s.block
	more := len(b.Cells) - first - width
	if last := first + len(s.columns) - 1; more > 0 && last < first+width {
		end := b.Cells[last+more]
		b.Cells[last] = rows.PlainCell(b.Offset(b.Cells[last]), b.Offset(end)+end.Len())
		b.Cells = slices.Delete(b.Cells, last+1, last+1+more)
	}
	for len(b.Cells) < first+width {
		last := b.Cells[len(b.Cells)-1]
		end := b.Offset(last) + last.Len()
		b.Cells = append(b.Cells, rows.PlainCell(end, end))
	}
}

// zero reports a NUL byte.
func (s *scanner) zero(at int, bad **scan.Flaw) {
	if *bad == nil {
		*bad = &scan.Flaw{
			Rule: "csv/nul", At: at, Message: "a NUL byte stands here, and text holds none",
			Hint: "the file is damaged, or not in the charset that it is read in",
		}
	}
}

// file is what the blocks of one file have in common.
type file struct {
	*dialect
	table   *rows.Table
	names   Names    // of columns that the file does not say; nil for one that does
	header  []byte   // its first row, without the line end
	initial byte     // the first letter of the first name, in lower case
	loneCR  bool     // rows end with CR by itself
	last    []string // last cells of the first rows
	lint    lint
}

// parse takes a piece apart.
func (f *file) parse(piece piece) *rows.Block {
	if piece.Last { // DOS ended its files so
		piece.Text = bytes.TrimRight(piece.Text, "\x1a")
	}
	width := len(f.table.Columns)
	b := piece.Block(width)
	if len(b.Text) > 2*schema.PieceSize { // of a row that is longer than any of users
		b.Cells = slices.Grow(b.Cells, bytes.Count(b.Text, []byte(f.delimiter))+bytes.Count(b.Text, []byte{'\n'}))
	}
	s := f.scanner(b)
	torn, wasted := 0, 0 // the end of a row that a stray quote made of several; bytes that were read again
	for i := piece.Found; i < len(b.Text); {
		if width > 1 && f.plain() && (b.Text[i] == '\n' || b.Text[i] == '\r') {
			i = pastLineEnds(b.Text, i)
			continue
		}
		if i >= torn {
			s.end = len(b.Text)
		}
		first, hits := len(b.Cells), len(s.hits)
		start := i
		if b.Text[i] == byteOrderMark[0] && bytes.HasPrefix(b.Text[i:], byteOrderMark) { // two files were joined
			start += len(byteOrderMark)
		}
		next, bad := s.fields(start)
		cells := len(b.Cells) - first
		if bad == nil && (len(b.Cells) == first+1 && (width > 1 && blank(b.Text[i:next]) || f.endMark &&
			isEndMark(b.Text[i:next])) || f.short && b.Text[start] == '#') {
			b.Cells = b.Cells[:first]
			i = next
			continue
		}
		if f.short && bad == nil {
			s.spread(first, width)
		}
		skip := ""
		if bad == nil {
			skip, bad = f.judge(b, first, i, next)
		}
		switch {
		case bad == nil && s.lines:
			s.swallowed(i, next, first)
		case bad != nil && s.unclosed && s.end == len(b.Text) && piece.Broken:
			if !piece.Last {
				bad.Message = fmt.Sprintf("the quote that opens here is not closed within %d bytes", maxRow)
			}
			b.Err = bad.Fatal(f.table.File, b.Place(bad.At))
		case bad != nil && bad.Rule == repeatedHeader: // it is whole
		case bad != nil && (s.lines || s.unclosed):
			if line := s.tear(i, next, first, bad); line > 0 && wasted < maxWasted {
				torn = max(torn, next)
				s.end = torn
				wasted += next - line
				next, s.reread = line, true
			}
		}
		if bad != nil || skip != "" {
			b.Cells, s.hits = b.Cells[:first], s.hits[:hits]
		}
		if b.Err != nil {
			break
		}
		switch {
		case bad != nil:
			if cells < width && f.endsEarly(b, i) {
				s.hits = f.cutByCR(b, s.hits)
			}
			b.Problems = append(b.Problems, bad.InRow(len(b.Rows)))
		case skip != "":
			b.Problems = append(b.Problems, rows.RowProblem{
				Row: len(b.Rows), Offset: uint32(i), Skip: true,
				Problem: schema.Problem{Rule: skip},
			})
		}
		for len(b.Cells) < first+width { // of a row that is none
			b.Cells = append(b.Cells, rows.NullCell(i))
		}
		b.Rows = append(b.Rows, rows.Extent{Start: uint32(i), End: uint32(next)})
		i = next
	}
	s.strayQuotes()
	f.values(b)
	f.lint.add(s)
	f.end(b, piece)
	return b
}

const repeatedHeader = "csv/repeated-header"

// judge says what is wrong with a row whose fields are as they should be, and which rule
// skips it, "" for none.
func (f *file) judge(b *rows.Block, first, start, next int) (skip string, bad *scan.Flaw) {
	width, cells := len(f.table.Columns), len(b.Cells)-first
	row := b.Text[start:next]
	switch {
	case width > 1 && !f.bare && f.nulls == nil && holdsNothing(b, first, row, width):
		return "csv/no-data", nil
	case cells != width:
		return "", f.fieldCount(b, first, cells, start, next)
	case f.repeatsHeader(b, first, row):
		return "", &scan.Flaw{
			Rule: repeatedHeader, At: start, Message: "the row is the header again",
			Hint: "two exports were joined: delete this line",
		}
	}
	return "", nil
}

// end says what is wrong with the end of a piece that is broken: the file's own, or that of
// more than a row may have.
func (f *file) end(b *rows.Block, piece piece) {
	switch {
	case b.Err != nil || !piece.Broken:
	case !piece.Last:
		if last := len(b.Rows) - 1; last >= 0 { // the beginning of a row is none
			b.Problems = slices.DeleteFunc(b.Problems, func(p rows.RowProblem) bool { return p.Row == last })
			b.Rows, b.Cells = b.Rows[:last], b.Cells[:last*b.Width]
		}
		b.Err = scan.Error("csv/row-too-long", f.table.File, schema.Place{Line: piece.Line, Column: piece.Column},
			fmt.Sprintf("the row that begins here is longer than %d bytes", maxRow),
			"is this a CSV file? a quote that nobody closed also does this")
	case f.ended:
		f.unfinished(b,
			"the last row has no line end, and the program that writes such files ends each: the file may be cut off")
	case f.looksCut(b):
		f.unfinished(b, "the last row has no line end, and its last cell looks like a part of one: the file may be cut off")
	}
}

// looksCut reports whether the last cell of the file is shorter than those of its column, which are of one length, or
// begins a word that they are.
func (f *file) looksCut(b *rows.Block) bool {
	const few = 3
	if len(f.last) < few || f.bare || len(b.Rows) == 0 {
		return false
	}
	c := b.Cell(len(b.Rows)-1, b.Width-1)
	cut := string(b.Value(c))
	length, begins := len(f.last[0]), 0
	for _, v := range f.last {
		if len(v) != length {
			length = -1
		}
		if len(v) > len(cut) && strings.HasPrefix(v, cut) {
			begins++
		}
		if v == "" || v == cut {
			return false
		}
	}
	return !c.Quoted() && (length > len(cut) || begins >= few)
}

// endsEarly reports whether a CR by itself ended the row before the one at i, though LF ends the lines of the file.
func (f *file) endsEarly(b *rows.Block, i int) bool {
	last := len(b.Rows) - 1
	return f.plain() && !f.loneCR && last >= 0 && int(b.Rows[last].End) == i && b.Text[i-1] == '\r' &&
		(len(b.Problems) == 0 || b.Problems[len(b.Problems)-1].Row < last)
}

// cutByCR makes the last row one that cannot be read: what a CR has cut off its last field is a row of its own. It
// returns the hits of the rows before.
func (f *file) cutByCR(b *rows.Block, hits []hit) []hit {
	last := len(b.Rows) - 1
	first := last * b.Width
	bad := loneCR(int(b.Rows[last].End)-1, "a CR by itself cuts the last field of the row")
	b.Problems = append(b.Problems, bad.InRow(last))
	for i := range b.Width {
		b.Cells[first+i] = rows.NullCell(int(b.Rows[last].Start))
	}
	return slices.DeleteFunc(hits, func(h hit) bool { return h.cell >= first })
}

func loneCR(at int, message string) *scan.Flaw {
	return &scan.Flaw{
		Rule: "csv/lone-cr", At: at, Message: message,
		Hint: "put quotes around a field that holds a line end",
	}
}

// unfinished says that the last row of a file has no line end. The rows of a server's
// own file are certain to have one.
func (f *file) unfinished(b *rows.Block, message string) {
	last := len(b.Rows) - 1
	if last < 0 {
		return
	}
	end := b.Text[b.Rows[last].End-1]
	if n := len(b.Problems); n > 0 && b.Problems[n-1].Row == last || end == '\n' || end == '\r' && f.plain() {
		return
	}
	p := rows.RowProblem{
		Row: last, Offset: b.Rows[last].End, Readable: true,
		Problem: schema.Problem{
			Rule: "csv/unfinished", Severity: schema.Warning, Message: message,
			Hint: "export it again; where it is whole, end its last line",
		},
	}
	if f.bare {
		p.Problem.Severity = schema.Error
	}
	b.Problems = append(b.Problems, p)
}

// maxWasted bounds what is read twice because of stray quotes.
const maxWasted = 16 << 20 // bytes a piece

// blank reports whether a line holds nothing but white space.
func blank(row []byte) bool { return len(bytes.TrimLeft(row, " \t\r\n\v\f")) == 0 }

// holdsNothing reports whether a row is none: all of its fields are empty, as spreadsheets
// write them below a table, or it is what programs draw around one: the line under the
// header, and the number of the rows.
func holdsNothing(b *rows.Block, first int, text []byte, width int) bool {
	cells := b.Cells[first:]
	if len(cells) == 1 {
		return text[0] >= '(' && text[0] <= '9' && rowCount().Match(bytes.TrimSpace(text))
	}
	if len(cells) == width && isSummary(b, cells) {
		return true
	}
	if len(cells) != width || !emptyOrRule(b.Value(cells[0])) {
		return false
	}
	same := len(b.Value(cells[0])) == 0
	for _, c := range cells[1:] {
		if v := b.Value(c); !emptyOrRule(v) || (len(v) == 0) != same {
			return false
		}
	}
	return true
}

// isSummary reports whether a row is one that programs and people write below a table, filled up with delimiters: how
// many rows there are, or the sum of a column. It names nobody.
func isSummary(b *rows.Block, cells []rows.Cell) bool {
	v := b.Value(cells[0])
	if len(v) == 0 {
		return false
	}
	switch first := v[0] | 0x20; { // before any expression: most tables begin with a number
	case v[0] >= '(' && v[0] <= '9':
		if len(v) < len("1 row") || !bytes.Contains(v, []byte(" r")) || !rowCount().Match(v) {
			return false
		}
	case first != 't' && first != 's' && first != 'g' || len(v) > len("grand total:") || !sumOf().Match(v):
		return false
	}
	for _, c := range cells[1:] { // an address, or another word
		if v := b.Value(c); len(bytes.Trim(v, "0123456789.,%- ")) > 0 {
			return false
		}
	}
	return true
}

var sumOf = lazily(`(?i)^(total|totals|sum|summe|grand total|subtotal):?$`)

func emptyOrRule(v []byte) bool { return len(v) == 0 || v[0] == '-' && len(bytes.Trim(v, "-")) == 0 }

var rowCount = lazily(`^\(?\d+ (rows?|row\(s\)|records?)( affected| selected| in set.*)?\)?\.?$`)

func isEndMark(row []byte) bool { return string(bytes.TrimRight(row, "\r\n")) == `\.` }

// byteOrderMark is the mark, which the second of two files that were joined still has.
var byteOrderMark = []byte("\xef\xbb\xbf")

// repeatsHeader reports whether a row is the header again, perhaps in other quotes or another case.
func (f *file) repeatsHeader(b *rows.Block, first int, row []byte) bool {
	if len(f.header) == 0 {
		return false
	}
	v := bytes.TrimPrefix(b.Value(b.Cells[first]), byteOrderMark)
	if len(v) == 0 || v[0]|0x20 != f.initial {
		return false
	}
	if bytes.Equal(bytes.TrimRight(bytes.TrimPrefix(row, byteOrderMark), "\r\n"), f.header) {
		return true
	}
	for i, name := range f.table.Columns {
		if i > 0 {
			v = b.Value(b.Cells[first+i])
		}
		if !strings.EqualFold(string(bytes.TrimSpace(v)), name) {
			return false
		}
	}
	return true
}

// fieldCount points at the first field too many, or at the end of a short row.
func (f *file) fieldCount(b *rows.Block, first, cells, start, next int) *scan.Flaw {
	width, names := len(f.table.Columns), "header"
	if f.bare {
		names = "table"
	}
	bad := &scan.Flaw{
		Rule:    "csv/field-count",
		Message: fmt.Sprintf("the row has %s, the %s has %d", rows.Count(cells, "field"), names, width),
		Hint:    "put quotes around a field that holds the delimiter, or add the fields that are missing",
	}
	if at := f.strayQuote(b, b.Cells[first:]); at >= 0 {
		return &scan.Flaw{
			Rule: "csv/quote", At: at,
			Message: "a quote stands inside a field without quotes, and " + bad.Message,
			Hint:    "a delimiter or a quote may be missing there",
		}
	}
	if cells > width {
		bad.At = b.Offset(b.Cells[first+width])
		switch row := b.Text[start:next]; {
		case bytes.Contains(row, []byte("“")) || bytes.Contains(row, []byte("”")):
			bad.Hint = "“ and ” are no quotes: write \" in their place"
		}
		return bad
	}
	bad.At = start + len(bytes.TrimRight(b.Text[start:next], "\r\n"))
	if f.plain() && !f.loneCR && b.Text[next-1] == '\r' {
		return loneCR(bad.At, fmt.Sprintf("a CR by itself cuts the row after %d of %d fields", cells, width))
	}
	return bad
}

// tear looks at a faulty row of several lines, from i to next. Where one of the lines
// looks like a row by itself, a quote too many has taken it in: then only the line with
// that quote is faulty, and tear returns where it ends; 0 otherwise.
func (s *scanner) tear(i, next, first int, bad *scan.Flaw) int {
	text := s.block.Text[:next]
	open := bad.At
	if !s.unclosed {
		if open = s.firstOfLines(first); open < 0 {
			return 0
		}
	}
	line := open + lineEnd(text[open:])
	if line >= next {
		return 0
	}
	whole := s.unclosed
	for rest := text[line:]; len(rest) > 0 && !whole; {
		n := lineEnd(rest)
		whole = bytes.Count(rest[:n], []byte(s.delimiter)) >= s.block.Width-1
		rest = rest[n:]
	}
	if !whole || s.block.Width < 2 {
		if bad.Rule == "csv/quote" && bad.At > open {
			bad.Message = fmt.Sprintf("text follows the quote that closes the field, %d lines below the quote that opens it",
				lineEnds(text[open:bad.At]))
		}
		return 0
	}
	*bad = scan.Flaw{
		Rule: "csv/unclosed-quote", At: open,
		Message: "the quote that opens here is not closed on its line, and a whole row follows",
		Hint:    "close it, or double it where it is part of the text",
	}
	return line
}

// firstOfLines is where the first cell from first on opens that holds a line end.
func (s *scanner) firstOfLines(first int) int {
	for _, c := range s.block.Cells[first:] {
		if c.Quoted() && bytes.ContainsAny(s.block.Value(c), "\r\n") {
			return s.block.Offset(c)
		}
	}
	return -1
}

// pastLineEnds returns where the line ends are over that begin at i.
func pastLineEnds(text []byte, i int) int {
	for i < len(text) && (text[i] == '\n' || text[i] == '\r') {
		i++
	}
	return i
}

// lineEnd is where the first line of text ends, its end included.
func lineEnd(text []byte) int {
	i := bytes.IndexAny(text, "\r\n")
	switch {
	case i < 0:
		return len(text)
	case text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n':
		return i + 2
	}
	return i + 1
}

func lineEnds(text []byte) int {
	lines, _ := schema.CountLines(text, nil)
	return lines
}

// values makes of the cells what the dialect means by them.
func (f *file) values(b *rows.Block) {
	if !f.apostrophe && !f.hex && !f.unwrap && (f.nulls == nil || !f.plain()) {
		return
	}
	for i, c := range b.Cells {
		if c.Null() {
			continue
		}
		v, at := b.Value(c), b.Offset(c)
		switch {
		case !c.Quoted() && f.plain() && f.isNull(v):
			b.Cells[i] = rows.NullCell(at)
		case f.apostrophe && len(v) > 0 && v[0] == '\'':
			b.Cells[i] = b.DecodedCell(at, c.Quoted(), func(dst []byte) []byte { return append(dst, b.Value(c)[1:]...) })
		case f.unwrap && isWrapped(v):
			b.Cells[i] = b.DecodedCell(at, c.Quoted(), func(dst []byte) []byte {
				v := b.Value(c)
				return append(dst, v[2:len(v)-1]...)
			})
		case f.unwrap && marksText(v):
			b.Cells[i] = b.DecodedCell(at, c.Quoted(), func(dst []byte) []byte { return append(dst, b.Value(c)[1:]...) })
		case f.hex && len(v) > 3 && v[0] == 'X' && v[1] == '\'':
			if text := hexText(f.table.Columns[i%b.Width], v); text != nil {
				b.Cells[i] = b.DecodedCell(at, c.Quoted(), func(dst []byte) []byte { return append(dst, text...) })
			}
		}
	}
}

// isWrapped reports whether v is ="…", which makes Excel leave a text as it is.
func isWrapped(v []byte) bool {
	return len(v) >= 3 && v[0] == '=' && v[1] == '"' && bytes.IndexByte(v[2:], '"') == len(v)-3
}
