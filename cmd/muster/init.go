package main

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"muster/convert/mapping"
	"muster/convert/sample"
	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/convert/systems"
)

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
		a.addSettings(fs)
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
			if err := refuseInput("-o", out, paths); err != nil {
				return a.end(err)
			}
			to, err := a.output(out)
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
		return nil, usageError{
			"--from " + from + " is not known",
			meanWord(from, append(source.Formats(), systems.Names()...)),
		}
	}
	if given.Join = mapping.Join; system != nil {
		given.Join = system.Join
	}
	s, err := a.sample(path, from, given)
	if err != nil {
		return nil, err
	}
	a.note("looked at %s of %s", s.Extent(), s.File)
	d := s.Propose(system, options(s, given))
	for _, again := range []struct{ flag, value string }{
		{"--path", given.Path}, {"--dialect", given.Dialect}, {"--null", strings.Join(given.Null, " --null ")},
	} {
		if again.value != "" {
			d.Open = append(d.Open, "a mapping file cannot say it: give "+again.flag+" "+again.value+" to muster convert, too")
		}
	}
	if !d.Runs() {
		a.note("no column holds e-mail addresses: say in the mapping where they come from before you use it")
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
		{Name: "delimiter", Value: s.Delimiter},
		{Name: "quote", Value: given.Quote},
		{Name: "encoding", Value: first(given.Encoding, s.Charset)},
		{Name: "table", Value: s.Table},
	} {
		if o.Value != "" {
			all = append(all, o)
		}
	}
	return all
}
