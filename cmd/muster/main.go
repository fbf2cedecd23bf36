// Command muster moves users into Auth0: it converts exports into bulk-import JSON,
// validates it, and submits it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"muster/convert/source/rows"
	"muster/schema"
	"muster/schema/disk"
	"muster/submit"
)

// app is the program with the world that it runs in.
type app struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string
	isTerminal     func(any) bool
	diskHook       disk.Hook     // for tests that fail a step to disk; nil for none
	unit           time.Duration // of waiting, for tests that hurry; 0 for the usual

	commands []command // all there are
	command  string    // the name of the one that runs
	named    []named   // files of the command line and the settings, reports and the summary apart
	settings settings
	gate     *gate // nil for commands without one
	upload   *uploadProgress

	began     time.Time // when the reports were opened
	from      []string  // the files that are read, or the run directory
	wrote     *written  // nil where no users are written
	sent      *uploaded // nil where no upload began
	last      []string  // what is said after the sum of the rows
	emulates  bool      // an emulator holds users in this process
	rehearsed bool      // no tenant has got the users
	next      string    // what to do; "" for what the outcome says
	ended     bool      // the reports are complete
}

func main() { os.Exit(process().main(os.Args[1:])) }

// process is the program in the world of this process.
func process() *app {
	ends := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as nohup has it
		ends = append(ends, syscall.SIGHUP)
	}
	background := signal.Ignored(os.Interrupt) // as shells have it for what they start there
	ctx, stop := signal.NotifyContext(context.Background(), ends...)
	context.AfterFunc(ctx, func() { // a second signal ends the program at once
		if background {
			again := make(chan os.Signal, 1)
			signal.Notify(again, os.Interrupt)
			go func() {
				<-again
				os.Exit(interrupted)
			}()
		}
		stop()
	})
	a := &app{ctx: ctx, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv, isTerminal: isTerminal}
	if stdoutWasClosed() && !slices.Contains(os.Args, "version") && !slices.Contains(os.Args, "--version") {
		a.stdout = closed{}
	}
	a.limitMemory(0)
	if a.env("GOGC") == "" {
		collectLater()
	}
	return a
}

// collectLater puts the first garbage collection off until the heap has 16 MB: what ends before needs none. It took a
// fifth of the time of validating a small file.
func collectLater() {
	debug.SetGCPercent(400) // of 4 MB
	first := new([64]byte)
	runtime.AddCleanup(first, func(usual int) { debug.SetGCPercent(usual) }, 100)
}

// limitMemory makes the garbage collector work harder near what the search for duplicates holds
// and 80 MB beside it, and 256 MB for an emulator, which holds its users. It is no limit.
func (a *app) limitMemory(duplicates int64) {
	if a.env("GOMEMLIMIT") != "" {
		return
	}
	limit := duplicates + 80<<20
	if a.emulates {
		limit += 256 << 20
	}
	debug.SetMemoryLimit(limit)
}

// willEmulate makes room for an emulator in this process.
func (a *app) willEmulate() {
	a.emulates = true
	a.limitMemory(0)
}

// Statuses, as the command line promises them.
const (
	fine = iota
	problems
	wrongUse
	failed
	undecided
	interrupted = 130
)

// main runs a command line and returns the status.
func (a *app) main(args []string) (status int) {
	defer func() {
		if r := recover(); r != nil {
			a.explainPanic(r)
			status = failed
		}
	}()
	a.onScreen()
	err := a.run(args)
	if w, ok := a.stdout.(*words); ok && err == nil && w.err != nil {
		err = fmt.Errorf("cannot write to stdout: %w", withoutPath(w.err))
	}
	if status = a.statusOf(err); status == interrupted {
		fmt.Fprintln(a.stderr, "muster: interrupted")
	} else {
		a.explain(err)
	}
	return status
}

// statusOf returns the status for what ended the program.
func (a *app) statusOf(err error) int {
	var quiet errQuiet
	var usage usageError
	var option *rows.OptionError
	var submitted *submit.Error
	switch {
	case err == nil:
		return fine
	case a.ctx.Err() != nil:
		return interrupted
	case errors.As(err, &quiet):
		return quiet.status
	case errors.As(err, &usage), errors.As(err, &option):
		return wrongUse
	case errors.As(err, &submitted):
		return submitStatus(submitted.Kind)
	}
	return failed
}

// explainPanic asks for a report, with the stack. Neither holds a value of the data: a panic may
// quote one where it is not the runtime's, and a stack has the arguments of calls.
func (a *app) explainPanic(recovered any) {
	stack := debug.Stack()
	if p, ok := recovered.(*schema.Panic); ok {
		recovered, stack = p.Value, p.Stack
	}
	if refusal, ok := recovered.(syscall.Errno); ok { // go-sqlite3 says so that it gets no memory
		a.say("the system gives SQLite no memory: "+refusal.Error(), "a query and a database file need 256 MB of "+
			"addresses: lift the limit of this process (ulimit -v); other exports do without")
		return
	}
	what := fmt.Sprintf("a panic with a %T", recovered)
	if err, ok := recovered.(runtime.Error); ok {
		what = err.Error()
	}
	fmt.Fprintf(a.stderr, "muster: internal error: %s\nPlease report it, with the command, "+
		"a few rows that show it, and this:\n\nmuster %s\n", what, builtVersion())
	for line := range strings.Lines(string(stack)) {
		if i := strings.LastIndexByte(line, '('); i > 0 && strings.HasSuffix(line, ")\n") {
			line = line[:i] + "(…)\n"
		}
		io.WriteString(a.stderr, line)
	}
}

// words is a stream whose writers do not look whether it takes what they say.
type words struct {
	io.Writer
	err error // the first one
}

func (w *words) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// usageError is a command line that cannot be meant.
type usageError struct{ message, hint string }

func (e usageError) Error() string { return e.message }

// errQuiet ends the program with a status when all is said already.
type errQuiet struct{ status int }

func (e errQuiet) Error() string { return fmt.Sprintf("status %d", e.status) }

// explain prints what ended the program.
func (a *app) explain(err error) {
	if message, hint := spelledOut(err); message != "" {
		a.say(message, hint)
	}
}

// spelledOut returns what an error says to people; "" where all is said.
func spelledOut(err error) (message, hint string) {
	var quiet errQuiet
	var usage usageError
	var option *rows.OptionError
	var submitted *submit.Error
	switch {
	case err == nil, errors.As(err, &quiet):
		return "", ""
	case errors.As(err, &usage):
		return usage.message, usage.hint
	case errors.As(err, &option):
		return option.Message, ""
	case errors.As(err, &submitted):
		return submitted.Error(), submitted.Hint
	}
	return err.Error(), ""
}

func (a *app) say(message, hint string) {
	const begin, help = "muster: ", "help: "
	fmt.Fprintf(a.stderr, "%s%s\n", begin, folded(printable(message), a.width(a.stderr), len(begin), "  "))
	if hint != "" {
		fmt.Fprintf(a.stderr, "%s%s\n", help, folded(printable(hint), a.width(a.stderr), len(help), "      "))
	}
}
