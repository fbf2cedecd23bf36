package csv

import (
	"bufio"
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// sampled is what the beginning of a file shows of a dialect.
type sampled struct {
	text   []byte
	starts []int // of rows, in text
	widths []int // of rows, in cells
	block  *rows.Block
	faults int // quotes that are not as they should be
}

// sampleOf takes up to 200 rows apart.
func (d *dialect) sampleOf(text []byte) *sampled {
	const enough = 200
	s := d.scanner(&rows.Block{Text: text})
	out := &sampled{text: text, block: s.block}
	for i := 0; i < len(text) && len(out.starts) < enough; {
		first := len(s.block.Cells)
		next, bad := s.fields(i)
		if bad != nil && (s.unclosed || bad.Rule == "csv/quote" || bad.Rule == "csv/escape") {
			out.faults++
		}
		if !blank(text[i:next]) && !(d.endMark && isEndMark(text[i:next])) {
			out.starts = append(out.starts, i)
			out.widths = append(out.widths, len(s.block.Cells)-first)
		} else {
			s.block.Cells = s.block.Cells[:first]
		}
		i = next
	}
	return out
}

// allCRLF reports whether each row that was read with LF as its end has a CR before it. One
// that has none tells that the CR of another is the end of a value.
func (s *sampled) allCRLF() bool {
	for i, start := range s.starts {
		end := len(s.text)
		if i+1 < len(s.starts) {
			end = s.starts[i+1]
		}
		row := bytes.TrimSuffix(s.text[start:end], []byte("\n"))
		if len(row) == end-start && i > 0 { // the last one has no end
			break
		}
		if !bytes.HasSuffix(row, []byte("\r")) {
			return false
		}
	}
	return len(s.starts) > 0
}

// usual is the width that most rows have, and how many have it. Of two that are as
// usual, it is the one that comes first.
func (s *sampled) usual() (width, count int) {
	counts := map[int]int{}
	for _, w := range s.widths {
		counts[w]++
	}
	for _, w := range s.widths {
		if counts[w] > count {
			width, count = w, counts[w]
		}
	}
	return width, count
}

// row is the cells of a row.
func (s *sampled) row(n int) []rows.Cell {
	from := 0
	for _, w := range s.widths[:n] {
		from += w
	}
	return s.block.Cells[from : from+s.widths[n]]
}

// lastCells are the last cells of the rows between the header and the end of the sample.
func (s *sampled) lastCells() []string {
	width, count := s.usual()
	if count == 0 {
		return nil
	}
	var all []string
	for n := slices.Index(s.widths, width) + 1; n < len(s.widths)-1; n++ {
		if s.widths[n] == width && width > 0 {
			all = append(all, string(s.block.Value(s.row(n)[width-1])))
		}
	}
	return all
}

// score is the share of rows with the usual width, plus a little for each field; 0 for
// a single column. Names that are missing speak against it.
func (s *sampled) score() float64 {
	width, count := s.usual()
	if width < 2 {
		return 0
	}
	score := float64(count)/float64(len(s.widths)) + float64(min(width, 100))/1000
	header := s.row(slices.Index(s.widths, width))
	if slices.ContainsFunc(header[:width-1], func(c rows.Cell) bool { return len(s.block.Value(c)) == 0 }) {
		score -= 0.15 // as if a delimiter of two characters were two
	}
	return score
}

// delimiters are those that are tried, the usual ones first. Of two that do as well, the
// first one is taken.
var delimiters = []string{
	",", ";", "\t", "|", "\x01", "\x1f", "\x1e", "||", "|~|", "~|~", "^|^", "|^|", "::", ";;",
	"~~", "^", "~", ":",
}

// rare reports whether a delimiter is one that stands in the texts of files with colons.
func rare(delimiter string) bool { return delimiter == "~" || delimiter == "^" }

func isDoubled(delimiter string) bool { return len(delimiter) == 2 && delimiter[0] == delimiter[1] }

// standsDoubled reports whether a doubled character is between filled fields, and not one of its own beside an empty
// field: then it stands by itself in most of the lines too.
func standsDoubled(head []byte, delimiter string) bool {
	const enough = 200
	lines, alone, between := 0, 0, false
	for rest := head; len(rest) > 0 && lines < enough; lines++ {
		n := lineEnd(rest)
		line := bytes.TrimRight(rest[:n], "\r\n")
		rest = rest[n:]
		fields := bytes.Split(line, []byte(delimiter))
		for i, f := range fields {
			between = between || i > 0 && len(f) > 0 && len(fields[i-1]) > 0
		}
		if bytes.Contains(bytes.Join(fields, nil), []byte(delimiter[:1])) {
			alone++
		}
	}
	return between && alone*2 <= lines
}

// detect fills in what options leave open.
func (d *dialect) detect(head []byte, options rows.Options) *sampled {
	if d.delimiter == "" {
		best := 0.0
		for _, delimiter := range delimiters {
			if !bytes.Contains(head, []byte(delimiter)) || delimiter == ":" && best > 0 && !rare(d.delimiter) ||
				isDoubled(delimiter) && !standsDoubled(head, delimiter) {
				continue
			}
			try := *d
			try.delimiter = delimiter
			if score := try.sampleOf(try.whole(head)).score(); score > best {
				d.delimiter, best = delimiter, score
			}
		}
		if d.delimiter == "" {
			d.delimiter = ","
		}
		if d.name == "sqlite" && d.delimiter == "|" && options.Quote == "" {
			d.quote = 0 // sqlite3 -list
		}
	}
	line := head[:lineEnd(head)]
	d.lf = bytes.HasSuffix(line, []byte("\n"))
	look := d.sampleOf(d.whole(head))
	if options.Dialect == "" && options.Quote == "" {
		if name := look.guess(d); name != "" {
			delimiter := d.delimiter
			*d = presets[name]
			d.name, d.delimiter, d.guessed, d.lf = name, delimiter, true, bytes.HasSuffix(line, []byte("\n"))
			if options.Null != nil {
				d.nulls = options.Null
			}
			look = d.sampleOf(d.whole(head))
		} else if look.inApostrophes() {
			d.quote = '\''
			look = d.sampleOf(d.whole(head))
		}
	}
	if !d.plain() {
		d.crlf = bytes.HasSuffix(line, []byte("\r\n")) && (!d.bare || look.allCRLF())
		try := *d
		if try.crlf, try.loneLF = true, true; d.escapes == mysqlEscapes && try.fits(head, look) {
			*d = try
		}
		if d.crlf {
			look = d.sampleOf(d.whole(head))
		}
	}
	return look
}

// fits reports whether CRLF alone ends rows: all are as wide then as the widest is where LF
// ends them too, of which some may be parts of rows.
func (d *dialect) fits(head []byte, look *sampled) bool {
	if !bytes.Contains(head, []byte("\r\n")) || len(look.widths) == 0 {
		return false
	}
	width := slices.Max(look.widths)
	other := func(w int) bool { return w != width }
	return width > 1 && (look.allCRLF() || slices.ContainsFunc(look.widths, other)) &&
		!slices.ContainsFunc(d.sampleOf(d.whole(head)).widths, other)
}

// whole is head up to the end of its last row.
func (d *dialect) whole(head []byte) []byte {
	if end := d.cut(head); end > 0 && len(head) == sample {
		return head[:end]
	}
	return head
}

// guess names the dialect of what was read as RFC 4180, where it must be another one;
// "" otherwise. A dialect that only the user can know is not guessed.
func (s *sampled) guess(d *dialect) string {
	if len(s.starts) == 0 || s.widths[0] == 0 {
		return ""
	}
	header := s.row(0)
	first := string(s.block.Value(header[0]))
	var seen struct{ n, bare, empty, needless, texts, unmarked, apostrophes, backslashN int }
	for n := range s.starts {
		for _, c := range s.row(n) {
			v := s.block.Value(c)
			seen.n++
			switch {
			case !c.Quoted() && len(v) == 0:
				seen.bare++
			case !c.Quoted() && string(v) == `\N`:
				seen.backslashN++
			case !c.Quoted():
				if n > 0 && isLetter(v[0]) && !isBoolean(v) {
					seen.unmarked++
				}
			case len(v) == 0:
				seen.empty++
			default:
				if n > 0 {
					seen.texts++
				}
				if n > 0 && v[0] == '\'' {
					seen.apostrophes++
				}
				if !strings.ContainsAny(string(v), d.delimiter+"\"\r\n") && v[0] != ' ' && v[len(v)-1] != ' ' && v[0] != '\\' {
					seen.needless++
				}
			}
		}
	}
	switch {
	case d.delimiter == "\t" && seen.backslashN > 0 && seen.texts == 0:
		for _, name := range []string{"pg-text", "mysql-tab"} {
			if s.holds(name, d.delimiter) {
				return name
			}
		}
	case d.delimiter != ",":
		return ""
	case slices.ContainsFunc(header, func(c rows.Cell) bool { return string(s.block.Value(c)) == "cognito:username" }):
		return "cognito"
	case strings.EqualFold(first, "DN") && len(header) > 1:
		return "csvde"
	case len(header) >= 26 && isEmail(s.block.Value(header[1])) && isBoolean(s.block.Value(header[2])):
		return "firebase-csv"
	case seen.texts >= 2 && seen.apostrophes == seen.texts && seen.unmarked == 0:
		return "auth0-csv"
	case seen.backslashN > 0 && seen.bare == 0 || s.faults > 0 && bytes.Contains(s.text, []byte(`\"`)):
		if s.holds("mysql-csv", d.delimiter) {
			return "mysql-csv"
		}
	case seen.bare > 0 && seen.empty > 0 && seen.needless == 0:
		return "pg-csv"
	}
	return ""
}

// holds reports whether nothing in the sample disproves a dialect with backslashes: there is no escape that its program
// does not write, and no fewer rows are as wide as is usual.
func (s *sampled) holds(name, delimiter string) bool {
	d := presets[name]
	d.name, d.delimiter, d.guessed = name, delimiter, true
	try := d.sampleOf(s.text)
	_, count := try.usual()
	_, before := s.usual()
	return try.faults == 0 && count >= before
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// inApostrophes reports whether every field of the first row stands between ' and '.
func (s *sampled) inApostrophes() bool {
	if len(s.starts) == 0 || s.widths[0] < 2 {
		return false
	}
	for _, c := range s.row(0) {
		v := s.block.Value(c)
		if c.Quoted() || len(v) < 2 || v[0] != '\'' || v[len(v)-1] != '\'' {
			return false
		}
	}
	return true
}

// skipPreamble passes over lines before the header, such as the title of a report: they
// have fewer fields than the rows that follow. Where the header itself has another
// width than the rows, nothing can be read.
func (s *sampled) skipPreamble(r *bufio.Reader, t *rows.Table, pieces *schema.Pieces) error {
	width, count := s.usual()
	if at := s.padded(width); at > 0 {
		s.leaveOut(at, r, t, pieces)
		return nil
	}
	if len(s.widths) == 0 || width <= s.widths[0] || count < 2 || 2*count < len(s.widths) {
		return nil
	}
	at := slices.Index(s.widths, width)
	own := 0
	for _, w := range s.widths[at:] {
		if w == s.widths[0] {
			own++
		}
	}
	if own*4 > count {
		return nil // the rows are as mixed as they are: each says so
	}
	names := true
	for _, c := range s.row(at) {
		v := s.block.Value(c)
		names = names && len(v) > 0 && !looksLikeData(v)
	}
	fewer := !slices.ContainsFunc(s.widths[:at], func(w int) bool { return w > width || w > 2 && w > width/2 })
	if !names || !fewer {
		hint := "begin the file with one line that names each column"
		if width == s.widths[0]+1 && s.lastEmpty(width) {
			hint = "each row ends with a delimiter that the first line does not have: add one there too, behind the last name"
		}
		return scan.Error("csv/header-width", t.File, schema.Place{Line: pieces.Line, Column: 1},
			fmt.Sprintf("the first line has %d fields, and most rows have %d", s.widths[0], width), hint)
	}
	s.leaveOut(at, r, t, pieces)
	return nil
}

// lastEmpty reports whether the last field is empty in all rows of a width.
func (s *sampled) lastEmpty(width int) bool {
	for n, w := range s.widths {
		if row := s.row(n); w == width && len(s.block.Value(row[w-1])) > 0 {
			return false
		}
	}
	return true
}

// padded is the number of rows before the header where spreadsheets have filled them up with
// delimiters: they hold little, and a row follows in which each field is a name, one of which
// is that of an address. 0 where the first row is the header.
func (s *sampled) padded(width int) int {
	const most = 20
	if width < 3 {
		return 0
	}
	for n := range min(most, len(s.widths)) {
		filled, names, mail := 0, 0, false
		for _, c := range s.row(n) {
			v := s.block.Value(c)
			if len(v) > 0 {
				filled++
			}
			if likeName().Match(v) {
				names++
				mail = mail || bytes.Contains(bytes.ToLower(v), []byte("mail"))
			}
		}
		switch {
		case mail && names == width && s.widths[n] == width:
			return n
		case mail || 2*filled > width:
			return 0
		}
	}
	return 0
}

// leaveOut passes over the rows before the header.
func (s *sampled) leaveOut(at int, r *bufio.Reader, t *rows.Table, pieces *schema.Pieces) {
	skipped := s.text[:s.starts[at]]
	t.Notes = append(t.Notes, preamble(t.File, pieces.Line, lineEnds(skipped)))
	pieces.Line += lineEnds(skipped)
	r.Discard(len(skipped))
}

func preamble(file string, line, lines int) schema.Problem {
	return schema.Problem{
		Rule: "csv/preamble", Severity: schema.Warning, Index: -1,
		Pos: schema.Pos{File: file, Line: line, Column: 1}, Message: leftOut(lines),
		Hint: "delete them where they are part of no table",
	}
}

func leftOut(lines int) string {
	if lines == 1 {
		return "the line before the header is left out"
	}
	return fmt.Sprintf("%d lines before the header are left out", lines)
}
