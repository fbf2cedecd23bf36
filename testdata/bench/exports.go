// Command exports writes the users of `users.go -f csv`, which it reads from stdin, as other programs export them:
//
//	go run users.go -n 1000000 -f csv | go run exports.go -f mysqldump
package main

import (
	"archive/zip"
	"bufio"
	"encoding/binary"
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

// table is how a format writes the head, one row and the end of a table.
type table struct {
	head func(w *bufio.Writer, columns []string)
	row  func(w *bufio.Writer, i int, columns, cells []string)
	end  func(w *bufio.Writer, columns []string)
}

var formats = map[string]table{
	"json": {text("["), jsonRow, text("\n]\n")},
	"mysqldump": {func(w *bufio.Writer, columns []string) {
		fmt.Fprintf(w, "-- MySQL dump 10.13\nCREATE TABLE `users` (`%s` text);\n", strings.Join(columns, "` text, `"))
	}, func(w *bufio.Writer, i int, _, cells []string) {
		if i%3000 > 0 {
			w.WriteString(",")
		} else {
			w.WriteString(statement(i) + "INSERT INTO `users` VALUES ")
		}
		w.WriteString("(" + quoted(cells, "'") + ")")
	}, text(";\n-- Dump completed on 2026-01-01 00:00:00\n")},
	"pgdump": {
		func(w *bufio.Writer, columns []string) {
			fmt.Fprintf(w,
				"--\n-- PostgreSQL database dump\n--\n\nCREATE TABLE public.users (\n    %s text\n);\n\nCOPY public.users (%s) "+
					"FROM stdin;\n",
				strings.Join(columns, " text,\n    "), strings.Join(columns, ", "))
		}, func(w *bufio.Writer, _ int, _, cells []string) { w.WriteString(strings.Join(cells, "\t") + "\n") },
		text("\\.\n\n--\n-- PostgreSQL database dump complete\n--\n"),
	},
	"sqlite-dump": {func(w *bufio.Writer, columns []string) {
		fmt.Fprintf(w, "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE users (%s);\n",
			strings.Join(columns, " text, "))
	}, func(w *bufio.Writer, _ int, _, cells []string) {
		w.WriteString("INSERT INTO users VALUES(" + quoted(cells, "'") + ");\n")
	}, text("COMMIT;\n")},
	"sqlserver": {func(w *bufio.Writer, columns []string) {
		fmt.Fprintf(w, "USE [shop]\nGO\nCREATE TABLE [dbo].[users](\n\t[%s] [nvarchar](max) NULL\n)\nGO\n",
			strings.Join(columns, "] [nvarchar](max) NULL,\n\t["))
	}, func(w *bufio.Writer, i int, columns, cells []string) {
		fmt.Fprintf(w, "INSERT [dbo].[users] ([%s]) VALUES (%s)\n", strings.Join(columns, "], ["), quoted(cells, "N'"))
		if i%100 == 99 {
			w.WriteString("GO\n")
		}
	}, text("GO\n")},
	"oracle": {text("REM INSERTING into USERS\nSET DEFINE OFF;\n"), func(w *bufio.Writer, _ int, columns, cells []string) {
		fmt.Fprintf(w, "Insert into USERS (%s) values (%s);\n", strings.Join(columns, ","), quoted(cells, "'"))
	}, text("")},
	"ldif": {text("version: 1\n\n"), func(w *bufio.Writer, i int, columns, cells []string) {
		fmt.Fprintf(w, "dn: uid=%d,ou=people,dc=example,dc=com\nobjectClass: inetOrgPerson\n", i)
		for j, c := range columns {
			fmt.Fprintf(w, "%s: %s\n", strings.ReplaceAll(c, "_", "-"), cells[j])
		}
		w.WriteString("\n")
	}, text("")},
	"xml": {
		text(
			"<?xml version=\"1.0\"?>\n\n<mysqldump xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n<database " +
				"name=\"shop\">\n\t<table_data name=\"users\">\n"),
		func(w *bufio.Writer, _ int, columns, cells []string) {
			w.WriteString("\t<row>\n")
			for j, c := range columns {
				fmt.Fprintf(w, "\t\t<field name=\"%s\">%s</field>\n", c, cells[j])
			}
			w.WriteString("\t</row>\n")
		}, text("\t</table_data>\n</database>\n</mysqldump>\n"),
	},
	"wordpress":       wordpress("INSERT INTO `wp_users` VALUES ", "INSERT INTO `wp_usermeta` VALUES "),
	"wordpress-users": wordpress("ID,user_login,user_pass,user_email,user_registered,display_name\n", ""),
	"wordpress-metas": wordpress("", "user_id,meta_key,meta_value\n"),
	"bson": {
		text(""), func(w *bufio.Writer, _ int, columns, cells []string) { w.Write(document(columns, cells)) }, text(""),
	},
	"xlsx": {
		text(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`),
		func(w *bufio.Writer, i int, columns, cells []string) {
			if i == 0 {
				sheetRow(w, columns)
			}
			sheetRow(w, cells)
		}, text("</sheetData></worksheet>"),
	},
}

// wordpress writes the users as WordPress keeps them, each with fifteen rows of wp_usermeta, which stand before all
// users in a dump. A table whose beginning is "" is left out; what begins with INSERT is a dump, the rest CSV.
func wordpress(users, metas string) table {
	var kept []string // of the users
	dump := strings.HasPrefix(users, "INSERT")
	row := func(cells ...string) string {
		if dump {
			return "(" + strings.ReplaceAll(quoted(cells, "'"), `"`, `\"`) + ")"
		}
		var line strings.Builder
		w := csv.NewWriter(&line)
		w.Write(cells)
		w.Flush()
		return line.String()
	}
	put := func(w *bufio.Writer, rows []string, begin string) {
		if dump {
			w.WriteString(begin + strings.Join(rows, ",") + ";\n")
		} else if begin != "" {
			w.WriteString(strings.Join(rows, ""))
		}
	}
	n := 0
	return table{
		head: func(w *bufio.Writer, _ []string) {
			if !dump {
				w.WriteString(users + metas)
				return
			}
			w.WriteString("-- MySQL dump 10.13\nCREATE TABLE `wp_users` (`ID` bigint, `user_login` varchar(60), " +
				"`user_pass` varchar(255), `user_email` varchar(100), `user_registered` datetime, " +
				"`display_name` varchar(250));\nCREATE TABLE `wp_usermeta` (`umeta_id` bigint, `user_id` bigint, " +
				"`meta_key` varchar(255), `meta_value` longtext);\n")
		},
		row: func(w *bufio.Writer, i int, _, cells []string) {
			id, registered := fmt.Sprint(i+1), strings.NewReplacer("T", " ", "Z", "").Replace(cells[9])
			kept = append(kept, row(id, cells[3], cells[12], cells[1], registered, cells[6]))
			var rows []string
			for _, m := range [][2]string{
				{"nickname", cells[3]},
				{"first_name", cells[4]},
				{"last_name", cells[5]},
				{"description", ""},
				{"rich_editing", "true"},
				{"syntax_highlighting", "true"},
				{"comment_shortcuts", "false"},
				{"admin_color", "fresh"},
				{"use_ssl", "0"},
				{"show_admin_bar_front", "true"},
				{"locale", strings.ReplaceAll(cells[11], "-", "_")},
				{"wp_capabilities", `a:1:{s:10:"subscriber";b:1;}`},
				{"wp_user_level", "0"},
				{"dismissed_wp_pointers", ""},
				{"session_tokens", `a:1:{s:64:"` + strings.Repeat("0f", 32) + `";a:1:{s:5:"login";i:1;}}`},
			} {
				n++
				if dump {
					rows = append(rows, row(fmt.Sprint(n), id, m[0], m[1]))
				} else {
					rows = append(rows, row(id, m[0], m[1]))
				}
			}
			put(w, rows, metas)
		},
		end: func(w *bufio.Writer, _ []string) {
			for batch := range slices.Chunk(kept, 1000) {
				put(w, batch, users)
			}
			if dump {
				w.WriteString("-- Dump completed on 2026-01-01 00:00:00\n")
			}
		},
	}
}

func main() {
	name := flag.String("f", "mysqldump", strings.Join(slices.Sorted(maps.Keys(formats)), ", "))
	flag.Parse()
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	err := write(out, *name)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(out *bufio.Writer, name string) error {
	if name != "xlsx" {
		return rows(out, formats[name])
	}
	z := zip.NewWriter(out)
	for part, content := range workbook {
		w, err := z.Create(part)
		if err != nil {
			return err
		}
		io.WriteString(w, content)
	}
	w, err := z.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	if err := rows(b, formats[name]); err != nil {
		return err
	}
	b.Flush()
	return z.Close()
}

func rows(w *bufio.Writer, t table) error {
	r := csv.NewReader(bufio.NewReaderSize(os.Stdin, 1<<20))
	columns, err := r.Read()
	if err != nil {
		return err
	}
	t.head(w, columns)
	r.ReuseRecord = true
	columns = slices.Clone(columns)
	for i := 0; ; i++ {
		cells, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		t.row(w, i, columns, cells)
	}
	t.end(w, columns)
	return nil
}

func text(s string) func(*bufio.Writer, []string) {
	return func(w *bufio.Writer, _ []string) { w.WriteString(s) }
}

func statement(i int) string {
	if i == 0 {
		return ""
	}
	return ";\n"
}

// quoted is cells as literals of SQL. The users have no quotes in them.
func quoted(cells []string, open string) string { return open + strings.Join(cells, "', "+open) + "'" }

func jsonRow(w *bufio.Writer, i int, columns, cells []string) {
	if i > 0 {
		w.WriteString(",")
	}
	for j, c := range columns {
		value, _ := json.Marshal(cells[j])
		open := ","
		if j == 0 {
			open = "\n{"
		}
		fmt.Fprintf(w, "%s%q:%s", open, c, value)
	}
	w.WriteString("}")
}

func document(columns, cells []string) []byte {
	b := make([]byte, 4, 512)
	for j, c := range columns {
		b = append(append(append(b, 2), c...), 0)
		b = binary.LittleEndian.AppendUint32(b, uint32(len(cells[j])+1))
		b = append(append(b, cells[j]...), 0)
	}
	b = append(b, 0)
	binary.LittleEndian.PutUint32(b, uint32(len(b)))
	return b
}

var workbook = map[string]string{
	"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
	"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="users" sheetId="1" r:id="r1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

func sheetRow(w *bufio.Writer, cells []string) {
	w.WriteString("<row>")
	for _, c := range cells {
		w.WriteString(`<c t="inlineStr"><is><t>` + strings.ReplaceAll(c, "&", "&amp;") + `</t></is></c>`)
	}
	w.WriteString("</row>")
}
