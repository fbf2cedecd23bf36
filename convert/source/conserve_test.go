package source_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"muster/convert/source"
	"muster/convert/source/rows"
)

// randomTable is what a random export holds. Each has an address, and cells such as people and programs write.
type randomTable struct {
	columns []string
	rows    [][]string
}

var oddCells = []string{
	"Ann", "O'Neil", "'t Hooft, Gerard", `C:\new`, `CORP\nancy`, `a\b`, `\N`, `say "hi"`, `"quoted"`, "x; y",
	"a,b", "tab\there", "two\nlines", "Zoë Østergård", "李小龙", "NULL", "-", "1.5", "007", "<b>&amp;</b>", "a|b",
	"=1+1", "[1]", "{x}", "a::b", "x ~ y", "\\", `\"`, "''", "true", "2020-01-01", "#tag", "a=b", "--", ";", "100%",
}

func randomOf(r *rand.Rand, plain bool) randomTable {
	t := randomTable{columns: []string{"id", "email", "name", "note"}[:2+r.IntN(3)]}
	for i := range 1 + r.IntN(12) {
		row := []string{strconv.Itoa(i + 1), fmt.Sprintf("user%d@example.com", i)}
		for range t.columns[2:] {
			v := oddCells[r.IntN(len(oddCells))]
			if r.IntN(3) == 0 {
				v += " " + oddCells[r.IntN(len(oddCells))]
			}
			if plain {
				v = strings.Map(func(c rune) rune {
					if strings.ContainsRune("\\\"'\t\n,;|", c) {
						return '_'
					}
					return c
				}, v)
			}
			row = append(row, v)
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// spell writes a table, each field by quote.
func (t randomTable) spell(delimiter, end string, field func(string) string) []byte {
	var b strings.Builder
	for _, row := range append([][]string{t.columns}, t.rows...) {
		for i, v := range row {
			if i > 0 {
				b.WriteString(delimiter)
			}
			b.WriteString(field(v))
		}
		b.WriteString(end)
	}
	return []byte(b.String())
}

// csv leaves out what stands for NULL to MySQL and PostgreSQL.
func (t randomTable) csv(delimiter rune) []byte {
	for _, row := range t.rows {
		for i := range row {
			row[i] = strings.TrimPrefix(row[i], `\N`)
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = delimiter
	w.WriteAll(append([][]string{t.columns}, t.rows...))
	return b.Bytes()
}

func (t randomTable) objects() (all []map[string]string) {
	for _, row := range t.rows {
		o := map[string]string{}
		for i, c := range t.columns {
			o[c] = row[i]
		}
		all = append(all, o)
	}
	return all
}

func escapedText(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s))
	return b.String()
}

// insert writes a script; text spells a string.
func (t randomTable) insert(head, name, tail string, text func(string) string) []byte {
	var b strings.Builder
	b.WriteString(head)
	fmt.Fprintf(&b, "CREATE TABLE %s (%s text);\n", name, strings.Join(t.columns, " text, "))
	for _, row := range t.rows {
		var values []string
		for _, v := range row {
			values = append(values, text(v))
		}
		fmt.Fprintf(&b, "INSERT INTO %s VALUES (%s);\n", name, strings.Join(values, ","))
	}
	return []byte(b.String() + tail)
}

func (t randomTable) workbook() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	part := func(name, text string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			panic(err)
		}
	}
	part("xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="Users" sheetId="1" r:id="a"/></sheets></workbook>`)
	part("xl/_rels/workbook.xml.rels",
		`<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`)
	var rows strings.Builder
	for i, row := range append([][]string{t.columns}, t.rows...) {
		fmt.Fprintf(&rows, `<row r="%d">`, i+1)
		for k, v := range row {
			fmt.Fprintf(&rows, `<c r="%c%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, 'A'+k, i+1, escapedText(v))
		}
		rows.WriteString("</row>")
	}
	part("xl/worksheets/sheet1.xml", `<worksheet><sheetData>`+rows.String()+`</sheetData></worksheet>`)
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// randomFormats write a table as their programs do. Plain ones have no escapes.
var randomFormats = []struct {
	name  string
	plain bool
	write func(r *rand.Rand, t randomTable) []byte
}{
	{"csv", false, func(_ *rand.Rand, t randomTable) []byte { return t.csv(',') }},
	{"semicolons", false, func(_ *rand.Rand, t randomTable) []byte { return t.csv(';') }},
	{"tabs", false, func(_ *rand.Rand, t randomTable) []byte { return t.csv('\t') }},
	{"pipes, CRLF, all in quotes", false, func(_ *rand.Rand, t randomTable) []byte {
		return t.spell("|", "\r\n", func(v string) string { return `"` + strings.ReplaceAll(v, `"`, `""`) + `"` })
	}},
	{"csv without quotes", true, func(_ *rand.Rand, t randomTable) []byte {
		return t.spell(",", "\n", func(v string) string { return v })
	}},
	{"json", false, func(_ *rand.Rand, t randomTable) []byte {
		text, _ := json.MarshalIndent(t.objects(), "", " ")
		return text
	}},
	{"ndjson", false, func(_ *rand.Rand, t randomTable) []byte {
		var b bytes.Buffer
		for _, o := range t.objects() {
			json.NewEncoder(&b).Encode(o)
		}
		return b.Bytes()
	}},
	{"mysqldump", false, func(_ *rand.Rand, t randomTable) []byte {
		return t.insert("-- MySQL dump 10.13\n", "`users`", "-- Dump completed\n", func(v string) string {
			return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`, "\n", `\n`, `"`, `\"`).Replace(v) + "'"
		})
	}},
	{"sqlite .dump", false, func(_ *rand.Rand, t randomTable) []byte {
		return t.insert("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n", "users", "COMMIT;\n", func(v string) string {
			return "'" + strings.ReplaceAll(v, "'", "''") + "'"
		})
	}},
	{"pg_dump", false, func(_ *rand.Rand, t randomTable) []byte {
		escape := strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`)
		head := "--\n-- PostgreSQL database dump\n--\n\nCREATE TABLE public.users (" + strings.Join(t.columns, " text, ") +
			" text);\n\nCOPY public.users (" + strings.Join(t.columns, ", ") + ") FROM stdin;\n"
		body := randomTable{rows: t.rows}.spell("\t", "\n", escape.Replace)
		return []byte(head + strings.TrimPrefix(string(body), "\n") + "\\.\n\n--\n-- PostgreSQL database dump complete\n--\n")
	}},
	{"ldif", false, func(_ *rand.Rand, t randomTable) []byte {
		var b strings.Builder
		for _, row := range t.rows {
			fmt.Fprintf(&b, "dn: id=%s,dc=example\nobjectClass: person\n", row[0])
			for i, c := range t.columns {
				fmt.Fprintf(&b, "%s:: %s\n", c, base64.StdEncoding.EncodeToString([]byte(row[i])))
			}
			b.WriteString("\n")
		}
		return []byte(b.String())
	}},
	{"xlsx", false, func(_ *rand.Rand, t randomTable) []byte { return t.workbook() }},
	{"xml", false, func(_ *rand.Rand, t randomTable) []byte {
		var b strings.Builder
		b.WriteString("<?xml version=\"1.0\"?>\n<users>\n")
		for _, row := range t.rows {
			b.WriteString("<user>")
			for i, c := range t.columns {
				fmt.Fprintf(&b, "<%s>%s</%[1]s>", c, escapedText(row[i]))
			}
			b.WriteString("</user>\n")
		}
		return []byte(b.String() + "</users>\n")
	}},
	{"mysql's OUTFILE", false, func(_ *rand.Rand, t randomTable) []byte {
		return t.spell(",", "\n", func(v string) string {
			return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(v) + `"`
		})
	}},
}

// readRandom reads an export, and returns the cells of the columns of a table, what was said, and the rejects of the
// rows that are picked.
func readRandom(t *testing.T, text []byte, columns []string, pick func(row int) bool) (
	cells [][]string, said []string, rejects []byte,
) {
	t.Helper()
	table, err := source.Open(rows.Input{File: "f", Reader: bytes.NewReader(text)}, "", rows.Options{})
	if err != nil {
		return nil, []string{err.Error()}, nil
	}
	if table.Close != nil {
		defer table.Close()
	}
	for _, p := range table.Notes {
		said = append(said, p.Rule)
	}
	n := 0
	for chunk, err := range table.Chunks {
		if err != nil {
			return cells, append(said, err.Error()), rejects
		}
		b := chunk()
		for _, p := range b.Problems {
			said = append(said, cmp.Or(p.Problem.Rule, "skipped"))
		}
		for row := range b.Rows {
			var values []string
			for _, c := range columns {
				i := slices.Index(table.Columns, c)
				if i < 0 {
					values = append(values, "no column "+c)
					continue
				}
				values = append(values, string(b.Value(b.Cell(row, i))))
			}
			cells = append(cells, values)
			if pick(n) {
				rejects = table.AppendReject(rejects, b, row, "it is bad, and said so [x/y]", len(rejects) == 0)
			}
			n++
		}
		if b.Err != nil {
			said = append(said, b.Err.Error())
		}
		b.Release()
	}
	if table.RejectLine != nil && len(rejects) > 0 {
		rejects = append([]byte(table.RejectLine(rejects)), rejects...)
	}
	if table.After != nil {
		for _, p := range table.After() {
			said = append(said, p.Rule)
		}
	}
	return cells, said, rejects
}

// TestConserved counts the rows and the cells of random exports independently: each arrives as it was, or with a word,
// and the rejects of any of them are read as the export was. MUSTER_RANDOM_INPUTS=1000 is the whole count.
func TestConserved(t *testing.T) {
	inputs := 140
	if n, err := strconv.Atoi(os.Getenv("MUSTER_RANDOM_INPUTS")); err == nil {
		inputs = n
	}
	again, told := 0, 0
	for i := range inputs {
		f := randomFormats[i%len(randomFormats)]
		r := rand.New(rand.NewPCG(14, uint64(i)))
		want := randomOf(r, f.plain)
		text := f.write(r, want)
		picked := map[int]bool{}
		for row := range want.rows {
			picked[row] = r.IntN(2) == 0
		}
		cells, said, rejects := readRandom(t, text, want.columns, func(row int) bool { return picked[row] })
		if !slices.EqualFunc(cells, want.rows, slices.Equal) {
			if len(said) > 0 { // it was told
				told++
				continue
			}
			t.Errorf("input %d, %s: read as %q, not %q\n%s", i, f.name, cells, want.rows, text)
			continue
		}
		if len(rejects) == 0 {
			continue
		}
		again++
		var bad [][]string
		for row, cells := range want.rows {
			if picked[row] {
				bad = append(bad, cells)
			}
		}
		cells, said, _ = readRandom(t, rejects, want.columns, func(int) bool { return false })
		if !slices.EqualFunc(cells, bad, slices.Equal) {
			t.Errorf("input %d, %s: its rejects are read as %q, not %q, %q\n%s", i, f.name, cells, bad, said, rejects)
		}
	}
	t.Logf("%d inputs in %d formats, %d re-runs of rejects; %d arrived otherwise, with a word", inputs,
		len(randomFormats), again, told)
	if told*10 > inputs {
		t.Errorf("%d of %d were told", told, inputs)
	}
}
