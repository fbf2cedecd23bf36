package main

import (
	"cmp"
	"fmt"

	"github.com/spf13/pflag"

	"muster/convert/mapping"
	"muster/convert/source"
	"muster/schema"
	"muster/validate"
	"muster/validate/unique"
)

var validateCommand = command{
	name: "validate", aliases: []string{"lint"}, usage: "[FILE…]", short: "say what Auth0 would refuse, and where",
	examples: `  muster validate users.json
  muster convert users.csv | muster validate --filter - |
    muster submit - --connection Users
  muster validate users.json --fix -o fixed.json
  muster validate --mapping mapping.yaml        check mapping files instead
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var reject rejectFlags
		var target targetFlags
		var at addressFlags
		var connection string
		var filter, fix, mappings bool
		var to, out, originsPath, originsOut string
		fs.BoolVar(&filter, "filter", false, "pass valid users on")
		fs.BoolVar(&fix, "fix", false, "with -o: repair what has one safe repair, list each change, and write all users")
		fs.StringVarP(&out, "output", "o", "", "with --filter or --fix: write users to `FILE` (default stdout)")
		fs.StringVar(&to, "to", "array", "with --filter or --fix: `FORM` of the users, array or ndjson")
		fs.StringVar(&originsPath, "origins", "", "`FILE` of positions that muster convert wrote")
		fs.StringVar(&originsOut, "origins-out", "",
			"with --filter or --fix: write the positions of the users that pass to `FILE`")
		fs.BoolVar(&mappings, "mapping", false, "the files are mapping files")
		fs.SetAnnotation("mapping", noVariable, []string{"MUSTER_MAPPING is the mapping of convert"})
		fs.BoolVar(&target.upsert, "upsert", false, "warn of what an upsert does to users that are there")
		target.add(fs)
		fs.StringVar(&connection, "connection", "", "ask for the settings of the connection with this `NAME` or id")
		fs.SetAnnotation("connection", titleOf, []string{"What is right"})
		at.add(fs)
		reject.add(fs)
		a.addSettings(fs)
		return func(args []string) error {
			form, err := schema.ParseForm(to)
			if err != nil {
				return usageError{"--to: " + err.Error(), ""}
			}
			if fix && out == "" {
				return usageError{"--fix writes the repaired users, and does not say where", "-o FILE, or -o - for stdout"}
			}
			if mappings && (filter || fix || target.upsert || originsPath != "" || reject.path != "" || out != "") {
				return usageError{
					"--mapping checks mapping files, and writes no users",
					"leave out --filter, --fix, -o, --rejects, --origins and --upsert",
				}
			}
			filter = filter || fix
			if !filter && (out != "" || originsOut != "" || fs.Changed("to")) {
				return usageError{
					"-o, --to and --origins-out go with --filter and --fix",
					"muster validate --filter passes valid users on",
				}
			}
			paths, g, err := a.start(args, "file of users", reject, filter && (out == "" || out == "-"),
				[]named{{"-o", cmp.Or(out, "-")}, {"--origins-out", originsOut}}, originsPath)
			if err != nil {
				return err
			}
			if fix && a.settings.alone {
				return a.end(usageError{
					"--fix lists what it changes on stderr, where the report would be",
					"name a file for one of them: --report FORMAT:FILE, or -o FILE",
				})
			}
			if mappings {
				return a.end(a.validateMappings(paths))
			}
			c, err := target.connection()
			switch {
			case err == nil && connection != "" && target.connectionConfig != "":
				err = usageError{"--connection asks the tenant, and --connection-config reads a file", "give one of them"}
			case err == nil && connection != "":
				if c, err = a.connection(at, connection); err == nil {
					err = fits("--connection "+connection, c)
				}
			case err == nil && target.connectionConfig != "" && c.Options == nil:
				a.noteUnknown(withoutOptions(target.connectionConfig), "what they decide is told as a warning")
			}
			if err != nil {
				return a.end(err)
			}
			v, err := target.validator(a, c)
			if err != nil {
				return a.end(err)
			}
			users := a.withOrigins(a.users(paths, v.Prechecker), originsPath)
			if fix {
				users = validate.Fix(users, a.change)
			}
			records := v.Check(users)
			if filter {
				err := a.write(g, records, writing{out: out, origins: originsOut, form: form})
				if fix && g.failed {
					a.next = "put the errors right in the input, or set their users aside with --rejects FILE; no repair is written"
				}
				return a.end(err)
			}
			return a.end(a.drain(g, records))
		}
	},
}

// targetFlags say where users will go, as far as it changes what is right.
type targetFlags struct {
	upsert           bool
	usernameLength   string
	connectionConfig string
	memory           byteSize
}

func (f *targetFlags) add(fs *pflag.FlagSet) {
	defer titled(fs, "What is right")()
	fs.StringVar(&f.usernameLength, "username-length", "",
		"`LEAST-MOST` characters that the connection takes (default 1-15)")
	fs.StringVar(&f.connectionConfig, "connection-config", "",
		"JSON `FILE` of the connection's settings: an answer of GET /api/v2/connections/{id}")
	f.memory = unique.DefaultBudget
	fs.Var(&f.memory, "memory",
		"memory for finding duplicates, in `SIZE` such as 512MB; what is beyond it goes to temporary files")
}

// connection is the one in the file that the flags name, or one of which nothing is known.
func (f *targetFlags) connection() (schema.Connection, error) {
	if f.connectionConfig == "" {
		return schema.Connection{}, nil
	}
	return readConnection(f.connectionConfig)
}

// rehearsed is the connection of a rehearsal, whose settings are known: Auth0's defaults where nothing else is said.
func (f *targetFlags) rehearsed(a *app) (schema.Connection, error) {
	c, err := f.connection()
	if err != nil || c.Options != nil {
		return c, err
	}
	if f.connectionConfig != "" {
		a.noteUnknown(withoutOptions(f.connectionConfig), "the rehearsal goes by Auth0's defaults")
	}
	c.Options = new(schema.Options)
	least, most, err := f.length(a)
	if err == nil && most > 0 {
		c = c.WithUsernameLength(least, most)
	}
	return c, err
}

// length is what is said of usernames by a flag or the file of settings; 0 for nothing.
func (f *targetFlags) length(a *app) (least, most int, err error) {
	length := cmp.Or(f.usernameLength, a.settings.file.usernameLength)
	if length == "" {
		return 0, 0, nil
	}
	least, most, ok := lengthRange(length)
	if !ok {
		err = usageError{
			fmt.Sprintf("--username-length %q is not LEAST-MOST, from 1 to 128", length),
			"the connection's settings say it; 1-15 is Auth0's default",
		}
	}
	return least, most, err
}

// validator makes what checks users that go to a connection, as far as that is known.
func (f *targetFlags) validator(a *app, c schema.Connection) (*validate.Validator, error) {
	options := []validate.Option{validate.Jobs(a.settings.jobs), validate.Connection(c)}
	least, most, err := f.length(a)
	if err != nil {
		return nil, err
	}
	switch s := c.Settings(); {
	case most == 0 || s.UsernameLeast == least && s.UsernameMost == most:
	case s.UsernameMost > 0:
		return nil, usageError{
			fmt.Sprintf("usernames of %d-%d characters are said, and the connection takes %d-%d (%s)", least, most,
				s.UsernameLeast, s.UsernameMost, s.UsernameLengthBy),
			"leave --username-length out, in muster.yaml too: the connection decides",
		}
	default:
		options = append(options, validate.UsernameLength(least, most))
	}
	if f.upsert {
		options = append(options, validate.Upsert())
	}
	if f.memory < unique.LeastBudget {
		return nil, usageError{
			fmt.Sprintf("--memory %s is too little", &f.memory), "the least is 1MB, and 256MB is the default",
		}
	}
	return validate.New(append(options, validate.Budget(int64(f.memory)), validate.Held(a.limitMemory))...)
}

// lengthRange reads LEAST-MOST.
func lengthRange(s string) (least, most int, ok bool) {
	n, err := fmt.Sscanf(s, "%d-%d", &least, &most)
	ok = n == 2 && err == nil && fmt.Sprintf("%d-%d", least, most) == s &&
		validate.UsernameLength(least, most)(new(validate.Validator)) == nil
	return least, most, ok
}

// change lists a repair, whatever is quiet: it was asked for.
func (a *app) change(c validate.Change) {
	fmt.Fprintf(a.stderr, "%s: fixed[%s]: %s\n", printable(c.Pos.String()), c.Rule, printable(c.Text))
}

// drain reads records for their problems alone.
func (a *app) drain(g *gate, records schema.Records) error {
	for b, err := range g.pass(records) {
		if err != nil {
			return err
		}
		b.Release()
	}
	if _, err := g.summary(); err != nil {
		return err
	}
	if err := g.commit(); err != nil {
		return err
	}
	return g.status()
}

func (a *app) validateMappings(paths []string) error {
	bad := false
	for _, path := range paths {
		m, err := a.mapping(path)
		wrong := []error{err}
		if err == nil {
			wrong = []error{m.CheckFrom(source.Formats()), a.checkEmail(m), m.CheckQuery(source.CheckQuery)}
		}
		for _, err := range wrong {
			if e, ok := err.(*mapping.Error); ok {
				bad = true
				a.settings.mapping(e)
			} else if err != nil {
				return err
			}
		}
	}
	if bad {
		return errQuiet{problems}
	}
	return nil
}
