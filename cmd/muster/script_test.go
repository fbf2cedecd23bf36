package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(explained{m}, map[string]func(){"muster": main, "muster-hasty": hasty})
}

// explained runs all tests, and fails where muster printed the id of a rule that explain does not know.
type explained struct{ *testing.M }

func (e explained) Run() int {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP) // so that programs get it where nohup runs the tests
	status := e.M.Run()
	printedIDs.Range(func(id, _ any) bool {
		if findRule(id.(string)) == nil {
			fmt.Printf("muster printed the rule %s, which explain does not know\n", id)
			status = 1
		}
		return true
	})
	return status
}

// printedIDs are the ids of rules that muster printed in these tests.
var printedIDs sync.Map

var printedID = regexp.MustCompile(`(?:error|warning|fixed)\[([a-z0-9]+/[a-z0-9-]+)\]|"rule(?:Id)?": ?"([a-z0-9]+/[a-z0-9-]+)"`)

// idsIn returns the ids of rules in what muster prints, or in a pattern for it.
func idsIn(text string) (ids []string) {
	for _, m := range printedID.FindAllStringSubmatch(strings.ReplaceAll(text, `\`, ""), -1) {
		ids = append(ids, m[1]+m[2])
	}
	return ids
}

// gather notes the ids of rules that muster printed.
func gather(printed ...string) {
	for _, text := range printed {
		for _, id := range idsIn(text) {
			printedIDs.Store(id, true)
		}
	}
}

// What the scripts, the cases and the pages show is explained as well.
func TestExplainKnowsWhatIsPrinted(t *testing.T) {
	seen := map[string]bool{}
	for _, dir := range []string{"../../testdata/scripts", cases, "../../docs"} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(path)
			for _, id := range idsIn(string(text)) {
				if seen[id] = true; findRule(id) == nil {
					t.Errorf("%s: %s is not known to explain", path, id)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d ids are found", len(seen))
	}
}

// hasty is muster that waits a two-hundredth of what it waits for else.
func hasty() {
	a := process()
	a.unit = 5 * time.Millisecond
	os.Exit(a.main(os.Args[1:]))
}

// TestScripts runs the command as people do.
func TestScripts(t *testing.T) {
	exports, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "../../testdata/scripts",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("TESTDATA", exports)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"emulator": startEmulator, "status": runForStatus},
	})
}

// startEmulator runs muster emulate beside a script, with the flags given, and puts
// what it prints into the environment: AUTH0_DOMAIN, AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET.
func startEmulator(ts *testscript.TestScript, _ bool, args []string) {
	info, stop, err := serveEmulator(args)
	ts.Check(err)
	ts.Defer(stop)
	ts.Setenv("AUTH0_DOMAIN", info.URL)
	ts.Setenv("AUTH0_CLIENT_ID", info.ClientID)
	ts.Setenv("AUTH0_CLIENT_SECRET", info.ClientSecret)
}

// emulate runs muster emulate for the time of a test.
func emulate(t *testing.T, flags ...string) ready {
	t.Helper()
	info, stop, err := serveEmulator(flags)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return info
}

// serveEmulator runs muster emulate in this process and reads the line that it prints.
func serveEmulator(flags []string) (info ready, stop func(), err error) {
	r, w := io.Pipe()
	ctx, cancel := context.WithCancel(context.Background())
	a := &app{
		ctx: ctx, stdin: strings.NewReader(""), stdout: w, stderr: os.Stderr,
		env: func(string) string { return "" }, isTerminal: func(any) bool { return false },
	}
	ended := make(chan struct{})
	go func() {
		a.main(append([]string{"emulate"}, flags...))
		w.Close()
		close(ended)
	}()
	line, err := bufio.NewReader(r).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &info)
	}
	return info, func() {
		cancel()
		<-ended
	}, err
}

// runForStatus runs a command and checks the status it ends with: status 1 muster …
func runForStatus(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("the status is %d, not %s\n%s", got, args[0], ts.ReadFile("stderr"))
	}
}
