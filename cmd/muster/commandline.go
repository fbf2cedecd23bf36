package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"muster/schema"
)

// command is one subcommand.
type command struct {
	name     string
	aliases  []string
	usage    string          // arguments
	short    string          // what it does, in a line
	examples string          // lines of a shell, two blanks before each
	help     string          // what the flags do not say
	words    func() []string // what an argument may be; nil for files
	prints   bool            // text on stdout, which nobody else looks after
	run      func(*app, *pflag.FlagSet) func(args []string) error
}

var commands = []command{
	convertCommand, validateCommand, submitCommand, runCommand, resumeCommand, statusCommand, splitCommand,
	lookCommand, initCommand, verifyCommand, connectionCommand, emulateCommand, schemaCommand, explainCommand,
	formatsCommand, systemsCommand,
	configCommand, versionCommand,
}

const overview = `  muster convert users.csv -o users.json      an export becomes bulk-import JSON
  muster validate users.json                  what Auth0 would refuse, and where
  muster submit users.json --connection NAME  upload it, collect the results
  muster run users.csv --rehearse             all three, into a local double of Auth0
`

// run does what a command line says.
func (a *app) run(args []string) error {
	a.commands = commands
	root := a.root()
	if len(args) > 0 && args[0] == "--version" {
		args = append([]string{"version"}, args[1:]...)
	}
	// The flags of a command are bound to the settings of this process: those of the one that is named alone.
	for _, word := range args[:min(len(args), 2)] {
		if c, _, err := root.Find([]string{word}); err == nil && addFlags(a, c) {
			if args[0] == cobra.ShellCompRequestCmd { // which shows the words as they are
				c.Flags().VisitAll(func(f *pflag.Flag) { _, f.Usage = pflag.UnquoteUsage(f) })
			}
			break
		}
	}
	root.SetArgs(args)
	return root.ExecuteContext(a.ctx)
}

// root is the command line without the flags of its commands.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use: "muster", Short: "muster moves users into Auth0.", Example: overview,
		Args: cobra.ArbitraryArgs, SilenceErrors: true, SilenceUsage: true,
		RunE: func(root *cobra.Command, args []string) error {
			switch {
			case len(args) > 0:
				return unknownCommand(root, args[0])
			case a.isTerminal(a.stdin):
				writeHelp(a.stderr, root)
				return errQuiet{wrongUse}
			}
			return usageError{"no command is given", "muster -h lists them"}
		},
	}
	cobra.EnableCommandSorting = false
	for i := range commands {
		root.AddCommand(commands[i].cobra())
	}
	out := &words{Writer: a.stdout}
	root.SetOut(out)
	root.SetErr(a.stderr)
	root.SetIn(a.stdin)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd("completion") // which it makes for those who name it
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Short = "show the help of a command"
			c.Args = func(_ *cobra.Command, args []string) error {
				if of, _, err := root.Find(args); len(args) > 0 && (of == root || err != nil) {
					return unknownCommand(root, args[0])
				}
				return nil
			}
		case "completion":
			c.Short = "write the script by which a shell completes commands and flags"
			c.Args = cobra.ArbitraryArgs
			c.RunE = func(c *cobra.Command, args []string) error {
				if len(args) == 0 {
					return c.Help()
				}
				return usageError{fmt.Sprintf("there is no script for %q", args[0]), meanWord(args[0], namesOf(c))}
			}
		}
	}
	root.SetHelpFunc(func(c *cobra.Command, _ []string) {
		c.Flags().Lookup("help").Usage = showHelp
		writeHelp(out, c)
		a.stdout = out
	})
	root.SetFlagErrorFunc(wrongFlag)
	return root
}

const showHelp = "show this help"

// namesOf are the names of the commands below one.
func namesOf(c *cobra.Command) (names []string) {
	for _, c := range c.Commands() {
		names = append(append(names, c.Name()), c.Aliases...)
	}
	return names
}

func unknownCommand(root *cobra.Command, name string) error {
	hint := "muster -h lists the commands"
	if near := schema.Nearest(name, namesOf(root)); near != "" {
		hint = "did you mean: muster " + near
	}
	return usageError{fmt.Sprintf("%q is not a command", name), hint}
}

// wrongFlag says which flag may have been meant.
func wrongFlag(c *cobra.Command, err error) error {
	hint := c.CommandPath() + " -h lists the flags"
	var none *pflag.NotExistError
	if errors.As(err, &none) {
		names := []string{"version"} // which is a command, too
		if c.HasParent() {
			names = nil
		}
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		meant := none.GetSpecifiedName()
		if short := none.GetSpecifiedShortnames(); slices.Contains(names, short) {
			meant = short // with one dash
		}
		if near := schema.Nearest(meant, names); near != "" && len(meant) > 1 {
			hint = "did you mean --" + near + "? " + hint
		}
	}
	return usageError{err.Error(), hint}
}

// cobra is the command as the library knows it.
func (c *command) cobra() *cobra.Command {
	made := &cobra.Command{
		Use: strings.TrimSpace(c.name + " [flags] " + c.usage), Aliases: c.aliases, Short: c.short,
		Example: c.examples, Long: c.help, Args: cobra.ArbitraryArgs, DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error { return nil }, // addFlags brings the real one
	}
	if c.words != nil {
		made.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return c.words(), cobra.ShellCompDirectiveNoFileComp
		}
	}
	return made
}

// addFlags gives a command its flags, and what it does with them. It reports whether the command is one of muster's,
// and not the library's.
func addFlags(a *app, made *cobra.Command) bool {
	i := slices.IndexFunc(commands, func(c command) bool { return c.name == made.Name() })
	if i < 0 {
		return false
	}
	c := commands[i]
	fs := made.Flags()
	fs.SortFlags = false
	run := c.run(a, fs)
	fs.BoolP("help", "h", false, showHelp)
	fs.VisitAll(func(f *pflag.Flag) {
		if words := flagWords[f.Name]; words != nil && f.Value.Type() != "bool" {
			made.RegisterFlagCompletionFunc(f.Name, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
				return words(), cobra.ShellCompDirectiveNoFileComp
			})
		}
	})
	made.RunE = func(_ *cobra.Command, args []string) error {
		a.command = c.name
		if c.prints {
			a.stdout = &words{Writer: a.stdout}
		}
		if err := fromEnvironment(a.env, fs); err != nil {
			return err
		}
		a.named = namedFiles(fs, args)
		err := run(args)
		a.wrongFromTheStart(err, fs.Lookup("output") != nil)
		return err
	}
	return true
}

// fromEnvironment gives flags that are not on the command line the value of their variable: MUSTER_RUN_DIR is that of
// --run-dir.
func fromEnvironment(env func(string) string, fs *pflag.FlagSet) error {
	var failed error
	fs.VisitAll(func(f *pflag.Flag) {
		name := variable(f)
		if value := env(name); value != "" && !f.Changed && failed == nil && f.Name != "help" &&
			f.Annotations[noVariable] == nil {
			if err := fs.Set(f.Name, value); err != nil {
				failed = usageError{name + ": " + err.Error(), "it is the value of --" + f.Name}
			}
		}
	})
	return failed
}

// namedFiles are the files that a command line names, read or written, reports and the summary apart.
func namedFiles(fs *pflag.FlagSet, args []string) (all []named) {
	for _, arg := range args {
		all = append(all, named{"", arg})
	}
	fs.Visit(func(f *pflag.Flag) {
		value := f.Value.String()
		flag := "--" + f.Name
		if f.Shorthand != "" {
			flag = "-" + f.Shorthand
		}
		switch word, _ := pflag.UnquoteUsage(f); {
		case word == "FILE":
			all = append(all, named{flag, value})
		case f.Name == "query" && strings.HasPrefix(value, "@"):
			all = append(all, named{flag, value[1:]})
		}
		if f.Name == "rejects" {
			all = append(all, problemsOf(value))
		}
	})
	return all
}

// noVariable is the annotation of a flag that no variable gives a value, with the reason.
const noVariable = "no variable"

func variable(f *pflag.Flag) string {
	return "MUSTER_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
}
