package join_test

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"muster/convert/mapping"
	"muster/convert/source"
	"muster/convert/source/join"
	"muster/convert/source/rows"
	"muster/convert/systems"
	"muster/schema"
)

// A join gives what the query gives that says the same in SQL: the same rows in the same order, with the same places,
// and the same rows set aside. Tables are random, with ids that are missing, NULL or there twice, in no order, and with
// rows that cannot be read. Whether the rows fit into memory makes no difference.
func TestJoinsAreTheirSQL(t *testing.T) {
	for _, name := range systems.Names() {
		m := mapping.System(name)
		if m.Tables == nil || m.Query != "" || reference[name] != nil {
			continue
		}
		t.Run(name, func(t *testing.T) {
			filled := map[string]bool{}
			for seed := range uint64(12) {
				g := &generator{Rand: rand.New(rand.NewPCG(seed, 7)), mapping: m, texts: seed%3 == 0}
				dump, sql := g.dump(), ""
				want := written(t, opened(t, dump, 0, func(_ string, tables []*rows.TableInfo) *rows.Join {
					j := m.Join("", tables)
					j.Query, j.Sides = queryOf(j), nil
					sql = j.Query
					for i := range j.Views {
						j.Views[i].Keys = nil
					}
					return j
				}), filled)
				for _, memory := range []int{1 << 20, 400} {
					got := written(t, opened(t, dump, memory, m.Join), nil)
					if got != want {
						t.Fatalf("seed %d, %d bytes: the rows are\n%s\nand by\n%s\n\n%s\nof\n%s", seed, memory, got, sql, want, dump)
					}
				}
				if got := strings.Count(want, "row: "); got != g.users {
					t.Errorf("seed %d: %d rows of %d users came out", seed, got, g.users)
				}
				if got := strings.Count(want, "problem: "); got != g.broken {
					t.Errorf("seed %d: %d rows of %d that cannot be read were set aside", seed, got, g.broken)
				}
			}
			for _, s := range (&generator{mapping: m}).sides() {
				for _, c := range s.Columns {
					if !filled[c.Name] {
						t.Errorf("no row has %s", c.Name)
					}
				}
			}
		})
	}
}

// opened joins the tables of a dump by a query or, with some bytes of memory, without one.
func opened(t *testing.T, dump string, memory int, find func(string, []*rows.TableInfo) *rows.Join) *rows.Table {
	t.Helper()
	again := func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(dump)), nil }
	r, _ := again()
	in := rows.Input{File: "dump.sql", Reader: r, Again: again}
	e, err := source.Recognize(in, "mysqldump", rows.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tables, err := e.Tables()
	if err != nil {
		t.Fatal(err)
	}
	j := find("mysqldump", tables)
	var table *rows.Table
	if memory > 0 {
		table, err = join.OpenWith("dump.sql", j, e.Read, memory)
	} else {
		in.Reader, _ = again()
		table, err = source.Open(in, "mysqldump", rows.Options{
			Format: rows.Format{Query: j.Query}, Views: j.Views,
		})
	}
	if err != nil {
		t.Fatalf("%v: %s", err, dump)
	}
	return table
}

// written is all that a table gives. Filled are the columns that hold something; it may be nil.
func written(t *testing.T, table *rows.Table, filled map[string]bool) string {
	t.Helper()
	defer table.Close()
	var w strings.Builder
	fmt.Fprintln(&w, table.File, table.Columns)
	for chunk, err := range table.Chunks {
		if err != nil {
			t.Fatal(err)
		}
		b := chunk()
		for row := range b.Rows {
			kind := "row:"
			if len(b.Problems) > 0 {
				kind = "problem: " + b.Problems[row].Problem.Message
			}
			fmt.Fprint(&w, kind, " ", b.Place(int(b.Rows[row].Start)))
			for column := range table.Columns {
				if c := b.Cell(row, column); c.Null() {
					fmt.Fprint(&w, " NULL")
				} else {
					fmt.Fprintf(&w, " %q", b.Value(c))
					if filled != nil {
						filled[table.Columns[column]] = true
					}
				}
			}
			fmt.Fprintln(&w)
		}
		b.Release()
	}
	return w.String()
}

// generator makes dumps of the tables of a mapping.
type generator struct {
	*rand.Rand
	mapping *mapping.Mapping
	texts   bool // ids are texts
	users   int  // that can be read
	broken  int  // rows that cannot

	ids    map[string]bool     // columns by which rows belong together, with their tables
	asText map[string]bool     // of those, the ones that are always texts
	words  map[string][]string // that conditions are about
}

var odd = []string{
	"", "x", "Ana", "ÄÖÜ", "李小龙", "🙂 smile", "O''Neil", `a\\b`, `say \"hi\"`, `tab\tand\nline`, "1", "0", "true", "T", "FALSE",
	"a:1:{s:6:\\\"editor\\\";b:1;}", "JBSWY3DPEHPK3PXP", "{}", `{\"a\": 1}`, "NULL", " x ", "2020-01-02 03:04:05", "10", "9",
}

func (g *generator) dump() string {
	g.ids, g.asText, g.words = map[string]bool{}, map[string]bool{}, map[string][]string{}
	g.learn(g.mapping.Tables[0].Name, (&mapping.Mapping{Tables: g.mapping.Tables}).Tables, g.sides())
	var w strings.Builder
	w.WriteString("-- MySQL dump 10.13\n")
	tables := slices.Clone(g.mapping.Tables)
	g.Shuffle(len(tables), func(i, j int) { tables[i], tables[j] = tables[j], tables[i] })
	for _, t := range tables {
		if t.Name != g.mapping.Tables[0].Name && g.IntN(6) == 0 {
			continue
		}
		g.table(&w, t)
	}
	w.WriteString("-- Dump completed\n")
	return w.String()
}

// sides are those of the mapping, with what it asks of keys.
func (g *generator) sides() []rows.Side {
	var infos []*rows.TableInfo
	for _, t := range g.mapping.Tables {
		infos = append(infos, &rows.TableInfo{Name: t.Name, Columns: append(t.Columns, g.mapping.Recognize...)})
	}
	return g.mapping.Join("", infos).Sides
}

// learn finds out what columns are for.
func (g *generator) learn(above string, tables []mapping.Table, sides []rows.Side) {
	for _, s := range sides {
		for i, p := range s.Of {
			for _, c := range p.Own {
				g.ids[s.Table+"."+c] = true
				g.asText[s.Table+"."+c] = g.asText[s.Table+"."+c] || i == 0 && s.Split != ""
			}
			for _, c := range p.Above {
				g.ids[above+"."+c] = true
			}
		}
		for _, c := range s.Columns {
			for _, w := range c.Where {
				for _, column := range w.Column {
					for _, p := range w.Texts {
						name := origin(s, column)
						g.words[name] = append(g.words[name], g.spelled(s, p)...)
					}
				}
			}
		}
		g.learn(s.Table, tables, s.Sides)
	}
}

// origin is the column of a table that a column of a side is made of.
func origin(s rows.Side, column string) string {
	for _, inner := range s.Sides {
		for _, c := range inner.Columns {
			if c.Name == column && c.Value != nil {
				return inner.Table + "." + c.Value[0]
			}
		}
	}
	return s.Table + "." + column
}

// spelled are texts that match a pattern, and some that nearly do.
func (g *generator) spelled(s rows.Side, p rows.Pattern) (texts []string) {
	between := []string{""}
	if p.Open || p.Number {
		between = []string{"2", "33", "x", "2x", ""}
	}
	prefixes := []string{""}
	if p.Prefixed {
		prefixes = []string{"wp_", "wp_2_", "", "blog_"}
	}
	for _, prefix := range prefixes {
		for _, b := range between {
			texts = append(texts, prefix+p.Before+b+p.After)
		}
		if s.Prefix != nil {
			texts = append(texts, prefix+s.Prefix.Beside)
		}
	}
	return texts
}

func (g *generator) table(w *strings.Builder, t mapping.Table) {
	users := t.Name == g.mapping.Tables[0].Name
	columns := slices.DeleteFunc(slices.Clone(t.Columns), func(c string) bool {
		return c == rows.AllColumns || !g.ids[t.Name+"."+c] && !slices.Contains(g.mapping.Recognize, c) && g.IntN(12) == 0
	})
	if slices.Contains(t.Columns, rows.AllColumns) {
		columns = append(columns, "extra", "Other one")
	}
	for _, c := range g.mapping.Recognize {
		if users && !slices.Contains(columns, c) {
			columns = append(columns, c)
		}
	}
	g.Shuffle(len(columns), func(i, j int) { columns[i], columns[j] = columns[j], columns[i] })
	name := "app_" + t.Name
	fmt.Fprintf(w, "CREATE TABLE `%s` (`%s` text);\n", name, strings.Join(columns, "` text, `"))
	n := g.IntN(60)
	if !users {
		n = g.IntN(200)
	}
	next := 0
	for range n {
		var cells []string
		for _, c := range columns {
			cells = append(cells, g.cell(t.Name+"."+c, &next))
		}
		switch {
		case g.IntN(40) == 0:
			cells = cells[1:]
			g.broken++
		case users:
			g.users++
		}
		fmt.Fprintf(w, "INSERT INTO `%s` VALUES (%s);\n", name, strings.Join(cells, ","))
	}
}

// cell is a value of a column. Next counts ids up, where they come in order.
func (g *generator) cell(column string, next *int) string {
	quoted := func(s string) string { return "'" + s + "'" }
	words := g.words[column]
	switch {
	case g.IntN(15) == 0:
		return "NULL"
	case g.ids[column]:
		id := strconv.Itoa(g.IntN(30))
		if g.IntN(3) > 0 {
			*next++
			id = strconv.Itoa(*next / 2)
		}
		switch {
		case g.asText[column]:
			return quoted(fmt.Sprintf(`x\"%s\"y,%d,%d`, id, g.IntN(20), g.IntN(20)))
		case g.texts:
			return quoted([]string{"u", "é", "00", "", "a b"}[g.IntN(5)] + id)
		}
		return id
	case words != nil && g.IntN(5) > 0:
		return quoted(words[g.IntN(len(words))])
	}
	return quoted(odd[g.IntN(len(odd))])
}

// A user of whom more is known than any user needs is an error of the data, not of memory.
func TestTooMuchOfOneUser(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	dump := "-- MySQL dump 10.13\nCREATE TABLE `role` (`rid` int, `name` text);\nCREATE TABLE `users_roles` (`uid` int, `rid` int);\n" +
		"CREATE TABLE `users` (`uid` int, `name` text, `pass` text, `mail` text, `theme` text, `signature` text, `status` int," +
		" `created` int, `access` int, `login` int, `init` text);\n" +
		"INSERT INTO `users` VALUES (1,'a','b','c@example.com','','',1,1,1,1,'');\n"
	for i := range 17 {
		dump += fmt.Sprintf("INSERT INTO `role` VALUES (%d,'%s');\nINSERT INTO `users_roles` VALUES (1,%d);\n", i, long, i)
	}
	again := func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(dump)), nil }
	r, _ := again()
	table, err := source.Open(rows.Input{File: "dump.sql", Reader: r, Again: again}, "mysqldump",
		rows.Options{Join: mapping.Join})
	if err != nil {
		t.Fatal(err)
	}
	defer table.Close()
	for chunk, e := range table.Chunks {
		if err = e; err == nil {
			chunk().Release()
		}
	}
	var data *schema.DataError
	if !errors.As(err, &data) || data.Problem.Rule != "sqlite/row-too-long" || data.Problem.Pos.File != "dump.sql" {
		t.Errorf("%v", err)
	}
}
