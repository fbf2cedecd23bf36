package main

import (
	"slices"

	"github.com/spf13/pflag"

	"muster/convert/mapping"
	"muster/convert/sample"
	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/convert/systems"
)

// usualCharset is tried where an export is not in UTF-8.
const usualCharset = "windows-1252"

var initCommand = command{
	name: "init", usage: "EXPORT", short: "draft a mapping file for an export",
	help: `  muster init users.csv -o mapping.yaml
  muster init --table members shop.sql.gz > mapping.yaml
  muster convert -m mapping.yaml users.csv -o users.json
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var export exportFlags
		var out string
		export.addSource(fs)
		fs.StringVarP(&out, "output", "o", "", "write the mapping to this file (default stdout)")
		a.commonFlags(fs)
		return func(args []string) error {
			if len(args) > 1 {
				return usageError{"init looks at one export", "name the one that the mapping is for"}
			}
			paths, err := a.inputs(args, "export")
			if err != nil {
				return err
			}
			if err := a.begin(true); err != nil {
				return err
			}
			draft, err := a.draft(paths[0], export)
			if err != nil {
				return a.end(err)
			}
			to, err := a.output(out, paths)
			if err != nil {
				return a.end(err)
			}
			_, err = to.Write(draft.Write())
			return a.end(to.finish(err))
		}
	},
}

// draft looks at an export and proposes a mapping for it.
func (a *app) draft(path string, export exportFlags) (*sample.Draft, error) {
	from, given := export.from, export.options
	system := mapping.System(from)
	if system != nil {
		from = ""
		given.Columns = system.Columns()
	}
	if from != "" && !slices.Contains(source.Formats(), from) {
		return nil, usageError{"--from " + from + " is not known", meanWord(from, append(source.Formats(), systems.Names()...))}
	}
	s, err := a.sample(path, from, given)
	if err != nil {
		return nil, err
	}
	guessed := s.Foreign() && given.Encoding == "" && path != "-"
	if guessed {
		given.Encoding = usualCharset
		if s, err = a.sample(path, from, given); err != nil {
			return nil, err
		}
	}
	a.note("looked at %s of %s", s.Extent(), s.File)
	d := s.Propose(system, options(s, given))
	if guessed {
		d.Open = append(d.Open, "the export is not in UTF-8, and was read as "+usualCharset+". Do names look right in what muster convert writes?")
	}
	if given.Path != "" {
		d.Open = append(d.Open, "give --path "+given.Path+" to muster convert, too")
	}
	return d, nil
}

// sample opens an export and looks at its first rows.
func (a *app) sample(path, from string, given rows.Options) (s *sample.Sample, err error) {
	for t, failed := range a.tables([]string{path}, from, given) {
		if err = failed; err == nil {
			s, err = sample.Read(a.ctx, t, sample.Usual)
		}
	}
	return s, err
}

// options are those by which the export is read again as it was read now.
func options(s *sample.Sample, given rows.Options) (all []sample.Option) {
	for _, o := range []sample.Option{
		{Name: "delimiter", Value: s.Delimiter}, {Name: "quote", Value: given.Quote},
		{Name: "encoding", Value: given.Encoding}, {Name: "table", Value: s.Table},
	} {
		if o.Value != "" {
			all = append(all, o)
		}
	}
	return all
}
