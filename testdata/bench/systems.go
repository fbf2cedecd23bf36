// Command systems makes a large export of a system out of a small one, as a dump of MySQL: its users and the rows that
// belong to them, again and again with other ids. Roles, groups and the like stay as few as they are.
//
//	go run systems.go -n 100000 ../cases/drupal-tables/export.sql
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"muster/convert"
	"muster/convert/mapping"
	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/schema"
)

type cell struct {
	text         string
	null, number bool
}

type table struct {
	columns []string
	rows    [][]cell
	again   bool             // its rows belong to users
	ids     map[int][]string // columns with ids of users and of what belongs to them, and those ids
}

func main() {
	n := flag.Int("n", 100_000, "users")
	flag.Parse()
	w := bufio.NewWriterSize(os.Stdout, 1<<20)
	err := write(w, *n, flag.Arg(0))
	if err = cmp.Or(err, w.Flush()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(w *bufio.Writer, n int, name string) error {
	again := func() (io.ReadCloser, error) { return os.Open(name) }
	open := func() (*source.Export, error) {
		f, err := again()
		if err != nil {
			return nil, err
		}
		return source.Recognize(rows.Input{File: name, Reader: f, Again: again}, "", rows.Options{Join: mapping.Join})
	}
	e, err := open()
	if err != nil {
		return err
	}
	infos, err := e.Tables()
	if err != nil {
		return err
	}
	j := mapping.Join("", infos)
	if j == nil || !j.Joins() {
		return fmt.Errorf("%s holds no tables of a system", name)
	}
	good, err := goodUsers(name, mapping.System(j.System), again)
	if err != nil {
		return err
	}
	tables, order := map[string]*table{}, []string{}
	for i, v := range j.Views {
		for _, info := range append(v.Tables, v.Table) {
			if info == nil || tables[info.String()] != nil {
				continue
			}
			t, err := e.Read(info.String())
			if err != nil {
				return err
			}
			keep := good
			if i > 0 {
				keep = nil
			}
			if tables[info.String()], err = read(t, keep); err != nil {
				return err
			}
			order = append(order, info.String())
		}
	}
	named := func(view string) (found []*table) {
		for _, v := range j.Views {
			for _, info := range append(v.Tables, v.Table) {
				if v.Name == view && info != nil {
					found = append(found, tables[info.String()])
				}
			}
		}
		return found
	}
	users := named(j.Views[0].Name)[0]
	users.again = true
	link(users, j.Sides, named)
	times := (n + len(users.rows) - 1) / max(len(users.rows), 1)
	fmt.Fprintln(w, "-- MySQL dump 10.13")
	for _, name := range order {
		tables[name].write(w, name[strings.LastIndexByte(name, '.')+1:], times)
	}
	fmt.Fprintln(w, "-- Dump completed")
	return nil
}

// goodUsers are the places of the users of an export that no problem is of.
func goodUsers(name string, m *mapping.Mapping, again func() (io.ReadCloser, error)) (map[schema.Place]bool, error) {
	f, err := again()
	if err != nil {
		return nil, err
	}
	t, err := source.Open(rows.Input{File: name, Reader: f, Again: again}, "", rows.Options{Join: mapping.Join})
	if err != nil {
		return nil, err
	}
	good := map[schema.Place]bool{}
	tables := func(yield func(*rows.Table, error) bool) { yield(t, nil) }
	for b, err := range convert.Users(tables, convert.Options{Mapping: m, Unmapped: "drop"}) {
		if err != nil {
			return nil, err
		}
		for r := range b.All() {
			at := r.Origin.At("")
			good[schema.Place{Line: at.Line, Column: at.Column}] = true
		}
		for _, p := range b.Problems {
			if p.Severity == schema.Error {
				delete(good, schema.Place{Line: p.Pos.Line, Column: p.Pos.Column})
			}
		}
	}
	return good, nil
}

// read reads the rows of a table, nil for all of them.
func read(t *rows.Table, keep map[schema.Place]bool) (*table, error) {
	all := &table{columns: t.Columns, ids: map[int][]string{}}
	for chunk, err := range t.Chunks {
		if err != nil {
			return nil, err
		}
		b := chunk()
		for row := range b.Rows {
			if keep != nil && !keep[b.Place(int(b.Rows[row].Start))] {
				continue
			}
			var cells []cell
			for i := range t.Columns {
				c := b.Cell(row, i)
				v := string(b.Value(c))
				n, err := strconv.Atoi(v)
				number := err == nil && !c.Quoted() && strconv.Itoa(n) == v
				cells = append(cells, cell{text: v, null: c.Null(), number: number})
			}
			all.rows = append(all.rows, cells)
		}
	}
	return all, nil
}

// link finds the rows that belong to users, and the columns by which they do.
func link(above *table, sides []rows.Side, named func(string) []*table) {
	for _, s := range sides {
		for _, side := range named(s.Table) {
			for _, p := range s.Of {
				values := above.values(p.Above[0])
				own := above.again && s.Split == "" && (distinct(values) || above.ids[above.column(p.Above[0])] != nil)
				if !own {
					continue
				}
				above.ids[above.column(p.Above[0])] = values
				side.again = true
				if at := side.column(p.Own[0]); at >= 0 {
					side.ids[at] = values
					continue
				}
				for _, inner := range s.Sides { // the column is made of another table
					for _, c := range inner.Columns {
						for _, t := range named(inner.Table) {
							if at := t.column(rows.PartOf(c.Value[0]).Column); c.Name == p.Own[0] && at >= 0 {
								t.again, t.ids[at] = true, values
							}
						}
					}
				}
			}
			link(side, s.Sides, named)
		}
	}
}

func (t *table) column(name string) int {
	return slices.IndexFunc(t.columns, func(c string) bool { return strings.EqualFold(c, name) })
}

func (t *table) values(column string) (values []string) {
	at := t.column(column)
	for _, r := range t.rows {
		if at >= 0 && !r[at].null && r[at].text != "" {
			values = append(values, r[at].text)
		}
	}
	return values
}

// distinct reports whether values are those of one row each.
func distinct(values []string) bool {
	sorted := slices.Sorted(slices.Values(values))
	return len(sorted) > 0 && len(slices.Compact(sorted)) == len(values)
}

const rowsAtOnce = 1000 // of a statement

func (t *table) write(w *bufio.Writer, name string, times int) {
	var columns []string
	for i, c := range t.columns {
		kind := "int"
		if slices.ContainsFunc(t.rows, func(r []cell) bool { return !r[i].number && !r[i].null }) {
			kind = "text"
		}
		columns = append(columns, "`"+c+"` "+kind)
	}
	fmt.Fprintf(w, "CREATE TABLE `%s` (%s);\n", name, strings.Join(columns, ", "))
	if !t.again {
		times = 1
	}
	n := 0
	for k := range times {
		for _, r := range t.rows {
			if n++; n%rowsAtOnce == 1 {
				fmt.Fprintf(w, "INSERT INTO `%s` VALUES ", name)
			}
			w.WriteByte('(')
			for i, c := range r {
				if i > 0 {
					w.WriteByte(',')
				}
				t.cell(w, c, i, k)
			}
			w.WriteString(")")
			if n%rowsAtOnce == 0 || k == times-1 && n == times*len(t.rows) {
				w.WriteString(";\n")
			} else {
				w.WriteByte(',')
			}
		}
	}
}

var escape = strings.NewReplacer("\\", `\\`, "'", `\'`, "\n", `\n`, "\r", `\r`, "\x00", `\0`, "\x1a", `\Z`)

// cell writes a cell the kth time.
func (t *table) cell(w *bufio.Writer, c cell, column, k int) {
	switch ids := t.ids[column]; {
	case c.null:
		w.WriteString("NULL")
		return
	case ids == nil || k == 0:
	case c.number:
		n, _ := strconv.Atoi(c.text)
		c.text = strconv.Itoa(n + k*10_000_000)
	default:
		for _, id := range ids {
			if strings.Contains(c.text, id) {
				c.text = strings.ReplaceAll(c.text, id, again(id, k))
				break
			}
		}
	}
	if c.number {
		w.WriteString(c.text)
	} else {
		w.WriteString("'" + escape.Replace(c.text) + "'")
	}
}

// again is an id the kth time. UUIDs come in no order.
func again(id string, k int) string {
	if len(id) == 36 && strings.Count(id, "-") == 4 {
		return fmt.Sprintf("%08x", uint32(k)*2654435761) + id[8:]
	}
	if name, domain, ok := strings.Cut(id, "@"); ok {
		return name + "-" + strconv.Itoa(k) + "@" + domain
	}
	return id + "-" + strconv.Itoa(k)
}
