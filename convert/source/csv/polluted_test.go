package csv

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/schema"
)

// Files that are polluted as real ones are, in the spirit of the Pollock benchmark
// (Vitagliano et al., Pollock: A Data Loading Benchmark, VLDB 2023): of each, the clean
// table comes out, or a finding names the line that is polluted.

// clean is a table to pollute.
type clean struct {
	header []string
	rows   [][]string
}

// pollution spoils a table and says on which lines, 1-based. None means that the clean
// table must come out.
type pollution struct {
	name, what string
	spoil      func(r *rand.Rand, c clean) (text string, lines []int)
}

func cell(v string) string {
	if strings.ContainsAny(v, ",\"\r\n") {
		return `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
	}
	return v
}

// lines writes each row as a line, without line ends: the header is the first.
func (c clean) lines(delimiter string, write func(string) string) []string {
	var all []string
	for _, row := range append([][]string{c.header}, c.rows...) {
		var cells []string
		for _, v := range row {
			cells = append(cells, write(v))
		}
		all = append(all, strings.Join(cells, delimiter))
	}
	return all
}

func (c clean) text() string { return strings.Join(c.lines(",", cell), "\n") + "\n" }

// spoilLine applies f to one data line of the plain file. Cells of that line need no quotes.
func spoilLine(f func(r *rand.Rand, cells []string) string) func(*rand.Rand, clean) (string, []int) {
	return func(r *rand.Rand, c clean) (string, []int) {
		n := r.IntN(len(c.rows))
		for i := range c.rows[n] {
			c.rows[n][i] = strings.Map(func(x rune) rune {
				if strings.ContainsRune(",;\"'|", x) {
					return 'x'
				}
				return x
			}, c.rows[n][i])
		}
		lines := c.lines(",", cell)
		lines[n+1] = f(r, c.rows[n])
		return strings.Join(lines, "\n") + "\n", []int{n + 2}
	}
}

// always writes the whole table in another way, which is no fault.
func always(f func(r *rand.Rand, c clean) string) func(*rand.Rand, clean) (string, []int) {
	return func(r *rand.Rand, c clean) (string, []int) { return f(r, c), nil }
}

func quoteWith(q string) func(string) string {
	return func(v string) string { return q + strings.ReplaceAll(v, q, q+q) + q }
}

var pollutions = []pollution{
	{"clean", "Nothing is wrong.", always(func(_ *rand.Rand, c clean) string { return c.text() })},
	{
		"no last line end", "The last line has no line end.",
		always(func(_ *rand.Rand, c clean) string { return strings.TrimSuffix(c.text(), "\n") }),
	},
	{
		"blank lines at the end", "Empty lines follow the table.",
		always(func(r *rand.Rand, c clean) string { return c.text() + strings.Repeat("\n", 1+r.IntN(3)) }),
	},
	{
		"table offset, blank lines", "Empty lines stand before the table.",
		always(func(r *rand.Rand, c clean) string { return strings.Repeat("\r\n", 1+r.IntN(3)) + c.text() }),
	},
	{"other line ends", "All lines end with CRLF, or all with CR.", always(func(r *rand.Rand, c clean) string {
		return strings.ReplaceAll(c.text(), "\n", []string{"\r\n", "\r"}[r.IntN(2)])
	})},
	{"mixed line ends", "Lines end with LF, CRLF or CR.", always(func(r *rand.Rand, c clean) string {
		var b strings.Builder
		for _, line := range c.lines(",", cell) {
			b.WriteString(line + []string{"\n", "\r\n", "\r"}[r.IntN(3)])
		}
		return b.String()
	})},
	{
		"another delimiter", "All fields are apart by another delimiter, of one character or of several.",
		always(func(r *rand.Rand, c clean) string {
			delimiter := []string{";", "\t", "|", "\x01", "\x1f", "||"}[r.IntN(6)]
			return strings.Join(c.lines(delimiter, quoteWith(`"`)), "\n") + "\n"
		}),
	},
	{
		"another quote", "All fields stand between apostrophes.",
		always(func(_ *rand.Rand, c clean) string { return strings.Join(c.lines(",", quoteWith("'")), "\n") + "\n" }),
	},
	{"another escape", "Quotes in fields have a backslash before them.", always(func(_ *rand.Rand, c clean) string {
		return strings.Join(c.lines(",", func(v string) string { return `"` + strings.ReplaceAll(v, `"`, `\"`) + `"` }),
			"\n") + "\n"
	})},
	{"needless quotes", "Some fields stand between quotes that need none.", always(func(r *rand.Rand, c clean) string {
		return strings.Join(c.lines(",", func(v string) string {
			if r.IntN(2) == 0 {
				return quoteWith(`"`)(v)
			}
			return cell(v)
		}), "\n") + "\n"
	})},
	{
		"a short row", "One row lacks fields at its end.",
		spoilLine(func(r *rand.Rand, cells []string) string { return strings.Join(cells[:1+r.IntN(len(cells)-1)], ",") }),
	},
	{"a long row", "One row has fields more.", spoilLine(func(r *rand.Rand, cells []string) string {
		return strings.Join(cells, ",") + strings.Repeat(",x", 1+r.IntN(3))
	})},
	{
		"a delimiter in a field", "One field holds the delimiter, and stands without quotes.",
		spoilLine(func(r *rand.Rand, cells []string) string {
			n := r.IntN(len(cells))
			return strings.Join(slices.Replace(slices.Clone(cells), n, n+1, cells[n]+", y"), ",")
		}),
	},
	{
		"another delimiter in a row", "One row has another delimiter than the rest.",
		spoilLine(func(r *rand.Rand, cells []string) string {
			return strings.Join(cells, []string{";", "\t", "|", " "}[r.IntN(4)])
		}),
	},
	{
		"a quote that opens", "One field begins with a quote that nobody closes.",
		spoilLine(func(r *rand.Rand, cells []string) string {
			n := r.IntN(len(cells))
			return strings.Join(slices.Replace(slices.Clone(cells), n, n+1, `"`+cells[n]), ",")
		}),
	},
	{
		"a quote inside a quoted field", "One quoted field holds a quote that is not doubled.",
		spoilLine(func(r *rand.Rand, cells []string) string {
			n := r.IntN(len(cells))
			return strings.Join(slices.Replace(slices.Clone(cells), n, n+1, `"`+cells[n]+`" y"`), ",")
		}),
	},
	{
		"a lone CR in a field", "One field holds a CR, and stands without quotes. What follows it is on a line of its own.",
		func(r *rand.Rand, c clean) (string, []int) {
			text, lines := spoilLine(func(r *rand.Rand, cells []string) string {
				n := r.IntN(len(cells))
				return strings.Join(slices.Replace(slices.Clone(cells), n, n+1, "x\ry"), ",")
			})(r, c)
			return text, append(lines, lines[0]+1)
		},
	},
	{"a NUL", "One field holds a NUL byte.", spoilLine(func(r *rand.Rand, cells []string) string {
		n := r.IntN(len(cells))
		return strings.Join(slices.Replace(slices.Clone(cells), n, n+1, cells[n]+"\x00"), ",")
	})},
	{
		"a header again", "The header stands a second time among the rows, as at the seam of two files.",
		func(r *rand.Rand, c clean) (string, []int) {
			lines := c.lines(",", cell)
			n := 1 + r.IntN(len(c.rows))
			return strings.Join(slices.Insert(lines, n, lines[0]), "\n") + "\n", []int{n + 1}
		},
	},
	{
		"lines before the header", "A title, and who made the report, stand before the header.",
		func(r *rand.Rand, c clean) (string, []int) {
			return strings.Repeat("Report of users\n", 1+r.IntN(3)) + c.text(), []int{1}
		},
	},
	{"a line below the table", "A sum stands below the rows.", func(r *rand.Rand, c clean) (string, []int) {
		return c.text() + fmt.Sprintf("%d rows\n", len(c.rows)), []int{len(c.rows) + 2}
	}},
	{
		"a second table", "Below an empty line, a table with other columns follows.",
		func(r *rand.Rand, c clean) (string, []int) {
			n := len(c.rows) + 3
			return c.text() + "\nplan,price\nfree,0\n", []int{n, n + 1}
		},
	},
	{"no header", "The first line is a row of data.", func(_ *rand.Rand, c clean) (string, []int) {
		_, text, _ := strings.Cut(c.text(), "\n")
		return text, []int{1}
	}},
	{"a column name twice", "Two columns have one name.", func(r *rand.Rand, c clean) (string, []int) {
		c.header[1+r.IntN(len(c.header)-1)] = c.header[0]
		return c.text(), []int{1}
	}},
	{"a column without a name", "One name is missing.", func(r *rand.Rand, c clean) (string, []int) {
		c.header[r.IntN(len(c.header)-1)] = ""
		return c.text(), []int{1}
	}},
	{"a short header", "The header lacks names.", func(_ *rand.Rand, c clean) (string, []int) {
		c.header = c.header[:len(c.header)-1]
		return c.text(), []int{1}
	}},
	{
		"damage by a spreadsheet", "One field is what Excel makes of a number, a date or a formula.",
		spoilLine(func(r *rand.Rand, cells []string) string {
			n := 1 + r.IntN(len(cells)-1)
			v := []string{"1.23457E+11", "########", "#N/A", `="0123"`}[r.IntN(4)]
			return strings.Join(slices.Replace(slices.Clone(cells), n, n+1, v), ",")
		}),
	},
	{
		"a row decoded twice", "One field is UTF-8 that was read as windows-1252.",
		spoilLine(func(r *rand.Rand, cells []string) string {
			n := 1 + r.IntN(len(cells)-1)
			v := []string{"ZoÃ«", "MÃ¼ller", "Oâ€™Hara", "JosÃ©"}[r.IntN(4)]
			return strings.Join(slices.Replace(slices.Clone(cells), n, n+1, v), ",")
		}),
	},
}

// tableOf makes a table of users.
func tableOf(r *rand.Rand) clean {
	c := clean{header: []string{"email", "name", "city", "plan", "note"}[:3+r.IntN(3)]}
	c.header = slices.Clone(c.header)
	names := []string{"Ana", "Zoë Østergård", "Silva, Ana", `Ana "la jefa" Silva`, "O'Hara", "李小龙", "x; y", "Ben"}
	for i := range 5 + r.IntN(40) {
		row := []string{fmt.Sprintf("user%d@example.com", i)}
		for range c.header[1:] {
			row = append(row, names[r.IntN(len(names))])
		}
		c.rows = append(c.rows, row)
	}
	return c
}

func TestPolluted(t *testing.T) {
	const each = 100
	if each*len(pollutions) < 2000 || len(pollutions) < 23 {
		t.Errorf("%d files of %d kinds are too few", each*len(pollutions), len(pollutions))
	}
	for k, p := range pollutions {
		t.Run(p.name, func(t *testing.T) {
			for seed := range each {
				r := rand.New(rand.NewPCG(uint64(k), uint64(seed)))
				c := tableOf(r)
				want := []string{strings.Join(c.header, "|")}
				for _, row := range c.rows {
					want = append(want, strings.Join(row, "|"))
				}
				text, lines := p.spoil(r, c)
				got, found, _ := plain(text, rows.Options{}, schema.PieceSize)
				if lines == nil && !slices.Equal(got, want) {
					t.Fatalf("%s\nfile %d is read, %s, as %q:\n%s", p.what, seed, found, got, text)
				}
				if lines != nil && !slices.ContainsFunc(lines, func(line int) bool { return finds(got, line) }) {
					t.Fatalf("%s\nfile %d is read, %s, without a finding on line %v, as %q:\n%s", p.what, seed, found, lines, got,
						text)
				}
				// Findings elsewhere would send people to the wrong place.
				for _, s := range got {
					if at := lineOf(s); at > 0 && lines != nil && (at < lines[0] || at > lines[len(lines)-1]+1) {
						t.Fatalf("%s\nfile %d has a finding on line %d, not %v: %q\n%s", p.what, seed, at, lines, s, text)
					}
				}
			}
		})
	}
}

func finds(got []string, line int) bool {
	return slices.ContainsFunc(got, func(s string) bool { return lineOf(s) == line })
}

// lineOf is the line of a finding, 0 for a row.
func lineOf(s string) int {
	rest, ok := strings.CutPrefix(s, "f:")
	if !ok {
		return 0
	}
	number, _, _ := strings.Cut(rest, ":")
	line, _ := strconv.Atoi(number)
	return line
}
