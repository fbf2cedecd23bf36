package main

import (
	"fmt"
	"slices"

	"github.com/spf13/pflag"

	"muster/convert/draft"
	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/rows"
	"muster/schema"
)

var initCommand = command{
	name: "init", usage: "EXPORT", short: "draft a mapping file for an export",
	examples: `  muster init users.csv -o mapping.yaml
  muster init --table members shop.sql.gz > mapping.yaml
  muster convert -m mapping.yaml users.csv -o users.json
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var export exportFlags
		var out string
		export.addSource(fs)
		fs.StringVarP(&out, "output", "o", "", "write the mapping to `FILE` (default stdout)")
		a.addSettings(fs)
		return func(args []string) error {
			paths, err := a.oneExport(args, usageError{"init looks at one export", "name the one that the mapping is for"})
			if err != nil {
				return err
			}
			d, err := a.draft(paths[0], export)
			if err != nil {
				return a.end(err)
			}
			if !a.settings.quiet {
				writeProfiles(a.stderr, d.Profiles(), a.width(a.stderr))
			}
			if err := refuseInput("-o", out, paths); err != nil {
				return a.end(err)
			}
			to, err := a.output(out)
			if err != nil {
				return a.end(err)
			}
			_, err = to.Write(d.Write())
			err = to.finish(err)
			if err == nil && to.file != nil {
				a.next = fmt.Sprintf("go through the TODOs in %s, then: muster run --rehearse -m %s %s", out, asWord(out),
					asWord(paths[0]))
			}
			return a.end(err)
		}
	},
}

// oneExport begins a command that looks at one export; more is wrong use.
func (a *app) oneExport(args []string, wrong usageError) (paths []string, err error) {
	if len(args) > 1 {
		return nil, wrong
	}
	if paths, err = a.inputs(args, "export"); err != nil {
		return nil, err
	}
	return paths, a.begin(true)
}

// draft looks at an export and proposes a mapping for it.
func (a *app) draft(path string, export exportFlags) (*draft.Draft, error) {
	from := export.from
	system := mapping.System(from)
	if system != nil {
		from = ""
	}
	if err := export.checkSource(from); err != nil {
		return nil, err
	}
	s, joins, more, err := a.sample(path, from, mapping.Options(system, export.format))
	queried := s != nil && s.Format != "xlsx"
	if err == nil && len(joins.Tables) > 0 && queried {
		export.format.Query, export.format.Table = joins.Query(), ""
		s, _, more, err = a.sample(path, from, mapping.Options(system, export.format))
	}
	if err != nil {
		return nil, err
	}
	a.note("looked at %s of %s", s.Extent(), s.File)
	d := draft.Propose(s, system, export.format)
	d.ExplainJoins(joins)
	d.More(more, export.format.Table == "")
	if !d.Runs() && slices.ContainsFunc(s.Columns, func(c *look.Column) bool { return look.OddName(c.Name) }) {
		return nil, &schema.DataError{Problem: schema.Problem{
			Rule: "mapping/no-email", Severity: schema.Error, Index: -1, Pos: schema.Pos{File: s.File, Line: 1},
			Message: "no column is called email, and users need an address unless the connection asks for none",
			Hint:    look.OddNames,
		}}
	}
	if !d.Runs() {
		a.note("no column holds e-mail addresses: say in the mapping where they come from before you use it")
	}
	return d, nil
}

// sample opens an export, looks at its first rows, and finds the table that has what they lack; nil for none. More is
// what the export says of users that are not among its rows.
func (a *app) sample(path, from string, options rows.Options) (
	s *look.Table, joins look.Joins, more []schema.Problem, err error,
) {
	for t, failed := range a.tables([]string{path}, from, options) {
		if err = failed; err == nil {
			s, err = look.Read(a.ctx, t, look.Usual)
		}
		if err != nil {
			continue
		}
		if mapping.Known(s.System, s.Format, t.Columns) == nil {
			joins = look.FindJoins(a.ctx, t, s, s.Wants())
		}
		more = t.Notes
		if s.All && t.After != nil {
			more = slices.Concat(more, t.After())
		}
		if s.All && t.MoreRows != nil {
			more = slices.Concat(more, t.MoreRows(s.Rows, 1))
		}
	}
	return s, joins, more, err
}
