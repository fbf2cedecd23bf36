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

// plain is the table as the function plain returns it.
func (c clean) plain() []string {
	var all []string
	for _, row := range append([][]string{c.header}, c.rows...) {
		all = append(all, strings.Join(row, "|"))
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

// atLine is a fault of one line of the plain file.
type atLine struct {
	name, what string
	spoil      func(r *rand.Rand, cells []string) string
}

// oncePerColumn are faults of which the first one in a column is named, by what is said.
var oncePerColumn = map[string]string{
	"a text mark": "csv/apostrophe", "a text mark of a phone number": "csv/apostrophe",
	"an exponent of three digits": "csv/exponent", "an exponent in lower case": "csv/exponent",
}

// with replaces one cell.
func with(cells []string, n int, v string) string {
	return strings.Join(slices.Replace(slices.Clone(cells), n, n+1, v), ",")
}

// inOne writes one cell in another way: any, or any but the address.
func inOne(from int, write func(v string) string) func(*rand.Rand, []string) string {
	return func(r *rand.Rand, cells []string) string {
		n := from + r.IntN(len(cells)-from)
		return with(cells, n, write(cells[n]))
	}
}

func one(v string) func(*rand.Rand, []string) string {
	return inOne(1, func(string) string { return v })
}

var lineFaults = []atLine{
	{
		"a missing delimiter", "No delimiter stands before a field in quotes that holds one.",
		func(r *rand.Rand, cells []string) string {
			n := r.IntN(len(cells) - 1)
			return with(slices.Delete(slices.Clone(cells), n+1, n+2), n, cells[n]+`"Lee, PhD"`)
		},
	},
	{
		"a missing delimiter, and none inside", "No delimiter stands before a field in quotes.",
		func(r *rand.Rand, cells []string) string {
			n := r.IntN(len(cells) - 1)
			return with(slices.Delete(slices.Clone(cells), n+1, n+2), n, cells[n]+`"Lee"`)
		},
	},
	{
		"a missing delimiter behind quotes", "No delimiter stands behind a field in quotes.",
		func(r *rand.Rand, cells []string) string {
			n := r.IntN(len(cells) - 1)
			return with(slices.Delete(slices.Clone(cells), n+1, n+2), n, `"Lee"`+cells[n+1])
		},
	},
	{"a missing opening quote", "A field lacks its first quote.", inOne(0, func(v string) string { return v + `"` })},
	{"a missing closing quote", "The last field lacks its second quote.", func(_ *rand.Rand, cells []string) string {
		return with(cells, len(cells)-1, `"`+cells[len(cells)-1])
	}},
	{"inches", "A field ends with the sign of inches.", one(`5"`)},
	{"a quote inside a word", "A field without quotes holds one.", one(`An"na`)},
	{"an odd quote", "A field without quotes holds three.", one(`Ann "Lee" "B`)},
	{"text before quotes", "Text stands before a field in quotes.", one(`x"Silva, Ana"`)},
	{"text behind quotes", "Text stands behind a field in quotes.", one(`"Silva, Ana" x`)},
	{"curly quotes", "A field that holds the delimiter stands between “ and ”.", one("“Silva, Ana”")},
	{
		"apostrophes as quotes, and a delimiter", "A field that holds the delimiter stands between apostrophes.",
		one("'Silva, Ana'"),
	},
	{"apostrophes as quotes", "A field stands between apostrophes.", one("'Silva'")},
	{"a text mark", "A number has an apostrophe before it.", one("'6000000000001")},
	{"a text mark of a phone number", "A phone number has an apostrophe before it.", one("'+4915550100")},
	{"an exponent of three digits", "LibreOffice has rounded a number.", one("1.23456789012346E+018")},
	{"an exponent in lower case", "A program has rounded a number.", one("1.23457e+11")},
	{"a formula that failed", "A cell is the error of a formula.", one("#REF!")},
	{"the word NULL", "A cell says NULL.", one("NULL")},
	{"a lone CR in the last field", "The last field holds a CR.", func(_ *rand.Rand, cells []string) string {
		return with(cells, len(cells)-1, "x\ry")
	}},
	{"a line end in a field", "A field without quotes holds a LF.", func(r *rand.Rand, cells []string) string {
		return with(cells, r.IntN(len(cells)-1), "x\ny")
	}},
	{"two rows on a line", "A line end is missing.", func(_ *rand.Rand, cells []string) string {
		return strings.Join(cells, ",") + strings.Join(cells, ",")
	}},
	{"two rows apart by a delimiter", "A line end became a delimiter.", func(_ *rand.Rand, cells []string) string {
		return strings.Join(append(slices.Clone(cells), cells...), ",")
	}},
	{"a delimiter at the end", "One row ends with a delimiter.", func(_ *rand.Rand, cells []string) string {
		return strings.Join(cells, ",") + ","
	}},
	{"a delimiter at the beginning", "One row begins with a delimiter.", func(_ *rand.Rand, cells []string) string {
		return "," + strings.Join(cells, ",")
	}},
	{"a doubled delimiter", "A delimiter stands twice.", func(_ *rand.Rand, cells []string) string {
		return cells[0] + ",," + strings.Join(cells[1:], ",")
	}},
	{"a row in quotes", "The whole row stands between quotes.", func(_ *rand.Rand, cells []string) string {
		return `"` + strings.Join(cells, ",") + `"`
	}},
	{"a word by itself", "A line holds one word.", func(*rand.Rand, []string) string { return "Total" }},
	{"a NUL in quotes", "A field in quotes holds a NUL byte.", one("\"x\x00\"")},
}

// harmless are ways to write a table that are no fault.
var harmless = []pollution{
	{"blanks before quotes", "A blank stands before each quote that opens.", always(func(_ *rand.Rand, c clean) string {
		return strings.Join(c.lines(", ", quoteWith(`"`)), "\n") + "\n"
	})},
	{"blanks behind quotes", "A blank stands behind each quote that closes.", always(func(_ *rand.Rand, c clean) string {
		return strings.Join(c.lines(" ,", quoteWith(`"`)), " \n") + "\n"
	})},
	{"a byte order mark inside", "Two files were joined.", always(func(r *rand.Rand, c clean) string {
		lines := c.lines(",", []func(string) string{cell, quoteWith(`"`)}[r.IntN(2)])
		n := 1 + r.IntN(len(lines)-1)
		lines[n] = "\ufeff" + lines[n]
		return strings.Join(lines, "\n") + "\n"
	})},
	{"CRs twice", "Each line ends with CR CR LF.", always(func(_ *rand.Rand, c clean) string {
		return strings.Join(c.lines(",", cell), "\r\r\n") + "\r\r\n"
	})},
	{"Ctrl-Z", "DOS has ended the file.", always(func(_ *rand.Rand, c clean) string { return c.text() + "\x1a" })},
	{"blank lines inside", "Empty lines stand among the rows.", always(func(r *rand.Rand, c clean) string {
		lines := c.lines(",", cell)
		return strings.Join(slices.Insert(lines, 1+r.IntN(len(lines)), "", " "), "\n") + "\n"
	})},
	{"empty rows", "Rows of nothing but delimiters follow.", always(func(_ *rand.Rand, c clean) string {
		return c.text() + strings.Repeat(strings.Repeat(",", len(c.header)-1)+"\n", 3)
	})},
	{"a line of dashes", "A line of dashes stands under the header.", always(func(_ *rand.Rand, c clean) string {
		lines := c.lines(",", cell)
		return strings.Join(slices.Insert(lines, 1, strings.Repeat("---,", len(c.header)-1)+"---"), "\n") + "\n"
	})},
	{"the number of rows", "A program wrote how many rows there are.", always(func(_ *rand.Rand, c clean) string {
		return c.text() + fmt.Sprintf("\n(%d rows affected)\n", len(c.rows))
	})},
	{"the separator", "A first line says what the delimiter is.", always(func(_ *rand.Rand, c clean) string {
		return "sep=;\r\n" + strings.Join(c.lines(";", quoteWith(`"`)), "\r\n") + "\r\n"
	})},
	{"words in quotes", `Names have words in quotes, as Robert "Bob" Roy.`, always(func(r *rand.Rand, c clean) string {
		for _, row := range c.rows {
			row[1] = strings.ReplaceAll(row[1], `"`, "x")
			row[1] = strings.ReplaceAll(row[1], ",", " ")
		}
		text := c.lines(",", cell)
		n := r.IntN(len(c.rows))
		c.rows[n][1] = `Robert "Bob" Roy`
		rest := c.rows[n][2:]
		text[n+1] = c.rows[n][0] + `,Robert "Bob" Roy`
		for _, v := range rest {
			text[n+1] += "," + cell(v)
		}
		return strings.Join(text, "\n") + "\n"
	})},
}

// ofFile are faults of a file as a whole.
var ofFile = []pollution{
	{"comments", "Comments stand before the table, more lines than it has.", func(r *rand.Rand, c clean) (string, []int) {
		return strings.Repeat("# of the program, that it wrote itself\n", 1+r.IntN(2*len(c.rows))) + "#\n" + c.text(),
			[]int{1}
	}},
	{"cut off in the last field", "The file ends inside the last field.", func(r *rand.Rand, c clean) (string, []int) {
		words := []string{"true", "2020-01-01", "premium"}
		word := words[r.IntN(len(words))]
		for _, row := range c.rows {
			row[len(row)-1] = word
		}
		text := c.text()
		return text[:len(text)-2-r.IntN(len(word))], []int{len(c.rows) + 1}
	}},
	{"cut off in quotes", "The file ends inside a field in quotes.", func(r *rand.Rand, c clean) (string, []int) {
		text := strings.Join(c.lines(",", quoteWith(`"`)), "\n")
		return text[:len(text)-1-r.IntN(2)], []int{len(c.rows) + 1}
	}},
	{"cut off among the fields", "The file ends before its last field.", func(r *rand.Rand, c clean) (string, []int) {
		text := c.text()
		row := strings.LastIndexByte(strings.TrimSuffix(text, "\n"), '\n')
		at := row + 1 + r.IntN(len("user0@example.com"))
		return text[:at+1], []int{len(c.rows) + 1}
	}},
	{
		"a header again behind a mark", "Two files with a byte order mark were joined.",
		func(r *rand.Rand, c clean) (string, []int) {
			return c.text() + "\ufeff" + c.text(), []int{len(c.rows) + 2}
		},
	},
	{
		"a header again in other letters", "The header stands again, in capital letters and quotes.",
		func(r *rand.Rand, c clean) (string, []int) {
			lines := c.lines(",", cell)
			n := 1 + r.IntN(len(c.rows))
			again := `"` + strings.ReplaceAll(strings.ToUpper(lines[0]), ",", `","`) + `"`
			return strings.Join(slices.Insert(lines, n, again), "\n") + "\n", []int{n + 1}
		},
	},
	{
		"a title filled up", "A title stands above the header, filled up with delimiters.",
		func(r *rand.Rand, c clean) (string, []int) {
			return "Users" + strings.Repeat(",", len(c.header)-1) + "\n" + c.text(), []int{1}
		},
	},
	{
		"backslashes of two writers", `One row has \" for a quote, as MySQL writes, and another one has C:\new as text.`,
		func(r *rand.Rand, c clean) (string, []int) {
			lines := c.lines(",", quoteWith(`"`))
			lines[1] = strings.Repeat(`"x",`, len(c.header)-1) + `"say \"hi\""`
			lines[2] = strings.Repeat(`"x",`, len(c.header)-1) + `"C:\new"`
			return strings.Join(lines, "\n") + "\n", []int{2}
		},
	},
	{
		"backslashes of two writers, far apart", "The same, behind what is looked at for the dialect.",
		func(r *rand.Rand, c clean) (string, []int) {
			lines := c.lines(",", func(v string) string { return `"` + strings.ReplaceAll(v, `"`, `\"`) + `"` })
			lines[1] = strings.Repeat(`"x",`, len(c.header)-1) + `"say \"hi\""`
			for len(strings.Join(lines, "\n")) < sample {
				lines = append(lines, lines[1:]...)
			}
			text := strings.Join(lines, "\n") + "\n"
			return text + strings.Repeat(`"x",`, len(c.header)-1) + `"C:\new"` + "\n", []int{strings.Count(text, "\n") + 1}
		},
	},
	{"two quotes that take rows in", "Two stray quotes stand in two rows.", func(r *rand.Rand, c clean) (string, []int) {
		for _, row := range c.rows {
			for i := range row {
				row[i] = strings.Map(func(x rune) rune {
					if strings.ContainsRune(",\"", x) {
						return 'x'
					}
					return x
				}, row[i])
			}
		}
		n, last := r.IntN(len(c.rows)-1), len(c.header)-1
		lines := c.lines(",", func(v string) string { return v })
		lines[n+1] = with(c.rows[n], last, `"`+c.rows[n][last])
		lines[n+2] = with(c.rows[n+1], last, c.rows[n+1][last]+`"`)
		return strings.Join(lines, "\n") + "\n", []int{n + 2}
	}},
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
	const each = 40
	all := slices.Concat(pollutions, harmless, ofFile)
	for _, f := range lineFaults {
		all = append(all, pollution{f.name, f.what, spoilLine(f.spoil)})
	}
	if len(all) < 50 || len(all)*each < 2500 {
		t.Errorf("%d kinds of %d files each are too few", len(all), each)
	}
	for k, p := range all {
		t.Run(p.name, func(t *testing.T) {
			for seed := range each {
				r := rand.New(rand.NewPCG(uint64(k), uint64(seed)))
				c := tableOf(r)
				text, lines := p.spoil(r, c)
				want := c.plain()
				got, found, _ := plain(text, rows.Options{}, schema.PieceSize)
				if lines == nil { // what is left out, and counted
					got = slices.DeleteFunc(got, func(s string) bool { return strings.HasSuffix(s, " csv/no-data") })
				}
				if lines == nil && !slices.Equal(got, want) {
					t.Fatalf("%s\nfile %d is read, %s, as %q:\n%s", p.what, seed, found, got, text)
				}
				if lines != nil && len(got) == 1 && lineOf(got[0]) > 0 {
					// the file cannot be read at all
				} else if lines != nil && !slices.ContainsFunc(lines, func(line int) bool { return finds(got, line) }) {
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

// Two faults on two lines are two findings.
func TestPollutedTwice(t *testing.T) {
	const each = 2
	for k, a := range lineFaults {
		for l, b := range lineFaults {
			if k == l {
				continue
			}
			for seed := range each {
				r := rand.New(rand.NewPCG(uint64(k*len(lineFaults)+l), uint64(seed)))
				c := tableOf(r)
				m := r.IntN(len(c.rows) - 1)
				n := m + 1 + r.IntN(len(c.rows)-m-1)
				for _, row := range c.rows {
					for i := range row {
						row[i] = strings.NewReplacer(",", "x", `"`, "x", ";", "x", "'", "x").Replace(row[i])
					}
				}
				lines := c.lines(",", cell)
				lines[m+1], lines[n+1] = a.spoil(r, c.rows[m]), b.spoil(r, c.rows[n])
				text := strings.Join(lines, "\n") + "\n"
				first := m + 2
				second := n + 2 + strings.Count(lines[m+1], "\n") + strings.Count(lines[m+1], "\r")
				got, _, _ := plain(text, rows.Options{}, schema.PieceSize)
				found := func(line int) bool { return finds(got, line) || finds(got, line+1) }
				last := got[len(got)-1]
				switch {
				case found(first) && strings.HasSuffix(last, "[csv/unclosed-quote]"): // nothing more can be read
				case found(first) && strings.HasSuffix(last, "csv/swallowed-rows"): // the second one is in that field
				// a column's first is named
				case found(first) && oncePerColumn[a.name] != "" && oncePerColumn[a.name] == oncePerColumn[b.name]:
				case !found(first) || !found(second):
					t.Errorf("%s, and then %s\nfile %d is read without a finding on lines %d and %d, as %q:\n%s",
						a.what, b.what, seed, first, second, got, text)
				}
			}
		}
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

// forms are what may be odd about a whole file beside the fault of one line: how its text is written, how many lines
// stand above the table.
var forms = []struct {
	what  string
	above int
	write func(text string) string
}{
	{"a byte order mark", 0, func(text string) string { return "\ufeff" + text }},
	{"CRLF", 0, func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }},
	{"no last line end", 0, func(text string) string { return strings.TrimSuffix(text, "\n") }},
	{"Ctrl-Z", 0, func(text string) string { return text + "\x1a" }},
	{"a line sep=", 1, func(text string) string { return "sep=,\n" + text }},
	{"comments above", 2, func(text string) string { return "# users\n# of 2024\n" + text }},
	{"a title above", 1, func(text string) string { return "Users of 2024\n" + text }},
	{"blank lines above", 2, func(text string) string { return "\n\n" + text }},
	{"an empty row below", 0, func(text string) string { return text + ",,,\n" }},
	{"a count below", 0, func(text string) string { return text + "(3 rows)\n" }},
}

// The fault of a line is told in a file of any form.
func TestPollutedInForms(t *testing.T) {
	const each = 4
	for k, f := range lineFaults {
		for l, form := range forms {
			for seed := range each {
				r := rand.New(rand.NewPCG(uint64(k*len(forms)+l), uint64(1000+seed)))
				c := tableOf(r)
				m := r.IntN(len(c.rows) - 1)
				for _, row := range c.rows {
					for i := range row {
						row[i] = strings.NewReplacer(",", "x", `"`, "x", ";", "x", "'", "x").Replace(row[i])
					}
				}
				lines := c.lines(",", cell)
				lines[m+1] = f.spoil(r, c.rows[m])
				text := form.write(strings.Join(lines, "\n") + "\n")
				line := m + 2 + form.above
				got, _, _ := plain(text, rows.Options{}, schema.PieceSize)
				if !finds(got, line) && !finds(got, line+1) && !(len(got) == 1 && lineOf(got[0]) > 0) {
					t.Errorf("%s, and %s\nfile %d is read without a finding on line %d, as %q:\n%s", f.what, form.what, seed, line,
						got, text)
				}
			}
		}
	}
}

// Clean files of each way to write a table are read without a word.
func TestClean(t *testing.T) {
	const each = 84
	for name, write := range map[string]func(c clean) string{
		"commas":     func(c clean) string { return strings.Join(c.lines(",", quoteWith(`"`)), "\n") + "\n" },
		"semicolons": func(c clean) string { return strings.Join(c.lines(";", quoteWith(`"`)), "\n") + "\n" },
		"TABs":       func(c clean) string { return strings.Join(c.lines("\t", quoteWith(`"`)), "\r\n") + "\r\n" },
		"pipes":      func(c clean) string { return strings.Join(c.lines("|", quoteWith(`"`)), "\n") + "\n" },
		"CRLF":       func(c clean) string { return strings.Join(c.lines(",", cell), "\r\n") + "\r\n" },
		"a mark":     func(c clean) string { return "sep=,\n" + strings.Join(c.lines(",", cell), "\n") + "\n" },
	} {
		for seed := range each {
			c := tableOf(rand.New(rand.NewPCG(500, uint64(seed))))
			text := write(c)
			if got, found, _ := plain(text, rows.Options{}, schema.PieceSize); !slices.Equal(got, c.plain()) {
				t.Fatalf("%s: file %d is read, %s, as %q:\n%s", name, seed, found, got, text)
			}
		}
	}
}
