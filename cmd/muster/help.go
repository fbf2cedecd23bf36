package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const (
	helpWidth  = 80 // columns
	flagColumn = 29 // where the words of a flag begin
)

// titleOf is the annotation of a flag that says under which title its help stands.
const titleOf = "title"

// titled begins a group of flags; the flags that are added until its end stand under one title.
//
//	defer titled(fs, "Rejects")()
func titled(fs *pflag.FlagSet, title string) (end func()) {
	before := map[string]bool{}
	fs.VisitAll(func(f *pflag.Flag) { before[f.Name] = true })
	return func() {
		fs.VisitAll(func(f *pflag.Flag) {
			if !before[f.Name] && f.Annotations[titleOf] == nil {
				fs.SetAnnotation(f.Name, titleOf, []string{title})
			}
		})
	}
}

// writeHelp writes the page of a command: examples first.
func writeHelp(w io.Writer, c *cobra.Command) {
	fmt.Fprintf(w, "%s\n\nUsage: %s\n", sentence(c.Short), strings.TrimSuffix(usageLine(c), " "))
	if len(c.Aliases) > 0 {
		fmt.Fprintf(w, "Also:  muster %s\n", strings.Join(c.Aliases, ", muster "))
	}
	section(w, "Examples", c.Example)
	if c.Long != "" {
		for paragraph := range strings.SplitSeq(strings.TrimSpace(c.Long), "\n\n") {
			fmt.Fprintf(w, "\n%s\n", strings.Join(wrapped(paragraph, helpWidth), "\n"))
		}
	}
	writeCommands(w, c)
	writeFlags(w, c.LocalFlags())
	if c.HasParent() && c.Parent() == c.Root() && isOurs(c) {
		writeStatuses(w, c.Flags())
		writeEnvironment(w, c.Flags())
	}
	if c.HasSubCommands() {
		fmt.Fprintf(w, "\n%s COMMAND -h shows the flags of a command.\n", c.CommandPath())
	}
}

// sentence begins with a capital, but for a name, and ends with a point.
func sentence(s string) string {
	if !strings.HasPrefix(s, "muster ") {
		s = strings.ToUpper(s[:1]) + s[1:]
	}
	return strings.TrimSuffix(s, ".") + "."
}

func usageLine(c *cobra.Command) string {
	if c.HasSubCommands() {
		return c.CommandPath() + " COMMAND"
	}
	return c.UseLine()
}

func isOurs(c *cobra.Command) bool {
	for i := range commands {
		if commands[i].name == c.Name() {
			return true
		}
	}
	return false
}

func section(w io.Writer, title, text string) {
	if text = strings.TrimRight(text, "\n"); text != "" {
		fmt.Fprintf(w, "\n%s:\n%s\n", title, text)
	}
}

func writeCommands(w io.Writer, c *cobra.Command) {
	if !c.HasSubCommands() {
		return
	}
	fmt.Fprint(w, "\nCommands:\n")
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			entry(w, "  "+sub.Name(), 14, sub.Short)
		}
	}
}

// writeFlags writes the flags, those without a title first.
func writeFlags(w io.Writer, fs *pflag.FlagSet) {
	titles := []string{"Flags"}
	groups := map[string][]*pflag.Flag{}
	fs.VisitAll(func(f *pflag.Flag) {
		title := "Flags"
		if t := f.Annotations[titleOf]; t != nil {
			title = t[0]
		}
		if groups[title] == nil && title != "Flags" {
			titles = append(titles, title)
		}
		groups[title] = append(groups[title], f)
	})
	for _, title := range titles {
		if len(groups[title]) > 0 {
			fmt.Fprintf(w, "\n%s:\n", title)
		}
		for _, f := range groups[title] {
			writeFlag(w, f)
		}
	}
}

func writeFlag(w io.Writer, f *pflag.Flag) {
	name := flagName(f)
	if f.Shorthand == "" {
		name = "    " + name // below those that have one
	}
	entry(w, "  "+name, flagColumn, flagUsage(f))
}

// flagName is how a flag is given: -o, --output FILE.
func flagName(f *pflag.Flag) string {
	name := "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	if placeholder, _ := pflag.UnquoteUsage(f); placeholder != "" && f.Value.Type() != "bool" {
		name += " " + placeholder
	}
	return name
}

func flagUsage(f *pflag.Flag) string {
	_, usage := pflag.UnquoteUsage(f)
	switch f.DefValue {
	case "", "0", "false", "[]", "0s":
		return usage
	}
	return usage + " (default " + f.DefValue + ")"
}

// entry writes a name and, from a column on, what it means.
func entry(w io.Writer, name string, column int, text string) {
	if uniseg.StringWidth(name)+2 > column {
		fmt.Fprintln(w, name)
		name = ""
	}
	for _, line := range wrapped(text, helpWidth-column) {
		fmt.Fprintf(w, "%s%s%s\n", name, strings.Repeat(" ", column-uniseg.StringWidth(name)), line)
		name = ""
	}
}

// wrapped cuts text at blanks into lines of at most so many columns. A longer word has a line of its own.
func wrapped(text string, width int) (lines []string) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		switch {
		case line == "":
			line = word
		case uniseg.StringWidth(line)+1+uniseg.StringWidth(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// statuses are what the command line promises of its status; flag is one that the commands have which it is of.
var statuses = []struct{ status, flag, text string }{
	{"0", "", "all is well"},
	{"1", "report", "there are problems in the data, or users were rejected"},
	{"2", "", "the command line, a mapping or a setting is wrong"},
	{"3", "", "it could not be done, or not to the end"},
	{"4", "on-ambiguous", "a batch needs your decision: muster status RUN-DIR says which"},
	{"130", "", "interrupted; an upload goes on with muster resume RUN-DIR"},
}

func writeStatuses(w io.Writer, fs *pflag.FlagSet) {
	fmt.Fprint(w, "\nExit status:\n")
	for _, s := range statuses {
		if s.flag == "" || fs.Lookup(s.flag) != nil {
			entry(w, "  "+s.status, 7, s.text)
		}
	}
}

// variables are those of the environment; flag is one that the commands have which ask for it.
var variables = []struct{ name, flag, text string }{
	{"AUTH0_DOMAIN", "domain", "the tenant, where --domain is not given"},
	{"AUTH0_AUDIENCE", "audience", "of the token, where --audience is not given"},
	{"AUTH0_TOKEN", "domain", "a token of the Management API"},
	{"AUTH0_CLIENT_ID", "domain", "an application of the tenant, with AUTH0_CLIENT_SECRET or " +
		"AUTH0_PRIVATE_KEY_FILE; each of these has a twin, such as AUTH0_TOKEN_FILE, that names a file"},
	{"MUSTER_…", "", "a flag that is not given: MUSTER_MAX_PROBLEMS is --max-problems"},
	{"NO_COLOR", "color", "no colours"},
	{"CI", "report", "set where a build server runs muster: reports mask e-mail addresses there"},
	{"TMPDIR", "memory", "where temporary files are"},
}

func writeEnvironment(w io.Writer, fs *pflag.FlagSet) {
	if fs.Lookup("report") == nil && fs.Lookup("domain") == nil {
		return
	}
	fmt.Fprint(w, "\nEnvironment:\n")
	for _, v := range variables {
		if v.flag == "" || fs.Lookup(v.flag) != nil {
			entry(w, "  "+v.name, 20, v.text)
		}
	}
}
