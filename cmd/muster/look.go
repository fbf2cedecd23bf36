package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/rivo/uniseg"
	"github.com/spf13/pflag"

	"muster/convert/draft"
)

var lookCommand = command{
	name: "look", usage: "EXPORT", short: "say what the columns of an export hold, and what may become of them",
	examples: `  muster look users.csv
  muster look --table members shop.sql.gz --json
`,
	help: `It looks at the first rows, as muster init does, and writes nothing. Examples are masked: letters are x,
digits 9. A target with a question mark is one that muster init proposes in a comment.
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var export exportFlags
		var asJSON bool
		fs.BoolVar(&asJSON, "json", false, "print it as one JSON object")
		export.addSource(fs)
		a.addSettings(fs)
		return func(args []string) error {
			paths, err := a.oneExport(args, usageError{"look takes one export", "muster look EXPORT"})
			if err != nil {
				return err
			}
			d, err := a.draft(paths[0], export)
			if err != nil {
				return a.end(err)
			}
			if asJSON {
				return a.end(writeLook(a.stdout, d))
			}
			return a.end(writeProfiles(a.stdout, d.Profiles(), a.width(a.stdout)))
		}
	},
}

// writeLook writes what was seen for machines.
func writeLook(w io.Writer, d *draft.Draft) error {
	s := d.Sample
	text, err := json.MarshalIndent(struct {
		File    string          `json:"file"`
		Table   string          `json:"table,omitempty"`
		Format  string          `json:"format"`
		System  string          `json:"system,omitempty"`
		Rows    int             `json:"rows"` // that were looked at
		All     bool            `json:"all"`  // there are no more
		Columns []draft.Profile `json:"columns"`
	}{s.File, s.Table, s.Format, s.System, s.Rows, s.All, d.Profiles()}, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", visible(text))
	return err
}

// mostName is how many columns of a terminal the names of a table have at most.
const mostName = 32

// narrow takes from the widest columns until a table fits; 0 is no limit. Each column keeps enough to be told apart.
func narrow(widths []int, most int) {
	const least = 6
	all := 1
	for _, w := range widths {
		all += w + 2
	}
	for ; most > 0 && all > most; all-- {
		widest := 0
		for i, w := range widths {
			if w > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= least {
			return
		}
		widths[widest]--
	}
}

// writeProfiles writes a table of columns. The gutter keeps names from the beginning of a line, where some programs
// that read logs would take them for a command. Width 0 is no limit.
func writeProfiles(w io.Writer, all []draft.Profile, width int) error {
	table := [][]string{{"column", "type", "filled", "different", "becomes", "example"}}
	for _, p := range all {
		kind := p.Type
		if p.Others > 0 {
			kind += fmt.Sprintf(" but for %d", p.Others)
		}
		total := p.Filled + p.Null + p.Empty
		filled := "-"
		if total > 0 {
			filled = fmt.Sprintf("%d%%", 100*p.Filled/total)
		}
		different := fmt.Sprint(p.Different)
		if p.More {
			different = "> " + different
		}
		target := p.Target
		if p.Proposed {
			target += "?"
		}
		table = append(table, []string{p.Column, kind, filled, different, target, p.Example})
	}
	widths := make([]int, len(table[0]))
	for _, row := range table {
		for i := range row {
			row[i] = cutColumns(printable(row[i]), mostName)
			widths[i] = max(widths[i], uniseg.StringWidth(row[i]))
		}
	}
	narrow(widths, width)
	for _, row := range table {
		line := "|"
		for i, text := range row {
			text = cutColumns(text, widths[i])
			blank := strings.Repeat(" ", widths[i]-uniseg.StringWidth(text))
			if i == 2 || i == 3 { // numbers
				text, blank = blank+text, ""
			}
			line += " " + text + blank + " "
		}
		line = strings.TrimRight(line, " ")
		if width > 0 {
			line = cutColumns(line, width)
		}
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}
