package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"muster/convert"
	"muster/convert/mapping"
	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/convert/systems"
	"muster/schema"
)

// exportFlags say what an export is and how it becomes users.
type exportFlags struct {
	from, mapping, unmapped string
	ignore                  []string // columns
	format                  rows.Format
	keepRows                bool   // of a file that cannot be read to its end
	bcryptAs                string // "" where nobody says
	emailUsernames          bool   // the connection takes them
}

func (e *exportFlags) add(fs *pflag.FlagSet) {
	e.addSource(fs)
	defer titled(fs, "What becomes of it")()
	fs.StringVarP(&e.mapping, "mapping", "m", "", "mapping `FILE`; without one, columns are matched by name")
	fs.StringVar(&e.unmapped, "unmapped", "",
		"what becomes of columns with no target: `POLICY` is warn (the default), error, drop, app_metadata or user_metadata")
	fs.StringArrayVar(&e.ignore, "ignore", nil, "`COLUMN` that is left out without a word; repeatable")
	fs.StringVar(&e.bcryptAs, "bcrypt-as", "",
		"`ATTRIBUTE` of bcrypt with cost 10: password_hash (the default), or custom_password_hash, which an upsert can "+
			"replace until the first login (the default of run --upsert)")
}

// bcryptAttributes are where bcrypt of cost 10 can go; any other cost goes to the second.
var bcryptAttributes = []string{"password_hash", "custom_password_hash"}

// addSource adds the flags that say how an export is read.
func (e *exportFlags) addSource(fs *pflag.FlagSet) {
	defer titled(fs, "The export")()
	f := &e.format
	fs.StringVar(&e.from, "from", "",
		"format or system of the export; `NAME` is one that muster formats or muster systems lists (default: found out)")
	fs.StringVar(&f.Encoding, "encoding", "",
		"`CHARSET` of the export, such as windows-1252 (default UTF-8, or UTF-16 by its mark)")
	fs.StringVar(&f.Table, "table", "", "`NAME` of the table of a database")
	fs.StringVar(&f.Query, "query", "",
		"SELECT over the tables of a database, in `SQL` as SQLite has it, or @FILE; its rows are read")
	fs.StringVar(&f.Path, "path", "", "JSON `POINTER` to the users of a JSON or XML document, such as /data/users")
	fs.StringVar(&f.Delimiter, "delimiter", "", "`TEXT` between fields; \\t for TAB, \\x01 for Ctrl-A")
	fs.StringVar(&f.Dialect, "dialect", "",
		"`NAME` of the program that wrote delimited text, such as pg-csv, mysql-tab or excel")
	fs.StringArrayVar(&f.Null, "null", nil, "`TEXT` that means NULL where it stands without quotes; repeatable")
	fs.StringVar(&f.Quote, "quote", "", "`CHARACTER` that quotes; none for none")
}

// checkSource reads a query that stands in a file. It reports flags that cannot be meant, and a format that is none:
// that of --from or, where it names none, of a mapping.
func (e *exportFlags) checkSource(format string) error {
	if path, ok := strings.CutPrefix(e.format.Query, "@"); ok {
		text, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("--query: %w", cannotRead(path, err))
		}
		e.format.Query = string(text)
	}
	if e.format.Query != "" && e.format.Table != "" {
		return usageError{"--table and --query exclude each other", "the query names its tables"}
	}
	if format != "" && !slices.Contains(source.Formats(), format) {
		return usageError{
			"--from " + format + " is not known",
			meanWord(format, append(source.Formats(), systems.Names()...)),
		}
	}
	return nil
}

// users opens the exports and converts them.
func (e *exportFlags) users(a *app, paths []string, form schema.Form, origins bool) (schema.Records, error) {
	path := e.mapping
	if file := a.settings.file; path == "" && file.mapping != "" {
		path = file.mapping
		a.note("mapping %s, as %s says", path, file.path)
	}
	m, err := a.mapping(path)
	if err != nil {
		return nil, err
	}
	from := e.from
	system := mapping.System(from)
	complete := system != nil && m == nil
	if system != nil {
		from = ""
		if m == nil {
			m = system
		} else if m.Extends == "" {
			m = m.Over(system)
		}
	}
	if m != nil && from == "" {
		if err := m.CheckFrom(source.Formats()); err != nil {
			return nil, err
		}
		from = m.From
	}
	if err := e.checkSource(from); err != nil {
		return nil, err
	}
	if m != nil {
		if err := a.checkEmail(m); err != nil {
			return nil, err
		}
		if e.format.Query == "" {
			if err := m.CheckQuery(source.CheckQuery); err != nil {
				return nil, err
			}
		}
	}
	options := mapping.Options(m, e.format)
	options.Notify = func(message string) { a.note("%s", message) }
	if e.unmapped != "" && !slices.Contains(mapping.UnmappedPolicies, e.unmapped) {
		return nil, usageError{"--unmapped " + e.unmapped + " is not known", meanWord(e.unmapped, mapping.UnmappedPolicies)}
	}
	if e.bcryptAs != "" && !slices.Contains(bcryptAttributes, e.bcryptAs) {
		return nil, usageError{"--bcrypt-as " + e.bcryptAs + " is not known", meanWord(e.bcryptAs, bcryptAttributes)}
	}
	return convert.Users(a.tables(paths, from, options), convert.Options{
		Mapping: m, Complete: complete, Unmapped: e.unmapped, Ignore: e.ignore,
		PreferCustom:   e.bcryptAs == bcryptAttributes[1],
		EmailUsernames: e.emailUsernames, Jobs: a.settings.jobs, Form: form, Entries: origins, KeepRows: e.keepRows,
		WithoutEmail: a.settings.severity("mapping/no-email", schema.Error) != schema.Error,
	}), nil
}

// checkEmail reports a mapping that gives no user an address. Its error is that this is one.
func (a *app) checkEmail(m *mapping.Mapping) error {
	p := m.NoEmail()
	if p == nil {
		return nil
	}
	p.Severity = a.settings.severity(p.Rule, p.Severity)
	switch reported := m.Reported(*p); p.Severity {
	case schema.Error:
		return reported
	case schema.Warning:
		a.settings.mapping(reported)
	}
	return nil
}

// rejectFlags say what becomes of bad records.
type rejectFlags struct{ path, most, noPassword, noFactor, roles string }

func (r *rejectFlags) add(fs *pflag.FlagSet) {
	defer titled(fs, "Bad records")()
	fs.StringVar(&r.path, "rejects", "", "set bad records aside in `FILE`, in their original form, and go on")
	fs.StringVar(&r.most, "max-rejects", "", "fail beyond `N` records, or N% of them")
}

// addPasswords is for the commands that read exports.
func (r *rejectFlags) addPasswords(fs *pflag.FlagSet) {
	defer titled(fs, "Bad records")()
	fs.StringVar(&r.noPassword, "no-password-report", "", "list the users without a password in `FILE`, a CSV file")
	fs.StringVar(&r.noFactor, "no-mfa-report", "",
		"list who must enrol again or needs new recovery codes in `FILE`, a CSV file")
	fs.StringVar(&r.roles, "roles-report", "",
		"list roles and organizations, which no import makes, in `FILE`, a CSV file")
}

var convertCommand = command{
	name: "convert", usage: "[EXPORT…]", short: "turn an export into bulk-import JSON",
	examples: `  muster convert users.csv -o users.json
  muster convert -m mapping.yaml users.csv.gz | muster validate --filter -
  muster convert users.csv -o users.json --rejects bad.csv
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var export exportFlags
		var reject rejectFlags
		var to, out, originsPath string
		export.add(fs)
		fs.StringVarP(&out, "output", "o", "", "write users to `FILE` (default stdout)")
		fs.StringVar(&to, "to", "array", "`FORM` of the users: array or ndjson")
		fs.StringVar(&originsPath, "origins", "", "write the position of each user to `FILE`")
		reject.add(fs)
		reject.addPasswords(fs)
		a.addSettings(fs)
		return func(args []string) error {
			form, err := schema.ParseForm(to)
			if err != nil {
				return usageError{"--to: " + err.Error(), ""}
			}
			paths, g, err := a.start(args, "export", reject, out == "" || out == "-",
				[]named{{"-o", cmp.Or(out, "-")}, {"--origins", originsPath}}, export.mapping)
			if err != nil {
				return err
			}
			export.keepRows = reject.path != ""
			records, err := export.users(a, paths, form, originsPath != "")
			if err != nil {
				return a.end(err)
			}
			return a.end(a.write(g, records, writing{out, originsPath, form}))
		}
	},
}

// writing is where users go, and in which form.
type writing struct {
	out, origins string
	form         schema.Form
}

// write lets records through the gate into a file or stdout. All files appear, or none.
func (a *app) write(g *gate, records schema.Records, to writing) error {
	out, err := a.output(to.out)
	if err != nil {
		return err
	}
	a.wrote = &written{Path: cmp.Or(to.out, "-")}
	if info, err := os.Stat(to.out); err == nil {
		a.wrote.Earlier = info.Mode().IsRegular()
	}
	passed := g.pass(records)
	var side *output
	if to.origins != "" {
		if side, err = a.output(to.origins); err != nil {
			return out.finish(err)
		}
		passed = schema.TeeOrigins(passed, side)
	}
	_, err = schema.Write(out, to.form, passed)
	if err == nil {
		_, err = g.summary()
	}
	if side != nil {
		err = side.finish(err)
	}
	if err == nil {
		err = g.commit()
	}
	if err = out.finish(err); err != nil {
		return err
	}
	a.wrote.Written, a.wrote.Earlier = true, false
	return g.status()
}
