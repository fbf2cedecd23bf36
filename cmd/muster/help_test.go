package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cpuguy83/go-md2man/v2/md2man"
	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// each calls f with each command, its flags added.
func eachCommand(f func(*cobra.Command)) {
	for _, c := range (&app{}).root().Commands() {
		a := &app{env: func(string) string { return "" }}
		for _, fresh := range a.root().Commands() {
			if fresh.Name() == c.Name() {
				addFlags(a, fresh)
				f(fresh)
			}
		}
	}
}

// Each page of help is readable where 80 columns are all there is, and each flag that takes a value names it.
func TestHelpPages(t *testing.T) {
	eachCommand(func(c *cobra.Command) {
		var page bytes.Buffer
		writeHelp(&page, c)
		for line := range strings.Lines(page.String()) {
			if w := uniseg.StringWidth(strings.TrimSuffix(line, "\n")); w > helpWidth {
				t.Errorf("%s: %d columns: %s", c.Name(), w, line)
			}
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if name, _ := pflag.UnquoteUsage(f); f.Value.Type() != "bool" && !strings.Contains(f.Usage, "`"+name+"`") {
				t.Errorf("%s: --%s has no placeholder", c.Name(), f.Name)
			}
		})
		if isOurs(c) && c.Example == "" && c.Name() != "version" {
			t.Errorf("%s: no example", c.Name())
		}
	})
}

// Completions and man pages are what their programs take. MUSTER_DOCS names a folder to leave them in.
func TestCompletionsAndManPages(t *testing.T) {
	dir := os.Getenv("MUSTER_DOCS")
	if dir == "" {
		dir = t.TempDir()
	}
	write := func(name string, text []byte) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	check := func(t *testing.T, program string, args ...string) {
		t.Helper()
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed", program)
		}
		if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
			t.Errorf("%s %q: %v\n%s", program, args, err, out)
		}
	}
	for shell, name := range map[string]string{
		"bash": "completions/muster.bash", "zsh": "completions/_muster", "fish": "completions/muster.fish",
		"powershell": "completions/muster.ps1",
	} {
		t.Run(shell, func(t *testing.T) {
			status, out, stderr := muster(nil, "completion", shell)
			if status != 0 || !strings.Contains(out, "__complete") {
				t.Fatalf("status %d, %s\n%.300s", status, stderr, out)
			}
			path := write(name, []byte(out))
			if shell != "powershell" { // which no test machine has
				check(t, shell, "-n", path)
			}
		})
	}
	t.Run("man", func(t *testing.T) {
		pages := []string{write("man/muster.1", md2man.Render([]byte(manPage((&app{}).root()))))}
		eachCommand(func(c *cobra.Command) {
			if isOurs(c) {
				pages = append(pages, write("man/muster-"+c.Name()+".1", md2man.Render([]byte(manPage(c)))))
			}
		})
		check(t, "mandoc", append([]string{"-Tlint", "-Wwarning"}, pages...)...)
	})
}

// manPage is the help of a command as a man page in Markdown.
func manPage(c *cobra.Command) string {
	var b strings.Builder
	name := strings.ReplaceAll(c.CommandPath(), " ", "-")
	fmt.Fprintf(&b, "%% %q \"1\" %q \"muster\" \"User Commands\"\n# NAME\n\n%s - %s\n", strings.ToUpper(name), pageDate(),
		name,
		strings.TrimSuffix(c.Short, "."))
	fmt.Fprintf(&b, "\n# SYNOPSIS\n\n**%s**\n\n# EXAMPLES\n\n```\n%s```\n", escaped(usageLine(c)), c.Example)
	if c.Long != "" {
		fmt.Fprintf(&b, "\n# DESCRIPTION\n\n%s\n", escaped(c.Long))
	}
	list := func(title string, write func(item func(name, text string))) {
		fmt.Fprintf(&b, "\n# %s\n", title)
		write(func(name, text string) { fmt.Fprintf(&b, "\n**%s**\n: %s\n", escaped(name), escaped(text)) })
	}
	if c.HasSubCommands() {
		list("COMMANDS", func(item func(name, text string)) {
			for _, sub := range c.Commands() {
				item("muster "+sub.Name(), sub.Short)
			}
		})
		return b.String()
	}
	list("OPTIONS", func(item func(name, text string)) {
		c.LocalFlags().VisitAll(func(f *pflag.Flag) { item(flagName(f), flagUsage(f)) })
	})
	list("EXIT STATUS", func(item func(name, text string)) {
		for _, s := range statuses {
			item(s.status, s.text)
		}
	})
	list("ENVIRONMENT", func(item func(name, text string)) {
		for _, v := range variables {
			item(v.name, v.text)
		}
	})
	return b.String()
}

// pageDate is that of the release, where there is one, as reproducible builds have it.
func pageDate() string {
	at := time.Now()
	if seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		at = time.Unix(seconds, 0)
	}
	return at.UTC().Format(time.DateOnly)
}

var escaped = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", `\<`, "[", `\[`, "`", "\\`").Replace
